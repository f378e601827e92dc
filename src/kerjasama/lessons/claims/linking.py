"""Names in a text, linked to the registry: the longest first, common words left alone."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from kerjasama.lessons.claims.pacts import PACT, named_by_parties, pacts
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.spellings import spellings
from kerjasama.lessons.claims.variants import SPELT, variants
from kerjasama.world import World

_WORD: Final = regex(r"[Kk]erja(?=sama)|[Cc]o(?=operation)|[^\W_]+")  # in two words, or in one
_GAP: Final = regex(r"[\s\-–'’.,&/()]{0,3}")
_NOT_IN_GAP: Final = (",", "(", "&")  # unless the name has it too
_STYLES: Final = ("code", "short", "official", "alias", "former")
_COMMON: Final = frozenset(
    {  # names that are oftener something else
        *("america", "amerika", "union", "solomon", "reunion", "lao", "rf", "ri", "car", "pta"),
        *(
            "cat",
            "trinidad",
            "emirates",
            "dominika",
            "crc",
            "isa",
            "eco",
            "aes",
            "georgia tenggara",
            "ioc",  # the Olympic Committee
            "idb",  # the Islamic or the Inter-American one
        ),
    }
)
_AS_WORDS: Final = frozenset(  # abbreviations that newspapers write like words
    "ASEAN APEC NATO OPEC BRICS UNESCO UNICEF INTERPOL MERCOSUR SAARC UNCTAD OPEC".split()
)
_TREATIES: Final = frozenset(  # words that begin names and that texts write small
    "piagam konstitusi perjanjian protokol deklarasi traktat konvensi kesepakatan persetujuan"
    " pakta treaty charter convention protocol constitution".split()
)
_NO_STATE: Final = regex(r" Round\b|\$")  # talks named after a place, or money
_GLUE: Final = regex(
    r"[\s,]*(?:[(\[\"“]|\b(?:atau|or|alias|aka|yaitu|yakni|yang|biasa|sering|lebih|juga|dikenal"
    r"|disebut|sebut|kita|disingkat|singkatan|dari|dengan|sebagai|also|known|called|abbreviated|as"
    r"|the"
    r"|saja)\b|[\s,–-])*",
    re.IGNORECASE,
)
_APPOSITION: Final = regex(
    r"\s?\((?!(?:located|based|headquartered|bermarkas|berkedudukan|berkantor|berpusat)\b)"
    r"(?![^()]*\b(?:observers?|pengamat|suspended|ditangguhkan|dibekukan|left|keluar|former|mantan"
    r"|candidates?|calon|associate|asosiasi|pendiri|founder|partners?|mitra|dialog(?:ue)?)\b)"
    r"[^()]{1,80}\)"
)
_BESIDE_IT: Final = regex(  # "US-brokered": whose work something was, and no more
    r"-(?:brokered|led|backed|mediated|sponsored|supported|funded|drafted|dominated|controlled"
    r"|compatible|style|standard|approved|mandated|backed|run)\b"
)
_OF_IT: Final = regex(  # what it runs or is named after it: "the Commonwealth Observer Mission"
    r"(?:['’]s)? (?:[A-Z][\w-]* (?:(?:and|for|in|of|the) )*)*(?:Force|Mission|Operation|Command"
    r"|Battlegroup|Peacekeeping|Committee|Subcommittee|Working Group|Games|Cup|University"
    r"|Development Office)\b|(?i: (?:peace ?keep(?:ing|ers?)|troops|forces|missions?"
    r"|operations)\b)"
)
_TO_IT: Final = regex(  # before a name that is a part of another one
    r"\b(?i:protocols? to|protokol (?:pada|untuk|terhadap))(?: the)? $|\bForeign(?:,| and| &) $"
    r"|[A-Za-z]/$"
)
_PAIR: Final = regex(r"(?P<one>[A-Z]{3})-(?P<two>[A-Z]{3})-(?P<sort>CEPA|EPA|FTA|PTA)")
_LISTED: Final = 2  # so many states make a list
_LISTED_NAME: Final = regex(r"(?<![\w-])(?P<name>[A-Z][a-z]{5,})(?![\w-])")
_COMMA: Final = regex(r"(?: ?\([^()]*\))?,? (?:(?:and|dan|serta|&) )?(?:the |negara )?|, ?")
_LONE_ENTRY: Final = regex(  # a numbered line that holds one name
    r"\W*\d{1,2}[.)] ?(?P<name>[A-Z][a-z]{5,})(?: \([^()]*\))?\W*"
)
_LONG_ENOUGH: Final = 6  # letters of a name that may be misspelt
_AND_MORE: Final = regex(r" ?\+ ?(?P<n>\d)\b")
_WIDER: Final = regex(r"\+| [Pp]lus\b")  # OPEC with those beside it
_KINDS: Final = {"state": "S", "organisation": "O", "agreement": "A"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing of the registry that a text names, and where.

    Attributes
    ----------
    kind
        ``S`` state, ``O`` organisation, ``A`` agreement.
    """

    kind: str
    code: str
    start: int
    end: int


Names = dict[str, list[tuple[tuple[str, ...], str, str, str]]]


class Linker:
    """Finds the registry's names in sentences.

    Parameters
    ----------
    world
        Whose names are known: exact ones, aliases and former names of both languages.

    Examples
    --------
    >>> linker = Linker(World.load())
    >>> [m.code for m in linker.mentions("Bank Dunia dan Dewan Keamanan PBB, bukan bank atau PBB.")]
    ['WB', 'UN-SC', 'UN']
    """

    def __init__(self, world: World) -> None:
        """Read the names once a store."""
        self._names = world.remembered("names by first word", lambda: _names(world))
        self._world = world
        self._states = world.remembered("states by initial", lambda: _states(self._names))

    def mentions(self, text: str) -> list[Mention]:
        """Things that a sentence names; one named twice in apposition counts once."""
        words = [(m.start(), m.end(), _fold(m.group())) for m in _WORD.finditer(text)]
        found: list[Mention] = []
        at = 0
        while at < len(words):
            best = self._longest(text, words, at)
            if best and words[at][2] == "the" and best[2] <= self._reach(text, words, at + 1):
                best = None  # "the United States-…": the longer name begins with the next word
            if best is None:
                at += 1
                continue
            kind, code, length = best
            end = words[at + length - 1][1]
            other = kind in "OA" and _OF_IT.match(text, end)
            other = other or (kind in "OA" and _TO_IT.search(text, 0, words[at][0]))
            more = _AND_MORE.match(text, end) if code == "ASEAN" else None  # "ASEAN+3"
            if more:
                code = "ASEAN-PLUS-THREE" if more["n"] == "3" else ""
                end = more.end()
            if code and not other and not _BESIDE_IT.match(text, end):
                wider = _WIDER.match(text, end) if code == "OPEC" else None
                code, end = ("OPEC-PLUS", wider.end()) if wider else (code, end)
                found.append(Mention(kind, code, words[at][0], end))
            at += length
        found = _joined(text, [*found, *self._misspelt_beside(text, found)])
        return sorted([*found, *self._pacts(text, found)], key=lambda m: m.start)

    def _pacts(self, text: str, found: list[Mention]) -> list[Mention]:
        """Agreements that are named by their parties."""
        if not PACT.search(text):
            return []
        known = self._world.remembered("agreements by parties", lambda: pacts(self._world))
        sides = [(m.code, m.start, m.end) for m in found if m.kind != "A"]
        return [
            Mention("A", code, start, end)
            for code, start, end in named_by_parties(known, text, sides)
            if all(end <= m.start or m.end <= start for m in found)
        ]

    def _misspelt_beside(self, text: str, found: list[Mention]) -> list[Mention]:
        """States of a list whose names are one letter wrong: "Malaysia, Fillipina, dan Laos"."""
        told: list[Mention] = []
        taken = [(m.start, m.end) for m in found]
        if sum(m.kind == "S" for m in found) >= _LISTED:
            for word in _LISTED_NAME.finditer(text):
                start, end = word.span("name")
                near = any(
                    (m.kind == "S" or m in told)
                    and (
                        _COMMA.fullmatch(text, m.end, start) or _COMMA.fullmatch(text, end, m.start)
                    )
                    for m in (*found, *told)
                )
                free = near and all(end <= a or b <= start for a, b in taken)
                code = self.misspelt(word["name"]) if free else None
                if code:
                    told.append(Mention("S", code, start, end))
        entry = _LONE_ENTRY.fullmatch(text) if not found else None
        code = self.misspelt(entry["name"]) if entry else None
        if entry and code:
            told.append(Mention("S", code, *entry.span("name")))
        return told

    def misspelt(self, name: str) -> str | None:
        """The state whose name is one letter away from a word; none if two are, or it is short.

        Examples
        --------
        >>> Linker(World.load()).misspelt("Bulgarua")
        'BGR'
        """
        told = tuple(_fold(word) for word in _WORD.findall(name))
        if len("".join(told)) < _LONG_ENOUGH:
            return None
        said = " ".join(told)
        codes = {
            code
            for folded, code in self._states.get((len(told), said[0]), ())
            if abs(len(folded) - len(said)) <= 1 and _is_near(said, folded)
        }
        return codes.pop() if len(codes) == 1 else None

    def is_called(self, code: str, words: frozenset[str]) -> bool:
        """Whether a name of a thing holds one of these words.

        Examples
        --------
        >>> linker = Linker(World.load())
        >>> linker.is_called("KYOTO-1997", frozenset({"protokol"}))
        True
        """
        named = (n for names in self._names.values() for n in names if n[2] == code)
        return any(not words.isdisjoint(folded) for folded, *_ in named)

    def treaty(self, body: str) -> str:
        """The agreement that founded an organisation, if the registry holds it as one.

        Examples
        --------
        >>> Linker(World.load()).treaty("NATO")
        'NORTH-ATLANTIC-TREATY'
        """
        text = self._world.organisation(body).instrument_en
        found = [a.code for a in self._world.agreements() if a.name_en in text]
        return found[0] if len(found) == 1 else ""

    def _reach(self, text: str, words: list[tuple[int, int, str]], at: int) -> int:
        """How many words from the one before a name goes on; 0 without a name."""
        found = self._longest(text, words, at) if at < len(words) else None
        return found[2] + 1 if found and found[0] == "A" else 0

    def _longest(
        self, text: str, words: list[tuple[int, int, str]], at: int
    ) -> tuple[str, str, int] | None:
        for folded, kind, code, name in self._names.get(words[at][2], ()):  # the longest first
            length = len(folded)
            if tuple(w[2] for w in words[at : at + length]) != folded:
                continue
            if kind == "S" and _NO_STATE.match(text, words[at + length - 1][1]):
                continue
            said = text[words[at][0] : words[at + length - 1][1]]
            gaps = [text[words[i][1] : words[i + 1][0]] for i in range(at, at + length - 1)]
            if all(_GAP.fullmatch(gap) for gap in gaps) and _as_written(said, name):
                return kind, code, length
        return None


def _states(names: Names) -> dict[tuple[int, str], list[tuple[str, str]]]:
    """Names of states with their codes, by how many words they have and their first letter."""
    found: dict[tuple[int, str], list[tuple[str, str]]] = {}
    for folded, kind, code, _ in (n for told in names.values() for n in told):
        if kind == "S":
            key = (len(folded), folded[0][:1])
            found.setdefault(key, []).append((" ".join(folded), code))
    return found


def _is_near(one: str, other: str) -> bool:
    """Whether two words differ by one letter: another, one too many, or two in turned order."""
    if one[0] != other[0] or abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), -1)
    if start < 0:
        return True
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _names(world: World) -> Names:
    """Names by their first word, the longest first; a name of several things is left out."""
    best: dict[tuple[str, ...], dict[int, set[tuple[str, str, str]]]] = {}
    query = "SELECT kind, code, name, style FROM lookup"
    for kind, code, name, style in world.db.execute(query):
        if style not in _STYLES or (style == "code" and (kind == "state" or not name.isupper())):
            continue
        folded = _folded(name)
        if not folded or " ".join(folded) in _COMMON or (len(folded) == 1 and len(name) < 2):  # noqa: PLR2004
            continue
        ranks = best.setdefault(folded, {})
        ranks.setdefault(_STYLES.index(style), set()).add((kind, code, name))
    names: Names = {}
    for folded, ranks in best.items():
        bearer = _bearer(ranks[min(ranks)], treaty=folded[-1] == "treaty")
        for kind, code, name in sorted({n for told in ranks.values() for n in told}):
            if (kind, code) == bearer:
                names.setdefault(folded[0], []).append((folded, _KINDS[kind], code, name))
    for kind, code, name in spellings():
        folded = _folded(name)
        names.setdefault(folded[0], []).append((folded, kind, code, name))
    _add_variants(names)
    for name, code in _of_two(world):
        folded = _folded(name)
        names.setdefault(folded[0], []).append((folded, "A", code, name))
    for found in names.values():
        found.sort(key=lambda n: (-len(n[0]), n))
    return names


def _add_variants(names: Names) -> None:
    """Add what names are shortened or turned to, where that is a name of one thing alone."""
    turned: dict[tuple[str, ...], set[tuple[str, str, str]]] = {}
    for _, kind, code, name in [n for told in names.values() for n in told]:
        for other in variants(name):
            turned.setdefault(_folded(other), set()).add((kind, code, other))
    for folded, told in turned.items():
        known = any(n[0] == folded for n in names.get(folded[0], ()))
        if not known and len({code for _, code, _ in told}) == 1:
            names.setdefault(folded[0], []).extend((folded, *n) for n in sorted(told))


def _folded(name: str) -> tuple[str, ...]:
    return tuple(_fold(word) for word in _WORD.findall(name))


def _of_two(world: World) -> list[tuple[str, str]]:
    """What newspapers call agreements of two states, such as "Indonesia-Chile CEPA"."""
    states: dict[str, list[str]] = {}
    pairs = []
    query = "SELECT code, name FROM lookup WHERE kind = 'state' AND style = 'short'"
    for code, name in world.db.execute(query):
        states.setdefault(code, []).append(name)
    query = "SELECT code FROM lookup WHERE kind = 'agreement' AND style = 'code'"
    for (code,) in world.db.execute(query):
        pair = _PAIR.fullmatch(code)
        if pair and {pair["one"], pair["two"]} <= set(states):
            pairs.append((code, *pair.groups()))
    return [
        (f"{name} {sort}" if sort_last else f"{sort} {name}", code)
        for code, one, two, sort in pairs
        for a, b in ((one, two), (two, one))
        for name in {f"{x}-{y}" for x in states[a] for y in states[b]}
        for sort_last in (True, False)
    ]


def _bearer(told: set[tuple[str, str, str]], *, treaty: bool) -> tuple[str, str] | None:
    """Who bears a name; of an organisation and its treaty the one that the name tells."""
    bearers = {(kind, code) for kind, code, _ in told}
    bodies = {b for b in bearers if b[0] == "organisation"}
    treaties = {b for b in bearers if b[0] == "agreement"}
    if len(bodies) == 1 and bodies | treaties == bearers:
        bearers = treaties if treaty and len(treaties) == 1 else bodies
    return next(iter(bearers)) if len(bearers) == 1 else None


def _fold(word: str) -> str:
    if word.isascii():  # nearly all are, and folding the rest costs ten times as much
        bare = word.lower()
        return SPELT.get(bare, bare)
    plain = unicodedata.normalize("NFKD", word).casefold()
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return SPELT.get(bare, bare)


def _as_written(said: str, name: str) -> bool:
    """Whether a text writes a name as a name: abbreviations in capitals, others with an initial."""
    if any(mark in said and mark not in name for mark in _NOT_IN_GAP):
        return False
    letters = [c for c in name if c.isalpha()]
    if letters and all(c.isupper() for c in letters):
        told = [c for c in said if c.isalpha()]
        return told == letters or (name in _AS_WORDS and said == name.capitalize())
    if said[0].isupper() or said[0].isdigit() or not name[0].isupper():
        return True
    first, _, rest = said.partition(" ")
    if first == "the" and name.startswith("The "):
        return _as_written(rest, name.removeprefix("The "))
    return first in _TREATIES and rest[:1].isupper()


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    """Join what is one thing said twice: "ASEAN (Association of …)", "FAO atau …"."""
    joined: list[Mention] = []
    for m in sorted(found, key=lambda m: m.start):
        last = joined[-1] if joined else None
        if last and last.code == m.code and _GLUE.fullmatch(text, last.end, m.start):
            joined[-1] = Mention(m.kind, m.code, last.start, m.end)
        else:
            joined.append(m)
    whole = []
    for m, after in zip(joined, [*joined, None][1:], strict=True):
        opened = text[m.start : m.end].count("(") > text[m.start : m.end].count(")")
        end = m.end + 1 if opened and text[m.end : m.end + 1] == ")" else m.end
        aside = _APPOSITION.match(text, end)
        if (
            aside
            and not re.search(r"\d", aside.group())
            and not (after and after.start < aside.end())
        ):
            end = aside.end()
        whole.append(Mention(m.kind, m.code, m.start, end))
    return whole
