"""Everything that has a name: states, organisations and agreements, found by any of theirs."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeVar, cast

from kerjasama.words import Named
from kerjasama.world import names, rows
from kerjasama.world.things import Agreement, Name, Organisation, State, Thing

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

    def remembered(self, key: str, make: Callable[[], T]) -> T:
        """What was made once for this store, or is made now.

        Examples
        --------
        >>> from kerjasama.world.store import connect, ensure
        >>> catalogue = Catalogue(connect(ensure()))
        >>> catalogue.remembered("answer", lambda: 42), catalogue.remembered("answer", list)
        (42, 42)
        """
        if key not in self._kept:
            self._kept[key] = make()
        return cast("T", self._kept[key])

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
        return self._one(kind, code)

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
        return cast("State", self._one("state", code))

    def _organisation(self, code: str) -> Organisation:
        return cast("Organisation", self._one("organisation", code))

    def _agreement(self, code: str) -> Agreement:
        return cast("Agreement", self._one("agreement", code))

    def _find(self, name: str, *kinds: str) -> tuple[str, str]:
        for kind in kinds:  # a code needs no search
            if name in self._codes(kind):
                return kind, name
        return names.find(self.db, name, kinds)

    def _codes(self, kind: str) -> frozenset[str]:
        """Codes of all things of a kind."""
        key = f"codes {kind}"
        if key not in self._kept:
            found = self.db.execute(f'SELECT "{kind}" FROM "{kind}"')  # noqa: S608 - a fixed set
            self._kept[key] = frozenset(code for (code,) in found)
        return cast("frozenset[str]", self._kept[key])

    def _one(self, kind: str, code: str) -> Thing:
        """One thing; a question about two states need not read every agreement."""
        key = f"{kind} {code}"
        if key not in self._kept:
            query = f'SELECT * FROM "{kind}" WHERE "{kind}" = ?'  # noqa: S608 - a fixed set
            self._kept[key] = _READERS[kind](rows.rows(self.db, query, (code,))[0])
        return cast("Thing", self._kept[key])

    def agreements_of(self, *parties: str) -> list[Agreement]:
        """Agreements in which any of these codes is listed or has taken a step, by code."""
        listed = " OR ".join("';' || parties || ';' LIKE '%;' || ? || ';%'" for _ in parties)
        marks = ", ".join("?" * len(parties))
        query = (
            f"SELECT * FROM agreement WHERE {listed} OR agreement IN"  # noqa: S608 - a fixed set
            f" (SELECT agreement FROM event WHERE party IN ({marks})) ORDER BY agreement"
        )
        return [rows.agreement(row) for row in rows.rows(self.db, query, (*parties, *parties))]

    def _table(self, kind: str, reader: Callable[[rows.Row], T]) -> dict[str, T]:
        """All things of a kind by code, read once; one that was asked for before stays itself."""
        if kind not in self._kept:
            found = rows.rows(self.db, f'SELECT * FROM "{kind}" ORDER BY "{kind}"')  # noqa: S608 - a fixed set
            keep = self._kept.setdefault
            self._kept[kind] = {
                row[kind]: keep(f"{kind} {row[kind]}", reader(row)) for row in found
            }
        return cast("dict[str, T]", self._kept[kind])

    def names(self, kind: str | None = None) -> list[dict[str, str]]:
        """List what can be asked for: ``{kind, code, name_en, name_id}`` by kind and code.

        Parameters
        ----------
        kind
            ``state``, ``organisation``, ``agreement``, ``source``, ``series``, ``field``,
            ``region``, ``economy``, ``sector`` or ``depth``; None for the first three.
        """
        return names.listed(self.db, kind)

    def named(self, code: str) -> Named:
        """Short names of a state or organisation in both languages."""
        if code in self._codes("state"):
            state = self._state(code)
            return Named(state.name_en, state.name_id)
        if code in self._codes("organisation"):
            organisation = self._organisation(code)
            return Named(organisation.short("en"), organisation.short("id"))
        return Named(code, code)

    def former_names(self, code: str) -> list[Name]:
        """Names that a thing bore and bears no longer, in the order of their beginnings.

        Examples
        --------
        >>> from kerjasama.world.store import connect, ensure
        >>> Catalogue(connect(ensure())).former_names("COD")[-1].name
        'Zaire'
        """
        query = "SELECT * FROM name WHERE about = ? AND style = 'former' ORDER BY first, lang, name"
        return [rows.name(row) for row in rows.rows(self.db, query, (code,))]

    def search(self, text: str, *kinds: str, limit: int = 10) -> list[tuple[Thing, str, float]]:
        """Things whose names are like a text, typing mistakes forgiven, the nearest first.

        Parameters
        ----------
        text
            A name or a part of it, in either language.
        kinds
            ``state``, ``organisation``, ``agreement``; all if none is named.

        Returns
        -------
        found
            The thing, the name that is like the text, and how like it is (1 the same).

        Examples
        --------
        >>> from kerjasama.world.store import connect, ensure
        >>> catalogue = Catalogue(connect(ensure()))
        >>> [thing.code for thing, _, _ in catalogue.search("indonsia", limit=1)]
        ['IDN']
        """
        found = names.search(self.db, text, kinds or KINDS)[:limit]
        return [(self._one(kind, code), name, min(score, 1.0)) for score, kind, code, name in found]

    # concepts

    def concept(self, scheme: str, code: str) -> Named:
        """Both labels of a concept; its code when the scheme does not know it."""
        query = "SELECT label_en, label_id FROM concept WHERE scheme = ? AND code = ?"
        row = self.db.execute(query, (scheme, code)).fetchone()
        return Named(*row) if row else Named(code, code)

    def definition(self, scheme: str, code: str) -> Named:
        """Both definitions of a concept; empty when the scheme does not know it."""
        query = "SELECT definition_en, definition_id FROM concept WHERE scheme = ? AND code = ?"
        row = self.db.execute(query, (scheme, code)).fetchone()
        return Named(*row) if row else Named("", "")

    def fields(self) -> dict[str, str]:
        """Fields of cooperation: each code with the broader one, or an empty text."""
        query = "SELECT code, broader FROM concept WHERE scheme = 'fields'"
        return dict(self.db.execute(query).fetchall())

    def top_field(self, code: str) -> str:
        """The broadest field that a field belongs to."""
        broader = self.fields()
        while broader.get(code):
            code = broader[code]
        return code
