"""Hosts, chairs and goals that were read at their pages, asked through the world."""

import pytest

from kerjasama.facts import When
from kerjasama.world import World
from kerjasama.world.things import Standing

TAUGHT = (
    "ASEAN UN WTO APEC G20 OPEC OIC NON-ALIGNED EU NATO BRICS IMF WB OECD ADB AIIB WHO FAO UNESCO"
    " ILO UNICEF IAEA AU LAS GCC MERCOSUR SAARC D8 SCO COMMONWEALTH"
).split()


def chairs(world: World, organisation: str, on: str) -> set[str]:
    return {
        m.member
        for m in world.spells(organisation)
        if m.role == "chair" and m.span.covers(When(on))
    }


def pages(world: World, subject: str, text: str) -> set[str]:
    """Pages of which a text was read; the one that speaks must be among them."""
    found = [e for e in world.evidence(subject) if e.property == text]
    assert [e.basis for e in found if e.fate == "kept"] == ["read"]
    return {e.address for e in found if e.basis == "read"}


@pytest.mark.parametrize(
    ("on", "host"),
    [
        ("1976-02-23", "IDN"),
        ("1977-08-04", "MYS"),
        ("1987-12-14", "PHL"),
        ("1992-01-28", "SGP"),
        ("1995-12-15", "THA"),
        ("1996-11-30", "IDN"),
        ("1998-12-15", "VNM"),
        ("1999-11-28", "PHL"),
        ("2000-11-24", "SGP"),
        ("2001-11-05", "BRN"),
        ("2002-11-04", "KHM"),
        ("2003-10-07", "IDN"),
        ("2004-11-29", "LAO"),
        ("2005-12-13", "MYS"),
        ("2007-01-13", "PHL"),
        ("2007-07-01", "PHL"),
        ("2008-01-01", "SGP"),
        ("2009-07-01", "THA"),
        ("2011-07-01", "IDN"),
        ("2023-07-01", "IDN"),
    ],
)
def test_who_hosted_and_chaired_asean(on: str, host: str, world: World) -> None:
    assert chairs(world, "ASEAN", on) == {host}


@pytest.mark.parametrize("on", ["1976-03-01", "1990-07-01", "2000-07-01", "2005-07-01"])
def test_no_chair_of_asean_is_made_up_between_its_early_summits(on: str, world: World) -> None:
    assert chairs(world, "ASEAN", on) == set()


@pytest.mark.parametrize(
    ("organisation", "year", "chair"),
    [
        ("NON-ALIGNED", 1962, "YUG"),
        ("NON-ALIGNED", 1967, "EGY"),
        ("NON-ALIGNED", 1972, "ZMB"),
        ("NON-ALIGNED", 1975, "DZA"),
        ("NON-ALIGNED", 1978, "LKA"),
        ("NON-ALIGNED", 1981, "CUB"),
        ("NON-ALIGNED", 1985, "IND"),
        ("NON-ALIGNED", 1988, "ZWE"),
        ("NON-ALIGNED", 1991, "YUG"),
        ("NON-ALIGNED", 1993, "IDN"),
        ("NON-ALIGNED", 1996, "COL"),
        ("NON-ALIGNED", 2000, "ZAF"),
        ("NON-ALIGNED", 2005, "MYS"),
        ("NON-ALIGNED", 2008, "CUB"),
        ("NON-ALIGNED", 2011, "EGY"),
        ("NON-ALIGNED", 2014, "IRN"),
        ("NON-ALIGNED", 2018, "VEN"),
        ("NON-ALIGNED", 2022, "AZE"),
        ("NON-ALIGNED", 2026, "UGA"),
        ("OIC", 1999, "IRN"),
        ("OIC", 2002, "QAT"),
        ("OIC", 2006, "MYS"),
        ("OIC", 2010, "SEN"),
        ("OIC", 2015, "EGY"),
        ("OIC", 2018, "TUR"),
        ("OIC", 2021, "SAU"),
        ("OIC", 2025, "GMB"),
        ("APEC", 2006, "VNM"),
        ("APEC", 2007, "AUS"),
        ("G20", 2011, "FRA"),
        ("G20", 2016, "CHN"),
        ("G20", 2017, "DEU"),
        ("G20", 2018, "ARG"),
        ("G20", 2019, "JPN"),
        ("BRICS", 2015, "RUS"),
    ],
)
def test_who_had_the_chair(organisation: str, year: int, chair: str, world: World) -> None:
    assert chairs(world, organisation, f"{year}-07-01") == {chair}


@pytest.mark.parametrize(
    ("on", "host"), [("1969-09-23", "MAR"), ("1974-02-22", "PAK"), ("1987-01-27", "KWT")]
)
def test_who_hosted_an_islamic_summit(on: str, host: str, world: World) -> None:
    assert chairs(world, "OIC", on) == {host}


def test_indonesia_was_host_of_the_asian_african_conference(world: World) -> None:
    (seen,) = world.observations("IDN", "asian-african-conference-hosted")
    assert str(seen.on) == "1955-04-18"
    agreement = world.agreement("BANDUNG-1955")
    assert agreement.standing > Standing.RECALLED
    assert agreement.summary_en.startswith("Indonesia was the host")
    parties = {e.party for e in world.events("BANDUNG-1955") if e.party}
    assert len(parties) == 29
    assert {"IDN", "IND", "LKA", "MMR", "PAK", "CHN", "JPN", "GHA"} <= parties


@pytest.mark.parametrize("code", TAUGHT)
def test_goals_of_what_is_taught_most_were_read_twice(code: str, world: World) -> None:
    subject = world.organisation(code).subject
    for text in ("goals_en", "goals_id"):
        assert len(pages(world, subject, text)) == 2, text


@pytest.mark.parametrize(
    ("code", "rule"), [("EAEU", "Consensus"), ("NDB", "Weighted votes"), ("UN", "By organ")]
)
def test_how_they_decide(code: str, rule: str, world: World) -> None:
    club = world.organisation(code)
    assert club.decision_en.startswith(rule)
    assert len(pages(world, club.subject, "decision_en")) == 2
