"""Worked examples that reckon: with distances, flows of trade, and consents that are missing."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from kerjasama.briefs.citations import Mark
from kerjasama.briefs.document import Block, Cell, Sentence, Table
from kerjasama.briefs.gather import Reading, measures
from kerjasama.briefs.pictures import label
from kerjasama.briefs.wording import number_or_share, own_date, rank_word, status_told
from kerjasama.facts import When
from kerjasama.lessons.course.clubs import Club, proven
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.lessons.course.worked import steps
from kerjasama.measures import Measure, distance
from kerjasama.measures.trade import flows
from kerjasama.world import Agreement
from kerjasama.world.depth import DEPTHS, depth
from kerjasama.world.naming import the, the_pact

FLOWS: Final = "oecd/icio-2022"
_YEAR: Final = 2022
_DRIVERS: Final = ("distance", "contiguity", "overlap", "language", "complementarity")
_FREE: Final = DEPTHS[DEPTHS.index("goods-only") :]  # deeper than rules, or cuts for some goods
_NEAR: Final = 5


def nearest(page: LessonPage, most: int = _NEAR) -> list[str]:
    """Codes of the states that lie nearest to the lesson's state, the nearest first.

    Examples
    --------
    >>> from kerjasama.words import Words
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> nearest(LessonPage(world.at("2026-01-01"), world.state("IDN"), Words("en")), 3)
    ['SGP', 'MYS', 'BRN']
    """
    measure, own = distance(page.world), page.country.code
    known = {
        s.code: km
        for s in page.world.states()
        if s.type == "state"
        and s.span.covers(page.on)
        and (km := measure.between(own, s.code)) is not None
    }
    return sorted(known, key=lambda code: known[code])[:most]


def drivers(page: LessonPage) -> Iterator[Block]:
    """What measured drivers say of the state and the one nearest to it."""
    near = nearest(page, 1)
    if not near:
        return
    say, own, other = page.say, page.country.code, near[0]
    named = {code: say(page.world.named(code)) for code in (own, other)}
    every = {m.key: m for m in measures(page.world, page.on)}
    readings = [
        Reading(m, own, other, m.between(own, other), m.percentile(own, other))
        for m in (every[key] for key in _DRIVERS if key in every)
    ]
    readings = [
        r
        for r in readings
        if r.value is not None and not (r.measure.key == "complementarity" and _early(page))
    ]
    told = []
    for reading in readings:
        value = number_or_share(reading.value or 0.0, reading.measure.unit, say)
        text = f"{label(reading, say, named)}: {value}, {rank_word(reading, say)}."
        told.append(page.cite.sentence(text, *_marks(page, reading.measure)))
    if not told:
        return
    together = sum(reading.pull == "together" for reading in readings)
    answer = say(
        "{n} of these measures bring the two together. Place and likeness are drivers that do not "
        "change; needs and threats do.",
        n=say.number(together),
    )
    question = say(
        "What brings {country} and {other} together?",
        country=page.called,
        other=the(named[other], say),
    )
    yield from steps(page, question, told, answer)


def _marks(page: LessonPage, measure: Measure) -> list[Mark]:
    """References of what a measure rests on."""
    cite = page.cite
    return [cite.claims() if name == "claims" else cite.series(name) for name in measure.series]


def _early(page: LessonPage) -> bool:
    """Whether the year of the flows was not over on the lesson's day."""
    return page.on.last.year <= _YEAR


def nearby(page: LessonPage) -> Iterator[Block]:
    """The nearest states: how far, and how much is shared with each."""
    say, own, measure = page.say, page.country.code, distance(page.world)
    marks = _marks(page, measure)
    rows = []
    for code in nearest(page):
        ties = page.world.ties(own, code)
        far = number_or_share(measure.between(own, code) or 0.0, "km", say)
        rows.append(
            (
                Cell(say(page.world.named(code))),
                page.cite.cell(far, *marks),
                Cell(say.number(len(ties.organisations))),
                Cell(say.number(len(ties.bilateral))),
            )
        )
    if rows:
        head = (
            say("State"),
            say("Distance"),
            say("Organisations shared"),
            say("Agreements of the two recorded here"),
        )
        yield Table(
            say("The states nearest to {country}", country=page.called), head, tuple(rows), "lrrr"
        )


def buyers(page: LessonPage, most: int) -> list[str]:
    """Economies to which the lesson's state sold most in 2022, the largest first.

    Returns
    -------
    codes
        Empty where the flows leave the state out, and in a lesson for a day before their year ends.
    """
    f, own = flows(), page.country.code
    if own not in f.codes or _early(page):
        return []
    row = f.bilateral[f.codes.index(own)]
    return [f.codes[i] for i in np.argsort(-row)[:most] if row[i] > 0]


def free_trade(page: LessonPage) -> dict[str, Club]:
    """Each partner with the oldest free-trade agreement that binds it and the lesson's state."""
    found: dict[str, Club] = {}
    for club in proven(page):
        if isinstance(club.thing, Agreement) and frees_trade(club.thing):
            for code in bound_with(page, club):
                if code not in found or club.begun < found[code].begun:
                    found[code] = club
    return found


def frees_trade(thing: Agreement) -> bool:
    """Whether an agreement frees trade in goods, and not for some goods only."""
    return "goods" in thing.covers and depth(thing) in _FREE


def bound_with(page: LessonPage, club: Club) -> list[str]:
    """Who is party to an agreement beside the lesson's state, members of a union included."""
    world, codes = page.world, list[str]()
    for code in world.parties(club.thing.code):
        members = [code]
        if code not in {s.code for s in world.states()}:
            members = sorted(world.full_members().get(code, ()))
        codes += [m for m in members if m != page.country.code]
    return codes


def sold(page: LessonPage) -> Iterator[Block]:
    """What the state sold to its largest buyers, and since when a trade agreement binds the two."""
    say, f, found = page.say, flows(), free_trade(page)
    top = buyers(page, _NEAR + 1)
    if not top:
        return
    own, mark = f.codes.index(page.country.code), page.cite.series(FLOWS)
    rows = []
    for code in top:
        i = f.codes.index(code)
        club = found.get(code)
        rows.append(
            (
                Cell(say(page.world.named(code))),
                page.cite.cell(say.money(float(f.bilateral[own, i])), mark),
                page.cite.cell(say.money(float(f.bilateral[i, own])), mark),
                Cell(club.thing.short(say.lang) if club else say("none recorded here")),
            )
        )
    head = (
        say("Partner"),
        say("Sold to it"),
        say("Bought from it"),
        say("Oldest free-trade agreement"),
    )
    yield Table(say("Trade of {country} in 2022", country=page.called), head, tuple(rows), "lrrl")


def both_gain(page: LessonPage) -> Iterator[Block]:
    """Trade with the largest partner that a trade agreement binds; and what that does not show."""
    found = free_trade(page)
    partner = next((code for code in buyers(page, len(flows().codes)) if code in found), None)
    if partner is None:
        return
    say, f, club = page.say, flows(), found[partner]
    own, i = f.codes.index(page.country.code), f.codes.index(partner)
    out, back = float(f.bilateral[own, i]), float(f.bilateral[i, own])
    other = the(say(page.world.named(partner)), say)
    mark = page.cite.series(FLOWS)
    told = [
        page.cite.sentence(
            say(
                "In 2022 {country} sold goods and services of {money} to {other}.",
                country=page.called,
                money=say.money(out),
                other=other,
            ),
            mark,
        ),
        page.cite.sentence(say("It bought for {money} from there.", money=say.money(back)), mark),
        page.cite.sentence(
            say(
                "The two have been bound by {name} {since}.",
                name=the_pact(club.thing.short(say.lang), say),
                since=own_date(club.span.start, say) if isinstance(club.span.start, When) else "",
            ),
            page.cite.of(club.subject, club.about),
        ),
    ]
    answer = say(
        "Both sell, so both can gain. But this does not show that the agreement made the trade: "
        "for that one must compare with what would have been without it."
    )
    question = say(
        "Do {country} and {other} both gain from their trade?", country=page.called, other=other
    )
    yield from steps(page, question, told, answer)


def covered(page: LessonPage) -> Iterator[Block]:
    """Which share of the state's exports goes to those with whom a trade agreement binds it."""
    top = buyers(page, len(flows().codes))
    if not top:
        return
    say, f, found = page.say, flows(), free_trade(page)
    row = f.bilateral[f.codes.index(page.country.code)]
    whole = float(row.sum())
    part = float(sum(row[f.codes.index(code)] for code in top if code in found))
    mark = page.cite.series(FLOWS)
    told = [
        page.cite.sentence(
            say(
                "All that {country} sold abroad in 2022: {money}.",
                country=page.called,
                money=say.money(whole),
            ),
            mark,
        ),
        page.cite.sentence(
            say(
                "To economies with which a free-trade agreement binds it on {date}: {money}.",
                date=page.day,
                money=say.money(part),
            ),
            mark,
            page.cite.claims(),
        ),
        Sentence(
            say(
                "Divide: {part} ÷ {whole} = {share}.",
                part=say.money(part),
                whole=say.money(whole),
                share=say.percent(part / whole),
            )
        ),
    ]
    answer = say(
        "{share} of what {country} sells goes to partners with whom rules are agreed.",
        share=say.percent(part / whole),
        country=page.called,
    )
    question = say(
        "How much of the trade of {country} runs under free-trade agreements?", country=page.called
    )
    yield from steps(page, question, told, answer)


def waiting(page: LessonPage) -> Iterator[Block]:
    """What one agreement that was signed still waits for."""
    say, code = page.say, page.country.code
    gaps = [g for g in page.world.gaps(code) if g.own is not None and g.own.event is not None]
    gap = max(gaps, key=lambda g: (bool(g.missing_named), bool(g.still_needed)), default=None)
    if gap is None or gap.own is None or gap.own.event is None:
        return
    name = the_pact(gap.agreement.short(say.lang), say)
    told = [
        page.cite.sentence(
            say(
                "Where does {country} stand? {status}.",
                country=page.called,
                status=status_told(gap.own, say),
            ),
            page.cite.of(gap.own.event.subject, "date"),
        ),
        page.cite.sentence(
            say("How many are known to have consented? {n}.", n=say.number(len(gap.consented))),
            page.cite.claims(),
        ),
    ]
    if gap.missing_named:
        names = say.list([the(say(page.world.named(x)), say) for x in gap.missing_named])
        text = say("It needs the consent of states that it names; missing: {names}.", names=names)
        told.append(page.cite.sentence(text, page.cite.of(gap.agreement.subject, "needs_named")))
    elif gap.still_needed:
        text = say(
            "It needs {n} consents, so {missing} are missing.",
            n=say.number(gap.agreement.needs_parties or 0),
            missing=say.number(gap.still_needed),
        )
        told.append(page.cite.sentence(text, page.cite.of(gap.agreement.subject, "needs_parties")))
    answer = (
        say("It waits for {country} itself: signed is not ratified.", country=page.called)
        if gap.kind == "waits-for-us"
        else say("It waits for others: one state alone cannot bring a treaty into force.")
    )
    question = say("What does {name} wait for?", name=name)
    yield from steps(page, question, [s for s in told if not s.unchecked], answer)
