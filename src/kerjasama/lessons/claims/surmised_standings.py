"""Who may be told to be in, out, or in another role, of what was named before the sentence."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of
from kerjasama.lessons.claims.lexicon import MODALS, NEGATED
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FEW, NEAR, SURE, Scene, codes
from kerjasama.lessons.claims.standing_words import (
    ASKS,
    ASKS_MORE,
    BARE,
    BESIDE,
    BOTH,
    CAME_LATER,
    CANDIDATE,
    CUE,
    DATED,
    ENTRY,
    EXCEPT,
    EXTREME,
    FOR_EXAMPLE,
    FROM_THEN,
    HE,
    IN,
    JOINED,
    LIKEWISE,
    LISTED_OUT,
    MADE,
    NO,
    NO_DENIAL,
    NONE,
    NONE_TOO,
    NOT_HERE,
    NOT_YET,
    OF_IT,
    OF_LAW,
    OF_MEMBERS,
    OF_TREATY,
    ONCE,
    ONLY,
    ORG_IN,
    OTHERWISE,
    OUT,
    OWN_MONEY,
    PARTNERS,
    REGION,
    ROLES,
    SAME,
    SOME,
    STILL_OUT,
    STILL_SUSPENDED,
    SUCH,
    WANT,
    WAS,
    WAS_OUT,
)
from kerjasama.lessons.claims.surmised_terms import suspensions, terms
from kerjasama.lessons.claims.unnamed import (
    MEMBERSHIP,
    REACH,
    bodies,
    body,
    first_held,
    most_held,
    named_in,
    states_after,
    states_before,
)

_OWNERS: Final = regex(r"<S\d+>(?=['’]s)")
_OWNS: Final = regex(r"['’]s?\b")
_SEVERAL: Final = any_of(  # in which ones is told later
    r"(?:beberapa|berbagai|banyak|sejumlah|several|many|various|numerous) (?:organisasi|lembaga"
    r"|forum|organi[sz]ations|bodies|forums)"
)
_OF_ALL: Final = regex(r"\bworld['’]s (?:[\w-]+ )?$")  # and of no organisation
_ROOM: Final = 25  # letters before what may be denied
_EURO: Final = "EURO-AREA"
_KNOWN: Final = ("true", "was-true")
_MANY: Final = 4  # so many are a list that says for itself what it lists


def surmised_standings(scene: Scene) -> Iterator[Claim]:
    """Who may be told to be in, or out of, what the sentence itself does not name."""
    text = scene.text
    if "?" in text or not CUE.search(text) or (_SEVERAL.search(text) and not scene.codes("O")):
        return
    found: list[Claim] = []
    frozen = STILL_SUSPENDED.search(text)
    moved = {c.about[0] for c in scene.said if c.kind in MEMBERSHIP}
    for rule in (
        terms,
        suspensions,
        _roles,
        _repeated,
        _outsiders,
        _insiders,
        _among,
        _organisations,
        _lists,
        _answers,
    ):
        told = {c.about for c in scene.said} | {c.about for c in found}
        done = {c.about[0] for c in found}
        new = [c for c in rule(scene) if c.about not in told or (rule is suspensions and frozen)]
        new = [c for c in new if c.about[0] != c.about[1]]
        if rule in (_insiders, _among):  # another body was told of them
            new = [c for c in new if c.about[0] not in moved]
        found += [c for c in new if c.about[0] not in done]
    yield from found


def _names(scene: Scene) -> list[str]:
    """States, and organisations that stand in a list of them."""
    return scene.subjects("S") + _beside(scene)


def _beside(scene: Scene) -> list[str]:
    return scene.codes("O", " ".join(m[m.lastindex or 0] for m in BESIDE.finditer(scene.text)))


def _denied(text: str, start: int, end: int) -> bool:
    about = text[max(0, start - _ROOM) : end]
    return any(p.search(about) for p in (NEGATED, MODALS, NOT_YET))


def _members(scene: Scene, names: list[str], of: list[str]) -> list[Claim]:
    """That all of them are members of the first of which that is true."""
    told = ([Claim("member", (s, b)) for s in names if s != b] for b in of)
    return first_held(scene, told)


def _roles(scene: Scene) -> Iterator[Claim]:
    """States in another role, told here or of those before."""
    text = scene.text
    if not scene.previous or (MODALS.search(text) and not CANDIDATE.search(text)):
        return
    again = SAME.search(text) or ENTRY.search(text)
    last = {c.word for c in scene.before if c.kind == "member"} if again else set()
    lines = [t.text for t in (scene.previous, scene.announced) if t]
    such = SUCH.search(text) is not None
    above = " ".join(t for t in lines if t[-1:] in ":?" or len(t) < REACH or such)
    above = above if such or BARE.search(text) else ""
    for role, hint in ROLES:
        here = hint.search(text)
        if not (here or role in last or hint.search(above)):
            continue
        if here and (NOT_HERE.search(text[: here.start()]) or OF_IT.match(text, here.end())):
            continue
        names = _in_role(scene, role, here.start() if here else -1)
        for b in bodies(scene, wide=True) if names else ():
            told = [c for c in _since(scene, names, b, role) if c.about[0] != b]
            right = most_held(scene, told, len(names))
            if right:
                yield from right
                yield from (c for c in told if not c.when and scene.verdict(c) == "was-true")
                break


def _in_role(scene: Scene, role: str, at: int) -> list[str]:
    """Names in a sentence that may have a role, the nearest to its word if it tells of others."""
    text = scene.text
    less = {scene.template.mention(m[1]).code for m in EXCEPT.finditer(text)}
    names = [n for n in _names(scene) if n not in less]
    words = [m.start() for r, hint in ROLES if r != role for m in hint.finditer(text)]
    words = [w for w in words if not ONCE.search(text[:w])]
    if at < 0 or not words:
        return names
    near = {
        scene.template.mention(m.group()).code
        for m in re.finditer(r"<[SO]\d+>", text)
        if abs(m.start() - at) < min(abs(m.start() - w) for w in words)
    }
    return [n for n in names if n in near]


def _since(scene: Scene, names: list[str], b: str, role: str) -> Iterator[Claim]:
    """A role of each, and since when, where a date stands behind it."""
    dated = {scene.template.mention(s).code: scene.dates(d) for s, d in DATED.findall(scene.text)}
    for s in names:
        plain = Claim("member", (s, b), role)
        days = dated.get(s, [])
        yield from (replace(plain, when=d, tense="since") for d in days)
        yield from [] if days else [plain]


def _repeated(scene: Scene) -> Iterator[Claim]:
    """Others of whom the same is true."""
    m, before = LIKEWISE.search(scene.text), scene.previous
    if not m or not before or JOINED.search(scene.text) or scene.codes("OA"):
        return
    states = scene.codes("S", next(filter(None, m.groups()), ""))
    none = NONE_TOO.search(m.group()) is not None
    last = [c for c in scene.before if c.kind in ("member", "joined")][-1:]
    if not last:  # nothing was understood of it: who is not in is told with such a word
        none = none or bool(OUT.search(before.text) or NEGATED.search(before.text))
        last = [Claim("member", ("", b)) for b in body(scene)]
    for c in last:
        word = "" if none else c.word
        same = Claim("member", c.about, word, negated=none or c.negated)
        yield from scene.all_held([replace(same, about=(s, c.about[1])) for s in states])


def _outsiders(scene: Scene) -> Iterator[Claim]:
    """Who is no member, or not yet."""
    text = scene.text
    over = WAS_OUT.search(text)
    found = [] if scene.codes("A") else list(dict.fromkeys(_out(scene)))
    for b in body(scene) if found else ():
        # Who once was in may be told to have been out of it before.
        once = [s for s in found if over and scene.holds(Claim("member", (s, b), tense="past"))]
        told = (Claim("member", (s, b), negated=True) for s in found if s not in once)
        yield from scene.held(told)
    if OWN_MONEY.search(text) and _EURO in bodies(scene, wide=True):
        states = scene.subjects("S")
        yield from scene.held(Claim("member", (s, _EURO), negated=True) for s in states)


def _out(scene: Scene) -> Iterator[str]:
    """States beside a word for being out."""
    text = scene.text
    for m in OUT.finditer(text):
        behind = text[m.end() : m.end() + NEAR]
        if not (OF_IT.match(behind) or OF_TREATY.search(behind)):
            yield from states_before(scene, m.start())
    for m in (*STILL_OUT.finditer(text), *WANT.finditer(text)):
        yield from scene.codes("S", m.group())[-1:]
    for m in NONE.finditer(text):
        yield from scene.codes("S", m["s"])
    for m in LISTED_OUT.finditer(text):
        yield from states_after(scene, m.end(), FEW)


def _insiders(scene: Scene) -> Iterator[Claim]:
    """Who is in, by a word for it behind them."""
    text, told = scene.text, list[Claim]()
    if not _plainly(scene):
        return
    for start, end, states in scene.runs(1):
        m = None if _OWNS.match(text, end) else IN.match(text, end)
        word = m.group() if m else ""
        if not m or WAS.search(word) or FROM_THEN.match(text, m.end() + 1):
            continue
        if _denied(NO_DENIAL.sub("", text[:end]), start, end) or _denied(word, 0, len(word)):
            continue
        if BOTH.search(word):
            of = list(dict.fromkeys([*bodies(scene)[:1], *scene.recent]))[:FEW]
            told += [c for b in of for c in _members(scene, states, [b])]
            continue
        full = [Claim("member", (s, b)) for b in body(scene)[:1] for s in states]
        if OF_MEMBERS.search(word) and full and all(scene.verdict(c) in _KNOWN for c in full):
            told += full
        else:
            told += _members(scene, states + _beside(scene), _likely(scene))
    yield from told


def _plainly(scene: Scene) -> bool:
    """Whether a sentence names nothing else that one can be in."""
    named = set(scene.codes("OA")) - set(_beside(scene))
    return not named and not OF_LAW.search(scene.text)


def _likely(scene: Scene) -> list[str]:
    return bodies(scene)[:FEW] if scene.sure else bodies(scene, wide=True)[:SURE]


def _among(scene: Scene) -> Iterator[Claim]:
    """Who is the only member of a kind, or is named as one of some members, or by region."""
    text, states = scene.text, scene.subjects("S")
    states = [s for s in states if s not in scene.codes("S", " ".join(_OWNERS.findall(text)))]
    hints = (ONLY, EXTREME, SOME, REGION, FOR_EXAMPLE)
    if not states or not any(p.search(text) for p in hints) or not _plainly(scene):
        return
    about = " ".join(t.text for t in (scene.previous, scene.heading) if t)
    spoken = OF_MEMBERS.search(f"{text} {about}") is not None
    spoken = spoken or any(c.kind in MEMBERSHIP for c in scene.before)
    only = ONLY.search(text) or (EXTREME.search(text) if spoken else None)
    only = None if only and _OF_ALL.search(text[: only.start()]) else only
    if only and len(states) == 1 and not _denied(text, only.start(), only.end()):
        around = text[max(0, only.start() - REACH) : only.end() + 5]
        if not (OTHERWISE.search(around) or FROM_THEN.search(text)):
            yield from _members(scene, states, _likely(scene))
    if not spoken or "<D" in text or any(p.search(text) for p in (OTHERWISE, JOINED, MODALS)):
        return
    some = SOME.search(text)
    beside = text[some.start() : some.end() + NEAR] if some else ""
    if "<S" in beside or REGION.search(text) or FOR_EXAMPLE.search(text):
        told = _members(scene, _names(scene), _likely(scene))
        yield from [] if NEGATED.search(NO_DENIAL.sub("", text)) else told


def _organisations(scene: Scene) -> Iterator[Claim]:
    """An organisation that is itself in another."""
    m = ORG_IN.search(scene.text)
    if m and len(scene.codes("O")) == 1 and not OTHERWISE.search(m.group()):
        who = scene.codes("O")[0]
        none = NEGATED.search(m.group()) is not None or "without" in m.group()
        told = [Claim("member", (who, b), negated=none) for b in bodies(scene, wide=True)]
        yield from scene.held(told[:1]) if none else first_held(scene, [[c] for c in told])


def _lists(scene: Scene) -> Iterator[Claim]:
    """States and nothing else, below a line that tells of members; or all the members there are."""
    text, bare = scene.text, BARE.search(scene.text)
    if not bare and text.count("<S") < _MANY:
        return
    lines = [t.text for t in (scene.announced, scene.previous, scene.heading) if t]
    made = MADE.search(lines[0]) if bare and lines else None
    names = scene.codes("SO", bare["s"]) if bare and scene.codes("S") else []
    led = bare and bare["lead"] and len(names) >= _MANY
    told_of = led or (names and any(map(OF_MEMBERS.search, [text, *lines])))
    led_by = scene.announced.text if scene.announced else ""
    if names and CAME_LATER.search(led_by) and not NEGATED.search(led_by) and not scene.dates():
        told = ([Claim("joined", (s, b)) for s in names if s != b] for b in bodies(scene)[:FEW])
        yield from first_held(scene, told)
        return
    denied = any(map(NEGATED.search, lines)) or PARTNERS.search(" ".join(lines))
    denied = denied or OTHERWISE.search(" ".join(lines[:FEW]))
    if told_of and not made and not denied:
        yield from _members(scene, names, bodies(scene)[:FEW])
    if made or MADE.search(text) or OTHERWISE.search(text):
        return
    for _, _, states in scene.runs(_MANY):
        for b in bodies(scene):
            if scene.holds(Claim("count", (b,), number=len(states))):
                yield from _members(scene, states, [b])


def _answers(scene: Scene) -> Iterator[Claim]:
    """What is said of a state that was named before, or asked for."""
    text, before = scene.text, scene.previous
    if scene.codes("S") or not before:
        return
    states = codes(before.mentions(before.text, "S"))
    m = NO.search(text) if before.text[-1:] == "?" and len(states) == 1 else None
    if m and ASKS.search(before.text) and not ASKS_MORE.search(before.text):
        for b in named_in(before)[:1] or body(scene):
            yield from scene.held([Claim("member", (states[0], b), negated=m["no"] is not None)])
        return
    he = HE.search(text)
    for b in body(scene) if he else ():
        who = states[-FEW:] if BOTH.search(text) else states[-1:] or [scene.state]
        if OUT.search(text):
            yield from scene.held(Claim("member", (s, b), negated=True) for s in who if s)
        for role, hint in ROLES:
            if hint.search(text):
                yield from scene.held(Claim("member", (s, b), role) for s in who if s)
