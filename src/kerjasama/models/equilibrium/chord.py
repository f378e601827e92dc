r"""Many counterfactuals at once, each of which touches a few cells of the world's trade.

From the first-order answer each scenario goes on by chord-Newton, with the inverse Jacobian of the
baseline, in blocks that keep the matrix products large. Rows are scenarios, columns economies.
Instead of the log excess demand its exponential less one is driven to zero, which has the same
Jacobian in equilibrium and needs no logarithm. What converges too slowly is solved by Newton's
method, one by one.
"""

from dataclasses import dataclass
from threading import local
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.models.equilibrium.economy import Economy, Floats
from kerjasama.models.equilibrium.solve import change

Integers = NDArray[np.intp]
_MOST_STEPS: Final = 40  # a step for a scenario costs less than a hundredth of Newton's
_TRIAL: Final = 3  # steps after which one that shrinks too little is left to Newton
_SLOW: Final = 0.6  # of the step before
_FEW: Final = 4  # cells a scenario, up to which adding rows is quicker than products
_TOLERANCE: Final = 1e-10
_SANE: Final = 0.5  # excess demand that a common factor of all spending may leave


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Cells of trade that some scenarios change, scenario after scenario.

    Attributes
    ----------
    row
        Shape (n_cells,), the scenario, ascending.
    exporter, importer
        Shape (n_cells,), positions; a cell stands once in a scenario.
    rise
        Shape (n_cells,), deviation of the trade-cost term from one, φ − 1.
    """

    row: Integers
    exporter: Integers
    importer: Integers
    rise: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Shocks:
    """What cells add to shares of spending and of sales, and where in an array of scenarios."""

    row: Integers
    i: Integers
    j: Integers
    n: int
    spent: Floats  # g π
    sold: Floats  # g s

    @property
    def at_i(self) -> Integers:
        """Positions of exporters in a flat array of scenarios by economies."""
        return self.row * self.n + self.i

    @property
    def at_j(self) -> Integers:
        """Positions of importers."""
        return self.row * self.n + self.j

    def where(self, kept: NDArray[np.bool_]) -> "_Shocks":
        """Shocks of the scenarios that are kept, which close the gaps."""
        mine = kept[self.row]
        row = (np.cumsum(kept) - 1)[self.row[mine]]
        return _Shocks(row, self.i[mine], self.j[mine], self.n, self.spent[mine], self.sold[mine])


@dataclass(frozen=True, slots=True, eq=False)
class Chord:
    """What all scenarios of an economy share.

    Attributes
    ----------
    economy
        The baseline, n economies.
    inverse
        Shape (n, n), transposed inverse Jacobian of the baseline.
    first
        Shape (n, n), rows of the first-order answer to importers' price terms.
    pi, sales
        Shares of spending; of sales, transposed. Shape (n, n).
    y
        Shape (n,), shares of world output.
    slope
        Of spending in prices, None where it moves one to one.
    """

    economy: Economy
    inverse: Floats
    first: Floats
    pi: Floats
    sales: Floats
    y: Floats
    slope: Floats | None

    @classmethod
    def of(cls, economy: Economy) -> "Chord":
        """Prepare the chord of an economy.

        Examples
        --------
        >>> Chord.of(Economy("AB", [[80, 20], [20, 80]], 4)).pi.tolist()
        [[0.8, 0.2], [0.2, 0.8]]
        """
        n, theta = len(economy.names), economy.theta
        pi, sales = np.ascontiguousarray(economy.shares), economy.sales_shares
        y = economy.output / economy.output.sum()
        slope = economy.output / economy.expenditure if economy.rule == "additive" else None
        # A common factor of all spending moves all prices alike: it is left out here.
        F = sales @ (theta * pi.T) + sales * (1.0 if slope is None else slope)
        F[np.diag_indices(n)] -= 1 + theta
        inverse = np.ascontiguousarray(np.linalg.inv(F + y).T)
        sales = np.ascontiguousarray(sales.T)
        return cls(economy, inverse, sales @ inverse, pi, sales, y, slope)

    def solve(self, cells: Cells, count: int) -> tuple[Floats, Integers]:
        """Solve so many scenarios.

        Parameters
        ----------
        cells
            What they change.
        count
            How many they are, m.

        Returns
        -------
        real_wage, steps
            Log changes of real wages, shape (m, n), with errors below 1e-9; chord steps taken,
            shape (m,), -1 where Newton's method took over.

        Raises
        ------
        ConvergenceError
            If Newton's method, too, misses a scenario.

        Notes
        -----
        A chord step that moved log prices by d, after one by d₀, leaves an error of about
        d r / (1 − r), where r is d / d₀ or, if that is more, (1 + θ) d or the share of an
        importer's spending or an exporter's sales that the shocks make new; a scenario is done
        when this is below 1e-10, or 1e-11 where deficits keep their value.

        Examples
        --------
        >>> pair = Cells(np.array([0, 0]), np.array([0, 1]), np.array([1, 0]), np.full(2, 0.5))
        >>> wages, steps = Chord.of(Economy("AB", [[80, 20], [20, 80]], 4)).solve(pair, 1)
        >>> wages.round(6).tolist()  # ln(0.8 + 0.2 × 1.5) / 4
        [[0.023828, 0.023828]]
        """
        n, theta = len(self.y), self.economy.theta
        wages, steps = np.empty((count, n)), np.full(count, -1, dtype=np.intp)
        i, j, g = cells.exporter, cells.importer, cells.rise
        shocks = _Shocks(cells.row, i, j, n, g * self.pi[i, j], g * self.sales[j, i])
        # Deficits of fixed value can make prices react much more than shares tell.
        tolerance = _TOLERANCE if self.slope is None else _TOLERANCE / 10
        left, room = np.arange(count), _room(count, n)
        with np.errstate(all="ignore"):  # what diverges is solved again
            least = self._start(shocks, room)
            before = _size(room[0])
            for step in range(1, _MOST_STEPS + 1):
                moved, excess = self._step(shocks, room)
                size = _size(moved)
                rate = np.divide(size, before, out=np.zeros_like(size), where=before > 0)
                slow = (rate > _SLOW) & (step > _TRIAL)
                rate = np.maximum(np.maximum(rate, least), (1 + theta) * size)
                done = size * rate < tolerance * (1 - rate)
                # Far out, where only demand at home is left, every excess is −1 and steps are nil.
                done[done] = _size(excess[done]) < _SANE
                if done.any():
                    wages[left[done]] = self._wages(done, shocks.where(done), room)
                    steps[left[done]] = step
                on = ~(done | slow)
                if not on.any():
                    break
                left, before, least, shocks = left[on], size[on], least[on], shocks.where(on)
                room[0, : len(left)] = room[0][on]
                room = room[:, : len(left)]
        for row in np.flatnonzero(steps < 0):
            wages[row] = self._newton(cells, row)
        return wages, steps

    def _start(self, shocks: _Shocks, room: Floats) -> Floats:
        """First-order answer of the third economies to the shocks; exact in the cells they touch.

        It is put into `room`; returned is the largest share that is new: about the chord's rate.
        """
        x, term, sold, *_ = room
        term[:] = sold[:] = 0
        np.add.at(term.reshape(-1), shocks.at_j, shocks.spent)
        np.add.at(sold.reshape(-1), shocks.at_i, shocks.sold)
        bought, more = (
            part.reshape(-1)[at] for part, at in ((term, shocks.at_j), (sold, shocks.at_i))
        )
        least = np.zeros(len(x))
        for share in (bought, more):
            np.maximum.at(least, shocks.row, np.abs(share / (1 + share)))
        falls, rises = -shocks.spent / (1 + bought), shocks.sold / (1 + bought)
        if len(shocks.row) <= _FEW * len(x):
            x[:] = 0
            place = np.arange(len(shocks.row)) - np.searchsorted(shocks.row, shocks.row)
            for k in range(place.max(initial=-1) + 1):
                self._subtract(x, place == k, shocks, falls, rises, room[1:3])
        else:
            term[:] = sold[:] = 0
            np.add.at(term.reshape(-1), shocks.at_j, falls)
            np.add.at(sold.reshape(-1), shocks.at_i, rises)
            np.matmul(term, self.first, out=x)
            np.matmul(sold, self.inverse, out=term)
            x += term
            np.negative(x, out=x)
        self._level(x)
        return least

    def _step(self, shocks: _Shocks, room: Floats) -> tuple[Floats, Floats]:
        """One chord step from the log prices in `room[0]` to the next, in the same place.

        Into `room[1]` and `room[2]` it puts exp(−θ x) − 1 and Φ − 1 before the step; it returns
        how far prices moved, and the excess demand before. All is done in place: new arrays of this
        size would cost as much as the products.
        """
        x, seller, term, price, pull, excess = room
        np.expm1(x, out=price)
        np.multiply(x, -self.economy.theta, out=seller)
        np.expm1(seller, out=seller)
        self._shares(shocks, seller, term)
        np.add.at(term.reshape(-1), shocks.at_j, shocks.spent)
        np.add(term, 1, out=excess)
        np.subtract(price if self.slope is None else self.slope * price, term, out=pull)
        pull /= excess
        np.matmul(pull, self.sales, out=excess)
        added = shocks.sold * (1 + pull.reshape(-1)[shocks.at_j])
        np.add.at(excess.reshape(-1), shocks.at_i, added)
        level = None if self.slope is None else price @ self.y
        # (1 + demand) exp(−(1 + θ) x) − 1
        np.multiply(excess, seller, out=pull)
        excess += seller
        excess += pull
        excess -= price
        price += 1
        excess /= price
        if level is not None:
            excess += level[:, None]
        np.matmul(excess, self.inverse, out=pull)
        moved = np.negative(pull, out=pull)
        self._level(moved)
        x += moved
        return moved, excess

    def _wages(self, done: NDArray[np.bool_], shocks: _Shocks, room: Floats) -> Floats:
        """Log real wages where scenarios are done.

        Φ was taken before the last step; what is left of its move to the new prices is of second
        order.
        """
        _, seller, _, shift, moved, spare = room[:, : int(done.sum())]
        np.add(room[1], 1, out=room[1])
        np.multiply(room[4], room[1], out=room[4])
        np.compress(done, room[4], axis=0, out=seller)
        self._shares(shocks, seller, shift)
        np.compress(done, room[2], axis=0, out=moved)
        np.add(moved, 1, out=spare)
        shift /= spare
        np.log1p(moved, out=moved)
        moved /= self.economy.theta
        moved -= shift
        np.compress(done, room[0], axis=0, out=spare)
        wages: Floats = np.add(moved, spare, out=moved)
        return wages

    def _subtract(
        self,
        x: Floats,
        kth: NDArray[np.bool_],
        shocks: _Shocks,
        falls: Floats,
        rises: Floats,
        room: Floats,
    ) -> None:
        rows = shocks.row[kth]
        for rows_of, at, weight in ((self.first, shocks.j, falls), (self.inverse, shocks.i, rises)):
            part = np.take(rows_of, at[kth], axis=0, out=room[0, : len(rows)], mode="clip")
            part *= weight[kth, None]
            if len(rows) == len(x):
                x -= part
            else:
                x[rows] -= part

    def _shares(self, shocks: _Shocks, sellers: Floats, out: Floats) -> Floats:
        """Sum what belongs to sellers over each importer's shares times the shock."""
        np.matmul(sellers, self.pi, out=out)
        np.add.at(out.reshape(-1), shocks.at_j, shocks.spent * sellers.reshape(-1)[shocks.at_i])
        return out

    def _level(self, x: Floats) -> None:
        """Keep the mean log price where it was, unless fixed deficits tie the price level."""
        if self.slope is None:
            x -= (x @ self.y)[:, None]

    def _newton(self, cells: Cells, scenario: np.intp) -> Floats:
        mine = cells.row == scenario
        phi = np.ones_like(self.pi)
        phi[cells.exporter[mine], cells.importer[mine]] = 1 + cells.rise[mine]
        log: Floats = np.log(change(self.economy, phi).real_wage)
        return log


_kept: Final = local()


def _room(rows: int, columns: int) -> Floats:
    """Six arrays of one shape, which a thread uses again and again."""
    size = 6 * rows * columns
    if getattr(_kept, "room", np.empty(0)).size < size:
        _kept.room = np.empty(size)
    room: Floats = _kept.room[:size].reshape(6, rows, columns)
    return room


def _size(rows: Floats) -> Floats:
    """Largest absolute value of each row."""
    most: Floats = np.maximum(rows.max(axis=1), -rows.min(axis=1))
    return most
