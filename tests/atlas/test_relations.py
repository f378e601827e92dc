"""All relations at once are those of the files of single states."""

from collections import defaultdict

from kerjasama.atlas.state import ties


def partners(clubs, state: str, year: int) -> dict[str, set[str]]:
    """Partners of a year by club, as a page counts them: members of one side share nothing."""
    found = {}
    for club in clubs:
        sides = defaultdict(set)
        for first, last, codes, *side in club["stays"]:
            if first <= year <= last:
                for code in codes.split():
                    sides[code].add(side[0] if side else code)
        if state in sides:
            others = {c for c, side in sides.items() if c != state and not side & sides[state]}
            if others:
                found[club["code"]] = others
    return found


def test_partners_are_those_of_the_files_of_states(told) -> None:
    clubs = told("relations")["clubs"]
    for code in ("IDN", "DEU", "GBR"):
        for year in (1990, 2020):
            wanted = {}
            for club in told(f"state/{code}")["clubs"]:
                others = {
                    other
                    for first, last, codes in club["with"]
                    if first <= year <= last
                    for other in codes.split()
                }
                if others:
                    wanted[club["code"]] = others
            assert partners(clubs, code, year) == wanted, (code, year)


def test_a_club_is_the_same_in_both_files(told) -> None:
    here = {c["code"]: c for c in told("relations")["clubs"]}
    for club in told("state/IDN")["clubs"]:
        if club["with"]:
            same = ("code", "kind", "short", "type", "form", "fields")
            assert {k: here[club["code"]][k] for k in same} == {k: club[k] for k in same}


def test_every_club_is_named_and_organs_have_no_years(today, told) -> None:
    here = {c["code"]: c for c in told("relations")["clubs"]}
    assert set(here) == {t.code for t in (*today.organisations(), *today.agreements())}
    assert here["UN-SC"]["stays"] == []
    assert here["IEU-CEPA"]["stays"] == []


def test_axes_of_forms(told) -> None:
    here = {c["code"]: c for c in told("relations")["clubs"]}
    assert (here["UN"]["count"], here["UN"]["spread"]) == ("universal", "global")
    assert here["IK-CEPA"]["parties"] == 2
    unknown = [c for c in here.values() if not c["form"]]
    assert all((c["count"], c["spread"], c["parties"]) == ("", "", 0) for c in unknown)


def test_all_ties_are_there(today, told) -> None:
    found = told("relations")["ties"]
    assert len(found) == len(ties(today))
    assert ["IDN", "KOR", "partnership", 2017, 9999] in found or [
        "KOR",
        "IDN",
        "partnership",
        2017,
        9999,
    ] in found
