"""The commands that screen."""

import csv
import io
import re
from functools import partial

import pytest

from kerjasama.scenarios import cluster

TRIO = ("screen", "--groups", "2", "--among", "IDN,KOR,USA,BRA", "--on", "2026-11-22")
NEXT = ("next", "IDN", "--on", "2026-11-22")


def gains(data, k=0):
    return [row["own"][k]["value"] for row in data["rows"]]


def test_next_ranks_by_the_states_own_gain(ask) -> None:
    data = ask(*NEXT, "--json").data
    assert (data["kind"], data["about"], data["depth"]) == ("partners", "IDN", "deep")
    assert gains(data) == sorted(gains(data), reverse=True)
    assert [r["rank"] for r in data["rows"]] == list(range(1, 80))
    assert {r["members"][0] for r in data["rows"]} == {"IDN"}
    assert gains(data)[0] > 0
    bound = {r["members"][1]: r for r in data["rows"] if r["in_force"]}
    assert [e["value"] for e in bound["KOR"]["own"]] == [0, 0]


def test_afresh_counts_in_full(ask) -> None:
    data = ask(*NEXT, "--afresh", "--json").data
    assert min(gains(data)) > 0
    assert min(gains(data, 1)) > 0
    assert {r["members"][1] for r in data["rows"] if r["in_force"]} >= {"KOR", "JPN"}


@pytest.mark.parametrize("lang", ["en", "id"])
def test_pages_in_both_languages(ask, lang) -> None:
    for words in (NEXT, TRIO, ("screen", "--accede", "RCEP")):
        told = ask(*words, "--lang", lang, "--limit", "3")
        assert (told.status, told.err) == (0, "")
        assert not re.search(r"\{\w*\}|\bnan\b", told.out)
        assert max(map(len, told.out.splitlines())) <= 100


def test_limits(ask) -> None:
    shown = ask(*NEXT, "--limit", "2").out
    assert re.search(r"^2  ", shown, re.MULTILINE)
    assert not re.search(r"^3  ", shown, re.MULTILINE)


def test_csv_has_a_row_for_each_scenario(ask) -> None:
    rows = list(csv.DictReader(io.StringIO(ask(*TRIO, "--format", "csv").out)))
    assert [row["rank"] for row in rows] == list("123456")
    assert {row["members"] for row in rows} == {
        *("BRA;IDN", "BRA;KOR", "BRA;USA", "IDN;KOR", "IDN;USA", "KOR;USA"),
    }
    for row in rows:
        assert None not in row.values()
        assert len(row["own"].split(";")) == 2
        assert float(row["joint_low"]) <= float(row["joint_value"]) <= float(row["joint_high"])


@pytest.mark.parametrize("by", ["joint", "worth", "first", "third", "lowest"])
def test_keys_rank(ask, by) -> None:
    rows = ask(*TRIO, "--by", by, "--json").data["rows"]
    value = {
        "joint": lambda r: r["joint"]["value"],
        "first": lambda r: r["own"][0]["value"],
        "third": lambda r: r["third"]["value"],
        "lowest": lambda r: r["loss"]["value"],
    }.get(by)
    if value is not None:
        assert [value(r) for r in rows] == sorted(map(value, rows), reverse=True)
    else:
        assert rows[0]["members"] == ["BRA", "USA"] or "USA" in rows[0]["members"]


def test_accessions(ask) -> None:
    data = ask("screen", "--accede", "RCEP", "--on", "2026-11-22", "--json").data
    assert data["about"] == "RCEP"
    candidates = [r["members"][0] for r in data["rows"]]
    assert len(candidates) == len(set(candidates))
    inside = set(data["rows"][0]["members"][1:])
    assert {"IDN", "JPN", "CHN"} <= inside
    assert not inside & set(candidates)
    assert len(inside) + len(candidates) == 80


def test_regions_and_organisations_may_be_searched(ask) -> None:
    asean = ask("screen", "--groups", "3", "--among", "ASEAN", "--afresh", "--json").data["rows"]
    members = {m for r in asean for m in r["members"]}
    assert {"IDN", "SGP"} <= members
    assert len(asean) == 120  # of ten
    region = ask("screen", "--groups", "2", "--among", "m49/035", "--afresh", "--json").data["rows"]
    assert {m for r in region for m in r["members"]} <= members


def test_a_folder_keeps_what_is_solved(ask, home) -> None:
    words = (*TRIO, "--afresh", "--json")
    plain = ask(*words).out
    first = ask(*words, "--resume", "solved")
    kept = {
        path: path.stat().st_mtime_ns for path in (home / "solved").rglob("*") if path.is_file()
    }
    assert kept
    second = ask(*words, "--resume", "solved")
    assert first.status == second.status == 0
    assert first.out == second.out == plain
    assert {p: p.stat().st_mtime_ns for p in kept} == kept


MALFORMED = [
    ("next",),
    ("next", "IDN", "KOR"),
    ("next", "Kenya"),
    ("next", "Atlantis"),
    ("next", "ASEAN"),
    ("next", "IDN", "--depth", "deeper"),
    ("next", "IDN", "--limit", "0"),
    ("next", "IDN", "--theta", "-1"),
    ("next", "IDN", "--effect", "much"),
    ("next", "IDN", "--effect", "1000"),
    ("next", "IDN", "--effect", "single-market"),
    ("next", "IDN", "--on", "x"),
    ("next", "IDN", "--out", "a.xyz"),
    ("screen",),
    ("screen", "--all-pairs", "--groups", "3"),
    ("screen", "--groups", "x"),
    ("screen", "--groups", "1"),
    ("screen", "--groups", "99"),
    ("screen", "--groups", "5"),
    ("screen", "--groups", "3", "--among", "Foo"),
    ("screen", "--groups", "3", "--among", "m49/999"),
    ("screen", "--groups", "3", "--among", "nowhere/x"),
    ("screen", "--groups", "3", "--among", "IDN,Kenya"),
    ("screen", "--groups", "3", "--among", "IDN,KOR"),
    ("screen", "--among", "ASEAN"),
    ("screen", "--all-pairs", "--among", "ASEAN"),
    ("screen", "--accede", "Foo"),
    ("screen", "--accede", "NAFTA"),
    ("screen", "--accede", "RCEP", "--by", "luck"),
    ("screen", "--accede", "RCEP", "--executor", "somewhere"),
    ("screen", "--accede", "RCEP", "--resume", "/dev/null/x"),
]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("words", MALFORMED, ids=" ".join)
def test_a_malformed_line_gets_one_clear_error(ask, words) -> None:
    told = ask(*words, "--lang", ("en", "id")[MALFORMED.index(words) % 2])
    assert (told.status, told.out) == (2, "")
    assert told.err.count("\n") == 1
    assert 20 < len(told.err) < 700
    assert not re.search(r"Traceback|Warning|\{\w+\}|''|File \"", told.err)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_workers_that_do_not_answer_are_told(ask, monkeypatch, lang) -> None:
    soon = partial(cluster.executor, patience=0.2)
    monkeypatch.setattr(cluster, "executor", soon)
    told = ask("screen", "--accede", "RCEP", "--executor", "tcp://127.0.0.1:1", "--lang", lang)
    assert (told.status, told.out, told.err.count("\n")) == (2, "", 1)
    assert "tcp://127.0.0.1:1" in told.err


def test_what_cannot_be_written_is_refused_before_anything_is_solved(ask, monkeypatch) -> None:
    monkeypatch.setattr("kerjasama.cli.screening._solved", pytest.fail)
    for words in (("--out", "a.xyz"), ("--limit", "0"), ("--format", "csv", "--json")):
        assert ask("screen", "--all-pairs", *words).status == 2
        assert ask("next", "IDN", *words).status == 2
