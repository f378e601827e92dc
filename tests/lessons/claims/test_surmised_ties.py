"""Which agreements exist, partners of a level, and successors, where the registry says so."""

import pytest

CASES = {
    "Dengan Jepang Indonesia memiliki IJEPA.": "stands IJEPA true",
    "Indonesia dan Jepang sejak 2023 menjalin kemitraan strategis komprehensif.": (
        "level IDN JPN true"
    ),
    "OAU, pendahulu Uni Afrika, bubar.": "replaced AU OAU true",
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_ties_are_surmised(told, text, want) -> None:
    assert want in told(text)


def test_parties_of_an_agreement_do_not_tell_that_it_stands(told) -> None:
    assert not [t for t in told("There are 192 Parties to the Kyoto Protocol.") if "stands" in t]
