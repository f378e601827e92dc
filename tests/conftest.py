"""A world, and small claims folders to break."""

import csv
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
import yaml
from hypothesis import settings

from kerjasama.places import data_dir
from kerjasama.sources import KINDS
from kerjasama.world import World

Claims = Callable[..., Path]

settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True)
settings.load_profile("quick")


def pytest_xdist_auto_num_workers() -> int:
    """Half as many again as processors: tests of pages mostly wait for a browser."""
    able = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (able or 1) * 3 // 2


@pytest.fixture(scope="session")
def world() -> World:
    """Everything known."""
    return World.load()


@pytest.fixture
def claims(tmp_path: Path) -> Claims:
    """Write a claims folder below ``tmp_path/data/claims`` and return it."""

    def write(
        name: str,
        kind: str,
        rows: Sequence[Mapping[str, str]],
        promises: Mapping[str, object] | None = None,
        **keys: object,
    ) -> Path:
        folder = tmp_path / "data" / "claims" / name
        folder.mkdir(parents=True, exist_ok=True)
        manifest = {
            "name": name,
            "kind": kind,
            "title": "A title",
            "publisher": "A publisher",
            "address": "https://example.org",
            "licence": "facts",
            "retrieved": "2026-11-22",
            "rank": 1,
            "promises": {"rows": {"min": 1, "max": 500}} | dict(promises or {}),
        } | keys
        (folder / "source.yaml").write_text(yaml.safe_dump(manifest, sort_keys=False), "utf-8")
        columns = [c.name for c in KINDS[kind].columns]
        with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as f:
            table = csv.DictWriter(f, columns, lineterminator="\n")
            table.writeheader()
            table.writerows({"basis": "recalled", **row} for row in rows)
        return folder

    return write


@pytest.fixture
def data(tmp_path: Path, claims: Claims) -> Path:
    """Make a data folder with the real rules, three states, two clubs and a treaty."""
    states = [
        {
            "state": code,
            "name_en": en,
            "name_id": local,
            "type": "state",
            "from": "1900",
            "to": "..",
        }
        for code, en, local in (
            ("IDN", "Indonesia", "Indonesia"),
            ("JPN", "Japan", "Jepang"),
            ("KOR", "South Korea", "Korea Selatan"),
        )
    ]
    claims("small/states", "state", states)
    clubs = [
        {
            "organisation": code,
            "name_en": code,
            "name_id": code,
            "type": "organisation",
            "founded": "1950",
            "ended": "..",
            "fields": "economy",
        }
        for code in ("CLUB", "TABLE")
    ]
    claims("small/clubs", "organisation", clubs)
    members = [
        {"member": m, "organisation": o, "role": "full", "from": a, "to": b}
        for m, o, a, b in (
            ("IDN", "CLUB", "1950-09-28", "1965-01-20"),
            ("IDN", "CLUB", "1966-09-28", ".."),
            ("JPN", "CLUB", "1956", ".."),
            ("KOR", "TABLE", "1991-09-17", "?"),
            ("JPN", "TABLE", "1991", ".."),
        )
    ]
    claims("small/members", "membership", members)
    treaty = {
        "agreement": "PACT-1960",
        "name_en": "Pact",
        "name_id": "Pakta",
        "type": "alliance",
        "parties": "IDN;JPN",
        "fields": "defence-security",
    }
    claims("small/treaties", "agreement", [treaty])
    events = [
        {"agreement": "PACT-1960", "event": e, "date": d}
        for e, d in (("signed", "1960-05"), ("entered-into-force", "1961"), ("terminated", "1980"))
    ]
    claims("small/events", "event", events)
    root = tmp_path / "data"
    shutil.copytree(data_dir() / "rules", root / "rules")
    return root
