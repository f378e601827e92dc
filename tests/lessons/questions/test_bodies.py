"""Kinds of bodies, asked again of the world."""

import pytest

from kerjasama.facts import When
from kerjasama.lessons.questions.bodies import bodies
from kerjasama.lessons.questions.record import Record


def test_kinds_and_matches(items, world) -> None:
    found = [i for i in items if i.template in {"body-kind", "body-match"}]
    assert len({i.key for i in found if i.template == "body-kind"}) == 4
    for item in found:
        codes = item.given or [o.code for o in item.options]
        assert [world.organisation(c).type for c in codes] == list(item.key), item.id


@pytest.mark.parametrize("template", ["body-who", "body-odd"])
def test_one_of_four(items, world, template) -> None:
    found = [i for i in items if i.template == template]
    assert found
    for item in found:
        (kind,) = item.given
        inside = {o.code for o in item.options if world.organisation(o.code).type == kind}
        others = {o.code for o in item.options} - inside
        assert set(item.key) == (inside if template == "body-who" else others), item.id


def test_what_may_be_called_by_two_kinds_is_left_out(items) -> None:
    """The World Bank is a specialised agency too, a union an organisation."""
    asked = {o.code for i in items if i.template in {"body-who", "body-odd"} for o in i.options}
    assert {"G20", "WHO", "NATO"} <= asked
    assert not asked & {"WB", "EU", "AU", "ASEAN", "UNICEF"}


def test_before_there_was_any(world) -> None:
    assert list(bodies(Record(world, "IDN", When("1920")))) == []
