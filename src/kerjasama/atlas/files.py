"""Every data file of the atlas by its name."""

import json
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Any, Final

from kerjasama.atlas.agreement import agreement
from kerjasama.atlas.concepts import concepts
from kerjasama.atlas.lesson import classes, contents, lesson, lessons, taught
from kerjasama.atlas.links import links
from kerjasama.atlas.organisation import organisation
from kerjasama.atlas.practice import practice, pupils
from kerjasama.atlas.registry import changes, decades, gaps
from kerjasama.atlas.registry import names as found
from kerjasama.atlas.relations import relations
from kerjasama.atlas.sources import sources
from kerjasama.atlas.start import start, world_map
from kerjasama.atlas.state import state
from kerjasama.errors import UnknownNameError
from kerjasama.words import N_
from kerjasama.world import World

_WHOLE: Final[dict[str, Callable[[World], Any]]] = {
    "start": start,
    "map-0": lambda _: world_map(0),
    "map-150": lambda _: world_map(150),
    "relations": relations,
    "concepts": concepts,
    "gaps": gaps,
    "names": found,
    "sources": sources,
}
_EACH: Final[dict[str, tuple[Callable[[World], Sequence[Any]], Callable[[World, Any], Any]]]] = {
    "changes": (decades, changes),
    "state": (lambda world: [s.code for s in world.states()], state),
    "links": (lambda world: [s.code for s in world.states()], links),
    "organisation": (lambda world: [o.code for o in world.organisations()], organisation),
    "agreement": (lambda world: [a.code for a in world.agreements()], agreement),
    "practice": (lambda world: [s.code for s in world.states()], practice),
    "course": (taught, contents),
    "lesson": (lambda world: lessons(taught(world)), lesson),
}
_SOME: Final[dict[str, Callable[[World], Sequence[Any]]]] = {
    "practice": pupils,
    "course": classes,
    "lesson": lambda world: lessons(classes(world)),
}
"""Those of a kind that a folder holds, where a server makes more."""
_ESCAPES: Final = {  # what ends a script, a comment or a line where JavaScript looks for it
    ord("<"): "\\u003c",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}


def names(world: World) -> list[str]:
    """Names of all data files of a folder; a server makes those of further states too.

    Codes are capital letters, digits and hyphens, so that every name is one of a file on every
    system.

    Examples
    --------
    >>> names(World.load())[:3], "state/IDN" in names(World.load())
    (['start', 'map-0', 'map-150'], True)
    """
    listed = {kind: keys for kind, (keys, _) in _EACH.items()} | _SOME
    each = (f"{kind}/{key}" for kind, keys in listed.items() for key in keys(world))
    return [*_WHOLE, *each]


def data_file(world: World, name: str, *, live: bool = False) -> bytes:
    """One data file, as it is sent or written.

    Parameters
    ----------
    world
        What is known; statuses and forms are those of its day.
    name
        One of `names`, or the file of such a kind for another state.
    live
        Whether a server computes scenarios and documents; it is told in ``start``.

    Returns
    -------
    script
        UTF-8, of one line.

    Raises
    ------
    UnknownNameError
        If there is no such file.

    Examples
    --------
    >>> data_file(World.load(), "changes/1770").decode()[:39]
    'kerjasama.take("changes/1770",{"rows":['
    """
    told = json.dumps(
        _told(world, name, live=live), ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )
    return f'kerjasama.take("{name}",{told.translate(_ESCAPES)});\n'.encode()


def _told(world: World, name: str, *, live: bool) -> Any:
    if name == "start":
        return start(world, live=live)
    if name in _WHOLE:
        return _WHOLE[name](world)
    kind, _, code = name.partition("/")
    if kind in _EACH:
        keys, make = _EACH[kind]
        for key in keys(world):
            if str(key) == code:
                return make(world, key)
    near = get_close_matches(name, names(world), 3)
    raise UnknownNameError(N_("data file"), name, near)
