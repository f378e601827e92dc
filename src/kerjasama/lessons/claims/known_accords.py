"""Agreements of the registry by whose they are and what they are called."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template
from kerjasama.world import World

WORD: Final = regex(r"[^\W\d_]{4,}")
RARE: Final = 6  # agreements in whose names a telling word stands
TELLING: Final = frozenset(  # words for what an agreement is about, though written small
    "ekstradisi extradition pertahanan defence security keamanan perdamaian peace"
    " investasi investment jasa services barang goods asap haze nuklir nuclear propulsion"
    " domestik domestic pampasan keanekaragaman biodiversity resiprokal reciprocal"
    " penerbangan fisheries perikanan kerangka framework beasiswa scholarships".split()
)


@dataclass(frozen=True, slots=True)
class Known:
    """An agreement: whose it is, all words of its names, and the telling ones."""

    code: str
    sides: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    loose: bool  # a programme
    trade: bool

    def is_of(self, who: set[str]) -> bool:
        """Whether all these states and unions are its sides, or in its name."""
        return all(x in self.sides or x.lower() in self.names for x in who)


def known_accords(world: World) -> tuple[Known, ...]:
    """Every agreement of the registry, by its sides and the words of its names.

    Examples
    --------
    >>> [k.code for k in known_accords(World.load()) if k.sides == {"IDN", "CHL"}]
    ['IDN-CHL-CEPA', 'IDN-CHL-SERVICES']
    """
    told = []
    for a in world.agreements():
        said = " ".join((a.name_en, a.name_id, a.short("en"), a.short("id"), a.code)).lower()
        told.append((a, frozenset(re.findall(r"[^\W\d_]+", said))))
    often = Counter(w for _, words in told for w in words)
    return tuple(
        Known(
            a.code,
            frozenset(a.parties),
            words,
            frozenset(w for w in words if often[w] <= RARE or w in TELLING),
            a.type == "programme",
            bool(a.trade_type),
        )
        for a, words in told
    )


def telling(template: Template) -> frozenset[str]:
    """Words of a sentence that may tell an agreement: names, and what it is about."""
    said = template.sentence.text
    found = (m.group() for m in WORD.finditer(said) if m.start() or m.group().isupper())
    return frozenset(w.lower() for w in found if w[0].isupper() or w in TELLING)
