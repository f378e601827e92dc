"""The files that a quiz becomes for learning platforms: a name, an ending and a writer for each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kerjasama.lessons.questions.anki import anki
from kerjasama.lessons.questions.forms import forms
from kerjasama.lessons.questions.gift import gift
from kerjasama.lessons.questions.item import Item
from kerjasama.lessons.questions.moodle import moodle
from kerjasama.lessons.questions.qti import qti
from kerjasama.lessons.questions.scorm import scorm
from kerjasama.lessons.questions.spreadsheets import kahoot, kahoot_flaw, quizizz, quizizz_flaw
from kerjasama.words import Words
from kerjasama.world import World

Write = Callable[[World, Sequence[Item], Words], str | bytes]
Flaw = Callable[[Item, Words], str]


def _unsourced(write: Callable[[Sequence[Item], Words], str]) -> Write:
    """Write a format that has no place for sources."""
    return lambda _, items, say: write(items, say)


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file.

    Attributes
    ----------
    write
        Makes it of questions in a language, with sources where the format has a place for them;
        text is meant as UTF-8.
    ending
        Of its name, with the dot.
    media
        Its media type.
    flaw
        Why a question does not fit the format in a language; empty if it does.
    """

    write: Write
    ending: str
    media: str
    flaw: Flaw = lambda _item, _say: ""


_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS: Final[Mapping[str, Format]] = {
    "gift": Format(_unsourced(gift), ".gift", "text/plain; charset=utf-8"),
    "moodle": Format(_unsourced(moodle), ".xml", "application/xml"),
    "gforms": Format(_unsourced(forms), ".gs", "text/javascript; charset=utf-8"),
    "anki": Format(anki, ".apkg", "application/octet-stream"),
    "kahoot": Format(kahoot, ".xlsx", _SHEET, kahoot_flaw),
    "quizizz": Format(quizizz, ".xlsx", _SHEET, quizizz_flaw),
    "qti21": Format(qti, ".zip", "application/zip"),
    "scorm12": Format(scorm, ".zip", "application/zip"),
}
"""Every format by its name; documents (text, HTML, PDF, Word …) are made of `sheet`."""
_ALL: Final = [one.ending for one in FORMATS.values()]
ENDINGS: Final[Mapping[str, str]] = {
    one.ending: name for name, one in FORMATS.items() if _ALL.count(one.ending) == 1
}
"""Formats by their endings; ``.xlsx`` and ``.zip`` are of several and so of none."""
