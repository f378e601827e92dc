"""The dyad-year panel: every ordered pair of states, every year, by interval differences.

For each pair that shares a club, one is added in the year in which both are in and taken away in
the year after both are; a running sum over the years then counts what they share. The work follows
the number of shared spells, not of pair-years.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import BadRequestError, MissingExtraError
from kerjasama.words import N_, Named, Text
from kerjasama.world.series import table
from kerjasama.world.spells import Spell, agreement_spells, membership_spells, merged, years_of

if TYPE_CHECKING:
    from kerjasama.world.world import World

FIRST, LAST = 1816, 2100  # the years for which anyone counts states
FIELDS: Final = ("economy", "politics", "social-culture", "defence-security", "environment")
_TYPES: Final = ("state", "former-state")
_COPIED: Final = {
    ".csv": "FORMAT csv, HEADER",
    ".parquet": "FORMAT parquet, COMPRESSION zstd",
    ".jsonl": "FORMAT json",
}
ENDINGS: Final = (*_COPIED, ".arrow", ".dta")
"""Of the files that a panel is written to."""


@dataclass(frozen=True)
class Panel:
    """Rows of (origin, destination, year), column by column.

    Attributes
    ----------
    columns
        One array a column, all of the same length; rows run by origin, destination and year.
    labels
        What each column is and in which unit, in both languages.
    """

    columns: dict[str, NDArray[Any]]
    labels: dict[str, Named]

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.columns["year"])

    def write(self, path: Path) -> None:
        """Write to ``.csv``, ``.parquet``, ``.jsonl``, ``.arrow`` or ``.dta``.

        ``.arrow`` is a stream of Arrow IPC (extra ``arrow``), ``.dta`` is of Stata, with labels
        (extra ``research``). What is unknown is null or empty.

        Raises
        ------
        BadRequestError
            If the name ends otherwise, or the file cannot be written.
        MissingExtraError
            If the extra of the format is not installed.
        """
        if path.suffix not in ENDINGS:
            values: dict[str, object] = {"name": path.name, "endings": ", ".join(ENDINGS)}
            raise BadRequestError(
                Text(N_("A panel cannot be written to {name!r}."), values),
                Text(N_("End the name in one of {endings}."), values),
            )
        try:
            if path.suffix == ".dta":
                self._dta(path)
            else:
                save(self.columns, path)
        except OSError as e:
            values = {"path": str(path), "reason": e.strerror or str(e)}
            raise BadRequestError(
                Text(N_("Cannot write {path}: {reason}."), values),
                Text(N_("Name a folder that exists and can be written.")),
            ) from e

    def to_pandas(self) -> Any:
        """Return a pandas DataFrame (extra ``research``)."""
        try:
            import pandas as pd
        except ImportError as e:
            raise MissingExtraError("pandas", "research") from e
        return pd.DataFrame(self.columns)

    def _dta(self, path: Path) -> None:
        from datetime import datetime

        labels = {name: label.en[:80] for name, label in self.labels.items()}
        frame = self.to_pandas()
        frame.to_stata(
            path,
            write_index=False,
            variable_labels=labels,
            data_label="kerjasama dyad-year panel",
            time_stamp=datetime(2000, 1, 1),  # noqa: DTZ001 - the same bytes every time
            version=118,
        )


def save(columns: Mapping[str, NDArray[Any]], path: Path) -> None:
    r"""Write columns to a file whose ending is ``.csv``, ``.parquet``, ``.jsonl`` or ``.arrow``.

    Parameters
    ----------
    columns
        Arrays of one length, of texts and numbers; NaN is written as null.

    Raises
    ------
    OSError
        If the file cannot be written.
    MissingExtraError
        If ``.arrow`` is asked for and nanoarrow is not installed.

    Examples
    --------
    >>> import numpy as np
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "two.csv")
    ...     save({"iso3": np.array(["IDN", "SUN"]), "km": np.array([1.5, np.nan])}, path)
    ...     path.read_text()
    'iso3,km\nIDN,1.5\nSUN,\n'
    """
    import duckdb

    if not path.parent.is_dir():
        raise FileNotFoundError(2, "the folder does not exist")
    cells = {"f": "nullif({0}, 'nan') AS {0}", "U": "{0}::VARCHAR AS {0}"}  # no enumeration
    told = (cells.get(v.dtype.kind, "{0}").format(f'"{name}"') for name, v in columns.items())
    rows = f"SELECT {', '.join(told)} FROM panel"  # noqa: S608 - our own columns
    with duckdb.connect() as db:
        # One thread is as quick, and cuts the rows at the same places every time.
        db.execute("SET enable_progress_bar = false; SET threads = 1")
        db.register("panel", dict(columns))
        try:
            if path.suffix == ".arrow":
                _stream(db.sql(rows), path)
            else:
                target = str(path).replace("'", "''")
                db.execute(f"COPY ({rows}) TO '{target}' ({_COPIED[path.suffix]})")
        except duckdb.IOException as e:
            raise OSError(str(e).splitlines()[0]) from e


def _stream(rows: Any, path: Path) -> None:
    """Write what DuckDB hands out as a stream of Arrow IPC."""
    try:
        from nanoarrow.ipc import StreamWriter
    except ImportError as e:
        raise MissingExtraError("nanoarrow", "arrow") from e
    with path.open("wb") as file, StreamWriter.from_writable(file) as writer:
        writer.write_stream(rows)


def panel(world: World, from_: int, to: int) -> Panel:
    """Count what every ordered pair of states shares in every year.

    Parameters
    ----------
    world
        The facts; their dates decide which states exist in a year.
    from_, to
        First and last year, both included.

    Returns
    -------
    panel
        Columns ``iso3_o``, ``iso3_d``, ``year``, ``shared_organisations``, ``agreements``,
        ``agreements_<field>`` for the five fields, ``alliance`` (0/1), ``contiguity`` (0/1, NaN
        unknown), ``distance_km`` and ``common_official_language`` (0/1, NaN unknown). A membership
        or agreement counts in every year of which it covers a day by some reading of its dates.

    Raises
    ------
    BadRequestError
        If the years run backwards or lie outside 1816 to 2100.
    """
    if not FIRST <= from_ <= to <= LAST:
        values: dict[str, object] = {"from": from_, "to": to, "first": FIRST, "last": LAST}
        raise BadRequestError(
            Text(N_("A panel cannot run from {from} to {to}."), values),
            Text(N_("Name two years between {first} and {last}, the earlier first."), values),
        )
    states = [s for s in world.states() if s.type in _TYPES]
    index = {s.code: i for i, s in enumerate(states)}
    years = np.arange(from_, to + 1)
    alive = np.zeros((len(states), len(years)), bool)
    for state in states:
        first, last = years_of(state.span)
        alive[index[state.code]] = (years >= first) & (years <= last)
    clubs = membership_spells(world)
    pacts = agreement_spells(world, clubs)
    counts = {"shared_organisations": _shared(clubs, index, years)}
    counts["agreements"] = _shared(pacts, index, years)
    for name in FIELDS:
        some = [s for s in pacts if name in s.fields]
        counts[f"agreements_{name.replace('-', '_')}"] = _shared(some, index, years)
    allied = _shared([s for s in (*clubs, *pacts) if s.alliance], index, years)
    counts["alliance"] = (allied > 0).astype(np.int8)
    rows = alive[:, None, :] & alive[None, :, :]
    rows[np.arange(len(states)), np.arange(len(states))] = False
    cells = np.flatnonzero(rows)
    times = rows.sum(axis=2).ravel()  # years of each pair
    codes = np.array([s.code for s in states])
    columns: dict[str, NDArray[Any]] = {
        "iso3_o": np.repeat(np.repeat(codes, len(codes)), times),
        "iso3_d": np.repeat(np.tile(codes, len(codes)), times),
        "year": years.astype(np.int16)[cells % len(years)],
    }
    columns |= {name: cube.ravel()[cells] for name, cube in counts.items()}
    matrices = geography(list(index))
    columns |= {name: np.repeat(matrix.ravel(), times) for name, matrix in matrices.items()}
    return Panel(columns, LABELS)


def _shared(
    spells: list[Spell], index: dict[str, int], years: NDArray[np.int64]
) -> NDArray[np.int16]:
    """Number of clubs that each pair shares in each year, shape (states, states, years)."""
    n, span, zero = len(index), len(years), int(years[0])
    cube = np.zeros(n * n * (span + 1), np.int16)
    for weight, chosen in ((1, False), (-1, True)):  # members of one side share no treaty with it
        groups = merged(spells, by_side=chosen)
        rows = [(index[s], g, a, b) for (s, g), ab in groups.items() if s in index for a, b in ab]
        if not rows:
            continue
        names = {g: i for i, g in enumerate(sorted({g for _, g, _, _ in rows}))}
        table = np.array([(s, names[g], a, b) for s, g, a, b in rows])
        table = table[np.argsort(table[:, 1], kind="stable")]
        who, club = table[:, 0], table[:, 1]
        begins, ends = (np.clip(table[:, c] - zero, low, span) for c, low in ((2, 0), (3, -1)))
        size = np.bincount(club)
        partners = size[club]
        left = np.repeat(np.arange(len(table)), partners)
        right = np.arange(len(left)) - np.repeat(np.cumsum(partners) - partners, partners)
        right += np.repeat((np.cumsum(size) - size)[club], partners)
        start = np.maximum(begins[left], begins[right])
        end = np.minimum(ends[left], ends[right])
        both = start <= np.minimum(end, span - 1)
        cell = (who[left[both]] * n + who[right[both]]) * (span + 1)
        np.add.at(cube, cell + start[both], np.int16(weight))
        np.add.at(cube, cell + np.minimum(end[both] + 1, span), np.int16(-weight))
    return np.cumsum(cube.reshape(n, n, span + 1)[:, :, :span], axis=2, dtype=np.int16)


def geography(codes: list[str]) -> dict[str, NDArray[np.float32]]:
    """Distance, contiguity and common official language of every pair, NaN where unknown.

    Parameters
    ----------
    codes
        ISO 3166 alpha-3 codes in the order of rows and columns, length n.

    Returns
    -------
    tables
        ``distance_km``, ``contiguity``, ``common_official_language``, each of shape (n, n).
    """
    index = {code: i for i, code in enumerate(codes)}
    n = len(codes)
    distance = np.full((n, n), np.nan, np.float32)
    far = table("geonames_distance", "iso3_o", "iso3_d", "km")
    _fill(distance, index, far["iso3_o"], far["iso3_d"], far["km"])
    entities = table("cia_entities", "iso3", "borders_known")
    mapped = entities["iso3"][entities["borders_known"].astype(bool)]
    known = np.zeros(n, bool)
    known[[index[c] for c in mapped if c in index]] = True
    touches = np.where(known[:, None] & known[None, :], 0.0, np.nan).astype(np.float32)
    borders = table("cia_borders", "iso3_a", "iso3_b")
    _fill(touches, index, borders["iso3_a"], borders["iso3_b"], np.ones(len(borders["iso3_a"])))
    spoken = table("cldr_languages", "iso3", "language", "status")
    formal = np.isin(spoken["status"], ("official", "de_facto_official"))
    tongues = spoken["language"][formal].tolist()
    names = {language: i for i, language in enumerate(sorted(set(tongues)))}
    official = np.zeros((n, len(names)), np.float32)
    for code, language in zip(spoken["iso3"][formal].tolist(), tongues, strict=True):
        if code in index:
            official[index[code], names[language]] = 1
    has: NDArray[np.bool_] = official.sum(axis=1) > 0
    common = np.where(has[:, None] & has[None, :], official @ official.T > 0, np.nan)
    for matrix in (distance, touches, common):
        np.fill_diagonal(matrix, np.nan)
    return {
        "contiguity": touches,
        "distance_km": distance,
        "common_official_language": common.astype(np.float32),
    }


def _fill(
    table: NDArray[np.float32],
    index: dict[str, int],
    a: NDArray[Any],
    b: NDArray[Any],
    values: NDArray[Any],
) -> None:
    i = np.array([index.get(code, -1) for code in a])
    j = np.array([index.get(code, -1) for code in b])
    ok = (i >= 0) & (j >= 0)
    table[i[ok], j[ok]] = values[ok]
    table[j[ok], i[ok]] = values[ok]


LABELS: Final = {
    "iso3_o": Named("Origin, ISO 3166-1 alpha-3", "Asal, ISO 3166-1 alpha-3"),
    "iso3_d": Named("Destination, ISO 3166-1 alpha-3", "Tujuan, ISO 3166-1 alpha-3"),
    "year": Named("Year", "Tahun"),
    "shared_organisations": Named(
        "Organisations in which both are full members", "Organisasi yang sama-sama diikuti penuh"
    ),
    "agreements": Named(
        "Agreements in force between both", "Perjanjian yang berlaku bagi keduanya"
    ),
    **{
        f"agreements_{name.replace('-', '_')}": Named(
            f"Agreements in force, field {name}", f"Perjanjian yang berlaku, bidang {name}"
        )
        for name in FIELDS
    },
    "alliance": Named("Allied by a defence pact (0/1)", "Bersekutu dalam pakta pertahanan (0/1)"),
    "contiguity": Named("Common land border (0/1)", "Berbatasan darat (0/1)"),
    "distance_km": Named(
        "Population-weighted harmonic distance, km", "Jarak harmonik berbobot penduduk, km"
    ),
    "common_official_language": Named(
        "Common official language (0/1)", "Bahasa resmi yang sama (0/1)"
    ),
}
