"""A quiz as JSON."""

import json

from kerjasama.lessons.questions.plain import plain, sources
from kerjasama.words import Words


def test_every_kind_survives_json(world, items) -> None:
    some = list({i.template: i for i in items}.values())
    told = json.loads(json.dumps(plain(world, some, Words("en"))))
    for item, data in zip(some, told, strict=True):
        assert data["id"] == item.id
        assert data["stem"] == {"en": item.stem.en, "id": item.stem.id}
        assert [o["code"] for o in data["options"]] == [o.code for o in item.options]
        assert data["key"] == list(item.key)
        assert data["sources"], item.id


def test_hostile_texts_survive(world, hostile) -> None:
    told = json.loads(json.dumps(plain(world, hostile, Words("id"))))
    assert [d["stem"]["en"] for d in told] == [i.stem.en for i in hostile]


def test_sources_were_read_or_computed(world, items) -> None:
    found = sources(world, items[:200])
    assert found
    assert {s["basis"] for s in found} <= {"read", "computed"}
