import pytest

from kerjasama.api.refusals import (
    BusyError,
    TooSlowError,
    of_error,
    of_parameters,
    of_status,
    unknown_parameter,
)
from kerjasama.errors import (
    AmbiguousNameError,
    BadRequestError,
    BadSourceError,
    ConvergenceError,
    Flaw,
    MissingExtraError,
    StoreError,
    UnknownNameError,
)
from kerjasama.words import Text, Words

EN, ID = Words("en"), Words("id")


def test_no_path_of_the_server_is_told():
    secret = Text("Cannot read the store /home/someone/store.sqlite: disk I/O error.")
    flaw = Flaw("/home/someone/rows.csv", 1, "a", Text("wrong"))
    for error in (StoreError(secret), BadSourceError([flaw])):
        told = of_error(error, EN, "0")
        assert told.status == 503
        assert "home" not in told.body().decode()


def test_hints_of_the_terminal_are_not_told_to_the_web():
    told = of_error(UnknownNameError("state", "INA", ["IDN (Indonesia)"]), EN, "0")
    assert "kerjasama names" not in told.hint
    assert "IDN (Indonesia)" in told.hint


def test_options_become_parameters():
    error = BadRequestError(Text("--theta-error 99 is not between 0 and 50."), Text("See --theta."))
    told = of_error(error, EN, "0")
    assert told.message == "theta_error 99 is not between 0 and 50."
    assert told.hint == "See theta."


def test_an_extra_that_is_not_installed_is_named():
    told = of_error(MissingExtraError("nanoarrow", "arrow"), EN, "0")
    assert (told.status, told.code) == (501, "missing_extra")
    assert told.hint == "Install it: pip install 'kerjasama[arrow]'"
    assert "retry-after" not in told.headers


def test_who_is_no_browser_is_told_where_it_may_look():
    see = Text("Look here.")
    for told in (of_parameters([], EN, "0", see), of_status(404, EN, "0", see)):
        assert told.hint == "Look here."
    told = of_error(UnknownNameError("state", "INA", ["IDN (Indonesia)"]), EN, "0", see)
    assert told.hint == "Did you mean IDN (Indonesia)? Look here."


def test_a_name_of_several_asks_for_the_code():
    told = of_error(AmbiguousNameError("state", "Congo", ["COD", "COG"]), EN, "0")
    assert (told.status, told.code) == (422, "ambiguous_name")
    assert told.hint == "Write the code."


@pytest.mark.parametrize("error", [BusyError(), TooSlowError(3)])
def test_who_must_wait_is_told_for_how_long(error):
    told = of_error(error, EN, "0")
    assert told.status == 503
    assert told.headers["retry-after"] == "2"
    assert told.hint


def test_a_solver_without_solution_is_no_fault_of_the_server():
    assert of_error(ConvergenceError("X", 1, 1.0, 0.1), EN, "0").status == 422


@pytest.mark.parametrize("status", [400, 404, 405, 413, 414, 431, 500, 503])
def test_errors_of_http_speak_both_languages(status):
    english, indonesian = of_status(status, EN, "0"), of_status(status, ID, "0")
    assert english.code == indonesian.code
    assert english.status == status
    assert english.message


def test_all_flaws_are_told_at_once():
    flaws = [
        {"loc": ("query", "limit"), "type": "greater_than_equal", "input": "0", "ctx": {"ge": 1}},
        {"loc": ("query", "q"), "type": "missing", "input": None},
        {
            "loc": ("query", "lang"),
            "type": "literal_error",
            "input": "fr",
            "ctx": {"expected": "'en' or 'id'"},
        },
        {"loc": ("query", "to"), "type": "string_too_long", "input": "x", "ctx": {"max_length": 9}},
    ]
    told = of_parameters(flaws, EN, "0")
    assert told.message.split(". ") == [
        "limit cannot be 0: the least is 1",
        "q is missing",
        "lang cannot be 'fr': choose from en, id",
        "to is too long: the most is 9.",
    ]


def test_long_input_is_cut():
    flaw = {"loc": ("query", "limit"), "type": "int_parsing", "input": "9" * 5000}
    assert len(of_parameters([flaw], EN, "0").message) < 200


def test_an_unknown_parameter_names_the_known():
    assert "from or to" in str(unknown_parameter("form", ["from", "to"]))
