"""The spreadsheets, read back by openpyxl."""

import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from kerjasama.errors import BadRequestError
from kerjasama.lessons.questions import quiz
from kerjasama.lessons.questions.item import Option
from kerjasama.lessons.questions.spreadsheets import kahoot, kahoot_flaw, quizizz, quizizz_flaw
from kerjasama.words import Named, Words

SECONDS = {5, 10, 20, 30, 60, 90, 120, 240}
LANGS = ["en", "id"]


def _rows(made: bytes, first: int) -> list[tuple]:
    """Rows of the only sheet from one on; no cell of the file may reckon."""
    book = load_workbook(io.BytesIO(made))
    [sheet] = book.worksheets
    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n"}
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=first)]


@pytest.mark.parametrize("lang", LANGS)
def test_kahoot_gets_the_whole_bank_that_fits(world, items, lang) -> None:
    say = Words(lang)
    fitting = [item for item in items if not kahoot_flaw(item, say)]
    assert len(fitting) > 1000
    head, *rows = _rows(kahoot(world, fitting, say), 8)
    assert head[1:6] == (
        "Question - max 120 characters",
        *(f"Answer {n} - max 75 characters" for n in (1, 2, 3, 4)),
    )
    assert len(rows) == len(fitting)
    for n, (item, row) in enumerate(zip(fitting, rows, strict=True), 1):
        number, question, *answers, seconds, right = row
        offered = [a for a in answers if a is not None]
        assert number == n
        assert (question, offered) == (say(item.stem), [say(o.text) for o in item.options])
        assert len(question) <= 120
        assert max(map(len, offered)) <= 75
        assert 2 <= len(offered) <= 4
        assert seconds in SECONDS
        assert {item.options[int(n) - 1].code for n in right.split(",")} == set(item.key)


@pytest.mark.parametrize("lang", LANGS)
def test_quizizz_gets_the_whole_bank_that_fits(world, items, lang) -> None:
    say = Words(lang)
    fitting = [item for item in items if not quizizz_flaw(item, say)]
    assert {item.kind for item in fitting} >= {"single", "multiple", "truth", "short"}
    head, *rows = _rows(quizizz(world, fitting, say), 1)
    assert head[:3] == ("Question Text", "Question Type", "Option 1")
    assert head[7:] == ("Correct Answer", "Time in seconds", "Image Link", "Answer explanation")
    assert len(rows) == len(fitting)
    for item, row in zip(fitting, rows, strict=True):
        question, kind, *options, right, seconds, image, why = row
        offered = [o for o in options if o is not None]
        assert (question, why, image) == (say(item.stem), say(item.why), None)
        assert seconds in SECONDS
        if kind == "Fill-in-the-Blank":
            assert (tuple(offered), right) == (item.key, None)
            continue
        assert kind == ("Checkbox" if item.kind == "multiple" else "Multiple Choice")
        assert offered == [say(o.text) for o in item.options]
        assert {item.options[int(n) - 1].code for n in right.split(",")} == set(item.key)


def test_why_a_question_does_not_fit(hostile) -> None:
    say = Words("en")
    by_kind = {item.kind: item for item in hostile}
    single = by_kind["single"]
    fifth = Option("e", Named("fifth", "kelima"))
    wide = replace(fifth, text=Named("é" * 75, "é" * 76))
    assert not kahoot_flaw(single, say)
    assert kahoot_flaw(replace(single, options=(*single.options, fifth)), say).startswith("more")
    short = replace(single, options=(*single.options[:3], wide))
    assert not kahoot_flaw(short, say)
    assert kahoot_flaw(short, Words("id")) == "answer too long"
    assert not kahoot_flaw(replace(single, stem=Named("q" * 120, "")), say)
    assert kahoot_flaw(replace(single, stem=Named("q" * 121, "")), say) == "question too long"
    assert kahoot_flaw(replace(single, stem=Named("🌏" * 61, "")), say) == "question too long"
    for kind in ("matching", "ordering", "short", "numeric"):
        assert kahoot_flaw(by_kind[kind], say).startswith("of a kind")
        assert bool(quizizz_flaw(by_kind[kind], say)) == (kind in {"matching", "ordering"})
    six = tuple(Option(c, Named(c, c)) for c in "abcdef")
    assert quizizz_flaw(replace(single, options=six), say).startswith("more")
    assert quizizz_flaw(replace(by_kind["numeric"], tolerance=0.5), say).startswith("of a kind")


def test_what_does_not_fit_is_refused_and_never_cut(world, hostile) -> None:
    ordering = next(item for item in hostile if item.kind == "ordering")
    for write in (kahoot, quizizz):
        with pytest.raises(BadRequestError, match=f"Question {ordering.id} does not fit: of a"):
            write(world, [ordering], Words("en"))


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(1)", "{=1}", "https://example.org"])
def test_a_text_is_never_a_formula(world, hostile, start) -> None:
    say = Words("en")
    single = next(item for item in hostile if item.kind == "single")
    item = replace(single, stem=Named(start, start), why=Named(start, start))
    assert _rows(kahoot(world, [item], say), 9)[0][1] == start
    assert _rows(quizizz(world, [item], say), 2)[0][0] == start


def test_a_quiz_for_kahoot_is_as_long_as_asked(world) -> None:
    say = Words("id")
    drawn = quiz(world, n=20, on="2026-06-30", fits=lambda item: not kahoot_flaw(item, say))
    made = kahoot(world, drawn, say)
    assert len(_rows(made, 9)) == 20
    assert made == kahoot(world, drawn, say)
