"""Every text that a user sees, in Indonesian and English.

Code is written with the English text; `Words` puts it into the reader's language from
``data/words/<language>.po`` (gettext catalogues, compiled once into the user's cache).
"""

import gettext
import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from io import BytesIO
from typing import Final

from kerjasama.places import cache_dir, data_dir, keep

LANGUAGES: Final = ("en", "id")
_ROUND: Final = 10  # from this many millions on, decimals say nothing


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence that waits for its language: an English template and what fills it.

    Examples
    --------
    >>> str(Text("No {kind} is called {name!r}.", {"kind": "state", "name": "INA"}))
    "No state is called 'INA'."
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the English text."""
        return self.template.format(**self.values) if self.values else self.template


@dataclass(frozen=True, slots=True)
class Named:
    """A name or sentence that the data give in both languages.

    Examples
    --------
    >>> Words("id")(Named("Japan", "Jepang"))
    'Jepang'
    """

    en: str
    id: str

    def __str__(self) -> str:
        """Return the English text."""
        return self.en


class Words:
    """One language's texts, numbers and dates.

    Parameters
    ----------
    lang
        ``"en"`` or ``"id"``.

    Examples
    --------
    >>> Words("id")("Sources")
    'Sumber'
    >>> Words("id").number(1234.5, 1), Words("en").number(1234.5, 1)
    ('1.234,5', '1,234.5')
    >>> Words("id").date("1950-09-28"), Words("en").date("1950-09")
    ('28 September 1950', 'September 1950')
    """

    def __init__(self, lang: str) -> None:
        """Open the catalogue of a language."""
        if lang not in LANGUAGES:
            raise ValueError(lang)
        self.lang = lang
        self._catalogue = _catalogue(lang)

    def __call__(self, text: str | Text | Named, /, **values: object) -> str:
        """Put a text into this language and fill it in."""
        if isinstance(text, Named):
            return text.id if self.lang == "id" else text.en
        if isinstance(text, Text):
            return self(text.template, **text.values)
        said = self._catalogue.gettext(text) if text else ""
        if not values:
            return said
        filled = {k: self(v) if isinstance(v, Text | Named) else v for k, v in values.items()}
        return said.format(**filled)

    def plural(self, one: str, many: str, n: int, **values: object) -> str:
        """Choose between singular and plural; Indonesian has one form for both."""
        said = self._catalogue.ngettext(one, many, n)
        return said.format(n=self.number(n), **values)

    def number(self, x: float, digits: int = 0) -> str:
        """Write a number with this language's separators and so many decimals."""
        from babel.numbers import format_decimal

        pattern = "#,##0" + ("." + "0" * digits if digits else "")
        return format_decimal(round(x, digits) + 0.0, format=pattern, locale=self.lang)

    def percent(self, share: float, digits: int = 0) -> str:
        """Write a share of one as a percentage."""
        return f"{self.number(100 * share, digits)}%"

    def money(self, million: float) -> str:
        """Write an amount given in millions of US dollars, in words of the right size."""
        sizes = ((1e6, N_("US$ {x} trillion"), 2), (1e3, N_("US$ {x} billion"), 1))
        for size, template, digits in sizes:
            amount = round(million / size, digits)
            if abs(amount) >= 1:
                return self(template, x=self.number(amount, digits))
        digits = 0 if abs(round(million, 2)) >= _ROUND else 2
        return self(N_("US$ {x} million"), x=self.number(million, digits))

    def date(self, iso: str) -> str:
        """Write a date no more exactly than it was given: a day, a month or a year."""
        from datetime import date

        from babel.dates import format_date

        parts = [int(p) for p in iso.split("-")]
        pattern = ("y", "MMMM y", "d MMMM y")[len(parts) - 1]
        whole = date(*[*parts, 1, 1][:3])
        return format_date(whole, pattern, locale=self.lang)

    def list(self, items: list[str] | tuple[str, ...]) -> str:
        """Join items as a sentence would: "a, b, and c"."""
        *first, last = items or ("",)
        if not first:
            return last
        if len(first) == 1:
            return self(N_("{a} and {b}"), a=first[0], b=last)
        return self(N_("{first}, and {last}"), first=", ".join(first), last=last)


def N_(text: str) -> str:  # noqa: N802 - the name that gettext's tools know
    """Mark a text for translation where it is written but not yet said."""
    return text


def preferred() -> str:
    """Language that the environment asks for: ``KERJASAMA_LANG``, then the locale, else English.

    Examples
    --------
    >>> import os; os.environ["KERJASAMA_LANG"] = "id"
    >>> preferred()
    'id'
    >>> del os.environ["KERJASAMA_LANG"]
    """
    for variable in ("KERJASAMA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        asked = os.environ.get(variable, "")[:2].lower()
        if asked in LANGUAGES:
            return asked
    return "en"


@cache
def _catalogue(lang: str) -> gettext.NullTranslations:
    if lang == "en":  # the texts in the code are English
        return gettext.NullTranslations()
    po = data_dir() / "words" / f"{lang}.po"
    text = po.read_bytes()
    compiled = cache_dir() / f"words-{lang}-{blake2b(text, digest_size=8).hexdigest()}.mo"
    try:
        return gettext.GNUTranslations(BytesIO(compiled.read_bytes()))
    except (OSError, ValueError, EOFError, struct.error):
        import polib

        binary: bytes = polib.pofile(text.decode(), encoding="utf-8").to_binary()
        keep(compiled, binary)
        return gettext.GNUTranslations(BytesIO(binary))
