"""The table of exports, and that whatever a text holds comes out whole at every consumer."""

import html
import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from anki.collection import Collection, ImportAnkiPackageRequest
from lxml import etree
from lxml import html as pages
from openpyxl import load_workbook

from kerjasama.lessons.questions.formats import ENDINGS, FORMATS
from kerjasama.words import Words

PARSED = """
const read = require("gift-pegjs").parse(require("fs").readFileSync(process.argv[1], "utf8"));
console.log(JSON.stringify(read));
"""
FORM = """
const said = [];
const anything = new Proxy(() => {}, {
  get: () => anything,
  apply: (_, self, given) => { said.push(...given.flat(9)); return anything; },
});
const FormApp = anything, Logger = anything;
"""


def strings(told: Any) -> Iterator[str]:
    """Every text in what JSON carried."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict | list):
        for one in told.values() if isinstance(told, dict) else told:
            yield from strings(one)


def of_xml(content: bytes) -> Iterator[str]:
    for element in etree.fromstring(content).iter():
        yield "".join(element.itertext())


def of_gift(content: str, folder: Path, node) -> Iterator[str]:
    (folder / "quiz.gift").write_text(content, "utf-8")
    for text in strings(json.loads(node("-e", PARSED, str(folder / "quiz.gift")))):
        # The parser leaves marks of what was escaped in a match, such as &&058; for a colon.
        yield re.sub(r"&&(\d+);", lambda mark: chr(int(mark[1])), text).replace("→", "->")


def of_forms(content: str, folder: Path, node) -> Iterator[str]:
    run = "makeQuiz(); console.log(JSON.stringify(said));"
    (folder / "quiz.js").write_text(FORM + content + run, "utf-8")
    yield from strings(json.loads(node(str(folder / "quiz.js"))))


def of_anki(content: bytes, folder: Path, _node) -> Iterator[str]:
    (folder / "quiz.apkg").write_bytes(content)
    made = Collection(str(folder / "collection.anki2"))
    made.import_anki_package(ImportAnkiPackageRequest(package_path=str(folder / "quiz.apkg")))
    fields = [field for id_ in made.find_notes("") for field in made.get_note(id_).fields]
    made.close()
    for field in fields:
        yield from (html.unescape(text) for text in re.split(r"<[^>]*>", field))


def of_sheet(content: bytes, _folder: Path, _node) -> Iterator[str]:
    for row in load_workbook(BytesIO(content)).active.iter_rows(values_only=True):
        yield from (cell for cell in row if isinstance(cell, str))


def of_qti(content: bytes, _folder: Path, _node) -> Iterator[str]:
    archive = ZipFile(BytesIO(content))
    for name in archive.namelist():
        yield from of_xml(archive.read(name))


def of_scorm(content: bytes, _folder: Path, _node) -> Iterator[str]:
    archive = ZipFile(BytesIO(content))
    [name] = [name for name in archive.namelist() if name.endswith(".html")]
    page = pages.fromstring(archive.read(name))
    yield from strings(json.loads(page.get_element_by_id("quiz").text))


READERS = {
    "gift": of_gift,
    "moodle": lambda content, _folder, _node: of_xml(content.encode()),
    "gforms": of_forms,
    "anki": of_anki,
    "kahoot": of_sheet,
    "quizizz": of_sheet,
    "qti21": of_qti,
    "scorm12": of_scorm,
}


def test_endings_and_names_are_each_of_one_format() -> None:
    assert {FORMATS[name].ending for name in ENDINGS.values()} == set(ENDINGS)
    shared = {one.ending for one in FORMATS.values()} - set(ENDINGS)
    assert shared <= {".xlsx", ".zip"}
    assert all(ending.startswith(".") for ending in ENDINGS)
    assert not set(FORMATS) & {"text", "txt", "html", "pdf", "docx", "md", "json"}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_format_is_written(world, items, name, lang) -> None:
    one, say = FORMATS[name], Words(lang)
    some = [item for item in items if not one.flaw(item, say)][:12]
    content = one.write(world, some, say)
    assert content
    assert content == one.write(world, some, say)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_text_arrives_as_it_was(world, hostile, name, lang, node, tmp_path) -> None:
    one, say = FORMATS[name], Words(lang)
    asked = [item for item in hostile if not one.flaw(item, say)]
    assert {item.kind for item in asked} >= {"single", "map", "truth"}
    told = set(READERS[name](one.write(world, asked, say), tmp_path, node))
    for item in asked:
        assert say(item.stem) in told
        assert (say(item.why) in told) or name == "kahoot"  # has no place for an explanation
        if item.kind != "truth":  # whose answers are the platform's own words
            assert {say(o.text) for o in (*item.options, *item.matches)} <= told
