"""Who may be in, or out of, what a sentence itself names: links between states and bodies."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kerjasama.lessons.claims import clause_words as w
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.clause_lists import Part, behind, euro, lists, told
from kerjasama.lessons.claims.hints import caseless
from kerjasama.lessons.claims.lexicon import MODALS
from kerjasama.lessons.claims.parts import inside
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FEW, SURE, Scene, codes
from kerjasama.lessons.claims.surmised_moves import ORGANS

_REACH: Final = 95  # letters between a state and what it is in
_NEAR: Final = 30  # letters before a verb that may deny it
_EURO: Final = "EURO-AREA"
_NEAR_KINDS: Final = ("joined", "founder", "left")

_OTHER_ROLES: Final = ("observer", "partner", "associate")
_NO_ROLE: Final = caseless(  # what one is not
    r"\b(?:bukan|tidak|not|never)\b[^.;<]{0,15}\b(?:pengamat|observers?|mitra|partners?)"
)
_PERSON: Final = regex(  # of a state
    r"\b(?:[Pp]residen|[Mm]enteri|[Pp]erdana [Mm]enteri|PM|[Rr]aja|[Pp]resident of|[Mm]inister of)"
    r"(?: the)? (<S\d+>)"
)


def surmised_clauses(scene: Scene) -> Iterator[Claim]:
    """Who may be in, or out of, what a sentence itself names.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "Malta, a quiet place, is in the EU but not in NATO.")
    >>> known = lambda c: "true" if c.negated == (c.about[1] == "NATO") else "false"
    >>> scene = Scene(t, ("EU",), ("EU",), (), "", (), known)
    >>> [(c.about, c.negated) for c in surmised_clauses(scene)]
    [(('MLT', 'EU'), False), (('MLT', 'NATO'), True)]
    """
    text = scene.text
    if "<O" not in text or text[-1] == "?" or not w.CUE.search(text) or w.HEARSAY.search(text):
        return
    if _NO_ROLE.search(text):
        return
    persons = scene.codes("S", " ".join(_PERSON.findall(text)))
    runs: list[Part] = list(scene.runs(1))
    bodies = w.BODIES.finditer(text)
    groups: list[Part] = [(m.start(), m.end(), scene.codes("O", m.group())) for m in bodies]
    known = {
        c.about
        for c in scene.said
        if c.kind == "member" or (c.kind in _NEAR_KINDS and scene.holds(c))
    }
    unlike = w.UNLIKE.search(text)
    if unlike:  # "unlike Malaysia, Indonesia …": no list of two
        at = unlike.end()
        cut = (
            (a, b, s) if a >= at or b <= unlike.start() else (at, b, scene.codes("S", text[at:b]))
            for a, b, s in runs
        )
        runs = [r for r in cut if r[1] > at or r[1] <= unlike.start()]
    for reader in (
        _linked,
        lists,
        behind,
        _beside,
        _most,
        _cards,
        _spans,
        _roles,
        euro,
        _answers,
    ):
        for c in reader(scene, runs, groups):
            if c.about not in known and c.about[0] not in persons and _in_time(scene, c):
                known.add(c.about)
                yield c


def _in_time(scene: Scene, c: Claim) -> bool:
    """Whether another role than a member's may be told of a date that the sentence names."""
    days = scene.dates() if c.word in _OTHER_ROLES else []
    return not days or any(scene.holds(replace(c, when=d, tense="since")) for d in days)


def _spoken_of(scene: Scene, lead: str) -> list[str]:
    """Whom a pronoun before the first body means."""
    before = scene.previous
    earlier = codes(before.mentions(before.text, "S")) if before else []
    if before and w.COMPARED.search(before.text):
        return []
    if w.THEY.search(lead):
        m = w.THESE_MANY.search(lead)
        many = (
            w.NUMBERS[m["id"].lower()]
            if m and m["id"]
            else scene.template.number(m["n"])
            if m
            else 0
        )
        if many and len(earlier) != many:
            earlier = list(scene.other) if len(scene.other) == many else []
        if len(earlier) >= FEW or many:
            return earlier
        two = [scene.state, *scene.other] if scene.state else list(scene.other)
        return two if len(two) == FEW else []
    if w.IT.search(lead):
        return [scene.state] if scene.state else earlier if len(earlier) == 1 else []
    return []


def _linked(scene: Scene, runs: list[Part], groups: list[Part]) -> Iterator[Claim]:
    """States, or those that were spoken of, before words for being in, before bodies."""
    text, at = scene.text, 0
    who, union = list[str](), list[str]()
    for start, end, bodies in groups:
        nearest = [r for r in reversed(runs) if at <= r[1] <= start][:FEW]
        gap = w.UNLIKE.sub("", text[nearest[0][1] if nearest else at : start])
        run = _subject(text, nearest, gap)
        if nearest:
            who = _whole(text, runs, run) if run else _again(runs, gap)
            yield from _by_noun(scene, nearest[0], gap, (start, end, bodies))
        elif not at:
            who = _spoken_of(scene, gap)
        out = w.OUT.search(gap)
        if out and nearest and w.BARE_NOT.fullmatch(out.group()):
            out = None  # "Turkey, not the EU, …"
        verb = w.IN.search(gap) or out or (w.CONTINUED.search(gap) if at else None)
        at = end
        if run and w.NOUN.match(text, end) and w.SPECIES.fullmatch(gap):
            yield from told(scene, who, bodies[:1], gap, bool(w.NO.search(gap)))
            continue
        if not who and union and verb and not w.NO.search(gap):
            who = union
        if not who:
            union = [] if run or verb else bodies  # may be a member too
            continue
        noun = w.NOUN.match(text, end) and not text.startswith(" membership", end)
        if not verb or noun or len(gap) > (_REACH * FEW if w.IT.search(gap) else _REACH):
            who = [] if noun or w.OF_MANY.search(gap) or w.BREAK.search(gap) else who
            continue
        said = w.CLAUSE.split(gap[: verb.start()])[-1][-_NEAR:] + gap[verb.start() :]
        seats = _seats(scene, verb.group(), (start, end, bodies))
        many = w.QUANTITY.search(gap[: verb.start()]) and not w.THEY.search(gap)
        wish = MODALS.search(said) and not w.ROLES[1][1].search(said)
        if wish or w.ODD.search(said) or (run and many):
            continue
        near = text[max(0, run[0] - 9) : run[0]] if run and not w.CLAUSE.search(gap) else said
        no = bool(out or w.NO.search(said) or w.NEITHER.search(near))
        no = no and not w.NOT_ONLY.search(said)
        if no and who is union:
            continue
        along = _along(text, runs, end)
        yield from told(scene, [*who, *along], seats, gap) if along and not no else ()
        unlike = _unlike(scene, run, start)
        yield from told(scene, unlike, seats, gap, not no) if unlike else ()
        dated = w.JOINING.search(said) or w.SINCE.match(text, end)
        free = not dated or any(hint.search(said) for _, hint in w.ROLES)
        if no or free or ORGANS.issuperset(seats):
            yield from told(scene, who, seats, gap, no, gap + text[end : end + _NEAR])


def _along(text: str, runs: list[Part], end: int) -> list[str]:
    """States that are told to be in it too, behind the body."""
    then = next((r for r in runs if r[0] >= end), None)
    return then[2] if then and w.ALONG.fullmatch(text, end, then[0]) else []


def _unlike(scene: Scene, run: Part | None, start: int) -> list[str]:
    """States that the subject is told to be unlike."""
    unlike = w.UNLIKE.search(scene.text)
    beside = run and unlike and unlike.start() < start
    if not (beside and run and unlike and run[0] in (unlike.end(), unlike.start())):
        return []
    return scene.codes("S", unlike["s"])


def _subject(text: str, nearest: list[Part], gap: str) -> Part | None:
    """The states that the words before a body are about: not those that "border on France"."""
    run = next((r for r in nearest if not w.NOT_SUBJECT.search(text[: r[0]])), None)
    aside = bool(nearest) and (gap[:1] == "," or w.LIKE.search(text[: nearest[0][0]]))
    if run is None or (run is not nearest[0] and not aside):
        return None
    named = inside(text, run[0]) and not w.STARTS.search(text[: run[0]])
    return None if named or w.BREAK.search(re.sub(r"\([^()]*\)", "", gap)) else run


def _again(runs: list[Part], gap: str) -> list[str]:
    """Whom a pronoun behind a semicolon means: those with whom the sentence began."""
    behind = gap.rpartition(";")[2]
    hint = w.IT if len(runs[0][2]) == 1 else w.THEY
    return runs[0][2] if behind != gap and hint.match(behind.lstrip()) else []


def _whole(text: str, runs: list[Part], run: Part) -> list[str]:
    """All states of a run, with those before "nor"."""
    if not w.NOR.search(text[: run[0]]):
        return run[2]
    return [s for r in runs if r[0] <= run[0] for s in r[2]]


def _by_noun(scene: Scene, run: Part, gap: str, group: Part) -> Iterator[Claim]:
    """The membership, or election, of a state; two states and what "both are members" of."""
    text, (_, end, bodies) = scene.text[: run[0]], group
    if w.INTO.fullmatch(gap):
        m = w.MEMBERSHIP.search(text)
        if m and scene.text[-1] in ".!":
            yield from told(scene, run[2], bodies, "calon" if m["role"] else "")
        if ORGANS.issuperset(bodies) and w.ELECTION.search(text):
            yield from told(scene, run[2], bodies, "terpilih")
    both = w.BOTH_IN.match(scene.text, end)
    if both and not w.NO.search(both.group()):
        yield from told(scene, run[2], bodies[-1:], "")


def _seats(scene: Scene, verb: str, group: Part) -> list[str]:
    """In what one is, or on what council one sits."""
    start, end, bodies = group
    if not w.ON.search(verb):
        return bodies
    council = w.COUNCIL.search(scene.template.said(scene.text[start:end]))
    return ["UN-SC"] if council and bodies == ["UN"] else [b for b in bodies if b in ORGANS]


def _beside(scene: Scene, runs: list[Part], groups: list[Part]) -> Iterator[Claim]:
    """Who "sits with France in NATO", and "MIKTA (with Mexico and Turkey)"."""
    text = scene.text
    for m in w.IN_BRACKETS.finditer(text):
        who, of_ = (m["s"], m["o"]) if m["s"] else (m["all"], m["of"])
        yield from told(scene, scene.codes("S", who), scene.codes("O", of_), "")
    for n, (start, end, states) in enumerate(runs):
        of = next((g for g in groups if g[0] >= end), None)
        if of and w.IN_THE.fullmatch(text, end, of[0]) and w.SITS_WITH.search(text[:start]):
            first = runs[0][2] if n else [scene.state] if scene.state else []
            yield from told(scene, [*first, *states], of[2], "")
        ahead = [g for g in groups if g[1] <= start]
        own = [scene.state] if scene.state else []
        if (
            ahead
            and own
            and re.fullmatch(r" \((?:bersama|with|together with) ", text[ahead[-1][1] : start])
        ):
            yield from told(scene, [*states, *own], ahead[-1][2][-1:], "")


def _most(scene: Scene, runs: list[Part], _groups: list[Part]) -> Iterator[Claim]:
    """The largest or the only one of the members."""
    text = scene.text
    for m in w.MOST_OF.finditer(text):
        slots = " ".join(m[x] or "" for x in "abcdefg")
        before = [r for r in runs if r[1] <= m.start() and w.SAME.fullmatch(text, r[1], m.start())]
        behind = [
            r
            for r in runs
            if r[0] >= m.end()
            and (w.IS.fullmatch(text, m.end(), r[0]) or w.COMMA.fullmatch(text, m.end(), r[0]))
        ]
        run = next(iter([*before[-1:], *behind[:1]]), None)
        own = [scene.state] if scene.state and m["b"] and m.start() < SURE else []
        states = run[2] if run else own or ([] if runs else _spoken_of(scene, text[: m.start()]))
        if len(states) == 1:
            no = w.NO.search(text[m.start() : m.end()]) is not None
            yield from told(scene, states, scene.codes("O", slots), "", no)


def _cards(scene: Scene, runs: list[Part], groups: list[Part]) -> Iterator[Claim]:
    """A line: states, and what they are in and out of."""
    text = scene.text
    if not runs or not re.fullmatch(r"\W*(?:<N\d+>[.)] ?)?", text[: runs[0][0]]):
        return
    _, at, states = runs[0]
    if not re.match(r" ?[:–—→|-]", text[at:]):
        return
    for start, end, bodies in groups:
        gap = text[at:start]
        if start < at or not w.CARD_GAP.fullmatch(gap):
            return
        if "euro" in gap:
            yield from told(scene, states, [_EURO], "")
        no = w.NO.search(gap) or w.CARD_NO.match(text, end)
        yield from told(scene, states, bodies, gap, no is not None)
        then = next((r for r in runs if r[0] >= end), None)
        if then and w.ALONG.fullmatch(text, end, then[0]):
            yield from told(scene, then[2], bodies, "")
        at = end


def _spans(scene: Scene, _runs: list[Part], _groups: list[Part]) -> Iterator[Claim]:
    """From which member to which: "57 members, from Suriname to Brunei"."""
    for m in w.RANGE.finditer(scene.text):
        lead = scene.text[: m.start()]
        if w.MEMBERS.search(lead):
            of = scene.codes("O", lead)[-1:] or scene.near[:1]
            yield from told(scene, scene.codes("S", m.group()), of, "")


def _roles(scene: Scene, runs: list[Part], groups: list[Part]) -> Iterator[Claim]:
    """Who is told to have another role in the one body of the sentence."""
    text = scene.text
    if len(groups) != 1 or len(groups[0][2]) != 1:
        return
    for _, end, states in runs:
        m = w.IS_ROLE.match(text, end)
        if m and not w.NO.search(m.group()):
            yield from told(scene, states, groups[0][2], m.group())


def _answers(scene: Scene, runs: list[Part], groups: list[Part]) -> Iterator[Claim]:
    """A line of a list of what one state is in: "OPEC: no", "elected to the UN-SC 2007-08"."""
    if runs:
        return
    own = [scene.state] if scene.state else _spoken_of(scene, "it")
    m = w.ANSWER.match(scene.text)
    if m and w.ANSWERS.search(m.group()):
        yield from told(scene, own, groups[0][2], "", bool(m["no"]))
    m = w.TERM_LINE.match(scene.text)
    if m:
        yield from told(scene, own, scene.codes("O", m["x"]), "pernah")
