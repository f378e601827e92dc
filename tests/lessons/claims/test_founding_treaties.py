"""Treaties that made organisations."""

from kerjasama.lessons.claims.founding_treaties import BODIES


def test_a_treaty_and_its_organisation_are_in_the_registry(world) -> None:
    known = {o.code for o in world.organisations()}
    agreements = {a.code for a in world.agreements()}
    assert set(BODIES) <= agreements
    assert set(BODIES.values()) <= known


def test_no_party_of_such_a_treaty_is_recorded_beside_the_members(told) -> None:
    assert "party IDN ADB-CHARTER-1965 true" in told("Indonesia is a party to the ADB Charter.")
