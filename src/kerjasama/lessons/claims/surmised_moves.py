"""Who may have come or gone, by dates and by words for coming and going."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.lexicon import NEGATED
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FAR, FEW, Scene

BOTH: Final = any_of(r"keduanya|kedua (?:lembaga|organisasi|badan)|both|the two")
ORGANS: Final = frozenset(["UN-SC", "UN-HRC", "UN-ECOSOC"])  # one is elected to them for a term
_JOIN: Final = any_of(
    r"(?:re-?)?join\w*|acced\w*|accessions?|(?:re-?)?admit\w*|admission\w*|entry|enter\w*(?!"
    r" into (?:force|effect))",
    r"enlarge\w*|members? since|took its seat|bec[oa]m\w+ (?:[\w<>-]+ ){0,4}members?|signed up",
    r"c(?:a|o)mes? in|wait\w* until|given (?:an? )?(?:[a-z]+ )?seat|brought in|let in|took in",
    r"taken in|newest|latest|youngest|ally|re-?entered",
    r"(?:adopt\w*|mengadopsi)(?= (?:the )?<O)|memasuki|paling (?:muda|baru)",
    r"bergabung\w*|gabung|masuk\w*|diterima|penerimaan|menyusul|disusul|perluasan|aksesi",
    r"ikut serta|menjadi (?:[\w<>-]+ ){0,3}anggota|anggota (?:ke|sejak|baru|penuh)|tergabung",
    r"termuda|terbaru",
)
_CAME: Final = any_of(
    r"expan\w+|added|followed|welcom\w+|came|back|return\w*|resumed|turn of|arrival|in again",
    r"bertambah\w*|resmi|ikut|kembali|diikuti|lalu|then|kemudian",
)
_LEAVE: Final = any_of(
    r"left|leav\w+|with?dr[ae]w\w*|quit\w*|exit\w*|resign\w*|expel\w*|departure|Brexit",
    r"ceased to be|pulled out|walked out|stormed|abandon\w*|keluar\w*|mundur\w*|hengkang",
    r"meninggalkan\w*|mengundurkan|menarik diri|dikeluarkan|pamit|cabut|kepergian|pergi",
    r"angkat kaki",
)
_WENT: Final = any_of(
    r"went|gone|turned|lapsed|out since|banned|parted|berhenti",
)
_FROZEN: Final = any_of(r"membekukan|dibekukan|suspend\w*|menangguhkan|ditangguhkan")
_SOON: Final = regex(r"[^<.;]{0,25}(?:<D\d+>)?")
_DATED: Final = regex(  # after a state, its date
    r"(?:,? (?:in|on|pada|tahun|tanggal|since|sejak|went|followed|then|again|left"
    r"|lalu|kemudian|resmi|came|back|returned|did|by|menyusul|out|mulai))*,? ?[(:–-]{0,2} ?"
    r"(?P<d><[DY]\d+>)"
)
_ELLIPTIC: Final = caseless(  # of the state that the text is about
    r"\W*(?:(?:kemudian|lalu|namun|tetapi|tapi|setelah itu|akhirnya|selanjutnya|pada|in|then|later"
    r"|it|ia|tahun|tanggal|sejak|resmi|but|and|dan|juga|kembali"
    r"|sempat|baru|<D\d+>),? )*(?:masuk|bergabung|keluar|diterima|rejoined|joined|left|withdrew"
    r"|menjadi anggota|mundur|hengkang)\b"
)
_STATE: Final = regex(r"<S\d+>")
_ROW: Final = regex(
    r"\W*<D\d+>(?: ?[:|–—-] ?| )(?:the )?<S\d+>(?:(?:, | and | dan |, and |, dan |; )(?:the )?"
    r"<S\d+>)*\W*"
)
_BOUND: Final = any_of(
    r"ratif\w*|sign(?!ifi)\w*|acced\w*|\w*nandatangan\w*|\w*ratifikasi|aksesi|pihak|party"
)
_ADMITTED: Final = any_of(  # without a date: who came
    r"(?:re-?)?joined|acceded|admitted|accession of|admission of|entry of|welcomed|brought in",
    r"bergabung|bergabungnya|diterima|masuknya|penerimaan|disusul|menyusul|followed by",
)
_BEHIND: Final = 20  # letters
_ADOPTED: Final = regex(r"\b(?:adopted|introduced|mengadopsi) (?:the )?<O\d+>")  # the euro
_NEXT: Final = regex(r",? (?:-- |– |— )?")
_CAME_IN: Final = regex(  # behind who came
    r"\b(?:menyusul|bergabung|ikut bergabung|followed|joined|were (?:taken|let) in|were added)"
    r"(?= ?[.,;]|$| over | later)"
)


def surmised_moves(scene: Scene) -> Iterator[Claim]:
    """Who may be told to have come or gone.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "After Vietnam (1995) and Laos entered, ASEAN waited."
    >>> [t] = templates_of(World.load(), told)
    >>> known = lambda c: "true" if c.kind == "joined" and c.about[0] == "VNM" else "false"
    >>> scene = Scene(t, ("ASEAN",), ("ASEAN",), (), "", (), known)
    >>> [(c.kind, c.about, str(c.when)) for c in surmised_moves(scene)]
    [('joined', ('VNM', 'ASEAN'), '1995')]
    """
    yield from _rows(scene)
    yield from _moves(scene)
    yield from _accessions(scene)
    yield from _arrivals(scene)
    yield from _departures(scene)


def _rows(scene: Scene) -> Iterator[Claim]:
    """A line with a year and those who came in it: "1952 – Greece, Turkey"."""
    if not _ROW.fullmatch(scene.text):
        return
    days, states = scene.dates(), scene.codes("S")
    for b in scene.wide:
        told = [Claim("joined", (s, b), when=w) for w in days for s in states]
        came = scene.held(told)
        if came and len(came) * FEW > len(told):
            yield from came
            return


def _moves(scene: Scene) -> Iterator[Claim]:
    """Who came or went on a day that the sentence tells."""
    text = scene.text
    bodies = [b for b in scene.wide if b not in ORGANS]
    beside = _dates_of_each(scene)
    dated_each = {s for s, _ in beside} if len({s for s, _ in beside}) >= FEW else set[str]()
    several = BOTH.search(text)
    elliptic = re.search(r"<[SA]", text) is None and _ELLIPTIC.match(text)
    self_spoken = [scene.state] if scene.state and elliptic else []
    alone = scene.subjects("S") if len(scene.subjects("S")) == 1 else []
    for kind, sure, hint in (("joined", _JOIN, _CAME), ("left", _LEAVE, _WENT)):
        named, hinted = sure.search(text), hint.search(text)
        froze = kind == "joined" and _FROZEN.search(text)
        again = {w for m in hint.finditer(text) for w in scene.dates(_soon(text, m.end()))}
        moves = list[list[Claim]]()
        for when, s in product(scene.dates(), scene.subjects("SO") or self_spoken):
            if s in dated_each and (s, when) not in beside and kind == "joined":
                continue
            dated = (s, when) in beside and (hinted or kind == "joined")
            dated = dated and not froze and not NEGATED.search(text)
            near = dated or (s in alone and when in again)
            if not (named or near) and (when.precision != "day" or kind == "left"):
                continue
            things = [*bodies, *scene.accords] if kind == "left" else bodies
            if things == [s]:  # an organisation that joined what was spoken of before
                things = list(scene.recent[:FEW])
            moves.append(scene.held(Claim(kind, (s, b), when=when) for b in things if b != s))
        bound = named or hinted or _BOUND.search(text) or len(beside) >= FEW
        alone_here = not scene.sure or all(w.precision != "year" for w in scene.dates())
        if kind == "joined" and bound and scene.accords and alone_here and not any(moves):
            told = (
                Claim("party", (s, a), "party", w) for s, w in beside for a in scene.accords[:1]
            )
            yield from scene.held(told)
        often = Counter(c.about[1] for held in moves for c in held)
        for held in moves:
            held.sort(key=lambda c: -often[c.about[1]])  # a sentence tells of one body
            for c in held if several else held[:1]:
                if kind == "left" or not _from_the_start(scene, c):
                    yield c
        if kind == "joined" and named and not froze and not NEGATED.search(text):
            yield from _beside_right_ones(scene, moves, beside)


def _dates_of_each(scene: Scene) -> set[tuple[str, When]]:
    """States with the date behind them; those of "Cyprus and Malta in 2008" share one."""
    found = set[tuple[str, When]]()
    for start, end, states in scene.actors():
        own = {
            (scene.template.mention(m.group()).code, when)
            for m in _STATE.finditer(scene.text, start, end)
            if (dated := _DATED.match(scene.text, m.end()))
            for when in scene.dates(dated["d"])
        }
        last = [when for s, when in own if s == states[-1]]
        found |= own | {(s, when) for s in set(states) - {s for s, _ in own} for when in last}
    return found


def _beside_right_ones(
    scene: Scene, moves: list[list[Claim]], beside: set[tuple[str, When]]
) -> Iterator[Claim]:
    """Members with another date than the registry's, in a list whose other dates are right."""
    right = Counter(
        c.about[1] for held in moves for c in held[:1] if (c.about[0], c.when) in beside
    )
    dated = {c.about[0] for held in moves for c in held}
    for b, n in right.most_common(1):
        for s, when in sorted(beside, key=str) if n >= FEW else ():
            told = Claim("joined", (s, b), when=when)
            if s not in dated and scene.holds(Claim("member", (s, b))):
                yield from () if _is_founder(scene, told) else (told,)


def _is_founder(scene: Scene, c: Claim) -> bool:
    return scene.holds(Claim("founder", c.about))


def _soon(text: str, at: int) -> str:
    """What follows a place, up to a date."""
    found = _SOON.match(text, at)
    return found.group() if found else ""


def _from_the_start(scene: Scene, c: Claim) -> bool:
    """Whether it is a founder's, of the day of founding; founders may come back on another one."""
    begun = Claim("founded", c.about[1:], when=c.when)
    return _is_founder(scene, c) and scene.verdict(begun) in ("true", "depends")


def _accessions(scene: Scene) -> Iterator[Claim]:
    """A state that joined on a day, where an agreement is spoken of and no organisation."""
    if scene.near or not scene.accords or not _JOIN.search(scene.text) or not scene.plain(0):
        return
    states = scene.subjects("S")
    if len(states) == 1 and scene.dates():
        yield from scene.held([Claim("party", (states[0], scene.accords[0]), "party")])


def _arrivals(scene: Scene) -> Iterator[Claim]:
    """States that stand together behind a word for coming, without a date."""
    hints = [] if scene.dates() else list(_ADMITTED.finditer(scene.text))
    for start, _, states in scene.runs() if hints else ():
        if any(0 <= start - m.end() <= FAR for m in hints) and scene.plain(start):
            told = [Claim("joined", (s, b)) for b in scene.wide[:1] for s in states]
            if not any(_is_founder(scene, c) for c in told):
                yield from scene.all_held(told)
    for m in _ADOPTED.finditer(scene.text):
        before = [run for run in scene.runs(1) if 0 <= m.start() - run[1] <= _BEHIND]
        for _, _, states in before[-1:]:
            told = [Claim("joined", (s, b)) for b in scene.codes("O", m.group()) for s in states]
            yield from scene.all_held(told)
    text = scene.text
    for m in _CAME_IN.finditer(text) if not scene.dates() else ():
        for _, end, states in scene.runs(1):
            told = [Claim("joined", (s, b)) for b in scene.wide[:1] for s in states]
            founders = any(_is_founder(scene, c) for c in told)
            if _NEXT.fullmatch(text, end, m.start()) and scene.plain(m.start()) and not founders:
                yield from scene.all_held(told)


_OUT_OF: Final = regex(
    r"\b(?:keluar(?:nya)?|mundur|hengkang|mengundurkan diri|menarik diri) dari(?: keanggotaan)?"
    r" (?P<y><O\d+>)|\b(?:left|quit|leaving|withdr[ae]w(?:n|ing)?(?: its membership)? from"
    r"|exit(?:ed|ing)?(?: from)?|pulled out of)(?: the)? (?P<z><O\d+>)"
)


def _departures(scene: Scene) -> Iterator[Claim]:
    """Who left what, named beside the word for it, without a date."""
    states = scene.subjects("S")
    for m in _OUT_OF.finditer(scene.text) if len(states) == 1 else ():
        b = scene.template.mention(m["y"] or m["z"]).code
        if scene.plain(m.start()):
            yield from scene.held([Claim("left", (states[0], b))])
