"""What is answered on a map, asked again; and that there is one answer, not only among four."""

from kerjasama.facts import When
from kerjasama.lessons.questions.maps import maps
from kerjasama.measures.space import border
from kerjasama.world.things import FULL


def test_every_option_is_a_state_of_the_day(items, record) -> None:
    found = [i for i in items if i.kind == "map"]
    assert len(found) > 200
    assert {i.template for i in maps(record)} < {i.template for i in found}
    for item in found:
        assert {o.code for o in item.options} <= set(record.states)
        assert len(item.options) == 4
        assert item.stem.en.startswith("Show on the map: ")


def test_nobody_else_joined_in_that_year(items, world) -> None:
    marks = ", ".join("?" * len(FULL))
    query = f'SELECT member, "from" FROM membership WHERE organisation = ? AND role IN ({marks})'
    for item in items:
        if item.template == "joined-when":
            came = world.db.execute(query, (item.given[0], *FULL)).fetchall()
            assert {m for m, start in came if start[:4] == item.on} == set(item.key), item.id


def test_only_one_state_lies_between(items, world) -> None:
    measure = border(world)
    touch = {
        (a, b)
        for i, a in enumerate(measure.codes)
        for j, b in enumerate(measure.codes)
        if measure.values[i, j] == 1
    }
    found = [i for i in items if i.template == "lies-between"]
    assert len(found) > 20
    for item in found:
        one, two = item.given
        both = {c for c in measure.codes if (c, one) in touch and (c, two) in touch}
        assert both == set(item.key), item.id


def test_relations_of_a_day(items, world) -> None:
    query = "SELECT a, b, \"from\" FROM tie WHERE tie = 'diplomatic-relations' AND 'IDN' IN (a, b)"
    held = world.db.execute(query).fetchall()
    for item in items:
        if item.template == "relations-on":
            with_ = {b if a == "IDN" else a for a, b, start in held if start == item.on}
            assert with_ == set(item.key), item.id


def test_partners_and_capitals(items, world) -> None:
    capitals: dict[str, set[str]] = {}
    for state in world.states():
        capitals.setdefault(state.capital_en, set()).add(state.code)
    for item in items:
        if item.template == "partner-of":
            known, pact = item.given
            assert set(world.agreement(pact).parties) == {known, *item.key}, item.id
            assert not {o.code for o in item.options} & {known}
        if item.template == "capital-of":
            state = world.state(item.key[0])
            assert item.stem.en.endswith(f"the capital {state.capital_en}?")
            now = {c for c in capitals[state.capital_en] if world.state(c).type == "state"}
            assert now == {state.code}, item.id


def test_no_stem_names_the_answer(items, world) -> None:
    for item in items:
        if item.kind == "map":
            state = world.state(item.key[0])
            assert state.name_en not in item.stem.en, item.id
            assert state.name_id not in item.stem.id, item.id


def test_another_country_has_its_own(world) -> None:
    from kerjasama.lessons.questions.record import Record

    asked = [
        i for i in maps(Record(world, "MYS", When("2019-12-31"))) if i.template == "joined-when"
    ]
    assert asked
    assert all(i.on <= "2019" for i in asked)
