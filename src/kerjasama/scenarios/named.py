"""Economies of a model by the names that people use: a state, an organisation, a region."""

from typing import TYPE_CHECKING

from kerjasama.errors import BadRequestError, UnknownNameError
from kerjasama.scenarios.costs import modelled
from kerjasama.words import N_, Text
from kerjasama.world import Organisation, World
from kerjasama.world.status import BOUND

if TYPE_CHECKING:
    from kerjasama.models.equilibrium import Economy


def economy_of(world: World, economy: "Economy", name: str) -> str:
    """Code of a state that the model has."""
    state = world.state(name)
    modelled(world, state.code, {c: i for i, c in enumerate(economy.names)})
    return state.code


def among(world: World, economy: "Economy", named: str | None) -> list[str]:
    """Modelled economies of an organisation, a region or a list of states."""
    if named is None:
        return list(economy.names)
    at = {c: i for i, c in enumerate(economy.names)}
    if "," in named:
        return [economy_of(world, economy, part.strip()) for part in named.split(",")]
    if "/" in named:
        found = [
            c for c in economy.names if named in {f"{r.scheme}/{r.code}" for r in world.regions(c)}
        ]
        if not found:
            raise BadRequestError(
                Text(N_("No economy of the model lies in the region {name!r}."), {"name": named}),
                Text(N_("See all regions: kerjasama names region")),
            )
        return found
    try:
        return [economy.names[k] for k in modelled(world, named, at)]
    except UnknownNameError as e:
        raise BadRequestError(
            *e.sentences, Text(N_("Name an organisation, a region such as m49/035, or A,B,C."))
        ) from e


def bloc(world: World, economy: "Economy", name: str) -> tuple[str, list[str]]:
    """Code of an organisation or agreement, and its modelled members."""
    club = world.find(name, "organisation", "agreement")
    if isinstance(club, Organisation):
        inside = set(world.full_members().get(club.code, ()))
    else:
        bound = [p for p, s in world.parties(club.code).items() if s.status in BOUND]
        full = world.full_members()
        inside = {m for p in bound for m in full.get(p, {p})}
    members = [c for c in economy.names if c in inside]
    if not members:
        values: dict[str, object] = {"name": name}
        raise BadRequestError(
            Text(N_("No economy of the model is in {name} on that day."), values),
            Text(N_("Name a day on which some are: --on YYYY-MM-DD.")),
        )
    return club.code, members
