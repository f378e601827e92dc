import json

import pytest

from kerjasama.api.envelope import (
    Column,
    Told,
    cell,
    csv_bytes,
    dumps,
    envelope,
    links,
    matches,
    tag,
)
from kerjasama.words import Text


def test_a_long_list_looks_up_who_says_only_what_is_told():
    def said(rows):
        return Told(rows, [{"source": row} for row in rows], ["unchecked"])

    part = Told(list("abcd"), evidence=said).part(2, 1)
    assert (part.data, part.warnings) == (["b", "c"], ["unchecked"])
    assert part.sources == [{"source": "b"}, {"source": "c"}]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_what_begins_like_a_formula_is_none_in_a_table(text):
    assert cell(text) == f"'{text}"
    assert cell([text, "b"]).startswith("'")


def test_numbers_below_zero_are_no_formulas():
    assert cell(-1.5) == "-1.5"


def test_a_text_with_commas_quotes_and_lines_survives_csv():
    import csv
    from io import StringIO

    wild = 'a,"b"\nc'
    made = csv_bytes([Column("x", "text", Text("X"))], [{"x": wild}])
    assert list(csv.reader(StringIO(made.decode())))[1] == [wild]


def test_no_answer_holds_what_json_lacks():
    with pytest.raises(ValueError, match="not JSON compliant"):
        dumps(float("nan"))


def test_the_envelope_has_the_keys_of_the_command_line():
    whole = json.loads(envelope("ties", "00", Told({"a": 1}), None))
    assert list(whole) == ["schema", "version", "data", "sources", "warnings"]
    assert whole["schema"] == "kerjasama/ties/1"


def test_pages_link_to_each_other_and_end():
    first = links("/x", {"q": "a&b"}, 10, 0, 25)["links"]
    last = links("/x", {"q": "a&b"}, 10, 20, 25)["links"]
    assert first["previous"] is None
    assert first["next"] == "/x?q=a%26b&limit=10&offset=10"
    assert last["next"] is None
    assert last["previous"] == "/x?q=a%26b&limit=10&offset=10"
    assert first["csv"] == "/x.csv?q=a%26b"


def test_tags_differ_where_anything_differs():
    tags = {tag("a", "bc"), tag("ab", "c"), tag("a", "b", "c"), tag("abc")}
    assert len(tags) == 4


def test_a_tag_matches_itself_among_others_and_nothing_else():
    own = tag("a")
    assert matches(f'"x", {own}', own)
    assert matches(own.removeprefix("W/"), own)
    assert not matches('"x"', own)
    assert not matches("*", own)
