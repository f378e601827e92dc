"""Which agreement next: all pairs, groups of a region, candidates of a bloc, partners of one state.

Every scenario is an equilibrium of its own; they are ranked by what their members gain, and say
what they do to third states.
"""

from collections.abc import Iterable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium import Economy, Sets, many
from kerjasama.models.equilibrium.blocks import THREADS, Progress
from kerjasama.models.equilibrium.economy import Floats
from kerjasama.scenarios.checkpoint import Checkpoint, question
from kerjasama.scenarios.ranking import Gains, Integers, Screen
from kerjasama.words import N_, Text

TAIL: Final = 1.959963984540054  # standard errors to the ends of a 95 % interval
_ENDS: Final = (0.025, 0.975)
_CENTER: Final = "center"


@dataclass(frozen=True, slots=True)
class Effect:
    """What an agreement does to the trade of two states.

    Attributes
    ----------
    log
        Log change of the trade-cost term: an estimated coefficient of gravity.
    error
        Its standard error; zero if it is taken as known.

    Examples
    --------
    >>> Effect(0.5, 0.1)
    Effect(log=0.5, error=0.1)
    """

    log: float
    error: float = 0.0


@dataclass(frozen=True, slots=True)
class Agreements:
    """Pairs that have an agreement already, or talk about one.

    Attributes
    ----------
    labels
        Two names, in either order, and what there is between them.
    effects
        For some labels, what a new agreement would do on top: zero, or that of deepening. Where
        none is given, as much as anywhere.

    Examples
    --------
    >>> Agreements({("IDN", "KOR"): "IK-CEPA"}, {"IK-CEPA": Effect(0)}).labels
    {('IDN', 'KOR'): 'IK-CEPA'}
    """

    labels: Mapping[tuple[str, str], str] = field(default_factory=dict)
    effects: Mapping[str, Effect] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draws:
    """Draws of what is not known, the same for all scenarios (common random numbers).

    Attributes
    ----------
    z
        Length B, of the effects, in standard errors from their centres.
    theta
        Length B, of the trade elasticity; empty if it is taken as known.

    Examples
    --------
    >>> len(Draws((-1.0, 0.0, 1.0), (3.5, 4.0, 4.5)).z)
    3
    """

    z: tuple[float, ...]
    theta: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class How:
    """How to solve many scenarios.

    Attributes
    ----------
    executor
        Any of `concurrent.futures`, or a number of threads.
    resume
        Folder of finished blocks, to go on from after an interruption.
    progress
        Called with the number of scenarios solved, and of all; each counts once for the centre and
        once for each end of the interval, or each draw.
    draws
        Intervals by these draws; None: from the ends of the effects' own intervals.

    Examples
    --------
    >>> How().executor
    2
    """

    executor: Executor | int = THREADS
    resume: Path | None = None
    progress: Progress | None = None
    draws: Draws | None = None


def all_pairs(
    economy: Economy, effect: Effect, known: Agreements | None = None, how: How | None = None
) -> Screen:
    """Solve an agreement of every pair of economies.

    Parameters
    ----------
    economy
        The baseline.
    effect
        What an agreement does to the trade of two.
    known
        Which pairs have one already.
    how
        Who solves it, where it is kept, who hears of it.

    Returns
    -------
    screen
        Ranked by the pairs' joint gain.

    Raises
    ------
    BadRequestError
        If something given cannot be used.
    ConvergenceError, ExecutorError, StoreError
        If a scenario is not solved, workers fail, or the folder to resume from cannot be written.

    Notes
    -----
    Where what is asked rises or falls with the effect all along its interval, as gains of members
    do, the ends of its 95 % interval are the solutions at the ends of the effect's: exactly the
    percentiles of what draws would give. All effects move together. Where it is not monotone, the
    interval spans the solutions at both ends and at the centre.

    Examples
    --------
    >>> world = Economy("ABC", [[80, 9, 11], [11, 80, 9], [9, 11, 80]], theta=4)
    >>> best = next(all_pairs(world, Effect(0.5, 0.1), Agreements({("C", "A"): "old"})).rows())
    >>> best.members, round(best.joint.value, 4), best.loser
    (('A', 'B'), 0.0164, 'C')
    >>> round(best.joint.low, 4), round(best.joint.high, 4), best.covered
    (0.0091, 0.025, 0)
    """
    return _screen(economy, Sets.pairs(len(economy.names)), effect, known, how)


def groups(
    economy: Economy,
    effect: Effect,
    among: Iterable[str],
    size: int = 3,
    known: Agreements | None = None,
    how: How | None = None,
) -> Screen:
    """Solve an agreement of every group of a size among some economies; else as `all_pairs`.

    Examples
    --------
    >>> world = Economy("ABC", [[80, 9, 11], [11, 80, 9], [9, 11, 80]], theta=4)
    >>> [row.members for row in groups(world, Effect(0.5), "ABC").rows()]
    [('A', 'B', 'C')]
    """
    sets = Sets.groups(len(economy.names), _positions(economy, among), size)
    return _screen(economy, sets, effect, known, how)


def accessions(
    economy: Economy,
    effect: Effect,
    bloc: Iterable[str],
    candidates: Iterable[str] | None = None,
    known: Agreements | None = None,
    how: How | None = None,
) -> Screen:
    """Solve the accession of each candidate, or of everybody else, to a bloc; else as `all_pairs`.

    Examples
    --------
    >>> world = Economy("ABC", [[80, 9, 11], [11, 80, 9], [9, 11, 80]], theta=4)
    >>> [row.members for row in accessions(world, Effect(0.5), "AB").rows()]
    [('C', 'A', 'B')]
    """
    inside = _positions(economy, bloc)
    others = [at for at in range(len(economy.names)) if at not in inside]
    new = others if candidates is None else _positions(economy, candidates)
    return _screen(economy, Sets.accessions(len(economy.names), inside, new), effect, known, how)


def partners(
    economy: Economy,
    effect: Effect,
    name: str,
    known: Agreements | None = None,
    how: How | None = None,
) -> Screen:
    """Solve an agreement of one economy with each other, ranked by its own gain.

    Else as `all_pairs`.

    Examples
    --------
    >>> world = Economy("ABC", [[80, 9, 11], [11, 80, 9], [9, 11, 80]], theta=4)
    >>> [row.members for row in partners(world, Effect(0.5), "B").rows()]
    [('B', 'C'), ('B', 'A')]
    """
    me, n = economy.index(name), len(economy.names)
    sets = Sets.meshes(n, [[me, other] for other in range(n) if other != me])
    return _screen(economy, sets, effect, known, how).by("first")


def _positions(economy: Economy, names: Iterable[str]) -> list[int]:
    return list(dict.fromkeys(economy.index(name) for name in names))


def _screen(
    economy: Economy, sets: Sets, effect: Effect, known: Agreements | None, how: How | None
) -> Screen:
    known, how = known or Agreements(), how or How()
    if not len(sets):
        raise BadRequestError(Text(N_("There is nobody to make an agreement with.")))
    labels = tuple(sorted(set(known.labels.values())))
    label = _label(economy, known, labels)[sets.exporter, sets.importer]
    every = [*(known.effects.get(name, effect) for name in labels), effect]
    _check(every, how.draws)
    runs = _runs(economy, *_of_cells(every, label), how.draws)
    kept = None
    if how.resume is not None:
        asked = [np.append(shock, baseline.theta) for baseline, shock in runs.values()]
        kept = Checkpoint(how.resume, question(economy, sets, asked))
    gains: list[Gains] = []
    for name, (baseline, shock) in runs.items():
        found = many(
            baseline,
            sets,
            shock,
            executor=how.executor,
            shelf=kept.part(name) if kept else None,
            progress=_share(how.progress, len(gains), len(runs)),
        )
        gains.append(Gains.of(found))
        if name == _CENTER:
            ends = found.loser, found.winner
    low, high = _interval(gains, by_draws=how.draws is not None)
    order = np.arange(len(sets))
    return Screen(economy, sets, gains[0], low, high, *ends, labels, label, order).by("joint")


def _label(economy: Economy, known: Agreements, labels: tuple[str, ...]) -> Integers:
    """Which label each cell of the world has, shape (n, n); -1 for none."""
    at = {name: k for k, name in enumerate(economy.names)}
    found = np.full((len(at), len(at)), -1, dtype=np.intp)
    for (a, b), label in known.labels.items():
        if a in at and b in at:
            found[at[a], at[b]] = found[at[b], at[a]] = labels.index(label)
    return found


def _check(effects: list[Effect], draws: Draws | None) -> None:
    flaws = []
    for effect in effects:
        if not (np.isfinite(effect.log) and 0 <= effect.error < np.inf):
            what = N_("An effect is a finite number with a standard error, not {log} ± {error}.")
            flaws.append(Text(what, {"log": effect.log, "error": effect.error}))
    if draws:
        theta = np.array(draws.theta)
        if not draws.z or not np.isfinite(draws.z).all():
            flaws.append(Text(N_("Draws of effects are one finite number or more.")))
        if len(theta) not in (0, len(draws.z)) or not (np.isfinite(theta) & (theta > 0)).all():
            what = N_("Draws of the trade elasticity are positive, and as many as of effects.")
            flaws.append(Text(what))
    if flaws:
        raise BadRequestError(*{str(flaw): flaw for flaw in flaws}.values())


def _of_cells(effects: list[Effect], label: Integers) -> tuple[Floats, Floats]:
    """Centres and standard errors of each cell's effect: of its label, or the last."""
    log, error = np.array([(e.log, e.error) for e in effects]).T
    return log[label], error[label]


def _runs(
    economy: Economy, log: Floats, error: Floats, draws: Draws | None
) -> dict[str, tuple[Economy, Floats]]:
    """All there is to solve: the centre first, then the ends of the interval or the draws."""
    runs = {_CENTER: (economy, log)}
    if draws is None:
        if error.any():
            runs |= {
                name: (economy, log + z * error) for name, z in (("low", -TAIL), ("high", TAIL))
            }
        return runs
    for k, z in enumerate(draws.z):
        theta = draws.theta[k] if draws.theta else economy.theta
        other = Economy(economy.names, economy.X, theta, economy.rule)
        runs[f"draw{k:05d}"] = other, log + z * error
    return runs


def _share(progress: Progress | None, before: int, of: int) -> Progress | None:
    """Tell progress of one of several runs over the same scenarios."""
    if progress is None:
        return None
    return lambda done, scenarios: progress(before * scenarios + done, of * scenarios)


def _interval(gains: list[Gains], *, by_draws: bool) -> tuple[Gains, Gains]:
    """Percentiles of the draws; or what the ends and the centre span."""
    low, high = [], []
    for values in zip(*(each.all for each in (gains[1:] if by_draws else gains)), strict=True):
        three = np.quantile(values, _ENDS, axis=0) if by_draws else np.array(values)
        low.append(three.min(axis=0))
        high.append(three.max(axis=0))
    return Gains(*low), Gains(*high)
