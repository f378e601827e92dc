"""Count, spread and the school's word, with the sentence that says why."""

import pytest

from kerjasama.errors import BadRequestError
from kerjasama.words import Named, Text, Words
from kerjasama.world import Form, Organisation, Region, State, World
from kerjasama.world.forms import Parties, judge

ASIA = Region("m49", "142", "Asia", "Asia", "region", "001")
SCHEME = Named("UN M49", "M49 PBB")
FIVE = tuple((Named(n, n), 10) for n in ("Africa", "Americas", "Asia", "Europe", "Oceania"))


def sentences(form: Form, lang: str = "en") -> str:
    return " ".join(map(Words(lang), form.because))


@pytest.mark.parametrize(
    ("who", "label", "count", "spread"),
    [
        (Parties(2, False, None, None, FIVE[:1]), "bilateral", "bilateral", "one-region"),
        (Parties(2, False, None, None, FIVE[:2]), "bilateral", "bilateral", "interregional"),
        (Parties(2, True, None, None, FIVE[:2]), "bilateral", "bilateral", "interregional"),
        (Parties(3, False, ASIA, SCHEME, FIVE[:1]), "regional", "trilateral", "one-region"),
        (Parties(3, False, None, None, FIVE[:2]), "multilateral", "trilateral", "interregional"),
        (Parties(11, False, ASIA, SCHEME, FIVE[:1]), "regional", "plurilateral", "one-region"),
        (Parties(39, False, None, None, FIVE), "multilateral", "plurilateral", "global"),
        (Parties(40, False, None, None, FIVE), "multilateral", "multilateral", "global"),
        (Parties(55, False, ASIA, SCHEME, FIVE[:1]), "regional", "multilateral", "one-region"),
        (Parties(193, True, None, None, FIVE), "multilateral", "universal", "global"),
        (Parties(4, True, None, None, FIVE[:1]), "multilateral", "universal", "global"),
    ],
)
def test_judge(who: Parties, label: str, count: str, spread: str) -> None:
    form = judge("X", who)
    assert (form.label, form.count, form.spread, form.parties) == (label, count, spread, who.number)
    assert form.because


def test_one_party_is_not_called_two() -> None:
    form = judge("X", Parties(1, False, None, None, FIVE[:1]))
    assert form.count == "unilateral"
    assert "two parties" not in sentences(form)


def test_the_reason_names_region_and_scheme_in_the_readers_language() -> None:
    form = judge("X", Parties(11, False, ASIA, SCHEME, FIVE[:1]))
    assert "Asia" in sentences(form)
    assert "UN M49" in sentences(form)
    assert "M49 PBB" in sentences(form, "id")


def test_the_spread_is_told_largest_first() -> None:
    spread = ((Named("Africa", "Afrika"), 1), (Named("Asia", "Asia"), 5))
    form = judge("X", Parties(6, False, None, None, spread))
    assert "Asia 5, Africa 1" in sentences(form)
    assert "Asia 5, Afrika 1" in sentences(form, "id")
    assert all(isinstance(t, Text) for t in form.because)


@pytest.mark.parametrize(
    ("name", "label", "count", "spread", "parties"),
    [
        ("EU", "regional", "plurilateral", "one-region", 27),
        ("UN", "multilateral", "universal", "global", 193),
        ("ASEAN", "regional", "plurilateral", "one-region", 11),
        ("APEC", "regional", "plurilateral", "one-region", 21),
        ("OIC", "multilateral", "multilateral", "interregional", 57),
        ("NATO", "multilateral", "plurilateral", "interregional", 32),
        ("G20", "multilateral", "plurilateral", "global", 21),
        ("BRICS", "multilateral", "plurilateral", "interregional", 10),
        ("AU", "regional", "multilateral", "one-region", 55),
        ("WTO", "multilateral", "universal", "global", 166),
        ("RCEP", "regional", "plurilateral", "one-region", 15),
        ("PARIS-2015", "multilateral", "universal", "global", 194),
        ("NAFTA", "regional", "trilateral", "one-region", 3),
        ("USMCA", "regional", "trilateral", "one-region", 3),
        ("IJEPA", "bilateral", "bilateral", "one-region", 2),
        ("IK-CEPA", "bilateral", "bilateral", "one-region", 2),
        ("IEU-CEPA", "bilateral", "bilateral", "interregional", 2),
        ("EU-JAPAN-EPA", "bilateral", "bilateral", "interregional", 2),
        ("IDN-KOR-EXTRADITION", "bilateral", "bilateral", "one-region", 2),
        ("AJCEP", "regional", "plurilateral", "one-region", 11),
    ],
)
def test_the_forms_that_the_articles_ask_about(
    name: str, label: str, count: str, spread: str, parties: int, world: World
) -> None:
    form = world.form(name, on="2026-11-22")
    assert (form.label, form.count, form.spread, form.parties) == (label, count, spread, parties)
    assert form.about == world.find(name).code


def test_every_organisation_and_agreement_has_a_form_and_a_reason(world: World) -> None:
    missing = []
    for thing in (*world.organisations(), *world.agreements()):
        try:
            form = world.form(thing.code, on="2026-11-22")
        except BadRequestError:
            missing.append(thing.code)
            continue
        assert form.parties >= 2, thing.code
        assert sentences(form, "id")
    for code in missing:  # of these no parties are recorded yet
        thing = world.find(code)
        assert not isinstance(thing, State), code
        if isinstance(thing, Organisation):
            assert len(world.members(code, on="2026-11-22")) < 2, code
        else:
            assert len({*thing.parties, *world.parties(code, on="2026-11-22")}) < 2, code


def test_a_union_counts_once_and_the_reader_is_told(world: World) -> None:
    assert "27" in sentences(world.form("IEU-CEPA", on="2026-11-22"))


def test_a_state_and_an_organisation(world: World) -> None:
    form = world.form("IDN", "UN", on="2026-11-22")
    assert form.label == "bilateral"
    assert "Indonesia" in sentences(form)
    assert "multilateral" in sentences(form)
    outside = world.form("IDN", "EU", on="2026-11-22")
    assert outside.label == "bilateral"
    assert "as a member" not in sentences(outside)
    assert world.form("UN", "IDN", on="2026-11-22").about == form.about


def test_two_states_and_two_organisations(world: World) -> None:
    assert world.form("IDN", "KOR").label == "bilateral"
    assert world.form("ASEAN", "EU").label == "bilateral"


def test_what_has_ended_is_judged_by_its_last_day(world: World) -> None:
    assert world.form("NAFTA", on="2026").parties == 3


def test_a_single_state_has_no_form(world: World) -> None:
    with pytest.raises(BadRequestError, match="Indonesia is one state"):
        world.form("IDN")


def test_nobody_relates_to_himself(world: World) -> None:
    with pytest.raises(BadRequestError, match="has no ties with itself"):
        world.form("IDN", "Indonesia")


def test_before_anyone_took_part(world: World) -> None:
    with pytest.raises(BadRequestError, match=r"Too little is known of the parties of EU on 1900"):
        world.form("EU", on="1900")
