"""What the description promises is what is answered, whatever is asked."""

import re

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")
checks = pytest.importorskip("schemathesis.specs.openapi.checks")

HEAVY = re.compile(r"whatif|screen|next|panel|quiz|\{form\}|events$")
# No schema can say that the 31st of June is no day, or that two names are of one state.
UNTOLD = [checks.positive_data_acceptance]
quick = settings(
    max_examples=3,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def described(client):
    return schemathesis.openapi.from_dict(client.app.openapi())


def asked(described, base, mode, chosen):
    """Ask each route what schemathesis thinks of, and return what it finds wrong."""
    found, count = [], 0
    for result in described.get_all_operations():
        operation = result.ok()
        bare = not (operation.query or operation.path_parameters or operation.body)
        if not chosen(operation.path) or (bare and mode.is_negative):
            continue

        @seed(1)
        @quick
        @given(case=operation.as_strategy(generation_mode=mode))
        def ask(case):
            nonlocal count
            count += 1
            answer = case.call(base_url=base)
            if answer.status_code != 414:  # a refusal too, which schemathesis takes for none
                case.validate_response(answer, excluded_checks=UNTOLD)

        try:
            ask()
        except Exception as e:  # noqa: BLE001 - schemathesis has many, hypothesis groups them
            found.append(f"{operation.path}: {e}")
    return found, count


@pytest.mark.parametrize("mode", ["positive", "negative"])
def test_light_questions_are_answered_as_described(described, server, mode):
    base = f"http://{server[0]}:{server[1]}"
    generation = schemathesis.GenerationMode(mode)
    found, count = asked(described, base, generation, lambda path: not HEAVY.search(path))
    assert found == []
    assert count > 100


def test_heavy_questions_that_make_no_sense_are_refused_as_described(described, server):
    base = f"http://{server[0]}:{server[1]}"
    generation = schemathesis.GenerationMode.NEGATIVE
    found, count = asked(described, base, generation, HEAVY.search)
    assert found == []
    assert count > 20
