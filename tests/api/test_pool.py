import asyncio

import pytest

from kerjasama.api.jobs import Asked
from kerjasama.api.pool import Pool, Process, WorkerError
from kerjasama.api.refusals import BusyError, TooSlowError
from kerjasama.errors import BadRequestError
from kerjasama.world.store import ensure


def asked(**options):
    return Asked(str(ensure()), "en", None, "json", options)


HEAVY = {
    "pairs": True,
    "depth": "deep",
    "afresh": False,
    "effect": None,
    "theta": None,
    "flows": None,
    "limit": 1,
    "offset": 0,
}


def test_answers_refusals_and_failures_come_back():
    async def run():
        pool = Pool(workers=1)
        try:
            assert await pool.run("store", asked()) == str(ensure())
            with pytest.raises(BadRequestError, match="Nothing is supposed"):
                await pool.run("whatif", asked())
            with pytest.raises(WorkerError):
                await pool.run("no such job", asked())
            assert await pool.run("store", asked()) == str(ensure())
        finally:
            pool.close()

    asyncio.run(run())


def test_what_takes_too_long_is_ended_and_the_next_is_answered():
    async def run():
        pool = Pool(workers=1, seconds=0.1)
        try:
            with pytest.raises(TooSlowError):
                await pool.run("screen", asked(**HEAVY))
            pool.seconds = 60
            assert await pool.run("store", asked()) == str(ensure())
        finally:
            pool.close()

    asyncio.run(run())


def test_who_comes_when_too_many_wait_is_sent_away():
    async def run():
        pool = Pool(workers=1, waiting=1)
        try:
            first = asyncio.create_task(pool.run("store", asked()))
            second = asyncio.create_task(pool.run("store", asked()))
            await asyncio.sleep(0)
            with pytest.raises(BusyError):
                await pool.run("store", asked())
            assert await first == await second == str(ensure())
        finally:
            pool.close()

    asyncio.run(run())


def test_progress_is_told_and_who_leaves_ends_the_work():
    async def run():
        pool, steps = Pool(workers=1), []
        try:
            begun = asyncio.Event()

            def progress(done, of):
                steps.append((done, of))
                begun.set()

            work = asyncio.create_task(pool.run("screen", asked(**HEAVY), progress))
            await asyncio.wait_for(begun.wait(), 30)
            work.cancel()
            with pytest.raises(asyncio.CancelledError):
                await work
            assert steps[0][0] <= steps[0][1]
            assert await pool.run("store", asked()) == str(ensure())
        finally:
            pool.close()

    asyncio.run(run())


def test_a_worker_that_dies_is_replaced():
    process = Process()
    try:
        assert process.ask("store", asked(), 30)
        process._process.kill()
        process._process.wait()
        assert process.ask("store", asked(), 30)
    finally:
        process.end()
