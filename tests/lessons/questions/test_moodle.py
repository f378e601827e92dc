"""Moodle XML, read back by lxml, and held against what Moodle's importer accepts.

The rules are those of ``question/format.php`` and ``question/format/xml/format.php`` of Moodle, and
of the help text to its option *Match grades*: an answer whose share is not in the list makes the
importer refuse the whole file.
"""

import re
from dataclasses import replace

import pytest
from lxml import etree

from kerjasama.lessons.questions import Item
from kerjasama.lessons.questions.moodle import moodle, pairs
from kerjasama.words import Named, Words

TYPES = {
    "single": "multichoice",
    "map": "multichoice",
    "multiple": "multichoice",
    "truth": "truefalse",
    "matching": "matching",
    "ordering": "matching",
    "short": "shortanswer",
    "numeric": "numerical",
}
SHARES = (
    *(100, 90, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20),
    *(16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0),
)


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
            case "single" | "map" | "multiple":
                assert set(answers) == {say(o.text) for o in item.options}
                assert full == {say(o.text) for o in item.right}
                assert abs(sum(answers[t] for t in full) - 100) < 0.001
                assert read.findtext("single") == str(item.kind != "multiple").lower()
            case "truth":
                assert answers == {k: 100.0 * (k in item.key) for k in ("true", "false")}
            case "short" | "numeric":
                assert full == set(item.key)
                if item.kind == "numeric":
                    assert float(read.findtext("answer/tolerance")) == item.tolerance
            case _:
                subs = read.findall("subquestion")
                told = [(s.findtext("text"), s.findtext("answer/text")) for s in subs]
                assert told == pairs(item, say)


def test_an_ordering_is_a_matching_of_places(hostile) -> None:
    ordering = next(i for i in hostile if i.kind == "ordering")
    told = pairs(ordering, Words("en"))
    assert [left for left, _ in told] == [f"Place {n}" for n in (1, 2, 3, 4)]
    assert [right[0] for _, right in told] == list(ordering.key)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_importer_takes_the_whole_bank(items, hostile, lang) -> None:
    root = etree.fromstring(moodle([*items, *hostile], Words(lang)).encode())
    assert {read.tag for read in root} == {"question"}
    numbers = [read.findtext("idnumber") for read in root]
    assert len(set(numbers)) == len(numbers)  # of twins only the first would keep its number
    assert max(map(len, numbers)) <= 100
    assert max(len(read.findtext("name/text")) for read in root) <= 255
    for read in root:
        for text in read.iter("questiontext", "generalfeedback", "subquestion"):
            assert text.get("format") == "plain_text"
        given = [float(a.get("fraction")) for a in read.findall("answer")]
        assert all(any(abs(abs(x) - y) < 0.001 for y in SHARES) for x in given), given
        match read.get("type"):
            case "multichoice":
                assert read.findtext("answernumbering") in {
                    "none", "abc", "ABCD", "123", "iii", "IIII",
                }  # fmt: skip
                if read.findtext("single") == "true":
                    assert sorted(given) == [*[0] * (len(given) - 1), 100]
                else:
                    assert abs(sum(x for x in given if x > 0) - 100) < 0.001
            case "truefalse":
                texts = [a.findtext("text") for a in read.findall("answer")]
                assert (sorted(texts), sorted(given)) == (["false", "true"], [0, 100])
            case "shortanswer":
                assert read.findtext("usecase") in {"0", "1"}
                assert given == [100] * len(given)
            case "numerical":
                assert re.fullmatch(r"-?\d+(\.\d+)?", read.findtext("answer/text"))
                assert float(read.findtext("answer/tolerance")) >= 0
            case kind:  # no type of a plugin, such as ordering
                assert kind == "matching"
                answers = {s.findtext("answer/text") for s in read.findall("subquestion")}
                assert len(read.findall("subquestion")) >= 2
                assert len(answers) >= 3


def test_a_star_stands_for_itself_only() -> None:
    item = Item(
        "star", "short", "know", "claims", Named("q", "q"), (), ("a*b",), Named("w", "w"), (),
        "2026", (),
    )  # fmt: skip
    assert "<text>a\\*b</text>" in moodle([item], Words("en"))


def test_all_may_be_right(hostile) -> None:
    multiple = next(item for item in hostile if item.kind == "multiple")
    every = replace(multiple, key=tuple(o.code for o in multiple.options))
    read = etree.fromstring(moodle([every], Words("en")).encode())[0]
    assert [a.get("fraction") for a in read.findall("answer")] == ["25"] * len(every.options)
