import pytest

from kerjasama.cli.answers import SAY, counted, day_of, doubts, progress, waiting
from kerjasama.errors import BadDateError
from kerjasama.words import Words
from kerjasama.world import World


def test_a_day_is_read_or_refused() -> None:
    assert day_of(None) is None
    assert str(day_of("1965-06")) == "1965-06"
    with pytest.raises(BadDateError):
        day_of("June 1965")


def test_a_pipe_gets_no_bar_and_no_spinner(capsys: pytest.CaptureFixture[str]) -> None:
    with progress() as told, waiting("Counting"):
        told("fold", 1, 3)
    with counted("Writing") as told:
        assert told is None
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("lang", "word"), [("en", "unchecked"), ("id", "belum diperiksa")])
def test_what_rests_on_memory_is_warned_of(lang: str, word: str) -> None:
    world = World.load()
    SAY.set(Words(lang))
    recalled = next(
        s for (s,) in world.db.execute("SELECT subject FROM membership WHERE standing = 0 LIMIT 1")
    )
    assert word in doubts(world, [recalled])[0]


def test_a_later_day_than_any_reading_is_warned_of() -> None:
    SAY.set(Words("en"))
    told = doubts(World.load().at("2050"), [])
    assert any("last read" in warning for warning in told)
