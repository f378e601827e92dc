"""What a text speaks of from one sentence to the next."""

from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.topics import next_topic

NATO, EU = Mention("O", "NATO", 0, 4), Mention("O", "EU", 0, 2)


def test_a_sentence_without_a_subject_goes_on_with_its_topic() -> None:
    late = Mention("O", "EU", 40, 42)
    said = "Founded in Washington long before there was an <O0>."
    assert next_topic([late], "O", NATO, said, first=True) is NATO
    assert next_topic([late], "O", NATO, "Many years before there was an <O0>.", first=True) is late


def test_what_something_is_compared_with_is_not_spoken_of() -> None:
    assert next_topic([EU], "O", NATO, "Unlike the <O0>, it has an army.", first=True) is NATO
    assert next_topic([EU], "O", NATO, "The <O0> has no army.", first=True) is EU


def test_two_that_are_listed_leave_no_topic() -> None:
    both = [NATO, Mention("O", "EU", 6, 8)]
    assert next_topic(both, "O", None, "<O0>, <O1> grew.", first=False) is None


def test_a_noun_stands_for_the_last_that_bears_it(told) -> None:
    text = (
        "The Warsaw Pact was older than it seemed, but NATO was older still. "
        "Albania left the Pact in 1968."
    )
    assert told(text)[-1] == "left ALB WARSAW-PACT true"
