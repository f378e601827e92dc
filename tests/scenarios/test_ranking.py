"""Rankings and their rows."""

from dataclasses import replace

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium import Economy
from kerjasama.scenarios.screen import Agreements, Effect, accessions, all_pairs

WORLD = Economy(
    "ABCD",
    [[80.0, 9, 11, 2], [11, 80, 9, 1], [9, 11, 40, 3], [2, 1, 3, 5]],
    4,
)


@pytest.fixture(scope="module")
def screen():
    known = Agreements({("B", "A"): "pact", ("X", "A"): "with nobody here"})
    return all_pairs(WORLD, Effect(0.5, 0.1), known)


def test_pairs_are_ranked_by_joint_gain_from_the_best_on(screen) -> None:
    rows = list(screen.rows())
    assert [row.rank for row in rows] == [1, 2, 3, 4, 5, 6]
    joint = [row.joint.value for row in rows]
    assert joint == sorted(joint, reverse=True)
    assert [row.scenario for row in rows] == screen.order.tolist()
    assert len(list(screen.rows(2))) == 2


def test_a_row_says_who_gains_what_and_who_loses(screen) -> None:
    for row in screen.rows():
        k, at = row.scenario, [WORLD.index(name) for name in row.members]
        own = [estimate.value for estimate in row.own]
        assert own == screen.center.own[k].tolist()
        assert row.joint.value == pytest.approx(np.average(own, weights=WORLD.output[at]))
        assert row.worth == pytest.approx(np.expm1(own) @ WORLD.output[at])
        assert row.loser not in row.members
        assert row.winner not in row.members
        assert row.loss.value <= row.third.value <= row.gain.value
        for part in (*row.own, row.joint, row.third, row.loss, row.gain):
            assert part.low < part.value < part.high


def test_existing_agreements_are_named_in_either_order(screen) -> None:
    for row in screen.rows():
        assert (row.covered, row.pairs) == (int(set(row.members) == {"A", "B"}), 1)
        assert row.labels == (("pact",) if row.covered else ())


def test_of_an_accession_some_pairs_may_be_covered() -> None:
    known = Agreements({("A", "D"): "treaty", ("B", "D"): "pact", ("A", "B"): "inside"})
    row = next(accessions(WORLD, Effect(0.5), "ABC", known=known).rows())
    assert row.members == ("D", "A", "B", "C")
    assert (row.labels, row.covered, row.pairs) == (("pact", "treaty"), 2, 3)
    assert row.loser is None
    assert np.isnan(row.loss.value)


@pytest.mark.parametrize("key", ["joint", "worth", "first", "third", "lowest"])
def test_a_screen_is_ranked_anew(screen, key) -> None:
    rows = list(screen.by(key).rows())
    value = {
        "joint": lambda row: row.joint.value,
        "worth": lambda row: row.worth,
        "first": lambda row: row.own[0].value,
        "third": lambda row: row.third.value,
        "lowest": lambda row: row.loss.value,
    }[key]
    found = [value(row) for row in rows]
    assert found == sorted(found, reverse=True)
    assert len(rows) == len(screen) == 6


def test_other_keys_are_refused(screen) -> None:
    with pytest.raises(BadRequestError, match="ranked by joint, worth, first, third, lowest, not"):
        screen.by("beauty")


def test_pairs_that_gain_the_same_keep_their_order_on_every_processor() -> None:
    world = Economy("ABC", [[80.0, 9, 11], [11, 80, 9], [9, 11, 80]], 4)
    even = all_pairs(world, Effect(0.5))
    last = np.array([1, 1 + 3e-15, 1 - 2e-15])  # as another processor rounds
    noisy = replace(even, center=replace(even.center, joint=even.center.joint * last))
    assert noisy.by("joint").order.tolist() == [0, 1, 2]
    apart = replace(even, center=replace(even.center, joint=np.array([1, 1 + 1e-8, 1 - 1e-8])))
    assert apart.by("joint").order.tolist() == [1, 0, 2]
