"""Who says what of a thing, where sources disagree, and dated figures."""

import sqlite3

from kerjasama.world import rows
from kerjasama.world.things import Disagreement, Evidence, Observation


def evidence(db: sqlite3.Connection, subject: str) -> list[Evidence]:
    """Every statement about a thing, those that speak first."""
    query = (
        "SELECT s.property, s.value, s.source, o.title, o.publisher,"
        " CASE s.page WHEN '' THEN o.address ELSE s.page END AS address, s.page, o.licence,"
        " s.locator, s.basis, s.known, o.rank, s.fate"
        " FROM statement s JOIN source o ON o.name = s.source WHERE s.subject = ?"
        " ORDER BY s.fate != 'kept', o.rank, s.property, s.source, s.value"
    )
    return [Evidence(**row) for row in rows.rows(db, query, (subject,))]


def disagreements(db: sqlite3.Connection, subjects: tuple[str, ...]) -> list[Disagreement]:
    """Where sources disagree about these things; about anything if none is named."""
    query = "SELECT * FROM conflict"
    if subjects:
        query += f" WHERE subject IN ({', '.join('?' * len(subjects))})"
    return [Disagreement(**row) for row in rows.rows(db, query, subjects)]


def observations(db: sqlite3.Connection, about: str, property_: str) -> list[Observation]:
    """Dated figures about something, oldest first."""
    query = (
        "SELECT * FROM observation WHERE about = ? AND (? = '' OR property = ?)"
        ' ORDER BY property, "on"'
    )
    found = rows.rows(db, query, (about, property_, property_))
    return [rows.observation(row) for row in found]
