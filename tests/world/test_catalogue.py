"""Everything that has a name, found by any of its names."""

import pytest

from kerjasama.errors import AmbiguousNameError, UnknownNameError
from kerjasama.world import Agreement, Organisation, State
from kerjasama.world.catalogue import KINDS, Catalogue


@pytest.fixture(scope="module")
def catalogue(world):
    return Catalogue(world.db)


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("Indonesia", State, "IDN"),
        ("Zaire", State, "COD"),
        ("PBB", Organisation, "UN"),
        ("Uni Eropa", Organisation, "EU"),
        ("NAFTA", Agreement, "NAFTA"),
        ("Persetujuan Paris", Agreement, "PARIS-2015"),
    ],
)
def test_find(catalogue, name, kind, code) -> None:
    found = catalogue.find(name)
    assert isinstance(found, kind)
    assert found.code == code


def test_find_among_some_kinds_only(catalogue) -> None:
    assert catalogue.find("ASEAN", "organisation").code == "ASEAN"
    with pytest.raises(UnknownNameError, match="No state is called 'ASEAN'"):
        catalogue.find("ASEAN", "state")
    with pytest.raises(UnknownNameError):
        catalogue.agreement("IDN")


def test_a_party_is_a_state_or_an_organisation(catalogue) -> None:
    assert isinstance(catalogue.party("Jepang"), State)
    assert isinstance(catalogue.party("EU"), Organisation)
    with pytest.raises(UnknownNameError, match="state or organisation"):
        catalogue.party("IJEPA")


def test_things_are_listed_by_code_and_read_once(catalogue) -> None:
    for kind in KINDS:
        things = getattr(catalogue, f"{kind}s")()
        codes = [t.code for t in things]
        assert codes == sorted(set(codes))
        assert len(codes) > 20
        assert getattr(catalogue, kind)(codes[0]) is things[0]
        assert [n["code"] for n in catalogue.names(kind)] == codes


def test_listing_does_not_hand_out_what_is_kept(catalogue) -> None:
    catalogue.states().clear()
    assert len(catalogue.states()) > 200


def test_two_catalogues_of_one_store_are_equal(catalogue, world) -> None:
    other = Catalogue(world.db)
    catalogue.states()
    assert other == catalogue


def test_names_without_a_kind_are_the_three_that_can_be_shown(catalogue) -> None:
    rows = catalogue.names()
    assert list(dict.fromkeys(r["kind"] for r in rows)) == list(KINDS)
    assert sum(len(catalogue.names(k)) for k in KINDS) == len(rows)
    assert all(r["name_en"] and r["name_id"] for r in rows)


@pytest.mark.parametrize(
    ("code", "en", "id_"),
    [("KOR", "South Korea", "Korea Selatan"), ("UN", "UN", "PBB"), ("nobody", "nobody", "nobody")],
)
def test_named(catalogue, code, en, id_) -> None:
    assert (catalogue.named(code).en, catalogue.named(code).id) == (en, id_)


def test_a_name_that_several_bear_is_refused_with_all_of_them(catalogue) -> None:
    with pytest.raises(AmbiguousNameError) as told:
        catalogue.state("AS")
    assert {"ASM", "USA"} <= set(str(told.value).split())


@pytest.mark.parametrize("name", ["'; DROP TABLE state; --", '"', "\x00", "", "x" * 100_000])
def test_hostile_names_are_unknown_and_change_nothing(catalogue, name) -> None:
    with pytest.raises(UnknownNameError):
        catalogue.find(name)
    assert len(Catalogue(catalogue.db).states()) == len(catalogue.states())
