"""What a key may rest on."""

from kerjasama.facts import When
from kerjasama.lessons.questions.record import Record
from kerjasama.world.things import FULL


def test_nothing_recalled_counts_as_read(record, world) -> None:
    query = "SELECT subject, property FROM statement WHERE fate = 'kept' AND basis = 'recalled'"
    recalled = set(map(tuple, world.db.execute(query)))
    assert len(recalled) > 1000
    assert not any(record.read(*fact) for fact in recalled)


def test_where_sources_disagree_nothing_is_asked(record, world) -> None:
    disputed = world.disagreements()
    assert disputed
    assert not any(record.read(d.subject, d.property) for d in disputed)


def test_who_left_and_came_back_has_no_one_date(record) -> None:
    assert "IDN" not in record.joined("UN")
    assert str(record.joined("ASEAN")["TLS"]) == "2025-10-26"


def test_a_roster_is_whole_or_not_told(record, world) -> None:
    assert len(record.roster("ASEAN", When("1998-01-01"))) == 9
    told = [c for c in record.clubs if record.roster(c, record.day) is not None]
    assert len(told) > 40
    for code in told:
        held = {m.member: m for m in world.members(code, record.day) if m.role in FULL}
        assert record.roster(code, record.day) == set(held)
        assert all(world.support(m.subject, "from")[0] > 0 for m in held.values())
        assert world.complete(code, record.day)
    assert record.roster("OPEC", record.day) is None  # Indonesia is suspended: in or out?


def test_outsiders_touch_it_in_no_role(record, world) -> None:
    out = record.outside("ASEAN", record.day)
    assert out
    assert not set(out) & {m.member for m in world.members("ASEAN", record.day)}


def test_outsiders_lie_near(record) -> None:
    """ASEAN has nobody left beside it in its subregion: its neighbours in Asia are taken."""
    out = record.outside("ASEAN", record.day)
    assert "BGD" in out
    assert not {"YEM", "CYP", "SYR"} & set(out)
    assert len(out) <= 12


def test_nothing_later_than_the_day(world) -> None:
    early = Record(world, "Indonesia", When("1996-01-01"))
    assert all(w.last <= early.day.last for c in early.clubs for w in early.joined(c).values())
    assert "KHM" not in early.joined("ASEAN")
    assert "VNM" in early.joined("ASEAN")


def test_relations_that_were_broken_off_are_left_out(record, world) -> None:
    assert "CHN" not in record.relations
    for other, tie in record.relations.items():
        told = world.ties("IDN", other, "2026-06-30").relations
        assert tie in told
