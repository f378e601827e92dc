"""Who sat in an organ to which one is elected for a term, and whose membership was suspended."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import NEGATED, NOW
from kerjasama.lessons.claims.scene import SURE, Scene
from kerjasama.lessons.claims.standing_words import (
    AT_PRESENT,
    COUNCIL,
    ENTRY,
    NEVER,
    NOT_SUSPENDED,
    PRESIDES,
    SAT,
    SUSPENDED,
    TERM,
)
from kerjasama.lessons.claims.surmised_moves import ORGANS
from kerjasama.lessons.claims.unnamed import (
    bodies,
    first_held,
    most_held,
    named_in,
    spoken_of,
    states_before,
)

_KNOWN: Final = ("true", "was-true")


def terms(scene: Scene) -> Iterator[Claim]:
    """Who sat in an organ to which one is elected: by the years, or in a list."""
    text = scene.text
    if not TERM.search(text) and "<Y" not in text:
        return
    never = NEVER.search(text)
    for b in _council(scene):
        sat = Claim("member", ("", b), "elected", tense="past")
        if never:
            who = states_before(scene, never.start())
            yield from scene.all_held([replace(sat, about=(s, b), negated=True) for s in who])
        elif "<Y" in text:
            yield from _by_years(scene, sat)
        elif not (scene.codes("O") or NEGATED.search(text) or PRESIDES.search(text)):
            yield from _listed(scene, sat)


def _by_years(scene: Scene, sat: Claim) -> Iterator[Claim]:
    """Whose terms the years of a sentence are; others in it sat in other years."""
    text, b, states = scene.text, sat.about[1], scene.subjects("S")
    spans = [scene.template.when(y) for y in re.findall(r"<Y\d+>", text)]
    told = [replace(sat, when=w[0], until=w[1]) for w in spans if isinstance(w, tuple)]
    own = [replace(c, about=(s, b)) for s in states for c in told]
    right = scene.all_held(own) if len(states) == 1 else scene.held(own)
    yield from right
    others = set(states) - {c.about[0] for c in right}
    if right and SAT.search(text) and not PRESIDES.search(text):
        yield from scene.held(replace(sat, about=(s, b)) for s in sorted(others))
    if not states and (SAT.search(text) or "|" in text):
        spoken = ([replace(c, about=(s, b)) for c in told] for s in spoken_of(scene))
        yield from first_held(scene, spoken)


def _listed(scene: Scene, sat: Claim) -> Iterator[Claim]:
    """Who sat there once, on a day that is named, or sits there now."""
    b, states, days = sat.about[1], scene.subjects("S"), scene.dates()
    past = SAT.search(scene.text) is not None
    told = [replace(sat, about=(s, b), when=d) for s in states for d in days]
    if not days:
        told = [replace(sat, about=(s, b), tense="past" if past else "now") for s in states]
    spoken = b in (*scene.sure, *(c.about[-1] for c in scene.before))
    if (past and spoken) or len(states) >= SURE:
        yield from most_held(scene, told, len(states))


def _council(scene: Scene) -> list[str]:
    """The organ with seats for a term that is spoken of."""
    told = [*named_in(scene.heading), *named_in(scene.announced), *named_in(scene.previous)]
    told += [c.about[-1] for c in scene.before]
    told += [*scene.sure, *scene.wide, *scene.recent[:SURE]]
    council = ["UN-SC"] if COUNCIL.search(scene.text) else []
    organs = (b for b in [*council, *told] if b in ORGANS and b not in scene.codes("O"))
    return list(organs)[:1]


def suspensions(scene: Scene) -> Iterator[Claim]:
    """Whose membership is or was suspended: so few that it must be of what is spoken of."""
    text, entry = scene.text, ENTRY.search(scene.text)
    above = " ".join(t.text for t in (scene.heading, scene.announced, scene.previous) if t)
    if not SUSPENDED.search(above if entry else text) or NOT_SUSPENDED.search(text):
        return
    now = NOW.search(text) or AT_PRESENT.search(text)
    days = scene.dates() if entry else []
    who = scene.subjects("S") or spoken_of(scene)[:1]
    for b in bodies(scene)[:SURE]:
        told = [Claim("member", (s, b), "suspended", tense="past") for s in who]
        if days:
            told = [replace(c, when=d, tense="since") for c in told for d in days]
        right = [c for c in told if scene.verdict(c) in (_KNOWN if days else _KNOWN[:1])]
        for c in right:
            over = replace(c, tense="now")  # told as of now, and lifted since
            yield over if now and not days and scene.verdict(over) == "was-true" else c
        if right:
            return
