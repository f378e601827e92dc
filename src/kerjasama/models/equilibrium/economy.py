"""The baseline of a counterfactual: who sells how much to whom, and how trade answers costs."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kerjasama.errors import BadRequestError, short
from kerjasama.words import N_, Text

Floats = NDArray[np.float64]
Deficits = Literal["multiplicative", "additive", "balanced"]
_SHOWN: Final = 5  # offending cells that an error lists


@dataclass(frozen=True, eq=False)
class Economy:
    r"""A world of n economies, each with one good of its own (Armington).

    Exact hat algebra needs nothing but this: every level of cost, taste or endowment is implied
    by the trade values [dek2008]_.

    Parameters
    ----------
    names
        Length n, each once.
    X
        Shape (n, n), value of trade from exporter (row) to importer (column) in any one currency,
        tariffs left out; domestic sales on the diagonal, all of them positive.
    theta
        Trade elasticity, positive: a rise of trade costs by 1 % lowers trade by theta %. With
        constant elasticity of substitution between origins it is sigma − 1.
    rule
        What becomes of trade deficits :math:`D_j = E_j - Y_j` in a counterfactual.
        ``multiplicative``: spending stays in proportion to output,
        :math:`E'_j = \kappa\,(E_j / Y_j)\,Y'_j`, where one :math:`\kappa` for all keeps world
        spending equal to world output. ``additive``: :math:`E'_j = Y'_j + D_j`, deficits keep
        their value measured in world output. ``balanced``: the world without deficits is solved
        first and is the baseline of all that follows.

    Attributes
    ----------
    trade
        Shape (n, n), the baseline: `X`, or what becomes of it without deficits.
    output, expenditure, deficits
        Shape (n,), sums of the rows of `trade`, of its columns, and the second less the first.
    shares
        Shape (n, n), of each importer's spending: columns sum to one.
    sales_shares
        Shape (n, n), of each exporter's sales: rows sum to one.

    Raises
    ------
    BadRequestError
        With everything that is wrong with the values, at once.
    ConvergenceError
        On first use of the baseline, if the world without deficits is not found.

    References
    ----------
    .. [dek2008] R. Dekle, J. Eaton, S. Kortum (2008), Global Rebalancing with Gravity: Measuring
       the Burden of Adjustment, IMF Staff Papers 55.

    Examples
    --------
    >>> world = Economy(("North", "South"), [[80, 20], [10, 40]], theta=4)
    >>> world.output.tolist(), world.expenditure.tolist()
    ([100.0, 50.0], [90.0, 60.0])
    >>> Economy(("North", "South"), [[80, 20], [10, 40]], 4, "balanced").deficits.round(9).tolist()
    [0.0, 0.0]
    """

    names: tuple[str, ...]
    X: Floats
    theta: float
    rule: Deficits = "multiplicative"

    def __init__(
        self,
        names: Iterable[str],
        X: ArrayLike,
        theta: float,
        rule: Deficits = "multiplicative",
    ) -> None:
        """Check all values and keep a copy that nobody can change."""
        try:
            values = np.array(X, dtype=np.float64)
        except (TypeError, ValueError) as error:  # words, or rows of different lengths
            raise BadRequestError(Text(N_("Trade must be a table of numbers."))) from error
        values.flags.writeable = False
        for field, value in (
            ("names", tuple(names)),
            ("X", values),
            ("theta", float(theta)),
            ("rule", rule),
        ):
            object.__setattr__(self, field, value)
        flaws = _flaws(self)
        if flaws:
            next_ = N_(
                "Give exporters as rows, importers as columns, domestic sales on the diagonal."
            )
            raise BadRequestError(*flaws, Text(next_))

    @cached_property
    def trade(self) -> Floats:
        """Baseline trade, shape (n, n)."""
        if self.rule != "balanced":
            return self.X
        # The solver imports this module; only this one rule asks it back.
        from kerjasama.models.equilibrium.solve import without_deficits

        return without_deficits(self)

    @cached_property
    def output(self) -> Floats:
        """Baseline output, shape (n,)."""
        return _sums(self.trade, 1)

    @cached_property
    def expenditure(self) -> Floats:
        """Baseline expenditure, shape (n,)."""
        return _sums(self.trade, 0)

    @property
    def deficits(self) -> Floats:
        """Expenditure less output, shape (n,)."""
        return self.expenditure - self.output

    @cached_property
    def shares(self) -> Floats:
        """Shares of importers' spending, shape (n, n)."""
        return self.trade / self.expenditure

    @cached_property
    def sales_shares(self) -> Floats:
        """Shares of exporters' sales, shape (n, n)."""
        return self.trade / self.output[:, None]

    def index(self, name: str) -> int:
        """Position of an economy.

        Raises
        ------
        BadRequestError
            If nobody here is called so.

        Examples
        --------
        >>> Economy(("North", "South"), [[80, 20], [10, 40]], theta=4).index("South")
        1
        """
        if name not in self.names:
            what = N_("No economy here is called {name!r}.")
            next_ = N_("Choose one of {names}.")
            raise BadRequestError(
                Text(what, {"name": short(name)}), Text(next_, {"names": some(self.names)})
            )
        return self.names.index(name)


def some(items: Iterable[str]) -> str:
    """List the first few of many.

    Examples
    --------
    >>> some("ABCDEFG")
    'A, B, C, D, E, …'
    """
    listed = list(items)
    return ", ".join([*listed[:_SHOWN], *(["…"] if len(listed) > _SHOWN else [])])


def cells(names: tuple[str, ...], where: NDArray[np.bool_]) -> str:
    """List the first few pairs of exporter and importer where something holds.

    Examples
    --------
    >>> cells(("A", "B"), np.array([[False, True], [False, False]]))
    'A → B'
    """
    return some(f"{names[i]} → {names[j]}" for i, j in np.argwhere(where))


def cost_term(t_hat: ArrayLike, theta: float) -> Floats:
    r"""Change of the trade-cost term, :math:`\phi = \hat t^{-\theta}`, from that of trade costs.

    Parameters
    ----------
    t_hat
        New over old iceberg trade-cost factors, positive, any shape.
    theta
        Trade elasticity.

    Examples
    --------
    >>> cost_term([1.0, 1.1], 4).round(4).tolist()
    [1.0, 0.683]
    """
    what = N_("Changes of trade costs must be positive numbers: new over old factors.")
    try:
        t = np.asarray(t_hat, dtype=np.float64)
    except (TypeError, ValueError) as error:  # words, or rows of different lengths
        raise BadRequestError(Text(what)) from error
    if not (np.isfinite(t) & (t > 0)).all():
        raise BadRequestError(Text(what))
    term: Floats = t**-theta
    return term


def border_costs(
    theta: float, *, exports: ArrayLike | None = None, imports: ArrayLike | None = None
) -> Floats:
    r"""Change of the trade-cost term when borders become harder or easier to cross.

    Parameters
    ----------
    theta
        Trade elasticity.
    exports, imports
        Shape (n,), at least one of them: new over old cost factors that each economy's border
        puts on all it sells abroad, and on all it buys there.

    Returns
    -------
    phi
        Shape (n, n), exporter × importer; one on the diagonal.

    Raises
    ------
    BadRequestError
        If the factors are not positive numbers, or not of one length.

    Examples
    --------
    >>> border_costs(4, imports=[1.1, 1]).round(4).tolist()
    [[1.0, 1.0], [0.683, 1.0]]
    """
    given = [np.atleast_1d(cost_term(x, theta)) for x in (exports, imports) if x is not None]
    if not given or any(x.shape != (len(given[0]),) for x in given):
        what = N_("Costs of borders need one factor for each economy, for exports or imports.")
        raise BadRequestError(Text(what))
    one = np.ones(len(given[0]))
    sold = given[0] if exports is not None else one
    bought = given[-1] if imports is not None else one
    phi = np.outer(sold, bought)
    np.fill_diagonal(phi, 1)
    return phi


def abroad(trade: Floats, axis: int) -> Floats:
    """Sum trade over partners (axis 1: exports, 0: imports), domestic sales left out."""
    others = trade.copy()  # a difference of sums would lose the digits of small trade
    np.fill_diagonal(others, 0)
    sums: Floats = others.sum(axis=axis)
    return sums


def linked(names: tuple[str, ...], trade: NDArray[np.bool_]) -> None:
    """Refuse worlds of several parts, whose prices nothing compares.

    Raises
    ------
    BadRequestError
        If some economies have no trade with the others, not even through third ones.

    Examples
    --------
    >>> linked(("A", "B"), np.eye(2, dtype=bool))
    Traceback (most recent call last):
    kerjasama.errors.BadRequestError: No trade links these to A: B. Leave them out, or let some
    trade remain.
    """
    linked = trade | trade.T
    reached = linked[0]
    while True:
        further = linked[reached].any(axis=0)
        if (further == reached).all():
            break
        reached = further
    if not reached.all():
        apart = some(np.array(names)[~reached].tolist())
        raise BadRequestError(
            Text(
                N_("No trade links these to {first}: {names}."), {"first": names[0], "names": apart}
            ),
            Text(N_("Leave them out, or let some trade remain.")),
        )


def ratio(new: Floats, old: Floats) -> Floats:
    """Divide new by old values, NaN where the old are zero."""
    return np.divide(new, old, out=np.full_like(old, np.nan), where=old > 0)


def _sums(trade: Floats, axis: int) -> Floats:
    sums: Floats = trade.sum(axis=axis)
    return sums


def _flaws(economy: Economy) -> list[Text]:
    """Everything that is wrong with the values given."""
    names, X, n = economy.names, economy.X, len(economy.names)
    twice = sorted(name for name, count in Counter(names).items() if count > 1)
    found: list[tuple[bool, str, dict[str, object]]] = [
        (bool(twice), N_("These names stand more than once: {names}."), {"names": some(twice)}),
        (
            not (np.isfinite(economy.theta) and economy.theta > 0),
            N_("The trade elasticity theta must be a positive number, and {theta} is not."),
            {"theta": economy.theta},
        ),
        (
            economy.rule not in get_args(Deficits),
            N_("The rule for deficits is multiplicative, additive or balanced, not {rule!r}."),
            {"rule": short(str(economy.rule))},
        ),
        (
            n < 2 or X.shape != (n, n),
            N_(
                "Trade needs one row and one column for each of at least two names; there are {n}"
                " names, and the shape is {shape}."
            ),
            {"n": n, "shape": " × ".join(map(str, X.shape))},
        ),
    ]
    if X.shape == (n, n):
        finite = np.isfinite(X)
        with np.errstate(over="ignore"):
            huge = bool(finite.all()) and not np.isfinite(X.sum())
        # Positive domestic sales make the sums of all rows and columns positive, too.
        closed = finite.diagonal() & (X.diagonal() == 0)
        found += [
            (
                not finite.all(),
                N_("Trade must be a finite number: {cells}."),
                {"cells": cells(names, ~finite)},
            ),
            (huge, N_("The sum of all trade is too large for a number."), {}),
            (
                bool((finite & (X < 0)).any()),
                N_("Trade cannot be negative: {cells}."),
                {"cells": cells(names, finite & (X < 0))},
            ),
            (
                bool(closed.any()),
                N_("Domestic sales must be positive: {names}."),
                {"names": some(np.array(names)[closed].tolist())},
            ),
        ]
    return [Text(template, values) for wrong, template, values in found if wrong]
