"""A scenario is a world: the same facts, and what is supposed on top of them, without evidence."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from operator import itemgetter
from typing import Any, Final

from kerjasama.errors import BadRequestError, KerjasamaError
from kerjasama.scenarios.kinds import Break, Change, Deepen, Join, Leave, Shock, Sign, Tariff
from kerjasama.words import N_, Named, Text
from kerjasama.world import World
from kerjasama.world.depth import DEPTHS, depth
from kerjasama.world.naming import told as in_sentence
from kerjasama.world.status import BOUND
from kerjasama.world.things import Agreement, Organisation, State
from kerjasama.world.trade_agreements import Pair, TradeBond, trade_agreements

_COVERS: Final = {  # provisions that make a class of depth; see kerjasama.world.depth
    "partial": ("goods",),
    "goods-only": ("goods",),
    "broad": ("goods", "services"),
    "deep": ("goods", "services", "investment", "procurement", "competition", "e-commerce"),
    "union": ("goods", "common-external-tariff"),
    "market": ("goods", "services", "single-market"),
}
_FOREVER: Final = 3652059
_UNION: Final = "union"
_SUPPOSED: Final = "SUPPOSED-"


@dataclass(frozen=True)
class Supposed(World):
    """A world in which something is supposed; it answers every question that a world does.

    Attributes
    ----------
    real
        The world as it is.
    steps
        What is supposed, in order.
    severed
        Pairs of states whose trade agreements bind them no more, and from which step on: what
        they sign after that counts.
    """

    real: World | None = None
    steps: tuple[Change, ...] = ()
    severed: frozenset[tuple[frozenset[str], int]] = frozenset()

    def bonds(self, economies: tuple[str, ...]) -> dict[Pair, TradeBond]:
        """Trade agreements that bind pairs of economies in this world."""
        found = trade_agreements(self, economies)
        for pair, broken in sorted(self.severed, key=itemgetter(1)):
            a, b = sorted(pair)
            if (a, b) not in found:
                continue
            left = tuple(p for p in found[a, b].agreements if _step(p.code) > broken)
            del found[a, b]
            if left:
                found[a, b] = TradeBond(left, max(map(depth, left), key=DEPTHS.index))
        return dict(sorted(found.items()))


def suppose(world: World, *changes: Change) -> Supposed:
    """Suppose changes, one after the other, on the world's day.

    Parameters
    ----------
    world
        The world as it is, or a supposed one.
    changes
        `Sign`, `Deepen`, `Join`, `Leave`, `Break`, `Tariff`, `Shock`.

    Returns
    -------
    supposed
        Another world. What is supposed in it has no evidence; `World.supposed` says it in words.

    Raises
    ------
    BadRequestError
        With everything that cannot be supposed, at once.

    Examples
    --------
    >>> world = World.load().at("2026-11-22")
    >>> other = suppose(world, Leave("DEU", "EU"), Join("NOR", "EU"))
    >>> [w.is_member(state, "EU") for w in (world, other) for state in ("DEU", "NOR")]
    [True, False, False, True]
    >>> print(other.supposed[0])
    Germany leaves the EU.
    """
    db = sqlite3.connect(":memory:", check_same_thread=False)
    world.db.backup(db)
    draft = _Draft(World(db, on=world.on), db)
    errors: list[KerjasamaError] = []
    for number, change in enumerate(changes, len(world.supposed) + 1):
        try:
            draft.make(change, number)
        except KerjasamaError as e:  # a name that nothing bears, or a change that cannot be
            errors.append(e)
    if errors:
        raise BadRequestError(*_together(errors))
    db.commit()  # a store with an open transaction cannot be copied for the next supposition
    earlier = world if isinstance(world, Supposed) else None
    return Supposed(
        db,
        on=world.on,
        supposed=(*world.supposed, *draft.told),
        real=earlier.real if earlier else world,
        steps=(*(earlier.steps if earlier else ()), *changes),
        severed=frozenset(draft.severed) | (earlier.severed if earlier else frozenset()),
    )


class _Draft:
    """The copy of the store while it is changed; what it reads is kept, so each look is anew."""

    def __init__(self, world: World, db: sqlite3.Connection) -> None:
        self.on, self.db = world.on, db
        self.told: list[Text] = []
        self.severed: set[tuple[frozenset[str], int]] = set()

    @property
    def world(self) -> World:
        """The world as far as it is changed; a new one, because a world keeps what it has read."""
        return World(self.db, on=self.on)

    def make(self, change: Change, number: int) -> None:
        """Write one change down."""
        makers: dict[str, Callable[[Any, int], None]] = {
            "sign": self._sign,
            "deepen": self._sign,
            "join": self._join,
            "leave": self._leave,
            "break": self._break,
            "tariff": self._tariff,
            "shock": self._shock,
        }
        makers[change.kind](change, number)

    # what each kind does

    def _sign(self, change: Sign | Deepen, number: int) -> None:
        world = self.world
        one, other = _two(world, change.a, change.b)
        names: dict[str, object] = {"a": _named(world, one), "b": _named(world, other)}
        first = {"a": _first(_named(world, one))}
        if change.depth not in _COVERS:
            values: dict[str, object] = {"depth": change.depth, "known": ", ".join(_COVERS)}
            what = Text(N_("{depth!r} is no depth of a trade agreement."), values)
            raise BadRequestError(what, Text(N_("Choose one of {known}."), values))
        pairs = [(p, q) for p in _parties(world, one) for q in _parties(world, other) if p != q]
        if change.kind == "deepen":
            self._deeper(world, one, other, change.depth, names)
        names["depth"] = world.concept("depth", change.depth)
        told = (
            N_("{a} and {b} put a trade agreement into force ({depth}).")
            if change.kind == "sign"
            else N_("{a} and {b} deepen their trade agreement ({depth}).")
        )
        self.told.append(Text(told, names | first))
        for p, q in dict.fromkeys(tuple(sorted(pair)) for pair in pairs):
            self._agreement(f"{_SUPPOSED}{number}-{p}-{q}", (p, q), change.depth, names)

    def _deeper(
        self, world: World, one: Party, other: Party, wanted: str, names: dict[str, object]
    ) -> None:
        states = [_states(world, side) for side in (one, other)]
        bonds = trade_agreements(world, frozenset().union(*states))
        found = [
            bonds[pair]
            for p in states[0]
            for q in states[1]
            if (pair := (min(p, q), max(p, q))) in bonds
        ]
        if not found:
            what = Text(N_("No trade agreement binds {a} and {b} that could be deepened."), names)
            raise BadRequestError(what, Text(N_("Suppose that they sign one.")))
        least = min(DEPTHS.index(b.depth) for b in found)
        if least >= DEPTHS.index(wanted):
            values = names | {"depth": world.concept("depth", DEPTHS[least])}
            what = Text(N_("What binds {a} and {b} is as deep already: {depth}."), values)
            raise BadRequestError(what, Text(N_("Choose a deeper class.")))

    def _join(self, change: Join, _: int) -> None:
        world = self.world
        club = world.find(change.what, "organisation", "agreement")
        who = world.party(change.who)
        parties = [who] if isinstance(club, Agreement) else []
        parties = parties or [world.state(c) for c in sorted(_states(world, who))]
        values = {"who": _first(_named(world, who)), "what": _name(club)}
        for party in parties:
            if _inside(world, party.code, club):
                what = Text(N_("{who} is in {what} already."), values)
                raise BadRequestError(what)
        self.told.append(Text(N_("{who} joins {what}."), values))
        for party in parties:
            if isinstance(club, Organisation):
                self._member(party.code, club.code)
            else:
                self._event(club.code, party.code, "entered-into-force")

    def _leave(self, change: Leave, _: int) -> None:
        world = self.world
        club, who = world.find(change.what, "organisation", "agreement"), world.party(change.who)
        values: dict[str, object] = {"who": _first(_named(world, who)), "what": _name(club)}
        if not _inside(world, who.code, club):
            hint = Text(N_("Name a day on which it is: --on YYYY-MM-DD."))
            if isinstance(club, Agreement) and _through(world, who.code, club):
                hint = Text(N_("It is bound through a union: suppose that it leaves that."))
            raise BadRequestError(Text(N_("{who} is not in {what}."), values), hint)
        self.told.append(Text(N_("{who} leaves {what}."), values))
        if isinstance(club, Organisation):
            last = world.day().first - timedelta(days=1)
            self.db.execute(
                'UPDATE membership SET "to" = ?, last = ?, sure_last = ?, ended_by = ?'
                " WHERE member = ? AND organisation = ? AND last > ?",
                (
                    last.isoformat(),
                    *[last.toordinal()] * 2,
                    "withdrew",
                    who.code,
                    club.code,
                    last.toordinal(),
                ),
            )
        else:
            self._event(club.code, who.code, "exited")

    def _break(self, change: Break, number: int) -> None:
        world = self.world
        if not change.b:
            pact = world.agreement(change.a)
            status = world.status(pact.code).status
            values: dict[str, object] = {"what": _first(_name(pact))}
            if status not in BOUND:
                raise BadRequestError(
                    Text(N_("{what} is not in force."), values),
                    Text(N_("Name a day on which it is: --on YYYY-MM-DD.")),
                )
            self.told.append(Text(N_("{what} ends."), values))
            self._event(pact.code, "", "terminated")
            return
        one, other = _two(world, change.a, change.b)
        states = [_states(world, side) for side in (one, other)]
        bonds = trade_agreements(world, frozenset().union(*states))
        pairs = {frozenset((p, q)) for p in states[0] for q in states[1] if p != q}
        bound = {frozenset(pair) for pair in bonds} & pairs
        values = {"a": _named(world, one), "b": _named(world, other)}
        if not bound:
            what = Text(N_("No trade agreement recorded here binds {a} and {b}."), values)
            raise BadRequestError(what)
        self.severed |= {(pair, number) for pair in bound}
        for pair in sorted(tuple(sorted(p)) for p in bound):
            for pact in bonds[pair[0], pair[1]].agreements:
                if set(pact.parties) == set(pair):
                    self._event(pact.code, "", "terminated")
        self.told.append(Text(N_("No trade agreement binds {a} and {b} any more."), values))

    def _tariff(self, change: Tariff, _: int) -> None:
        world = self.world
        values: dict[str, object] = {
            "importer": _first(_named(world, world.party(change.importer))),
            "was": f"{100 * change.was:g}",
            "rate": f"{100 * change.rate:g}",
        }
        if min(change.rate, change.was) <= -1:
            raise BadRequestError(Text(N_("A tariff is above −100 %.")))
        if change.exporter:
            exporter = world.party(change.exporter)
            _two(world, change.importer, change.exporter)
            values["exporter"] = _named(world, exporter)
            told = N_("{importer} puts a tariff of {rate} % on goods of {exporter} (was {was} %).")
        else:
            told = N_("{importer} puts a tariff of {rate} % on all foreign goods (was {was} %).")
        self.told.append(Text(told, values))

    def _shock(self, change: Shock, _: int) -> None:
        world = self.world
        if change.change <= -1:
            raise BadRequestError(Text(N_("A change is above −100 %.")))
        values: dict[str, object] = {"change": f"{100 * change.change:+g}".replace("-", "−")}
        values["a"] = _named(world, world.party(change.a))
        if change.target == "border-cost":
            one, other = _two(world, change.a, change.b)
            values |= {"a": _named(world, one), "b": _named(world, other)}
            told = N_("Costs of trade between {a} and {b} change by {change} %.")
        else:
            told = N_("Productivity of {a} changes by {change} %.")
        self.told.append(Text(told, values))

    # rows

    def _agreement(
        self, code: str, parties: tuple[str, ...], depth_: str, names: dict[str, object]
    ) -> None:
        """Write a supposed agreement, and that it is in force."""
        both = (names["a"], names["b"])
        ends = [tuple(str(getattr(n, lang)) for n in both) for lang in ("en", "id")]
        types = {"partial": "PSA", "goods-only": "FTA", "union": "CU"}
        row = {
            "subject": f"agreement:{code}",
            "agreement": code,
            "name_en": "Supposed trade agreement of {} and {}".format(*ends[0]),
            "name_id": "Pengandaian perjanjian dagang {} dan {}".format(*ends[1]),
            "type": "trade",
            "trade_type": types.get(depth_, "FTA-EIA"),
            "covers": ";".join(_COVERS[depth_]),
            "parties": ";".join(parties),
            "fields": "trade",
            "mechanisms": "treaty;trade-liberalisation",
            "standing": 0,
        }
        row |= {f"short_{lang}": row[f"name_{lang}"] for lang in ("en", "id")}
        self._row("agreement", row)
        self._row(
            "lookup",
            {"kind": "agreement", "code": code, "name": code, "folded": code.lower(), "lang": "und"}
            | {"style": "code"},
        )
        self._event(code, "", "entered-into-force")

    def _event(self, agreement: str, party: str, event: str) -> None:
        day = self.world.day().first
        subject = f"event:{agreement}/{party}/{event}/supposed".replace("//", "/")
        row = {"subject": subject, "agreement": agreement, "party": party, "event": event}
        self._row("event", row | {"date": day.isoformat()} | _days(day.toordinal()))

    def _member(self, member: str, club: str) -> None:
        day = self.world.day().first
        row = {
            "subject": f"membership:{member}@{club}/full/supposed",
            "member": member,
            "organisation": club,
            "role": "full",
            "from": day.isoformat(),
            "to": "..",
            "spell": "supposed",
        }
        self._row("membership", row | _days(day.toordinal(), _FOREVER))

    def _row(self, table: str, row: dict[str, Any]) -> None:
        """Insert a row; columns that it does not name are empty."""
        columns = [c[1] for c in self.db.execute(f'PRAGMA table_info("{table}")')]
        marks = ", ".join("?" * len(columns))
        self.db.execute(
            f'INSERT INTO "{table}" VALUES ({marks})',  # noqa: S608 - our own tables
            [row.get(c, "") for c in columns],
        )


Party = State | Organisation


def _together(errors: list[KerjasamaError]) -> list[Text]:
    """All sentences, unknown names last; advice that several errors share once, at the end."""
    said = [s for e in sorted(errors, key=_unknown) for s in e.sentences]
    shared = [s for k, s in enumerate(said) if s in said[:k]]
    once = [s for k, s in enumerate(shared) if s not in shared[:k]]
    return [*(s for s in said if s not in shared), *once]


def _unknown(error: KerjasamaError) -> bool:
    return isinstance(error, LookupError)


def _step(code: str) -> int:
    """Number of the step that made a supposed agreement, 0 for a real one."""
    return int(code.split("-")[1]) if code.startswith(_SUPPOSED) else 0


def _days(first: int, last: int | None = None) -> dict[str, object]:
    last = first if last is None else last
    return {"standing": 0, "first": first, "last": last, "sure_first": first, "sure_last": last}


def _two(world: World, a: str, b: str) -> tuple[Party, Party]:
    one, other = world.party(a), world.party(b)
    if one.code == other.code:
        values: dict[str, object] = {"name": _first(_named(world, one))}
        what = Text(N_("{name} stands on both sides."), values)
        raise BadRequestError(what, Text(N_("Name two different parties."), values))
    return one, other


def _states(world: World, party: Party) -> frozenset[str]:
    """States that a party stands for."""
    if isinstance(party, State):
        return frozenset((party.code,))
    found = world.full_members().get(party.code, frozenset())
    if not found:
        values: dict[str, object] = {"name": _first(_named(world, party))}
        raise BadRequestError(Text(N_("{name} has no full members on that day."), values))
    return found


def _parties(world: World, party: Party) -> list[str]:
    """Who signs: a union for its members, any other organisation's members each for itself."""
    if isinstance(party, Organisation) and party.type != _UNION:
        return sorted(_states(world, party))
    return [party.code]


def _inside(world: World, code: str, club: Organisation | Agreement | State) -> bool:
    if isinstance(club, Organisation):
        return world.is_member(code, club.code)
    return world.party_status(club.code, code).status in BOUND


def _through(world: World, code: str, pact: Agreement) -> bool:
    """Whether a union brings a state into an agreement."""
    full = world.full_members()
    bound = [p for p, s in world.parties(pact.code).items() if s.status in BOUND]
    return any(code in full.get(p, ()) for p in bound)


def _named(world: World, party: Party) -> Named:
    kind = "state" if isinstance(party, State) else "organisation"
    return in_sentence(world.named(party.code), kind)


def _first(name: Named) -> Named:
    """A name that begins a sentence."""
    return Named(*(text[:1].upper() + text[1:] for text in (name.en, name.id)))


def _name(thing: Organisation | Agreement | State) -> Named:
    """Short names of a thing, as a sentence takes them."""
    if isinstance(thing, State):
        return in_sentence(Named(thing.name_en, thing.name_id))
    kind = "agreement" if isinstance(thing, Agreement) else "organisation"
    return in_sentence(Named(thing.short("en"), thing.short("id")), kind)
