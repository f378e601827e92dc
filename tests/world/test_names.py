"""Any name, code or spelling in either language; suggestions on a miss."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama.errors import AmbiguousNameError, UnknownNameError
from kerjasama.world import World
from kerjasama.world.depth import DEPTHS
from kerjasama.world.names import fold_name, label, search, suggestions


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("IDN", "IDN"),
        ("idn", "IDN"),
        (" Indonesia ", "IDN"),
        ("id", "IDN"),
        ("360", "IDN"),
        ("Republic of Indonesia", "IDN"),
        ("Republik Indonesia", "IDN"),
        ("Korea Selatan", "KOR"),
        ("South Korea", "KOR"),
        ("Republic of Korea", "KOR"),
        ("Korea Utara", "PRK"),
        ("Jepang", "JPN"),
        ("U.S.A.", "USA"),
        ("Amerika Serikat", "USA"),
        ("Jerman", "DEU"),
        ("Arab Saudi", "SAU"),
        ("Côte d’Ivoire", "CIV"),
        ("cote d'ivoire", "CIV"),
        ("Pantai Gading", "CIV"),
        ("Türkiye", "TUR"),
        ("Turki", "TUR"),
        ("Burma", "MMR"),
        ("Timor-Leste", "TLS"),
        ("Timor Leste", "TLS"),
        ("Viet Nam", "VNM"),
        ("vietnam", "VNM"),
        ("Tiongkok", "CHN"),
        ("Papua Nugini", "PNG"),
        ("Uni Soviet", "SUN"),
        ("Jerman Timur", "DDR"),
        ("Palestina", "PSE"),
        ("Inggris", "GBR"),
        ("Belanda", "NLD"),
    ],
)
def test_states(name: str, code: str, world: World) -> None:
    assert world.state(name).code == code


def test_the_abbreviation_that_every_indonesian_reads_as_the_united_states(world: World) -> None:
    try:
        assert world.state("AS").code == "USA"
    except AmbiguousNameError as e:
        assert "USA" in str(e)  # noqa: PT017 - either answer is honest


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("PBB", "UN"),
        ("Perserikatan Bangsa-Bangsa", "UN"),
        ("OKI", "OIC"),
        ("Uni Eropa", "EU"),
        ("Bank Dunia", "WB"),
        ("DK PBB", "UN-SC"),
        ("G-20", "G20"),
        ("asean", "ASEAN"),
    ],
)
def test_organisations(name: str, code: str, world: World) -> None:
    assert world.organisation(name).code == code
    assert world.find(name).code == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Paris Agreement", "PARIS-2015"),
        ("Protokol Kyoto", "KYOTO-1997"),
        ("Deklarasi Bangkok", "ASEAN-DECLARATION"),
        ("ik cepa", "IK-CEPA"),
        ("Piagam PBB", "UN-CHARTER"),
    ],
)
def test_agreements(name: str, code: str, world: World) -> None:
    assert world.agreement(name).code == code


def test_every_code_finds_itself(world: World) -> None:
    for state in world.states():
        assert world.state(state.code) == state
    for organisation in world.organisations():
        assert world.organisation(organisation.code) == organisation
    for agreement in world.agreements():
        assert world.agreement(agreement.code) == agreement


def test_every_name_of_a_state_finds_it_or_says_who_else_bears_it(world: World) -> None:
    for state in world.states():
        for name in (state.name_en, state.name_id):
            try:
                assert world.state(name).code == state.code, name
            except AmbiguousNameError as e:
                assert state.code in str(e), name  # noqa: PT017


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Indonesai", "IDN"),
        ("Jepnag", "JPN"),
        ("Malysia", "MYS"),
        ("Filipna", "PHL"),
        ("Singapur", "SGP"),
        ("Untied States", "USA"),
        ("Brasil ", "BRA"),
    ],
)
def test_a_slip_of_the_finger_is_understood(typed: str, meant: str, world: World) -> None:
    try:
        assert world.state(typed).code == meant
    except UnknownNameError as e:
        assert meant in str(e)  # noqa: PT017


@pytest.mark.parametrize(
    "name", ["", "  ", "%", "*", '"', "'", "NOT", "a OR b", "\x00", "💥", "x" * 100_000, "ــ", "(("]
)
def test_nonsense_is_an_unknown_name_and_nothing_worse(name: str, world: World) -> None:
    with pytest.raises(UnknownNameError) as told:
        world.state(name)
    assert len(str(told.value)) < 400


@given(name=st.text(max_size=20))
def test_any_text_finds_something_or_is_refused_politely(name: str, world: World) -> None:
    try:
        assert world.find(name).code
    except (UnknownNameError, AmbiguousNameError) as e:
        assert e.code in ("unknown_name", "ambiguous_name")  # noqa: PT017


def test_the_hint_names_lists_that_exist(world: World) -> None:
    with pytest.raises(UnknownNameError) as told:
        world.find("zzzz")
    assert str(told.value).endswith("See all names: kerjasama names")
    with pytest.raises(UnknownNameError) as told:
        world.party("zzzz")
    assert str(told.value).endswith("See all names: kerjasama names")
    with pytest.raises(UnknownNameError) as told:
        world.state("zzzz")
    assert str(told.value).endswith("See all names: kerjasama names state")


def test_a_kind_is_not_found_among_another(world: World) -> None:
    with pytest.raises(UnknownNameError):
        world.state("ASEAN")
    with pytest.raises(UnknownNameError):
        world.organisation("Indonesia")


@given(text=st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold_name(text)
    assert fold_name(once) == once
    assert once == once.strip()


def test_search_is_best_first_and_within_its_kinds(world: World) -> None:
    hits = search(world.db, "korea", ("state", "agreement"))
    scores = [score for score, *_ in hits]
    assert scores == sorted(scores, reverse=True)
    assert {kind for _, kind, _, _ in hits} <= {"state", "agreement"}
    assert {"KOR", "PRK"} <= {code for _, _, code, _ in hits}
    assert suggestions(world.db, "qqqqqq", ("state",)) == []
    assert len(suggestions(world.db, "korea", ("state",), limit=2)) == 2


def test_labels_in_both_languages(world: World) -> None:
    assert label(world.db, "state", "JPN") == "Japan"
    assert label(world.db, "state", "JPN", "id") == "Jepang"
    assert label(world.db, "state", "QQQ") == "QQQ"


def test_what_the_models_of_trade_take_is_listed(world: World) -> None:
    economies, sectors, depths = (world.names(kind) for kind in ("economy", "sector", "depth"))
    assert (len(economies), len(sectors)) == (80, 50)
    for told in economies:
        state = world.state(told["code"])
        assert (told["name_en"], told["name_id"]) == (state.name_en, state.name_id)
    assert {d["code"] for d in depths} == set(DEPTHS)
    for rows in (economies, sectors, depths):
        assert all(set(row) == {"kind", "code", "name_en", "name_id"} for row in rows)
        assert all(row["name_en"] and row["name_id"] for row in rows)
        assert len({row["code"] for row in rows}) == len(rows)
