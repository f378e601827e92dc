"""A number for every pair, read rightly."""

import numpy as np
import pytest

from kerjasama.measures import MEASURES, Measure
from kerjasama.words import Text, Words
from kerjasama.world import World

UNITS = ("share", "ratio", "km", "yes-no", "log")


def made(values: list[list[float]], *, directed: bool) -> Measure:
    table = np.array(values, float)
    return Measure(
        "x",
        tuple("ABC"),
        table,
        directed=directed,
        unit="ratio",
        near=1,
        name=Text("x"),
        plain=Text("x"),
        formula="x",
        series=(),
        years="2022",
        paper="x",
    )


NAN = float("nan")
SYMMETRIC = made([[NAN, 1, 2], [1, NAN, NAN], [2, NAN, NAN]], directed=False)
DIRECTED = made([[NAN, 1, 2], [3, NAN, 3], [NAN, 5, NAN]], directed=True)


def test_unknown_is_none_and_never_zero() -> None:
    assert SYMMETRIC.between("A", "B") == 1
    assert SYMMETRIC.between("B", "C") is None
    assert SYMMETRIC.between("A", "A") is None
    assert SYMMETRIC.between("A", "Q") is None
    assert SYMMETRIC.percentile("B", "C") is None


def test_pairs_count_once_or_both_ways() -> None:
    assert sorted(SYMMETRIC.known()) == [1, 2]
    assert sorted(DIRECTED.known()) == [1, 2, 3, 3, 5]
    assert SYMMETRIC.coverage == (3, 2)
    assert DIRECTED.coverage == (3, 5)


def test_percentiles_run_from_0_to_100_with_ties_in_the_middle() -> None:
    told = [DIRECTED.percentile(a, b) for a, b in ("AB", "AC", "BA", "BC", "CB")]
    assert told == [0, 25, 62.5, 62.5, 100]


def test_a_lonely_value_has_no_percentile() -> None:
    lonely = made([[NAN, 1, NAN], [1, NAN, NAN], [NAN, NAN, NAN]], directed=False)
    assert lonely.percentile("A", "B") is None


@pytest.fixture(scope="module", params=MEASURES, ids=lambda m: m.__name__)
def measure(request: pytest.FixtureRequest, world: World) -> Measure:
    return request.param(world)  # type: ignore[no-any-return]


def test_what_each_says_of_itself(measure: Measure) -> None:
    assert measure.unit in UNITS
    assert measure.near in (1, 0, -1)
    assert measure.formula
    assert measure.years
    assert any(c.isdigit() for c in measure.paper)
    assert measure.series
    for text in (measure.name, measure.plain):
        assert Words("id")(text) != str(text), text


def test_each_table_is_well_formed(measure: Measure) -> None:
    n = len(measure.codes)
    assert measure.values.shape == (n, n)
    assert len(set(measure.codes)) == n
    assert np.isnan(np.diag(measure.values)).all()
    known = measure.known()
    assert len(known)
    assert np.isfinite(known).all()
    assert (known >= 0).all()
    if measure.unit == "share":
        assert (known <= 1 + 1e-12).all()
    if measure.unit == "yes-no":
        assert set(np.unique(known)) == {0, 1}
    if not measure.directed:
        assert np.allclose(measure.values, measure.values.T, equal_nan=True)


def test_keys_are_unique(world: World) -> None:
    keys = [m(world).key for m in MEASURES]
    assert len(keys) == len(set(keys))


def test_a_world_is_not_changed_by_measuring(world: World, measure: Measure) -> None:
    assert measure.percentile("IDN", "KOR") is not None
    assert world.on is None
