"""Separated rows beside those that ppmlhdfe certifies, row by row."""

import csv
import time
from pathlib import Path

import numpy as np
import pytest

from kerjasama.models.gravity.separation import separated

REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "certified" / "ppmlhdfe"
GUIDE = {  # rows from 1
    "example1": [5],
    "example2": [1, 2, 3, 4, 5, 6, 7, 8, 9],
    "fe1": [5, 8, 14, 15],
    "fe2": [1, 2, 3, 4, 5],
    "fe3": [5, 6, 7, 8, 9, 11, 12],
}
SETS = [f"separation_datasets/{number:02d}" for number in range(1, 19)]
CASES = [*SETS, *(f"guides_csv/{name}" for name in GUIDE)]

pytestmark = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="the reference data do not lie beside the project"
)


def case(name):
    """Read y, the regressors with a constant, the effects, and the certified rows."""
    with (REFERENCE / f"{name}.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    table = {c: np.array([float(row[c]) for row in rows]) for c in rows[0]}
    y = table["y"]
    X = np.column_stack([np.ones(y.size), *(table[c] for c in table if c.startswith("x"))])
    effects = [c for c in table if c.startswith("id") or c in ("i", "j")]
    groups = [np.unique(table[c], return_inverse=True)[1] for c in effects]
    guide = np.isin(np.arange(1, y.size + 1), GUIDE.get(name.split("/")[1], []))
    return y, X, groups, table["separated"] == 1 if "separated" in table else guide


@pytest.mark.parametrize("method", ["auto", "linear-programme", "rectifier"])
@pytest.mark.parametrize("name", CASES)
def test_the_separated_rows_are_the_certified_ones(name, method):
    y, X, groups, certified = case(name)
    found = separated(y, X, groups, method)
    assert found.rows.tolist() == certified.tolist()
    assert ((found.certificate > 0) == certified).all()


def test_each_set_takes_ten_milliseconds_at_most():
    cases = [case(name)[:3] for name in SETS]
    separated(*cases[0], "linear-programme")  # loads the solver
    best = []
    for y, X, groups in cases:
        took = []
        for _ in range(3):
            begin = time.perf_counter()
            separated(y, X, groups, "linear-programme")
            took.append(time.perf_counter() - begin)
        best.append(min(took))
    assert max(best) < 0.01
