"""What is agreed and does not bind."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kerjasama.world import World
from kerjasama.world.gaps import Gap
from kerjasama.world.status import BOUND

Claims = Callable[..., Path]
Small = Callable[..., World]


@pytest.fixture
def small(data: Path, claims: Claims, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Small:
    """Make a world with one more agreement, NEW, of Indonesia, Japan and South Korea."""
    monkeypatch.setenv("KERJASAMA_CACHE", str(tmp_path / "cache"))

    def make(events: Sequence[str], **cells: str) -> World:
        treaty = {
            "agreement": "NEW",
            "name_en": "New",
            "name_id": "Baru",
            "type": "treaty",
            "parties": "IDN;JPN;KOR",
            "fields": "economy",
        }
        claims("new/treaties", "agreement", [treaty | cells])
        keys = ("event", "date", "party")
        told = [dict(zip(keys, line.split(), strict=False)) for line in events]
        claims("new/events", "event", [{"agreement": "NEW"} | row for row in told])
        return World.load(data)

    return make


def gap(world: World, party: str = "IDN", on: str = "2020") -> Gap | None:
    found = [g for g in world.gaps(party, on) if g.agreement.code == "NEW"]
    assert len(found) < 2
    return found[0] if found else None


SIGNED = ("signed 2000-01-01", "signed 2000-01-01 IDN", "signed 2000-01-01 JPN")


def test_signed_and_waiting_for_us(small: Small) -> None:
    told = gap(small([*SIGNED, "ratified 2001-01-01 JPN"]))
    assert told is not None
    assert told.kind == "waits-for-us"
    assert told.consented == ("JPN",)
    assert set(told.missing) == {"IDN", "KOR"}


def test_before_anything_had_happened_there_is_no_gap(small: Small) -> None:
    world = small([*SIGNED])
    assert gap(world, on="1999-12-31") is None
    assert gap(world, on="2000-01-01") is not None


def test_we_have_done_our_part(small: Small) -> None:
    told = gap(small([*SIGNED, "ratified 2001-01-01 IDN"]))
    assert told is not None
    assert (told.kind, told.consented) == ("waits-for-others", ("IDN",))


def test_announced_is_not_signed(small: Small) -> None:
    for step in ("announced", "negotiation-started", "concluded"):
        told = gap(small([f"{step} 2000-01-01"]))
        assert told is not None
        assert (told.kind, told.own and told.own.event) == ("not-signed", told.whole.event)


def test_what_binds_is_no_gap(small: Small) -> None:
    world = small([*SIGNED, "ratified 2001-01-01 IDN", "entered-into-force 2002-01-01"])
    before, after = gap(world, on="2001-06-01"), gap(world, on="2002-01-01")
    assert before is not None
    assert before.kind == "waits-for-others"
    assert after is None
    others = gap(world, "JPN", "2002-01-01")
    assert others is not None  # in force, while Japan has only signed
    assert (others.kind, others.whole.status) == ("waits-for-us", "in-force")


@pytest.mark.parametrize("end", ["terminated", "replaced"])
def test_what_has_ended_waits_for_nobody(small: Small, end: str) -> None:
    world = small([*SIGNED, f"{end} 2010-01-01"])
    assert gap(world, on="2009") is not None
    assert gap(world, on="2011") is None


def test_who_left_is_no_longer_missing(small: Small) -> None:
    world = small([*SIGNED, "ratified 2001-01-01 JPN", "exited 2002-01-01 JPN"])
    assert gap(world, "JPN", "2003") is None
    told = gap(world, "IDN", "2003")
    assert told is not None
    assert "JPN" not in told.missing


def test_how_many_and_who_are_still_needed(small: Small) -> None:
    world = small([*SIGNED, "ratified 2001-01-01 JPN"], needs_parties="3", needs_named="JPN;KOR")
    told = gap(world)
    assert told is not None
    assert told.still_needed == 2
    assert told.missing_named == ("KOR",)
    before = gap(world, on="2000-06-01")
    assert before is not None
    assert (before.still_needed, before.missing_named) == (3, ("JPN", "KOR"))


def test_where_no_number_is_recorded_none_is_told(small: Small) -> None:
    told = gap(small(SIGNED))
    assert told is not None
    assert told.still_needed is None


def test_a_declaration_waits_for_nobody(small: Small) -> None:
    assert gap(small(SIGNED, type="declaration")) is None


def test_who_has_no_part_in_it_has_no_gap(small: Small) -> None:
    world = small(SIGNED, parties="IDN;JPN")
    assert gap(world, "KOR") is None
    assert gap(world, "") is not None


def test_every_gap_is_one(world: World) -> None:
    for party in ("IDN", "JPN", "USA", "EU", ""):
        found = world.gaps(party, "2026-11-22")
        assert found, party
        for g in found:
            assert g.agreement.type != "declaration"
            bound = g.own.status if g.own is not None else g.whole.status
            assert bound not in BOUND, (party, g.agreement.code)
            assert not set(g.consented) & set(g.missing)
            assert set(g.missing_named) <= set(g.agreement.needs_named)
            assert g.still_needed is None or g.still_needed >= 0
        order = ["waits-for-us", "waits-for-others", "not-signed"]
        keys = [(order.index(g.kind), g.agreement.code) for g in found]
        assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("party", "on", "code", "kind"),
    [
        ("IDN", "2026-01", "ICA-CEPA", "waits-for-us"),
        ("IDN", "2021", "IK-CEPA", "waits-for-us"),
        ("IDN", "2023-01-02", "IK-CEPA", None),
        ("IDN", "2019", "RCEP", "not-signed"),
        ("USA", "2020", "CRC", "waits-for-us"),
        ("IDN", "2020", "CRC", None),
    ],
)
def test_gaps_that_are_known(
    world: World, party: str, on: str, code: str, kind: str | None
) -> None:
    found = {g.agreement.code: g.kind for g in world.gaps(party, on)}
    assert found.get(code) == kind
