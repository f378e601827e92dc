"""Who speaks when sources disagree, and that nothing said is lost."""

from kerjasama.facts import Basis, Promises, Source, Statement
from kerjasama.world.fold import Folded, Standing, fold, voice


def source(name: str, rank: int) -> Source:
    return Source(name, "membership", "t", "p", "", "facts", "2026-11-22", rank, Promises((1, 9)))


SOURCES = [source("a/first", 1), source("b/second", 2), source("c/third", 3)]
SUBJECT = "membership:IDN@UN/full/1"


def said(name: str, value: str, by: int, basis: str = "recalled") -> Statement:
    return Statement(SUBJECT, name, value, SOURCES[by].name, basis=Basis(basis))


def folded(*statements: Statement) -> Folded:
    return fold(SOURCES, statements)


def told(*statements: Statement) -> str:
    return folded(*statements).things[SUBJECT][statements[0].property].value


def test_the_lower_rank_speaks_and_the_other_is_kept_as_a_conflict() -> None:
    a, b = said("from", "1951", 1), said("from", "1950", 0)
    result = folded(a, b)
    assert result.things[SUBJECT]["from"].value == "1950"
    assert [(c.kept, c.other) for c in result.conflicts] == [(b, a)]
    assert (result.fates[a], result.fates[b]) == ("differs", "kept")


def test_what_was_read_speaks_before_what_was_recalled_whatever_the_rank() -> None:
    assert told(said("from", "1950", 0), said("from", "1951", 2, "read")) == "1951"


def test_a_finer_date_inside_the_speakers_says_it_more_exactly() -> None:
    coarse, fine = said("from", "1950", 0), said("from", "1950-09-28", 2)
    result = folded(coarse, fine)
    assert result.things[SUBJECT]["from"].value == "1950-09-28"
    assert result.things[SUBJECT]["from"].by == fine
    assert result.conflicts == ()


def test_a_finer_date_outside_the_speakers_is_a_conflict() -> None:
    result = folded(said("from", "1950", 0), said("from", "1951-09-28", 2))
    assert result.things[SUBJECT]["from"].value == "1950"
    assert len(result.conflicts) == 1


def test_a_recalled_finer_date_does_not_overrule_one_that_was_read() -> None:
    assert told(said("from", "1950", 0, "read"), said("from", "1950-09-28", 1)) == "1950"


def test_standing_needs_two_different_sources_that_were_read() -> None:
    recalled, read, other = (
        said("from", "1950", 0),
        said("from", "1950", 1, "read"),
        said("from", "1950-09", 2, "read"),
    )
    for statements, standing in (
        ((recalled,), Standing.RECALLED),
        ((recalled, read), Standing.READ),
        ((read, other), Standing.CHECKED),
    ):
        assert folded(*statements).things[SUBJECT]["from"].standing is standing


def test_a_conflicting_reading_checks_nothing() -> None:
    result = folded(said("from", "1950", 0, "read"), said("from", "1951", 1, "read"))
    assert result.things[SUBJECT]["from"].standing is Standing.READ


def test_an_unknown_start_contradicts_nobody_but_still_in_contradicts_gone() -> None:
    assert folded(said("from", "1950", 0), said("from", "?", 1)).conflicts == ()
    assert folded(said("to", "1960", 0), said("to", "?", 1)).conflicts == ()
    assert len(folded(said("to", "..", 0), said("to", "1960", 1)).conflicts) == 1
    assert len(folded(said("to", "..", 0), said("to", "?", 1)).conflicts) == 1


def test_prose_and_lists_are_not_compared_and_roles_only_in_their_group() -> None:
    assert folded(said("reason_en", "a", 0), said("reason_en", "b", 1)).conflicts == ()
    assert folded(said("role", "founding", 0), said("role", "full", 1)).conflicts == ()
    assert len(folded(said("role", "elected", 0), said("role", "full", 1)).conflicts) == 1


def test_an_unknown_date_gives_way_to_a_known_one() -> None:
    assert told(said("from", "?", 0), said("from", "1950", 1)) == "1950"


def test_nothing_said_nothing_known() -> None:
    assert folded().things == {}


# witnesses


def voices(*statements: Statement, follows: tuple[str, ...] = ()) -> tuple[int, bool, int]:
    """Count witnesses of a beginning, say whether it is confirmed, and count its conflicts."""
    sources = [
        Source(name, "membership", "t", "p", "", "facts", "2026-11-22", 1, Promises((1, 9)))
        if name != "kerjasama/x"
        else Source(
            *(name, "membership", "t", "p", "", "facts", "2026-11-22", 1, Promises((1, 9))),
            follows=follows,
        )
        for name in sorted({s.source for s in statements})
    ]
    result = fold(sources, statements)
    told = result.things[SUBJECT]["from"]
    return told.witnesses, told.confirmed, len(result.conflicts)


def heard(source: str, value: str = "1950-09-28", basis: str = "read", page: str = "") -> Statement:
    return Statement(SUBJECT, "from", value, source, basis=Basis(basis), page=page)


def test_two_data_sets_of_one_publisher_are_one_witness() -> None:
    assert voices(heard("un/members"), heard("un/terms")) == (1, False, 0)
    assert voices(heard("un/members"), heard("who/members")) == (2, True, 0)


def test_a_folder_of_many_publishers_has_the_voice_of_each_page() -> None:
    one, two = "https://one.example/a", "https://two.example/b"
    assert voice(heard("press/x", page=one)) == "one.example"
    assert voice(heard("press/x")) == "press"
    assert voice(heard("un/members", page=one)) == "un"
    assert voices(heard("press/x", page=one), heard("press/y", page=one + "?q")) == (1, False, 0)
    assert voices(heard("press/x", page=one), heard("press/y", page=two)) == (2, True, 0)


def test_memory_that_was_looked_up_is_a_second_word_but_no_witness() -> None:
    recalled = heard("kerjasama/x", basis="recalled")
    assert voices(recalled) == (0, False, 0)
    assert voices(recalled, heard("un/members")) == (1, True, 0)


def test_memory_that_follows_a_list_is_no_word_of_its_own() -> None:
    recalled = heard("kerjasama/x", basis="recalled")
    assert voices(recalled, heard("un/members"), follows=("un/members",)) == (1, False, 0)
    assert voices(recalled, heard("who/members"), follows=("un/members",)) == (1, True, 0)


def test_two_memories_confirm_nothing() -> None:
    memories = (heard("kerjasama/x", basis="recalled"), heard("kerjasama/y", basis="recalled"))
    assert voices(*memories) == (0, False, 0)


def test_an_unknown_date_is_no_witness_of_a_known_one() -> None:
    assert voices(heard("un/members"), heard("who/members", "?")) == (1, False, 0)
    assert voices(heard("un/members", "?"), heard("kerjasama/x", basis="recalled")) == (0, False, 0)


def test_a_read_question_mark_does_not_silence_a_known_day() -> None:
    for ordered in ((0, 1), (1, 0)):
        pair = (said("to", "?", 0, "read"), said("to", "1965-01-20", 2))
        result = folded(*(pair[i] for i in ordered))
        assert result.things[SUBJECT]["to"].value == "1965-01-20"
        assert result.things[SUBJECT]["to"].standing is Standing.RECALLED
        assert result.conflicts == ()


def test_of_the_known_days_beside_a_question_mark_the_finest_is_taken() -> None:
    three = (said("to", "?", 0, "read"), said("to", "1965", 1), said("to", "1965-01-20", 2))
    assert told(*three) == "1965-01-20"


def looked_up(outcome: str, source: str = "desta/checks", basis: str = "read") -> list[Statement]:
    cells = {"about": SUBJECT, "property": "from", "outcome": outcome, "precision": "year"}
    if outcome == "differs":
        cells["found"] = "1951"
    return [
        Statement(f"check:{SUBJECT}/from", name, value, source, basis=Basis(basis))
        for name, value in cells.items()
    ]


def test_a_check_that_agrees_is_a_witness() -> None:
    assert voices(heard("un/members"), *looked_up("agrees")) == (2, True, 0)
    assert voices(heard("kerjasama/x", basis="recalled"), *looked_up("agrees")) == (1, True, 0)


def test_a_check_by_the_same_publisher_is_no_second_witness() -> None:
    assert voices(heard("un/members"), *looked_up("agrees", "un/checks")) == (1, False, 0)


def test_a_check_from_memory_is_no_witness() -> None:
    told = voices(heard("un/members"), *looked_up("agrees", basis="recalled"))
    assert told == (1, False, 0)


def test_a_check_that_differs_is_a_conflict_and_never_speaks() -> None:
    sources = [source("un/members", 4), source("desta/checks", 1)]
    result = fold(sources, [heard("un/members"), *looked_up("differs")])
    kept = result.things[SUBJECT]["from"]
    assert (kept.value, kept.witnesses, kept.confirmed) == ("1950-09-28", 1, False)
    (conflict,) = result.conflicts
    assert (conflict.subject, conflict.property) == (SUBJECT, "from")
    assert (conflict.kept.value, conflict.other.value) == ("1950-09-28", "1951")
    assert conflict.other.source == "desta/checks"


def test_two_sources_may_check_one_date_with_two_outcomes() -> None:
    both = [*looked_up("agrees", "a/checks"), *looked_up("differs", "b/checks")]
    assert voices(heard("un/members"), *both) == (2, True, 1)
