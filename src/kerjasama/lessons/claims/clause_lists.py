"""States that a sentence lists behind a body: its members, or those that are not in it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kerjasama.lessons.claims import clause_words as w
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import MODALS
from kerjasama.lessons.claims.scene import SURE, Scene

Part = tuple[int, int, list[str]]  # where states or bodies begin and end, and their codes
_REACH: Final = 285  # letters between a body and its members
_NEAR: Final = 30  # letters
_EURO: Final = "EURO-AREA"
_LONG, _MOSTLY = 4, 0.75  # so many states make a list that may hold an error


def told(
    scene: Scene,
    states: Iterable[str],
    bodies: Iterable[str],
    said: str,
    no: bool = False,  # noqa: FBT001,FBT002 - what is said is denied
    about: str | None = None,
) -> Iterator[Claim]:
    """What is true of all the states, in the sense of the words that link them to the bodies."""
    role = next((r for r, hint in w.ROLES if hint.search(said)), "")
    past = w.WAS.search(said) is not None
    for b in bodies:
        of = [s for s in dict.fromkeys(states) if s != b]
        none = [Claim("member", (s, b), negated=True) for s in of]
        now = [Claim("member", (s, b), role) for s in of]
        was = [Claim("member", (s, b), role, tense="past") for s in of]
        if no:
            yield from scene.all_held(none)
        else:
            since = [replace(c, when=d, tense="since") for c in now for d in scene.dates(about)]
            if role == "suspended" and since:
                known = {"true", "was-true"} & set(map(scene.verdict, since))
                yield from scene.held(was) if known else []
                continue
            found = scene.all_held(now) or (scene.all_held(was) if past else [])
            if not found and len(now) >= _LONG and not role and {*of} <= {*scene.codes("S")}:
                right = scene.held(now)
                found = right if len(right) >= _MOSTLY * len(now) else []
            yield from found


def lists(scene: Scene, runs: list[Part], groups: list[Part]) -> Iterator[Claim]:
    """States behind a body, and between them words for having members."""
    text = scene.text
    yield from _in_one_only(scene, runs, groups)
    for run in runs:
        start, _, states = run
        m = w.EXCEPT.search(text[:start])
        if m:
            yield from told(scene, states, scene.codes("O", m["x"]), "")
        ahead = [g for g in groups if g[1] <= start <= g[1] + _REACH]
        if not ahead:
            continue
        a, b, bodies = ahead[-1]
        gap, lead = text[b:start], text[max(0, a - 40) : a]
        if w.NON.search(lead) and len(ahead) > 1 and w.TITLE.fullmatch(gap):
            yield from told(scene, states, bodies, "", no=True)
            ahead, gap, lead = ahead[:-1], re.sub(r"<O\d+>", "", text[ahead[-2][1] : start]), ""
        elif len(ahead) > 1 and w.WITH.fullmatch(gap):  # "EAS brings together ASEAN with …"
            whole = text[ahead[-2][1] : a].rstrip() + gap[gap.rfind(" ", 0, -1) :]
            if w.HAS.fullmatch(text[ahead[-2][1] : a]) or w.HAS.fullmatch(whole):
                yield from told(scene, states, ahead[-2][2][-1:], "")
        yield from _called_members(scene, runs, run, ahead[-1])
        yield from _had(scene, runs, run, ahead, gap, lead)


def _in_one_only(scene: Scene, runs: list[Part], groups: list[Part]) -> Iterator[Claim]:
    """A list of those that are in one body but not in another."""
    text = scene.text
    if len(groups) < SURE - 1 or not w.BUT_NOT.fullmatch(text, groups[0][1], groups[1][0]):
        return
    behind = [r for r in runs if r[0] > groups[1][1]]
    if behind and w.COLON.fullmatch(text, groups[1][1], behind[0][0]):
        for s in (s for r in behind for s in r[2]):
            yield from told(scene, [s], groups[0][2], "")
            yield from told(scene, [s], groups[1][2], "", no=True)


def _called_members(scene: Scene, runs: list[Part], run: Part, group: Part) -> Iterator[Claim]:
    """Called members: "the ASEAN states Laos and Vietnam", "former members such as …"."""
    text, (start, _, states), (a, b, bodies) = scene.text, run, group
    gap, lead = text[b:start], text[max(0, a - 40) : a]
    among = w.AMONG.search(lead)
    if not w.TITLE.fullmatch(gap):
        if among and w.SAME.fullmatch(gap) and not w.NO.search(gap):
            yield from told(scene, states, bodies[-1:], "")
        return
    near = w.PHRASE.split(lead)[-1]
    if not (w.OF_MEMBERS.search(near) or w.NOUN.match(text, b)):
        return
    if w.FORMER.search(lead):
        yield from told(scene, states, bodies[-1:], "former")
    elif not w.NOT_MEMBERS.search(w.NOT_ALL.sub("", near[-25:])):
        yield from told(scene, states, bodies[-1:], "")
        for s in (s for r in runs if among and r[0] >= start for s in r[2]):
            yield from told(scene, [s], bodies[-1:], "")


def _had(
    scene: Scene, runs: list[Part], run: Part, ahead: list[Part], gap: str, lead: str
) -> Iterator[Claim]:
    """States that the body before them "includes", "links", "counts"."""
    (_, end, states), text = run, scene.text
    near, plain = w.PHRASE.split(lead)[-1], w.NOT_ONLY.sub("", gap)
    if w.OTHER_TITLE.search(plain) or w.OTHER_LEAD.search(near[-25:]):
        return
    many = len(states) >= SURE
    if not (w.HAS.fullmatch(plain) or (many and w.HAS_MANY.fullmatch(plain))):
        return
    if not (many or w.GROUPS.search(gap) or w.MEMBERS.search(gap)):
        return
    then = next((r for r in runs if r[0] > end), None)
    all_ = [*states, *then[2]] if then and w.AND_WITH.fullmatch(text, end, then[0]) else states
    of = ahead[-2][2] if w.ADDED.fullmatch(gap) and len(ahead) > 1 else ahead[-1][2][-1:]
    found = list(told(scene, all_, of, "pernah" if w.WAS.search(gap + near) else ""))
    if not found and many and len(ahead) > 1:
        found = list(told(scene, all_, ahead[-2][2][-1:], ""))
    first = scene.codes("O")[:1] if w.NOUN_FIRST.match(text) else []
    if found and first and first != ahead[-1][2]:  # "seven ASEAN states are in APEC, among them …"
        yield from told(scene, all_, first, "")
    yield from found or told(scene, all_, of, gap + near)


def behind(scene: Scene, runs: list[Part], groups: list[Part]) -> Iterator[Claim]:
    """States that are told to be in, or missing from, what was named before them."""
    text = scene.text
    for start, end, states in runs:
        ahead = [g for g in groups if g[1] <= start]
        if not ahead or MODALS.search(text[max(0, start - _NEAR) : end + _NEAR]):
            continue
        b = ahead[-1]
        there = w.THERE.fullmatch(text, 0, start)
        if there and not w.NO.search(text[b[1] : end + _NEAR]):
            yield from told(scene, states, scene.codes("O", there["x"]), "")
        also = w.ALSO_O.match(text, end)
        if also and also["o"] and w.BARE.match(text, also.end()):
            yield from told(scene, [*states, *scene.codes("O", also["o"])], b[2], "")
        if w.BARE.match(text, end) and (w.WHERE.search(text[:start]) or len(states) > 1):
            if not w.OTHER_TITLE.search(text[b[1] : start]) or w.WHERE.search(text[:start]):
                yield from told(scene, states, b[2], "")
        elif w.NOT_THERE.match(text, end):
            yield from told(scene, states, b[2], "", no=True)
        if w.SUSPENDS.fullmatch(text, b[1], start):
            yield from told(scene, states, b[2], "suspended")


def euro(scene: Scene, runs: list[Part], _groups: list[Part]) -> Iterator[Claim]:
    """Who has kept its own money."""
    text = scene.text
    if not w.MONEY.search(text) and _EURO not in scene.codes("O"):
        return
    if not {_EURO, "EU"} & set(scene.codes("O")):
        return
    for start, end, states in runs:
        kept = w.OWN_MONEY.match(text, end)
        left_out = w.EXCEPT.search(text[:start]) and w.MONEY.search(text[:start])
        if left_out or kept:
            none = (Claim("member", (s, _EURO), negated=True) for s in states)
            yield from scene.held(none)
