"""Claims about agreements, forms and partnerships."""

import pytest

CASES = {
    "IK-CEPA was signed on 18 December 2020.": ["true"],
    "IK-CEPA mulai berlaku pada 1 Januari 2023.": ["true"],
    "RCEP entered into force in 2021.": ["false"],
    "NAFTA is in force.": ["was-true"],
    "NAFTA is no longer in force.": ["true"],
    "NAFTA juga menjadi bukti kerja sama.": ["was-true"],
    "The USMCA replaced NAFTA.": ["true"],
    "NAFTA digantikan oleh USMCA pada 1 Juli 2020.": ["true"],
    "NAFTA was replaced by the USMCA on 1 July 2019.": ["false"],
    "The WTO replaced GATT in 1995.": ["true"],
    "RCEP replaced GATT.": [],
    "Canada withdrew from the Kyoto Protocol in 2011.": ["depends"],
    "Canada withdrew from the Kyoto Protocol in 2015.": ["false"],
    "Indonesia dan Tiongkok membuka hubungan diplomatik pada 13 April 1950.": ["true"],
    "The EU is a regional organisation.": ["true"],
    "PBB merupakan contoh kerja sama regional.": ["false"],
    "APEC is a regional forum.": ["depends"],
    "IJEPA is multilateral.": ["false"],
    "Contoh kerja sama regional adalah ASEAN dan Uni Eropa.": ["true", "true"],
    "The United States left the Paris Agreement on 4 November 2020.": ["true"],
    "Indonesia tergabung dalam RCEP.": ["true"],
    "Indonesia dan Jepang bekerja sama dalam IJEPA sejak tahun 2008.": ["true"],
    "Indonesia and Korea have a special strategic partnership.": ["true"],
}


@pytest.mark.parametrize(("text", "told"), CASES.items())
def test_a_claim_about_an_agreement_is_judged(verdicts, text, told) -> None:
    assert [v for _, v in verdicts(text)] == told


def test_a_list_of_examples_has_the_form_of_its_heading(verdicts) -> None:
    text = "Contoh kerja sama bilateral yang lain, yaitu\n- IK-CEPA\n- RCEP"
    assert ("form", "true") in verdicts(text)
    assert ("form", "false") in verdicts(text)


SIGNED = {
    "The Paris Agreement was signed on 12 December 2015.": ["event PARIS-2015 false"],
    "The Paris Agreement was signed on 22 April 2016.": ["event PARIS-2015 true"],
    "UNCLOS was concluded in 1982.": ["event UNCLOS true"],
    "Deklarasi Bangkok ditandatangani oleh Malaysia dan Thailand.": [
        "party MYS ASEAN-DECLARATION true",
        "party THA ASEAN-DECLARATION true",
    ],
}


@pytest.mark.parametrize("text", SIGNED)
def test_nobody_signed_before_the_first_signature(told, text) -> None:
    assert sorted(told(text)) == sorted(SIGNED[text])


def test_members_are_parties_to_the_treaty_of_their_body(verdicts) -> None:
    told = {
        "Argentina signed the Treaty of Asunción in 1991.": "true",
        "Indonesia meratifikasi Persetujuan Marrakesh.": "true",
        "Britania Raya menandatangani Perjanjian Roma pada tahun 1957.": "not-in-registry",
    }
    for text, verdict in told.items():
        assert [v for k, v in verdicts(text) if k == "party"] == [verdict], text
