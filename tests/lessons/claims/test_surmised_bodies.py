"""What organisations may be told to be, where the registry says so."""

import pytest

CASES = {
    "- WHO: Jenewa": ["seat WHO true"],
    "- WHO: Bandung": [],
    "SADC is loved: many know its seat, to be found in Gaborone.": ["seat SADC true"],
    "BRICS tidak memiliki kantor pusat maupun sekretariat tetap.": ["seat BRICS true"],
    "IDA, IFC, dan MIGA, semuanya, bagian dari Kelompok Bank Dunia.": [
        "agency IDA true",
        "agency IFC true",
        "agency MIGA true",
    ],
    "ASEAN, wadah bersama, contohnya: kerja sama regional.": ["form ASEAN true"],
}


@pytest.mark.parametrize("text", CASES)
def test_what_the_registry_confirms_of_a_body_is_told(told, text) -> None:
    assert told(text) == CASES[text]


def test_the_seat_of_a_part_is_not_that_of_the_whole(told) -> None:
    assert told("The WHO has a Committee; the Committee of it sits in Geneva.") == []


def test_what_something_is_compared_with_is_no_part_told_of(told) -> None:
    assert told("FAO grew. Like the WHO, it is a specialised agency of the UN.")[-1:] == [
        "agency FAO true"
    ]
