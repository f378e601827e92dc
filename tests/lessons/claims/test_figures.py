"""Figures, ranks, firsts and seats."""

import pytest

CASES = {
    "Indonesia telah menjalin kerja sama bilateral dengan 162 negara.": "depends",
    "Indonesia saat ini tergabung dalam 200 organisasi internasional.": "depends",
    "Indonesia menempati peringkat ke-8 terbesar pengirim pasukan perdamaian.": "was-true",
    "Indonesia is the 8th largest contributor to UN peacekeeping.": "was-true",
    "Indonesia menjadi negara pertama di Asia Tenggara dalam WHO Solidarity Trial.": "depends",
    "ASEAN is headquartered in Jakarta.": "true",
    "Sekretariat ASEAN berada di Jakarta.": "true",
    "The headquarters of the UN is in New York.": "true",
    "IMF berpusat di Washington D.C, Amerika Serikat.": "true",
    "The WTO is headquartered at the Centre William Rappard in Geneva.": "true",
}


def test_nothing_is_said_of_who_was_first_at_what_the_registry_does_not_hold(verdicts) -> None:
    assert verdicts("Indonesia was the first country in Asia to plant trees.") == []


@pytest.mark.parametrize(("text", "verdict"), CASES.items())
def test_what_moves_depends_on_the_day(verdicts, text, verdict) -> None:
    assert [v for _, v in verdicts(text)] == [verdict]


def test_a_seat_may_be_told_by_its_state(told) -> None:
    assert "seat WTO true" in told("Markas WTO berada di Swiss.")
    assert "seat IMF true" in told("Markas IMF berada di Washington, Amerika Serikat.")
    assert "seat WTO true" not in told("Markas WTO berada di Kanada.")
