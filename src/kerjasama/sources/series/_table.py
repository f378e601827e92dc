"""Columnar tables as Parquet: one thread, fixed order, the same bytes each time."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

__all__ = ["Columns", "read", "row_columns", "write"]

Columns = Mapping[str, tuple[str, Sequence[Any]]]


def write(file: Path, columns: Columns) -> Path:
    """Write one table.

    Parameters
    ----------
    file
        The Parquet file; its folder is made.
    columns
        For each column its DuckDB type and its values, None where unknown, in the order of rows.

    Returns
    -------
    file
        The same path.
    """
    lengths = {len(values) for _, values in columns.values()}
    if len(lengths) != 1:
        raise ValueError(f"{file.name}: columns of lengths {sorted(lengths)}")
    file.parent.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(config={"threads": 1}) as base:
        parts = ", ".join(
            f'unnest(${i}::{kind}[]) AS "{name}"'
            for i, (name, (kind, _)) in enumerate(columns.items(), 1)
        )
        base.execute(
            f"CREATE TABLE rows AS SELECT {parts}", [list(values) for _, values in columns.values()]
        )
        part = file.with_name(f".{file.name}.part")
        base.execute(
            f"COPY rows TO '{_quoted(part)}' (FORMAT parquet, COMPRESSION zstd, "
            "COMPRESSION_LEVEL 19, ROW_GROUP_SIZE 1000000)"
        )
    part.replace(file)
    return file


def row_columns(
    kinds: Mapping[str, str], rows: Iterable[Sequence[Any]]
) -> dict[str, tuple[str, Sequence[Any]]]:
    """Turn rows into columns.

    Parameters
    ----------
    kinds
        Name and DuckDB type of each column.
    rows
        The rows, each as long as `kinds`.

    Returns
    -------
    columns
        What `write` takes.
    """
    turned = list(zip(*rows, strict=True)) or [()] * len(kinds)
    return {n: (k, c) for (n, k), c in zip(kinds.items(), turned, strict=True)}


def read(file: Path, query: str = "SELECT * FROM rows") -> list[tuple[Any, ...]]:
    """Rows of a query over one table.

    Parameters
    ----------
    file
        The Parquet file, called ``rows`` in the query.
    query
        SQL.

    Returns
    -------
    rows
        In the order of the query.
    """
    with duckdb.connect(config={"threads": 1}) as base:
        base.execute(f"CREATE VIEW rows AS SELECT * FROM read_parquet('{_quoted(file)}')")
        return base.execute(query).fetchall()


def _quoted(path: Path) -> str:
    """Path inside an SQL string."""
    return str(path).replace("'", "''")
