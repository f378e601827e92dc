"""The change log as a document."""

import pytest

from kerjasama.briefs.changes import changes, kind_word
from kerjasama.briefs.document import Table
from kerjasama.facts import When
from kerjasama.sources import KINDS
from kerjasama.sources.kinds import EVENTS, ROLES
from kerjasama.words import Words
from kerjasama.world import Standing
from kerjasama.world.changes import Change, _end


def written(world, since, until, about="", lang="en"):
    found = world.changes(since, until, about)
    return found, changes(world, found, When(since), When(until), about, Words(lang))


def rows(document):
    return [
        [c.text for c in row]
        for section in document.sections
        for b in section.blocks
        if isinstance(b, Table)
        for row in b.rows
    ]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_change_has_one_row_in_its_year(world, lang) -> None:
    found, page = written(world, "2019", "2021", lang=lang)
    assert page.lang == lang
    assert [s.title for s in page.sections] == ["2021", "2020", "2019"]
    assert len(rows(page)) == len(found)
    words = Words(lang)
    assert [row[2] for row in rows(page)] == [kind_word(c, words) for c in found]
    used = {number for said in page.sentences() for number in said.refs}
    assert used == {r.number for r in page.references}


def test_brexit_in_both_languages(world) -> None:
    for lang, row in (
        ("en", ["31 January 2020", "United Kingdom", "left", "EU"]),
        ("id", ["31 Januari 2020", "Britania Raya", "keluar dari", "UE"]),
    ):
        _, page = written(world, "2020", "2020", "GBR", lang)
        dates = [r for r in rows(page) if r[0] == row[0]]
        assert row[0] in {r[0] for r in dates}
        assert row[3] in {r[3] for r in dates}
        assert any(r[1] == Words(lang)(world.named("GBR")) for r in dates)


def test_no_change_is_said_to_be_none(world) -> None:
    found, page = written(world, "1700", "1701", "ASEAN")
    assert found == []
    assert "No change is recorded here." in [s.text for s in page.sentences()]
    assert rows(page) == []


def test_the_title_names_what_was_asked_for(world) -> None:
    assert written(world, "2024", "2024", "IDN")[1].title == "What changed: Indonesia"
    assert written(world, "2024", "2024", "ASEAN", "id")[1].title.endswith(": ASEAN")
    whole = written(world, "2024-01", "2024-06")[1]
    assert whole.title == "What changed: the world"
    assert whole.subtitle == "January 2024 to June 2024"


def some(kind: str, group: str) -> Change:
    return Change(When("2000"), group, kind, ("IDN",), "", "s", "from", Standing.READ)


def every_kind() -> set[tuple[str, str]]:
    """Every sort of change that the record could hold."""
    kinds = {("agreements", event) for event in EVENTS}
    ends = ("", *KINDS["membership"].column("ended_by").choices)
    full = ("founding", "full", "permanent")
    kinds |= {("memberships", "joined")}
    kinds |= {("memberships", role) for role in ROLES if role not in full}
    kinds |= {("memberships", _end(role, how, full=role in full)) for role in ROLES for how in ends}
    for tie in KINDS["tie"].column("tie").choices:
        kinds |= {("relations", f"{tie}-began"), ("relations", f"{tie}-ended")}
    for thing in ("state", "organisation"):
        kinds |= {("things", f"{thing}-began"), ("things", f"{thing}-ended")}
    return {(group, kind) for group, kind in kinds if kind}


@pytest.mark.parametrize(("group", "kind"), sorted(every_kind()))
def test_every_sort_of_change_has_its_words(group, kind) -> None:
    english, indonesian = (kind_word(some(kind, group), Words(lang)) for lang in ("en", "id"))
    assert english
    assert english != indonesian
    assert "-" not in english.replace("follow-up", "")


def test_a_state_that_ended_is_no_member_that_ended() -> None:
    words = Words("en")
    itself = kind_word(some("state-ended", "things"), words)
    assert itself != kind_word(some("state-ended", "memberships"), words)
