import re

import pytest

from kerjasama.briefs.document import Document
from kerjasama.briefs.render.text import columns, render, wrapped
from kerjasama.words import Words


@pytest.mark.parametrize("width", [30, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(brief: Document, words: Words, width: int) -> None:
    for line in render(brief, words, width=width).splitlines():
        assert columns(line) <= width or " " not in line.strip()


def test_a_figure_with_data_becomes_bars_in_proportion(brief: Document, words: Words) -> None:
    lines = render(brief, words, width=80).splitlines()
    coal = next(line for line in lines if line.endswith("4.210²"))
    electronics = next(line for line in lines if line.endswith("310,5²") and "█" in line)
    assert coal.count("█") / electronics.count("█") == pytest.approx(4210 / 310.5, rel=0.4)
    unknown = next(line for line in lines if "tidak diketahui" in line)
    assert "█" not in unknown


def test_tables_are_aligned(brief: Document, words: Words) -> None:
    lines = render(brief, words, width=80).splitlines()
    head = next(n for n, line in enumerate(lines) if line.startswith("Sektor"))
    rule = lines[head + 1]
    ends = [found.end() for found in re.finditer(r"-+", rule)]
    assert lines[head + 2].rstrip()[-2:] == "1²"
    assert columns(lines[head + 2]) == ends[-1]


def test_references_are_raised_and_unchecked_is_marked(brief: Document, words: Words) -> None:
    text = render(brief, words)
    assert "1973.¹·²" in text
    assert "G20.†³" in text
    assert "\n† " in text


def test_colour_only_when_asked(brief: Document, words: Words) -> None:
    plain = render(brief, words)
    assert "\x1b" not in plain
    coloured = render(brief, words, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_every_text_survives(wild: Document, nasty: tuple[str, ...]) -> None:
    text = render(wild, Words("en"), width=200)
    for one in nasty:
        assert one in text


def test_an_escape_sequence_in_a_text_is_disarmed() -> None:
    document = Document("a\x1b[31mb\x07", "", "en", ())
    assert render(document, Words("en")).startswith("a[31mb\n")


def test_wide_letters_count_twice() -> None:
    assert columns("🇮🇩") in {2, 4}
    assert all(columns(line) <= 10 for line in wrapped("한국 대한 민국 서울", 10))
