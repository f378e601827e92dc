"""What lines with a date may tell: who hosted, led, acceded, came or went; what began."""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of
from kerjasama.lessons.claims.lexicon import NEGATED
from kerjasama.lessons.claims.parts import inside
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import SURE, Scene
from kerjasama.lessons.claims.surmised_days import MAKES
from kerjasama.lessons.claims.surmised_moves import ORGANS

_JOINED: Final = any_of(
    r"join\w*|came|admitted|entered|acced\w*|member since|followed|masuk|bergabung|menyusul",
    r"diterima|ikut|gabung|resmi",
)
_ON: Final = regex(  # between a state and its date
    r"(?:,? (?:in|on|pada|tahun|tanggal|since|sejak|then|again|did|came|joined|masuk|bergabung"
    r"|menyusul|ikut|resmi|baru|mulai))*,? ?[(:–-]{0,2} ?(?P<d><[DY]\d+>)"
)
_LEFT: Final = any_of(
    r"left|quit\w*|withdr\w+|exit\w*|pulled|walked out|keluar|mundur|meninggalkan|shut out",
    r"expelled|dibatalkan",
)
_LED: Final = any_of(
    r"chair(?:s|ed|ing|man(?:ship)?)?|presiden(?:cy|si)|ketua\w*|keketuaan|memimpin|giliran",
    r"in the chair|troika",
)
_SUMMIT: Final = regex(r"^\W*(?:[IVXL]+\b|\d+[.)]? |KTT|<R)")  # its number leads the line
_CHOICE: Final = regex(r"\W*[A-D]\. ")  # an answer to choose
_TOWN: Final = regex(r"[A-Z][\w’'-]+, <S\d+>")
_ACCEDED: Final = regex(r"\W*<S\d+>\W{1,5}<D\d+>\W*")
_STEPS: Final = ("party", "ratified", "signed")
_BEGAN: Final = any_of(
    r"lahir|found\w*|establish\w*|creat\w*|set up|form(?:ed|ation)|began|born|begins?|starts?",
    r"launched|dates? (?:back )?(?:to|from)|dibentuk|didirikan|berdiri",
)
_TREATY: Final = regex(  # what was then may be a treaty
    r"\b(?:sign(?!ifi)\w*|ttd|diteken|berlaku|in(?:to)? force|into effect|ratif\w*|adopted|disahkan"
    r"|(?:pen|men|di)andatangan\w*|ditandatangani|tanda tangan|disetujui|diadopsi|disepakati"
    r"|Konvensi\w*|Traktat|Piagam\w*|Charter|Treaty|Deklarasi|Declaration|Convention|Statute?"
    r"|Statuta|Konstitusi|Perjanjian|Naskah\w*)\b"
)
_ENTRY: Final = regex(  # of a list: the year and what began, or the other way round
    r"\W*(?:[a-zA-Z\d]{1,3}[.)] ?)?(?:(?P<d><D\d+>)\W{1,4}(?:the )?(?P<o><O\d+>)"
    r"|(?:the )?(?P<p><O\d+>)[^<.;]{0,40}(?:, |\()(?P<e><D\d+>))"
)
_LINE: Final = 60  # letters
_FAR: Final = 90


def surmised_turns(scene: Scene) -> Iterator[Claim]:
    """What may have been on a date that a line or a sentence tells.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "XIII 2003 Kuala Lumpur, Malaysia")
    >>> body = ("NON-ALIGNED",)
    >>> scene = Scene(t, body, body, (), "", (), lambda c: "true")
    >>> [(c.kind, c.about, str(c.when)) for c in surmised_turns(scene)]
    [('hosted', ('MYS',), '2003')]
    """
    if NEGATED.search(scene.text) or not scene.dates():
        return
    yield from _hosts(scene)
    yield from _chairs(scene)
    yield from _acceded(scene)
    yield from _moves(scene)
    if not MAKES.search(scene.text):
        yield from _begun(scene)


def _hosts(scene: Scene) -> Iterator[Claim]:
    """A line of a list of summits: number, year, place."""
    text, days = scene.text, scene.dates()
    summit = _SUMMIT.match(text) and _TOWN.search(text) and not _CHOICE.match(text)
    if len(text) <= _LINE and len(days) == 1 and summit:
        for b in (scene.sure or scene.near)[:1]:
            yield from scene.held(Claim("hosted", (s,), b, days[0]) for s in scene.codes("S")[:1])


def _chairs(scene: Scene) -> Iterator[Claim]:
    """The only state of a sentence that speaks of a chair."""
    states = scene.codes("S")
    led = _LED.search(scene.text)
    if len(states) != 1 or not led or not scene.plain(led.start()):
        return
    for when in scene.dates():
        of = scene.codes("O") or scene.wide[:SURE]
        yield from scene.held(Claim("chaired", (states[0], b), when=when) for b in of)[:1]


def _acceded(scene: Scene) -> Iterator[Claim]:
    """A row of a table of parties: a state and its day."""
    if not _ACCEDED.fullmatch(scene.text):
        return
    for s in scene.codes("S"):
        days = [w for w in scene.dates() if w.precision != "year"]
        told = (
            Claim("party", (s, a), x, w) for a in scene.accords[:1] for w in days for x in _STEPS
        )
        yield from scene.held(told)[:1]


def _moves(scene: Scene) -> Iterator[Claim]:
    """Who came to, or left, what was spoken of further above."""
    text = scene.text
    taken = {s for c in scene.said for s in c.about}
    stayed = {s for c in scene.said for s in c.about if c.kind != "joined"}  # or went
    joined, left = _JOINED.search(text), _LEFT.search(text)
    for start, end, states in scene.runs(1):
        if not stayed.isdisjoint(states) or inside(text, start):
            continue
        on = _ON.match(text, end) if joined and taken.isdisjoint(states) else None
        for when in scene.dates(on["d"]) if on else ():
            told = (
                [Claim("joined", (s, b), when=when) for s in states] for b in scene.recent[:SURE]
            )
            came = next(filter(None, map(scene.all_held, told)), [])
            new = not any(c.about[1] in ORGANS or scene.holds(_founder(c)) for c in came)
            yield from came if new else ()
        things = [*scene.codes("OA"), *scene.wide, *scene.accords, *scene.recent]
        for when in scene.dates() if left else ():
            told = ([Claim("left", (s, b), when=when) for s in states] for b in things)
            yield from next(filter(None, map(scene.all_held, told)), [])


def _founder(c: Claim) -> Claim:
    return Claim("founder", c.about)


def _begun(scene: Scene) -> Iterator[Claim]:
    """What was founded in the year next to a word for it, or is listed with its year."""
    text = scene.text
    m = None if _TREATY.search(text) else _BEGAN.search(text)
    if m:
        at = m.start()
        near = min(re.finditer(r"<[DY]\d+>", text), key=lambda d: abs(d.start() - at))
        if abs(near.start() - at) > _FAR:
            return
        of = (scene.codes("O") or list(scene.sure))[:1]
        days = scene.dates(near.group())
        yield from scene.held(Claim("founded", (b,), when=w) for b in of for w in days)
    entry = _ENTRY.match(text)
    if entry:
        b = scene.template.mention(entry["o"] or entry["p"]).code
        days = scene.dates(entry["d"] or entry["e"])
        yield from scene.held(Claim("founded", (b,), when=w) for w in days)
