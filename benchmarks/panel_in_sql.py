"""The dyad-year panel's counts as one SQL range join, to compare the interval differences with."""

from collections.abc import Iterable

import duckdb
import numpy as np

from kerjasama.world import World
from kerjasama.world.panel import FIELDS
from kerjasama.world.spells import Spell, agreement_spells, membership_spells, merged, years_of

_FLAGS = ("organisation", "agreement", *(f.replace("-", "_") for f in FIELDS), "ally")
_COUNTS = ("shared_organisations", "agreements", *(f"agreements_{f}" for f in _FLAGS[2:-1]))


def load(world: World, from_: int, to: int) -> duckdb.DuckDBPyConnection:
    """Put the world's spells, states and years into tables, ready to be joined."""
    db = duckdb.connect()
    db.execute("SET enable_progress_bar = false")
    clubs = membership_spells(world)
    pacts = agreement_spells(world, clubs)
    rows = [*_rows(clubs, "organisation"), *_rows(pacts, "agreement")]
    names = ("state", "club", "a", "b", "weight", *_FLAGS)
    columns = zip(*rows, strict=True)
    arrays = {n: np.array(column) for n, column in zip(names, columns, strict=True)}
    db.register("spells_", arrays)
    db.execute("CREATE TABLE spells AS SELECT * FROM spells_")
    states = [s for s in world.states() if s.type in ("state", "former-state")]
    first, last = zip(*(years_of(s.span) for s in states), strict=True)
    alive = {"state": np.array([s.code for s in states]), "a": np.array(first), "b": np.array(last)}
    db.register("states_", alive)
    db.execute("CREATE TABLE states AS SELECT * FROM states_")
    db.execute(f"CREATE TABLE years AS SELECT range AS year FROM range({from_}, {to + 1})")
    return db


def _rows(spells: list[Spell], kind: str) -> Iterable[tuple[object, ...]]:
    told = {s.club: (s.fields, s.alliance) for s in spells}
    for weight, by_side in ((1, False), (-1, True)):
        for (state, group), years in merged(spells, by_side=by_side).items():
            fields, ally = told[group.split("/")[0]]
            flags = (kind == "organisation", kind == "agreement", *(f in fields for f in FIELDS))
            for a, b in years:
                yield state, group, a, b, weight, *flags, ally


def join(db: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Make the panel's counts in one statement, and return its rows and sums."""
    sums = ", ".join(
        f"sum(l.weight) FILTER (l.{flag}) AS {name}"
        for flag, name in zip((*_FLAGS[:-1], "ally"), (*_COUNTS, "allied"), strict=True)
    )
    filled = ", ".join(f"coalesce({name}, 0)::SMALLINT AS {name}" for name in _COUNTS)
    db.execute(f"""
        CREATE OR REPLACE TEMP TABLE panel AS
        WITH shared AS (
            SELECT l.state AS o, r.state AS d, year, {sums}
            FROM spells l JOIN spells r ON l.club = r.club AND l.weight = r.weight
            JOIN years ON year BETWEEN greatest(l.a, r.a) AND least(l.b, r.b)
            WHERE l.state <> r.state GROUP BY ALL)
        SELECT o.state AS iso3_o, d.state AS iso3_d, y.year, {filled},
            (coalesce(allied, 0) > 0)::TINYINT AS alliance
        FROM states o JOIN states d ON o.state <> d.state
        JOIN years y ON y.year BETWEEN greatest(o.a, d.a) AND least(o.b, d.b)
        LEFT JOIN shared s ON s.o = o.state AND s.d = d.state AND s.year = y.year""")
    every = ("count(*)", *(f"sum({name})" for name in (*_COUNTS, "alliance")))
    found = db.execute(f"SELECT {', '.join(every)} FROM panel").fetchall()[0]
    return dict(zip(("rows", *_COUNTS, "alliance"), map(int, found), strict=True))
