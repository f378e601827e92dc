"""A solved scenario as plain values: for JSON, and rows for a table."""

from typing import Any

import numpy as np

from kerjasama.briefs.plain import plain
from kerjasama.models.equilibrium import parts, terms_of_trade
from kerjasama.scenarios import baseline
from kerjasama.scenarios.whatif import WhatIf
from kerjasama.words import Words

Row = dict[str, Any]


def rows(found: WhatIf, words: Words) -> list[Row]:
    """One row an economy, as CSV gives it; changes are shares: 0.01 is 1 %.

    Examples
    --------
    >>> from kerjasama.scenarios import Sign
    >>> from kerjasama.scenarios.whatif import Options, whatif
    >>> from kerjasama.world import World
    >>> found = whatif(World.load().at("2026-11-22"), Sign("IDN", "USA"),
    ...                options=Options(draws=0, groups=0))
    >>> sorted(rows(found, Words("en"))[0])[:3]
    ['economy', 'exports_change', 'high']
    """
    gain = np.expm1(found.real_income)
    terms = terms_of_trade(found.one)
    ends = np.full((2, len(gain)), np.nan) if found.interval is None else np.expm1(found.interval)
    touched = (found.costs.patterns != 0).any(axis=0).sum(axis=1)
    told = []
    for k, code in enumerate(found.names):
        row: Row = {
            "economy": code,
            "name": words(found.supposed.named(code)),
            "real_income_change": float(gain[k]),
            "low": float(ends[0, k]),
            "high": float(ends[1, k]),
            "usd_million": float(found.income[k] * gain[k]),
            "exports_change": float(found.exports[k] - 1),
            "imports_change": float(found.imports[k] - 1),
            "one_sector_real_income_change": float(found.one.real_income[k] - 1),
            "one_sector_terms_of_trade_change": float(terms[k] - 1),
            "partners": int(touched[k]),
        }
        told.append(row)
    return told


def data(found: WhatIf, words: Words) -> dict[str, Any]:
    """Everything that the document tells, and the whole tables behind it."""
    before, after = found.trade
    split = parts(found.one)
    keys = ("terms_of_trade", "trade_costs", "tariffs", "productivity", "revenue", "transfers")
    told: dict[str, Any] = {
        "supposed": [words(t) for t in found.supposed.supposed],
        "turned": found.turned,
        "on": str(found.supposed.day()),
        "options": plain(found.options, words),
        "effects": {
            "set": found.effects.code,
            "name": words(found.effects.name),
            "note": words(found.effects.note),
            "citation": found.effects.citation or None,
            "basis": found.effects.basis,
            "coefficients": {c: found.effects.coefficients[c] for c in found.costs.coefficients},
        },
        "touched": [plain(t, words) for t in found.costs.touched],
        "economies": [
            {key: _exactly(value) for key, value in row.items()} for row in rows(found, words)
        ],
        "focus": [
            {
                "economy": found.names[at],
                "one_sector_parts": {key: round(float(getattr(split, key)[at]), 9) for key in keys},
                "partners": [
                    {
                        "partner": code,
                        "exports": round(float(before[at, k]), 3),
                        "exports_after": round(float(after[at, k]), 3),
                        "imports": round(float(before[k, at]), 3),
                        "imports_after": round(float(after[k, at]), 3),
                    }
                    for k, code in enumerate(found.names)
                    if k != at
                ],
                "sectors": _sectors(found, at, words),
            }
            for at in found.focus
        ],
        "solver": {
            "one_sector": {
                "iterations": found.one.iterations,
                "residual": float(found.one.residual),
            },
            "many_sectors": None
            if found.many is None
            else {"iterations": found.many.iterations, "residual": float(found.many.residual)},
        },
        "notes": [
            words(note)
            for note in baseline.notes(
                found.options.groups, found.options.elasticities, found.options.flows
            )
        ],
    }
    return told


def _exactly(value: Any) -> Any:
    """To nine decimals: what third states feel is often less than a millionth."""
    if isinstance(value, float):
        return round(value, 9) if np.isfinite(value) else None
    return value


def _sectors(found: WhatIf, at: int, words: Words) -> list[Row]:
    if found.many is None:
        return []
    groups = baseline.labels(found.options.groups)
    return [
        {
            "sector": code,
            "name": words(groups[s]),
            "output": round(float(found.many.economy.output[s, at]), 3),
            "output_after": round(float(found.many.output[s, at]), 3),
            "exports_after": round(float(found.many.exports[s, at]), 3),
            "imports_after": round(float(found.many.imports[s, at]), 3),
        }
        for s, code in enumerate(found.many.economy.sectors)
    ]
