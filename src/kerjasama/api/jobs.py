"""What worker processes compute: scenarios, screens, panels, and documents that take long."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from importlib import import_module
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kerjasama.api.envelope import Told, envelope, table_bytes
from kerjasama.errors import BadRequestError
from kerjasama.facts import When
from kerjasama.words import N_, Text, Words
from kerjasama.world import World

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kerjasama.lessons.questions import Item
    from kerjasama.lessons.questions.formats import Format
    from kerjasama.world.panel import Panel

Progress = Callable[[int, int], None]
_RENDERERS: Final = {"md": "markdown", "txt": "text"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One job.

    Attributes
    ----------
    store
        Path of the store that answers.
    form
        Format of the answer.
    options
        As the job understands them.
    spool
        Where a large answer is written, ending as its format; the answer is its path then.
    """

    store: str
    lang: str
    on: str | None
    form: str
    options: Mapping[str, Any] = field(default_factory=dict)
    spool: str = ""


@lru_cache(maxsize=2)
def _world(store: str) -> World:
    from kerjasama.world.store import connect

    return World(connect(Path(store)))


def opened(asked: Asked) -> tuple[World, Words]:
    """The world and the language of a job."""
    kept = _world(asked.store)
    return World(kept.db, on=When(asked.on) if asked.on else None), Words(asked.lang)


def rendered(document: Any, form: str, words: Words) -> bytes:
    """A document in a format, by the name of its ending.

    Parameters
    ----------
    document
        Of `kerjasama.briefs`.
    form
        ``html``, ``pdf``, ``docx``, ``md`` or ``txt``.
    """
    renderer = import_module(f"kerjasama.briefs.render.{_RENDERERS.get(form, form)}")
    if form == "txt":
        return str(renderer.render(document, words, width=100, colour=False)).encode()
    content: str | bytes = renderer.render(document, words)
    return content if isinstance(content, bytes) else content.encode()


def document(asked: Asked, progress: Progress) -> bytes:  # noqa: ARG001 - as every job
    """A brief or a page in a format that takes long."""
    from kerjasama.api import documents

    world, words = opened(asked)
    options = dict(asked.options)
    return rendered(
        documents.PAGES[options.pop("page")](world, words, **options), asked.form, words
    )


def file(asked: Asked, progress: Progress) -> bytes:  # noqa: ARG001 - as every job
    """A data file of the atlas that takes long."""
    from kerjasama.atlas import data_file

    world, _ = opened(asked)
    return data_file(world, asked.options["name"], live=True)


def whatif(asked: Asked, progress: Progress) -> bytes:  # noqa: ARG001 - as every job
    """A solved scenario."""
    from kerjasama.briefs.plain import series_source
    from kerjasama.briefs.whatif import whatif as written
    from kerjasama.briefs.whatif_data import data, rows
    from kerjasama.scenarios.baseline import SERIES
    from kerjasama.scenarios.shorthand import SHAPES, changes
    from kerjasama.scenarios.whatif import Options
    from kerjasama.scenarios.whatif import whatif as solved

    world, words = opened(asked)
    options = dict(asked.options)
    named = changes((k, text) for k in SHAPES for text in options.pop(k, None) or ())
    if not named:
        raise BadRequestError(
            Text(N_("Nothing is supposed.")), Text(N_("Name a change, such as sign=IDN,USA."))
        )
    given = {k: v for k, v in options.items() if v is not None}
    found = solved(world, *named, options=Options(**given))
    if asked.form == "csv":
        told = rows(found, words)
        return table_bytes(list(told[0]), map(_nan_free, told))
    if asked.form != "json":
        return rendered(written(found, words, ""), asked.form, words)
    warning = words(N_("A scenario, not a forecast; what is supposed has no evidence."))
    answer = Told(data(found, words), [series_source(SERIES)], [warning])
    return envelope("whatif", world.version, answer, None)


def _nan_free(row: Mapping[str, Any]) -> dict[str, Any]:
    return {k: None if isinstance(v, float) and isnan(v) else v for k, v in row.items()}


def screen(asked: Asked, progress: Progress) -> bytes:
    """A ranking of agreements that could be."""
    from kerjasama.api.screens import ranked
    from kerjasama.briefs.plain import series_source
    from kerjasama.briefs.screening import screening, screening_rows
    from kerjasama.scenarios.baseline import SERIES

    world, words = opened(asked)
    options = dict(asked.options)
    limit, offset = options.pop("limit"), options.pop("offset")
    ranking = ranked(world, options, progress)
    if asked.form not in ("json", "csv"):
        return rendered(screening(ranking, words, limit), asked.form, words)
    rows = screening_rows(ranking, words)
    if asked.form == "csv":
        from kerjasama.api.screens import COLUMNS, flat

        return table_bytes(COLUMNS, [_nan_free(flat(r)) for r in rows])
    told = {
        "kind": ranking.kind,
        "about": ranking.about or None,
        "depth": ranking.prospects.depth,
        "effect": {
            "set": ranking.effects.code,
            "log": ranking.prospects.effect.log,
            "error": ranking.prospects.effect.error,
        },
        "theta": ranking.screen.economy.theta,
        "rows": rows[offset : offset + limit],
    }
    warning = words(N_("Scenarios, not forecasts; what is supposed has no evidence."))
    page = {"limit": limit, "offset": offset, "total": len(rows)}
    answer = Told(told, [series_source(SERIES)], [warning])
    schema = "next" if ranking.kind == "partners" else "screen"
    return envelope(schema, world.version, answer, page)


def panel(asked: Asked, progress: Progress) -> Any:  # noqa: ARG001 - as every job
    """The dyad-year panel, or a page of it: rows of it in JSON, the whole in a file."""
    from kerjasama.world.panel import save

    world, words = opened(asked)
    options = dict(asked.options)
    found = world.panel(options["from_"], options["to"])
    chosen = _columns(found, options["columns"])
    rows = _rows(world, found, options["origin"], options["destination"])
    picked = {name: found.columns[name][rows] for name in chosen}
    if asked.form == "json":
        limit, offset = options["limit"], options["offset"]
        part = {k: _plain(v[offset : offset + limit]) for k, v in picked.items()}
        told = [dict(zip(part, values, strict=True)) for values in zip(*part.values(), strict=True)]
        columns = [{"name": n, "label": words(found.labels[n])} for n in chosen]
        return told, columns, len(picked[chosen[0]])
    save(picked, Path(asked.spool))
    return asked.spool


def _columns(found: "Panel", asked: tuple[str, ...]) -> list[str]:
    unknown = [c for c in asked if c not in found.columns]
    if unknown:
        values: dict[str, object] = {"column": unknown[0][:60], "known": ", ".join(found.columns)}
        raise BadRequestError(
            Text(N_("The panel has no column {column!r}."), values),
            Text(N_("Choose from {known}."), values),
        )
    return list(dict.fromkeys(asked)) or list(found.columns)


def _rows(
    world: World, found: "Panel", origin: tuple[str, ...], destination: tuple[str, ...]
) -> "NDArray[np.bool_]":
    import numpy as np

    rows = np.ones(len(found), bool)
    for column, names in (("iso3_o", origin), ("iso3_d", destination)):
        if names:
            rows &= np.isin(found.columns[column], [world.state(name).code for name in names])
    return rows


def _plain(values: "NDArray[Any]") -> list[Any]:
    """An array as JSON can carry it: NaN is null."""
    listed = values.tolist()
    if values.dtype.kind == "f":
        return [None if isnan(x) else round(x, 6) for x in listed]
    return listed  # type: ignore[no-any-return]


@lru_cache(maxsize=4)
def _asking(store: str, on: str | None, country: str) -> World:  # noqa: ARG001 - one for each
    """A world that remembers one country's questions, and is forgotten with them."""
    return World(_world(store).db, on=When(on) if on else None)


def _fits(kind: "Format", words: Words, item: "Item") -> bool:
    return not kind.flaw(item, words)


def quiz(asked: Asked, progress: Progress) -> bytes:  # noqa: ARG001 - as every job
    """Questions with their answers, as rows, as a sheet or for a learning platform."""
    from kerjasama.lessons.questions import quiz as drawn
    from kerjasama.lessons.questions.formats import FORMATS
    from kerjasama.lessons.questions.plain import plain, sources
    from kerjasama.lessons.questions.sheet import sheet

    options, words = dict(asked.options), Words(asked.lang)
    key = options.pop("key")
    country = _world(asked.store).state(options["country"]).code
    world = _asking(asked.store, asked.on or When.today().text, country)
    kind = FORMATS.get(asked.form)
    fits = None if kind is None else partial(_fits, kind, words)
    items = drawn(world, **options, fits=fits)
    if kind is not None:
        content = kind.write(world, items, words)
        return content if isinstance(content, bytes) else content.encode()
    on = str(min(world.day(), world.recorded))
    if asked.form != "json":
        return rendered(sheet(world, items, words, key=key, on=on), asked.form, words)
    told = Told({"on": on, "items": plain(world, items, words)}, sources(world, items))
    return envelope("quiz", world.version, told, None)


def checked(world: World, words: Words, asked: Asked) -> bytes:
    """A text with its claims judged, as findings or as a marked page."""
    from kerjasama.briefs.page import warnings
    from kerjasama.briefs.plain import sources
    from kerjasama.lessons.claims import page
    from kerjasama.lessons.claims.checking import checked as judged

    text = asked.options["text"]
    found = judged(world, text)
    if asked.form == "html":
        return page.html_page(world, text, found, words).encode()
    about = list(dict.fromkeys(s for f in found for s in f.judgement.subjects))
    data, told = page.data(world, found, words), warnings(world, about, words)
    return envelope("cek", world.version, Told(data, sources(world, about), told), None)


def check(asked: Asked, progress: Progress) -> bytes:  # noqa: ARG001 - as every job
    """The check of a text that is long."""
    return checked(*opened(asked), asked)


OF_WORLD: Final[Mapping[str, Callable[[World, Words, Asked], bytes]]] = {"check": checked}
"""Jobs that are done at once where they are small, with a world that is there."""


def store(asked: Asked, progress: Progress) -> str:  # noqa: ARG001 - as every job
    """Build the store, if it is not there, and return its path."""
    from kerjasama.world.store import ensure

    return str(ensure(None, lambda _, done, of: progress(done, of)))


JOBS: Final[Mapping[str, Callable[[Asked, Progress], Any]]] = {
    "document": document,
    "file": file,
    "whatif": whatif,
    "screen": screen,
    "panel": panel,
    "quiz": quiz,
    "check": check,
    "store": store,
}
"""Every job by its name."""
