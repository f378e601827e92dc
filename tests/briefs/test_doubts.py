from collections.abc import Callable

from kerjasama.briefs.document import Bullets
from kerjasama.briefs.doubts import doubts
from kerjasama.briefs.writer import Writer

WriterOf = Callable[..., Writer]


def said(w: Writer) -> list[str]:
    (block,) = doubts(w)
    assert isinstance(block, Bullets)
    return [s.text for item in block.items for s in item.sentences]


def test_a_conflict_names_both_and_the_one_that_is_used(writer_of: WriterOf) -> None:
    w = writer_of("DEU-FRA")
    conflicts = [t for t in said(w) if t.endswith("the first is used.")]
    assert len(conflicts) == len(w.pair.disagreements) > 0
    assert all(" gives " in t for t in conflicts)


def test_no_conflict_is_said_too(writer_of: WriterOf) -> None:
    assert said(writer_of("IDN-SUN"))[0].startswith("The sources used here do not contradict")


def test_what_is_not_known_is_listed_once_a_measure(writer_of: WriterOf) -> None:
    (line,) = [t for t in said(writer_of("IDN-TUV")) if t.startswith("Not known")]
    assert line.count("Trade dependence") == 1
