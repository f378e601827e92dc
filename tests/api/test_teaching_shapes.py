import pytest

from kerjasama.api.shapes import Answer
from kerjasama.api.teaching_shapes import CheckedText, Documented, Paper, QuizData

TEXT = "Thailand is a member of NATO. ASEAN was founded in 1967. The UK left the EU in 2020."


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("/lessons/organisations", Documented[Paper]),
        ("/worksheets/forms?key=true", Documented[Paper]),
        ("/quiz?n=40", Answer[QuizData]),
    ],
)
def test_answers_have_the_shape_that_openapi_tells(api, path, shape):
    told = api.get(path).json()
    assert set(told) == set(shape.model_validate(told).model_dump(by_alias=True))


def test_findings_have_the_shape_that_openapi_tells(api):
    told = api.client.post("/api/v1/check", content=TEXT).json()
    read = Answer[CheckedText].model_validate(told, strict=True)
    assert len(read.data.claims) == 3
    assert set(told["data"]) == set(read.data.model_dump())
