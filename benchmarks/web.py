"""Measure what the pages promise: ``python -m benchmarks.web [--strict] [--chromium PATH]``.

A headless Chromium opens the atlas of a server on this machine. With node and the npm package
lighthouse (``--lighthouse PATH`` names its command), its four scores are told too.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, Final

_PROGRAM: Final = """
from kerjasama.api import serve
serve("127.0.0.1", 0, started=lambda address: print(address, flush=True))
"""
_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
_SIZE, _MAP, _STEP, _PAIR, _SCORE = 150.0, 1.0, 0.060, 0.100, 95.0
_KB: Final = 1024
_RUNS: Final = 5
_SLIDERS: Final = (
    "world/IDN",
    "world/IDN?by=field:economy",
    "state/IDN",
    "pair/IDN/KOR",
    "organisation/UN",
    "agreement/PARIS-2015",
    "compare/IDN,MYS,SGP,THA,VNM",
    "ranking",
    "network",
)
_SHOWN: Final = """() => new Promise(done => {
  const look = () => document.querySelector('svg[data-picture] path.state')
    ? done(performance.now() / 1000) : requestAnimationFrame(look)
  look()
})"""
_STEPS: Final = """async () => {
  const slider = document.querySelector('.years input[type=range]'), told = []
  for (let k = 0; k < 30; k++) {
    const year = Number(slider.value) - 1
    const before = performance.now()
    slider.value = String(year)
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
    told.push((performance.now() - before) / 1000)
  }
  return told
}"""


def main() -> int:
    """Measure, print, and return 1 if a promise is broken and ``--strict`` was asked for."""
    asks = argparse.ArgumentParser(description=__doc__)
    asks.add_argument("--strict", action="store_true", help="fail if a promise is broken")
    asks.add_argument("--chromium", default=next(filter(None, map(shutil.which, _NAMES)), ""))
    asks.add_argument("--lighthouse", default=shutil.which("lighthouse") or "")
    asked = asks.parse_args()
    if not asked.chromium:
        print("the pages: left out, there is no Chromium here")
        return 0
    with _server() as address:
        kept = _pages(address, asked.chromium)
        if asked.lighthouse:
            kept &= _scores(address, asked.chromium, asked.lighthouse)
        else:
            print("  Lighthouse: left out, --lighthouse does not name it")
    return int(asked.strict and not kept)


@contextmanager
def _server() -> Iterator[str]:
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()
            process.wait(20)


def _pages(address: str, chromium: str) -> bool:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        browser = playwright.chromium.launch(executable_path=chromium, chromium_sandbox=not root)
        _first(browser, address)  # the server's own first time
        firsts = [_first(browser, address) for _ in range(_RUNS)]
        kept = _told("first page, compressed", firsts[0][1] / _KB, "KB", _SIZE)
        kept &= _told("its map is there", median(f[0] for f in firsts), "s", _MAP)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        for route in _SLIDERS:
            page.goto(f"{address}#/en/{route}")
            page.wait_for_selector("svg[data-picture]")
            page.wait_for_load_state("networkidle")
            steps: list[float] = page.evaluate(_STEPS)
            what = f"a step of the slider of {route}, median of 30 (slowest {max(steps):.3f})"
            kept &= _told(what, median(steps), "s", _STEP)
        kept &= _told("data of a pair, three files, first time", _pair(page), "s", _PAIR)
        browser.close()
    return kept


def _first(browser: Any, address: str) -> tuple[float, int]:
    """Seconds until the map is drawn, and bytes that came, as somebody who was never here."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="id-ID")
    page = context.new_page()
    network, sizes = context.new_cdp_session(page), list[int]()
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"]))
    page.goto(address)
    seconds = float(page.evaluate(_SHOWN))
    page.wait_for_load_state("networkidle")
    context.close()
    return seconds, sum(sizes)


def _pair(page: Any) -> float:
    """Median seconds to get all that a pair's page needs, of pairs that nobody asked for yet."""
    told = []
    for a, b in (("VNM", "BRA"), ("EGY", "NOR"), ("KEN", "CHL"), ("PER", "POL"), ("GHA", "NPL")):
        names = [f"state/{a}", f"state/{b}", f"links/{a}"]
        began = time.perf_counter()
        page.evaluate("names => Promise.all(names.map(n => fetch(`data/${n}.js`)))", names)
        told.append(time.perf_counter() - began)
    return median(told)


def _scores(address: str, chromium: str, lighthouse: str) -> bool:
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "told.json")
        words = [lighthouse, address, "--preset=desktop", "--output=json", "--quiet"]
        words += [f"--output-path={place}", "--chrome-flags=--headless=new --no-sandbox"]
        env = {**os.environ, "CHROME_PATH": chromium}
        subprocess.run(words, check=True, env=env, capture_output=True)
        told = json.loads(place.read_text("utf-8"))
    for category in told["categories"].values():
        score = 100 * category["score"]
        good = score >= _SCORE
        kept &= good
        print(
            f"  {'kept  ' if good else 'BROKEN'} Lighthouse, {category['title']}: {score:.0f},"
            f" promised {_SCORE:.0f}"
        )
    return kept


def _told(what: str, value: float, unit: str, limit: float | None = None) -> bool:
    """Print a figure, beside its promise if there is one; whether it is kept."""
    if limit is None:
        print(f"         {what}: {value:.3g} {unit}")
        return True
    kept = value <= limit
    print(f"  {'kept  ' if kept else 'BROKEN'} {what}: {value:.3g} {unit}, promised {limit} {unit}")
    return kept


if __name__ == "__main__":
    sys.exit(main())
