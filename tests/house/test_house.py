"""The house stays as it was drawn: rooms, mirrors, sizes, names, words and records."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from kerjasama.places import data_dir
from kerjasama.sources import KINDS, read_all, read_rules
from kerjasama.sources.kinds import EVENTS, PROVENANCE, ROLES

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src" / "kerjasama"
MODULES = sorted(SRC.rglob("*.py"))
LONGEST = 450
FORBIDDEN_NAMES = ("util", "helper", "common", "manager", "misc")
TEXTS = (".py", ".md", ".toml", ".yaml", ".yml", ".csv", ".po", ".cff", ".txt", ".typ", ".cfg", "")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    """Files that belong to the project: those that git knows or would take."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [ROOT / line for line in done.stdout.splitlines() if (ROOT / line).is_file()]


def test_every_module_has_its_mirror() -> None:
    """`world/fold.py` is tested by `tests/world/test_fold.py`; makers of series by their room."""
    missing = []
    for module in MODULES:
        inside = module.relative_to(SRC)
        if inside.name in ("__init__.py", "__main__.py") or inside.parts[:2] == (
            "sources",
            "series",
        ):
            continue
        mirror = ROOT / "tests" / inside.parent / f"test_{inside.stem.lstrip('_')}.py"
        if not mirror.exists():
            missing.append(name(mirror))
    assert missing == []


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_every_module_says_what_it_is_and_is_short(module: Path) -> None:
    text = module.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)), "no docstring"
    assert len(text.splitlines()) <= LONGEST


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_every_public_name_is_documented(module: Path) -> None:
    bare = [
        node.name
        for node in ast.parse(module.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not any(isinstance(d, ast.Name) and d.id == "overload" for d in node.decorator_list)
        and not ast.get_docstring(node)
    ]
    assert bare == []


def test_no_drawer_for_odds_and_ends() -> None:
    for module in MODULES:
        for part in module.relative_to(SRC).parts:
            assert not any(word in part for word in FORBIDDEN_NAMES), name(module)


# words


def said(node: ast.AST) -> Iterator[str]:
    """Texts that a piece of code says to a user."""
    for call in ast.walk(node):
        if not isinstance(call, ast.Call):
            continue
        target = call.func.attr if isinstance(call.func, ast.Attribute) else None
        target = call.func.id if isinstance(call.func, ast.Name) else target
        counts = {"N_": 1, "say": 1, "words": 1, "plural": 2, "ngettext": 2, "Text": 1}
        many = counts.get(target or "", 0)
        for argument in call.args[:many]:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


@pytest.fixture(scope="module")
def catalogue() -> polib.POFile:
    return polib.pofile(str(data_dir() / "words" / "id.po"), encoding="utf-8")


def test_every_text_has_its_indonesian(catalogue: polib.POFile) -> None:
    known = {e.msgid for e in catalogue if e.translated()}
    known |= {e.msgid_plural for e in catalogue if e.translated() and e.msgid_plural}
    missing = {
        text: name(module)
        for module in MODULES
        for text in said(ast.parse(module.read_text("utf-8")))
        if any(c.isalpha() for c in re.sub(r"\{.*?\}", "", text)) and text not in known
    }
    assert missing == {}


def counted(node: ast.AST) -> Iterator[tuple[str, str]]:
    """One and many, as a piece of code counts them for a user."""
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            told = [a.value for a in call.args[:2] if isinstance(a, ast.Constant)]
            if call.func.attr == "plural" and len(told) == 2:
                yield told[0], told[1]


def test_what_is_counted_has_one_entry_for_one_and_many(catalogue: polib.POFile) -> None:
    known = {(e.msgid, e.msgid_plural) for e in catalogue if e.msgid_plural and e.translated()}
    found = {pair for module in MODULES for pair in counted(ast.parse(module.read_text("utf-8")))}
    assert found
    assert found - known == set()


def fields(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)", text))


def test_translations_fill_in_the_same_values(catalogue: polib.POFile) -> None:
    for entry in catalogue:
        told = [entry.msgstr, *entry.msgstr_plural.values()]
        wanted = fields(entry.msgid) | fields(entry.msgid_plural or "")
        for text in filter(None, told):
            assert fields(text) <= wanted, entry.msgid
            assert fields(entry.msgid) - {"n"} <= fields(text) | {"n"}, entry.msgid


def test_the_catalogue_has_no_text_twice_or_fuzzy(catalogue: polib.POFile) -> None:
    keys = [(e.msgctxt, e.msgid) for e in catalogue]
    assert len(keys) == len(set(keys))
    assert [e.msgid for e in catalogue if e.fuzzy] == []


# the format of claims, in words and in code


@pytest.fixture(scope="module")
def page() -> str:
    return (ROOT / "docs" / "reference" / "claims.md").read_text("utf-8")


def test_the_page_on_claims_lists_the_same_columns(page: str) -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| (.+) \|$", page, re.MULTILINE))
    assert set(KINDS) == set(rows) & set(KINDS)
    for kind in KINDS.values():
        text = re.sub(r"\([^()]*\)", "", re.sub(r"`[^`]*`", "`", rows[kind.name]))
        listed = dict(re.findall(r"([a-z_0-9]+)(★?)", text))
        columns = [c for c in kind.columns if c not in PROVENANCE]
        assert set(listed) == {c.name for c in columns}, kind.name
        assert {c for c, star in listed.items() if star} == {
            c.name for c in columns if c.required
        }, kind.name


def test_the_page_on_claims_lists_the_same_choices(page: str) -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| (.+) \|$", page, re.MULTILINE))
    for kind in KINDS.values():
        for column in kind.columns:
            if column.choices and column not in PROVENANCE and column.name != "event":
                if kind.name == "tie" and column.name == "ended_by":  # told at memberships
                    continue
                shown = column.choices
                if column.name == "article":  # `A0`…`A4` says the three between
                    shown = ("A0", "A4", "all")
                for choice in shown:
                    assert f"`{choice}`" in rows[kind.name], (kind.name, column.name, choice)


def test_the_page_on_claims_lists_events_roles_and_provenance(page: str) -> None:
    events = page.split("Events of an agreement")[1].split("A status is never stored", maxsplit=1)[
        0
    ]
    assert set(re.findall(r"`([a-z-]+)`", events)) == set(EVENTS)
    assert all(f"`{role}`" in page for role in ROLES)
    assert all(f"| `{column.name}` |" in page for column in PROVENANCE)


# records


def test_what_was_read_can_be_found_again() -> None:
    """A row that was read names its page, or its source has an address."""
    lost = []
    for dataset in read_all(data_dir() / "claims"):
        if dataset.source.name == "kerjasama/articles":
            continue
        for line, _, row in dataset.rows:
            page = row.get("page", "")
            if row.get("locator", "").startswith("article A"):  # one of the five school articles
                continue
            if row["basis"] == "read" and not (page or dataset.source.address):
                lost.append((dataset.source.name, line))
            if page and not re.fullmatch(r"https?://[^\s]+", page):
                lost.append((dataset.source.name, line))
    assert lost == []


def test_no_day_of_reading_lies_in_the_future_of_its_source() -> None:
    for dataset in read_all(data_dir() / "claims"):
        for line, _, row in dataset.rows:
            read_on = row.get("read_on", "")
            assert read_on <= dataset.source.retrieved, (dataset.source.name, line)


def test_every_number_of_the_checklist_is_carried_by_something_that_exists() -> None:
    rules = read_rules(data_dir() / "rules")
    exists = {f"concept:{c.scheme}/{c.code}" for c in rules.concepts}
    exists |= {f"scheme:{s.code}" for s in rules.schemes}
    for dataset in read_all(data_dir() / "claims"):
        kind = dataset.source.kind
        for _, _, row in dataset.rows:
            if kind in ("state", "organisation", "agreement"):
                exists.add(f"{kind}:{row[kind]}")
            elif kind == "verdict":
                exists.add(f"verdict:{row['checklist']}{row.get('part', '')}")
            elif kind == "membership":
                exists |= {f"membership:{row['member']}@{row['organisation']}"}
            elif kind == "event":
                exists |= {f"event:{row['agreement']}", f"event:{row['agreement']}/{row['event']}"}
            elif kind == "tie":
                exists |= {f"tie:{row['a']}-{row['b']}", f"tie:{row['b']}-{row['a']}"}
            elif kind == "observation":
                exists.add(f"observation:{row['about']}/{row['property']}")
    assert [item.number for item in rules.checklist] == list(range(1, 208))
    carried_by_nothing = {
        item.number: [where for where in item.where if where not in exists]
        for item in rules.checklist
        if not item.where or not set(item.where) <= exists
    }
    assert carried_by_nothing == {}


def test_verdicts_name_records_that_exist() -> None:
    datasets = read_all(data_dir() / "claims")
    codes = {
        row[d.source.kind]
        for d in datasets
        if d.source.kind in ("state", "organisation", "agreement")
        for _, _, row in d.rows
    }
    for dataset in datasets:
        if dataset.source.kind == "verdict":
            for line, _, row in dataset.rows:
                named = {r.strip() for r in row.get("records", "").split(";") if r.strip()}
                assert named <= codes, line


# what has no place in the project


def test_nothing_of_the_workshop_is_left_in_the_house(tracked: list[Path]) -> None:
    words = ("/" + "work/", "/" + "tmp/", "files.python" + "hosted", "pypi." + "org")
    words += ("registry.npm" + "js", "Clau" + "de", "Anthro" + "pic", "sub" + "agent")
    found = []
    for path in tracked:
        if path.suffix not in TEXTS or path.stat().st_size > 3_000_000:
            continue
        text = path.read_text("utf-8", errors="replace")
        found += [f"{name(path)}: {word}" for word in words if word in text]
    assert found == []


def test_no_word_of_sessions(tracked: list[Path]) -> None:
    found = []
    for path in tracked:
        if path.suffix in (".md", ".yaml", ".po", ".csv") or path.parts[-2:-1] == ("kerjasama",):
            text = path.read_text("utf-8", errors="replace")
            for number, line in enumerate(text.splitlines(), 1):
                if re.search(r"\b(this|last|next|my|our) session\b", line, re.IGNORECASE):
                    found.append(f"{name(path)}:{number}")
    assert found == []


def test_texts_are_utf_8_with_unix_lines(tracked: list[Path]) -> None:
    for path in tracked:
        if path.suffix in TEXTS and path.suffix != "":
            content = path.read_bytes()
            content.decode("utf-8")
            assert b"\r" not in content, name(path)
            assert not content or content.endswith(b"\n"), name(path)
