"""Tables in four formats: several lines in a cell, a foot, and what must be escaped."""

import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity.tables import render

HEAD = ["", "(1)", "a|b"]
BODY = [["rta", "0.5\n(0.2)", ""], ["x_&^", "–", "−1.0\n(0.1)"], ["N", "12", "9"]]


def test_text_keeps_columns_straight() -> None:
    lines = render("text", HEAD, BODY, ["A note."], foot=1).split("\n")
    assert lines[2:7] == [
        "rta     0.5",
        "      (0.2)",
        "x_&^      –   −1.0",
        "             (0.1)",
        "----  -----  -----",
    ]
    assert lines[-1] == "A note."
    assert {len(line) for line in lines if line.startswith("-")} == {18}


def test_markdown_and_html_break_lines_within_cells() -> None:
    assert "| rta | 0.5<br>(0.2) |  |" in render("markdown", HEAD, BODY, [])
    assert "| a\\|b |" in render("markdown", HEAD, BODY, [])
    told = render("html", HEAD, BODY, ["<b>"], foot=1)
    assert '<th scope="row">x_&amp;^</th><td>–</td><td>−1.0<br>(0.1)</td>' in told
    assert "<tfoot><tr><th" in told
    assert "<p>&lt;b&gt;</p>" in told


def test_latex_escapes_and_rules() -> None:
    told = render("latex", HEAD, BODY, ["50 % {a}"], foot=1)
    assert r"x\_\&\^{} & – & $-$1.0 \\" in told
    assert r"rta & 0.5 &  \\" in told
    assert r"{\footnotesize 50 \% \{a\}} \\" in told
    assert told.count(r"\midrule") == 3
    assert r"\midrule" + "\n" + r"\bottomrule" not in render("latex", HEAD, BODY, [])


def test_another_format_is_refused() -> None:
    with pytest.raises(BadRequestError, match=r"no table format 'word'.*text, markdown"):
        render("word", HEAD, BODY, [])
