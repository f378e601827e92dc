from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from kerjasama.api import app
from kerjasama.world.store import ensure


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("site")
    web = root / "web"
    (web / "assets").mkdir(parents=True)
    (web / "index.html").write_text("<!doctype html><title>atlas</title>")
    (web / "embed.html").write_text("<!doctype html><title>atlas</title>")
    (web / "assets" / "app-1a2b.js").write_text("1")
    (root / "secret.txt").write_text("secret")
    with TestClient(app(ensure, web=web)) as client:
        yield client


def test_files_of_the_bundle_are_served(built):
    page = built.get("/")
    assert "atlas" in page.text
    assert page.headers["cache-control"] == "no-cache"
    script = built.get("/assets/app-1a2b.js")
    assert script.headers["content-type"].startswith("text/javascript")
    assert "immutable" in script.headers["cache-control"]


@pytest.mark.parametrize(
    "path",
    ["/assets/none.js", "/favicon.ico", "/state/IDN", "/assets", "/api/v1/none", "/api", "/api/"],
)
def test_what_is_no_page_is_not_there(built, path):
    answer = built.get(path)
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/..%5c..%5csecret.txt",
        "/%00",
    ],
)
def test_nothing_beside_the_bundle_is_served(built, path):
    assert "secret" not in built.get(path).text


def test_only_what_is_made_for_it_is_embedded(built):
    assert "frame-ancestors 'self'" in built.get("/index.html").headers["content-security-policy"]
    embedded = built.get("/embed.html").headers
    assert "frame-ancestors" not in embedded["content-security-policy"]
    assert "x-frame-options" not in embedded


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        self.found += [value for name, value in attrs if name in ("href", "src", "action")]


def test_without_a_bundle_a_plain_page_tells_where_the_data_are(tmp_path):
    with TestClient(app(ensure, web=tmp_path)) as client:
        page = client.get("/?lang=id")
        assert 'lang="id"' in page.text
        links = Links()
        links.feed(page.text)
        assert all(link.startswith("/api/v1/") for link in links.found)
        assert client.get("/pair/IDN/KOR").status_code == 404


def test_data_files_are_scripts_that_a_browser_may_keep(client):
    first = client.get("/data/start.js")
    assert first.text.startswith('kerjasama.take("start",{')
    assert first.headers["content-type"].startswith("text/javascript")
    assert first.headers["cache-control"] == "no-cache"
    assert "content-language" not in first.headers
    again = client.get("/data/start.js", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304
    fixed = client.get("/data/agreement/IK-CEPA.js?v=1")
    assert "immutable" in fixed.headers["cache-control"]


def test_a_class_that_opens_the_questions_at_once_makes_them_once(client):
    path = "/data/practice/LAO.js?v=1"
    with ThreadPoolExecutor(30) as pupils:
        answers = list(pupils.map(lambda _: client.get(path), range(30)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert answers[0].text.startswith('kerjasama.take("practice/LAO",{')
    assert "immutable" in answers[0].headers["cache-control"]
    assert "content-language" not in answers[0].headers


@pytest.mark.parametrize(
    "name",
    [
        "none",
        "practice/XYZ",
        "state/XYZ",
        "state%2F..%2Fstart",
        "state/idn",
        "changes/1234",
        "state/",
        "state",
    ],
)
def test_a_data_file_that_nobody_makes_is_not_there(client, name):
    answer = client.get(f"/data/{name}.js")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/json"
