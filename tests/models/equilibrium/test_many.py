"""Many scenarios: gathered where they belong, summed up rightly."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium import Economy, SetChanges, Sets, many, pairs
from kerjasama.models.equilibrium.blocks import SIZE


def world(n, seed=0):
    rng = np.random.default_rng(seed)
    mass = np.exp(rng.normal(0, 1, n))
    X = np.outer(mass, mass) * np.exp(rng.normal(0, 1, (n, n)))
    X[np.diag_indices(n)] *= 6
    return Economy([f"E{i}" for i in range(n)], X, 4.0)


def test_pairs_are_the_groups_of_two() -> None:
    economy = world(30)
    groups = many(economy, Sets.groups(30, range(30), 2), 0.5, keep="all")
    assert len(groups.sets) > SIZE
    assert groups.real_wage.tobytes() == pairs(economy, 0.5).real_wage.tobytes()


def test_the_summary_is_that_of_all_changes() -> None:
    economy = world(12)
    sets = Sets.of(12, [[(0, 1), (2, 3)], [(4, 5)], [(i, 0) for i in range(1, 12)]])
    full, brief = many(economy, sets, 0.4, keep="all"), many(economy, sets, 0.4)
    assert isinstance(full, SetChanges)
    for name in ("own", "third", "lowest", "highest", "loser", "winner", "steps"):
        np.testing.assert_array_equal(getattr(full, name), getattr(brief, name))
    for k, wages in enumerate(full.real_wage[:2]):
        members = sets.members[k][sets.members[k] >= 0]
        others = np.setdiff1d(np.arange(12), members)
        assert brief.own[k][: len(members)].tolist() == wages[members].tolist()
        assert np.isnan(brief.own[k][len(members) :]).all()
        assert brief.third[k] == pytest.approx(
            np.average(wages[others], weights=economy.output[others]), rel=1e-12
        )
        assert brief.lowest[k] == wages[others].min() == wages[brief.loser[k]]
        assert brief.highest[k] == wages[others].max() == wages[brief.winner[k]]
    assert np.isnan([brief.third[2], brief.lowest[2], brief.highest[2]]).all()
    assert (brief.loser[2], brief.winner[2]) == (-1, -1)


def test_a_union_of_all_is_one_change_of_all() -> None:
    """Everybody's foreign trade becomes easier alike: the price term is d + (1 − d) φ."""
    economy = Economy("ABC", np.full((3, 3), 10.0) + np.eye(3) * 70, 4)
    found = many(economy, Sets.groups(3, range(3), 3), np.log(1.5))
    np.testing.assert_allclose(found.own, np.log(0.8 + 0.2 * 1.5) / 4, atol=1e-10)


def test_progress_counts_scenarios() -> None:
    heard = []
    many(world(30), Sets.pairs(30), 0.5, progress=lambda done, of: heard.append((done, of)))
    assert heard[-1] == (435, 435)
    assert [done for done, _ in heard] == sorted({done for done, _ in heard})


def test_no_scenarios_give_no_changes() -> None:
    assert many(world(5), Sets.of(5, []), 0.5).own.shape == (0, 0)


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(BadRequestError, match="all or a summary"):
        many(world(3), Sets.pairs(3), 0.5, keep="some")
    with pytest.raises(BadRequestError, match="of 4 economies, and there are 3"):
        many(world(3), Sets.pairs(4), 0.5)
