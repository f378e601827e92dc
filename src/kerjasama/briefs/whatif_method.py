"""How a scenario was computed: data, effects, models, uncertainty, imputations, omissions."""

from collections.abc import Iterator
from typing import Final

from kerjasama.briefs.citations import Mark
from kerjasama.briefs.document import Basis, Block, Bullets, Paragraph, Sentence
from kerjasama.briefs.page import Page
from kerjasama.scenarios import baseline
from kerjasama.scenarios.whatif import WhatIf
from kerjasama.words import N_

_PAPERS: Final = {
    "one": (
        "C. Arkolakis, A. Costinot, A. Rodríguez-Clare (2012), New Trade Models, Same Old Gains?, "
        "American Economic Review 102"
    ),
    "many": (
        "L. Caliendo, F. Parro (2015), Estimates of the Trade and Welfare Effects of NAFTA, Review "
        "of Economic Studies 82"
    ),
    "theta": (
        "I. Simonovska, M. Waugh (2014), The elasticity of trade: Estimates and evidence, Journal "
        "of International Economics 92"
    ),
}
_THETA_PAGE: Final = "https://ru.scribd.com/document/385063668/simonovska2014-pdf"


def method(found: WhatIf, page: Page) -> tuple[Block, ...]:
    """Everything that a reader must know to judge the numbers."""
    return (Bullets(tuple(Paragraph((s,)) for s in _told(found, page))),)


def _told(found: WhatIf, page: Page) -> Iterator[Sentence]:
    say, cite, options = page.say, page.cite, found.options
    icio = cite.series(baseline.SERIES)
    yield cite.sentence(
        say(
            "Flows are those of 2022 between 80 economies; agreements are those of {day}. What has "
            "entered into force since 2022 is not yet in the flows.",
            day=page.day,
        ),
        icio,
    )
    if found.costs.coefficients:
        yield _effects(found, page)
    yield _model(found, page)
    yield from _solved(found, page)
    for note in baseline.notes(options.groups, options.elasticities, options.flows):
        yield Sentence(say(note))
    if found.costs.tariffs.any():
        yield Sentence(
            say(
                "The data hold no tariffs; those before the change are zero unless they were told. "
                "Tariffs are on goods; their revenue is spent by the importer."
            )
        )
    yield Sentence(
        say(
            "Left out: investment, migration, growth and adjustment over time, states outside the "
            "80 economies, and whatever else a treaty does."
        )
    )


def _effects(found: WhatIf, page: Page) -> Sentence:
    say, effects = page.say, found.effects
    told = say.list(
        [
            f"{say(_CLASSES.get(name, name))} {say.number(effects.coefficients[name], 3)}"
            for name in found.costs.coefficients
        ]
    )
    text = say(
        "What agreements do to trade between their parties, in log points: {told}. Source: "
        "{name}. {note}",
        told=told,
        name=effects.name,
        note=effects.note,
    )
    mark: Mark = ((), False)
    if effects.citation:
        basis: Basis = "computed" if effects.basis == "computed" else "read"
        mark = page.cite.paper(effects.citation, effects.page, basis, effects.read_on)
    return page.cite.sentence(text, mark)


_CLASSES: Final = {
    "shallow": N_("agreements about goods"),
    "deep": N_("agreements about services or investment, too"),
    "union": N_("customs unions and single markets"),
    "any": N_("any agreement"),
    "free-trade": N_("free trade agreements"),
    "given": N_("any agreement"),
}


def _model(found: WhatIf, page: Page) -> Sentence:
    say, cite, options = page.say, page.cite, found.options
    if found.many is None:
        text = say(
            "Model: structural gravity with one sector, full general equilibrium in exact hat "
            "algebra, trade elasticity {theta}, deficits {rule}.",
            theta=say.number(options.theta, 1),
            rule=say(_RULES[options.rule]),
        )
        one = cite.paper(_PAPERS["one"], "", "recalled")
        theta = cite.paper(_PAPERS["theta"], _THETA_PAGE, "read", "2026-11-22")
        return cite.sentence(text, one, theta)
    text = say(
        "Model: {n} sectors with input-output links in exact hat algebra; deficits keep their "
        "value. Terms of trade, trade creation and diversion come from structural gravity with "
        "one sector and a trade elasticity of {theta}.",
        n=options.groups,
        theta=say.number(options.theta, 1),
    )
    many = cite.paper(_PAPERS["many"], "", "recalled")
    theta = cite.paper(_PAPERS["theta"], _THETA_PAGE, "read", "2026-11-22")
    return cite.sentence(text, many, theta)


_RULES: Final = {
    "multiplicative": N_("in proportion to output"),
    "additive": N_("fixed in value"),
    "balanced": N_("removed first"),
}


def _solved(found: WhatIf, page: Page) -> Iterator[Sentence]:
    say, options = page.say, found.options
    solved = found.one if found.many is None else found.many
    yield Sentence(
        say(
            "Converged in {steps} steps; the largest residual is {residual}.",
            steps=solved.iterations,
            residual=f"{solved.residual:.0e}",
        )
    )
    if not options.draws:
        yield Sentence(say("No intervals were asked for."))
        return
    yield Sentence(
        say(
            "Intervals hold 95 % of {n} draws of the effects, where their error is known, and of "
            "the trade elasticity (log-normal, standard error {error} at a mean of {theta}, our "
            "own choice; sectors in the same proportion); seed {seed}. They do not hold the doubt "
            "about the model.",
            n=say.number(options.draws),
            error=say.number(options.theta_error, 1),
            theta=say.number(options.theta, 1),
            seed=options.seed,
        )
    )
