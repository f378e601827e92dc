"""The command that checks the claims of a text."""

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from kerjasama.cli.answers import SAY, doubts, open_world
from kerjasama.cli.commands import Json, Lang, On, Out
from kerjasama.words import N_

PageAs = Annotated[
    Literal["text", "html", "json"] | None,
    Parameter(name="--format", help=N_("Format, when the file's name does not say.")),
]


def cek(
    file: Annotated[
        Path,
        Parameter(
            help=N_("A text: .txt, .md, .docx, .pdf or .html; - for standard input."),
            allow_leading_hyphen=True,
        ),
    ],
    /,
    *,
    on: On = None,
    out: Out = None,
    format_: PageAs = None,
    lang: Lang = None,  # noqa: ARG001 - read before parsing, so that help and errors speak it
    json: Json = False,
) -> None:
    """Check the claims of a lesson or an article against the registry."""
    from kerjasama.briefs.plain import sources
    from kerjasama.cli.envelope import chosen, deliver, envelope
    from kerjasama.errors import BadRequestError
    from kerjasama.lessons.claims import page
    from kerjasama.lessons.claims.checking import checked
    from kerjasama.lessons.claims.reading import text_of
    from kerjasama.words import Text

    say, kind = SAY.get(), chosen(format_, out, json=json)
    if kind not in ("text", "html", "json"):
        raise BadRequestError(
            Text(N_("A checked text is not written as {format}."), {"format": kind}),
            Text(N_("Write text, html or json.")),
        )
    text = text_of(file)
    world = open_world(on)
    found = checked(world, text)
    if kind == "html":
        deliver(page.html_page(world, text, found, say), kind, out, say)
    elif kind == "json":
        subjects = list(dict.fromkeys(s for f in found for s in f.judgement.subjects))
        told = page.data(world, found, say)
        deliver(
            envelope("cek", world, told, sources(world, subjects), doubts(world, subjects)),
            *(kind, out, say),
        )
    else:
        deliver(page.text_page(world, found, say), kind, out, say)
