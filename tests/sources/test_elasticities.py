"""Elasticities and groups of sectors are sound, and flaws are told."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from kerjasama.errors import BadSourceError
from kerjasama.places import data_dir
from kerjasama.sources.elasticities import read_elasticities, read_groupings
from kerjasama.sources.series._sectors import SECTORS

CODES = [sector[0] for sector in SECTORS]
KINDS = {sector[0]: sector[4] for sector in SECTORS}
RULES = data_dir() / "rules"
Change = Callable[[dict], object]


@pytest.fixture(scope="module")
def sets():
    return {one.code: one for one in read_elasticities(RULES / "elasticities.yaml", CODES)}


def test_every_set_covers_every_sector_and_says_where_it_comes_from(sets):
    for one in sets.values():
        assert list(one.theta) == CODES, one.code
        assert all(value > 0 for value in one.theta.values())
        assert one.name.en
        assert one.about.en != one.about.id
        assert one.citation
        assert bool(one.page) == bool(one.read_on) == (one.basis == "read"), one.code


def test_the_default_comes_first(sets):
    assert next(iter(sets)) == "caliendo-parro"


def test_electronics_have_the_mean_of_office_communication_and_medical_equipment(sets):
    assert sets["caliendo-parro"].theta["C26"] == pytest.approx((12.95 + 3.95 + 8.71) / 3)
    assert sets["caliendo-parro"].theta["C19"] == 64.85
    assert sets["simonovska-waugh"].theta["C19"] == 4


def test_what_is_recalled_agrees_with_what_was_read():
    """Caliendo and Parro give services the mean of the full sample's manufacturing estimates."""
    raw = yaml.safe_load((RULES / "elasticities.yaml").read_text("utf-8"))
    used, full = (next(s["theta"] for s in raw["sets"] if s["code"] == code)
                  for code in ("caliendo-parro", "caliendo-parro-full"))  # fmt: skip
    made = [v for k, v in full.items() if k not in ("agriculture", "mining", "services")]
    assert len(made) == 18
    assert sum(made) / 18 == pytest.approx(used["services"], abs=5e-3)


def test_groups_hold_goods_or_services_but_mining_has_its_services():
    schemes = read_groupings(RULES / "sectors.yaml", CODES)
    assert sorted(schemes) == ["10", "25"]
    for groups in schemes.values():
        for group in groups:
            kinds = {KINDS[s] for s in group.sectors}
            assert len(kinds) == 1 or "B09" in group.sectors, group.code
            assert group.name.en != group.name.id
        codes = [group.code for group in groups]
        assert len(set(codes)) == len(codes)


def test_the_ten_groups_are_made_of_the_twenty_five():
    schemes = read_groupings(RULES / "sectors.yaml", CODES)
    ten = {s: group.code for group in schemes["10"] for s in group.sectors}
    split = [g.code for g in schemes["25"] if len({ten[s] for s in g.sectors}) > 1]
    assert split == ["public"]  # hotels go with trade and transport in the ten


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda raw: raw["sets"][0].pop("citation"), "caliendo-parro.citation: this key must"),
        (lambda raw: raw["sets"][0].update(page=""), "caliendo-parro.page: this key must"),
        (lambda raw: raw["sets"][0].update(basis="guessed"), "'guessed' is not one of read"),
        (lambda raw: raw["sets"][1]["name"].pop("id"), "full.name.id: this text is missing"),
        (lambda raw: raw["sets"][0]["theta"].update(food=-1), "theta.food: it must be a positive"),
        (lambda raw: raw["sets"][0]["theta"].pop("food"), "theta.food: it must be a positive"),
        (lambda raw: raw["sets"][0]["theta"].update(gold=2), "no industry is called 'gold'"),
        (lambda raw: raw["sets"][2].update(every="four"), "every: it must be a positive number"),
        (lambda raw: raw["industries"][0]["oecd"].append("Z"), "no sector is called 'Z'"),
        (lambda raw: raw["industries"][0]["oecd"].pop(), "'A03' stands in no industry"),
        (lambda raw: raw.update(default="none"), "default: no set is called 'none'"),
        (lambda raw: raw.pop("sets"), "sets: this key must be filled"),
        (lambda raw: raw["sets"].append(raw["sets"][0]), "this code stands more than once"),
    ],
)
def test_a_flaw_of_elasticities_is_told(change: Change, says: str, tmp_path: Path) -> None:
    assert_told(read_elasticities, "elasticities.yaml", change, says, tmp_path)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda raw: raw["schemes"][0]["groups"].pop(), "'T' stands in 0 groups, not in one"),
        (lambda raw: raw["schemes"][0]["groups"].pop(), "not the number of its groups, 9"),
        (
            lambda raw: raw["schemes"][1]["groups"][0]["sectors"].append("A02"),
            "25: 'A02' stands in 2 groups",
        ),
        (
            lambda raw: raw["schemes"][1]["groups"][0]["sectors"].append("A9"),
            "no sector is called 'A9'",
        ),
        (
            lambda raw: raw["schemes"][1]["groups"][0]["name"].pop("en"),
            "crops.name.en: this text is missing",
        ),
        (lambda raw: raw.pop("schemes"), "schemes: this key must be filled"),
    ],
)
def test_a_flaw_of_groups_is_told(change: Change, says: str, tmp_path: Path) -> None:
    assert_told(read_groupings, "sectors.yaml", change, says, tmp_path)


def assert_told(read, name: str, change: Change, says: str, tmp_path: Path) -> None:
    raw = yaml.safe_load((RULES / name).read_text("utf-8"))
    change(raw)
    (tmp_path / name).write_text(yaml.safe_dump(raw, sort_keys=False), "utf-8")
    with pytest.raises(BadSourceError) as told:
        read(tmp_path / name, CODES)
    assert re.search(re.escape(says), str(told.value)), told.value


@pytest.mark.parametrize("read", [read_elasticities, read_groupings])
def test_a_file_that_is_none_is_told(read, tmp_path):
    with pytest.raises(BadSourceError, match="missing or cannot be read"):
        read(tmp_path / "none.yaml", CODES)
    (tmp_path / "bad.yaml").write_text("a: [", "utf-8")
    with pytest.raises(BadSourceError, match="not readable as YAML"):
        read(tmp_path / "bad.yaml", CODES)
    (tmp_path / "list.yaml").write_text("- 1", "utf-8")
    with pytest.raises(BadSourceError, match="this key must be filled"):
        read(tmp_path / "list.yaml", CODES)
