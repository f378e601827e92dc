"""Observations that a Poisson regression fits perfectly, whatever the other ones say.

If some combination of the regressors and effects is zero wherever y > 0, and positive at some of
the observations with y = 0 and negative at none, then the likelihood rises for ever as its
coefficient falls: no maximum exists. The estimates of all other coefficients exist once those
observations are dropped. They are the separated ones, and which they are can be decided exactly.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kerjasama.errors import BadRequestError, ConvergenceError
from kerjasama.models.gravity.rectifier import Dummies, rectified, silent, within
from kerjasama.words import N_, Text

if TYPE_CHECKING:
    from kerjasama.models.gravity.effects import Effects
    from kerjasama.models.gravity.tensor import Tensor

Floats = NDArray[np.float64]
Rows = NDArray[np.bool_]
Method = Literal["auto", "linear-programme", "rectifier"]

# Rows with y = 0 plus columns up to which "auto" takes the programme: about a second. Two kinds of
# effects make a network, which the simplex method likes; three do not.
_LARGEST_PROGRAMME: Final = 2_000
_LARGEST_NETWORK: Final = 20_000
_TOLERANCE: Final = 1e-9  # of a certificate, relative to its largest coefficient


@dataclass(frozen=True, slots=True)
class Separation:
    """Which observations are separated, and the proof.

    Attributes
    ----------
    rows
        Separated observations, to be dropped; shape (n,).
    method
        What had the last word: ``fixed-effects`` if groups without a single positive y settled it,
        else ``linear-programme`` or ``rectifier``.
    certificate
        A combination of regressors and effects, shape (n,): positive on the separated
        observations, zero on all others.
    regressors
        Which regressors have a coefficient other than zero in the certificate, shape (k,). Where
        regressors are collinear on the separated observations, other choices may exist.
    iterations
        Steps of the linear programme (simplex) or of the rectifier.
    """

    rows: Rows
    method: Literal["fixed-effects", "linear-programme", "rectifier"]
    certificate: Floats
    regressors: Rows
    iterations: int


@dataclass(frozen=True, slots=True)
class _Certificate:
    """Coefficients and what they make of each row: scaled regressors and effects."""

    z: Floats
    gamma: Floats
    alpha: Floats

    def over(self, earlier: "_Certificate", rows: Rows) -> "_Certificate":
        """Add so much of an earlier certificate that the rows it separates are positive here."""
        if not rows.any():
            return self
        much = max(float(((1 - self.z[rows]) / earlier.z[rows]).max()), 0.0)
        parts = zip(
            (self.z, self.gamma, self.alpha),
            (earlier.z, earlier.gamma, earlier.alpha),
            strict=True,
        )
        return _Certificate(*(a + much * b for a, b in parts))


def separated(
    y: ArrayLike,
    X: ArrayLike,
    groups: Sequence[ArrayLike] = (),
    method: Method = "auto",
) -> Separation:
    r"""Find all separated observations of a Poisson regression.

    Row i is separated if and only if :math:`z = X\gamma + \sum_g \alpha_g` exists with
    :math:`z = 0` where y > 0, :math:`z \ge 0` where y = 0, and :math:`z_i > 0`. First go the groups
    in which every y is zero; then one linear programme finds all others,

    .. math:: \max \sum u_i \;:\; z_i \ge u_i,\; 0 \le u_i \le 1 \;(y_i = 0),\quad
       z_i = 0 \;(y_i > 0),

    in whose solution each u is 0 or 1. Where that is too large, the rectifier takes its place. In
    either case the coefficients found are put in again, and only rows that they prove separated
    are reported. Differences below 10⁻⁹ of a regressor's largest value count as rounding.

    Parameters
    ----------
    y
        Dependent variable, shape (n,), not negative.
    X
        Regressors, shape (n, k); k may be 0. A constant is part of the model only if it is a
        column of X or if there are groups.
    groups
        Fixed effects, for each an integer array of shape (n,) with codes 0 … G − 1.
    method
        ``auto`` takes the linear programme if the rows with y = 0 and the columns are at most
        2,000 together (20,000 with fewer than three kinds of effects), else the rectifier.

    Returns
    -------
    separation
        Rows, certificate, and which regressors take part.

    Raises
    ------
    BadRequestError
        If shapes do not fit, numbers are missing or negative, or no y is positive.
    ConvergenceError
        If no certificate can be found or verified.

    References
    ----------
    .. [correia2019] S. Correia, P. Guimarães and T. Zylkin (2019), Verifying the existence of
       maximum likelihood estimates for generalized linear models, arXiv:1903.01633.

    Examples
    --------
    The second regressor is zero wherever there is trade, and positive in the last row.

    >>> X = [[1.0, 0.0], [2.0, 0.0], [3.0, 0.0], [1.0, 5.0]]
    >>> found = separated([3, 1, 0, 0], X)
    >>> found.rows
    array([False, False, False,  True])
    >>> found.regressors
    array([False,  True])
    """
    y, X, D = _checked(y, X, groups, method)
    zero = y == 0
    size = np.abs(X).max(axis=0, initial=0)
    X = X / np.where(size > 0, size, 1)
    proof = _empty_groups(zero, X.shape[1], D)
    gone = proof.z > 0
    # The rows dropped have y = 0, so no other group loses its positive ones: once is enough.
    used: Literal["fixed-effects", "linear-programme", "rectifier"] = "fixed-effects"
    steps = 0
    if (zero & ~gone).any() and (X.shape[1] or len(D.codes) > 1):
        used = method if method != "auto" else _fitting(int((zero & ~gone).sum()), X, D)
        first = gone, proof
        try:
            search = _by_programme if used == "linear-programme" else _by_rectifier
            gone, proof, steps = search(zero, *first, X, D)
        except ConvergenceError:
            if method != "auto" or used == "rectifier":
                raise
            used = "rectifier"
            gone, proof, steps = _by_rectifier(zero, *first, X, D)
    z = np.where(gone, proof.z, 0.0)
    large = np.abs(proof.gamma).max(initial=0)
    return Separation(gone, used, z, np.abs(proof.gamma) > _TOLERANCE * large, steps)


def _fitting(zeros: int, X: Floats, D: Dummies) -> Literal["linear-programme", "rectifier"]:
    largest = _LARGEST_NETWORK if len(D.codes) < 3 else _LARGEST_PROGRAMME
    small = zeros + X.shape[1] + D.columns <= largest
    return "linear-programme" if small else "rectifier"


def _checked(
    y: ArrayLike, X: ArrayLike, groups: Sequence[ArrayLike], method: str
) -> tuple[Floats, Floats, Dummies]:
    """Refuse what is no regression."""
    y, X = np.asarray(y, dtype=np.float64), np.asarray(X, dtype=np.float64)
    codes = [np.asarray(g) for g in groups]
    again = Text(N_("Give y as (n,), X as (n, k) and each group as n integer codes from 0."))
    if y.ndim != 1 or X.ndim != 2 or len(X) != len(y) or any(c.shape != y.shape for c in codes):
        raise BadRequestError(Text(N_("The shapes of y, X and the groups do not fit.")), again)
    if any(c.dtype.kind not in "iu" or c.min(initial=0) < 0 for c in codes):
        raise BadRequestError(Text(N_("The codes of a group must be integers from 0.")), again)
    if not (np.isfinite(y).all() and np.isfinite(X).all() and y.min(initial=0) >= 0):
        raise BadRequestError(
            Text(N_("A Poisson regression needs finite numbers, and a y that is never negative.")),
            Text(N_("Leave out the observations with missing values.")),
        )
    if not (y > 0).any():
        raise BadRequestError(
            Text(N_("Every y is zero: there is nothing that a Poisson regression could explain.")),
            Text(N_("Choose observations some of which are positive.")),
        )
    if method not in ("auto", "linear-programme", "rectifier"):
        raise BadRequestError(
            Text(N_("{method!r} is no method to find separation."), {"method": method}),
            Text(N_("Write auto, linear-programme or rectifier.")),
        )
    return y, X, Dummies.of([c.astype(np.intp) for c in codes])


def _empty_groups(zero: Rows, k: int, D: Dummies) -> _Certificate:
    """Give an effect of one to every group in which no y is positive."""
    alpha = np.where(D.sums((~zero).astype(float)) > 0, 0.0, 1.0)
    z = D.times(alpha) if D.codes else np.zeros(zero.size)
    return _Certificate(z, np.zeros(k), alpha)


def _verified(
    proof: _Certificate, zero: Rows, gone: Rows, X: Floats, steps: int
) -> tuple[Rows, _Certificate]:
    """Put the coefficients in again, and tell which rows they prove separated.

    Raises
    ------
    ConvergenceError
        If they prove nothing, because z is not zero where y > 0 or is negative where y = 0.
    """
    size = np.maximum(np.abs(proof.gamma).max(initial=0), np.abs(proof.alpha).max(initial=0))
    # Effects have entries of one; without them a row's scale says nothing, and is taken away.
    entries = np.ones(zero.size) if proof.alpha.size else np.abs(X).max(axis=1, initial=0)
    relative = proof.z / np.where(entries > 0, entries, 1) / max(size, np.finfo(float).tiny)
    off = np.where(zero, np.maximum(-relative, 0), np.abs(relative))[~gone].max(initial=0)
    if off > _TOLERANCE:
        raise ConvergenceError(N_("The certificate of separation"), steps, float(off), _TOLERANCE)
    new = zero & ~gone & (relative > _TOLERANCE)
    return new, replace(proof, z=np.where(zero & (new | gone), proof.z, 0.0))


def _made(gamma: Floats, alpha: Floats, X: Floats, D: Dummies) -> _Certificate:
    z = X @ gamma
    return _Certificate(z + D.times(alpha) if D.codes else z, gamma, alpha)


def _by_programme(
    zero: Rows, gone: Rows, earlier: _Certificate, X: Floats, D: Dummies
) -> tuple[Rows, _Certificate, int]:
    """All separated rows at once, by HiGHS."""
    beta, steps = _programme(zero[~gone], X[~gone], D.at(~gone))
    proof = _made(beta[: X.shape[1]], beta[X.shape[1] :], X, D)
    new, proof = _verified(proof, zero, gone, X, steps)
    return gone | new, proof.over(earlier, gone), steps


def _programme(zero: Rows, X: Floats, D: Dummies) -> tuple[Floats, int]:
    """Coefficients of X and of the dummies that separate as many rows as can be."""
    import highspy

    n, k = X.shape
    if not D.codes:  # a row's own scale does not matter, and numbers of like size do good
        size = np.abs(X).max(axis=1, initial=0)
        X = X / np.where(size > 0, size, 1)[:, None]
    columns, zeros = k + D.columns, int(zero.sum())
    shifts = k + np.cumsum([0, *D.levels])[:-1].astype(np.intp)
    own = np.zeros(n, dtype=np.intp)
    own[zero] = columns + np.arange(zeros)  # the column of u
    index = np.column_stack(
        [
            np.broadcast_to(np.arange(k), (n, k)),
            *(c + s for c, s in zip(D.codes, shifts, strict=False)),
            own,
        ]
    )
    value = np.column_stack([X, np.ones((n, len(D.codes))), -zero.astype(float)])
    there = value != 0
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = columns + zeros, n
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.col_cost_ = np.concatenate([np.zeros(columns), np.ones(zeros)])
    lp.col_lower_ = np.concatenate([np.full(columns, -np.inf), np.zeros(zeros)])
    lp.col_upper_ = np.concatenate([np.full(columns, np.inf), np.ones(zeros)])
    lp.row_lower_ = np.zeros(n)
    lp.row_upper_ = np.where(zero, np.inf, 0.0)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum(there.sum(axis=1))])
    lp.a_matrix_.index_, lp.a_matrix_.value_ = index[there], value[there]
    solver = highspy.Highs()  # type: ignore[no-untyped-call] # it has no types
    for option, setting in (
        ("output_flag", False),
        ("threads", 1),
        ("small_matrix_value", 1e-12),
        ("primal_feasibility_tolerance", 1e-10),
    ):
        solver.setOptionValue(option, setting)
    solver.passModel(lp)
    solver.run()
    info = solver.getInfo()
    steps = int(info.simplex_iteration_count)
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise ConvergenceError(
            N_("The linear programme of separation"), steps, float(info.max_primal_infeasibility), 0
        )
    return np.asarray(solver.getSolution().col_value)[:columns], steps


def _by_rectifier(
    zero: Rows, gone: Rows, earlier: _Certificate, X: Floats, D: Dummies
) -> tuple[Rows, _Certificate, int]:
    """Separated rows round by round, until the rectifier proves that there are no more."""
    inside = np.flatnonzero(~gone)
    space = silent(zero[inside], X[inside], D.at(~gone))
    left = np.flatnonzero(zero & ~gone)
    proof, total = earlier, 0
    while space.z.shape[1]:
        c, steps = rectified(space.z)
        total += steps
        if not c.any():
            break
        found = _made(space.gamma @ c, space.alpha @ c, X, D)
        new, found = _verified(found, zero, gone, X, total)
        rest = ~new[left]
        if new.any():
            proof = found.over(proof, gone)
            gone = gone | new
        else:  # rows too near to zero to be reported must not hide the others
            rest = space.z @ c <= 1e-6 * np.linalg.norm(c)
        space, left = within(space, rest), left[rest]
    return gone, proof, total


def parted(cells: "Tensor", sample: NDArray[np.bool_], effects: "Effects") -> Separation:
    """Exact separation on the rows of the sample."""
    t, i, j = np.nonzero(sample)
    n = len(cells.exporters)
    groups = []
    if effects.exporter_year:
        groups.append(t * n + i)
    if effects.importer_year:
        groups.append(t * n + j)
    if effects.pair:
        low, high = (np.minimum(i, j), np.maximum(i, j)) if effects.pair == "symmetric" else (i, j)
        groups.append((t * effects.sets // len(sample) * n + low) * n + high)
    codes = [np.unique(g, return_inverse=True)[1] for g in groups]
    return separated(cells.y[sample], cells.X[:, sample].T, codes)
