"""Economies of a model by the names that people use."""

import pytest

from kerjasama.errors import BadRequestError, UnknownNameError
from kerjasama.scenarios.baseline import one_sector
from kerjasama.scenarios.named import among, bloc, economy_of


@pytest.fixture(scope="module")
def day(world):
    return world.at("2026-11-22")


@pytest.fixture(scope="module")
def economy():
    return one_sector()


def test_a_state_has_its_code_in_the_model(day, economy) -> None:
    assert economy_of(day, economy, "Korea Selatan") == "KOR"
    with pytest.raises(BadRequestError, match="Tuvalu"):
        economy_of(day, economy, "Tuvalu")


def test_nothing_named_is_every_economy(day, economy) -> None:
    assert among(day, economy, None) == list(economy.names)


@pytest.mark.parametrize(
    ("named", "inside"),
    [
        ("Indonesia, KOR", {"IDN", "KOR"}),
        ("ASEAN", {"IDN", "MYS", "SGP", "THA", "VNM"}),
        ("m49/035", {"IDN", "MYS", "SGP", "THA", "VNM"}),
    ],
)
def test_a_list_an_organisation_and_a_region_are_their_economies(
    day, economy, named, inside
) -> None:
    found = among(day, economy, named)
    assert inside <= set(found) <= set(economy.names)
    assert "USA" not in found


@pytest.mark.parametrize(
    ("named", "error"), [("m49/999", BadRequestError), ("Atlantis", BadRequestError)]
)
def test_what_is_no_group_is_refused(day, economy, named, error) -> None:
    with pytest.raises(error, match=named):
        among(day, economy, named)


def test_a_bloc_is_its_members_on_the_day(day, economy) -> None:
    code, members = bloc(day, economy, "RCEP")
    assert code == "RCEP"
    assert {"IDN", "JPN", "KOR"} <= set(members)
    assert "IND" not in members
    with pytest.raises(BadRequestError, match="RCEP"):
        bloc(day.at("2010-01-01"), economy, "RCEP")
    with pytest.raises(UnknownNameError):
        bloc(day, economy, "Atlantis")
