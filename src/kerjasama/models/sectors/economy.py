"""The baseline of a counterfactual of many sectors that sell inputs to each other."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kerjasama.errors import BadRequestError, short
from kerjasama.models.equilibrium.economy import linked, some
from kerjasama.models.sectors.accelerate import fixed_point
from kerjasama.models.sectors.checks import flaws
from kerjasama.models.sectors.market import Floats, Flow, Market
from kerjasama.models.threads import one_blas_thread
from kerjasama.words import N_, Text

Rule = Literal["keep", "remove"]
Booleans = NDArray[np.bool_]
SOLVER: Final = "equilibrium of many sectors"
_NIL: Final = 1e-7  # of an economy's spending: less is rounding in single precision
_BASELINE: Final = 1e-11


@dataclass(frozen=True, eq=False)
class SectorEconomy:
    r"""A world of n economies and S sectors with input-output links [caliendo2015]_.

    Every sector of every economy makes its good from labour and the goods of all sectors, with
    constant cost shares; buyers choose where to buy each, with the sector's trade elasticity.
    Households spend constant shares of their income: wages, tariff revenue and the deficit.

    Parameters
    ----------
    names
        Length n, the economies, each once.
    sectors
        Length S, each once.
    X
        Shape (S, n, n), value of trade from exporter to importer as the producer gets it, without
        tariffs, in any one currency; domestic sales on the diagonals.
    B
        Shape (S, n), share of value added in output.
    G
        Shape (n, S, S), by economy: what part of the inputs of a sector (column) each sector (row)
        sells it. Columns sum to one, unless value added is everything.
    theta
        Shape (S,) or one number, trade elasticities.
    tariffs
        Shape (S, n, n), ad valorem tariffs as shares of the producer's price; none unless given.
    rule
        What becomes of trade deficits. ``keep``: they keep their value, measured in the world's
        value added. ``remove``: the world without deficits is solved first and is the baseline.

    Attributes
    ----------
    trade
        Shape (S, n, n), the baseline: `X`, unless something had to change.
    output, expenditure
        Shape (S, n), in producer prices, and with tariffs.
    value_added, revenue, deficits, income
        Shape (n,); income is the sum of the others.
    final_shares
        Shape (S, n), of final demand: columns sum to one.
    clipped
        Shape (S, n), where the data ask for more inputs than are bought: final demand there is
        zero instead of negative, and the baseline is the equilibrium nearest to the data.

    Raises
    ------
    BadRequestError
        With everything that is wrong with the values, at once.
    ConvergenceError
        On first use of a baseline that has to be solved.

    References
    ----------
    .. [caliendo2015] L. Caliendo, F. Parro (2015), Estimates of the Trade and Welfare Effects of
       NAFTA, Review of Economic Studies 82.

    Examples
    --------
    >>> X = [[[50, 10], [20, 40]], [[80, 5], [0, 90]]]
    >>> B, G = np.full((2, 2), 0.5), np.full((2, 2, 2), 0.5)
    >>> world = SectorEconomy(("North", "South"), ("goods", "services"), X, B, G, (5, 8))
    >>> world.output.tolist(), world.deficits.tolist()
    ([[60.0, 60.0], [85.0, 90.0]], [5.0, -5.0])
    """

    names: tuple[str, ...]
    sectors: tuple[str, ...]
    X: Floats
    B: Floats
    G: Floats
    theta: Floats
    tariffs: Floats | None = None
    rule: Rule = "keep"

    def __init__(  # noqa: PLR0913 - the data of an economy
        self,
        names: Iterable[str],
        sectors: Iterable[str],
        X: ArrayLike,
        B: ArrayLike,
        G: ArrayLike,
        theta: ArrayLike,
        *,
        tariffs: ArrayLike | None = None,
        rule: Rule = "keep",
    ) -> None:
        """Check all values and keep copies that nobody can change."""
        values = {"X": X, "B": B, "G": G, "theta": theta}
        if tariffs is not None:
            values["tariffs"] = tariffs
        kept = {key: _frozen(key, value) for key, value in values.items()}
        listed = tuple(sectors)
        if kept["theta"].shape == ():
            kept["theta"] = _frozen("theta", np.full(len(listed), kept["theta"]))
        given = {"names": tuple(names), "sectors": listed, "rule": rule, "tariffs": None}
        for field, value in (given | kept).items():
            object.__setattr__(self, field, value)
        found = flaws(self.names, self.sectors, rule, kept)
        if found:
            raise BadRequestError(*found, Text(N_("Give sectors × exporters × importers.")))
        linked(self.names, self.X.sum(axis=0) > 0)

    @property
    def trade(self) -> Floats:
        """Baseline trade in producer prices, shape (S, n, n)."""
        return self.flow.trade

    @property
    def output(self) -> Floats:
        """Baseline output, shape (S, n)."""
        return self.flow.output

    @property
    def expenditure(self) -> Floats:
        """Baseline expenditure with tariffs, shape (S, n)."""
        return self.flow.spending

    @property
    def value_added(self) -> Floats:
        """Baseline value added, shape (n,)."""
        return self.flow.value_added

    @property
    def deficits(self) -> Floats:
        """Baseline trade deficits, shape (n,)."""
        return self.flow.deficits

    @cached_property
    def revenue(self) -> Floats:
        """Baseline tariff revenue, shape (n,)."""
        return _revenue(self.flow)

    @property
    def income(self) -> Floats:
        """Baseline income, which is final demand, shape (n,)."""
        return self.value_added + self.revenue + self.deficits

    @property
    def final_shares(self) -> Floats:
        """Shares of final demand, shape (S, n)."""
        return self.flow.alpha

    @property
    def clipped(self) -> Booleans:
        """Where final demand had to be set to zero, shape (S, n)."""
        return self._final[1]

    @cached_property
    def flow(self) -> Flow:
        """What a market starts from."""
        return self.solved()[0]

    @cached_property
    def notes(self) -> tuple[Text, ...]:
        """What had to change in the data, counted and named."""
        said = []
        missing, clipped = self._final
        if clipped.any():
            cells = [f"{self.sectors[s]} {self.names[n]}" for s, n in np.argwhere(clipped)]
            share = missing[clipped].sum() / missing[~clipped].sum()
            template = N_(
                "Final demand was negative in {n} of {all} sectors of economies ({share:.0%} of all"
                " final demand) and is taken as zero: {cells}."
            )
            values = {"n": len(cells), "all": clipped.size, "share": -share, "cells": some(cells)}
            said.append(Text(template, values))
        if self.rule == "remove":
            said.append(
                Text(N_("Trade deficits were removed first: nobody spends more than it earns."))
            )
        return tuple(said)

    def with_theta(self, theta: ArrayLike) -> "SectorEconomy":
        """Return the same data with other trade elasticities, shape (S,) or one number."""
        return SectorEconomy(
            self.names,
            self.sectors,
            self.X,
            self.B,
            self.G,
            theta,
            tariffs=self.tariffs,
            rule=self.rule,
        )

    def index(self, name: str) -> int:
        """Position of an economy.

        Raises
        ------
        BadRequestError
            If nobody here is called so.
        """
        return _index(self.names, name, N_("No economy here is called {name!r}."))

    def sector(self, name: str) -> int:
        """Position of a sector.

        Raises
        ------
        BadRequestError
            If none here is called so.
        """
        return _index(self.sectors, name, N_("No sector here is called {name!r}."))

    def based(self, theta: Floats, flow: Flow) -> "SectorEconomy":
        """Return the same data with other elasticities and the baseline that belongs to them.

        Nothing is checked or solved again; `solved` gives the baseline.
        """
        other = copy(self)
        for field in ("flow", "revenue", "_data", "_final", "notes"):
            other.__dict__.pop(field, None)
        other.__dict__.update(theta=theta, flow=flow)
        return other

    def solved(
        self, theta: Floats | None = None, start: Floats | None = None
    ) -> tuple[Flow, Floats | None]:
        """Baseline under some elasticities, and the point that gave it, to start others from.

        Raises
        ------
        ConvergenceError
            If the baseline has to be solved and is not found.
        """
        flow = self._data if theta is None else replace(self._data, theta=theta)
        if self.rule == "keep" and not self.clipped.any():
            return flow, None
        deficits = flow.deficits if self.rule == "keep" else np.zeros(len(self.names))
        income = flow.value_added + _revenue(flow) + deficits
        shift = inputs(flow.gamma, flow.output) + flow.alpha * income - flow.spending
        market = Market(flow, shift=shift)
        z = np.zeros(len(self.names) + 2 * flow.spending.size) if start is None else start
        with one_blas_thread():
            hint = Text(N_("No equilibrium was found near the data: look at deficits and tariffs."))
            z, _, _ = fixed_point(market.move, z, _BASELINE, SOLVER, hint=hint)
        x, p, e = market.split(z)
        at = market.at(x, p, e)
        buyer = np.exp(e) / (1 + at.term)
        return _flow(self, flow, market.sold * (1 + at.seller)[:, :, None] * buyer[:, None]), z

    @cached_property
    def _data(self) -> Flow:
        gamma = np.ascontiguousarray(self.G * (1 - self.B.T)[:, None, :])
        sums = self.G.sum(axis=1, keepdims=True)
        gamma /= np.where(sums > 0, sums, 1)
        S, n = self.B.shape
        empty = np.zeros((S, n))
        start = Flow(
            self.X, self.tariffs, empty, empty, empty[0], empty[0], self.B, empty, gamma, self.theta
        )
        flow = _flow(self, start, self.X)
        final = np.maximum(_final(flow)[0], 0)
        return replace(flow, alpha=final / final.sum(axis=0))

    @cached_property
    def _final(self) -> tuple[Floats, Booleans]:
        return _final(self._data)


def inputs(gamma: Floats, output: Floats) -> Floats:
    """Spending on inputs, shape (S, n), at some outputs, shape (S, n)."""
    spent: Floats = np.matmul(gamma, output.T[:, :, None])[:, :, 0].T
    return spent


def _flow(economy: SectorEconomy, like: Flow, trade: Floats) -> Flow:
    """Sums of some trade, shape (S, n, n), with the shares of another baseline."""
    trade = np.array(trade)
    trade.flags.writeable = False
    output = trade.sum(axis=2)
    spending = (trade if economy.tariffs is None else trade * (1 + economy.tariffs)).sum(axis=1)
    return replace(
        like,
        trade=trade,
        spending=spending,
        output=output,
        value_added=(like.B * output).sum(axis=0),
        deficits=trade.sum(axis=(0, 1)) - output.sum(axis=0),
    )


def _revenue(flow: Flow) -> Floats:
    none = np.zeros(flow.spending.shape[1])
    return none if flow.tariffs is None else (flow.trade * flow.tariffs).sum(axis=(0, 1))


def _final(flow: Flow) -> tuple[Floats, Booleans]:
    """Final demand that the data leave, shape (S, n), and where it is negative."""
    left = flow.spending - inputs(flow.gamma, flow.output)
    return left, left < -_NIL * flow.spending.sum(axis=0)


def _frozen(key: str, value: ArrayLike) -> Floats:
    try:
        kept = np.array(value, dtype=np.float64, order="C")
    except (TypeError, ValueError) as error:  # words, or rows of different lengths
        what = N_("{name} must be a table of numbers.")
        raise BadRequestError(Text(what, {"name": key})) from error
    kept.flags.writeable = False
    return kept


def _index(names: tuple[str, ...], name: str, what: str) -> int:
    if name not in names:
        next_ = Text(N_("Choose one of {names}."), {"names": some(names)})
        raise BadRequestError(Text(what, {"name": short(name)}), next_)
    return names.index(name)
