"""A folder of finished blocks: whole or not at all, and only of its own question."""

import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, StoreError
from kerjasama.models.equilibrium import Economy
from kerjasama.scenarios.checkpoint import Checkpoint, clear
from kerjasama.scenarios.screen import Effect, How, all_pairs

N, EFFECT = 60, Effect(0.5, 0.1)


def world(n=N, theta=4.0):
    rng = np.random.default_rng(0)
    mass = np.exp(rng.normal(0, 1, n))
    X = np.outer(mass, mass) * np.exp(rng.normal(0, 1, (n, n)))
    X[np.diag_indices(n)] *= 6
    return Economy([f"E{i}" for i in range(n)], X, theta)


def screened(folder, effect=EFFECT, economy=None, **how):
    return all_pairs(economy or world(), effect, how=How(resume=folder, **how))


def contents(folder):
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.suffix != ".part"}


def bytes_of(screen):
    parts = (*screen.center.all, *screen.low.all, *screen.high.all, screen.order, screen.loser)
    return [part.tobytes() for part in parts]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    return bytes_of(screened(folder)), contents(folder)


SLOW = """
    import sys, time
    sys.path.insert(0, {here!r})
    from pathlib import Path
    import test_checkpoint
    def wait(done, of):
        if done > 4 * 384:
            print("far enough", flush=True)
            time.sleep(60)
    test_checkpoint.screened(Path({folder!r}), progress=wait)
"""


def test_what_was_killed_goes_on_and_ends_with_the_same_bytes(whole, tmp_path) -> None:
    folder = tmp_path / "run"
    program = textwrap.dedent(SLOW.format(here=str(Path(__file__).parent), folder=str(folder)))
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as killed:
        assert killed.stdout.readline() == b"far enough\n"
        killed.kill()
    kept = contents(folder)
    expected, files = whole
    assert 3 <= len(kept) < len(files)
    assert kept.items() <= files.items()
    heard = []
    again = screened(folder, progress=lambda done, of: heard.append((done, of)))
    assert bytes_of(again) == expected
    assert contents(folder) == files
    assert heard[-1] == (3 * 1770, 3 * 1770)


def test_what_is_finished_is_only_read(whole, tmp_path, monkeypatch) -> None:
    folder = tmp_path / "run"
    screened(folder)
    monkeypatch.setattr("kerjasama.models.equilibrium.blocks._task", None)
    assert bytes_of(screened(folder)) == whole[0]


def test_a_damaged_block_is_solved_again(whole, tmp_path) -> None:
    folder = tmp_path / "run"
    screened(folder)
    for number, harm in enumerate((b"", b"nonsense", None)):
        path = folder / f"center-{number:06d}.npz"
        content = path.read_bytes()
        path.write_bytes(content[:-100] if harm is None else harm)
    (folder / ".center-000001-abc.part").write_bytes(b"half")
    assert bytes_of(screened(folder)) == whole[0]
    assert contents(folder) == whole[1]


@pytest.mark.parametrize(
    ("effect", "economy"),
    [(Effect(0.5, 0.2), None), (Effect(0.5), None), (Effect(0.5, 0.1), world(theta=5.0))],
)
def test_blocks_of_another_question_are_refused(effect, economy, tmp_path) -> None:
    screened(tmp_path / "run")
    before = contents(tmp_path / "run")
    with pytest.raises(BadRequestError, match=r"run holds blocks of another question.*delete"):
        screened(tmp_path / "run", effect, economy)
    assert contents(tmp_path / "run") == before


def test_blocks_of_another_solver_are_refused(tmp_path, monkeypatch) -> None:
    screened(tmp_path)
    monkeypatch.setattr("kerjasama.scenarios.checkpoint.solver", lambda: "0.0.1+0")
    with pytest.raises(BadRequestError, match="another version of the solver"):
        screened(tmp_path)


@pytest.mark.parametrize("name", ["letters.txt", "about.json"])
def test_a_folder_of_something_else_is_left_alone(name, tmp_path) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(BadRequestError, match="no folder of finished blocks"):
        screened(tmp_path)
    clear(tmp_path)
    assert contents(tmp_path) == {name: b"mine"}


def test_a_file_in_its_place_is_told(tmp_path) -> None:
    (tmp_path / "run").write_text("")
    with pytest.raises(StoreError, match=r"Cannot keep finished blocks in .*run"):
        screened(tmp_path / "run")


def test_a_folder_can_be_cleared_of_what_is_its_own(tmp_path) -> None:
    folder = tmp_path / "run"
    Checkpoint(folder, "question")
    (folder / "center-000000.npz").write_bytes(b"x")
    (folder / "notes.txt").write_text("mine")
    clear(folder)
    assert contents(folder) == {"notes.txt": b"mine"}
    (folder / "notes.txt").unlink()
    Checkpoint(folder, "question")
    clear(folder)
    assert not folder.exists()
