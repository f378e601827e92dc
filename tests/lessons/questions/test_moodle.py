"""Moodle XML, read back by lxml."""

import pytest
from lxml import etree

from kerjasama.lessons.questions.moodle import moodle, pairs
from kerjasama.words import Words

TYPES = {
    "single": "multichoice",
    "multiple": "multichoice",
    "truth": "truefalse",
    "matching": "matching",
    "ordering": "matching",
    "short": "shortanswer",
    "numeric": "numerical",
}


@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_kind_reads_back(items, hostile, lang) -> None:
    say = Words(lang)
    asked = [*{i.template: i for i in items}.values(), *hostile]
    root = etree.fromstring(moodle(asked, say).encode())
    assert root.tag == "quiz"
    for item, read in zip(asked, root, strict=True):
        assert read.get("type") == TYPES[item.kind]
        assert read.findtext("questiontext/text") == say(item.stem)
        assert read.findtext("generalfeedback/text") == say(item.why)
        answers = {a.findtext("text"): float(a.get("fraction", "0")) for a in read.iter("answer")}
        full = {text for text, share in answers.items() if share > 0}
        match item.kind:
            case "single" | "multiple":
                assert set(answers) == {say(o.text) for o in item.options}
                assert full == {say(o.text) for o in item.right}
                assert abs(sum(answers[t] for t in full) - 100) < 0.001
                assert read.findtext("single") == str(item.kind == "single").lower()
            case "truth":
                assert answers == {k: 100.0 * (k in item.key) for k in ("true", "false")}
            case "short" | "numeric":
                assert full == set(item.key)
            case _:
                subs = read.findall("subquestion")
                told = [(s.findtext("text"), s.findtext("answer/text")) for s in subs]
                assert told == pairs(item, say)


def test_an_ordering_is_a_matching_of_places(hostile) -> None:
    ordering = next(i for i in hostile if i.kind == "ordering")
    told = pairs(ordering, Words("en"))
    assert [left for left, _ in told] == [f"Place {n}" for n in (1, 2, 3, 4)]
    assert [right[0] for _, right in told] == list(ordering.key)
