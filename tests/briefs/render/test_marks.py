import pytest

from kerjasama.briefs.document import Document, Figure, Paragraph, Reference
from kerjasama.briefs.render.marks import basis, citation, direction, inlined, legend, link
from kerjasama.words import Words


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "//example.org", "https://a b", 'https://a"b', ""],
)
def test_only_web_addresses_are_followed(address: str) -> None:
    assert link(address) == ""


def test_a_basis_says_no_more_than_is_known() -> None:
    words = Words("en")
    assert basis(Reference(1, "a", "", "read", "2026-11-22"), words) == "Read on 22 November 2026."
    assert basis(Reference(1, "a", "", "read"), words) == "Read."
    assert "not yet checked" in basis(Reference(1, "a", "", "recalled"), words)
    assert basis(Reference(1, "a", "", "computed", "", "CC0."), words).endswith("Licence: CC0.")


def test_braces_in_texts_are_not_filled_in() -> None:
    document = Document("{x} {0}", "", "en", ())
    assert citation(document, Words("en")) == "Cite as: kerjasama, {x} {0}."


def test_the_legend_comes_with_the_first_dagger(brief: Document, words: Words) -> None:
    assert legend(brief, words)


def test_digits_have_no_direction() -> None:
    assert direction("123") == "ltr"
    assert direction("") == "ltr"


def test_no_id_is_left_behind() -> None:
    svg = '<svg aria-labelledby="t"><g id="t" clip-path="url(#c)"/><clipPath id="c"/></svg>'
    made = inlined(Figure(svg, Paragraph(()), ""), "q7-")
    assert made.count("q7-") == 4
