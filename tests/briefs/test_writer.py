from collections.abc import Callable

from kerjasama.briefs.writer import Writer

WriterOf = Callable[..., Writer]


def test_names_have_their_article_in_sentences_only(writer_of: WriterOf) -> None:
    w = writer_of("USA-PRK")
    assert (w.a, w.b) == ("the United States", "North Korea")
    assert list(w.names.values()) == ["United States", "North Korea"]
    assert writer_of("USA-PRK", "id").a == "Amerika Serikat"


def test_no_event_has_no_reference(writer_of: WriterOf) -> None:
    assert writer_of("IDN-KOR").event_mark(None) == ((), False)
