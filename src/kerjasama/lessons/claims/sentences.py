"""A text cut into sentences, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kerjasama.lessons.claims.patterns import regex

_WRAPPED: Final = range(60, 130)  # letters of a line that was broken to fit a page
_BULLET: Final = regex(r"\s*(?:[-*•·–—]|\(?\w{1,3}[.)])\s")
_END: Final = regex(r"(?<=[.!?])[\"”’')]*\s+(?=[\"“‘'(]*[A-Z0-9\u00c0-\u00de])")
_SHORT: Final = regex(
    r"(?:\b(?:[A-Z]|No|Dr|Mr|Mrs|Ms|Prof|St|Jl|H|Ir|Drs|tgl|hlm|vol|art|pp?|vs|dsb|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|(?:^|\n)\s*(?:\d{1,2}|[a-z])|[A-Za-z]\.[A-Za-z])\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a text.

    Attributes
    ----------
    paragraph, line
        Its paragraph counts from 0, the line that it begins on from 1.
    start, end
        Its place in the text, in letters.
    text
        What it says; a line break is a space, so that places stay.
    """

    paragraph: int
    line: int
    start: int
    end: int
    text: str

    @property
    def bullet(self) -> bool:
        """Whether it is an entry of a list."""
        return _BULLET.match(self.text) is not None


def sentences(text: str) -> list[Sentence]:
    r"""Cut a text into sentences.

    A line that was broken to fit a page goes on in the next one; any other line ends a paragraph.

    Examples
    --------
    >>> [(s.line, s.text) for s in sentences("ASEAN\nThe U.S. left. It\ncame back.")]
    [(1, 'ASEAN'), (2, 'The U.S. left.'), (2, 'It came back.')]
    """
    found: list[Sentence] = []
    for number, (start, end) in enumerate(_paragraphs(text)):
        begin = start
        for mark in _END.finditer(text, start, end):
            if _SHORT.search(text[begin : mark.start()]):
                continue
            found.append(_sentence(text, number, begin, mark.start()))
            begin = mark.end()
        found.append(_sentence(text, number, begin, end))
    return [s for s in found if s.text]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start, before, at = 0, "", 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        wrapped = len(before) in _WRAPPED and before[-1:] not in ".!?:;" and bare[:1].isupper()
        goes_on = before and bare and not _BULLET.match(line) and (bare[0].islower() or wrapped)
        if not goes_on:
            if start < at:
                yield start, at
            start = at
        before, at = bare, at + len(line)
    if start < at:
        yield start, at


def _sentence(text: str, paragraph: int, start: int, end: int) -> Sentence:
    cut = text[start:end]
    begin = start + len(cut) - len(cut.lstrip())
    stop = start + len(cut.rstrip())
    line = text.count("\n", 0, begin) + 1
    return Sentence(paragraph, line, begin, stop, re.sub(r"\s", " ", text[begin:stop]))
