"""Dates, numbers and places in an order, as both languages write them."""

import re
from dataclasses import dataclass
from typing import Final

from kerjasama.errors import BadDateError
from kerjasama.facts import When
from kerjasama.lessons.claims.patterns import regex

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january januari jan",
            "february februari pebruari feb",
            "march maret mar",
            "april apr",
            "may mei",
            "june juni jun",
            "july juli jul",
            "august agustus aug agu",
            "september sept sep",
            "october oktober oct okt",
            "november nopember nov",
            "december desember dec des",
        ),
        1,
    )
    for name in names.split()
}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR: Final = r"(?:1[6-9]|20)\d\d"
_DATE: Final = regex(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ?(?P<m1>{_MONTH})\.?,?(?: tahun)?"
    rf" (?P<y1>{_YEAR})"
    rf"|(?P<m2>{_MONTH})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:, ?| )(?P<y2>{_YEAR})"
    rf"|(?P<d6>\d{{1,2}})[-/.](?P<m6>\d{{1,2}})[-/.](?P<y6>{_YEAR})"
    rf"|(?P<y7>{_YEAR}),? (?:pada )?tanggal (?P<d7>\d{{1,2}}) (?P<m7>{_MONTH})(?! {_YEAR})"
    rf"|(?P<m9>{_MONTH})\.? \d{{1,2}} ?[-–] ?\d{{1,2}},? (?P<y9>{_YEAR})"
    rf"|\d{{1,2}} ?[-–] ?\d{{1,2}} (?P<m8>{_MONTH}),? (?P<y8>{_YEAR})"
    rf"|(?P<m3>{_MONTH})\.?,? (?P<y3>{_YEAR})|(?P<y4>{_YEAR})-(?P<m4>\d\d)-(?P<d4>\d\d)"
    rf"|(?P<from>{_YEAR})(?: ?[-–/] ?| (?:to|until|hingga|sampai|s\.?d\.?|and|dan) )"
    rf"(?P<to>{_YEAR}|\d\d(?!\d))"
    rf"|(?P<y5>{_YEAR})(?!\d|[.,]\d|-?an\b))\b",
    re.IGNORECASE,
)
_EN: Final = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
).split()
_ID: Final = (
    "dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas tiga_belas"
    " empat_belas lima_belas enam_belas tujuh_belas delapan_belas sembilan_belas dua_puluh"
).split()
_WORDS: Final = {
    word.replace("_", " "): n for words in (_EN, _ID) for n, word in enumerate(words, 2)
}
_TENS: Final = dict(zip("twenty thirty forty fifty sixty".split(), range(20, 70, 10), strict=True))
_TENS.update({f"{ten} puluh": n * 10 for n, ten in enumerate(_ID[:5], 2)})
_ONES: Final = {
    word: n for words in (("one", *_EN[:8]), ("satu", *_ID[:8])) for n, word in enumerate(words, 1)
}
_NUMBER: Final = regex(
    r"(?<![\w.,-])(?!(?-i:(?<=[a-z] )Lima\b(?! [A-Z])))"  # a city
    r"(?:(?P<digits>\d{1,3}(?:[.,]\d{3})+|\d+)(?![\w%]|[.,]\d|-an\b)|(?=[delfnst])(?P<word>"
    rf"(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_ONES)})\b)?|"
    + "|".join(sorted(_WORDS, key=len, reverse=True))
    + r")\b)(?! (?:hundred|thousand|million|billion|ratus|ribu|juta|miliar|triliun|persen)\b)",
    re.IGNORECASE,
)
_FIRSTS: Final = {
    word: n
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh",
        (
            "pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh"
            " kesebelas"
        ),
    )
    for n, word in enumerate(words.split(), 1)
}
_ORDINAL: Final = regex(
    r"\b(?:ke-? ?(?P<id>\d+)|(?P<en>\d+)(?:st|nd|rd|th)|(?P<word>" + "|".join(_FIRSTS) + r"))\b",
    re.IGNORECASE,
)


_LATER: Final = regex(  # so many years after the date that was named before
    r"(?<!-)\b(?:(?P<word>se|satu |an? |one |the (?:following |next )|"
    + "|".join(f"{w} " for w in sorted(_WORDS, key=len, reverse=True))
    + r")|(?P<digits>\d{1,2}) |(?=tahun berikutnya))(?:tahun (?:kemudian|berikutnya|setelahnya"
    r"|sesudahnya|setelah itu|sesudah itu|berselang)|years? (?:later|after that|afterwards"
    r"|after(?=[,;.]))|(?<=next )year|(?<=following )year)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A date, a term of years, a number or a place in an order, and where it stands.

    Attributes
    ----------
    kind
        ``D`` date, ``Y`` years from and to, ``N`` number, ``R`` place in an order.
    value
        A `When`, two of them, or a whole number.
    """

    kind: str
    start: int
    end: int
    value: When | tuple[When, When] | int


def quantities(text: str) -> list[Quantity]:
    """Find dates and numbers, in the order of the text; none overlap.

    Examples
    --------
    >>> told = quantities("Anggota ke-60 sejak 28 September 1950; 2019-2020; dua belas negara")
    >>> [q.kind for q in told], str(told[1].value), told[3].value
    (['R', 'D', 'Y', 'N'], '1950-09-28', 12)
    """
    found: list[Quantity] = []
    taken: list[tuple[int, int]] = []
    readers = ((_DATE, _date), (_LATER, _later), (_ORDINAL, _ordinal), (_NUMBER, _number))
    for pattern, read in readers:
        for match in pattern.finditer(text):
            start, end = match.span()
            quantity = read(match, found)
            if quantity and all(end <= a or b <= start for a, b in taken):
                found.append(quantity)
                taken.append((start, end))
    return sorted(found, key=lambda q: q.start)


def _date(match: re.Match[str], _: list[Quantity]) -> Quantity | None:
    told = match.groupdict()
    start, end = match.span()
    try:
        if told["from"]:
            first, last = told["from"], told["to"]
            years = (When(first), When(first[: 4 - len(last)] + last))
            return Quantity("Y", start, end, years) if years[0] < years[1] else None
        for n in "123456789":
            if told[f"y{n}"]:
                month = told.get(f"m{n}") or ""
                number = _MONTHS.get(month.lower()) or (int(month) if month else 0)
                day = told.get(f"d{n}")
                text = told[f"y{n}"] + (f"-{number:02}" if number else "")
                return Quantity("D", start, end, When(text + (f"-{int(day):02}" if day else "")))
    except BadDateError:  # 31 June, or a year 0
        return None
    return None


def _ordinal(match: re.Match[str], _: list[Quantity]) -> Quantity:
    number, word = match["id"] or match["en"], match["word"]
    value = int(number) if number else _FIRSTS[word.lower()]
    return Quantity("R", match.start(), match.end(), value)


def _later(match: re.Match[str], found: list[Quantity]) -> Quantity | None:
    """The year that "five years later" means: after the last date before it, if there is one."""
    before = [q for q in found if q.end <= match.start() and isinstance(q.value, When)]
    if not before:
        return None
    last = max(before, key=lambda q: q.start)
    word, digits = (match["word"] or "").strip().lower(), match["digits"]
    years = int(digits) if digits else _WORDS.get(word, 1)
    assert isinstance(last.value, When)  # noqa: S101 - chosen so
    return Quantity("D", match.start(), match.end(), When(str(last.value.year + years)))


def _number(match: re.Match[str], _: list[Quantity]) -> Quantity:
    digits, word = match["digits"], match["word"]
    value = int(re.sub(r"[.,]", "", digits)) if digits else _spelt(word.lower())
    return Quantity("N", match.start(), match.end(), value)


def _spelt(word: str) -> int:
    """A number that is written in words: "dua belas", "twenty-one"."""
    ten = next((t for t in _TENS if word.startswith(t)), "")
    one = word[len(ten) :].strip(" -")
    return _TENS[ten] + _ONES.get(one, 0) if ten else _WORDS[word]
