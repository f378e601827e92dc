"""What agreements do to trade: the sets that scenarios can use, and an estimate of one's own."""

from typing import Any

import numpy as np

from kerjasama.briefs.document import (
    Basis,
    Block,
    Cell,
    Document,
    Paragraph,
    Section,
    Sentence,
    Table,
)
from kerjasama.briefs.page import Page
from kerjasama.briefs.wording import opened
from kerjasama.scenarios.costs import covariance
from kerjasama.scenarios.estimate import AgreementEffects
from kerjasama.words import Words
from kerjasama.world import World
from kerjasama.world.parameters import EffectSet
from kerjasama.world.parameters import effects as sets

_NORMAL = 1.959963984540054


def effects(world: World, own: AgreementEffects | None, words: Words) -> Document:
    """Write every set, and an estimate on the reader's own panel where there is one."""
    page = Page(world, world.day(), words)
    sections = [Section(s.code, opened(words(s.name)), _set(s, page)) for s in sets()]
    if own is not None:
        sections.insert(0, Section("yours", words("Your panel"), _yours(own, page)))
    title = words("What trade agreements do to trade")
    about = words("Log points of trade between the parties; use one with --effect NAME")
    return page.document(title, about, sections)


def estimated(own: AgreementEffects | None, words: Words) -> dict[str, Any]:
    """All of it as plain values."""
    told: dict[str, Any] = {
        "sets": [
            {
                "code": s.code,
                "kind": s.kind,
                "name": words(s.name),
                "note": words(s.note),
                "coefficients": dict(s.coefficients),
                "standard_errors": _errors(s),
                "classes": dict(s.classes),
                "citation": s.citation,
                "page": s.page or None,
                "basis": s.basis,
                "read_on": s.read_on or None,
            }
            for s in sets()
        ],
        "yours": None,
    }
    if own is not None:
        told["yours"] = {
            "by": own.by,
            "coefficients": dict(zip(own.names, own.values.tolist(), strict=True)),
            "covariance": own.V.tolist(),
            "cells": own.estimate.cells,
        }
    return told


def _errors(found: EffectSet) -> dict[str, float | None]:
    V = covariance(found, found.coefficients)
    return {
        name: float(np.sqrt(V[k, k])) if found.covariance[k] else None
        for k, name in enumerate(found.coefficients)
    }


def _set(found: EffectSet, page: Page) -> tuple[Block, ...]:
    say, errors, rows = page.say, _errors(found), []
    for name, value in found.coefficients.items():
        classes = [depth for depth, counted in found.classes.items() if counted == name]
        depths = [say(page.world.concept("depth", depth)) for depth in classes]
        error = errors[name]
        rows.append(
            (
                Cell(", ".join(depths)),
                Cell(say.number(value, 3)),
                Cell(say.number(error, 3) if error is not None else say("not given")),
                Cell(f"{say.number(100 * float(np.expm1(value)))} %"),
            )
        )
    head = (say("Depth"), say("Log points"), say("Std. error"), say("Trade rises by"))
    basis: Basis = "computed" if found.basis == "computed" else "read"
    mark = page.cite.paper(found.citation, found.page, basis, found.read_on)
    caption = f"{opened(say(found.name))} (--effect {found.code})"
    note = page.cite.sentence(say(found.note), mark)
    return (Table(caption, head, tuple(rows), "lrrr"), Paragraph((note,)))


def _yours(own: AgreementEffects, page: Page) -> tuple[Block, ...]:
    say = page.say
    rows = []
    for name, value, variance in zip(own.names, own.values, np.diag(own.V), strict=True):
        error = float(np.sqrt(variance))
        ends = (value - _NORMAL * error, value + _NORMAL * error)
        rows.append(
            (
                Cell(name),
                Cell(say.number(float(value), 4)),
                Cell(say.number(error, 4)),
                Cell(" … ".join(say.number(float(e), 3) for e in ends)),
            )
        )
    what = {"depth": say("Depth"), "form": say("Form"), "further": say("Agreements")}[own.by]
    head = (what, say("Log points"), say("Std. error"), say("95 % interval"))
    text = say(
        "Three-way PPML with {cells} cells, corrected for the bias of its effects; sums over "
        "agreements of the year and of 4 and 8 years before; errors clustered by pair.",
        cells=say.number(own.estimate.cells),
    )
    return (
        Table(say("Estimated now"), head, tuple(rows), "lrrr"),
        Paragraph((Sentence(text),)),
    )
