"""Lines and sentences with a date: hosts, chairs, parties, comings and goings, foundings."""

import pytest

ON = {
    "Non-Aligned Movement\nXIII 2003 Kuala Lumpur, Malaysia": ["hosted MYS true"],
    "Non-Aligned Movement\nA. 2003 Kuala Lumpur, Malaysia": [],
    "ASEAN\nIn 2023 the chair was not Indonesia.": [],
    "ASEAN\nGiliran Laos tiba pada 2024.": ["chaired LAO ASEAN true"],
    "Treaty of Amity and Cooperation in Southeast Asia\nNew Zealand | 28 July 2005": [
        "party NZL TAC-1976 true"
    ],
    "GNB\nGNB itu besar. Siprus dan Malta keluar ketika memasuki Uni Eropa pada 2004.": [
        "joined CYP EU true",
        "joined MLT EU true",
        "left CYP NON-ALIGNED true",
        "left MLT NON-ALIGNED true",
    ],
    "- 1945: the UN": ["founded UN true"],
    "- 1946: the UN": [],
    "UPU, the oldest but one (1874)": ["founded UPU true"],
    "ASEAN\nIts Charter was born in 2008.": [],
}


@pytest.mark.parametrize(("text", "want"), ON.items(), ids=list(ON))
def test_what_was_on_that_date(told, text, want) -> None:
    assert sorted(told(text)) == want


def test_who_came_to_what_was_spoken_of_far_above(told) -> None:
    between = " ".join(f"Sentence {n} speaks of nothing." for n in range(1, 12))
    text = (
        f"NATO is an alliance. The EU is a union, the EU is old. {between} Montenegro came in 2017."
    )
    assert told(text)[-1:] == ["joined MNE NATO true"]
