"""GIFT, read back by a grammar of our own and by a parser of others."""

import json
import re
from dataclasses import replace

import pytest

from kerjasama.lessons.questions import Item
from kerjasama.lessons.questions.gift import escaped, gift
from kerjasama.lessons.questions.moodle import pairs
from kerjasama.words import Named, Words

PARSE = """
const {readFileSync} = require("fs");
const read = require("gift-pegjs").parse(readFileSync(process.argv[1], "utf8"));
console.log(JSON.stringify(read));
"""
KINDS = {
    "single": "MC",
    "map": "MC",
    "multiple": "MC",
    "truth": "TF",
    "matching": "Matching",
    "ordering": "Matching",
    "short": "Short",
    "numeric": "Numerical",
}

ANSWER = {
    "map": r"[=~](?:\\.|[^\\~=#{}:])+",
    "single": r"[=~](?:\\.|[^\\~=#{}:])+",
    "multiple": r"~%-?\d+\.\d{5}%(?:\\.|[^\\~=#{}:])+",
    "matching": r"=(?:\\.|[^\\~=#{}:])+? -> (?:\\.|[^\\~=#{}:])+",
    "ordering": r"=(?:\\.|[^\\~=#{}:])+? -> (?:\\.|[^\\~=#{}:])+",
    "truth": r"[TF]",
    "short": r"=(?:\\.|[^\\~=#{}:])+",
    "numeric": r"#\d+(?:\.\d+)?:\d+(?:\.\d+)?",
}


@pytest.fixture(scope="module")
def some(items):
    """Four questions of each template."""
    kept: dict[str, list] = {}
    for item in items:
        kept.setdefault(item.template, []).append(item)
    return [item for pile in kept.values() for item in pile[:4]]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_question_follows_the_grammar(some, hostile, lang) -> None:
    asked = [*some, *hostile]
    blocks = gift(asked, Words(lang)).rstrip("\n").split("\n\n")
    assert len(blocks) == len(asked)
    for item, block in zip(asked, blocks, strict=True):
        head, *answers, feedback, end = block.split("\n")
        assert re.fullmatch(r"::[\w-]+::\[plain\](?:\\.|[^\\~=#{}:])+ \{", head), head
        assert all(re.fullmatch(ANSWER[item.kind], a) for a in answers), (item.kind, answers)
        assert feedback.startswith("####")
        assert end == "}"
        if item.one:
            assert [a[0] for a in answers].count("=") == 1
        if item.kind == "multiple":
            shares = [float(a.split("%")[1]) for a in answers]
            assert abs(sum(s for s in shares if s > 0) - 100) < 0.001
            assert abs(sum(s for s in shares if s < 0) + 100) < 0.001


def test_escapes_can_be_taken_away_again() -> None:
    hostile = "a~b=c#d{e}f:g\\h"
    assert re.sub(r"\\(.)", r"\1", escaped(hostile)) == hostile


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_parser_of_others_reads_it(items, hostile, lang, node, tmp_path) -> None:
    """All that is asked comes back from gift-pegjs, of the whole bank."""
    say = Words(lang)
    asked = [*items, *hostile]
    file = tmp_path / "quiz.gift"
    file.write_text(gift(asked, say), "utf-8")
    read = json.loads(node("-e", PARSE, str(file)))
    for item, told in zip(asked, read, strict=True):
        assert told["type"] == KINDS[item.kind]
        assert told["title"] == item.id
        assert told["stem"] == {"format": "plain", "text": say(item.stem)}
        assert told["globalFeedback"]["text"] == say(item.why)
        if told["type"] == "MC":
            assert [c["text"]["text"] for c in told["choices"]] == [
                say(o.text) for o in item.options
            ]
            right = [c["isCorrect"] or (c["weight"] or 0) > 0 for c in told["choices"]]
            assert right == [o.code in item.key for o in item.options]
        if told["type"] == "TF":
            assert told["isTrue"] == (item.key == ("true",))
        if told["type"] == "Short":
            assert [c["text"]["text"] for c in told["choices"]] == list(item.key)
        if told["type"] == "Numerical":
            assert told["choices"]["number"] == float(item.key[0])
            assert told["choices"]["range"] == item.tolerance
        if told["type"] == "Matching":
            # This parser leaves marks of what was escaped in a match, such as &&058; for a colon.
            pair = [
                (p["subquestion"]["text"], re.sub(r"&&(\d+);", unmarked, p["subanswer"]))
                for p in told["matchPairs"]
            ]
            assert pair == [
                (a.replace("->", "→"), b.replace("->", "→")) for a, b in pairs(item, say)
            ]


def unmarked(mark: re.Match[str]) -> str:
    return chr(int(mark[1]))


def test_what_shortens_an_answer_is_no_star() -> None:
    """Moodle reads a star in a short answer as any text."""
    item = Item(
        "star", "short", "know", "claims", Named("q", "q"), (), ("a*b",), Named("w", "w"), (),
        "2026", (),
    )  # fmt: skip
    assert r"=a\\*b" in gift([item], Words("en"))


def test_all_may_be_right(hostile) -> None:
    multiple = next(item for item in hostile if item.kind == "multiple")
    every = replace(multiple, key=tuple(o.code for o in multiple.options))
    assert gift([every], Words("en")).count("~%25.00000%") == len(every.options)
