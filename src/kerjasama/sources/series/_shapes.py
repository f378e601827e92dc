"""Shapes for a small world map: read TopoJSON, merge, thin, cut, project, write paths."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["arcs", "cut", "equal_earth", "inner_point", "merged", "path", "rings", "thinned"]

Array = NDArray[np.float64]

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
ROOT3 = np.sqrt(3.0)


def equal_earth(lonlat: Array) -> Array:
    """Project with Equal Earth.

    Parameters
    ----------
    lonlat
        Degrees from the central meridian and latitude, shape (n, 2).

    Returns
    -------
    xy
        On a sphere of radius 1, y to the north, shape (n, 2).

    References
    ----------
    .. [savric2019] Šavrič, Patterson and Jenny (2019), The Equal Earth map projection,
       International Journal of Geographical Information Science 33(3), 454-465.
    """
    lon, lat = np.radians(lonlat[:, 0]), np.radians(lonlat[:, 1])
    t = np.arcsin(ROOT3 / 2 * np.sin(lat))
    slope = A1 + 3 * A2 * t**2 + t**6 * (7 * A3 + 9 * A4 * t**2)
    x = 2 * ROOT3 * lon * np.cos(t) / (3 * slope)
    y = t * (A1 + A2 * t**2 + t**6 * (A3 + A4 * t**2))
    return np.column_stack([x, y])


def arcs(topology: dict[str, Any]) -> list[Array]:
    """Decode the arcs of a quantised topology.

    Parameters
    ----------
    topology
        TopoJSON.

    Returns
    -------
    arcs
        Longitude and latitude in degrees, shape (n, 2) each, longitudes without jumps.
    """
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        points = np.cumsum(np.array(arc, dtype=np.float64), axis=0) * scale + shift
        decoded.append(_unwrapped(points))
    return decoded


def merged(polygons: Iterable[Sequence[Sequence[int]]]) -> list[list[int]]:
    """Rings of several polygons without the borders between them.

    Parameters
    ----------
    polygons
        Lists of rings, each a list of arc numbers.

    Returns
    -------
    rings
        Rings of the union. A border that both sides share is gone.
    """
    whole = [list(ring) for polygon in polygons for ring in polygon]
    used = {arc for ring in whole for arc in ring}
    shared = {arc for arc in used if ~arc in used}
    return [ring for ring in whole if not shared & set(ring)] + _stitched(
        [ring for ring in whole if shared & set(ring)], shared
    )


def _stitched(opened: list[list[int]], shared: set[int]) -> list[list[int]]:
    """Join what is left of rings that lost arcs, walking each side in turn.

    Where ring R loses a run of arcs to its neighbour, the neighbour's arcs follow.
    """
    after = {
        arc: following
        for ring in opened
        for arc, following in zip(ring, ring[1:] + ring[:1], strict=True)
    }
    left = [arc for ring in opened for arc in ring if arc not in shared]
    rings: list[list[int]] = []
    seen: set[int] = set()
    for start in left:
        ring, arc = [], start
        while arc not in seen:
            seen.add(arc)
            ring.append(arc)
            arc = after[arc]
            while arc in shared:
                arc = after[~arc]
        if ring:
            rings.append(ring)
    return rings


def rings(numbers: Iterable[Sequence[int]], shapes: Sequence[Array]) -> list[Array]:
    """Points of rings that are given as arc numbers.

    Parameters
    ----------
    numbers
        Arc numbers of each ring; a negative one is walked backwards.
    shapes
        The arcs.

    Returns
    -------
    rings
        Longitude (without jumps) and latitude, first point = last point or its copy 360° on.
    """
    found = []
    for ring in numbers:
        parts = [shapes[i] if i >= 0 else shapes[~i][::-1] for i in ring]
        found.append(_unwrapped(np.concatenate([parts[0], *(p[1:] for p in parts[1:])])))
    return found


def thinned(points: Array, flat: Array, tolerance: float) -> Array:
    """Leave out points of an arc that lie nearly on the line (Douglas-Peucker).

    Parameters
    ----------
    points
        The arc, shape (n, 2).
    flat
        The same arc projected, shape (n, 2): distances are measured here.
    tolerance
        In units of `flat`.

    Returns
    -------
    points
        Fewer points, ends kept.

    References
    ----------
    .. [douglas1973] Douglas and Peucker (1973), Cartographica 10(2), 112-122.
    """
    keep = np.zeros(len(points), dtype=bool)
    keep[[0, -1]] = True
    if (points[0] == points[-1]).all():
        keep[[len(points) // 3, 2 * len(points) // 3]] = True
    stack = [(0, len(points) - 1)]
    while stack:
        a, b = stack.pop()
        if b - a < 2:
            continue
        span = flat[b] - flat[a]
        off = flat[a + 1 : b] - flat[a]
        length = float(np.hypot(*span))
        cross = np.abs(off[:, 0] * span[1] - off[:, 1] * span[0])
        far = cross / length if length > 0 else np.hypot(off[:, 0], off[:, 1])
        most = int(far.argmax())
        if far[most] > tolerance:
            keep[a + 1 + most] = True
            stack += [(a, a + 1 + most), (a + 1 + most, b)]
    return points[keep]


def cut(ring: Array, centre: float) -> list[Array]:
    """Cut a ring at the meridian opposite to the centre.

    Parameters
    ----------
    ring
        Longitude (without jumps) and latitude in degrees, shape (n, 2).
    centre
        The map's central meridian.

    Returns
    -------
    parts
        Rings in degrees from the centre, within -180…180.
    """
    parts = []
    start = ring - np.array([centre, 0.0])
    for turn in (-720, -360, 0, 360, 720):
        moved = start + np.array([turn, 0.0])
        if moved[:, 0].max() <= -180 or moved[:, 0].min() >= 180:
            continue
        for side in (-1.0, 1.0):
            moved = _clipped(moved, side)
        if len(moved) > 2:
            parts.append(moved)
    return parts


def path(rings_xy: Iterable[NDArray[np.int64]]) -> str:
    """SVG path of rings with whole coordinates, each step relative to the last.

    Parameters
    ----------
    rings_xy
        Rings without repeated points, shape (n, 2) each.

    Returns
    -------
    d
        What the attribute ``d`` takes.

    Examples
    --------
    >>> import numpy as np
    >>> path([np.array([[1, 2], [4, 2], [4, 0]])])
    'M1,2l3,0 0-2z'
    """
    text = []
    for ring in rings_xy:
        steps = " ".join(f"{x},{y}" for x, y in np.diff(ring, axis=0).tolist())
        text.append(f"M{ring[0, 0]},{ring[0, 1]}l{steps}z")
    return "".join(text).replace(",-", "-").replace(" -", "-")


def inner_point(ring: Array, steps: int = 24) -> tuple[float, float]:
    """Find a point well inside a ring, for a label: the farthest from the border on a grid.

    Parameters
    ----------
    ring
        Shape (n, 2), closed or not.
    steps
        Cells of the grid each way.

    Returns
    -------
    x, y
        The point, or the middle of the ring where no grid point is inside.
    """
    low, high = ring.min(0), ring.max(0)
    xs, ys = (low[i] + (high[i] - low[i]) * (np.arange(steps) + 0.5) / steps for i in (0, 1))
    grid = np.array([(x, y) for y in ys for x in xs])
    a, b = ring, np.roll(ring, -1, axis=0)
    px, py = grid[:, 0, None], grid[:, 1, None]
    rise = np.where(b[:, 1] == a[:, 1], 1.0, b[:, 1] - a[:, 1])
    crosses = ((a[:, 1] > py) != (b[:, 1] > py)) & (
        px < (b[:, 0] - a[:, 0]) * (py - a[:, 1]) / rise + a[:, 0]
    )
    within = crosses.sum(1) % 2 == 1
    if not within.any():
        middle = (low + high) / 2
        return float(middle[0]), float(middle[1])
    span = b - a
    length = np.maximum((span**2).sum(1), 1e-12)
    along = ((px - a[:, 0]) * span[:, 0] + (py - a[:, 1]) * span[:, 1]) / length
    along = np.clip(along, 0, 1)
    gap = np.hypot(px - a[:, 0] - along * span[:, 0], py - a[:, 1] - along * span[:, 1]).min(1)
    best = grid[int(np.where(within, gap, -1).argmax())]
    return float(best[0]), float(best[1])


def _unwrapped(points: Array) -> Array:
    """Longitudes without jumps across the date line."""
    lon = np.unwrap(points[:, 0], period=360.0)
    return np.column_stack([lon, points[:, 1]])


def _clipped(ring: Array, side: float) -> Array:
    """Keep what lies within 180° on one side, with points along the cut."""
    edge = 180.0 * side
    kept: list[tuple[float, float]] = []
    for (x, y), (u, v) in zip(ring, np.roll(ring, -1, axis=0), strict=True):
        here, there = side * x <= 180, side * u <= 180
        if here:
            kept.append((x, y))
        if here != there:
            kept.append((edge, y + (v - y) * (edge - x) / (u - x)))
    dense: list[tuple[float, float]] = []
    for i, (x, y) in enumerate(kept):
        dense.append((x, y))
        u, v = kept[(i + 1) % len(kept)]
        if x == u == edge and abs(v - y) > 1:
            count = int(abs(v - y))
            dense += [(edge, y + (v - y) * k / (count + 1)) for k in range(1, count + 1)]
    return np.array(dense).reshape(-1, 2)
