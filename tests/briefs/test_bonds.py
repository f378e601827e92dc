from collections.abc import Callable

from kerjasama.briefs.bonds import bonds
from kerjasama.briefs.document import Figure, Paragraph, Table
from kerjasama.briefs.writer import Writer

WriterOf = Callable[..., Writer]


def test_ties_stand_by_form_and_the_form_once(writer_of: WriterOf) -> None:
    ties = next(b for b in bonds(writer_of("IDN-KOR")) if isinstance(b, Table))
    forms = [row[0].text for row in ties.rows]
    assert forms == sorted(forms, key=("bilateral", "regional", "multilateral").index)
    assert [n for n in ties.spans if n] == [forms.count(f) for f in dict.fromkeys(forms)]


def test_figure_and_organisations_stand_side_by_side(writer_of: WriterOf) -> None:
    blocks = list(bonds(writer_of("IDN-KOR")))
    figure, clubs = blocks[-2:]
    assert isinstance(figure, Figure)
    assert isinstance(clubs, Table)
    assert figure.width == clubs.width == "half"
    assert {"APEC", "G20"} <= {row[0].text for row in clubs.rows}


def test_a_pair_without_ties_says_so(writer_of: WriterOf) -> None:
    blocks = list(bonds(writer_of("IDN-SUN")))
    assert all(isinstance(b, Paragraph) for b in blocks)
    assert "is recorded here for 26 December 1991" in blocks[0].sentences[0].text
