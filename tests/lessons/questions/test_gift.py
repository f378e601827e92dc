"""GIFT, read back by a grammar of our own and by a parser of others."""

import json
import os
import re
import shutil
import subprocess

import pytest

from kerjasama.lessons.questions.gift import escaped, gift
from kerjasama.words import Words

ANSWER = {
    "single": r"[=~](?:\\.|[^\\~=#{}:])+",
    "multiple": r"~%-?\d+\.\d{5}%(?:\\.|[^\\~=#{}:])+",
    "matching": r"=(?:\\.|[^\\~=#{}:])+? -> (?:\\.|[^\\~=#{}:])+",
    "ordering": r"=(?:\\.|[^\\~=#{}:])+? -> (?:\\.|[^\\~=#{}:])+",
    "truth": r"[TF]",
    "short": r"=(?:\\.|[^\\~=#{}:])+",
    "numeric": r"#\d+:0",
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
        assert re.fullmatch(r"::[\w-]+::(?:\\.|[^\\~=#{}:])+ \{", head), head
        assert all(re.fullmatch(ANSWER[item.kind], a) for a in answers), (item.kind, answers)
        assert feedback.startswith("####")
        assert end == "}"
        if item.kind == "single":
            assert [a[0] for a in answers].count("=") == 1
        if item.kind == "multiple":
            shares = [float(a.split("%")[1]) for a in answers]
            assert abs(sum(s for s in shares if s > 0) - 100) < 0.001
            assert abs(sum(s for s in shares if s < 0) + 100) < 0.001


def test_escapes_can_be_taken_away_again() -> None:
    hostile = "a~b=c#d{e}f:g\\h"
    assert re.sub(r"\\(.)", r"\1", escaped(hostile)) == hostile


def test_a_parser_of_others_reads_it(some, hostile, tmp_path) -> None:
    """gift-pegjs, if it lies in the folder that the variable GIFT_PEGJS names."""
    folder, node = os.environ.get("GIFT_PEGJS"), shutil.which("node")
    if not folder or not node:
        pytest.skip("needs node, and gift-pegjs in the folder that GIFT_PEGJS names")
    say = Words("en")
    file = tmp_path / "quiz.gift"
    file.write_text(gift([*some, *hostile], say), "utf-8")
    script = (
        "const g=require(process.argv[1]);"
        "const t=require('fs').readFileSync(process.argv[2],'utf8');"
        "console.log(JSON.stringify(g.parse(t)))"
    )
    done = subprocess.run(
        [node, "-e", script, folder, str(file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[:800]
    read = json.loads(done.stdout)
    kinds = {
        "single": "MC",
        "multiple": "MC",
        "truth": "TF",
        "matching": "Matching",
        "ordering": "Matching",
        "short": "Short",
        "numeric": "Numerical",
    }
    for item, told in zip([*some, *hostile], read, strict=True):
        assert told["type"] == kinds[item.kind]
        assert told["title"] == item.id
        if not item.template.startswith("hostile"):
            assert told["stem"]["text"] == say(item.stem)
