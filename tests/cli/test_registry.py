"""The commands about the registry as a whole: its trust, changes, gaps, export and search."""

import json
import re

import pytest

from kerjasama.exports import folder as exports
from kerjasama.words import Words

GAP = {
    *("agreement", "name", "kind", "status", "own_status", "needs_parties", "still_needed"),
    *("condition", "consented", "missing", "missing_named"),
}
QUESTIONS = {
    "audit": ["ASEAN"],
    "changes": ["IDN", "--since", "2024", "--until", "2024-12-31"],
    "gap": ["IDN", "--on", "2024"],
    "search": ["indonsia"],
}


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("command", QUESTIONS)
def test_every_answer_is_wrapped_alike(ask, world, command, lang) -> None:
    told = ask(command, *QUESTIONS[command], "--json", "--lang", lang)
    assert told.err == ""
    whole = told.envelope
    assert list(whole) == ["schema", "version", "data", "sources", "warnings"]
    assert whole["schema"] == f"kerjasama/{command}/1"
    assert whole["version"]["data"] == world.version
    assert whole["data"]


@pytest.mark.parametrize("command", ["audit", "changes", "gap"])
def test_every_page_speaks_both_languages(ask, command) -> None:
    pages = {lang: ask(command, *QUESTIONS[command], "--lang", lang) for lang in ("en", "id")}
    assert all((page.status, page.err) == (0, "") for page in pages.values())
    english, indonesian = (page.out.splitlines() for page in pages.values())
    assert english[:8] != indonesian[:8]
    assert not re.search(r"\b(the|and|was|Date|Status)\b", " ".join(indonesian[:8]))


# audit


def test_audit_of_everything(ask, world) -> None:
    data = ask("audit", "--json").data
    found = world.audit()
    assert (data["statements"], data["unsourced"]) == (found.statements, 0)
    assert [t["code"] for t in data["kinds"]] == [t.code for t in found.kinds]
    assert len(data["rosters"]) == len(found.rosters)
    for lang, title in (("en", "Audit of the registry"), ("id", "Audit")):
        text = ask("audit", "--lang", lang).out
        assert title in text.splitlines()[0]
        assert Words(lang).number(found.statements) in text


def test_audit_of_one_thing(ask) -> None:
    for name, code in (("ASEAN", "ASEAN"), ("Perserikatan Bangsa-Bangsa", "UN")):
        data = ask("audit", name, "--json").data
        assert set(data) == {"organisations", "agreements", "memberships", "rosters"}
        assert [x["code"] for x in data["memberships"]] == [code]
        assert [x["organisation"] for x in data["rosters"]] == [code]
        assert data["agreements"] == []
    treaty = ask("audit", "PARIS-2015", "--json").data
    assert [x["code"] for x in treaty["agreements"]] == ["PARIS-2015"]
    assert treaty["memberships"] == []


def test_audit_of_a_state_is_refused(ask) -> None:
    told = ask("audit", "Indonesia")
    assert (told.status, told.out) == (2, "")
    assert "Indonesia is a state" in told.err
    assert "negara" in ask("audit", "IDN", "--lang", "id").err


# changes


def test_changes(ask, world) -> None:
    data = ask("changes", "--since", "2020", "--until", "2020", "--json").data
    assert (data["since"], data["until"], data["about"]) == ("2020", "2020", None)
    assert len(data["changes"]) == len(world.changes("2020", "2020"))
    left = [c for c in data["changes"] if c["kind"] == "left" and c["about"] == "EU"]
    assert [(c["who"], c["date"], c["text"]) for c in left] == [(["GBR"], "2020-01-31", "left")]
    text = " ".join(ask("changes", "--since", "2020", "--until", "2020").out.split())
    assert "31 January 2020" in text


def test_changes_of_one_sort(ask) -> None:
    every = ask("changes", "--since", "2020", "--until", "2021", "--json").data["changes"]
    count = 0
    for only in ("memberships", "agreements", "relations", "things"):
        some = ask("changes", "--since", "2020", "--until", "2021", "--only", only, "--json").data
        assert {c["group"] for c in some["changes"]} <= {only}
        count += len(some["changes"])
    assert count == len(every)


def test_changes_of_one_thing_by_any_name(ask) -> None:
    words = ("--since", "1965", "--until", "1966", "--json")
    one, same = (ask("changes", name, *words).data for name in ("IDN", "indonesia"))
    assert one == same
    assert one["about"] == "IDN"
    assert ("joined", "UN") in {(c["kind"], c["about"]) for c in one["changes"]}


def test_changes_of_the_last_year_are_those_that_are_told(ask, world) -> None:
    data = ask("changes", "--json").data
    assert data["until"] == str(world.day())
    assert data["since"][:4] == str(world.day().year - 1)


# gap


def test_gap(ask, world) -> None:
    data = ask("gap", "IDN", "--on", "2024", "--json").data
    assert (data["party"], data["on"]) == ("IDN", "2024")
    assert all(set(g) == GAP for g in data["gaps"])
    assert [g["agreement"] for g in data["gaps"]] == [
        g.agreement.code for g in world.gaps("IDN", "2024")
    ]
    whole = ask("gap", "--on", "2024", "--json").data
    assert whole["party"] is None
    assert all(g["own_status"] is None for g in whole["gaps"])
    text = ask("gap", "Indonesia", "--on", "2024").out
    assert "Signed, not in force: Indonesia" in text
    page = ask("gap", "Indonesia", "--on", "2024", "--format", "md").out
    assert all(f"| {g['agreement']} |" in page for g in data["gaps"])


# search


def test_search(ask) -> None:
    rows = ask("search", "indonsia", "--json").data
    keys = {"kind", "code", "name_en", "name_id", "found", "score"}
    assert all(set(r) == keys for r in rows)
    assert (rows[0]["kind"], rows[0]["code"]) == ("state", "IDN")
    scores = [r["score"] for r in rows]
    assert scores == sorted(scores, reverse=True)
    for lang, name in (("en", "South Korea"), ("id", "Korea Selatan")):
        told = ask("search", "korea selatn", "--lang", lang).out.splitlines()
        assert told[0].split(maxsplit=1)[0] == "KOR"
        assert name in told[0]


@pytest.mark.parametrize("limit", [1, 3, 200])
def test_search_lists_no_more_than_asked_for(ask, limit) -> None:
    rows = ask("search", "asean", "--limit", str(limit), "--json").data
    lines = ask("search", "asean", "--limit", str(limit)).out.splitlines()
    assert 0 < len(rows) == len(lines) <= limit


def test_search_without_a_result_says_so(ask) -> None:
    for lang, says in (("en", "No name is like 'zzqqxx'."), ("id", "'zzqqxx'")):
        told = ask("search", "zzqqxx", "--lang", lang)
        assert (told.status, told.out) == (0, "")
        assert says in told.err
    assert ask("search", "zzqqxx", "--json").data == []


# export


@pytest.mark.parametrize("lang", ["en", "id"])
def test_export(ask, tmp_path, lang) -> None:
    place = tmp_path / "graph"
    told = ask("export", str(place), "--format", "graphml", "--lang", lang)
    assert (told.status, told.err) == (0, "")
    count = len(list(place.iterdir()))
    assert re.match(rf"{count} (files|berkas), \d+[.,]\d MB, ", told.out)
    assert told.out.rstrip().endswith(str(place))


def test_export_as_json(ask, tmp_path) -> None:
    place = tmp_path / "linked"
    data = ask("export", str(place), "--format", "jsonld", "--json").data
    assert data["folder"] == str(place)
    assert {f["path"]: f["bytes"] for f in data["files"]} == {
        p.name: p.stat().st_size for p in place.iterdir()
    }


def test_an_export_is_a_datapackage_unless_another_format_is_named(
    ask, tmp_path, monkeypatch
) -> None:
    seen = []

    def writer(world, place, panel_from) -> None:  # noqa: ARG001
        seen.append(panel_from)
        (place / "x.csv").write_text("a\n", "utf-8")

    monkeypatch.setitem(exports._WRITERS, "datapackage", writer)
    assert ask("export", str(tmp_path / "a")).status == 0
    assert ask("export", str(tmp_path / "b"), "--panel-from", "2000").status == 0
    assert seen == [1945, 2000]


# what cannot be done


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("audit Atlantis", "Atlantis"),
        ("audit --on 2024-13", "2024-13"),
        ("changes Atlantis", "Atlantis"),
        ("changes --since 2021 --until 2020", "ends before it begins"),
        ("changes --since yesterday", "yesterday"),
        ("changes --only everything", "everything"),
        ("gap ASEAN-CHARTER", "ASEAN-CHARTER"),
        ("gap IDN --on ?", "?"),
        ("gap IDN JPN", "JPN"),
        ("search", "TEXT"),
        ("search asean --limit 0", "0"),
        ("search asean --limit 201", "201"),
        ("search asean --limit many", "many"),
        ("export", "FOLDER"),
        ("export {there}", "not an empty folder"),
        ("export {missing}/a/b", "Cannot write"),
        ("export {new} --format king", "king"),
        ("export {new} --panel-from 1700", "1700"),
        ("export {new} --panel-from soon", "soon"),
        ("changes --out {new}.pdf --json", "json"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_and_writes_nothing(
    ask, tmp_path, words, says
) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "mine.txt").write_text("mine", "utf-8")
    places = {name: tmp_path / name for name in ("there", "missing", "new")}
    line = words.format(**places).split()
    before = sorted(tmp_path.rglob("*"))
    told = ask(*line)
    assert (told.status, told.out) == (2, "")
    assert says in told.err
    assert len(told.err.splitlines()) == 1
    assert "Traceback" not in told.err
    indonesian = ask(*line, "--lang", "id")
    assert (indonesian.status, indonesian.out) == (2, "")
    assert indonesian.err != told.err
    as_json = ask(*line, "--json")
    assert (as_json.status, as_json.out) == (2, "")
    assert set(json.loads(as_json.err)["error"]) == {"code", "message"}
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("audit ASEAN", b"%PDF-"),
        ("changes IDN --since 2024", b"%PDF-"),
        ("gap IDN", b"%PDF-"),
    ],
)
def test_a_page_can_be_a_file_of_any_format(ask, tmp_path, words, start) -> None:
    for ending, begins in ((".pdf", start), (".html", b"<!doctype"), (".md", b"# ")):
        out = tmp_path / f"page{ending}"
        told = ask(*words.split(), "--out", str(out))
        assert (told.status, told.out) == (0, "")
        assert out.read_bytes()[:9].lower().startswith(begins.lower())
