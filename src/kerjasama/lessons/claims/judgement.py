"""What the registry answers to a claim, and how sure it is of it."""

from dataclasses import dataclass, replace
from typing import Final

from kerjasama.facts import Basis, Edge, Span, When
from kerjasama.words import N_, Named, Text, Words
from kerjasama.world import Organisation, Standing, World

TRUE: Final = "true"
FALSE: Final = "false"
WAS_TRUE: Final = "was-true"
DEPENDS: Final = "depends"
NOT_KNOWN: Final = "not-in-registry"
VERDICTS: Final = (TRUE, FALSE, WAS_TRUE, DEPENDS, NOT_KNOWN)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with the registry's answer.

    Attributes
    ----------
    verdict
        ``true``, ``false``, ``was-true``, ``depends`` or ``not-in-registry``.
    answer
        What the registry says, waiting for its language.
    subjects
        What the answer rests on; `kerjasama.briefs.plain.sources` tells their sources.
    until
        The last day on which it was true, if it was.
    unchecked
        Whether it rests on a fact that nobody has checked.
    """

    verdict: str
    answer: tuple[Text, ...]
    subjects: tuple[str, ...] = ()
    until: When | None = None
    unchecked: bool = False


def date_named(when: When) -> Named:
    """A date in both languages.

    Examples
    --------
    >>> date_named(When("1967-08-08")).id
    '8 Agustus 1967'
    """
    return Named(Words("en").date(str(when)), Words("id").date(str(when)))


def span_named(span: Span) -> Named | Text:
    """A time in both languages: from when to when, or since when.

    Examples
    --------
    >>> str(span_named(Span.of("1950-09-28", "..")))
    'since 28 September 1950'
    """
    start = date_named(span.start) if isinstance(span.start, When) else Text(N_("an unknown day"))
    if span.end is Edge.OPEN:
        return Text(N_("since {date}"), {"date": start})
    end = date_named(span.end) if isinstance(span.end, When) else Text(N_("an unknown day"))
    return Text(N_("from {start} to {end}"), {"start": start, "end": end})


def unknown(answer: Text) -> Judgement:
    """The registry cannot say."""
    return Judgement(NOT_KNOWN, (answer,))


def negation(told: Judgement) -> Judgement:
    """The judgement of "it is not so" from that of "it is so".

    Examples
    --------
    >>> negation(Judgement("true", ())).verdict, negation(Judgement("depends", ())).verdict
    ('false', 'depends')
    """
    turned = {TRUE: FALSE, FALSE: TRUE, WAS_TRUE: TRUE}
    return replace(told, verdict=turned.get(told.verdict, told.verdict), until=None)


def cautious(told: Judgement, standing: Standing) -> Judgement:
    """A judgement that says so where nobody has checked the fact behind it.

    Examples
    --------
    >>> cautious(Judgement("false", ()), Standing.RECALLED).unchecked
    True
    """
    if standing > Standing.RECALLED:
        return told
    note = Text(N_("This fact of the registry has not been checked yet."))
    return replace(told, answer=(*told.answer, note), unchecked=True)


def settled(told: Judgement) -> Judgement:
    """A judgement as sure as the fact behind it: what nobody checked contradicts nobody.

    Examples
    --------
    >>> settled(cautious(Judgement("false", ()), Standing.RECALLED)).verdict
    'not-in-registry'
    >>> settled(negation(cautious(Judgement("false", ()), Standing.RECALLED))).verdict
    'true'
    """
    return replace(told, verdict=NOT_KNOWN) if told.unchecked and told.verdict == FALSE else told


def told_standing(world: World, body: Organisation, told: str) -> Standing:
    """How well one thing is known of an organisation: a page may tell that and no more of it.

    Examples
    --------
    >>> world = World.load()
    >>> told_standing(world, world.organisation("ASEAN"), "seat_en") >= Standing.READ
    True
    """
    found = world.evidence(body.subject)
    return Standing(any(e.property == told and e.basis == Basis.READ for e in found))


def agrees(claimed: When, known: When) -> bool:
    """Whether a date that is claimed can be the one that is known.

    Examples
    --------
    >>> agrees(When("1967"), When("1967-08-08")), agrees(When("1967-08-09"), When("1967-08-08"))
    (True, False)
    """
    return claimed.contains(known) or known.contains(claimed)
