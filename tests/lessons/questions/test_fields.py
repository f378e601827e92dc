"""Fields, asked again of the world."""

import pytest


def of(world, code: str) -> set[str]:
    """Fields of a thing, with every wider one."""
    wider = world.fields()
    found = set(world.find(code).fields)
    return found | {wider[f] for f in found if wider[f]}


def tops(world, codes) -> set[str]:
    return {world.top_field(c) for c in codes}


def test_wrong_fields_lie_in_other_wide_fields(items, world) -> None:
    found = [i for i in items if i.template == "field-of"]
    assert len(found) > 20
    for item in found:
        own = set(world.find(item.given[0]).fields)
        assert {o.code for o in item.options} & own == set(item.key), item.id
        wrong = {o.code for o in item.options} - set(item.key)
        assert not tops(world, wrong) & tops(world, own), item.id


@pytest.mark.parametrize("template", ["field-who", "field-odd"])
def test_one_of_four(items, world, template) -> None:
    found = [i for i in items if i.template == template]
    assert found
    for item in found:
        (field,) = item.given
        inside = {o.code for o in item.options if field in world.find(o.code).fields}
        outside = {o.code for o in item.options} - inside
        assert set(item.key) == (inside if template == "field-who" else outside), item.id
        for code in outside:
            assert world.top_field(field) not in tops(world, world.find(code).fields), item.id


def test_matches_leave_no_choice(items, world) -> None:
    found = [i for i in items if i.template == "field-match"]
    assert found
    for item in found:
        for option, right in zip(item.options, item.key, strict=True):
            fits = {m.code for m in item.matches if m.code in of(world, option.code)}
            assert fits == {right}, item.id


def test_no_name_says_its_field(items, world) -> None:
    for item in items:
        if item.template == "field-of":
            label = world.concept("fields", item.key[0])
            assert label.en.casefold() not in item.stem.en.casefold()
            assert label.id.casefold() not in item.stem.id.casefold()


def test_what_does_everything_is_not_asked_about(items) -> None:
    asked = {c for i in items if i.template.startswith("field") for c in i.given}
    asked |= {o.code for i in items if i.template.startswith("field") for o in i.options}
    assert "WHO" in asked or "UNICEF" in asked
    assert not asked & {"UN", "ASEAN", "EU", "UN-GA"}
