"""The commands that teach: lessons of the course, and worksheets with their keys."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from kerjasama.cli.answers import SAY, counted, open_world
from kerjasama.cli.commands import As, Json, Lang, On, Out
from kerjasama.words import N_, Text

if TYPE_CHECKING:
    from kerjasama.briefs.document import Document
    from kerjasama.lessons.course.topic import Grade
    from kerjasama.world import World

Country = Annotated[str, Parameter(help=N_("The pupils' state: code or name."))]
Class = Annotated[
    str,
    Parameter(
        name="--class",
        help=N_("The class; VI (or 6) has a shorter course, any other that of grade IX."),
    ),
]


def lesson(
    topic: Annotated[
        str, Parameter(help=N_("A lesson of the course; all are listed if left out."))
    ] = "",
    /,
    *,
    country: Country = "IDN",
    class_: Class = "IX",
    unit: Annotated[
        Path | None,
        Parameter(help=N_("Write the whole unit into this folder; it must be empty or new.")),
    ] = None,
    on: On = None,
    out: Out = None,
    format_: As = None,
    lang: Lang = None,  # noqa: ARG001 - read before parsing, so that help and errors speak it
    json: Json = False,
) -> None:
    """Write a lesson on world cooperation, or the whole unit."""
    from kerjasama.cli.envelope import chosen
    from kerjasama.errors import BadRequestError
    from kerjasama.lessons import course

    say, grade = SAY.get(), course.grade_of(class_)
    if unit is not None:
        if topic or out is not None:
            raise BadRequestError(
                Text(N_("--unit writes every lesson, so it goes with no topic and no --out.")),
                Text(N_("For example: kerjasama lesson --unit folder --format docx")),
            )
        _whole(open_world(on), country, grade, unit, format_ or "docx", json=json)
        return
    kind, one = chosen(format_, out, json=json), course.topic(topic, grade) if topic else None
    world = open_world(on)
    document = (
        course.lesson(world, one, country, say)
        if one is not None
        else course.contents(world, country, say, grade)
    )
    _told("lesson", world, document, out, kind)


def lkpd(
    topic: Annotated[str, Parameter(help=N_("A lesson of the course."))] = "forms",
    /,
    *,
    country: Country = "IDN",
    class_: Class = "IX",
    key: Annotated[
        bool, Parameter(help=N_("Write the teacher's key instead of the sheet."))
    ] = False,
    on: On = None,
    out: Out = None,
    format_: As = None,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Write a group worksheet (LKPD), or the teacher's key to it."""
    from kerjasama.cli.envelope import chosen
    from kerjasama.lessons import course

    kind = chosen(format_, out, json=json)
    one = course.topic(topic, course.grade_of(class_))
    world = open_world(on)
    document = course.worksheet(world, one, country, SAY.get(), class_, key=key)
    _told("lkpd", world, document, out, kind)


def _told(schema: str, world: "World", document: "Document", out: Path | None, kind: str) -> None:
    """Hand a document on, in the format that was chosen."""
    from kerjasama.briefs.plain import plain
    from kerjasama.cli.envelope import deliver, envelope, rendered

    say = SAY.get()
    if kind != "json":
        deliver(rendered(document, kind, say), kind, out, say)
        return
    data = plain(document, say)
    sources = data.pop("references")
    deliver(envelope(schema, world, data, sources, []), kind, out, say)


def _whole(
    world: "World", country: str, grade: "Grade", folder: Path, format_: str, *, json: bool
) -> None:
    """Write the unit into a folder that appears with all its files or not at all."""
    from kerjasama.cli.answers import print_json
    from kerjasama.cli.envelope import FORMATS, rendered
    from kerjasama.cli.refusals import printable
    from kerjasama.errors import BadRequestError
    from kerjasama.exports.folder import new_folder
    from kerjasama.lessons import course

    say = SAY.get()
    if format_ == "json":
        raise BadRequestError(
            Text(N_("A unit is for reading and printing, not JSON.")),
            Text(N_("Write --format docx, pdf, html, md or text.")),
        )
    ending = next(ending for ending, kind in FORMATS.items() if kind == format_)
    sizes: dict[str, int] = {}
    country = world.state(country).code  # a wrong name is told before anything is written
    with counted(say(N_("Writing the unit"))) as progress, new_folder(folder) as unfinished:
        for done, (stem, document) in enumerate(course.unit(world, country, say, grade), 1):
            content = rendered(document, format_, say)
            whole = content if isinstance(content, bytes) else content.encode("utf-8")
            sizes[f"{stem}{ending}"] = (unfinished / f"{stem}{ending}").write_bytes(whole)
            if progress is not None:
                progress(done, course.length(grade))
    if json:
        listed = [{"path": path, "bytes": size} for path, size in sizes.items()]
        print_json("lesson", world, {"folder": str(folder), "files": listed}, [])
        return
    size = say.number(sum(sizes.values()) / 1e6, 1)
    count = say.plural("{n} file", "{n} files", len(sizes))
    where = printable(str(folder.resolve()))
    print(say(N_("{files}, {size} MB, in {path}"), files=count, size=size, path=where))
