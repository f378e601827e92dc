"""Blocks: the same bytes whoever solves them, in whatever order, and nothing lost."""

import os
import pickle
import time
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import numpy as np
import pytest

from kerjasama.errors import ConvergenceError, ExecutorError
from kerjasama.models.equilibrium import Economy, Sets, blocks, many
from kerjasama.models.equilibrium.blocks import Baseline, cut, run, solve


def world(n=40, seed=0):
    rng = np.random.default_rng(seed)
    mass = np.exp(rng.normal(0, 1, n))
    X = np.outer(mass, mass) * np.exp(rng.normal(0, 1, (n, n)))
    X[np.diag_indices(n)] *= 6
    return Economy([f"E{i}" for i in range(n)], X, 4.0)


ECONOMY, SETS = world(), Sets.pairs(40)  # three blocks


def answer(executor):
    return many(ECONOMY, SETS, 0.5, keep="all", executor=executor)


def bytes_of(found):
    parts = (found.real_wage, found.own, found.third, found.lowest, found.loser, found.steps)
    return [part.tobytes() for part in parts]


@pytest.fixture(scope="module")
def expected():
    return bytes_of(answer(1))


class Unlucky(Executor):
    """Sends everything through pickles, answers the last block first, and fails some times."""

    def __init__(self, failures=0, error=OSError):
        self.pool, self.left, self.error, self.seen = ThreadPoolExecutor(3), failures, error, []

    def submit(self, fn, /, *args):
        return self.pool.submit(self.work, fn, pickle.dumps(args))

    def work(self, fn, sent):
        baseline, block = pickle.loads(sent)  # noqa: S301 - our own
        time.sleep(0.05 * (2 - block.number))
        if self.left:
            self.left -= 1
            raise self.error("the worker is gone")
        self.seen.append(block.number)
        return pickle.loads(pickle.dumps(fn(baseline, block)))  # noqa: S301


class Dying(ProcessPoolExecutor):
    """One of whose processes ends before the second task."""

    def submit(self, fn, /, *args):
        if args[1].number == 1:
            super().submit(os._exit, 1)
        return super().submit(fn, *args)


@pytest.mark.parametrize("threads", [1, 2, 7])
def test_threads(threads, expected) -> None:
    assert bytes_of(answer(threads)) == expected
    with ThreadPoolExecutor(threads) as pool:
        assert bytes_of(answer(pool)) == expected


def test_tasks_that_travel_and_come_back_in_any_order(expected) -> None:
    executor = Unlucky()
    assert bytes_of(answer(executor)) == expected
    assert executor.seen == [2, 1, 0]


@pytest.mark.parametrize("failures", [1, 3])
def test_what_fails_is_sent_again(failures, expected) -> None:
    executor = Unlucky(failures)
    assert bytes_of(answer(executor)) == expected
    assert sorted(executor.seen) == [0, 1, 2]


def test_what_fails_again_and_again_is_told() -> None:
    with pytest.raises(ExecutorError, match=r"failed 4 times.*OSError: the worker is gone"):
        answer(Unlucky(100))


def test_processes(expected) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert bytes_of(answer(pool)) == expected


def test_processes_one_of_which_dies(expected) -> None:
    with Dying(2, mp_context=get_context("spawn")) as pool:
        assert bytes_of(answer(pool)) == expected


def test_a_baseline_is_shared_once_where_that_can_be_done(expected) -> None:
    class Sharing(Unlucky):
        shares = 0

        def share(self, value):
            self.shares += 1
            return value

    executor = Sharing()
    assert bytes_of(answer(executor)) == expected
    assert executor.shares == 1


def test_no_solution_comes_through_as_what_it_is() -> None:
    X = np.full((3, 3), 1.0) + np.diag([1, 1, 20.0])
    X[0, 1] = 40  # B lives on a deficit with A, its only partner of weight
    economy = Economy("ABC", X, 4, "additive")
    with pytest.raises(ConvergenceError, match="general equilibrium"):
        many(economy, Sets.pairs(3), -12.0, executor=Unlucky())


def test_what_lies_on_the_shelf_is_not_solved_again(expected) -> None:
    class Shelf(dict):
        def load(self, number):
            return self.get(number)

        def save(self, solved):
            self[solved.number] = solved

    shelf = Shelf()
    many(ECONOMY, SETS, 0.5, keep="all", shelf=shelf)
    assert sorted(shelf) == [0, 1, 2]
    del shelf[1]
    executor = Unlucky()
    again = many(ECONOMY, SETS, 0.5, keep="all", shelf=shelf, executor=executor)
    assert executor.seen == [1]
    assert bytes_of(again) == expected


def test_who_stops_takes_back_what_has_not_begun() -> None:
    class Never(Executor):
        def __init__(self):
            self.futures = []

        def submit(self, fn, /, *args):
            self.futures.append(Future())
            if len(self.futures) == 1:
                self.futures[0].set_result(fn(*args))
            return self.futures[-1]

    executor = Never()
    work = run(Baseline.of(ECONOMY), cut(SETS, SETS.shocks(0.5), whole=False), executor=executor)
    assert next(work).number == 0
    work.close()
    assert [future.cancelled() for future in executor.futures] == [False, True, True]


def test_an_executor_is_not_given_everything_at_once(monkeypatch) -> None:
    monkeypatch.setattr(blocks, "_AHEAD", 2)
    most = []

    class Counting(ThreadPoolExecutor):
        def submit(self, fn, /, *args):
            most.append(args[1].number)
            return super().submit(fn, *args)

    with Counting(1) as pool:
        work = run(Baseline.of(ECONOMY), cut(SETS, SETS.shocks(0.5), whole=False), executor=pool)
        next(work)
        assert most == [0, 1]
        assert len(list(work)) == 2


def test_economies_that_differ_have_other_tokens() -> None:
    other = Economy(ECONOMY.names, ECONOMY.X, 5.0)
    assert Baseline.of(other).token != Baseline.of(ECONOMY).token
    assert Baseline.of(world(seed=1)).token != Baseline.of(ECONOMY).token


def test_a_worker_keeps_some_economies_prepared(monkeypatch) -> None:
    monkeypatch.setattr(blocks, "_KEPT", 2)
    blocks._prepared.clear()
    first, *others = (Baseline.of(world(6, seed)) for seed in range(3))
    chord = first.chord()
    assert first.chord() is chord
    for other in others:
        other.chord()
    assert len(blocks._prepared) == 2
    assert first.chord() is not chord


def test_a_block_by_itself_is_that_of_the_whole() -> None:
    every = list(cut(SETS, SETS.shocks(0.5), whole=True))
    alone = solve(Baseline.of(ECONOMY), every[2])
    assert alone.real_wage.tobytes() == answer(2).real_wage[768:].tobytes()
