"""The command that writes the atlas as files."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from kerjasama.cli.answers import SAY, counted, open_world, print_json
from kerjasama.cli.commands import Json, Lang
from kerjasama.words import N_


def site(
    folder: Annotated[Path, Parameter(help=N_("The folder to write to; it must be empty or new."))],
    /,
    *,
    lang: Lang = None,  # noqa: ARG001 - read before parsing, so that help and errors speak it
    json: Json = False,
) -> None:
    """Write the atlas as files that open without a server."""
    from kerjasama.atlas import site as written
    from kerjasama.cli.refusals import printable

    say, world = SAY.get(), open_world()
    with counted(say(N_("Writing the atlas"))) as progress:
        files = written(world, folder, progress=progress)
    final = folder.resolve()
    if json:
        listed = [
            {"path": f.relative_to(final).as_posix(), "bytes": f.stat().st_size} for f in files
        ]
        print_json("site", world, {"folder": str(folder), "files": listed}, [])
        return
    size = say.number(sum(f.stat().st_size for f in files) / 1e6, 1)
    count = say.plural("{n} file", "{n} files", len(files))
    where = printable(str(final))
    print(say(N_("{files}, {size} MB, in {path}"), files=count, size=size, path=where))
    print(say(N_("Open {path} in a browser."), path=printable(str(final / "index.html"))))
