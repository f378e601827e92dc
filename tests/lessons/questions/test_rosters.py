"""Who is in, asked again state by state."""

import pytest

from kerjasama.lessons.questions.rosters import rosters
from kerjasama.world.things import FULL


@pytest.mark.parametrize("template", ["not-member", "members-among"])
def test_members_and_others(items, world, template) -> None:
    found = [i for i in items if i.template == template]
    assert len(found) > 80
    for item in found:
        club = item.given[0]
        inside = {
            o.code
            for o in item.options
            if world.membership_status(o.code, club, item.on).status in FULL
        }
        never = {o.code for o in item.options} - inside
        sure = [world.membership_status(c, club, item.on).sure for c in (*inside, *never)]
        assert all(sure), item.id
        assert set(item.key) == (never if template == "not-member" else inside), item.id


@pytest.mark.parametrize("template", ["belongs-to", "not-in"])
def test_clubs_of_the_country(items, world, template) -> None:
    found = [i for i in items if i.template == template]
    assert found
    for item in found:
        state = item.given[0]
        inside = {o.code for o in item.options if world.is_member(state, o.code, item.on)}
        others = {o.code for o in item.options} - inside
        assert set(item.key) == (inside if template == "belongs-to" else others), item.id
        assert len(item.key) == 1


def test_counts(items, world) -> None:
    found = [i for i in items if i.template == "how-many"]
    assert len(found) > 80
    for item in found:
        assert item.key == (str(len(world.full_members(item.on)[item.given[0]])),), item.id


def test_forms(items, world) -> None:
    found = [i for i in items if i.template == "form-of"]
    assert {i.key for i in found} == {("regional",), ("multilateral",)}
    for item in found:
        form = world.at(item.on).form(item.given[0])
        assert item.key == (form.label,)
        assert form.parties > 2
        assert (form.region is not None) == (item.key == ("regional",))


def test_a_name_that_lists_states_gives_no_answers_away(items, world) -> None:
    names = [s.name_en for s in world.states() if s.type == "state"]
    for item in items:
        if item.template in {"not-member", "members-among", "how-many"}:
            assert not any(n in world.organisation(item.given[0]).name_en for n in names), item.id


def test_the_same_record_asks_the_same(record) -> None:
    assert [i.id for i in rosters(record)] == [i.id for i in rosters(record)]
