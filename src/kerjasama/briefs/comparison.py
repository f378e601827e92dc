"""Scenarios side by side: the same numbers, drawn with the same luck."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np

from kerjasama.briefs.document import (
    Block,
    Bullets,
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
from kerjasama.scenarios.baseline import SERIES
from kerjasama.scenarios.whatif import WhatIf
from kerjasama.words import Words

Solved = tuple[str, WhatIf]
_MOST: Final = 15


def comparison(solved: Sequence[Solved], words: Words) -> Document:
    """Write scenarios side by side.

    Parameters
    ----------
    solved
        Titles and solved scenarios, at least two, of the same economies.
    words
        The language.
    """
    first = solved[0][1]
    page = Page(first.supposed, first.supposed.day(), words)
    sections = [
        Section("scenarios", words("The scenarios"), _scenarios(solved, page)),
        Section("gains", words("Real income, %"), _gains(solved, page)),
        *_methods(solved, page),
    ]
    title = words("Scenarios compared: {names}", names=words.list([t for t, _ in solved]))
    return page.document(title, words("Scenarios, not forecasts"), sections)


def _methods(solved: Sequence[Solved], page: Page) -> Iterator[Section]:
    """How it was computed: once, or for each where they were not solved alike."""
    head, alike = page.say("How it was computed"), len({f.options for _, f in solved}) == 1
    for number, (title, found) in enumerate(solved[:1] if alike else solved, 1):
        if alike:
            yield Section("method", head, method(found, page))
        else:
            yield Section(f"method-{number}", f"{head}: {title}", method(found, page))


def comparison_rows(solved: Sequence[Solved], words: Words) -> list[dict[str, Any]]:
    """One row for each economy and scenario; changes are shares: 0.01 is 1 %."""
    told = []
    for title, found in solved:
        gain = np.expm1(found.real_income)
        ends = np.full((2, len(gain)), np.nan)
        if found.interval is not None:
            ends = np.expm1(found.interval)
        told += [
            {
                "scenario": title,
                "economy": code,
                "name": words(found.supposed.named(code)),
                "real_income_change": float(gain[k]),
                "low": float(ends[0, k]),
                "high": float(ends[1, k]),
            }
            for k, code in enumerate(found.names)
        ]
    return told


def _scenarios(solved: Sequence[Solved], page: Page) -> tuple[Block, ...]:
    items = []
    for title, found in solved:
        what = " ".join(page.say(text) for text in found.supposed.supposed)
        items.append(Paragraph((Sentence(f"{title}: {what}"),)))
    return (Bullets(tuple(items)),)


def _gains(solved: Sequence[Solved], page: Page) -> tuple[Block, ...]:
    """Each scenario's gain by economy, and the second's less the first's with its interval."""
    say = page.say
    gains = [100 * np.expm1(found.real_income) for _, found in solved]
    focus = dict.fromkeys(k for _, found in solved for k in found.focus)
    most = np.argsort(-np.max(np.abs(gains), axis=0), kind="stable")
    listed = list(dict.fromkeys([*focus, *(int(k) for k in most)]))[:_MOST]
    pair = _difference(solved) if len(solved) == 2 else None  # noqa: PLR2004 - one with the other
    head = [say("Economy"), *(title for title, _ in solved)]
    if len(solved) == 2:  # noqa: PLR2004
        head.append(say("difference"))
    if pair is not None:
        head.append(say("95 % of draws"))
    world, rows = solved[0][1].supposed, []
    for k in listed:
        cells = [Cell(say(world.named(solved[0][1].names[k])))]
        cells += [Cell(_number(float(g[k]), say)) for g in gains]
        if len(solved) == 2:  # noqa: PLR2004
            cells.append(Cell(_number(float(gains[1][k] - gains[0][k]), say)))
        if pair is not None:
            cells.append(Cell(" … ".join(_number(float(end[k]), say) for end in pair)))
        rows.append(tuple(cells))
    mark = page.cite.series(SERIES)
    if _alike(solved):
        text = say(
            "All scenarios are solved with the same draws of effects and elasticities, so that "
            "their differences are not chance."
        )
    else:
        text = say(
            "The scenarios are not solved with the same draws, so that their intervals cannot be "
            "compared."
        )
    table = Table(say("Real income, %"), tuple(head), tuple(rows), "l" + "r" * (len(head) - 1))
    return (table, Paragraph((page.cite.sentence(text, mark),)))


def _alike(solved: Sequence[Solved]) -> bool:
    """Whether all were solved with the same draws."""
    kinds = {(o.seed, o.draws, o.theta, o.theta_error) for o in (f.options for _, f in solved)}
    return len(kinds) == 1 and solved[0][1].options.draws > 0


def _difference(solved: Sequence[Solved]) -> Any:
    """Ends of 95 % of the draws of the second's gain less the first's, in per cent, or None."""
    if not _alike(solved):
        return None
    draws = []
    for _, found in solved:
        told = found.many_draws
        if told is None and found.one_draws is not None:
            told = found.one_draws.real_income
        draws.append(told)
    one, other = draws
    if one is None or other is None or one.shape != other.shape:
        return None
    return 100 * np.quantile(np.expm1(other) - np.expm1(one), [0.025, 0.975], axis=0)


def _number(x: float, words: Words) -> str:
    return signed(x, fitting(x), words)
