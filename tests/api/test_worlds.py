import shutil
import threading

import pytest

from kerjasama.api import worlds as worlds_module
from kerjasama.api.worlds import Generation, NotReadyError, Worlds
from kerjasama.facts import When
from kerjasama.world.store import ensure


def test_nothing_is_leased_before_the_first_store():
    with pytest.raises(NotReadyError), Worlds(ensure).lease():
        pass


def test_each_thread_has_its_own_world_and_keeps_it():
    held = Generation(ensure())
    found = []

    def look():
        found.append((held.world(), held.world()))

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
        thread.join()
    assert all(one is two for one, two in found)
    assert len({id(one.db) for one, _ in found}) == 3
    held.retire()


def test_of_days_only_few_are_remembered():
    held = Generation(ensure())
    first = held.world(When("1950"))
    for year in range(1951, 1960):
        held.world(When(str(year)))
    assert held.world(When("1950")) is not first
    assert held.world(When("1950")).on == When("1950")
    held.retire()


def test_a_store_is_closed_only_when_its_last_reader_has_gone(tmp_path):
    path = tmp_path / "other.sqlite"
    shutil.copy(ensure(), path)
    paths = [ensure(), path]
    worlds = Worlds(lambda: paths[0])
    assert worlds.reload()
    assert not worlds.reload()
    with worlds.lease() as old:
        assert old.world().state("IDN").code == "IDN"
        paths.pop(0)
        assert worlds.reload()
        assert not old.closed
        assert old.world().state("KOR").code == "KOR"
        with worlds.lease() as new:
            assert new is not old
    assert old.closed
    worlds.close()
    assert not worlds.ready


def test_a_store_that_cannot_be_loaded_leaves_the_old_one_in_its_place(tmp_path):
    paths = [ensure()]
    worlds = Worlds(lambda: paths[0])
    worlds.reload()
    paths[0] = tmp_path / "none.sqlite"
    with pytest.raises(OSError, match="Cannot read"):
        worlds.reload()
    with worlds.lease() as held:
        assert held.path == ensure()
    worlds.close()


def test_what_is_remembered_is_what_the_store_says(world):
    held = Generation(ensure())
    for _ in range(2):
        mine = held.world(When("2020"))
        assert mine.ties("IDN", "KOR") == world.ties("IDN", "KOR", "2020")
        for code in ("RCEP", "PARIS-2015"):
            assert mine.parties(code) == world.parties(code, "2020")
            assert mine.events(code) == world.events(code)
        mine.evidence("state:IDN").clear()
        assert mine.evidence("state:IDN") == world.evidence("state:IDN") != []
    held.retire()


def test_what_is_remembered_stays_below_its_bound(monkeypatch):
    monkeypatch.setattr(worlds_module, "_SAID", 5)
    held = Generation(ensure())
    for state in held.world().states()[:20]:
        held.world().evidence(state.subject)
    assert len(held._said) <= 5
    held.retire()
