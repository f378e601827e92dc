"""The command line as a whole: help, languages, start-up, streams and exit statuses."""

import json
import os
import pty
import re
import resource
import select
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from docx import Document

import kerjasama
from kerjasama.cli.app import _dashes, _language
from kerjasama.cli.catalogue import COMMANDS
from kerjasama.errors import BadRequestError

PROGRAM = "import sys; from kerjasama.cli import main; sys.exit(main())"
NAMES = (*(name for name, *_ in COMMANDS), "completion")
ANSI = re.compile(r"\x1b\[")


def started(*words, env=None, **options):
    """Run the program as a user does."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *words],
        env={**os.environ, **(env or {})},
        check=False,
        timeout=60,
        **{"capture_output": True, "stdin": subprocess.DEVNULL} | options,
    )


def shell(line, *words):
    """Run the program with redirections; the shell gets its words as they are."""
    command = ["sh", "-c", line, sys.executable, PROGRAM, *words]
    return subprocess.run(command, capture_output=True, check=False, timeout=60)


# help


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_help_lists_every_command_once(ask, lang) -> None:
    told = ask("--help", "--lang", lang)
    assert told.status == 0
    assert told.err == ""
    assert re.findall(r"^  ([a-z]\w+) ", told.out, re.MULTILINE) == sorted(NAMES)
    assert told.out.startswith({"en": "Usage: kerjasama", "id": "Pemakaian: kerjasama"}[lang])


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_with_examples(ask, name, lang) -> None:
    told = ask(name, "--help", "--lang", lang)
    assert told.status == 0
    head, example = {"en": ("Usage:", "For example:"), "id": ("Pemakaian:", "Contoh:")}[lang]
    assert told.out.startswith(f"{head} kerjasama {name}")
    assert f"{example}\n    kerjasama {name}" in told.out
    for option in ("--lang", "--json"):
        assert re.search(rf"^  {option} ", told.out, re.MULTILINE)
    assert max(map(len, told.out.splitlines())) <= 100
    assert not ANSI.search(told.out)


@pytest.mark.parametrize("name", ["", *NAMES])
def test_the_indonesian_help_is_indonesian(ask, name) -> None:
    words = [name] if name else []
    english = ask(*words, "--help").out.splitlines()
    lines = [x for x in ask(*words, "--help", "--lang", "id").out.splitlines() if x.strip()]
    told = [x for x in lines if not x.startswith("    kerjasama ")]  # examples are commands
    for line in told:
        said = re.sub(r"\[[^\]]*:.*|^ +(?:[a-z]+, )+[a-z]*[],]$|^  [a-z]+  ", "", line)  # typed
        assert said not in english or not re.search(r"[a-z] [a-z]", said), line
        left = re.sub(r"--?[a-z]+|kerjasama \w+", "", said)
        words_left = set(re.findall(r"[A-Za-z]+", left.lower()))
        assert not words_left & {
            *("the", "of", "and", "or", "file", "day", "only", "all", "name", "to", "is", "state"),
            *("usage", "options", "commands", "command", "default", "required", "one", "show"),
            *("args", "organisation", "kind", "number", "path", "other", "help", "version"),
        }, line


def test_every_example_of_the_help_works(ask, home) -> None:
    (home / "data").symlink_to(Path(__file__).parents[2] / "data")
    for name, member in (("scenario", "IDN"), ("cptpp", "THA"), ("eu", "PHL")):
        change = f'[[change]]\nkind = "join"\nwho = "{member}"\nwhat = "CPTPP"\n'
        (home / f"{name}.toml").write_text(change + "[options]\ndraws = 4\ngroups = 10\n", "utf-8")
    small_panel(home / "my-panel.parquet")
    (home / "article.txt").write_text("Indonesia is a member of ASEAN.", "utf-8")
    lesson = Document()
    lesson.add_paragraph("ASEAN has ten members.")
    lesson.save(str(home / "lesson.docx"))
    for name in NAMES:
        if name in ("serve", "mcp", "site"):  # endless, or long: their own tests run them
            continue
        examples = re.findall(r"^    kerjasama (.+)$", ask(name, "--help").out, re.MULTILINE)
        assert examples
        for example in examples:
            if example == "build --force" or "--unit" in example:  # tested with their commands
                continue
            quick = re.sub(r"--from \d+", "--from 2023", example)
            if name == "export":  # each example writes to a new folder
                shutil.rmtree(home / "registry", ignore_errors=True)
                quick += " --panel-from 2024"
            told = ask(*shlex.split(quick))
            assert told.status == 0, (example, told.err)
            last = told.err.splitlines()[-1:]  # notes come before it
            assert told.out or last[0].startswith(("Written: ", "Tersimpan: ")), example
    assert (home / "brief.pdf").read_bytes().startswith(b"%PDF-")
    assert (home / "panel.parquet").read_bytes().startswith(b"PAR1")
    assert (home / "panel.dta").stat().st_size > 100_000


def small_panel(path: Path) -> None:
    """Twenty years of eight economies, whose flows are chance."""
    import duckdb

    r = np.random.default_rng(1)
    codes = ("AUS", "CAN", "DEU", "IDN", "JPN", "KOR", "MEX", "USA")
    rows = [(a, b, y) for a in codes for b in codes for y in range(1990, 2010)]
    columns = [np.array(c) for c in zip(*rows, strict=True)]
    told = dict(zip(("exporter", "importer", "year"), columns, strict=True))
    told["trade"] = np.exp(r.normal(3, 1, len(rows)))
    db = duckdb.connect()
    db.register("told", told)
    db.execute(f"COPY told TO '{path}' (FORMAT parquet)")


def test_without_words_the_help_is_shown(ask) -> None:
    assert ask() == ask("--help")


def test_the_version(ask) -> None:
    assert re.fullmatch(r"kerjasama \d+\.\d+\.\d+\S*\n", ask("--version").out)


# languages


def test_the_environment_chooses_the_language_and_an_option_another(ask, monkeypatch) -> None:
    assert "Sumber" not in ask("form", "EU").out
    monkeypatch.setenv("KERJASAMA_LANG", "id")
    assert "Bentuk kerja sama" in ask("form", "EU").out
    assert "Bentuk kerja sama" not in ask("form", "EU", "--lang", "en").out
    assert "Bentuk kerja sama" in ask("form", "EU", "--lang=id").out


@pytest.mark.parametrize(
    ("given", "lang"),
    [([], "en"), (["x", "--lang", "id"], "id"), (["--lang=id"], "id"), (["x", "--lang"], "en")],
)
def test_the_language_is_found_before_parsing(given, lang) -> None:
    assert _language(given) == lang


def test_a_language_that_is_not_here_is_refused(ask) -> None:
    with pytest.raises(BadRequestError, match="no language 'fr'"):
        _language(["--lang", "fr"])
    told = ask("form", "EU", "--lang", "jv")
    assert (told.status, told.out) == (2, "")
    assert told.err == "There is no language 'jv' here. Write --lang en or --lang id.\n"


def test_a_hyphen_after_out_means_standard_output() -> None:
    assert _dashes(["brief", "--out", "-", "-"]) == ["brief", "--out=-", "-"]


# start-up


def test_the_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from kerjasama.cli import main; main(['brief', '--help', '--lang', 'id']);"
        "print(sorted({m.split('.')[0] for m in sys.modules} & set(sys.argv[1:])))"
    )
    heavy = ["numpy", "duckdb", "babel", "docx", "typst", "pandas", "sqlite3", "yaml", "lxml"]
    done = subprocess.run(
        [sys.executable, "-c", code, *heavy], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_help_takes_less_than_three_tenths_of_a_second() -> None:
    taken = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert started("--help").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(taken) < 0.3, taken


# streams


@pytest.mark.usefixtures("world")
def test_exit_statuses_of_the_program() -> None:
    good = started("form", "EU", text=True)
    assert (good.returncode, good.stderr) == (0, "")
    assert "regional" in good.stdout
    bad = started("form", "Atlantis", "--lang", "id", text=True)
    assert (bad.returncode, bad.stdout, bad.stderr.count("\n")) == (2, "", 1)
    assert bad.stderr.startswith("Tidak ada negara, organisasi, atau perjanjian bernama")


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("words", [("names", "--json"), ("form", "EU"), ("--help",)])
def test_a_reader_who_leaves_early_is_no_error(words) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait(60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("words", [("form", "EU"), ("--help",), ("brief", "IDN", "KOR")])
def test_a_full_disk_is_told_in_one_line(words) -> None:
    with Path("/dev/full").open("wb") as full:
        told = started(*words, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert told.returncode == 2
    assert told.stderr == b"The computer refuses: the disk is full.\n"


@pytest.mark.usefixtures("world")
def test_closed_streams_are_no_trouble() -> None:
    for words in (("form", "EU"), ("brief", "IDN", "KOR", "--format", "html")):
        done = shell('exec "$0" -c "$@" >&-', *words)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    done = shell('exec "$0" -c "$@" 2>&-', "form", "Atlantis")
    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("variable", ["PYTHONIOENCODING", "LC_ALL"])
def test_whatever_the_locale_the_output_is_utf_8(variable) -> None:
    env = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    env[variable] = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}[variable]
    words = ("names", "state", "--match", "ivoire", "--json")
    data = json.loads(started(*words, env=env).stdout.decode("utf-8"))["data"]
    assert [row["name_en"] for row in data] == ["Côte d'Ivoire"]


@pytest.mark.usefixtures("world")
def test_bytes_that_are_no_text_are_an_unknown_name() -> None:
    done = started(os.fsdecode(b"show"), os.fsdecode(b"\xff\xfe"), "--json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert json.loads(done.stderr)["error"]["code"] == "unknown_name"


def on_a_terminal(*words, **env):
    """Run the program on a terminal of its own and return all that it shows."""
    main, other = pty.openpty()
    environ = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm", **env}
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *words],
        stdin=subprocess.DEVNULL,
        stdout=other,
        stderr=other,
        env=environ,
    )
    os.close(other)
    shown = b""
    while select.select([main], [], [], 30)[0]:
        try:
            piece = os.read(main, 65536)
        except OSError:  # Linux says so when the program has ended
            break
        if not piece:
            break
        shown += piece
    os.close(main)
    return program.wait(60), shown.decode("utf-8")


@pytest.mark.usefixtures("world")
def test_colours_on_a_terminal_only() -> None:
    status, shown = on_a_terminal("form", "EU")
    assert status == 0
    assert ANSI.search(shown)
    _, plain = on_a_terminal("form", "EU", NO_COLOR="1")
    assert not ANSI.search(plain)
    assert "regional" in plain
    piped = started("form", "EU", text=True).stdout
    assert not ANSI.search(piped)
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown).split() == plain.split()


@pytest.mark.usefixtures("world")
def test_a_binary_file_is_not_for_a_terminal() -> None:
    show, quiz = ("show", "ASEAN"), ("quiz", "--n", "2")
    for words, format_ in ((show, "pdf"), (show, "docx"), (quiz, "anki")):
        status, shown = on_a_terminal(*words, "--format", format_)
        assert status == 2
        assert shown.strip() == (
            f"A {format_} file is nothing for a terminal. Name a file with --out."
        )


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("words", [("--format", "pdf"), ("--format", "pdf", "--out", "-")])
def test_a_binary_file_may_be_piped(words) -> None:
    done = started("show", "ASEAN", *words)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"%PDF-")


def test_the_program_is_the_package(ask) -> None:
    assert ask("--version").out.split()[0] == kerjasama.__name__
