"""Maps of lessons: coloured with the members of a day, or left to be coloured."""

from kerjasama.lessons.course.grounds import own_members
from kerjasama.lessons.course.maps import blank, coloured, roster
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
    here = page(world)
    ground = own_members(here)
    left, full = blank(here, ground), coloured(here, ground)
    assert "Indonesia" in left.svg
    assert left.svg != full.svg
    assert left.svg.count("<path") == full.svg.count("<path")
    assert "Colour the members of ASEAN" in left.caption.sentences[0].text
    assert "Timor-Leste" in full.caption.sentences[1].text


def test_a_state_that_is_not_on_the_atlas_has_a_map(world) -> None:
    here = LessonPage(world.at("1985"), world.state("SUN"), Words("en"))
    ground = own_members(page(world))
    assert blank(here, ground).svg.startswith("<svg")
