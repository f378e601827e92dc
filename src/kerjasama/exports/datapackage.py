"""Describe an export of tables as a Frictionless Data Package."""

import json
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from kerjasama.exports.about import LICENCE_ADDRESS, LICENCE_NAME, cited
from kerjasama.exports.codebook import PANEL_COLUMNS, TABLE_TEXTS, all_columns, described
from kerjasama.exports.tables import TABLES, TableSpec
from kerjasama.words import Words
from kerjasama.world import World

_DATES: Final = ("from", "to", "date", "on", "founded", "ended")
_DAYS: Final = ("earliest", "latest", "surely_from", "surely_to")
_WHOLE: Final = (
    *("cow", "gw", "needs_parties", "needs_share", "delay_days", "notice_months", "lock_months"),
    *("rank", "cow_o", "cow_d", "gw_o", "gw_d", "year", "shared_organisations", "alliance"),
)
_NUMBERS: Final = ("contiguity", "distance_km", "common_official_language")
_DATE: Final = r"\.\.|\?|\d{4}(-\d{2}(-\d{2})?)?"


def descriptor(world: World, folder: Path) -> str:
    """Write ``datapackage.json`` for the tables that lie in a folder."""
    say = Words("en")
    specs = {spec.name: spec for spec in TABLES}
    resources = [
        _resource(name, names, specs.get(name), folder, say)
        for name, names in all_columns(world).items()
    ]
    package = {
        "profile": "tabular-data-package",
        "name": "kerjasama-registry",
        "title": say("kerjasama: the registry of international cooperation"),
        "description": cited(world, say),
        "version": version("kerjasama"),
        "created": f"{world.recorded}T00:00:00Z",
        "licenses": [{"name": LICENCE_NAME, "path": LICENCE_ADDRESS}],
        "contributors": [{"title": "kerjasama contributors", "role": "author"}],
        "resources": resources,
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _resource(
    name: str, names: list[str], spec: TableSpec | None, folder: Path, say: Words
) -> dict[str, Any]:
    path = folder / ("panel.csv.gz" if spec is None else f"{name}.csv")
    content = path.read_bytes()
    key = spec.key if spec is not None else PANEL_COLUMNS[:3]
    told: dict[str, Any] = {
        "name": name,
        "title": say(TABLE_TEXTS[name]),
        "path": path.name,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": {
            "fields": [_field(column, say) for column in names],
            "primaryKey": list(key),
            "missingValues": [""],
        },
    }
    if spec is None:
        told["compression"] = "gz"
    elif spec.refers:
        told["schema"]["foreignKeys"] = [
            {
                "fields": [column],
                "reference": {"resource": "" if table == name else table, "fields": [field]},
            }
            for column, (table, field) in spec.refers.items()
        ]
    return told


def _field(column: str, say: Words) -> dict[str, Any]:
    told: dict[str, Any] = {"name": column, "type": "string", "description": described(column, say)}
    if column in _DATES:
        told["constraints"] = {"pattern": _DATE}
    elif column in _DAYS:
        told["type"] = "date"
    elif column in _WHOLE or column.startswith("agreements"):
        told["type"] = "integer"
    elif column in _NUMBERS:
        told["type"] = "number"
    return told
