"""Where the tests run: a cache of their own, no locale of the user's, every example executed."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from doctest import ELLIPSIS, IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE
from pathlib import Path
from typing import Any

import pytest
from sybil import Example, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection

_HERE = Path(__file__).parent
_LONG = _HERE / "tests" / "web"
_FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE | IGNORE_EXCEPTION_DETAIL
_WORKER = "PYTEST_XDIST_WORKER" in os.environ
_LOCALE = ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TIME", "LC_NUMERIC")

for _variable in _LOCALE:
    os.environ.pop(_variable, None)
os.environ["KERJASAMA_LANG"] = "en"
if not _WORKER:  # one cache for all workers, which are given this environment
    os.environ["KERJASAMA_CACHE"] = tempfile.mkdtemp(prefix="kerjasama-tests-")
os.environ["PYTHONPATH"] = os.pathsep.join(  # for the tests that start Python themselves
    filter(None, (str(_HERE / "src"), os.environ.get("PYTHONPATH", "")))
)
_CACHE = os.environ["KERJASAMA_CACHE"]
_OURS = {name: os.environ[name] for name in ("KERJASAMA_CACHE", "KERJASAMA_LANG")}


def pytest_sessionstart(session: pytest.Session) -> None:
    """Build the store once, before any worker asks for it."""
    if _WORKER or session.config.option.collectonly:
        return
    from kerjasama.errors import KerjasamaError
    from kerjasama.world import World

    with suppress(KerjasamaError):  # the tests that need it will fail and say more
        World.load()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take minutes, or one worker would end alone with them."""
    items.sort(key=lambda item: _LONG not in item.path.parents)  # stable


def pytest_unconfigure(config: pytest.Config) -> None:  # noqa: ARG001
    """Take the cache away again."""
    if not _WORKER:
        shutil.rmtree(_CACHE, ignore_errors=True)


_worlds: dict[tuple[Path, int], Any] = {}


@pytest.fixture
def one_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what runs in this process share what a world remembers: a bank of questions, say.

    A user's process asks once; here hundreds of examples and commands run in one, each of which
    would draw it up anew.
    """
    from kerjasama.places import data_dir
    from kerjasama.world import World, store

    real = World.load

    def load(data: Path | None = None, progress: Any = None) -> World:
        path = store.store_path(data or data_dir())
        if not path.exists() or (path, path.stat().st_mtime_ns) not in _worlds:
            world = real(data, progress)
            _worlds[path, path.stat().st_mtime_ns] = world
        return _worlds[path, path.stat().st_mtime_ns]

    monkeypatch.setattr(World, "load", load)


def _as_it_was(namespace: dict[str, Any]) -> None:  # noqa: ARG001
    """Undo what an example did to the environment."""
    os.environ.update(_OURS)


def _console(example: Example) -> str | None:
    """Run each ``$ kerjasama …`` of a console block; what the page shows must be said.

    ``…`` stands for any text. A command must end well unless the page shows an error.
    """
    folder = Path(_CACHE, "pages")
    if not folder.exists():
        folder.mkdir()
        (folder / "data").symlink_to(_HERE / "data")
    for part in re.split(r"^\$ ", str(example.parsed), flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        program, *words = shlex.split(command, comments=True)
        if program != "kerjasama":
            return f"only kerjasama can be run here, not {command!r}"
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, *words],
            capture_output=True,
            text=True,
            check=False,
            cwd=folder,  # what it writes goes away with the cache
            env={**os.environ, **_OURS, "COLUMNS": "100", "NO_COLOR": "1"},
        )
        heard = " ".join((done.stdout + done.stderr).split())
        wanted = re.escape(" ".join(shown.split())).replace("…", ".*")
        if not re.search(wanted, heard) or (done.returncode and "Error" not in shown):
            said = f"{done.stdout}{done.stderr}"
            return f"$ {command}\nended with {done.returncode} and said:\n{said}"
    return None


_PROGRAM = "import sys; from kerjasama.cli import main; sys.exit(main())"
_docstrings = Sybil(
    parsers=[DocTestParser(optionflags=_FLAGS)],
    path=str(_HERE / "src"),
    pattern="**/*.py",
    document_types={".py": PythonDocStringDocument},
    setup=_as_it_was,
    teardown=_as_it_was,
    fixtures=["one_world"],
)
_pages = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=_FLAGS),
        CodeBlockParser("console", _console),
        SkipParser(),
    ],
    path=str(_HERE),
    patterns=["*.md", "docs/**/*.md"],
    setup=_as_it_was,
    teardown=_as_it_was,
    fixtures=["one_world"],
)
pytest_collect_file = SybilCollection([_docstrings, _pages]).pytest()
