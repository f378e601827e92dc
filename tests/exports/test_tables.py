"""The tables of an export hold what the store holds, and their rows find each other."""

import re

import pytest

from kerjasama.exports.tables import TABLES, TableSpec, columns, records
from kerjasama.world import World

STORE = {
    "states": "state",
    "organisations": "organisation",
    "memberships": "membership",
    "agreements": "agreement",
    "events": "event",
    "relations": "tie",
    "observations": "observation",
    "sources": "source",
    "statements": "statement",
    "conflicts": "conflict",
    "corrections": "correction",
}
BY_NAME = {spec.name: spec for spec in TABLES}


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_every_row_is_named_once_by_its_key(world: World, spec: TableSpec) -> None:
    found = list(records(world, spec))
    assert found
    assert set(spec.key) <= set(columns(world, spec))
    keys = [tuple(row[name] for name in spec.key) for row in found]
    assert len(keys) - len(set(keys)) == 0


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_the_columns_are_those_of_the_rows(world: World, spec: TableSpec) -> None:
    named = columns(world, spec)
    assert len(named) == len(set(named))
    for row in records(world, spec):
        assert list(row) == named
        assert all(isinstance(cell, str) for cell in row.values())


@pytest.mark.parametrize(("name", "table"), STORE.items())
def test_nothing_is_left_out(world: World, name: str, table: str) -> None:
    (count,) = world.db.execute(f'SELECT count(*) FROM "{table}"').fetchone()
    assert sum(1 for _ in records(world, BY_NAME[name])) == count


@pytest.mark.parametrize("spec", [s for s in TABLES if s.refers], ids=lambda spec: spec.name)
def test_what_a_row_refers_to_is_there(world: World, spec: TableSpec) -> None:
    for column, (table, field) in spec.refers.items():
        there = {row[field] for row in records(world, BY_NAME[table])} | {""}
        lost = {row[column] for row in records(world, spec)} - there
        assert lost == set(), (spec.name, column)


def test_members_and_parties_are_states_or_organisations(world: World) -> None:
    there = {row["iso3"] for row in records(world, BY_NAME["states"])}
    there |= {row["organisation"] for row in records(world, BY_NAME["organisations"])}
    assert {row["member"] for row in records(world, BY_NAME["memberships"])} <= there
    assert {row["party"] for row in records(world, BY_NAME["events"])} <= there | {""}
    for row in records(world, BY_NAME["relations"]):
        assert {row["a"], row["b"]} <= there


def test_the_tables_have_every_text_column_of_the_store(world: World) -> None:
    hidden = {
        "subject",
        "first",
        "last",
        "sure_first",
        "sure_last",
        "state",
        "spell",
        "notes",
        "checklist",
    }
    for name, table in STORE.items():
        kept = {c[0] for c in world.db.execute(f'SELECT * FROM "{table}" LIMIT 0').description}
        shown = set(columns(world, BY_NAME[name])) | hidden | {"source", "name"}
        assert kept <= shown, name


def test_standings_are_words_and_days_are_days(world: World) -> None:
    for name in ("states", "memberships", "events", "relations"):
        for row in records(world, BY_NAME[name]):
            assert row["standing"] in ("recalled", "read", "checked")
            days = [row[c] for c in ("earliest", "latest", "surely_from", "surely_to")]
            assert all(re.fullmatch(r"(\d{4}-\d\d-\d\d)?", day) for day in days), row
            first, last = days[:2]
            assert not first or not last or first <= last, row


def test_a_membership_with_all_its_days(world: World) -> None:
    found = {row["id"]: row for row in records(world, BY_NAME["memberships"])}
    left = found["membership:IDN@UN/full/1"]
    assert (left["from"], left["to"]) == ("1950-09-28", "1965-01-20")
    assert (left["earliest"], left["surely_from"]) == ("1950-09-28", "1950-09-28")
    assert (left["ended_by"], left["standing"]) == ("withdrew", "checked")
    open_ = found["membership:IDN@UN/full/2"]
    assert (open_["to"], open_["latest"], open_["surely_to"]) == ("..", "", "")
    unknown = next(r for r in found.values() if r["to"] == "?" and r["from"] not in ("?", ".."))
    assert unknown["earliest"]
    assert unknown["latest"] == ""
    year = next(r for r in found.values() if len(r["from"]) == 4)
    assert year["earliest"] == f"{year['from']}-01-01"


def test_names_are_names_and_no_codes(world: World) -> None:
    found = list(records(world, BY_NAME["names"]))
    assert {row["style"] for row in found} <= {"short", "official", "former", "alias"}
    assert {row["lang"] for row in found} <= {"en", "id", "und"}
    both = {(r["code"], r["lang"]): r["name"] for r in found if r["style"] == "official"}
    assert both["IDN", "en"] == "Republic of Indonesia"
    assert both["IDN", "id"] == "Republik Indonesia"
