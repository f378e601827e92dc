"""How to cite the project and each of its sources."""

import re

import pytest

from kerjasama.briefs.cite import bibtex, citations, text
from kerjasama.errors import UnknownNameError
from kerjasama.words import Words
from kerjasama.world.series import names

EN, ID = Words("en"), Words("id")


def test_the_project_first_then_every_series_and_source_once(world) -> None:
    keys = [c["key"] for c in citations(world, EN)]
    claims = [row["code"] for row in world.names("source")]
    assert keys == ["kerjasama", *names(), *claims]
    assert len(set(keys)) == len(keys)


def test_every_citation_names_publisher_title_and_licence(world) -> None:
    for c in citations(world, EN):
        assert c["publisher"], c["key"]
        assert c["title"], c["key"]
        assert c["licence"], c["key"]
        if c["key"] != "kerjasama":
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", c["retrieved"]), c["key"]


def test_one_can_be_asked_for(world) -> None:
    (found,) = citations(world, EN, "oecd/icio-2022")
    assert "OECD" in found["publisher"]


@pytest.mark.parametrize("name", ["oecd", "OECD", "nobody/nothing", " "])
def test_others_are_unknown_with_the_nearest(world, name) -> None:
    with pytest.raises(UnknownNameError) as told:
        citations(world, EN, name)
    assert ("oecd/icio-2022" in str(told.value)) is (name.lower() == "oecd")


def test_a_citation_is_one_line_in_the_readers_language(world) -> None:
    for c in citations(world, EN):
        assert "\n" not in text(c, EN)
        assert text(c, EN).startswith(f"[{c['key']}] ")
        assert c["address"] in text(c, EN)
    own = citations(world, ID)[0]
    assert f"versi 0.1.0, data {world.version}" in text(own, ID) or "versi " in text(own, ID)
    factbook = citations(world, ID, "cia/factbook")[0]
    assert "diakses" in text(factbook, ID)
    assert "retrieved" in text(factbook, EN)


def test_bibtex_entries_are_whole(world) -> None:
    entries = [bibtex(c) for c in citations(world, EN)]
    keys = [re.match(r"@misc\{([\w.-]+),\n", e) for e in entries]
    assert all(keys)
    assert len({k[1] for k in keys if k}) == len(entries)
    for entry in entries:
        assert entry.count("{") == entry.count("}")
        assert entry.endswith("\n}")
        for line in entry.splitlines()[1:-1]:
            name, _, value = line.strip().rstrip(",").partition(" = ")
            assert name in ("author", "title", "url", "urldate", "note")
            assert re.fullmatch(r"\{.+\}", value)
            if name != "url":
                assert not re.search(r"(?<!\\)[&%_#$]", value), line


def test_bibtex_writes_signs_of_tex_out_and_an_address_as_it_is() -> None:
    entry = bibtex(
        {
            "key": "a/b",
            "publisher": "A & B_C",
            "title": "100% of #1",
            "edition": "",
            "address": "https://example.org/a_b?x=1&y=%20",
            "licence": "US$ 1",
            "retrieved": "",
        }
    )
    assert entry.splitlines() == [
        "@misc{a-b,",
        r"  author = {{A \& B\_C}},",
        r"  title = {{100\% of \#1}},",
        "  url = {https://example.org/a_b?x=1&y=%20},",
        r"  note = {US\$ 1}",
        "}",
    ]
