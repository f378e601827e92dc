import subprocess
import sys
from io import BytesIO

import pytest

from kerjasama.api.jobs import Asked
from kerjasama.api.worker import _NICE, receive, send
from kerjasama.errors import BadRequestError
from kerjasama.words import Text
from kerjasama.world.store import ensure


def test_errors_travel_whole():
    stream = BytesIO()
    send(stream, ("refused", BadRequestError(Text("No {x}.", {"x": 1}))))
    stream.seek(0)
    _, error = receive(stream)
    assert str(error) == "No 1."


def test_a_message_cut_short_is_the_end():
    assert receive(BytesIO(b"\0\0")) is None


@pytest.fixture
def log(tmp_path):
    return tmp_path / "log"


@pytest.fixture
def worker(log):
    program = "from kerjasama.api.worker import main; main()"
    with (
        log.open("wb") as errors,
        subprocess.Popen(
            [sys.executable, "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
        ) as process,
    ):
        yield process
        process.stdin.close()
        assert process.wait(10) == 0


def test_a_worker_answers_refuses_and_survives_its_own_failures(worker, log):
    def ask(name, options):
        asked = Asked(str(ensure()), "en", None, "json", options)
        send(worker.stdin, (name, asked))
        return receive(worker.stdout)

    assert ask("whatif", {})[0] == "refused"
    assert ask("no such job", {}) == ("failed", None)
    assert ask("store", {}) == ("done", str(ensure()))
    assert "no such job" in log.read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the limits of others")
def test_a_worker_gives_way_and_its_memory_is_bounded(worker):
    import os
    import resource

    send(worker.stdin, ("store", Asked(str(ensure()), "en", None, "json")))
    receive(worker.stdout)
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, worker.pid) == min(own + _NICE, 19)
    assert 0 < resource.prlimit(worker.pid, resource.RLIMIT_DATA)[0] <= 3 << 30
