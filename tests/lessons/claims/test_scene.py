"""A sentence with what it may speak of."""

from dataclasses import replace

import pytest

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.linking import Linker
from kerjasama.lessons.claims.scene import Scene
from kerjasama.lessons.claims.sentences import sentences
from kerjasama.lessons.claims.templates import templates
from kerjasama.world import World


def _always(_: Claim) -> str:
    return "true"


@pytest.fixture
def scene(world: World):
    """Make the scene of one sentence."""

    def made(text: str) -> Scene:
        [template] = templates(Linker(world), sentences(text))
        return Scene(template, ("ASEAN",), ("ASEAN",), (), "", (), _always)

    return made


def test_states_that_nothing_parts_are_a_run(scene) -> None:
    said = scene("Laos, Myanmar (1997), dan Kamboja masuk sebelum Timor-Leste dan Brunei.")
    assert [codes for *_, codes in said.runs()] == [["LAO", "MMR", "KHM"], ["TLS", "BRN"]]
    assert [codes for *_, codes in scene("Laos ikut, Brunei tidak.").runs(1)] == [["LAO"], ["BRN"]]


def test_a_year_is_no_date_beside_one_of_its_days(scene) -> None:
    told = scene("In 1997, on 23 July 1997, and not in 1995.").dates()
    assert [str(d) for d in told] == ["1997-07-23", "1995"]


def test_what_is_denied_or_supposed_is_not_plain(scene) -> None:
    assert scene("Laos is in it.").plain(0)
    assert not scene("Laos is not in it.").plain(0)
    assert not scene("If Laos comes, it is in it.").plain(0)


def test_all_of_a_list_hold_or_none(scene) -> None:
    told = [Claim("member", (s, "ASEAN")) for s in ("LAO", "AUS")]
    doubting = replace(scene("Laos."), verdict=lambda c: "true" if c.about[0] == "LAO" else "false")
    assert doubting.held(told) == told[:1]
    assert doubting.all_held(told) == []
