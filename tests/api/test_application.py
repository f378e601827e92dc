import shutil
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi.testclient import TestClient

from kerjasama.api import app
from kerjasama.api.application import built
from kerjasama.errors import BadSourceError, Flaw
from kerjasama.words import Text
from kerjasama.world.store import ensure


def awake(client):
    until = time.monotonic() + 30
    while client.get("/api/v1/health").json()["status"] != "ready":
        assert time.monotonic() < until
        time.sleep(0.02)


def test_the_store_that_is_there_is_the_one_that_is_served():
    assert built() == ensure()


def test_while_the_first_store_is_built_everyone_is_told_to_wait():
    ready = threading.Event()

    def load():
        ready.wait(30)
        return ensure()

    with TestClient(app(load)) as client:
        assert client.get("/api/v1/health").json()["status"] == "building"
        answer = client.get("/api/v1/states")
        assert answer.status_code == 503
        assert answer.json()["error"]["code"] == "not_ready"
        assert int(answer.headers["retry-after"]) > 0
        for path in ("/", "/api/v1/docs", "/api/v1/openapi.json", "/api/v1"):
            assert client.get(path).status_code == 200
        ready.set()
        awake(client)
        assert client.get("/api/v1/states").status_code == 200


@pytest.mark.slow
def test_a_store_that_is_not_there_is_built_beside_the_server(tmp_path, monkeypatch):
    monkeypatch.setenv("KERJASAMA_CACHE", str(tmp_path))
    with TestClient(app()) as client:
        waits = []
        while client.get("/api/v1/health").json()["status"] != "ready":
            begun = time.perf_counter()
            assert client.get("/").status_code == 200
            waits.append(time.perf_counter() - begun)
            assert len(waits) < 600
            time.sleep(0.2)
        assert client.get("/api/v1/states/IDN").status_code == 200
    assert len(waits) > 3
    assert max(waits) < 1
    assert list(tmp_path.glob("store-*.sqlite"))


def test_data_that_cannot_be_built_are_told_to_the_log_only(caplog):
    def load():
        raise BadSourceError([Flaw("/secret/rows.csv", 1, "a", Text("wrong"))])

    with TestClient(app(load)) as client:
        time.sleep(0.1)
        assert "secret" not in client.get("/api/v1/states").text
    assert "secret" in caplog.text


def test_another_store_takes_over_and_no_request_is_dropped(tmp_path):
    stores = [tmp_path / f"store-{n}.sqlite" for n in range(6)]
    for path in stores:
        shutil.copy(ensure(), path)
    now = [stores[0]]
    paths = (
        "/ties/IDN/KOR",
        "/organisations/ASEAN/members",
        "/states",
        "/show/UN",
    )
    with TestClient(app(lambda: now[0])) as client:
        awake(client)
        worlds = client.app.state.services.worlds
        over, served = threading.Event(), []

        def ask(number):
            asked = 0
            while not over.is_set():
                path = paths[(number + asked) % len(paths)]
                query = (
                    f"on={1950 + (number * 31 + asked) % 70}" if "states" in path else "limit=9999"
                )
                query = "" if "ties" in path or "show" in path else query
                served.append(client.get(f"/api/v1{path}{'&' if '?' in path else '?'}{query}"))
                asked += 1

        with ThreadPoolExecutor(6) as threads:
            for number in range(6):
                threads.submit(ask, number)
            generations = []
            for path in (*stores[1:], None):
                # Every generation answers some, on a busy machine too.
                before, late = len(served), time.monotonic() + 60
                while len(served) < before + 4 and time.monotonic() < late:
                    time.sleep(0.02)
                if path is not None:
                    with worlds.lease() as held:
                        generations.append(held)
                    now[0] = path
                    assert worlds.reload()
            over.set()
        assert len(served) >= 4 * len(stores)
        assert {answer.status_code for answer in served} == {200}
        assert all(held.closed for held in generations)


def test_64_clients_at_once_and_no_error(api):
    paths = [
        f"/organisations/{o}/members?on={year}"
        for o in ("ASEAN", "EU")
        for year in range(1960, 2024)
    ]

    def ask(path):
        return api.client.get(f"/api/v1{path}").status_code

    with ThreadPoolExecutor(64) as threads:
        assert set(threads.map(ask, paths)) == {200}


def test_openapi_names_each_route_once_and_gives_examples(client):
    told = client.get("/api/v1/openapi.json").json()
    asked = [(path, how) for path, ways in told["paths"].items() for how in ways.values()]
    names = [how["operationId"] for _, how in asked]
    assert len(names) == len(set(names)) > 60
    bare = [
        (path, p["name"])
        for path, how in asked
        for p in how.get("parameters", ())
        if p["in"] == "path" and "examples" not in p["schema"] and "enum" not in p["schema"]
    ]
    assert bare == []
    assert all(how["description"] for _, how in asked)


def test_everything_that_can_be_asked_for_is_listed(api):
    listed = api.get("").json()["resources"]
    assert "/api/v1/states.csv" in listed
    assert "/api/v1/whatif/events" in listed


@pytest.mark.parametrize("path", ["/api/v1/states/", "/api/v2/states", "/api/v1//states"])
def test_addresses_are_exact(client, path):
    assert client.get(path, follow_redirects=False).status_code in (404, 422)
