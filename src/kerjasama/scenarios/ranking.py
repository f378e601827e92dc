"""Scenarios solved and ranked: what members gain, who among the others loses, and how surely."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import BadRequestError, short
from kerjasama.models.equilibrium import Economy, Sets, SetSummary
from kerjasama.models.equilibrium.economy import Floats
from kerjasama.words import N_, Text

_BITS: Final = 34  # of a number by which scenarios are ranked: ten digits

Integers = NDArray[np.intp]
Key = Literal["joint", "worth", "first", "third", "lowest"]


@dataclass(frozen=True, slots=True, eq=False)
class Gains:
    """What m scenarios do, in log changes of real wages.

    Attributes
    ----------
    own
        Shape (m, width), of the members; NaN where there are fewer.
    joint
        Shape (m,), their mean, weighted by baseline output.
    third, lowest, highest
        Shape (m,), of all others: the mean, weighted by baseline output, the least, the greatest.
    """

    own: Floats
    joint: Floats
    third: Floats
    lowest: Floats
    highest: Floats

    @classmethod
    def of(cls, found: SetSummary) -> "Gains":
        """Take them from what the model found."""
        output, inside = found.economy.output, found.sets.members >= 0
        weight = np.where(inside, output[found.sets.members], 0)
        joint = (np.where(inside, found.own, 0) * weight).sum(axis=1) / weight.sum(axis=1)
        return cls(found.own, joint, found.third, found.lowest, found.highest)

    @property
    def all(self) -> tuple[Floats, ...]:
        """All five, in the order of the attributes."""
        return self.own, self.joint, self.third, self.lowest, self.highest


@dataclass(frozen=True, slots=True)
class Estimate:
    """A log change of real wages, with the ends of its 95 % interval.

    Without a standard error of the effect all three are the same.
    """

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Row:
    """One scenario of a ranking.

    Attributes
    ----------
    rank, scenario
        Place, from 1; position in the screen's `sets`.
    members
        Names: of a pair of `partners` who asked comes first, of an accession the candidate.
    own
        What each member gains.
    joint, worth
        The members' mean, weighted by output; the sum of what it is worth, in the units of the
        baseline's trade values.
    third
        Mean of all others, weighted by output.
    loser, loss
        The third state that comes off worst, and its change, negative if it does lose; None and
        NaN where there are no others.
    winner, gain
        The third state that comes off best.
    labels
        Of agreements that members have already.
    covered, pairs
        How many of the pairs in question have one, of how many.
    """

    rank: int
    scenario: int
    members: tuple[str, ...]
    own: tuple[Estimate, ...]
    joint: Estimate
    worth: float
    third: Estimate
    loser: str | None
    loss: Estimate
    winner: str | None
    gain: Estimate
    labels: tuple[str, ...]
    covered: int
    pairs: int


@dataclass(frozen=True, slots=True, eq=False)
class Screen:
    """Scenarios, solved and ranked.

    Attributes
    ----------
    economy, sets
        The baseline, and the m scenarios.
    center, low, high
        What they do at the effects' centres, and the ends of 95 % intervals.
    loser, winner
        Shape (m,), third states with the least and the greatest change at the centre; -1 where
        there are no others.
    labels
        Names of existing agreements, to which `label` refers.
    label
        Shape (n_cells,), of the pair of each cell, -1 where there is none.
    order
        Shape (m,), scenarios from the best on.
    """

    economy: Economy
    sets: Sets
    center: Gains
    low: Gains
    high: Gains
    loser: Integers
    winner: Integers
    labels: tuple[str, ...]
    label: Integers
    order: Integers

    def __len__(self) -> int:
        """Return the number of scenarios."""
        return len(self.order)

    @property
    def worth(self) -> Floats:
        """What the members' gains are worth, in the units of trade values, shape (m,)."""
        members = self.sets.members
        output = np.where(members >= 0, self.economy.output[members], 0)
        worth: Floats = (output * np.nan_to_num(np.expm1(self.center.own))).sum(axis=1)
        return worth

    def by(self, key: Key) -> "Screen":
        """Rank anew.

        Parameters
        ----------
        key
            ``joint``: mean gain of the members; ``worth``: what it is worth; ``first``: gain of
            the first member; ``third``: mean change of all others; ``lowest``: least harm to the
            worst third state.

        Raises
        ------
        BadRequestError
            If there is no such key.
        """
        if key not in get_args(Key):
            what = N_("Scenarios are ranked by {known}, not by {key!r}.")
            values = {"known": ", ".join(get_args(Key)), "key": short(str(key))}
            raise BadRequestError(Text(what, values))
        values_of = {"worth": self.worth, "first": self.center.own[:, 0]}
        value = values_of[key] if key in values_of else getattr(self.center, key)
        return replace(self, order=np.argsort(-_steady(value), kind="stable"))

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """Yield the best rows, or all."""
        worth = self.worth
        for rank, k in enumerate(self.order[:most].tolist(), 1):
            yield self._row(rank, k, float(worth[k]))

    def _row(self, rank: int, k: int, worth: float) -> Row:
        names, cells = self.economy.names, slice(self.sets.start[k], self.sets.start[k + 1])
        members = [at for at in self.sets.members[k].tolist() if at >= 0]
        label = self.label[cells]
        loser, winner = int(self.loser[k]), int(self.winner[k])

        def told(field: str, at: int | tuple[int, int] = k) -> Estimate:
            three = (getattr(part, field)[at] for part in (self.center, self.low, self.high))
            return Estimate(*map(float, three))

        return Row(
            rank,
            k,
            tuple(names[at] for at in members),
            tuple(told("own", (k, place)) for place in range(len(members))),
            told("joint"),
            worth,
            told("third"),
            names[loser] if loser >= 0 else None,
            told("lowest"),
            names[winner] if winner >= 0 else None,
            told("highest"),
            tuple(self.labels[at] for at in sorted(set(label[label >= 0].tolist()))),
            int((label >= 0).sum()) // 2,
            len(label) // 2,
        )


def _steady(value: Floats) -> Floats:
    """Numbers without their last digits, by which a processor may break a tie and another not."""
    mantissa, exponent = np.frexp(value)
    rounded: Floats = np.ldexp(np.round(np.ldexp(mantissa, _BITS)), exponent - _BITS)
    return rounded
