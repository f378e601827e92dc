"""From a panel and a formula to an estimate that says what was done."""

import numpy as np
import pytest
from scipy.special import gammaln

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity import Effects, estimate, ols, ppml, reset, tensor
from kerjasama.models.gravity.estimate import log_factorial


@pytest.fixture(scope="module")
def rows(panel):
    """Return the panel as columns, without its holes."""
    y, X, known = panel
    t, i, j = np.nonzero(known)
    names = np.array(["AUS", "BRN", "CHN", "IDN", "JPN", "KOR", "MYS"])
    return {
        "trade": y[known],
        "rta": X[0][known],
        "tariff": X[1][known],
        "far": X[2][known],
        "iso3_o": names[i],
        "iso3_d": names[j],
        "year": 2000 + t,
    }


THREE = "trade ~ rta + tariff | exporter^year + importer^year + pair"


def test_an_estimate_says_what_was_done(rows) -> None:
    found = ppml(THREE, rows)
    assert found.names == ("rta", "tariff")
    assert found.effects == Effects(pair="directed")
    assert found.clusters == ("pair",)
    assert found.cells + sum(found.left_out.values()) == len(rows["trade"])
    assert found.residual < 1e-8
    assert 0 < found.pseudo_r2 < 1
    assert found["rta"] == (found.beta[0], found.se[0])
    assert found.separated is None


def test_rows_may_come_in_any_order(rows) -> None:
    order = np.random.default_rng(5).permutation(len(rows["trade"]))
    mixed = ppml(THREE, {name: values[order] for name, values in rows.items()})
    assert mixed.beta == pytest.approx(ppml(THREE, rows).beta, abs=1e-10)


def test_names_of_columns_can_be_told(rows) -> None:
    other = {{"iso3_o": "from", "iso3_d": "to"}.get(k, k): v for k, v in rows.items()}
    with pytest.raises(BadRequestError, match="No column says the exporter"):
        ppml(THREE, other)
    found = ppml(THREE, other, labels={"exporter": "from", "importer": "to"})
    assert found.beta == pytest.approx(ppml(THREE, rows).beta, abs=1e-10)


def test_without_effects_there_is_a_constant(rows) -> None:
    found = ppml("trade ~ rta", rows, cluster="")
    assert found.names == ("constant", "rta")
    with_, without = (rows["trade"][rows["rta"] == r].mean() for r in (1, 0))
    assert found.beta == pytest.approx([np.log(without), np.log(with_ / without)])


def test_what_is_collinear_is_named(rows) -> None:
    found = ppml("trade ~ far + rta + tariff | exporter^year + importer^year + pair", rows)
    assert found.collinear == ("far",)
    assert "Left out as collinear: far." in str(found)


def test_separated_cells_are_proved_named_and_left_out(rows) -> None:
    some = (rows["trade"] == 0) & (np.arange(len(rows["trade"])) % 3 == 0)
    data = rows | {"embargo": some * 1.0}
    found = ppml("trade ~ rta + embargo | exporter^year + importer^year", data)
    assert found.separated is not None
    assert found.separated.regressors == ("embargo",)
    assert found.separated.cells >= some.sum()
    assert found.collinear == ("embargo",)
    kept = {name: values[~some] for name, values in rows.items()}
    assert found.beta == pytest.approx(
        ppml("trade ~ rta | exporter^year + importer^year", kept).beta, abs=1e-8
    )
    assert "separated cells were left out" in str(found)


def test_least_squares_leave_zeros_out_and_say_so(rows) -> None:
    found = ols(THREE, rows)
    assert found.method == "ols"
    assert found.left_out["a flow is zero"] == (rows["trade"] == 0).sum()
    assert found.cells + sum(found.left_out.values()) == len(rows["trade"])
    assert "Least squares of the logarithm" in str(found)
    assert 0 < found.pseudo_r2 <= 1


def test_the_form_of_an_equation_is_tested() -> None:
    r = np.random.default_rng(2)
    o, d = np.divmod(np.arange(900), 30)
    far = r.uniform(size=900)
    names = {"iso3_o": o, "iso3_d": d, "far": far}
    right = r.poisson(np.exp(3 - 2 * far)) * 1.0
    wrong = r.poisson(np.exp(3 - 6 * (far - 0.4) ** 2 + far)) * 1.0
    assert reset("trade ~ far", names | {"trade": right}, cluster="")[1] > 0.01
    assert reset("trade ~ far", names | {"trade": wrong}, cluster="")[1] < 1e-6
    with pytest.raises(BadRequestError, match="says nothing"):
        reset("trade ~ one", names | {"trade": right, "one": np.ones(900)}, cluster="")


def test_the_correction_is_for_three_way_effects_only(rows) -> None:
    corrected, plain = ppml(THREE, rows, correct=True), ppml(THREE, rows)
    assert corrected.correction is not None
    assert corrected.beta == pytest.approx(plain.beta - corrected.correction.bias)
    with pytest.raises(BadRequestError, match="The correction is for"):
        ppml("trade ~ rta | exporter^year + importer^year", rows, correct=True)


@pytest.mark.parametrize(
    ("formula", "says"),
    [
        ("sales ~ rta | pair", "no column sales"),
        ("trade ~ rtaa | pair", "no column rtaa"),
        ("trade ~ rta | country", "no fixed effect"),
    ],
)
def test_what_is_not_there_is_named(rows, formula, says) -> None:
    with pytest.raises(BadRequestError, match=says):
        ppml(formula, rows)


def test_too_many_effects_leave_nothing() -> None:
    cells = tensor([1.0, 2.0, 3.0, 4.0], {}, list("aabb"), list("abab"))
    with pytest.raises(BadRequestError, match="No cell is left"):
        estimate(cells, Effects(pair="directed"))


def test_log_factorial() -> None:
    y = np.concatenate([np.linspace(0, 12, 200), np.geomspace(10, 1e12, 50)])
    assert log_factorial(y) == pytest.approx(gammaln(y + 1), rel=1e-12, abs=1e-11)
