"""What every page needs."""

import json

from kerjasama.atlas.start import start, world_map
from kerjasama.places import data_dir


def test_all_states_with_their_times(today, told) -> None:
    states = {s["code"]: s for s in told("start")["states"]}
    assert len(states) == len(today.states())
    assert states["SUN"] == {
        "code": "SUN",
        "name": ["Soviet Union", "Uni Soviet"],
        "type": "former-state",
        "from": "1922-12-30",
        "to": "1991-12-26",
    } or (states["SUN"]["type"], states["SUN"]["to"][:4]) == ("former-state", "1991")
    assert states["IDN"]["to"] is None
    assert states["CHE"]["from"] == ".."


def test_regions_hold_each_state_once_a_level(told) -> None:
    for level, count in (("region", 5), ("subregion", 17)):
        regions = [r for r in told("start")["regions"] if r["level"] == level]
        codes = [code for r in regions for code in r["states"].split()]
        assert len(codes) == len(set(codes))
        assert abs(len(regions) - count) <= 5
    asia = next(r for r in told("start")["regions"] if r["name"][0] == "Asia")
    assert {"IDN", "KOR"} <= set(asia["states"].split())


def test_top_fields_are_fields(told) -> None:
    fields = told("start")["fields"]
    assert {f["top"] for f in fields.values()} <= set(fields)
    assert fields["health"]["top"] == "social-culture"


def test_versions_and_day(today, told) -> None:
    file = told("start")
    assert file["version"]["data"] == today.version
    assert file["on"] == str(today.day())
    assert start(today, live=True)["live"]


def test_the_timeline_begins_with_the_first_membership(told) -> None:
    assert told("start")["from"] == 1865  # the telegraph union


def test_maps_are_those_of_the_series(told) -> None:
    for centre in (0, 150):
        path = data_dir() / "series" / "visionscarto" / "world" / f"world-{centre}.json"
        assert told(f"map-{centre}") == json.loads(path.read_text("utf-8")) == world_map(centre)
