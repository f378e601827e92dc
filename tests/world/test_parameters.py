"""Parameters of models."""

import numpy as np
import pytest

from kerjasama.world.depth import DEPTHS
from kerjasama.world.parameters import effects


@pytest.mark.parametrize("found", effects(), ids=lambda s: s.code)
def test_a_set_of_effects_is_sound(found) -> None:
    assert set(found.classes) <= set(DEPTHS)
    V = np.array([row or [0.0] * len(found.coefficients) for row in found.covariance])
    assert (V == V.T).all()
    assert np.linalg.eigvalsh(V).min() >= 0
    assert all(0 < b < 2 for b in found.coefficients.values())
    assert found.citation
    assert found.kind in ("own", "cited")


def test_the_default_knows_every_class() -> None:
    assert set(effects()[0].classes) == set(DEPTHS)


def test_codes_differ() -> None:
    codes = [s.code for s in effects()]
    assert len(set(codes)) == len(codes)
