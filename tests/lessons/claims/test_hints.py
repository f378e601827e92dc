"""What hints are made of."""

from kerjasama.lessons.claims.hints import ROOM, any_of, caseless


def test_words_are_whole_and_of_any_case() -> None:
    hint = any_of("join(?:ed)?", "masuk")
    assert hint.search("They JOINED it.")
    assert not hint.search("They adjoined it.")


def test_room_holds_names_and_no_date_or_end_of_a_clause() -> None:
    near = caseless(rf"founded{ROOM}{{0,40}}?<D\d+>")
    assert near.search("founded by <S0> and <S1> in <D2>")
    assert not near.search("founded by <S0>; in <D2>")
