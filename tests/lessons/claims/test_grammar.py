"""What a sentence claims, and what it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama.lessons.claims.checking import checked


@pytest.mark.parametrize(
    "text",
    [
        "The president of Indonesia is a member of ASEAN.",
        "Presiden Indonesia adalah anggota ASEAN.",
        "Bank Indonesia is a member of the BIS.",
        "Jika Indonesia anggota NATO, dunia berubah.",
        "Indonesia will be a member of the OECD.",
        "Is Indonesia a member of ASEAN?",
        "It is not true that Indonesia is a member of NATO.",
        "Negara-negara anggota saling membantu.",
        "",
    ],
)
def test_no_claim_is_made(verdicts, text) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Indonesia's trade with ASEAN members grew to 10 billion dollars in 2015.",
        "The ASEAN Secretariat was founded in 1976.",
        "UN Women's goodwill fund was founded in 1948.",
        "Presiden Indonesia bergabung dengan KTT G20 pada 2022.",
        "Indonesia joined the ASEAN summit in 2011.",
        "ASEAN memiliki 3 pilar.",
        "ASEAN memiliki 10 mitra dialog.",
        "The UN has six official languages.",
        "PBB memiliki 6 badan utama.",
        "The EU has 24 official languages.",
        "WTO has 25 observers.",
        "The UN has offices in Geneva.",
        "ASEAN is based on mutual respect.",
        "Indonesia dan Jepang adalah mitra dagang ASEAN.",
        "Apakah Indonesia anggota NATO?",
        "Jika Indonesia keluar dari ASEAN pada 2030, dunia berubah.",
        "Turki ingin menjadi anggota Uni Eropa sejak 1987.",
        "Ukraine applied to join the EU in 2022.",
        "Ukraine could join NATO in 2030.",
        "Gubernur Bank Indonesia menjadi anggota dewan IMF pada 2015.",
        "Tim nasional Indonesia bergabung dengan Grup A pada 2019.",
        "PBB di Indonesia adalah partai politik yang didirikan pada 1998.",
        "Museum Konferensi Asia Afrika di Bandung didirikan pada 1980.",
        "Yayasan ASEAN didirikan pada tahun 1997.",
        "Masyarakat Ekonomi ASEAN dibentuk pada tahun 2015.",
        "The Council of the European Union has its headquarters in Brussels.",
        "The NATO Defense College is headquartered in Rome.",
        "Sekretaris Jenderal ASEAN berasal dari Kamboja.",
        "Ketua ASEAN 2023 adalah Presiden Joko Widodo.",
        "Indonesia Corruption Watch bergabung dengan Transparency International pada 2000.",
        "Universitas Indonesia menjadi anggota ASEAN University Network pada 1995.",
        "Berikut ini yang merupakan anggota ASEAN adalah ....\na. Jepang\nb. India",
    ],
)
def test_what_only_resembles_a_claim_is_none(verdicts, text) -> None:
    assert verdicts(text) == []


PAIRS = st.tuples(
    st.sampled_from(["Indonesia", "Thailand", "Norway", "Brazil", "Japan"]),
    st.sampled_from(["ASEAN", "NATO", "G20", "APEC", "OPEC"]),
)
OPPOSITE = {  # what nobody has checked may confirm what is denied, and contradicts nobody
    "true": ("false", "not-in-registry"),
    "false": ("true",),
    "was-true": ("true",),
    "depends": ("depends",),
    "not-in-registry": ("not-in-registry", "true"),
}


@given(pair=PAIRS)
def test_a_negated_claim_is_judged_the_other_way(today, pair) -> None:
    said = checked(today, f"{pair[0]} is a member of {pair[1]}.")
    denied = checked(today, f"{pair[0]} is not a member of {pair[1]}.")
    one, other = said[0].judgement.verdict, denied[0].judgement.verdict
    assert other in OPPOSITE[one]


@given(text=st.text(alphabet=st.characters(exclude_categories=["Lu", "Nd", "Cs"]), max_size=300))
def test_a_text_without_names_claims_nothing(today, text) -> None:
    assert checked(today, text) == []


def test_one_sentence_may_claim_several_things(verdicts) -> None:
    text = (
        "Indonesia terpilih menjadi anggota Dewan HAM PBB tahun 2020-2022"
        " dan anggota ECOSOC periode 2021-2023."
    )
    assert verdicts(text) == [("member", "was-true")] * 2


def test_what_is_too_long_for_a_sentence_claims_nothing(verdicts) -> None:
    assert verdicts("Indonesia, " * 3000 + "are members of ASEAN.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The EU and Japan signed a free trade agreement in 2018.",
        "ASEAN and China signed an agreement on 29 November 2004.",
    ],
)
def test_an_agreement_may_be_told_by_its_parties_and_the_day(verdicts, text) -> None:
    assert ("event", "true") in verdicts(text)
    assert {v for _, v in verdicts(text)} == {"true"}
    assert verdicts(text.replace("20", "19")) == []
