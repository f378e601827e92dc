"""The world that is being served, and how the next one takes its place without a pause."""

import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar, final

from kerjasama.errors import StoreError
from kerjasama.facts import When
from kerjasama.words import N_, Text
from kerjasama.world import World
from kerjasama.world.store import connect
from kerjasama.world.things import Agreement, Event, Evidence

Loader = Callable[[], Path]
"""Returns the path of a finished store, building it first if need be."""

T = TypeVar("T")
_SAID: Final = 10_000  # answers that a generation remembers
_DAYS: Final = 4  # worlds of different days that a thread keeps with all that they remember


class NotReadyError(StoreError):
    """The first store is still being built.

    Examples
    --------
    >>> raise NotReadyError
    Traceback (most recent call last):
    kerjasama.api.worlds.NotReadyError: The store of facts is being built. Ask again in a moment.
    """

    code = "not_ready"

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            Text(N_("The store of facts is being built.")), Text(N_("Ask again in a moment."))
        )


@dataclass(frozen=True)
class Remembering(World):
    """A world that remembers who said what, and the steps of agreements: no day changes them.

    Parameters
    ----------
    said
        What all threads of a generation remember together; what is put there never changes.

    Examples
    --------
    >>> from kerjasama.world.store import ensure
    >>> world = Remembering(connect(ensure()))
    >>> world.evidence("state:IDN") == World(world.db).evidence("state:IDN") == world.evidence(
    ...     "state:IDN"
    ... )
    True
    """

    said: dict[tuple[str, ...], tuple[Any, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def evidence(self, subject: str) -> list[Evidence]:
        """Every statement about a thing."""
        return self._known(("evidence", subject), lambda: World.evidence(self, subject))

    def events(self, agreement: str, party: str = "") -> list[Event]:
        """Steps of an agreement."""
        key = ("events", agreement, party)
        return self._known(key, lambda: World.events(self, agreement, party))

    def agreements_of(self, *parties: str) -> list[Agreement]:
        """Agreements in which any of these takes part."""
        key = ("agreements", *parties)
        return self._known(key, lambda: World.agreements_of(self, *parties))

    def _whole(self, code: str) -> list[Event]:
        return self._known(("whole", code), lambda: World._whole(self, code))  # noqa: SLF001

    def _known(self, key: tuple[str, ...], ask: Callable[[], list[T]]) -> list[T]:
        if key not in self.said:
            if len(self.said) >= _SAID:
                self.said.clear()
            self.said[key] = tuple(ask())
        return list(self.said.get(key) or ask())


@final
class Generation:
    """One store, with a connection for each thread that reads it.

    A `World` keeps what it has read, and SQLite's connections are no place for two threads at
    once, so every thread has its own of both. Of days it keeps a few: what is remembered of a day
    is large, and anyone may ask for any day.
    """

    def __init__(self, path: Path) -> None:
        """Open the store once, to know that it can be read."""
        self.path = path
        self._own = threading.local()
        self._lock = threading.Lock()
        self._open: list[sqlite3.Connection] = []
        self._readers = 0
        self._said: dict[tuple[str, ...], tuple[Any, ...]] = {}
        self._retired = False
        db = connect(path)
        self.version: str = World(db).version
        db.close()

    def world(self, on: When | None = None) -> World:
        """The calling thread's own world, asked about a day; None is today."""
        worlds: OrderedDict[str, World] | None = getattr(self._own, "worlds", None)
        if worlds is None:
            worlds = self._own.worlds = OrderedDict()
            self._own.db = connect(self.path)
            with self._lock:
                self._open.append(self._own.db)
        key = str(on or f"today, {When.today()}")
        if key not in worlds:
            worlds[key] = Remembering(self._own.db, on=on, said=self._said)
            while len(worlds) > _DAYS:
                worlds.popitem(last=False)
        worlds.move_to_end(key)
        return worlds[key]

    @property
    def closed(self) -> bool:
        """Whether nobody reads it any more."""
        return self._retired and not self._open

    def enter(self) -> None:
        """Count a reader in."""
        with self._lock:
            self._readers += 1

    def leave(self) -> None:
        """Count a reader out; the last one closes what was retired."""
        with self._lock:
            self._readers -= 1
        self._close()

    def retire(self) -> None:
        """Close once the last reader has gone."""
        with self._lock:
            self._retired = True
        self._close()

    def _close(self) -> None:
        with self._lock:
            if self._retired and not self._readers:
                for db in self._open:
                    db.close()
                self._open.clear()


@final
class Worlds:
    """The generation that answers now.

    Parameters
    ----------
    load
        Where the store comes from.

    Examples
    --------
    >>> from kerjasama.world.store import ensure
    >>> worlds = Worlds(ensure)
    >>> worlds.ready
    False
    >>> worlds.reload()
    True
    >>> with worlds.lease() as held:
    ...     held.world().state("Jepang").code
    'JPN'
    """

    def __init__(self, load: Loader) -> None:
        """Begin with nothing; `reload` brings the first store."""
        self._load = load
        self._now: Generation | None = None
        self._lock = threading.Lock()

    @property
    def ready(self) -> bool:
        """Whether there is a store to answer from."""
        return self._now is not None

    @property
    def version(self) -> str | None:
        """The content hash of the data that answer now."""
        return self._now.version if self._now is not None else None

    def reload(self) -> bool:
        """Load the store, and let it take over if it is another one; return whether it did."""
        path = self._load()
        if self._now is not None and self._now.path == path:
            return False
        fresh = Generation(path)
        with self._lock:
            old, self._now = self._now, fresh
        if old is not None:
            old.retire()
        return True

    @contextmanager
    def lease(self) -> Iterator[Generation]:
        """Hold the present generation open for one request.

        Raises
        ------
        NotReadyError
            If the first store is not there yet.
        """
        with self._lock:  # so that nobody retires it between the look and the count
            held = self._now
            if held is None:
                raise NotReadyError
            held.enter()
        try:
            yield held
        finally:
            held.leave()

    def close(self) -> None:
        """Retire what is served."""
        with self._lock:
            old, self._now = self._now, None
        if old is not None:
            old.retire()
