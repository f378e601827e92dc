"""The grammar of claims: patterns of both languages over sentences with slots."""

from typing import Final

from kerjasama.lessons.claims import body_readings, membership_readings
from kerjasama.lessons.claims.agreement_patterns import AGREEMENTS
from kerjasama.lessons.claims.body_patterns import BODIES_SAID
from kerjasama.lessons.claims.chair_patterns import CHAIRS
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.clause_readings import clause_claims
from kerjasama.lessons.claims.entry_patterns import ENTRIES
from kerjasama.lessons.claims.founding_patterns import FOUNDINGS
from kerjasama.lessons.claims.lexicon import MODALS
from kerjasama.lessons.claims.membership_patterns import MEMBERSHIPS
from kerjasama.lessons.claims.origin_patterns import ORIGINS
from kerjasama.lessons.claims.parts import inside
from kerjasama.lessons.claims.templates import Template

_LONGEST: Final = 3000  # letters: what is longer is no sentence
_READ: Final = {**membership_readings.READ, **body_readings.READ}
_PATTERNS: Final = (
    *MEMBERSHIPS,
    *ENTRIES,
    *FOUNDINGS,
    *ORIGINS,
    *AGREEMENTS,
    *BODIES_SAID,
    *CHAIRS,
)


def claims(template: Template) -> list[Claim]:
    """Claims of one sentence, each once, in the order of the patterns.

    Parameters
    ----------
    template
        A sentence with slots.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "Indonesia dan Malaysia bukan anggota NATO."
    >>> [(c.kind, c.about, c.negated) for c in claims(templates_of(World.load(), told)[0])]
    [('member', ('IDN', 'NATO'), True), ('member', ('MYS', 'NATO'), True)]
    """
    text = template.text
    if text.endswith("?") or len(text) > _LONGEST or not (template.slots or template.topic):
        return []
    found: list[Claim] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            core = match.start("rest") if match.groupdict().get("rest") else match.end()
            inner = inside(text, match.start())
            if not inner and not MODALS.search(text, 0, core):
                found += _READ[kind](template, match)
    found += clause_claims(template)
    found += body_readings.spelled_out(template)
    return _plainest([c for c in dict.fromkeys(found) if _of_two(c)])


def _of_two(c: Claim) -> bool:
    """Whether what a claim is about are different things, or one thing under two names."""
    return len(set(c.about)) == len(c.about) or (c.kind == "replaced" and bool(c.word))


def _plainest(found: list[Claim]) -> list[Claim]:
    """Each kind and subject once, as the reading that says most; who joined is not a member too."""
    best: dict[tuple[str, tuple[str, ...], str], Claim] = {}
    for c in found:
        key = (c.kind, c.about, c.word if c.kind in ("event", "seat") else "")
        old = best.get(key)
        if old is None or (_told(c) > _told(old)):
            best[key] = c
    joined = {c.about for c in best.values() if c.kind in ("joined", "founder")}
    return [
        c
        for c in best.values()
        if not (c.kind == "member" and c.about in joined and not c.word and c.tense == "now")
    ]


def _told(c: Claim) -> int:
    """How much a claim says beside its subject."""
    return (c.when is not None) + (c.number is not None) + bool(c.word) + c.negated
