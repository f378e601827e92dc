"""Claims about how many take part."""

import pytest

from kerjasama.lessons.claims.checking import checked

CASES = {
    "ASEAN has eleven members.": "true",
    "ASEAN beranggotakan sepuluh negara.": "was-true",
    "ASEAN has about 10 members.": "true",
    "ASEAN memiliki sekitar 20 negara anggota.": "false",
    "ASEAN had 10 members in 2010.": "true",
    "The EU has more than 20 member states.": "true",
    "The EU has more than 30 member states.": "false",
    "PBB adalah organisasi internasional terbesar dengan 193 negara anggota.": "true",
    "Jumlah anggota PBB adalah 200.": "false",
    "G20: Forum yang terdiri dari negara-negara dengan perekonomian terbesar.": "depends",
    "Perjanjian Paris penting. Lebih dari 190 negara setuju mengurangi emisi.": "true",
    "The WTO is an institution. Its 164 members meet.": "was-true",
    "Pada awalnya ASEAN beranggotakan lima negara.": "true",
    "Originally ASEAN had twelve members.": "false",
    "There are 11 member states in ASEAN.": "true",
    "ASEAN grew. The 11 member countries trade.": "true",
    "OKI yang semula kecil berhasil memperluas keanggotaan menjadi 57 negara anggota.": "true",
    "An association of ten independent nations, ASEAN met.": "was-true",
    "NAFTA is an agreement between three countries.": "true",
    "The African Union consists of 55 member states.": "true",
}


@pytest.mark.parametrize(("text", "verdict"), CASES.items())
def test_a_number_is_judged(verdicts, text, verdict) -> None:
    assert [v for _, v in verdicts(text)] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "PBB memiliki lima anggota tetap.",
        "The EU has two members that are neutral.",
        "The EU had members, bringing the growth to 25 percent.",
        "Two members of NATO objected.",
    ],
)
def test_a_number_of_something_else_is_left_alone(verdicts, text) -> None:
    assert verdicts(text) == []


def test_it_was_true_until_the_day_of_the_change(today) -> None:
    (found,) = checked(today, "ASEAN has ten members.")
    assert str(found.judgement.until) == "2025-10-26"
    (before,) = checked(today.at("2020-06-30"), "ASEAN has ten members.")
    assert before.judgement.verdict == "true"
