"""Lists, tables and profiles."""

import pytest

CASES = {
    "Anggota baru ASEAN:\n- Brunei Darussalam\nBergabung: 1984 - Vietnam\nBergabung: 1995": [
        "member BRN ASEAN true",
        "joined BRN ASEAN true",
        "joined VNM ASEAN true",
    ],
    "BRICS nations:\nCountries Joining Year 1.\nBrazil 2009 2.\nSouth Africa 2010 3.": [
        "joined BRA BRICS true",
        "joined ZAF BRICS true",
    ],
    "Negara anggota ASEAN:\n1. Laos (1997)\n2. Thailand": [
        "joined LAO ASEAN true",
        "member THA ASEAN true",
    ],
    "NATO Member Countries are\n\nFrance (1949)\n\nSpain (1983)": [
        "joined FRA NATO true",
        "joined ESP NATO false",
    ],
    "ASEAN tumbuh.\nNegara pendiri:\n- Indonesia\n- Laos": [
        "founder IDN ASEAN true",
        "founder LAO ASEAN false",
    ],
    "ASEAN Members\nNo | Negara | Ibu kota | Tahun bergabung\n1 | Laos | Vientiane | 1997": [
        "joined LAO ASEAN true"
    ],
    "OPEC\n\nFounded: 14 September 1960\nHeadquarters: Vienna\nMembers: 11": [
        "founded OPEC true",
        "seat OPEC true",
        "count OPEC true",
    ],
    "ASEAN\nFounding members: Indonesia and Laos": [
        "founder IDN ASEAN true",
        "founder LAO ASEAN false",
    ],
    "Organization | Headquarters\nUNESCO | Paris, France": ["seat UNESCO true"],
    "ASEAN tumbuh.\n1. Laos\nIbu kota: Vientiane\nTanggal bergabung: 23 Juli 1997": [
        "joined LAO ASEAN true"
    ],
    "Anggota Uni Eropa:\n1981: Yunani\n1995: Austria dan Swedia": [
        "joined GRC EU true",
        "joined AUT EU true",
        "joined SWE EU true",
    ],
    "Anggota Liga Arab selain pendiri:\n1. Libya (1953)": ["joined LBY LAS true"],
    "Negara pendiri Liga Arab:\n1. Transyordania (kini: Yordania)": ["founder JOR LAS true"],
    "OPEC was founded in Baghdad, Iraq, by its founder members:\n- Iran\n- Venezuela.": [
        "founder IRN OPEC true",
        "founder VEN OPEC true",
    ],
    "Negara lain bergabung ke dalam anggota ASEAN.\nNegara tersebut adalah:\n- Laos, 1997": [
        "joined LAO ASEAN true"
    ],
    "Negara anggota Uni Eropa:\n- Jerman\n- Bulgarua\n- Kupon\n- Jepang": [
        "member DEU EU true",
        "member BGR EU true",
        "member JPN EU false",
    ],
    "Anggota OPEC\n\nAfrika\n- Libya (Desember 1962)\n\nTimur Tengah\n- Iran": [
        "joined LBY OPEC true",
        "member IRN OPEC true",
    ],
    "Anggota Uni Eropa:\n- Jerman – ibu kota Berlin\nBaca juga: Brexit\n- Norwegia (pengamat)": [
        "member DEU EU true"
    ],
    "Perluasan Uni Eropa tahun 1995:\n- Austria\n- Polandia": [
        "joined AUT EU true",
        "joined POL EU false",
    ],
    "The founding members of ECOWAS were:\nBenin,\nGhana, Guinea,\nCape Verde joined in 1977.": [
        "founder BEN ECOWAS true",
        "founder GHA ECOWAS true",
        "founder GIN ECOWAS true",
        "joined CPV ECOWAS true",
    ],
    "Anggota tetap Dewan Keamanan PBB:\n- Jepang\n- Prancis": [
        "member JPN UN-SC false",
        "member FRA UN-SC true",
    ],
    "ASEAN Members\n- Laos\nObservers\n- Japan": ["member LAO ASEAN true"],
    "Calon anggota Uni Eropa:\n- Turki": ["member TUR EU true"],
    "Negara anggota ASEAN:\n- Mochtar Kusumaatmadja (Indonesia)": [],
    "Mantan anggota OPEC:\n- Indonesia": [],
    "Members of ASEAN met.\n- Japan": [],
}


@pytest.mark.parametrize("text", CASES)
def test_a_list_is_read_under_its_heading(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])


def test_numbered_entries_may_have_text_of_their_own(told) -> None:
    text = "Negara anggota ASEAN:\n1. Laos\nLaos indah.\n2. Jepang\nDamai.\nMitra dialog\n1. India"
    assert told(text) == [
        "member LAO ASEAN true",
        "member JPN ASEAN false",
        "member IND ASEAN true",  # as a partner
    ]


def test_a_list_of_members_may_note_its_founders(told) -> None:
    text = "Negara anggota ASEAN:\n1) Fillipina (negara pendiri)\n2) Laos (23 Juli 1997)"
    assert sorted(told(text)) == [
        "founder PHL ASEAN true",
        "joined LAO ASEAN true",
    ]


def test_who_came_on_a_later_day_is_no_founder(told) -> None:
    text = "Negara pendiri ASEAN:\n1) Malaysia\n2) Laos (23 Juli 1997)"
    assert told(text) == ["founder MYS ASEAN true", "joined LAO ASEAN true"]
