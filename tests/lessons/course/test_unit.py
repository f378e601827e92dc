"""The unit: every document, and where each number of the checklist is taught."""

from kerjasama.lessons.course.topic import CLASSES
from kerjasama.lessons.course.topics import TOPICS
from kerjasama.lessons.course.unit import contents, cover, length, taught, unit
from kerjasama.words import Words


def test_every_number_of_the_checklist_is_taught(world) -> None:
    places = taught(world)
    assert sorted(places) == [item.number for item in world.checklist()] == list(range(1, 208))
    codes = {one.code for one in TOPICS}
    assert all(set(found) <= codes for found in places.values())


def test_what_is_indonesias_own_is_taught_there_only(world) -> None:
    places = taught(world, "MYS")
    assert {32, 179, 180}.isdisjoint(places)
    assert {9, 24, 48, 60, 165} <= set(places)


def test_a_unit_has_all_its_documents(world) -> None:
    found = list(unit(world, "IDN", Words("id")))
    stems = [stem for stem, _ in found]
    assert len(stems) == len(set(stems)) == length()
    assert stems == sorted(stems, key=lambda stem: stem[:2])
    for number, one in enumerate(TOPICS, 1):
        for kind in ("lesson", "worksheet", "key"):
            assert f"{number:02}-{one.code}-{kind}" in stems
    assert stems[-2:] == ["15-quiz", "15-quiz-key"]
    asked, key = (document for _, document in found[-2:])
    assert [section.id for section in asked.sections] == ["questions"]
    assert len(key.sections[1].blocks) == CLASSES["IX"].questions


def test_the_unit_of_the_shorter_course(world) -> None:
    found = list(unit(world, "MYS", Words("en"), "VI"))
    assert len(found) == length("VI")
    assert [section.id for section in found[0][1].sections] == ["lessons"]
    assert dict(found[0][1].facts)["Time in class"] == "6 meetings, 420 minutes"


def test_the_cover_lists_lessons_and_numbers(world) -> None:
    page = cover(world, "IDN", Words("en"))
    lessons, numbers = (section.blocks[-1] for section in page.sections)
    assert len(lessons.rows) == len(TOPICS)
    assert sum(topic.meetings for topic in TOPICS) == 18
    assert lessons.rows[-1][1].text == "17–18"
    assert dict(page.facts)["Time in class"] == "18 meetings, 1,440 minutes"
    assert len(numbers.rows) == 207
    listed = contents(world, "USA", Words("en"))
    assert "The role of the United States" in [
        row[2].text for row in listed.sections[0].blocks[1].rows
    ]
