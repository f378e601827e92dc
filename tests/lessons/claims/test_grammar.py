"""What a sentence claims, and what it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama.lessons.claims.checking import checked
from kerjasama.world import World


@pytest.mark.parametrize(
    "text",
    [
        "The president of Indonesia is a member of ASEAN.",
        "Presiden Indonesia adalah anggota ASEAN.",
        "Bank Indonesia is a member of the BIS.",
        "Indonesia joined the ASEAN Free Trade Area.",
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


PAIRS = st.tuples(
    st.sampled_from(["Indonesia", "Thailand", "Norway", "Brazil", "Japan"]),
    st.sampled_from(["ASEAN", "NATO", "G20", "APEC", "OPEC"]),
)
OPPOSITE = {"true": "false", "false": "true", "was-true": "true"}


@given(PAIRS)
def test_a_negated_claim_is_judged_the_other_way(pair) -> None:
    world = World.load().at("2026-11-22")
    said = checked(world, f"{pair[0]} is a member of {pair[1]}.")
    denied = checked(world, f"{pair[0]} is not a member of {pair[1]}.")
    one, other = said[0].judgement.verdict, denied[0].judgement.verdict
    assert other == OPPOSITE.get(one, one)


@given(st.text(alphabet=st.characters(exclude_categories=["Lu", "Nd", "Cs"]), max_size=300))
def test_a_text_without_names_claims_nothing(text) -> None:
    assert checked(World.load(), text) == []


def test_one_sentence_may_claim_several_things(verdicts) -> None:
    text = (
        "Indonesia terpilih menjadi anggota Dewan HAM PBB tahun 2020-2022"
        " dan anggota ECOSOC periode 2021-2023."
    )
    assert verdicts(text) == [("member", "was-true")] * 2


def test_what_is_too_long_for_a_sentence_claims_nothing(verdicts) -> None:
    assert verdicts("Indonesia, " * 3000 + "are members of ASEAN.") == []
