"""Sets of elasticities and groups of sectors by name."""

import pytest

from kerjasama.errors import BadRequestError
from kerjasama.world.elasticities import elasticities, sector_groups


def test_the_default_is_what_is_given_without_a_name():
    assert elasticities() is elasticities("caliendo-parro")


def test_fifty_groups_are_the_sectors():
    fifty = sector_groups(50)
    assert [group.code for group in fifty] == [group.sectors[0] for group in fifty]
    assert str(fifty[-1].name) == "Households as employers"


def test_names_that_are_not_known_are_refused_with_the_choice():
    with pytest.raises(BadRequestError, match=r"called 'mine'.*caliendo-parro"):
        elasticities("mine")
    with pytest.raises(BadRequestError, match=r"into 7 groups.*10, 25, 50"):
        sector_groups(7)
