"""Write folded facts and rules into one SQLite file, the same bytes for the same inputs."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from kerjasama.errors import BadDateError, BadSourceError, Flaw
from kerjasama.facts import Edge, Source, Span, Statement, When
from kerjasama.sources import KINDS, Dataset, Kind, Rules
from kerjasama.sources.kinds import PROVENANCE
from kerjasama.sources.rules import Region, Rosters
from kerjasama.world.derived import confirmed
from kerjasama.world.fold import Folded, fold
from kerjasama.world.names import Name, fold_name
from kerjasama.world.things import Standing

Progress = Callable[[str, int, int], None]
_ANSWERS: Final = {  # the properties whose standing a whole thing has
    "membership": ("from", "to"),
    "event": ("date",),
    "tie": ("from",),
    "observation": ("value",),
    "organisation": ("founded",),
    "name": ("name",),
    "state": ("name_en",),
    "agreement": ("type",),
    "verdict": ("verdict",),
    "check": ("outcome",),
}
_SPANS: Final = {
    "membership": ("from", "to"),
    "tie": ("from", "to"),
    "name": ("from", "to"),
    "state": ("from", "to"),
    "verdict": ("from", "to"),
    "organisation": ("founded", "ended"),
    "event": ("date", "date"),
    "observation": ("on", "on"),
}
_DATED: Final = {  # the dates whose support the audit counts
    "membership": ("from", "to"),
    "tie": ("from", "to"),
    "event": ("date",),
    "organisation": ("founded", "ended"),
}
_EVER: Final = 1  # the first day of the calendar: nobody tells when it began
_CITED: Final = ("publisher", "title", "address", "licence", "citation")
_CORRECTED: Final = ("where", "column", "was", "now", "why", "by")
_INDEXES: Final = {
    "membership": ("organisation, first", "member, first"),
    "event": ("agreement, party, first", "party, first"),
    "tie": ("a, b", "b, a"),
    "observation": ("about, property",),
}


def build(
    path: Path,
    datasets: Iterable[Dataset],
    rules: Rules,
    series: Mapping[str, Mapping[str, object]],
    version: str,
    progress: Progress,
) -> None:
    """Compile claims and rules into a new SQLite file at `path`.

    Parameters
    ----------
    path
        Written anew; `kerjasama.world.store` moves it into place when it is whole.
    series
        Manifests of the embedded series by name, for citing them.
    version
        The data's content hash, kept in the file.
    progress
        Told ``(step, done, of)`` as the work goes on.
    """
    datasets = list(datasets)
    sources = [d.source for d in datasets]
    progress("fold", 0, 3)
    folded = fold(sources, [s for d in datasets for s in d.statements])
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path, isolation_level=None)
    try:
        db.execute("PRAGMA page_size = 4096")
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")  # the store module syncs the finished file
        db.execute("BEGIN")
        progress("write", 1, 3)
        _sources(db, sources)
        _statements(db, folded)
        for kind in KINDS.values():
            _kind(db, kind, folded)
        _table(db, "trust", ("subject", "property", "witnesses", "confirmed"), _trust(folded))
        _rules(db, rules)
        progress("index", 2, 3)
        _names(db, folded)
        _table(db, "series", ("name", *_CITED), _series(series))
        _table(db, "roster", ("organisation", "since"), _rosters(sources))
        _table(db, "correction", ("source", *_CORRECTED), _corrections(datasets))
        recorded = max((s.known for d in datasets for s in d.statements), default="")
        _table(db, "meta", ("key", "value"), [("version", version), ("recorded", recorded)])
        db.execute("COMMIT")
    finally:
        db.close()
    progress("done", 3, 3)


def _table(
    db: sqlite3.Connection, name: str, columns: Iterable[str], rows: Iterable[tuple[object, ...]]
) -> None:
    columns = list(columns)
    quoted = ", ".join(f'"{c}"' for c in columns)
    db.execute(f'CREATE TABLE "{name}" ({quoted})')
    marks = ", ".join("?" * len(columns))
    db.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608 - our own names


def _sources(db: sqlite3.Connection, sources: list[Source]) -> None:
    columns = "name kind title publisher address licence retrieved rank notes".split()
    rows = [tuple(getattr(s, c) for c in columns) for s in sorted(sources, key=lambda s: s.name)]
    _table(db, "source", columns, rows)


def _statements(db: sqlite3.Connection, folded: Folded) -> None:
    """Every claim, its provenance kept once a row; the view ``statement`` joins both again."""
    records: dict[tuple[str, ...], int] = {}
    claims = []
    for s, fate in sorted(folded.fates.items(), key=lambda f: _order(f[0], f[1])):
        place = (s.subject, s.source, s.page, s.locator, s.basis, s.known)
        number = records.setdefault(place, len(records) + 1)
        claims.append((number, s.property, s.value, fate))
    _table(
        db,
        "record",
        "record subject source page locator basis known".split(),
        [(number, *place) for place, number in records.items()],
    )
    db.execute("CREATE INDEX record_subject ON record (subject)")
    db.execute(
        "CREATE TABLE claim (record INTEGER, property, value, fate,"
        " PRIMARY KEY (record, property, value)) WITHOUT ROWID"
    )
    db.executemany("INSERT INTO claim VALUES (?, ?, ?, ?)", sorted(claims))
    db.execute(
        "CREATE VIEW statement AS SELECT subject, property, value, source, page, locator, basis,"
        " known, fate FROM record r CROSS JOIN claim c ON c.record = r.rowid"
    )
    pairs = sorted(
        (c.subject, c.property, c.kept.value, c.kept.source, c.other.value, c.other.source)
        for c in folded.conflicts
    )
    _table(db, "conflict", "subject property kept kept_source other other_source".split(), pairs)
    db.execute("CREATE INDEX conflict_subject ON conflict (subject)")


def _order(s: Statement, fate: str) -> tuple[str, str, bool, str, str]:
    return s.subject, s.property, fate != "kept", s.source, s.value


def _kind(db: sqlite3.Connection, kind: Kind, folded: Folded) -> None:
    """One table a kind: its columns, its standing, and its span in days where it has one.

    A membership whose beginning nobody tells began no earlier than its two sides.
    """
    born = _born(folded) if kind.name == "membership" else {}
    hidden = {c.name for c in PROVENANCE}
    columns = [c.name for c in kind.columns if c.name not in hidden]
    rows = []
    for subject in sorted(s for s in folded.things if s.split(":", 1)[0] == kind.name):
        told = folded.things[subject]
        standings = [
            told[c].standing for c in _ANSWERS[kind.name] if c in told and told[c].value != ".."
        ]
        standing = min(standings, default=Standing.RECALLED)
        cells = [told[c].value if c in told else "" for c in columns]
        first, *days = _days(subject, told, kind)
        if first == _EVER and kind.name == "membership":
            both = (told["organisation"].value, told["member"].value)
            first = max(born.get(code, first) for code in both)
        rows.append((subject, *cells, int(standing), first, *days))
    names = ("subject", *columns, "standing", "first", "last", "sure_first", "sure_last")
    _table(db, kind.name, names, rows)
    db.execute(f'CREATE UNIQUE INDEX "{kind.name}_subject" ON "{kind.name}" (subject)')
    for number, index in enumerate(_INDEXES.get(kind.name, ())):
        db.execute(f'CREATE INDEX "{kind.name}_{number}" ON "{kind.name}" ({index})')


def _born(folded: Folded) -> dict[str, int]:
    """First possible day of every organisation and state whose beginning is known."""
    days = {}
    for subject, told in folded.things.items():
        kind, code = subject.split(":", 1)
        start = told.get({"organisation": "founded", "state": "from"}.get(kind, ""))
        if start is not None and start.value not in ("?", ".."):
            days[code] = When(start.value).first.toordinal()
    return days


def _trust(folded: Folded) -> list[tuple[object, ...]]:
    """How well every date of a membership, event, tie or founding is supported."""
    derived = confirmed(folded.things)
    return [
        (subject, name, told.witnesses, int(told.confirmed or (subject, name) in derived))
        for subject, things in sorted(folded.things.items())
        for name, told in sorted(things.items())
        if name in _DATED.get(subject.split(":", 1)[0], ()) and told.value not in ("..", "?")
    ]


def _days(subject: str, told: Mapping[str, object], kind: Kind) -> tuple[int | None, ...]:
    """Possible and sure first and last day as proleptic Gregorian ordinals."""
    start_end = _SPANS.get(kind.name)
    if start_end is None:
        return None, None, None, None
    start, end = (getattr(told.get(c), "value", "") for c in start_end)
    try:
        return span_days(Span.of(start or "..", end or ".."))
    except BadDateError as e:  # two sources, each sound, make one backward span together
        raise BadSourceError([Flaw(subject, 0, start_end[1], e.why)]) from e


def span_days(span: Span) -> tuple[int, int, int | None, int | None]:
    """Possible first and last day, sure first and last day (None when never sure).

    Examples
    --------
    >>> span_days(Span.of("0001-01-01", "0001-01"))
    (1, 31, 1, 0)
    """
    first, last = (d.toordinal() for d in span.possible)
    if span.sure is None:
        return first, last, None, None
    sure_first, beyond = (d.toordinal() for d in span.sure)
    return first, last, sure_first, beyond if span.end is Edge.OPEN else beyond - 1


def _rules(db: sqlite3.Connection, rules: Rules) -> None:
    _table(
        db,
        "scheme",
        "code name_en name_id title publisher address basis read_on".split(),
        [
            (
                s.code,
                s.names["en"],
                s.names["id"],
                *(
                    s.source.get(k, "")
                    for k in ("title", "publisher", "address", "basis", "read_on")
                ),
            )
            for s in rules.schemes
        ],
    )
    regions = [r for s in rules.schemes for r in s.regions]
    _table(
        db,
        "region",
        "scheme code name_en name_id level within".split(),
        [(r.scheme, r.code, r.names["en"], r.names["id"], r.level, r.within) for r in regions],
    )
    _table(
        db,
        "region_member",
        "scheme region state first last".split(),
        sorted(
            {
                (r.scheme, outer, state, *span_days(span)[:2])
                for r in regions
                for outer in _upwards(r, regions)
                for state, span in r.members
            }
        ),
    )
    db.execute("CREATE INDEX region_member_state ON region_member (state, scheme)")
    _table(
        db,
        "concept_scheme",
        "code name_en name_id".split(),
        [(code, n["en"], n["id"]) for code, n in sorted(rules.concept_names.items())],
    )
    _table(
        db,
        "concept",
        "scheme code label_en label_id definition_en definition_id alt broader related"
        " checklist".split(),
        [
            (
                c.scheme,
                c.code,
                c.labels["en"],
                c.labels["id"],
                c.definitions["en"],
                c.definitions["id"],
                json.dumps(c.alt, ensure_ascii=False, sort_keys=True),
                c.broader,
                ";".join(c.related),
                ";".join(map(str, c.checklist)),
            )
            for c in rules.concepts
        ],
    )
    _table(
        db,
        "checklist",
        "number type article title_en title_id flags served_by".split(),
        [
            (
                i.number,
                i.type,
                i.article,
                i.titles["en"],
                i.titles["id"],
                ";".join(map(str, i.flags)),
                ";".join(i.where),
            )
            for i in rules.checklist
        ],
    )
    _roster_rules(db, rules.rosters)


def _roster_rules(db: sqlite3.Connection, rosters: Rosters) -> None:
    rules = [
        (code, name, r.series, r.table, r.on)
        for r in rosters.rosters
        for code, name in sorted(r.names.items())
    ]
    _table(db, "roster_rule", ("organisation", "name", "series", "table", "on"), rules)
    reasons = [(*key, why["en"], why["id"]) for key, why in sorted(rosters.reasons.items())]
    _table(db, "roster_reason", ("organisation", "member", "why_en", "why_id"), reasons)


def _upwards(region: Region, regions: list[Region]) -> Iterator[str]:
    """The region's code and those of all regions that it lies within."""
    within = {r.code: r.within for r in regions if r.scheme == region.scheme}
    code = region.code
    while code:
        yield code
        code = within.get(code, "")


def _names(db: sqlite3.Connection, folded: Folded) -> None:
    """Every name that anything bears, for exact look-up and for search with typing mistakes."""
    names = sorted(set(_every_name(folded)))
    _table(
        db,
        "lookup",
        "kind code name folded lang style".split(),
        [(n.kind, n.code, n.name, fold_name(n.name), n.lang, n.style) for n in names],
    )
    db.execute("CREATE INDEX lookup_folded ON lookup (folded)")
    db.execute(
        "CREATE VIRTUAL TABLE search USING fts5"
        "(folded, content='lookup', tokenize='trigram', detail='none')"
    )
    db.execute("INSERT INTO search(rowid, folded) SELECT rowid, folded FROM lookup ORDER BY rowid")


def _every_name(folded: Folded) -> Iterator[Name]:
    for subject, told in folded.things.items():
        kind = subject.split(":", 1)[0]
        said = {p: t.value for p, t in told.items()}
        if kind == "name":
            yield Name(said["kind"], said["about"], said["name"], said["lang"], said["style"])
        elif kind in ("state", "organisation", "agreement"):
            code = said[kind]
            yield Name(kind, code, code, "und", "code")
            for column in ("iso2", "m49"):
                if said.get(column):
                    yield Name(kind, code, said[column], "und", "iso")
            for column, style in (("name", "short"), ("official", "official"), ("short", "short")):
                for lang in ("en", "id"):
                    if said.get(f"{column}_{lang}"):
                        yield Name(kind, code, said[f"{column}_{lang}"], lang, style)


def _series(series: Mapping[str, Mapping[str, object]]) -> list[tuple[object, ...]]:
    """What is cited of each series; the manifests themselves hold more."""
    return [(name, *(str(raw.get(c, "")) for c in _CITED)) for name, raw in sorted(series.items())]


def _corrections(datasets: Iterable[Dataset]) -> list[tuple[object, ...]]:
    return [
        (d.source.name, *(getattr(c, name) for name in _CORRECTED))
        for d in sorted(datasets, key=lambda d: d.source.name)
        for c in d.corrections
    ]


def _rosters(sources: Iterable[Source]) -> list[tuple[object, ...]]:
    """Organisations whose full roster a source promises, with the day since when."""
    complete = [s.promises.complete for s in sources if s.promises.complete]
    days = {(str(c["organisation"]), When(str(c.get("since", "0001")))) for c in complete}
    return sorted((organisation, since.first.toordinal()) for organisation, since in days)
