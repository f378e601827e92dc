"""Words of the field as the rules hold them."""

from kerjasama.atlas.glossary import glossary, within


def test_measures_are_told_apart_from_concepts(today) -> None:
    for concepts in glossary(today).values():
        for concept in concepts.values():
            assert not any("/" in code for code in concept.measures)
            assert set(concept.related) <= set(concepts)


def test_checklist_numbers_are_numbers(today) -> None:
    found = glossary(today)["drivers"]["complementarity"]
    assert found.checklist == (138, 11, 115)


def test_a_concept_holds_all_that_is_narrower(today) -> None:
    drivers = glossary(today)["drivers"]
    assert within(today, drivers["differences"]) == {
        "differences",
        "complementarity",
        "limited-capacity",
        "no-self-sufficiency",
    }
    assert within(today, drivers["neighbourhood"]) == {"neighbourhood"}
