"""Regressors that a panel implies."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity import borders, by_class, phased, ppml

YEARS = np.arange(1990, 2002, 2)


@pytest.fixture
def panel():
    """Return four economies in six years, agreements that begin in 1994 and 1998, any order."""
    t, i, j = (x.ravel() for x in np.indices((len(YEARS), 4, 4)))
    year = YEARS[t]
    begins = np.where(i == j, 3000, np.where(i + j == 3, 1994, np.where(i + j == 2, 1998, 3000)))
    r = np.random.default_rng(1)
    order = r.permutation(len(year))
    names = np.array(["AUS", "BRN", "IDN", "JPN"])
    rows = {
        "exporter": names[i],
        "importer": names[j],
        "year": year,
        "rta": (year >= begins) * 1,
        "begins": begins,
        "trade": r.poisson(40.0, len(year)),
    }
    return {name: values[order] for name, values in rows.items()}


def test_lags_and_leads_look_up_the_pair_in_that_year(panel) -> None:
    found = phased(panel, "rta", lags=(2, 4), leads=(2,))
    assert list(found) == ["rta_lag2", "rta_lag4", "rta_lead2"]
    for name, shift in (("rta_lag2", -2), ("rta_lag4", -4), ("rta_lead2", 2)):
        there = np.isin(panel["year"] + shift, YEARS)
        wanted = panel["year"] + shift >= panel["begins"]
        assert (found[name][there] == wanted[there]).all()
        assert np.isnan(found[name][~there]).all()


def test_what_lies_outside_is_missing_filled_or_refused(panel) -> None:
    filled = phased(panel, "rta", lags=(4,), outside=0.0)["rta_lag4"]
    assert (filled == np.nan_to_num(phased(panel, "rta", lags=(4,))["rta_lag4"])).all()
    with pytest.raises(BadRequestError, match=r"rta_lag4 looks outside .* 32 rows: 1986, 1988"):
        phased(panel, "rta", lags=(4,), outside="refuse")
    inside = {name: values[panel["year"] < 2000] for name, values in panel.items()}
    assert phased(inside, "rta", leads=(2,), outside=0.0)["rta_lead2"].sum() > 0


def test_an_estimate_counts_what_it_leaves_out_for_lags(panel) -> None:
    found = ppml(
        "trade ~ rta + rta_lag4 | exporter^year + importer^year",
        panel | phased(panel, "rta", lags=(4,)),
    )
    assert found.left_out["a value is missing"] == 32


def test_a_data_frame_does_too_and_odd_years_are_outside(panel) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(panel)
    found = phased(frame, "rta", lags=(3,))
    assert np.isnan(found["rta_lag3"]).all()
    assert (phased(frame, "rta", lags=(2,))["rta_lag2"] == 1).any()


def test_sectors_may_repeat_a_pair_if_they_agree(panel) -> None:
    twice = {name: np.concatenate([values, values]) for name, values in panel.items()}
    found = phased(twice, "rta", lags=(2,))["rta_lag2"]
    once = phased(panel, "rta", lags=(2,))["rta_lag2"]
    assert np.array_equal(found, np.concatenate([once, once]), equal_nan=True)
    with pytest.raises(BadRequestError, match="several values for a pair"):
        phased(twice | {"rta": np.arange(len(twice["rta"]))}, "rta", lags=(2,))


@pytest.mark.parametrize(
    ("changed", "options", "says"),
    [
        ({}, {"lags": (0,)}, "whole years"),
        ({}, {"leads": (1.5,)}, "whole years"),
        ({}, {}, "whole years"),
        ({"year": np.full(96, np.nan)}, {"lags": (2,)}, "not whole numbers"),
        ({"rta": np.full(96, "x")}, {"lags": (2,)}, "does not hold numbers"),
    ],
)
def test_bad_wishes_are_refused(panel, changed, options, says) -> None:
    with pytest.raises(BadRequestError, match=says):
        phased(panel | changed, "rta", **options)
    with pytest.raises(BadRequestError, match="no column fta"):
        phased(panel, "fta", lags=(2,))
    with pytest.raises(BadRequestError, match="No column says the year"):
        phased({k: v for k, v in panel.items() if k != "year"}, "rta", lags=(2,))


def test_borders_are_one_abroad_in_their_year_but_the_base(panel) -> None:
    found = borders(panel, base=1994)
    assert list(found) == [f"border_{y}" for y in YEARS if y != 1994]
    abroad = panel["exporter"] != panel["importer"]
    assert (found["border_1990"] == (abroad & (panel["year"] == 1990))).all()
    assert "border_2000" not in borders(panel)
    assert "b_1990" in borders(panel, name="b")
    with pytest.raises(BadRequestError, match="does not hold the year 1993"):
        borders(panel, base=1993)
    outside = {name: values[abroad] for name, values in panel.items()}
    with pytest.raises(BadRequestError, match="no trade at home"):
        borders(outside)


def test_classes_add_up_to_the_column(panel) -> None:
    depth = np.where(panel["begins"] == 1994, "deep", "shallow")
    found = by_class(panel | {"depth": depth}, "rta", "depth")
    assert list(found) == ["rta_deep", "rta_shallow"]
    assert (sum(found.values()) == panel["rta"]).all()
    assert (found["rta_deep"] == panel["rta"] * (depth == "deep")).all()


def test_classes_may_be_numbers_and_unknown_where_there_is_no_agreement(panel) -> None:
    level = np.where(panel["rta"] == 1, np.where(panel["begins"] == 1994, 2.0, 1.0), np.nan)
    found = by_class(panel | {"level": level}, "rta", "level")
    assert list(found) == ["rta_1", "rta_2"]
    assert (sum(found.values()) == panel["rta"]).all()
    lost = np.where(panel["begins"] == 1998, np.nan, level)
    n = int((panel["rta"][panel["begins"] == 1998] == 1).sum())
    with pytest.raises(BadRequestError, match=f"{n} rows have rta but no class"):
        by_class(panel | {"level": lost}, "rta", "level")


def test_what_is_missing_stays_missing(panel) -> None:
    rta = np.where(panel["year"] == 1990, np.nan, panel["rta"])
    found = by_class(panel | {"rta": rta, "form": np.full(96, "both")}, "rta", "form")
    assert np.array_equal(found["rta_both"], rta, equal_nan=True)


def test_columns_must_be_of_one_length(panel) -> None:
    short = panel | {"rta": panel["rta"][:-1]}
    for ask in (
        lambda: phased(short, "rta", lags=(2,)),
        lambda: by_class(short | {"form": np.full(96, "both")}, "rta", "form"),
        lambda: borders(panel | {"importer": panel["importer"][:-1]}),
    ):
        with pytest.raises(BadRequestError, match=r"differ in length: .*\(96\)"):
            ask()
