"""Screens as the web asks for them: what to solve, and the ranking that comes of it."""

from collections.abc import Callable, Mapping
from math import comb
from typing import TYPE_CHECKING, Any, Final

from kerjasama.errors import BadRequestError
from kerjasama.words import N_, Text
from kerjasama.world import World

if TYPE_CHECKING:
    from kerjasama.briefs.screening import Ranking
    from kerjasama.scenarios.baseline import Kind

_MOST: Final = 20_000  # scenarios that one request may solve
_ENDS: Final = ("value", "low", "high")
COLUMNS: Final = (
    "rank",
    "members",
    "own",
    *(f"{key}_{end}" for key in ("joint", "third", "loss", "gain") for end in _ENDS),
    "loser",
    "winner",
    "in_force",
    "under_way",
)
"""Of a ranking as CSV."""


def ranked(
    world: World, options: Mapping[str, Any], progress: Callable[[int, int], None]
) -> "Ranking":
    """Solve a screen.

    Parameters
    ----------
    options
        ``state`` for the partners of one; or one of ``pairs``, ``groups`` (with ``among``) and
        ``accede``; besides ``depth``, ``afresh``, ``effect``, ``theta``, ``flows`` and ``by``.
    progress
        Told how many scenarios are solved, and of how many.

    Raises
    ------
    BadRequestError
        If not just one thing is asked for, or more scenarios than one request may solve.
    """
    from kerjasama.briefs.screening import Ranking
    from kerjasama.scenarios import named
    from kerjasama.scenarios import screen as screens
    from kerjasama.scenarios.baseline import one_sector
    from kerjasama.scenarios.costs import effect_set
    from kerjasama.scenarios.prospects import prospects
    from kerjasama.scenarios.screen import How
    from kerjasama.scenarios.whatif import THETA

    kind = _kind(options)
    chosen = effect_set(options["effect"] or "default")
    flows: Kind = options["flows"] or "balanced"
    economy = one_sector(flows, options["theta"] or THETA)
    found = prospects(world, economy.names, chosen, options["depth"], afresh=options["afresh"])
    how = How(executor=1, progress=progress)
    about = ""
    if kind == "partners":
        about = named.economy_of(world, economy, options["state"])
        solved = screens.partners(economy, found.effect, about, found.known, how)
    elif kind == "pairs":
        solved = screens.all_pairs(economy, found.effect, found.known, how)
    elif kind == "groups":
        inside, size = named.among(world, economy, options.get("among")), options["groups"]
        if comb(len(inside), size) > _MOST:
            values: dict[str, object] = {"count": comb(len(inside), size), "most": _MOST}
            raise BadRequestError(
                Text(N_("{count} groups are more than one request may solve ({most})."), values),
                Text(N_("Name fewer economies with among.")),
            )
        solved = screens.groups(economy, found.effect, inside, size, found.known, how)
    else:
        about, bloc = named.bloc(world, economy, options["accede"])
        solved = screens.accessions(economy, found.effect, bloc, None, found.known, how)
    if options.get("by"):
        solved = solved.by(options["by"])
    return Ranking(kind, about, world, solved, found, chosen, flows)


def _kind(options: Mapping[str, Any]) -> str:
    if options.get("state"):
        return "partners"
    asked = {
        "pairs": bool(options.get("pairs")),
        "groups": options.get("groups") is not None,
        "accessions": options.get("accede") is not None,
    }
    if sum(asked.values()) != 1:
        raise BadRequestError(
            Text(N_("Screen one thing: pairs=true, groups=N or accede=NAME.")),
            Text(N_("For example: accede=RCEP")),
        )
    if options.get("among") is not None and not asked["groups"]:
        raise BadRequestError(Text(N_("among goes with groups.")))
    return next(kind for kind, named in asked.items() if named)


def flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """One row of a ranking for a table; the three ends of an interval in three columns."""
    own = ";".join("" if e["value"] is None else f"{e['value']:.9g}" for e in row["own"])
    told: dict[str, Any] = {"rank": row["rank"], "members": row["members"], "own": f"{own}"}
    for key in ("joint", "third", "loss", "gain"):
        told |= {f"{key}_{end}": row[key][end] for end in _ENDS}
    told |= {key: row[key] or "" for key in ("loser", "winner")}
    told["in_force"] = row["in_force"]
    told["under_way"] = [f"{u['agreement']}:{u['status']}" for u in row["under_way"]]
    return told
