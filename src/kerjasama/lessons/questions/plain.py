"""A quiz as plain values that JSON can carry, and its sources."""

from collections.abc import Sequence
from typing import Any

from kerjasama.briefs.plain import plain as written
from kerjasama.briefs.plain import series_source
from kerjasama.briefs.plain import sources as spoken
from kerjasama.lessons.questions.item import Item, Option
from kerjasama.words import Words
from kerjasama.world import World

Plain = dict[str, Any]


def plain(world: World, items: Sequence[Item], say: Words) -> list[Plain]:
    """Questions with their keys, texts in both languages.

    Examples
    --------
    >>> from kerjasama.lessons.questions import quiz
    >>> world = World.load()
    >>> told = plain(world, quiz(world, "forms", n=1, on="2026-06-30"), Words("en"))[0]
    >>> sorted(told["stem"]), told["topic"], told["kind"]
    (['en', 'id'], 'forms', 'single')
    """
    return [
        {
            "id": item.id,
            "template": item.template,
            "kind": item.kind,
            "level": item.level,
            "topic": item.topic,
            "stem": written(item.stem, say),
            "options": [_option(o, say) for o in item.options],
            "matches": [_option(o, say) for o in item.matches],
            "key": list(item.key),
            "tolerance": item.tolerance,
            "why": written(item.why, say),
            "given": list(item.given),
            "on": item.on,
            "facts": [{"subject": s, "property": p} for s, p in item.facts],
            "sources": [s["source"] for s in sources(world, [item])],
            "checklist": list(item.checklist),
        }
        for item in items
    ]


def sources(world: World, items: Sequence[Item]) -> list[Plain]:
    """What the keys of some questions rest on, each source once.

    Examples
    --------
    >>> from kerjasama.lessons.questions import quiz
    >>> world = World.load()
    >>> [s["source"] for s in sources(world, quiz(world, "trade", n=2, on="2026-06-30"))]
    ['oecd/icio-2022']
    """
    facts = dict.fromkeys(fact for item in items for fact in item.facts)
    subjects = dict.fromkeys(subject for subject, _ in facts if subject != "series")
    read = [s for s in spoken(world, subjects) if s["basis"] == "read"]
    return [*read, *(series_source(name) for kind, name in facts if kind == "series")]


def _option(option: Option, say: Words) -> Plain:
    return {"code": option.code, "text": written(option.text, say)}
