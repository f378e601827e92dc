"""The kinds of claims files hang together."""

import pytest

from kerjasama.sources import KINDS, Kind
from kerjasama.sources.kinds import EVENTS, PROVENANCE, ROLES

REFERS = {
    "",
    "state",
    "member",
    "organisation",
    "agreement",
    "field",
    "mechanism",
    "checklist",
    "thing",
    "provision",
    "wto-basis",
}


@pytest.mark.parametrize("kind", KINDS.values(), ids=str)
def test_a_kind_is_consistent(kind: Kind) -> None:
    names = [c.name for c in kind.columns]
    assert len(names) == len(set(names))
    assert set(kind.key) <= set(names)
    assert kind.columns[-len(PROVENANCE) :] == PROVENANCE
    for column in kind.columns:
        assert column.refers in REFERS
        assert bool(column.choices) == (column.type == "choice")
        assert len(set(column.choices)) == len(column.choices)
        assert kind.column(column.name) is column


@pytest.mark.parametrize("kind", KINDS.values(), ids=str)
def test_what_is_said_in_one_language_is_said_in_both(kind: Kind) -> None:
    names = {c.name: c for c in kind.columns}
    for name, column in names.items():
        if name.endswith("_en"):
            assert names[f"{name[:-3]}_id"].required == column.required


def test_roles_and_events_are_those_of_the_columns() -> None:
    assert KINDS["membership"].column("role").choices == ROLES
    assert KINDS["event"].column("event").choices == EVENTS


def test_an_unknown_column_is_not_found() -> None:
    with pytest.raises(StopIteration):
        KINDS["state"].column("king")
