"""A browser, the atlas from a server, and the atlas from a folder."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "web" / "node_modules"
NAMES = ("chromium", "chromium-browser", "google-chrome")
WIDE, NARROW = (1280, 800), (360, 740)
expect.set_options(timeout=30_000)  # a machine that is busy elsewhere is slow, not wrong


def lacking(what: str) -> None:
    """Skip; but fail where all that the tests need has been installed."""
    if os.environ.get("KERJASAMA_BROWSER") == "required":
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="module")  # its event loop must end before other tests want their own
def browser() -> Iterator[Browser]:
    found = os.environ.get("KERJASAMA_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), "")
    if not found:
        lacking("there is no Chromium here: install it, or name one in KERJASAMA_CHROMIUM")
    with sync_playwright() as playwright:
        # A browser's own sandbox needs what root in a container does not have.
        sandboxed = os.geteuid() != 0 if hasattr(os, "geteuid") else True
        made = playwright.chromium.launch(executable_path=found, chromium_sandbox=sandboxed)
        yield made
        made.close()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where a server serves the atlas."""
    words = ["serve", "--no-browser", "--port", "0", "--json"]
    program = "import sys; from kerjasama.cli import main; sys.exit(main())"
    with subprocess.Popen(
        [sys.executable, "-c", program, *words], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())["data"]["address"]
        process.terminate()
        process.wait(20)


@pytest.fixture(scope="session")
def modules() -> Path:
    """Where the packages of node lie that tests use."""
    if not all((MODULES / name).exists() for name in ("axe-core", "scorm-again")):
        lacking("packages of node are not installed: make test, or npm ci in web/")
    return MODULES


@pytest.fixture(scope="session")
def axe(modules: Path) -> str:
    return (modules / "axe-core" / "axe.min.js").read_text("utf-8")


class Visit:
    """A page that is open, and all that it complained about."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base, self.complaints = page, base, list[str]()
        page.on("console", lambda m: m.type in ("error", "warning") and self._said(m.text))
        page.on("pageerror", lambda e: self._said(str(e)))
        page.on("requestfailed", lambda r: self._said(f"{r.url} {r.failure}"))
        self.asked: list[str] = []
        page.on("request", lambda r: self.asked.append(r.url))

    def _said(self, text: str) -> None:
        self.complaints.append(text)

    def open(self, route: str) -> Page:
        """Go to an address within the atlas and wait until it has settled."""
        self.page.goto(f"{self.base}#/{route}")
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until nothing loads any more."""
        self.page.wait_for_selector("main h1")
        expect(self.page.locator("[data-loading]")).to_have_count(0, timeout=60_000)
        self.page.wait_for_load_state("networkidle")

    def place(self) -> str:
        """The address that the page has now; `page.url` is what was last heard of it."""
        return str(self.page.evaluate("location.href"))

    def violations(self, axe: str) -> list[str]:
        """What axe finds."""
        self.page.evaluate(axe)
        found: dict[str, Any] = self.page.evaluate(
            "axe.run(document, {resultTypes: ['violations']})"
        )
        return [
            f"{v['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:300]}"
            for v in found["violations"]
            for node in v["nodes"][:3]
        ]


Visits = Callable[..., Any]


@pytest.fixture
def visit(browser: Browser) -> Visits:
    """Open the atlas at a base address, as somebody with these habits."""

    @contextmanager
    def visiting(
        base: str, *, size: tuple[int, int] = WIDE, dark: bool = False, **options: Any
    ) -> Iterator[Visit]:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            locale=options.pop("locale", "en-GB"),
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(30_000)
        try:
            yield Visit(context.new_page(), base)
        finally:
            context.close()

    return visiting
