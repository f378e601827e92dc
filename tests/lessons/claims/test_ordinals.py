"""Who joined as the so-manyth."""

import pytest

CASES = {
    "Timor-Leste adalah anggota ASEAN yang ke-11.": ["joined TLS ASEAN true"],
    "Timor-Leste adalah anggota ke-11 ASEAN.": ["joined TLS ASEAN true"],
    "Indonesia is the UN's 60th member.": ["joined IDN UN true"],
    "Indonesia is the 61st member of the UN.": ["joined IDN UN false"],
    "Indonesia is not the 61st member of the UN.": [],
    "Ghana is the third member to leave the UN.": [],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_places_in_the_order_of_joining_are_read(told, text, want) -> None:
    assert [t for t in told(text) if t.startswith("joined")] == want
