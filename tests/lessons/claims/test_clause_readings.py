"""What clauses claim of agreements and organisations, in both languages."""

import pytest

CASES = {
    # signed, adopted, in force
    "The Kyoto Protocol was adopted at the third meeting of the parties to the UNFCCC in 1997.": [
        "event KYOTO-1997 true"
    ],
    "Perjanjian RCEP, yang dirundingkan lama, akhirnya diteken di Hanoi pada 15 November 2020.": [
        "event RCEP true"
    ],
    "On 12 December 2015, the text of the Paris Agreement was adopted.": ["event PARIS-2015 true"],
    "UNCLOS 1982 mulai berlaku pada 16 November 1994.": ["event UNCLOS true"],
    "RCEP was signed in 2021.": ["event RCEP false"],
    "Indonesia meratifikasi UNCLOS melalui UU No. 17 Tahun 1985.": ["party IDN UNCLOS true"],
    "The idea of RCEP was born in 2011.": [],
    "RCEP leaders signed a statement in 2019.": [],
    "RCEP akan ditandatangani pada 2030.": [],
    # who signed, who is a party, who left
    "The presidents of Canada, Mexico and the United States came together to sign NAFTA.": [
        "party CAN NAFTA true",
        "party MEX NAFTA true",
        "party USA NAFTA true",
    ],
    "Australia dan Jepang merupakan negara yang telah mengesahkan CPTPP.": [
        "party AUS CPTPP true",
        "party JPN CPTPP true",
    ],
    "AS kini tidak lagi menjadi bagian dari kesepakatan Open Skies.": [
        "left USA OPEN-SKIES-1992 true"
    ],
    "The United States has announced nothing and withdrew from Open Skies in 2020.": [
        "left USA OPEN-SKIES-1992 true"
    ],
    "Japan signed a letter on the Paris Agreement.": [],
    # what took the place of what
    "The AU (formerly the OAU) meets in Addis Ababa.": ["replaced AU OAU true"],
    "TPP (kini CPTPP) besar.": ["replaced CPTPP TPP true"],
    "ECSC, yang merupakan cikal bakal Uni Eropa, kecil.": ["replaced EU ECSC true"],
    "ASEAN became a UN observer.": [],
    "Perjanjian Maastricht telah diubah dengan Perjanjian Lisbon.": [],
    # what it is
    "CARICOM, which is now large, is a regional organisation.": ["form CARICOM regional"],
    "NATO, aliansi militer terbesar, berkembang.": ["type NATO true"],
    "ILO became the first specialised agency of the UN.": ["agency ILO true"],
    "WHO merupakan organisasi internasional di bawah naungan PBB.": ["agency WHO true"],
    "PBB memiliki enam organ utama, yaitu Majelis Umum dan Dewan Keamanan.": [
        "agency UN-GA true",
        "agency UN-SC true",
    ],
    "ASEAN is a forum for talks with regional organisations.": [],
    "APEC merupakan forum kerja sama ekonomi.": ["field APEC true"],
    "FAO adalah lembaga yang mengurusi pangan dan pertanian.": ["field FAO true"],
}


@pytest.mark.parametrize("text", CASES)
def test_a_clause_claims_what_it_says(told, text) -> None:
    wanted = [c.replace("regional", "true") for c in CASES[text]]
    assert sorted(told(text)) == sorted(wanted)


def test_an_agency_of_the_un_is_the_one_that_was_named(told) -> None:
    text = "Kantor pusat UNICEF ada di New York. Organisasi PBB ini bergerak di bidang pendidikan."
    assert told(text)[1:] == ["agency UNICEF true", "field UNICEF true"] or set(told(text)[1:]) == {
        "agency UNICEF true",
        "field UNICEF true",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Japan joined the talks on the TPP in 2013.",
        "Japan joined the TPP negotiations in 2013.",
        "Jepang bergabung dalam perundingan TPP pada 2013.",
        "Norway signed a statement on the Paris Agreement.",
    ],
)
def test_talks_are_no_agreement(told, text) -> None:
    assert told(text) == []


CHANGES = {
    "Although the WTO replaced GATT, trade agreements established by GATT in 1994 are kept.": [
        "replaced WTO GATT true"
    ],
    "The USMCA replaced NAFTA implemented in 1994.": ["replaced USMCA NAFTA true"],
    "NAFTA was replaced by the USMCA on July 1, 2020.": ["replaced USMCA NAFTA true"],
    "The African Union replaced the OAU in 1999.": ["replaced AU OAU false"],
}


@pytest.mark.parametrize("text", CHANGES)
def test_the_date_of_a_change_stands_beside_it(told, text) -> None:
    assert sorted(told(text)) == sorted(CHANGES[text])


PARTIES = {
    "Perjanjian Paris telah diratifikasi oleh 3 negara antara lain Belize, Fiji dan Peru.": [
        "party BLZ PARIS-2015 true",
        "party FJI PARIS-2015 true",
        "party PER PARIS-2015 true",
    ],
    "The Kyoto Protocol was ratified by many countries, but not by the United States.": [],
    "Rusia dan India menandatangani Perjanjian Paris, namun belum meratifikasi.": [
        "party RUS PARIS-2015 was-true",
        "party IND PARIS-2015 was-true",
    ],
    "Perjanjian Paris penting. Indonesia meratifikasinya pada 31 Oktober 2016.": [
        "party IDN PARIS-2015 true"
    ],
    "RCEP besar. Australia dan Selandia Baru menyerahkan instrumen ratifikasi.": [
        "party AUS RCEP true",
        "party NZL RCEP true",
    ],
    (
        "The Kyoto Protocol was adopted in Kyoto, Japan, on 11 December 1997 and entered into "
        "force on 16 February 2005."
    ): [
        "event KYOTO-1997 true",
        "event KYOTO-1997 true",
    ],
    "NATO signed the North Atlantic Treaty.": [],
    "Piagam ASEAN yang ditandatangani pada 2007 mulai berlaku 15 Desember 2008.": [
        "event ASEAN-CHARTER true",
        "event ASEAN-CHARTER true",
    ],
}


@pytest.mark.parametrize("text", PARTIES)
def test_who_signed_or_ratified_is_a_party(told, text) -> None:
    assert sorted(told(text)) == sorted(PARTIES[text])


WHOSE = {
    "UNICEF merupakan badan PBB yang menangani masalah anak-anak.": [
        "agency UNICEF true",
        "field UNICEF true",
    ],
    "UNHCR, badan PBB untuk pengungsi, bermarkas di Jenewa.": [
        "agency UNHCR true",
        "field UNHCR true",
        "seat UNHCR true",
    ],
    "ILO adalah badan khusus pertama dan tertua dari PBB.": ["agency ILO true"],
    "Gerakan Non-Blok merupakan aliansi internasional.": [],
    "APEC bukan kerja sama bilateral.": ["form APEC true"],
}


@pytest.mark.parametrize("text", WHOSE)
def test_a_body_is_not_taken_for_its_parent(told, text) -> None:
    assert sorted(told(text)) == sorted(WHOSE[text])
