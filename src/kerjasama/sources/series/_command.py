"""The command line that every maker of a series shares."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from kerjasama.sources.series._promise import folder

__all__ = ["main"]


def main(
    name: str,
    build: Callable[[Path, Path | None], list[Path]],
    arguments: Sequence[str] | None = None,
) -> int:
    """Run one maker.

    Parameters
    ----------
    name
        Publisher and data set.
    build
        Writes the tables and tells which.
    arguments
        The command line without the program; the real one by default.

    Returns
    -------
    status
        0.
    """
    asked = argparse.ArgumentParser(description=f"Make the series {name} again.")
    asked.add_argument("--out", type=Path, help="folder for the tables (default: where they live)")
    asked.add_argument("--package", type=Path, help="the package file, if it is already here")
    said = asked.parse_args(arguments)
    for file in build(said.out or folder(name), said.package):
        print(f"{file} {file.stat().st_size:,} bytes")
    return 0
