"""Everything that has a name: states, organisations and agreements, found by any of theirs."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeVar, cast

from kerjasama.words import Named
from kerjasama.world import names, rows
from kerjasama.world.things import Agreement, Organisation, State, Thing

KINDS: Final = ("state", "organisation", "agreement")
T = TypeVar("T")
_READERS: Final[dict[str, Callable[[rows.Row], Thing]]] = {
    "state": rows.state,
    "organisation": rows.organisation,
    "agreement": rows.agreement,
}


@dataclass(frozen=True)
class Catalogue:
    """The named things of a store.

    Parameters
    ----------
    db
        A finished store, opened for reading.
    """

    db: sqlite3.Connection
    _kept: dict[str, object] = field(default_factory=dict, repr=False, compare=False)

    def find(self, name: str, *kinds: str) -> Thing:
        """Find a state, organisation or agreement by any of its names.

        Raises
        ------
        UnknownNameError
            With the nearest names.
        AmbiguousNameError
            If several things bear the name.

        Examples
        --------
        >>> from kerjasama.world.store import connect, ensure
        >>> Catalogue(connect(ensure())).find("PBB").code
        'UN'
        """
        kind, code = self._find(name, *(kinds or KINDS))
        return self._table(kind, _READERS[kind])[code]

    def state(self, name: str) -> State:
        """Find a state by code, name or spelling in either language.

        Examples
        --------
        >>> from kerjasama.world.store import connect, ensure
        >>> Catalogue(connect(ensure())).state("Burma").code
        'MMR'
        """
        return self._state(self._find(name, "state")[1])

    def organisation(self, name: str) -> Organisation:
        """Find an organisation by code, name or spelling in either language."""
        return self._organisation(self._find(name, "organisation")[1])

    def agreement(self, name: str) -> Agreement:
        """Find an agreement by code, name or spelling in either language."""
        return self._agreement(self._find(name, "agreement")[1])

    def party(self, name: str) -> State | Organisation:
        """Find what can be a member or a party: a state or an organisation."""
        kind, code = self._find(name, "state", "organisation")
        return self._state(code) if kind == "state" else self._organisation(code)

    def states(self) -> list[State]:
        """All states, economies and territories, past ones too, by code."""
        return list(self._table("state", rows.state).values())

    def organisations(self) -> list[Organisation]:
        """All organisations, by code."""
        return list(self._table("organisation", rows.organisation).values())

    def agreements(self) -> list[Agreement]:
        """All agreements, by code."""
        return list(self._table("agreement", rows.agreement).values())

    def _state(self, code: str) -> State:
        return self._table("state", rows.state)[code]

    def _organisation(self, code: str) -> Organisation:
        return self._table("organisation", rows.organisation)[code]

    def _agreement(self, code: str) -> Agreement:
        return self._table("agreement", rows.agreement)[code]

    def _find(self, name: str, *kinds: str) -> tuple[str, str]:
        for kind in kinds:  # a code needs no search
            if name in self._table(kind, _READERS[kind]):
                return kind, name
        return names.find(self.db, name, kinds)

    def _table(self, kind: str, reader: Callable[[rows.Row], T]) -> dict[str, T]:
        """All things of a kind by code, read once."""
        if kind not in self._kept:
            found = rows.rows(self.db, f'SELECT * FROM "{kind}" ORDER BY "{kind}"')  # noqa: S608
            self._kept[kind] = {row[kind]: reader(row) for row in found}
        return cast("dict[str, T]", self._kept[kind])

    def names(self, kind: str | None = None) -> list[dict[str, str]]:
        """List what can be asked for: ``{kind, code, name_en, name_id}`` by kind and code.

        Parameters
        ----------
        kind
            ``state``, ``organisation``, ``agreement``, ``source``, ``series``, ``field`` or
            ``region``; None for the first three.
        """
        return names.listed(self.db, kind)

    def named(self, code: str) -> Named:
        """Short names of a state or organisation in both languages."""
        if code in self._table("state", rows.state):
            state = self._state(code)
            return Named(state.name_en, state.name_id)
        if code in self._table("organisation", rows.organisation):
            organisation = self._organisation(code)
            return Named(organisation.short("en"), organisation.short("id"))
        return Named(code, code)
