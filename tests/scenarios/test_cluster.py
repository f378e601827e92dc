"""A real cluster: a scheduler and two workers, one of which is killed on the way."""

import re
import socket
import subprocess
import sys
import time
from importlib.util import find_spec

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, ExecutorError, MissingExtraError
from kerjasama.models.equilibrium import Economy
from kerjasama.scenarios import cluster as module
from kerjasama.scenarios.cluster import executor
from kerjasama.scenarios.screen import Effect, How, all_pairs

needs_dask = pytest.mark.skipif(
    find_spec("distributed") is None, reason="distributed is not installed"
)


def dask(*words):
    command = [sys.executable, "-m", "distributed.cli." + words[0], *words[1:]]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)


def said(process, pattern):
    """Wait until a process says something on its standard error."""
    for line in process.stderr:
        if found := re.search(pattern, line):
            return found[1]
    raise AssertionError(process.args)


def worker(address):
    started = dask("dask_worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard")
    said(started, "(Registered to)")
    return started


@pytest.fixture
def started():
    with dask("dask_scheduler", "--port", "0", "--no-dashboard", "--host", "127.0.0.1") as process:
        yield process
        process.kill()


@pytest.fixture
def scheduler(started):
    return said(started, r"Scheduler at:\s+(tcp://\S+)")


def world(n=80):
    rng = np.random.default_rng(0)
    mass = np.exp(rng.normal(0, 1, n))
    X = np.outer(mass, mass) * np.exp(rng.normal(0, 1, (n, n)))
    X[np.diag_indices(n)] *= 6
    return Economy([f"E{i}" for i in range(n)], X, 4.0)


@pytest.fixture
def workers(scheduler):
    started = [worker(scheduler), worker(scheduler)]
    yield started
    for process in started:
        process.kill()
        process.communicate()


@needs_dask
@pytest.mark.parametrize("all_die", [False, True], ids=["one dies", "all die, and a new one comes"])
def test_workers_are_killed_and_nothing_is_lost(scheduler, workers, all_die) -> None:
    effect, heard = Effect(0.5, 0.1), []

    def kill(done, of) -> None:
        if not heard:
            for process in workers if all_die else workers[:1]:
                process.kill()
            if all_die:
                workers.append(worker(scheduler))
        heard.append((done, of))

    expected = all_pairs(world(), effect)
    with executor(scheduler) as cluster:
        found = all_pairs(world(), effect, how=How(executor=cluster, progress=kill))
    assert workers[0].wait(5) == -9
    assert heard[-1] == (9480, 9480)
    for ours, theirs in ((expected.center, found.center), (expected.low, found.low)):
        assert [a.tobytes() for a in ours.all] == [b.tobytes() for b in theirs.all]
    assert expected.order.tolist() == found.order.tolist()


@needs_dask
def test_a_scheduler_that_dies_is_told(started, scheduler, workers) -> None:
    """The client looks for it as long as it was told to be patient."""
    progress = lambda *_: started.kill()  # noqa: E731
    assert len(workers) == 2
    with executor(scheduler, patience=2) as cluster:
        how = How(executor=cluster, progress=progress)
        with pytest.raises(ExecutorError, match="does not answer any more"):
            all_pairs(world(), Effect(0.5, 0.1), how=how)


@needs_dask
def test_the_executor_of_a_client_will_do(scheduler, workers) -> None:
    from distributed import Client

    expected = all_pairs(world(20), Effect(0.5))
    with Client(scheduler, set_as_default=False) as client, client.get_executor() as pool:
        found = all_pairs(world(20), Effect(0.5), how=How(executor=pool))
    assert len(workers) == 2
    assert [a.tobytes() for a in expected.center.all] == [a.tobytes() for a in found.center.all]


@needs_dask
def test_a_scheduler_without_workers_is_told(scheduler) -> None:
    with pytest.raises(ExecutorError, match=r"had no worker for 0.2 seconds.*dask worker tcp://"):
        executor(scheduler, patience=0.2)


@needs_dask
def test_nobody_at_the_address_is_told_in_time() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    began = time.monotonic()
    with pytest.raises(ExecutorError, match=rf"No scheduler answers at {address} within 1 sec"):
        executor(address, patience=1)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "address", ["my-cluster", "tcp://host", "tcp://host:0", "tcp://host:99999", "http://a:1", ""]
)
def test_what_is_no_address_is_refused(address) -> None:
    with pytest.raises(BadRequestError, match="no address of a scheduler"):
        executor(address)


def test_without_the_package_the_extra_is_named(monkeypatch) -> None:
    def absent(name):
        raise ImportError(name)

    monkeypatch.setattr(module, "import_module", absent)
    with pytest.raises(MissingExtraError, match=r"kerjasama\[cluster\]"):
        executor("tcp://127.0.0.1:8786")
