"""What every view brings: its table, its downloads, its citation, its embedding."""

import csv
import io
import json

from lxml import etree


def saved(page, button):
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).first.click()
    return waiting.value


def test_the_table_is_what_the_map_shows(visit, address):
    with visit(address) as visited:
        page = visited.open("en/world/IDN?on=2000&map=table")
        told = saved(page, "CSV")
        rows = list(csv.DictReader(io.StringIO(told.path().read_text("utf-8"))))
        assert {"MYS", "KOR", "USA"} <= {row["Code"] for row in rows}
        shown = page.get_by_role("row").count() - 1
        assert 0 < shown <= len(rows)


def test_downloads_are_exactly_what_is_shown(visit, address):
    with visit(address) as visited:
        page = visited.open("en/world/IDN?on=2000")
        data = json.loads(saved(page, "JSON").path().read_text("utf-8"))
        assert data["address"] == visited.place()
        assert data["version"]["data"]
        assert any(row["code"] == "MYS" for row in data["rows"])
        drawing = etree.fromstring(saved(page, "SVG").path().read_bytes())
        assert drawing.tag.endswith("svg")
        assert len(list(drawing)) > 100
        assert saved(page, "PNG").path().read_bytes().startswith(b"\x89PNG")


def test_a_view_is_cited_and_embedded(visit, address):
    with visit(address) as visited:
        page = visited.open("en/world/IDN?on=2000")
        page.get_by_role("button", name="Cite or embed").first.click()
        dialog = page.get_by_role("dialog")
        texts = [box.input_value() for box in dialog.get_by_role("textbox").all()]
        assert texts[0] == visited.place()
        version = page.evaluate("document.querySelector('footer').innerText").split("data ")[1][:12]
        assert version in texts[1]
        assert texts[2].startswith("@misc{")
        assert "<iframe" in texts[3]
        page.keyboard.press("Escape")
        assert not dialog.is_visible()
        source = texts[3].split('src="')[1].split('"')[0]
        page.goto(source)
        visited.settle()
        assert page.get_by_role("banner").count() == 0
        assert visited.complaints == []


def test_somebody_elses_page_may_frame_only_what_is_made_for_it(visit, address, tmp_path):
    outer = tmp_path / "outer.html"
    outer.write_text(
        f'<!doctype html><title>x</title><iframe src="{address}embed.html#/en/world/IDN"></iframe>'
        f'<iframe src="{address}index.html"></iframe>'
    )
    with visit(address) as visited:
        page = visited.page
        page.goto(outer.as_uri())
        page.frame_locator("iframe >> nth=0").locator("h1").wait_for()
        assert any("frame-ancestors" in said for said in visited.complaints)


def test_it_prints_without_its_controls(visit, address):
    with visit(address) as visited:
        page = visited.open("en/organisation/ASEAN")
        page.emulate_media(media="print")
        assert not page.get_by_role("banner").is_visible()
        assert page.locator(".tools").first.is_hidden()
        assert page.locator("h1").is_visible()
