"""What the five school articles say, thing by thing, and what is right by whose definition."""

import sqlite3
from dataclasses import dataclass

from kerjasama.errors import BadRequestError
from kerjasama.words import N_, Named, Text
from kerjasama.world.rows import rows
from kerjasama.world.things import Standing


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a claim of an article is right.

    Attributes
    ----------
    verdict
        ``true``, ``false``, ``was-true``, ``depends`` or ``not-in-registry``.
    claim, text
        The claim in our own words, and what is right.
    records
        Codes of the states, organisations and agreements that it speaks of.
    """

    subject: str
    article: str
    flag: str
    verdict: str
    claim: Named
    text: Named
    records: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class ConceptNote:
    """A concept that carries a number of the checklist."""

    scheme: str
    code: str
    label: Named
    definition: Named


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered thing that an article says.

    Attributes
    ----------
    type
        ``CON`` concept, ``TAX`` taxonomy, ``PRI`` principle, ``DRV`` driver, ``GOA`` goal, ``BEN``
        benefit, ``CHL`` challenge, ``MEC`` mechanism, ``FAC`` fact, ``HIS`` history, ``EX`` example
        or ``LRN`` learning.
    """

    number: int
    type: str
    article: str
    title: Named
    concepts: tuple[ConceptNote, ...]
    verdicts: tuple[Verdict, ...]
    served_by: tuple[str, ...]


def items(db: sqlite3.Connection, number: int | None) -> list[Item]:
    """Read the checklist; see `World.checklist`."""
    found = [
        row
        for row in rows(db, "SELECT * FROM checklist ORDER BY number")
        if number in (None, row["number"])
    ]
    if not found:
        values: dict[str, object] = {"number": number}
        raise BadRequestError(
            Text(N_("The articles' checklist has no number {number}."), values),
            Text(N_("See them all: kerjasama articles")),
        )
    concepts: dict[int, list[ConceptNote]] = {}
    for row in rows(db, "SELECT * FROM concept ORDER BY rowid"):
        note = ConceptNote(
            row["scheme"],
            row["code"],
            Named(row["label_en"], row["label_id"]),
            Named(row["definition_en"], row["definition_id"]),
        )
        for carried in filter(None, row["checklist"].split(";")):
            concepts.setdefault(int(carried), []).append(note)
    verdicts: dict[int, list[Verdict]] = {}
    for row in rows(db, "SELECT * FROM verdict ORDER BY subject"):
        verdicts.setdefault(int(row["checklist"]), []).append(
            Verdict(
                row["subject"],
                row["article"],
                row["flag"],
                row["verdict"],
                Named(row["claim_en"], row["claim_id"]),
                Named(row["text_en"], row["text_id"]),
                tuple(filter(None, row["records"].split(";"))),
                Standing(row["standing"]),
            )
        )
    return [
        Item(
            row["number"],
            row["type"],
            row["article"],
            Named(row["title_en"], row["title_id"]),
            tuple(concepts.get(row["number"], ())),
            tuple(verdicts.get(row["number"], ())),
            tuple(filter(None, row["served_by"].split(";"))),
        )
        for row in found
    ]
