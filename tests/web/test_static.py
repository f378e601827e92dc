"""The atlas as a folder: from a stick, and from any server of files."""

import functools
import http.server
import threading

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from playwright.sync_api import expect

from kerjasama.atlas import files, site
from kerjasama.atlas.practice import pupils

ROUTES = (
    "",
    "state/IDN",
    "pair/IDN/KOR",
    "organisation/ASEAN",
    "agreement/IK-CEPA",
    "explore/forms/regional",
    "network",
    "ranking",
    "suppose",
    "learn",
    "learn/forms",
    "check",
    "changes",
    "gaps",
    "practice",
    "practice/MYS?seed=3&n=5",
    "search?q=asean",
    "data",
)


@pytest.fixture(scope="module")
def folder(world, tmp_path_factory):
    found = tmp_path_factory.mktemp("static") / "atlas"
    with pytest.MonkeyPatch.context() as patch:  # rounds of the other states are made alike
        patch.setitem(files._SOME, "practice", lambda _: ["IDN", "MYS"])
        site(world, found)
    return found


@pytest.fixture(scope="module")
def served(folder):
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("route", ROUTES)
def test_a_page_opens_from_a_folder(visit, folder, axe, route):
    with visit(f"{folder.as_uri()}/index.html") as visited:
        page = visited.open(f"id/{route}")
        assert page.locator("h1").count() == 1
        assert visited.complaints == []
        assert all(url.startswith(("file:", "data:", "blob:")) for url in visited.asked)
        assert visited.violations(axe) == []


@pytest.mark.parametrize("route", ["", "pair/IDN/KOR", "suppose"])
def test_a_page_opens_from_a_server_of_files(visit, served, route):
    with visit(served) as visited:
        visited.open(f"en/{route}")
        assert visited.complaints == []


def test_data_that_are_not_there_are_said_to_be_missing(visit, folder):
    with visit(f"{folder.as_uri()}/index.html") as visited:
        page = visited.open("en/state/XYZ")
        assert "not there" in page.locator("h1").inner_text()


def test_a_folder_offers_the_questions_that_it_holds(visit, folder, world):
    with visit(f"{folder.as_uri()}/index.html") as visited:
        page = visited.open("en/practice/FJI")
        assert "There are no questions for Fiji here." in page.locator("main").inner_text()
        picker = page.get_by_label("Questions for pupils in")
        offered = {o.get_attribute("value") for o in picker.locator("option").all()} - {""}
        assert offered == set(pupils(world.at(world.recorded)))
        picker.select_option("MYS")
        page.get_by_role("button", name="Begin").click()
        expect(page.locator("h2").first).to_have_text("Question 1 of 10")
        assert visited.complaints == []


def test_a_folder_says_how_to_check_a_text_and_has_the_lessons_of_one_state(visit, folder):
    with visit(f"{folder.as_uri()}/index.html") as visited:
        page = visited.open("en/check")
        assert page.locator("textarea").count() == 0
        assert "kerjasama cek" in page.locator("main").inner_text()
        page = visited.open("en/learn/forms")
        assert "kerjasama lkpd forms" in page.locator("main").inner_text()
        picker = page.get_by_label("Lessons for pupils in")
        assert picker.locator("option").all_inner_texts() == ["Indonesia"]
        page = visited.open("en/learn?country=MYS")
        assert "no lessons for Malaysia" in page.locator("main").inner_text()
        assert visited.complaints == []
