"""Names in a text, linked to the registry: the longest first, common words left alone."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from kerjasama.world import World

_WORD: Final = re.compile(r"[^\W_]+")
_GAP: Final = re.compile(r"[\s\-–'’.,&/()]{0,3}")
_NOT_IN_GAP: Final = (",", "(", "&")  # unless the name has it too
_STYLES: Final = ("code", "short", "official", "alias", "former")
_COMMON: Final = frozenset(
    {  # names that are oftener something else
        *("america", "amerika", "union", "solomon", "reunion", "lao", "rf", "ri", "car"),
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
        ),
    }
)
_SPELLINGS: Final = {  # what texts write and the registry does not: other spellings, short forms
    "Gerakan Nonblok": ("O", "NON-ALIGNED"),
    "gerakan Nonblok": ("O", "NON-ALIGNED"),
    "gerakan Non-Blok": ("O", "NON-ALIGNED"),
    "Nonaligned Movement": ("O", "NON-ALIGNED"),
    "Dewan Keamanan": ("O", "UN-SC"),
    "Majelis Umum": ("O", "UN-GA"),
    "Organisasi Negara-Negara Pengekspor Minyak Bumi": ("O", "OPEC"),
    "Organisasi Negara-Negara Pengekspor Minyak": ("O", "OPEC"),
    "Organization of Petroleum Exporting Countries": ("O", "OPEC"),
    "Organisation of Petroleum Exporting Countries": ("O", "OPEC"),
    "Association of South East Asian Nations": ("O", "ASEAN"),
    "Association of South-East Asian Nations": ("O", "ASEAN"),
    "Asia Pacific Economic Cooperation": ("O", "APEC"),
    "Asia-Pacific Economic Co-operation": ("O", "APEC"),
    "Organization of African Unity": ("O", "OAU"),
    "Persatuan Bangsa-Bangsa": ("O", "UN"),
    "Trans-Pacific Partnership": ("A", "TPP"),
    "Maastricht Treaty": ("A", "TEU"),
    "Treaty of Maastricht": ("A", "TEU"),
    "Lisbon Treaty": ("A", "LISBON-2007"),
    "Nuclear Non-Proliferation Treaty": ("A", "NPT"),
    "Rome Treaty": ("A", "ROME-1957"),
    "United States-Mexico-Canada Agreement": ("A", "USMCA"),
    "US-Mexico-Canada Agreement": ("A", "USMCA"),
    "Perjanjian Amerika Serikat-Meksiko-Kanada": ("A", "USMCA"),
}
_SPELT: Final = {  # American spellings of words in names
    "organization": "organisation",
    "labor": "labour",
    "defense": "defence",
    "center": "centre",
    "program": "programme",
}
_AS_WORDS: Final = frozenset(  # abbreviations that newspapers write like words
    "ASEAN APEC NATO OPEC BRICS UNESCO UNICEF INTERPOL MERCOSUR SAARC UNCTAD OPEC".split()
)
_ROUND: Final = re.compile(r" Round\b")  # of talks, named after where it began
_GLUE: Final = re.compile(
    r"[\s,]*(?:[(\[\"“]|\b(?:atau|or|alias|aka|yaitu|yakni|yang|biasa|sering|lebih|juga|dikenal"
    r"|disebut|sebut|kita|disingkat|singkatan|dari|dengan|sebagai|also|known|called|abbreviated|as|the"
    r"|saja)\b|[\s,–-])*",
    re.IGNORECASE,
)
_APPOSITION: Final = re.compile(
    r"\s?\((?!(?:located|based|headquartered|bermarkas|berkedudukan|berkantor|berpusat)\b)"
    r"[^()]{1,80}\)"
)
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
            found.append(Mention(kind, code, words[at][0], words[at + length - 1][1]))
            at += length
        return _joined(text, found)

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
            if kind == "S" and _ROUND.match(text, words[at + length - 1][1]):
                continue
            said = text[words[at][0] : words[at + length - 1][1]]
            gaps = [text[words[i][1] : words[i + 1][0]] for i in range(at, at + length - 1)]
            if all(_GAP.fullmatch(gap) for gap in gaps) and _as_written(said, name):
                return kind, code, length
        return None


def _names(world: World) -> Names:
    """Names by their first word, the longest first; a name of several things is left out."""
    best: dict[tuple[str, ...], dict[int, set[tuple[str, str, str]]]] = {}
    query = "SELECT kind, code, name, style FROM lookup"
    for kind, code, name, style in world.db.execute(query):
        if style not in _STYLES or (style == "code" and (kind == "state" or not name.isupper())):
            continue
        folded = tuple(_fold(word) for word in _WORD.findall(name))
        if not folded or " ".join(folded) in _COMMON or (len(folded) == 1 and len(name) < 2):  # noqa: PLR2004
            continue
        ranks = best.setdefault(folded, {})
        ranks.setdefault(_STYLES.index(style), set()).add((kind, code, name))
    names: Names = {}
    for folded, ranks in best.items():
        bearer = _bearer(ranks[min(ranks)])
        for kind, code, name in sorted({n for told in ranks.values() for n in told}):
            if (kind, code) == bearer:
                names.setdefault(folded[0], []).append((folded, _KINDS[kind], code, name))
    for name, (kind, code) in _SPELLINGS.items():
        folded = tuple(_fold(word) for word in _WORD.findall(name))
        names.setdefault(folded[0], []).append((folded, kind, code, name))
    for found in names.values():
        found.sort(key=lambda n: (-len(n[0]), n))
    return names


def _bearer(told: set[tuple[str, str, str]]) -> tuple[str, str] | None:
    """Who bears a name; of an organisation and its treaty the organisation."""
    bearers = {(kind, code) for kind, code, _ in told}
    bodies = {b for b in bearers if b[0] == "organisation"}
    treaties = {b for b in bearers if b[0] == "agreement"}
    if len(bodies) == 1 and bodies | treaties == bearers:
        bearers = bodies
    return next(iter(bearers)) if len(bearers) == 1 else None


def _fold(word: str) -> str:
    if word.isascii():  # nearly all are, and folding the rest costs ten times as much
        bare = word.lower()
        return _SPELT.get(bare, bare)
    plain = unicodedata.normalize("NFKD", word).casefold()
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return _SPELT.get(bare, bare)


def _as_written(said: str, name: str) -> bool:
    """Whether a text writes a name as a name: abbreviations in capitals, others with an initial."""
    if any(mark in said and mark not in name for mark in _NOT_IN_GAP):
        return False
    letters = [c for c in name if c.isalpha()]
    if letters and all(c.isupper() for c in letters):
        told = [c for c in said if c.isalpha()]
        return told == letters or (name in _AS_WORDS and said == name.capitalize())
    return said[0].isupper() or said[0].isdigit() or not name[0].isupper()


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    """Join what is one thing said twice: "ASEAN (Association of …)", "FAO atau …"."""
    joined: list[Mention] = []
    for m in found:
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
