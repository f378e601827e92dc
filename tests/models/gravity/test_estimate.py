"""From a panel and a formula to an estimate that says what was done."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, KerjasamaError
from kerjasama.models.gravity import Effects, estimate, ols, ppml, reset, tensor
from kerjasama.models.gravity.estimate import arranged
from tests.models.gravity.conftest import dummies, tiny


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


HARD = (607, 609, 749, 2319)  # collinear within rounding, separated, neither after all
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


def test_weights_are_repetitions(rows) -> None:
    r = np.random.default_rng(9)
    pairs = r.integers(0, 3, (7, 7))
    codes = {name: k for k, name in enumerate(sorted(set(rows["iso3_o"].tolist())))}
    at = [[codes[x] for x in rows[c].tolist()] for c in ("iso3_o", "iso3_d")]
    times = pairs[at[0], at[1]] * 1.0
    found = ppml(THREE, rows, weights=times)
    assert found.left_out["a weight is zero"] == (times == 0).sum()
    named = ppml(THREE, rows | {"times": times}, weights="times")
    assert (named.beta == found.beta).all()
    # By hand: Newton on a column for every effect, weights as repetitions.
    sample = found.mu > 0
    cells = tensor(
        rows["trade"], {n: rows[n] for n in ("rta", "tariff")}, *at, rows["year"], weights=times
    )
    repeated = np.where(sample, cells.weights, 0).astype(int)
    t, i, j = (np.repeat(x, repeated[sample]) for x in np.nonzero(sample))
    codes_ = [t * 7 + i, t * 7 + j, i * 7 + j]
    D = np.hstack([np.eye(c.max() + 1)[c] for c in codes_])
    y, x = cells.y[t, i, j], cells.X[:, t, i, j].T
    eta = np.log((y + y.mean()) / 2)
    for _ in range(60):
        root = np.sqrt(np.exp(eta))
        z = eta + (y - np.exp(eta)) / np.exp(eta)
        b = np.linalg.lstsq(np.hstack([x, D]) * root[:, None], z * root, rcond=1e-13)[0]
        eta = np.hstack([x, D]) @ b
    assert found.beta == pytest.approx(b[:2], abs=1e-8)
    assert found.mu[t, i, j] == pytest.approx(np.exp(eta), rel=1e-6)
    scale = ppml(THREE, rows, weights=5 * times)
    assert scale.beta == pytest.approx(found.beta, abs=1e-9)
    assert scale.se == pytest.approx(found.se, rel=1e-8)
    assert scale.log_likelihood == pytest.approx(5 * found.log_likelihood)


def test_bad_weights_are_refused(rows) -> None:
    with pytest.raises(BadRequestError, match="no column wealth"):
        ppml(THREE, rows, weights="wealth")
    with pytest.raises(BadRequestError, match="1 are negative or infinite"):
        ppml(THREE, rows, weights=np.r_[-1.0, np.ones(len(rows["trade"]) - 1)])
    with pytest.raises(BadRequestError, match="not worked out for weights"):
        ppml(THREE, rows, weights=np.ones(len(rows["trade"])), correct=True)


@pytest.mark.parametrize("by", [ppml, ols])
def test_effects_that_explain_every_regressor_are_an_error(rows, by) -> None:
    with pytest.raises(BadRequestError, match="explain every regressor: far"):
        by("trade ~ far | exporter^year + importer^year + pair", rows)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("seed", [*range(40), *HARD])
def test_a_tiny_panel_gives_the_right_answer_or_one_clear_error(seed) -> None:
    formula, rows = tiny(seed)
    try:
        found = ppml(formula, rows, cluster="")
    except KerjasamaError:
        return
    assert str(found)
    cells, effects = arranged(formula, rows, {})
    sample = found.mu > 0
    x, D = cells.X[:, sample].T, dummies(sample, effects)
    size = np.abs(x).max(axis=0) + (x == 0).all(axis=0)
    ranks = [
        np.linalg.matrix_rank(np.hstack([D, x[:, :k] / size[:k]]), tol=1e-6)
        for k in range(x.shape[1] + 1)
    ]
    assert found.names == tuple(np.array(cells.names)[np.diff(ranks) > 0])
    # The first-order conditions hold, and the logarithm of the means is a combination of both.
    told = [cells.names.index(name) for name in found.names]
    y, mu, both = cells.y[sample], found.mu[sample], np.hstack([x[:, told] / size[told], D])
    assert np.abs(both.T @ (y - mu)).max() < 1e-6 * y.sum()
    index = np.log(mu) - x[:, told] @ found.beta
    far = D @ np.linalg.lstsq(D, index, rcond=1e-12)[0] - index
    assert np.abs(far).max() < 1e-6 * (1 + np.abs(index).max())
    assert np.isfinite(found.se).all() or found.why_no_error is not None


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    "asked",
    [
        lambda *panel: ppml(*panel, correct=True),
        lambda *panel: ppml(*panel, cluster="exporter+importer+year", small="fixest"),
        lambda *panel: ols(*panel, cluster="pair+year"),
        lambda *panel: reset(*panel, cluster=""),
    ],
    ids=["corrected", "clusters", "least-squares", "reset"],
)
def test_what_is_asked_of_a_tiny_panel_is_told_or_one_clear_error(asked) -> None:
    for seed in range(30):
        try:
            found = asked(*tiny(seed))
        except KerjasamaError:
            continue
        if isinstance(found, tuple):
            assert np.isfinite(found).all()
        else:
            assert np.isfinite(found.beta).all()
            assert np.isfinite(found.se).all() or found.why_no_error is not None
            assert str(found)


@pytest.fixture
def saturated():
    """Return a panel with as many effects and regressors as cells."""
    t, i, j = (x.ravel() for x in np.indices((2, 2, 2)))
    return {
        "trade": np.array([5.0, 2.0, 3.0, 9.0, 4.0, 7.0, 2.0, 6.0]),
        "x": np.array([0.1, 0.7, 0.2, 0.9, 0.4, 0.3, 0.8, 0.5]),
        "exporter": i,
        "importer": j,
        "year": t,
    }


@pytest.mark.parametrize("asked", [{}, {"correct": True}, {"cluster": "", "small": "fixest"}])
def test_without_a_degree_of_freedom_there_is_no_error_and_the_table_says_so(
    saturated, asked
) -> None:
    found = ppml(THREE.replace("rta + tariff", "x"), saturated, **asked)
    assert found.mu.ravel() == pytest.approx(saturated["trade"])
    assert np.isfinite(found.beta).all()
    assert np.isnan(found.V).all()
    assert "–: there is no error, as no degree of freedom is left." in str(found)


def test_least_squares_without_a_degree_of_freedom(saturated) -> None:
    found = ols(THREE.replace("rta + tariff", "x"), saturated)
    assert np.isnan([found.log_likelihood, *found.se]).all()
    assert "no degree of freedom" in str(found)


def test_flows_whose_logarithms_are_alike_have_no_r2(rows) -> None:
    found = ols("trade ~ rta", rows | {"trade": np.full(len(rows["trade"]), 3.0)}, cluster="")
    assert np.isnan(found.pseudo_r2)
    assert "R² –" in str(found)


def test_separation_may_leave_nothing() -> None:
    rows = {"trade": [3, 0, 4, 2], "x": [0, 1, 0, 0]}
    rows |= {"exporter": list("aabb"), "importer": list("abab")}
    with pytest.raises(BadRequestError, match="neither separated nor explained by an effect alone"):
        ppml("trade ~ x | exporter + importer", rows)


def test_cells_whose_means_stand_still_at_nothing_are_found_to_be_separated() -> None:
    # Their predictors end at -38, where another step is less than rounding: nothing falls any more.
    rows = {
        "trade": [14, 1, 3, 60, 2, 0, 5, 1, 7, 4, 3, 9, 1, 0, 7, 1, 3, 3, 2, 4, 4, 0],
        "exporter": [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4] * 2,
        "importer": [2, 3, 0, 3, 0, 1, 1, 2, 0, 1, 3] * 2,
        "year": [0] * 11 + [1] * 11,
        "near": [1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, 0, 1, 1, 0, 1],
    }
    rows["embargo"] = [float(flow == 0) for flow in rows["trade"]]
    with pytest.raises(BadRequestError, match="neither separated nor explained by an effect alone"):
        ppml(THREE.replace("rta + tariff", "near + embargo"), rows)
