"""What ties two on a day."""

import pytest

from kerjasama.errors import BadRequestError
from kerjasama.world import Ties, World


@pytest.fixture
def ties(world: World) -> Ties:
    return world.ties("IDN", "KOR", on="2026-11-22")


def test_indonesia_and_korea(ties: Ties) -> None:
    trade = {t.agreement.code: t.status.status for t in ties.bilateral}
    assert trade["IK-CEPA"] == "in-force"
    assert {"ASEAN", "EU", "NATO"}.isdisjoint(s.organisation for s in ties.organisations)
    assert {"UN", "WTO", "G20", "APEC"} <= {s.organisation for s in ties.organisations}
    assert {"PARIS-2015", "RCEP"} <= {s.agreement.code for s in ties.shared_agreements}
    assert ties.partnership is not None
    assert "strategic" in ties.partnership.level


def test_the_other_way_round_is_the_same(world: World, ties: Ties) -> None:
    back = world.ties("KOR", "IDN", on="2026-11-22")
    assert {t.agreement.code for t in back.bilateral} == {t.agreement.code for t in ties.bilateral}
    assert [s.organisation for s in back.organisations] == [
        s.organisation for s in ties.organisations
    ]
    assert [(s.agreement, s.a, s.b) for s in back.shared_agreements] == [
        (s.agreement, s.b, s.a) for s in ties.shared_agreements
    ]
    assert (back.relations, back.past) == (ties.relations, ties.past)


def test_on_an_earlier_day_less_was_signed(world: World) -> None:
    before = world.ties("IDN", "KOR", on="2020-12-17")
    told = {t.agreement.code: t.status.status for t in before.bilateral}
    assert told["IK-CEPA"] == "concluded"
    assert world.ties("IDN", "KOR", on="1850").organisations == ()


@pytest.mark.parametrize("on", ["1960", "1985", "2000", "2026"])
def test_nothing_holds_before_it_was_signed(on: str, world: World) -> None:
    for tie in world.ties("IDN", "KOR", on=on).bilateral:
        signed = [e.when for e in tie.events if e.event == "signed" and e.when is not None]
        if signed and signed[0].first.year > int(on):
            assert tie.status.status not in ("signed", "in-force"), tie.agreement.code


def test_through_a_union(world: World) -> None:
    found = {t.agreement.code: t for t in world.ties("IDN", "DEU", on="2026-11-22").bilateral}
    assert found["IEU-CEPA"].through == "EU"
    assert found["IEU-CEPA"].status.status == "concluded"
    after_leaving = world.ties("IDN", "GBR", on="2026-11-22").bilateral
    assert "IEU-CEPA" not in {t.agreement.code for t in after_leaving}


def test_what_was_replaced_is_not_shared_any_more(world: World) -> None:
    shared = {s.agreement.code for s in world.ties("CAN", "USA", on="2024").shared_agreements}
    assert "USMCA" in shared
    assert "NAFTA" not in shared


def test_who_left_shares_nothing_until_the_return(world: World) -> None:
    for on, shares in (("2019", True), ("2020-12", False), ("2021-03", True), ("2026-06", False)):
        found = {s.agreement.code for s in world.ties("USA", "FRA", on=on).shared_agreements}
        assert ("PARIS-2015" in found) is shares, on


def test_organs_stand_apart(world: World) -> None:
    found = world.ties("USA", "FRA", on="2026-11-22")
    assert "UN-SC" in {s.organisation for s in found.organs}
    assert "UN-SC" not in {s.organisation for s in found.organisations}


@pytest.mark.parametrize(
    ("a", "b"),
    [("IDN", "TUV"), ("IDN", "PSE"), ("DEU", "FRA"), ("USA", "PRK"), ("IDN", "SUN"), ("IDN", "EU")],
)
def test_any_pair_can_be_asked(a: str, b: str, world: World) -> None:
    for on in ("1950", "1990", "2026-11-22"):
        found = world.ties(a, b, on=on)
        for shared in found.organisations:
            assert shared.a.member == found.a
            assert shared.b.member == found.b
        assert not set(found.relations) & set(found.past)


def test_nobody_has_ties_with_himself(world: World) -> None:
    with pytest.raises(BadRequestError, match="South Korea has no ties with itself"):
        world.ties("KOR", "Korea Selatan")
