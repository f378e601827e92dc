r"""Tariffs whose revenue the importer spends.

Trade :math:`X_{ij}` is what sellers get: customs value, tariffs left out. Consumers pay
:math:`(1 + t_{ij}) X_{ij}`, the importer's treasury hands out :math:`R_j = \sum_i t_{ij} X_{ij}`,
and spending is :math:`E_j = Y_j + R_j + D_j = \sum_i (1 + t_{ij}) X_{ij}`, as usual
[caliendo2015]_, [costinot2014]_, [ossa2016]_. So what is spent on goods before tariffs is
:math:`N_j = \sum_i X_{ij} = Y_j + D_j`, whatever the tariffs. With
:math:`\hat\tau_{ij} = (1 + t'_{ij}) / (1 + t_{ij})`, demand :math:`(1 + t') X' / E' \propto
(\hat p\,\hat t\,\hat\tau)^{-\theta}` means for trade

.. math::

   X'_{ij} = X_{ij}\,g_{ij}\,\hat p_i^{-\theta}\,\hat N_j
             \Big/ \sum_k (X_{kj} / N_j)\,g_{kj}\,\hat p_k^{-\theta}, \qquad
   g_{ij} = \phi_{ij}\,\hat\tau_{ij}^{-(1 + \theta)} .

These are the markets without tariffs after a shock :math:`g`: one exponent more than trade costs
have, because a tariff is paid on top of what trade records, and income needs no equation of its
own. What remains is the price index, from shares at consumer prices, and
:math:`\hat E_j = \hat N_j\,\Phi_j / G_j`, where :math:`\Phi` and :math:`G` are the sums of new
over old competitiveness with shares of :math:`E_j` and :math:`\hat\tau^{-\theta}`, and with shares
of :math:`N_j` and :math:`\hat\tau^{-(1 + \theta)}`.

References
----------
.. [caliendo2015] L. Caliendo, F. Parro (2015), Estimates of the Trade and Welfare Effects of NAFTA,
   Review of Economic Studies 82.
.. [costinot2014] A. Costinot, A. Rodríguez-Clare (2014), Trade Theory with Numbers: Quantifying the
   Consequences of Globalization, Handbook of International Economics 4.
.. [ossa2016] R. Ossa (2016), Quantitative Models of Commercial Policy, Handbook of Commercial
   Policy 1A.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium.economy import Economy, Floats, cells
from kerjasama.words import N_, Text


@dataclass(frozen=True, eq=False, slots=True)
class Tariffs:
    """Rates before and after, of the value that sellers get: 0.05 is 5 %.

    Parameters
    ----------
    before, after
        Shape (n, n), exporter × importer, not negative, zero on the diagonal.

    Examples
    --------
    A tariff of North on South's goods moves the terms of trade: its partner pays for its gain.

    >>> from kerjasama.models.equilibrium import change
    >>> world = Economy(("North", "South"), [[80, 20], [20, 80]], theta=4)
    >>> c = change(world, tariffs=Tariffs([[0, 0], [0, 0]], [[0, 0], [0.1, 0]]))
    >>> c.real_income.round(4).tolist(), c.revenue.round(2).tolist()
    ([1.0078, 0.9905], [1.65, 0.0])
    """

    before: Floats
    after: Floats

    def __init__(self, before: ArrayLike, after: ArrayLike) -> None:
        """Keep copies that nobody can change."""
        for field, given in (("before", before), ("after", after)):
            try:
                rates = np.array(given, dtype=np.float64)
            except (TypeError, ValueError) as error:  # words, or rows of different lengths
                raise BadRequestError(Text(N_("Tariffs must be a table of numbers."))) from error
            rates.flags.writeable = False
            object.__setattr__(self, field, rates)

    @property
    def hat(self) -> Floats:
        """New over old price that buyers pay for what sellers get, shape (n, n)."""
        hat: Floats = (1 + self.after) / (1 + self.before)
        return hat

    def flaws(self, names: tuple[str, ...]) -> list[Text]:
        """Everything that is wrong with the rates for these economies."""
        return _flaws(self.before, names) or _flaws(self.after, names)


def consumer_term(economy: Economy, tariffs: Tariffs, shock: Floats, seller: Floats) -> Floats:
    """Price terms at consumer prices, Φ − 1, shape (n,).

    Parameters
    ----------
    economy, tariffs
        Baseline trade and the rates.
    shock
        Change of competitiveness but for prices, tariffs included, shape (n, n).
    seller
        What prices add, exp(−θ x) − 1, shape (n,).
    """
    paid = economy.trade * (1 + tariffs.before)
    shares = paid / paid.sum(axis=0)
    term: Floats = (shares * (shock - 1)).sum(axis=0) + seller @ (shares * shock)
    return term


def _flaws(rates: Floats, names: tuple[str, ...]) -> list[Text]:
    n = len(names)
    if rates.shape != (n, n):
        what = N_("Tariffs have the shape {shape}; the economy needs {n} × {n}.")
        return [Text(what, {"shape": " × ".join(map(str, rates.shape)), "n": n})]
    flaws, wrong = [], ~(np.isfinite(rates) & (rates >= 0))
    home = np.diag(np.isfinite(rates.diagonal()) & (rates.diagonal() > 0))
    if wrong.any():
        what = N_("Tariffs must be numbers, none below zero, as 0.05 for 5 %: {cells}.")
        flaws.append(Text(what, {"cells": cells(names, wrong)}))
    if home.any():
        what = N_("Nobody pays tariffs at home: {cells}.")
        flaws.append(Text(what, {"cells": cells(names, home)}))
    return flaws
