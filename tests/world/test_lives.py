"""Lives in plain values say the same as statuses with their evidence."""

import pytest

from kerjasama.facts import When
from kerjasama.world import World
from kerjasama.world.lives import FOREVER, Life, lives
from kerjasama.world.status import BOUND


@pytest.mark.parametrize("on", ["1972-06-30", "1995-01-15", "2020-12-01"])
def test_both_ways_to_a_status_agree_for_every_party(on: str, world: World) -> None:
    day = When(on)
    every = lives(world.db, world.agreements())
    assert len(every) > 400
    for code, life in every.items():
        whole = world.status(code, day).status
        assert (life.status(day.last.toordinal()) or "unknown") == whole, code
        for party, status in world.parties(code, day).items():
            assert life.party(party, day.last.toordinal()) == status.status, (code, party)


def test_times_in_which_a_party_is_bound() -> None:
    whole = [(100, 12, "entered-into-force", 100)]
    own = {"IDN": [(50, 5, "signed", 50), (120, 6, "ratified", 120), (200, 16, "exited", 200)]}
    life = Life(frozenset(), None, whole, own, ratified=True)
    assert list(life.bound("IDN")) == [(120, 199)]
    assert list(life.bound("KOR")) == []
    assert life.party("IDN", 110) == "signed"
    assert life.party("IDN", 49) == ""


def test_a_closed_party_without_steps_shares_the_fate_of_the_whole() -> None:
    life = Life(frozenset({"IDN"}), None, [(100, 12, "entered-into-force", 100)])
    assert life.party("IDN", 99) == ""
    assert life.party("IDN", 100) in BOUND
    assert list(life.bound("IDN")) == [(100, FOREVER)]


def test_signatories_are_bound_when_the_agreement_needs_them_all() -> None:
    whole = [(100, 12, "entered-into-force", 100)]
    own = {
        "IDN": [(50, 5, "signed", 50)],
        "KOR": [(50, 5, "signed", 50), (60, 6, "ratified", 60)],
    }
    listed = frozenset({"IDN", "KOR"})
    assert Life(listed, None, whole, own, ratified=True).party("IDN", 100) == "signed"
    assert Life(listed, 2, whole, own, ratified=True).party("IDN", 100) == "in-force"
