"""Cards, imported by Anki itself into a collection."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from anki.collection import (
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportLogWithChanges,
)
from anki.import_export_pb2 import ImportAnkiPackageUpdateCondition as Condition

from kerjasama.lessons.questions.anki import anki
from kerjasama.words import Named, Words


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    made = Collection(str(tmp_path / "collection.anki2"))
    yield made
    made.close()


def _imported(
    collection: Collection,
    made: bytes,
    update: "Condition.ValueType" = Condition.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER,
) -> ImportLogWithChanges.Log:
    file = Path(collection.path).with_name("quiz.apkg")
    file.write_bytes(made)
    options = ImportAnkiPackageOptions(update_notes=update)
    return collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(file), options=options)
    ).log


def _shown(field: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", field))


@pytest.mark.parametrize("lang", ["en", "id"])
def test_notes_hold_what_the_questions_say(world, items, hostile, collection, lang) -> None:
    say = Words(lang)
    asked = [*{i.template: i for i in items}.values(), *hostile]
    log = _imported(collection, anki(world, asked, say))
    assert (len(log.new), collection.note_count()) == (len(asked), len(asked))
    notes = {note.guid: note for note in map(collection.get_note, collection.find_notes(""))}
    for place, item in enumerate(asked):
        note = notes[f"{item.id}-{lang}"]
        question, choices, answer, why, sources = note.fields
        assert (_shown(question), _shown(why)) == (say(item.stem), say(item.why))
        read = [_shown(one) for one in re.findall(r"<li>(.*?)</li>", choices)]
        assert read == [say(o.text) for o in (*item.options, *item.matches)]
        for option in item.right:
            assert say(option.text) in _shown(answer)
        if not item.options:
            assert _shown(answer) == " / ".join(item.key)
        assert sources
        tags = {f"topic::{item.topic}", f"level::{item.level}", f"template::{item.template}"}
        assert set(note.tags) == tags
        [card] = note.cards()
        assert card.due == place
        assert say(item.stem) in html.unescape(card.question())
        assert say(item.why) in html.unescape(card.answer())
        assert str(datetime.fromtimestamp(note.mod, UTC).date()) == str(world.recorded)


def test_importing_twice_makes_no_doubles(world, items, collection) -> None:
    say = Words("id")
    made = anki(world, items[:30], say)
    assert made == anki(world, items[:30], say)
    assert len(_imported(collection, made).new) == 30
    again = _imported(collection, made)
    assert (len(again.new), len(again.updated), collection.note_count()) == (0, 0, 30)
    longer = _imported(collection, anki(world, [*items[60:90], *items[:5]], say))
    assert (len(longer.new), collection.note_count()) == (30, 60)
    assert len(collection.decks.all_names_and_ids()) == 2  # Anki's own and ours
    assert [m.name for m in collection.models.all_names_and_ids()].count("kerjasama") == 1


def test_a_corrected_question_is_the_same_note(world, items, collection) -> None:
    say = Words("en")
    _imported(collection, anki(world, items[:3], say))
    mended = replace(items[1], why=Named("Mended.", "Diperbaiki."))
    log = _imported(
        collection,
        anki(world, [mended], say),
        Condition.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS,
    )
    assert (len(log.updated), collection.note_count()) == (1, 3)
    assert collection.find_notes("Explanation:Mended.")


def test_languages_are_decks_of_their_own(world, items, collection) -> None:
    for lang in ("en", "id"):
        _imported(collection, anki(world, items[:4], Words(lang)))
    assert collection.note_count() == 8
    for name in ("International cooperation: a quiz", "Kuis kerja sama internasional"):
        assert len(collection.find_notes(f'deck:"{name}"')) == 4


def test_anki_reads_no_commands_in_a_text(world, hostile, collection) -> None:
    single = next(item for item in hostile if item.kind == "single")
    text = "[sound:a.mp3] [latex]x[/latex] {{Answer}} {{c1::x}}"
    _imported(collection, anki(world, [replace(single, stem=Named(text, text))], Words("en")))
    [card] = collection.get_note(collection.find_notes("")[0]).cards()
    assert text in html.unescape(card.question())
    assert not card.question_av_tags()
