"""A quiz as an Anki package: one card a question, to be met again until it is known."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from html import escape
from itertools import count
from typing import Final
from zlib import crc32

from kerjasama.briefs.document import Reference, clean
from kerjasama.briefs.render.archive import packed
from kerjasama.lessons.questions.item import Item
from kerjasama.lessons.questions.moodle import pairs
from kerjasama.lessons.questions.package import references
from kerjasama.lessons.questions.sheet import answer
from kerjasama.words import N_, Words
from kerjasama.world import World

# A collection knows a note type by its number and the names of its fields, and a deck by its
# number. Were one of these to change, old cards would stay and new ones would come beside them.
_KIND: Final = 1_783_402_118
_DECKS: Final = {"en": 1_783_402_119, "id": 1_783_402_120}
_DAY: Final = 86_400  # seconds
_FIELDS: Final = ("Question", "Choices", "Answer", "Explanation", "Sources")
_FRONT: Final = '<div class="question">{{Question}}</div>{{Choices}}'
_BACK: Final = (
    '{{FrontSide}}<hr id="answer"><div class="answer">{{Answer}}</div>'
    '<div>{{Explanation}}</div><div class="sources">{{Sources}}</div>'
)
_STYLE: Final = """\
.card { max-width: 38em; margin: 0 auto; padding: 1em; font: 1.2em/1.5 sans-serif;
  text-align: left; color: #1a1a1a; background: #fff; overflow-wrap: break-word; }
.question, .answer { font-weight: bold; }
.answer { margin-bottom: .6em; color: #0b5d2e; }
.sources { margin-top: 1em; font-size: .8em; color: #555; }
.sources a { color: #0b4f9e; }
ol, ul { padding-left: 1.6em; }
.nightMode .card, .card.nightMode, .card.night_mode { color: #eee; background: #222; }
.nightMode .answer, .night_mode .answer { color: #8fd9a8; }
.nightMode .sources, .night_mode .sources { color: #bbb; }
.nightMode .sources a, .night_mode .sources a { color: #9cc8ff; }
"""


def anki(world: World, items: Sequence[Item], say: Words) -> bytes:
    """Write questions as an Anki package, one language at a time.

    A card shows the question and its options, and behind them the answer, the explanation and its
    sources. Whoever imports a newer package gets corrected cards and keeps what was learnt: a
    question is always the same note, and that note is of the day on which a source was last read.
    The languages are different notes in different decks.

    Examples
    --------
    >>> from kerjasama.lessons.questions import quiz
    >>> world = World.load()
    >>> made = anki(world, quiz(world, "forms", n=2, on="2026-06-30"), Words("id"))
    >>> made[:2], made == anki(world, quiz(world, "forms", n=2, on="2026-06-30"), Words("id"))
    (b'PK', True)
    """
    from genanki import Deck, Model, Note, Package

    side = {"name": "Card", "qfmt": _FRONT, "afmt": _BACK}
    kind = Model(_KIND, "kerjasama", [{"name": name} for name in _FIELDS], [side], css=_STYLE)
    deck = Deck(_DECKS[say.lang], say(N_("International cooperation: a quiz")))
    listed = zip(items, references(world, items, say), strict=True)
    written = [_fields(item, sources, say) for item, sources in listed]
    for place, (item, fields) in enumerate(zip(items, written, strict=True)):
        tags = [f"topic::{item.topic}", f"level::{item.level}", f"template::{item.template}"]
        deck.add_note(Note(kind, fields, tags=tags, guid=f"{item.id}-{say.lang}", due=place))
    day = datetime.fromisoformat(str(world.recorded)).replace(tzinfo=UTC).timestamp()
    # Of the same day, another content has another time: Anki passes over what is as old.
    age = day + crc32(repr(written).encode()) % _DAY
    database = sqlite3.connect(":memory:")
    try:
        # Into memory: the package's own writer leaves a file behind and writes the time of day.
        Package(deck).write_to_db(database.cursor(), age, count(int(age) * 1000))
        database.commit()
        collection = database.serialize()
    finally:
        database.close()
    return packed({"collection.anki2": collection, "media": "{}"})


def _fields(item: Item, sources: Iterable[Reference], say: Words) -> list[str]:
    """Its texts as HTML, in the order of the fields."""
    cited = (_cited(source.text, source.address) for source in sources)
    return [
        _text(say(item.stem)),
        _choices(item, say),
        _right(item, say),
        _text(say(item.why)),
        "<br>".join(cited),
    ]


def _choices(item: Item, say: Words) -> str:
    options = [say(o.text) for o in item.options]
    matches = [say(o.text) for o in item.matches]
    if not matches:
        return _listed(options, "A") if options else ""
    return _listed(options, "1") + _listed(matches, "A")


def _right(item: Item, say: Words) -> str:
    """Answer in whole words: letters alone teach nothing."""
    if item.kind == "ordering":
        return _listed([text for _, text in pairs(item, say)], "1")
    if item.kind == "matching":
        return _listed([f"{left} – {right}" for left, right in pairs(item, say)], "1")
    return _text(answer(item, say))


def _listed(texts: Iterable[str], numbers: str) -> str:
    rows = "".join(f"<li>{_text(text)}</li>" for text in texts)
    return f'<ol type="{numbers}">{rows}</ol>'


def _cited(text: str, address: str) -> str:
    shown = _text(text)
    return f'<a href="{escape(address)}">{shown}</a>' if address else shown


def _text(text: str) -> str:
    """Text in which nothing means anything to HTML, nor to Anki, which reads [sound:…]."""
    return escape(clean(text)).replace("[", "&#91;")
