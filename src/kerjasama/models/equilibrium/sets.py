"""Scenarios that change a few cells of trade each: pairs, groups, accessions, or any others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from math import comb
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium.economy import Floats
from kerjasama.words import N_, Text

Integers = NDArray[np.intp]
_MOST: Final = 20_000_000  # cells: a quarter of a gigabyte


@dataclass(frozen=True, slots=True, eq=False)
class Sets:
    """Which cells of a world of n economies each of m scenarios changes, and who its members are.

    Attributes
    ----------
    n
        Number of economies.
    start
        Shape (m + 1,): scenario k has the cells ``start[k]`` to ``start[k + 1]``.
    exporter, importer
        Shape (n_cells,), positions of the economies of each cell.
    members
        Shape (m, width), positions of those whose agreement it is, and -1 where there are fewer.

    Examples
    --------
    >>> three = Sets.of(3, [[(0, 1), (1, 0)], [(2, 0)]])
    >>> len(three), three.members.tolist()
    (2, [[0, 1], [0, 2]])
    """

    n: int
    start: Integers
    exporter: Integers
    importer: Integers
    members: Integers

    def __len__(self) -> int:
        """Return the number of scenarios."""
        return len(self.start) - 1

    @classmethod
    def of(cls, n: int, cells: Iterable[Iterable[tuple[int, int]]]) -> "Sets":
        """Take any cells, (exporter, importer), scenario by scenario; all in them are members.

        Raises
        ------
        BadRequestError
            With everything that is wrong with the cells.
        """
        listed = [[(int(i), int(j)) for i, j in one] for one in cells]
        outside = [c for one in listed for c in one if min(c) < 0 or max(c) >= n]
        at_home = [c for one in listed for c in one if c[0] == c[1]]
        twice = [k for k, one in enumerate(listed) if len(set(one)) < len(one)]
        flaws = [
            Text(template, {"found": str(found[0]), "last": n - 1})
            for found, template in (
                (outside, N_("A cell is a pair of positions from 0 to {last}, not {found}.")),
                (at_home, N_("A cell is trade between two economies, and {found} is at home.")),
                (twice, N_("A cell stands once in a scenario; scenario {found} repeats one.")),
            )
            if found
        ]
        if flaws:
            raise BadRequestError(*flaws)
        flat = np.array([c for one in listed for c in one], dtype=np.intp).reshape(-1, 2)
        start = np.cumsum([0, *map(len, listed)], dtype=np.intp)
        inside = [sorted({at for cell in one for at in cell}) for one in listed]
        members = np.full((len(listed), max(map(len, inside), default=0)), -1, dtype=np.intp)
        for row, one in zip(members, inside, strict=True):
            row[: len(one)] = one
        return cls(n, start, flat[:, 0].copy(), flat[:, 1].copy(), members)

    @classmethod
    def pairs(cls, n: int) -> "Sets":
        """All pairs of n economies, in the order of ``numpy.triu_indices(n, 1)``.

        Examples
        --------
        >>> Sets.pairs(3).members.tolist()
        [[0, 1], [0, 2], [1, 2]]
        """
        return cls.meshes(n, np.stack(np.triu_indices(n, 1), axis=1))

    @classmethod
    def groups(cls, n: int, among: Sequence[int], size: int) -> "Sets":
        """All groups of a size among some economies; within a group everybody trades more easily.

        Raises
        ------
        BadRequestError
            If there are no such groups, or too many.

        Examples
        --------
        >>> trios = Sets.groups(5, [0, 1, 4], 3)
        >>> trios.members.tolist(), len(trios.exporter)
        ([[0, 1, 4]], 6)
        """
        among = sorted({int(at) for at in among})
        if not 2 <= size <= len(among):
            what = N_("Groups have from two members to all {most}, not {size}.")
            raise BadRequestError(Text(what, {"most": len(among), "size": size}))
        count = comb(len(among), size)
        if count * size * (size - 1) > _MOST:
            what = N_("There are {count} groups of {size} among {most} economies: too many.")
            values: dict[str, object] = {"count": count, "size": size, "most": len(among)}
            raise BadRequestError(Text(what, values), Text(N_("Take fewer, or smaller groups.")))
        chosen = np.fromiter(chain.from_iterable(combinations(among, size)), np.intp)
        return cls.meshes(n, chosen.reshape(count, size))

    @classmethod
    def accessions(cls, n: int, bloc: Sequence[int], candidates: Sequence[int]) -> "Sets":
        """Each candidate joins a bloc: both directions of its trade with every member.

        The candidate is the first of the members.

        Raises
        ------
        BadRequestError
            If a candidate is in the bloc, or there is no bloc, or no such position.

        Examples
        --------
        >>> Sets.accessions(4, [0, 1], [3]).members.tolist()
        [[3, 0, 1]]
        """
        inside = np.array(list(bloc), dtype=np.intp)
        new = np.array(list(candidates), dtype=np.intp)
        members = np.empty((len(new), 1 + len(inside)), dtype=np.intp)
        members[:, 0], members[:, 1:] = new, inside
        if np.isin(new, inside).any() or not len(inside):
            raise BadRequestError(
                Text(N_("Candidates join a bloc of others, whose members they are not yet."))
            )
        return cls._joined(n, members, [0] * len(inside), list(range(1, 1 + len(inside))))

    @classmethod
    def meshes(cls, n: int, members: ArrayLike) -> "Sets":
        """Scenarios in each of which all members trade more easily with each other.

        Parameters
        ----------
        n
            Number of economies.
        members
            Shape (m, width), positions, none twice in a row.

        Raises
        ------
        BadRequestError
            If a position is not there, or twice in a row.

        Examples
        --------
        >>> Sets.meshes(4, [[2, 0], [2, 1]]).exporter.tolist()
        [2, 0, 2, 1]
        """
        rows = np.array(members, dtype=np.intp)
        first, second = np.triu_indices(rows.shape[1], 1)
        return cls._joined(n, rows, first.tolist(), second.tolist())

    @classmethod
    def _joined(cls, n: int, members: Integers, one: list[int], other: list[int]) -> "Sets":
        """Both directions between members at the places given."""
        ordered = np.sort(members, axis=1)
        if (ordered[:, :1] < 0).any() or (ordered[:, -1:] >= n).any() or not np.diff(ordered).all():
            what = N_("Members are positions from 0 to {last}, each once in a scenario.")
            raise BadRequestError(Text(what, {"last": n - 1}))
        exporter = np.empty((len(members), 2 * len(one)), dtype=np.intp)
        importer = np.empty_like(exporter)
        exporter[:, ::2], importer[:, ::2] = members[:, one], members[:, other]
        exporter[:, 1::2], importer[:, 1::2] = members[:, other], members[:, one]
        start = np.arange(len(members) + 1, dtype=np.intp) * exporter.shape[1]
        return cls(n, start, exporter.ravel(), importer.ravel(), members)

    def shocks(self, shock: ArrayLike) -> Floats:
        """Spread a log change of the trade-cost term over cells, shape (n_cells,).

        Parameters
        ----------
        shock
            One number, one for each scenario, shape (m,), or one for each cell, (n_cells,).

        Raises
        ------
        BadRequestError
            If it is of another shape, or not a number, or too large for its exponential.

        Examples
        --------
        >>> Sets.pairs(2).shocks([0.5]).tolist()
        [0.5, 0.5]
        """
        m, cells = len(self), len(self.exporter)
        what = N_("A shock is one number, or one for each of {m} scenarios or of {cells} cells.")
        limit = N_("It is the logarithm of a factor; -inf ends the trade.")
        refusal = BadRequestError(Text(what, {"m": m, "cells": cells}), Text(limit))
        try:
            values = np.asarray(shock, dtype=np.float64)
        except (TypeError, ValueError) as error:
            raise refusal from error
        with np.errstate(over="ignore"):
            if values.shape not in ((), (m,), (cells,)) or not np.isfinite(np.exp(values)).all():
                raise refusal
        if values.shape == (m,):
            return np.repeat(values, np.diff(self.start))
        return np.broadcast_to(values, (cells,))
