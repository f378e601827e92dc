from collections.abc import Callable

from kerjasama.briefs.document import Bullets, Figure, Paragraph
from kerjasama.briefs.drivers import drivers
from kerjasama.briefs.writer import Writer

WriterOf = Callable[..., Writer]


def test_at_most_four_stand_out_each_measure_once(writer_of: WriterOf) -> None:
    bullets = next(b for b in drivers(writer_of("IDN-KOR")) if isinstance(b, Bullets))
    said = [item.sentences[0].text for item in bullets.items]
    assert 1 <= len(said) <= 4
    assert len({t.split(":")[1].split(",")[0] for t in said}) == len(said)


def test_one_figure_holds_every_measure(writer_of: WriterOf) -> None:
    w = writer_of("IDN-KOR")
    figure = next(b for b in drivers(w) if isinstance(b, Figure))
    assert figure.table is not None
    assert len(figure.table.rows) == len(w.pair.readings)
    assert set(figure.caption.sentences[0].refs) == {
        n for row in figure.table.rows for cell in row for n in cell.refs
    }


def test_yes_and_no_are_sentences(writer_of: WriterOf) -> None:
    told = [b for b in drivers(writer_of("IDN-KOR")) if isinstance(b, Paragraph)][-1]
    assert told.sentences[0].text.startswith("Common land border: no, like 99% of")


def test_nothing_known_is_one_sentence(writer_of: WriterOf) -> None:
    (block,) = drivers(writer_of("IDN-SUN"))
    assert isinstance(block, Paragraph)
    assert block.sentences[0].text == "None of the measures is known for this pair."
