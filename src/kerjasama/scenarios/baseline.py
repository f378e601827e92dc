"""The embedded world of 2022 as the baseline of the models: 80 economies, one sector or many."""

from functools import cache
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import BadRequestError, short
from kerjasama.measures.trade import flows as embedded
from kerjasama.models.equilibrium import Deficits, Economy
from kerjasama.models.sectors import Rule, SectorEconomy, aggregate
from kerjasama.words import N_, Named, Text
from kerjasama.world.elasticities import elasticities as elasticities_of
from kerjasama.world.elasticities import sector_groups
from kerjasama.world.series import manifest, table

Kind = Literal["balanced", "proportional"]
Floats = NDArray[np.float64]
SERIES: Final = "oecd/icio-2022"
_IMPUTED: Final = {
    "balanced": N_(
        "Where final sales of 2022 went is imputed: in proportion to each product's intermediate"
        " buyers, then balanced to exports and imports of the balance of payments."
    ),
    "proportional": N_(
        "Where final sales of 2022 went is imputed: in proportion to each product's intermediate"
        " buyers."
    ),
}


@cache
def one_sector(
    flows: Kind = "balanced", theta: float = 4.0, rule: Deficits = "multiplicative"
) -> Economy:
    """All trade of the 80 economies as one sector.

    Parameters
    ----------
    flows
        How final sales were imputed: ``balanced`` to all exports and imports, or ``proportional``
        to intermediate sales alone. A conclusion that changes between the two rests on it.
    theta
        Trade elasticity; 4 is that of Simonovska and Waugh (2014).
    rule
        What becomes of deficits, as in `Economy`.

    Raises
    ------
    BadRequestError
        If one of them is not known.

    Examples
    --------
    >>> world = one_sector()
    >>> len(world.names), round(world.output.sum() / 1e6)  # trillions of US dollars
    (80, 192)
    """
    X = _trade(flows).sum(axis=0, dtype=np.float64)
    return Economy(embedded().codes, X, theta, rule)


@cache
def many_sectors(
    groups: int = 25,
    elasticities: str = "",
    flows: Kind = "balanced",
    rule: Rule = "keep",
) -> SectorEconomy:
    """Trade of the 80 economies by sector, with input-output links.

    Parameters
    ----------
    groups
        How many groups of sectors: 10, 25 or 50.
    elasticities
        Code of a set in ``data/rules/elasticities.yaml``, the default unless told. Of sectors that
        are taken together it is the mean, weighted by trade between economies.
    flows
        As in `one_sector`.
    rule
        What becomes of deficits, as in `SectorEconomy`.

    Raises
    ------
    BadRequestError
        If one of them is not known.

    Examples
    --------
    >>> world = many_sectors(10)
    >>> world.X.shape, world.sectors[0], world.clipped.any()
    ((10, 80, 80), 'farms', np.False_)
    """
    fine = _fifty(flows, rule).with_theta(_theta(elasticities))
    if groups == len(fine.sectors):
        return fine
    return aggregate(fine, {group.code: group.sectors for group in sector_groups(groups)})


@cache
def goods(groups: int = 25) -> NDArray[np.bool_]:
    """Whether most of a group's trade abroad is in goods, shape (groups,).

    Examples
    --------
    >>> int(goods(25).sum()), bool(goods(50)[-1])
    (20, False)
    """
    kinds = dict(zip(*table("oecd_sectors", "sector", "kind").values(), strict=True))
    abroad = embedded().exports.sum(axis=0)
    traded = dict(zip(embedded().sectors, abroad.tolist(), strict=True))
    signs = {
        code: traded[code] if kind == "goods" else -traded[code] for code, kind in kinds.items()
    }
    mask = np.array([sum(signs[s] for s in group.sectors) > 0 for group in sector_groups(groups)])
    mask.flags.writeable = False
    return mask


def labels(groups: int = 25) -> tuple[Named, ...]:
    """Names of the groups in both languages.

    Examples
    --------
    >>> labels(25)[2].id
    'Batu bara, minyak mentah, gas bumi'
    """
    return tuple(group.name for group in sector_groups(groups))


def notes(
    groups: int = 0, elasticities: str = "", flows: Kind = "balanced", rule: Rule = "keep"
) -> tuple[Text, ...]:
    """What every result on this baseline has to say: imputations, repairs, elasticities.

    Parameters
    ----------
    groups, elasticities, flows, rule
        As in `many_sectors`; 0 groups for the world of one sector.

    Examples
    --------
    >>> print(notes()[0])
    Where final sales of 2022 went is imputed: in proportion to each product's intermediate buyers,
    then balanced to exports and imports of the balance of payments.
    """
    said = [Text(_IMPUTED[_known(flows)])]
    if not groups:
        return tuple(said)
    idle = int((~table("oecd_nodes", "active")["active"]).sum())
    world = many_sectors(groups, elasticities, flows, rule)
    used = elasticities_of(elasticities)
    what = N_("Trade elasticities by sector: {name} ({citation}; {basis}).")
    basis = Text(N_("read at the source") if used.basis == "read" else N_("from memory, unchecked"))
    values: dict[str, object] = {"name": used.name, "citation": used.citation, "basis": basis}
    said.append(Text(what, values))
    what = N_("{n} of {all} sectors of economies make nothing and cannot begin to.")
    said.append(Text(what, {"n": idle, "all": len(embedded().codes) * len(embedded().sectors)}))
    return (*said, *world.notes)


def citation() -> str:
    """How the data are cited.

    Examples
    --------
    >>> citation()
    'OECD (2025). OECD Inter-Country Input-Output Database. https://oe.cd/icio'
    """
    return str(manifest(SERIES)["citation"])


@cache
def _fifty(flows: Kind, rule: Rule) -> SectorEconomy:
    """All sectors; elasticities are put in later."""
    f, X = embedded(), _trade(flows).astype(np.float64)
    n, s = len(f.codes), len(f.sectors)
    bought = table("oecd_inputs", "value")["value"].reshape(s, s, n).astype(np.float64)
    output, used = X.sum(axis=2), bought.sum(axis=0)
    making = output > 0
    # What a sector sells less its inputs: value added with taxes less subsidies on products.
    B = np.divide(output - used, output, out=np.ones_like(output), where=making)
    G = np.divide(bought, used, out=np.zeros_like(bought), where=used > 0)
    return SectorEconomy(f.codes, f.sectors, X, B, G.transpose(2, 0, 1), 1.0, rule=rule)


def _theta(code: str) -> Floats:
    theta = elasticities_of(code).theta
    return np.array([theta[sector] for sector in embedded().sectors])


def _trade(flows: Kind) -> NDArray[np.float32]:
    return embedded().balanced if _known(flows) == "balanced" else embedded().total


def _known(flows: str) -> str:
    if flows not in get_args(Kind):
        what = N_("Flows are balanced or proportional, not {flows!r}.")
        raise BadRequestError(Text(what, {"flows": short(str(flows))}))
    return flows
