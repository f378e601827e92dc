"""What may have happened to agreements on a day, where the registry says so."""

import pytest

CASES = {
    "The EU and Japan signed a free trade agreement in 2018.": ["event EU-JAPAN-EPA true"],
    "The EU and Japan signed a free trade agreement in 2011.": [],
    "Perjanjian dagang Indonesia dan Cile berlaku pada 10 Agustus 2019.": [
        "event IDN-CHL-CEPA true"
    ],
    "NAFTA digantikan oleh USMCA pada 1 Juli 2020.": [],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_days_of_agreements_are_surmised(told, text, want) -> None:
    assert [t for t in told(text) if t.startswith("event")] == want
