"""Blocks of scenarios as tasks for any executor: threads, processes, or a cluster.

A task is a plain value that travels to wherever it is worked on, and doing it twice does no harm.
Blocks are cut the same way whoever does them, and each is solved with one thread of BLAS, so on
machines of one kind the result is the same to the bit, however many workers there are and
whoever finishes first.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ThreadPoolExecutor,
    wait,
)
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any, Final, Protocol

import numpy as np

from kerjasama.errors import ExecutorError, KerjasamaError, short
from kerjasama.models.equilibrium.chord import Cells, Chord
from kerjasama.models.equilibrium.economy import Deficits, Economy, Floats
from kerjasama.models.equilibrium.sets import Integers, Sets
from kerjasama.models.threads import one_blas_thread, one_blas_thread_for_good, workers
from kerjasama.words import N_, Text

Progress = Callable[[int, int], None]
THREADS: Final = 2
SIZE: Final = 384  # scenarios: 200 economies fill half a megabyte, which stays in the cache
_AHEAD: Final = 64  # blocks that wait at an executor
_TRIES: Final = 4  # of one block, before its failure is nobody's bad luck any more
_PULSE: Final = 2.0  # seconds without news after which a cluster is asked whether it lives
_KEPT: Final = 4  # economies that a worker keeps prepared


@cache
def solver() -> str:
    """Version of the package with a hash of the code that solves: who has another may differ.

    Examples
    --------
    >>> len(solver().split("+")[1])
    16
    """
    digest = blake2b(digest_size=8)
    for module in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(module.read_bytes())
    return f"{version('kerjasama')}+{digest.hexdigest()}"


@dataclass(frozen=True, slots=True, eq=False)
class Baseline:
    """An economy on its way to workers, who prepare it once.

    Attributes
    ----------
    names, X, theta, rule
        As in `Economy`.
    token
        Hash of all of them.
    """

    names: tuple[str, ...]
    X: Floats
    theta: float
    rule: Deficits
    token: str

    @classmethod
    def of(cls, economy: Economy) -> "Baseline":
        """Take what makes an economy.

        Examples
        --------
        >>> world = Economy("AB", [[80, 20], [20, 80]], 4)
        >>> Baseline.of(world).token == Baseline.of(Economy("AB", world.X, 4)).token
        True
        """
        told = repr((economy.names, economy.theta, economy.rule)).encode()
        token = blake2b(told + np.ascontiguousarray(economy.X).tobytes(), digest_size=16)
        return cls(economy.names, economy.X, economy.theta, economy.rule, token.hexdigest())

    def chord(self) -> Chord:
        """Return what all scenarios share, from memory where this worker has it."""
        with _lock:
            found = _prepared.pop(self.token, None)
            if found is None:
                found = Chord.of(Economy(self.names, self.X, self.theta, self.rule))
            _prepared[self.token] = found
            if len(_prepared) > _KEPT:
                _prepared.popitem(last=False)
        return found


_lock: Final = Lock()
_prepared: Final[OrderedDict[str, Chord]] = OrderedDict()


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Some scenarios that follow each other.

    Attributes
    ----------
    number
        Which block of all, from 0.
    sets
        The cells of these scenarios.
    shock
        Shape (n_cells,), log change of the trade-cost term.
    whole
        Whether all economies' changes are asked for, or a summary.
    """

    number: int
    sets: Sets
    shock: Floats
    whole: bool


@dataclass(frozen=True, slots=True, eq=False)
class Solved:
    """What became of a block of m scenarios.

    Attributes
    ----------
    number
        Of the block.
    steps
        Shape (m,), chord steps; -1 where Newton's method took over.
    own
        Shape (m, width), log changes of the members' real wages; NaN where there are fewer.
    third
        Shape (m, 3): mean of all others, weighted by output, the least, the greatest.
    ends
        Shape (m, 2): whose the least and the greatest are, -1 where there are no others.
    real_wage
        Shape (m, n), or (m, 0) if a summary was asked for.
    """

    number: int
    steps: Integers
    own: Floats
    third: Floats
    ends: Integers
    real_wage: Floats


class Shelf(Protocol):
    """Where finished blocks are kept, so that an interrupted run goes on from there."""

    def load(self, number: int) -> Solved | None:
        """Return a block, or None if it is not here whole."""

    def save(self, solved: Solved) -> None:
        """Keep a block: whole, or not at all."""


def cut(sets: Sets, shock: Floats, *, whole: bool) -> Iterator[Block]:
    """Cut scenarios into blocks.

    Examples
    --------
    >>> sets = Sets.pairs(40)
    >>> [len(block.sets) for block in cut(sets, sets.shocks(0.5), whole=False)]
    [384, 384, 12]
    """
    for number, a in enumerate(range(0, len(sets), SIZE)):
        b = min(a + SIZE, len(sets))
        cells = slice(sets.start[a], sets.start[b])
        part = Sets(
            sets.n,
            sets.start[a : b + 1] - sets.start[a],
            sets.exporter[cells],
            sets.importer[cells],
            sets.members[a:b],
        )
        yield Block(number, part, shock[cells], whole)


def solve(baseline: Baseline, block: Block) -> Solved:
    """Solve a block.

    Raises
    ------
    ConvergenceError
        If a scenario's equilibrium is not found.

    Examples
    --------
    >>> sets = Sets.pairs(2)
    >>> block = next(cut(sets, sets.shocks(0.5), whole=True))
    >>> solve(Baseline.of(Economy("AB", [[80, 20], [20, 80]], 4)), block).own.round(4).tolist()
    [[0.0305, 0.0305]]
    """
    sets, m = block.sets, len(block.sets)
    rows = np.repeat(np.arange(m), np.diff(sets.start))
    cells = Cells(rows, sets.exporter, sets.importer, np.expm1(block.shock))
    with one_blas_thread():
        chord = baseline.chord()
        wages, steps = chord.solve(cells, m)
        kept = wages.copy() if block.whole else wages[:, :0].copy()
        return Solved(block.number, steps, *_summary(wages, sets.members, chord.y), kept)


def _task(baseline: Baseline, block: Block) -> Solved:
    one_blas_thread_for_good()
    return solve(baseline, block)


def _summary(wages: Floats, members: Integers, y: Floats) -> tuple[Floats, Floats, Integers]:
    """Own, third and ends of `Solved`; writes over the wages."""
    row, place = np.nonzero(members >= 0)
    at = members[row, place]
    own = np.full(members.shape, np.nan)
    own[row, place] = wages[row, at]
    wages[row, at] = 0
    weight = np.ones(len(wages))
    np.subtract.at(weight, row, y[at])
    alone = (members >= 0).sum(axis=1) == len(y)
    mean = np.divide(wages @ y, weight, out=np.zeros_like(weight), where=~alone)
    rows = np.arange(len(wages))
    wages[row, at] = np.inf
    loser = wages.argmin(axis=1)
    lowest = wages[rows, loser]
    wages[row, at] = -np.inf
    winner = wages.argmax(axis=1)
    third = np.stack((mean, lowest, wages[rows, winner]), axis=1)
    ends = np.stack((loser, winner), axis=1)
    third[alone], ends[alone] = np.nan, -1
    return own, third, ends


def run(
    baseline: Baseline,
    blocks: Iterable[Block],
    *,
    executor: Executor | int = THREADS,
    shelf: Shelf | None = None,
) -> Iterator[Solved]:
    """Solve blocks, and yield each when it is ready.

    Parameters
    ----------
    baseline, blocks
        What to solve.
    executor
        Who does it: anything that `concurrent.futures` would call so. One with a method ``share``
        is given the baseline once; others find it in each task. One with a method ``check`` is
        asked, when there is no news, to raise if none will come. A number: so many threads of this
        process, at most one for each processor.
    shelf
        Where finished blocks lie and are put.

    Raises
    ------
    ConvergenceError
        If a scenario's equilibrium is not found.
    ExecutorError
        If a block fails again and again, as when each worker that takes it dies.

    Notes
    -----
    A block whose worker dies is sent again. A pool of processes that broke takes no tasks any more:
    the rest is solved here, with the same result.

    Examples
    --------
    >>> world, sets = Economy("ABC", [[80, 9, 11], [11, 80, 9], [9, 11, 80]], 4), Sets.pairs(3)
    >>> blocks = cut(sets, sets.shocks(0.5), whole=False)
    >>> [solved.ends[:, 0].tolist() for solved in run(Baseline.of(world), blocks)]
    [[2, 1, 0]]
    """
    left = []
    for block in blocks:
        solved = None if shelf is None else shelf.load(block.number)
        if solved is None:
            left.append(block)
        else:
            yield solved
    with ExitStack() as stack:
        stack.enter_context(one_blas_thread())
        work = _Work(baseline, executor, stack)
        for solved in work.through(left):
            if shelf is not None:
                shelf.save(solved)
            yield solved


class _Work:
    """Blocks on their way to an executor and back."""

    def __init__(self, baseline: Baseline, executor: Executor | int, stack: ExitStack) -> None:
        self.baseline, self.stack = baseline, stack
        self.executor = self.threads(executor) if isinstance(executor, int) else executor
        self.waiting: dict[Future[Solved], tuple[Block, int]] = {}
        self.share()
        stack.callback(self.cancel)

    def threads(self, most: int) -> Executor:
        """Threads of our own."""
        return self.stack.enter_context(ThreadPoolExecutor(max(1, min(most, workers()))))

    def share(self) -> None:
        """Send the baseline ahead where that can be done; it may have gone with a worker, too."""
        ahead = getattr(self.executor, "share", None)
        self.shared: Any = ahead(self.baseline) if ahead else self.baseline

    def send(self, block: Block, tries: int) -> None:
        """Give a block to the executor, or to threads of our own if it has broken."""
        try:
            future = self.executor.submit(_task, self.shared, block)
        except BrokenExecutor:
            self.executor = self.threads(THREADS)
            self.shared = self.baseline
            future = self.executor.submit(_task, self.shared, block)
        self.waiting[future] = block, tries

    def through(self, blocks: Iterable[Block]) -> Iterator[Solved]:
        """Send blocks, not too many at once, until all have come back."""
        coming = iter(blocks)
        while True:
            for block in islice(coming, _AHEAD - len(self.waiting)):
                self.send(block, 1)
            if not self.waiting:
                return
            arrived = wait(self.waiting, _PULSE, FIRST_COMPLETED).done
            if not arrived and (check := getattr(self.executor, "check", None)):
                check()
            for ready in arrived:
                block, tries = self.waiting.pop(ready)
                failure = None if ready.cancelled() else ready.exception()
                if failure is None and not ready.cancelled():
                    yield ready.result()
                elif isinstance(failure, KerjasamaError):
                    raise failure
                elif tries == _TRIES:
                    raise _lost(tries, failure or CancelledError()) from failure
                else:
                    self.share()
                    self.send(block, tries + 1)

    def cancel(self) -> None:
        """Take back what has not begun, if there is still somebody to tell."""
        if not getattr(self.executor, "gone", False):
            for future in self.waiting:
                future.cancel()


def _lost(tries: int, reason: BaseException) -> ExecutorError:
    what = N_("A block of scenarios failed {tries} times, the last time with {kind}: {reason}")
    values: dict[str, object] = {
        "tries": tries,
        "kind": type(reason).__name__,
        "reason": short(str(reason), 200),
    }
    next_ = N_("Look at the workers; or solve it here, without an executor.")
    return ExecutorError(Text(what, values), Text(next_))
