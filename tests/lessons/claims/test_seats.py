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
    "SAARC adalah organisasi delapan negara yang terletak di Asia Selatan.": [],
    "NATO included a command headquartered in Warsaw.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_a_seat_is_read(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])
