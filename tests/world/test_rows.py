"""Rows of the store become things."""

from kerjasama.facts import Span, When
from kerjasama.world import World
from kerjasama.world.rows import event, membership, observation, rows


def test_rows_are_mappings(world: World) -> None:
    assert rows(world.db, "SELECT 1 AS a, ? AS b", ("x",)) == [{"a": 1, "b": "x"}]


def test_every_row_of_every_kind_can_be_read(world: World) -> None:
    for kind, read in (("membership", membership), ("event", event), ("observation", observation)):
        found = rows(world.db, f'SELECT * FROM "{kind}"')
        assert found
        assert all(read(row).subject.startswith(f"{kind}:") for row in found)


def test_an_event_with_an_unknown_date_has_none(world: World) -> None:
    row = rows(world.db, "SELECT * FROM event LIMIT 1")[0]
    assert event({**row, "date": "?"}).when is None
    assert event({**row, "date": "1967-08"}).when == When("1967-08")


def test_an_end_that_was_not_said_is_open(world: World) -> None:
    row = rows(world.db, "SELECT * FROM membership LIMIT 1")[0]
    assert membership({**row, "from": "1950", "to": ""}).span == Span.of("1950", "..")
