"""Texts on something else, which name organisations in passing, and how newspapers write."""

import pytest

PASTURE = "The cows went out to graze at dawn. Milk was sold on the farm. Hay was cut in June.\n"
SILENT = {  # a text: what must not be read in it
    "partners are no members": (
        "Mitra ASEAN meliputi Rusia, Kanada, dan Jepang.",
        "member RUS ASEAN false",
    ),
    "what was before it": (
        "Sebelum ASEAN telah ada Asosiasi Lama yang dibentuk oleh Malaysia dan Thailand.",
        "founder",
    ),
    "a league that nobody knows": (
        "The UN is a body. The League of Old Towns, set up before with its seat in Geneva.",
        "seat UN",
    ),
    "another one with a number": ("ASEAN+6 dibentuk pada 1967.", "founded ASEAN"),
    "a year is no founding": (
        f"{PASTURE * 3}Farmers wrote to the EU. Their daughter was born in 1993.",
        "founded EU",
    ),
    "somebody else was founded": (
        "The EU is a union. Founded in 2015, the Old Barn Club made no secret of it.",
        "founded EU",
    ),
    "a case was launched": (
        "The EU grew. EU lawmakers voted on her immunity in the case, launched by judges in 2015.",
        "founded EU",
    ),
    "a project was launched": (
        "The EU grew. In 1993 the EU launched the Green Barn Programme.",
        "founded EU",
    ),
    "a coalition of others": (
        "Somalia and the UN met. Somalia is itself a member of the coalition against them.",
        "member SOM UN",
    ),
    "soldiers are no members": (
        "About 13,000 NATO service members are in Afghanistan.",
        "member AFG NATO",
    ),
    "an envoy died there": (
        "The Ambassador to the UN Vitaly Old died in New York on Monday.",
        "seat UN",
    ),
    "talks are no agreement": (
        "The government hopes to seal a new free-trade deal between the UK and the EU.",
        "party GBR",
    ),
    "any deal is none yet": (
        "Any trade deal between the UK and the EU needs time.",
        "party GBR",
    ),
    "another agreement": (
        "CETA binds Canada. In 2016 the EU and Turkey signed an agreement on refugees.",
        "party EU CETA signed",
    ),
    "a name of another agreement": (
        (
            "Alternatives such as the WTO, the China-Japan-South Korea Free Trade Agreement and"
            " the China-US Bilateral Investment Treaty exist."
        ),
        "form WTO",
    ),
    "ten of them did something": (
        "The EU has a committee. So far ten members have stated that they oppose it.",
        "count EU",
    ),
    "it is second to another": (
        "The OIC is large. With 57 member states it is second only to the United Nations.",
        "count UN",
    ),
    "led by them": (
        "The ADB, founded in 1966, is led by Japan and the United States.",
        "founder",
    ),
    "a diplomat is no founder": (
        "Hull: United States diplomat who did the groundwork for creating the United Nations.",
        "founder USA",
    ),
    "whose own they founded": (
        "BRICS met. China, Russia, India and Brazil have all established their own agencies.",
        "founder",
    ),
    "a charter is no accord": (
        "The UN Charter is old. The Oslo talks went on. The agreement was signed in 1993.",
        "event UN-CHARTER",
    ),
    "a subject behind a list": (
        (
            "Dengan negara-negara EFTA, yaitu Swiss, Norwegia, Islandia, dan Liechtenstein,"
            " Indonesia mempunyai perjanjian."
        ),
        "member IDN EFTA",
    ),
    "whose secretariat": (
        (
            "The AfCFTA was signed in 2018. All members of the African"
            " Union except Eritrea have signed it. Its secretariat is in Accra, Ghana."
        ),
        "seat AU",
    ),
}


@pytest.mark.parametrize("case", SILENT)
def test_what_a_text_does_not_say_is_not_read(told, case) -> None:
    text, claim = SILENT[case]
    assert not [t for t in told(text) if t.startswith(claim)]


READ = {
    "Qatar, an OPEC member, has a ceiling.": "member QAT OPEC was-true",
    "Pakistan, the only Asian member of NATO, met.": "member PAK NATO false",
    "The Andean Community has its headquarters in Lima.": "seat ANDEAN-COMMUNITY true",
    "WHO: the United Nations agency concerned with health.": "agency WHO true",
    "IMF dan Bank Dunia, keduanya bermarkas di Washington.": "seat IMF true",
    "ALADI covers thirteen countries, Cuba among them.": "member CUB LAIA true",
    "The UN met. Its Security Council has fifteen members.": "count UN-SC true",
    "Mercosur met. Venezuela joined in 2012 but has been suspended since December 2016.": (
        "member VEN MERCOSUR true"
    ),
    "ASEAN tumbuh. Tokoh pendirinya ialah Adam Malik dari Indonesia, Tun Abdul Razak dari"
    " Malaysia, dan S. Rajaratnam dari Singapura.": "founder MYS ASEAN true",
    "Josip Broz Tito dari Yugoslavia, Gamal Abdel Nasser dari Mesir, dan Jawaharlal Nehru dari"
    " India memprakarsai Gerakan Non-Blok.": "founder EGY NON-ALIGNED true",
    "ASEAN tumbuh. Anggotanya Indonesia, Malaysia, Singapura, dan Thailand.": (
        "member THA ASEAN true"
    ),
    "Indonesia menjalin kerja sama dengan Jepang (IJEPA) dan Australia (IA-CEPA).": (
        "party JPN IJEPA true"
    ),
    "The EU has trade agreements with Japan, Singapore and Vietnam.": "party SGP SGP-EU-FTA true",
    "Mitra dialog ASEAN meliputi Australia, Kanada, dan Jepang.": "member AUS ASEAN true",
    "ASEAN+3 melibatkan Tiongkok, Jepang, dan Korea Selatan.": "member JPN ASEAN-PLUS-THREE true",
    "Negara yang tidak termasuk anggota ASEAN adalah Papua Nugini dan Australia.": (
        "member PNG ASEAN true"
    ),
    "Among the agencies are the FAO in Rome, the ILO, WHO and ITU in Geneva.": "seat WHO true",
    "1. Bidang ekonomi\nEkonomi penting. Lembaga di bidang ini antara lain IMF dan WTO.": (
        "field IMF true"
    ),
    "Kedua negara dekat.\nIndonesia dan Singapura menandatangani perjanjian ekstradisi pada 25"
    " Januari 2022.": "party SGP IDN-SGP-EXTRADITION-2022 true",
    "Brazil, Russia, India and China make up BRICS.": "member BRA BRICS true",
    "The Treaty of Rome was signed in 1957 and the Maastricht Treaty in 1992.": "event TEU true",
    "Organisasi regional lain adalah Liga Arab, SAARC, dan EFTA.": "form SAARC true",
    "MEE didirikan pada 25 Maret 1957.": "founded EU depends",
    "MEE didirikan pada 25 Maret 1959.": "founded EU false",
    "ACFTA berlaku sejak 2010.": "event ACFTA depends",
    "ACFTA berlaku sejak 2012.": "event ACFTA false",
    "SALT I: the first treaty between the United States and the Soviet Union.": (
        "party USA SALT-I true"
    ),
    "Kerja sama multilateral\nKerja sama ini luas. Contohnya:\n- WTO": "form WTO true",
    "2. Kerja sama regional\na. ASEAN\nASEAN tumbuh.": "form ASEAN true",
    "A. Organisasi di bawah PBB\n1) UNICEF, lembaga anak-anak.\n2) WHO, badan kesehatan.": (
        "agency WHO true"
    ),
    "Sebutkan contoh kerja sama multilateral!\nJawaban: PBB, WTO, dan G20.": "form WTO true",
}


@pytest.mark.parametrize(("text", "claim"), READ.items())
def test_what_a_text_says_is_read(told, text, claim) -> None:
    assert claim in told(text)
