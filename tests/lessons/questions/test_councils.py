"""Seats in councils, asked again of the store."""

from datetime import date

from kerjasama.facts import When
from kerjasama.lessons.questions.councils import councils


def seats(world, club: str, day: date) -> dict[str, str]:
    """Who sat on a day and in which role, by some reading of the dates."""
    query = 'SELECT member, role, "from", "to" FROM membership WHERE organisation = ?'
    return {
        member: role
        for member, role, start, end in world.db.execute(query, (club,))
        if start == "?" or When(start).first <= day
        if end in ("..", "?") or day <= When(end).last
    }


def test_who_was_elected(items, world) -> None:
    found = [i for i in items if i.template == "council-seat"]
    assert len(found) > 50
    for item in found:
        day = date.fromisoformat(item.on)
        held = seats(world, "UN-SC", day)
        assert {o.code for o in item.options} & set(held) == set(item.key), item.id
        assert held[item.key[0]] == "elected"
        assert all(world.is_member(o.code, "UN", item.on) for o in item.options), item.id


def test_wrong_states_lie_near_the_right_one(items, world) -> None:
    regions = world.region_codes("m49", "subregion", "2026-06-30")
    for item in items:
        if item.template == "council-seat":
            assert len({regions[o.code] for o in item.options}) == 1, item.id


def test_in_which_year(items, world) -> None:
    found = [i for i in items if i.template == "council-year"]
    assert any(i.given[0] == "IDN" for i in found)
    for item in found:
        in_ = [
            o.code
            for o in item.options
            if item.given[0] in seats(world, "UN-SC", date(int(o.code), 7, 1))
        ]
        assert in_ == list(item.key), item.id


def test_how_often_and_until_when(items, world) -> None:
    query = (
        'SELECT "from", "to" FROM membership WHERE organisation = ? AND member = ?'
        " AND role = 'elected' ORDER BY first"
    )
    for item in items:
        if item.template not in {"council-terms", "term-end"}:
            continue
        spells = world.db.execute(query, (item.given[1], item.given[0])).fetchall()
        past = [(a, b) for a, b in spells if When(a).last <= date(2026, 6, 30)]
        if item.template == "council-terms":
            assert item.key == (str(len(past)),), item.id
        else:
            assert item.key[0] in [b for _, b in past], item.id
            start = next(a for a, b in past if b == item.key[0])
            assert all(o.code > start for o in item.options)


def test_indonesia_has_been_elected_four_times(items) -> None:
    asked = {i.given[0]: i.key for i in items if i.template == "council-terms"}
    assert asked["IDN"] == ("4",)


def test_permanent_seats_that_were_only_recalled_are_no_key(items, world) -> None:
    keys = {i.key[0] for i in items if i.template == "permanent-seat"}
    held = {m.member for m in world.members("UN-SC") if m.role == "permanent"}
    assert keys <= held
    for item in items:
        if item.template == "permanent-seat":
            assert {o.code for o in item.options} & held == set(item.key)


def test_terms_of_other_councils_are_asked_about_too(record) -> None:
    assert {"UN-HRC", "UN-ECOSOC"} <= {
        i.given[1] for i in councils(record) if i.template == "term-end"
    }
