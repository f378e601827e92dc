"""Who says what, where sources disagree, and dated figures."""

import pytest

from kerjasama.world.evidence import disagreements, evidence, observations

INDONESIA_IN_UN = ("membership:IDN@UN/full/1", "membership:IDN@UN/full/2")


def test_the_statements_that_speak_come_first(world) -> None:
    for subject in INDONESIA_IN_UN:
        found = evidence(world.db, subject)
        fates = [e.fate != "kept" for e in found]
        assert fates == sorted(fates)
        assert fates[0] is False
        kept = [e.property for e in found if e.fate == "kept"]
        assert len(set(kept)) == len(kept)  # one statement speaks for each property


def test_both_spells_of_indonesia_in_the_united_nations_are_there(world) -> None:
    told = []
    for subject in INDONESIA_IN_UN:
        kept = {e.property: e.value for e in evidence(world.db, subject) if e.fate == "kept"}
        told.append((kept["from"], kept["to"]))
    assert told == [("1950-09-28", "1965-01-20"), ("1966-09-28", "..")]


def test_a_statement_that_was_read_says_where_and_when(world) -> None:
    some = [m.subject for m in world.members("ASEAN", "2024")]
    read = [e for s in some for e in evidence(world.db, s) if e.basis == "read"]
    assert read
    for e in read:
        assert e.page or e.address
        assert e.address == (e.page or e.address)
        assert len(e.known) == 10
        assert e.basis in ("read", "recalled")
        assert e.publisher
        assert e.licence


def test_nobody_says_anything_of_what_is_not_there(world) -> None:
    assert evidence(world.db, "membership:ATL@UN/full/1") == []
    assert evidence(world.db, "'; DROP TABLE statement; --") == []
    assert observations(world.db, "ATL", "") == []


def test_every_disagreement_has_two_sources_and_two_values(world) -> None:
    found = disagreements(world.db, ())
    assert found
    for d in found:
        assert d.kept != d.other
        many = d.kept_source.startswith(("compilations/", "press/", "reference/"))
        assert d.kept_source != d.other_source or many  # a folder of many publishers
        said = {(e.source, e.property, e.value) for e in evidence(world.db, d.subject)}
        check = f"check:{d.subject}/{d.property}"
        said |= {(e.source, d.property, e.value) for e in evidence(world.db, check)}
        assert (d.kept_source, d.property, d.kept) in said
        assert (d.other_source, d.property, d.other) in said


def test_disagreements_about_some_things_only(world) -> None:
    every = disagreements(world.db, ())
    first = every[0].subject
    assert disagreements(world.db, (first,)) == [d for d in every if d.subject == first]
    assert disagreements(world.db, ("nothing",)) == []
    assert world.disagreements(first, "nothing") == disagreements(world.db, (first,))


def test_many_subjects_can_be_asked_about_at_once(world) -> None:
    subjects = tuple(m.subject for o in world.organisations() for m in world.spells(o.code))
    found = disagreements(world.db, subjects)
    assert {d.subject for d in found} <= set(subjects)
    assert found


def test_figures_come_oldest_first_one_property_after_the_other(world) -> None:
    found = observations(world.db, "IDN", "")
    assert len(found) > 10
    keys = [(o.property, o.on.text) for o in found]
    assert keys == sorted(keys)
    assert all(o.about == "IDN" and o.value for o in found)


@pytest.mark.parametrize(
    ("property_", "value"), [("un-member-ordinal", "60"), ("no-such-property", None)]
)
def test_figures_of_one_property(world, property_, value) -> None:
    assert [o.value for o in observations(world.db, "IDN", property_)] == ([value] if value else [])
