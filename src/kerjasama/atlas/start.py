"""The file that every page needs, and the two maps."""

from datetime import date
from importlib.metadata import version
from typing import Any, Final

from kerjasama.atlas.clubs import fields
from kerjasama.atlas.lesson import classes
from kerjasama.atlas.practice import pupils
from kerjasama.atlas.state import span
from kerjasama.atlas.texts import both, label, two
from kerjasama.briefs.gather import measures
from kerjasama.briefs.pictures import atlas
from kerjasama.world import World

File = dict[str, Any]
_LEVELS: Final = ("region", "subregion")


def start(world: World, *, live: bool = False) -> File:
    """Versions, states, fields, regions and measures.

    Parameters
    ----------
    live
        Whether a server answers that computes scenarios and documents.

    Examples
    --------
    >>> told = start(World.load().at("2024"))
    >>> told["on"], told["live"], told["fields"]["climate"]["top"]
    ('2024', False, 'environment')
    """
    return {
        "version": {"kerjasama": version("kerjasama"), "data": world.version},
        "on": str(world.day()),
        "live": live,
        "states": [
            {"code": s.code, "name": both(s, "name"), "type": s.type, **span(s.span)}
            for s in world.states()
        ],
        "fields": {
            code: {"name": label(world, "fields", code), "top": top}
            for code, top in fields(world).items()
        },
        "regions": [region for level in _LEVELS for region in _regions(world, level)],
        "measures": [
            {"key": m.key, "name": two(m.name), "unit": m.unit}
            for m in measures(world, world.day())
        ],
        "from": _first(world),
        "practice": "" if live else " ".join(pupils(world)),
        "lessons": "" if live else " ".join(classes(world)),
    }


def _regions(world: World, level: str) -> list[File]:
    """Regions of UN M49 of one level, with their states on the day."""
    states: dict[str, list[str]] = {}
    for state, region in sorted(world.region_codes("m49", level).items()):
        states.setdefault(region, []).append(state)
    query = (
        "SELECT code, name_en, name_id FROM region WHERE scheme = 'm49' AND level = ? ORDER BY code"
    )
    return [
        {"code": code, "name": (en, local), "level": level, "states": " ".join(states[code])}
        for code, en, local in world.db.execute(query, (level,))
        if code in states
    ]


def _first(world: World) -> int:
    """The year in which the oldest membership that is recorded began."""
    day: int = world.db.execute("SELECT min(first) FROM membership").fetchone()[0]
    return date.fromordinal(day).year


def world_map(centre: int) -> File:
    """Shapes of the states around a meridian.

    Parameters
    ----------
    centre
        0 or 150 degrees east.

    Examples
    --------
    >>> world_map(150)["centre"]
    150.0
    """
    return atlas(centre)
