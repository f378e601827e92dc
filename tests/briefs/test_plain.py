"""What the record holds, as values that JSON can carry."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

import numpy as np
import pytest

from kerjasama.briefs.gather import gather
from kerjasama.briefs.plain import edge, member, plain, series_source, sources
from kerjasama.facts import Edge, Span, When
from kerjasama.words import N_, Named, Text, Words
from kerjasama.world.series import names
from kerjasama.world.things import Standing

EN, ID = Words("en"), Words("id")


class Colour(Enum):
    RED = "red"


@dataclass(frozen=True)
class Pair:
    a: When
    b: tuple[Named, ...]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, None),
        (True, True),
        (3, 3),
        ("x", "x"),
        (1.23456789, 1.234568),
        (float("nan"), None),
        (np.float64("nan"), None),
        (np.float64(0.1), 0.1),
        (When("1950-09"), "1950-09"),
        (Span.of("1950-09-28", "1965"), {"from": "1950-09-28", "to": "1965"}),
        (Span.of("?", ".."), {"from": "?", "to": None}),
        (Standing.RECALLED, "recalled"),
        (Standing.CHECKED, "checked"),
        (Colour.RED, "red"),
        (Named("Japan", "Jepang"), {"en": "Japan", "id": "Jepang"}),
        (date(2026, 11, 22), "2026-11-22"),
        ({1: When("2000")}, {"1": "2000"}),
        ((When("2000"), None), ["2000", None]),
        (Pair(When("2000"), (Named("a", "b"),)), {"a": "2000", "b": [{"en": "a", "id": "b"}]}),
    ],
)
def test_values(value, told) -> None:
    assert plain(value, EN) == told
    json.dumps(plain(value, EN), allow_nan=False)


def test_texts_are_said_in_the_readers_language() -> None:
    text = Text(N_("Sources"))
    assert (plain(text, EN), plain(text, ID)) == ("Sources", "Sumber")


@pytest.mark.parametrize("value", [object(), Pair, {1, 2}, 1j, b"x"])
def test_what_json_cannot_carry_is_an_error_of_ours(value) -> None:
    with pytest.raises(TypeError):
        plain(value, EN)


def test_edges() -> None:
    assert [edge(e) for e in (When("2000"), Edge.OPEN, Edge.UNKNOWN)] == ["2000", None, "?"]


def numbers(value: object) -> Iterator[float]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from numbers(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from numbers(inner)
    elif isinstance(value, float):
        yield value


@pytest.mark.parametrize("pair", ["IDN KOR", "IDN TUV", "IDN SUN"])
def test_a_whole_brief_can_be_carried(world, pair) -> None:
    told = plain(gather(world, *pair.split()), ID)
    again = json.loads(json.dumps(told, allow_nan=False))
    assert again == told
    assert all(x == round(x, 6) for x in numbers(told))
    for reading in told["readings"]:
        measure = reading["measure"]
        assert set(measure["coverage"]) == {"economies", "pairs"}
        assert measure["name"]
        assert measure["meaning"]


def test_a_membership(world) -> None:
    held = {m.member: m for m in world.members("ASEAN", "2024")}
    told = member(world, held["IDN"], ID)
    assert told == {
        "state": "IDN",
        "name": "Indonesia",
        "role": "founding",
        "from": "1967-08-08",
        "to": None,
        "sure": True,
        "standing": told["standing"],
        "ended_by": None,
    }
    (left,) = [m for m in world.spells("EU", "GBR") if m.span.end is not Edge.OPEN]
    assert member(world, left, EN)["to"] == "2020-01-31"
    assert member(world, left, EN)["ended_by"] == "withdrew"


def test_sources_are_told_once_and_by_rank(world) -> None:
    subjects = [m.subject for m in world.members("UN", "2024")]
    told = sources(world, subjects)
    keys = [(s["source"], s["address"], s["basis"]) for s in told]
    assert len(set(keys)) == len(keys) > 1
    assert [s["rank"] for s in told] == sorted(s["rank"] for s in told)
    assert all((s["read_on"] is None) == (s["basis"] == "recalled") for s in told)
    assert sources(world, [*subjects, *subjects]) == told
    assert sources(world, []) == []
    assert sources(world, ["nothing:of the kind"]) == []


@pytest.mark.parametrize("name", names())
def test_a_series_is_a_source(name) -> None:
    told = series_source(name)
    assert (told["source"], told["basis"]) == (name, "computed")
    assert all(told[k] for k in ("title", "publisher", "licence", "read_on"))
    json.dumps(told)
