"""Work over blocks of an array on threads, each with one thread of BLAS."""

import itertools
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from functools import cache, lru_cache
from threading import Lock, local
from typing import Any, Final, TypeVar

from threadpoolctl import ThreadpoolController

S = TypeVar("S")
T = TypeVar("T")
_MOST: Final = 8
_ENOUGH: Final = 50_000
_here: Final = local()


@cache
def workers() -> int:
    """How many threads there are: one for each processor that this process may use."""
    allowed = (
        os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    )
    return min(len(allowed), _MOST)


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(workers(), "kerjasama")


@lru_cache(maxsize=1)
def _controller(_imported: int) -> ThreadpoolController:
    """Libraries of BLAS; looked for again when modules came, which may bring one of their own."""
    return ThreadpoolController()


class _Limit:
    """The limit of BLAS holds for the whole process: the first in sets it, the last out lifts it.

    Otherwise one thread's leaving would give many threads of BLAS to another that still works, and
    its sums would be rounded in another order.
    """

    def __init__(self) -> None:
        self.lock, self.inside = Lock(), 0
        self.known: Any = None
        self.limits: list[Any] = []

    def __enter__(self) -> None:
        with self.lock:
            self.inside += 1
            now = _controller(len(sys.modules))
            if self.inside == 1 or now is not self.known:
                self.known = now
                self.limits.append(now.limit(limits=1, user_api="blas"))
                return
            for library in now.select(user_api="blas").lib_controllers:
                if library.num_threads != 1:  # somebody else has lifted it meanwhile
                    library.set_num_threads(1)

    def __exit__(self, *_: object) -> None:
        with self.lock:
            self.inside -= 1
            while self.limits and not self.inside:
                self.limits.pop().restore_original_limits()


_limit: Final = _Limit()


def one_blas_thread() -> _Limit:
    """Context in which BLAS uses one thread, so that the blocks have the processors."""
    return _limit


def one_blas_thread_for_good() -> None:
    """Let BLAS use one thread for as long as this process lives, unless somebody sees to it.

    For workers who are given one small task after another: each change of the limit makes BLAS end
    or start threads, which takes longer than the task.
    """
    if not _limit.inside:
        _limit.__enter__()


def over(n: int, work: Callable[[slice], T], size: int = _ENOUGH) -> list[T]:
    """Call `work` with slices that cut 0 … n into one block a thread; its answers in order.

    What the calling thread has said holds in the others, too: which errors of arithmetic to tell.

    Parameters
    ----------
    size
        Numbers that the work goes through: where they are few, it is done at once in one block.
        The blocks depend on `n`, `size` and the machine alone, so sums over them are the same in
        every run.

    Examples
    --------
    >>> sum(over(10, lambda block: sum(range(block.start, block.stop))))
    45
    """
    parts = min(workers(), n) if size >= _ENOUGH else min(n, 1)
    edges = [n * k // parts for k in range(parts + 1)] if parts else [0]
    blocks = [slice(a, b) for a, b in itertools.pairwise(edges)]
    if len(blocks) < 2 or getattr(_here, "alone", False):
        return [work(block) for block in blocks]
    others = [_pool().submit(copy_context().run, work, block) for block in blocks[1:]]
    return [work(blocks[0]), *(one.result() for one in others)]


def each(work: Callable[[S], T], items: Sequence[S]) -> list[T]:
    """Call `work` with each of some items, on all threads; its answers in order.

    Examples
    --------
    >>> each(len, ["a", "bcd"])
    [1, 3]
    """
    if getattr(_here, "alone", False) or len(items) < 2:
        return [work(item) for item in items]
    found, turn = dict[int, T](), enumerate(items)

    def take() -> None:
        for k, item in turn:
            found[k] = work(item)

    others = [
        _pool().submit(copy_context().run, take) for _ in range(min(workers(), len(items)) - 1)
    ]
    take()
    for one in others:
        one.result()
    return [found[k] for k in range(len(items))]


def aside(work: Callable[[], T]) -> Future[T]:
    """Begin work on another thread while the caller goes on; its blocks go there one by one.

    Who has threads of its own (`alone`) does it at once.

    Examples
    --------
    >>> aside(lambda: 2 + 3).result()
    5
    """

    def quietly() -> T:
        with alone():
            return work()

    if not getattr(_here, "alone", False):
        return _pool().submit(copy_context().run, quietly)
    done = Future[T]()
    done.set_result(work())
    return done


@contextmanager
def alone() -> Iterator[None]:
    """Context in which `over` works through its blocks in the calling thread, one by one.

    For callers that have threads of their own.
    """
    before, _here.alone = getattr(_here, "alone", False), True
    try:
        yield
    finally:
        _here.alone = before
