import pytest

from kerjasama.api.shield import BODY, CHECK, URL

HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
}


def every(client):
    paths = ("/api/v1/states", "/api/v1/nothing", "/api/v1/docs", "/", "/api/v1/ties/IDN/KOR")
    return [client.get(path) for path in paths]


def test_every_answer_is_dressed(client):
    ids = set()
    for answer in every(client):
        assert HEADERS.items() <= dict(answer.headers).items()
        policy = answer.headers["content-security-policy"]
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy
        assert "frame-ancestors" in policy
        assert "http" not in policy
        ids.add(answer.headers["x-request-id"])
    assert len(ids) == len(every(client))


def test_anyone_may_read_the_data_without_saying_who(client):
    answer = client.get("/api/v1/states", headers={"Origin": "https://example.org"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "GET"}
    preflight = client.options("/api/v1/states", headers=asked)
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "FOO"])
@pytest.mark.parametrize("path", ["/api/v1/states", "/api/v1/whatif", "/", "/api/v1/nothing"])
def test_nothing_is_written(client, method, path):
    answer = client.request(method, path)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"
    assert answer.json()["error"]["code"] == "not_allowed"


def test_no_route_but_those_for_reading_and_the_check_of_a_text(client):
    routes = client.app.openapi()["paths"].values()
    assert {method for route in routes for method in route} == {"get", "post"}
    assert [p for p, r in client.app.openapi()["paths"].items() if "post" in r] == [CHECK]


@pytest.mark.parametrize("path", ["states", "states.csv", "ties/IDN/KOR", "panel.csv", "docs"])
def test_head_tells_the_same_without_the_body(client, path):
    head, get = (client.request(m, f"/api/v1/{path}") for m in ("HEAD", "GET"))
    assert head.content == b""
    assert head.status_code == get.status_code == 200
    for name in ("content-length", "content-type", "etag"):
        assert head.headers.get(name) == get.headers.get(name)
    assert client.head("/api/v1/nothing").status_code == 404


def test_bodies_are_bounded(client):
    large = b"x" * (BODY + 1)
    for method in ("POST", "GET"):
        answer = client.request(method, "/api/v1/states", content=large)
        assert answer.status_code == 413
        assert answer.json()["error"]["code"] == "too_large"
    pieces = (b"x" * 65536 for _ in range(17))
    assert client.request("POST", "/api/v1/states", content=pieces).status_code == 413
    assert client.request("POST", "/api/v1/states", content=b"x" * BODY).status_code == 405
    assert client.request("GET", "/api/v1/states", content=b"x").status_code == 200


def test_addresses_are_bounded(client):
    path = "/api/v1/search?q="
    assert client.get(path + "a" * (URL - len(path) + 1)).status_code == 414
    told = client.get(path + "a" * (URL - len(path))).json()["error"]
    assert told["code"] == "bad_request"


def test_refusals_speak_the_language_that_was_asked_for(client):
    told = [client.post(f"/api/v1/states?lang={lang}").json()["error"] for lang in ("en", "id")]
    assert told[0]["code"] == told[1]["code"]
    header = client.post("/api/v1/states", headers={"Accept-Language": "id"}).json()["error"]
    assert header["message"] == told[1]["message"]


def test_large_answers_are_compressed_and_small_ones_are_not(client):
    large = client.get("/api/v1/states", headers={"Accept-Encoding": "gzip"})
    assert large.headers["content-encoding"] == "gzip"
    assert int(large.headers["content-length"]) < len(large.content) / 2
    small = client.get("/api/v1/health", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in small.headers
    plain = client.get("/api/v1/states", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
