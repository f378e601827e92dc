"""What is told only where the registry says that it is so."""

import pytest


def test_a_question_tells_nothing(told) -> None:
    assert told("ASEAN tumbuh: apakah menyusul Vietnam pada 28 Juli 1995?") == []


def test_a_day_that_another_body_knows_corrects_the_reading(told) -> None:
    text = (
        "The European Union grew for decades. The European Union met Benelux.\n\n"
        "Benelux has three states. Greece joined in 1981."
    )
    assert "joined GRC EU true" in told(text)
    assert not any(c.startswith("joined GRC BENELUX") for c in told(text))


def test_what_a_heading_names_is_spoken_of_below(told) -> None:
    text = "OPEC\n\nA cartel of old.\n\nHigh prices made many think. Qatar left in 2019."
    assert told(text) == ["left QAT OPEC true"]


def test_what_was_read_is_not_told_twice(told) -> None:
    assert told("Vietnam joined ASEAN on 28 July 1995.") == ["joined VNM ASEAN true"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "NATO\nThe treaty named it. The alliance grew.\nAlbania and Croatia came in 2009.",
            {"joined ALB NATO true", "joined HRV NATO true"},
        ),
        (
            "Treaty signed in Astana, 29 May 2014, by Russia, Belarus and Kazakhstan: the EAEU.",
            {f"founder {s} EAEU true" for s in ("RUS", "BLR", "KAZ")}
            | {f"party {s} EAEU-TREATY-2014 true" for s in ("RUS", "BLR", "KAZ")},
        ),
        ("The African Union meets.\nPeace and Security Council: 15 members.", set()),
    ],
)
def test_who_came_to_a_treaty_or_made_a_body_is_told_so(told, text, claims) -> None:
    found = set(told(text))
    assert claims <= found
    assert not {c for c in found - claims if c.split()[0] in ("party", "member", "count")}


def test_first_members_are_founders_if_all_of_them_are(told) -> None:
    found = told("ASEAN itu. Anggota pertamanya Indonesia, Malaysia, Filipina, dan Thailand.")
    assert found == [f"founder {s} ASEAN true" for s in ("IDN", "MYS", "PHL", "THA")]
    found = told("ASEAN itu. Anggota awalnya Indonesia, Malaysia, dan Laos.")
    assert {t.split()[0] for t in found} <= {"member"}


def test_a_term_that_nobody_knows_gives_way_to_years_that_the_registry_knows(told) -> None:
    assert told("Indonesia menjadi ketua ASEAN pada tahun 2011 dan 2023.") == [
        "chaired IDN ASEAN true"
    ]


_ELSEWHERE = "The hills of the north are green, and rain falls there in winter. "


def test_a_long_text_on_something_else_carries_no_organisation_on(told) -> None:
    apart = "ARUBA\n\n" + _ELSEWHERE * 60 + "Coins of the euro are seldom seen, unlike in the EU. "
    apart += "The island met NATO. It was established in 1960. Its parliament has 21 members."
    assert [c for c in told(apart) if c.split()[0] in ("founded", "count", "member")] == []
    near = "NATO\n\nNATO grew. It was established in 1960."
    assert told(near) == ["founded NATO false"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Help came from the UN, as well as from donors such as France and Qatar.", []),
        (
            "Members of the UN such as France and Qatar sent help.",
            ["member FRA UN true", "member QAT UN true"],
        ),
        (  # of one clause, and not of two
            "Austria is in the EU; its army is small; it trains abroad; Poland built in 1995.",
            ["member AUT EU true"],
        ),
        (  # a name that the registry does not know
            "Angola is a member of the African Union, the Latin Union and the United Nations.",
            ["member AGO AU true", "member AGO UN true"],
        ),
        ("Algeria is in OPEC and was a founding member of the Order of Sand.", ["OPEC"]),
        ("The war was dark, as when the UN headquarters in Baghdad was bombed.", []),
        ("The EU has its headquarters in Paris.", ["seat EU false"]),
        ("Laos continues to negotiate with China on RCEP and the ASEAN Charter.", []),
        ("The EU grew. In March 2004 Laos became the first state to graduate from it.", []),
        (
            "In June 2009, Kosovo joined the World Bank and the International Monetary Fund.",
            ["joined XKX WB true", "joined XKX IMF true"],
        ),
        (
            "As a member state that forms part of the EU's border, Poland has strict rules.",
            ["member POL EU true"],
        ),
        ("Indonesia, with the nine other ASEAN members, goes on.", ["member IDN ASEAN true"]),
        ("NATO and the EU have 9 member countries in common.", []),
        ("The General Assembly requested all bodies within the United Nations to act.", []),
    ],
)
def test_names_that_only_stand_together_tell_nothing(told, text, claims) -> None:
    found = told(text)
    if claims == ["OPEC"]:
        assert not [c for c in found if "founder" in c or "OPEC" not in c]
    else:
        assert found == claims
