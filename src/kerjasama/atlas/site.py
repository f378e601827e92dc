"""The whole atlas as a folder that opens without a server."""

import shutil
from collections.abc import Callable
from pathlib import Path

from kerjasama.atlas.files import data_file, names
from kerjasama.errors import BadRequestError
from kerjasama.exports.folder import new_folder
from kerjasama.places import web_dir
from kerjasama.words import N_, Text
from kerjasama.world import World

Progress = Callable[[int, int], None]
"""Told how many files are written, and of how many."""


def site(world: World, folder: Path, *, progress: Progress | None = None) -> list[Path]:
    """Write the static atlas: its pages, and every data file below ``data``.

    Parameters
    ----------
    world
        What is known; if it has no day, the last one on which a source was read is meant, so that
        the same facts make the same files on any day.
    folder
        New or empty; it appears with all its files or stays as it was.
    progress
        Told how far it is.

    Returns
    -------
    files
        Every file, by path.

    Raises
    ------
    BadRequestError
        If the pages are not built, or the folder holds something or cannot be written.

    Examples
    --------
    >>> site(World.load(), Path("/"))  # nothing that is there is overwritten
    Traceback (most recent call last):
    kerjasama.errors.BadRequestError: ...
    """
    pages = web_dir()
    if not (pages / "index.html").is_file():
        values: dict[str, object] = {"path": str(pages / "index.html")}
        raise BadRequestError(
            Text(N_("The pages of the atlas are not built: {path} is missing."), values),
            Text(N_("Build them: make web")),
        )
    if world.on is None:
        world = world.at(world.recorded)
    listed = names(world)
    with new_folder(folder) as unfinished:
        shutil.copytree(pages, unfinished, dirs_exist_ok=True)
        for done, name in enumerate(listed, 1):
            path = unfinished / "data" / f"{name}.js"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data_file(world, name))
            if progress is not None:
                progress(done, len(listed))
    return sorted(path for path in folder.resolve().rglob("*") if path.is_file())
