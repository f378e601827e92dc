"""Every command: its text in both languages, its JSON by the reference, days, formats."""

import csv
import json
import re
import zipfile
from datetime import UTC, datetime
from io import BytesIO

import duckdb
import pytest
from lxml import etree
from nanoarrow import ArrayStream
from pypdf import PdfReader

from kerjasama.briefs.gather import gather
from kerjasama.briefs.pair import brief as written
from kerjasama.cli.envelope import rendered
from kerjasama.words import Words
from kerjasama.world.series import names as series_names

QUESTIONS = {
    "brief": ["IDN", "KOR"],
    "show": ["ASEAN"],
    "form": ["EU"],
    "members": ["ASEAN"],
    "ties": ["IDN", "KOR"],
    "names": ["organisation"],
    "articles": ["179"],
    "panel": ["--from", "2024", "--to", "2024"],
    "cite": [],
    "build": [],
}
SOURCE = {"source", "title", "publisher", "address", "licence", "rank", "basis", "read_on"}
MEMBER = {"state", "name", "role", "from", "to", "sure", "standing", "ended_by"}
PAIRS = ("IDN TUV", "IDN PSE", "DEU FRA", "USA PRK", "IDN SUN", "CSK CZE", "TWN USA")


# JSON


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("command", QUESTIONS)
def test_every_answer_is_wrapped_alike(ask, world, command, lang) -> None:
    told = ask(command, *QUESTIONS[command], "--json", "--lang", lang)
    assert told.err == ""
    whole = told.envelope
    assert list(whole) == ["schema", "version", "data", "sources", "warnings"]
    assert whole["schema"] == f"kerjasama/{command}/1"
    assert set(whole["version"]) == {"kerjasama", "data"}
    assert whole["version"]["data"] == world.version
    assert all(isinstance(w, str) and w for w in whole["warnings"])
    ranks = [s["rank"] for s in whole["sources"] if s["basis"] != "computed"]
    assert ranks == sorted(ranks)
    for source in whole["sources"]:
        assert set(source) >= SOURCE
        assert source["basis"] in ("read", "recalled", "computed")
        assert (source["read_on"] is None) == (source["basis"] == "recalled")


@pytest.mark.parametrize(
    "kind", [None, *"state organisation agreement source field region".split()]
)
def test_names(ask, world, kind) -> None:
    words = [kind] if kind else []
    rows = ask("names", *words, "--json").data
    assert all(list(r) == ["kind", "code", "name_en", "name_id"] for r in rows)
    assert rows == world.names(kind)
    assert {r["kind"] for r in rows} == ({kind} if kind else {"state", "organisation", "agreement"})
    assert len({(r["kind"], r["code"]) for r in rows}) == len(rows) > 3
    for lang in ("en", "id"):
        lines = ask("names", *words, "--lang", lang).out.splitlines()
        assert len(lines) == len(rows)
        for line, row in zip(lines, rows, strict=True):
            given = line.split(maxsplit=0 if kind is None else 1)
            assert given[-1].endswith(row[f"name_{lang}"].strip())
            assert f"{row['code']} " in line


def test_names_of_series(ask) -> None:
    rows = ask("names", "series", "--json").data
    assert [r["code"] for r in rows] == list(series_names())
    for row in rows:
        assert ask("cite", row["code"], "--json").data[0]["key"] == row["code"]


def test_names_that_match(ask) -> None:
    rows = ask("names", "agreement", "--match", "CEPA", "--json").data
    assert {"IK-CEPA", "IEU-CEPA"} <= {r["code"] for r in rows}
    assert all("cepa" in " ".join(r.values()).casefold() for r in rows)
    told = ask("names", "state", "--match", "zzzz")
    assert (told.status, told.out, told.err) == (0, "", "No name holds 'zzzz'.\n")
    assert ask("names", "state", "--match", "zzzz", "--json").data == []


@pytest.mark.parametrize(
    ("organisation", "on", "count"),
    [
        ("ASEAN", "1998-01-01", 9),
        ("asean", "1967-08-08", 5),
        ("ASEAN", "1967-08-07", 0),
        ("UN", "2024-01-01", 193),
        ("PBB", "2024", 193),
        ("Uni Eropa", "2021", 27),
    ],
)
def test_members(ask, world, organisation, on, count) -> None:
    whole = ask("members", organisation, "--on", on, "--json").envelope
    data = whole["data"]
    assert set(data) == {"organisation", "name", "on", "count", "complete", "members"}
    assert (data["count"], data["on"]) == (count, on)
    assert all(set(m) == MEMBER for m in data["members"])
    codes = [m["state"] for m in data["members"]]
    assert codes == sorted(set(codes))
    full = [m for m in data["members"] if m["role"] in ("founding", "full", "permanent", "elected")]
    assert len(full) == count
    for m in data["members"]:
        assert m["from"] is None or m["from"] == "?" or m["from"][:4] <= on[:4]
        assert m["to"] is None or m["to"] == "?" or m["to"][:4] >= on[:4]
    text = ask("members", organisation, "--on", on).out
    assert world.organisation(organisation).short("en") in text.splitlines()[0]
    assert all(m["name"].split()[0] in text for m in data["members"])


def test_indonesia_left_the_united_nations_and_came_back(ask) -> None:
    for on, there in (("1964", True), ("1965-06", False), ("1966-10", True)):
        members = ask("members", "UN", "--on", on, "--json").data["members"]
        assert ("IDN" in {m["state"] for m in members}) is there


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("EU", "regional"),
        ("UN", "multilateral"),
        ("PBB", "multilateral"),
        ("IJEPA", "bilateral"),
        ("IDN UN", "bilateral"),
        ("IDN KOR", "bilateral"),
        ("PARIS-2015", "multilateral"),
    ],
)
def test_form(ask, words, label) -> None:
    data = ask("form", *words.split(), "--json").data
    assert set(data) >= {"about", "on", "label", "count", "spread", "parties", "region", "because"}
    assert data["label"] == label
    assert isinstance(data["because"], str)
    assert data["because"].endswith(".")
    assert data["on"] == datetime.now(UTC).date().isoformat()
    for lang in ("en", "id"):
        because = ask("form", *words.split(), "--json", "--lang", lang).data["because"]
        out = re.sub("[†⁰¹²³⁴⁵⁶⁷⁸⁹·]", "", ask("form", *words.split(), "--lang", lang).out)
        text = " ".join(out.split())
        assert label in text
        assert because in text
    assert because != data["because"]


def test_form_on_a_day(ask) -> None:
    before, after = (ask("form", "EU", "--on", y, "--json").data for y in ("1994", "2024"))
    assert (before["parties"], after["parties"]) == (12, 27)


def test_ties(ask) -> None:
    data = ask("ties", "IDN", "KOR", "--on", "2024-06-30", "--json").data
    keys = "a b on bilateral shared_agreements organisations organs relations past partnership"
    assert set(data) == set(keys.split())
    assert (data["a"], data["b"], data["on"]) == ("IDN", "KOR", "2024-06-30")
    assert {"agreement", "status", "events", "through"} == set(data["bilateral"][0])
    codes = {t["agreement"]["code"]: t["status"]["status"] for t in data["bilateral"]}
    assert codes["IK-CEPA"] == "in-force"
    assert {"organisation", "a", "b"} == set(data["organisations"][0])
    assert "UN" in {s["organisation"] for s in data["organisations"]}
    assert data["partnership"]["tie"] == "partnership"
    turned = ask("ties", "KOR", "IDN", "--on", "2024-06-30", "--json").data
    assert (turned["a"], turned["b"]) == ("KOR", "IDN")
    assert len(turned["organisations"]) == len(data["organisations"])
    text = ask("ties", "IDN", "KOR", "--on", "2024-06-30").out
    assert "IK-CEPA" in text
    assert "What they sell" not in text  # flows belong to the brief


def test_ties_on_an_earlier_day(ask) -> None:
    data = ask("ties", "IDN", "KOR", "--on", "1960", "--json").data
    assert not any(t["status"]["status"] == "in-force" for t in data["bilateral"])
    assert data["partnership"] is None


@pytest.mark.parametrize(
    ("name", "kind", "keys"),
    [
        ("Indonesia", "state", {"memberships", "regions", "observations", "span"}),
        ("Uni Soviet", "state", {"successors", "memberships"}),
        ("ASEAN", "organisation", {"members", "observations", "fields", "span"}),
        ("IK-CEPA", "agreement", {"status", "parties_on", "events", "parties"}),
    ],
)
def test_show(ask, world, name, kind, keys) -> None:
    data = ask("show", name, "--on", "2024", "--json").data
    assert (data["kind"], data["on"]) == (kind, "2024")
    assert keys <= set(data)
    assert data["code"] == world.find(name).code
    for lang in ("en", "id"):
        told = ask("show", name, "--on", "2024", "--lang", lang).out
        assert data[f"name_{lang}"] in " ".join(told.split())


def test_show_follows_the_day(ask) -> None:
    status = [
        ask("show", "IK-CEPA", "--on", d, "--json").data["status"]["status"]
        for d in ("2020-12-17", "2020-12-18", "2023-01-01")
    ]
    assert status[0] != status[1] == "signed"
    assert status[2] == "in-force"
    zaire = ask("show", "Zaire", "--json").data
    assert zaire["code"] == "COD"


def test_articles(ask) -> None:
    data = ask("articles", "--json").data
    assert [i["number"] for i in data] == list(range(1, 208))
    one = ask("articles", "179", "--json").envelope
    assert [v["verdict"] for v in one["data"][0]["verdicts"]] == ["true"]
    assert one["sources"]
    for lang, head in (("en", "Verdict"), ("id", "Penilaian")):
        text = ask("articles", "--lang", lang).out
        assert head in text
        assert len(re.findall(r"^ *\d+  A\d  ", text, re.MULTILINE)) == 207


def test_all_numbers_of_the_articles_have_a_page(ask) -> None:
    for number in range(1, 208):
        told = ask("articles", str(number), "--lang", ("en", "id")[number % 2])
        assert told.status == 0
        assert told.out.startswith(f"{number}. ")
        assert len(told.out.splitlines()) > 6


def test_cite(ask, world) -> None:
    rows = ask("cite", "--json").data
    keys = "key publisher title edition address licence retrieved"
    assert all(set(r) == set(keys.split()) for r in rows)
    assert rows[0]["key"] == "kerjasama"
    assert len(rows) == len(ask("cite").out.splitlines())
    assert world.version in ask("cite").out.splitlines()[0]
    assert "diakses 22 November 2026" in ask("cite", "cia/factbook", "--lang", "id").out
    entry = ask("cite", "cia/factbook", "--format", "bibtex").out
    assert entry.startswith("@misc{cia-factbook,\n")
    assert len(re.findall(r"^@misc", ask("cite", "--format", "bibtex").out, re.MULTILINE)) == len(
        rows
    )


def test_build(ask) -> None:
    told = ask("build", "--json").data
    assert set(told) == {"path", "bytes"}
    with open(told["path"], "rb") as file:  # noqa: PTH123 - only its first bytes
        before = file.read()
    assert len(before) == told["bytes"]
    assert ask("build", "--force", "--json").data == told
    with open(told["path"], "rb") as file:  # noqa: PTH123
        assert file.read() == before
    assert told["path"] in ask("build").out
    assert "Gudang" in ask("build", "--lang", "id").out.split()[0]


# panel


def test_panel_files_hold_the_same_rows(ask, tmp_path) -> None:
    pandas = pytest.importorskip("pandas")
    shape = ask("panel", "--from", "2023", "--to", "2024", "--json").data
    names = [c["name"] for c in shape["columns"]]
    assert all(c["label"] for c in shape["columns"])
    frames = []
    for ending in ("csv", "parquet", "arrow", "dta"):
        out = tmp_path / f"panel.{ending}"
        told = ask("panel", "--from", "2023", "--to", "2024", "--out", str(out))
        assert told.err == f"Written: {out}\n"
        assert told.out == f"{shape['rows']:,} rows, {len(names)} columns.\n"
        assert [p.name for p in tmp_path.glob(".*")] == []
    with (tmp_path / "panel.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        assert next(rows) == names
        assert sum(1 for _ in rows) == shape["rows"]
    db = duckdb.connect()
    query = f"SELECT * FROM '{tmp_path / 'panel.parquet'}'"
    stream = ArrayStream.from_path(tmp_path / "panel.arrow").read_all()
    assert [field.name for field in stream.schema.fields] == names
    assert len(stream) == shape["rows"]
    frames = [db.execute(query).df(), pandas.read_stata(tmp_path / "panel.dta")]
    assert list(frames[0].columns) == names
    assert len(frames[0]) == len(frames[1]) == shape["rows"]
    with pandas.io.stata.StataReader(tmp_path / "panel.dta") as reader:
        assert all(reader.variable_labels().values())


def test_panel_says_which_years_it_can(ask, tmp_path) -> None:
    told = ask("panel", "--from", "1700", "--out", str(tmp_path / "p.csv"))
    assert told.status == 2
    assert "1700" in told.err
    assert list(tmp_path.iterdir()) == []


# check


def test_check_of_good_claims(ask, data) -> None:
    folder = data / "claims"
    rows = ask("check", str(folder), "--json").data
    assert {r["source"]: (r["kind"], r["rows"]) for r in rows} == {
        "small/clubs": ("organisation", 2),
        "small/events": ("event", 3),
        "small/members": ("membership", 5),
        "small/states": ("state", 3),
        "small/treaties": ("agreement", 1),
    }
    lines = ask("check", str(folder), "--lang", "id").out.splitlines()
    assert "small/clubs: 2 baris" in lines
    assert len(lines) == 6
    assert "small/treaties: 1 row" in ask("check", str(folder)).out.splitlines()


def test_check_tells_every_flaw_in_a_line_of_its_own(ask, data) -> None:
    table = data / "claims" / "small" / "members" / "rows.csv"
    text = (
        table.read_text("utf-8").replace("1956", "1956-13").replace("CLUB,full,1966", "ATLA,x,1966")
    )
    table.write_text(text, "utf-8")
    for lang, line_word in (("en", "line"), ("id", "baris")):
        told = ask("check", str(data / "claims" / "small" / "members"), "--lang", lang)
        assert (told.status, told.out) == (2, "")
        lines = told.err.splitlines()
        assert len(lines) >= 2
        assert all(re.search(rf"rows\.csv, {line_word} \d+, ", x) for x in lines)
        assert any("1956-13" in x for x in lines)
        assert "Traceback" not in told.err
    error = ask("check", str(data / "claims" / "small" / "members"), "--json")
    assert error.status == 2
    told = json.loads(error.err)["error"]
    assert told["code"] == "bad_source"
    assert told["message"].count("\n") == len(lines) - 1


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"a" * 100_000, b"[1, 2", b"name: 1\n"])
def test_check_of_a_broken_manifest(ask, data, content) -> None:
    (data / "claims" / "small" / "clubs" / "source.yaml").write_bytes(content)
    told = ask("check", str(data / "claims" / "small" / "clubs"))
    assert (told.status, told.out) == (2, "")
    assert "source.yaml" in told.err
    assert "Traceback" not in told.err


# the brief


@pytest.mark.parametrize("pair", PAIRS)
def test_any_two_states_make_a_brief_in_every_format(world, pair) -> None:
    a, b = pair.split()
    for lang in ("en", "id"):
        words = Words(lang)
        document = written(world, gather(world, a, b), words)
        names = [words(world.named(code)) for code in (a, b)]
        assert all(name in document.title for name in names)
        text = rendered(document, "text", words)
        assert max(map(len, str(text).splitlines())) <= 100 or "://" in str(text)
        assert all(name in str(text) for name in names)
        page = etree.fromstring(str(rendered(document, "html", words)), etree.HTMLParser())
        assert page.get("lang") == lang
        assert not page.xpath("//script | //link[@href] | //img[not(starts-with(@src, 'data:'))]")
        assert len(page.xpath("//section")) >= 3
        marks = str(rendered(document, "md", words))
        assert set(re.findall(r"\[\^(\w+)\](?!:)", marks)) <= set(
            re.findall(r"^\[\^(\w+)\]:", marks, re.MULTILINE)
        )
        for format_ in ("text", "md"):
            told = str(rendered(document, format_, words))
            assert not re.search(r"\bNone\b(?! of\b)|\bnan\b", told)
    pdf = PdfReader(BytesIO(bytes(rendered(document, "pdf", words))))  # type: ignore[arg-type]
    assert 1 <= len(pdf.pages) <= 3
    assert names[1].split()[0] in "".join(p.extract_text() for p in pdf.pages)
    with zipfile.ZipFile(BytesIO(bytes(rendered(document, "docx", words)))) as book:  # type: ignore[arg-type]
        assert book.testzip() is None
        body = "".join(etree.fromstring(book.read("word/document.xml")).itertext(None))
    assert all(name in body for name in names)


@pytest.mark.parametrize("pair", PAIRS)
def test_any_two_states_make_a_brief_as_json(ask, pair) -> None:
    whole = ask("brief", *pair.split(), "--json").envelope
    data = whole["data"]
    keys = "a b on asked ties forms complete flows partners readings disagreements"
    assert set(keys.split()) <= set(data)
    assert [data[x]["state"]["code"] for x in "ab"] == pair.split()
    assert data["on"] <= data["asked"] or len(data["on"]) < 10
    for reading in data["readings"]:
        assert set(reading) >= {"measure", "a", "b", "value", "percentile"}
        assert reading["percentile"] is None or 0 <= reading["percentile"] <= 100
    assert whole["sources"]
    same = ask("brief", *pair.split(), "--format", "json").envelope
    assert same == whole


def test_a_state_that_ended_is_asked_about_its_own_time(ask) -> None:
    data = ask("brief", "IDN", "SUN", "--json").data
    assert data["on"] == "1991-12-26" < data["asked"]
    assert data["flows"] is None
    assert "1991" in ask("brief", "IDN", "SUN").out
    named = ask("brief", "IDN", "SUN", "--on", "2020", "--json").data
    assert named["on"] == named["asked"] == "2020"
    assert "ended on 26 December 1991" in ask("brief", "IDN", "SUN", "--on", "2020").out


def test_what_is_not_known_is_said_and_is_not_zero(ask) -> None:
    data = ask("brief", "IDN", "TUV", "--json").data
    flows = data["flows"]
    assert flows is None or all(f is None or f["intermediate"] != 0 for f in flows)
    for reading in data["readings"]:
        if reading["value"] is None:
            assert reading["percentile"] is None


@pytest.mark.parametrize(
    ("ending", "lang"),
    [
        ("txt", "en"),
        ("html", "id"),
        ("htm", "en"),
        ("pdf", "id"),
        ("docx", "en"),
        ("md", "id"),
        ("json", "en"),
    ],
)
def test_the_ending_of_the_file_is_the_format_of_the_brief(ask, tmp_path, ending, lang) -> None:
    out = tmp_path / f"brief.{ending}"
    told = ask("brief", "IDN", "KOR", "--out", str(out), "--lang", lang)
    assert (told.status, told.out) == (0, "")
    assert told.err.endswith(f": {out}\n")
    start = {
        "htm": b"<!doctype html>",
        "html": b"<!doctype html>",
        "pdf": b"%PDF-",
        "docx": b"PK",
        "md": b"# Indonesia",
        "json": b"{",
        "txt": b"Indonesia",
    }[ending]
    assert out.read_bytes()[:200].lower().startswith(start.lower())


def test_a_named_format_beats_the_ending(ask, tmp_path) -> None:
    out = tmp_path / "brief.txt"
    assert ask("show", "ASEAN", "--out", str(out), "--format", "md").status == 0
    assert out.read_text("utf-8").startswith("# ")


def test_warnings_tell_of_what_is_unchecked_and_of_later_days(ask, world) -> None:
    now = ask("members", "UN", "--on", str(world.recorded), "--json").envelope["warnings"]
    later = ask("members", "UN", "--on", "2100", "--json").envelope["warnings"]
    assert len(later) == len(now) + 1
    assert any("no change is assumed" in w for w in later)
    indonesian = ask("members", "UN", "--on", "2100", "--json", "--lang", "id").envelope["warnings"]
    assert len(indonesian) == len(later)
    assert not set(indonesian) & set(later)
    assert "no change is assumed" in " ".join(ask("members", "UN", "--on", "2100").out.split())


def test_a_brief_on_an_earlier_day_knows_less(ask) -> None:
    count = [
        len(ask("brief", "IDN", "KOR", "--on", d, "--json").data["ties"]["organisations"])
        for d in ("1950-01-01", "1995-01-01", "2024-01-01")
    ]
    assert count[0] < count[1] < count[2]
