"""Tests of the variance: right in size where the hypothesis holds, powerful where it does not."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, ConvergenceError, KerjasamaError
from kerjasama.models.gravity import gauss_newton, park, ppml
from tests.models.gravity.conftest import tiny

N = 30
HERE, THERE = np.divmod(np.arange(N * N), N)
BOTH = "trade ~ far | exporter + importer"


def rows(r, kind: str, *, effects: bool) -> dict[str, np.ndarray]:
    far = r.normal(size=N * N) if effects else r.uniform(-1, 1, N * N)
    a, b = r.normal(0, 0.4, (2, N)) * effects
    mu = np.exp(3 + far + a[HERE] + b[THERE])
    flow = {
        "proportional": lambda: 3.0 * r.poisson(mu / 3),
        "quadratic": lambda: mu * r.gamma(2, 0.5, len(mu)),
        "constant": lambda: np.maximum(mu + r.normal(0, 2, len(mu)), 0.0),
    }[kind]()
    return {"trade": flow, "far": far, "iso3_o": HERE, "iso3_d": THERE}


def rejected(test, kind: str, formula: str, times: int, **options) -> float:
    r = np.random.default_rng(11)
    made = (rows(r, kind, effects="|" in formula) for _ in range(times))
    return np.mean([test(formula, one, **options).p < 0.05 for one in made])


@pytest.mark.parametrize("test", [park, gauss_newton])
def test_a_true_hypothesis_is_rarely_rejected(test) -> None:
    assert rejected(test, "proportional", "trade ~ far", 120) <= 0.12


@pytest.mark.parametrize("test", [park, gauss_newton])
def test_leverage_keeps_the_size_with_fixed_effects(test) -> None:
    assert rejected(test, "proportional", BOTH, 60) <= 0.2
    assert rejected(test, "proportional", BOTH, 60, adjust=False) >= 0.3  # as published


@pytest.mark.parametrize("test", [park, gauss_newton])
@pytest.mark.parametrize("kind", ["quadratic", "constant"])
def test_a_false_hypothesis_is_rejected(test, kind) -> None:
    assert rejected(test, kind, BOTH, 15) >= 0.8


def test_park_estimates_the_power() -> None:
    r = np.random.default_rng(3)
    told = {
        kind: [park(BOTH, rows(r, kind, effects=True)) for _ in range(8)]
        for kind in ("proportional", "quadratic")
    }
    powers = {kind: np.mean([one.power for one in several]) for kind, several in told.items()}
    assert powers == {
        "proportional": pytest.approx(1, abs=0.06),
        "quadratic": pytest.approx(2, abs=0.25),
    }
    one = told["quadratic"][0]
    assert one.statistic == pytest.approx((one.power - 1) / one.se)
    assert one.cells == N * N
    assert str(one).startswith("The variance grows faster than the mean (Park test: power")
    assert one.say("id") != str(one)
    assert f"{one.power:.2f}".replace(".", ",") in one.say("id")


def test_park_is_the_regression_that_it_says() -> None:
    data = rows(np.random.default_rng(4), "quadratic", effects=False)
    first = ppml("trade ~ far", data, cluster="")
    mu = np.exp(first["constant"][0] + first["far"][0] * data["far"])
    squared = {
        "trade": (data["trade"] - mu) ** 2,
        "index": np.log(mu),
        "iso3_o": HERE,
        "iso3_d": THERE,
    }
    second = ppml("trade ~ index", squared, cluster="exporter")
    found = park("trade ~ far", data, cluster="exporter", adjust=False)
    assert (found.power, found.se) == pytest.approx(second["index"], rel=1e-6)


def test_gauss_newton_is_the_regression_that_it_says() -> None:
    data = rows(np.random.default_rng(5), "constant", effects=False)
    first = ppml("trade ~ far", data, cluster="")
    mu = np.exp(first["constant"][0] + first["far"][0] * data["far"])
    y, x = (data["trade"] - mu) ** 2 / np.sqrt(mu), np.sqrt(mu)
    X = np.stack([x, np.log(mu) * x], axis=1)
    b = np.linalg.lstsq(X, y, rcond=None)[0]
    bread = np.linalg.inv(X.T @ X)
    u = X * (y - X @ b)[:, None]
    V = bread @ u.T @ u @ bread * len(y) / (len(y) - 1)
    found = gauss_newton("trade ~ far", data, adjust=False)
    assert found.statistic == pytest.approx(b[1] / np.sqrt(V[1, 1]), rel=1e-6)
    assert found.statistic < 0
    assert str(found).startswith("The variance grows more slowly than the mean (Gauss–Newton")
    assert np.isnan(found.power)


def test_flows_that_are_all_alike_cannot_be_tested() -> None:
    data = {"trade": np.arange(N * N) % 5.0, "one": np.ones(N * N), "iso3_o": HERE, "iso3_d": THERE}
    with pytest.raises(BadRequestError, match="fitted flows are all alike"):
        park("trade ~ one", data)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("test", [park, gauss_newton])
@pytest.mark.parametrize("adjust", [True, False])
def test_a_tiny_panel_is_tested_or_one_clear_error(test, adjust) -> None:
    for seed in range(30):
        try:
            found = test(*tiny(seed), adjust=adjust)
        except KerjasamaError:
            continue
        assert np.isfinite([found.statistic, found.p]).all()
        assert found.say("id")


def test_flows_that_are_fitted_exactly_have_no_variance_to_test() -> None:
    rows = {"trade": [5, 2, 3, 9], "x": [0, 1, 0, 0]}
    rows |= {"exporter": list("aabb"), "importer": list("abab")}
    with pytest.raises(BadRequestError, match="there is no variance to test"):
        park("trade ~ x | exporter + importer", rows)


def test_residuals_in_one_place_alone_have_no_power() -> None:
    # Those of the largest fitted flow are none: the power that fits them best is minus infinity.
    rows = {"trade": [9, 9, 9, 2, 4, 3], "x": [1, 1, 1, 0, 0, 0], "exporter": list("aaabbb")}
    rows |= {"importer": list("abcabc")}
    with pytest.raises(ConvergenceError, match="did not converge"):
        park("trade ~ x", rows, adjust=False)
