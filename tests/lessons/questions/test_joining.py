"""Who joined when, asked again of the table of memberships."""

from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest

from kerjasama.facts import When
from kerjasama.lessons.questions import Item
from kerjasama.lessons.questions.joining import apart, drawn, joining, years
from kerjasama.world import World
from kerjasama.world.things import FULL

Asked = Callable[[str, str], When]


@pytest.fixture(scope="module")
def began(world: World) -> Asked:
    """The one beginning of a full membership, read from the store itself."""

    def asked(club: str, member: str) -> When:
        marks = ", ".join("?" * len(FULL))
        query = f'SELECT "from" FROM membership WHERE organisation = ? AND member = ? AND role IN ({marks})'  # noqa: E501
        found = world.db.execute(query, (club, member, *FULL)).fetchall()
        assert len(found) == 1, (club, member)
        return When(found[0][0])

    return asked


def ordered(dates: dict[str, When]) -> list[str]:
    """Codes by date; no two dates may overlap."""
    codes = sorted(dates, key=lambda c: dates[c].first)
    for one, two in pairwise(codes):
        assert dates[one].last < dates[two].first, dates
    return codes


def right(item: Item, dates: dict[str, When]) -> bool:
    """Whether the key of a question about dates is right, and only it."""
    if item.kind == "matching":
        codes = [o.code for o in item.options]
        return [str(dates[c].year) for c in codes] == list(item.key)
    codes = ordered(dates)
    if item.kind == "ordering":
        return tuple(codes) == item.key
    return item.key == (codes[-1 if item.template.endswith("last") else 0],)


def test_years(items, began) -> None:
    found = [i for i in items if i.template == "joined-year"]
    assert len(found) > 300
    for item in found:
        member, club = item.given
        assert item.key == (str(began(club, member).year),), item.id


@pytest.mark.parametrize(
    "template", ["joined-first", "joined-last", "joined-order", "joined-match"]
)
def test_members_of_one_club(items, began, template) -> None:
    found = [i for i in items if i.template == template]
    assert len(found) > 50
    for item in found:
        dates = {o.code: began(item.given[0], o.code) for o in item.options}
        assert right(item, dates), item.id


@pytest.mark.parametrize("template", ["clubs-first", "clubs-order", "clubs-match"])
def test_clubs_of_one_member(items, began, template) -> None:
    found = [i for i in items if i.template == template]
    assert len(found) > 20
    for item in found:
        dates = {o.code: began(o.code, item.given[0]) for o in item.options}
        assert right(item, dates), item.id


def test_statements_are_true_or_false(items, began, world) -> None:
    found = [i for i in items if i.template == "was-member"]
    assert {i.key for i in found} == {("true",), ("false",)}
    for item in found:
        member, club = item.given
        day, start = When(item.on), began(club, member)
        assert (item.key == ("true",)) == (start.last < day.first), item.id
        status = world.membership_status(member, club, item.on).status
        assert (status in FULL) == (item.key == ("true",)), item.id


def test_four_whose_dates_overlap_are_never_drawn() -> None:
    dates = {"a": When("1967"), "b": When("1967-08"), "c": When("1968"), "d": When("1969")}
    assert not apart(dates, "abcd")
    assert drawn(Random(1), dates, "abcd") == ()  # noqa: S311
    assert drawn(Random(1), dates, "ab") == ()  # noqa: S311


def test_wrong_years_are_wrong_near_and_not_in_the_future() -> None:
    for seed in range(50):
        wrong = years(Random(seed), 2024, [2024, 2020], 2026)  # noqa: S311
        assert len(set(wrong)) == 3
        assert 2024 not in wrong
        assert all(2000 < y <= 2026 for y in wrong)


def test_every_question_names_its_country_or_club(record) -> None:
    assert all(item.given for item in joining(record))
