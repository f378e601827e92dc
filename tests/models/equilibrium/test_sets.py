"""Which cells a scenario changes."""

from itertools import combinations
from math import comb

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium import Sets


def cells(sets, k):
    at = slice(sets.start[k], sets.start[k + 1])
    return set(zip(sets.exporter[at].tolist(), sets.importer[at].tolist(), strict=True))


def test_pairs_come_in_the_order_of_triu_indices() -> None:
    sets = Sets.pairs(5)
    first, second = np.triu_indices(5, 1)
    assert sets.members.tolist() == np.stack([first, second], axis=1).tolist()
    assert all(cells(sets, k) == {(i, j), (j, i)} for k, (i, j) in enumerate(sets.members.tolist()))


@pytest.mark.parametrize("size", [2, 3, 4])
def test_a_group_trades_more_easily_with_itself_in_all_directions(size) -> None:
    sets = Sets.groups(9, [7, 1, 4, 2, 7], size)
    assert len(sets) == comb(4, size)
    for k, members in enumerate(combinations([1, 2, 4, 7], size)):
        assert sets.members[k].tolist() == list(members)
        assert cells(sets, k) == {(i, j) for i in members for j in members if i != j}


def test_all_trios_of_80_are_82160() -> None:
    assert len(Sets.groups(80, range(80), 3)) == 82_160


def test_a_candidate_gets_what_members_of_the_bloc_have_with_each_other() -> None:
    sets = Sets.accessions(6, [0, 2, 3], [5, 1])
    assert sets.members.tolist() == [[5, 0, 2, 3], [1, 0, 2, 3]]
    assert cells(sets, 1) == {(1, m) for m in (0, 2, 3)} | {(m, 1) for m in (0, 2, 3)}


def test_any_cells_make_a_scenario_even_none() -> None:
    sets = Sets.of(4, [[(3, 1)], [], [(0, 1), (1, 2), (2, 0)]])
    assert [cells(sets, k) for k in range(3)] == [{(3, 1)}, set(), {(0, 1), (1, 2), (2, 0)}]
    assert sets.members.tolist() == [[1, 3, -1], [-1, -1, -1], [0, 1, 2]]


def test_all_that_is_wrong_with_cells_is_told_at_once() -> None:
    with pytest.raises(BadRequestError) as caught:
        Sets.of(3, [[(0, 3)], [(1, 1)], [(0, 1), (0, 1)]])
    for part in ("from 0 to 2, not (0, 3)", "(1, 1) is at home", "scenario 2 repeats"):
        assert part in str(caught.value)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Sets.groups(9, [1, 2], 3), "from two members to all 2, not 3"),
        (lambda: Sets.groups(9, [1, 2], 1), "not 1"),
        (lambda: Sets.groups(200, range(200), 5), "too many"),
        (lambda: Sets.accessions(5, [0, 1], [1]), "members they are not yet"),
        (lambda: Sets.accessions(5, [], [1]), "bloc of others"),
        (lambda: Sets.accessions(5, [0, 1, 0], [2]), "from 0 to 4, each once"),
        (lambda: Sets.meshes(5, [[0, 1], [2, 2]]), "each once"),
        (lambda: Sets.meshes(5, [[0, 5]]), "from 0 to 4"),
        (lambda: Sets.groups(5, [-1, 2], 2), "from 0 to 4"),
    ],
)
def test_sets_that_make_no_sense_are_refused(make, said) -> None:
    with pytest.raises(BadRequestError, match=said):
        make()


def test_a_shock_is_spread_over_cells() -> None:
    sets = Sets.of(4, [[(3, 1)], [(0, 1), (1, 0)]])
    assert sets.shocks(0.5).tolist() == [0.5, 0.5, 0.5]
    assert sets.shocks([1, 2]).tolist() == [1, 2, 2]
    assert sets.shocks([1, 2, -np.inf]).tolist() == [1, 2, -np.inf]


@pytest.mark.parametrize("shock", [np.nan, np.inf, 1000.0, [1, 2, 3, 4], "much", [[1, 2]]])
def test_shocks_that_mean_nothing_are_refused(shock) -> None:
    with pytest.raises(BadRequestError, match="each of 2 scenarios or of 3 cells"):
        Sets.of(4, [[(3, 1)], [(0, 1), (1, 0)]]).shocks(shock)
