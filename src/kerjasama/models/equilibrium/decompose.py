r"""Where a change comes from: whom trade moves to, and what makes welfare.

Shares of spending with constant elasticity of substitution have an exact price index in logarithms
[sato1976]_, [vartia1976]_, so welfare falls into parts without a remainder. With :math:`\pi` and
:math:`\pi'` for shares before and after, and :math:`L` for the logarithmic mean,

.. math::

   \ln \hat P_j = \sum_i \omega_{ij} \ln \hat c_{ij}, \qquad
   \omega_{ij} = \frac{L(\pi_{ij}, \pi'_{ij})}{\sum_k L(\pi_{kj}, \pi'_{kj})}, \qquad
   \hat c_{ij} = \hat p_i\,\hat t_{ij}\,\hat\tau_{ij},

and the log of real income, :math:`\ln \hat E_j / \hat P_j`, is the sum of what prices of sellers,
trade costs, tariffs, productivity, tariff revenue and transfers do to it. To first order the
weights are baseline shares, and the terms of trade those of textbooks.

References
----------
.. [viner1950] J. Viner (1950), The Customs Union Issue, Carnegie Endowment.
.. [sato1976] K. Sato (1976), The Ideal Log-Change Index Number, Review of Economics and Statistics
   58.
.. [vartia1976] Y. Vartia (1976), Ideal Log-Change Index Numbers, Scandinavian Journal of Statistics
   3.
.. [acr2012] C. Arkolakis, A. Costinot, A. Rodríguez-Clare (2012), New Trade Models, Same Old
   Gains?, American Economic Review 102.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium.economy import Economy, Floats, ratio
from kerjasama.models.equilibrium.result import Change
from kerjasama.words import N_, Text


@dataclass(frozen=True, eq=False, slots=True)
class Origins:
    """Whom each economy buys from, before and after, as an agreement's members look at it.

    Attributes
    ----------
    members
        Shape (n,), whether an economy is a member.
    before, after
        Shape (n, 3), values without tariffs: bought from members abroad, from third economies
        abroad, and at home.
    """

    members: NDArray[np.bool_]
    before: Floats
    after: Floats

    @property
    def growth(self) -> Floats:
        """New over old values, shape (n, 3); NaN where nothing was bought."""
        return ratio(self.after, self.before)

    @property
    def shift(self) -> Floats:
        """Change of the three shares of purchases, shape (n, 3); rows sum to zero."""
        old = self.before / self.before.sum(axis=1, keepdims=True)
        new = self.after / self.after.sum(axis=1, keepdims=True)
        shift: Floats = new - old
        return shift

    @property
    def creation(self) -> Floats:
        """Share of purchases that members moved from home to partners; NaN for the others."""
        return np.where(self.members, -self.shift[:, 2], np.nan)

    @property
    def diversion(self) -> Floats:
        """Share of purchases that members moved from third economies to partners; or NaN."""
        return np.where(self.members, -self.shift[:, 1], np.nan)


@dataclass(frozen=True, eq=False, slots=True)
class Parts:
    """What makes the log change of real income, each of shape (n,); nothing is left over.

    Attributes
    ----------
    terms_of_trade
        Own factory-gate price over those of all whom one buys from.
    trade_costs, tariffs
        What deliveries cost less, and what buyers pay less in tariffs.
    productivity
        What one's own hands make more.
    revenue
        Tariff revenue, in spending.
    transfers
        What deficits lend, in spending; zero where trade is balanced.
    """

    terms_of_trade: Floats
    trade_costs: Floats
    tariffs: Floats
    productivity: Floats
    revenue: Floats
    transfers: Floats

    @property
    def total(self) -> Floats:
        """Log change of real income, shape (n,)."""
        sellers = self.terms_of_trade + self.trade_costs + self.tariffs
        return sellers + self.productivity + self.revenue + self.transfers


def origins(change: Change, members: Iterable[str]) -> Origins:
    """Trade creation and diversion of an agreement in general equilibrium.

    Viner's words [viner1950]_ in the accounts of a world where all prices and incomes move: what
    partners gain in a member's purchases, home and third economies lose, share for share. A share
    does not depend on what money is worth. `creation` and `diversion` sum to the partners' gain;
    one below zero means that the agreement brought more of that trade, too, as higher incomes or
    cheaper goods of third economies can.

    Parameters
    ----------
    change
        The agreement's counterfactual.
    members
        At least two names.

    Raises
    ------
    BadRequestError
        If a name is unknown, or there is only one.

    Examples
    --------
    >>> from kerjasama.models.equilibrium import change
    >>> world = Economy("ABC", [[80, 9, 11], [11, 80, 9], [9, 11, 80]], theta=4)
    >>> phi = [[1, 1.5, 1], [1.5, 1, 1], [1, 1, 1]]
    >>> found = origins(change(world, phi), "AB")
    >>> found.creation.round(3).tolist(), found.diversion.round(3).tolist()
    ([0.04, 0.039, nan], [0.003, 0.002, nan])
    """
    at = sorted({change.economy.index(name) for name in members})
    if len(at) < 2:
        raise BadRequestError(Text(N_("An agreement needs two members or more.")))
    inside = np.zeros(len(change.economy.names), dtype=bool)
    inside[at] = True
    return Origins(inside, _bought(change.economy.trade, inside), _bought(change.trade, inside))


def parts(change: Change) -> Parts:
    """Split the log change of real income, exactly.

    Raises
    ------
    BadRequestError
        In conditional equilibrium, where prices of sellers do not answer.

    Examples
    --------
    >>> from kerjasama.models.equilibrium import change
    >>> world = Economy("ABC", [[80, 9, 11], [11, 80, 9], [9, 11, 80]], theta=4)
    >>> c = change(world, [[1, 1.5, 1], [1.5, 1, 1], [1, 1, 1]])
    >>> found = parts(c)
    >>> found.trade_costs.round(4).tolist(), found.terms_of_trade.round(4).tolist()
    ([0.0133, 0.0111, 0.0], [-0.0004, 0.0015, -0.0012])
    >>> bool(abs(found.total - np.log(c.real_income)).max() < 1e-12)
    True
    """
    theta, weights, closed = change.economy.theta, *_weights(change)
    price = np.log(change.factory_price)
    with np.errstate(divide="ignore"):
        cheaper = np.where(change.phi > 0, np.log(change.phi), 0) / theta
    hat = 0.0 if change.tariffs is None else np.log(change.tariffs.hat)
    goods = change.trade.sum(axis=0)
    spending = np.log(change.expenditure / change.expenditure_before)
    transfers = np.log(goods / change.economy.expenditure * change.economy.output / change.output)
    return Parts(
        terms_of_trade=price - price @ weights,
        trade_costs=(weights * cheaper).sum(axis=0) - closed,
        tariffs=-(weights * hat).sum(axis=0),
        productivity=np.log(change.productivity),
        revenue=spending - np.log(goods / change.economy.expenditure),
        transfers=transfers,
    )


def terms_of_trade(change: Change) -> Floats:
    """Own factory-gate price over the index of partners' factory-gate prices, new over old.

    Shape (n,); NaN for who imports nothing. What transport and tariffs add to prices belongs to
    neither side and is left out; the index has the weights of `parts`.

    Examples
    --------
    >>> from kerjasama.models.equilibrium import change
    >>> world = Economy(("North", "South"), [[80, 20], [20, 80]], theta=4)
    >>> terms_of_trade(change(world, productivity=[1.1, 1])).round(3).tolist()
    [0.987, 1.013]
    """
    weights = _weights(change)[0]
    np.fill_diagonal(weights, 0)
    price = np.log(change.factory_price)
    terms: Floats = np.exp(price - ratio(price @ weights, weights.sum(axis=0)))
    return terms


def acr_welfare(change: Change) -> Floats:
    r"""Change of the real wage that the domestic share alone tells, shape (n,).

    :math:`\hat A_j\,\hat\lambda_{jj}^{-1/\theta}` [acr2012]_, where costs at home do not change.

    Examples
    --------
    >>> from kerjasama.models.equilibrium import change
    >>> world = Economy(("North", "South"), [[80, 20], [10, 40]], theta=4)
    >>> c = change(world, [[1, 1.5], [1.5, 1]])
    >>> bool(abs(acr_welfare(c) / c.real_wage - 1).max() < 1e-12)
    True
    """
    welfare: Floats = change.productivity * change.domestic_share_change ** (
        -1 / change.economy.theta
    )
    return welfare


def gains_from_trade(economy: Economy) -> Floats:
    r"""Share of real income that would be lost without trade, shape (n,).

    :math:`1 - \lambda_{jj}^{1/\theta}` [acr2012]_, without tariffs and with balanced trade.

    Examples
    --------
    >>> world = Economy(("North", "South"), [[80, 20], [20, 80]], theta=4)
    >>> gains_from_trade(world).round(4).tolist()  # 1 − 0.8 ** (1 / 4)
    [0.0543, 0.0543]
    """
    gains: Floats = -np.expm1(np.log(economy.shares.diagonal()) / economy.theta)
    return gains


def _bought(trade: Floats, inside: NDArray[np.bool_]) -> Floats:
    """Purchases from members abroad, from others abroad, and at home, shape (n, 3)."""
    others = trade.copy()
    np.fill_diagonal(others, 0)
    return np.stack((inside @ others, ~inside @ others, trade.diagonal()), axis=1)


def _weights(change: Change) -> tuple[Floats, Floats]:
    """Weights of sellers in importers' price indices, and what links that end cost."""
    if change.mode != "full":
        what = N_("Conditional equilibrium holds sellers' prices fixed: there are no parts.")
        raise BadRequestError(Text(what), Text(N_("Ask for full equilibrium.")))
    theta, phi, price = change.economy.theta, change.phi, change.factory_price
    paid, hat = change.economy.trade, np.ones_like(phi)
    if change.tariffs is not None:
        paid, hat = paid * (1 + change.tariffs.before), change.tariffs.hat
    shares = paid / paid.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        moved = np.log(phi) - theta * np.log(np.outer(price, 1 / change.price_index) * hat)
        mean = shares * np.where(moved == 0, 1, np.expm1(moved) / moved)
    # Where trade ends, its weight goes to zero as its cost grows; their product does not.
    total, closed = mean.sum(axis=0), np.where(phi > 0, 0, shares).sum(axis=0)
    return mean / total, closed / theta / total
