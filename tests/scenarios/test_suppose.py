"""Another world, in which something is supposed."""

import pytest

from kerjasama.errors import BadRequestError
from kerjasama.scenarios import Break, Deepen, Join, Leave, Shock, Sign, Tariff, suppose
from kerjasama.words import Words
from kerjasama.world import World

DAY = "2026-11-22"


@pytest.fixture(scope="module")
def now(world: World) -> World:
    return world.at(DAY)


def test_a_supposed_agreement_binds_both_and_has_no_evidence(now) -> None:
    other = suppose(now, Sign("IDN", "USA", "deep"))
    bond = other.bonds(("IDN", "USA"))["IDN", "USA"]
    (code,) = (a.code for a in bond.agreements)
    assert (bond.depth, other.status(code).status) == ("deep", "in-force")
    assert other.evidence(f"agreement:{code}") == []
    assert code in {t.agreement.code for t in other.ties("IDN", "USA").bilateral}


def test_the_real_world_stays_as_it_was(now) -> None:
    before = now.members("EU"), now.status("IJEPA"), len(now.agreements())
    suppose(now, Leave("DEU", "EU"), Break("IJEPA"), Sign("IDN", "USA"))
    assert (now.members("EU"), now.status("IJEPA"), len(now.agreements())) == before


def test_who_leaves_a_union_loses_what_binds_it(now) -> None:
    codes = ("DEU", "FRA", "JPN", "CAN")
    other = suppose(now, Leave("DEU", "EU"))
    assert not other.is_member("DEU", "EU")
    assert other.membership_status("DEU", "EU").status == "withdrawn"
    assert [pair for pair in other.bonds(codes) if "DEU" in pair] == []
    assert ("FRA", "JPN") in other.bonds(codes)


def test_who_joins_a_union_is_bound_by_what_binds_it(now) -> None:
    other = suppose(now, Join("NOR", "EU"))
    bonds = other.bonds(("NOR", "JPN", "FRA"))
    assert "EU-JAPAN-EPA" in {a.code for a in bonds["JPN", "NOR"].agreements}
    assert bonds["FRA", "NOR"].depth == "market"


def test_who_joins_an_agreement_is_bound_to_its_parties(now) -> None:
    other = suppose(now, Join("IDN", "CPTPP"))
    assert other.party_status("CPTPP", "IDN").status == "in-force"
    assert "CPTPP" in {a.code for a in other.bonds(("IDN", "CAN"))["CAN", "IDN"].agreements}


def test_joining_then_leaving_returns(now) -> None:
    codes = ("IDN", "CAN", "GBR", "MEX", "JPN")
    other = suppose(suppose(now, Join("IDN", "CPTPP")), Leave("IDN", "CPTPP"))
    real = suppose(now).bonds(codes)
    assert {p: b.depth for p, b in other.bonds(codes).items()} == {
        p: b.depth for p, b in real.items()
    }
    assert len(other.supposed) == 2
    assert other.real is now


def test_a_broken_tie_binds_no_more_whatever_it_was(now) -> None:
    other = suppose(now, Break("IDN", "JPN"))
    assert ("IDN", "JPN") not in other.bonds(("IDN", "JPN", "KOR"))
    assert ("IDN", "KOR") in other.bonds(("IDN", "JPN", "KOR"))
    assert other.status("IJEPA").status == "terminated"
    assert other.status("RCEP").status == "in-force"


def test_an_agreement_that_ends_ends_for_all(now) -> None:
    codes = ("CAN", "MEX", "USA")
    other = suppose(now, Break("USMCA"))
    assert ("CAN", "USA") in suppose(now).bonds(codes)
    assert ("CAN", "USA") not in other.bonds(codes)


def test_an_organisation_signs_for_its_members(now) -> None:
    union = suppose(now, Sign("IDN", "EU", "goods-only"))
    assert {a.code for a in union.bonds(("IDN", "FRA"))["FRA", "IDN"].agreements} == {
        "SUPPOSED-1-EU-IDN"
    }
    forum = suppose(now, Sign("ASEAN", "MERCOSUR", "goods-only"))
    assert ("BRA", "VNM") in forum.bonds(("BRA", "VNM"))


def test_everything_that_cannot_be_is_told_at_once(now) -> None:
    with pytest.raises(BadRequestError) as error:
        suppose(
            now,
            Sign("IDN", "Indonesia"),
            Leave("NOR", "EU"),
            Join("DEU", "EU"),
            Join("Atlantis", "EU"),
            Deepen("IDN", "USA", "deep"),
            Deepen("IDN", "JPN", "goods-only"),
            Break("KEN", "BRA"),
            Break("NAFTA"),
            Leave("DEU", "EU-JAPAN-EPA"),
            Tariff("USA", "CHN", -2),
            Shock("productivity", -1.5, "IDN"),
        )
    told = str(error.value)
    for part in (
        "Indonesia stands on both sides.",
        "Norway is not in the EU.",
        "Germany is in the EU already.",
        "'Atlantis'",
        "No trade agreement binds Indonesia and the United States that could be deepened.",
        "What binds Indonesia and Japan is as deep already: Deep.",
        "No trade agreement recorded here binds Kenya and Brazil.",
        "is not in force.",
        "It is bound through a union",
        "A tariff is above −100 %",
        "A change is above −100 %",
    ):
        assert part in told


def test_what_is_supposed_is_told_in_both_languages(now) -> None:
    other = suppose(now, Sign("IDN", "USA"), Leave("DEU", "EU"), Shock("productivity", 0.02, "IDN"))
    assert [Words("en")(t) for t in other.supposed] == [
        "Indonesia and the United States put a trade agreement into force (Deep).",
        "Germany leaves the EU.",
        "Productivity of Indonesia changes by +2 %.",
    ]
    assert Words("id")(other.supposed[0]).startswith("Indonesia dan Amerika Serikat")


def test_leaving_counts_from_the_worlds_own_day(world) -> None:
    then = world.at("2019-06-30")
    other = suppose(then, Leave("GBR", "EU"))
    assert then.is_member("GBR", "EU")
    assert not other.is_member("GBR", "EU")
    with pytest.raises(BadRequestError, match="is not in the EU"):
        suppose(world.at(DAY), Leave("GBR", "EU"))
