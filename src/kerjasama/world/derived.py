"""Dates that follow from others by a rule: the treaty's, the body's, or that of succession.

Such a date is no witness of its own, but it checks one that was written down. Five rules:

* a treaty enters into force so many days after the last consent that it needs, and binds a later
  party so many days after its deposit, where the deposits were read;
* of a treaty that needs so many parties, just as many are bound from its first day, where that day
  is confirmed (of a treaty of two, both);
* an elected term lasts as long as the founding rules say, where its beginning was read;
* a lesser role ends on the day on which full membership begins, where that day was read;
* a membership ends with the organisation or the state, where that end was read.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from kerjasama.errors import BadDateError
from kerjasama.facts import When
from kerjasama.world.fold import Told
from kerjasama.world.status import CONSENT

_FORCE: Final = "entered-into-force"
_TERMS: Final = {  # years of a term
    "UN-SC": 2,  # Charter of the United Nations, Article 23 (2)
    "UN-ECOSOC": 3,  # Charter, Article 61 (2)
    "UN-HRC": 3,  # General Assembly resolution 60/251, paragraph 7
}
_FULL: Final = ("founding", "full", "permanent")
Things = Mapping[str, Mapping[str, Told]]


def confirmed(things: Things) -> frozenset[tuple[str, str]]:
    """Dates ``(subject, property)`` that a rule bears out.

    Parameters
    ----------
    things
        All folded things by subject.
    """
    bound = frozenset(_bound(things))
    return bound | frozenset((*_first(things, bound), *_ended(things)))


@dataclass
class _Lives:
    """What is known to the day of the treaties that have a rule."""

    wholes: dict[str, tuple[str, When]] = field(default_factory=dict)
    consents: dict[tuple[str, str], list[When]] = field(default_factory=dict)
    entries: dict[str, tuple[str, str, When]] = field(default_factory=dict)


def _bound(things: Things) -> Iterator[tuple[str, str]]:
    """Entries into force, from the deposits and the treaty's rule."""
    delays, needed = (_numbers(things, name) for name in ("delay_days", "needs_parties"))
    lives = _lives(things, delays)
    firsts: dict[str, list[date]] = {}
    for (code, _), days in lives.consents.items():
        firsts.setdefault(code, []).append(min(d.first for d in days))
    for code, (subject, day) in lives.wholes.items():
        deposits, n = sorted(firsts.get(code, ())), needed.get(code, 0)
        if 0 < n <= len(deposits) and deposits[n - 1] + _days(delays[code]) == day.first:
            yield subject, "date"
    for subject, (code, party, day) in lives.entries.items():
        whole = lives.wholes[code][1].first if code in lives.wholes else date.min
        dues = [c.first + _days(delays[code]) for c in lives.consents.get((code, party), ())]
        if any(max(due, whole) == day.first for due in dues):
            yield subject, "date"


def _numbers(things: Things, name: str) -> dict[str, int]:
    return {
        told["agreement"].value: int(told[name].value)
        for subject, told in things.items()
        if subject.startswith("agreement:") and name in told
    }


def _days(n: int) -> timedelta:
    return timedelta(days=n)


def _lives(things: Things, delays: Mapping[str, int]) -> _Lives:
    found = _Lives()
    for subject, told in things.items():
        if not subject.startswith("event:") or told["agreement"].value not in delays:
            continue
        code, event = told["agreement"].value, told["event"].value
        party = told["party"].value if "party" in told else ""
        day = _when(told["date"].value)
        if day is None or day.precision != "day":
            continue
        if event == _FORCE and not party:
            found.wholes[code] = (subject, day)
        elif event == _FORCE:
            found.entries[subject] = (code, party, day)
        elif event in CONSENT and party and told["date"].witnesses:
            found.consents.setdefault((code, party), []).append(day)
    return found


def _first(things: Things, bound: frozenset[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Entries into force for those parties without whom the treaty could not be in force."""
    needed = _numbers(things, "needs_parties")
    pairs = [t for s, t in things.items() if s.startswith("agreement:") and "parties" in t]
    needed |= {t["agreement"].value: 2 for t in pairs if t["parties"].value.count(";") == 1}
    days, parties = set(), defaultdict(list)
    for subject, told in things.items():
        if not subject.startswith("event:") or told["event"].value != _FORCE:
            continue
        day = (told["agreement"].value, told["date"].value)
        if "party" in told:
            parties[day].append(subject)
        elif told["date"].confirmed or (subject, "date") in bound:
            days.add(day)
    for code, date_ in days:
        if len(parties[code, date_]) == needed.get(code):
            yield from ((subject, "date") for subject in parties[code, date_])


def _ended(things: Things) -> Iterator[tuple[str, str]]:
    """Ends of memberships, from the rule that ended them."""
    ends = {
        subject: told[name]
        for subject, told in things.items()
        for name in ("to", "ended")
        if subject.startswith(("state:", "organisation:")) and name in told
    }
    begins: dict[tuple[str, str], list[Told]] = {}
    for subject, told in things.items():
        if subject.startswith("membership:") and told["role"].value in _FULL:
            pair = (told["member"].value, told["organisation"].value)
            begins.setdefault(pair, []).append(told["from"])
    for subject, told in things.items():
        if not subject.startswith("membership:") or "ended_by" not in told:
            continue
        member, organisation = told["member"].value, told["organisation"].value
        how, end = told["ended_by"].value, _when(told["to"].value)
        if end is None:
            continue
        others: list[Told] = []
        if how == "term-ended" and organisation in _TERMS and told["from"].witnesses:
            begin = _when(told["from"].value)
            if begin is not None and _lasts(begin, end, _TERMS[organisation]):
                yield subject, "to"
        elif how == "upgraded":
            others = begins.get((member, organisation), [])
        elif how in ("dissolved", "succeeded"):
            others = [ends[key] for key in [f"state:{member}"] if key in ends]
        elif how == "organisation-ended":
            others = [ends[key] for key in [f"organisation:{organisation}"] if key in ends]
        if any(other.witnesses and _same(end, other.value) for other in others):
            yield subject, "to"


def _lasts(begin: When, end: When, years: int) -> bool:
    """Whether a term of whole years runs from the one to the other.

    A term that begins in January ends in December of its last year; one that begins in summer ends
    in summer, a year number later; of one whose month is not known either may be true.
    """
    between = end.last.year - begin.first.year
    if begin.precision == "year":
        return between in (years - 1, years)
    return between == (years - 1 if begin.first.month == 1 else years)


def _same(a: When, text: str) -> bool:
    b = _when(text)
    return b is not None and (a.contains(b) or b.contains(a))


def _when(text: str) -> When | None:
    try:
        return When(text)
    except BadDateError:
        return None
