"""The world: everything known, asked about a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self, cast

from kerjasama.errors import BadRequestError
from kerjasama.facts import When
from kerjasama.words import N_, Named, Text
from kerjasama.world import articles, evidence, forms, rows, store, ties
from kerjasama.world.articles import Item
from kerjasama.world.catalogue import Catalogue
from kerjasama.world.memberships import MembershipStatus, current, membership_status
from kerjasama.world.regions import regions_of, scheme_name
from kerjasama.world.status import BOUND, UNKNOWN, Status, party_status, status
from kerjasama.world.things import (
    FULL,
    Agreement,
    Disagreement,
    Event,
    Evidence,
    Membership,
    Observation,
    Organisation,
    Region,
    State,
)

if TYPE_CHECKING:
    from kerjasama.world.audit import Audit
    from kerjasama.world.build import Progress
    from kerjasama.world.changes import Change
    from kerjasama.world.gaps import Gap
    from kerjasama.world.panel import Panel


@dataclass(frozen=True)
class World(Catalogue):
    """Everything known, asked about a day.

    Parameters
    ----------
    db
        A finished store, opened for reading.
    on
        The day that questions are about unless they name another; None means today.
    supposed
        What is supposed and not so, in sentences (`kerjasama.scenarios`).

    Examples
    --------
    >>> world = World.load()
    >>> world.state("Korea Selatan").code
    'KOR'
    >>> len([m for m in world.members("ASEAN", on="1998-01-01") if m.role in ("founding", "full")])
    9
    >>> world.at("1966-01").is_member("IDN", "UN")
    False
    """

    on: When | None = None
    supposed: tuple[Text, ...] = ()

    @classmethod
    def load(cls, data: Path | None = None, progress: Progress | None = None) -> Self:
        """Open the compiled store, building it first if it is not there.

        Parameters
        ----------
        data
            Another data folder than the embedded one.
        progress
            Told ``(step, done, of)`` while the store is built.

        Raises
        ------
        BadSourceError
            If the data break the format or their promises.
        StoreError
            If the store cannot be written or read.
        """
        path = store.ensure(data, progress) if progress else store.ensure(data)
        return cls(store.connect(path))

    def at(self, on: When | str) -> Self:
        """Return the same world, asked about another day.

        Examples
        --------
        >>> World.load().at("1965-06").on
        When(text='1965-06')
        """
        return replace(self, on=_when(on))

    @property
    def version(self) -> str:
        """The data's content hash."""
        return str(self.db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()[0])

    def day(self, on: When | str | None = None) -> When:
        """Return the day a question is about: the one named, the world's own, or today."""
        return self.on or When.today() if on is None else _when(on)

    # memberships

    def members(self, organisation: str, on: When | str | None = None) -> list[Membership]:
        """Memberships that hold on a day, one a member: its suspension or its fullest role.

        Parameters
        ----------
        organisation
            Any name of it.
        on
            The day; a month or year counts if any of its days is covered.

        Returns
        -------
        memberships
            By member's code; `Membership.sure` says whether every reading of the dates agrees.
        """
        code = self.organisation(organisation).code
        day = self.day(on)
        if (key := f"members {code} {day}") not in self._kept:
            query = "SELECT * FROM membership WHERE organisation = ?"
            self._kept[key] = tuple(current(rows.rows(self.db, query, (code,)), day, "member"))
        return list(cast("tuple[Membership, ...]", self._kept[key]))

    def full_members(self, on: When | str | None = None) -> dict[str, frozenset[str]]:
        """Full members of every organisation on a day, suspended ones too: who is still in.

        Examples
        --------
        >>> len(World.load().full_members("2020-02-01")["EU"])
        27
        """
        marks = ", ".join("?" * len(FULL))
        query = (
            f"SELECT organisation, member FROM membership WHERE role IN ({marks})"  # noqa: S608 - marks only
            " AND first <= ? AND last >= ?"
        )
        day, found = self.day(on), dict[str, set[str]]()
        days = (day.last.toordinal(), day.first.toordinal())
        for organisation, member in self.db.execute(query, (*FULL, *days)):
            found.setdefault(organisation, set()).add(member)
        return {organisation: frozenset(codes) for organisation, codes in found.items()}

    def memberships(self, member: str, on: When | str | None = None) -> list[Membership]:
        """Memberships of one state or organisation that hold on a day, by organisation."""
        code = self.party(member).code
        query = "SELECT * FROM membership WHERE member = ?"
        return current(rows.rows(self.db, query, (code,)), self.day(on), "organisation")

    def spells(self, organisation: str, member: str = "") -> list[Membership]:
        """All memberships ever, past ones too, in the order of their beginnings."""
        query = "SELECT * FROM membership WHERE organisation = ? AND (? = '' OR member = ?)"
        code = self.organisation(organisation).code
        who = self.party(member).code if member else ""
        found = rows.rows(self.db, query + " ORDER BY first, member, role", (code, who, who))
        return [rows.membership(row) for row in found]

    def is_member(self, member: str, organisation: str, on: When | str | None = None) -> bool:
        """Whether a member takes full part on a day, by some reading of the dates."""
        code = self.organisation(organisation).code
        held = self.memberships(member, on)
        return any(m.organisation == code and m.role in FULL for m in held)

    def membership_status(
        self, member: str, organisation: str, on: When | str | None = None
    ) -> MembershipStatus:
        """What a member is to an organisation on a day: its role, or how it left.

        Examples
        --------
        >>> world = World.load()
        >>> [world.membership_status("IDN", "UN", on=d).status for d in ("1960", "1965-06", "1970")]
        ['full', 'withdrawn', 'full']
        """
        code, who, day = self.organisation(organisation).code, self.party(member).code, self.day(on)
        now = [m for m in self.members(code, day) if m.member == who]
        whole = self.complete(code, day)
        spells = self.spells(code, who)
        return membership_status(spells, now[0] if now else None, day, complete=whole)

    def complete(self, organisation: str, on: When | str | None = None) -> bool:
        """Whether a source promises the full roster of a day: who is not listed is not in."""
        query = "SELECT 1 FROM roster WHERE organisation = ? AND since <= ?"
        told = (self.organisation(organisation).code, self.day(on).first.toordinal())
        return self.db.execute(query, told).fetchone() is not None

    # agreements

    def events(self, agreement: str, party: str = "") -> list[Event]:
        """Events of an agreement, of one party if named, in the order of their dates."""
        query = "SELECT * FROM event WHERE agreement = ? AND (? = '' OR party = ?)"
        code = self.agreement(agreement).code
        found = rows.rows(self.db, query + " ORDER BY first, party, event", (code, party, party))
        return [rows.event(row) for row in found]

    def status(self, agreement: str, on: When | str | None = None) -> Status:
        """Status of an agreement as a whole on a day.

        Examples
        --------
        >>> world = World.load()
        >>> world.status("NAFTA", "2019").status, world.status("NAFTA", "2021").status
        ('in-force', 'replaced')
        """
        return status(self._whole(self.agreement(agreement).code), self.day(on))

    def party_status(self, agreement: str, party: str, on: When | str | None = None) -> Status:
        """Status of one party to an agreement on a day."""
        found, code, day = self.agreement(agreement), self.party(party).code, self.day(on)
        return self._parties(found, day, code).get(code, UNKNOWN)

    def parties(self, agreement: str, on: When | str | None = None) -> dict[str, Status]:
        """Parties of an agreement on a day with their status, by code."""
        told = self._parties(self.agreement(agreement), self.day(on))
        return {code: s for code, s in told.items() if s.event is not None}

    def _parties(self, found: Agreement, day: When, *only: str) -> dict[str, Status]:
        """Status of each party.

        One of a closed list that signed shares the whole's fate where the ratification of no
        party is recorded, or where the agreement needs that of all who signed.
        """
        events = [*self._whole(found.code), *self._own(found.code, *only)]
        general = [e for e in events if not e.party]
        own: dict[str, list[Event]] = {code: [] for code in found.parties}
        for e in events:
            if e.party:
                own.setdefault(e.party, []).append(e)
        whole = status(general, day)
        result = {}
        for code in sorted(set(own) & set(only) if only else own):
            told = party_status([*general, *own[code]], code, day)
            listed = code in found.parties
            shares = listed and not own[code]
            if listed and told.status == "signed" and whole.status in BOUND:
                shares = self._shared(found)
            result[code] = whole if shares else told
        return result

    def _shared(self, found: Agreement) -> bool:
        from kerjasama.world.lives import remembered_lives

        return remembered_lives(self, [found])[found.code].shared

    def _own(self, code: str, *parties: str) -> list[Event]:
        if not parties:
            return [e for e in self.events(code) if e.party]
        return [e for party in parties for e in self.events(code, party)]

    def _whole(self, code: str) -> list[Event]:
        query = "SELECT * FROM event WHERE agreement = ? AND party = '' ORDER BY first"
        return [rows.event(row) for row in rows.rows(self.db, query, (code,))]

    # ties, forms, regions

    def ties(self, a: str, b: str, on: When | str | None = None) -> ties.Ties:
        """Everything known that ties two states on a day.

        Raises
        ------
        BadRequestError
            If the two are one.

        Examples
        --------
        >>> ties = World.load().ties("IDN", "KOR", on="2024")
        >>> [t.agreement.code for t in ties.bilateral if t.agreement.type == "trade"]
        ['IK-CEPA']
        """
        one, two = self._two(a, b)
        return ties.ties(self, one.code, two.code, self.day(on))

    def form(self, name: str, other: str = "", on: When | str | None = None) -> forms.Form:
        """Form of an organisation or agreement, or of the relation of two parties.

        Parameters
        ----------
        name
            An organisation or agreement; or, with `other`, a state or organisation.
        other
            The other party of a relation.
        on
            Parties are counted on this day; for what has ended, on its last day.

        Raises
        ------
        BadRequestError
            If a single state is named, or nothing is known of the parties.

        Examples
        --------
        >>> world = World.load()
        >>> [world.form(x).label for x in ("EU", "UN", "IJEPA")]
        ['regional', 'multilateral', 'bilateral']
        """
        if other:
            return forms.relation_form(self, *self._two(name, other), self.day(on))
        thing = self.find(name)
        if isinstance(thing, State):
            values: dict[str, object] = {"name": Named(thing.name_en, thing.name_id)}
            raise BadRequestError(
                Text(N_("{name} is one state; a form needs at least two parties."), values),
                Text(N_("Ask for an organisation, an agreement, or name a second state.")),
            )
        return forms.remembered_form(self, thing, self.day(on))

    def _two(self, a: str, b: str) -> tuple[State | Organisation, State | Organisation]:
        one, two = self.party(a), self.party(b)
        if one.code == two.code:
            values: dict[str, object] = {"name": self.named(one.code)}
            raise BadRequestError(
                Text(N_("{name} has no ties with itself."), values),
                Text(N_("Name two different states.")),
            )
        return one, two

    def regions(self, state: str, on: When | str | None = None, scheme: str = "") -> list[Region]:
        """Regions that a state lies in on a day, scheme by scheme."""
        return regions_of(self.db, self.state(state).code, self.day(on), scheme)

    def scheme(self, code: str) -> dict[str, str]:
        """Who divides the world so: title, publisher, address, basis, day of reading."""
        return dict(rows.rows(self.db, "SELECT * FROM scheme WHERE code = ?", (code,))[0])

    def scheme_named(self, scheme: str) -> Named:
        """Both names of a region scheme."""
        return scheme_name(self.db, scheme)

    def region_codes(
        self, scheme: str, level: str = "region", on: When | str | None = None
    ) -> dict[str, str]:
        """Region of every state in one scheme on a day: state → region code."""
        day = self.day(on)
        query = (
            "SELECT m.state, m.region FROM region_member m JOIN region r"
            " ON r.scheme = m.scheme AND r.code = m.region"
            " WHERE m.scheme = ? AND r.level = ? AND m.first <= ? AND m.last >= ? ORDER BY m.first"
        )
        days = (day.last.toordinal(), day.first.toordinal())
        return dict(self.db.execute(query, (scheme, level, *days)).fetchall())

    # evidence

    def evidence(self, subject: str) -> list[Evidence]:
        """Every statement about a thing, those that speak first."""
        return evidence.evidence(self.db, subject)

    def support(self, subject: str, property_: str) -> tuple[int, bool]:
        """How many independent sources that were read give a date, and whether it is checked.

        Examples
        --------
        >>> World.load().support("membership:IDN@UN/full/1", "from")[1]
        True
        """
        query = "SELECT witnesses, confirmed FROM trust WHERE subject = ? AND property = ?"
        row = self.db.execute(query, (subject, property_)).fetchone()
        return (row[0], bool(row[1])) if row else (0, False)

    def disagreements(self, *subjects: str) -> list[Disagreement]:
        """Where sources disagree about these things; about anything if none is named."""
        return evidence.disagreements(self.db, subjects)

    def observations(self, about: str, property_: str = "") -> list[Observation]:
        """Dated figures about something, oldest first."""
        return evidence.observations(self.db, about, property_)

    @property
    def recorded(self) -> When:
        """The last day on which a source was read: what is said of later days is assumed."""
        row = self.db.execute("SELECT value FROM meta WHERE key = 'recorded'").fetchone()
        return When(row[0])

    def series(self, name: str) -> dict[str, str]:
        """What to cite of an embedded series: publisher, title, address, licence, citation."""
        return dict(rows.rows(self.db, "SELECT * FROM series WHERE name = ?", (name,))[0])

    # what the school articles say

    def checklist(self, number: int | None = None) -> list[Item]:
        """Numbered things that the articles say, with what serves them.

        Parameters
        ----------
        number
            One of them only.

        Raises
        ------
        BadRequestError
            If there is no such number.

        Examples
        --------
        >>> [v.verdict for v in World.load().checklist(179)[0].verdicts]
        ['true']
        """
        return articles.items(self.db, number)

    # the registry as a whole

    def changes(
        self, since: When | str, until: When | str | None = None, about: str = "", group: str = ""
    ) -> list[Change]:
        """What changed in a time, the newest first; see `kerjasama.world.changes.changes`.

        Examples
        --------
        >>> found = World.load().changes("2020", "2020", about="GBR", group="memberships")
        >>> [(str(c.date), c.kind, c.about) for c in found if c.about == "EU"]
        [('2020-01-31', 'left', 'EU')]
        """
        from kerjasama.world.changes import changes

        code = self.find(about).code if about else ""
        return changes(self.db, _when(since), self.day(until), code, group)

    def gaps(self, party: str = "", on: When | str | None = None) -> list[Gap]:
        """What is agreed and does not bind on a day; see `kerjasama.world.gaps.gaps`.

        Examples
        --------
        >>> found = World.load().gaps("IDN", on="2026-01")
        >>> [g.kind for g in found if g.agreement.code == "ICA-CEPA"]
        ['waits-for-us']
        """
        from kerjasama.world.gaps import gaps

        return gaps(self, self.party(party).code if party else "", self.day(on))

    def audit(self, on: When | str | None = None) -> Audit:
        """How far the registry can be trusted; see `kerjasama.world.audit.audit`."""
        from kerjasama.world.audit import audit

        return audit(self, self.day(on))

    def panel(self, from_: int, to: int) -> Panel:
        """Dyad-year panel of all states; see `kerjasama.world.panel.panel`."""
        from kerjasama.world.panel import panel

        return panel(self, from_, to)


def _when(on: When | str) -> When:
    return on if isinstance(on, When) else When(on)
