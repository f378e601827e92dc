"""The things of the world as the store holds them: states, organisations, agreements, ties."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from kerjasama.facts import Span, When

FULL: Final = ("founding", "full", "permanent", "elected")


class Standing(IntEnum):
    """How far a fact can be trusted.

    Examples
    --------
    >>> Standing.RECALLED < Standing.READ < Standing.CHECKED
    True
    """

    RECALLED = 0  # written from memory: shown as unchecked
    READ = 1  # one source was read
    CHECKED = 2  # a second source that was read says the same


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement behind a fact: who says it, where, and whether that was read.

    Attributes
    ----------
    fate
        ``"kept"`` for the statement that speaks, ``"agrees"`` or ``"differs"`` for the others.
    """

    property: str
    value: str
    source: str
    title: str
    publisher: str
    address: str
    page: str
    licence: str
    locator: str
    basis: str
    known: str
    rank: int
    fate: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two sources, one property, two values."""

    subject: str
    property: str
    kept: str
    kept_source: str
    other: str
    other_source: str


@dataclass(frozen=True, slots=True)
class State:
    """A state, an economy or a territory, now or in the past.

    Attributes
    ----------
    cow, gw
        Its numbers in the state lists of the Correlates of War and of Gleditsch and Ward.
    languages
        ISO 639 codes of its official languages.
    """

    subject: str
    code: str
    name_en: str
    name_id: str
    official_en: str
    official_id: str
    iso2: str
    m49: str
    type: str
    capital_en: str
    capital_id: str
    span: Span
    successors: tuple[str, ...]
    cow: int | None
    gw: int | None
    languages: tuple[str, ...]
    recognition_en: str
    recognition_id: str
    standing: Standing

    def name(self, lang: str) -> str:
        """Short name in ``"en"`` or ``"id"``."""
        return self.name_id if lang == "id" else self.name_en


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, organ, agency, fund, bank, forum, alliance or union."""

    subject: str
    code: str
    name_en: str
    name_id: str
    short_en: str
    short_id: str
    type: str
    parent: str
    universal: str
    region_en: str
    region_id: str
    instrument_en: str
    instrument_id: str
    span: Span
    successor: str
    seat_en: str
    seat_id: str
    decision_en: str
    decision_id: str
    fields: tuple[str, ...]
    mechanisms: tuple[str, ...]
    goals_en: str
    goals_id: str
    checklist: tuple[int, ...]
    standing: Standing

    def name(self, lang: str) -> str:
        """Full name in ``"en"`` or ``"id"``."""
        return self.name_id if lang == "id" else self.name_en

    def short(self, lang: str) -> str:
        """Usual abbreviation in one language, or the code."""
        return (self.short_id if lang == "id" else self.short_en) or self.code


@dataclass(frozen=True, slots=True)
class Membership:
    """One unbroken stay of one member in one organisation in one role.

    Attributes
    ----------
    sure
        Whether every reading of the dates covers the day that was asked for.
    """

    subject: str
    member: str
    organisation: str
    role: str
    span: Span
    ended_by: str
    reason_en: str
    reason_id: str
    standing: Standing
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Event:
    """One step in the life of an agreement; without a party, of the agreement as a whole."""

    subject: str
    agreement: str
    party: str
    event: str
    date: Span
    detail_en: str
    detail_id: str
    standing: Standing

    @property
    def when(self) -> When | None:
        """The date, or None when nobody here knows it."""
        return self.date.start if isinstance(self.date.start, When) else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement, with its parties when they are few and closed.

    Attributes
    ----------
    covers
        Provisions of a trade agreement; see `kerjasama.world.depth`.
    needs_parties, needs_share, needs_named, delay_days
        What entry into force waits for: how many consents, the per cent that they must hold of
        what the condition says, whose consent in any case, and the days from then on.
    notice_months, lock_months
        From notice to exit, and from entry into force to the first day for notice.
    """

    subject: str
    code: str
    name_en: str
    name_id: str
    short_en: str
    short_id: str
    type: str
    trade_type: str
    wto_basis: tuple[str, ...]
    covers: tuple[str, ...]
    parties: tuple[str, ...]
    fields: tuple[str, ...]
    mechanisms: tuple[str, ...]
    depositary: str
    condition_en: str
    condition_id: str
    needs_parties: int | None
    needs_share: int | None
    needs_named: tuple[str, ...]
    delay_days: int | None
    notice_en: str
    notice_id: str
    notice_months: int | None
    lock_months: int | None
    replaces: tuple[str, ...]
    amends: tuple[str, ...]
    implements: tuple[str, ...]
    summary_en: str
    summary_id: str
    checklist: tuple[int, ...]
    standing: Standing

    def name(self, lang: str) -> str:
        """Full name in ``"en"`` or ``"id"``."""
        return self.name_id if lang == "id" else self.name_en

    def short(self, lang: str) -> str:
        """Usual abbreviation in one language, or the full name."""
        return (self.short_id if lang == "id" else self.short_en) or self.name(lang)


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation of two that is no treaty text: diplomatic relations, a partnership level."""

    subject: str
    a: str
    b: str
    tie: str
    level: str
    fields: tuple[str, ...]
    span: Span
    ended_by: str
    name_en: str
    name_id: str
    text_en: str
    text_id: str
    checklist: tuple[int, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a thing, and when it bore it."""

    subject: str
    about: str
    name: str
    lang: str
    style: str
    span: Span
    standing: Standing


@dataclass(frozen=True, slots=True)
class Observation:
    """A dated figure or word about something, by a stated definition."""

    subject: str
    about: str
    property: str
    value: str
    unit: str
    on: When
    definition_en: str
    definition_id: str
    checklist: tuple[int, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Region:
    """One region of one scheme."""

    scheme: str
    code: str
    name_en: str
    name_id: str
    level: str
    within: str

    def name(self, lang: str) -> str:
        """Name in ``"en"`` or ``"id"``."""
        return self.name_id if lang == "id" else self.name_en


Thing = State | Organisation | Agreement
