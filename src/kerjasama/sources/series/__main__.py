"""Rebuild all series, or compare a rebuild with the files that are here."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from kerjasama.errors import BadSourceError
from kerjasama.sources.series import MAKERS, build, check, folder


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``python -m kerjasama.sources.series [--check] [NAME …]``.

    Parameters
    ----------
    arguments
        The command line without the program; the real one by default.

    Returns
    -------
    status
        0, or 1 if a file differs or a promise is broken.
    """
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*", metavar="NAME", help="series (default: all)")
    asked.add_argument("--check", action="store_true", help="compare bytes, write nothing here")
    said = asked.parse_args(arguments)
    wrong = 0
    for name in said.names or MAKERS:
        if name not in MAKERS:
            asked.error(f"no series is called {name!r}; there are {', '.join(MAKERS)}")
        home = folder(name)
        with tempfile.TemporaryDirectory() as there:
            out = Path(there) if said.check else home
            for file in build(name, out):
                word = _word(file, home / file.name) if said.check else "written"
                wrong += word not in {"same", "written"}
                print(f"{name}/{file.name}: {word}, {file.stat().st_size:,} bytes")
        try:
            check(home)
        except BadSourceError as problem:
            wrong += 1
            print(f"{name}: {problem}")
    return 1 if wrong else 0


def _word(made: Path, here: Path) -> str:
    """How a rebuilt file compares with the one that is here."""
    if not here.is_file():
        return "MISSING"
    return "same" if made.read_bytes() == here.read_bytes() else "DIFFERENT"


if __name__ == "__main__":
    sys.exit(main())
