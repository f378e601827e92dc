"""The kinds of claims files: which columns each has and what may stand in them.

``docs/reference/claims.md`` says the same in words; a test keeps the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

Type = Literal["text", "code", "date", "day", "start", "end", "list", "integer", "choice"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a kind.

    Attributes
    ----------
    refers
        What the codes in it must exist as: ``state``, ``member`` (state or organisation),
        ``organisation``, ``agreement``, ``thing`` (any of these), ``checklist``, or a concept:
        ``field``, ``mechanism``, ``provision``, ``wto-basis``.
    choices
        The closed vocabulary of a ``choice``.
    """

    name: str
    type: Type = "text"
    required: bool = False
    refers: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of claims file: its columns, and those that name a row."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    def column(self, name: str) -> Column:
        """Return the column of this name."""
        return _column(self, name)


@cache
def _column(kind: Kind, name: str) -> Column:
    return next(c for c in kind.columns if c.name == name)


PROVENANCE: Final = (
    Column("page"),
    Column("locator"),
    Column("basis", "choice", required=True, choices=("read", "recalled")),
    Column("read_on", "date"),
    Column("note"),
)

ROLES: Final = (
    "founding",
    "full",
    "permanent",
    "elected",
    "observer",
    "associate",
    "candidate",
    "partner",
    "suspended",
    "chair",
)

EVENTS: Final = (
    "announced",
    "negotiation-started",
    "concluded",
    "initialled",
    "adopted",
    "signed",
    "ratified",
    "accepted",
    "approved",
    "acceded",
    "succeeded",
    "consent-withdrawn",
    "provisionally-applied",
    "entered-into-force",
    "amended",
    "exit-notified",
    "exited",
    "exit-reversed",
    "suspended",
    "resumed",
    "terminated",
    "replaced",
)

_ENDED_BY: Final = (
    "withdrew",
    "expelled",
    "suspended",
    "dissolved",
    "succeeded",
    "term-ended",
    "upgraded",
    "organisation-ended",
)


def _two(name: str, *, required: bool = False) -> tuple[Column, Column]:
    return Column(f"{name}_en", required=required), Column(f"{name}_id", required=required)


def _span(*, required: bool = True) -> tuple[Column, Column]:
    return Column("from", "start", required), Column("to", "end", required)


def _fields(*, required: bool = False) -> Column:
    return Column("fields", "list", required, "field")


_CHECKLIST: Final = Column("checklist", "list", refers="checklist")

_ALL: Final = (
    Kind(
        "state",
        (
            Column("state", "code", required=True),
            *_two("name", required=True),
            *_two("official"),
            Column("iso2"),
            Column("m49"),
            Column(
                "type",
                "choice",
                required=True,
                choices=("state", "former-state", "economy", "territory"),
            ),
            *_two("capital"),
            *_span(required=False),
            Column("successors", "list", refers="state"),
            Column("cow", "integer"),
            Column("gw", "integer"),
            Column("languages", "list"),
            *_two("recognition"),
        ),
        ("state",),
    ),
    Kind(
        "name",
        (
            Column("about", "code", required=True, refers="thing"),
            Column("kind", "choice", required=True, choices=("state", "organisation", "agreement")),
            Column("lang", "choice", required=True, choices=("en", "id", "und")),
            Column("name", required=True),
            Column(
                "style", "choice", required=True, choices=("short", "official", "former", "alias")
            ),
            *_span(required=False),
        ),
        ("about", "lang", "name"),
    ),
    Kind(
        "organisation",
        (
            Column("organisation", "code", required=True),
            *_two("name"),
            *_two("short"),
            Column(
                "type",
                "choice",
                choices=(
                    "organisation",
                    "organ",
                    "agency",
                    "fund",
                    "bank",
                    "forum",
                    "alliance",
                    "union",
                ),
            ),
            Column("parent", "code", refers="organisation"),
            Column("universal", "choice", choices=("yes", "no")),
            *_two("region"),
            *_two("instrument"),
            Column("founded", "start"),
            Column("ended", "end"),
            Column("successor", "code", refers="organisation"),
            *_two("seat"),
            *_two("decision"),
            _fields(),
            Column("mechanisms", "list", refers="mechanism"),
            *_two("goals"),
            _CHECKLIST,
        ),
        ("organisation",),
    ),
    Kind(
        "membership",
        (
            Column("member", "code", required=True, refers="member"),
            Column("organisation", "code", required=True, refers="organisation"),
            Column("role", "choice", required=True, choices=ROLES),
            *_span(),
            Column("ended_by", "choice", choices=_ENDED_BY),
            Column("spell", "integer"),
            *_two("reason"),
        ),
        ("member", "organisation", "role", "from"),
    ),
    Kind(
        "agreement",
        (
            Column("agreement", "code", required=True),
            *_two("name", required=True),
            *_two("short"),
            Column(
                "type",
                "choice",
                required=True,
                choices=(
                    "treaty",
                    "trade",
                    "alliance",
                    "partnership",
                    "memorandum",
                    "declaration",
                    "programme",
                ),
            ),
            Column("trade_type", "choice", choices=("PSA", "FTA", "EIA", "FTA-EIA", "CU")),
            Column("wto_basis", "list", refers="wto-basis"),
            Column("covers", "list", refers="provision"),
            Column("parties", "list", refers="member"),
            _fields(required=True),
            Column("mechanisms", "list", refers="mechanism"),
            Column("depositary"),
            *_two("condition"),
            Column("needs_parties", "integer"),
            Column("needs_share", "integer"),
            Column("needs_named", "list", refers="member"),
            Column("delay_days", "integer"),
            *_two("notice"),
            Column("notice_months", "integer"),
            Column("lock_months", "integer"),
            Column("replaces", "list", refers="agreement"),
            Column("amends", "list", refers="agreement"),
            Column("implements", "list", refers="agreement"),
            *_two("summary"),
            _CHECKLIST,
        ),
        ("agreement",),
    ),
    Kind(
        "event",
        (
            Column("agreement", "code", required=True, refers="agreement"),
            Column("party", "code", refers="member"),
            Column("event", "choice", required=True, choices=EVENTS),
            Column("date", "day", required=True),
            *_two("detail"),
        ),
        ("agreement", "party", "event", "date"),
    ),
    Kind(
        "tie",
        (
            Column("a", "code", required=True, refers="member"),
            Column("b", "code", required=True, refers="member"),
            Column(
                "tie",
                "choice",
                required=True,
                choices=(
                    "diplomatic-relations",
                    "consular-relations",
                    "partnership",
                    "cooperation",
                ),
            ),
            Column("level"),
            _fields(),
            *_span(),
            Column("ended_by", "choice", choices=_ENDED_BY),
            *_two("name"),
            *_two("text"),
            _CHECKLIST,
        ),
        ("a", "b", "tie", "level", "from", "name_en"),
    ),
    Kind(
        "observation",
        (
            Column("about", "code", required=True, refers="thing"),
            Column("property", required=True),
            Column("value", required=True),
            Column("unit"),
            Column("on", "date", required=True),
            *_two("definition"),
            _CHECKLIST,
        ),
        ("about", "property", "on", "definition_en"),
    ),
    Kind(
        "verdict",
        (
            Column("checklist", "integer", required=True, refers="checklist"),
            Column("part"),
            Column(
                "article", "choice", required=True, choices=("A0", "A1", "A2", "A3", "A4", "all")
            ),
            Column("flag", "integer"),
            *_two("claim", required=True),
            Column(
                "verdict",
                "choice",
                required=True,
                choices=("true", "false", "was-true", "depends", "not-in-registry"),
            ),
            *_span(required=False),
            *_two("text", required=True),
            Column("records", "list", refers="thing"),
        ),
        ("checklist", "part"),
    ),
    Kind(
        "check",
        (
            Column("about", required=True),
            Column("property", "choice", required=True, choices=("from", "to", "date")),
            Column("outcome", "choice", required=True, choices=("agrees", "differs")),
            Column("precision", "choice", required=True, choices=("day", "month", "year")),
            Column("found", "date"),
        ),
        ("about", "property"),
    ),
)

KINDS: Final[Mapping[str, Kind]] = {
    kind.name: Kind(kind.name, kind.columns + PROVENANCE, kind.key) for kind in _ALL
}
