"""Things have names in both languages."""

from kerjasama.world import World


def test_states(world: World) -> None:
    japan = world.state("JPN")
    assert (japan.name("en"), japan.name("id")) == ("Japan", "Jepang")


def test_organisations_have_a_short_name(world: World) -> None:
    for organisation in world.organisations():
        assert organisation.short("en")
        assert organisation.short("id")
    assert (world.organisation("UN").short("en"), world.organisation("UN").short("id")) == (
        "UN",
        "PBB",
    )


def test_agreements_have_a_short_name(world: World) -> None:
    for agreement in world.agreements():
        assert agreement.short("en")
        assert agreement.name("id")


def test_regions_have_names(world: World) -> None:
    found = {r.code: r for r in world.regions("IDN", "2026")}
    assert (found["035"].name("en"), found["142"].name("id")) == ("South-eastern Asia", "Asia")


def test_an_events_date_is_its_only_day(world: World) -> None:
    signed = next(e for e in world.events("IK-CEPA") if e.event == "signed" and not e.party)
    assert str(signed.when) == "2020-12-18"
    assert signed.date.covers(signed.when)  # type: ignore[arg-type]
