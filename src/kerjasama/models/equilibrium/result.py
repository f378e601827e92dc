"""What a counterfactual tells: prices, incomes and trade, before and after."""

from dataclasses import dataclass, replace
from typing import Literal

from kerjasama.models.equilibrium.economy import Economy, Floats, abroad, ratio
from kerjasama.models.equilibrium.market import Mode
from kerjasama.models.equilibrium.tariffs import Tariffs


@dataclass(frozen=True, eq=False)
class Change:
    """What a change of trade costs, productivity or tariffs does to every economy.

    Attributes
    ----------
    economy, mode, phi, productivity, tariffs
        What was asked; `productivity`, shape (n,), is the change of real output, too.
    wage
        Shape (n,), change (new over old) of wages, and so of factory-gate prices where
        productivity stays; one where output is held fixed.
    price_index
        Shape (n,), change of consumer prices, tariffs included, which is that of inward
        multilateral resistance.
    outward_resistance
        Shape (n,), change of outward multilateral resistance.
    output, expenditure
        Shape (n,), new values; expenditure includes tariffs.
    trade
        Shape (n, n), new values, tariffs left out.
    kappa
        Common factor of all expenditures that keeps the world's equal to its output; one unless
        deficits are multiplicative. Published results often leave it out: their expenditures and
        trade are ours over `kappa`, their markets clear up to it, and their welfare is `real_wage`.
    numeraire
        What keeps its price: ``"world output"``, or a name that `in_numeraire` was given.
    iterations, residual
        Newton steps taken, and the largest log excess demand left.
    """

    economy: Economy
    mode: Mode
    phi: Floats
    productivity: Floats
    tariffs: Tariffs | None
    wage: Floats
    price_index: Floats
    outward_resistance: Floats
    output: Floats
    expenditure: Floats
    trade: Floats
    kappa: float
    numeraire: str
    iterations: int
    residual: float

    @property
    def inward_resistance(self) -> Floats:
        """Change of inward multilateral resistance: another name of `price_index`."""
        return self.price_index

    @property
    def factory_price(self) -> Floats:
        """Change of factory-gate prices: of what one unit of output earns its seller."""
        return self.wage / self.productivity

    @property
    def real_wage(self) -> Floats:
        """Change of what one worker's wage buys: welfare where trade is balanced and free."""
        return self.wage / self.price_index

    @property
    def real_income(self) -> Floats:
        """Change of real expenditure: welfare, with tariff revenue and what the deficit lends."""
        return self.expenditure / self.expenditure_before / self.price_index

    @property
    def revenue(self) -> Floats:
        """New tariff revenue, shape (n,); zero where no tariffs are told."""
        return self._revenue(self.trade, after=True)

    @property
    def revenue_before(self) -> Floats:
        """Tariff revenue of the baseline, shape (n,)."""
        return self._revenue(self.economy.trade, after=False)

    @property
    def expenditure_before(self) -> Floats:
        """Baseline expenditure, tariffs included, shape (n,)."""
        return self.economy.expenditure + self.revenue_before

    @property
    def trade_change(self) -> Floats:
        """New over old trade, shape (n, n); NaN where there was none."""
        return ratio(self.trade, self.economy.trade)

    @property
    def exports(self) -> Floats:
        """New exports to all others, shape (n,)."""
        return abroad(self.trade, 1)

    @property
    def imports(self) -> Floats:
        """New imports from all others, shape (n,)."""
        return abroad(self.trade, 0)

    @property
    def exports_change(self) -> Floats:
        """New over old exports to all others, shape (n,); NaN for who exported nothing."""
        return ratio(self.exports, abroad(self.economy.trade, 1))

    @property
    def imports_change(self) -> Floats:
        """New over old imports from all others, shape (n,); NaN for who imported nothing."""
        return ratio(self.imports, abroad(self.economy.trade, 0))

    @property
    def domestic_share_change(self) -> Floats:
        """New over old share of spending at home, shape (n,)."""
        old = self.economy.trade.diagonal() / self.expenditure_before
        return self.trade.diagonal() / self.expenditure / old

    def after(self) -> Economy:
        """Return the new equilibrium as the baseline of further changes.

        An economy holds no tariffs: the next change is told them again.
        """
        return Economy(self.economy.names, self.trade, self.economy.theta, self.economy.rule)

    def in_numeraire(
        self, name: str, of: Literal["consumption", "output"] = "consumption"
    ) -> "Change":
        """Express everything in units in which one economy's prices do not change.

        Parameters
        ----------
        name
            Whose prices.
        of
            ``consumption``: its price index, as in the Advanced Guide; ``output``: its
            factory-gate price, which conditional equilibrium holds fixed anyway.

        Returns
        -------
        change
            The same equilibrium; ratios and real values are the same. Where output is held fixed
            only the resistances change: inward ones by a factor, outward ones by its inverse.

        Raises
        ------
        BadRequestError
            If nobody is called so.

        Examples
        --------
        >>> from kerjasama.models.equilibrium import change
        >>> world = Economy(("North", "South"), [[80, 20], [10, 40]], theta=4)
        >>> c = change(world, [[1, 1.5], [1.5, 1]])
        >>> c.in_numeraire("South").price_index[1], c.numeraire
        (np.float64(1.0), 'world output')
        """
        at = self.economy.index(name)
        factor = 1 / (self.price_index if of == "consumption" else self.factory_price)[at]
        nominal = factor if self.mode == "full" else 1.0
        return replace(
            self,
            wage=self.wage * nominal,
            price_index=self.price_index * factor,
            outward_resistance=self.outward_resistance / factor,
            output=self.output * nominal,
            expenditure=self.expenditure * nominal,
            trade=self.trade * nominal,
            numeraire=name,
        )

    def _revenue(self, trade: Floats, *, after: bool) -> Floats:
        if self.tariffs is None:
            return self.economy.output * 0
        rates = self.tariffs.after if after else self.tariffs.before
        revenue: Floats = (rates * trade).sum(axis=0)
        return revenue
