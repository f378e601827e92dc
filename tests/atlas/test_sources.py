"""Sources and their support are those of the world."""

from kerjasama.briefs.cite import bibtex, citations
from kerjasama.words import Words
from kerjasama.world.series import names


def test_every_source_and_series_is_there(today, told) -> None:
    rows = {row["key"]: row for row in told("sources")["rows"]}
    wanted = {key for (key,) in today.db.execute("SELECT name FROM source")} | set(names())
    assert set(rows) == wanted
    for citation in citations(today, Words("en"))[1:]:
        assert rows[citation["key"]]["bibtex"] == bibtex(citation)


def test_statements_are_counted(today, told) -> None:
    rows, audit = told("sources")["rows"], today.audit()
    assert sum(row["statements"] for row in rows) == audit.statements
    assert sum(row["read"] for row in rows) == audit.read
    assert sum(row["recalled"] for row in rows) == audit.recalled
    assert all(row["statements"] == 0 for row in rows if row["key"] in names())


def test_the_audit_adds_up(today, told) -> None:
    found = told("sources")["audit"]
    assert len(found) == len(today.audit().kinds)
    for row in found:
        assert row["checked"] + row["read"] + row["recalled"] == row["number"]


def test_the_project_is_cited_with_its_data(today, told) -> None:
    project = told("sources")["project"]
    assert all(today.version in text for text in project["text"])
    assert project["bibtex"].startswith("@misc{kerjasama,")
