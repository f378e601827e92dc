"""Sectors lengthen the first axis; estimates are those of a column for every effect."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, NotATensorError
from kerjasama.models.gravity import Effects, ols, ppml, tensor
from kerjasama.models.gravity.covariance import covariance
from kerjasama.models.gravity.formula import parts
from kerjasama.models.gravity.newton import fit
from kerjasama.models.gravity.sample import usable
from tests.models.gravity.conftest import Plain

S, T, N = 2, 3, 6
BY_SECTOR = Effects(pair="directed", pair_sector=True, sectors=S)
FORMS = [
    BY_SECTOR,
    Effects(pair="directed", sectors=S),
    Effects(pair="symmetric", pair_sector=True, sectors=S),
    Effects(pair="symmetric", sectors=S),
    Effects(sectors=S),
    Effects(exporter_year=False, pair="directed", pair_sector=True, sectors=S),
]


@pytest.fixture(scope="module")
def world():
    """Return flows (S · T, 6, 6) of two sectors in three years, two regressors, and holes."""
    r = np.random.default_rng(11)
    begins = r.integers(0, T + 2, (N, N))
    rta = np.tile(np.arange(T)[:, None, None] >= begins, (S, 1, 1)) * 1.0
    tariff = r.uniform(size=(S * T, N, N))
    size = r.normal(size=(S * T, N, 1)) + r.normal(size=(S * T, 1, N))
    far = np.repeat(r.normal(size=(S, N, N)), T, axis=0)
    y = r.poisson(np.exp(1.5 + size + far / 2 + 0.5 * rta - tariff)).astype(float)
    return y, np.stack([rta, tariff]), r.uniform(size=y.shape) < 0.95


@pytest.fixture(scope="module")
def rows(world):
    """Return the same as rows, mixed."""
    y, X, known = world
    s, i, j = np.nonzero(known)
    data = {"trade": y[known], "rta": X[0][known], "tariff": X[1][known], "exporter": i}
    data |= {"importer": j, "year": 2000 + s % T, "sector": np.array(["food", "steel"])[s // T]}
    order = np.random.default_rng(1).permutation(len(i))
    return {name: values[order] for name, values in data.items()}


@pytest.fixture(scope="module")
def both(world):
    """Return the sample of pairs by sector, our fit, and the plain one."""
    y, X, known = world
    sample, _ = usable(y, known, BY_SECTOR)
    return sample, fit(y, X, sample, BY_SECTOR), Plain(y, X, sample, BY_SECTOR)


@pytest.mark.parametrize("effects", FORMS, ids=str)
def test_coefficients_are_those_of_a_regression_on_dummies(world, effects) -> None:
    y, X, known = world
    sample, _ = usable(y, known, effects)
    found, plain = fit(y, X, sample, effects), Plain(y, X, sample, effects)
    assert found.beta == pytest.approx(plain.beta, abs=1e-9)
    assert found.mu[sample] == pytest.approx(plain.mu, rel=1e-6)
    assert np.linalg.inv(found.information) == pytest.approx(plain.bread, rel=1e-6)


@pytest.mark.parametrize(
    "ways",
    [
        ("pair",),
        ("pair^sector",),
        ("symmetric-pair^sector",),
        ("year",),
        ("exporter",),
        ("exporter^sector",),
        ("exporter^year",),
        ("exporter^sector^year",),
        ("sector^year",),
        (),
        ("exporter", "importer"),
        ("symmetric-pair", "year"),
        ("symmetric-pair", "exporter"),
    ],
    ids="+".join,
)
def test_clusters(world, both, ways) -> None:
    y, X, _ = world
    sample, found, plain = both
    s, i, j = np.nonzero(sample)
    low, high = np.minimum(i, j), np.maximum(i, j)
    part = {
        "sector": [s // T],
        "year": [s % T],
        "exporter": [i],
        "importer": [j],
        "pair": [i, j],
        "symmetric-pair": [low, high],
    }

    def codes(*names):
        columns = [c for name in names for piece in name.split("^") for c in part[piece]]
        return np.unique(np.stack(columns), axis=1, return_inverse=True)[1].ravel()

    theirs = sum(plain.clustered(codes(way)) for way in ways) if ways else 0
    if len(ways) == 2:
        theirs = theirs - plain.clustered(codes(*ways))
    if not ways:
        theirs = plain.clustered(np.arange(len(s)))
    V, g = covariance(found, X, y, sample, BY_SECTOR, ways, "none")
    assert pytest.approx(theirs, rel=1e-6) == V
    counts = [len(np.unique(codes(way))) for way in ways]
    assert g == (min(counts) if counts else len(s))


def test_effects_that_clusters_do_not_hold_are_counted_by_sector(world, both) -> None:
    y, X, _ = world
    sample, found, _ = both
    ours, g = covariance(found, X, y, sample, BY_SECTOR, ("pair",), "fixest")
    plain, _ = covariance(found, X, y, sample, BY_SECTOR, ("pair",), "none")
    n, slices = sample.sum(), sample.any(axis=2).sum() + sample.any(axis=1).sum() - 1
    assert pytest.approx(plain * g / (g - 1) * (n - 1) / (n - 2 - slices)) == ours


def test_a_formula_says_how_pairs_meet_sectors(rows, world) -> None:
    y, X, known = world
    exporters = "exporter^sector^year + importer^year^sector"
    for pairs, effects in {"pair^sector": BY_SECTOR, "pair": FORMS[1], "": FORMS[4]}.items():
        found = ppml(f"trade ~ rta + tariff | {exporters} + {pairs}".rstrip("+ "), rows)
        sample, _ = usable(y, known, effects)
        assert found.effects == effects
        assert found.beta == pytest.approx(fit(y, X, sample, effects).beta, abs=1e-8)


def test_one_sector_is_no_dimension(rows) -> None:
    food = {name: values[rows["sector"] == "food"] for name, values in rows.items()}
    one = ppml("trade ~ rta + tariff | exporter^sector^year + importer^year + pair^sector", food)
    del food["sector"]
    two = ppml("trade ~ rta + tariff | exporter^year + importer^year + pair", food)
    assert one.beta == pytest.approx(two.beta, abs=1e-12)
    with pytest.raises(BadRequestError, match="No column says the sector"):
        ppml("trade ~ rta | exporter^sector^year", food)


def test_least_squares_know_sectors_too(rows, world) -> None:
    y, X, known = world
    found = ols("trade ~ rta + tariff | exporter^sector^year + importer^sector^year + pair", rows)
    sample, _ = usable(y, known & (y > 0), FORMS[1])
    plain = Plain(y, X, sample, FORMS[1])
    D = np.hstack([plain.x, plain.D])
    theirs = np.linalg.lstsq(D, np.log(y[sample]), rcond=1e-12)[0][:2]
    assert found.beta == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("term", ["exporter^year", "importer", "pair^year", "sector^year"])
def test_effects_that_do_not_fit_sectors_are_refused(term) -> None:
    with pytest.raises(NotATensorError, match=r"tensor with sectors; there are exporter\^sector"):
        parts(f"trade ~ rta | {term}", sectors=True)


def test_of_several_effects_of_pairs_the_finest_counts() -> None:
    three = [parts(f"y ~ x | {p}", sectors=True).effects for p in ("pair^sector + pair", "pair")]
    assert [e.pair_sector for e in three] == [True, False]
    assert parts("y ~ x | symmetric-pair + pair").effects.pair == "directed"
    with pytest.raises(NotATensorError, match="do not go together"):
        parts("y ~ x | pair + symmetric-pair^sector", sectors=True)


def test_the_correction_is_refused_with_the_reason(rows) -> None:
    three = "trade ~ rta | exporter^sector^year + importer^sector^year + pair^sector"
    with pytest.raises(BadRequestError, match="not worked out for sectors"):
        ppml(three, rows, correct=True)


def test_separation_by_a_regressor_is_found_in_its_sector(rows) -> None:
    zero = (rows["trade"] == 0) & (rows["sector"] == "steel")
    assert zero.any()
    found = ppml(
        "trade ~ rta + ban | exporter^sector^year + importer^sector^year + pair",
        rows | {"ban": zero * 1.0},
    )
    assert found.separated is not None
    assert found.separated.regressors == ("ban",)
    kept = {name: values[~zero] for name, values in rows.items()}
    without = ppml("trade ~ rta | exporter^sector^year + importer^sector^year + pair", kept)
    assert found.beta == pytest.approx(without.beta, abs=1e-7)


def test_a_pair_that_stands_twice_in_a_sector_is_named() -> None:
    with pytest.raises(NotATensorError, match="a-b 1 food"):
        tensor([1.0, 2.0, 3.0], {}, ["a"] * 3, ["b"] * 3, [1] * 3, ["food", "food", "steel"])
    cells = tensor([1.0, 2.0], {}, ["a"] * 2, ["b"] * 2, [1] * 2, ["food", "steel"])
    assert cells.y.shape == (2, 2, 2)
    assert (cells.sectors.tolist(), cells.years.tolist()) == (["food", "steel"], [1])


def test_a_single_cluster_is_refused(rows) -> None:
    one = {name: values[rows["year"] == 2001] for name, values in rows.items()}
    with pytest.raises(BadRequestError, match="cannot be clustered by year"):
        ppml("trade ~ rta | exporter^sector + importer^sector", one, cluster="year")
