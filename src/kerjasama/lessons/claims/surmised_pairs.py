"""Who came, went or began something, by how well several states and dates fit one organisation.

A date that stands with a state is looked up for every organisation that the text has named. Where
two such pairs or more fit one of them and hardly one of the others, the sentence speaks of it,
however far back it was named.
"""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of
from kerjasama.lessons.claims.lexicon import MODALS
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FAR, FEW, Scene, codes
from kerjasama.lessons.claims.surmised_moves import ORGANS

_KNOWN: Final = 8  # organisations named before that a sentence may go back to
_CAME: Final = any_of(
    r"(?:re-?)?join(?:ed|s|ing)?|acced\w*|accession|(?:re-?)?admi\w+|entry|enter(?:ed|s|ing)?",
    r"(?:re-?)?entered|came|come|coming|arriv\w*|follow\w*|add(?:ed|ition\w*)|back|return\w*",
    r"got in|became|become|membership|newest|latest|youngest|enlarge\w*|expan\w*|let in|taken in",
    r"bergabung\w*|gabung|masuk\w*|diterima|penerimaan|menyusul|disusul|perluasan|aksesi|ikut",
    r"menjadi|jadi|keanggotaan\w*|anggota\w*|termuda|terbaru|bertambah|nambah|tambah\w*|kembali",
    r"balik|lagi|penambahan|since|sejak|mengikuti|aktif|tergabung|mengantongi|peserta",
)
_WENT: Final = any_of(
    r"left|leav\w+|with?dr[ae]w\w*|quit\w*|exit\w*|resign\w*|expel\w*|departure|walked out",
    r"walked away|pulled out|out|went|gone|ceased|lapsed|abandon\w*|terminated|lost|slammed|ended",
    r"stormed",
    r"keluar\w*|mundur\w*|hengkang|meninggalkan\w*|ditinggalkan\w*|mengundurkan|menarik",
    r"dikeluarkan|melepas\w*|pamit|cabut|kepergian|pergi|angkat kaki|berhenti|disingkirkan",
    r"dibatalkan|mengakhiri|berakhir",
)
_OUT_ONLY: Final = any_of(r"left|quit|withdrew|keluar|mundur|hengkang|walked out|pulled out|out")
_IN_FRONT: Final = regex(  # between a state and its date
    r"(?:[^<>.;:()]|<[NR]\d+>){0,28}[(:–—-]?(?:[^<>.;:()]|<[NR]\d+>){0,8}"
)
_BEHIND: Final = regex(  # between a date and its states
    r"(?:[^<>.;()]|<[NR]\d+>){0,48}"
)
_NEAR: Final = 40
_TOUCH: Final = 12
_TOGETHER: Final = regex(  # states without a date between them
    r"<S\d+>(?:(?:,? (?:and|dan|serta|&|plus) |, |/)(?:the )?<S\d+>)*"
)
_DATE: Final = regex(r"<[DY]\d+>")
_CAME_ALONE: Final = any_of(  # what one did that nobody names in the sentence
    r"masuk\w*|bergabung|gabung|diterima|kembali|balik|aktif|anggota(?: penuh| ke)?|peserta",
    r"keanggotaan|tercatat|(?:re-?)?joined|joining|(?:re-?)?entered|admitted|returned|came back",
    r"back|member(?:ship)?",
)
_ADMITTED: Final = any_of(  # in a sentence that speaks of leaving too
    r"(?:re-?)?join\w*|accession|admi\w+|(?:re-?)?enter\w*|came|back|return\w*|bergabung|masuk\w*"
    r"|diterima|kembali|balik"
)
_WENT_ALONE: Final = any_of(
    r"keluar|mundur|hengkang|left|quit|with?drew|out|walked out",
    r"angkat kaki|menarik diri|mengundurkan diri",
)
_NOTE: Final = regex(  # up to what was done, nobody who did it: "Balik lagi: <D0>"
    r"(?:\W|<[DOR]\d+>|\b(?:pada|tahun|tanggal|bulan|sejak|baru|sempat|lalu|terus|kini|eh|akhirnya"
    r"|dan|awal|akhir|zaman|masa|orde baru|merdeka|jawab(?:an)?|since|in|on|then|finally|again"
    r"|juga|di|ke|negara|sebagai|as|the|status|menjadi|became)\b)*"
    r"(?:(?P<we>kita)\b|\b(?:masuk|bergabung|gabung|diterima|kembali|balik|aktif|anggota|peserta"
    r"|keluar|mundur|member|joined|re-?joined|entered|admitted|returned|back|left|quit|withdrew"
    r"|full member)\b)",
    re.IGNORECASE,
)
_WE: Final = "IDN"  # who says "kita" in a text in Indonesian
_MADE: Final = any_of(
    r"founded|established|set up|formed|created|signed|di\w*bentuk|didirikan|berdiri"
    r"|ditandatangani|founding"
)
_ONLY_DATE: Final = regex(r"\W*<D\d+>\W*")
_FREE: Final = any_of(r"merdeka|kemerdekaan\w*|independence|independent")
_LEFT: Final = regex(
    r"\b(?:(?:left|quit|with?drew|with?drawn|walked (?:out|away)|pulled out|departed|resigned"
    r"|defected|keluar|mundur|hengkang|mengundurkan diri|menarik diri|meninggalkan|angkat kaki"
    r"|dikeluarkan)"
    r"|(?P<of>(?:ke)?keluarnya|mundurnya|kepergian|hengkangnya|departure of|exit of|withdrawal of"
    r"|by leaving|ditinggal(?:kan)?(?: oleh)?|lost))\b",
    re.IGNORECASE,
)
_BACK: Final = any_of(
    r"(?:balik|masuk|kembali|bergabung) (?:lagi|kembali)|kembali (?:lagi|masuk|bergabung|menjadi)",
    r"re-?joined|returned|came back|re-?entered|back (?:again|since|in|on)|and back|kembali",
)
_ASKED: Final = any_of(r"how|why|bagaimana|mengapa|kenapa")
_NEVER: Final = any_of(r"never|not|neither|nor|tidak(?: pernah)?|tak|belum|bukan|no")
_SAME: Final = any_of(
    r"(?:in|at) the same (?:year|time|day)|(?:pada )?(?:tahun|hari|saat|waktu) yang sama|bersamaan"
)
_TOO: Final = any_of(
    r"followed|menyusul|mengikuti|demikian pula|begitu pula",
    r"(?:came|joined|left|went) (?:too|as well)",
)


def surmised_pairs(scene: Scene) -> Iterator[Claim]:
    """Comings and goings that dates and turns of phrase make plain.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "In 1997 came Laos and Myanmar.")
    >>> known = lambda c: "true" if (c.kind, str(c.when)) == ("joined", "1997") else "false"
    >>> scene = Scene(t, ("ASEAN",), ("ASEAN",), (), "", (), known)
    >>> [(c.kind, c.about) for c in surmised_pairs(scene)]
    [('joined', ('LAO', 'ASEAN')), ('joined', ('MMR', 'ASEAN'))]
    """
    text = scene.text
    if "<D" in text or "<Y" in text:
        yield from _paired(scene)
        yield from _unsaid(scene)
        yield from _each(scene)
    yield from _dated_before(scene)
    yield from _gone(scene)
    yield from _likewise(scene)


def _bodies(scene: Scene) -> list[str]:
    return [b for b in scene.nearby(_KNOWN) if b not in ORGANS]


def pairs(scene: Scene) -> list[tuple[str, When]]:
    """States with the date that stands beside them: "Finland (1969)", "in 2010 came Chile"."""
    text, found = scene.text, list[tuple[str, When]]()
    runs = [
        (start + m.start(), start + m.end(), scene.codes("S", m.group()))
        for start, end, _ in scene.actors()
        for m in _TOGETHER.finditer(text[start:end])
    ]
    for d in _DATE.finditer(text):
        days = scene.dates(d.group())
        if len(days) != 1:
            continue
        before = [
            r for r in runs if r[1] <= d.start() and _IN_FRONT.fullmatch(text, r[1], d.start())
        ]
        after = [r for r in runs if r[0] >= d.end() and _BEHIND.fullmatch(text, d.end(), r[0])]
        for run in before[-1:] or after[:1]:
            found += [(s, days[0]) for s in run[2]]
    return found


def _paired(scene: Scene) -> Iterator[Claim]:
    """Who came or went by dates that stand beside them, several of which fit one organisation."""
    text, told = scene.text, pairs(scene)
    around = [t.text for t in (scene.previous, scene.heading) if t is not None]
    for kind, hint in (("joined", _CAME), ("left", _WENT)) if told else ():
        cued = hint.search(text) is not None
        if not (cued or (kind == "joined" and len(told) >= FEW) or any(map(hint.search, around))):
            continue
        tried = [
            scene.held(Claim(kind, (s, b), when=w) for s, w in told if s != b)
            for b in _bodies(scene)
        ]
        fits, *others = sorted(tried, key=len, reverse=True) or [[]]
        if kind == "joined" and _WENT.search(text) and not _ADMITTED.search(text):
            continue
        clear = not others or len(fits) > len(others[0])
        several = len({c.about[0] for c in fits}) >= FEW and len(fits) * FEW >= len(told)
        if clear and (several or (len(fits) == 1 and cued and _sure(scene, fits[0]))):
            yield from (c for c in fits if kind == "left" or not _began(scene, c))


def _sure(scene: Scene, one: Claim) -> bool:
    """Whether a single state with its date may be told of that organisation."""
    body = one.about[1]
    if not scene.plain(0) or (body == "UN" and _FREE.search(scene.text)):
        return False  # many joined it in the year of their independence
    by_day = one.when is not None and one.when.precision == "day"
    return by_day or body in (*scene.codes("O"), *scene.near, *scene.wide)


def _began(scene: Scene, c: Claim) -> bool:
    """Whether it is a founder's, of the day of founding."""
    return scene.holds(Claim("founder", c.about)) and (
        scene.verdict(Claim("founded", c.about[1:], when=c.when)) in ("true", "depends")
    )


def _unsaid(scene: Scene) -> Iterator[Claim]:
    """What the state did that the text speaks of: "masuk: 1950", "keluar 1965, balik lagi 1966"."""
    text = scene.text
    if scene.codes("S") or _MADE.search(text) or not scene.plain(0):
        return
    note = _NOTE.match(text)
    if note is None:
        return
    who = [_WE] if note["we"] else []
    for t in () if who else (scene.heading, scene.previous):
        named = codes(t.mentions(t.text, "S")) if t is not None else []
        who += named if len(named) == 1 else []
    who = list(dict.fromkeys([*who, *([scene.state] if scene.state else [])]))
    heading = codes(scene.heading.mentions(scene.heading.text, "O")) if scene.heading else []
    there = [b for b in scene.codes("O") if b not in ORGANS] or list(
        dict.fromkeys([*heading, *scene.near, *scene.wide])
    )[:4]
    for kind, cue in (("joined", _CAME_ALONE), ("left", _WENT_ALONE)):
        if not cue.search(text):
            continue
        for w in scene.dates():
            held = scene.held(Claim(kind, (s, b), when=w) for s in who[:FEW] for b in there)
            held = [c for c in held if kind == "left" or not _began(scene, c)]
            yield from held if scene.codes("O") else held[:1]


def _each(scene: Scene) -> Iterator[Claim]:
    """One state that came to several organisations: "masuk IMF dan Bank Dunia pada 1954"."""
    bodies = [b for b in scene.codes("O") if b not in ORGANS]
    who = scene.codes("S") or ([scene.state] if scene.state else [])
    if len(bodies) < FEW or len(who) != 1 or not scene.plain(0):
        return
    for kind, cue in (("joined", _CAME_ALONE), ("left", _WENT_ALONE)):
        for m in cue.finditer(scene.text):
            ahead = codes(scene.template.mentions(scene.text[m.end() : m.end() + FAR], "O"))
            told = scene.held(
                Claim(kind, (who[0], b), when=w)
                for b in bodies
                for w in scene.dates()
                if b != who[0] and b in ahead
            )
            yield from (c for c in told if kind == "left" or not _began(scene, c))


def _dated_before(scene: Scene) -> Iterator[Claim]:
    """Who came on the date that stands in the line above."""
    if scene.previous is None or scene.dates() or not _ONLY_DATE.fullmatch(scene.previous.text):
        return
    when = scene.previous.when(scene.previous.text)
    states = scene.codes("S")
    if not isinstance(when, When) or not states or not scene.plain(0):
        return
    for kind, cue in (("left", _WENT), ("joined", _CAME)):
        for b in _bodies(scene):
            told = [Claim(kind, (s, b), when=when) for s in states]
            if (kind == "joined" or cue.search(scene.text)) and scene.all_held(told):
                yield from (c for c in told if kind == "left" or not _began(scene, c))
                return


def _gone(scene: Scene) -> Iterator[Claim]:
    """Who left, without a date, and who left and came back."""
    text = scene.text
    for m in _LEFT.finditer(text):
        runs = [
            r
            for r in scene.actors()
            if 0 <= m.start() - r[1] <= _NEAR and "<" not in text[r[1] : m.start()]
        ]
        runs += [r for r in scene.actors() if m["of"] and 0 <= r[0] - m.end() <= _TOUCH]
        if (
            scene.dates()
            or _ASKED.match(text)
            or _NEVER.search(text)
            or MODALS.search(text[max(0, m.start() - FAR) : m.start()])
        ):
            continue
        ahead = codes(scene.template.mentions(text[m.end() : m.end() + _NEAR], "O"))
        for _, _, states in runs[-1:]:
            for b in ahead[:1] or list(scene.near[:1]):
                told = [Claim("left", (s, b)) for s in states if s != b and b not in ORGANS]
                yield from scene.all_held(told)
    back = _BACK.search(text)
    later = "<D" not in text[back.end() : back.end() + _NEAR] if back else False
    if back and later and _LEFT.search(text) and len(scene.codes("S")) == 1:
        [one] = scene.codes("S")
        for b in scene.codes("O")[:1] or list(scene.near[:1]):
            told = [Claim("left", (one, b)), Claim("member", (one, b))]
            if one != b and scene.all_held(told):
                yield Claim("joined", (one, b), "again")


def _likewise(scene: Scene) -> Iterator[Claim]:
    """Who followed those of the sentence before: "Timor-Leste menyusul pada tahun yang sama"."""
    moved = [c for c in scene.before if c.kind in ("joined", "left") and not c.negated]
    text = scene.text
    if not moved or scene.dates() or not (_SAME.search(text) or _TOO.search(text)):
        return
    last = moved[-1]
    when = last.when if _SAME.search(text) else None
    year = When(str(when.year)) if when else None
    for _, _, states in scene.actors():
        told = [Claim(last.kind, (s, last.about[1]), when=year) for s in states]
        if scene.plain(0) and not any(scene.holds(Claim("founder", c.about)) for c in told):
            yield from scene.all_held(told)
