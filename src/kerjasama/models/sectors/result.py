"""What a change of trade costs, tariffs or productivity does to every economy and sector."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np

from kerjasama.models.equilibrium.economy import ratio
from kerjasama.models.sectors.economy import SectorEconomy
from kerjasama.models.sectors.market import Floats

WORLD: Final = "world value added"


@dataclass(frozen=True, eq=False)
class SectorChange:
    """The new equilibrium beside the baseline.

    Attributes
    ----------
    economy
        The baseline.
    wage, price_index
        Shape (n,), changes (new over old) of wages and of consumer prices.
    prices, costs
        Shape (S, n), changes of prices that buyers pay for a sector's goods, and of what they cost
        where they are made.
    output, expenditure
        Shape (S, n), new values in producer prices, and with tariffs.
    value_added, revenue, income
        Shape (n,), new values; income is value added, tariff revenue and the deficit.
    tariffs
        Shape (S, n, n), new tariffs; None where there are none.
    iterations, residual
        Moves taken, and the largest log difference between what a price, a spending or a wage is
        and what the others ask it to be.
    numeraire
        What keeps its price.
    """

    economy: SectorEconomy
    wage: Floats
    price_index: Floats
    prices: Floats
    costs: Floats
    output: Floats
    expenditure: Floats
    value_added: Floats
    revenue: Floats
    income: Floats
    tariffs: Floats | None
    iterations: int
    residual: float
    _factors: tuple[Floats, Floats, Floats]
    numeraire: str = WORLD

    @cached_property
    def trade(self) -> Floats:
        """New trade in producer prices, shape (S, n, n)."""
        shocked, seller, buyer = self._factors
        values: Floats = shocked * seller[:, :, None] * buyer[:, None, :]
        return values

    @property
    def real_wage(self) -> Floats:
        """Change of what a wage buys, shape (n,)."""
        return self.wage / self.price_index

    @property
    def real_income(self) -> Floats:
        """Change of what income buys, shape (n,): the exact change of welfare.

        Tariff revenue and the transfer behind the deficit are included. Published tables often
        show `FirstOrder.total` instead, which can differ even in sign.
        """
        return self.income / self.economy.income / self.price_index

    @property
    def trade_change(self) -> Floats:
        """New over old trade, shape (S, n, n); NaN where there was none."""
        return ratio(self.trade, self.economy.trade)

    @property
    def output_change(self) -> Floats:
        """New over old output, shape (S, n); NaN where there was none."""
        return ratio(self.output, self.economy.output)

    @cached_property
    def bilateral(self) -> Floats:
        """New trade of all sectors, exporter × importer, shape (n, n)."""
        values: Floats = self.trade.sum(axis=0)
        return values

    @property
    def bilateral_change(self) -> Floats:
        """New over old trade of all sectors, shape (n, n); NaN where there was none."""
        return ratio(self.bilateral, self.economy.trade.sum(axis=0))

    @property
    def exports(self) -> Floats:
        """New exports by sector, shape (S, n); sum over sectors for the total."""
        return _abroad(self.trade, 2)

    @property
    def imports(self) -> Floats:
        """New imports by sector without tariffs, shape (S, n); sum over sectors for the total."""
        return _abroad(self.trade, 1)

    @property
    def exports_change(self) -> Floats:
        """New over old exports, shape (n,); NaN for who exported nothing."""
        return ratio(self.exports.sum(axis=0), _abroad(self.economy.trade, 2).sum(axis=0))

    @property
    def imports_change(self) -> Floats:
        """New over old imports, shape (n,); NaN for who imported nothing."""
        return ratio(self.imports.sum(axis=0), _abroad(self.economy.trade, 1).sum(axis=0))

    @cached_property
    def first_order(self) -> "FirstOrder":
        """Terms of trade and volume of trade, as published tables show them."""
        return _first_order(self)

    def point(self) -> Floats:
        """Solution as the vector of unknowns, to start a neighbouring one from."""
        logs = [np.log(self.wage), np.log(self.prices).ravel()]
        old = self.economy.expenditure
        spent = np.divide(self.expenditure, old, out=np.ones_like(old), where=old > 0)
        return np.concatenate([*logs, np.log(spent).ravel()])

    def after(self) -> SectorEconomy:
        """Return the new equilibrium as the baseline of further changes."""
        e = self.economy
        return SectorEconomy(
            e.names, e.sectors, self.trade, e.B, e.G, e.theta, tariffs=self.tariffs
        )

    def in_numeraire(self, name: str) -> "SectorChange":
        """Express values in units of one economy's consumer prices.

        Raises
        ------
        BadRequestError
            If nobody is called so.
        """
        factor = 1 / self.price_index[self.economy.index(name)]
        nominal = (
            *("wage", "price_index", "prices", "costs", "output", "expenditure"),
            *("value_added", "revenue", "income"),
        )
        scaled = {field: getattr(self, field) * factor for field in nominal}
        shocked, seller, buyer = self._factors
        return replace(self, **scaled, _factors=(shocked, seller, buyer * factor), numeraire=name)


@dataclass(frozen=True, slots=True, eq=False)
class FirstOrder:
    r"""First-order approximation of the change of welfare [caliendo2015]_.

    .. math::

       d\ln W_n \approx
       \underbrace{\tfrac{1}{I_n} \sum_{s,i} \bigl(X_{sni}\, d\ln c_{sn}
       - X_{sin}\, d\ln c_{si}\bigr)}_{\text{terms of trade}}
       + \underbrace{\tfrac{1}{I_n} \sum_{s,i} t_{sin} X_{sin} \bigl(d\ln X_{sin}
       - d\ln c_{si}\bigr)}_{\text{volume of trade}}

    with percentage changes for the differentials, as published. The exact change is
    `SectorChange.real_income`: where trade grows by as much as in NAFTA (a doubling in some cells)
    the volume term is far too large.

    Attributes
    ----------
    terms, volume
        Shape (S, n, n), shares of income: by sector, partner (row) and economy (column). Sum over
        sectors or partners for the tables by partner or by sector.
    """

    terms: Floats
    volume: Floats

    @property
    def terms_of_trade(self) -> Floats:
        """Sum of all terms, shape (n,)."""
        total: Floats = self.terms.sum(axis=(0, 1))
        return total

    @property
    def volume_of_trade(self) -> Floats:
        """Sum of all volumes, shape (n,)."""
        total: Floats = self.volume.sum(axis=(0, 1))
        return total

    @property
    def total(self) -> Floats:
        """Terms and volume of trade together, shape (n,)."""
        return self.terms_of_trade + self.volume_of_trade


def _first_order(change: SectorChange) -> FirstOrder:
    X, income = change.economy.trade, change.economy.income
    dearer = change.costs - 1
    sold = np.swapaxes(X * dearer[:, :, None], 1, 2)  # by partner who buys and economy that sells
    bought = X * dearer[:, :, None]
    terms = (sold - bought) / income
    tariffs = change.economy.tariffs
    if tariffs is None:
        return FirstOrder(terms, np.zeros_like(terms))
    grown = np.divide(change.trade, X, out=np.ones_like(X), where=X > 0) - 1
    return FirstOrder(terms, tariffs * X * (grown - dearer[:, :, None]) / income)


def _abroad(trade: Floats, axis: int) -> Floats:
    """Sum trade (S, n, n) over partners, domestic sales left out."""
    others = trade * ~np.eye(trade.shape[1], dtype=bool)  # a difference would lose digits
    sums: Floats = others.sum(axis=axis)
    return sums
