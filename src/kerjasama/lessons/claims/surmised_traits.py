"""What something may be told to be: of a sort, in a field, an organ of what, between whom."""

from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.hints import any_of, caseless
from kerjasama.lessons.claims.lexicon import FIELDS
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.scene import FEW, Scene

_SORTS: Final = tuple(
    (sort, any_of(said))
    for sort, said in (
        ("alliance", r"(?:military|defen[cs]e|collective) (?:alliance|pact|treaty)|military bloc"),
        ("alliance", r"(?:aliansi|pakta|persekutuan) (?:militer|pertahanan)|pertahanan kolektif"),
        ("free-trade", r"free[- ]trade (?:area|agreement|deal|zone)|FTA|trade deals?"),
        ("free-trade", r"(?:kawasan|zona|perjanjian|persetujuan|area) perdagangan bebas"),
        ("customs-union", r"customs union|(?:serikat|uni) (?:pabean|bea cukai)"),
    )
)
_WORKS: Final = caseless(  # before a field
    r"\b(?:mengurus\w*|menangani|bergerak (?:di|dalam)|works? on|deals? with|concerned with"
    r"|responsible for|in charge of|areas? of work|(?:organisasi|lembaga|badan|forum)[^.;<]{0,30}"
    r" bidang)\b(?P<rest>[^.;<]{0,60})"
)
_IS_ONE: Final = any_of(
    r"is|are|was|were|adalah|merupakan|ialah|sebagai|as|became|menjadi|bidang|field"
)
_ORGANS: Final = caseless(  # "one of the six principal organs of the UN, beside …"
    r"\b(?:organs?|organ utama|badan utama|badan khusus|speciali[sz]ed agencies|agencies)\b"
    r"[^.;<]{0,20}(?P<p><O\d+>)(?P<rest>[^.]*)"
)
_HEADED: Final = caseless(  # a heading of agencies
    r"\b(?:badan(?:-badan)? khusus|speciali[sz]ed agenc\w+|organ(?:-organ)? utama|badan utama"
    r"|principal organs|main organs)\b"
)
_ENTRY: Final = regex(
    r"\W*(?:[A-Za-z\d]{1,3}[.)] ?)?(?:[Tt]he )?(?P<x><O\d+>)(?: \([^()]*\))?"
    r"(?:\W*$|[:,;|=] ?| [|=–—-]| (?:di|in|yang|which) )"
)
_BETWEEN: Final = regex(  # whose agreement it is
    r"(?P<x><A\d+>)(?: ?\(|,? (?:yaitu |yakni |adalah |merupakan |is |an? |the )?[^<.;]{0,60}\b"
    r"(?:antara|between) )(?:the )?(?P<s><S\d+>(?:(?:, | dan | and |[–-])(?:the )?<S\d+>)+)"
)


_OTHER: Final = regex(  # something else that does it
    r"\W*(?:[Tt]he )?(?!(?:It|This|That|Its|They|Organi[sz]ation|Ia|Organisasi|Lembaga|Badan)\b)"
    r"(?:[A-Z][\w’'-]*|<S\d+>['’]s) [^.;]*?\b(?:is|are|was|were|bertugas|mengurus\w*|menangani)\b"
)


def heading_of_agencies(text: str) -> bool:
    """Whether a line without a name announces the organs or agencies of the UN.

    Examples
    --------
    >>> heading_of_agencies("Badan khusus"), heading_of_agencies("Organ utama dipilih rakyat.")
    (True, False)
    """
    return "<O" not in text and text[-1:] not in ".!?" and _HEADED.search(text) is not None


def surmised_traits(scene: Scene) -> Iterator[Claim]:
    """What something may be told to be.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "NATO, they say, is a military alliance.")
    >>> scene = Scene(t, ("NATO",), ("NATO",), (), "", (), lambda c: "true")
    >>> [(c.kind, c.about, c.word) for c in surmised_traits(scene)]
    [('type', ('NATO',), 'alliance')]
    """
    text = scene.text
    if scene.plain(0):
        yield from _sorts(scene)
        yield from _fields(scene)
    for m in _ORGANS.finditer(text):
        parent = scene.template.mention(m["p"]).code
        others = scene.codes("O", m["rest"])
        yield from scene.all_held([Claim("agency", (b,), parent) for b in others])
    entry = _ENTRY.match(text) if scene.parent else None
    if entry:
        b = scene.template.mention(entry["x"]).code
        yield from scene.held([Claim("agency", (b,), scene.parent)] if b != scene.parent else [])
    for m in _BETWEEN.finditer(text) if scene.plain(0) else ():
        a = scene.template.mention(m["x"]).code
        told = [Claim("party", (s, a), "party", tense="defined") for s in scene.codes("S", m["s"])]
        yield from scene.all_held(told)


def _things(scene: Scene) -> list[str]:
    """What a sentence is about, if that is one thing."""
    named = scene.codes("OA")
    return named if len(named) == 1 else [] if named else [*scene.sure[:1]]


def _sorts(scene: Scene) -> Iterator[Claim]:
    for sort, hint in _SORTS:
        m = hint.search(scene.text)
        if m and _IS_ONE.search(scene.text):
            yield from scene.held(Claim("type", (x,), sort) for x in _things(scene))


def _fields(scene: Scene) -> Iterator[Claim]:
    for m in _WORKS.finditer(scene.text):
        said = [word for word, pattern in FIELDS if pattern.search(m["rest"])]
        clause = scene.text[: m.end()].rpartition(";")[2]
        other = _OTHER.match(scene.text) if "<O" not in scene.text else "<O" not in clause
        if 0 < len(said) <= FEW and not other:
            told = (Claim("field", (x,), " ".join(said)) for x in _things(scene))
            yield from scene.held(told)
            return
