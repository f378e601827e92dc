"""Flat rows in, statements out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kerjasama.errors import BadSourceError
from kerjasama.facts import Basis, Span
from kerjasama.places import data_dir
from kerjasama.sources import read, read_all
from kerjasama.sources.claims import unknown_references

Claims = Callable[..., Path]
MEMBER = {"member": "IDN", "organisation": "UN", "role": "full", "from": "1950", "to": ".."}


def test_every_filled_cell_is_one_statement(claims: Claims) -> None:
    row = MEMBER | {"reason_en": "because", "locator": "p. 3", "page": "https://example.org/p"}
    found = read(claims("un/members", "membership", [row | {"note": "for editors"}]))
    said = {s.property: s for s in found.statements}
    assert set(said) == {"member", "organisation", "role", "from", "to", "reason_en"}
    told = said["reason_en"]
    assert (told.value, told.page, told.locator) == ("because", "https://example.org/p", "p. 3")
    assert told.valid == Span.of("1950", "..")
    assert (told.source, told.basis, told.known) == ("un/members", Basis.RECALLED, "2026-11-22")


def test_what_was_read_is_known_since_that_day(claims: Claims) -> None:
    row = MEMBER | {"basis": "read", "read_on": "2026-01-02"}
    found = read(claims("un/members", "membership", [row]))
    assert {(s.basis, s.known) for s in found.statements} == {(Basis.READ, "2026-01-02")}


def test_spells_are_counted_by_date_whatever_the_order_of_rows(claims: Claims) -> None:
    later = MEMBER | {"from": "1966-09-28"}
    first = MEMBER | {"from": "1950-09-28", "to": "1965-01-20"}
    subjects = {}
    for number, rows in enumerate(([later, first], [first, later])):
        found = read(claims(f"un/m{number}", "membership", rows))
        subjects[number] = {row["from"]: subject for _, subject, row in found.rows}
    assert subjects[0] == subjects[1]
    assert subjects[0]["1950-09-28"] == "membership:IDN@UN/full/1"
    assert subjects[0]["1966-09-28"] == "membership:IDN@UN/full/2"


def test_founding_and_full_are_one_group_and_observers_another(claims: Claims) -> None:
    rows = [
        MEMBER | {"role": "observer", "from": "1940", "to": "1945"},
        MEMBER | {"role": "founding", "from": "1945", "to": "1950"},
        MEMBER | {"role": "full", "from": "1951"},
    ]
    found = read(claims("un/members", "membership", rows))
    assert [subject for _, subject, _ in found.rows] == [
        "membership:IDN@UN/observer/1",
        "membership:IDN@UN/full/1",
        "membership:IDN@UN/full/2",
    ]


def test_lines_are_those_of_the_file_though_cells_hold_commas_and_quotes(claims: Claims) -> None:
    folder = claims("un/members", "membership", [MEMBER | {"note": 'a, "b"'}, MEMBER])
    path = folder / "rows.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n", 1))
    text = path.read_text("utf-8-sig").splitlines()
    path.write_text("\n".join([text[0], "", *text[1:]]).replace("1950", "1951", 1) + "\n", "utf-8")
    found = read(folder)
    assert [line for line, _, _ in found.rows] == [3, 4]


def test_cells_are_trimmed(claims: Claims) -> None:
    found = read(claims("un/members", "membership", [MEMBER | {"member": "  IDN "}]))
    assert found.rows[0][2]["member"] == "IDN"


def test_all_flaws_of_all_folders_come_at_once(claims: Claims, tmp_path: Path) -> None:
    claims("a/one", "membership", [MEMBER | {"from": "x"}])
    claims("b/two", "membership", [MEMBER | {"role": "king"}])
    claims("c/three", "membership", [MEMBER])
    with pytest.raises(BadSourceError) as told:
        read_all(tmp_path)
    assert [f.file for f in told.value.flaws] == ["a/one/rows.csv", "b/two/rows.csv"]


def test_references_are_looked_up_item_by_item(claims: Claims) -> None:
    row = {
        "agreement": "X",
        "name_en": "X",
        "name_id": "X",
        "type": "trade",
        "parties": "IDN; XXX;UN",
        "fields": "trade;nonsense",
    }
    found = read(claims("a/treaties", "agreement", [row]))
    known = {
        "member": frozenset({"IDN", "UN"}),
        "field": frozenset({"trade"}),
        "mechanism": frozenset[str](),
        "agreement": frozenset[str](),
        "checklist": frozenset[str](),
    }
    assert [str(f) for f in unknown_references([found], known)] == [
        "a/treaties/rows.csv, line 2, column parties: no member is called 'XXX'",
        "a/treaties/rows.csv, line 2, column fields: no field is called 'nonsense'",
    ]


def test_the_embedded_claims_are_sound_and_say_nothing_twice() -> None:
    for dataset in read_all(data_dir() / "claims"):
        told = [(subject, tuple(row.items())) for _, subject, row in dataset.rows]
        assert len(told) == len(set(told)), dataset.source.name
        assert dataset.statements
