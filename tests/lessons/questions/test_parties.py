"""Forms of agreements and reaches of organisations, judged again."""

import pytest

CONTINENTS = "m49"


def regions(world, codes) -> set[str]:
    wide = world.region_codes(CONTINENTS, "region", "2026-06-30")
    return {wide[c] for c in codes}


def test_forms_of_agreements(items, world) -> None:
    found = [i for i in items if i.template == "form-of-pact"]
    assert {i.key for i in found} == {("bilateral",), ("regional",), ("multilateral",)}
    now = world.at("2026-06-30")
    for item in found:
        form = now.form(item.given[0])
        assert item.key == (form.label,), item.id
        assert (form.parties == 2) == (item.key == ("bilateral",)), item.id


@pytest.mark.parametrize("template", ["form-who", "form-odd"])
def test_one_of_four(items, world, template) -> None:
    found = [i for i in items if i.template == template]
    assert len(found) > 5
    now = world.at("2026-06-30")
    for item in found:
        (form,) = item.given
        inside = {o.code for o in item.options if now.form(o.code).label == form}
        others = {o.code for o in item.options} - inside
        assert set(item.key) == (inside if template == "form-who" else others), item.id


def test_how_far_they_reach(items, world) -> None:
    reach = {1: "one-region", 2: "interregional", 3: "interregional", 4: "interregional"}
    kinds = set()
    for item in items:
        if item.template == "spread-of":
            inside = world.full_members("2026-06-30")[item.given[0]]
        elif item.template == "spread-of-pact":
            inside = world.agreement(item.given[0]).parties
        else:
            continue
        kinds.add(item.key[0])
        assert item.key == (reach.get(len(regions(world, inside)), "global"),), item.id
    assert kinds == {"one-region", "interregional", "global"}


def test_both_axes_are_asked_of_one_agreement(items) -> None:
    asked = {
        t: {i.given[0] for i in items if i.template == t}
        for t in ("form-of-pact", "spread-of-pact")
    }
    assert asked["spread-of-pact"] <= asked["form-of-pact"]
    assert "IA-CEPA" in asked["spread-of-pact"]
