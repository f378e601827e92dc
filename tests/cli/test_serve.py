import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest

from kerjasama.cli.answers import SAY
from kerjasama.cli.serve import _opened, serve
from kerjasama.errors import BadRequestError
from kerjasama.words import Words

pytest.importorskip("uvicorn", reason="uvicorn is not installed")

PROGRAM = """
import sys
from kerjasama.cli import main
sys.exit(main(["serve", "--port", "0", "--no-browser", "--json"]))
"""


@pytest.fixture(autouse=True)
def english():
    token = SAY.set(Words("en"))
    yield
    SAY.reset(token)


def test_the_address_is_told_answers_and_ends_with_an_interrupt():
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        line = process.stdout.readline()
        address = json.loads(line)["data"]["address"]
        health = f"{address}api/v1/health"
        with urllib.request.urlopen(health, timeout=10) as answer:  # noqa: S310 - our own
            assert answer.status == 200
        process.send_signal(signal.SIGINT)
        process.wait(10)
        assert "Traceback" not in process.stderr.read()


def test_a_port_that_is_taken_is_refused():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(BadRequestError, match=f"port {port}"):
            serve(port=port, no_browser=True)


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_port_that_is_none_is_refused(port):
    with pytest.raises(BadRequestError, match="from 0 to 65535"):
        serve(port=port)


def test_a_host_that_is_none_is_refused():
    with pytest.raises(BadRequestError, match="Cannot listen"):
        serve(host="no such host", port=0)


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("http://0.0.0.0:8765/", "http://127.0.0.1:8765/"),
        ("http://[::]:8765/", "http://127.0.0.1:8765/"),
        ("http://127.0.0.1:1/", "http://127.0.0.1:1/"),
    ],
)
def test_a_browser_is_sent_to_this_computer(address, opened):
    assert _opened(address) == opened


def test_nothing_heavy_is_loaded_before_the_port_is_known_to_be_free():
    told = subprocess.run(
        [sys.executable, "-c", "import sys, kerjasama.cli.serve; print('fastapi' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
    )
    assert told.stdout.strip() == "False"
