"""What lies beside the data: how to read it, how to cite it, what is allowed."""

import re
from importlib.metadata import version

import pytest

from kerjasama.exports import FORMATS
from kerjasama.exports.about import LICENCE_ADDRESS, cited, licence
from kerjasama.words import Words
from kerjasama.world.series import manifest


@pytest.fixture
def readme(exported):
    """README of an export."""
    return lambda format_: (exported(format_) / "README.md").read_text("utf-8")


@pytest.mark.parametrize("format_", FORMATS)
def test_every_table_is_told_in_both_languages(exported, readme, format_) -> None:
    listed = re.findall(r"^\* `([^`]+)`: (.+)$", readme(format_), re.MULTILINE)
    names = [name for name, _ in listed]
    tables = {p.name for p in exported(format_).iterdir()}
    tables -= {"README.md", "LICENCE.txt", "datapackage.json"}
    assert sorted(names) == sorted([*tables, *tables])
    half = len(listed) // 2
    for (name, en), (same, id_) in zip(listed[:half], listed[half:], strict=True):
        assert name == same
        assert en != id_


@pytest.mark.parametrize("format_", ["csv", "jsonld"])
def test_a_reader_learns_how_to_cite_and_what_is_allowed(world, readme, format_) -> None:
    text = readme(format_)
    for lang in ("en", "id"):
        assert cited(world, Words(lang)) in text
    assert text.count(LICENCE_ADDRESS) == 2
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 2


def test_a_citation_names_version_and_data(world) -> None:
    for lang in ("en", "id"):
        told = cited(world, Words(lang))
        assert version("kerjasama") in told
        assert world.version in told
        assert str(world.recorded.year) in told
    assert cited(world, Words("en")) != cited(world, Words("id"))


def test_the_signs_for_open_and_unknown_are_explained(readme) -> None:
    for head in readme("csv").split("# ")[1:]:
        assert ".. " in head
        assert "? " in head


@pytest.mark.parametrize("series", ["geonames/distance", "cia/factbook", "cldr/languages"])
def test_who_is_behind_the_panel_is_named_where_the_panel_is(readme, series) -> None:
    assert readme("csv").count(manifest(series)["attribution"]) == 2
    assert manifest(series)["attribution"] not in readme("graphml")


def test_the_licence_in_both_languages(exported) -> None:
    text = licence()
    english, indonesian = text.strip().split("\n\n")
    assert LICENCE_ADDRESS in english
    assert LICENCE_ADDRESS in indonesian
    assert "You may share" in english
    assert "You may share" not in indonesian
    assert (exported("graphml") / "LICENCE.txt").read_text("utf-8") == text
