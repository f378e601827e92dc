from collections.abc import Callable

from kerjasama.briefs.document import Figure, Paragraph
from kerjasama.briefs.flows import flows
from kerjasama.briefs.writer import Writer

WriterOf = Callable[..., Writer]


def test_both_ways_with_a_picture_each(writer_of: WriterOf) -> None:
    told, *figures = flows(writer_of("IDN-KOR"))
    assert isinstance(told, Paragraph)
    assert "imputed" in told.sentences[1].text
    assert all(isinstance(f, Figure) and f.width == "half" and f.table for f in figures)
    assert len(figures) == 2


def test_unknown_flows_are_not_zero(writer_of: WriterOf) -> None:
    (told,) = flows(writer_of("IDN-TUV"))
    assert isinstance(told, Paragraph)
    assert "is not known here" in told.sentences[0].text
    assert "US$ 0" not in " ".join(s.text for s in told.sentences)
    assert told.sentences[1].text.startswith("Tuvalu is not among the main partners listed")


def test_listed_partners_are_told_with_their_year(writer_of: WriterOf) -> None:
    told = next(b for b in flows(writer_of("DEU-FRA")) if isinstance(b, Paragraph))
    assert any(
        s.text.startswith("France takes 8% of the exports of Germany") for s in told.sentences
    )
