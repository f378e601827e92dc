"""Words before a run of states."""

from kerjasama.lessons.claims import cue_words


def test_a_word_that_denies_decides_nothing_else() -> None:
    for decides in (cue_words.MEMBERS, cue_words.FOUNDERS, cue_words.CONSISTS, cue_words.QUIET):
        assert not decides & cue_words.NOT


def test_words_are_written_small_and_whole() -> None:
    told = [w for n, w in vars(cue_words).items() if n.isupper()]
    assert all(word == word.lower() and " " not in word for words in told for word in words)
