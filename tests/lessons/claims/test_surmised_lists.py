import pytest

CASES = {
    "ASEAN brings together Brunei, Laos and Vietnam.": ["BRN", "LAO", "VNM"],
    "In ASEAN meet many, plus Brunei, Laos and Fiji.": [],
    "Indonesia and Japan are members of the G20.": ["IDN", "JPN"],
    "ASEAN helped people in Brunei and Laos.": [],
    "Papua Nugini berstatus pengamat di ASEAN.": ["PNG"],
    "Papua Nugini bukan pengamat di ASEAN.": [],
    "Fiji berstatus pengamat di ASEAN.": [],
    "ASEAN has traded with partners such as India.": ["IND"],
    "ASEAN's trade partners are India and Japan.": [],
    "BRICS is made up of first letters: Brazil, Russia and India.": [],
    "CARICOM is old. Haiti and Suriname are among its 15 members.": ["HTI", "SUR"],
    "OECD\nDari Asia, baru Jepang, Korea Selatan, dan Turki yang menjadi anggota.": [
        "JPN",
        "KOR",
        "TUR",
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_states_beside_a_word_for_members_are_members_if_all_are(told, text) -> None:
    members = [said.split() for said in told(text) if said.startswith("member")]
    assert [said[1] for said in members] == CASES[text]
    assert {said[-1] for said in members} <= {"true"}


FORMS = {
    "Kerja sama regional penting. Contohnya ASEAN dan Uni Eropa.": ["ASEAN", "EU"],
    "Organisasi Regional di Asia\n1) ASEAN\n2) SAARC": ["ASEAN", "SAARC"],
    "Organisasi Regional di Asia\n1) ASEAN dibentuk pada 1967.": [],
    "Kerja sama regional penting. Contoh kerja sama di bidang keamanan ialah NATO.": [],
}


@pytest.mark.parametrize("text", FORMS)
def test_examples_are_of_the_form_that_is_spoken_of(told, text) -> None:
    assert [said.split()[1] for said in told(text) if said.startswith("form")] == FORMS[text]


def test_a_list_with_its_title_may_be_wrong_in_a_name(told) -> None:
    found = told("Pengamat Liga Arab: Brasil, Eritrea, Armenia, Chad, dan Etiopia.")
    assert [t.split()[1::2] for t in found] == [
        [state, "false" if state == "ETH" else "true"]
        for state in ("BRA", "ERI", "ARM", "TCD", "ETH")
    ]
