"""Who is bound by what, who is not, and who came to it on what day."""

import re
from collections.abc import Iterator
from contextlib import suppress

from kerjasama.facts import When
from kerjasama.lessons.claims.accord_words import (
    A_NEW_ONE,
    ACT,
    ACTS,
    ANOTHER,
    BACK,
    BARE,
    BESIDE,
    BOTH,
    BUT,
    CLAUSE,
    FORMAL,
    GAP,
    HAD,
    JOINS,
    KIND,
    LAW,
    MAN,
    MORE,
    NEAR,
    NO,
    NOT,
    OUT,
    PAPER,
    PERSON,
    PLACED,
    RATIFIED,
    ROSTER,
    ROW,
    SIGN,
    SIGNERS,
    STANDS_BY,
    TIES,
    TOWN,
    TREATY,
    TWICE,
    UNION,
    UNIONS,
    WHOSE,
)
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.known_accords import TELLING, telling
from kerjasama.lessons.claims.lexicon import MODALS
from kerjasama.lessons.claims.parts import inside
from kerjasama.lessons.claims.scene import FEW, SURE, Scene, codes
from kerjasama.lessons.claims.surmised_pairs import pairs


def is_party(s: str, a: str, said: str = "") -> Claim:
    """That it made it or, if it is said to have ratified, that it is bound."""
    if RATIFIED.search(said):
        return Claim("party", (s, a), "party")
    return Claim("party", (s, a), "party", tense="defined")


def bound(scene: Scene) -> Iterator[Claim]:
    """States and what binds them, both named: "<A> ... mengikat <S> dan <S>"."""
    text, dated = scene.text, dict(pairs(scene))
    if MODALS.search(text) or PAPER.search(text):
        return
    for m in BESIDE.finditer(text):
        if _in_a_name(text, m):
            continue
        a, *who = codes(scene.template.mentions(m["a"] + m["s"] + m["t"]))
        yield from scene.all_held([is_party(s, a) for s in who])
    for start, end, states in scene.actors():
        placed = PLACED.search(text[:start]) or TOWN.search(text[:start])
        if inside(text, start) or (len(states) < FEW and placed):
            continue
        for m in re.finditer(r"<A\d+>", text):
            behind = m.end() <= start
            gap = text[m.end() : start] if behind else text[end : m.start()]
            first = min(start, m.start())
            if len(gap) > GAP or re.search(r"<S|;|\. ", gap) or "<A" in MORE.sub("", gap):
                continue
            if NOT.search(gap) or NOT.search(text[max(0, first - BACK) : first]):
                continue
            far = text[end : end + 2] in ("'s", "’s") and len(gap) > NEAR  # something of its own
            if far or WHOSE.search(text[max(0, first - NEAR) : first]):
                continue
            sides = BARE.fullmatch(gap) and len(states) == FEW and behind
            if sides or (TIES if behind else ACTS).search(gap):
                a, when = scene.template.mention(m.group()).code, dated.get(states[0])
                own = when and len(states) < FEW and not of_whole(scene, a, when)
                if when and own:
                    yield from [c for c in [on_day(scene, states[0], a, when)] if c]
                else:
                    yield from scene.all_held([is_party(s, a, gap) for s in states if s != a])


def _in_a_name(text: str, m: re.Match[str]) -> bool:
    """Whether the states beside an agreement are a part of its long name."""
    start = m.start("s") if m["s"] else m.start("t")
    return inside(text, start) or " – <" in m.group() or ">-<" in m.group()


def bilateral(scene: Scene) -> Iterator[Claim]:
    """Sides of an agreement of two: those that are named, or both, if it is said of both."""
    text = scene.text
    for a in scene.codes("A") if not NOT.search(text) else ():
        sides = next((k.sides for k in scene.known() if k.code == a and not k.loose), frozenset())
        own = [s for s in sorted(sides) if s in scene.codes("SO")]
        both = BOTH.search(text) and len(scene.codes("A")) == 1
        who = sorted(sides) if both else own if HAD.search(text) else []
        yield from scene.all_held([is_party(s, a) for s in who]) if len(sides) == FEW else ()


def of_whole(scene: Scene, a: str, when: When) -> bool:
    """Whether a day is one on which the whole agreement was made."""
    return any(scene.holds(Claim("event", (a,), e, when)) for e in ("made", "concluded"))


def on_day(scene: Scene, s: str, a: str, when: When) -> Claim | None:
    """What it did on that day: signed or ratified, or it was bound then and not a year before."""
    for step in ("ratified", "signed") if s != a else ():
        if scene.holds(Claim("party", (s, a), step, when)):
            return Claim("party", (s, a), step, when)
    now = Claim("party", (s, a), "party", when)
    with suppress(ValueError):
        before = Claim("party", (s, a), "party", When(str(when.year - 1)))
        if s != a and scene.holds(now) and not scene.holds(before):
            return now
    return None


def came(scene: Scene) -> Iterator[Claim]:
    """Who came to what was named before, by days that are exactly the registry's."""
    text = scene.text
    if A_NEW_ONE.search(text) and len(scene.codes("SO")) > 1:
        return
    if "<D" not in text or "<A" in text or not (ROW.fullmatch(text) or JOINS.search(text)):
        return
    bodies = set(scene.codes("O")) - (
        set(UNIONS) if FORMAL.search(text) or "aksesi" in text else set()
    )
    told = [(s, w) for s, w in dated_states(scene) if s not in bodies]
    if (scene.codes("O") and not KIND.search(text)) or not FORMAL.search(
        text
    ):  # it may have come to an organisation
        taken = settled(scene)
        told = [(s, w) for s, w in told if s not in taken and not elsewhere(scene, s, w)]
    for a in dict.fromkeys([*spoken(scene), *scene.accords]) if told else ():
        got = [c for s, w in told if (c := on_day(scene, s, a, w))]
        if got:
            yield from got
            return


def dated_states(scene: Scene) -> list[tuple[str, When]]:
    """States with the date of their clause: beside it, or the only one there."""
    text = scene.text
    told = [] if ANOTHER.search(text) else list(pairs(scene))
    for part in CLAUSE.split(text):
        who, days = re.findall(r"<[SO]\d+>", part), re.findall(r"<D\d+>", part)
        who = [s for s in who if not PLACED.search(part[: part.find(s)])]
        if len(days) == 1 and not ANOTHER.search(part):
            told += [
                (scene.template.mention(s).code, w) for s in who[:1] for w in scene.dates(days[0])
            ]
    if len(scene.dates()) == 1 and not (told or scene.codes("SO") or ANOTHER.search(text)):
        told += [(s, scene.dates()[0]) for s in one_spoken_of(scene)]
    return list(dict.fromkeys(told))


def settled(scene: Scene) -> set[str]:
    """Of whom others have read where they came or belong to."""
    moves = ("joined", "member", "founder", "left", "party")
    return {c.about[0] for c in scene.said if c.kind in moves and scene.holds(c)}


def one_spoken_of(scene: Scene) -> list[str]:
    """The state that a sentence without one speaks of."""
    told = [scene.state] if scene.state else []
    for t in (scene.previous, scene.heading):
        named = codes(t.mentions(t.text, "S")) if t else []
        told += named if len(named) == 1 else []
    return told[:1]


def elsewhere(scene: Scene, s: str, when: When) -> bool:
    """Whether it was an organisation that it came to on that day."""
    bodies = dict.fromkeys([*scene.near, *scene.sure, *scene.wide, *scene.recent[: SURE + 1]])
    return any(
        scene.holds(Claim("joined", (s, b), when=when))
        or (
            scene.holds(Claim("founder", (s, b))) and scene.holds(Claim("founded", (b,), when=when))
        )
        for b in bodies
        if b != s
    )


def spoken(scene: Scene) -> list[str]:
    """Agreements that were named just before, the last first."""
    told = [c.about[-1] for c in scene.before if c.kind in ("party", "event", "stands")]
    for t in (scene.previous, scene.announced, scene.heading):
        told += codes(t.mentions(t.text, "A")) if t else []
    return list(dict.fromkeys(told))


def surest(scene: Scene, who: list[str], said: str = "") -> list[Claim]:
    """What holds of what was named just before, or of one only of those named further above."""
    for a in spoken(scene):
        if _meant(scene, a) and (found := scene.all_held([is_party(s, a, said) for s in who])):
            return found
    meant = [a for a in scene.accords[:FEW] if _meant(scene, a)]
    told = ([is_party(s, a, said) for s in who] for a in meant)
    right = [c for c in map(scene.all_held, told) if c]
    return right[0] if len(right) == 1 else []


def _meant(scene: Scene, a: str) -> bool:
    """Whether an agreement is about what the sentence speaks of, if it speaks of such a thing."""
    said = telling(scene.template) & TELLING
    words = next((k.words for k in scene.known() if k.code == a), frozenset[str]())
    return not said or not said.isdisjoint(words)


def stand(scene: Scene) -> Iterator[Claim]:
    """Who is bound by what was named before: "<S> juga telah meratifikasinya"."""
    text = scene.text
    if "<A" in text or MODALS.search(text):
        return
    law = LAW.search(text) and all(ACT.search(text[: d.start()]) for d in re.finditer("<D", text))
    off = settled(scene) | ({s for s, _ in dated_states(scene)} if not law else set())
    for m in STANDS_BY.finditer(text):
        for start, end, states in scene.actors():
            if len(states) < FEW and TOWN.search(text[:start]):
                continue
            gap = text[end : m.start()] if end <= m.start() else text[m.end() : start]
            about = text[max(0, start - 40) : max(m.end(), end) + 15]
            if len(gap) <= NEAR and not (
                re.search(r"<S|;|^['’]s", gap)
                or text[end : end + 2] in ("'s", "’s")
                or NO.search(about)
                or NOT.search(gap)
            ):
                who = states if off.isdisjoint(states) else []
                yield from surest(scene, who, m.group())


def signers(scene: Scene) -> Iterator[Claim]:
    """Who signed, each behind the name of a person, in a sentence or in a list."""
    text, named = scene.text, scene.codes("A") or list(scene.accords[:1])
    if PERSON.fullmatch(text):
        chain = [c.about[1] for c in scene.before if c.kind == "party"]
        if chain and scene.previous and PERSON.fullmatch(scene.previous.text):
            yield from scene.all_held([is_party(s, chain[0]) for s in scene.codes("S")])
            return
        for t in (scene.announced, scene.heading, scene.previous):
            if t is not None and SIGNERS.search(t.text) and not NOT.search(t.text):
                of = (codes(t.mentions(t.text, "A")) or named)[:1]
                yield from scene.all_held([is_party(s, a) for a in of for s in scene.codes("S")])
                return
    elif SIGN.search(text) and len(named) == 1 and not NOT.search(text):
        runs = [r for r in scene.runs(1) if len(r[2]) > 1 or MAN.search(text[: r[0]])]
        who = [s for _, _, states in runs for s in states]
        yield from scene.all_held([is_party(s, named[0]) for s in who]) if len(who) >= SURE else ()


def several(scene: Scene) -> Iterator[Claim]:
    """Who is in both of two, who takes part, and a union beside states."""
    text = scene.text
    named = scene.codes("A")
    if NOT.search(text):
        return
    both = named or list(scene.accords[:FEW])
    if len(both) == FEW and TWICE.search(text):
        for _, _, states in scene.runs(FEW):
            yield from scene.all_held(
                [Claim("party", (s, a), "party") for a in both for s in states]
            )
    if not named and ROSTER.search(text):
        for _, _, states in scene.runs(SURE):
            yield from surest(scene, states)
    who = [b for b in scene.codes("O") if b in UNIONS] if UNION.search(text) else []
    if who and named:
        yield from scene.all_held([is_party(b, a) for b in who for a in named[:1]])
    elif who:
        yield from surest(scene, who)


def named_around(scene: Scene, kinds: str) -> list[str]:
    """Things that the sentence before, the heading, and the line above a list name."""
    told = [t for t in (scene.previous, scene.heading, scene.announced) if t is not None]
    return codes(m for t in told for m in t.mentions(t.text, kinds))


def outside(scene: Scene) -> Iterator[Claim]:
    """Who is no party to what is named here, or just before."""
    text, named = scene.text, scene.codes("A")
    above = scene.previous.text if scene.previous else ""
    taken = settled(scene)
    if not named and (
        (taken and not re.search(r"\bit\b", text))
        or scene.codes("O")
        or not ("<A" in above or TREATY.search(text + above))
    ):
        return
    for start, end, states in scene.runs(1):
        out = OUT.search(text, end, end + GAP)
        cut = re.search(r"<S|;", text[end : out.start()]) if out else None
        if not named and not taken.isdisjoint(states):
            continue
        if not inside(text, start) and ((out and not cut) or BUT.search(text[:start])):
            for a in named or dict.fromkeys([*spoken(scene), *scene.accords[:1]]):
                told = scene.held(Claim("party", (s, a), "party", negated=True) for s in states)
                if len(told) * FEW >= len(states):
                    yield from told
                    break
