"""Texts, numbers and dates in both languages."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama.words import LANGUAGES, Named, Text, Words, preferred

EN, ID = Words("en"), Words("id")


def test_only_two_languages() -> None:
    assert LANGUAGES == ("en", "id")
    with pytest.raises(ValueError, match="fr"):
        Words("fr")


def test_a_text_waits_for_its_language() -> None:
    text = Text("{first} or {last}", {"first": Named("Japan", "Jepang"), "last": Text("Sources")})
    assert (EN(text), ID(text)) == ("Japan or Sources", "Jepang atau Sumber")
    assert str(text) == "Japan or Sources"


@pytest.mark.parametrize("words", [EN, ID])
def test_an_empty_text_stays_empty(words: Words) -> None:
    assert words("") == ""  # gettext would answer with the catalogue's header
    assert words(Text("")) == ""


def test_an_unknown_text_is_said_in_english_rather_than_not_at_all() -> None:
    assert ID("No catalogue has this sentence.") == "No catalogue has this sentence."


@given(text=st.text())
def test_values_are_never_read_as_templates(text: str) -> None:
    assert EN(Text("<{x}>", {"x": text})) == f"<{text}>"
    assert ID("<{x}>", x=text) == f"<{text}>"


@pytest.mark.parametrize(
    ("value", "digits", "en", "local"),
    [
        (1234.5, 1, "1,234.5", "1.234,5"),
        (1234567, 0, "1,234,567", "1.234.567"),
        (0, 0, "0", "0"),
        (-12.34, 1, "-12.3", "-12,3"),
        (0.05, 2, "0.05", "0,05"),
        (-0.4, 0, "0", "0"),  # there is no minus zero
        (-0.0, 1, "0.0", "0,0"),
    ],
)
def test_numbers(value: float, digits: int, en: str, local: str) -> None:
    assert EN.number(value, digits) == en
    assert ID.number(value, digits) == local


def test_percent() -> None:
    assert EN.percent(0.1234, 1) == "12.3%"
    assert ID.percent(0.1234, 1) == "12,3%"


@pytest.mark.parametrize(
    ("million", "said"),
    [
        (0.5, "US$ 0.50 million"),
        (12, "US$ 12 million"),
        (1500, "US$ 1.5 billion"),
        (2_340_000, "US$ 2.34 trillion"),
        (999.7, "US$ 1.0 billion"),
        (999_970, "US$ 1.00 trillion"),
        (9.999, "US$ 10 million"),
        (-1500, "US$ -1.5 billion"),
    ],
)
def test_money_has_the_word_of_its_size(million: float, said: str) -> None:
    assert EN.money(million) == said


@pytest.mark.parametrize(
    ("iso", "en", "local"),
    [
        ("1950", "1950", "1950"),
        ("1950-08", "August 1950", "Agustus 1950"),
        ("1950-09-28", "28 September 1950", "28 September 1950"),
        ("2024-02-29", "29 February 2024", "29 Februari 2024"),
    ],
)
def test_dates_are_never_more_exact_than_given(iso: str, en: str, local: str) -> None:
    assert EN.date(iso) == en
    assert ID.date(iso) == local


@pytest.mark.parametrize(
    ("items", "en", "local"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a and b", "a dan b"),
        (["a", "b", "c"], "a, b, and c", "a, b, dan c"),
    ],
)
def test_lists(items: list[str], en: str, local: str) -> None:
    assert EN.list(items) == en
    assert ID.list(items) == local


@pytest.mark.parametrize(
    ("variables", "lang"),
    [
        ({}, "en"),
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LC_ALL": "id_ID", "LANG": "en_US"}, "id"),
        ({"KERJASAMA_LANG": "en", "LANG": "id_ID"}, "en"),
        ({"KERJASAMA_LANG": "ID"}, "id"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
    ],
)
def test_the_environment_chooses(
    variables: dict[str, str], lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("KERJASAMA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert preferred() == lang


@pytest.mark.parametrize("cache", ["fresh", "broken", "refused"])
def test_the_catalogue_is_read_whatever_the_cache_is_like(cache: str, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    if cache == "refused":
        folder.write_text("a file where a folder should be")
    script = "from kerjasama.words import Words; print(Words('id')('Sources'))"
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"KERJASAMA_CACHE": str(folder)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout == "Sumber\n"
        for made in folder.glob("*.mo") if cache == "broken" else ():
            made.write_bytes(made.read_bytes()[:50])
