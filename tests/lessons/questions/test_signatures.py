"""How far a state had gone with an agreement, asked again of its events."""

from datetime import date

from kerjasama.facts import When

CONSENT = ("ratified", "acceded", "accepted", "approved", "succeeded")


def test_steps_by_a_day(items, world) -> None:
    found = [i for i in items if i.template == "party-status-on"]
    assert {i.key for i in found} == {("none",), ("signed",), ("bound",)}
    query = "SELECT event, date FROM event WHERE agreement = ? AND party = ?"
    for item in found:
        party, pact = item.given
        day = date.fromisoformat(item.on)
        done = {e for e, d in world.db.execute(query, (pact, party)) if When(d).last < day}
        step = "bound" if done & {*CONSENT} else "signed" if "signed" in done else "none"
        assert item.key == (step,), item.id


def test_the_world_says_the_same(items, world) -> None:
    for item in items:
        if item.template == "party-status-on":
            status = world.party_status(item.given[1], item.given[0], item.on).status
            if item.key == ("signed",):
                assert status not in {"in-force", "consented"}, item.id
            if item.key == ("bound",):
                assert status not in {"signed", "unknown", "negotiating"}, item.id


def test_days_lie_far_from_every_step(items, world) -> None:
    query = "SELECT date FROM event WHERE agreement = ? AND party = ?"
    for item in items:
        if item.template == "party-status-on":
            day = date.fromisoformat(item.on)
            for (told,) in world.db.execute(query, item.given[::-1]):
                if told != "?":
                    when = When(told)
                    assert min(abs((day - when.first).days), abs((day - when.last).days)) >= 28
