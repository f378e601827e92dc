"""Small phrases that briefs share: dates with their precision, ranks, statuses, values."""

import math
import re
from typing import TYPE_CHECKING, Final

from kerjasama.facts import Edge, Span, When
from kerjasama.words import N_, Words
from kerjasama.world.status import CONSENT, Status

if TYPE_CHECKING:  # measures need NumPy; words and dates do not
    from kerjasama.briefs.gather import Reading

_BETWEEN: Final = re.compile(
    r" (?:between|antara) .*?(?= (?:on|concerning|regarding|relating|for the|tentang|mengenai) |$)"
)


def opened(text: str) -> str:
    """Text that begins a sentence.

    Examples
    --------
    >>> opened("the United States and Japan")
    'The United States and Japan'
    """
    return text[:1].upper() + text[1:]


def cropped(name: str) -> str:
    """Name of a bilateral agreement without its two parties, who are known anyway.

    Examples
    --------
    >>> cropped("Agreement between Japan and Indonesia concerning the Transfer of Equipment")
    'Agreement concerning the Transfer of Equipment'
    >>> cropped("Perjanjian Ekstradisi antara Republik Indonesia dan Republik Korea")
    'Perjanjian Ekstradisi'
    """
    short = _BETWEEN.sub("", name)
    return short if " " in short else name


def moment(when: When, words: Words) -> str:
    """Write a date as the moment of something that happened.

    Examples
    --------
    >>> moment(When("2023-01-01"), Words("en")), moment(When("2017-11"), Words("en"))
    ('on 1 January 2023', 'in November 2017')
    """
    date = words.date(str(when))
    return (
        words("on {date}", date=date) if when.precision == "day" else words("in {date}", date=date)
    )


def pull_word(pull: str, words: Words) -> str:
    """Say which way a reading pulls.

    Examples
    --------
    >>> pull_word("apart", Words("en"))
    'holds apart'
    """
    return {
        "together": words("brings together"),
        "apart": words("holds apart"),
        "little": words("little pull"),
        "either": words("can pull either way"),
        "unknown": "–",
    }[pull]


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


_LASTING: Final = frozenset(("negotiating", "provisionally-applied", "in-force", "suspended"))
_UNFINISHED: Final = {  # the step that was taken, and the one that is missing
    "concluded": N_("{told}, not signed"),
    "signed": N_("{told}, not in force"),
    "consented": N_("{told}, not in force"),
}


def status_told(status: Status, words: Words) -> str:
    """Status of an agreement with its date: what lasts since when, what happened on which day."""
    word = {
        "announced": words("announced"),
        "negotiating": words("under negotiation"),
        "concluded": words("concluded, not signed"),
        "adopted": words("text adopted"),
        "signed": words("signed, not in force"),
        "provisionally-applied": words("applied provisionally"),
        "in-force": words("in force"),
        "suspended": words("suspended"),
        "terminated": words("ended"),
        "replaced": words("replaced"),
        "consented": words("ratified or accepted, not in force"),
        "exited": words("exited"),
    }.get(status.status, words("status not known"))
    if status.event is None:
        return word
    when = status.event.when
    if when is None:
        return words("{status}, date not known", status=word)
    if status.status == "in-force" and status.event.event in CONSENT:  # its own day is not known
        event = event_word(status.event.event, words)
        return words("{status}; {event} {when}", status=word, event=event, when=moment(when, words))
    if status.status in _UNFINISHED:
        event = event_word(status.event.event, words)
        told = words("{event} {when}", event=event, when=moment(when, words))
        return words(_UNFINISHED[status.status], told=told)
    date = own_date(when, words) if status.status in _LASTING else moment(when, words)
    return f"{word} {date}"


def status_verb(status: Status, words: Words) -> str:
    """Status of an agreement as the end of a sentence about it."""
    when = status.event.when if status.event else None
    if when is None:
        day = words("on a day not known here")
        first = words("since a day not known here")
    else:
        day, first = moment(when, words), own_date(when, words)
    return {
        "announced": words("was announced {day}", day=day),
        "negotiating": words("has been under negotiation {since}", since=first),
        "concluded": words("was concluded {day} and is not signed yet", day=day),
        "adopted": words("was adopted {day}", day=day),
        "signed": words("was signed {day} and is not in force yet", day=day),
        "provisionally-applied": words("has been applied provisionally {since}", since=first),
        "in-force": words("has been in force {since}", since=first),
        "suspended": words("has been suspended {since}", since=first),
        "terminated": words("ended {day}", day=day),
        "replaced": words("was replaced {day}", day=day),
    }.get(status.status, words("has a status that is not known here"))


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
    ('5.7%', '3.5 times')
    >>> number_or_share(-0.0, "share", Words("en")), number_or_share(1.67, "ratio", Words("id"))
    ('0%', '1,67 kali')
    """
    if unit == "km":
        return words("{x} km", x=words.number(value))
    if unit == "yes-no":
        return words("yes") if value else words("no")
    if unit == "log":
        return words("{x} times", x=words.number(math.exp(value), 1))
    if unit == "ratio":
        return words("{x} times", x=words.number(abs(value), 2))
    share = abs(value)
    if 0 < share < 0.0005:  # noqa: PLR2004 - would be written as nothing at all
        return words("under {share}", share=words.percent(0.001, 1))
    return words.percent(share, 1 if 0 < share < 0.1 else 0)  # noqa: PLR2004 - small shares need a digit


def rank_word(reading: "Reading", words: Words) -> str:
    """Say where a value stands among all pairs.

    The measure's number of known pairs is said too, because a rank means nothing without it.
    """
    if reading.percentile is None:
        return words("not ranked")
    pairs = words.number(reading.measure.coverage[1])
    if reading.measure.unit == "yes-no":
        share = (reading.measure.known() == (reading.value or 0.0)).mean()
        return words(
            "like {share} of {pairs} pairs", share=words.percent(float(share)), pairs=pairs
        )
    return words(
        "higher than {p}% of {pairs} pairs", p=words.number(reading.percentile), pairs=pairs
    )


def event_word(event: str, words: Words) -> str:
    """Word for an event in an agreement's life, after the Vienna Convention.

    Examples
    --------
    >>> event_word("entered-into-force", Words("en"))
    'entered into force'
    """
    return {
        "announced": words("announced"),
        "negotiation-started": words("negotiations started"),
        "concluded": words("negotiations concluded"),
        "initialled": words("initialled"),
        "adopted": words("text adopted"),
        "signed": words("signed"),
        "ratified": words("ratified"),
        "accepted": words("accepted"),
        "approved": words("approved"),
        "acceded": words("acceded"),
        "succeeded": words("succeeded"),
        "consent-withdrawn": words("ratification withdrawn"),
        "provisionally-applied": words("provisionally applied"),
        "entered-into-force": words("entered into force"),
        "amended": words("amended"),
        "exit-notified": words("notice of exit given"),
        "exited": words("exited"),
        "exit-reversed": words("notice of exit withdrawn"),
        "suspended": words("suspended"),
        "resumed": words("resumed"),
        "terminated": words("terminated"),
        "replaced": words("replaced"),
    }[event]


def kind_of_thing(code: str, words: Words) -> str:
    """Word for a type of organisation or agreement."""
    return {
        "organisation": words("organisation"),
        "organ": words("organ"),
        "agency": words("specialised agency"),
        "fund": words("fund"),
        "bank": words("bank"),
        "forum": words("forum"),
        "alliance": words("alliance"),
        "union": words("union"),
        "treaty": words("treaty"),
        "trade": words("trade agreement"),
        "partnership": words("partnership"),
        "memorandum": words("memorandum"),
        "declaration": words("declaration"),
        "programme": words("programme"),
    }[code]


def language(code: str, words: Words) -> str:
    """Name of a language by its ISO 639 code, as CLDR has it.

    Examples
    --------
    >>> language("id", Words("en")), language("fr", Words("id"))
    ('Indonesian', 'Prancis')
    """
    from babel import Locale

    return str(Locale(words.lang).languages.get(code, code))
