"""Which agreements exist, what two states are to one another, and what replaced what."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kerjasama.lessons.claims.accord_words import (
    CALLED,
    DONE,
    INDONESIAN,
    NEAR,
    NO,
    PARTNERS,
    RELATED,
    REPLACED,
    THERE,
    TITLE,
)
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of
from kerjasama.lessons.claims.lexicon import LEVELS, MODALS
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import word
from kerjasama.lessons.claims.scene import FEW, Scene
from kerjasama.lessons.claims.surmised_parties import named_around
from kerjasama.lessons.claims.templates import Template

_BOTH: Final = any_of(r"keduanya|kedua negara|the two (?:countries|states)|both countries")
_WITH: Final = any_of(
    r"kerja ?sama|perjanjian\w*|persetujuan\w*|kesepakatan\w*|kemitraan|cooperation|agreements?"
    r"|deals?|treaties|partnerships?|bilateral|antara|between"
)


def existing(scene: Scene) -> Iterator[Claim]:
    """Agreements that exist: "di bidang keamanan ada <A>", and entries of a list of them."""
    text = scene.text
    done = {c.about[0] for c in scene.said if c.kind == "stands"}
    for m in re.finditer(r"<A\d+>(?! [A-Z])", text) if not NO.search(text) else ():
        cue = THERE.search(text, max(0, m.start() - NEAR), m.start())
        a = scene.template.mention(m.group()).code
        if cue and a not in done and not DONE.search(text[cue.end() : m.start()]):
            yield from scene.held([Claim("stands", (a,))])
    if not done and re.fullmatch(r"\W*<S\d+>\W*", text):  # a heading: "Jepang (IJEPA)"
        yield from scene.held(Claim("stands", (a,)) for a in hidden(scene))


def in_brackets(scene: Scene) -> Iterator[Claim]:
    """Agreements behind the state with which they were made: "dengan Jepang (IJEPA)"."""
    t, text = scene.template, scene.text
    if NO.search(text) or MODALS.search(text) or not _WITH.search(text):
        return
    said, slots = t.sentence.text, [m for m in t.slots if isinstance(m, Mention)]
    about = {*scene.codes("SO"), scene.state, *scene.near[:1]}
    for who, a in pairwise(slots):
        if who.kind == "S" and a.kind == "A" and said[who.end : a.start] == " (":
            sides = next((k.sides for k in scene.known() if k.code == a.code), frozenset[str]())
            if len(sides) == FEW and who.code in sides <= about:
                told = [Claim("party", (s, a.code), "party", tense="defined") for s in sides]
                yield from scene.all_held(sorted(told, key=lambda c: c.about))
                if scene.form:
                    yield from scene.held([Claim("form", (a.code,), scene.form)])


def hidden(scene: Scene) -> list[str]:
    """An agreement that stands in brackets behind its parties."""
    told = hidden_in(scene.template)
    return told if len(told) == 1 and "<A" not in scene.text else []


def hidden_in(template: Template) -> list[str]:
    """Agreements of a sentence, those too of which no slot is left."""
    return [m.code for m in template.slots if isinstance(m, Mention) and m.kind == "A"]


def partners(scene: Scene) -> Iterator[Claim]:
    """What two states are to one another: the other one is that which the text speaks of."""
    text = scene.text
    if not (RELATED.search(text) or PARTNERS.search(text)):
        return
    named = scene.codes("S")
    base = scene.state or ("IDN" if INDONESIAN.search(text) else "")  # of which its books speak
    if len(named) < FEW and (not base or (scene.codes("O") and not RELATED.search(text))):
        return
    pairs_of = [(s, t) for s in named for t in [base, *named] if s != t and t]
    pairs_of += (
        []
        if named
        else [(base, t) for t in [*named_around(scene, "S"), *scene.other[:1]] if t != base]
    )
    if INDONESIAN.search(text):
        pairs_of += [("IDN", t) for t in [base, *named] if t not in ("IDN", "")]
    if _BOTH.search(text) and scene.state and scene.other:
        pairs_of = [(scene.state, t) for t in scene.other[:1]]
    done = {frozenset(c.about) for c in scene.said if c.kind == "level" and scene.holds(c)}
    met = set[str]()  # whose partner is found
    for part in re.split(r"[;,] ", text):
        of = scene.codes("S", part)
        who = [p for p in pairs_of if not of or p[0] in of or p[1] in of]
        for s, t in dict.fromkeys((min(p), max(p)) for p in who):
            days = scene.dates(part) or scene.dates()
            said = word(LEVELS, part) if PARTNERS.search(part) else ""
            told = [Claim("level", (s, t), said, w) for w in days if said and said != "diplomatic"]
            if RELATED.search(part) or (RELATED.search(text) and not said):
                told += [Claim("level", (s, t), "diplomatic", w) for w in days]
            single = {s, t} & set(named) if len(of) == 1 else set()
            if frozenset((s, t)) not in done and not single & met and (right := scene.held(told)):
                done.add(frozenset((s, t)))
                met |= single
                yield right[0]
                if not named:
                    return


def replaced(scene: Scene) -> Iterator[Claim]:
    """What took the place of what, and former names."""
    text = scene.text
    here = scene.codes("OA")
    done = {c.about for c in scene.said if c.kind == "replaced"}
    if REPLACED.search(text):
        above = [
            *named_around(scene, "OA"),
            *(hidden_in(scene.previous) if scene.previous else ()),
            *scene.near[:1],
            *scene.accords[:FEW],
            *scene.wide[:FEW],
            *scene.recent[:1],
        ]
        told = [(x, y) for x in here for y in (here if len(here) > 1 else above) if x != y]
        for new, old in dict.fromkeys([*told, *((y, x) for x, y in told)]):
            if (new, old) not in done and scene.holds(Claim("replaced", (new, old))):
                yield Claim("replaced", (new, old))
    for m in re.finditer(r"<O\d+>", text) if CALLED.search(text) else ():
        code, said = scene.template.mention(m.group()).code, scene.template.said(m.group())
        near = CALLED.search(text, max(0, m.start() - TITLE), m.end() + TITLE)
        if near and (code, code) not in done:
            done.add((code, code))
            yield from scene.held([Claim("replaced", (code, code), said)])
