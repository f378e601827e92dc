"""Offices: on which days they are asked about, and when nothing is."""

from kerjasama.facts import When
from kerjasama.lessons.questions.offices import holders, midyear, term_facts, years_past
from kerjasama.lessons.questions.record import Record


def test_no_year_whose_middle_lies_ahead(record, world) -> None:
    assert years_past(record, 2024) == [2024, 2025]
    assert years_past(Record(world, "IDN", When("2026-07-01")), 2025) == [2025, 2026]


def test_a_year_in_doubt_is_left_out(record, world) -> None:
    asked = range(2005, 2026)
    found = holders(record, "ASEAN", "chair", asked)
    doubtful = [
        y
        for y in asked
        for m in world.spells("ASEAN")
        if m.role == "chair" and m.span.covers(midyear(y)) and not record.read(m.subject, "from")
    ]
    assert doubtful, "two sources disagree on the first years, as long as nobody settles it"
    assert not set(doubtful) & set(found)
    assert 2011 in found


def test_facts_of_a_term_are_its_two_dates(record) -> None:
    found = holders(record, "BRICS", "chair", [2024])
    subject = found[2024][0].subject
    assert term_facts(found, [2024, 2024]) == ((subject, "from"), (subject, "to"))
