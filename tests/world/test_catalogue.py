"""Everything that has a name, found by any of its names."""

import re
from random import Random

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


# search


@pytest.fixture(scope="module")
def mistyped(catalogue):
    """Short and official names of at least 7 letters, each with one letter lost or two swapped."""
    query = "SELECT DISTINCT code, name FROM lookup WHERE style IN ('short', 'official')"
    names = sorted(
        (code, name)
        for code, name in catalogue.db.execute(query)
        if sum(c.isalpha() for c in name) >= 7
    )
    assert len(names) > 1500
    choose = Random(1967)  # noqa: S311 - the same sample every time
    found = []
    for code, name in choose.sample(names, 150):
        lost = choose.choice([i for i, c in enumerate(name) if c.isalpha()])
        pairs = [i for i in range(len(name) - 1) if name[i : i + 2].isalpha()]
        at = choose.choice([i for i in pairs if name[i] != name[i + 1]])
        swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        found += [(code, name[:lost] + name[lost + 1 :]), (code, swapped)]
    return found


def test_one_mistake_hides_nothing(catalogue, mistyped) -> None:
    missed = [
        (code, typed)
        for code, typed in mistyped
        if code not in [thing.code for thing, _, _ in catalogue.search(typed, limit=5)]
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("indonsia", "IDN"),
        ("Vietman", "VNM"),
        ("korea utara", "PRK"),
        ("uni eropah", "EU"),
        ("perserikatan bangsa bangsa", "UN"),
        ("NATTO", "NATO"),
        ("perjanjian pariss", "PARIS-2015"),
        ("cote divoire", "CIV"),
    ],
)
def test_search(catalogue, text, code) -> None:
    assert code in [thing.code for thing, _, _ in catalogue.search(text, limit=3)]


def test_the_nearest_come_first_and_nothing_twice(catalogue) -> None:
    for text in ("indonesia", "asia", "UN", "perjanjian"):
        found = catalogue.search(text, limit=50)
        scores = [score for _, _, score in found]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 1 for score in scores)
        assert len({(type(t), t.code) for t, _, _ in found}) == len(found) > 5
        assert catalogue.search(text, limit=3) == found[:3]
    assert catalogue.search("Indonesia", limit=1)[0][2] == 1


def test_search_among_some_kinds_only(catalogue) -> None:
    found = catalogue.search("asean", "organisation", limit=20)
    assert found[0][0].code == "ASEAN"
    assert all(isinstance(thing, Organisation) for thing, _, _ in found)
    assert any(isinstance(t, Agreement) for t, _, _ in catalogue.search("asean", limit=20))


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", '"', "'; DROP TABLE lookup; --", "*", "a" * 9999]
)
def test_a_search_for_nonsense_finds_nothing_wrong(catalogue, text) -> None:
    for thing, name, score in catalogue.search(text):
        assert thing.code
        assert name
        assert 0 < score <= 1
    assert catalogue.search("indonesia")


# former names


def test_former_names_in_their_order(catalogue) -> None:
    for code, names in (("COD", {"Zaire"}), ("MMR", {"Burma"}), ("IDN", set())):
        found = catalogue.former_names(code)
        assert names <= {n.name for n in found}
        assert {n.about for n in found} <= {code}
        firsts = [n.span.possible[0] for n in found]
        assert firsts == sorted(firsts)


def found(catalogue, name):
    """Codes of those that bear a name."""
    try:
        return [catalogue.find(name).code]
    except AmbiguousNameError as told:
        return re.findall(r"([A-Z0-9-]+) \(", str(told))


def test_a_former_name_finds_its_bearer_and_is_no_name_of_today(catalogue) -> None:
    bearers = {about for (about,) in catalogue.db.execute("SELECT DISTINCT about FROM name")}
    count = 0
    for code in sorted(bearers):
        thing = catalogue.find(code)
        for former in catalogue.former_names(code):
            count += 1
            assert former.style == "former"
            assert former.name not in (thing.name_en, thing.name_id), code
            bearers = found(catalogue, former.name)
            if code not in bearers:  # it is the name of another thing today
                other = catalogue.find(bearers[0])
                query = "SELECT 1 FROM lookup WHERE code = ? AND name = ? AND style != 'former'"
                assert catalogue.db.execute(query, (other.code, former.name)).fetchone()
    assert count > 5
    assert catalogue.former_names("nobody") == []


def test_every_code_names_one_thing(catalogue) -> None:
    codes = [n["code"] for n in catalogue.names()]
    assert [code for code in sorted(set(codes)) if codes.count(code) > 1] == []
