import pytest
from fastapi.exceptions import RequestValidationError
from jsonschema import Draft202012Validator

from kerjasama.api.questions import Question
from kerjasama.api.tools import TOOLS, Job, asked, parameters
from kerjasama.errors import BadDateError, BadRequestError
from kerjasama.facts import When

NAMED = {tool.name: tool for tool in TOOLS}
WANTED = (
    "search state organisation agreement members parties memberships ties brief form measures"
    " changes gaps audit sources lesson quiz check whatif next"
)


def test_there_is_a_tool_for_what_assistants_ask():
    assert [tool.name for tool in TOOLS] == WANTED.split()


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_every_tool_tells_what_it_takes_and_what_it_answers(tool):
    takes, answers = parameters(tool).model_json_schema(), tool.shape().model_json_schema()
    for schema in (takes, answers):
        Draft202012Validator.check_schema(schema)
        assert schema["type"] == "object"
    assert takes["additionalProperties"] is False
    assert all(told["description"] for told in takes["properties"].values())
    assert {"schema", "version", "data", "sources", "warnings"} <= set(answers["required"])
    assert str(tool.about).endswith(".")


def test_arguments_become_the_question_of_the_api():
    question, rest = asked(NAMED["members"], {"code": "ASEAN", "on": "1998", "lang": "id"})
    assert isinstance(question, Question)
    assert question.on == When("1998")
    assert rest == {"limit": 100, "offset": 0, "lang": "id"}


def test_a_scenario_takes_what_the_laboratory_takes():
    question, rest = asked(
        NAMED["whatif"], {"break": ["IDN,KOR"], "border_cost": ["IDN,USA,5"], "sectors": "10"}
    )
    assert isinstance(question, Job)
    assert (question.name, question.on, rest) == ("whatif", None, {"lang": None})
    told = {k: v for k, v in question.options.items() if v}
    assert told == {"break": ["IDN,KOR"], "border-cost": ["IDN,USA,5"], "groups": 10}


def test_lists_that_nobody_gave_are_not_shared():
    one, _ = asked(NAMED["whatif"], {})
    one.options["sign"].append("IDN,USA")
    another, _ = asked(NAMED["whatif"], {})
    assert another.options["sign"] == []


def test_a_parameter_that_nobody_reads_is_refused():
    with pytest.raises(BadRequestError, match=r"'cod' here\. Write code, on or lang"):
        asked(NAMED["state"], {"cod": "IDN"})
    with pytest.raises(BadRequestError, match="'break_'"):
        asked(NAMED["whatif"], {"break_": ["IDN,KOR"]})


@pytest.mark.parametrize(
    ("name", "arguments", "flaws"),
    [
        ("state", {}, {("code", "missing")}),
        ("state", {"code": "x" * 201}, {("code", "string_too_long")}),
        (
            "search",
            {"q": 1, "limit": 0},
            {("q", "string_type"), ("limit", "greater_than_equal")},
        ),
        ("next", {"state": "IDN", "depth": "deepest"}, {("depth", "literal_error")}),
        ("whatif", {"sign": "IDN,USA"}, {("sign", "list_type")}),
    ],
)
def test_all_that_is_wrong_with_values_is_told_at_once(name, arguments, flaws):
    with pytest.raises(RequestValidationError) as told:
        asked(NAMED[name], arguments)
    assert {(flaw["loc"][-1], flaw["type"]) for flaw in told.value.errors()} == flaws


@pytest.mark.parametrize("name", ["ties", "whatif", "next"])
def test_a_bad_day_is_told_before_anything_is_computed(name):
    needed = {"ties": {"a": "IDN", "b": "KOR"}, "next": {"state": "IDN"}, "whatif": {}}
    with pytest.raises(BadDateError):
        asked(NAMED[name], {**needed[name], "on": "2024-13"})
