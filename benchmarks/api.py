"""Measure what the API promises: ``python -m benchmarks.api [--strict]``.

A server runs in a process of its own; its clients run here, on the same machine.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection
from itertools import count
from statistics import median

_PROGRAM = """
import time
from kerjasama.api import serve
serve("127.0.0.1", 0, started=lambda address: print(address, time.process_time(), flush=True))
"""
_HEAVY = (
    "/whatif?sign=IDN,USA&sectors=50&draws=500&seed={n}",
    "/screen?pairs=true&theta=4.{n}",
    "/panel.csv?from=1950&to=2024&origin=&columns=iso3_o,iso3_d,year,agreements&destination={who}",
)
_LIGHT = (
    "/forms/UN?on={year}",
    "/organisations/ASEAN/members?on={year}",
    "/search?q=indonsia&offset={n}",
    "/states?limit=50&offset={n}",
    "/measures/distance?a=IDN&b=KOR&on={year}",
)
_WHO = "IDN,KOR,JPN,CHN,USA,DEU,FRA,GBR,IND,BRA"
_REQUESTS = 400
_NUMBERS = count()
_SECONDS, _P99, _PAIR = 1.5, 0.250, 0.100


def main() -> int:
    """Measure, print, and return 1 if a promise is broken and ``--strict`` was asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--strict", action="store_true", help="fail if a promise is broken")
    strict = asked.parse_args().strict
    with _server() as (port, cpu):
        kept = [_told("CPU from nothing to listening", cpu, "s", _SECONDS)]
        first, again = _pairs(port)
        kept.append(_told("data of a pair, median of first requests", first, "s", _PAIR))
        _told("the same, asked again", again, "s")
        idle = _light(port)
        _told("light request, nothing else asked: median", median(idle), "s")
        _told("light request, nothing else asked: p99", _p99(idle), "s")
        busy = _beside_heavy(port)
        _told("light request beside three heavy ones: median", median(busy), "s")
        kept.append(_told("light request beside three heavy ones: p99", _p99(busy), "s", _P99))
        errors, seconds = _crowd(port)
        kept.append(_told("errors among 64 clients with 20 requests each", errors, "", 0))
        _told("their requests in a second", 64 * 20 / seconds, "")
    return int(strict and not all(kept))


@contextmanager
def _server() -> Iterator[tuple[int, float]]:
    """A server that has its store: its port, and the CPU seconds until it listened."""
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        address, cpu = process.stdout.readline().split()
        port = int(address.rstrip("/").rpartition(":")[2])
        try:
            while b'"ready"' not in _get(port, "/health"):
                time.sleep(0.1)
            yield port, float(cpu)
        finally:
            process.terminate()
            process.wait(10)


def _get(port: int, path: str, connection: HTTPConnection | None = None) -> bytes:
    own = connection or HTTPConnection("127.0.0.1", port, timeout=300)
    own.request("GET", f"/api/v1{path}")
    answer = own.getresponse()
    content = answer.read()
    if connection is None:
        own.close()
    if answer.status != HTTPStatus.OK:
        raise RuntimeError(f"{path}: {answer.status} {content[:200]!r}")
    return content


def _timed(port: int, path: str, connection: HTTPConnection | None = None) -> float:
    begun = time.perf_counter()
    _get(port, path, connection)
    return time.perf_counter() - begun


def _pairs(port: int) -> tuple[float, float]:
    others = ("KOR", "JPN", "MYS", "USA", "DEU", "CHN", "AUS", "IND")
    for _ in range(2):  # every thread opens its store once
        for other in ("THA", "VNM", "PHL", "SGP"):
            _get(port, f"/briefs/IDN/{other}")
    first = [_timed(port, f"/briefs/IDN/{other}") for other in others]
    again = [_timed(port, f"/briefs/IDN/{other}") for other in others]
    return median(first), median(again)


def _light(port: int, clients: int = 2) -> list[float]:
    """Times of light requests, none of them asked before."""

    def ask(_: int) -> list[float]:
        own = HTTPConnection("127.0.0.1", port, timeout=60)
        times: list[float] = []
        while len(times) < _REQUESTS // clients:
            n = next(_NUMBERS)
            day = f"{1950 + n % 70}-{1 + n // 70 % 12:02}-{1 + n // 840 % 28:02}"
            path = _LIGHT[n % len(_LIGHT)].format(year=day, n=n)
            times.append(_timed(port, path, own))
        own.close()
        return times

    with ThreadPoolExecutor(clients) as threads:
        return [t for times in threads.map(ask, range(clients)) for t in times]


def _beside_heavy(port: int) -> list[float]:
    """The same while three of the heaviest requests are always in flight."""
    running = True

    def heavy(path: str) -> int:
        done = 0
        while running:
            _get(port, path.format(n=done, who=_WHO[: 3 + 4 * (done % 9)]))
            done += 1
        return done

    with ThreadPoolExecutor(3) as threads:
        work = [threads.submit(heavy, path) for path in _HEAVY]
        time.sleep(2)
        times = _light(port)
        running = False
        print(f"{'heavy requests answered meanwhile':<52} {sum(w.result() for w in work):>9}")
    return times


def _crowd(port: int) -> tuple[int, float]:
    def ask(client: int) -> int:
        own, errors = HTTPConnection("127.0.0.1", port, timeout=120), 0
        for n in range(20):
            try:
                _get(port, _LIGHT[n % len(_LIGHT)].format(year=1950 + client, n=n), own)
            except (OSError, RuntimeError):
                errors += 1
                own = HTTPConnection("127.0.0.1", port, timeout=120)
        own.close()
        return errors

    begun = time.perf_counter()
    with ThreadPoolExecutor(64) as threads:
        errors = sum(threads.map(ask, range(64)))
    return errors, time.perf_counter() - begun


def _p99(times: list[float]) -> float:
    return sorted(times)[int(0.99 * (len(times) - 1))]


def _told(name: str, value: float, unit: str, promise: float | None = None) -> bool:
    kept = promise is None or value <= promise
    note = "" if promise is None else f"  (at most {promise:g}){'' if kept else '  BROKEN'}"
    print(f"{name:<52} {value:>9.3f} {unit}{note}", flush=True)
    return kept


if __name__ == "__main__":
    sys.exit(main())
