"""A quiz as the spreadsheets that Kahoot and Quizizz (now Wayground) import.

Both publishers hand out an example to fill in; no page of theirs that describes it could be read.
What is written here rests on those who fill in these examples:

* Kahoot: the manual of ``exams2kahoot`` (R package ``exams``,
  https://rdrr.io/rforge/exams/man/exams2kahoot.html) tells the limits: single and multiple choice
  only, 120 characters a question, 75 an answer, and the eight time limits. Public programs that
  fill in the template agree that its headings stand in row 8 from column B on, and that the
  questions follow in row 9.
* Wayground: public programs that fill in its template agree on its eleven columns, on the names of
  its types, on five options, and that the spellings of a *Fill-in-the-Blank* stand among the
  options. The example has a second row of instructions, which most of them leave out, as is done
  here.

Nothing is cut to fit: a question that does not fit is not drawn, and refused here.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from typing import Final

from kerjasama.briefs.document import clean
from kerjasama.errors import BadRequestError
from kerjasama.lessons.questions.item import Item
from kerjasama.words import N_, Text, Words
from kerjasama.world import World

Cells = Sequence[str | int]

_SECONDS: Final = {"know": 30, "apply": 60, "reason": 120}  # both platforms offer these
_CHOICE: Final = {"single", "map", "truth", "multiple"}
_KAHOOT_HEAD: Final = 8
_KAHOOT_QUESTION: Final = 120  # characters
_KAHOOT_ANSWER: Final = 75
_KAHOOT_ANSWERS: Final = 4
_QUIZIZZ_OPTIONS: Final = 5
_QUIZIZZ_TYPES: Final = {
    "single": "Multiple Choice",
    "map": "Multiple Choice",
    "truth": "Multiple Choice",
    "multiple": "Checkbox",
    "short": "Fill-in-the-Blank",
    "numeric": "Fill-in-the-Blank",
}
_KIND: Final = N_("of a kind that the format does not know")
_MANY: Final = N_("more answers than the format has room for")
_LONG_QUESTION: Final = N_("question too long")
_LONG_ANSWER: Final = N_("answer too long")


def kahoot(world: World, items: Sequence[Item], say: Words) -> bytes:
    """Write questions as the spreadsheet that Kahoot imports.

    Raises
    ------
    BadRequestError
        If a question does not fit; `kahoot_flaw` says so beforehand.

    Examples
    --------
    >>> from kerjasama.lessons.questions import quiz
    >>> world, say = World.load(), Words("id")
    >>> found = quiz(world, n=3, on="2026-06-30", fits=lambda item: not kahoot_flaw(item, say))
    >>> kahoot(world, found, say)[:2]
    b'PK'
    """
    title = say(N_("International cooperation: a quiz"))
    answers = range(1, _KAHOOT_ANSWERS + 1)
    head = [
        "",
        f"Question - max {_KAHOOT_QUESTION} characters",
        *(f"Answer {n} - max {_KAHOOT_ANSWER} characters" for n in answers),
        "Time limit (sec)",
        "Correct answer(s)",
    ]
    lines: dict[int, Cells] = {2: ["", title], _KAHOOT_HEAD: head}
    for n, item in enumerate(items, 1):
        _refuse(item, kahoot_flaw(item, say))
        options = [clean(say(o.text)) for o in item.options]
        options += [""] * (_KAHOOT_ANSWERS - len(options))
        asked = clean(say(item.stem))
        lines[_KAHOOT_HEAD + n] = [n, asked, *options, _SECONDS[item.level], _places(item)]
    return _workbook(world, lines, [4, 60, *[30] * _KAHOOT_ANSWERS, 15, 18])


def kahoot_flaw(item: Item, say: Words) -> str:
    """Why Kahoot does not take a question in a language; empty if it does.

    Examples
    --------
    >>> from kerjasama.lessons.questions import bank
    >>> found = bank(World.load(), "IDN", "2026-06-30")
    >>> kahoot_flaw(next(i for i in found if i.kind == "ordering"), Words("en"))
    'of a kind that the format does not know'
    """
    if item.kind not in _CHOICE:
        return _KIND
    if len(item.options) > _KAHOOT_ANSWERS:
        return _MANY
    if _length(say(item.stem)) > _KAHOOT_QUESTION:
        return _LONG_QUESTION
    long = any(_length(say(o.text)) > _KAHOOT_ANSWER for o in item.options)
    return _LONG_ANSWER if long else ""


def quizizz(world: World, items: Sequence[Item], say: Words) -> bytes:
    """Write questions as the spreadsheet that Quizizz (Wayground) imports.

    Raises
    ------
    BadRequestError
        If a question does not fit; `quizizz_flaw` says so beforehand.

    Examples
    --------
    >>> from kerjasama.lessons.questions import quiz
    >>> world, say = World.load(), Words("id")
    >>> found = quiz(world, n=3, on="2026-06-30", fits=lambda item: not quizizz_flaw(item, say))
    >>> quizizz(world, found, say)[:2]
    b'PK'
    """
    numbered = (f"Option {n}" for n in range(1, _QUIZIZZ_OPTIONS + 1))
    tail = ("Correct Answer", "Time in seconds", "Image Link", "Answer explanation")
    lines: dict[int, Cells] = {1: ["Question Text", "Question Type", *numbered, *tail]}
    for n, item in enumerate(items, 1):
        _refuse(item, quizizz_flaw(item, say))
        options = [clean(text) for text in _offered(item, say)]
        options += [""] * (_QUIZIZZ_OPTIONS - len(options))
        asked, why = clean(say(item.stem)), clean(say(item.why))
        kind, seconds = _QUIZIZZ_TYPES[item.kind], _SECONDS[item.level]
        lines[1 + n] = [asked, kind, *options, _places(item), seconds, "", why]
    return _workbook(world, lines, [60, 16, *[30] * _QUIZIZZ_OPTIONS, 15, 15, 12, 80])


def quizizz_flaw(item: Item, say: Words) -> str:
    """Why Quizizz does not take a question in a language; empty if it does.

    Examples
    --------
    >>> from kerjasama.lessons.questions import bank
    >>> found = bank(World.load(), "IDN", "2026-06-30")
    >>> quizizz_flaw(next(i for i in found if i.kind == "short"), Words("en"))
    ''
    """
    if item.kind not in _QUIZIZZ_TYPES or item.tolerance:
        return _KIND
    return _MANY if len(_offered(item, say)) > _QUIZIZZ_OPTIONS else ""


def _offered(item: Item, say: Words) -> list[str]:
    """Options; where an answer is written, the accepted spellings."""
    return [say(o.text) for o in item.options] or list(item.key)


def _places(item: Item) -> str:
    """Numbers of the right options, from one; none where an answer is written."""
    return ",".join(str(n) for n, o in enumerate(item.options, 1) if o.code in item.key)


def _length(text: str) -> int:
    """Characters as a browser counts them, in which an emoji is two."""
    return len(clean(text).encode("utf-16-le")) // 2


def _refuse(item: Item, flaw: str) -> None:
    if flaw:
        raise BadRequestError(
            Text(N_("Question {id} does not fit: {why}."), {"id": item.id, "why": Text(flaw)}),
            Text(N_("Leave it out, or choose another format.")),
        )


def _workbook(world: World, lines: Mapping[int, Cells], widths: Sequence[int]) -> bytes:
    """A workbook of one sheet, with lines at their rows, from one; every text stays a text."""
    from xlsxwriter import Workbook

    kept = BytesIO()
    with Workbook(kept, {"in_memory": True}) as book:
        book.set_properties({"created": datetime.fromisoformat(str(world.recorded))})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        page = book.add_worksheet()
        for column, width in enumerate(widths):
            page.set_column(column, column, width, wrapped)
        for row, cells in lines.items():
            for column, cell in enumerate(cells):
                if isinstance(cell, int):
                    page.write_number(row - 1, column, cell, wrapped)
                elif cell:
                    page.write_string(row - 1, column, cell, wrapped)
    return kept.getvalue()
