"""Which trade agreements bind which pairs."""

import pytest

from kerjasama.measures.trade import flows
from kerjasama.world import World
from kerjasama.world.parameters import blocs
from kerjasama.world.status import BOUND
from kerjasama.world.trade_agreements import TradeBond, trade_agreements

CODES = ("AUT", "BRA", "ARG", "CHE", "DEU", "GBR", "IDN", "JPN", "KOR", "NOR", "USA", "VNM")


@pytest.fixture(scope="module")
def bonds(world: World) -> dict[tuple[str, str], TradeBond]:
    return trade_agreements(world, CODES, on="2022-07-01")


def test_pairs_stand_once_with_the_lower_code_first(bonds) -> None:
    assert all(a < b for a, b in bonds)
    assert list(bonds) == sorted(bonds)


@pytest.mark.parametrize(
    ("pair", "codes"),
    [
        (("AUT", "DEU"), {"ROME-1957"}),
        (("DEU", "GBR"), {"EU-GBR-TCA"}),
        (("CHE", "DEU"), {"EU-CHE-FTA-1972"}),
        (("IDN", "JPN"), {"IJEPA", "AJCEP", "AJCEP-PROTOCOL-2019"}),
    ],
)
def test_agreements_of_pairs_in_2022(bonds, pair, codes) -> None:
    assert {a.code for a in bonds[pair].agreements} == codes


def test_who_has_none_stands_nowhere(bonds) -> None:
    assert ("IDN", "USA") not in bonds
    assert ("BRA", "DEU") not in bonds  # signed, not in force


def test_agreements_come_with_their_day(world) -> None:
    of = {d: trade_agreements(world, ("IDN", "KOR"), on=d)["IDN", "KOR"] for d in ("2022", "2024")}
    codes = {d: {a.code for a in bond.agreements} for d, bond in of.items()}
    assert codes["2024"] - codes["2022"] >= {"IK-CEPA"}
    assert ("DEU", "POL") not in trade_agreements(world, ("DEU", "POL"), on="1980")


def test_parties_agree_with_their_status_in_the_world(world) -> None:
    """The whole table against the slower question, agreement by agreement, for one state."""
    found = trade_agreements(world, flows().codes, on="2022-07-01")
    of_indonesia = {a.code for pair, b in found.items() if "IDN" in pair for a in b.agreements}
    by_bloc = {b.agreement for b in blocs()}
    for code in of_indonesia - by_bloc:
        assert world.party_status(code, "IDN", on="2022-07-01").status in BOUND


def test_every_bloc_names_what_exists(world) -> None:
    for bloc in blocs():
        agreement = world.agreement(bloc.agreement)
        assert agreement.trade_type
        assert not agreement.parties, "it lists its parties itself"
        members = {m.member for m in world.spells(bloc.organisation)}
        assert bloc.without <= members
