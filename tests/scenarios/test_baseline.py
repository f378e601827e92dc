"""The embedded world as a baseline: its sums, its notes, and that models solve on it."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.measures.trade import flows
from kerjasama.models import equilibrium
from kerjasama.models.sectors import change
from kerjasama.scenarios.baseline import goods, labels, many_sectors, notes, one_sector
from kerjasama.words import Words
from kerjasama.world.series import table


def pair(world, size: float = 0.4) -> np.ndarray:
    phi = np.ones((80, 80))
    i, j = world.index("IDN"), world.index("KOR")
    phi[i, j] = phi[j, i] = np.exp(size)
    return phi


def test_one_sector_sums_all_trade():
    world = one_sector()
    f = flows()
    assert world.names == f.codes
    np.testing.assert_allclose(world.output.sum(), f.balanced.sum(dtype=np.float64))
    assert one_sector(flows="proportional").X[0, 1] != world.X[0, 1]
    assert one_sector(theta=6.0, rule="balanced").rule == "balanced"


@pytest.mark.parametrize("kind", ["balanced", "proportional"])
def test_the_tables_are_an_equilibrium_without_repairs(kind):
    world = many_sectors(50, flows=kind)
    assert not world.clipped.any()
    assert world.notes == ()
    node = {k: v.reshape(50, 80) for k, v in table("oecd_nodes", "gross_output", "inputs").items()}
    np.testing.assert_allclose(world.output, node["gross_output"], rtol=1e-6)
    used = world.output - world.B * world.output
    np.testing.assert_allclose(used, node["inputs"], rtol=1e-4, atol=1)
    assert ((world.output == 0) == (node["gross_output"] == 0)).all()


def test_groups_keep_sums():
    fine, ten = many_sectors(50), many_sectors(10)
    assert many_sectors() is many_sectors()
    assert ten.sectors[2] == "food"
    np.testing.assert_allclose(ten.income, fine.income, rtol=1e-9)
    np.testing.assert_allclose(ten.X.sum(axis=0), fine.X.sum(axis=0))
    at = fine.sector("C10T12")
    np.testing.assert_allclose(ten.X[2], fine.X[at])
    assert ten.theta[2] == 2.62
    assert many_sectors(10, "simonovska-waugh").theta.tolist() == pytest.approx([4] * 10)


def test_goods_and_labels_belong_to_the_groups():
    assert goods(10).tolist() == [True] * 8 + [False] * 2
    assert goods(50).sum() == 26
    assert [str(label) for label in labels(10)][2] == "Food, beverages, tobacco"
    assert len(labels(25)) == len(many_sectors(25).sectors) == len(goods(25)) == 25


@pytest.mark.parametrize("groups", [10, 25, 50])
@pytest.mark.parametrize("rule", ["keep", "remove"])
def test_an_agreement_of_two_is_solved_and_helps_them(groups, rule):
    world = many_sectors(groups, rule=rule)
    found = change(world, pair(world))
    two = [world.index("IDN"), world.index("KOR")]
    assert found.residual <= 1e-8
    assert found.iterations < 60
    assert (found.real_income[two] > 1.0001).all()
    third = np.delete(found.real_income, two)
    assert np.abs(third - 1).max() < (found.real_income[two] - 1).min()
    assert found.trade.sum() > 0


def test_real_wages_follow_from_domestic_shares_alone():
    """The formula of Arkolakis, Costinot and Rodríguez-Clare (2012) with input-output links."""
    world = many_sectors(10)
    found = change(world, pair(world), tolerance=1e-12)
    for name in ("IDN", "KOR", "USA"):
        k = world.index(name)
        home = found.trade[:, k, k] / found.expenditure[:, k]
        before = world.trade[:, k, k] / world.expenditure[:, k]
        own = np.log(home / before) / world.theta
        links = np.eye(10) - world.flow.gamma[k].T
        wage = np.log(found.wage[k])
        p = np.linalg.solve(links, world.B[:, k] * wage + own)
        real = wage - world.final_shares[:, k] @ p
        assert abs(real - np.log(found.real_wage[k])) < 1e-10


def test_input_links_make_gains_larger_than_in_one_sector():
    many, one = many_sectors(10, "simonovska-waugh"), one_sector(theta=4.0, rule="additive")
    phi = pair(many)
    gains = np.log(change(many, phi).real_income) / np.log(equilibrium.change(one, phi).real_income)
    assert (gains[[many.index("IDN"), many.index("KOR")]] > 1.05).all()


def test_notes_name_the_imputation_the_elasticities_and_what_is_idle():
    said = [Words("en")(note) for note in notes(25, rule="remove")]
    assert "imputed" in said[0]
    assert "balance of payments" in said[0]
    assert "Caliendo and Parro" in said[1]
    assert said[1].endswith("; read at the source).")
    assert said[2].startswith("51 of 4000")
    assert "deficits were removed" in said[3]
    assert "balance of payments" not in str(notes(flows="proportional")[0])
    assert "unchecked" in str(notes(10, "caliendo-parro-full")[1])


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda: one_sector(flows="all"), "balanced or proportional, not 'all'"),
        (lambda: many_sectors(7), "not divided into 7 groups"),
        (lambda: many_sectors(10, "mine"), "No set of elasticities is called 'mine'"),
        (lambda: many_sectors(10, rule="forget"), "keep or remove, not 'forget'"),
    ],
)
def test_what_is_not_known_is_refused(ask, says):
    with pytest.raises(BadRequestError, match=says):
        ask()
