"""What may be told in passing: cells of a table, places in brackets, who is in, of what form."""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.lexicon import FIELDS
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FAR, FEW, SURE, Scene
from kerjasama.lessons.claims.surmised_lists import OTHERWISE

_CELL: Final = regex(r"\s*(?:\||\t|;|/| [–—-] )\s*")
_LEAST: Final = 3  # cells of a row
_LINE: Final = regex(  # a line with commas between its cells
    r"\W*<O\d+>(?:, (?:[A-Z][\w’'-]*(?: [A-Z][\w’'.-]*){0,3}|<[DS]\d+>)){1,3}\W*"
)
_BRACKETS: Final = regex(r"\((?P<place>[A-Z][\w’'-]*(?:[ ,-]+[A-Z][\w’'.-]*)*)\)")
_NAME: Final = regex(r"(?:[Tt]he )?[A-Z][\w’'-]*(?:[ -][A-Z][\w’'.-]*){0,3}")
_ONLY_PLACE: Final = regex(  # a line that is a place
    r"\W*(?:(?:Seat|HQ|Headquarters|Secretariat|Markas|Kantor pusat|Sekretariat|Pusat|Berpusat di)"
    r"\b[: ]+)?(?:di |in )?(?P<place>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2})(?:, (?:<S\d+>|[A-Z]\w+)"
    r"| \((?:<S\d+>|[A-Z]\w+)\))?\W*"
)
_EVENTS: Final = ("event", "stands", "form", "party")
_IN: Final = caseless(  # who is in what, or is not
    r"\b(?:is|are|was|were|sits?|sat|remains?|stays?)(?P<no>n['’]t| not| never)?(?: \w+)? in"
    r"(?: the| both the| both)? (?P<y><O\d+>(?:(?:,| and| as well as)(?: in)?(?: the)? <O\d+>)*)"
)
_BELONGS: Final = caseless(
    r"\b(?P<no>(?:do|does|did)(?:n['’]t| not) |never |tidak |bukan(?:lah)? |belum )?"
    r"(?:belong(?:s|ed)? to|(?:menjadi |merupakan |adalah )?bagian dari|termasuk(?: dalam)?"
    r"|duduk (?:bersama )?di|tergabung (?:di|dalam)|ikut(?: serta)?(?: di| dalam)?)"
    r"(?: the| both the)? (?P<y><O\d+>(?:(?:,| dan|, dan| and|, and|,? serta)(?: the)? <O\d+>)*)"
)
_TWO: Final = any_of(
    r"kedua negara(?: ini| itu| tersebut)?|keduanya|both (?:countries|states|nations)"
)
_MEMBERS: Final = any_of(r"anggota|members?|duduk|tergabung|belong\w*|bergabung|sit")
_WISH: Final = any_of(
    r"if|jika|kalau|when|ketika|saat|until|hingga|sampai|before|sebelum|used to|pernah|dulu"
)
_FIELD: Final = caseless(
    r"\b(?:bidang|sektor|field of|area of|sphere of)(?: (?:kerja ?sama|the))?"
    r" (?P<rest>[^.;:<]{3,40})"
)
_FOR_EXAMPLE: Final = caseless(r"\bcontoh kerja ?sama internasional|examples? of international")
_SOMEWHERE: Final = regex(  # a state that is a place
    r"(?:\b(?:di|in|at|ke|to|from|dari|out of|near|capital of)(?: the| kota| ibu ?kota)? "
    r"|[A-Z][\w’']+, )(?:[A-Z][\w’']+, )?<S\d+>"
)
_JOINED: Final = regex(r"\b(?:join\w*|entered|bergabung|masuk)(?: \w+)?(?: the)? $")
_OF_YEAR: Final = regex(  # a year that goes with a name
    r"(?P<x><[OA]\d+>)(?: \(|,? of |,? tahun |,? from |,? dari tahun | )(?P<d><D\d+>)"
)
_STEPS: Final = ("adopted", "signed", "entered-into-force")
_OF_MANY: Final = caseless(
    r"(?P<n><N\d+>)(?: [a-z-]+){0,2} (?:members?|anggota|negara|countries|states|nations|economies"
    r"|ekonomi|allies|sekutu|parties|peserta|strong)\b|\b(?:total|numbers|jumlahnya|tinggal|menjadi)"
    r"(?: [a-z]+){0,2} (?P<m><N\d+>)"
)
_AGENCY: Final = caseless(
    r"(?P<p><O\d+>)(?:['’]s)? (?:[a-z]+ ){0,2}(?:agency|body|organ|fund|programme|office|arm)\b"
    r"[^.;<]{0,12}(?P<x><O\d+>)|\b(?:badan|lembaga|organ|dana|program)(?: khusus)? (?P<q><O\d+>)"
    r"[^.;<]{0,25}(?P<y><O\d+>)"
)
_BY: Final = regex(r"\b(?:by|oleh)(?: [a-z]+)? $")
_TIED: Final = any_of(
    r"between|antara|dengan|with|by|oleh|sign(?!ifi)\w*|meneken|menandatangani|bersama|joined|acceded"
    r"|ratif\w*|meratifikasi"
)
_NOW_MEMBERS: Final = any_of(r"now|today|currently|kini|sekarang|saat ini|sampai hari ini")
_LEAST_MANY: Final = 5
_ADDED: Final = caseless(r"\b(?:penambahan|tambahan|bertambah|additional|another|new|more)\W+$")
_HEADING: Final = 60

_REPLACED: Final = caseless(
    r"\b(?:menggantikan|pengganti|penerus|replac\w+|succeed\w+|successor)(?: dari| of| to| the)*"
    r" (<[OA]\d+>)"
)


def surmised_asides(scene: Scene) -> Iterator[Claim]:
    """What may be told in passing.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "Switzerland is in Schengen.")
    >>> scene = Scene(t, ("SCHENGEN",), ("SCHENGEN",), (), "", (), lambda c: "true")
    >>> [(c.kind, c.about) for c in surmised_asides(scene)]
    [('member', ('CHE', 'SCHENGEN'))]
    """
    yield from _cells(scene)
    yield from _homes(scene)
    yield from _bound(scene)
    yield from _inside(scene)
    yield from _both(scene)
    yield from _works(scene)
    yield from _dated(scene)
    yield from _complete(scene)
    yield from _many(scene)
    yield from _agency(scene)


def _cells(scene: Scene) -> Iterator[Claim]:
    """A row of a table that names one organisation: its year and its place."""
    cells = [c for c in _CELL.split(scene.text) if c.strip()]
    bodies = scene.codes("O")
    if len(cells) < _LEAST and _LINE.fullmatch(scene.text):
        cells = scene.text.split(", ")
    if len(cells) < FEW or len(bodies) != 1 or scene.codes("A"):
        return
    if len(cells) < _LEAST and len(max(cells, key=len)) > FAR:  # a sentence behind a date
        return
    if len(cells) < _LEAST and ", " not in scene.text:
        return
    for cell in cells:
        place = _NAME.fullmatch(cell.split(",")[0].split(" (")[0].strip())
        if place:
            yield from scene.held([Claim("seat", (bodies[0],), place.group())])
        elif re.fullmatch(r"\W*<D\d+>\W*", cell):
            yield from scene.held(Claim("founded", (bodies[0],), when=w) for w in scene.dates(cell))


def _homes(scene: Scene) -> Iterator[Claim]:
    """A place in brackets behind a name, or alone in a line."""
    t = scene.template
    for slot in re.findall(r"<O\d+>", scene.text):
        b = t.mention(slot).code
        for m in _BRACKETS.finditer(t.said(slot)):
            yield from scene.held([Claim("seat", (b,), m["place"].split(",")[0])])
    alone = _ONLY_PLACE.fullmatch(scene.text)
    if alone and scene.sure:
        yield from scene.held([Claim("seat", (scene.sure[0],), alone["place"])])


def _bound(scene: Scene) -> Iterator[Claim]:
    """States that stand beside an agreement of theirs of which a step or a form is told."""
    spoken = {c.about[-1] for c in scene.said if c.kind in _EVENTS}
    taken = scene.taken("party", "left")
    for a in scene.codes("A"):
        if a in spoken and _TIED.search(scene.text) and scene.plain(0):
            text = _SOMEWHERE.sub("", scene.text)
            states = [s for s in scene.codes("S", text) if s not in taken]
            told = [Claim("party", (s, a), "party", tense="defined") for s in states]
            yield from scene.all_held(told) if 0 < len(told) <= SURE else ()


def _inside(scene: Scene) -> Iterator[Claim]:
    """Who "is in" something, or is not."""
    text = scene.text
    for m in (*_IN.finditer(text), *_BELONGS.finditer(text)):
        before = [states for a, b, states in scene.runs(1) if 0 <= m.start() - b <= _HEADING // 2]
        states = before[-1] if before else []
        around = text[max(0, m.start() - _HEADING) : m.end()]
        if not states or _WISH.search(around):
            continue
        for b in scene.codes("O", m["y"]):
            told = [Claim("member", (s, b), negated=bool(m["no"])) for s in states if s != b]
            yield from scene.all_held(told)


def _both(scene: Scene) -> Iterator[Claim]:
    """What the two states of which a text speaks are both in."""
    text = scene.text
    two = [scene.state, *scene.other[:1]]
    if not _TWO.search(text) or not _MEMBERS.search(text) or not all(two) or len(two) != FEW:
        return
    if scene.codes("S") or not scene.plain(0):
        return
    for b in scene.codes("O"):
        yield from scene.all_held([Claim("member", (s, b)) for s in two])


def _works(scene: Scene) -> Iterator[Claim]:
    """What is named beside the field in which it works."""
    text = scene.text
    over = scene.codes("OA", " ".join(_REPLACED.findall(text)))
    things = [] if _FOR_EXAMPLE.search(text) else scene.subjects("OA")
    things = [x for x in things if x not in over]
    for m in _FIELD.finditer(text):
        said = [word for word, pattern in FIELDS if pattern.search(m["rest"])]
        near = [x for x in things if len(things) <= FEW]
        if len(said) == 1 and scene.plain(m.start()):
            yield from scene.held(Claim("field", (x,), said[0]) for x in near)


def _dated(scene: Scene) -> Iterator[Claim]:
    """The year of a treaty or of a founding, right behind the name."""
    for m in _OF_YEAR.finditer(scene.text):
        x, days = scene.template.mention(m["x"]).code, scene.dates(m["d"])
        if _JOINED.search(scene.text[: m.start()]):
            continue
        if m["x"][1] == "O":
            yield from scene.held(Claim("founded", (x,), when=w) for w in days)
        else:
            told = (Claim("event", (x,), step, w) for step in _STEPS for w in days)
            yield from scene.held(told)[:1]


def _complete(scene: Scene) -> Iterator[Claim]:
    """States that are all the members that there are."""
    taken = {s for c in scene.said for s in c.about}
    for start, end, states in scene.runs(SURE):
        if OTHERWISE.search(scene.text, max(0, start - FAR), end + FAR):
            continue
        for b in scene.wide:
            told = [Claim("member", (s, b)) for s in states]
            if taken.isdisjoint(states) and scene.holds(Claim("count", (b,), number=len(states))):
                yield from scene.all_held(told)


def _many(scene: Scene) -> Iterator[Claim]:
    """How many there are."""
    things = scene.codes("OA") or list(scene.sure[:1])
    for m in _OF_MANY.finditer(scene.text):
        number = scene.template.number(m["n"] or m["m"]) or 0
        before = scene.text[: m.start()]
        by = _BY.search(before) or _ADDED.search(before)
        if len(things) == 1 and number >= _LEAST_MANY and scene.plain(m.start()) and not by:
            claim = Claim("count", (things[0],), number=number)
            then = not _NOW_MEMBERS.search(scene.text[max(0, m.start() - _HEADING) : m.end()])
            if scene.verdict(claim) in (("true",) if then else ("true", "was-true")):
                yield claim


def _agency(scene: Scene) -> Iterator[Claim]:
    """An agency beside the one that it belongs to."""
    for m in _AGENCY.finditer(scene.text):
        of = scene.template.mention(m["p"] or m["q"]).code
        x = scene.template.mention(m["x"] or m["y"]).code
        yield from scene.held([Claim("agency", (x,), of)] if x != of else [])
