"""Distance and borders."""

import pytest

from kerjasama.measures import border, distance
from kerjasama.measures.space import entities
from kerjasama.world import World


@pytest.mark.parametrize(
    ("a", "b", "low", "high"),
    [
        ("IDN", "KOR", 4700, 5500),
        ("IDN", "SGP", 300, 1500),
        ("DEU", "FRA", 400, 900),
        ("IDN", "BRA", 14500, 17500),
        ("USA", "CAN", 500, 2500),
    ],
)
def test_distances(a: str, b: str, low: float, high: float, world: World) -> None:
    km = distance(world).between(a, b)
    assert km is not None
    assert low < km < high


def test_nothing_lies_farther_than_half_around_the_earth(world: World) -> None:
    known = distance(world).known()
    assert known.max() < 20_038
    assert known.min() > 0


@pytest.mark.parametrize(
    ("a", "b", "touch"),
    [
        ("IDN", "MYS", 1),
        ("IDN", "PNG", 1),
        ("IDN", "TLS", 1),
        ("IDN", "SGP", 0),
        ("IDN", "AUS", 0),
        ("KOR", "PRK", 1),
        ("KOR", "JPN", 0),
        ("FRA", "DEU", 1),
        ("ESP", "PRT", 1),
        ("USA", "MEX", 1),
        ("USA", "RUS", 0),
    ],
)
def test_borders(a: str, b: str, touch: int, world: World) -> None:
    assert border(world).between(a, b) == touch


def test_who_is_measured(world: World) -> None:
    codes = entities(world)
    assert list(codes) == sorted(codes)
    assert {"IDN", "TWN", "PSE", "HKG"} <= set(codes)
    assert not {"SUN", "YUG", "DDR", "CSK"} & set(codes)
