"""The commands of the laboratory: what if, side by side, and what agreements do to trade."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from cyclopts import Parameter

from kerjasama.cli.answers import SAY, open_world, waiting
from kerjasama.cli.commands import Json, Lang, On, Out
from kerjasama.words import N_, Text

if TYPE_CHECKING:
    from kerjasama.scenarios.kinds import Change
    from kerjasama.scenarios.read import Scenario
    from kerjasama.scenarios.whatif import Options, WhatIf
    from kerjasama.world import World

_BOUNDS: Final = (
    ("theta", 0.1, 50, N_("--theta {value} is not between 0.1 and 50.")),
    ("theta_error", 0, 50, N_("--theta-error {value} is not between 0 and 50.")),
    ("draws", 0, 100_000, N_("--draws {value} is not between 0 and 100,000.")),
    ("seed", 0, float("inf"), N_("--seed {value} is below 0.")),
)
Many = list[str] | None
LabAs = Annotated[
    Literal["text", "html", "pdf", "docx", "md", "json", "csv"] | None,
    Parameter(name="--format", help=N_("Format, when the file's name does not say.")),
]
Effect = Annotated[
    str | None,
    Parameter(
        help=N_("What agreements do to trade: a set (see kerjasama effects), or 0.35, or 0.35:0.1.")
    ),
]
Theta = Annotated[float | None, Parameter(help=N_("Trade elasticity of all trade; 4 if left out."))]
Draws = Annotated[
    int | None, Parameter(help=N_("Draws for the intervals; 200 if left out, 0 for none."))
]
Seed = Annotated[int | None, Parameter(help=N_("Where the random numbers begin."))]
Sectors = Annotated[
    Literal["0", "10", "25", "50"] | None,
    Parameter(help=N_("Sectors of the model; 25 if left out, 0 takes all trade as one.")),
]
Elasticities = Annotated[str | None, Parameter(help=N_("Set of the sectors' trade elasticities."))]
Flows = Annotated[
    Literal["balanced", "proportional"] | None,
    Parameter(help=N_("How final sales were imputed.")),
]


def whatif(
    file: Annotated[Path | None, Parameter(help=N_("A scenario file (TOML)."))] = None,
    /,
    *,
    sign: Annotated[Many, Parameter(help=N_("Two parties sign: A,B or A,B,DEPTH."))] = None,
    deepen: Annotated[Many, Parameter(help=N_("Two parties go deeper: A,B,DEPTH."))] = None,
    join: Annotated[
        Many, Parameter(help=N_("Join an organisation or agreement: WHO,WHAT."))
    ] = None,
    leave: Annotated[
        Many, Parameter(help=N_("Leave an organisation or agreement: WHO,WHAT."))
    ] = None,
    break_: Annotated[
        Many,
        Parameter(name="--break", help=N_("Agreements end: A,B for two parties, or AGREEMENT.")),
    ] = None,
    tariff: Annotated[
        Many, Parameter(help=N_("IMPORTER,EXPORTER,PER CENT; an exporter * is everybody."))
    ] = None,
    border_cost: Annotated[
        Many, Parameter(help=N_("Costs of trade of two change: A,B,PER CENT."))
    ] = None,
    productivity: Annotated[Many, Parameter(help=N_("Productivity changes: A,PER CENT."))] = None,
    on: On = None,
    effect: Effect = None,
    theta: Theta = None,
    theta_error: Annotated[
        float | None, Parameter(help=N_("Its standard error; 1 if left out."))
    ] = None,
    sectors: Sectors = None,
    elasticities: Elasticities = None,
    flows: Flows = None,
    draws: Draws = None,
    seed: Seed = None,
    schema: Annotated[bool, Parameter(help=N_("Print the JSON Schema of scenario files."))] = False,
    out: Out = None,
    format_: LabAs = None,
    lang: Lang = None,  # noqa: ARG001 - read before parsing, so that help and errors speak it
    json: Json = False,
) -> None:
    """Suppose a change and compute what it does to every economy."""
    if schema:
        _print_schema()
        return
    from kerjasama.briefs.whatif import whatif as written
    from kerjasama.briefs.whatif_data import data, rows
    from kerjasama.cli.envelope import chosen, deliver, rendered
    from kerjasama.scenarios.shorthand import changes

    say, kind = SAY.get(), chosen(format_, out, json=json, more={".csv": "csv"})
    asked = {
        "sign": sign,
        "deepen": deepen,
        "join": join,
        "leave": leave,
        "break": break_,
        "tariff": tariff,
        "border-cost": border_cost,
        "productivity": productivity,
    }
    named = changes((k, text) for k, texts in asked.items() for text in texts or ())
    scenario = _scenario(file, named)
    given = {
        "effect": effect,
        "theta": theta,
        "theta_error": theta_error,
        "groups": None if sectors is None else int(sectors),
        "elasticities": elasticities,
        "flows": flows,
        "draws": draws,
        "seed": seed,
    }
    world = open_world(on or (scenario.on if scenario else None))
    found = _solved(world, scenario, named, given)
    title = ""
    if scenario is not None:
        title = (scenario.title_id if say.lang == "id" else "") or scenario.title
    if kind == "json":
        deliver(_json("whatif", found, data(found, say)), kind, out, say)
    elif kind == "csv":
        deliver(csv_text(rows(found, say)), kind, out, say)
    else:
        deliver(rendered(written(found, say, title), kind, say), kind, out, say)


def compare(
    files: Annotated[list[Path], Parameter(help=N_("Scenario files (TOML), at least two."))],
    /,
    *,
    on: On = None,
    sectors: Sectors = None,
    draws: Draws = None,
    out: Out = None,
    format_: LabAs = None,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Set several scenarios side by side."""
    from kerjasama.briefs.comparison import comparison, comparison_rows
    from kerjasama.briefs.whatif_data import data
    from kerjasama.cli.envelope import chosen, deliver, rendered
    from kerjasama.errors import BadRequestError

    say, kind = SAY.get(), chosen(format_, out, json=json, more={".csv": "csv"})
    if len(files) < 2:  # noqa: PLR2004 - a comparison
        raise BadRequestError(
            Text(N_("A comparison needs at least two scenarios.")),
            Text(N_("Name their files: kerjasama compare a.toml b.toml")),
        )
    given = {"groups": None if sectors is None else int(sectors), "draws": draws}
    solved = []
    for file, scenario in zip(files, _read(files), strict=True):
        world = open_world(on or scenario.on)
        title = (scenario.title_id if say.lang == "id" else "") or scenario.title or file.stem
        solved.append((title, _solved(world, scenario, (), given)))
    if kind == "json":
        told = [{"title": title, **data(found, say)} for title, found in solved]
        deliver(_json("compare", solved[0][1], told), kind, out, say)
    elif kind == "csv":
        deliver(csv_text(comparison_rows(solved, say)), kind, out, say)
    else:
        deliver(rendered(comparison(solved, say), kind, say), kind, out, say)


def effects(
    panel: Annotated[
        Path | None,
        Parameter(help=N_("A panel of your own (Parquet or CSV) to estimate them anew.")),
    ] = None,
    /,
    *,
    by: Annotated[
        Literal["depth", "form", "further"],
        Parameter(help=N_("What to tell apart: depth, form, or the first from further ones.")),
    ] = "depth",
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Say what agreements do to trade, and who says so."""
    from kerjasama.briefs.effects import effects as written
    from kerjasama.briefs.effects import estimated
    from kerjasama.cli.answers import print_json, print_page

    say, world = SAY.get(), open_world()
    found = None
    if panel is not None:
        from kerjasama.scenarios.estimate import agreement_effects
        from kerjasama.world.series import columns_of

        columns = columns_of(panel, ("trade", "exporter", "importer", "year"))
        with waiting(say(N_("Estimating"))):
            found = agreement_effects(world, columns, by=by)
    if json:
        print_json("effects", world, estimated(found, say), [])
        return
    print_page(written(world, found, say))


def _read(files: list[Path]) -> "list[Scenario]":
    """Read scenario files before any is solved, and tell what is wrong with all of them."""
    from kerjasama.errors import BadSourceError, Flaw
    from kerjasama.scenarios.read import read

    found: list[Scenario] = []
    flaws: list[Flaw] = []
    for file in files:
        try:
            found.append(read(file))
        except BadSourceError as e:
            flaws += e.flaws
    if flaws:
        raise BadSourceError(flaws)
    return found


def _scenario(file: Path | None, named: "tuple[Change, ...]") -> "Scenario | None":
    """Read the file, if there is one; something must be supposed."""
    from kerjasama.errors import BadRequestError

    if file is not None:
        from kerjasama.scenarios.read import read

        return read(file)
    if not named:
        raise BadRequestError(
            Text(N_("Nothing is supposed.")),
            Text(N_("Name a file, or a change: kerjasama whatif --sign IDN,USA")),
        )
    return None


def _solved(
    world: "World",
    scenario: "Scenario | None",
    named: "tuple[Change, ...]",
    given: dict[str, Any],
) -> "WhatIf":
    """Solve what a file and the command line suppose; the command line's options speak."""
    from kerjasama.scenarios.whatif import whatif as solved

    options = _options(scenario, given)
    told = (*(scenario.changes if scenario else ()), *named)
    with waiting(SAY.get()(N_("Solving the world's markets"))):
        return solved(world, *told, options=options)


def _options(scenario: "Scenario | None", given: dict[str, Any]) -> "Options":
    from kerjasama.errors import BadRequestError
    from kerjasama.scenarios.whatif import Options

    told = dict(scenario.options) if scenario else {}
    told |= {key: value for key, value in given.items() if value is not None}
    flaws = [
        Text(template, {"value": told[key]})
        for key, least, most, template in _BOUNDS
        if key in told and not least <= told[key] <= most
    ]
    if flaws:
        raise BadRequestError(*flaws)
    return Options(**told)


def _json(schema: str, found: "WhatIf", told: Any) -> str:
    from kerjasama.briefs.plain import series_source
    from kerjasama.cli.envelope import envelope
    from kerjasama.scenarios.baseline import SERIES

    say = SAY.get()
    warnings = [say(N_("A scenario, not a forecast; what is supposed has no evidence."))]
    return envelope(schema, found.supposed, told, [series_source(SERIES)], warnings)


def csv_text(rows: list[dict[str, Any]]) -> str:
    """Write rows as CSV; what begins like a formula is kept from being one."""
    from csv import DictWriter
    from io import StringIO
    from math import isnan

    text = StringIO()
    table = DictWriter(text, list(rows[0]) if rows else [], lineterminator="\n")
    table.writeheader()
    for row in rows:
        table.writerow({k: _cell(v, isnan=isnan) for k, v in row.items()})
    return text.getvalue()


def _cell(value: Any, *, isnan: Any) -> Any:
    if isinstance(value, float):
        return "" if isnan(value) else f"{value:.9g}"
    if isinstance(value, str):
        value = value.replace("\r", "\n")  # which the writer puts in quotation marks
        return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\n") else value
    return value


def _print_schema() -> None:
    from json import dumps

    from kerjasama.scenarios.read import schema

    print(dumps(schema(), indent=2, ensure_ascii=False))
