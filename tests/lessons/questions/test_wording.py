"""Sentences in both languages at once."""

from kerjasama.facts import When
from kerjasama.lessons.questions import wording
from kerjasama.words import Named


def test_times_take_their_preposition() -> None:
    assert [wording.timed(When(t)).en for t in ("1950", "1950-08", "1950-08-17")] == [
        "in 1950",
        "in August 1950",
        "on 17 August 1950",
    ]
    assert wording.timed(When("1950-08-17")).id.endswith("17 Agustus 1950")


def test_a_sentence_begins_with_a_capital_in_both_languages() -> None:
    told = wording.both("{state} joined {state}.", state=Named("the Gambia", "gambia"))
    assert told == Named("The Gambia joined the Gambia.", "Gambia joined gambia.")


def test_names_of_organisations(world) -> None:
    names = {c: wording.club_told(world.organisation(c)) for c in ("WHO", "MIKTA", "APEC", "EU")}
    assert names["WHO"].en == "the World Health Organization (WHO)"
    assert names["MIKTA"] == Named("MIKTA", "MIKTA")  # its full name lists the members
    assert names["APEC"].en == "Asia-Pacific Economic Cooperation (APEC)"
    assert names["EU"].id == "Uni Eropa (UE)"
    assert wording.club_short(world.organisation("OIC")).id == "OKI"


def test_lists_and_sentences_in_a_row() -> None:
    a, b = Named("a", "x"), Named("b", "y")
    assert wording.listed([a, b]).en == "a and b"
    assert wording.joined(a, None, b) == Named("a b", "x y")
    assert wording.plain(7) == Named("7", "7")
