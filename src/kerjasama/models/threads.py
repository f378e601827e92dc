"""Work over blocks of an array on threads, each with one thread of BLAS."""

import itertools
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any, Final, TypeVar

from threadpoolctl import ThreadpoolController

T = TypeVar("T")
_MOST: Final = 8


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


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()


def one_blas_thread() -> Any:
    """Context in which BLAS uses one thread, so that the blocks have the processors."""
    return _controller().limit(limits=1, user_api="blas")


def over(n: int, work: Callable[[slice], T]) -> list[T]:
    """Call `work` with slices that cut 0 … n into one block a thread; its answers in order.

    Examples
    --------
    >>> sum(over(10, lambda block: sum(range(block.start, block.stop))))
    45
    """
    parts = min(workers(), n)
    edges = [n * k // parts for k in range(parts + 1)] if parts else [0]
    blocks = [slice(a, b) for a, b in itertools.pairwise(edges)]
    if len(blocks) == 1:
        return [work(blocks[0])]
    return list(_pool().map(work, blocks))
