"""The file of all relations at once: who was in what in which years, for networks and rankings."""

from typing import Any

from kerjasama.atlas.clubs import by_side, clubs, forms, inside
from kerjasama.atlas.state import ties
from kerjasama.world import World
from kerjasama.world.spells import years_of

File = dict[str, Any]


def relations(world: World) -> File:
    """Years of all states in all clubs, and of all relations that are no treaty text.

    Organs have no years, nor has what no state takes part in.

    Examples
    --------
    >>> told = relations(World.load())
    >>> next(club["stays"] for club in told["clubs"] if club["code"] == "IK-CEPA")
    [[2023, 9999, 'IDN KOR']]
    """
    return {
        "clubs": [_club(world, code) for code in sorted(clubs(world))],
        "ties": sorted((t.a, t.b, t.tie, *years_of(t.span)) for t in ties(world)),
    }


def _club(world: World, code: str) -> File:
    form = forms(world)[code]
    told = {
        "count": form.count if form else "",
        "spread": form.spread if form else "",
        "parties": form.parties if form else 0,
    }
    return {**clubs(world)[code], **told, "stays": _stays(world, code)}


def _stays(world: World, code: str) -> list[list[Any]]:
    """Years of states in a club, of those through a union with its code, states together."""
    found: dict[tuple[int, int, str], list[str]] = {}
    there = inside(world).get(code)
    for state, seat in there.seats.items() if there else ():
        for side, (first, last) in by_side(seat):
            found.setdefault((first, last, side), []).append(state)
    return [
        [first, last, " ".join(states), *([side] if side else [])]
        for (first, last, side), states in sorted(found.items())
    ]
