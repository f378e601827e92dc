"""Claims about members, in both languages: true, false, was true, negated, dated."""

import pytest

from kerjasama.lessons.claims.checking import checked

CASES = {
    "Indonesia is a member of ASEAN.": "true",
    "Thailand is not a member of ASEAN.": "false",
    "Malaysia bukan anggota ASEAN.": "false",
    "Malaysia bukan anggota NATO.": "true",
    "The United Kingdom is a member of the European Union.": "was-true",
    "Inggris adalah anggota Uni Eropa.": "was-true",
    "Inggris pernah menjadi anggota Uni Eropa.": "true",
    "The UK is no longer a member of the EU.": "true",
    "Indonesia bukan lagi anggota ASEAN.": "false",
    "Timor-Leste is not yet a member of ASEAN.": "was-true",
    "Timor Leste belum menjadi anggota ASEAN.": "was-true",
    "Kini Indonesia anggota tidak tetap Dewan Keamanan PBB tahun 2019-2020.": "was-true",
    "Indonesia sat in the UN Security Council in 1973-1974.": "true",
    "Indonesia sat in the UN Security Council in 1983-1984.": "false",
    "France is a permanent member of the UN Security Council.": "true",
    "Indonesia is a permanent member of the UN Security Council.": "false",
    "Papua Nugini adalah anggota pengamat ASEAN.": "true",
    "Indonesia menjadi anggota penuh BRICS pada Januari 2025.": "true",
    "Indonesia was a member of OPEC.": "true",
    "Vietnam became the seventh member of ASEAN.": "true",
    "Vietnam joined ASEAN on 28 July 1995.": "true",
    "Vietnam joined ASEAN in 1999.": "false",
    "Indonesia bergabung dengan PBB sebagai anggota ke-60 pada 28 September 1950.": "true",
    "Indonesia bergabung dengan PBB sebagai anggota ke-61 pada 28 September 1950.": "false",
    "Indonesia left the UN on 20 January 1965.": "true",
    "Indonesia keluar dari PBB pada tahun 1970.": "false",
    "Indonesia left ASEAN.": "false",
    "Indonesia adalah salah satu pendiri ASEAN.": "true",
    "Vietnam is one of the founding members of ASEAN.": "false",
    "Russia is a founder of the UN.": "depends",
    "Gabon left OPEC in January 1995.": "depends",
    "ASEAN was founded on 8 August 1967.": "true",
    "ASEAN was founded on 9 October 1967.": "false",
    "ASEAN didirikan pada tanggal 9 Agustus 1970.": "false",
}


@pytest.mark.parametrize(("text", "verdict"), CASES.items())
def test_a_claim_about_a_member_is_judged(verdicts, text, verdict) -> None:
    assert [v for _, v in verdicts(text)] == [verdict]


def test_a_member_since_a_date_is_two_claims(verdicts) -> None:
    text = "Switzerland has been a member of the UN since 2002."
    assert sorted(verdicts(text)) == [("joined", "true"), ("member", "true")]
    text = "Swiss adalah anggota PBB sejak 1990."
    assert sorted(verdicts(text)) == [("joined", "false"), ("member", "true")]


def test_a_return_is_told(today) -> None:
    (found,) = checked(today, "Indonesia joined the UN on 28 September 1950.")
    assert found.judgement.verdict == "true"
    assert "1966" in str(found.judgement.answer[1])


def test_a_date_one_day_off_is_no_lie(verdicts) -> None:
    assert verdicts("Brunei Darussalam joined ASEAN on 8 January 1984.") == [("joined", "depends")]


def test_lists_are_taken_apart(verdicts) -> None:
    text = "Indonesia, Malaysia, and Thailand are members of NATO."
    assert verdicts(text) == [("member", "false")] * 3
    text = "Negara pendiri ASEAN adalah Indonesia, Malaysia, Filipina, Singapura, dan Vietnam."
    assert [v for k, v in verdicts(text) if k == "founder"] == ["true"] * 4 + ["false"]


@pytest.mark.parametrize(
    "text",
    [
        "ASEAN currently consists of ten member states (as of 2001): Brunei, Laos and India.",
        "Anggota ASEAN adalah Brunei, Laos, dan India.",
        "Members of ASEAN include Brunei, Laos, and India.",
    ],
)
def test_a_list_of_members_is_judged_one_by_one(verdicts, text) -> None:
    assert [v for k, v in verdicts(text) if k == "member"] == ["true", "true", "false"]


def test_later_members_of_what_the_paragraph_is_about(verdicts) -> None:
    text = (
        "ASEAN is a bloc. Brunei joined in 1984, followed by Viet Nam (1995),"
        " Laos and Myanmar (1997), and Cambodia (1998)."
    )
    assert [v for _, v in verdicts(text)] == ["true"] * 4 + ["false"]


FOUNDED = {
    "UNESCO didirikan pada 16 November 1945 di Paris.": "false",  # it was in London
    "UNESCO didirikan pada 16 November 1945 di London.": "depends",
    "UNESCO didirikan pada 16 November 1945 di Taman Kota.": "depends",
    "OPEC didirikan pada 14 September 1961 di Baghdad.": "false",
    "BRICS was founded in 2006.": "depends",
    "BRICS was founded in 2004.": "false",
    "Russia left the G7 in 2014.": "depends",
    "Rusia pernah menjadi anggota G7.": "depends",
    "China pernah menjadi anggota G7.": "false",
}


@pytest.mark.parametrize("text", FOUNDED)
def test_days_and_places_that_can_be_meant(today, text) -> None:
    assert [f.judgement.verdict for f in checked(today, text)] == [FOUNDED[text]]
