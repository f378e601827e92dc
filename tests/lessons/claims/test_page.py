"""The checked text as text, HTML and JSON."""

import json

import pytest
from lxml import html

from kerjasama.lessons.claims.checking import checked
from kerjasama.lessons.claims.page import (
    SIGNS,
    data,
    html_page,
    summary,
    text_page,
    verdict_word,
)
from kerjasama.words import Words

TEXT = (
    "<script>alert('x')</script> & more.\n"
    "Indonesia is a member of ASEAN.\nThailand is a member of NATO; <b>more</b>.\n"
    "ASEAN has ten members.\x1b[31m"
)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_page_is_safe_and_whole(today, lang) -> None:
    page = html_page(today, TEXT, checked(today, TEXT), Words(lang))
    tree = html.fromstring(page)
    assert tree.xpath("//script") == []
    assert "<b>more" not in page
    assert tree.get("lang") == lang
    marks = tree.xpath("//main//mark/@class")
    assert marks == ["true", "false", "was-true"]
    assert len(tree.xpath("//ol/li")) == len(marks)
    assert {a[1:] for a in tree.xpath("//sup/a/@href")} == set(tree.xpath("//ol/li/@id"))
    legend = "".join(tree.xpath("//ul/li//text()"))
    assert all(sign in legend for sign in SIGNS.values())


def test_the_terminal_gets_no_control_letters(today) -> None:
    told = text_page(today, checked(today, TEXT), Words("en"))
    assert "\x1b" not in told
    assert "line 3: “" in told
    assert "✗ false: " in told
    assert "Source: " in told


def test_a_sentence_and_its_sources_are_told_once_whatever_it_claims(today) -> None:
    said = "Laos, Myanmar, and Japan are members of ASEAN."
    told = text_page(today, checked(today, said), Words("en"))
    assert told.count(said) == 1
    assert told.count("✓ true: ") == 2
    assert told.count("✗ false: ") == 1
    sources = [line for line in told.splitlines() if line.startswith("  Source: ")]
    assert len(sources) == len(set(sources)) > 0


def test_json_tells_claims_and_sources(today) -> None:
    told = json.loads(json.dumps(data(today, checked(today, TEXT), Words("en"))))
    assert told["counts"]["false"] == 1
    assert [c["verdict"] for c in told["claims"]] == ["true", "false", "was-true"]
    assert all(TEXT[c["start"] : c["end"]] for c in told["claims"])
    assert told["claims"][0]["sources"]


def test_every_verdict_has_a_word_in_both_languages() -> None:
    words = {lang: {verdict_word(v, Words(lang)) for v in SIGNS} for lang in ("en", "id")}
    assert len(words["en"]) == len(SIGNS)


def test_nothing_found_is_said() -> None:
    assert summary([], Words("en")).startswith("No claim")


@pytest.mark.parametrize(
    ("text", "told"),
    [("ASEAN was founded in 1967.", "founded"), ("ASEAN's seat is in Jakarta.", "seat")],
)
def test_a_source_tells_what_it_is_cited_for(today, text, told) -> None:
    [claim] = data(today, checked(today, text), Words("en"))["claims"]
    subject = today.organisation("ASEAN").subject
    known = {e.source for e in today.evidence(subject) if e.property.startswith(told)}
    assert claim["sources"]
    assert {s["source"] for s in claim["sources"]} <= known
