"""The world, asked about a day."""

from dataclasses import replace
from pathlib import Path

import pytest

from kerjasama.errors import BadDateError, BadSourceError, UnknownNameError
from kerjasama.facts import When
from kerjasama.scenarios import Leave, suppose
from kerjasama.words import Text
from kerjasama.world import World


def test_the_same_world_on_another_day(world: World) -> None:
    then = world.at("1966-01")
    assert then.on == When("1966-01")
    assert world.on is None
    assert not then.is_member("IDN", "UN")
    assert world.is_member("IDN", "UN")
    assert then.is_member("IDN", "UN", on="1964")  # the day that is named speaks


@pytest.mark.parametrize("on", ["", "yesterday", "2000-13", "..", "20000"])
def test_a_day_that_is_none_is_refused(on: str, world: World) -> None:
    with pytest.raises(BadDateError):
        world.at(on)
    with pytest.raises(BadDateError):
        world.members("UN", on=on)


def test_every_member_of_every_organisation_is_known(world: World) -> None:
    for organisation in world.organisations():
        for member in world.spells(organisation.code):
            assert world.party(member.member).code == member.member


def test_memberships_and_members_tell_the_same(world: World) -> None:
    on = "2015-06"
    by_club = {
        (m.member, m.organisation, m.role)
        for o in world.organisations()
        for m in world.members(o.code, on)
    }
    by_state = {
        (m.member, m.organisation, m.role)
        for s in (*world.states(), *world.organisations())
        for m in world.memberships(s.code, on)
    }
    assert by_club == by_state


def test_spells_of_one_member_do_not_overlap_in_their_role(world: World) -> None:
    for organisation in world.organisations():
        last: dict[tuple[str, bool], object] = {}
        for m in world.spells(organisation.code):
            key = (m.member, m.role in ("founding", "full", "permanent"))
            before = last.get(key)
            if before is not None and m.role != "suspended":
                assert before <= m.span.possible[1], m.subject  # type: ignore[operator]
            last[key] = m.span.possible[0]


def test_nobody_is_in_before_the_organisation_was_founded(world: World) -> None:
    for organisation in world.organisations():
        first = organisation.span.possible[0]
        for m in world.spells(organisation.code):
            if m.role in ("founding", "full", "permanent", "elected"):
                assert m.span.possible[1] >= first, m.subject


def test_nobody_is_a_full_member_while_no_state(world: World) -> None:
    for organisation in world.organisations():
        for m in world.spells(organisation.code):
            party = world.party(m.member)
            assert m.span.possible[0] <= party.span.possible[1], m.subject


def test_one_full_member_a_day(world: World) -> None:
    for organisation in world.organisations():
        for on in ("1955", "1991", "2026-11-22"):
            members = [m.member for m in world.members(organisation.code, on)]
            assert len(members) == len(set(members))


def test_complete_says_whether_absence_means_not_in(world: World) -> None:
    assert world.complete("UN")
    assert not all(world.complete(o.code) for o in world.organisations())


def test_evidence_stands_behind_every_membership_of_indonesia(world: World) -> None:
    for membership in world.memberships("IDN"):
        told = world.evidence(membership.subject)
        assert {"kept"} <= {e.fate for e in told}
        assert all(e.title and e.publisher for e in told)
        first = [e for e in told if e.fate == "kept"]
        assert told[: len(first)] == first


def test_disagreements_name_both_sources(world: World) -> None:
    for d in world.disagreements():
        many = d.kept_source.startswith(("compilations/", "press/", "reference/"))
        assert d.kept_source != d.other_source or many  # a folder of many publishers
        assert d.kept != d.other
        assert d in world.disagreements(d.subject)
    assert world.disagreements("no:thing") == []


def test_observations_are_oldest_first(world: World) -> None:
    found = world.observations("IDN")
    keys = [(o.property, o.on) for o in found]
    assert keys == sorted(keys)
    assert {o.about for o in found} <= {"IDN"}


def test_fields_lead_to_five(world: World) -> None:
    assert {world.top_field(code) for code in world.fields()} == {
        "economy",
        "politics",
        "social-culture",
        "defence-security",
        "environment",
    }
    assert world.top_field("unknown") == "unknown"


def test_concepts_in_both_languages(world: World) -> None:
    trade = world.concept("fields", "trade")
    assert trade.en
    assert trade.id
    assert trade.en != trade.id
    assert str(world.concept("fields", "king")) == "king"


def test_a_party_of_a_closed_list_shares_the_fate_of_the_whole(world: World) -> None:
    assert world.party_status("IDN-KOR-BIT", "KOR", "2000").status == "in-force"
    with pytest.raises(UnknownNameError):
        world.party_status("IDN-KOR-BIT", "XYZ")


def test_parties_and_party_status_tell_the_same(world: World) -> None:
    for agreement in world.agreements():
        for on in ("1995", "2008", "2026-11-22"):
            for code, told in world.parties(agreement.code, on).items():
                assert world.party_status(agreement.code, code, on) == told, agreement.code


def test_no_party_is_bound_while_the_whole_is_not(world: World) -> None:
    for agreement in world.agreements():
        for on in ("1950", "1995", "2008", "2019", "2026-11-22"):
            whole = world.status(agreement.code, on).status
            if whole in ("replaced", "terminated", "signed", "concluded", "negotiating"):
                bound = [
                    c
                    for c, s in world.parties(agreement.code, on).items()
                    if s.status == "in-force"
                ]
                assert bound == [], (agreement.code, on, whole)


def test_no_agreement_is_anything_before_its_first_dated_event(world: World) -> None:
    for agreement in world.agreements():
        days = [e.when.first for e in world.events(agreement.code) if e.when and not e.party]
        if days:
            before = f"{min(days).year - 1:04d}"
            told = world.status(agreement.code, before).status
            assert told in ("unknown", "announced", "negotiating"), (agreement.code, told)


def test_a_flawed_data_folder_is_refused(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KERJASAMA_CACHE", str(tmp_path / "cache"))
    rows = data / "claims" / "small" / "members" / "rows.csv"
    rows.write_text(rows.read_text("utf-8").replace("KOR", "KRO"), "utf-8")
    with pytest.raises(BadSourceError, match="no member is called 'KRO'"):
        World.load(data)
    assert not (tmp_path / "cache").exists()


def test_a_small_world_of_ones_own(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KERJASAMA_CACHE", str(tmp_path / "cache"))
    small = World.load(data)
    assert [s.code for s in small.states()] == ["IDN", "JPN", "KOR"]
    assert [m.member for m in small.members("CLUB", on="1966-01-01")] == ["JPN"]
    assert not small.members("TABLE", on="2000")[1].sure  # nobody knows when it left
    assert small.status("PACT-1960", "1970").status == "in-force"
    assert small.version != World.load().version


def test_nothing_is_supposed_of_the_real_world(world: World) -> None:
    assert world.supposed == world.at("1966").supposed == ()
    other = replace(world, supposed=(Text("The moon is a member."),))
    assert other.at("1966").supposed == other.supposed


def test_what_is_supposed_stays_so_on_another_day(world: World) -> None:
    now = suppose(world.at("2026-11-22"), Leave("DEU", "EU"))
    later, before = now.at("2030"), now.at("2020")
    assert later.supposed == now.supposed != ()
    assert not later.is_member("DEU", "EU")
    assert before.is_member("DEU", "EU")
