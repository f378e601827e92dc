"""A quiz on paper."""

import io

import pytest
from docx import Document as Word

from kerjasama.briefs.citations import Citations
from kerjasama.briefs.render import docx, html, markdown, pdf, text
from kerjasama.lessons.questions.sheet import LETTERS, answer, cited, sheet
from kerjasama.words import Words


@pytest.fixture(scope="module")
def some(items):
    """One question of each template."""
    return list({i.template: i for i in items}.values())


@pytest.mark.parametrize("lang", ["en", "id"])
def test_pupils_see_no_answers(world, some, lang) -> None:
    say = Words(lang)
    page = sheet(world, some, say)
    shown = str(text.render(page, say, width=100, colour=False))
    assert page.references == ()
    assert [s.id for s in page.sections] == ["questions"]
    for item in some:
        assert say(item.why) not in " ".join(shown.split())


def test_the_key_answers_and_cites(world, some) -> None:
    say = Words("en")
    page = sheet(world, some, say, key=True)
    answers = page.sections[1].blocks
    assert len(answers) == len(some)
    for item, block in zip(some, answers, strict=True):
        said = block.sentences
        assert answer(item, say).rstrip(".") in said[0].text
        assert said[1].text == item.why.en
        assert said[1].refs
        assert not said[1].unchecked


def test_answers_by_kind(hostile) -> None:
    say = Words("en")
    told = {i.kind: answer(i, say) for i in hostile}
    assert told["ordering"] == "C – A – D – B"
    assert told["matching"] == "1 – D; 2 – C; 3 – B; 4 – A"
    assert told["numeric"] == "1967"
    assert told["truth"] == "F"
    assert told["single"].startswith("B. b ")
    assert told["multiple"].startswith("B. b ")
    assert "; D. d " in told["multiple"]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_word_reads_it(world, some, hostile, lang) -> None:
    say = Words(lang)
    made = docx.render(sheet(world, [*some, *hostile], say, key=True), say)
    told = "\n".join(p.text for p in Word(io.BytesIO(made)).paragraphs)
    for item in (*some, *hostile):
        assert say(item.stem) in told
        for n, option in enumerate(item.matches or item.options):
            assert f"{LETTERS[n]}. {say(option.text)}" in told


def test_other_renderers_take_it(world, some, hostile) -> None:
    say = Words("id")
    page = sheet(world, [*some[:6], *hostile], say, key=True, on="2026-06-30")
    assert pdf.render(page, say).startswith(b"%PDF")
    page_html = html.render(page, say)
    assert "<i>&amp; " not in page_html  # a text is text
    assert markdown.render(page, say).count("# ") >= 2


def test_a_series_is_cited_as_one(world) -> None:
    refs, unchecked = cited(Citations(world, Words("en")), [("series", "oecd/icio-2022")] * 2)
    assert (refs, unchecked) == ((1,), False)
