"""Bad claims folders, and the exact words that they get: file, line, column, why."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from kerjasama.errors import BadSourceError
from kerjasama.sources import claims as reader
from kerjasama.sources import read
from kerjasama.sources.check import check
from kerjasama.sources.kinds import EVENTS, ROLES
from kerjasama.words import Words

Claims = Callable[..., Path]
MEMBER = {"member": "IDN", "organisation": "UN", "role": "full", "from": "1950", "to": ".."}
ROWS = "my/members/rows.csv"
YAML = "my/members/source.yaml"


def told(folder: Path) -> list[str]:
    """Say every flaw of a folder."""
    with pytest.raises(BadSourceError) as error:
        read(folder)
    return str(error.value).splitlines()


def changed(folder: Path, old: str, new: str, file: str = "rows.csv") -> Path:
    """Replace text in a file of the folder."""
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return folder


@pytest.fixture
def good(claims: Claims) -> Path:
    return claims("my/members", "membership", [MEMBER])


def test_the_good_one_is_good(good: Path) -> None:
    assert len(read(good).rows) == 1


@pytest.mark.parametrize(
    ("cells", "column", "why"),
    [
        (
            {"from": "1967-08-80"},
            "from",
            "'1967-08-80' is not a date: day must be in 1..31",
        ),
        ({"from": "1967-13"}, "from", "'1967-13' is not a date: month must be in 1..12"),
        (
            {"from": "8 August 1967"},
            "from",
            "'8 August 1967' is not a date: it is not a year, a month or a day",
        ),
        ({"from": "1967", "to": "1966-12-31"}, "to", "it ends before it starts, 1967"),
        ({"from": ""}, "from", "this cell must be filled"),
        ({"member": ""}, "member", "this cell must be filled"),
        ({"role": "king"}, "role", f"'king' is not one of {', '.join(ROLES)}"),
        ({"role": "Full"}, "role", f"'Full' is not one of {', '.join(ROLES)}"),
        ({"member": "idn"}, "member", None),
        ({"member": "IDN;JPN"}, "member", None),
        ({"member": "I/N"}, "member", None),
        ({"member": "I~N"}, "member", None),
        ({"member": "ÏDN"}, "member", None),
        ({"spell": "one"}, "spell", "'one' is not a whole number"),
        ({"spell": "-1"}, "spell", "'-1' is not a whole number"),
        ({"spell": "1.5"}, "spell", "'1.5' is not a whole number"),
        ({"reason_en": "a\x07b"}, "reason_en", "it holds a control character"),
        ({"reason_en": "a\nb"}, "reason_en", "it holds a control character"),
        ({"basis": "guessed"}, "basis", "'guessed' is not one of read, recalled"),
        ({"basis": "read"}, "read_on", "a source that was read has a day on which"),
        ({"read_on": "2026-11-22"}, "read_on", "what is recalled was not read on a day"),
    ],
)
def test_a_bad_cell(cells: dict[str, str], column: str, why: str | None, claims: Claims) -> None:
    if why is None:
        why = f"{cells[column]!r} is not a code: capital letters, digits and hyphens"
    folder = claims("my/members", "membership", [MEMBER | cells])
    assert told(folder) == [f"{ROWS}, line 2, column {column}: {why}"]


def test_an_event_has_a_date_or_an_unknown_one_but_is_never_open(claims: Claims) -> None:
    event = {"agreement": "X", "event": "signed", "date": ".."}
    folder = claims("my/events", "event", [event])
    expected = "'..' is not a date: it is not a year, a month or a day"
    assert told(folder) == [f"my/events/rows.csv, line 2, column date: {expected}"]


def test_an_event_out_of_the_vocabulary(claims: Claims) -> None:
    folder = claims("my/events", "event", [{"agreement": "X", "event": "agreed", "date": "?"}])
    expected = f"'agreed' is not one of {', '.join(EVENTS)}"
    assert told(folder) == [f"my/events/rows.csv, line 2, column event: {expected}"]


def test_an_empty_item_in_a_list(claims: Claims) -> None:
    tie = {"a": "IDN", "b": "KOR", "tie": "partnership", "fields": "trade;;law"}
    folder = claims("my/ties", "tie", [tie | {"from": "2006", "to": ".."}])
    assert told(folder) == ["my/ties/rows.csv, line 2, column fields: an item of the list is empty"]


def test_an_unknown_column(good: Path) -> None:
    changed(good, "reason_en", "reason_fr")
    assert told(good) == [f"{ROWS}, line 1, column reason_fr: a membership has no such column"]


def test_a_missing_column_is_told_once_and_not_again_for_every_row(claims: Claims) -> None:
    rows = [MEMBER | {"from": str(year), "to": str(year)} for year in range(1950, 1960)]
    folder = claims("my/members", "membership", rows)
    path = folder / "rows.csv"
    lines = [",".join(line.split(",")[1:]) for line in path.read_text("utf-8").splitlines()]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    assert told(folder) == [f"{ROWS}, line 1, column member: this column is missing"]


def test_a_column_that_stands_twice(good: Path) -> None:
    changed(good, "reason_id", "reason_en")
    assert told(good) == [f"{ROWS}, line 1, column reason_en: this column stands here twice"]


def test_a_row_with_too_few_and_one_with_too_many_cells(good: Path) -> None:
    path = good / "rows.csv"
    text = path.read_text("utf-8")
    path.write_text(text + "JPN,UN\n" + text.splitlines()[1] + ",more\n", "utf-8")
    columns = len(text.splitlines()[0].split(","))
    assert told(good) == [
        f"{ROWS}, line 3: 2 cells where the header has {columns}",
        f"{ROWS}, line 4: {columns + 1} cells where the header has {columns}",
    ]


def test_an_empty_file(good: Path) -> None:
    (good / "rows.csv").write_bytes(b"")
    lines = told(good)
    assert f"{ROWS}, line 1, column member: this column is missing" in lines


def test_no_file(good: Path) -> None:
    (good / "rows.csv").unlink()
    assert told(good) == [f"{ROWS}: the file is missing or cannot be read"]


def test_a_folder_where_the_file_should_be(good: Path) -> None:
    (good / "rows.csv").unlink()
    (good / "rows.csv").mkdir()
    assert told(good) == [f"{ROWS}: the file is missing or cannot be read"]


def test_not_utf_8(good: Path) -> None:
    path = good / "rows.csv"
    path.write_bytes("Curaçao".encode("latin-1"))
    assert told(good) == [f"{ROWS}: not UTF-8 at byte 4; save the file as UTF-8"]


def test_not_a_table(good: Path) -> None:
    path = good / "rows.csv"
    path.write_text(path.read_text("utf-8") + '"IDN" x,UN\n', "utf-8")
    lines = told(good)
    assert len(lines) == 1
    assert lines[0].startswith(f"{ROWS}, line 3: not readable as CSV: ")


def test_a_quote_that_never_ends(good: Path) -> None:
    path = good / "rows.csv"
    path.write_text(path.read_text("utf-8") + '"IDN,UN\n', "utf-8")
    assert told(good)[0].startswith(f"{ROWS}, line ")


def test_a_huge_file(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_BYTES", 2_000_000)
    with (good / "rows.csv").open("ab") as f:
        f.truncate(3_500_000)
    expected = "3 MB is too large for claims written by hand (at most 2 MB)"
    assert told(good) == [f"{ROWS}: {expected}"]


def test_the_same_row_twice(claims: Claims) -> None:
    folder = claims("my/members", "membership", [MEMBER, MEMBER | {"to": "1960"}])
    expected = "IDN UN full 1950 stands already in line 2"
    assert told(folder) == [f"{ROWS}, line 3, column member: {expected}"]


def test_one_beginning_told_twice(claims: Claims) -> None:
    """A coarser and a finer date of one row's thing would be counted as two spells."""
    folder = claims("my/members", "membership", [MEMBER, MEMBER | {"from": "1950-09"}])
    expected = "1950-09 may be the same as 1950 in line 2: keep the finer one"
    assert told(folder) == [f"{ROWS}, line 3, column from: {expected}"]
    numbered = [MEMBER | {"spell": "1"}, MEMBER | {"from": "1950-09", "spell": "1"}]
    assert read(claims("your/members", "membership", numbered))


def test_a_promised_key_twice(claims: Claims) -> None:
    rows = [MEMBER | {"to": "1951"}, MEMBER | {"from": "1952"}]
    folder = claims("my/members", "membership", rows, {"unique": ["member"]})
    assert told(folder) == [f"{ROWS}, line 3, column member: IDN stands already in line 2"]


@pytest.mark.parametrize(
    ("promise", "where", "why"),
    [
        ({"rows": {"min": 2, "max": 9}}, "", "1 rows, promised 2 to 9"),
        (
            {"values": {"organisation": ["EU", "ASEAN"]}},
            ", line 2, column organisation",
            "'UN' is not one of EU, ASEAN",
        ),
        (
            {"range": {"from": ["1951", "1960"]}},
            ", line 2, column from",
            "1950 is outside the promised range 1951 to 1960",
        ),
        (
            {"complete": {"organisation": "UN", "on": "2026-11-22", "count": 193}},
            "",
            "1 members of UN on 2026-11-22, promised 193",
        ),
        (
            {"complete": {"organisation": "UN", "on": "1949", "count": 1}},
            "",
            "0 members of UN on 1949, promised 1",
        ),
        (
            {
                "complete": {
                    "organisation": "UN",
                    "role": "founding",
                    "on": "2026-11-22",
                    "count": 51,
                }
            },
            "",
            "0 members of UN on 2026-11-22, promised 51",
        ),
    ],
)
def test_a_broken_promise(promise: dict[str, object], where: str, why: str, claims: Claims) -> None:
    folder = claims("my/members", "membership", [MEMBER], promise)
    assert told(folder) == [f"{ROWS}{where}: {why}"]


def test_a_range_of_numbers(claims: Claims) -> None:
    row = {"about": "IDN", "property": "population", "value": "12", "on": "2020"}
    for value, good in (("12", True), ("12.5", True), ("20", False), ("many", False)):
        folder = claims(
            "my/figures", "observation", [row | {"value": value}], {"range": {"value": [0, 15]}}
        )
        if good:
            assert len(read(folder).rows) == 1
        else:
            assert told(folder) == [
                (
                    f"my/figures/rows.csv, line 2, column value:"
                    f" {value} is outside the promised range 0 to 15"
                )
            ]


@pytest.mark.parametrize(
    ("promises", "says"),
    [
        (
            {"complete": {"organisation": "UN", "on": "2026-13", "count": 1}},
            "Cannot read '2026-13' as a date: month must be in 1..12.",
        ),
        (
            {"complete": {"organisation": "UN", "count": 1}},
            "it cannot be understood (KeyError('on'))",
        ),
        ({"unique": ["king"]}, "no column is called 'king'"),
        ({"values": {"king": ["x"]}}, "no column is called 'king'"),
        ({"range": {"from": ["1950"]}}, "it cannot be understood (IndexError("),
        ({"range": {"from": ["old", "new"]}}, ""),
        ({"rows": 5}, "it cannot be understood (TypeError("),
        ({"rows": {"min": "few", "max": 3}}, "it cannot be understood (ValueError("),
        ({"values": ["x"]}, "it cannot be understood (AttributeError("),
    ],
)
def test_promises_that_make_no_sense_are_flaws(
    promises: dict[str, object], says: str, claims: Claims
) -> None:
    lines = told(claims("my/members", "membership", [MEMBER], promises))
    assert len(lines) == 1
    assert lines[0].startswith("my/members/")
    assert says in lines[0]


def test_a_roster_is_promised_only_of_memberships(claims: Claims) -> None:
    row = {"state": "IDN", "name_en": "Indonesia", "name_id": "Indonesia", "type": "state"}
    promise = {"complete": {"organisation": "UN", "on": "2026-11-22", "count": 1}}
    lines = told(claims("my/states", "state", [row], promise))
    assert len(lines) == 1
    assert lines[0].startswith("my/states/")


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ({"name": "un/members"}, "name: 'un/members' lies in the folder my/members"),
        ({"rank": 5}, "rank: it must be 1, 2, 3 or 4"),
        ({"rank": "1"}, "rank: it must be 1, 2, 3 or 4"),
        ({"publisher": ""}, "publisher: this key must be filled"),
        ({"licence": None}, "licence: this key must be filled"),
        ({"colour": "red"}, "colour: no such key is known"),
        ({"promises": None}, "promises: this key must be filled"),
        (
            {"promises": {"rows": {"min": 1, "max": 2}, "hope": 1}},
            "promises.hope: no such key is known",
        ),
    ],
)
def test_a_bad_manifest(keys: dict[str, object], says: str, claims: Claims) -> None:
    folder = claims("my/members", "membership", [MEMBER])
    raw = yaml.safe_load((folder / "source.yaml").read_text("utf-8")) | keys
    (folder / "source.yaml").write_text(yaml.safe_dump(raw), "utf-8")
    assert told(folder) == [f"{YAML}, {says}"]


def test_a_bad_day_of_retrieval(good: Path) -> None:
    changed(good, "2026-11-22", "2026-11", "source.yaml")
    assert len(read(good).rows) == 1
    changed(good, "2026-11", "yesterday", "source.yaml")
    assert told(good) == [
        f"{YAML}, retrieved: Cannot read 'yesterday' as a date: it is not a year, a month or a day."
    ]


def test_an_unknown_kind(good: Path) -> None:
    changed(good, "kind: membership", "kind: gossip", "source.yaml")
    lines = told(good)
    assert len(lines) == 1
    assert lines[0].startswith(f"{YAML}, kind: 'gossip' is not one of state, name, ")


def test_no_yaml_at_all(good: Path) -> None:
    (good / "source.yaml").write_text("name: [my/members\nkind: x", "utf-8")
    lines = told(good)
    assert len(lines) == 1
    assert lines[0].startswith(f"{YAML}, line 2: not readable as YAML: ")


def test_yaml_that_is_no_list_of_keys(good: Path) -> None:
    for text in ("", "just words", "- a\n- b\n", "5"):
        (good / "source.yaml").write_text(text, "utf-8")
        assert told(good) == [f"{YAML}: it is not a list of keys"]


def test_a_correction_that_no_longer_fits(good: Path) -> None:
    item = {
        "where": {"member": "IDN"},
        "column": "from",
        "was": "1949",
        "now": "1950-09-28",
        "why": "the register says so",
        "by": "un/members",
    }
    (good / "corrections.yaml").write_text(yaml.safe_dump([item]), "utf-8")
    assert told(good) == ["my/members/corrections.yaml, #1: the row says '1950', not '1949'"]


def test_a_correction_to_something_bad_is_refused_as_if_it_stood_there(good: Path) -> None:
    item = {
        "where": {"member": "IDN"},
        "column": "from",
        "was": "1950",
        "now": "soon",
        "why": "a guess",
        "by": "un/members",
    }
    (good / "corrections.yaml").write_text(yaml.safe_dump([item]), "utf-8")
    assert told(good) == [
        f"{ROWS}, line 2, column from: 'soon' is not a date: it is not a year, a month or a day"
    ]


def test_all_flaws_at_once_in_the_order_of_the_file(claims: Claims) -> None:
    rows = [
        MEMBER | {"from": "x", "role": "king"},
        MEMBER | {"member": "idn"},
        MEMBER | {"to": "1940", "basis": ""},
    ]
    folder = claims("my/members", "membership", rows)
    changed(folder, "reason_id", "why")
    lines = told(folder)
    assert [line.split(":")[0] for line in lines] == [
        f"{ROWS}, line 1, column why",
        f"{ROWS}, line 2, column from",
        f"{ROWS}, line 2, column role",
        f"{ROWS}, line 3, column member",
        f"{ROWS}, line 4, column basis",
        f"{ROWS}, line 4, column to",
    ]


def test_unknown_codes_of_every_kind(claims: Claims) -> None:
    claims("my/members", "membership", [MEMBER | {"member": "XXX", "organisation": "YYY"}])
    claims("my/events", "event", [{"agreement": "ZZZ", "event": "signed", "date": "1950"}])
    agreement = {
        "agreement": "NEW",
        "name_en": "New",
        "name_id": "Baru",
        "type": "trade",
        "fields": "commerce",
        "mechanisms": "magic",
        "checklist": "1;208",
    }
    folder = claims("my/treaties", "agreement", [agreement])
    with pytest.raises(BadSourceError) as error:
        check(folder.parents[1])
    assert str(error.value).splitlines() == [
        "my/events/rows.csv, line 2, column agreement: no agreement is called 'ZZZ'",
        f"{ROWS}, line 2, column member: no member is called 'XXX'",
        f"{ROWS}, line 2, column organisation: no organisation is called 'YYY'",
        "my/treaties/rows.csv, line 2, column checklist: no checklist is called '208'",
        "my/treaties/rows.csv, line 2, column fields: no field is called 'commerce'",
        "my/treaties/rows.csv, line 2, column mechanisms: no mechanism is called 'magic'",
    ]


def test_in_indonesian_the_place_is_named_too(good: Path) -> None:
    changed(good, "1950", "soon")
    with pytest.raises(BadSourceError) as error:
        read(good)
    said = error.value.say(Words("id"))
    assert ROWS in said
    assert "2" in said
    assert said != str(error.value)
