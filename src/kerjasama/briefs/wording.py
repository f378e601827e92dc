"""Small phrases that briefs share: dates with their precision, ranks, statuses, values."""

import math

from kerjasama.briefs.gather import Reading
from kerjasama.facts import Edge, Span, When
from kerjasama.words import Words
from kerjasama.world import World


def own_date(when: When, words: Words) -> str:
    """Write a date as something that began on or in it.

    Examples
    --------
    >>> own_date(When("2023-01-01"), Words("en")), own_date(When("2017-11"), Words("en"))
    ('since 1 January 2023', 'since November 2017')
    """
    return words("since {date}", date=words.date(str(when)))


def since(span: Span, words: Words, *, bare: bool = False) -> str:
    """Write since when a span holds; ``bare`` leaves out the "since".

    Examples
    --------
    >>> since(Span.of("1950-09-28", ".."), Words("en")), since(Span.of("?", ".."), Words("en"))
    ('since 28 September 1950', 'since a day not known here')
    """
    if not isinstance(span.start, When):
        return words("day not known") if bare else words("since a day not known here")
    return words.date(str(span.start)) if bare else own_date(span.start, words)


def observed(value: object, words: Words) -> str:
    """Write a value of the record: dates in words, spans from–to, everything else as it is.

    Examples
    --------
    >>> observed("1950-09", Words("en")), observed(Span.of("2006-12", "2017"), Words("en"))
    ('September 1950', 'December 2006 – 2017')
    """
    if isinstance(value, Span):
        edges = []
        for edge in (value.start, value.end):
            if edge is Edge.OPEN:
                edges.append(words("now"))
            elif edge is Edge.UNKNOWN:
                edges.append(words("unknown"))
            else:
                edges.append(words.date(str(edge)))
        return " – ".join(edges)
    text = str(value)
    if text == "..":
        return words("no end")
    if text == "?":
        return words("unknown")
    return words.date(text) if text[:4].isdecimal() and len(text) in (4, 7, 10) else text


def status_word(status: str, world: World, words: Words) -> str:
    """Word for a status, as the concept scheme has it."""
    if status == "unknown":
        return words("status not known")
    return words(world.concept("statuses", status)).lower()


def form_word(label: str, words: Words) -> str:
    """School word for a form.

    Examples
    --------
    >>> form_word("regional", Words("id"))
    'regional'
    """
    return {
        "bilateral": words("bilateral"),
        "regional": words("regional"),
        "multilateral": words("multilateral"),
    }[label]


def number_or_share(value: float, unit: str, words: Words) -> str:
    """Write a measure's value in its unit.

    Examples
    --------
    >>> number_or_share(0.057, "share", Words("en")), number_or_share(1.25, "log", Words("en"))
    ('0.057', '3.5 times')
    """
    if unit == "km":
        return words("{x} km", x=words.number(value))
    if unit == "yes-no":
        return words("yes") if value else words("no")
    if unit == "log":
        return words("{x} times", x=words.number(math.exp(value), 1))
    digits = 3 if abs(value) < 0.1 else 2  # noqa: PLR2004 - small shares need another digit
    return words.number(value, digits)


def rank_word(reading: Reading, words: Words) -> str:
    """Say where a value stands among all pairs.

    The measure's number of known pairs is said too, because a rank means nothing without it.
    """
    if reading.percentile is None:
        return words("not ranked")
    pairs = words.number(reading.measure.coverage[1])
    if reading.measure.unit == "yes-no":
        share = (reading.measure.known() == (reading.value or 0.0)).mean()
        return words("as {share} of {pairs} pairs", share=words.percent(float(share)), pairs=pairs)
    return words(
        "higher than {p}% of {pairs} pairs", p=words.number(reading.percentile), pairs=pairs
    )
