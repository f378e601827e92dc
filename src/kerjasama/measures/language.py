"""Language: a bridge when it is common, the articles' first challenge when it is not."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from kerjasama.facts import When
from kerjasama.measures.measure import Measure
from kerjasama.measures.space import _geography, entities
from kerjasama.words import N_, Text
from kerjasama.world import World
from kerjasama.world.series import table


def official_language(world: World, on: When | None = None) -> Measure:  # noqa: ARG001
    """Whether two states share an official language.

    Returns
    -------
    measure
        1 or 0, symmetric, NaN where a territory's official languages are unknown.

    Examples
    --------
    >>> o = official_language(World.load())
    >>> o.between("DEU", "AUT"), o.between("IDN", "KOR")
    (1.0, 0.0)
    """
    codes = entities(world)
    return Measure(
        "language",
        codes,
        _geography(codes)["common_official_language"].astype(np.float64),
        directed=False,
        unit="yes-no",
        near=1,
        name=Text(N_("Common official language")),
        plain=Text(N_("Whether the two have an official language in common.")),
        formula="oᵢⱼ ∈ {0, 1}",
        series=("cldr/languages",),
        years="CLDR 47",
        paper="Melitz and Toubal (2014), Journal of International Economics 93",
    )


@cache
def _spoken(codes: tuple[str, ...]) -> NDArray[np.float64]:
    told = table("cldr_languages", "iso3", "language", "share")
    index = {c: i for i, c in enumerate(codes)}
    names = {name: i for i, name in enumerate(sorted(set(told["language"])))}
    shares = np.zeros((len(codes), len(names)))
    for code, name, share in zip(told["iso3"], told["language"], told["share"], strict=True):
        if code in index and not np.isnan(share):
            cell = (index[code], names[name])  # a language in two scripts has two rows
            shares[cell] = max(shares[cell], min(share / 100, 1))
    return shares


def common_speech(world: World, on: When | None = None) -> Measure:  # noqa: ARG001
    r"""Chance that a person of the one and a person of the other speak a language in common.

    .. math:: p_{ij} = 1 - \prod_l (1 - s_{il} s_{jl})

    Speaking different languages is taken as independent, which states with many bilinguals break.

    Returns
    -------
    measure
        Share in [0, 1], symmetric, NaN where no speakers are known.

    References
    ----------
    .. [melitz2014] J. Melitz and F. Toubal (2014), Native Language, Spoken Language, Translation
       and Trade, Journal of International Economics 93, 351-363.

    Examples
    --------
    >>> s = common_speech(World.load())
    >>> s.between("DEU", "AUT") > s.between("DEU", "IDN")
    True
    """
    codes = entities(world)
    shares = _spoken(codes)
    with np.errstate(divide="ignore"):
        log_none = np.zeros((len(codes), len(codes)))
        for column in shares.T:
            speakers = np.flatnonzero(column)
            if len(speakers) <= 1:  # most languages: nobody abroad to speak it with
                continue
            block = np.ix_(speakers, speakers)
            log_none[block] += np.log1p(-np.outer(column[speakers], column[speakers]))
    known = shares.sum(axis=1) > 0
    values = np.where(known[:, None] & known[None, :], np.abs(np.expm1(log_none)), np.nan)
    np.fill_diagonal(values, np.nan)
    return Measure(
        "speech",
        codes,
        values,
        directed=False,
        unit="share",
        near=1,
        name=Text(N_("Speakers in common")),
        plain=Text(N_("The chance that one person of each can speak with the other.")),
        formula="pᵢⱼ = 1 − Πₗ (1 − sᵢₗ sⱼₗ)",
        series=("cldr/languages",),
        years="CLDR 47",
        paper="Melitz and Toubal (2014), Journal of International Economics 93",
    )
