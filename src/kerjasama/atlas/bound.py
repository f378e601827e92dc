"""When each party is bound by each agreement, with dates as exact as their source."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kerjasama.atlas.once import once
from kerjasama.world import Standing, World
from kerjasama.world.lives import FOREVER, Life, Step, remembered_lives
from kerjasama.world.status import CONSENT

_OWN: Final = (*CONSENT, "entered-into-force", "provisionally-applied", "exit-reversed")
_OUT: Final = ("exited", "consent-withdrawn")


@dataclass(frozen=True, slots=True)
class Turn:
    """A step that changed a status: its date as the source gives it, and who says so."""

    date: str
    subject: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Bound:
    """A time in which a party is bound in one way.

    Attributes
    ----------
    first, last
        Days, as ordinals.
    status
        ``in-force`` or ``provisionally-applied``.
    begun, ended
        What brought it and what ended it; None for an end that has not come.
    """

    first: int
    last: int
    status: str
    begun: Turn
    ended: Turn | None


Turns = dict[tuple[str, str, str, int], Turn]
"""By agreement, party, event and earliest day."""


@once
def turns(world: World) -> Turns:
    """Every event in the lives of agreements.

    Examples
    --------
    >>> from datetime import date
    >>> day = date(2023, 1, 1).toordinal()
    >>> turns(World.load())["IK-CEPA", "", "entered-into-force", day].date
    '2023-01-01'
    """
    query = 'SELECT agreement, party, event, first, "date", subject, standing FROM event'
    return {
        (agreement, party, event, first): Turn(date, subject, Standing(standing))
        for agreement, party, event, first, date, subject, standing in world.db.execute(query)
    }


@once
def bound(world: World) -> dict[str, dict[str, tuple[Bound, ...]]]:
    """Times in which parties are bound, by agreement and party.

    Examples
    --------
    >>> [b.begun.date for b in bound(World.load())["IK-CEPA"]["IDN"]]
    ['2023-01-01']
    """
    lives, every = remembered_lives(world, world.agreements()), turns(world)
    return {
        code: {
            party: times
            for party in sorted({*life.listed, *life.own})
            if (times := tuple(_times(code, party, life, every)))
        }
        for code, life in lives.items()
    }


def _times(code: str, party: str, life: Life, every: Turns) -> Iterator[Bound]:
    """Neighbouring pieces of one status make one time."""
    pieces: list[tuple[int, int, str]] = []
    for first, last in life.bound(party):
        status = life.party(party, first)
        if pieces and pieces[-1][1:] == (first - 1, status):
            pieces[-1] = (pieces[-1][0], last, status)
        else:
            pieces.append((first, last, status))
    for first, last, status in pieces:
        begun = _turn(code, party, life, first, every)
        ended = None if last == FOREVER else _turn(code, party, life, last + 1, every)
        yield Bound(first, last, status, begun, ended)


def _turn(code: str, party: str, life: Life, day: int, every: Turns) -> Turn:
    """The step that turns a party on a day: its own, else that of the agreement as a whole."""

    def there(steps: list[Step]) -> list[Step]:
        return [step for step in steps if step[0] == day]

    own = [s for s in there(life.own.get(party, [])) if s[2] in (*_OWN, *_OUT)]
    who, step = (party, own[-1]) if own else ("", there(life.whole)[-1])
    return every[code, who, step[2], step[3]]


def whole_turns(world: World, code: str) -> list[tuple[str, Turn]]:
    """Statuses of an agreement as a whole and what brought each, in their order.

    Examples
    --------
    >>> [status for status, _ in whole_turns(World.load(), "NAFTA")]
    ['signed', 'in-force', 'replaced']
    """
    life = remembered_lives(world, [world.agreement(code)])[code]
    every, found = turns(world), list[tuple[str, Turn]]()
    for step, status in zip(life.whole, life.turns[1][1:], strict=True):
        if status and (not found or found[-1][0] != status):
            found.append((status, every[code, "", step[2], step[3]]))
    return found
