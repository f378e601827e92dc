import pytest

from kerjasama.briefs.document import Paragraph, Section, Sentence
from kerjasama.briefs.page import Page
from kerjasama.facts import When
from kerjasama.words import Words
from kerjasama.world import World


def page(world: World, on: str = "2024-06-30", lang: str = "en") -> Page:
    return Page(world, When(on), Words(lang))


def test_a_section_without_blocks_is_left_out(world: World) -> None:
    full = Section("full", "Full", (Paragraph((Sentence("Said."),)),))
    made = page(world).document("T", "S", (full, Section("empty", "Empty", ())))
    assert [s.id for s in made.sections] == ["full"]
    assert made.facts[0] == ("As of", "30 June 2024")


def test_an_empty_value_has_no_row_and_every_other_its_source(world: World) -> None:
    un = world.organisation("UN")
    rows = (("Seat", un.seat_en, "seat_en"), ("Nothing", "", "successor"))
    table = page(world).profile("UN", un, rows)
    assert [[cell.text for cell in row] for row in table.rows] == [["Seat", un.seat_en]]
    assert table.rows[0][1].refs


@pytest.mark.parametrize(("lang", "said"), [("en", "environment"), ("id", "lingkungan hidup")])
def test_fields_are_named_in_the_language(world: World, lang: str, said: str) -> None:
    assert said in page(world, lang=lang).fields(("environment",))


def test_a_region_scheme_says_whether_it_was_read(world: World) -> None:
    cite = page(world).cite
    assert cite.scheme("asia-pacific-textbook")[1] is False
    assert cite.scheme("who")[1] is True
    assert [r.basis for r in cite.references] == ["read", "recalled"]
