"""Chairs, asked again of the store."""

from datetime import date

from kerjasama.facts import When
from kerjasama.lessons.questions.chairs import chairs


def chair(world, club: str, day: date) -> set[str]:
    """Who had the chair on a day, by every reading of the dates, straight from the store."""
    query = 'SELECT member, "from", "to" FROM membership WHERE organisation = ? AND role = ?'
    found = set()
    for member, start, end in world.db.execute(query, (club, "chair")):
        begun = When(start).first <= day if start != "?" else True
        if begun and (end in ("..", "?") or day <= When(end).last):
            found.add(member)
    return found


def middle(year: str) -> date:
    return date(int(year), 7, 1)


def test_who_had_the_chair(items, world) -> None:
    found = [i for i in items if i.template == "chair-of"]
    assert len(found) > 30
    assert {i.kind for i in found} == {"map"}
    for item in found:
        assert chair(world, item.given[0], date.fromisoformat(item.on)) == set(item.key), item.id


def test_when_a_state_had_it(items, world) -> None:
    found = [i for i in items if i.template == "chair-year"]
    assert found
    for item in found:
        state, club = item.given
        own = [o.code for o in item.options if chair(world, club, middle(o.code)) == {state}]
        assert own == list(item.key), item.id
        for option in item.options:
            assert option.code in item.key or state not in chair(world, club, middle(option.code))


def test_the_order_of_chairs(items, world) -> None:
    found = [i for i in items if i.template in {"chair-order", "chair-match"}]
    assert {i.kind for i in found} == {"ordering", "matching"}
    for item in found:
        if item.kind == "matching":
            for option, year in zip(item.options, item.key, strict=True):
                assert chair(world, item.given[0], middle(year)) == {option.code}
            continue
        first, last = (int(w) for w in item.stem.en.replace(",", "").split() if w.isdigit())
        turns = [chair(world, item.given[0], middle(str(y))) for y in range(first, last + 1)]
        order = [code for (code,) in turns if code in item.key]
        assert order == list(item.key), item.id


def test_chairs_of_one_day(items, world) -> None:
    found = [i for i in items if i.template == "chairs-of-day"]
    assert found
    for item in found:
        for option, state in zip(item.options, item.key, strict=True):
            assert chair(world, option.code, date.fromisoformat(item.on)) == {state}, item.id


def test_indonesia_chaired_the_g20(items) -> None:
    asked = [i for i in items if i.template == "chair-of" and i.given == ("G20",)]
    assert next(i.key for i in asked if i.on == "2022-07-01") == ("IDN",)


def test_nothing_after_the_day(record) -> None:
    assert all(When(i.on).last <= record.day.last for i in chairs(record))
