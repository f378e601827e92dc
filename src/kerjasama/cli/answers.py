"""What every command does: open the world, wait, and print an answer with its doubts."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from kerjasama.words import N_, Words

if TYPE_CHECKING:
    from kerjasama.briefs.document import Document
    from kerjasama.facts import When
    from kerjasama.world import World

SAY: ContextVar[Words] = ContextVar("words")
"""The language of the command line that is being answered."""


def day_of(on: str | None) -> "When | None":
    """Read the day that an option names."""
    from kerjasama.facts import When

    return None if on is None else When(on)


def open_world(on: str | None = None) -> "World":
    """Open the world on a day; if the store must be built first, show how far it is."""
    from kerjasama.world import World

    day = day_of(on)  # a bad date is told before anything is built
    with progress() as told:
        world = World.load(progress=told)
    return world if day is None else world.at(day)


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """Tell how far a build is: a bar on a terminal, which appears when there is work to tell of."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    bars: list[Any] = []

    def told(step: str, done: int, of: int) -> None:  # noqa: ARG001 - steps have no names for users
        if not bars:
            from rich.console import Console
            from rich.progress import Progress

            bars.append(Progress(console=Console(stderr=True), transient=True))
            bars[0].start()
            bars[0].add_task(SAY.get()(N_("Building the store of facts")), total=of)
        bars[0].update(bars[0].task_ids[0], completed=done)

    try:
        yield told
    finally:
        for bar in bars:
            bar.stop()


def waiting(text: str) -> Any:
    """Show on a terminal that something is being done."""
    if not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console

    return Console(stderr=True).status(text)


@contextmanager
def counted(text: str) -> Iterator[Callable[[int, int], None] | None]:
    """Tell on a terminal how much of something is done, of how much, and when it will be over."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as bar:
        task = bar.add_task(text, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def print_page(document: "Document") -> None:
    """Print a document on the terminal."""
    from kerjasama.cli.envelope import rendered

    print(str(rendered(document, "text", SAY.get())).rstrip("\n"))


def print_json(schema: str, world: "World", data: Any, subjects: list[str]) -> None:
    """Print an answer in the JSON envelope, with the sources of what it rests on."""
    from kerjasama.briefs.plain import sources
    from kerjasama.cli.envelope import envelope

    print(envelope(schema, world, data, sources(world, subjects), doubts(world, subjects)))


def doubts(world: "World", subjects: list[str]) -> list[str]:
    """Warnings: how much of the answer is unchecked, and where sources disagree."""
    from kerjasama.briefs.page import warnings

    return warnings(world, subjects, SAY.get())
