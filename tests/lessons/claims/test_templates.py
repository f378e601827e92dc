"""Slots, and what a paragraph speaks of."""

import pytest

from kerjasama.lessons.claims.linking import Linker
from kerjasama.lessons.claims.sentences import sentences
from kerjasama.lessons.claims.templates import templates


def _texts(world, text):
    return [t.text for t in templates(Linker(world), sentences(text))]


def test_a_marker_of_a_list_is_no_number(world) -> None:
    assert _texts(world, "1. ASEAN tumbuh") == ["<O1> tumbuh"]


def test_angle_brackets_of_the_text_are_no_slots(world) -> None:
    assert _texts(world, "<S0> ASEAN") == ["S0 <O0>"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("ASEAN tumbuh.\n\nOrganisasi ini didirikan pada 1967.", "<O0> didirikan pada <D1>."),
        ("NATO\n\nSejarah\n\nThe alliance has members.", "<O0> has members."),
        ("ASEAN grew. Its members agree.", "<O0> members agree."),
        ("The Paris Agreement exists. The agreement binds.", "<A0> binds."),
        ("RCEP exists. The trade pact took effect.", "<A0> took effect."),
        ("The Arab League grew. The league's headquarters moved.", "<O0>'s headquarters moved."),
        ("Liga Arab tumbuh. Liga ini bermarkas.", "<O0> bermarkas."),
        ("ASEAN atau Perhimpunan Bangsa Kita adalah forum.", "<O0> adalah forum."),
        ("tirto.id - ASEAN tumbuh.", "<O0> tumbuh."),
        ("UNICEF tumbuh. Organisasi PBB ini bermarkas.", "<O0> bermarkas."),
        ("UNICEF grew. This UN agency helps.", "<O0> helps."),
        ("NATO grew.\n- It was founded.", "<O0> was founded."),
        ("SAARC tumbuh. Ini merupakan forum.", "<O0> merupakan forum."),
        ("The Paris Agreement is a UN treaty. It binds.", "<A0> binds."),
        ("RCEP ada. Perjanjian dagang besar ini berlaku.", "<A0> berlaku."),
        ("IMF dan WTO tumbuh. Kedua lembaga itu besar.", "<O0> dan <O1> besar."),
        ("Japan and India met. Both countries agreed.", "<S0> dan <S1> agreed."),
        ("UNCLOS 1982 berlaku.", "<A0> berlaku."),
        ("Protokol Kyoto lama. Protokol itu berlaku.", "<A0> berlaku."),
    ],
)
def test_what_a_text_speaks_of_stands_for_its_name(world, text, last) -> None:
    assert _texts(world, text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "ASEAN tumbuh.\n\nPalang Merah\n\nOrganisasi ini didirikan pada 1863.",
        "ASEAN tumbuh.\n\nGreen Peace adalah lembaga. Organisasi ini didirikan pada 1971.",
        "ASEAN, APEC and the EU met. It was founded in 1967.",
        "NAFTA grew. Canada and China signed a trade agreement. The agreement took effect.",
        "NAFTA tumbuh. Kanada menandatangani perjanjian dagang. Perjanjian itu berlaku.",
        "WTO tumbuh. Liga Bangsa-Bangsa bubar. Organisasi ini bermarkas di Jenewa.",
        "ASEAN grew. The Asian Band (AB), once the Old Band, was an alliance. It was founded.",
        "ASEAN grew. The Central Band of Asia (CBA), as known before, was a bloc. It was founded.",
        "ASEAN grew.\n\nThe Old Band of Asia (OBA), as known before, was a bloc. It was founded.",
        "Organisasi PBB ini bergerak.",
        "The Paris Agreement is new. The protocol took effect.",
        "RCEP besar. Piagam itu berlaku.",
        "Indonesia, Japan and ASEAN met. Kedua organisasi itu tumbuh.",
        "ASEAN." + " Something is said." * 9 + " The organisation was founded in 1967.",
    ],
)
def test_what_is_not_certain_is_not_taken_over(world, text) -> None:
    last = _texts(world, text)[-1]
    assert "<O" not in last
    assert "<A" not in last


def test_a_template_is_said_in_the_words_of_its_sentence(world) -> None:
    template = templates(Linker(world), sentences("ASEAN dan Uni Eropa"))[0]
    assert template.said(template.text) == "ASEAN dan Uni Eropa"


def test_a_dateline_and_a_long_name_are_left_out(world) -> None:
    text = "JAKARTA, KOMPAS.com - Organisasi Negara Pengekspor Minyak (OPEC) tumbuh."
    assert _texts(world, text) == ["<O0> tumbuh."]


def test_an_agreement_told_by_its_parties_is_its_name(world) -> None:
    text = "The Agreement between the United States of America, Mexico, and Canada (USMCA) grew."
    assert _texts(world, text) == ["The <A3> grew."]


def test_a_sign_before_a_sentence_is_left_out(world) -> None:
    assert _texts(world, "🖊  The Arab League grew.") == ["the <O0> grew."]


def test_words_after_a_name_may_be_written_large(world) -> None:
    (told,) = templates(Linker(world), sentences("WTO Resmi Didirikan pada 1995."))
    assert told.text == "<O0> resmi didirikan pada <D1>."


def test_a_misspelt_long_name_is_left_out(world) -> None:
    text = "ASEAN Association of Sout East Asia Nations merupakan organisasi."
    (told,) = templates(Linker(world), sentences(text))
    assert told.text == "<O0> merupakan organisasi."
    (other,) = templates(Linker(world), sentences("ASEAN Ministerial Meeting adalah sidang."))
    assert other.text == "<O0> Ministerial Meeting adalah sidang."


def test_a_treaty_is_no_organisation_where_it_is_defined_as_one(world) -> None:
    told = "The Warsaw Pact was a treaty signed in 1955. The Warsaw Pact was an alliance."
    first, second = templates(Linker(world), sentences(told))
    assert "<A0>" in first.text
    assert "<O0>" in second.text


def test_a_declaration_of_another_body_is_not_its_namesake(world) -> None:
    text = "BIMSTEC began with the Bangkok Declaration."
    (told,) = templates(Linker(world), sentences(text))
    assert not told.mentions(told.text, "A")
