"""Who is told to be in, out, or in another role, in whatever words."""

import pytest

IN = {
    "Serbia has been an official candidate for EU membership since 2012.": [
        "member SRB EU true",
    ],
    "Montenegro became an official EU candidate in 2010 and joined NATO in 2017.": [
        "joined MNE NATO true",
        "member MNE EU true",
    ],
    "Montenegro became an official EU candidate in 2011.": [],
    "Commonwealth\nThere are 56 of them, from giants to islands.": ["count COMMONWEALTH true"],
    "G20\nDari Asia Tenggara hanya Indonesia yang menjadi anggota.": ["member IDN G20 true"],
    "ASEAN\nRCEP: sampai hari ini India bukan peserta RCEP.": ["party IND RCEP true"],
    "ASEAN\nRCEP ada, dan India memilih tidak ikut.": ["party IND RCEP true"],
    "BRICS\nMalaysia and Thailand settled for the status of partner countries.": [
        "member MYS BRICS true",
        "member THA BRICS true",
    ],
    "SAARC\nNine observers are attached to the association: Australia, China and Japan.": [
        "member AUS SAARC true",
        "member CHN SAARC true",
        "member JPN SAARC true",
    ],
    "OECD\nSingapore has never applied.": ["member SGP OECD true"],
    "OECD\nSingapore asked whether it would never apply.": [],
    "The UN Security Council met. Denmark and Pakistan leave at the end of the year.": [
        "member DNK UN-SC true",
        "member PAK UN-SC true",
    ],
    "The UN Security Council met. A diplomat from Denmark smiled.": [],
    "OIC\nIndonesia, a large country, is one of its founders.": ["founder IDN OIC true"],
    "ASEAN\nThe founders met in Bangkok, Thailand.": [],
    "IJEPA was made with Japan by Indonesia.": ["party IDN IJEPA true", "party JPN IJEPA true"],
    "BRICS\nJadi kalau dihitung sekarang, anggota penuhnya sepuluh negara.": ["count BRICS true"],
    "G20 members\nFrom Asia: China, India and Japan.\nFrom Africa: South Africa.": [
        "member CHN G20 true",
        "member IND G20 true",
        "member JPN G20 true",
        "member ZAF G20 true",
    ],
    "ASEAN\nIndonesia is by far its most populous member.": ["member IDN ASEAN true"],
    "Kenya and Nigeria, all Commonwealth members, are in the AU too.": [
        "member KEN AU true",
        "member KEN COMMONWEALTH true",
        "member NGA AU true",
        "member NGA COMMONWEALTH true",
    ],
    "Moldova – OSCE, COE": ["member MDA COE true", "member MDA OSCE true"],
    "IK-CEPA\nPihaknya Indonesia dan Korea Selatan.": [
        "party IDN IK-CEPA true",
        "party KOR IK-CEPA true",
    ],
    "IMF\nThe IMF lends; the World Bank builds.\nBoth sit in Washington.": [
        "seat IMF true",
        "seat WB true",
    ],
}


@pytest.mark.parametrize(("text", "want"), IN.items(), ids=list(IN))
def test_who_is_in_and_how(told, text, want) -> None:
    assert sorted(told(text)) == want
