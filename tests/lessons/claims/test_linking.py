"""Names in sentences."""

import pytest

from kerjasama.lessons.claims.linking import Linker

CASES = {
    "Dewan Keamanan PBB": ["UN-SC"],
    "PBB (Perserikatan Bangsa-Bangsa)": ["UN"],
    "Papua New Guinea and Guinea": ["PNG", "GIN"],
    "us and who": [],
    "the US and WHO": ["USA", "WHO"],
    "Burma": ["MMR"],
    "ASEAN atau Association of Southeast Asian Nations": ["ASEAN"],
    "Indonesia, Malaysia": ["IDN", "MYS"],
    "a cat in a car": [],
    "konstitusi UNESCO dan piagam PBB": ["UNESCO-CONSTITUTION-1945", "UN-CHARTER"],
    "a treaty of peace": [],
    "The World Intellectual Property Organisation and the World Health Organisation": [
        "WIPO",
        "WHO",
    ],
    "The United States-Mexico-Canada Agreement": ["USMCA"],
    "the United States and Mexico": ["USA", "MEX"],
    "the United States of America, Canada": ["USA", "CAN"],
    "Congo (Democratic Republic)": ["COD"],
    "Congo (Republic), Chad": ["COG", "TCD"],
    "setelah Indonesia-Chile CEPA": ["IDN-CHL-CEPA"],
    "Indonesia-Chile": ["IDN", "CHL"],
    "KTT Non-Blok, negara Nonblok": ["NON-ALIGNED", "NON-ALIGNED"],
    "negara non-blok": [],
    "the North Atlantic Treaty Organization": ["NATO"],
    "a Commonwealth Observer Mission, UN peacekeepers, NATO-compatible tanks": [],
    "an optional protocol to the Genocide Convention": [],
    "the Genocide Convention": ["GENOCIDE-1948"],
    "Foreign, Commonwealth and Development Office": [],
    "the OSCE and the UN Interim Force": ["OSCE"],
}


@pytest.mark.parametrize(("text", "codes"), CASES.items())
def test_names_are_linked(world, text, codes) -> None:
    assert [m.code for m in Linker(world).mentions(text)] == codes


def test_places_are_those_of_the_text(world) -> None:
    text = "Kini Indonesia anggota ASEAN."
    told = [text[m.start : m.end] for m in Linker(world).mentions(text)]
    assert told == ["Indonesia", "ASEAN"]


def test_a_name_one_letter_off_is_known_if_only_one_is_near(world) -> None:
    linker = Linker(world)
    assert [linker.misspelt(w) for w in ("Bulgarua", "Thailnad", "Kolumbia")] == [
        "BGR",
        "THA",
        "COL",
    ]
    assert [linker.misspelt(w) for w in ("Kupon", "Irak", "Xambia", "Jerman")] == [None] * 4


def test_a_word_that_is_written_in_two_counts_as_one(world) -> None:
    said = "Organisasi Kerjasama Islam, Dewan Kerjasama Teluk, Organisation of Islamic Co-operation"
    assert [m.code for m in Linker(world).mentions(said)] == ["OIC", "GCC", "OIC"]


def test_a_misspelt_state_is_known_in_a_list(world) -> None:
    linker = Linker(world)

    def codes(text: str) -> list[str]:
        return [m.code for m in linker.mentions(text)]

    assert codes("Indonesia, Malaysia, Fillipina, dan Laos") == ["IDN", "MYS", "PHL", "LAO"]
    assert codes("2) Fillipina (negara pendiri)") == ["PHL"]
    assert codes("Indonesia dan Malaysia melihat Fillipina") == ["IDN", "MYS"]
    assert codes("Fillipina bergabung") == []


def test_a_sort_of_agreement_is_no_agreement(world) -> None:
    assert Linker(world).mentions("Sebuah Perjanjian Perdagangan Preferensial (PTA)") == []
