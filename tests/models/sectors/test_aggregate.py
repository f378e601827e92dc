"""Fewer sectors: sums stay what they are."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.sectors import aggregate, change, pooled

GROUPS = {"goods": ("farm", "mill"), "services": ("shop",)}


def test_values_are_kept_and_inputs_are_summed(taxed):
    fewer = aggregate(taxed, GROUPS)
    assert fewer.sectors == ("goods", "services")
    np.testing.assert_allclose(fewer.output.sum(axis=0), taxed.output.sum(axis=0))
    np.testing.assert_allclose(fewer.value_added, taxed.value_added)
    np.testing.assert_allclose(fewer.revenue, taxed.revenue)
    np.testing.assert_allclose(fewer.income, taxed.income)
    old = taxed.final_shares[:2].sum(axis=0)
    np.testing.assert_allclose(fewer.final_shares[0], old)


def test_elasticities_are_weighted_by_trade_abroad(world):
    abroad = (world.X * ~np.eye(3, dtype=bool)).sum(axis=(1, 2))
    mean = (abroad[0] * 4 + abroad[1] * 6) / abroad[:2].sum()
    assert aggregate(world, GROUPS).theta.tolist() == pytest.approx([mean, 8])
    assert pooled([4, 6, 8], [0, 0, 1], [[1, 1, 0], [0, 0, 1]]).tolist() == [5, 8]


def test_each_sector_for_itself_is_the_same_world(taxed):
    same = aggregate(taxed, {name: (name,) for name in taxed.sectors})
    phi = 1 + 0.3 * ~np.eye(3, dtype=bool)
    np.testing.assert_allclose(change(same, phi).wage, change(taxed, phi).wage, rtol=1e-12)


@pytest.mark.parametrize(
    ("groups", "says"),
    [
        ({"goods": ("farm",)}, "stand in no group: mill, shop"),
        (GROUPS | {"more": ("farm",)}, "stand in several groups: farm"),
        (GROUPS | {"more": ("bank",)}, "No sectors here are called bank"),
    ],
)
def test_groups_that_do_not_cover_are_refused(world, groups, says):
    with pytest.raises(BadRequestError, match=says):
        aggregate(world, groups)
