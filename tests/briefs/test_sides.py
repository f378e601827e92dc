from collections.abc import Callable

from kerjasama.briefs.document import Figure, Paragraph, Table
from kerjasama.briefs.sides import sides
from kerjasama.briefs.writer import Writer

WriterOf = Callable[..., Writer]


def test_table_and_map_stand_side_by_side(writer_of: WriterOf) -> None:
    table, picture = list(sides(writer_of("IDN-KOR")))[:2]
    assert isinstance(table, Table)
    assert isinstance(picture, Figure)
    assert table.width == picture.width == "half"


def test_an_interval_in_membership_is_told(writer_of: WriterOf) -> None:
    table = next(b for b in sides(writer_of("IDN-KOR")) if isinstance(b, Table))
    (un,) = [row for row in table.rows if row[0].text == "Member of the UN"]
    assert "since 28 September 1966; earlier 28 September 1950" in un[1].text


def test_a_past_state_has_no_map_of_today(writer_of: WriterOf) -> None:
    blocks = list(sides(writer_of("IDN-SUN")))
    assert not any(isinstance(b, Figure) for b in blocks)
    assert isinstance(blocks[0], Table)
    assert blocks[0].width == "full"
    assert isinstance(blocks[-1], Paragraph)
    assert "No map is drawn" in blocks[-1].sentences[-1].text


def test_an_observer_is_no_member(writer_of: WriterOf) -> None:
    table = next(b for b in sides(writer_of("IDN-PSE")) if isinstance(b, Table))
    (un,) = [row for row in table.rows if row[0].text == "Member of the UN"]
    assert un[2].text == "observer"
