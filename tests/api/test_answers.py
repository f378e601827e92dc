from kerjasama.api.answers import flat, status_row, subjects
from kerjasama.api.questions import columns
from kerjasama.briefs.page import warnings
from kerjasama.words import Words


def test_a_row_speaks_the_language_of_the_answer(world):
    japan = world.state("JPN")
    assert flat(japan, columns("name"), Words("id")) == {"name": "Jepang"}
    assert flat(japan, columns("name"), Words("en")) == {"name": "Japan"}


def test_an_empty_text_is_null(world):
    state = next(s for s in world.states() if not s.capital_en)
    assert flat(state, columns("capital"), Words("en")) == {"capital": None}


def test_each_record_is_named_once(world):
    held = world.members("ASEAN")
    assert len(subjects([*held, *held])) == len(held)


def test_unchecked_records_are_told(world):
    recalled = next(s.subject for s in world.states() if s.standing == 0)
    assert any("unchecked" in text for text in warnings(world, [recalled], Words("en")))


def test_a_status_without_event_has_no_date():
    assert status_row("IDN", {"status": "unknown", "event": None})["since"] is None
