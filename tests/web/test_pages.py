"""Every page of the atlas, as people meet it: two languages, light and dark, wide and narrow."""

import re

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from playwright.sync_api import expect

WIDE, NARROW = (1280, 800), (360, 740)
PAGES = (
    "",
    "world/IDN?on=1990&by=field:economy",
    "world/SGP?by=measure:distance&arcs=yes",
    "state",
    "state/IDN",
    "pair",
    "pair/IDN/KOR",
    "organisation",
    "organisation/ASEAN",
    "organisation/UN-SC",
    "agreement",
    "agreement/IK-CEPA",
    "agreement/PARIS-2015",
    "explore",
    "explore/forms/regional",
    "explore/fields/economy",
    "compare/IDN,MYS,SGP",
    "network",
    "ranking",
    "suppose",
    "learn",
    "learn/forms",
    "learn/organisations?country=MYS",
    "check",
    "changes",
    "gaps",
    "practice",
    "practice/IDN?seed=7&n=5",
    "search?q=indonsia",
    "data",
    "source/oecd/icio-2022",
    "method",
    "nowhere",
)
EN, ID = ("en", WIDE, False), ("id", NARROW, True)
OTHERS = (("en", NARROW, False), ("id", WIDE, True))
TELLING = ("world/IDN", "state/IDN", "pair/IDN/KOR", "organisation/ASEAN", "explore", "network")
VISITS = [(route, *habit) for route in PAGES for habit in (EN, ID)]
VISITS += [(route, *habit) for route in TELLING for habit in OTHERS]


def named(visit):
    route, lang, size, dark = visit
    return "-".join(
        (route, lang, "wide" if size == WIDE else "narrow", "dark" if dark else "light")
    )


@pytest.mark.parametrize(("route", "lang", "size", "dark"), VISITS, ids=map(named, VISITS))
def test_a_page_opens_and_is_accessible(visit, address, axe, route, lang, size, dark):
    with visit(address, size=size, dark=dark) as visited:
        page = visited.open(f"{lang}/{route}")
        assert page.locator("html").get_attribute("lang") == lang
        assert page.locator("h1").count() == 1
        assert page.title().strip()
        assert visited.complaints == []
        assert all(url.startswith((address, "data:", "blob:")) for url in visited.asked)
        assert visited.violations(axe) == []
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size[0], "the page scrolls sideways"
        for unsaid in ("undefined", "[object Object]", "NaN", "null"):
            shown = page.locator("main").inner_text()
            assert not re.search(rf"(?<![\w-]){re.escape(unsaid)}(?![\w-])", shown), unsaid


def test_the_language_changes_without_asking_for_data_again(visit, address):
    with visit(address) as visited:
        page = visited.open("en/organisation/ASEAN")
        page.wait_for_timeout(300)
        before = len(visited.asked)
        page.get_by_role("button", name="Indonesia", exact=True).click()
        expect(page.locator("html")).to_have_attribute("lang", "id")
        assert "Perhimpunan Bangsa-Bangsa Asia Tenggara" in page.locator("h1").inner_text()
        assert "#/id/organisation/ASEAN" in visited.place()
        later = [u for u in visited.asked[before:] if "/data/" in u and "/data/map-" not in u]
        assert later == []


def test_a_permalink_shows_the_same_to_somebody_else(visit, address):
    with visit(address) as visited:
        page = visited.open("en/world/IDN")
        page.get_by_label("Coloured by").select_option("field:economy")
        slider = page.get_by_role("slider", name="Year")
        slider.focus()
        for _ in range(5):
            page.keyboard.press("ArrowLeft")
        year, link = slider.get_attribute("aria-valuetext"), visited.place()
    with visit(address) as visited:
        page = visited.page
        page.goto(link)
        visited.settle()
        assert page.get_by_role("slider", name="Year").get_attribute("aria-valuetext") == year
        assert page.get_by_label("Coloured by").input_value() == "field:economy"


def test_the_map_works_by_keyboard(visit, address):
    with visit(address) as visited:
        page = visited.open("en/world/IDN")
        page.get_by_role("application").focus()
        page.keyboard.press("ArrowUp")
        said = page.locator("[aria-live=polite]").first.inner_text()
        assert said.startswith("Indonesia and ")
        assert "ties" in said or "tie" in said
        page.keyboard.press("Enter")
        page.wait_for_url("**#/en/pair/IDN/*")
        visited.settle()
        assert visited.complaints == []


def test_a_newcomer_reaches_the_content_by_keyboard(visit, address):
    with visit(address) as visited:
        page = visited.open("en/world/IDN")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"


def test_the_theme_can_be_chosen_and_is_kept(visit, address):
    with visit(address) as visited:
        page = visited.open("en/method")
        paper = "getComputedStyle(document.body).backgroundColor"
        light = page.evaluate(paper)
        page.get_by_role("button", name="Light or dark").click()
        page.get_by_role("button", name="Light", exact=True).click()
        assert page.evaluate(paper) != light
        page.reload()
        visited.settle()
        assert page.evaluate(paper) != light


def test_the_map_works_by_mouse(visit, address):
    with visit(address) as visited:
        page = visited.open("en/world/IDN")
        australia = page.locator("path[data-code=AUS]")
        australia.hover()
        said = page.locator("[aria-live=polite]").first
        expect(said).to_contain_text("Indonesia and Australia")
        expect(said).to_contain_text("since")
        australia.click()
        expect(page.locator("h1")).to_have_text("Indonesia and Australia")
        visited.settle()
        assert visited.complaints == []


def test_the_years_play(visit, address):
    with visit(address) as visited:
        page = visited.open("en/organisation/ASEAN?on=1990")
        page.get_by_role("button", name="Play").click()
        slider = page.get_by_role("slider", name="Year")
        # A year is there for less long than a slow look takes: a later one will do.
        expect(slider).to_have_attribute("aria-valuetext", re.compile("199[2-9]|20.."))
        page.get_by_role("button", name="Pause").click()
        year = slider.get_attribute("aria-valuetext")
        assert f"on={year}" in visited.place()


def test_the_laboratory_computes_while_one_waits(visit, address):
    with visit(address) as visited:
        page = visited.open("en/suppose")
        page.get_by_label("First party").fill("Indonesia")
        page.get_by_label("Second party").fill("United States")
        page.get_by_label("Draws for the intervals").fill("20")
        page.get_by_role("button", name="Compute").click()
        result = page.get_by_role("heading", name=re.compile("real income", re.IGNORECASE))
        expect(result.first).to_be_visible(timeout=30_000)
        assert "sign=" in visited.place()
        assert visited.complaints == []


def test_a_wrong_scenario_is_told_and_costs_nothing(visit, address):
    with visit(address) as visited:
        page = visited.open("en/suppose")
        page.get_by_label("First party").fill("Atlantis")
        page.get_by_label("Second party").fill("Indonesia")
        page.get_by_role("button", name="Compute").click()
        expect(page.get_by_role("alert")).to_contain_text("Atlantis")
        assert page.get_by_label("First party").input_value() == "Atlantis"


def test_the_finder_forgives_and_leads_on(visit, address):
    with visit(address) as visited:
        page = visited.open("en/method")
        finder = page.get_by_role("combobox").first
        finder.fill("indonsia")
        expect(page.get_by_role("option").first).to_contain_text("Indonesia")
        finder.press("ArrowDown")
        finder.press("Enter")
        expect(page.locator("h1")).to_contain_text("Indonesia")
        assert visited.complaints == []
