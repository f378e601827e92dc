"""One step more from where single precision ended."""

import numpy as np
import pytest

from kerjasama.models.gravity.effects import Effects
from kerjasama.models.gravity.newton import fit
from kerjasama.models.gravity.rough import Ended
from kerjasama.models.gravity.sample import usable
from tests.models.gravity.conftest import Plain


@pytest.mark.usefixtures("rough")
@pytest.mark.parametrize("wrong", [np.nan, 3.0])
def test_a_step_in_single_precision_that_leads_astray_is_not_made(
    panel, monkeypatch, wrong
) -> None:
    y, X, known = panel
    effects = Effects(pair="directed")
    sample, _ = usable(y, known, effects)
    right = Ended.step
    made = []

    def astray(self, mu, rest):
        (beta, *rest_of_it), delta = right(self, mu, rest)
        made.append(beta)
        return (beta + wrong, *rest_of_it), delta

    monkeypatch.setattr(Ended, "step", astray)
    found = fit(y, X[:2], sample, effects)
    assert len(made) == 1
    assert np.abs(made[0]).max() < 1e-3
    assert found.beta == pytest.approx(Plain(y, X[:2], sample, effects).beta, abs=1e-9)


@pytest.mark.usefixtures("rough")
def test_the_step_in_single_precision_leads_nearer_whatever_the_level_of_regressors(
    panel, monkeypatch
) -> None:
    y, X, known = panel
    effects = Effects(pair="directed")
    sample, _ = usable(y, known, effects)
    right = Ended.step
    found = []

    def seen(self, mu, rest):
        move, delta = right(self, mu, rest)
        found.append((self.fit.beta, self.fit.beta + move[0]))
        return move, delta

    monkeypatch.setattr(Ended, "step", seen)
    exact = fit(y, X[:2] + 5, sample, effects).beta
    before, after = (np.abs(beta - exact).max() for beta in found[0])
    assert before > 1e-9
    assert after < 0.05 * before
