"""Our dates beside those that others have published, where their files lie at hand."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from kerjasama.facts import When
from kerjasama.world import World

FULL = ("founding", "full")
LOOKED_AT = 17  # states whose beginning we date otherwise than Gleditsch and Ward
REFERENCE = Path(__file__).parents[3] / "shared" / "reference"


def table(path: str) -> list[dict[str, Any]]:
    """Rows of a reference file, or a skip that says why."""
    file = REFERENCE / path
    if not file.exists():
        pytest.skip(f"the reference file {path} is not at hand")
    found = duckdb.read_parquet(str(file))
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def test_dates_of_accession_to_the_european_union(world: World) -> None:
    by_iso2 = {s.iso2: s.code for s in world.states() if s.iso2}
    odd = []
    for row in table("agreements/stevedata_eustates.parquet"):
        iso2 = {"UK": "GB", "EL": "GR"}.get(row["iso2c"], row["iso2c"])
        joined = max(row["date_iso"].date().isoformat(), "1993-11-01")  # before: the Communities
        starts = [str(m.span.start) for m in world.spells("EU", by_iso2[iso2]) if m.role in FULL]
        if joined not in starts and row["date_iso"].date().isoformat() not in starts:
            odd.append((row["country"], joined, starts))
    assert odd == []


def test_states_begin_when_gleditsch_and_ward_say_or_within_some_years(world: World) -> None:
    """Definitions differ: a state that begins more than five years apart is looked at by hand."""
    ours = {s.code: s for s in world.states() if s.type == "state"}
    odd = {}
    for row in table("states/manystates_GW.parquet"):
        state, begin = ours.get(row["stateID"]), str(row["Begin"])
        start = state.span.start if state else None
        if isinstance(start, When) and begin[:4].isdigit() and row["End"] >= "2000":
            apart = abs(int(begin[:4]) - start.year)
            if apart > 5:
                odd[row["stateID"]] = (begin, str(start))
    assert len(odd) <= LOOKED_AT, odd


def test_founders_of_the_wto_were_in_the_gatt(world: World) -> None:
    gatt = {row["iso3c"] for row in table("agreements/stevedata_gatt_members.parquet")}
    founders = {m.member for m in world.spells("WTO") if m.role == "founding"}
    renamed = {"ZAR": "COD", "ROM": "ROU"}
    assert {renamed.get(code, code) for code in gatt} - founders <= {"YUG", "SCG", "SRB"}
