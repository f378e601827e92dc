"""Region schemes, concepts and the checklist are sound, and flaws are told."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from kerjasama.errors import BadSourceError
from kerjasama.facts import When
from kerjasama.places import data_dir
from kerjasama.sources import Rules, read_rules
from kerjasama.world.series import table

Change = Callable[[Path], None]


@pytest.fixture(scope="module")
def rules() -> Rules:
    return read_rules(data_dir() / "rules")


def test_the_five_top_fields(rules: Rules) -> None:
    top = [c.code for c in rules.concepts if c.scheme == "fields" and not c.broader]
    assert sorted(top) == [
        "defence-security",
        "economy",
        "environment",
        "politics",
        "social-culture",
    ]


def test_every_text_is_in_both_languages_and_not_the_same(rules: Rules) -> None:
    for concept in rules.concepts:
        assert all(concept.labels.values())
        assert concept.definitions["en"] != concept.definitions["id"], concept.code


def test_codes_are_unique_in_their_scheme(rules: Rules) -> None:
    codes = [(c.scheme, c.code) for c in rules.concepts]
    assert len(codes) == len(set(codes))
    regions = [(r.scheme, r.code) for s in rules.schemes for r in s.regions]
    assert len(regions) == len(set(regions))


def test_concepts_carry_only_numbers_of_the_checklist(rules: Rules) -> None:
    numbers = {item.number for item in rules.checklist}
    for concept in rules.concepts:
        assert set(concept.checklist) <= numbers, concept.code


def test_no_state_lies_in_two_regions_of_a_level_on_one_day(rules: Rules) -> None:
    for scheme in rules.schemes:
        seen: dict[tuple[str, str], list[object]] = {}
        for region in scheme.regions:
            for state, span in region.members:
                for other in seen.setdefault((region.level, state), []):
                    first, last = span.possible
                    begins, ends = other.possible  # type: ignore[attr-defined]
                    apart = last.year <= begins.year or ends.year <= first.year
                    assert apart, (scheme.code, state)
                seen[region.level, state].append(span)


def test_a_region_lies_within_one_that_exists(rules: Rules) -> None:
    for scheme in rules.schemes:
        codes = {r.code for r in scheme.regions}
        for region in scheme.regions:
            assert not region.within or region.within in codes, region.code


def test_rosters_name_a_series_that_is_embedded_and_an_organisation_once(rules: Rules) -> None:
    named = [code for r in rules.rosters.rosters for code in r.names]
    assert len(named) == len(set(named)) > 100
    for roster in rules.rosters.rosters:
        assert (data_dir() / "series" / roster.series / "source.yaml").exists()
        assert When(roster.on).precision == "day"
        called = list(roster.names.values())
        assert len(called) == len(set(called)), roster.series


def test_the_names_of_a_roster_are_those_of_its_table(rules: Rules) -> None:
    for roster in rules.rosters.rosters:
        there = set(table(roster.table, "organisation")["organisation"].tolist())
        assert set(roster.names.values()) - there == set(), roster.series


def test_every_reason_is_about_an_organisation_that_is_compared(rules: Rules) -> None:
    named = {code for r in rules.rosters.rosters for code in r.names}
    assert rules.rosters.reasons
    for (organisation, member), why in rules.rosters.reasons.items():
        assert organisation in named, (organisation, member)
        assert why["en"] != why["id"]


def concept_without_indonesian(root: Path) -> None:
    path = root / "concepts" / "goals.yaml"
    raw = yaml.safe_load(path.read_text("utf-8"))
    del raw["concepts"][0]["label"]["id"]
    path.write_text(yaml.safe_dump(raw), "utf-8")


def broader_than_nothing(root: Path) -> None:
    path = root / "concepts" / "goals.yaml"
    raw = yaml.safe_load(path.read_text("utf-8"))
    raw["concepts"][0]["broader"] = "king"
    path.write_text(yaml.safe_dump(raw), "utf-8")


def unsourced_scheme(root: Path) -> None:
    path = root / "regions" / "who.yaml"
    raw = yaml.safe_load(path.read_text("utf-8"))
    del raw["source"]
    path.write_text(yaml.safe_dump(raw), "utf-8")


def gap_in_the_numbers(root: Path) -> None:
    path = root / "checklist.yaml"
    raw = yaml.safe_load(path.read_text("utf-8"))
    del (raw if isinstance(raw, list) else raw["items"])[5]
    path.write_text(yaml.safe_dump(raw, sort_keys=False), "utf-8")


def no_checklist(root: Path) -> None:
    (root / "checklist.yaml").unlink()


def broken_yaml(root: Path) -> None:
    (root / "regions" / "who.yaml").write_text("a: [", "utf-8")


def reason_without_indonesian(root: Path) -> None:
    path = root / "rosters.yaml"
    raw = yaml.safe_load(path.read_text("utf-8"))
    raw["reasons"][0]["organisation"] = "CLUB"
    del raw["reasons"][0]["why"]["id"]
    path.write_text(yaml.safe_dump(raw), "utf-8")


def no_rosters(root: Path) -> None:
    (root / "rosters.yaml").unlink()


def member_with_a_backwards_span(root: Path) -> None:
    raw = {
        "scheme": "x",
        "name": {"en": "X", "id": "X"},
        "source": {"title": "t", "basis": "recalled"},
        "regions": [
            {
                "code": "r",
                "name": {"en": "R", "id": "R"},
                "members": [{"state": "IDN", "from": "2000", "to": "1990"}],
            }
        ],
    }
    (root / "regions" / "x.yaml").write_text(yaml.safe_dump(raw), "utf-8")


def region_without_a_code(root: Path) -> None:
    raw = {
        "scheme": "x",
        "name": {"en": "X", "id": "X"},
        "source": {"title": "t", "basis": "recalled"},
        "regions": [{"name": {"en": "R", "id": "R"}, "members": []}],
    }
    (root / "regions" / "x.yaml").write_text(yaml.safe_dump(raw), "utf-8")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (concept_without_indonesian, r"goals\.yaml, .*label\.id: this text is missing"),
        (broader_than_nothing, r"broader: no concept is called 'king'"),
        (unsourced_scheme, r"who\.yaml, source: a scheme says its source and basis"),
        (gap_in_the_numbers, "the numbers must run from 1 without a gap"),
        (no_checklist, r"checklist\.yaml: the file is missing or cannot be read"),
        (broken_yaml, r"who\.yaml, line \d: not readable as YAML"),
        (member_with_a_backwards_span, "it ends before it starts, 2000"),
        (region_without_a_code, r"x\.yaml"),
        (reason_without_indonesian, r"rosters\.yaml, reasons\.CLUB\.id: this text is missing"),
        (no_rosters, r"rosters\.yaml: the file is missing or cannot be read"),
    ],
)
def test_a_flaw_is_told(change: Change, says: str, tmp_path: Path) -> None:
    root = tmp_path / "rules"
    shutil.copytree(data_dir() / "rules", root)
    change(root)
    with pytest.raises(BadSourceError) as told:
        read_rules(root)
    assert re.search(says, str(told.value)), told.value
