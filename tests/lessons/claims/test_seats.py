"""Seats, said with a noun or a verb, of a name or of what the text speaks of."""

import pytest

CASES = {
    "Kantor pusat WTO hingga kini berlokasi di Kota Jenewa, Swiss.": ["seat WTO true"],
    "The UN Headquarters is situated in Manhattan, New York City.": ["seat UN true"],
    "IMF berpusat di Washington D.C, Amerika Serikat.": ["seat IMF true"],
    "Jakarta hosts the ASEAN Secretariat.": ["seat ASEAN true"],
    "Jenewa menjadi tempat kedudukan markas besar WTO.": ["seat WTO true"],
    "The CARICOM Secretariat is headquartered here in Guyana at Turkeyen.": ["seat CARICOM true"],
    "Sekretariat dari Uni Afrika memiliki markas di Ethiopia.": ["seat AU true"],
    "ICAO tumbuh. Kantor pusatnya berlokasi di Quartier, di Kota Montreal, Kanada.": [
        "seat ICAO true"
    ],
    "IMF dan Bank Dunia tumbuh. Kedua organisasi memiliki kantor pusat di Washington DC.": [
        "seat IMF true",
        "seat WB true",
    ],
    "SEATO ended. Headquarters were in Bangkok, Thailand.": ["seat SEATO true"],
    "The Council of the European Union has its headquarters in Brussels.": [],
    "SAARC adalah organisasi delapan negara yang terletak di Asia Selatan.": ["count SAARC true"],
    "NATO included a command headquartered in Warsaw.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_a_seat_is_read(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])


HELD = {
    "WHO, a specialised agency of the UN, has its headquarters in Geneva.": [
        "agency WHO true",
        "seat WHO true",
    ],
    "WHO merupakan lembaga di bawah naungan PBB dengan markas di Jenewa.": [
        "agency WHO true",
        "seat WHO true",
    ],
    "The SAARC Secretariat was established in Kathmandu.": ["seat SAARC true"],
    "Pertemuan OKI itu menetapkan Jeddah sebagai markasnya.": ["seat OIC true"],
    "WHO chose Geneva as the headquarters of its campaign.": [],
    "The Arab League is located in Northern Africa and Western Asia.": [],
}


@pytest.mark.parametrize("text", HELD)
def test_the_holder_of_a_seat_is_found(told, text) -> None:
    assert sorted(told(text)) == sorted(HELD[text])


PARTS = {
    "NATO grew. Its unified command has headquarters in Moscow.": [],
    "ASEAN has ten members with HQ in Jakarta.": ["seat ASEAN true"],
    "Headquartered in Vienna, the Secretariat handles the affairs of OPEC.": ["seat OPEC true"],
}


@pytest.mark.parametrize("text", PARTS)
def test_the_seat_of_a_part_is_not_that_of_the_whole(told, text) -> None:
    assert [t for t in told(text) if t.startswith("seat")] == PARTS[text]
