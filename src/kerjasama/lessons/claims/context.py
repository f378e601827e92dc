"""What a sentence is an example of: the form or field that the text has named before."""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import FIELDS
from kerjasama.lessons.claims.parts import form_word
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.phrases import FORM
from kerjasama.lessons.claims.templates import Template

_ANNOUNCED: Final = regex(  # examples of a form that follow as a list
    r"\b(?:contoh|examples?)\b.{0,40}?\b" + FORM + r"\b[^<]*(?:<S\d+>[^<]*)?$", re.IGNORECASE
)
_DEFINED: Final = regex(  # what a form is
    rf"\b(?:kerja ?sama|hubungan|cooperation)?(?: internasional)? ?{FORM}(?: cooperation)?"
    r" (?:adalah|merupakan|ialah|yaitu|is)\b",
    re.IGNORECASE,
)
_EXAMPLE: Final = regex(
    r"^(?:\W*)(?:(?:adapun |beberapa |salah satu )?contoh(?:nya)?|misalnya|examples?|for "
    r"example)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_FIELD: Final = regex(  # a heading, or the end of an announcement, that names one field
    r"(?:^(?:kerja ?sama|cooperation in)(?: internasional)?(?: di)?(?: bidang| the field of)? "
    r"(?P<field>"
    r"[a-z]+(?: (?:dan|and) [a-z]+)?(?: hidup)?)|\bcontoh kerja ?sama(?: internasional)?(?: di| "
    r"dalam)? bidang"
    r" (?P<named>[a-z]+)[^<]{0,30}(?:adalah|antara lain|yaitu|:))\W*$",
    re.IGNORECASE,
)
_SUCH_AS: Final = regex(
    r"(?:organisasi|organi[sz]ations?|lembaga|^\W*)(?: seperti| such as)? ?(?=<O\d+>)"
)
_ROW: Final = regex(rf"\W*{FORM}\W*\|(?P<rest>.*)", re.IGNORECASE)  # of a table of forms
_NUMBERED: Final = regex(r"\W*\d")


class Examples:
    """Reads the examples of a text, template by template.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> text = "Kerja sama regional adalah kerja sama satu kawasan. Contohnya ASEAN dan Uni Eropa."
    >>> examples = Examples()
    >>> told = templates_of(World.load(), text)
    >>> [(c.kind, c.about, c.word) for t in told for c in examples.claims(t)]
    [('form', ('ASEAN',), 'regional'), ('form', ('EU',), 'regional')]
    """

    def __init__(self) -> None:
        """Begin with nothing announced."""
        self._form = ""
        self._listed = ""
        self._numbered: bool | None = None
        self._field = ""
        self._paragraph = -1

    def claims(self, template: Template) -> list[Claim]:
        """What a sentence or an entry of a list claims by what it is an example of."""
        text = template.text
        if text.endswith("?"):
            return []
        if template.sentence.paragraph != self._paragraph and not _EXAMPLE.match(text):
            self._form = ""
        self._paragraph = template.sentence.paragraph
        found = list(self._said(template))
        self._remember(template)
        return found

    def _said(self, template: Template) -> Iterator[Claim]:
        text, bullet = template.text, template.sentence.bullet
        row = _ROW.match(text)
        if row and len(re.findall(FORM, text.lower())) == 1:
            for m in template.mentions(row["rest"], "OA"):
                yield Claim("form", (m.code,), form_word(row["form"]))
            return
        if self._listed and bullet and not _ANNOUNCED.search(text):
            numbered = _NUMBERED.match(template.sentence.text) is not None
            if self._numbered is None:
                self._numbered = numbered
            if numbered == self._numbered:
                listed = template.mentions(text, "OA")[:1]
                yield from (Claim("form", (m.code,), self._listed) for m in listed)
                yield from (Claim("stands", (m.code,)) for m in listed if m.kind == "A")
                return
            self._listed = ""
        example = _EXAMPLE.match(text)
        if example and self._form and not re.search(FORM, text):
            for m in template.mentions(_first_list(example["rest"]), "OA"):
                yield Claim("form", (m.code,), self._form)
        if self._field and example:
            such = _SUCH_AS.search(example["rest"])
            rest = example["rest"][such.end() :] if such else ""
            for m in template.mentions(_first_list(rest), "O"):
                yield Claim("field", (m.code,), self._field)

    def _remember(self, template: Template) -> None:
        text, bullet = template.text, template.sentence.bullet
        announced, defined, field = (
            _ANNOUNCED.search(text),
            _DEFINED.search(text),
            _FIELD.search(text),
        )
        if announced:
            self._listed, self._numbered = form_word(announced["form"]), None
        elif not bullet and text[-1:] in ".!?" and not _EXAMPLE.match(text):
            self._listed = ""
        if defined and len(set(re.findall(FORM, text.lower()))) == 1:
            self._form = form_word(defined["form"])
        elif re.search(FORM, text, re.IGNORECASE):
            self._form = ""
        if field:
            said = [n for n, p in FIELDS if p.search(field["field"] or field["named"])]
            self._field = said[0] if len(said) == 1 else ""
        elif not bullet:
            self._field = ""


def _first_list(said: str) -> str:
    """The things that are listed first, up to the next verb."""
    return re.split(
        r"\b(?:yang|which|untuk|for|di mana|where|sedangkan|while|dengan|with)\b", said
    )[0]
