"""Seats, sorts, fields, agencies, chairs, hosts and steps that sentences name."""

import pytest

CASES = {
    "Markas besar PBB berada di New York.": ["seat UN true"],
    "OPEC berkedudukan di Jenewa.": ["seat OPEC false"],
    "WTO, headquartered in Paris, sets rules.": ["seat WTO false"],
    "ASEAN tumbuh. Sekretariatnya terletak di Jakarta.": ["seat ASEAN true"],
    "Markas OPEC pada awalnya bertempat di Jenewa.": [],
    "OPEC moved its headquarters from Geneva to Vienna in 1965.": ["seat OPEC true"],
    "Kantor pusat OPEC dipindahkan ke Wina pada 1965.": ["seat OPEC true"],
    "OPEC grew in 1960, with its headquarters in Vienna.": ["seat OPEC true"],
    "PBB tumbuh dengan markas besar di New York.": ["seat UN true"],
    "Founded in 1948 and headquartered in Geneva, the WHO works.": [
        "founded WHO true",
        "seat WHO true",
    ],
    "ASEAN tumbuh. Berkedudukan di Jakarta.": ["seat ASEAN true"],
    "Geneva, Switzerland, where the WTO headquarters is located.": ["seat WTO true"],
    "The International Court of Justice (located in the Hague) works.": ["seat UN-ICJ true"],
    "The Commonwealth is headquartered at Marlborough House in London.": ["seat COMMONWEALTH true"],
    "It was signed at UN headquarters in New York.": [],
    "NATO included a military command headquartered in Paris.": [],
    "The WHO and UNICEF are specialised agencies of the UN.": [
        "agency WHO true",
        "agency UNICEF false",
    ],
    "Badan khusus PBB seperti UNESCO dan FAO membantu.": ["agency UNESCO true", "agency FAO true"],
    "NATO adalah aliansi militer.": ["type NATO true"],
    "ASEAN is a military alliance.": ["type ASEAN false"],
    "RCEP is a free trade agreement.": ["type RCEP true"],
    "The European Union is a trade bloc.": ["type EU true"],
    "ASEAN adalah blok perdagangan.": ["type ASEAN depends"],
    "NATO is the largest military organisation.": ["field NATO true", "type NATO true"],
    "Sebagai perjanjian perdagangan bebas, NAFTA berpengaruh.": ["type NAFTA true"],
    "As a military alliance, ASEAN grew.": ["type ASEAN false"],
    "APEC is a forum that deals with trade.": ["field APEC true"],
    "APEC adalah forum kerja sama ekonomi.": ["field APEC true"],
    "WTO bergerak di bidang perdagangan.": ["field WTO true"],
    "WHO bergerak di bidang pertahanan.": ["field WHO false"],
    "APEC singkatan dari Asia-Pacific Economic Cooperation.": ["abbr APEC true"],
    "Indonesia memegang presidensi G20 pada tahun 2022.": ["chaired IDN G20 true"],
    "Indonesia chaired ASEAN in 2022.": ["chaired IDN ASEAN false"],
    "In 2017 the G20 presidency was held by Germany.": ["chaired DEU G20 true"],
    "Indonesia memegang Presidensi G20 pada tahun 2019.": ["chaired IDN G20 false"],
    "Keketuaan ASEAN dipegang oleh Indonesia pada tahun 2023.": ["chaired IDN ASEAN true"],
    "Indonesia menjadi tuan rumah Konferensi Asia-Afrika pada tahun 1955.": ["hosted IDN true"],
    "India menjadi tuan rumah Konferensi Asia-Afrika pada tahun 1955.": ["hosted IND false"],
    "India hosted the G20 summit in 2023.": ["hosted IND true"],
    "Indonesia menjadi tuan rumah Asian Games pada 2018.": ["hosted IDN true"],
    "USMCA came into force on 1 July 2020 and replaced NAFTA.": [
        "event USMCA true",
        "replaced USMCA NAFTA true",
    ],
    "ASEAN Charter entered into force on 15 December 2009.": ["event ASEAN-CHARTER false"],
    "Protokol Kyoto diadopsi pada 1997 di Kyoto dan mulai berlaku pada 2004.": [
        "event KYOTO-1997 false",
        "event KYOTO-1997 true",
    ],
    "The Paris Agreement entered into force in Japan in 2010.": [],  # of one party
    "Protokol Kyoto ditandatangani oleh Indonesia pada tahun 1998.": ["party IDN KYOTO-1997 true"],
    "The United States, which had led, signed the Kyoto Protocol in 1998.": [
        "party USA KYOTO-1997 true"
    ],
    "On 8 March 2018, Japan and Chile signed CPTPP.": [
        "party JPN CPTPP true",
        "party CHL CPTPP true",
    ],
    "Is the UN headquartered in Paris?": [],
    "In 1990, Lithuania became the first of the Soviet republics to declare its independence.": [],
    "Indonesia akan menjadi tuan rumah KTT G20.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_claims_are_read_and_judged(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])


def test_an_abbreviation_with_its_old_name_is_renamed(told) -> None:
    assert told("The African Union (formerly the OAU)") == ["replaced AU OAU true"]
