"""Every column of every table is told in both languages."""

import csv
import json
import re
from io import StringIO
from pathlib import Path

import pytest

from kerjasama.exports.codebook import (
    _TEXTS,
    PANEL_COLUMNS,
    TABLE_TEXTS,
    all_columns,
    described,
    tables,
)
from kerjasama.words import Words
from kerjasama.world import World
from kerjasama.world.panel import LABELS

HEAD = ["table", "column", "description_en", "description_id"]


@pytest.fixture(scope="module")
def lines(world: World) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(tables(world))))


def test_every_column_is_told_once_in_two_languages(
    world: World, lines: list[dict[str, str]]
) -> None:
    assert list(lines[0]) == HEAD
    keys = [(line["table"], line["column"]) for line in lines]
    assert len(keys) == len(set(keys))
    assert keys == [(t, c) for t, names in all_columns(world).items() for c in names]
    for line in lines:
        assert line["description_en"], line
        assert line["description_id"], line
        assert "{" not in line["description_en"] + line["description_id"]


def test_the_two_languages_differ(lines: list[dict[str, str]]) -> None:
    same = {x["column"] for x in lines if x["description_en"] == x["description_id"]}
    assert same == set()


def test_the_codebook_tells_the_columns_of_the_files(lines: list[dict[str, str]], exported) -> None:  # type: ignore[no-untyped-def]
    folder: Path = exported("csv")
    assert (folder / "codebook.csv").read_text("utf-8").startswith(",".join(HEAD) + "\n")
    for path in folder.glob("*.csv"):
        if path.stem != "codebook":
            with path.open(encoding="utf-8", newline="") as file:
                head = next(csv.reader(file))
            assert head == [x["column"] for x in lines if x["table"] == path.stem], path.stem


def test_every_table_has_its_text(world: World) -> None:
    assert set(TABLE_TEXTS) == set(all_columns(world))


def test_no_text_is_about_a_column_that_is_gone(world: World) -> None:
    used = {c for names in all_columns(world).values() for c in names}
    used |= {c.removesuffix("_en") for c in used if c.endswith("_en")}
    assert set(_TEXTS) - used == set()


def test_the_codebook_of_the_graph_tells_its_attributes(exported) -> None:  # type: ignore[no-untyped-def]
    text = (exported("graphml") / "registry.graphml").read_text("utf-8")
    keys = re.findall(r'<key id="[^"]+" for="(\w+)" attr.name="(\w+)"', text)
    assert [(x["table"], x["column"]) for x in read(exported("graphml"))] == keys


def test_the_codebook_of_the_linked_data_tells_its_terms(exported) -> None:  # type: ignore[no-untyped-def]
    nodes = json.loads((exported("jsonld") / "registry.jsonld").read_text("utf-8"))["@graph"]
    types = {
        t for n in nodes for t in ([n["@type"]] if isinstance(n["@type"], str) else n["@type"])
    }
    own = {key for n in nodes for key in n if key.startswith("k:")}
    told = {x["column"] for x in read(exported("jsonld"))}
    assert own | types - {"schema:Organization"} <= told  # the other type of an organisation
    assert {t for t in told if not t.startswith("k:")} <= types | {key for n in nodes for key in n}


def read(folder: Path) -> list[dict[str, str]]:
    with (folder / "codebook.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_panel_has_its_own_columns_and_the_numbers_that_researchers_join_on() -> None:
    assert set(LABELS) <= set(PANEL_COLUMNS)
    assert {"cow_o", "cow_d", "gw_o", "gw_d"} <= set(PANEL_COLUMNS)
    assert len(PANEL_COLUMNS) == len(set(PANEL_COLUMNS))


@pytest.mark.parametrize(
    ("column", "en", "id_"),
    [
        ("name_en", "Name, in English", "Nama, dalam bahasa Inggris"),
        ("goals_id", "Goals, in Indonesian", "Tujuan, dalam bahasa Indonesia"),
        ("year", "Year", "Tahun"),
    ],
)
def test_described(column: str, en: str, id_: str) -> None:
    assert (described(column, Words("en")), described(column, Words("id"))) == (en, id_)


def test_a_column_that_nobody_described_is_an_error() -> None:
    with pytest.raises(KeyError):
        described("king", Words("en"))
