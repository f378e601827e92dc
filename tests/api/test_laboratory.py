import json

import pytest
from nanoarrow import ArrayStream

from kerjasama.api.documents import MEDIA

QUICK = "sign=IDN,USA&draws=0&sectors=0"


def events(api, path):
    text = api.get(path).text
    blocks = [b for b in text.split("\n\n") if b and not b.startswith(":")]
    pairs = [b.split("\n", 1) for b in blocks]
    return [
        (kind.removeprefix("event: "), json.loads(data.removeprefix("data: ")))
        for kind, data in pairs
    ]


def test_a_scenario_is_solved(api):
    told = api.get(f"/whatif?{QUICK}").json()
    assert len(told["data"]["economies"]) == 80
    assert told["data"]["on"]
    assert told["sources"]
    assert told["warnings"]
    gains = {e["economy"]: e["real_income_change"] for e in told["data"]["economies"]}
    assert gains["IDN"] > 0


@pytest.mark.parametrize("form", ["csv", "html", "md", "txt", "json"])
def test_a_scenario_comes_in_every_format(api, form):
    told = api.get(f"/whatif.{form}?{QUICK}&lang=id")
    assert told.headers["content-type"] == MEDIA[form]
    if form == "csv":
        assert len(told.text.splitlines()) == 81


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "Nothing is supposed"),
        ("sign=IDN", "cannot be read"),
        ("sign=IDN,USA&theta=0", "theta"),
        ("sign=IDN,USA&draws=100000", "draws"),
        ("sign=IDN,USA&sectors=7", "choose from 0, 10, 25, 50"),
        ("sign=IDN,USA&effect=nonsense", "nonsense"),
        ("signs=IDN,USA", "no parameter 'signs'"),
        ("sign=IDN,USA&" + "&".join(["sign=IDN,KOR"] * 30), "sign"),
    ],
)
def test_a_bad_scenario_is_refused(api, query, words):
    told = api.error(f"/whatif?{query}", 422)
    assert words in told["message"]


def test_an_unknown_state_in_a_scenario_is_named(api):
    assert "'Atlantis'" in api.error("/whatif?sign=IDN,Atlantis&draws=0", 422)["message"]


def test_a_scenario_tells_its_steps(api):
    told = events(api, f"/whatif/events?{QUICK}&seed=5")
    assert told[0] == ("progress", {"done": 0, "of": None})
    kind, answer = told[-1]
    assert kind == "result"
    assert answer["data"] == api.get(f"/whatif?{QUICK}&seed=5").json()["data"]


def test_a_refusal_is_an_event_too(api):
    kind, told = events(api, "/whatif/events?sign=IDN")[-1]
    assert kind == "error"
    assert set(told["error"]) == {"code", "message", "hint", "id"}


def test_a_screen_tells_how_far_it_is(api):
    told = events(api, "/screen/events?groups=2&among=IDN,MYS,THA,VNM&effect=0.3")
    done = [data["done"] for kind, data in told if kind == "progress"]
    assert done == sorted(done)
    assert done[-1] > 0
    assert told[-1][0] == "result"


def test_partners_are_ranked_and_paged(api):
    whole = api.get("/next/IDN?limit=5").json()
    assert whole["page"]["total"] > 5
    assert [row["rank"] for row in whole["data"]["rows"]] == [1, 2, 3, 4, 5]
    later = api.data("/next/IDN?limit=5&offset=5")["rows"]
    assert later[0]["rank"] == 6
    assert api.get("/next/IDN.csv").text.startswith("rank,members")
    assert api.get("/next/Indonesia.md?limit=3").text.startswith("# ")


def test_screens_of_each_kind(api):
    groups = api.data("/screen?groups=2&among=IDN,MYS,THA,VNM&effect=0.3")
    assert groups["kind"] == "groups"
    accessions = api.data("/screen?accede=RCEP&limit=3&by=first")
    assert accessions["kind"] == "accessions"
    assert accessions["about"] == "RCEP"


@pytest.mark.parametrize(
    "query",
    [
        "",
        "pairs=true&groups=2",
        "pairs=true&among=ASEAN",
        "groups=9",
        "groups=4",
        "groups=2&among=m49/999",
        "accede=RCEP&on=1950",
        "pairs=true&effect=x",
    ],
)
def test_bad_screens_are_refused(api, query):
    assert api.error(f"/screen?{query}", 422)["hint"]


def test_the_panel_is_paged_and_filtered(api):
    query = "origin=IDN,MYS&destination=KOR&from=2019&to=2020&columns=iso3_o,year,distance_km"
    whole = api.get(f"/panel?{query}").json()
    assert whole["page"]["total"] == 4
    assert list(whole["data"]["rows"][0]) == ["iso3_o", "year", "distance_km"]
    assert [c["name"] for c in whole["data"]["columns"]] == ["iso3_o", "year", "distance_km"]


def test_the_panel_is_the_same_in_every_format(api, tmp_path):
    import duckdb

    query = "origin=IDN&from=2020&to=2020"
    rows = api.get(f"/panel?{query}&limit=10000").json()["data"]["rows"]
    for form, reader in (("csv", "read_csv"), ("parquet", "read_parquet"), ("jsonl", "read_json")):
        told = api.get(f"/panel.{form}?{query}")
        path = tmp_path / f"panel.{form}"
        path.write_bytes(told.content)
        columns = duckdb.sql(f"SELECT * FROM {reader}('{path}')").fetchall()
        assert len(columns) == len(rows)
        assert [c[1] for c in columns] == [row["iso3_d"] for row in rows]
        assert [c[12] is None for c in columns] == [row["distance_km"] is None for row in rows]


def test_the_panel_is_a_stream_of_arrow_too(api):
    query = "origin=IDN&from=2020&to=2020"
    told = api.get(f"/panel.arrow?{query}")
    assert told.headers["content-type"] == "application/vnd.apache.arrow.stream"
    rows = ArrayStream.from_readable(told.content).read_all().to_pylist()
    listed = api.get(f"/panel?{query}&limit=10000").json()["data"]["rows"]
    rounded = [{k: round(v, 6) if isinstance(v, float) else v for k, v in r.items()} for r in rows]
    assert rounded == listed


@pytest.mark.parametrize(
    "query", ["from=1700", "from=2020&to=2010", "columns=nothing", "origin=Atlantis", "from=x"]
)
def test_bad_panels_are_refused_in_every_format(api, query):
    status = 404 if "Atlantis" in query else 422
    for form in ("", ".csv", ".parquet"):
        assert api.error(f"/panel{form}?{query}", status)


def test_no_file_of_a_panel_is_left_behind(api):
    spool = api.client.app.state.services.spool
    api.get("/panel.csv?from=2020&to=2020&origin=IDN&destination=MYS")
    api.error("/panel.csv?columns=nothing", 422)
    assert list(spool.iterdir()) == []
