"""Who is bound by what, what happened to agreements, what partners are, and what replaced what.

A claim is made only where the registry says that it is true. It is asked about agreements that the
sentence names, those that the text spoke of last, and those that the parties and the day tell: an
agreement of which the registry has exactly that step on exactly that day.
"""

from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.accord_words import OF_PACTS, OF_PARTIES, OF_PARTNERS, OF_SUCCESSORS
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import MODALS
from kerjasama.lessons.claims.scene import Scene
from kerjasama.lessons.claims.surmised_parties import (
    bilateral,
    bound,
    came,
    outside,
    several,
    signers,
    stand,
)
from kerjasama.lessons.claims.surmised_steps import had, happened
from kerjasama.lessons.claims.surmised_ties import existing, in_brackets, partners, replaced

LINE: Final = 60  # letters of an entry of a list


def surmised_accords(scene: Scene) -> Iterator[Claim]:
    """What the sentence says of agreements, partners and successors, as far as it is true.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "RCEP, so they say, binds Japan and China.")
    >>> scene = Scene(t, (), (), ("RCEP",), "", (), lambda c: "true" if c.kind == "party" else "")
    >>> [(c.kind, c.about) for c in surmised_accords(scene)]
    [('party', ('JPN', 'RCEP')), ('party', ('CHN', 'RCEP'))]
    """
    text = scene.text
    if "<" not in text:
        return
    small, named, states = text.lower(), "<A" in text, "<S" in text
    short = len(text) < LINE
    if named and states:
        yield from bound(scene)
    if named:
        yield from bilateral(scene)
    if short or _any_of(OF_PARTIES, small):
        if states or "<O" in text:
            yield from came(scene)
            yield from stand(scene)
            yield from outside(scene)
            yield from signers(scene)
        yield from several(scene)
    pacts = named or _any_of(OF_PACTS, small)
    if pacts and ("<D" in text or "year" in small or "tahun" in small) and not MODALS.search(text):
        yield from happened(scene)
    if pacts and states:
        yield from had(scene)
    if named or (states and short):
        yield from existing(scene)
    if states and "(" in scene.template.sentence.text:
        yield from in_brackets(scene)
    if _any_of(OF_PARTNERS, small):
        yield from partners(scene)
    if ("<O" in text or named) and _any_of(OF_SUCCESSORS, small):
        yield from replaced(scene)


def _any_of(told: tuple[str, ...], text: str) -> bool:
    return any(letters in text for letters in told)
