"""Organisations, relations and statements, asked again of the evidence."""

from functools import cache

from kerjasama.facts import When
from kerjasama.lessons.questions.ideas import ideas


def told(world, subject: str, property_: str) -> str:
    """What a source that was read says."""
    values = {
        e.value
        for e in world.evidence(subject)
        if e.property == property_ and e.basis == "read" and e.fate == "kept"
    }
    assert len(values) == 1, (subject, property_)
    return values.pop()


def test_beginnings(items, world) -> None:
    for item in items:
        if not item.template.startswith("founded"):
            continue
        codes = [o.code for o in item.options]
        if item.template == "founded-year":
            codes = list(item.given)
        dates = {c: When(told(world, f"organisation:{c}", "founded")) for c in codes}
        order = sorted(dates, key=lambda c: dates[c].first)
        match item.template:
            case "founded-year":
                assert item.key == (str(dates[codes[0]].year),)
            case "founded-first":
                assert item.key == (order[0],)
                assert dates[order[0]].last < dates[order[1]].first
            case "founded-order":
                assert list(item.key) == order
            case "founded-match":
                assert list(item.key) == [str(dates[c].year) for c in codes]


def test_seats_and_abbreviations(items, world) -> None:
    seats = {i.given[0]: i.key[0] for i in items if i.template == "seat"}
    assert seats["WHO"] == told(world, "organisation:WHO", "seat_en") == "Geneva"
    for item in items:
        if item.template == "seat":
            assert [o.code for o in item.options if o.code == seats[item.given[0]]] == [*item.key]
        if item.template == "abbreviation":
            for text, lang in zip(item.key, ("en", "id"), strict=False):
                name = told(world, f"organisation:{item.given[0]}", f"name_{lang}")
                assert text == "".join(c for c in name if c.isupper())


def test_relations(items, world) -> None:
    @cache
    def begun(other: str, on: str) -> When:
        relations = world.ties("IDN", other, on).relations
        start = next(t.span.start for t in relations if t.tie == "diplomatic-relations")
        assert isinstance(start, When)
        return start

    for item in items:
        if item.template not in {"relations-year", "relations-first"}:
            continue
        others = [item.given[1]] if item.template == "relations-year" else [
            o.code for o in item.options
        ]  # fmt: skip
        dates = {other: begun(other, item.on) for other in others}
        first = min(dates, key=lambda c: dates[c].first)
        year = item.template == "relations-year"
        assert item.key == ((str(dates[first].year),) if year else (first,)), item.id


def test_statements(items, world) -> None:
    found = [i for i in items if i.template == "is-it-so"]
    assert len(found) > 30
    assert len({i.key for i in found}) == 4
    for item in found:
        verdicts = world.checklist(item.checklist[0])[0].verdicts
        assert item.key[0] in {v.verdict for v in verdicts if v.subject == item.given[0]}
        assert "The article" not in item.why.en  # which pupils do not have before them


def test_each_topic_of_this_room_is_there(record) -> None:
    assert {i.topic for i in ideas(record)} == {"claims", "organisations", "relations"}
