"""Many scenarios of a few cells each: what each does to its members and to all others."""

from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Literal, overload

import numpy as np
from numpy.typing import ArrayLike

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium.blocks import (
    SIZE,
    THREADS,
    Baseline,
    Progress,
    Shelf,
    Solved,
    cut,
    run,
)
from kerjasama.models.equilibrium.economy import Economy, Floats
from kerjasama.models.equilibrium.sets import Integers, Sets
from kerjasama.words import N_, Text

Keep = Literal["all", "summary"]


@dataclass(frozen=True, slots=True, eq=False)
class SetSummary:
    """What scenarios do to their members and to third economies, in log changes of real wages.

    Attributes
    ----------
    economy, sets
        The baseline, and the m scenarios.
    steps
        Shape (m,), chord steps taken; -1 where Newton's method took over.
    own
        Shape (m, width), changes of the members, in their order; NaN where there are fewer.
    third
        Shape (m,), mean change of all others, weighted by their baseline output; NaN where there
        are no others, as are `lowest` and `highest`.
    lowest, highest
        Shape (m,), the least and the greatest change among all others.
    loser, winner
        Shape (m,), whose they are; -1 where there are no others.
    """

    economy: Economy
    sets: Sets
    steps: Integers
    own: Floats
    third: Floats
    lowest: Floats
    highest: Floats
    loser: Integers
    winner: Integers


@dataclass(frozen=True, slots=True, eq=False)
class SetChanges(SetSummary):
    """What scenarios do to every economy.

    Attributes
    ----------
    real_wage
        Shape (m, n), log change of real wages. All else is as in `SetSummary`.
    """

    real_wage: Floats


@overload
def many(
    economy: Economy,
    sets: Sets,
    shock: ArrayLike,
    *,
    keep: Literal["summary"] = "summary",
    executor: Executor | int = THREADS,
    shelf: Shelf | None = None,
    progress: Progress | None = None,
) -> SetSummary: ...
@overload
def many(
    economy: Economy,
    sets: Sets,
    shock: ArrayLike,
    *,
    keep: Literal["all"],
    executor: Executor | int = THREADS,
    shelf: Shelf | None = None,
    progress: Progress | None = None,
) -> SetChanges: ...
def many(
    economy: Economy,
    sets: Sets,
    shock: ArrayLike,
    *,
    keep: Keep = "summary",
    executor: Executor | int = THREADS,
    shelf: Shelf | None = None,
    progress: Progress | None = None,
) -> SetSummary:
    r"""Solve full general equilibrium for each of many changes of trade costs.

    Parameters
    ----------
    economy
        The baseline, n economies.
    sets
        The m scenarios: which cells each changes.
    shock
        Log change of the trade-cost term, :math:`\phi = e^{shock}`: one number, one for each
        scenario (m,), or one for each cell (n_cells,).
    keep
        ``summary``: the members' own changes and a summary of the others'; ``all``: every
        economy's change for every scenario too, 8 m n bytes.
    executor
        Who solves the blocks: any of `concurrent.futures`. A number: so many threads of this
        process, at most one for each processor.
    shelf
        Where finished blocks are kept, and found again.
    progress
        Called from the calling thread with the number of scenarios done, and of all.

    Returns
    -------
    changes
        With errors below 1e-9, the same whoever solved them.

    Raises
    ------
    BadRequestError
        If the sets belong to another number of economies, or the shock fits none of them.
    ConvergenceError
        If a scenario's equilibrium is not found.
    ExecutorError
        If an executor's workers fail again and again.

    Examples
    --------
    >>> world = Economy("ABC", [[80, 9, 11], [11, 80, 9], [9, 11, 80]], theta=4)
    >>> union = many(world, Sets.groups(3, [0, 1, 2], 3), 0.5)
    >>> union.own.round(4).tolist()
    [[0.0305, 0.0305, 0.0305]]
    """
    n = len(economy.names)
    if keep not in ("all", "summary"):
        raise BadRequestError(Text(N_("Of scenarios is kept all or a summary.")))
    if sets.n != n:
        what = N_("The scenarios are of {sets} economies, and there are {n}.")
        raise BadRequestError(Text(what, {"sets": sets.n, "n": n}))
    blocks = cut(sets, sets.shocks(shock), whole=keep == "all")
    solved = run(Baseline.of(economy), blocks, executor=executor, shelf=shelf)
    return _gathered(economy, sets, _heard(solved, len(sets), progress), whole=keep == "all")


def _heard(solved: Iterable[Solved], of: int, progress: Progress | None) -> Iterable[Solved]:
    done = 0
    for block in solved:
        yield block
        done += len(block.steps)
        if progress:
            progress(done, of)


def _gathered(economy: Economy, sets: Sets, solved: Iterable[Solved], *, whole: bool) -> SetSummary:
    """Put the blocks, which come in any order, where they belong."""
    m = len(sets)
    steps, ends = np.empty(m, dtype=np.intp), np.empty((m, 2), dtype=np.intp)
    own, third = np.empty(sets.members.shape), np.empty((m, 3))
    wages = np.empty((m, sets.n if whole else 0))
    for block in solved:
        at = slice(block.number * SIZE, block.number * SIZE + len(block.steps))
        steps[at], own[at], third[at], ends[at] = block.steps, block.own, block.third, block.ends
        wages[at] = block.real_wage
    (mean, lowest, highest), (loser, winner) = third.T, ends.T
    if whole:
        return SetChanges(
            economy, sets, steps, own, mean, lowest, highest, loser, winner, real_wage=wages
        )
    return SetSummary(economy, sets, steps, own, mean, lowest, highest, loser, winner)
