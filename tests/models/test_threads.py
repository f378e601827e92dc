"""Blocks cover everything once, and their answers come in order."""

import pytest

from kerjasama.models import threads


@pytest.mark.parametrize("n", [0, 1, 2, 7, 100])
def test_blocks_cover_everything_once(n, monkeypatch) -> None:
    monkeypatch.setattr(threads, "workers", lambda: 3)
    blocks = threads.over(n, lambda block: list(range(block.start, block.stop)))
    assert [i for block in blocks for i in block] == list(range(n))
    assert len(blocks) == min(n, 3)


def test_an_error_in_a_block_comes_out(monkeypatch) -> None:
    monkeypatch.setattr(threads, "workers", lambda: 2)
    with pytest.raises(ZeroDivisionError):
        threads.over(4, lambda block: 1 // (block.start - 2))


def test_there_is_one_worker_at_least() -> None:
    assert 1 <= threads.workers() <= 8
    with threads.one_blas_thread():
        pass
