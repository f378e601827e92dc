"""Practice: a round by mouse and by keyboard, every kind of question, and what is kept."""

import json
import re

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from playwright.sync_api import expect

WIDE, NARROW = (1280, 800), (360, 740)
STATES = {"SGP": "Singapore", "BRN": "Brunei Darussalam", "IDN": "Indonesia", "VNM": "Vietnam"}
YEARS = {"1967": "1967", "1984": "1984", "1995": "1995"}
ROUND = "practice/IDN?seed=1&only=01.02.03.04.05.06.07.08"


def question(mark, kind, stem, key, options=STATES, **more):
    """A question of the file as its contract has it."""
    told = {
        "id": f"made-up-{mark}",
        "kind": kind,
        "level": "know",
        "topic": "membership",
        "stem": [stem, f"{stem} (id)"],
        "options": [[code, [name, name]] for code, name in options.items()],
        "matches": [],
        "key": key,
        "tolerance": 0,
        "why": ["The charter says so.", "Begitulah bunyi piagamnya."],
        "facts": 2,
        "pages": ["organisation/ASEAN", "pair/IDN/SGP"],
        "sources": ["asean/members"],
    }
    return told | more


FILE = {
    "code": "IDN",
    "on": "2026-11-22",
    "items": [
        question("01", "single", "Who of these came last?", ["VNM"]),
        question("02", "multiple", "Who of these founded it?", ["SGP", "IDN"], level="apply"),
        question("03", "truth", "It was founded.", ["true"], {"true": "True", "false": "False"}),
        question(
            *("04", "matching", "Match each with its year.", ["1967", "1984", "1995"]),
            {code: STATES[code] for code in ("IDN", "BRN", "VNM")},
            matches=[[code, [year, year]] for code, year in YEARS.items()],
        ),
        question(
            *("05", "ordering", "Put them in order.", ["IDN", "BRN", "VNM"]),
            {code: STATES[code] for code in ("VNM", "IDN", "BRN")},
            level="reason",
        ),
        question("06", "short", "Write the abbreviation.", ["ASEAN", "Perbara"], {}),
        question("07", "numeric", "How many, per cent?", ["66.5"], {}, tolerance=0.5),
        question("08", "map", "Show on the map: who came with the sixth place?", ["BRN"]),
    ],
    "names": {"ASEAN": ["ASEAN", "ASEAN"], "IDN": ["Indonesia"] * 2, "SGP": ["Singapore"] * 2},
}


def made_up(page):
    """Let the server tell questions of every kind, whatever the bank holds."""
    script = f'kerjasama.take("practice/IDN",{json.dumps(FILE)});'
    page.route(
        "**/data/practice/IDN.js*",
        lambda route: route.fulfill(body=script, content_type="text/javascript"),
    )


def chosen(page, *names):
    for name in names:
        page.get_by_role("group").get_by_label(name, exact=True).check()


def matched(page, **years):
    for code, year in years.items():
        page.get_by_role("combobox", name=STATES[code]).select_option(year)


def ordered(page, *codes):
    """Move every answer to its place, the first one first."""
    for place, code in enumerate(codes):
        up = page.get_by_role("button", name=f"Move up: {STATES[code]}")
        for _ in codes:
            rows = page.locator("fieldset ol li").all_inner_texts()
            if STATES[code] in rows[place]:
                break
            up.click()


def written(page, text):
    page.get_by_label("Your answer").fill(text)


RIGHT = (
    lambda page: chosen(page, "Vietnam"),
    lambda page: chosen(page, "Indonesia", "Singapore"),
    lambda page: chosen(page, "True"),
    lambda page: matched(page, IDN="1967", BRN="1984", VNM="1995"),
    lambda page: ordered(page, "IDN", "BRN", "VNM"),
    lambda page: written(page, " a.s.e.a.n "),
    lambda page: written(page, "66.9"),
    lambda page: page.locator("circle[data-code=BRN]").click(),
)
WRONG = (
    lambda page: chosen(page, "Singapore"),
    lambda page: chosen(page, "Indonesia"),
    lambda page: chosen(page, "False"),
    lambda page: matched(page, IDN="1967", BRN="1995", VNM="1995"),
    lambda _: None,  # no order is right as it stands
    lambda page: written(page, "APEC"),
    lambda page: written(page, "67.1"),
    lambda page: page.locator("circle[data-code=SGP]").click(),
)


def check(page):
    page.get_by_role("button", name="Check", exact=True).click()


def onward(page):
    page.get_by_role("button", name=re.compile("Next question|To the result")).click()


def answered(page, hands):
    """Answer a whole round, and return what was said of each answer."""
    said = []
    for hand in hands:
        hand(page)
        check(page)
        said.append(page.locator("[role=status] strong").first.inner_text())
        onward(page)
    return said


@pytest.mark.parametrize(("hands", "verdict"), [(RIGHT, "✓ Right."), (WRONG, "✗ Not right.")])
def test_every_kind_is_judged_at_once(visit, address, hands, verdict):
    with visit(address) as visited:
        made_up(visited.page)
        page = visited.open(f"en/{ROUND}")
        assert answered(page, hands) == [verdict] * 8
        expect(page.locator("h2").first).to_have_text(
            f"Result: {8 if hands is RIGHT else 0} of 8 right"
        )
        assert page.locator("h3").count() == (0 if hands is RIGHT else 8)
        assert visited.complaints == []


def test_an_answer_is_explained_with_its_sources(visit, address):
    with visit(address) as visited:
        made_up(visited.page)
        page = visited.open(f"en/{ROUND}")
        chosen(page, "Singapore")
        check(page)
        told = page.get_by_role("status")
        expect(told).to_contain_text("The charter says so.")
        expect(told).to_contain_text("2 facts of the registry")
        hrefs = [link.get_attribute("href") for link in told.get_by_role("link").all()]
        assert hrefs == [
            "#/en/organisation/ASEAN",
            "#/en/pair/IDN/SGP",
            "#/en/source/asean%2Fmembers",
        ]
        rows = page.locator("label.option").all_inner_texts()
        assert any("Vietnam" in row and "✓" in row and "right" in row for row in rows)
        assert any("Singapore" in row and "✗" in row and "your answer" in row for row in rows)


def test_the_map_shows_both_states(visit, address):
    with visit(address) as visited:
        made_up(visited.page)
        page = visited.open("en/practice/IDN?seed=1&only=08")
        page.locator("circle[data-code=SGP]").click()
        expect(page.locator("[aria-live=polite]").first).to_contain_text("Singapore")
        assert page.get_by_label("Or choose from the list").input_value() == "SGP"
        page.locator("path[data-code=THA]").dispatch_event("click")  # not among the answers
        assert page.get_by_label("Or choose from the list").input_value() == "SGP"
        check(page)
        legend = page.get_by_role("list", name="Colours").inner_text()
        assert "✓ Brunei Darussalam: right" in legend
        assert "✗ Singapore: your answer" in legend
        fills = [
            page.locator(f"circle[data-code={code}]").evaluate("e => getComputedStyle(e).fill")
            for code in ("BRN", "SGP", "MDV")
        ]
        assert len(set(fills)) == 3


def test_a_whole_round_by_keyboard(visit, address):  # noqa: PLR0915 - one round
    with visit(address) as visited:
        made_up(visited.page)
        page = visited.open(f"en/{ROUND}")
        press = page.keyboard.press
        focused = "document.activeElement.textContent"

        def over() -> None:
            """Check, read, and go on: Enter does both."""
            press("Enter")
            assert page.evaluate(focused) in ("Next question", "To the result")
            press("Enter")

        page.get_by_role("radio").first.focus()
        press("Space")
        over()
        assert page.evaluate(focused) == "Question 2 of 8"
        press("Tab")
        press("Space")
        press("Tab")
        press("Space")
        over()
        press("Tab")
        press("Space")
        over()
        for _ in range(3):
            press("Tab")
            press("ArrowDown")
        page.get_by_role("button", name="Check", exact=True).focus()
        over()
        press("Tab")
        first = page.evaluate("document.activeElement.getAttribute('aria-label')")
        press("ArrowDown")
        moved = first.removeprefix("Move up: ")
        assert moved in page.locator("fieldset ol li").nth(1).inner_text()
        expect(page.locator("fieldset [aria-live=polite]")).to_have_text(f"{moved}: place 2 of 3")
        assert page.evaluate("document.activeElement.getAttribute('aria-label')").endswith(moved)
        page.get_by_role("button", name="Check", exact=True).focus()
        over()
        press("Tab")
        page.keyboard.type("perbara")
        over()
        press("Tab")
        page.keyboard.type("66")
        over()
        page.get_by_role("application").wait_for()
        press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('role')") == "application"
        press("ArrowRight")
        said = page.locator("[aria-live=polite]").first.inner_text()
        assert said.endswith("can be chosen")
        press("Enter")
        assert page.get_by_label("Or choose from the list").input_value() in STATES
        page.get_by_role("button", name="Check", exact=True).focus()
        over()
        assert page.evaluate(focused).startswith("Result: ")
        assert visited.complaints == []


def test_an_answer_is_asked_for_and_can_be_shown(visit, address):
    with visit(address) as visited:
        made_up(visited.page)
        page = visited.open("en/practice/IDN?seed=1&only=01.07")
        check(page)
        expect(page.get_by_role("alert")).to_contain_text("Answer first")
        page.get_by_role("button", name="Show the answer").click()
        expect(page.get_by_role("status")).to_contain_text("Not answered.")
        expect(page.get_by_role("status")).to_contain_text("Vietnam")
        onward(page)
        written(page, "a half")
        check(page)
        expect(page.get_by_role("alert")).to_contain_text("This is no number")
        written(page, "66,5")  # as Indonesian writes it
        check(page)
        onward(page)
        expect(page.locator("h2").first).to_have_text("Result: 1 of 2 right")
        expect(page.locator("section")).to_contain_text("no answer")


def asked(page):
    """Stems and options of the sheet of a round."""
    return page.locator("article > ol").first.inner_text()


def test_the_same_address_is_the_same_round(visit, address):
    told = []
    for route in ("seed=7", "seed=7", "seed=8"):
        with visit(address) as visited:
            page = visited.open(f"en/practice/IDN?{route}&n=5&sheet=questions")
            told.append(asked(page))
            assert page.locator("article > ol > li").count() == 5
    assert told[0] == told[1] != told[2]


def test_from_the_choice_to_a_round_and_to_the_next(visit, address):
    with visit(address) as visited:
        page = visited.open("en/practice")
        topic = page.get_by_role("combobox", name=re.compile("^Topic"))
        topic.select_option("trade")
        page.get_by_label("Level").select_option("reason")
        page.get_by_label("Number of questions").select_option("5")
        page.get_by_role("button", name="Begin").click()
        expect(page.locator("h2").first).to_have_text("Question 1 of 5")
        assert "Trade · Reasoning" in page.locator("main").inner_text()
        seed = int(re.search(r"seed=(\d+)", visited.place())[1])
        for _ in range(5):
            page.get_by_role("button", name="Show the answer").click()
            onward(page)
        page.get_by_role("link", name="Next round").click()
        expect(page.locator("h2").first).to_have_text("Question 1 of 5")
        assert f"seed={seed + 1}" in visited.place()
        assert "topic=trade" in visited.place()
        page.go_back()
        expect(page.locator("h2").first).to_have_text("Result: 0 of 5 right")
        page.get_by_role("link", name="Choose again").click()
        expect(topic).to_have_value("trade")
        assert visited.complaints == []


def test_a_server_asks_about_every_state(visit, address):
    with visit(address) as visited:
        page = visited.open("en/practice")
        page.get_by_label("Questions for pupils in").select_option("FJI")
        page.wait_for_url("**practice/FJI*")
        expect(page.get_by_label("Questions for pupils in")).to_have_value("FJI", timeout=30_000)
        assert page.locator("option[value=SUN]").count() == 0
        page = visited.open("en/practice/SUN")
        assert "There are no questions for Soviet Union here." in page.locator("main").inner_text()
        assert visited.complaints == []


def test_mistakes_are_reviewed_and_practised_again(visit, address):
    with visit(address) as visited:
        made_up(visited.page)
        page = visited.open("en/practice/IDN?seed=1&only=01.02.06")
        answered(page, (WRONG[0], RIGHT[1], WRONG[5]))
        review = page.locator("section")
        assert review.count() == 2
        expect(review.nth(1)).to_contain_text("APEC")
        expect(review.nth(1)).to_contain_text("ASEAN / Perbara")
        page.get_by_role("link", name="Practise the mistakes again").click()
        expect(page.locator("h2").first).to_have_text("Question 1 of 2")
        assert page.evaluate("document.activeElement.textContent") == "Question 1 of 2"
        answered(page, (WRONG[0], WRONG[5]))
        page.get_by_role("link", name="Practise the mistakes again").click()
        expect(page.locator("h2").first).to_have_text("Question 1 of 2")
        answered(page, (RIGHT[0], RIGHT[5]))
        expect(page.locator("main")).to_contain_text("Every answer was right.")


def test_who_follows_a_source_finds_the_round_again(visit, address):
    with visit(address) as visited:
        made_up(visited.page)
        page = visited.open("en/practice/IDN?seed=1&only=01.02")
        answered(page, RIGHT[:1])
        RIGHT[1](page)
        check(page)
        page.get_by_role("status").get_by_role("link", name="asean/members").click()
        expect(page.locator("h1")).not_to_have_text("Practice")
        page.go_back()
        expect(page.locator("h2").first).to_have_text("Question 2 of 2")
        expect(page.get_by_role("status")).to_contain_text("Right.")
        onward(page)
        expect(page.locator("h2").first).to_have_text("Result: 2 of 2 right")
        page.get_by_role("button", name="This round again").click()
        answered(page, WRONG[:2])
        expect(page.locator("h2").first).to_have_text("Result: 0 of 2 right")


def test_progress_is_kept_until_it_shall_be_forgotten(visit, address):
    with visit(address) as visited:
        made_up(visited.page)
        page = visited.open("en/practice/IDN?seed=1&only=01.02.06")
        answered(page, (RIGHT[0], WRONG[1], RIGHT[5]))
        visited.open("en/practice")
        page.reload()
        visited.settle()
        told = page.locator("main")
        expect(told).to_contain_text("Answered in this browser: 3, of which right: 2 (67%).")
        expect(page.get_by_role("row", name=re.compile("^Membership"))).to_contain_text("2 of 2")
        page.get_by_role("button", name="Practise my mistakes (1)").click()
        expect(page.locator("legend")).to_have_text("Who of these founded it?")
        RIGHT[1](page)
        check(page)
        visited.open("en/practice")
        expect(told).to_contain_text("Answered in this browser: 4, of which right: 3 (75%).")
        assert page.get_by_role("button", name=re.compile("my mistakes")).count() == 0
        page.get_by_role("button", name="Forget my progress").click()
        page.get_by_role("button", name="Keep it").click()
        expect(told).to_contain_text("Answered in this browser: 4")
        page.get_by_role("button", name="Forget my progress").click()
        page.get_by_role("button", name="Yes, forget it").click()
        expect(told).to_contain_text("Nothing was answered in this browser yet.")
        assert page.evaluate("localStorage.getItem('kerjasama.practice')") is None


@pytest.mark.parametrize(
    "before",
    [
        'localStorage.setItem(\'kerjasama.practice\', \'{"tallies":[3],"mistakes":"x"}\')',
        "localStorage.setItem('kerjasama.practice', '<not json>')",
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })",
    ],
)
def test_a_browser_that_keeps_nothing_or_nonsense_can_practise(visit, address, before):
    with visit(address) as visited:
        visited.page.add_init_script(before)
        made_up(visited.page)
        page = visited.open("en/practice")
        expect(page.locator("main")).to_contain_text("Nothing was answered in this browser yet.")
        page = visited.open("en/practice/IDN?seed=1&only=01.02")
        answered(page, (RIGHT[0], WRONG[1]))
        page.get_by_role("link", name="Choose again").click()
        expect(page.locator("main")).to_contain_text("Answered in this browser: 2")
        assert visited.complaints == []


def test_a_round_is_printed_with_and_without_its_key(visit, address):
    with visit(address) as visited:
        made_up(visited.page)
        page = visited.open(f"en/{ROUND}")
        chosen(page, "Singapore")
        check(page)
        page.get_by_role("button", name="Print this round").click()
        paper = page.get_by_role("article")
        assert paper.locator("> ol > li").count() == 8
        assert paper.locator(".line").count() == 3 + 3 + 3 + 2  # name; pairs; places; two texts
        assert "The charter says so." not in paper.inner_text()
        page.get_by_role("button", name="With the answer key").click()
        key = page.get_by_role("article").locator("section").inner_text()
        for told in ("The charter says so.", "asean/members", "ASEAN / Perbara", "66.5"):
            assert told in key
        assert re.search(r"[A-D]\. Vietnam", key)
        assert re.search(r"1 – [A-C]; 2 – [A-C]; 3 – [A-C]", key)
        assert re.search(r"\b[A-C] – [A-C] – [A-C]\b", key)
        page.emulate_media(media="print")
        assert page.get_by_role("article").is_visible()
        assert not page.get_by_role("button", name="Print").first.is_visible()
        assert not page.get_by_role("banner").is_visible()
        page.emulate_media(media="screen")
        page.get_by_role("button", name="Back to the questions").click()  # nothing is lost
        expect(page.locator("[role=status]")).to_contain_text("Not right.")


@pytest.mark.parametrize(
    ("lang", "dark", "size"),
    [("en", False, WIDE), ("id", True, NARROW), ("id", False, WIDE)],
    ids=["en-light-wide", "id-dark-narrow", "id-light-wide"],
)
def test_every_kind_is_accessible(visit, address, axe, lang, dark, size):
    with visit(address, size=size, dark=dark) as visited:
        made_up(visited.page)
        page = visited.open(f"{lang}/{ROUND}")
        for _ in FILE["items"]:
            flaws = visited.violations(axe)
            page.locator("form button[type=button]").last.click()
            assert flaws + visited.violations(axe) == []
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= size[0], "the page scrolls sideways"
            page.locator("p > button.main").click()
        assert visited.violations(axe) == []
        sheet = visited.open(f"{lang}/{ROUND}&sheet=key")
        assert visited.violations(axe) == []
        assert sheet.evaluate("document.documentElement.scrollWidth") <= size[0]
        visited.open(f"{lang}/practice")
        page.get_by_role("button", name=re.compile("Forget|Hapus")).click()
        assert visited.violations(axe) == []
        assert visited.complaints == []
