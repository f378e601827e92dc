"""What a question is, and the parameters that questions share."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Final, Literal

from annotated_types import MaxLen
from fastapi import Path, Query

from kerjasama.api.envelope import LIMIT, Column, Told
from kerjasama.facts import When
from kerjasama.words import N_, Text, Words
from kerjasama.world import World

ShortText = Annotated[str, MaxLen(200)]
NAMED: Final = "A code, or a name in either language."
Name = Annotated[ShortText, Path(description=NAMED, examples=["IDN"])]
On = Annotated[
    ShortText | None,
    Query(
        description="The day: YYYY, YYYY-MM or YYYY-MM-DD; today if left out.",
        examples=["2024-06-30"],
        json_schema_extra={"pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    ),
]
Limit = Annotated[int, Query(ge=1, le=LIMIT, description="Rows of one page.", examples=[20])]
Offset = Annotated[int, Query(ge=0, le=10**9, description="Rows to leave out before it.")]
Lang = Annotated[
    Literal["en", "id"] | None,
    Query(description="Language; if left out, as the header Accept-Language asks."),
]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a world, and about which day.

    Attributes
    ----------
    tell
        Answers in a language.
    on
        The day, or None for today.
    """

    tell: Callable[[World, Words], Told]
    on: When | None = None


def day(on: str | None) -> When | None:
    """Read a day that a parameter names.

    Raises
    ------
    BadDateError
        If it is none.

    Examples
    --------
    >>> day("2024-06"), day(None)
    (When(text='2024-06'), None)
    """
    return None if on is None else When(on)


_LABELS = {
    "a": N_("One of the two, by its code"),
    "about": N_("Organisation or agreement that it is about"),
    "address": N_("Web address"),
    "agreement": N_("Agreement, by its code"),
    "b": N_("The other of the two, by its code"),
    "capital": N_("Capital"),
    "code": N_("Code"),
    "condition": N_("What entry into force waits for"),
    "consented": N_("Who has consented, by code"),
    "date": N_("Date"),
    "decision": N_("How it decides"),
    "detail": N_("Details"),
    "edition": N_("Edition"),
    "ended_by": N_("How it ended; empty while it lasts"),
    "event": N_("Step in the life of the agreement"),
    "fields": N_("Fields of cooperation"),
    "formula": N_("Formula"),
    "goals": N_("What is learned"),
    "found": N_("The name that is like the text"),
    "from": N_("Since when; ? if nobody here knows"),
    "group": N_("Sort of change"),
    "iso2": N_("ISO 3166-1 alpha-2"),
    "key": N_("Key"),
    "kind": N_("Kind"),
    "languages": N_("Official languages, ISO 639"),
    "licence": N_("Licence"),
    "m49": N_("Number in UN M49"),
    "meaning": N_("What it says"),
    "member": N_("Member, by its code"),
    "minutes": N_("Minutes in class"),
    "missing": N_("Whose consent is missing, by code"),
    "missing_named": N_("Whose consent is missing and needed in any case"),
    "name": N_("Name in the language of the answer"),
    "name_en": N_("English name"),
    "name_id": N_("Indonesian name"),
    "needs_parties": N_("How many consents it needs"),
    "organisation": N_("Organisation, by its code"),
    "own_status": N_("Status of the one that was asked for"),
    "paper": N_("The work that defines it"),
    "parent": N_("What it is a part of"),
    "parties": N_("Parties of a closed list, by code"),
    "party": N_("Party, by its code; empty for the agreement as a whole"),
    "percentile": N_("Per cent of the other pairs that lie lower"),
    "property": N_("Property"),
    "publisher": N_("Publisher"),
    "retrieved": N_("Day of reading"),
    "role": N_("Role"),
    "score": N_("How like it is; 1 is the same"),
    "seat": N_("Seat"),
    "series": N_("Series that it rests on"),
    "short": N_("Short name"),
    "since": N_("Date of the step that brought it"),
    "standing": N_("How far it can be trusted: recalled, read or checked"),
    "state": N_("State, by its code"),
    "status": N_("Status"),
    "still_needed": N_("How many consents it still needs"),
    "subject": N_("Record that it rests on"),
    "summary": N_("In short"),
    "sure": N_("Whether every reading of the dates agrees"),
    "text": N_("In words"),
    "title": N_("Title"),
    "to": N_("Until when; empty while it lasts, ? if nobody here knows"),
    "type": N_("Type"),
    "unit": N_("Unit"),
    "value": N_("Value"),
    "who": N_("To whom it happened, by code"),
    "years": N_("What time it speaks of"),
}
_KINDS = {
    "date": "date since from to retrieved",
    "list": "consented fields goals languages missing missing_named parties series who",
    "integer": "minutes needs_parties still_needed",
    "number": "percentile score value",
    "boolean": "sure",
}
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names.split()}


def columns(names: str) -> tuple[Column, ...]:
    """Columns by their names, each with its kind and label.

    Examples
    --------
    >>> [(c.name, c.kind) for c in columns("code from")]
    [('code', 'text'), ('from', 'date')]
    """
    return tuple(
        Column(name, _KIND_OF.get(name, "text"), Text(_LABELS[name])) for name in names.split()
    )
