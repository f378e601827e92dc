"""States listed behind what they are in, where the registry says so."""

import pytest

CASES = {
    "The QUAD links India, Japan, Australia and the United States.": 4,
    "The QUAD links Fiji and Samoa.": 0,
    "Every member of the African Union except Eritrea signed.": 1,
    "Denmark and Sweden have kept their own money, and the euro is used by others.": 2,
}


@pytest.mark.parametrize(("text", "many"), CASES.items())
def test_lists_behind_a_body_are_surmised(told, text, many) -> None:
    assert len([t for t in told(text) if t.startswith("member") and t.endswith("true")]) == many
