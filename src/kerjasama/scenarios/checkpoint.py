"""Finished blocks in a folder, so that an interrupted screening goes on where it stopped."""

import json
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import numpy as np

from kerjasama.errors import BadRequestError, StoreError, short
from kerjasama.models.equilibrium.blocks import Baseline, Solved, solver
from kerjasama.models.equilibrium.economy import Economy, Floats
from kerjasama.models.equilibrium.sets import Sets
from kerjasama.words import N_, Text

_HEADER: Final = "about.json"
_FORMAT: Final = "kerjasama blocks 1"


class Checkpoint:
    """A folder of finished blocks, each written whole or not at all.

    It has a header, ``about.json``, with a hash of the question: economy, scenarios, shocks, and
    the code that solves them. Blocks are ``.npz`` files, whose bytes depend on their values only.

    Parameters
    ----------
    folder
        It is made if it is not there; one that holds anything else is refused.
    question
        See `question`.

    Raises
    ------
    BadRequestError
        If the folder holds blocks of another question, or is not such a folder.
    StoreError
        If it cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     kept = Checkpoint(Path(folder, "run"), "a question").part("center")
    ...     nothing = kept.load(0)
    >>> nothing is None
    True
    """

    def __init__(self, folder: Path, question: str) -> None:
        """Make the folder, or see that it belongs to this question."""
        self.folder, self.question = folder, question
        header = json.dumps({"format": _FORMAT, "question": question}, indent=2) + "\n"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not (folder / _HEADER).exists():
                # A run that died before its header left nothing but an unfinished file.
                if any(p.suffix != ".part" for p in folder.iterdir()):
                    raise BadRequestError(_stranger(folder), _elsewhere())
                _write(folder / _HEADER, header.encode())
            told = (folder / _HEADER).read_text("utf-8", errors="replace")
        except OSError as error:
            raise _unwritable(folder, error) from error
        if told != header:
            raise BadRequestError(_other(folder, told), _elsewhere())

    def part(self, name: str) -> "Part":
        """Blocks of one of several runs over the same scenarios."""
        return Part(self.folder, name)


def clear(folder: Path) -> None:
    """Remove a checkpoint's blocks and header, and the folder if nothing else is in it.

    Examples
    --------
    >>> clear(Path("no-such-folder"))
    """
    with suppress(OSError):
        if _FORMAT in (folder / _HEADER).read_text("utf-8", errors="replace"):
            for path in (*folder.glob("*-??????.npz"), *folder.glob(".*.part")):
                path.unlink()
            (folder / _HEADER).unlink()
            folder.rmdir()


class Part:
    """Blocks of one run; a `kerjasama.models.equilibrium.blocks.Shelf`."""

    def __init__(self, folder: Path, name: str) -> None:
        """Keep blocks as ``<name>-<number>.npz``."""
        self.folder, self.name = folder, name

    def _path(self, number: int) -> Path:
        return self.folder / f"{self.name}-{number:06d}.npz"

    def load(self, number: int) -> Solved | None:
        """Return a block, or None if it is not here, or was damaged."""
        try:
            content = BytesIO(self._path(number).read_bytes())
            with np.load(content, allow_pickle=False) as kept:
                fields = [kept[f] for f in ("steps", "own", "third", "ends", "real_wage")]
        except (OSError, EOFError, KeyError, ValueError, BadZipFile):
            return None
        return Solved(number, *fields)

    def save(self, solved: Solved) -> None:
        """Write a block under another name, then rename it."""
        content = BytesIO()
        np.savez(
            content,
            steps=solved.steps,
            own=solved.own,
            third=solved.third,
            ends=solved.ends,
            real_wage=solved.real_wage,
        )
        try:
            _write(self._path(solved.number), content.getvalue())
        except OSError as error:
            raise _unwritable(self.folder, error) from error


def question(economy: Economy, sets: Sets, shocks: Sequence[Floats]) -> str:
    """Hash what is asked, and the code that answers.

    Examples
    --------
    >>> world, sets = Economy("AB", [[80, 20], [20, 80]], 4), Sets.pairs(2)
    >>> len({question(world, sets, [np.full(2, b)]) for b in (0.5, 0.5, 0.6)})
    2
    """
    digest = blake2b(f"{solver()} {Baseline.of(economy).token} {sets.n}".encode(), digest_size=16)
    for part in (sets.start, sets.exporter, sets.importer, sets.members):
        digest.update(np.ascontiguousarray(part, dtype=np.int64).tobytes() + b"|")
    for shock in shocks:
        digest.update(np.ascontiguousarray(shock).tobytes() + b"|")
    return digest.hexdigest()


def _write(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _stranger(folder: Path) -> Text:
    what = N_("{folder} is no folder of finished blocks, and it is not empty.")
    return Text(what, {"folder": str(folder)})


def _other(folder: Path, told: str) -> Text:
    try:
        theirs = json.loads(told)["question"]
    except (ValueError, KeyError, TypeError):
        return _stranger(folder)
    what = N_(
        "{folder} holds blocks of another question ({theirs}): other economies, scenarios or"
        " effects, or another version of the solver."
    )
    return Text(what, {"folder": str(folder), "theirs": short(str(theirs), 8)})


def _elsewhere() -> Text:
    return Text(N_("Give another folder, or delete this one."))


def _unwritable(folder: Path, error: OSError) -> StoreError:
    what = N_("Cannot keep finished blocks in {folder}: {reason}.")
    return StoreError(
        Text(what, {"folder": str(folder), "reason": error.strerror or str(error)}),
        Text(N_("Give another folder.")),
    )
