"""The application in this process, a server in another, and the command line beside them."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="FastAPI is not installed")
pytest.importorskip("httpx2", reason="httpx2 is not installed")

from fastapi.testclient import TestClient

from kerjasama.api import app
from kerjasama.cli import main
from kerjasama.world.store import ensure

SERVE = """
import sys
from kerjasama.api import protocol, serve
for patience in sys.argv[1:]:
    protocol.Guarded.headers_within = protocol.Guarded.writes_within = float(patience)
serve("127.0.0.1", 0, started=lambda address: print(address, flush=True))
"""


@dataclass(frozen=True)
class Api:
    """Asks the application."""

    client: TestClient

    def get(self, path: str, status: int = 200, **kwargs: Any) -> Any:
        """Ask below ``/api/v1`` and return the response."""
        answer = self.client.get(f"/api/v1{path}", **kwargs)
        assert answer.status_code == status, answer.text[:500]
        return answer

    def data(self, path: str) -> Any:
        """Ask and return the envelope's data."""
        return self.get(path).json()["data"]

    def error(self, path: str, status: int) -> dict[str, str]:
        """Ask what cannot be asked and return the error, whose shape is always the same."""
        answer = self.get(path, status)
        assert answer.headers["content-type"] == "application/json"
        told = answer.json()
        assert set(told) == {"error"}
        assert set(told["error"]) == {"code", "message", "hint", "id"}
        assert all(isinstance(text, str) for text in told["error"].values())
        assert told["error"]["message"]
        return dict(told["error"])


def awake(client: TestClient) -> None:
    """Wait until the first store is there."""
    until = time.monotonic() + 30
    while client.get("/api/v1/health").json()["status"] != "ready":
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    with TestClient(app(ensure), raise_server_exceptions=False) as made:
        awake(made)
        yield made


@pytest.fixture(scope="session")
def api(client: TestClient) -> Api:
    return Api(client)


@pytest.fixture(scope="session")
def server() -> Iterator[tuple[str, int]]:
    """A server of its own: host and port."""
    with serving() as address:
        yield address


@pytest.fixture(scope="session")
def impatient() -> Iterator[tuple[str, int]]:
    """One that waits a second for its clients: for those that are slow on purpose."""
    with serving("1.0") as address:
        yield address


@contextmanager
def serving(*patience: str) -> Iterator[tuple[str, int]]:
    with subprocess.Popen(
        [sys.executable, "-c", SERVE, *patience],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONWARNINGS": "default"},
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip().rstrip("/")
        host, _, port = address.removeprefix("http://").partition(":")
        try:
            wait(host, int(port))
            yield host, int(port)
        finally:
            process.terminate()
            process.wait(10)


def wait(host: str, port: int) -> None:
    import httpx2 as httpx

    until = time.monotonic() + 30
    while httpx.get(f"http://{host}:{port}/api/v1/health").json()["status"] != "ready":
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.fixture
def command(one_world: None) -> Callable[..., Any]:  # noqa: ARG001
    """Ask the command line, and return its envelope."""

    def asked(*words: str) -> Any:
        with redirect_stdout(StringIO()) as said:
            assert main([*words, "--json"]) == 0
        return json.loads(said.getvalue())

    return asked
