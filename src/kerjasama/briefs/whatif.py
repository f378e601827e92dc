"""The document of a scenario: who wins, who loses, why, and how sure that is."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.briefs.document import (
    Block,
    Cell,
    Document,
    Paragraph,
    Section,
    Sentence,
    Table,
)
from kerjasama.briefs.drawing.scale import fitting, signed
from kerjasama.briefs.page import Page
from kerjasama.briefs.whatif_method import method
from kerjasama.briefs.whatif_pictures import intervals_of, map_of, waterfall_of
from kerjasama.briefs.wording import opened
from kerjasama.models.equilibrium import origins
from kerjasama.scenarios import baseline
from kerjasama.scenarios.whatif import WhatIf
from kerjasama.words import N_, Words
from kerjasama.world.naming import the

Floats = NDArray[np.float64]
SERIES: Final = "oecd/icio-2022"
_ROWS: Final = 8
_DRAWN: Final = 5  # winners, and losers, in the picture
_SEEN: Final = 0.02  # of the largest change: less is a dot on zero
_FOCUS: Final = 3  # economies that are told in full
_SECTORS: Final = 10
_VISIBLE: Final = 5e-5  # per cent: what is less is no change


def whatif(found: WhatIf, words: Words, title: str = "") -> Document:
    """Write what a scenario does.

    Parameters
    ----------
    found
        The solved scenario.
    words
        The language.
    title
        What the scenario is called; by default what is supposed.

    Examples
    --------
    >>> from kerjasama.scenarios import Sign
    >>> from kerjasama.scenarios.whatif import Options
    >>> from kerjasama.scenarios.whatif import whatif as solved
    >>> from kerjasama.world import World
    >>> found = solved(World.load().at("2026-11-22"), Sign("IDN", "USA"),
    ...                options=Options(draws=0, groups=10))
    >>> [section.id for section in whatif(found, Words("id")).sections]
    ['answer', 'winners', 'economy-idn', 'economy-usa', 'sectors', 'method']
    """
    page = Page(found.supposed, found.supposed.day(), words)
    teller = _Teller(found, page)
    sections = [
        Section("answer", words("In short"), tuple(teller.answer())),
        Section("winners", words("Winners and losers"), tuple(teller.winners())),
        *teller.focus(),
        Section("sectors", words("By sector"), tuple(teller.sectors())),
        Section("method", words("How it was computed"), method(found, page)),
    ]
    heading = title or words("What if: {what}", what=teller.supposed().rstrip("."))
    return page.document(heading, words("A scenario, not a forecast"), sections)


class _Teller:
    """Sentences and tables of one solved scenario."""

    def __init__(self, found: WhatIf, page: Page) -> None:
        self.found, self.page, self.say = found, page, page.say
        self.gain = 100 * np.expm1(found.real_income)
        self.low = self.high = None
        if found.interval is not None:
            self.low, self.high = 100 * np.expm1(found.interval)
        self.worth = found.income * np.expm1(found.real_income)

    def name(self, at: int) -> str:
        return self.say(self.found.supposed.named(self.found.names[at]))

    def supposed(self) -> str:
        return " ".join(self.say(text) for text in self.found.supposed.supposed)

    def number(self, x: float) -> str:
        """A change with its sign, as exactly as its size deserves."""
        return signed(x, fitting(x), self.say) if np.isfinite(x) else "–"

    def millions(self, x: float) -> str:
        return signed(x, 0 if abs(x) >= 10 else 2, self.say)  # noqa: PLR2004 - decimals say nothing

    def between(self, at: int) -> str:
        """The span of 95 % of the draws of an economy's real income."""
        assert self.low is not None  # noqa: S101 - the caller asks only where it is there
        assert self.high is not None  # noqa: S101
        return f"{self.number(self.low[at])} … {self.number(self.high[at])}"

    # in short

    def answer(self) -> Iterator[Block]:
        """What is supposed and what it does, in a few sentences, and the map."""
        say, cite = self.say, self.page.cite
        mark = cite.series(SERIES)
        told = [Sentence(say("Supposed, without evidence: {what}", what=self.supposed()))]
        if self.found.turned:
            told.insert(0, Sentence(self._turned()))
        told += [cite.sentence(self._gains(at), mark) for at in self.found.focus[:_FOCUS]]
        told.append(cite.sentence(self._others(), mark))
        yield Paragraph(tuple(told))
        yield map_of(self.found, self.gain, say, mark[0])
        order = np.argsort(-self.gain, kind="stable")
        least = max(_VISIBLE, _SEEN * float(np.abs(self.gain).max()))
        up = [int(k) for k in order if self.gain[k] > least][:_DRAWN]
        down = [int(k) for k in order if self.gain[k] < -least][-_DRAWN:]
        ends = (self.low, self.high)
        picture = intervals_of(self.found, [*up, *down], self.gain, ends, say)
        if picture is not None:
            yield picture

    def _turned(self) -> str:
        say, world = self.say, self.found.supposed
        first = self.found.asked[0]
        codes = [world.party(getattr(first, side)).code for side in ("a", "b")]
        a, b = (the(say(world.named(code)), say) for code in codes)
        text = say(
            "{a} and {b} are bound by trade agreements as deep already, and a further one adds "
            "nothing that can be measured. So the question is turned round: what follows is what "
            "would be lost without those that bind them.",
            a=a,
            b=b,
        )
        return opened(text)

    def _gains(self, at: int) -> str:
        say = self.say
        worth = say.money(abs(float(self.worth[at])))
        values: dict[str, object] = {"name": the(self.name(at), say), "worth": worth}
        values["gain"] = self.number(self.gain[at])
        if self.low is not None:
            values["gain"] = say(
                "{gain} % (95 % of the draws: {between})",
                gain=values["gain"],
                between=self.between(at),
            )
        else:
            values["gain"] = f"{values['gain']} %"
        template = (
            N_("Real income of {name} changes by {gain}, worth {worth} a year more.")
            if self.gain[at] >= 0
            else N_("Real income of {name} changes by {gain}, worth {worth} a year less.")
        )
        return say(template, **values)

    def _others(self) -> str:
        say, focus = self.say, set(self.found.focus)
        others = [k for k in range(len(self.gain)) if k not in focus]
        weights = self.found.income[others]
        mean = float(self.gain[others] @ weights / weights.sum())
        least = min(others, key=lambda k: self.gain[k])
        values = {"mean": self.number(mean), "n": say.number(len(others))}
        if self.gain[least] > -_VISIBLE:
            return say("None of the {n} others loses; together they change by {mean} %.", **values)
        values |= {"name": the(self.name(least), say), "loss": self.number(self.gain[least])}
        return say(
            "The {n} others change by {mean} % together; {name} loses most ({loss} %).", **values
        )

    # winners and losers

    def winners(self) -> Iterator[Block]:
        """The economies that gain and lose most."""
        say = self.say
        order = np.argsort(-self.gain, kind="stable")
        up = [int(k) for k in order if self.gain[k] > _VISIBLE][:_ROWS]
        down = [int(k) for k in order[::-1] if self.gain[k] < -_VISIBLE][:_ROWS]
        for title, listed in ((say("Winners"), up), (say("Losers"), down)):
            if listed:
                yield self._table(title, listed)

    def _table(self, title: str, listed: Sequence[int]) -> Table:
        say = self.say
        head = [say("Economy"), say("Real income, %")]
        if self.low is not None:
            head.append(say("95 % of draws"))
        head += [say("US$ million a year"), say("Exports, %"), say("Imports, %")]
        rows = []
        for at in listed:
            cells = [Cell(self.name(at)), Cell(self.number(self.gain[at]))]
            if self.low is not None:
                cells.append(Cell(self.between(at)))
            cells += [
                Cell(self.millions(float(self.worth[at]))),
                Cell(self.number(100 * float(self.found.exports[at] - 1))),
                Cell(self.number(100 * float(self.found.imports[at] - 1))),
            ]
            rows.append(tuple(cells))
        return Table(title, tuple(head), tuple(rows), "l" + "r" * (len(head) - 1))

    # the economies in focus

    def focus(self) -> Iterator[Section]:
        """One section for each economy in focus: why, and its trade by partner."""
        for at in self.found.focus[:_FOCUS]:
            code = self.found.names[at].lower()
            yield Section(f"economy-{code}", self.name(at), tuple(self._why(at)))

    def _why(self, at: int) -> Iterator[Block]:
        told = self._origins(at)
        if told:
            yield Paragraph((Sentence(told),))
        yield waterfall_of(self.found, at, self.say)
        yield self._partners(at)

    def _origins(self, at: int) -> str:
        """Trade creation and diversion, where there are partners."""
        say, names = self.say, self.found.names
        moved = np.abs(self.found.costs.patterns).sum(axis=0)
        partners = [int(k) for k in np.flatnonzero(moved[at])] if moved.ndim else []
        if not partners:
            return ""
        told = origins(self.found.one, [names[at], *(names[k] for k in partners)])
        return say(
            "Of each 100 US$ that {name} spends, {creation} move from home to the partners (trade "
            "creation) and {diversion} from third economies (trade diversion); a minus is the "
            "other way.",
            name=the(self.name(at), say),
            creation=self.number(100 * float(told.creation[at])),
            diversion=self.number(100 * float(told.diversion[at])),
        )

    def _partners(self, at: int) -> Table:
        say, (old, new) = self.say, self.found.trade
        moved = np.abs(new[at] - old[at]) + np.abs(new[:, at] - old[:, at])
        moved[at] = -1
        rows = []
        for k in (int(k) for k in np.argsort(-moved, kind="stable")[:_ROWS]):
            cells = [Cell(self.name(k))]
            for before, after in ((old[at, k], new[at, k]), (old[k, at], new[k, at])):
                rise = 100 * (after / before - 1) if before > 0 else np.nan
                cells += [
                    Cell(say.number(float(before))),
                    Cell(self.millions(float(after - before))),
                    Cell(self.number(float(rise))),
                ]
            rows.append(tuple(cells))
        change = say("change")
        head = (say("Partner"), say("Exports"), change, "%", say("Imports"), change, "%")
        caption = say("Trade of {name} by partner, where it changes most", name=self.name(at))
        note = Sentence(say("US$ million, 2022; totals are imputed."))
        return Table(caption, head, tuple(rows), "lrrrrrr", note)

    # sectors

    def sectors(self) -> Iterator[Block]:
        """Output and exports by sector, for the first two economies in focus."""
        found, say = self.found.many, self.say
        if found is None:
            return
        names = baseline.labels(self.found.options.groups)
        was, now = found.economy.output, found.output
        exports = found.exports - exported(found.economy.trade)
        for at in self.found.focus[:2]:
            moved = now[:, at] - was[:, at]
            rows = tuple(
                (
                    Cell(say(names[s])),
                    Cell(say.number(float(was[s, at]))),
                    Cell(self.millions(float(moved[s]))),
                    Cell(self.number(100 * float(now[s, at] / was[s, at] - 1))),
                    Cell(self.millions(float(exports[s, at]))),
                )
                for s in np.argsort(-np.abs(moved), kind="stable")[:_SECTORS]
                if was[s, at] > 0
            )
            head = (
                say("Sector"),
                say("Output, US$ million"),
                say("change"),
                "%",
                say("Change of exports"),
            )
            note = Sentence(say("In units of the world's value added, which keeps its value."))
            yield Table(self.name(at), head, rows, "lrrrr", note)


def exported(trade: Floats) -> Floats:
    """Exports by sector, (S, n), of trade by sector, exporter and importer.

    Examples
    --------
    >>> exported(np.array([[[9.0, 1.0], [2.0, 8.0]]])).tolist()
    [[1.0, 2.0]]
    """
    abroad: Floats = (trade * ~np.eye(trade.shape[1], dtype=bool)).sum(axis=2)
    return abroad
