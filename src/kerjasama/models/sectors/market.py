r"""The equilibrium of many sectors as a fixed point, in deviations from the baseline.

Unknowns are log changes of wages :math:`x_n`, of prices :math:`p_{sn}` that buyers in n pay for
goods of sector s, and of spending :math:`e_{sn}` on them. With baseline shares :math:`\pi`,
value-added shares :math:`B`, cost shares of inputs :math:`\gamma`, final-demand shares
:math:`\alpha` and shocks :math:`\phi`,

.. math::

   c_{sn} &= B_{sn} x_n + \sum_k \gamma_{nks}\, p_{kn} - \ln \hat A_{sn}, \\
   \Phi_{sn} &= \sum_i \pi_{sin}\,\phi_{sin}\,e^{-\theta_s c_{si}}, \qquad
   p_{sn} = -\ln \Phi_{sn} / \theta_s, \\
   Y'_{si} &= e^{-\theta_s c_{si}} \sum_n \frac{X_{sin}\,\phi_{sin}\,(1 + t_{sin})}{1 + t'_{sin}}
   \,\frac{e^{e_{sn}}}{\Phi_{sn}}, \\
   E'_{sn} &= \sum_k \gamma_{nsk} Y'_{kn}
   + \alpha_{sn} \bigl(w_n V_n + R'_n + D_n\bigr), \qquad
   e^{x_n} = \sum_s B_{sn} Y'_{sn} / V_n .

Here :math:`\phi` holds changes of tariffs, too. Everything is kept as a deviation from one, so
that no shock returns the baseline exactly; the only large arrays are two constant cubes, and one
evaluation is two products with each. The value of the world's value added does not change.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """The data that a market starts from; arrays as in `SectorEconomy`.

    Attributes
    ----------
    trade, tariffs
        Shape (S, n, n); no tariffs may be None.
    spending, output
        Shape (S, n), with and without tariffs.
    value_added, deficits
        Shape (n,).
    B, alpha
        Shape (S, n).
    gamma
        Shape (n, S, S), inputs of sector k in the output of sector s, by economy.
    theta
        Shape (S,).
    """

    trade: Floats
    tariffs: Floats | None
    spending: Floats
    output: Floats
    value_added: Floats
    deficits: Floats
    B: Floats
    alpha: Floats
    gamma: Floats
    theta: Floats


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """Where the market stands: deviations from one, each shape (S, n).

    Attributes
    ----------
    seller, term
        Of sellers' competitiveness exp(−θ c), and of the buyers' price terms Φ.
    output
        Of output.
    spending
        Of the spending that incomes and outputs ask for.
    revenue
        Change of tariff revenue, shape (n,), in money.
    cost
        Log changes of costs.
    """

    seller: Floats
    term: Floats
    output: Floats
    spending: Floats
    revenue: Floats
    cost: Floats


class Market:
    """The fixed point of the module's docstring.

    Parameters
    ----------
    flow
        The baseline.
    log_phi
        Shape (S, n, n), log changes of the trade-cost term, or None.
    tariffs
        Shape (S, n, n), new ad valorem tariffs, or None where they do not change.
    log_productivity
        Shape (S, n), or None.
    shift
        Shape (S, n), spending at unchanged outputs and incomes less that of the baseline, in money:
        zero unless the data are no equilibrium, or deficits change.
    """

    def __init__(
        self,
        flow: Flow,
        log_phi: Floats | None = None,
        tariffs: Floats | None = None,
        log_productivity: Floats | None = None,
        shift: Floats | None = None,
    ) -> None:
        """Multiply the baseline's trade by the shock, once."""
        self.flow, self.tariffs = flow, flow.tariffs if tariffs is None else tariffs
        self.S, self.n = flow.spending.shape
        self._theta = flow.theta[:, None]
        self._spent, self._made = _inverse(flow.spending), _inverse(flow.output)
        self._productivity, self._shift = log_productivity, shift
        paid = flow.trade if flow.tariffs is None else flow.trade * (1 + flow.tariffs)
        more = self._more(paid, log_phi)
        # What buyers pay and sellers receive at unchanged costs and price terms, and the tariffs.
        self.bought = paid if more is None else paid + more
        self.sold = self.bought if self.tariffs is None else self.bought / (1 + self.tariffs)
        self.taxed = None if self.tariffs is None else self.bought - self.sold
        nothing = np.zeros((self.S, self.n))
        self._term0 = self._demand0 = self._revenue0 = self._revenue1 = nothing
        if more is not None:
            self._term0 = more.sum(axis=1) * self._spent
            self._demand0 = (self.sold - flow.trade).sum(axis=2) * self._made
        if self.taxed is not None:
            self._revenue0 = self.taxed.sum(axis=1)
            before = nothing if flow.tariffs is None else (paid - flow.trade).sum(axis=1)
            self._revenue1 = self._revenue0 - before
        self._earned = flow.B * flow.output / flow.value_added
        self._weights = flow.value_added / flow.value_added.sum()
        # Roughly how much a wage lowers the demand for labour: its move must not overshoot.
        home = np.einsum("sii->si", paid) * self._spent
        self._stiff = 1 + (self._earned * self._theta * (1 - home)).sum(axis=0)

    def _more(self, paid: Floats, log_phi: Floats | None) -> Floats | None:
        """Return what the shock adds to purchases at unchanged costs, None without a shock."""
        rise, old, new = log_phi, self.flow.tariffs, self.tariffs
        if new is not None and new is not old:
            before = 0.0 if old is None else np.log1p(old)
            moved = -self.flow.theta[:, None, None] * (np.log1p(new) - before)
            rise = moved if rise is None else rise + moved
        if rise is None:
            return None
        more = np.zeros_like(paid)
        np.expm1(rise, out=more, where=rise != 0)  # most cells are not touched
        more *= paid
        return more

    def at(self, x: Floats, p: Floats, e: Floats) -> State:
        """Evaluate at log changes of wages (n,), prices and spending (S, n)."""
        flow = self.flow
        cost = flow.B * x + np.matmul(p.T[:, None, :], flow.gamma)[:, 0, :].T
        if self._productivity is not None:
            cost -= self._productivity
        seller = np.expm1(-self._theta * cost)
        term = self._term0 + np.matmul(seller[:, None, :], self.bought)[:, 0, :] * self._spent
        pull = (np.expm1(e) - term) / (1 + term)
        demand = self._demand0 + np.matmul(self.sold, pull[:, :, None])[:, :, 0] * self._made
        output = seller + demand + seller * demand
        revenue = np.zeros(self.n)
        if self.taxed is not None:
            more = np.matmul(seller[:, None, :], self.taxed)[:, 0, :]
            revenue = (self._revenue1 + more + pull * (self._revenue0 + more)).sum(axis=0)
        income = flow.value_added * np.expm1(x) + revenue
        made = (flow.output * output).T[:, :, None]
        asked = np.matmul(flow.gamma, made)[:, :, 0].T + flow.alpha * income
        if self._shift is not None:
            asked += self._shift
        return State(seller, term, output, asked * self._spent, revenue, cost)

    def move(self, z: Floats) -> tuple[Floats, float]:
        """Propose a move from a point, shape (n + 2 S n,), and the residual there."""
        x, p, e = self.split(z)
        at = self.at(x, p, e)
        move = np.empty_like(z)
        dx, dp, de = self.split(move)
        np.log1p((self._earned * at.output).sum(axis=0), out=dx)
        dx -= np.log1p(self._weights @ np.expm1(dx))
        dx -= x
        residual = np.abs(dx).max()
        dx /= self._stiff
        np.divide(np.log1p(at.term), -self._theta, out=dp)
        dp -= p
        np.log1p(at.spending, out=de)
        de -= e
        return move, float(np.maximum(residual, np.abs(move[self.n :]).max()))  # NaN stays NaN

    def split(self, z: Floats) -> tuple[Floats, Floats, Floats]:
        """Views of wages (n,), prices and spending (S, n) in a point."""
        n, cells = self.n, self.S * self.n
        shape = self.S, n
        return z[:n], z[n : n + cells].reshape(shape), z[n + cells :].reshape(shape)


def _inverse(values: Floats) -> Floats:
    """One over values, zero where they are zero."""
    return np.divide(1, values, out=np.zeros_like(values), where=values > 0)
