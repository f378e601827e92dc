import pytest

from kerjasama.api.questions import columns, day
from kerjasama.errors import BadDateError


def test_a_day_is_read_as_exactly_as_it_is_given():
    assert str(day("2024-06")) == "2024-06"
    assert day(None) is None


@pytest.mark.parametrize("text", ["", "20", "2024-13", "yesterday", "x" * 9000, "2024-06-30\0"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(BadDateError):
        day(text)


def test_every_column_has_its_kind_and_label():
    assert [c.kind for c in columns("from fields score sure code needs_parties")] == [
        "date",
        "list",
        "number",
        "boolean",
        "text",
        "integer",
    ]
