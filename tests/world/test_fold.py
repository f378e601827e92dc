"""Who speaks when sources disagree, and that nothing said is lost."""

from kerjasama.facts import Basis, Promises, Source, Statement
from kerjasama.world.fold import Folded, Standing, fold


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
