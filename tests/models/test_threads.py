"""Blocks cover everything once, and their answers come in order."""

import subprocess
import sys
import textwrap
import threading

import numpy as np
import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from kerjasama.models import threads


@pytest.mark.parametrize("n", [0, 1, 2, 7, 100])
def test_blocks_cover_everything_once(n, monkeypatch) -> None:
    monkeypatch.setattr(threads, "workers", lambda: 3)
    blocks = threads.over(n, lambda block: list(range(block.start, block.stop)))
    assert [i for block in blocks for i in block] == list(range(n))
    assert len(blocks) == min(n, 3)


def test_an_error_in_a_block_comes_out(monkeypatch) -> None:
    monkeypatch.setattr(threads, "workers", lambda: 2)
    with pytest.raises(ZeroDivisionError):
        threads.over(4, lambda block: 1 // (block.start - 2))


def test_errors_of_arithmetic_are_told_in_all_threads_alike(monkeypatch) -> None:
    monkeypatch.setattr(threads, "workers", lambda: 3)
    with np.errstate(over="ignore", divide="raise"):
        told = threads.over(3, lambda _: np.geterr())
    assert [(one["over"], one["divide"]) for one in told] == [("ignore", "raise")] * 3


def test_there_is_one_worker_at_least() -> None:
    assert 1 <= threads.workers() <= 8
    with threads.one_blas_thread():
        pass


def test_little_work_is_done_at_once(monkeypatch) -> None:
    monkeypatch.setattr(threads, "workers", lambda: 3)
    assert threads.over(9, lambda block: block.stop - block.start, size=10) == [9]
    assert threads.over(9, lambda block: block.stop - block.start, size=10**6) == [3, 3, 3]


def test_alone_the_blocks_are_the_same_in_the_calling_thread(monkeypatch) -> None:
    monkeypatch.setattr(threads, "workers", lambda: 3)

    def work(block):
        return block.start, block.stop, threading.get_ident()

    together = threads.over(7, work)
    with threads.alone():
        alone = threads.over(7, work)
        assert threads.each(lambda _: threading.get_ident(), [1, 2]) == [threading.get_ident()] * 2
    assert [told[:2] for told in alone] == [told[:2] for told in together]
    assert {told[2] for told in alone} == {threading.get_ident()}


def test_answers_of_items_come_in_order() -> None:
    assert threads.each(lambda x: x * x, range(20)) == [x * x for x in range(20)]


def test_what_is_done_aside_is_done_alone_on_another_thread(monkeypatch) -> None:
    monkeypatch.setattr(threads, "workers", lambda: 3)

    def work():
        return set(threads.over(7, lambda _: threading.get_ident()))

    (there,) = threads.aside(work).result()
    assert there != threading.get_ident()
    with threads.alone():
        assert threads.aside(work).result() == {threading.get_ident()}


def test_an_error_aside_comes_out_where_it_is_asked_for() -> None:
    with pytest.raises(ZeroDivisionError):
        threads.aside(lambda: 1 // 0).result()


def test_a_limit_that_somebody_lifts_is_set_again() -> None:
    def most() -> int:
        return max(one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas")

    one = threads.one_blas_thread()
    with one, threadpool_limits(2, user_api="blas"), one:
        assert most() == 1


@pytest.mark.parametrize("before", ["pass", "threads.one_blas_thread().__enter__()"])
def test_a_library_that_came_later_is_limited_too(before) -> None:
    program = textwrap.dedent(f"""
        import numpy
        from threadpoolctl import threadpool_info
        from kerjasama.models import threads

        with threads.one_blas_thread():
            pass
        {before}
        import scipy.linalg

        with threads.one_blas_thread():
            print({{one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"}})
    """)
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert told.stdout == b"{1}\n"
