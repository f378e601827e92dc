"""Maps of lessons: coloured with the members of a day, or left to be coloured."""

from kerjasama.lessons.course.maps import coloured, drawn, roster
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.words import Words
from kerjasama.world.things import FULL


def page(world, on="2026-11-22") -> LessonPage:
    return LessonPage(world.at(on), world.state("IDN"), Words("en"))


def test_a_roster_changes_with_the_day(world) -> None:
    for on in ("1998-01-01", "2026-11-22"):
        figure = roster(page(world, on), "ASEAN")
        assert figure.table is not None
        members = [m for m in world.members("ASEAN", on=on) if m.role in FULL]
        assert len(figure.table.rows) == len(members)
        assert figure.caption.sentences[0].text.endswith(f": {len(figure.table.rows)}.")


def test_a_map_to_colour_shows_no_member(world) -> None:
    blank, full = drawn(page(world), "Map"), coloured(page(world), "ASEAN").svg
    assert "Indonesia" in blank
    assert blank != full
    assert blank.count("<path") == full.count("<path")


def test_a_state_that_is_not_on_the_atlas_has_a_map(world) -> None:
    here = LessonPage(world.at("1985"), world.state("SUN"), Words("en"))
    assert drawn(here, "Map").startswith("<svg")
