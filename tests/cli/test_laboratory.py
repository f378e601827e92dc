"""The laboratory's commands: what if, side by side, and what agreements do to trade."""

import csv
import io
import json
import re

import jsonschema
import pytest

from kerjasama.cli.laboratory import csv_text
from kerjasama.scenarios.read import schema

ONE = ("whatif", "--sign", "IDN,USA", "--sectors", "0", "--draws", "0", "--on", "2026-11-22")
FILE = """
title = "=cmd() {x}"
title_id = "Coba"

[[change]]
kind = "sign"
a = "Indonesia"
b = "Amerika Serikat"

[options]
draws = 0
groups = 0
"""
FLAWS = """
oops = 1
[[change]]
kind = "sign"
a = "IDN"
[[change]]
kind = "sing"
[[change]]
kind = "shock"
target = "border-cost"
a = "IDN"
change = 0.1
[[change]]
kind = "shock"
target = "productivity"
a = "IDN"
b = "KOR"
change = 0.1
"""
PANEL = "trade,exporter,importer,year\n"


@pytest.fixture
def files(home):
    """Scenario files and panels, good and bad, in the working folder."""
    texts = {
        "one.toml": FILE,
        "other.toml": FILE.replace("Amerika Serikat", "Brasil").replace("=cmd() {x}", "Other"),
        "flaws.toml": FLAWS,
        "bad.toml": "a =",
        "names.toml": FILE.replace("Amerika Serikat", "Atlantis").replace("Indonesia", "Lemuria"),
        "few.csv": "trade,exporter\n1,IDN\n",
        "empty.csv": "",
        "rubbish.parquet": "rubbish",
        "panel.xlsx": "x",
        "years.csv": f"{PANEL}1,IDN,KOR,abc\n",
        "day.csv": f"{PANEL}1,IDN,KOR,2000-01-01\n",
        "gaps.csv": f"{PANEL}1,,KOR,2000\n1,IDN,,2001\n1,IDN,KOR,\n",
        "text.csv": f"{PANEL}much,IDN,KOR,2000\n",
        "tiny.csv": f"{PANEL}1,IDN,KOR,2000\n",
    }
    for name, text in texts.items():
        (home / name).write_text(text, "utf-8")
    return home


# what if


def test_what_if_on_the_terminal_in_both_languages(ask) -> None:
    english, indonesian = (ask(*ONE, "--lang", lang) for lang in ("en", "id"))
    for told in (english, indonesian):
        assert (told.status, told.err) == (0, "")
        assert not re.search(r"\{\w*\}|\bnan\b", told.out)
        assert max(map(len, told.out.splitlines())) <= 100
    assert english.out.startswith("What if: Indonesia and the United States put")
    assert "Supposed, without evidence:" in english.out
    assert "Amerika Serikat" in indonesian.out
    assert "United States" not in indonesian.out


def test_the_envelope(ask, world) -> None:
    whole = ask(*ONE, "--json").envelope
    assert list(whole) == ["schema", "version", "data", "sources", "warnings"]
    assert whole["schema"] == "kerjasama/whatif/1"
    assert whole["version"]["data"] == world.version
    assert whole["warnings"] == ["A scenario, not a forecast; what is supposed has no evidence."]
    assert len(whole["sources"]) == 1
    assert len(whole["data"]["economies"]) == 80


def test_csv_is_a_table_of_numbers(ask) -> None:
    told = ask(*ONE, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(told.out)))
    assert len(rows) == 80
    assert [r["economy"] for r in rows] == sorted(r["economy"] for r in rows)
    data = {r["economy"]: r for r in ask(*ONE, "--json").data["economies"]}
    for row in rows:
        assert None not in row.values()
        assert (row["low"], row["high"]) == ("", "")
        assert float(row["real_income_change"]) == pytest.approx(
            data[row["economy"]]["real_income_change"], abs=1e-9
        )
        assert not any(v.startswith(("=", "+", "@", "\t", "\r")) for v in row.values())


def test_cells_are_no_formulas() -> None:
    evil = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "a=1", ""]
    text = csv_text([{"a": x, "b": -1.5} for x in evil])
    table = list(csv.reader(io.StringIO(text, newline="")))
    assert [row[0].replace("\n", "\r") for row in table[1:]] == [f"'{x}" for x in evil[:6]] + evil[
        6:
    ]
    assert {row[1] for row in table[1:]} == {"-1.5"}
    assert csv_text([]) == "\n"


@pytest.mark.parametrize("ending", ["html", "pdf", "docx", "md", "txt", "json", "csv"])
def test_a_file_in_every_format(ask, home, ending) -> None:
    told = ask(*ONE, "--out", f"a.{ending}", "--lang", "id")
    assert (told.status, told.out) == (0, "")
    assert told.err.startswith("Tersimpan: ")
    whole = (home / f"a.{ending}").read_bytes()
    assert len(whole) > 2000
    start = {"pdf": b"%PDF-", "docx": b"PK", "md": b"# ", "json": b"{", "csv": b"economy,"}
    assert whole.startswith(start.get(ending, b""))


def test_the_same_question_has_the_same_answer(ask) -> None:
    words = ("whatif", "--sign", "IDN,USA", "--sectors", "0", "--draws", "5", "--json")
    assert ask(*words).out == ask(*words).out
    assert ask(*words, "--seed", "7").out != ask(*words).out


@pytest.mark.usefixtures("files")
def test_a_file_is_read_and_the_command_line_speaks_over_it(ask) -> None:
    told = ask("whatif", "one.toml", "--on", "2026-11-22", "--json").data
    assert (told["options"]["groups"], told["options"]["theta"]) == (0, 4.0)
    assert told["economies"] == ask(*ONE, "--json").data["economies"]
    more = ask("whatif", "one.toml", "--sign", "IDN,BRA", "--theta", "5", "--json").data
    assert more["options"]["theta"] == 5
    assert len(more["supposed"]) == 2
    assert ask("whatif", "one.toml").out.startswith("=cmd() {x}\n")
    assert ask("whatif", "one.toml", "--lang", "id").out.startswith("Coba\n")


def test_an_exporter_may_be_everybody(ask) -> None:
    told = ask("whatif", "--tariff", "USA,*,10", "--sectors", "0", "--draws", "0", "--json").data
    change = {r["economy"]: r["imports_change"] for r in told["economies"]}
    assert min(change, key=change.get) == "USA"


def test_the_schema_is_printed(ask) -> None:
    told = json.loads(ask("whatif", "--schema").out)
    assert told == schema()
    jsonschema.Draft202012Validator.check_schema(told)


def test_a_bound_pair_is_turned_round(ask) -> None:
    words = ("--sectors", "0", "--draws", "0", "--json")
    turned = ask("whatif", "--sign", "IDN,KOR", *words).data
    broken = ask("whatif", "--break", "IDN,KOR", *words).data
    assert turned["turned"] is True
    assert turned["economies"] == broken["economies"]


MALFORMED = [
    ("whatif",),
    ("whatif", "--sign"),
    ("whatif", "--sign", "IDN"),
    ("whatif", "--sign", "IDN,"),
    ("whatif", "--sign", "IDN,USA,deeep"),
    ("whatif", "--sign", "IDN,USA,deep,more"),
    ("whatif", "--sign", "IDN,Atlantis"),
    ("whatif", "--sign", "IDN,Kenya"),
    ("whatif", "--sign", "IDN,IDN"),
    ("whatif", "--deepen", "IDN,KOR"),
    ("whatif", "--deepen", "IDN,KOR,deep"),
    ("whatif", "--join", "IDN,CPTPP,now"),
    ("whatif", "--leave", "NOR,EU"),
    ("whatif", "--leave", "DEU,EU,now"),
    ("whatif", "--break", "IDN,JPN,KOR"),
    ("whatif", "--break", "NAFTA"),
    ("whatif", "--tariff", "USA,CHN"),
    ("whatif", "--tariff", "USA,CHN,nan"),
    ("whatif", "--tariff", "USA,CHN,-50", "--sectors", "0", "--draws", "0"),
    ("whatif", "--tariff", "*,CHN,5"),
    ("whatif", "--border-cost", "IDN,USA,-100"),
    ("whatif", "--productivity", "IDN,USA,5"),
    ("whatif", "--sign", "IDN,USA", "--on", "tomorrow"),
    ("whatif", "--sign", "IDN,USA", "--effect", "much"),
    ("whatif", "--sign", "IDN,USA", "--effect", "1e5"),
    ("whatif", "--sign", "IDN,USA", "--theta", "0"),
    ("whatif", "--sign", "IDN,USA", "--theta", "nan"),
    ("whatif", "--sign", "IDN,USA", "--theta-error", "-1"),
    ("whatif", "--sign", "IDN,USA", "--draws", "-1"),
    ("whatif", "--sign", "IDN,USA", "--draws", "1000000"),
    ("whatif", "--sign", "IDN,USA", "--seed", "-1"),
    ("whatif", "--sign", "IDN,USA", "--sectors", "7"),
    ("whatif", "--sign", "IDN,USA", "--elasticities", "none"),
    ("whatif", "--sign", "IDN,USA", "--out", "a.xyz"),
    ("whatif", "--sign", "IDN,USA", "--format", "csv", "--json"),
    (*ONE, "--out", "no/such/folder.html"),
    ("whatif", "none.toml"),
    ("whatif", "."),
    ("whatif", "one.toml", "other.toml"),
    ("whatif", "names.toml"),
    ("compare",),
    ("compare", "one.toml"),
    ("compare", "one.toml", "none.toml"),
    ("effects", "none.csv"),
    ("effects", "."),
    *(("effects", f"{name}") for name in ("few.csv", "empty.csv", "rubbish.parquet")),
    *(("effects", f"{name}") for name in ("panel.xlsx", "years.csv", "day.csv", "gaps.csv")),
    *(("effects", f"{name}") for name in ("text.csv", "tiny.csv")),
]


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("words", MALFORMED, ids=" ".join)
def test_a_malformed_line_gets_one_clear_error(ask, words) -> None:
    told = ask(*words, "--lang", ("en", "id")[MALFORMED.index(words) % 2])
    assert (told.status, told.out) == (2, "")
    assert told.err.count("\n") == 1
    assert 20 < len(told.err) < 700
    assert not re.search(r"Traceback|Warning|\{\w+\}|''|File \"", told.err)


@pytest.mark.usefixtures("files")
def test_a_file_with_flaws_gets_a_line_for_each(ask) -> None:
    told = ask("whatif", "flaws.toml")
    assert (told.status, told.out) == (2, "")
    assert told.err.replace("flaws.toml, ", "").splitlines() == [
        "change.1.b: this key must be filled",
        "change.2: 'sing' is not one of sign, deepen, join, leave, break, tariff, shock",
        "change.3.b: this key must be filled",
        "change.4.b: productivity is of one state: leave this out",
        "oops: no such key is known",
    ]


@pytest.mark.usefixtures("files")
def test_shared_advice_is_given_once_and_last(ask) -> None:
    said = ask("whatif", "names.toml", "--leave", "NOR,EU", "--sign", "Mu,IDN").err
    assert said.startswith("Norway is not in the EU.")
    assert said.count("See all names: kerjasama names") == 1
    assert said.endswith("See all names: kerjasama names\n")


# compare


@pytest.mark.usefixtures("files")
def test_compare(ask) -> None:
    page = ask("compare", "one.toml", "other.toml")
    assert page.status == 0
    assert page.out.startswith("Scenarios compared: =cmd() {x} and Other")
    whole = ask("compare", "one.toml", "other.toml", "--json").envelope
    assert whole["schema"] == "kerjasama/compare/1"
    assert [d["title"] for d in whole["data"]] == ["=cmd() {x}", "Other"]
    text = ask("compare", "one.toml", "other.toml", "--format", "csv", "--draws", "3").out
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 160
    assert {r["scenario"] for r in rows} == {"'=cmd() {x}", "Other"}
    assert all(float(r["low"]) <= float(r["high"]) for r in rows)


@pytest.mark.usefixtures("files")
def test_flaws_of_all_files_are_told_before_anything_is_solved(ask, monkeypatch) -> None:
    monkeypatch.setattr("kerjasama.cli.laboratory._solved", pytest.fail)
    told = ask("compare", "one.toml", "flaws.toml", "bad.toml", "none.toml")
    assert told.status == 2
    assert [line.split(",")[0].split(":")[0] for line in told.err.splitlines()] == [
        "bad.toml",
        *["flaws.toml"] * 5,
        "none.toml",
    ]


# effects


@pytest.mark.parametrize("lang", ["en", "id"])
def test_effects(ask, lang) -> None:
    page = ask("effects", "--lang", lang)
    assert (page.status, page.err) == (0, "")
    assert "--effect guide" in page.out
    assert not re.search(r"\{\w+\}", page.out)
    whole = ask("effects", "--json", "--lang", lang).envelope
    assert whole["schema"] == "kerjasama/effects/1"
    assert whole["data"]["yours"] is None


@pytest.mark.usefixtures("files")
def test_a_panel_with_gaps_is_told_all_of_them(ask) -> None:
    told = ask("effects", "gaps.csv").err
    assert "The column exporter is empty in 1 rows." in told
    assert "The column importer is empty in 1 rows." in told
    assert "The column year holds 'nan', not a year" in told


# names of what the laboratory takes


def test_names_of_economies_sectors_and_depths(ask) -> None:
    economies = ask("names", "economy", "--lang", "id").out.splitlines()
    assert len(economies) == 80
    assert any(re.match(r"IDN\s+Indonesia$", line) for line in economies)
    assert len(ask("names", "sector").out.splitlines()) == 50
    assert {"deep", "goods-only"} <= {x.split()[0] for x in ask("names", "depth").out.splitlines()}
