"""Who says it."""

from kerjasama.atlas.support import disagreements, evidence, speakers


def test_speakers_give_the_dates(today) -> None:
    subject = "membership:IDN@UN/full/1"
    wanted = {
        e.source
        for e in today.evidence(subject)
        if e.property in ("from", "to") and e.fate in ("kept", "agrees")
    }
    found = speakers(today, subject)
    assert set(found) == wanted
    assert found[0] == next(e.source for e in today.evidence(subject) if e.property == "from")
    assert speakers(today, subject, subject) == found
    assert speakers(today, "membership:IDN@NOWHERE/full/1") == []


def test_who_differs_does_not_speak(today) -> None:
    d = next(d for d in today.disagreements() if d.property in ("from", "date"))
    assert d.kept_source in speakers(today, d.subject)


def test_evidence_is_that_of_the_world(today) -> None:
    found, wanted = evidence(today, "organisation:ASEAN"), today.evidence("organisation:ASEAN")
    assert [(e["source"], e["value"]) for e in found] == [(e.source, e.value) for e in wanted]
    assert {e["fate"] for e in found} <= {"kept", "agrees", "differs"}


def test_every_disagreement_is_told_once(today) -> None:
    every = today.disagreements()
    subjects = [d.subject for d in every]
    assert len(disagreements(today, subjects)) == len(every)
    assert disagreements(today, []) == []
