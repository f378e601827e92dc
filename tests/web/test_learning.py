"""The pages that teach: lessons, and the check of a text."""

import csv
import json
import re
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from playwright.sync_api import expect

from kerjasama.lessons.course import COURSES, TOPICS

WIDE, NARROW = (1280, 800), (360, 740)
WRITTEN = "Thailand is a member of NATO.\nASEAN was founded in 1967. It rains."


# lessons


def test_the_course_leads_to_every_lesson(visit, address):
    with visit(address) as visited:
        page = visited.open("en/learn")
        links = page.locator("main ol h2 a")
        assert links.count() == len(TOPICS)
        links.nth(3).click()
        expect(page.locator("h1")).to_have_text("Forms of cooperation")
        visited.settle()
        assert "#/en/learn/forms" in visited.place()
        page.get_by_role("link", name=re.compile("→")).click()
        expect(page.locator("h1")).to_have_text("Fields of cooperation")
        visited.settle()
        assert visited.complaints == []


def test_a_lesson_for_another_state_has_its_facts(visit, address):
    with visit(address) as visited:
        page = visited.open("en/learn/role")
        expect(page.locator("h1")).to_have_text("The role of Indonesia")
        page.get_by_label("Lessons for pupils in").select_option("MYS")
        expect(page.locator("h1")).to_have_text("The role of Malaysia")
        assert "country=MYS" in visited.place()
        assert visited.complaints == []


def test_class_six_has_a_shorter_course(visit, address):
    with visit(address) as visited:
        page = visited.open("en/learn")
        page.get_by_label("Class").select_option("VI")
        links = page.locator("main ol h2 a")
        expect(links).to_have_count(len(COURSES["VI"]))
        links.first.click()
        expect(page.locator("main")).to_contain_text(f"Class VI, lesson 1 of {len(COURSES['VI'])}")
        assert "class=VI" in visited.place()
        assert page.locator(".files a[href*='class=VI']").count() == 6
        visited.settle()
        assert visited.complaints == []


def test_the_key_is_folded_and_opens_by_keyboard(visit, address):
    with visit(address) as visited:
        page = visited.open("en/learn/forms")
        answers = page.locator("details", has=page.get_by_role("heading", name="Answers"))
        expect(answers.locator("table")).to_be_hidden()
        answers.locator("summary").focus()
        page.keyboard.press("Enter")
        expect(answers.locator("table")).to_be_visible()


def test_a_sentence_leads_to_its_source_and_a_name_to_its_page(visit, address):
    with visit(address) as visited:
        page = visited.open("en/learn/forms")
        reference = page.locator("main sup a").first
        number = reference.inner_text()
        reference.click()
        expect(page.locator(f"#reference-{number}")).to_be_focused()
        assert "#/en/learn/forms" in visited.place()
        page.locator("main table a", has_text=re.compile("^ASEAN$")).first.click()
        expect(page.locator("h1")).to_have_text("Association of Southeast Asian Nations")


def test_a_table_of_a_lesson_is_written_as_csv(visit, address):
    with visit(address) as visited:
        page = visited.open("en/learn/forms")
        shown = page.locator("main table").first
        with page.expect_download() as waiting:
            page.get_by_role("button", name=re.compile("as CSV$")).first.click()
        [head, *rows] = csv.reader(Path(waiting.value.path()).read_text().splitlines())
        cells = shown.locator("tbody tr").first.locator("td").all_inner_texts()
        assert waiting.value.suggested_filename.startswith("kerjasama-forms-")
        assert head == shown.locator("thead tr").first.locator("th, td").all_inner_texts()
        assert len(rows) == shown.locator("tbody tr").count() > 1
        for told, cell in zip(rows[0], cells, strict=True):  # the page adds numbers of sources
            assert cell.strip().startswith(told)


def test_a_map_of_a_lesson_marks_states_and_has_its_table(visit, address):
    with visit(address) as visited:
        page = visited.open("en/learn/organisations")
        figure = page.locator("figure").first
        fill = "getComputedStyle(document.querySelector('figure path[data-code={}]')).fill"
        assert page.evaluate(fill.format("MYS")) != page.evaluate(fill.format("BRA"))
        figure.get_by_role("button", name="Table", exact=True).click()
        expect(figure.get_by_role("cell", name="Malaysia")).to_be_visible()


def test_a_drawing_has_the_colours_of_the_page(visit, address, axe):
    """Today's lessons have maps only; a chart would come as a drawing."""
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20" role="img" aria-label="Bars">'
        '<rect width="40" height="20" fill="var(--first, #1f5f8b)"/></svg>'
    )
    block = {"kind": "drawing", "svg": drawn, "caption": [{"text": "Bars."}], "alt": "Bars"}
    text = {"sections": [{"id": "live", "title": "Live", "blocks": [block | {"table": None}]}]}
    told = {"state": "IDN", "code": "forms", "grade": "IX", "on": "2026", "title": ["T", "T"]}
    told["text"] = [text | {"references": []}] * 2
    script = f"kerjasama.take('lesson/IDN/forms',{json.dumps(told)})"
    with visit(address, dark=True) as visited:
        answer = {"body": script, "content_type": "text/javascript"}
        visited.page.route("**/data/lesson/IDN/forms.js*", lambda route: route.fulfill(**answer))
        page = visited.open("en/learn/forms")
        expect(page.get_by_role("img", name="Bars")).to_be_visible()
        fill = page.evaluate("getComputedStyle(document.querySelector('figure rect')).fill")
        assert fill == "rgb(111, 179, 224)"
        assert visited.violations(axe) == []
        assert visited.complaints == []


def test_a_lesson_is_written_as_a_file(visit, address):
    with visit(address) as visited:
        page = visited.open("id/learn/forms")
        with page.expect_download() as told:
            page.locator(".files a").first.click()
        assert told.value.suggested_filename.endswith(".docx")
        assert told.value.path().stat().st_size > 10_000


def test_a_printed_lesson_has_no_key_unless_it_is_open(visit, address):
    with visit(address) as visited:
        page = visited.open("en/learn/forms")
        page.emulate_media(media="print")
        answers = page.get_by_role("heading", name="Answers")
        expect(answers).to_be_hidden()
        expect(page.get_by_label("Lessons for pupils in")).to_be_hidden()
        page.emulate_media(media="screen")
        answers.click()
        page.emulate_media(media="print")
        expect(answers).to_be_visible()


@pytest.mark.parametrize("route", ["learn/astrology", "learn/forms?country=XYZ"])
def test_a_lesson_that_is_not_there_is_said_to_be_missing(visit, address, route):
    with visit(address) as visited:
        page = visited.page
        page.goto(f"{address}#/en/{route}")
        expect(page.locator("main")).to_contain_text(re.compile("not there|There are no lessons"))


# the check of a text


def checked(page, text):
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_role("button", name="Check", exact=True).click()
    return page.locator("section.text")


def test_a_text_is_marked_and_each_claim_is_answered(visit, address, axe):
    with visit(address) as visited:
        page = visited.open("en/check")
        marked = checked(page, WRITTEN)
        expect(marked.locator("mark")).to_have_count(2)
        expect(marked.locator("mark.false")).to_have_text("Thailand is a member of NATO.")
        assert "false" in marked.inner_text()
        expect(page.locator("#checked")).to_be_focused()
        rows = page.locator("section", has=page.get_by_role("heading", name="Claims and answers"))
        expect(rows.locator("tbody tr")).to_have_count(2)
        assert rows.locator("tbody a[href^=http]").count() > 0
        page.get_by_role("button", name=re.compile("✗ false")).click()
        expect(rows.locator("tbody tr")).to_have_count(1)
        expect(marked.locator("mark")).to_have_count(1)
        assert "verdict=false" in visited.place()
        assert "NATO" not in visited.place()
        assert visited.violations(axe) == []
        assert visited.complaints == []


@pytest.mark.parametrize(("lang", "size", "dark"), [("id", NARROW, True), ("en", WIDE, False)])
def test_a_sample_can_be_tried_by_keyboard(visit, address, axe, lang, size, dark):
    with visit(address, size=size, dark=dark) as visited:
        page = visited.open(f"{lang}/check")
        page.locator("form button[type=button]").focus()
        page.keyboard.press("Enter")
        marked = page.locator("section.text mark")
        expect(marked.first).to_be_visible()
        kinds = set(page.evaluate("[...document.querySelectorAll('mark')].map(m => m.className)"))
        assert len(kinds) >= 3
        assert visited.violations(axe) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_answers_follow_the_language(visit, address):
    with visit(address) as visited:
        page = visited.open("en/check")
        expect(checked(page, WRITTEN).locator("mark")).to_have_count(2)
        page.get_by_role("button", name="Indonesia", exact=True).click()
        expect(page.locator("section.text")).to_contain_text("salah")
        assert page.locator("textarea#text").input_value() == WRITTEN


def test_what_is_typed_is_shown_and_never_run(visit, address):
    with visit(address) as visited:
        page = visited.open("en/check")
        text = "<img src=x onerror=alert(1)> 😀\nASEAN was founded in 1967.\n  <b>Two</b>"
        marked = checked(page, text)
        expect(marked.locator("mark")).to_have_text("ASEAN was founded in 1967.")
        assert marked.locator("img, b").count() == 0
        assert marked.inner_text().startswith("<img src=x onerror=alert(1)> 😀")
        assert visited.complaints == []


def test_a_text_without_claims_is_said_to_have_none(visit, address):
    with visit(address) as visited:
        page = visited.open("en/check")
        checked(page, "It rains in Bogor.")
        expect(page.get_by_role("heading", name="No claim was found")).to_be_visible()


@pytest.mark.parametrize(
    ("text", "said"), [("  ", "no text to check"), ("x" * 200_001, "too long")]
)
def test_what_cannot_be_checked_is_told_before_it_is_sent(visit, address, text, said):
    with visit(address) as visited:
        page = visited.open("en/check")
        checked(page, text)
        expect(page.get_by_role("alert")).to_contain_text(said)
        assert not any("/check" in url for url in visited.asked)


def test_a_file_is_opened(visit, address):
    with visit(address) as visited:
        page = visited.open("en/check")
        picker = page.get_by_label("Open a text file")
        told = {"name": "lesson.txt", "mimeType": "text/plain", "buffer": WRITTEN.encode()}
        picker.set_input_files(told)
        expect(page.locator("textarea#text")).to_have_value(WRITTEN)
        picker.set_input_files(told | {"name": "lesson.docx", "buffer": b"PK\x03\x04\0\xff"})
        expect(page.get_by_role("alert")).to_contain_text("lesson.docx is no text")
        picker.set_input_files(told | {"buffer": b"x" * 900_000})
        expect(page.get_by_role("alert")).to_contain_text("too long")


def test_a_server_that_is_gone_or_refuses_is_told(visit, address):
    with visit(address) as visited:
        page = visited.open("en/check")
        page.route("**/api/v1/check*", lambda route: route.abort())
        checked(page, WRITTEN)
        expect(page.get_by_role("alert")).to_contain_text("does not answer")
        page.unroute("**/api/v1/check*")
        busy = '{"error": {"code": "busy", "message": "Too much.", "hint": "Ask again."}}'
        page.route("**/api/v1/check*", lambda route: route.fulfill(status=503, body=busy))
        page.get_by_role("button", name="Check", exact=True).click()
        expect(page.get_by_role("alert")).to_contain_text("Too much. Ask again.")
        page.unroute("**/api/v1/check*")
        page.get_by_role("button", name="Check", exact=True).click()
        expect(page.locator("section.text mark")).to_have_count(2)
        expect(page.get_by_role("alert")).to_have_count(0)
