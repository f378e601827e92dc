"""A quiz as a SCORM 1.2 package: one page that asks, and a manifest for the learning platform."""

import json
from collections.abc import Sequence
from html import escape
from importlib.resources import files
from typing import Any, Final
from xml.etree import ElementTree as ET

from kerjasama.briefs.document import Reference, clean
from kerjasama.briefs.palette import DARK, LIGHT, properties
from kerjasama.briefs.render.archive import packed
from kerjasama.lessons.questions.item import Item
from kerjasama.lessons.questions.package import document, identifier, references
from kerjasama.lessons.questions.package import element as _e
from kerjasama.words import N_, Words
from kerjasama.world import World

_ADL: Final = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_SCHEMAS: Final = {
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
    _ADL: "adlcp_rootv1p2.xsd",
}
_TITLE: Final = N_("International cooperation: a quiz")
_TEXTS: Final = {
    "question": N_("Question {n} of {of}"),
    "check": N_("Check"),
    "next": N_("Next question"),
    "result": N_("To the result"),
    "right": N_("Right."),
    "wrong": N_("Not right."),
    "partly": N_("Partly right."),
    "answer": N_("Right answer"),
    "sources": N_("Sources"),
    "choose": N_("Choose …"),
    "place": N_("Place {n}"),
    "short": N_("Write the answer."),
    "numeric": N_("Write a number."),
    "first": N_("Give an answer first."),
    "once": N_("Use each place once."),
    "score": N_("Your result"),
    "total": N_("{points} of {of} points ({percent}%)"),
    "review": N_("Look at these once more"),
    "again": N_("Start again"),
    "finish": N_("Finish"),
    "close": N_("Your result is kept. This page can be closed."),
}
_PAGE: Final = """\
<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="quiz.css">
</head>
<body>
<div class="page">
<header><h1>{title}</h1></header>
<main><noscript><p>{noscript}</p></noscript></main>
</div>
<script type="application/json" id="quiz">{quiz}</script>
<script src="quiz.js"></script>
</body>
</html>
"""


def scorm(world: World, items: Sequence[Item], say: Words) -> bytes:
    """Pack questions as SCORM 1.2, one language at a time.

    The page asks one question after another, says at once what is right and why, and names the
    sources. It tells the platform the score in per cent, each answer and the time, goes on where
    the pupil left off, and calls the lesson completed, or passed or failed where the platform says
    how much is needed. Without a platform it works as well, from a folder too. Points are counted
    as in `kerjasama.lessons.questions.qti`; a question on a map is a choice of a state.

    Returns
    -------
    bytes
        A ZIP archive, the same bytes for the same questions.

    Examples
    --------
    >>> from io import BytesIO
    >>> from zipfile import ZipFile
    >>> from kerjasama.lessons.questions import quiz
    >>> world = World.load()
    >>> made = scorm(world, quiz(world, "forms", n=1, on="2026-06-30"), Words("id"))
    >>> ZipFile(BytesIO(made)).namelist()
    ['imsmanifest.xml', 'index.html', 'quiz.css', 'quiz.js']
    """
    here = files("kerjasama.lessons.questions")
    light, dark = properties(LIGHT), properties(DARK)
    colours = (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    )
    sources = references(world, items, say)
    asked = [_asked(item, refs, say) for item, refs in zip(items, sources, strict=True)]
    texts = {
        "index.html": _page(asked, say),
        "quiz.js": here.joinpath("scorm.js").read_text("utf-8"),
        "quiz.css": colours + here.joinpath("scorm.css").read_text("utf-8"),
    }
    texts["imsmanifest.xml"] = document(_manifest(items, sorted(texts), say), _SCHEMAS)
    return packed(texts)


def _page(asked: list[dict[str, Any]], say: Words) -> str:
    texts = {name: say(text) for name, text in _TEXTS.items()}
    quiz = json.dumps({"lang": say.lang, "texts": texts, "items": asked}, ensure_ascii=False)
    return _PAGE.format(
        lang=say.lang,
        title=escape(say(_TITLE)),
        noscript=escape(say(N_("This quiz needs JavaScript."))),
        quiz=quiz.replace("<", "\\u003c"),  # no text can end the script that holds it
    )


def _asked(item: Item, refs: Sequence[Reference], say: Words) -> dict[str, Any]:
    """One question as the page reads it; options and matches by their numbers."""
    options = [o.code for o in item.options]
    matches = [o.code for o in item.matches]
    known = matches or options
    told: dict[str, Any] = {
        "id": item.id,
        "kind": item.kind,
        "stem": clean(say(item.stem)),
        "options": [clean(say(o.text)) for o in item.options],
        "matches": [clean(say(o.text)) for o in item.matches],
        "key": [known.index(code) for code in item.key] if known else [clean(k) for k in item.key],
        "why": clean(say(item.why)),
        "sources": [{"text": clean(r.text), "address": r.address} for r in refs],
    }
    if item.kind == "multiple":
        told["key"].sort()
    if item.kind == "numeric":
        whole, _, decimals = item.key[0].partition(".")
        told["tolerance"] = item.tolerance
        told["shown"] = f"{whole},{decimals}" if decimals and say.lang == "id" else item.key[0]
    return told


def _manifest(items: Sequence[Item], names: Sequence[str], say: Words) -> ET.Element:
    """The package's only lesson and its files."""
    title = say(_TITLE)
    page = _e("resource", *(_e("file", href=name) for name in names), identifier="page")
    page.attrib |= {"type": "webcontent", "adlcp:scormtype": "sco", "href": "index.html"}
    lesson = _e("item", _e("title", title), identifier="lesson", identifierref="page")
    made = _e(
        "manifest",
        _e("metadata", _e("schema", "ADL SCORM"), _e("schemaversion", "1.2")),
        _e(
            "organizations",
            _e("organization", _e("title", title), lesson, identifier="course"),
            default="course",
        ),
        _e("resources", page),
        identifier=identifier(items, say),
        version="1.0",
    )
    made.set("xmlns:adlcp", _ADL)
    return made
