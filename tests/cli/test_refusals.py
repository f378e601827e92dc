"""Wrong, empty, huge and hostile questions: one line, status 2, both languages, no traceback."""

import errno
import json
import os
import unicodedata

import pytest

from kerjasama.cli.refusals import printable, reason
from kerjasama.words import Words

HOSTILE = {
    "empty": "",
    "blank": "   ",
    "null": "\x00",
    "escape": "\x1b[31mred\x07",
    "lines": "a\nb\r\nc",
    "separator": "a\u2028b\x85c",
    "backwards": "\u202eabc",
    "sql": "'; DROP TABLE state; --",
    "quote": '"',
    "emoji": "💥🇮🇩",
    "traversal": "../../../../etc/hosts",
    "bytes": os.fsdecode(b"\xff\xfe"),
    "template": "{name} {0} {",
    "percent": "%s%d%zz",
    "markup": "[red]x[/red]",
    "huge": "x" * 100_000,
}
QUESTIONS = (
    ("brief", "{}", "KOR"),
    ("brief", "IDN", "{}", "--format", "json"),
    ("show", "{}"),
    ("form", "{}"),
    ("form", "IDN", "{}"),
    ("members", "{}"),
    ("ties", "IDN", "{}"),
    ("names", "{}"),
    ("articles", "{}"),
    ("panel", "--from={}"),
    ("panel", "--from", "2000", "--out={}"),
    ("check", "nowhere/{}"),
    ("cite", "{}."),
    ("show", "IDN", "--on={}"),
    ("show", "IDN", "--format={}"),
    ("show", "IDN", "KOR{}"),
    ("completion", "{}"),
    ("x{}",),
)


def one_line(told) -> str:
    """Assert that this is a refusal as all should be, and return its line."""
    assert told.status == 2
    assert told.out == ""
    assert told.err.endswith("\n")
    line = told.err[:-1]
    assert len(line.splitlines()) == 1, line[:300]
    assert not [c for c in line if unicodedata.category(c) in ("Cc", "Cf")], line[:300]
    assert "Traceback" not in line
    assert len(line) < 500
    return line


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_words_are_refused_in_one_line(ask, home, world, kind) -> None:
    text = HOSTILE[kind]
    for number, question in enumerate(QUESTIONS):
        words = [w.replace("{}", text) for w in question]
        lang = ("en", "id")[number % 2]
        line = one_line(ask(*words, "--lang", lang))
        if number % 3 == 0:
            told = json.loads(one_line(ask(*words, "--lang", lang, "--json")))
            assert set(told) == {"error"}
            assert set(told["error"]) == {"code", "message"}
            assert told["error"]["message"] == line
    assert list(home.iterdir()) == []  # and nothing was written
    assert len(world.states()) > 200


@pytest.mark.parametrize(
    ("words", "en", "id_"),
    [
        ("show Atlantis", "No state, organisation or agreement is", "Tidak ada negara, organisasi"),
        ("members IDN", "No organisation is called 'IDN'", "Tidak ada organisasi bernama 'IDN'"),
        ("brief IDN Indonesai", "Did you mean IDN", "Maksud Anda IDN"),
        ("brief IDN IDN", "Indonesia has no ties with itself.", "Indonesia tidak memiliki ikatan"),
        ("brief IDN", "B is missing.", "B belum disebut."),
        ("form", "NAME is missing.", "NAMA belum disebut."),
        ("form IDN", "Indonesia is one state;", "Indonesia adalah satu negara;"),
        ("ties IDN UN", "No state is called 'UN'", "Tidak ada negara bernama 'UN'"),
        ("show IDN --on 2000-13", "month must be in 1..12", "bulan harus"),
        ("show IDN --on 2023-02-29", "day must be in 1..28", "hari harus 1..28"),
        ("show IDN --on 0000", "there is no year 0", "tidak ada tahun 0"),
        ("show IDN --on", "--on is missing.", "--on belum disebut."),
        ("show IDN --on 2020 --on 2021", "--on is given twice.", "--on disebut dua kali."),
        ("show IDN --of 2020", "There is no option '--of'.", "Tidak ada pilihan '--of'."),
        ("show IDN KOR", "Too many words: 'KOR'", "Terlalu banyak kata: 'KOR'"),
        ("shwo IDN", "There is no command 'shwo'.", "Tidak ada perintah 'shwo'."),
        ("show IDN --format odt", "choose from text, html, pdf", "pilih dari text, html, pdf"),
        ("names nothing", "KIND cannot be 'nothing'", "JENIS tidak boleh 'nothing'"),
        ("articles two", "NUMBER cannot be 'two'", "NOMOR tidak boleh 'two'"),
        ("articles 208", "has no number 208", "tidak memiliki nomor 208"),
        ("articles 0", "has no number 0", "tidak memiliki nomor 0"),
        ("panel", "too large for a terminal", "terlalu besar"),
        ("panel --from 2020 --to 1990 --out p.csv", "from 2020 to 1990", "2020 sampai 1990"),
        ("panel --out p.xlsx", "cannot be written to 'p.xlsx'", "tidak dapat ditulis ke 'p.xlsx'"),
        ("cite nobody/nothing", "No source is called", "Tidak ada sumber bernama"),
        ("check nowhere", "There is no claims folder at nowhere", "Tidak ada folder klaim di"),
        ("show IDN --out page", "The name 'page' does not say", "Nama 'page' tidak menunjukkan"),
        ("show IDN --out no/page.md", "there is no such file or folder", "folder itu tidak ada"),
    ],
)
def test_each_mistake_is_named_and_answered(ask, home, words, en, id_) -> None:
    assert en in one_line(ask(*words.split()))
    assert id_ in one_line(ask(*words.split(), "--lang", "id"))
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("show Atlantis", "unknown_name"),
        ("show IDN --on 2000-13", "bad_date"),
        ("brief IDN IDN", "bad_request"),
        ("show IDN --of 2020", "bad_request"),
        ("check nowhere", "bad_request"),
    ],
)
def test_errors_have_the_codes_of_the_reference(ask, words, code) -> None:
    told = json.loads(one_line(ask(*words.split(), "--json")))
    assert told["error"]["code"] == code


def test_a_number_beyond_the_store_is_only_unknown(ask) -> None:
    assert "has no number" in one_line(ask("articles", "9" * 30))


def test_a_missing_word_points_to_the_help_of_its_command(ask) -> None:
    line = one_line(ask("brief"))
    assert line == "A is missing. See the help: kerjasama brief --help"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain ünïcode", "plain ünïcode"),
        ("a\nb\tc", r"a\nb\tc"),
        ("\x1b[0m", r"\x1b[0m"),
        ("\u2028\u202e", r"\u2028\u202e"),
        ("\udcff", r"\udcff"),
        ("💥", "💥"),
    ],
)
def test_what_breaks_a_line_is_written_out(text, shown) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(
    "number",
    [errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EACCES, errno.ENAMETOOLONG, errno.ENOSPC],
)
def test_reasons_are_said_in_both_languages(number) -> None:
    told = reason(OSError(number, os.strerror(number)))
    assert Words("id")(told) != Words("en")(told)


def test_a_rare_reason_is_said_as_the_system_says_it() -> None:
    assert reason(OSError(errno.EBUSY, "Device busy")) == "Device busy"
    assert reason(ValueError("embedded null byte")) == "embedded null byte"
