"""What organisations are, by the registry."""

import pytest

from kerjasama.lessons.claims.bodies import abbreviation, agency, field, sort
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.judgement import settled


@pytest.mark.parametrize(
    ("code", "said", "verdict"),
    [
        ("IMF", "specialised UN", "true"),
        ("UNIDO", "UN", "true"),
        ("UN-HRC", "UN", "true"),
        ("WTO", "UN", "false"),
        ("UNHCR", "specialised UN", "not-in-registry"),  # known, but not checked yet
    ],
)
def test_an_agency_has_a_parent(today, code, said, verdict) -> None:
    assert settled(agency(today, Claim("agency", (code,), said))).verdict == verdict


def test_a_sort_that_can_be_named_loosely_is_not_false(today) -> None:
    assert sort(today, Claim("type", ("EU",), "union")).verdict == "true"
    assert sort(today, Claim("type", ("ASEAN",), "union")).verdict == "depends"
    assert sort(today, Claim("type", ("NATO",), "alliance", negated=True)).verdict == "false"
    assert sort(today, Claim("type", ("EFTA",), "free-trade")).verdict == "true"
    verdicts = [sort(today, Claim("type", (x,), "bloc")).verdict for x in ("MERCOSUR", "OPEC")]
    assert verdicts == ["true", "depends"]


def test_one_field_of_several_depends(today) -> None:
    verdicts = [
        field(today, Claim("field", ("ASEAN",), said)).verdict
        for said in ("economy", "economy politics", "economy environment")
    ]
    assert verdicts == ["depends", "true", "depends"]


def test_a_name_in_another_spelling_is_the_name(today) -> None:
    said = "Organisation of the Petroleum Exporting Countries"
    assert abbreviation(today, Claim("abbr", ("OPEC",), said)).verdict == "true"
    area = Claim("abbr", ("NAFTA",), "North American Free Trade Area")
    assert abbreviation(today, area).verdict == "depends"
    other = Claim("abbr", ("OPEC",), "Oil Producers of Every Country")
    assert abbreviation(today, other).verdict == "not-in-registry"


SORTS = {
    "Mercosur is a customs union.": ["type MERCOSUR true"],
    "OPEC is a customs union.": ["type OPEC depends"],
}


@pytest.mark.parametrize("text", SORTS)
def test_an_organisation_has_the_sort_of_the_agreement_that_founded_it(told, text) -> None:
    assert sorted(told(text)) == sorted(SORTS[text])
