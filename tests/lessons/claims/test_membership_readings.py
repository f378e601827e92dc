"""Members, founders and numbers that sentences name."""

import pytest

ASEAN_FOUNDERS = [f"founder {s} ASEAN true" for s in ("IDN", "MYS", "PHL", "SGP", "THA")]
CASES = {
    "Indonesia adalah anggota ASEAN.": ["member IDN ASEAN true"],
    "Anggota BRICS adalah Brasil dan Thailand.": [
        "member BRA BRICS true",
        "member THA BRICS false",
    ],
    "The members of NATO include Sweden.": ["member SWE NATO true"],
    "CPTPP members are Japan and Chile.": ["party JPN CPTPP true", "party CHL CPTPP true"],
    "The UN Security Council has five permanent members: China and France.": [
        "member CHN UN-SC true",
        "member FRA UN-SC true",
    ],
    "ASEAN comprises Thailand, Brunei (1984) and Vietnam (1994).": [
        "member THA ASEAN true",
        "joined BRN ASEAN true",
        "joined VNM ASEAN false",
    ],
    "Pada 28 September 1950 Indonesia resmi menjadi anggota PBB ke-60.": ["joined IDN UN true"],
    "Brunei joined ASEAN in 1984, followed by Vietnam in 1995.": [
        "joined BRN ASEAN true",
        "joined VNM ASEAN true",
    ],
    "ASEAN grew. Brunei joined on 7 January 1984, and Cambodia on 30 April 1999.": [
        "joined BRN ASEAN true",
        "joined KHM ASEAN true",
    ],
    "Cambodia became ASEAN's tenth member in 1999.": ["joined KHM ASEAN true"],
    "In 2024, BRICS admitted new members such as Iran and Egypt.": [
        "joined IRN BRICS true",
        "joined EGY BRICS true",
    ],
    "OPEC mulai menerima anggota baru seperti Qatar pada 1961 dan Libya pada 1962.": [
        "joined QAT OPEC true",
        "joined LBY OPEC true",
    ],
    "Pada tahun 2016, Indonesia mengundurkan diri dari keanggotaan OPEC.": ["left IDN OPEC true"],
    "Uni Eropa berubah. Keluarnya Inggris terjadi pada 31 Januari 2020.": ["left GBR EU true"],
    "Lima negara pendiri ASEAN adalah Indonesia, Malaysia, Filipina, Singapura, dan Thailand.": [
        "founders ASEAN true",
        *ASEAN_FOUNDERS,
    ],
    "ASEAN was formed in 1967 by Indonesia, Malaysia, the Philippines, Singapore and Thailand.": [
        "founded ASEAN true",
        "founders ASEAN true",
        *ASEAN_FOUNDERS,
    ],
    "ASEAN didirikan oleh Indonesia dan beberapa negara lain.": ["founder IDN ASEAN true"],
    "BRICS awalnya dibentuk oleh Brasil, Rusia, India, dan Vietnam pada 2009.": [
        "founded BRICS true",
        "founders BRICS false",
        "founder BRA BRICS true",
        "founder RUS BRICS true",
        "founder IND BRICS true",
        "founder VNM BRICS false",
    ],
    "NATO, established in 1949 by 12 countries (Belgium and Spain).": [
        "founded NATO true",
        "founders NATO true",
        "founder BEL NATO true",
        "founder ESP NATO false",
    ],
    "OPEC grew. The five founding members met.": ["founders OPEC true"],
    "Dua belas negara bersatu untuk mendirikan NATO.": ["founders NATO true"],
    "Sejarah berdirinya OKI berawal dari kebakaran pada 1969.": [],
    "ASEAN tumbuh. Para pendiri, yang terdiri dari Indonesia dan Laos, hadir.": [
        "founder IDN ASEAN true",
        "founder LAO ASEAN false",
    ],
    "ASEAN grew. Its members include Laos and Japan.": [
        "member LAO ASEAN true",
        "member JPN ASEAN false",
    ],
    "NATO is a military alliance between Canada, Italy and Japan.": [
        "member CAN NATO true",
        "member ITA NATO true",
        "member JPN NATO false",
        "type NATO true",
    ],
    "ASEAN is a bloc of ten countries, including Laos and Japan.": [
        "count ASEAN was-true",
        "member LAO ASEAN true",
        "member JPN ASEAN false",
    ],
    "ASEAN has ten partners, including India and Japan.": [
        "member IND ASEAN true",
        "member JPN ASEAN true",
    ],
    "Greece entered NATO in 1952, Spain entered in 1985, and Poland joined in 1999.": [
        "joined GRC NATO true",
        "joined ESP NATO false",
        "joined POL NATO true",
    ],
    "Laos was accepted as a member of ASEAN in 1997, as was Cambodia in 1999.": [
        "joined LAO ASEAN true",
        "joined KHM ASEAN true",
    ],
    "APEC tumbuh. Kemudian tahun 1993, Meksiko diterima sebagai anggota dan setahun kemudian"
    " menyusul Chile.": ["joined MEX APEC true", "joined CHL APEC true"],
    "In 2004, the EU changed when Malta and Croatia joined.": [
        "joined MLT EU true",
        "joined HRV EU false",
    ],
    "The EU grew.\n- 1981: Greece becomes the 10th member.": ["joined GRC EU true"],
    "The EU grew. The accession of Romania and Bulgaria on 1 January 2007 ended this.": [
        "joined ROU EU true",
        "joined BGR EU true",
    ],
    "OPEC mengalami perubahan. Qatar menghentikan keanggotaannya pada Januari 2019.": [
        "left QAT OPEC true"
    ],
    "OPEC changed. Gabon withdrew in 1990 and rejoined in 2016.": [
        "left GAB OPEC false",
        "joined GAB OPEC true",
    ],
    "Egypt was readmitted to the Arab League in 1989.": ["joined EGY LAS not-in-registry"],
    "ASEAN menerima Jepang sebagai mitra pada 1977.": ["member JPN ASEAN true"],
    "ASEAN menerima Jepang sebagai mitra pada 1987.": [],
    "NATO's 30 members are Albania and Japan.": [
        "count NATO was-true",
        "member ALB NATO true",
        "member JPN NATO false",
    ],
    "APEC tumbuh. Dua negara kemudian ikut bergabung, yaitu Tiongkok dan Peru, pada 1991.": [
        "joined CHN APEC true",
        "joined PER APEC false",
    ],
    "Pada pertemuan di Bogor tahun 1994 anggota APEC menjadi 18 negara.": ["count APEC true"],
    "Dalam pertemuan di Seattle pada November 1993, APEC memasukkan Meksiko sebagai anggota.": [
        "joined MEX APEC true"
    ],
    "NATO, or the North Atlantic Treaty Organization, is an alliance of 32 countries from Europe"
    " and North America.": ["count NATO true", "type NATO true"],
    "Greece, Spain, and Japan have all joined NATO.": [
        "joined GRC NATO true",
        "joined ESP NATO true",
        "joined JPN NATO false",
    ],
    "NATO has grown from its original 12 members to 31 countries.": ["count NATO was-true"],
    "Keanggotaan ASEAN bertambah dengan masuknya Brunei (1984) dan Vietnam (1996).": [
        "joined BRN ASEAN true",
        "joined VNM ASEAN false",
    ],
    "Swedia resmi bergabung sebagai anggota ke-32 NATO pada 7 Maret 2024.": [
        "joined SWE NATO true"
    ],
    "South Africa left the Commonwealth in 1961 but was readmitted in 1994.": [
        "left ZAF COMMONWEALTH true",
        "joined ZAF COMMONWEALTH true",
    ],
    "Negara ASEAN: Indonesia, Laos, Jepang.": [
        "member IDN ASEAN true",
        "member LAO ASEAN true",
        "member JPN ASEAN false",
    ],
    "APEC was established in 1989 with 12 members.": ["founded APEC true", "founders APEC true"],
    "The EU, which has many members, was founded by six states.": ["founders EU true"],
    "ASEAN has ten dialogue partners: Australia, China and Japan.": [
        "member AUS ASEAN true",
        "member CHN ASEAN true",
        "member JPN ASEAN true",
    ],
    "BRICS memiliki delapan negara mitra, yaitu Belarusia, Kuba, dan Thailand.": [
        "member BLR BRICS true",
        "member CUB BRICS true",
        "member THA BRICS true",
    ],
    "Awalnya OPEC hanya beranggotakan tiga negara, yakni Iran, Irak, dan Qatar.": [
        "count OPEC false",
        "member IRN OPEC true",
        "member IRQ OPEC true",
        "member QAT OPEC true",
    ],
    "Indonesia, sebagai salah satu pendiri GNB, hadir.": ["founder IDN NON-ALIGNED true"],
    "Vietnam, one of the founding members of ASEAN, came.": ["founder VNM ASEAN false"],
    "In 2009 Croatia joined NATO, in 2017 Montenegro and in 2025 Sweden.": [
        "joined HRV NATO true",
        "joined MNE NATO true",
        "joined SWE NATO false",
    ],
    "After Brunei joined ASEAN in 1984, Vietnam in 1996 opened its economy.": [
        "joined BRN ASEAN true"
    ],
    "The EU was joined by Austria and Poland in 1995.": [
        "joined AUT EU true",
        "joined POL EU false",
    ],
    "NATO diperluas pada 1999 dengan masuknya Polandia dan Hongaria.": [
        "joined POL NATO true",
        "joined HUN NATO true",
    ],
    "Empat negara bergabung dengan BRICS pada 2024, yaitu Iran, Mesir, Etiopia, dan Kuba.": [
        "joined IRN BRICS true",
        "joined EGY BRICS true",
        "joined ETH BRICS true",
        "joined CUB BRICS false",
    ],
    "Qatar bergabung dengan OPEC pada 1961 dan keluar pada 2019.": [
        "joined QAT OPEC true",
        "left QAT OPEC true",
    ],
    "The UN was founded by 51 countries, including Indonesia's neighbour Australia.": [
        "founders UN true"
    ],
    "The EU grew. Denmark joined in 1973, bringing the membership to nine.": [
        "joined DNK EU true",
        "count EU true",
    ],
    "The EU grew. In 2004 ten states came, bringing the number of members to 25.": [
        "count EU true"
    ],
    "Indonesia pendiri ASEAN bersama Thailand.": [
        "founder IDN ASEAN true",
        "founder THA ASEAN true",
    ],
    "Didirikan pada 8 Agustus 1967 di Bangkok, ASEAN tumbuh.": ["founded ASEAN true"],
    "G20 beranggotakan 19 negara dan Uni Eropa.": ["composed G20 was-true"],
    "G20 is made up of representatives of 19 of the world's industrialised economies plus one from"
    " the European Union.": ["composed G20 was-true"],
    "G20 terdiri dari 19 negara utama dan Uni Eropa.": ["composed G20 was-true"],
    "Anggota IMF terdapat 189 negara anggota PBB.": [],
    "The General Assembly has 193 members.": ["count UN-GA true"],
    "G20 beranggotakan 19 negara.": ["count G20 depends"],
    "Saat ini terdapat 27 negara yang menjadi anggota Uni Eropa.": ["count EU true"],
    "NATO has grown to 30 members.": ["count NATO was-true"],
    "ASEAN had ten members.": ["count ASEAN true"],
    "BRICS kini memiliki 11 negara anggota.": ["count BRICS depends"],
    "Awalnya ASEAN hanya memiliki lima anggota.": ["count ASEAN true"],
    "Anggota PBB awalnya berjumlah 50 negara.": ["count UN depends"],
    "The UN was originally founded with 50 countries.": ["founders UN depends"],
    "Liga Arab beranggotakan 22 negara, enam di antaranya adalah negara pendiri.": [
        "count LAS true",
        "founders LAS depends",
    ],
    "OKI yang beranggotakan 57 negara serta WTO yang bermarkas di Jenewa.": [
        "count OIC true",
        "seat WTO true",
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_claims_of_membership_are_read_and_judged(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])
