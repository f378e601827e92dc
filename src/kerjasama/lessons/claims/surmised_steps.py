"""What happened to agreements on what day: those that are named, and those that are told."""

import re
from collections.abc import Iterator

from kerjasama.facts import When
from kerjasama.lessons.claims.accord_words import (
    ACT,
    AS_WELL,
    BASIC,
    BOTH,
    ENOUGH,
    FOR_ONE,
    KIND,
    LATE,
    MONTH,
    MONTHS,
    NAMED,
    NOT,
    NOUN,
    OWN,
    PLACED,
    PLURAL,
    REPLACING,
    ROOM,
    SIGN,
    SIGNS,
    STEPS,
    TITLE,
    TITLED,
    TO_BE,
    TRADE,
    UNIONS,
)
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.known_accords import TELLING, Known, telling
from kerjasama.lessons.claims.lexicon import MODALS
from kerjasama.lessons.claims.scene import FEW, SURE, Scene, codes
from kerjasama.lessons.claims.surmised_pairs import pairs
from kerjasama.lessons.claims.surmised_parties import is_party, named_around, on_day


def steps_of(scene: Scene) -> Iterator[tuple[str, When, re.Match[str]]]:
    """What was done on which day: the words for it that stand nearest to a date."""
    text = scene.text
    said = [(event, m) for event, pattern in STEPS for m in pattern.finditer(text)]
    for d in re.finditer(r"<D\d+>", text):
        found = []
        for event, m in said:
            late = m.start() > d.start()
            gap = text[d.end() : m.start()] if late else text[m.end() : d.start()]
            if len(gap) <= ROOM and ";" not in gap and "<D" not in gap:
                found.append((len(gap) + late * LATE, event))
        if not ACT.search(text[: d.start()]):
            for _, event in sorted(found)[:FEW]:
                yield from ((event, when, d) for when in scene.dates(d.group()))


def happened(scene: Scene) -> Iterator[Claim]:
    """Days of agreements that are named here, or told by their parties and what they are called."""
    if FOR_ONE.search(scene.text) or NAMED.search(scene.text) or REPLACING.search(scene.text):
        return
    yield from that_year(scene)
    steps = list(steps_of(scene))
    done = {c.about[0] for c in scene.said if c.kind == "event" and scene.holds(c)}
    gone: set[When | None] = {c.when for c in scene.said if c.when and scene.holds(c)}
    for a in scene.codes("A"):
        if a not in done:
            told = scene.held(of_named(scene, a, steps))
            own = [c for c in told if not of_one(scene, a, c.when)][:1]
            gone |= {c.when for c in own}
            yield from own
    for event, when, d in steps if NOUN.search(scene.text) else ():
        if when not in gone and (found := unnamed(scene, event, when, d)):
            gone.add(when)
            yield from found
            sides = next((k.sides for k in scene.known() if k.code == found[0].about[0]), None)
            named = sides and sides <= set(scene.codes("SO")) and SIGNS.search(scene.text)
            if named or BOTH.search(scene.text):  # "kedua negara menandatangani perjanjian …"
                yield from _both_sides(scene, found[0].about[0])


def _both_sides(scene: Scene, a: str) -> list[Claim]:
    """Both parties of an agreement of two."""
    sides = next((k.sides for k in scene.known() if k.code == a), frozenset[str]())
    told = [is_party(s, a) for s in sorted(sides)] if len(sides) == FEW else []
    return scene.all_held(told)


def that_year(scene: Scene) -> Iterator[Claim]:
    """A day and month of the year that was told last."""
    text = scene.text
    m = MONTH.search(text)
    if m is None:
        return
    above = (
        [text[: m.start()], ""]
        if scene.previous is None
        else [text[: m.start()], scene.previous.text]
    )
    told_in = zip((scene.template, scene.previous or scene.template), above, strict=True)
    days = [t.when(slot) for t, part in told_in for slot in re.findall(r"<D\d+>", part)]
    before = [w for w in days if isinstance(w, When)]
    month = MONTHS[m["month"][:3].lower()]
    day = scene.template.number(m.group())
    for w in before[:1]:
        when = When(f"{w.year}-{month:02}" + (f"-{day:02}" if day else ""))
        for a in [*scene.codes("A"), *scene.accords[:FEW], *treaties(scene)]:
            told = [Claim("event", (a,), e, when) for e, p in STEPS if p.search(text)]
            if right := scene.held(told)[:1]:
                yield from right
                return


def treaties(scene: Scene) -> list[str]:
    """Agreements that bear the name of an organisation that is named."""
    said = {w.lower() for w in scene.codes("O")}
    return [k.code for k in scene.known() if said & k.names and not k.sides]


def of_named(scene: Scene, a: str, steps: list[tuple[str, When, re.Match[str]]]) -> Iterator[Claim]:
    """What may have happened to an agreement that is named."""
    text = scene.text
    yield from (Claim("event", (a,), e, w) for e, w, _ in steps)
    for m in re.finditer(r"<A\d+>", text):
        d = re.compile(r"<D\d+>").search(text, m.end(), m.end() + TITLE)
        if d and scene.template.mention(m.group()).code == a and not ACT.search(text[: d.start()]):
            yield from (
                Claim("event", (a,), "made", w)
                for w in scene.dates(d.group())
                if w.precision != "year"
            )
    for m in AS_WELL.finditer(text):  # "…was signed in <D0> and <A1> in <D2>"
        if scene.template.mention(m["a"]).code == a:
            said = [e for e, p in STEPS if p.search(text[: m.start()])]
            yield from (Claim("event", (a,), e, w) for e in said for w in scene.dates(m["d"]))
    if len(scene.codes("A")) == len(scene.dates()) == 1 and SIGN.search(text):
        yield from (Claim("event", (a,), "signed", w) for w in scene.dates())
    for m in TITLED.finditer(text) if not any(p.search(text) for e, p in STEPS[:3]) else ():
        if scene.template.mention(m["a"] or m["b"]).code == a:
            yield from (Claim("event", (a,), "made", w) for w in scene.dates(m["d"] or m["e"]))


def of_one(scene: Scene, a: str, when: When | None) -> bool:
    """Whether that is the day of a single party, and not that of the whole."""
    if when is None or any(k.code == a and len(k.sides) == FEW for k in scene.known()):
        return False
    beside = [s for s, w in pairs(scene) if w == when] or [
        s for _, _, who in scene.actors() for s in who
    ]
    return len(beside) <= FEW and any(on_day(scene, s, a, when) for s in beside)


def unnamed(scene: Scene, event: str, when: When, d: re.Match[str]) -> list[Claim]:
    """What happened on a day to an agreement that the parties and the words for it tell."""
    text = scene.text
    before = max(text.rfind(mark, 0, d.start()) for mark in ("<D", ";", "<A"))
    part = text[before + 1 : d.end()]
    if not re.search("<[SO]", part):
        part = text[: d.end()]
    if not re.search("<[SO]", part):
        after = re.compile("<D|;").search(text, d.end())
        part = text[before + 1 : after.start() if after else len(text)]
    if "<A" in text and not KIND.search(part):
        return []
    here = set(codes(scene.template.mentions(part, "SO")))
    states = {s for s in here if s in codes(scene.template.mentions(part, "S"))} - places_in(
        scene, part
    )
    must = states | (here & set(UNIONS))
    around = {
        scene.state,
        "IDN",
        *named_around(scene, "SO"),
        *scene.near[:1],
        *scene.wide[:FEW],
        *scene.recent[:FEW],
    } - here
    bodies = {b.lower() for b in here - set(UNIONS) - {"UN"}} | (
        {scene.near[0].lower()} if scene.near and BASIC.search(text) else set()
    )
    said, above = (
        telling(scene.template),
        frozenset(
            w for t in (scene.previous, scene.heading, scene.announced) if t for w in telling(t)
        ),
    )
    best: list[tuple[int, Known]] = []
    for k in scene.known():
        own, hinted = {x for x in must if k.is_of({x})}, above & k.words
        called = (said & k.words) | (bodies & k.names if not k.sides else frozenset())
        pair = len(k.sides) == FEW
        if (
            event == "terminated"
            or (k.loose and not called)
            or not k.is_of(must)
            or (pair and not k.sides <= here | around)
        ):
            continue
        if not (
            called
            or (pair and (own or k.sides <= around))
            or (hinted and when.precision == "day")
            or len(own) >= FEW
        ):
            continue
        weight = (
            4 * len(own)
            + 3 * len(called)
            + len(hinted)
            + 2 * len({x for x in around if k.is_of({x})})
            + 3 * (states == k.sides)
        )
        if weight >= ENOUGH[when.precision] and scene.holds(Claim("event", (k.code,), event, when)):
            best.append((weight, k))
    top = max((w for w, _ in best), default=0)
    first = [k for w, k in best if w == top]
    if len(first) > 1 and not (
        PLURAL.search(text) and len(first) <= SURE and len({k.sides for k in first}) == 1
    ):
        return []
    return [Claim("event", (k.code,), event, when) for k in first]


def had(scene: Scene) -> Iterator[Claim]:
    """An agreement that two have, which nobody names: "mempunyai perjanjian ekstradisi"."""
    text = scene.text
    if (
        "<A" in text
        or "<D" in text
        or not (KIND.search(text) and OWN.search(text))
        or NOT.search(text)
        or MODALS.search(text)
        or TO_BE.search(text)
    ):
        return
    here = scene.codes("S") + [b for b in scene.codes("O") if b in UNIONS]
    base = scene.state or "IDN"
    pair = set(here) if len(here) == FEW else {*here, base} if len(here) == 1 else set()
    said = telling(scene.template)
    fits = [
        k
        for k in scene.known()
        if len(pair) == FEW and k.is_of(pair) and (len(k.sides) == FEW or pair <= k.sides)
    ]
    best = [k for k in fits if k.words & said & TELLING] or [
        k for k in fits if k.trade and TRADE.search(text)
    ]
    two = [k for k in best if len(k.sides) == FEW] or best
    if len(here) > FEW:
        yield from _with_each(scene, here)
    if len(two) == 1:
        yield from scene.all_held([is_party(s, two[0].code) for s in here])
        yield from scene.held([Claim("stands", (two[0].code,))])


def _with_each(scene: Scene, here: list[str]) -> Iterator[Claim]:
    """The trade agreements of a union with each of several: "perjanjian dagang dengan A dan B"."""
    outside = re.sub(r"\b(?:[Dd]i|[Ii]n)(?: the)? <O\d+>", "", scene.text)  # "di ASEAN, …"
    unions = [b for b in scene.codes("O", outside) if b in UNIONS]
    if len(unions) != 1 or not TRADE.search(scene.text):
        return
    for s in here:
        fits = [k for k in scene.known() if k.trade and k.sides == {s, *unions}]
        if s not in unions and len(fits) == 1:
            yield from scene.all_held([is_party(x, fits[0].code) for x in (s, *unions)])


def places_in(scene: Scene, part: str) -> set[str]:
    """States that are only where something was."""
    found = (m for m in re.finditer(r"<S\d+>", part) if PLACED.search(part[: m.start()]))
    return {scene.template.mention(m.group()).code for m in found}
