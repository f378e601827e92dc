from collections.abc import Callable

from kerjasama.briefs.summary import summary
from kerjasama.briefs.writer import Writer

WriterOf = Callable[..., Writer]


def first(w: Writer) -> str:
    return summary(w).sentences[0].text


def test_the_weightiest_comes_first(writer_of: WriterOf) -> None:
    assert "Special Strategic Partnership" in first(writer_of("IDN-KOR"))
    assert first(writer_of("DEU-FRA")) == "Germany and France are both members of the EU and NATO."
    assert first(writer_of("IDN-SUN")) == "The Soviet Union ended on 26 December 1991."
    assert first(writer_of("IDN-TUV")).startswith("Indonesia and Tuvalu have had diplomatic")


def test_a_gap_is_called_a_gap(writer_of: WriterOf) -> None:
    assert first(writer_of("USA-PRK")).endswith("that is a gap in the record, not a finding.")
    assert first(writer_of("USA-PRK", "id")).endswith("itu kekosongan catatan, bukan temuan.")


def test_one_organisation_is_named(writer_of: WriterOf) -> None:
    told = [s.text for s in summary(writer_of("TWN-BRA")).sentences]
    assert any("in one of the organisations" in t and t.endswith("the WTO.") for t in told)


def test_signed_is_not_in_force(writer_of: WriterOf) -> None:
    told = " ".join(s.text for s in summary(writer_of("IDN-USA")).sentences)
    assert "was signed on 19 February 2026 and is not in force yet" in told
