"""Live parts of lessons: each fact is the world's own answer."""

import pytest

from kerjasama.briefs.document import Bullets, Paragraph, Table
from kerjasama.lessons.course import figures
from kerjasama.lessons.course.clubs import clubs
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.words import Words

LIVE = [
    *(figures.first_look, figures.three_forms, figures.neighbours, figures.by_field),
    *(figures.by_mechanism, figures.organisations, figures.timeline, figures.treaty_life),
    *(figures.decisions, figures.aims, figures.unfinished, figures.terms, figures.partners),
    *(figures.latest, figures.cases),
]


def page(world, code="IDN", on="2026-11-22", lang="en") -> LessonPage:
    return LessonPage(world.at(on), world.state(code), Words(lang))


def texts(blocks) -> list[str]:
    told: list[str] = []
    for block in blocks:
        match block:
            case Paragraph(sentences):
                told += [said.text for said in sentences]
            case Bullets(items):
                told += [said.text for item in items for said in item.sentences]
            case Table(rows=rows):
                told += [cell.text for row in rows for cell in row]
    return told


@pytest.mark.parametrize("tell", LIVE, ids=lambda tell: tell.__name__)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_part_speaks(world, tell, lang) -> None:
    assert texts(tell(page(world, lang=lang)))


@pytest.mark.parametrize("tell", LIVE, ids=lambda tell: tell.__name__)
def test_no_part_stumbles_over_a_small_or_young_state(world, tell) -> None:
    for code, on in (("SMR", "2026"), ("NRU", "2019-12-31"), ("SSD", "2012"), ("TWN", "2026")):
        said = texts(tell(page(world, code, on)))
        assert all(text.strip() and "None" not in text for text in said)


def test_the_first_look_counts(world) -> None:
    here = page(world, "MYS", "2019-12-31")
    text = texts(figures.first_look(here))[0]
    organisations = sum(club.organisation for club in clubs(here))
    assert f"Malaysia takes part in {organisations} organisations" in text
    assert f"{len(clubs(here)) - organisations} agreements" in text


def test_neighbours_are_those_of_the_day(world) -> None:
    assert "Timor-Leste" in texts(figures.neighbours(page(world)))[0]
    assert "Timor-Leste" not in texts(figures.neighbours(page(world, on="1980")))[0]
    assert "no land border" in texts(figures.neighbours(page(world, "JPN")))[0]


def test_roles_end_with_the_day(world) -> None:
    now, then = (texts(figures.terms(page(world, on=on))) for on in ("2026", "2018"))
    assert any("2019" in text for text in now)
    assert not any("2019" in text or "202" in text for text in then if "–" not in text)


def test_unfinished_agreements_are_those_of_the_world(world) -> None:
    text = texts(figures.unfinished(page(world)))[0]
    assert text.endswith(f": {len(world.gaps('IDN', on='2026-11-22'))}.")


def test_partnerships_have_their_latest_rung(world) -> None:
    told = texts(figures.partners(page(world)))
    tie = world.ties("IDN", "KOR", on="2026-11-22").partnership
    assert tie is not None
    assert tie.name_en in told
    earlier = texts(figures.partners(page(world, on="2010")))
    assert tie.name_en not in earlier


def test_steps_after_the_day_are_not_told(world) -> None:
    thing = world.agreement("IK-CEPA")
    told = texts(figures.agreement(page(world, on="2021"), thing))
    assert "18 December 2020" in told
    assert "1 January 2023" not in told


def test_cases_are_what_binds_the_state(world) -> None:
    own, other = (" ".join(texts(figures.cases(page(world, c)))) for c in ("IDN", "MYS"))
    assert world.agreement("IK-CEPA").name_en in own
    assert world.agreement("IK-CEPA").name_en not in other
    assert world.agreement("PARIS-2015").name_en in other
