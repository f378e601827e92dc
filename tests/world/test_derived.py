"""Dates that follow by a rule check those that were written down, and only those."""

from dataclasses import replace

from kerjasama.facts import Basis, Promises, Source, Statement
from kerjasama.world import World
from kerjasama.world.derived import confirmed
from kerjasama.world.fold import fold

SOURCE = Source("a/b", "event", "t", "p", "", "facts", "2026-11-22", 1, Promises((1, 9)))
OTHER = replace(SOURCE, name="c/d")


def thing(subject: str, basis: str = "read", **cells: str) -> list[Statement]:
    return [
        Statement(subject, name.rstrip("_"), value, "a/b", basis=Basis(basis))
        for name, value in cells.items()
    ]


def borne_out(*things: list[Statement]) -> set[tuple[str, str]]:
    folded = fold([SOURCE, OTHER], [s for statements in things for s in statements])
    return set(confirmed(folded.things))


def event(event: str, date: str, party: str = "", basis: str = "read") -> list[Statement]:
    cells = {"agreement": "X", "event": event, "date": date}
    if party:
        cells["party"] = party
    return thing(f"event:X/{party}/{event}/1", basis, **cells)


def member(
    role: str, from_: str, to: str, ended_by: str = "", code: str = "A@O", basis: str = "read"
) -> list[Statement]:
    who, organisation = code.split("@")
    cells = {"member": who, "organisation": organisation, "role": role, "from_": from_, "to": to}
    if ended_by:
        cells["ended_by"] = ended_by
    return thing(f"membership:{code}/{role}/1", basis, **cells)


TREATY = thing("agreement:X", agreement="X", delay_days="30")
FORCE = ("event:X/A/entered-into-force/1", "date")


def test_a_party_is_bound_so_many_days_after_its_deposit() -> None:
    whole = event("entered-into-force", "1990-01-01")
    deposit = event("ratified", "2000-01-01", "A")
    assert borne_out(TREATY, whole, deposit, event("entered-into-force", "2000-01-31", "A")) == {
        FORCE
    }
    assert not borne_out(TREATY, whole, deposit, event("entered-into-force", "2000-02-01", "A"))


def test_nobody_is_bound_before_the_treaty_is_in_force() -> None:
    whole = event("entered-into-force", "2001-05-05")
    deposit = event("acceded", "2000-01-01", "A")
    early = event("entered-into-force", "2000-01-31", "A")
    same = event("entered-into-force", "2001-05-05", "A")
    assert not borne_out(TREATY, whole, deposit, early)
    assert borne_out(TREATY, whole, deposit, same) == {FORCE}


def test_a_deposit_from_memory_or_without_its_day_bears_nothing_out() -> None:
    entry = event("entered-into-force", "2000-01-31", "A")
    assert borne_out(TREATY, event("ratified", "2000-01-01", "A"), entry) == {FORCE}
    assert not borne_out(TREATY, event("ratified", "2000-01-01", "A", "recalled"), entry)
    assert not borne_out(TREATY, event("ratified", "2000", "A"), entry)
    assert not borne_out(TREATY, event("signed", "2000-01-01", "A"), entry)
    assert not borne_out(TREATY, event("ratified", "2000-01-01", "B"), entry)
    assert not borne_out(event("ratified", "2000-01-01", "A"), entry)  # no rule is recorded


def test_a_treaty_of_two_binds_both_from_one_day() -> None:
    pair = thing("agreement:X", agreement="X", parties="A;B")
    whole = event("entered-into-force", "1990-01-01")
    second = [replace(s, source="c/d") for s in whole]
    a, b = (event("entered-into-force", "1990-01-01", who, "recalled") for who in "AB")
    later = event("entered-into-force", "1990-02-01", "B", "recalled")
    both = {(f"event:X/{who}/entered-into-force/1", "date") for who in "AB"}
    assert borne_out(pair, whole, second, a, b) == both
    assert not borne_out(pair, whole, a, b)  # the treaty's own day rests on one word
    assert not borne_out(pair, whole, second, a, later)


def test_those_whom_a_treaty_needed_are_bound_from_its_first_day() -> None:
    rule = thing("agreement:X", agreement="X", needs_parties="3")
    whole = event("entered-into-force", "1990-01-01")
    second = [replace(s, source="c/d") for s in whole]
    three = [event("entered-into-force", "1990-01-01", who, "recalled") for who in "ABC"]
    fourth = event("entered-into-force", "1990-01-01", "D", "recalled")
    subjects = {(f"event:X/{who}/entered-into-force/1", "date") for who in "ABC"}
    assert borne_out(rule, whole, second, *three) == subjects
    assert not borne_out(rule, whole, second, *three[:2])
    assert not borne_out(rule, whole, second, *three, fourth)  # which three were needed?
    assert not borne_out(thing("agreement:X", agreement="X"), whole, second, *three)


def test_an_elected_term_lasts_as_the_founding_rules_say() -> None:
    seat = "A@UN-SC"
    end = ("membership:A@UN-SC/elected/1", "to")
    term = member("elected", "2019-01-01", "2020-12-31", "term-ended", seat)
    assert borne_out(term) == {end}
    assert not borne_out(member("elected", "2019-01-01", "2021-12-31", "term-ended", seat))
    assert not borne_out(member("elected", "2019-01-01", "2020-12-31", "withdrew", seat))
    assert not borne_out(
        member("elected", "2019-01-01", "2020-12-31", "term-ended", seat, "recalled")
    )
    three = member("elected", "2019-01-01", "2021-12-31", "term-ended", "A@UN-ECOSOC")
    assert borne_out(three) == {("membership:A@UN-ECOSOC/elected/1", "to")}


def test_a_lesser_role_ends_when_full_membership_begins() -> None:
    observer = member("observer", "1984", "1995-07-28", "upgraded")
    end = {("membership:A@O/observer/1", "to")}
    assert borne_out(observer, member("full", "1995-07-28", "..")) == end
    assert borne_out(observer, member("full", "1995", "..")) == end  # says the same, less exactly
    assert not borne_out(observer, member("full", "1996", ".."))
    assert not borne_out(observer, member("full", "1995-07-28", "..", basis="recalled"))
    assert not borne_out(observer, member("full", "1995-07-28", "..", code="B@O"))


def test_a_membership_ends_with_its_state_or_its_organisation() -> None:
    state = thing("state:A", to="1991-12-26")
    club = thing("organisation:O", ended="1991-06-28")
    end = {("membership:A@O/full/1", "to")}
    assert borne_out(member("full", "1950", "1991-12-26", "dissolved"), state) == end
    assert borne_out(member("full", "1950", "1991-06-28", "organisation-ended"), club) == end
    assert not borne_out(member("full", "1950", "1991-12-26", "dissolved"), club)
    assert not borne_out(member("full", "1950", "1991-06-28", "organisation-ended"), state)
    assert not borne_out(member("full", "1950", "?", "dissolved"), state)


def test_a_date_that_a_rule_bears_out_counts_as_confirmed(world: World) -> None:
    entry = world.db.execute(
        "SELECT t.subject FROM trust t JOIN event e ON e.subject = t.subject"
        " WHERE t.confirmed AND t.witnesses < 2 AND e.party != ''"
        " AND e.event = 'entered-into-force'"
    ).fetchall()
    assert len(entry) > 20
    assert all(world.support(subject, "date")[1] for (subject,) in entry)
