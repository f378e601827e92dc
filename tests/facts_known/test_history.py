"""History, checked by hand and asked through the world."""

import pytest

from kerjasama.world import World

FULL = ("founding", "full", "permanent", "elected")


@pytest.mark.parametrize(
    ("organisation", "on", "count"),
    [
        ("UN", "1945-12-31", 51),
        ("UN", "1946-12-31", 55),
        ("UN", "1950-12-31", 60),
        ("UN", "1955-12-31", 76),
        ("UN", "1960-12-31", 99),
        ("UN", "1975-12-31", 144),
        ("UN", "1984-12-31", 159),
        ("UN", "2000-12-31", 189),
        ("UN", "2002-12-31", 191),
        ("UN", "2006-12-31", 192),
        ("UN", "2011-12-31", 193),
        ("UN", "2026-11-22", 193),
        ("EU", "1994-12-31", 12),
        ("EU", "1995-01-01", 15),
        ("EU", "2004-04-30", 15),
        ("EU", "2004-05-01", 25),
        ("EU", "2007-01-01", 27),
        ("EU", "2013-07-01", 28),
        ("EU", "2020-02-01", 27),
        ("EU", "2026-11-22", 27),
        ("ASEAN", "1967-08-08", 5),
        ("ASEAN", "1985-01-01", 6),
        ("ASEAN", "1995-08-01", 7),
        ("ASEAN", "1998-01-01", 9),
        ("ASEAN", "1999-04-30", 10),
        ("ASEAN", "2025-10-25", 10),
        ("ASEAN", "2026-11-22", 11),
        ("NATO", "1949-12-31", 12),
        ("NATO", "1952-12-31", 14),
        ("NATO", "1955-12-31", 15),
        ("NATO", "1982-12-31", 16),
        ("NATO", "1999-12-31", 19),
        ("NATO", "2004-12-31", 26),
        ("NATO", "2009-12-31", 28),
        ("NATO", "2017-12-31", 29),
        ("NATO", "2020-12-31", 30),
        ("NATO", "2023-12-31", 31),
        ("NATO", "2024-12-31", 32),
        ("OIC", "2026-11-22", 57),
        ("WTO", "1996-12-31", 128),
        ("WTO", "2026-11-22", 166),
        ("IMF", "2026-11-22", 191),
        ("WB", "2026-11-22", 189),
        ("AU", "2026-11-22", 55),
        ("APEC", "1989-12-31", 12),
        ("APEC", "2026-11-22", 21),
        ("G20", "2000", 20),
        ("G20", "2026-11-22", 21),
        ("BRICS", "2010-06-01", 4),
        ("BRICS", "2011-06-01", 5),
        ("BRICS", "2026-11-22", 10),
        ("UN-SC", "2026-11-22", 15),
    ],
)
def test_how_many(organisation: str, on: str, count: int, world: World) -> None:
    roles = (*FULL, "suspended")  # who is suspended is still counted
    assert len([m for m in world.members(organisation, on) if m.role in roles]) == count


@pytest.mark.parametrize(
    ("member", "organisation", "on", "inside"),
    [
        ("IDN", "UN", "1950-09-27", False),
        ("IDN", "UN", "1950-09-28", True),
        ("IDN", "UN", "1964", True),
        ("IDN", "UN", "1965-06", False),
        ("IDN", "UN", "1966-01-01", False),
        ("IDN", "UN", "1966-09-27", False),
        ("IDN", "UN", "1967", True),
        ("IDN", "IMF", "1966-06", False),
        ("IDN", "IMF", "1968", True),
        ("IDN", "ASEAN", "1967-08-08", True),
        ("IDN", "OIC", "1970", True),
        ("IDN", "WTO", "1995-01-01", True),
        ("IDN", "G20", "2000", True),
        ("IDN", "BRICS", "2024-12-31", False),
        ("IDN", "BRICS", "2025-01-07", True),
        ("IDN", "NATO", "2026", False),
        ("GBR", "EU", "2020-01-31", True),
        ("GBR", "EU", "2020-02-01", False),
        ("TLS", "ASEAN", "2025-10-25", False),
        ("TLS", "ASEAN", "2025-10-27", True),
        ("CHE", "UN", "2002-09-09", False),
        ("CHE", "UN", "2002-09-10", True),
        ("KOR", "UN", "1991-09-16", False),
        ("KOR", "UN", "1991-09-17", True),
        ("PRK", "UN", "1991-09-17", True),
        ("SUN", "UN", "1991-12-23", True),
        ("SUN", "UN", "1992", False),
        ("RUS", "UN", "1992", True),
        ("DDR", "UN", "1990-10-02", True),
        ("DDR", "UN", "1991", False),
        ("SSD", "UN", "2011-07-13", False),
        ("SSD", "UN", "2011-07-14", True),
        ("PSE", "UN", "2026", False),
        ("VAT", "UN", "2026", False),
        ("TWN", "UN", "2026", False),
        ("TWN", "APEC", "2026", True),
        ("HKG", "APEC", "2026", True),
        ("CHN", "WTO", "2001-12-10", False),
        ("CHN", "WTO", "2001-12-11", True),
        ("RUS", "WTO", "2012-08-22", True),
        ("AU", "G20", "2023-09-08", False),
        ("AU", "G20", "2023-09-10", True),
        ("EU", "G20", "2010", True),
        ("EU", "WTO", "2026", True),
        ("ZAF", "BRICS", "2010-06", False),
        ("ZAF", "BRICS", "2012", True),
        ("FIN", "NATO", "2023-04-03", False),
        ("FIN", "NATO", "2023-04-04", True),
        ("SWE", "NATO", "2024-03-07", True),
        ("MAR", "AU", "2000", False),
        ("MAR", "AU", "2018", True),
        ("IDN", "UN-SC", "2018", False),
        ("IDN", "UN-SC", "1974", True),
        ("IDN", "UN-SC", "1996", True),
        ("IDN", "UN-SC", "2007", True),
        ("IDN", "UN-SC", "2019", True),
        ("IDN", "UN-SC", "2021", False),
        ("FRA", "UN-SC", "1950", True),
    ],
)
def test_who_was_in(member: str, organisation: str, on: str, *, inside: bool, world: World) -> None:
    assert world.is_member(member, organisation, on) is inside


@pytest.mark.parametrize(
    ("member", "organisation", "on", "role"),
    [
        ("PSE", "UN", "2026", "observer"),
        ("VAT", "UN", "2026", "observer"),
        ("IDN", "UN", "1964", "full"),
        ("IDN", "ASEAN", "2026", "founding"),
        ("USA", "UN-SC", "2026", "permanent"),
        ("IDN", "UN-SC", "2019", "elected"),
        ("TLS", "ASEAN", "2024", "observer"),
        ("PNG", "ASEAN", "2026", "observer"),
    ],
)
def test_as_what(member: str, organisation: str, on: str, role: str, world: World) -> None:
    roles = {m.member: m.role for m in world.members(organisation, on)}
    assert roles[member] == role


@pytest.mark.parametrize(
    ("agreement", "on", "status"),
    [
        ("IJEPA", "2007-08-19", "concluded"),
        ("IJEPA", "2007-08-20", "signed"),
        ("IJEPA", "2008-06-30", "signed"),
        ("IJEPA", "2008-07-01", "in-force"),
        ("IK-CEPA", "2020-12-17", "concluded"),
        ("IK-CEPA", "2020-12-18", "signed"),
        ("IK-CEPA", "2022-12-31", "signed"),
        ("IK-CEPA", "2023-01-01", "in-force"),
        ("IEU-CEPA", "2016-07-17", "unknown"),
        ("IEU-CEPA", "2020", "negotiating"),
        ("IEU-CEPA", "2025-10-01", "concluded"),
        ("NAFTA", "1993-12-31", "signed"),
        ("NAFTA", "1994-01-01", "in-force"),
        ("NAFTA", "2020-06-30", "in-force"),
        ("NAFTA", "2020-07-01", "replaced"),
        ("USMCA", "2020-06-30", "signed"),
        ("USMCA", "2020-07-01", "in-force"),
        ("RCEP", "2020-11-14", "concluded"),
        ("RCEP", "2020-11-15", "signed"),
        ("RCEP", "2022-01-01", "in-force"),
        ("PARIS-2015", "2015-12-12", "adopted"),
        ("PARIS-2015", "2016-11-04", "in-force"),
        ("KYOTO-1997", "1997-12-11", "adopted"),
        ("KYOTO-1997", "2005-02-16", "in-force"),
        ("UN-CHARTER", "1945-06-26", "signed"),
        ("UN-CHARTER", "1945-10-24", "in-force"),
        ("TEU", "1993-11-01", "in-force"),
        ("ASEAN-CHARTER", "2008-12-14", "signed"),
        ("ASEAN-CHARTER", "2008-12-15", "in-force"),
        ("MARRAKESH", "1994-12-31", "signed"),
        ("MARRAKESH", "1995-01-01", "in-force"),
        ("UNFCCC-1992", "1994-03-21", "in-force"),
        ("NORTH-ATLANTIC-TREATY", "1949-04-04", "signed"),
        ("NORTH-ATLANTIC-TREATY", "1949-08-24", "in-force"),
        ("EU-KOREA-FTA", "2011-07-01", "provisionally-applied"),
        ("EU-KOREA-FTA", "2015-12-13", "in-force"),
        ("ATIGA", "2010-05-17", "in-force"),
        ("KORUS", "2012-03-15", "in-force"),
    ],
)
def test_what_an_agreement_was(agreement: str, on: str, status: str, world: World) -> None:
    assert world.status(agreement, on).status == status


@pytest.mark.parametrize(
    ("agreement", "party", "on", "status"),
    [
        ("PARIS-2015", "USA", "2016-09-02", "signed"),
        ("PARIS-2015", "USA", "2017", "in-force"),
        ("PARIS-2015", "USA", "2020-11-03", "in-force"),
        ("PARIS-2015", "USA", "2020-11-04", "exited"),
        ("PARIS-2015", "USA", "2021-02-18", None),
        ("PARIS-2015", "USA", "2021-02-19", "in-force"),
        ("PARIS-2015", "USA", "2026-01-26", "in-force"),
        ("PARIS-2015", "USA", "2026-01-27", "exited"),
        ("PARIS-2015", "IDN", "2026", "in-force"),
        ("KYOTO-1997", "CAN", "2012-12-14", "in-force"),
        ("KYOTO-1997", "CAN", "2012-12-15", "exited"),
        ("KYOTO-1997", "USA", "2010", "signed"),
        ("KYOTO-1997", "IDN", "2005-03-03", "in-force"),
        ("RCEP", "IDN", "2023-01-01", "consented"),
        ("RCEP", "IDN", "2023-01-02", "in-force"),
        ("RCEP", "KOR", "2022-02-01", "in-force"),
    ],
)
def test_what_a_party_was(
    agreement: str, party: str, on: str, status: str | None, world: World
) -> None:
    told = world.party_status(agreement, party, on).status
    assert told == status if status else told in ("exited", "consented")


@pytest.mark.parametrize(("on", "region"), [("2025-05-22", "SEARO"), ("2025-06-30", "WPRO")])
def test_the_region_of_the_world_health_organization(on: str, region: str, world: World) -> None:
    assert [r.code for r in world.regions("IDN", on, "who")] == [region]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("EU", "regional"),
        ("UN", "multilateral"),
        ("ASEAN", "regional"),
        ("APEC", "regional"),
        ("OIC", "multilateral"),
        ("NATO", "multilateral"),
        ("G20", "multilateral"),
        ("RCEP", "regional"),
        ("PARIS-2015", "multilateral"),
        ("IJEPA", "bilateral"),
        ("IK-CEPA", "bilateral"),
    ],
)
def test_forms(name: str, label: str, world: World) -> None:
    assert world.form(name, on="2026-11-22").label == label


def test_a_country_and_an_organisation_are_two(world: World) -> None:
    assert world.form("IDN", "UN", on="2026-11-22").label == "bilateral"


@pytest.mark.parametrize(
    ("a", "b", "on", "level"),
    [
        ("IDN", "KOR", "2010", "strategic"),
        ("IDN", "KOR", "2018", "special-strategic"),
        ("IDN", "JPN", "2024", "comprehensive-strategic"),
        ("IDN", "USA", "2024", "comprehensive-strategic"),
        ("IDN", "DEU", "2015", "comprehensive"),
        ("IDN", "BRA", "2015", "strategic"),
    ],
)
def test_rungs_of_the_ladder(a: str, b: str, on: str, level: str, world: World) -> None:
    partnership = world.ties(a, b, on).partnership
    assert partnership is not None
    assert partnership.level == level


def test_indonesia_and_korea_have_relations_since_1973(world: World) -> None:
    found = [t for t in world.ties("IDN", "KOR").relations if t.tie == "diplomatic-relations"]
    assert [str(t.span) for t in found] == ["1973-09-18/.."]
