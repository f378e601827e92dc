"""Small trade tensors with holes, and the slow, plain way to estimate on them."""

import numpy as np
import pytest

from kerjasama.models.gravity import Effects


def dummies(sample, effects):
    """One column for each effect, for the cells of the sample."""
    t, i, j = np.nonzero(sample)
    n = sample.shape[1]
    codes = []
    if effects.exporter_year:
        codes.append(t * n + i)
    if effects.importer_year:
        codes.append(t * n + j)
    low, high = (np.minimum(i, j), np.maximum(i, j)) if effects.pair == "symmetric" else (i, j)
    if effects.pair:
        codes.append((t * effects.sets // len(sample) * n + low) * n + high)
    columns = [np.unique(c, return_inverse=True)[1] for c in codes]
    return (
        np.hstack([np.eye(c.max() + 1)[c] for c in columns]) if columns else np.zeros((len(t), 0))
    )


class Plain:
    """Poisson regression with a column for every effect, by iterated weighted least squares."""

    def __init__(self, y, X, sample, effects):
        self.y, self.x = y[sample], X[:, sample].T
        self.D = dummies(sample, effects)
        both = np.hstack([self.x, self.D])
        eta = np.log((self.y + self.y.mean()) / 2)
        for _ in range(60):
            mu = np.exp(eta)
            root = np.sqrt(mu)
            z = eta + (self.y - mu) / mu
            b = np.linalg.lstsq(both * root[:, None], z * root, rcond=1e-13)[0]
            eta = both @ b
        self.beta, self.mu = b[: self.x.shape[1]], np.exp(eta)
        root = np.sqrt(self.mu)
        inside = np.linalg.lstsq(self.D * root[:, None], self.x * root[:, None], rcond=1e-12)[0]
        self.left = self.x - self.D @ inside
        self.bread = np.linalg.inv((self.left * self.mu[:, None]).T @ self.left)

    def clustered(self, codes):
        scores = self.left * (self.y - self.mu)[:, None]
        groups = np.unique(codes, return_inverse=True)[1]
        sums = np.zeros((groups.max() + 1, scores.shape[1]))
        np.add.at(sums, groups, scores)
        return self.bread @ sums.T @ sums @ self.bread


@pytest.fixture(scope="session")
def panel():
    """Return flows (4, 7, 7), three regressors, and a mask with holes."""
    r = np.random.default_rng(7)
    t, n = 4, 7
    far = r.normal(size=(n, n))
    agreement = (r.uniform(size=(n, n))[None] < np.linspace(0.1, 0.6, t)[:, None, None]) * 1.0
    agreement = np.maximum(agreement, agreement.transpose(0, 2, 1))
    tariff = r.uniform(size=(t, n, n))
    X = np.stack([agreement, tariff, np.broadcast_to(far, (t, n, n)).copy()])
    size = r.normal(size=(t, n, 1)) + r.normal(size=(t, 1, n))
    y = r.poisson(np.exp(1.5 + size + 0.4 * agreement - 0.8 * tariff + 0.3 * far)).astype(float)
    known = r.uniform(size=y.shape) < 0.93
    return y, X, known


ALL = [
    Effects(),
    Effects(pair="directed"),
    Effects(pair="symmetric"),
    Effects(exporter_year=True, importer_year=False),
    Effects(exporter_year=False, importer_year=True),
    Effects(exporter_year=False, importer_year=True, pair="directed"),
    Effects(exporter_year=False, importer_year=False, pair="symmetric"),
]


def tiny(seed):
    """Return a formula and a panel of two to five states that is too small, or nearly so.

    Flows of zero, missing rows, sectors, and regressors that are collinear or separate cells.
    """
    r = np.random.default_rng(seed)
    shape = (int(r.choice([1, 1, 1, 2])), int(r.integers(1, 5)), *[int(r.integers(2, 6))] * 2)
    s, t, i, j = np.indices(shape)
    some = r.uniform(size=shape)
    regressors = [
        r.normal(size=shape),
        (some < 0.4) * 1.0,
        np.broadcast_to(r.normal(size=shape[2:]), shape),
        (i == j) * 1.0,
        1e6 * r.normal(size=shape),
    ]
    x = {f"x{k}": regressors[k] for k in r.permutation(5)[: r.integers(1, 5)]}
    y = r.poisson(np.exp(r.normal(1, 1, shape))) * 1.0
    match int(r.integers(0, 8)):
        case 0:
            y[some < 0.7] = 0
        case 1:
            x["constant"] = np.full(shape, 2.0)
        case 2:
            x["embargo"] = (y == 0) * 1.0
        case 3:
            y[...] = y.ravel()[0] + 1
        case 4:
            y *= 0
            y.ravel()[0] = 5
        case 5:
            y = y * r.gamma(0.3, 1, shape)
    known = r.uniform(size=shape) < r.choice([1, 0.9, 0.6])
    known.ravel()[0] = True
    whole = {"trade": y, **x, "exporter": i, "importer": j, "year": t, "sector": s}
    rows = {name: values[known] for name, values in whole.items()}
    year = "^year" if np.ptp(rows["year"]) else ""
    sector = "^sector" if np.ptp(rows["sector"]) else ""
    pair = str(r.choice(["pair", "pair", "symmetric-pair"]))
    effects = [f"exporter{sector}{year}", f"importer{sector}{year}", pair]
    effects = effects[: int(r.choice([0, 1, 2, 3, 3, 3])) if year else 2]
    formula = "trade ~ " + " + ".join(x)
    return formula + (" | " + " + ".join(effects) if effects else ""), rows


@pytest.fixture
def rough(monkeypatch) -> None:
    """Begin in single precision however small a panel is."""
    monkeypatch.setattr("kerjasama.models.gravity.newton._LARGE", 0)
