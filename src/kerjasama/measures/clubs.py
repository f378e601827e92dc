"""Sitting at the same tables, and lying in the same region."""

import numpy as np

from kerjasama.facts import When
from kerjasama.measures.measure import Measure
from kerjasama.measures.space import entities
from kerjasama.words import N_, Text
from kerjasama.world import World


def overlap(world: World, on: When | None = None) -> Measure:
    r"""Share of organisations that two states have in common (Jaccard).

    .. math:: J_{ij} = \frac{|O_i \cap O_j|}{|O_i \cup O_j|}

    Parameters
    ----------
    on
        A day, month or year; full membership counts if any reading of its dates covers it. None
        means the world's own day.

    Returns
    -------
    measure
        Share in [0, 1], symmetric; NaN for who is in none of the organisations known here. Organs
        are left out, and so are organisations of which only some members are known here.

    References
    ----------
    .. [jaccard1901] P. Jaccard (1901), Étude comparative de la distribution florale dans une
       portion des Alpes et des Jura, Bulletin de la Société vaudoise des sciences naturelles 37.

    Examples
    --------
    >>> j = overlap(World.load(), When("2024"))
    >>> j.between("IDN", "MYS") > j.between("IDN", "DEU")
    True
    """
    codes, index = entities(world), {c: i for i, c in enumerate(entities(world))}
    clubs = [
        o.code for o in world.organisations() if o.type != "organ" and world.complete(o.code, on)
    ]
    sits = np.zeros((len(codes), len(clubs)))
    full = world.full_members(on)
    for column, club in enumerate(clubs):
        sits[[index[m] for m in full.get(club, ()) if m in index], column] = 1
    both = sits @ sits.T
    seats = sits.sum(axis=1)
    either = seats[:, None] + seats[None, :] - both
    anyone = (seats[:, None] > 0) & (seats[None, :] > 0)
    values = np.divide(both, either, out=np.full_like(both, np.nan), where=anyone)
    np.fill_diagonal(values, np.nan)
    return Measure(
        "overlap",
        codes,
        values,
        directed=False,
        unit="share",
        near=1,
        name=Text(N_("Shared organisations")),
        plain=Text(N_("Of the organisations that either is in, the share that both are in.")),
        formula="Jᵢⱼ = |Oᵢ ∩ Oⱼ| ∕ |Oᵢ ∪ Oⱼ|",
        series=("claims",),
        years=str(world.day(on)),
        paper="Jaccard (1901), Bulletin de la Société vaudoise des sciences naturelles 37",
    )


def same_region(world: World, on: When | None = None) -> Measure:
    """Whether two states lie in the same region of UN M49 (one of five).

    Returns
    -------
    measure
        1 or 0, symmetric, NaN where a state has no region.

    Examples
    --------
    >>> r = same_region(World.load())
    >>> r.between("IDN", "KOR"), r.between("IDN", "DEU")
    (1.0, 0.0)
    """
    codes = entities(world)
    found = world.region_codes("m49", "region", on)
    regions = np.array([found.get(c, "") for c in codes])
    known = regions != ""
    same = (regions[:, None] == regions[None, :]).astype(np.float64)
    values = np.where(known[:, None] & known[None, :], same, np.nan)
    np.fill_diagonal(values, np.nan)
    return Measure(
        "region",
        codes,
        values,
        directed=False,
        unit="yes-no",
        near=1,
        name=Text(N_("Same region (UN M49)")),
        plain=Text(N_("Whether the two lie in the same of the five regions of UN M49.")),
        formula="rᵢⱼ = [regionᵢ = regionⱼ]",
        series=("claims",),
        years=str(world.day(on)),
        paper="UN Statistics Division, Standard country or area codes (M49)",
    )
