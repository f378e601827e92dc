"""Rankings of agreements that could be: partners of one state, pairs, groups, accessions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from kerjasama.briefs.document import (
    Basis,
    Block,
    Bullets,
    Cell,
    Document,
    Figure,
    Paragraph,
    Section,
    Sentence,
    Table,
)
from kerjasama.briefs.drawing import intervals
from kerjasama.briefs.drawing.scale import fitting, signed
from kerjasama.briefs.page import Page
from kerjasama.measures import Measure, complementarity, distance, overlap
from kerjasama.scenarios import baseline
from kerjasama.scenarios.prospects import Prospects
from kerjasama.scenarios.ranking import Estimate, Row, Screen
from kerjasama.words import Words
from kerjasama.world import State, World
from kerjasama.world.parameters import EffectSet

_DRAWN: Final = 10
_UNDER_WAY: Final = 2  # agreements on their way that a row names


@dataclass(frozen=True, slots=True)
class Ranking:
    """A solved screen with all that its document needs.

    Attributes
    ----------
    kind
        ``partners``, ``pairs``, ``groups`` or ``accessions``.
    about
        Code of the state or bloc that was asked for, or an empty text.
    flows
        How the baseline's final sales were imputed.
    """

    kind: str
    about: str
    world: World
    screen: Screen
    prospects: Prospects
    effects: EffectSet
    flows: baseline.Kind


def screening(found: Ranking, words: Words, most: int = 25) -> Document:
    """Write a ranking.

    Parameters
    ----------
    found
        What was solved.
    words
        The language.
    most
        Rows to show.
    """
    page = Page(found.world, found.world.day(), words)
    teller = _Teller(found, page)
    sections = [
        Section("ranking", words("Ranking"), tuple(teller.ranking(most))),
        Section("bound", words("Bound already"), tuple(teller.bound())),
        Section("method", words("How it was computed"), tuple(teller.method())),
    ]
    return page.document(teller.title(), words("Scenarios, not forecasts"), sections)


def screening_rows(found: Ranking, words: Words) -> list[dict[str, Any]]:
    """Every row of a ranking as plain values; changes are shares: 0.01 is 1 %."""
    teller = _Teller(found, Page(found.world, found.world.day(), words))
    return [teller.plain(row) for row in found.screen.rows()]


class _Teller:
    def __init__(self, found: Ranking, page: Page) -> None:
        self.found, self.page, self.say = found, page, page.say
        self.drivers = [
            m(found.world, found.world.day()) for m in (complementarity, distance, overlap)
        ]

    def name(self, code: str | None) -> str:
        return self.say(self.found.world.named(code)) if code else "–"

    def title(self) -> str:
        say, about = self.say, self.found.about
        if self.found.kind == "partners":
            return say("Whom to sign with next: {name}", name=self.name(about))
        if self.found.kind == "accessions":
            club = self.found.world.find(about, "organisation", "agreement")
            name = self.name(about) if isinstance(club, State) else club.short(say.lang)
            return say("Who could join: {name}", name=name)
        if self.found.kind == "pairs":
            return say("Every pair of the world's economies")
        return say("Every group of {n}", n=self.found.screen.sets.members.shape[1])

    def number(self, log: float) -> str:
        x = 100 * float(np.expm1(log))
        return signed(x, fitting(x), self.say) if np.isfinite(x) else "–"

    # the ranking

    def ranking(self, most: int) -> Iterator[Block]:
        say = self.say
        rows = [row for row in self.found.screen.rows() if row.joint.value > 0][:most]
        if not rows:
            yield Paragraph((Sentence(say("No agreement is left that would add anything.")),))
            return
        yield self._picture(rows[:_DRAWN])
        yield self._table(rows)
        beside = self._beside(rows)
        if beside is not None:
            yield beside
        texts = (
            say("Real income in per cent, with the ends that the effect's 95 % interval gives."),
            say("The last column names the third state that comes off worst."),
        )
        mark = self.page.cite.series(baseline.SERIES)
        yield Paragraph(tuple(self.page.cite.sentence(t, mark) for t in texts))

    def _picture(self, rows: Sequence[Row]) -> Figure:
        say, own = self.say, self.found.kind == "partners"
        told: list[tuple[str, float, float, float]] = []
        for row in rows:
            e = row.own[0] if own else row.joint
            label = self.name(row.members[1]) if own else self._members(row)
            value, low, high = (100 * float(np.expm1(x)) for x in (e.value, e.low, e.high))
            told.append((label, value, low, high))
        title = (
            say("Gain of {name} in real income, %", name=self.name(self.found.about))
            if own
            else say("Joint gain of the members in real income, %")
        )
        digits = fitting(min(abs(row[1]) for row in told))
        svg = intervals(told, say, title=title, unit="%", digits=digits)
        return Figure(svg, Paragraph((Sentence(f"{title}."),)), title, "half")

    def _members(self, row: Row) -> str:
        if self.found.kind == "accessions":
            return self.name(row.members[0])
        return " – ".join(map(self.name, row.members))

    def _table(self, rows: Sequence[Row]) -> Table:
        """Who gains, with the interval of the gain that ranks; who else gains or loses."""
        say, kind = self.say, self.found.kind
        first = {"partners": say("Partner"), "accessions": say("Candidate")}
        gain = {"partners": say("Own gain"), "accessions": say("Its gain")}
        rest = {"partners": say("Partner’s gain"), "accessions": say("Members’ gain")}
        head = (
            "#",
            first.get(kind, say("Members")),
            gain.get(kind, say("Joint gain")),
            say("95 % interval"),
            rest.get(kind, say("Each one’s gain")),
            say("Third states"),
            say("Loses most"),
        )
        cells = [tuple(map(Cell, self._row(row))) for row in rows]
        return Table(self.title(), head, tuple(cells), "rlrrrrl")

    def _row(self, row: Row) -> list[str]:
        kind = self.found.kind
        name = self._members(row) if kind != "partners" else self.name(row.members[1])
        if kind == "partners":
            e, others = row.own[0], self.number(row.own[1].value)
        elif kind == "accessions":
            e, others = row.own[0], self._rest(row)
        else:
            e, others = row.joint, " / ".join(self.number(e.value) for e in row.own)
        between = "–" if e.low == e.high else f"{self.number(e.low)} … {self.number(e.high)}"
        loser = f"{self.name(row.loser)} {self.number(row.loss.value)}" if row.loser else "–"
        third = self.number(row.third.value)
        return [
            self.say.number(row.rank),
            name,
            self.number(e.value),
            between,
            others,
            third,
            loser,
        ]

    def _beside(self, rows: Sequence[Row]) -> Table | None:
        """What is on the way already, and what brings two together or keeps them apart."""
        say, two = self.say, self.found.kind in ("partners", "pairs")
        head = ["#", say("Members"), say("Under way")]
        if two:
            head += [say("Complementarity"), say("Distance, km"), say("Clubs in common")]
        cells, told = [], False
        for row in rows:
            name = self.name(row.members[1]) if self.found.kind == "partners" else None
            under_way = self._under_way(row)
            told = told or two or under_way != "–"
            texts = [say.number(row.rank), name or self._members(row), under_way]
            if two:
                texts += [self._driver(m, *row.members) for m in self.drivers]
            cells.append(tuple(map(Cell, texts)))
        if not told:
            return None
        caption = say("What is on the way, and what drives or hinders")
        return Table(caption, tuple(head), tuple(cells), "rll" + "r" * (len(head) - 3))

    def _rest(self, row: Row) -> str:
        """Mean gain of the bloc's present members, weighted by output."""
        economy = self.found.screen.economy
        weights = [economy.output[economy.index(code)] for code in row.members[1:]]
        gains = [e.value for e in row.own[1:]]
        return self.number(float(np.average(gains, weights=weights)))

    def _pairs(self, row: Row) -> list[tuple[str, str]]:
        """Pairs that the agreement would bind: of an accession, the candidate's with the others."""
        first = row.members[: 1 if self.found.kind == "accessions" else None]
        return [(min(a, b), max(a, b)) for k, a in enumerate(first) for b in row.members[k + 1 :]]

    def _under_way(self, row: Row) -> str:
        told = {
            pact.short(self.say.lang): status
            for pair in self._pairs(row)
            for pact, status in self.found.prospects.under_way.get(pair, ())
        }
        listed = [
            f"{name} ({self.say(self.found.world.concept('statuses', s.status)).lower()})"
            for name, s in told.items()
        ]
        more = [f"+{len(listed) - _UNDER_WAY}"] if len(listed) > _UNDER_WAY else []
        return "; ".join([*listed[:_UNDER_WAY], *more]) or "–"

    def _driver(self, measure: Measure, a: str, b: str) -> str:
        value = measure.between(a, b)
        if value is None:
            return "–"
        if measure.unit == "km":
            return self.say.number(value)
        return self.say.number(value, 2)

    def bound(self) -> Iterator[Block]:
        """What binds already those whom the screen leaves without gain."""
        if self.found.kind != "partners":
            return
        say, me = self.say, self.found.about
        rows = []
        for pair, bond in self.found.prospects.bonds.items():
            if me not in pair:
                continue
            other = pair[1] if pair[0] == me else pair[0]
            names = [a.short(say.lang) for a in bond.agreements]
            shown = ", ".join(names[:3]) + (" …" if len(names) > 3 else "")  # noqa: PLR2004
            depth = say(self.found.world.concept("depth", bond.depth))
            rows.append((Cell(self.name(other)), Cell(depth), Cell(shown)))
        if rows:
            head = (say("Partner"), say("Depth"), say("Agreements"))
            rows.sort(key=lambda r: r[0].text)
            yield Table(say("In force on {date}", date=self.page.day), head, tuple(rows))
            text = say(
                "A further agreement of the depth that is supposed adds only what it does beyond "
                "these; see what they are worth with: kerjasama whatif --break A,B"
            )
            yield Paragraph((Sentence(text),))

    def method(self) -> Iterator[Block]:
        say, effects = self.say, self.found.effects
        effect = self.found.prospects.effect
        basis: Basis = "computed" if effects.basis == "computed" else "read"
        cite = self.page.cite
        mark = cite.paper(effects.citation, effects.page, basis, effects.read_on)
        told = [
            cite.sentence(
                say(
                    "Supposed: an agreement of the class {depth}, which raises trade by {log} log "
                    "points (standard error {error}). Source: {name}. {note}",
                    depth=say(self.found.world.concept("depth", self.found.prospects.depth)),
                    log=say.number(effect.log, 3),
                    error=say.number(effect.error, 3),
                    name=effects.name,
                    note=effects.note,
                ),
                mark if effects.citation else ((), False),
            ),
            Sentence(
                say(
                    "{n} scenarios of one-sector structural gravity in full general equilibrium "
                    "(exact hat algebra, trade elasticity {theta}), each solved to 1e-9.",
                    n=say.number(len(self.found.screen)),
                    theta=say.number(self.found.screen.economy.theta, 1),
                )
            ),
            Sentence(
                say(
                    "The model of many sectors that kerjasama whatif uses gives other sizes, and "
                    "mostly the same order."
                )
            ),
            *(Sentence(say(note)) for note in baseline.notes(0, "", self.found.flows)),
        ]
        yield Bullets(tuple(Paragraph((s,)) for s in told))

    # plain values

    def plain(self, row: Row) -> dict[str, Any]:
        def share(log: float) -> float | None:
            return round(float(np.expm1(log)), 9) if np.isfinite(log) else None

        def three(e: Estimate) -> dict[str, float | None]:
            return {"value": share(e.value), "low": share(e.low), "high": share(e.high)}

        pairs, prospects = self._pairs(row), self.found.prospects
        return {
            "rank": row.rank,
            "members": list(row.members),
            "own": [three(e) for e in row.own],
            "joint": three(row.joint),
            "third": three(row.third),
            "loser": row.loser,
            "loss": three(row.loss),
            "winner": row.winner,
            "gain": three(row.gain),
            "in_force": sorted(
                {
                    a.code
                    for p in pairs
                    if p in prospects.bonds
                    for a in prospects.bonds[p].agreements
                }
            ),
            "under_way": [
                {"agreement": pact.code, "status": status.status}
                for pair in pairs
                for pact, status in prospects.under_way.get(pair, ())
            ],
            "drivers": {
                m.key: m.between(row.members[0], row.members[1])
                for m in self.drivers
                if len(row.members) == 2  # noqa: PLR2004 - a pair
            },
        }
