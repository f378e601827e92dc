"""Scenario files."""

import json
from pathlib import Path

import jsonschema
import pytest

from kerjasama.errors import BadSourceError
from kerjasama.scenarios import Join, Sign, Tariff
from kerjasama.scenarios.read import parse, read, schema

ROOT = Path(__file__).parents[2]
WHOLE = """
title = "Both at once"
title_id = "Dua sekaligus"
on = "2026-11"

[[change]]
kind = "sign"
a = "Indonesia"
b = "EU"
depth = "goods-only"

[[change]]
kind = "join"
who = "IDN"
what = "CPTPP"

[[change]]
kind = "tariff"
importer = "USA"
exporter = "CHN"
rate = 1
sectors = ["C26"]

[options]
effect = "0.35:0.1"
draws = 0
groups = 10
theta = 5
"""


def test_a_whole_file_is_read(tmp_path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(WHOLE, "utf-8")
    found = read(path)
    assert (found.title, found.title_id, found.on) == ("Both at once", "Dua sekaligus", "2026-11")
    assert found.changes == (
        Sign("Indonesia", "EU", "goods-only"),
        Join("IDN", "CPTPP"),
        Tariff("USA", "CHN", 1, sectors=("C26",)),
    )
    assert found.options == {"effect": "0.35:0.1", "draws": 0, "groups": 10, "theta": 5}


def test_all_flaws_are_told_at_once_with_their_place() -> None:
    told = {
        "change": [
            {"kind": "sign", "a": "IDN"},
            {"kind": "sing"},
            {"kind": "tariff", "importer": "USA", "rate": "x"},
            {"kind": "shock", "target": "foo", "change": -2, "a": 5},
            {},
            7,
            {"kind": "leave", "who": "", "what": "EU", "when": "now"},
        ],
        "oops": 1,
        "on": "2020-13",
        "options": {"effect": "zz", "theta": -1, "groups": 7, "draws": 1.5, "seed": True},
    }
    with pytest.raises(BadSourceError) as error:
        parse(told, "a.toml")
    lines = str(error.value).splitlines()
    assert lines == [
        "a.toml, change.1.b: this key must be filled",
        "a.toml, change.2: 'sing' is not one of sign, deepen, join, leave, break, tariff, shock",
        "a.toml, change.3.rate: 'x' is not a number",
        "a.toml, change.4.a: it must be a text in quotation marks",
        "a.toml, change.4.change: -2 is not above -1.0",
        "a.toml, change.4.target: 'foo' is not one of border-cost, productivity",
        "a.toml, change.5.kind: this key must be filled",
        "a.toml, change.6: '7' cannot be used here",
        "a.toml, change.7.when: no such key is known",
        "a.toml, change.7.who: this key must be filled",
        "a.toml, on: Cannot read '2020-13' as a date: month must be in 1..12.",
        "a.toml, oops: no such key is known",
        "a.toml, options.draws: '1.5' is not a number",
        "a.toml, options.effect: 'zz' is no effect of agreements.",
        "a.toml, options.groups: '7' is not one of 0, 10, 25, 50",
        "a.toml, options.seed: 'True' is not a number",
        "a.toml, options.theta: -1 is below 0.1",
    ]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "change: this key must be filled"),
        (b"change = []", "change: it needs at least one entry"),
        (b"change = 1", "change: it must be a list"),
        (b"\xff", "it is not UTF-8"),
        (b"a = ", "it is not TOML"),
        (b"x = " + b"[" * 5000, "it is not TOML"),
        (b"#" * (1 << 20) + b"#", "it is larger than 1 MiB"),
        (b"[[change]]\nkind = 'tariff'\nimporter = 'USA'\nrate = nan", "change.1.rate"),
        (b"[[change]]\nkind = 'tariff'\nimporter = 'USA'\nrate = inf", "change.1.rate"),
    ],
)
def test_what_is_no_scenario_gets_one_clear_line(tmp_path, raw, told) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(raw)
    with pytest.raises(BadSourceError) as error:
        read(path)
    assert told in str(error.value)


def test_a_file_that_is_not_there_is_told(tmp_path) -> None:
    with pytest.raises(BadSourceError, match="cannot be read"):
        read(tmp_path / "none.toml")


def test_the_published_schema_is_the_programs_own() -> None:
    kept = json.loads((ROOT / "docs/reference/scenario.schema.json").read_text("utf-8"))
    assert kept == schema()


def test_the_schema_takes_what_the_program_takes() -> None:
    import tomllib

    jsonschema.Draft202012Validator.check_schema(schema())
    validator = jsonschema.Draft202012Validator(schema())
    assert validator.is_valid(tomllib.loads(WHOLE))
    assert not validator.is_valid({"change": [{"kind": "sign", "a": "IDN"}]})
    assert not validator.is_valid({"change": []})
