"""Every error says what, where, why and what next, in both languages."""

import pickle

import pytest

from kerjasama import errors
from kerjasama.errors import (
    AmbiguousNameError,
    BadDateError,
    BadRequestError,
    BadSourceError,
    ConvergenceError,
    ExecutorError,
    Flaw,
    KerjasamaError,
    MissingExtraError,
    StoreError,
    UnknownNameError,
    either,
    short,
)
from kerjasama.words import Text, Words

SAMPLES = {
    UnknownNameError("state", "INA", ["IDN (Indonesia)", "IND (India)"]): LookupError,
    AmbiguousNameError("state", "Congo", ["COD (DR Congo)", "COG (Congo)"]): LookupError,
    BadDateError("2000-13", Text("month must be in 1..12")): ValueError,
    BadSourceError([Flaw("a/b/rows.csv", 2, "from", Text("x"))]): ValueError,
    BadRequestError(Text("A brief needs two different states.")): ValueError,
    StoreError(Text("Cannot write the store.")): OSError,
    MissingExtraError("pandas", "research"): ImportError,
    ConvergenceError("PPML", 50, 0.013, 1e-8): ArithmeticError,
    ExecutorError(
        Text(
            "No scheduler answers at {address} within {seconds} seconds.",
            {"address": "tcp://127.0.0.1:1", "seconds": 10},
        )
    ): RuntimeError,
}


@pytest.mark.parametrize("error", SAMPLES, ids=lambda e: type(e).__name__)
def test_one_tree_and_the_builtin_that_python_users_expect(error: KerjasamaError) -> None:
    assert isinstance(error, KerjasamaError)
    assert isinstance(error, SAMPLES[error])
    assert type(error).__name__ in str(errors.__doc__)
    assert error.say(Words("en")) == str(error)


def test_codes_are_unique() -> None:
    assert len({e.code for e in SAMPLES}) == len(SAMPLES)


@pytest.mark.parametrize("error", SAMPLES, ids=lambda e: type(e).__name__)
def test_errors_come_whole_from_another_process(error: KerjasamaError) -> None:
    there = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert type(there) is type(error)
    assert str(there) == str(error)
    assert there.say(Words("id")) == error.say(Words("id"))
    assert vars(there).keys() == vars(error).keys()


def test_all_errors_of_the_tree_are_sampled() -> None:
    assert {type(e) for e in SAMPLES} == {
        e for e in KerjasamaError.__subclasses__() if e.__module__ == KerjasamaError.__module__
    }


def test_a_miss_offers_the_nearest_and_the_list() -> None:
    told = str(UnknownNameError("state", "INA", ["IDN (Indonesia)", "IND (India)"]))
    assert told == (
        "No state is called 'INA'. Did you mean IDN (Indonesia) or IND (India)?"
        " See all names: kerjasama names state"
    )


def test_a_miss_without_anything_near_offers_only_the_list() -> None:
    told = str(UnknownNameError("state", "?"))
    assert told == "No state is called '?'. See all names: kerjasama names state"


def test_a_store_error_has_its_sentences_though_oserror_takes_arguments_apart() -> None:
    error = StoreError(Text("Cannot read {path}.", {"path": "x"}), Text("Build it again."))
    assert str(error) == "Cannot read x. Build it again."


def test_flaws_stand_in_the_order_of_the_file() -> None:
    places = [("b", 1, ""), ("a", 10, "x"), ("a", 2, "y"), ("a", 2, "x"), ("a", 0, "")]
    error = BadSourceError(Flaw(f, n, c, Text("w")) for f, n, c in places)
    assert str(error).splitlines() == [
        "a: w",
        "a, line 2, column x: w",
        "a, line 2, column y: w",
        "a, line 10, column x: w",
        "b, line 1: w",
    ]


def test_a_flaw_names_only_the_places_that_it_knows() -> None:
    assert str(Flaw("f", 3, "c", Text("w"))) == "f, line 3, column c: w"
    assert str(Flaw("f", 3, "", Text("w"))) == "f, line 3: w"
    assert str(Flaw("f", 0, "rank", Text("w"))) == "f, rank: w"  # a key of YAML, no line 0
    assert str(Flaw("f", 0, "", Text("w"))) == "f: w"


def test_what_a_user_typed_cannot_break_the_sentence() -> None:
    told = UnknownNameError("state", "{0}{name!r}%s\n" + "x" * 1000, ["{near}"])
    assert "{0}{name!r}%s\\n" in str(told)
    assert "{near}" in told.say(Words("id"))
    assert len(str(told)) < 250


def test_every_error_speaks_indonesian() -> None:
    for error in SAMPLES:
        if not isinstance(error, BadSourceError | BadRequestError | StoreError):  # no real texts
            assert error.say(Words("id")) != str(error), type(error)


def test_short_keeps_the_limit() -> None:
    assert short("x" * 60) == "x" * 60
    assert short("x" * 61) == "x" * 60 + "…"


@pytest.mark.parametrize(
    ("items", "said"),
    [((), ""), (("a",), "a"), (("a", "b"), "a or b"), (("a", "b", "c"), "a, b or c")],
)
def test_alternatives(items: tuple[str, ...], said: str) -> None:
    assert str(either(items)) == said
    assert Words("id")(either(items)) == said.replace(" or ", " atau ")
