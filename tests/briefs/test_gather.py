from collections.abc import Callable

from kerjasama.briefs.gather import Pair, Reading, gather
from kerjasama.measures import distance, similarity
from kerjasama.world import World

PairOf = Callable[[str], Pair]


def test_a_pair_that_ended_is_told_on_its_last_day(pair_of: PairOf) -> None:
    pair = pair_of("IDN-SUN")
    assert str(pair.on) == "1991-12-26"
    assert str(pair.asked) == "2026-11-22"
    assert str(pair_of("DDR-YUG").on) == "1990-10-03"


def test_flows_are_of_both_directions_or_not_at_all(pair_of: PairOf) -> None:
    flows = pair_of("IDN-KOR").flows
    assert flows is not None
    assert all(0 < f.intermediate <= f.total for f in flows)
    assert all(len(f.sectors) == 5 for f in flows)
    assert pair_of("IDN-TUV").flows is None


def test_disagreements_are_about_this_pair_only(pair_of: PairOf) -> None:
    assert pair_of("IDN-SUN").disagreements == ()
    pair = pair_of("DEU-FRA")
    shared = {t.agreement.code for t in (*pair.ties.bilateral, *pair.ties.shared_agreements)}
    for d in pair.disagreements:
        whole = d.subject.startswith("event:") and d.subject[6:].split("/")[0] in shared
        assert whole or "DEU" in d.subject or "FRA" in d.subject


def test_what_is_not_known_is_no_number(pair_of: PairOf) -> None:
    readings = pair_of("IDN-SUN").readings
    assert {r.value for r in readings} == {None}
    assert {r.pull for r in readings} == {"unknown"}


def test_a_high_distance_holds_apart_and_a_likeness_pulls_either_way(world: World) -> None:
    assert Reading(distance(world), "IDN", "BRA", 15000.0, 90.0).pull == "apart"
    assert Reading(distance(world), "IDN", "SGP", 900.0, 2.0).pull == "together"
    assert Reading(similarity(world), "IDN", "KOR", 0.5, 99.0).pull == "either"


def test_the_order_of_the_names_is_kept(world: World) -> None:
    pair = gather(world, "Korea Selatan", "Indonesia", "2024")
    assert (pair.a.state.code, pair.b.state.code) == ("KOR", "IDN")
