"""Pages about one state, organisation or agreement, and lists of them."""

import pytest

from kerjasama.briefs.document import Bullets, Document, Paragraph, Table
from kerjasama.briefs.page import later
from kerjasama.briefs.things import members, show, ties
from kerjasama.facts import When
from kerjasama.words import Words

DAY = When("2024-06-30")


def section(document, key):
    return next((s for s in document.sections if s.id == key), None)


def tables(document, key):
    found = section(document, key)
    return [b for b in found.blocks if isinstance(b, Table)] if found else []


def cells(document, key):
    return [[c.text for c in row] for t in tables(document, key) for row in t.rows]


def told(document) -> str:
    return " ".join(said.text for said in document.sentences())


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("kind", ["states", "organisations", "agreements"])
def test_everything_that_has_a_name_has_a_page(world, kind, lang) -> None:
    words = Words(lang)
    for thing in getattr(world, kind)()[:: 4 if kind == "states" else 1]:
        page = show(world, thing, DAY, words)
        assert isinstance(page, Document)
        assert page.lang == lang
        assert page.title in (thing.name(lang), words(world.named(thing.code)), *shorts(thing))
        assert cells(page, "profile")[0][1] == thing.name(lang)
        assert all(row[1] for row in cells(page, "profile")), thing.code
        used = {number for said in page.sentences() for number in said.refs}
        assert used == {r.number for r in page.references}, thing.code
        assert page.facts[0][1] == words.date("2024-06-30")


def shorts(thing):
    return [getattr(thing, f"short_{lang}", "") for lang in ("en", "id")]


def test_a_state(world) -> None:
    page = show(world, world.state("IDN"), DAY, Words("id"))
    profile = {row[0]: row[1] for row in cells(page, "profile")}
    assert profile["Ibu kota"] == "Jakarta"
    assert "17 Agustus 1945" in next(v for v in profile.values() if "1945" in v)
    listed = [row[0] for row in cells(page, "memberships")]
    assert listed == [m.organisation for m in world.memberships("IDN", DAY)]
    assert "Asia" in told(page)


def test_a_state_that_ended_names_its_successors_and_no_strangers_doubts(world) -> None:
    page = show(world, world.state("SUN"), When("2020"), Words("en"))
    assert "Kazakhstan" in told(page)
    assert told(page).count("None is recorded here in 2020.") == 1
    assert section(page, "doubts") is None


def test_doubts_are_the_things_own(world) -> None:
    named = {d.subject for d in world.disagreements()}
    assert named
    for organisation in world.organisations():
        subjects = {m.subject for m in world.members(organisation.code, DAY)}
        page = show(world, organisation, DAY, Words("en"))
        found = section(page, "doubts")
        count = sum(len(b.items) for b in found.blocks if isinstance(b, Bullets)) if found else 0
        assert count == len(world.disagreements(*subjects) if subjects else ()), organisation.code


@pytest.mark.parametrize(
    ("unit", "en", "id_"),
    [
        ("peacekeeping-rank", "no. 10", "ke-10"),
        ("un-member-ordinal", "no. 60", "ke-60"),
        ("asian-games-hosted", "no. 18", "ke-18"),
    ],
)
def test_figures_have_their_unit_in_words(world, unit, en, id_) -> None:
    assert world.observations("IDN", unit)
    for lang, wanted in (("en", en), ("id", id_)):
        page = show(world, world.state("IDN"), DAY, Words(lang))
        assert wanted in [row[2] for row in cells(page, "figures")]
    assert "221.000 anggota jemaah" in [row[2] for row in cells(page, "figures")]


def test_every_unit_in_the_record_has_its_words(world) -> None:
    for about in {row[0] for row in world.db.execute("SELECT DISTINCT about FROM observation")}:
        thing = world.find(about)
        local = cells(show(world, thing, DAY, Words("id")), "figures")
        if local:
            for o in world.observations(about):
                assert not any(row[2].endswith(f" {o.unit}") for row in local), o.unit


def test_an_organisation_counts_its_full_members(world) -> None:
    page = show(world, world.organisation("ASEAN"), DAY, Words("en"))
    assert "10 full members on 30 June 2024." in told(page)
    assert "Form: regional." in told(page)
    one = show(world, world.organisation("EU"), DAY, Words("en"))
    assert [row[0] for row in cells(one, "past")] == ["GBR"]
    assert "GBR" not in [row[0] for row in cells(one, "members")]


def test_a_roster_with_holes_says_so(world) -> None:
    holes = [o for o in world.organisations() if not world.complete(o.code, DAY)]
    assert holes
    for organisation in holes:
        page = show(world, organisation, DAY, Words("en"))
        assert "the roster is not complete" in told(page), organisation.code
    whole = show(world, world.organisation("ASEAN"), DAY, Words("en"))
    assert "not complete" not in told(whole)


def test_an_agreement_tells_its_status_its_life_and_its_parties(world) -> None:
    agreement = world.agreement("IK-CEPA")
    early = show(world, agreement, When("2021"), Words("en"))
    late = show(world, agreement, When("2024"), Words("en"))
    assert "Status on 2021: signed" in told(early)
    assert "Status on 2024: in force" in told(late)
    life = [row[1] for row in cells(late, "events")]
    assert life.index("signed") < life.index("entered into force")
    assert [row[0] for row in cells(late, "parties")] == ["IDN", "KOR"]


def test_a_day_after_the_last_reading_is_marked(world) -> None:
    asean = world.organisation("ASEAN")
    assert show(world, asean, DAY, Words("en")).footer == Paragraph(())
    footer = show(world, asean, When("2100"), Words("en")).footer
    assert [s.text for s in footer.sentences] == [later(world, Words("en"))]
    assert later(world, Words("id")) != later(world, Words("en"))


@pytest.mark.parametrize("on", ["1967-08-07", "1967-08-08", "1998", "2024"])
def test_members(world, on) -> None:
    page = members(world, world.organisation("ASEAN"), When(on), Words("id"))
    found = world.members("ASEAN", on)
    if found:
        assert [row[0] for row in cells(page, "members")] == [m.member for m in found]
        assert all(row[3] for row in cells(page, "members"))
    else:
        assert not tables(page, "members")
        assert "7 Agustus 1967" in told(page)


def test_a_membership_that_may_hold_is_called_uncertain(world) -> None:
    unsure = [m for m in world.members("UN", "1945-10-24") if not m.sure]
    page = members(world, world.organisation("UN"), When("1945"), Words("en"))
    rows = {row[0]: row[3] for row in cells(page, "members")}
    for m in world.members("UN", "1945"):
        assert ("uncertain on this day" in rows[m.member]) is not m.sure
    assert len(unsure) < len(rows)


@pytest.mark.parametrize("pair", ["IDN KOR", "IDN TUV", "CSK CZE", "USA PRK"])
def test_ties_cite_what_they_say_and_nothing_else(world, pair) -> None:
    for lang in ("en", "id"):
        page = ties(world, world.ties(*pair.split(), on=DAY), Words(lang))
        assert {s.id for s in page.sections} <= {"ties", "organisations"}
        used = {number for said in page.sentences() for number in said.refs}
        assert used == {r.number for r in page.references}
        assert page.lang == lang
