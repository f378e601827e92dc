"""What a sentence that names no organisation may be about, and whom it may mean."""

from collections.abc import Iterable
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.parts import inside
from kerjasama.lessons.claims.scene import FEW, SURE, Scene, codes
from kerjasama.lessons.claims.standing_words import BARE, ENTRY
from kerjasama.lessons.claims.templates import Template

REACH: Final = 60  # letters between states and what is said of them
MEMBERSHIP: Final = frozenset(["member", "joined", "left", "founder", "founders", "count"])


def bodies(scene: Scene, *, wide: bool = False) -> list[str]:
    """What the sentence may be about, the surest first: what the one before told of."""
    told = [c.about[-1] for c in scene.before if c.kind in MEMBERSHIP]
    own = set(scene.codes("O"))
    heading = named_in(scene.heading)
    heading = heading if len(heading) == 1 else []
    found = [*told[-1:], *scene.sure[:1], *named_in(scene.previous), *heading]
    if BARE.search(scene.text) or ENTRY.search(scene.text):
        found = [*named_in(scene.announced)[::-1], *found]
    found += [*scene.near, *((*scene.wide[:SURE], *scene.recent[:SURE]) if wide else ())]
    return [b for b in dict.fromkeys(found) if b not in own]


def named_in(template: Template | None) -> list[str]:
    """What a line names."""
    return codes(template.mentions(template.text, "O")) if template else []


def body(scene: Scene) -> list[str]:
    """The one that it must be about."""
    told = [c.about[-1] for c in scene.before if c.kind in MEMBERSHIP]
    if scene.codes("O"):
        return told[-1:]
    return told[-1:] or list(scene.sure[:1]) or named_in(scene.heading)[:1]


def states_before(scene: Scene, at: int, reach: int = REACH) -> list[str]:
    """The states that stand before a place."""
    runs = [r for r in scene.runs(1) if 0 <= at - r[1] <= reach and not inside(scene.text, r[0])]
    return runs[-1][2] if runs else []


def states_after(scene: Scene, at: int, reach: int = REACH) -> list[str]:
    """The states that stand behind a place."""
    runs = [r for r in scene.runs(1) if 0 <= r[0] - at <= reach]
    return runs[0][2] if runs else []


def first_held(scene: Scene, told: Iterable[list[Claim]]) -> list[Claim]:
    """The first claims of which all are true."""
    return next((c for c in map(scene.all_held, told) if c), [])


def most_held(scene: Scene, told: list[Claim], among: int) -> list[Claim]:
    """Those that are true, if they are so many of them."""
    right = scene.held(told)
    return right if right and len({c.about[0] for c in right}) * FEW >= among else []


def spoken_of(scene: Scene) -> list[str]:
    """States that a sentence without one may speak of."""
    told = [scene.state, *(c.about[0] for c in scene.before if c.kind in MEMBERSHIP)]
    for t in (scene.previous, scene.announced, scene.heading):
        told += codes(t.mentions(t.text, "S")) if t else []
    return [s for s in dict.fromkeys(told) if s]
