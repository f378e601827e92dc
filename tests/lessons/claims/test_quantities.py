"""Dates, numbers and places in an order."""

import pytest

from kerjasama.lessons.claims.quantities import quantities

DATES = {
    "28 September 1950": "1950-09-28",
    "September 28, 1950": "1950-09-28",
    "8 Agustus 1967": "1967-08-08",
    "Agustus 1967": "1967-08",
    "1967": "1967",
    "1996 tanggal 14 Februari": "1996-02-14",
    "1967-08-08": "1967-08-08",
}


@pytest.mark.parametrize(("text", "date"), DATES.items())
def test_a_date_is_read(text, date) -> None:
    (found,) = quantities(text)
    assert (found.kind, str(found.value)) == ("D", date)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("in 1999, and five years later", "2004"),
        ("pada 1993, setahun kemudian", "1994"),
        ("on 4 April 1949; the following year", "1950"),
        ("tahun 1995, dua tahun kemudian", "1997"),
    ],
)
def test_years_later_count_from_the_date_before(text, year) -> None:
    assert [str(q.value) for q in quantities(text)][-1] == year


@pytest.mark.parametrize("text", ["pada tahun-tahun berikutnya", "a year later", "pada 1980-an"])
def test_no_date_is_made_up(text) -> None:
    assert not [q for q in quantities(text) if q.kind == "D"]


@pytest.mark.parametrize("text", ["2019-2020", "2019–20", "2019 hingga 2020", "2019 to 2020"])
def test_a_term_is_read(text) -> None:
    (found,) = quantities(text)
    assert [str(w) for w in found.value] == ["2019", "2020"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("dua belas negara", [("N", 12)]),
        ("1.113 negara", [("N", 1113)]),
        ("the 60th member", [("R", 60)]),
        ("kesepuluh", [("R", 10)]),
        ("560 juta jiwa", []),
        ("31 Februari 2020", []),
        ("Covid-19", []),
    ],
)
def test_numbers_are_read(text, told) -> None:
    assert [(q.kind, q.value) for q in quantities(text) if q.kind in "NR"][: len(told)] == told


def test_numbers_above_twenty_are_read_from_words() -> None:
    text = "twenty-one; dua puluh tujuh; thirty; tiga puluh delapan"
    assert [q.value for q in quantities(text)] == [21, 27, 30, 38]
