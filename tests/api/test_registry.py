import csv
from io import StringIO

import pytest

from kerjasama.api.envelope import cell
from kerjasama.api.pairs import MEASURE_LISTS
from kerjasama.api.registry import LISTS
from kerjasama.api.teaching import LESSON_LISTS

PATHS = {
    "organisation-members": "/organisations/ASEAN/members",
    "parties": "/agreements/IK-CEPA/parties",
    "events": "/agreements/IK-CEPA/events",
    "measure": "/measures/distance",
}
QUERIES = {"search": "q=indonsia", "changes": "since=2025", "measure": "a=IDN"}


def address(listing, suffix=""):
    path = PATHS.get(listing.name, listing.path)
    return f"{path}{suffix}?{QUERIES.get(listing.name, '')}"


@pytest.fixture(params=[*LISTS, *MEASURE_LISTS, *LESSON_LISTS], ids=lambda listing: listing.name)
def listing(request):
    return request.param


def test_every_list_says_the_same_as_json_and_as_csv(api, listing):
    whole = api.get(address(listing) + "&limit=10000").json()
    table = list(csv.reader(StringIO(api.get(address(listing, ".csv")).text)))
    names = [c.name for c in listing.columns]
    assert table[0] == names
    assert table[1:] == [[cell(row[n]) for n in names] for row in whole["data"]]
    assert whole["page"]["total"] == len(whole["data"]) > 0


def test_every_list_describes_its_columns(api, listing):
    told = api.get(address(listing, ".metadata.json") + "&lang=id").json()
    assert [c["name"] for c in told["columns"]] == [c.name for c in listing.columns]
    assert all(c["label"] for c in told["columns"])
    assert told["rows"] > 0
    assert told["citation"]
    assert api.get(told["address"].removeprefix("/api/v1")).json()["page"]["total"] == told["rows"]


def test_every_list_is_walked_through_by_its_links(api):
    seen, address = [], "/api/v1/organisations?limit=50&lang=id"
    while address:
        page = api.client.get(address).json()
        seen += [row["code"] for row in page["data"]]
        address = page["page"]["links"]["next"]
    assert seen == [row["code"] for row in api.data("/organisations?limit=10000")]
    assert len(seen) == page["page"]["total"] > 50


@pytest.mark.parametrize("query", ["limit=0", "limit=10001", "limit=x", "offset=-1", "lang=fr"])
def test_bad_pages_are_refused(api, query):
    assert api.error(f"/states?{query}", 422)["code"] == "bad_request"


def test_behind_the_last_row_there_is_an_empty_page(api):
    page = api.get("/states?offset=100000").json()
    assert page["data"] == []
    assert page["page"]["links"]["next"] is None


def test_lists_are_filtered(api):
    assert {row["type"] for row in api.data("/agreements?type=trade")} == {"trade"}
    assert "SUN" not in {row["code"] for row in api.data("/states?on=2020&limit=1000")}
    assert "SUN" in {row["code"] for row in api.data("/states?on=1980&limit=1000")}
    trade = {row["code"] for row in api.data("/agreements?party=Indonesia&type=trade")}
    assert "IK-CEPA" in trade
    assert "NAFTA" not in trade
    economy = api.data("/organisations?field=economy&limit=1000")
    assert "OPEC" in {row["code"] for row in economy}
    assert len(economy) < len(api.data("/organisations?limit=1000"))


def test_members_on_a_day(api):
    held = api.data("/organisations/ASEAN/members?on=1998-01-01")
    assert len([m for m in held if m["role"] in ("founding", "full")]) == 9


def test_memberships_by_either_side(api):
    both = api.data("/memberships?member=Indonesia&organisation=PBB&on=1965-06")
    assert both == []
    one = api.data("/memberships?member=IDN&organisation=UN&on=1970")
    assert [m["role"] for m in one] == ["full"]
    clubs = {m["organisation"] for m in api.data("/memberships?member=IDN&limit=1000")}
    assert {"ASEAN", "UN", "G20"} <= clubs
    assert {m["organisation"] for m in api.data("/memberships?organisation=EU")} == {"EU"}


def test_events_of_one_party(api):
    every = api.data("/agreements/CPTPP/events?limit=1000")
    own = api.data("/agreements/CPTPP/events?party=Inggris&limit=1000")
    assert 0 < len(own) < len(every)
    assert {e["party"] for e in own} == {"GBR"}


def test_search_forgives_mistakes_and_knows_kinds(api):
    assert api.data("/search?q=indonsia")[0]["code"] == "IDN"
    assert {r["kind"] for r in api.data("/search?q=asean&kind=organisation")} == {"organisation"}
    assert api.error("/search", 422)["message"] == "q is missing."


def test_a_page_of_changes_names_who_says_so(api):
    first, second = (
        api.get(f"/changes?about=IDN&since=2020&until=2022&limit=2&offset={n}").json()
        for n in (0, 2)
    )
    assert first["sources"]
    assert first["sources"] != second["sources"]


def test_changes_need_a_time_that_runs_forward(api):
    told = api.error("/changes?since=2025&until=2020", 422)
    assert "ends before it begins" in told["message"]
    assert "--" not in told["hint"]
    sorts = {c["group"] for c in api.data("/changes?since=2015&only=memberships&about=GBR")}
    assert sorts == {"memberships"}


@pytest.mark.parametrize(
    "path",
    [
        "/organisations/Atlantis/members",
        "/agreements/Atlantis/parties",
        "/agreements/Atlantis/events",
        "/agreements?party=Atlantis",
        "/memberships?member=Atlantis",
        "/gaps?party=Atlantis",
        "/changes?about=Atlantis",
        "/measures/atlantis",
    ],
)
def test_unknown_names_are_not_found_in_both_languages(api, path):
    joint = "&" if "?" in path else "?"
    english, indonesian = (api.error(f"{path}{joint}lang={lang}", 404) for lang in ("en", "id"))
    assert english["code"] == indonesian["code"] == "unknown_name"
    assert english["message"] != indonesian["message"]


@pytest.mark.parametrize("name", ["%00", "'; DROP TABLE state; --", "%F0%9F%92%A9", "<script>"])
def test_hostile_names_are_only_names(api, name):
    told = api.error(f"/organisations/{name}/members", 404)
    assert "SQL" not in told["message"]
