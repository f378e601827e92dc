"""Questions that are answered by a sum: a balance of trade, a share, how two trades fit."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.lessons.questions.commerce import SERIES
from kerjasama.lessons.questions.item import Fact, Item, Option
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import both, joined, listed, state_name, state_told
from kerjasama.measures.space import distance
from kerjasama.measures.trade import flows
from kerjasama.words import N_, Named, Words
from kerjasama.world import State

_YEAR: Final = "2022"
_PARTNERS: Final = 24
_LEAST: Final = 0.03  # share of all exports from which on a share can be told in whole per cent
_FOUR: Final = 4
_FARTHER: Final = 1.3  # how many times as far as the one before each of four must lie
_RACES: Final = 30
_TRADE: Final = (("series", SERIES),)
_GROUPS: Final = (  # letters of ISIC sections
    ("A", N_("farming and fishing")),
    ("B", N_("mining")),
    ("C", N_("manufacturing")),
    ("DEFGHIJKLMNOPQRST", N_("services and the rest")),
)


def reckoning(record: Record) -> Iterator[Item]:
    """All questions of this module for one country; none of trade if the flows leave it out.

    Examples
    --------
    >>> from kerjasama.facts import When
    >>> from kerjasama.world import World
    >>> made = reckoning(Record(World.load(), "IDN", When("2026-06-30")))
    >>> sorted({item.template for item in made})
    ['distance-order', 'trade-balance', 'trade-fit', 'trade-share']
    """
    codes, own = flows().codes, record.country.code
    if own in codes and record.day.year >= int(_YEAR):
        for other in _partners(record):
            yield _balance(record, other)
            yield from _share(record, other)
            yield _fit(record, other)
    yield from _distances(record)


def _partners(record: Record) -> list[str]:
    """Those with whom the country trades most, by code."""
    f, own = flows(), record.country.code
    row = f.codes.index(own)
    both_ways = f.bilateral[row] + f.bilateral[:, row]
    ranked = [f.codes[i] for i in np.argsort(-both_ways, kind="stable")]
    return [c for c in ranked if c in record.states and c != own][:_PARTNERS]


def _figure(value: float, unit: str = "") -> Named:
    """A number as each language writes it."""
    english, indonesian = Words("en"), Words("id")
    return Named(english.number(value) + unit, indonesian.number(value) + unit)


def _traded(record: Record, other: str) -> tuple[int, int]:
    """Exports to and imports from another state in 2022, in whole millions of US dollars."""
    f = flows()
    i, j = f.codes.index(record.country.code), f.codes.index(other)
    return round(float(f.bilateral[i, j])), round(float(f.bilateral[j, i]))


def _two(record: Record, other: str) -> dict[str, Named]:
    return {"state": state_told(record.country), "other": state_told(record.states[other])}


def _balance(record: Record, other: str) -> Item:
    """How large a surplus or deficit was."""
    sold, bought = _traded(record, other)
    told = {**_two(record, other), "sold": _figure(sold), "bought": _figure(bought)}
    given = N_(
        "In 2022 {state} sold goods and services for {sold} million US dollars to {other}"
        " and bought for {bought} million from it."
    )
    surplus = sold >= bought
    asked = (
        N_("How many million US dollars was the trade surplus of {state} with {other}?")
        if surplus
        else N_("How many million US dollars was the trade deficit of {state} with {other}?")
    )
    why = (
        N_("Surplus: {sold} − {bought} = {gap} million US dollars.")
        if surplus
        else N_("Deficit: {bought} − {sold} = {gap} million US dollars.")
    )
    return Item(
        "trade-balance",
        "numeric",
        "reason",
        "trade",
        joined(both(given, **told), both(asked, **told)),
        (),
        (str(abs(sold - bought)),),
        joined(
            both(why, gap=_figure(abs(sold - bought)), **told),
            both(N_("A balance with one partner says nothing of the balance with all.")),
        ),
        (record.country.code, other),
        _YEAR,
        _TRADE,
    )


def _share(record: Record, other: str) -> Iterator[Item]:
    """Which part of all exports went to one partner."""
    f = flows()
    sold = _traded(record, other)[0]
    every = round(float(f.bilateral[f.codes.index(record.country.code)].sum()))
    if sold < _LEAST * every:
        return
    percent = 100 * sold / every
    told = {**_two(record, other), "sold": _figure(sold), "all": _figure(every)}
    yield Item(
        "trade-share",
        "numeric",
        "reason",
        "trade",
        joined(
            both(
                N_(
                    "In 2022 {state} sold goods and services for {all} million US dollars abroad,"
                    " of which {sold} million went to {other}."
                ),
                **told,
            ),
            both(N_("Which share is that, rounded to a whole per cent?")),
        ),
        (),
        (str(round(percent)),),
        joined(
            both(
                N_("{sold} ∕ {all} × 100 = {share}, about {whole} per cent."),
                share=Named(*(Words(x).number(percent, 1) for x in ("en", "id"))),
                whole=_figure(round(percent)),
                **told,
            ),
            both(N_("The larger this share, the more a state depends on one buyer.")),
        ),
        (record.country.code, other),
        _YEAR,
        _TRADE,
        tolerance=0.5,
    )


def whole_shares(values: NDArray[np.float64]) -> list[int]:
    """Shares in whole per cent that add up to 100: the largest remainders are rounded up.

    Parameters
    ----------
    values
        Amounts that are not all zero, length n.

    Examples
    --------
    >>> whole_shares(np.array([1.0, 1.0, 1.0]))
    [34, 33, 33]
    """
    exact = 100 * values / values.sum()
    floor = np.floor(exact).astype(int)
    order = np.argsort(-(exact - floor), kind="stable")
    floor[order[: 100 - int(floor.sum())]] += 1
    return [int(n) for n in floor]


def _grouped(row: NDArray[np.float64]) -> list[int]:
    """Shares of the four groups of sectors, in whole per cent."""
    sectors = flows().sectors
    amounts = [sum(row[k] for k, s in enumerate(sectors) if s[0] in g) for g, _ in _GROUPS]
    return whole_shares(np.array(amounts, dtype=np.float64))


def _fit(record: Record, other: str) -> Item:
    """How well what the one sells fits what the other buys."""
    f = flows()
    sells = _grouped(f.exports[f.codes.index(record.country.code)])
    buys = _grouped(f.imports[f.codes.index(other)])
    fit = sum(map(min, sells, buys))
    told = {
        **_two(record, other),
        "sells": _shares(sells),
        "buys": _shares(buys),
        "sum": Named(*[" + ".join(str(min(x, y)) for x, y in zip(sells, buys, strict=True))] * 2),
        "fit": _figure(fit),
    }
    return Item(
        "trade-fit",
        "numeric",
        "reason",
        "trade",
        joined(
            both(N_("Of what {state} sold abroad in 2022 these were the shares: {sells}."), **told),
            both(N_("Of what {other} bought abroad these were the shares: {buys}."), **told),
            both(
                N_(
                    "Take the smaller share of each group and add the four: how many per cent"
                    " of the trade of {state} and {other} fit together?"
                ),
                **told,
            ),
        ),
        (),
        (str(fit),),
        joined(
            both(N_("{sum} = {fit} per cent."), **told),
            both(
                N_(
                    "This is the trade complementarity of the two by four groups; with more groups"
                    " it is smaller."
                )
            ),
        ),
        (record.country.code, other),
        _YEAR,
        _TRADE,
    )


def _shares(percents: Sequence[int]) -> Named:
    parts = [
        both(N_("{group} {n} per cent"), group=both(name), n=_figure(n))
        for (_, name), n in zip(_GROUPS, percents, strict=True)
    ]
    return Named(
        ", ".join(p.en[:1].lower() + p.en[1:] for p in parts),
        ", ".join(p.id[:1].lower() + p.id[1:] for p in parts),
    )


def _distances(record: Record) -> Iterator[Item]:
    """Which of four states lies nearest, and so on."""
    measure, own = distance(record.world), record.country.code
    if own not in measure.codes:
        return
    row = measure.values[measure.codes.index(own)]
    large = {m.member for m in record.world.members("G20")}
    home = record.regions.get(own)
    km = {
        code: float(row[i])
        for i, code in enumerate(measure.codes)
        if code in record.states and code != own and np.isfinite(row[i])
        if code in large or record.regions.get(code) == home
    }
    chance, seen = record.chance("distance-order"), set[frozenset[str]]()
    for _ in range(_RACES):
        codes = sorted(chance.sample(sorted(km), _FOUR), key=lambda c: km[c])
        if frozenset(codes) in seen or any(km[b] < _FARTHER * km[a] for a, b in pairwise(codes)):
            continue
        seen.add(frozenset(codes))
        yield _distance_order(record, codes, km)


def _distance_order(record: Record, codes: Sequence[str], km: dict[str, float]) -> Item:
    facts: tuple[Fact, ...] = (("series", "geonames/distance"),)
    return Item(
        "distance-order",
        "ordering",
        "apply",
        "relations",
        both(
            N_("Put these states in the order of their distance from {state}, the nearest first."),
            state=state_told(record.country),
        ),
        tuple(Option(c, state_name(record.states[c])) for c in codes),
        tuple(codes),
        joined(
            both(
                N_("Distances between the people of {state} and theirs: {steps}."),
                state=state_told(record.country),
                steps=listed([_far(record.states[c], km[c]) for c in codes]),
            ),
            both(N_("Who lies near trades and meets more easily; it is one driver among others.")),
        ),
        (record.country.code,),
        str(record.day),
        facts,
    )


def _far(state: State, km: float) -> Named:
    """A state with its distance, rounded to hundreds of kilometres."""
    return both(N_("{name} ({km} km)"), name=state_name(state), km=_figure(round(km, -2)))
