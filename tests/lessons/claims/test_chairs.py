"""Chairs and hosts, by the registry."""

import pytest

from kerjasama.facts import When
from kerjasama.lessons.claims.chairs import chaired, hosted
from kerjasama.lessons.claims.claim import Claim


@pytest.mark.parametrize(
    ("state", "body", "year", "verdict"),
    [
        ("IDN", "ASEAN", "2023", "true"),
        ("THA", "ASEAN", "2023", "false"),
        ("IDN", "OPEC", "2023", "not-in-registry"),
        ("IDN", "APEC", None, "true"),
        ("SAU", "OIC", "1981", "true"),
        ("IDN", "OIC", "1984", "not-in-registry"),  # only the day of a summit is known
        ("EGY", "NON-ALIGNED", "1965", "true"),
        ("IND", "NON-ALIGNED", "1965", "false"),
    ],
)
def test_a_chair_is_held_for_a_time(today, state, body, year, verdict) -> None:
    claim = Claim("chaired", (state, body), when=When(year) if year else None)
    assert chaired(today, claim).verdict == verdict


def test_the_conference_of_bandung_had_one_host(today) -> None:
    said = [("IDN", "1955"), ("IDN", "1965"), ("EGY", "1955")]
    claims = [Claim("hosted", (s,), "afro", When(year)) for s, year in said]
    assert [hosted(today, c).verdict for c in claims] == ["true", "false", "false"]


def test_games_of_another_year_are_not_known(today) -> None:
    claims = [Claim("hosted", ("IDN",), "games", When(year)) for year in ("1962", "1970")]
    assert [hosted(today, c).verdict for c in claims] == ["true", "not-in-registry"]


TERMS = {
    "The presidency of the Non-Aligned Movement is currently held by Azerbaijan.": [
        "chaired AZE NON-ALIGNED was-true"
    ],
    "The presidency of the Non-Aligned Movement is currently held by Uganda.": [
        "chaired UGA NON-ALIGNED true"
    ],
    "Cuba hosted the summit of the Non-Aligned Movement in 1981.": ["hosted CUB false"],
    "Cuba hosted the summit of the Non-Aligned Movement in 1979.": ["hosted CUB true"],
}


@pytest.mark.parametrize("text", TERMS)
def test_the_term_of_a_chair_is_judged(told, text) -> None:
    assert sorted(told(text)) == sorted(TERMS[text])


def test_a_summit_in_another_month_is_not_known(told) -> None:
    assert "hosted IDN not-in-registry" in told(
        "Indonesia menjadi tuan rumah KTT Gerakan Non-Blok pada Juni 1992."
    )
    assert "hosted IDN true" in told(
        "Indonesia menjadi tuan rumah KTT Gerakan Non-Blok pada September 1992."
    )
