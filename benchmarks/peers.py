"""Our numbers beside those of other packages, in one run: ``python -m benchmarks.peers``.

Three tables, each left out where a package is not installed or its data do not lie beside the
project: estimation (pyfixest, statsmodels), separated data (the sets that ppmlhdfe certifies), and
general equilibrium (gegravity). Seconds are the least of some runs; differences are what counts.
"""

import argparse
import csv
import importlib.util
import json
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from benchmarks.gravity import synthetic
from kerjasama.errors import NotATensorError
from kerjasama.models import gravity
from kerjasama.models.equilibrium import Economy, change
from kerjasama.models.gravity.fallback import FallbackWarning, by_pyfixest
from kerjasama.words import Text

Floats = NDArray[np.float64]
Columns = dict[str, Any]
Result = TypeVar("Result")
Ask = Callable[[Columns, str], tuple[Floats, Floats]]
REFERENCE = Path(__file__).parents[2] / "shared" / "reference"
REGRESSORS = ("rta", "union", "tariff", "border")
EFFECTS = {
    "two-way": "exporter^year + importer^year",
    "three-way": "exporter^year + importer^year + pair",
}
_RANK = 1e-8
_ROUNDING = 1e-4  # of coefficients that are the same


def installed(package: str) -> bool:
    """Whether a peer can be asked."""
    return importlib.util.find_spec(package) is not None


def timed(work: Callable[[], Result], runs: int = 1) -> tuple[Result, float]:
    """Return what a piece of work gives, and its seconds: the least of some runs."""
    seconds = []
    for _ in range(runs):
        began = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - began)
    return result, min(seconds)


def quietly(work: Callable[[], Result]) -> Result:
    """Do a piece of work without the warnings that a peer's own parts cause."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return work()


# estimation


def ours(data: Columns, kind: str) -> gravity.Estimate:
    """Estimate by the tensor, with errors clustered by pair."""
    formula = f"trade ~ {' + '.join(REGRESSORS)} | {EFFECTS[kind]}"
    return gravity.ppml(formula, data, small="fixest")


def pyfixest(data: Columns, kind: str) -> tuple[Floats, Floats]:
    """Coefficients and clustered errors of pyfixest, at a fine tolerance."""
    import pandas as pd
    import pyfixest as pf

    frame = pd.DataFrame(data)
    ends = {"et": ("exporter", "year"), "it": ("importer", "year"), "ei": ("exporter", "importer")}
    for name, (a, b) in ends.items():
        frame[name] = frame[a] * (frame[b].max() + 1) + frame[b]
    absorbed = "et + it + ei" if kind == "three-way" else "et + it"
    demeaner = pf.MapDemeaner(fixef_tol=1e-10, fixef_maxiter=100_000)
    formula = f"trade ~ {' + '.join(REGRESSORS)} | {absorbed}"
    options = {"iwls_tol": 1e-12, "iwls_maxiter": 100, "demeaner": demeaner}

    def told() -> tuple[Floats, Floats]:
        model = pf.fepois(formula, frame, vcov={"CRV1": "ei"}, **options)
        return model.coef().to_numpy(), model.se().to_numpy()

    return quietly(told)


def statsmodels(data: Columns, kind: str) -> tuple[Floats, Floats]:
    """Coefficients and robust errors of statsmodels, with a column for every effect."""
    import statsmodels.api as sm

    o, d, t = (np.asarray(data[name]) for name in ("exporter", "importer", "year"))
    n = int(o.max()) + 1
    groups = [t * n + o, t * n + d, *([o * n + d] if kind == "three-way" else [])]
    dummies = [(g[:, None] == np.unique(g)).astype(float) for g in groups]
    X = np.column_stack([*(data[name] for name in REGRESSORS), *dummies])
    X = X[:, independent(X)]  # it would not say which are collinear
    family = sm.families.Poisson()
    options = {"tol": 1e-10, "tol_criterion": "params", "cov_type": "HC0"}
    told = quietly(lambda: sm.GLM(data["trade"], X, family=family).fit(**options))
    return told.params[: len(REGRESSORS)], told.bse[: len(REGRESSORS)]


def independent(X: Floats) -> list[int]:
    """Columns that those before them do not explain."""
    R = np.abs(np.diag(np.linalg.qr(X, mode="r")))
    return [k for k, left in enumerate(R) if left > _RANK * R.max()]


def estimation(runs: int) -> list[list[str]]:
    """Compare coefficients and errors on synthetic panels."""
    rows = []
    small, large = informative(synthetic(12, 4)), informative(synthetic(60, 10))
    asks: list[tuple[str, Columns, Ask]] = [("pyfixest", large, pyfixest)]
    asks.append(("statsmodels", small, statsmodels))
    for kind, effects in EFFECTS.items():
        for peer, data, ask in asks:
            if not installed(peer):
                continue
            found, quick = timed(partial(ours, data, kind), runs)
            (beta, se), slow = timed(partial(ask, data, kind))
            errors = found.se
            if peer == "statsmodels":  # robust ones
                formula = f"trade ~ {' + '.join(REGRESSORS)} | {effects}"
                errors = gravity.ppml(formula, data, cluster="", small="none").se
            rows.append(
                [
                    f"{kind}, {len(data['trade']):,} rows",
                    peer,
                    f"{found.beta[0]:.10f}",
                    f"{beta[0]:.10f}",
                    f"{np.abs(found.beta - beta).max():.0e}",
                    f"{np.abs(errors - se).max():.0e}",
                    f"{quick:.3f}",
                    f"{slow:.2f}",
                ]
            )
    return rows


def informative(data: Columns) -> Columns:
    """Leave out what a fixed effect separates, which statsmodels does not look for."""
    y = np.asarray(data["trade"])
    o, d, t = (np.asarray(data[name]) for name in ("exporter", "importer", "year"))
    n = int(o.max()) + 1
    kept = np.ones(len(y), bool)
    for codes in (t * n + o, t * n + d, o * n + d):
        kept &= (np.bincount(codes, y) > 0)[codes]
    return {name: np.asarray(values)[kept] for name, values in data.items()}


# separated data


@dataclass(frozen=True)
class Case:
    """A set of rows of which some are separated."""

    name: str
    data: Columns
    regressors: tuple[str, ...]
    effects: tuple[str, ...]


def cases(folder: Path) -> list[Case]:
    """Read the certified sets that have regressors, and the guide's cases."""
    found = []
    for file in sorted(folder.glob("separation_datasets/*.csv")) + sorted(
        folder.glob("guides_csv/*.csv")
    ):
        with file.open(encoding="utf-8") as opened:
            rows = list(csv.DictReader(opened))
        data = {c: np.array([float(row[c]) for row in rows]) for c in rows[0]}
        regressors = tuple(c for c in data if c.startswith("x"))
        effects = tuple(c for c in data if c.startswith("id") or c in ("i", "j"))
        if regressors:
            found.append(Case(file.stem, data, regressors, effects))
    return found


def certified(folder: Path) -> dict[str, dict[str, float]]:
    """Coefficients of the certified sets at 60 digits, by set."""
    told = json.loads((folder / "certified_mpmath60.json").read_text("utf-8"))
    return {
        name.removesuffix(".csv"): {k: float(v) for k, v in one["coef"].items()}
        for name, one in told.items()
    }


def without_separation(case: Case) -> dict[str, float]:
    """Coefficients after our exact separation, by name."""
    right = " + ".join(case.regressors)
    formula = f"y ~ {right} | {' + '.join(case.effects)}" if case.effects else f"y ~ {right}"
    why = NotATensorError(Text("These are no trade panels."))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FallbackWarning)
        found = by_pyfixest(formula, case.data, {}, why, cluster="")
    return dict(zip(found.names, found.beta.tolist(), strict=True))


def asked_pyfixest(case: Case, checks: Sequence[str] = ("fe", "ir")) -> dict[str, float] | str:
    """Coefficients by name that pyfixest reports with its strictest check, or its error."""
    import pandas as pd
    import pyfixest as pf

    right = " + ".join(case.regressors)
    formula = f"y ~ {right}" + (f" | {' + '.join(case.effects)}" if case.effects else "")
    frame, checked = pd.DataFrame(case.data), list(checks)

    def told() -> dict[str, float]:
        model = pf.fepois(formula, frame, vcov="hetero", separation_check=checked)
        return {str(name): float(value) for name, value in model.coef().items()}

    try:
        return quietly(told)
    except Exception as e:  # noqa: BLE001 - whatever a peer raises is what we tell
        return f"{type(e).__name__}: {e}"


def asked_statsmodels(case: Case) -> dict[str, float] | str:
    """Coefficients by name that statsmodels reports, or why it does not."""
    import statsmodels.api as sm

    groups = [case.data[name] for name in case.effects]
    dummies = [(g[:, None] == np.unique(g)[1:]).astype(float) for g in groups]
    ones = np.ones(len(case.data["y"]))
    X = np.column_stack([*(case.data[name] for name in case.regressors), ones, *dummies])
    try:
        told = quietly(lambda: sm.GLM(case.data["y"], X, family=sm.families.Poisson()).fit())
    except Exception as e:  # noqa: BLE001 - whatever a peer raises is what we tell
        return f"{type(e).__name__}: {e}"
    if not told.converged:
        return "not converged, and a result all the same"
    return dict(zip(case.regressors, told.params.tolist(), strict=False))


def verdict(told: dict[str, float] | str, right: dict[str, float], case: Case) -> str:
    """Say what a peer did with a set: right, stopped, or a coefficient that does not exist."""
    if isinstance(told, str):
        return told.split(":")[0]
    false = [
        f"{name} = {told[name]:.4g}"
        for name in case.regressors
        if name in told and not np.isclose(told[name], right.get(name, np.nan), atol=_ROUNDING)
    ]
    return f"wrong: {', '.join(false)}" if false else "right"


def separation(folder: Path) -> list[list[str]]:
    """Compare what is reported where some coefficients do not exist."""
    rows = []
    for case in cases(folder):
        right = without_separation(case)
        shown = ", ".join(
            f"{n} = {round(right[n], 6) + 0.0:.4g}" for n in case.regressors if n in right
        )
        gone = [n for n in case.regressors if n not in right]
        row = [case.name, shown + (f"; no {', '.join(gone)}" if gone else "")]
        for peer, ask in (("pyfixest", asked_pyfixest), ("statsmodels", asked_statsmodels)):
            row.append(verdict(ask(case), right, case) if installed(peer) else "not installed")
        rows.append(row)
    return rows


# general equilibrium

_COEFFICIENTS = {
    "lndist": (-0.3764, 0.072),
    "contiguity": (0.8850, 0.131),
    "pta": (0.4823, 0.109),
    "common_language": (0.0392, 0.084),
    "international": (-3.4224, 0.215),
}


def gegravity(table: Path, reference: str, rescale: float) -> tuple[Any, list[str]]:
    """Solve gegravity's own example, an agreement of Canada and Japan; and what it warned of."""
    import gegravity as ge
    import pandas as pd

    data = pd.read_csv(table)
    data["year"] = data["year"].astype(str)
    names = {"imp": "importer", "exp": "exporter", "year": "year", "trade": "trade"}
    names |= {"expend": "E", "output": "Y"}
    rows = [{"var": k, "coeff": b, "ste": se} for k, (b, se) in _COEFFICIENTS.items()]
    costs = ge.CostCoeffs(pd.DataFrame(rows), "var", "coeff", "ste")
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        model = ge.OneSectorGE(
            ge.BaselineData(data, **{f"{k}_var_name": v for k, v in names.items()}),
            year="2006",
            expend_var_name="E",
            output_var_name="Y",
            cost_coeff_values=costs,
            cost_variables=list(_COEFFICIENTS),
            reference_importer=reference,
            sigma=5,
            quiet=True,
        )
        model.build_baseline(omr_rescale=rescale)
        experiment = model.baseline_data.copy()
        ends = (experiment["importer"] + experiment["exporter"]).isin(["CANJPN", "JPNCAN"])
        experiment.loc[ends, "pta"] = 1
        model.define_experiment(experiment)
        model.simulate()
    # what it says itself, and not what pandas will change
    return model, [str(w.message).strip() for w in heard if issubclass(w.category, UserWarning)]


def same_world(model: Any) -> tuple[Economy, Floats, tuple[str, ...]]:
    """Baseline that gegravity's costs imply, the same shock of costs, and names."""
    flows = model.bilateral_trade_results.reset_index()
    base = flows.pivot_table(
        index="exporter", columns="importer", values="baseline modeled trade", observed=True
    )
    names = tuple(base.index)
    phi = np.ones(base.shape)
    i, j = names.index("CAN"), names.index("JPN")
    phi[i, j] = phi[j, i] = np.exp(_COEFFICIENTS["pta"][0])
    return Economy(names, base.to_numpy(), theta=4), phi, names


def adding_up(model: Any) -> float:
    """Largest share by which purchases in gegravity's solution miss the spending beside them."""
    flows = model.bilateral_trade_results.reset_index()
    bought = flows.groupby("importer", observed=True)["experiment trade"].sum()
    spent = model.outputs_expenditures["experiment expenditure"]
    return float((bought / spent - 1).abs().max())


def equilibrium(table: Path, runs: int) -> list[list[str]]:
    """Compare the example of gegravity under several choices of its two options."""
    rows = []
    world: tuple[Economy, Floats, tuple[str, ...]] | None = None
    for reference, rescale in (("DEU", 10.0), ("DEU", 1.0), ("USA", 10.0), ("USA", 0.01)):
        case = f"reference {reference}, rescaling {rescale:g}"
        try:
            (model, heard), slow = timed(partial(gegravity, table, reference, rescale))
        except ValueError as e:
            rows.append([case, "aborts", str(e).strip().split(" and ")[0], "", "", ""])
            continue
        residual = max(float(np.abs(d["fun"]).max()) for d in model.solver_diagnostics.values())
        world = world or same_world(model)
        economy, phi, names = world
        found, quick = timed(partial(change, economy, phi), runs)
        k = names.index("CAN")
        theirs = 1 / model.country_results.loc["CAN", "welfare statistic"]
        rows.append(
            [
                case,
                f"residual {residual:.0e}" + ("" if not heard else ", warned, result returned"),
                f"{100 * (theirs - 1):.4f} %",
                f"{100 * (found.real_wage[k] - 1):.4f} %",
                f"{1000 * quick:.1f} ms",
                f"{slow:.1f} s; sums missed by {adding_up(model):.0e}",
            ]
        )
    return rows


def shown(title: str, head: Sequence[str], rows: list[list[str]]) -> None:
    """Print a table."""
    print(title)
    widths = [max(len(row[c]) for row in [list(head), *rows]) for c in range(len(head))]
    for row in (head, *rows):
        print("  " + "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip())
    print()


def main() -> int:
    """Ask every peer that is installed, and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--reference", type=Path, default=REFERENCE)
    asked.add_argument("--runs", type=int, default=5)
    said = asked.parse_args()
    head = ["case", "peer", "ours (rta)", "theirs", "diff.", "of errors", "s ours", "s theirs"]
    shown("Estimation by PPML, synthetic panels", head, estimation(said.runs))
    sets = said.reference / "certified" / "ppmlhdfe"
    if sets.is_dir() and installed("pyfixest"):
        head = ["set", "what exists", "pyfixest (fe, ir)", "statsmodels"]
        shown("Separated data", head, separation(sets))
    table = said.reference / "gravity" / "gegravity_sample_data_set.csv"
    if table.is_file() and installed("gegravity"):
        head = ["gegravity's example", "gegravity", "its CAN", "our CAN", "ours", "its time"]
        shown("General equilibrium: real income of Canada", head, equilibrium(table, said.runs))
    return 0


if __name__ == "__main__":
    sys.exit(main())
