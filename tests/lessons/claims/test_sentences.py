"""Sentences and their places."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kerjasama.lessons.claims.sentences import sentences


@given(st.text(max_size=400))
def test_a_sentence_lies_where_it_says(text) -> None:
    found = sentences(text)
    assert all(len(s.text) == s.end - s.start for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_abbreviations_end_nothing() -> None:
    told = sentences("Dr. Subandrio spoke. The U.S. left on 20 Jan. 1965.")
    assert [s.text for s in told] == ["Dr. Subandrio spoke.", "The U.S. left on 20 Jan. 1965."]


def test_lines_are_counted_and_lists_kept_apart() -> None:
    told = sentences("Contoh:\n- ASEAN\n- APEC\n\nSelesai.")
    assert [(s.line, s.bullet) for s in told] == [(1, False), (2, True), (3, True), (5, False)]
