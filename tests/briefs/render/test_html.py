import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from kerjasama.briefs.document import Document
from kerjasama.briefs.render import html
from kerjasama.words import Words

VOID = {"meta", "br", "rect", "path", "line", "circle"}


class Page(HTMLParser):
    """Tags, ids, links and text of a page; every tag must be closed by its own end."""

    def __init__(self, page: str) -> None:
        """Read the whole page."""
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that stays open."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that closes itself."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note a text that is shown."""
        if self.open and self.open[-1] not in {"style", "title", "desc"}:
            self.text.append(data)

    def values(self, name: str) -> list[str]:
        """List the values of an attribute."""
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


@pytest.fixture(scope="module")
def page(brief: Document, words: Words) -> Page:
    return Page(html.render(brief, words))


def test_it_is_well_nested_and_names_its_language(page: Page) -> None:
    assert page.open == []
    assert ("html", {"lang": "id", "dir": "ltr"}) in page.tags


def test_ids_are_unique_and_inner_links_lead_somewhere(page: Page) -> None:
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    targets = [link[1:] for link in page.values("href") if link.startswith("#")]
    assert set(targets) <= set(ids)
    for names in page.values("aria-labelledby"):
        assert set(names.split()) <= set(ids)


def test_citations_link_both_ways(page: Page) -> None:
    links = page.values("href")
    ids = page.values("id")
    cites = [name for name in ids if name.startswith("cite-")]
    assert cites
    assert all(f"#{name}" in links for name in cites)
    assert {"#ref-1", "#ref-2", "#ref-3"} <= set(links)


def test_headings_descend_in_order(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_tables_have_captions_and_scopes(page: Page) -> None:
    tags = [tag for tag, _ in page.tags]
    assert tags.count("caption") == tags.count("table") == 3  # one stands, two open on demand
    assert tags.count("details") == 2
    assert all(attrs.get("scope") in {"col", "row"} for tag, attrs in page.tags if tag == "th")


def test_drawings_have_names(page: Page) -> None:
    drawings = [attrs for tag, attrs in page.tags if tag == "svg"]
    assert len(drawings) == 3
    assert all(attrs["role"] == "img" and attrs["aria-labelledby"] for attrs in drawings)
    assert [tag for tag, _ in page.tags].count("title") == 1 + len(drawings)


def test_nothing_runs_and_nothing_is_fetched(brief: Document, words: Words) -> None:
    text = html.render(brief, words)
    page = Page(text)
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "iframe", "img", "link", "object", "form"}
    assert not [n for _, attrs in page.tags for n in attrs if n.startswith("on") or n == "style"]
    assert "javascript:" not in " ".join(page.values("href"))
    policy = next(a["content"] for t, a in page.tags if t == "meta" and "http-equiv" in a)
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "url(" not in html.style()
    assert "@import" not in html.style()


def test_every_text_survives(wild: Document, nasty: tuple[str, ...]) -> None:
    page = Page(html.render(wild, Words("en")))
    assert "script" not in {tag for tag, _ in page.tags}
    for text in nasty:
        assert page.text.count(text) >= 4


def test_unchecked_is_marked_by_a_sign_with_a_legend(page: Page) -> None:
    marked = [attrs for tag, attrs in page.tags if tag == "abbr"]
    assert len(marked) == 4  # a sentence, a cell, and the cell in two data tables
    assert "†" in page.text


def test_right_to_left_is_isolated(wild: Document) -> None:
    assert '<bdi dir="rtl">رابطة' in html.render(wild, Words("en"))


def test_both_modes_and_paper_are_styled() -> None:
    css = html.style()
    assert "@media screen and (prefers-color-scheme:dark)" in css
    assert "@media print" in css
    assert "size:A4" in css
    assert "prefers-reduced-motion" in css
    assert css.count("{") == css.count("}")
