"""Regular expressions, compiled once on a machine and not once a process.

The readers of claims hold some seven hundred of them. To compile these takes a quarter of a second,
a third of what a text takes in all; what Python makes of them is a list of numbers each, which are
read back from the cache in a fiftieth of that. They are kept by text and flags for one version of
Python's engine. Where its insides look different, or the file is damaged, patterns are compiled.
"""

import marshal
import re
import sys
from array import array
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from kerjasama.places import cache_dir, keep

_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
_ODD: Final = (ImportError, AttributeError, TypeError, ValueError, EOFError, OSError, RuntimeError)
_new: Final = dict[tuple[str, int], _Made]()


def regex(told: str, flags: int = 0) -> re.Pattern[str]:
    r"""As `re.compile`.

    Examples
    --------
    >>> regex(r"\bjoin(?P<past>ed)?", re.IGNORECASE).search("It JOINED.")["past"]
    'ED'
    """
    key = told, int(flags)
    with suppress(*_ODD):
        found = _kept().get(key) or _new.get(key)
        if found is None:
            found = _new[key] = _made(*key)
        whole, code, groups, index, names = found
        numbers = array("I", code).tolist()
        compiled = import_module("_sre").compile(told, whole, numbers, groups, index, names)
        if isinstance(compiled, re.Pattern):
            return compiled
    return re.compile(told, flags)


def keep_patterns() -> None:
    """Keep what this process had to compile for those that come after it."""
    if not _new:
        return
    with suppress(*_ODD):
        keep(_file(), marshal.dumps(_kept() | _new))
    _kept().update(_new)
    _new.clear()


@cache
def _kept() -> dict[tuple[str, int], _Made]:
    with suppress(*_ODD):
        found = marshal.loads(_file().read_bytes())  # noqa: S302 - as good as a .pyc of ours
        if isinstance(found, dict):
            return found
    return {}


def _file() -> Path:
    engine: Any = import_module("_sre")
    return cache_dir() / f"patterns-{sys.implementation.cache_tag}-{engine.MAGIC}.bin"


def _made(told: str, flags: int) -> _Made:
    """What `re.compile` hands to Python's engine."""
    parser: Any = import_module("re._parser")
    compiler: Any = import_module("re._compiler")
    parsed = parser.parse(told, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = array("I", compiler._code(parsed, flags)).tobytes()  # noqa: SLF001 - or else no list
    return flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names)
