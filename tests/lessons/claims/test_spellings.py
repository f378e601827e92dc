"""Names as texts write them lead to things that the registry knows."""

from kerjasama.lessons.claims.spellings import spellings
from kerjasama.lessons.claims.templates import templates_of


def test_what_is_spelt_in_another_way_is_in_the_registry(today) -> None:
    known = {s.code for s in today.states()} | {o.code for o in today.organisations()}
    known |= {a.code for a in today.agreements()}
    assert {code for _, code, _ in spellings() if code} <= known


def test_the_euro_is_a_membership(today) -> None:
    for name in ("the eurozone", "the euro zone", "the euro", "kawasan euro", "mata uang euro"):
        [found] = templates_of(today, f"Malta has {name} now.")
        assert [m.code for m in found.mentions(found.text, "O")] == ["EURO-AREA"], name


def test_a_broker_is_no_party(today) -> None:
    [found] = templates_of(today, "Israel signed the US-brokered Abraham Accords.")
    assert [m.code for m in found.mentions(found.text, "S")] == ["ISR"]


def test_a_sea_is_no_state_and_the_treaty_of_1951_no_climate_agreement(today) -> None:
    [found] = templates_of(today, "Traktat Paris says nothing of the South China Sea.")
    assert not found.mentions(found.text)


def test_what_is_told_of_a_name_in_full_is_judged(verdicts) -> None:
    told = (
        "Indonesia joined the ASEAN Free Trade Area. It was established in 1992."
        " The UN Children's Fund was created in 1946."
    )
    assert verdicts(told) == [("party", "true"), ("event", "true"), ("founded", "true")]
