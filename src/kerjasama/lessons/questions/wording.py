"""Sentences and names in both languages at once, as questions need them."""

import re
from functools import cache
from typing import Final

from kerjasama.facts import When
from kerjasama.words import N_, Named, Words
from kerjasama.world import Agreement, Organisation, State
from kerjasama.world.naming import the

_BARE: Final = re.compile(
    r"(BRICS|MIKTA|ASEAN Plus Three|Asia-Pacific Economic Coop|Mercosur|UN |The )"
)


@cache
def _both() -> tuple[Words, Words]:
    return Words("en"), Words("id")


def both(template: str, /, **values: object) -> Named:
    """A sentence in both languages, which begins with a capital letter.

    Examples
    --------
    >>> both("{state} joined.", state=Named("the United States", "Amerika Serikat")).en
    'The United States joined.'
    """
    english, indonesian = (say(template, **values) for say in _both())
    return Named(english[:1].upper() + english[1:], indonesian[:1].upper() + indonesian[1:])


def joined(*sentences: Named | None) -> Named:
    """Sentences one after another; what is None is left out.

    Examples
    --------
    >>> joined(Named("One.", "Satu."), None, Named("Two.", "Dua."))
    Named(en='One. Two.', id='Satu. Dua.')
    """
    told = [s for s in sentences if s is not None]
    return Named(" ".join(s.en for s in told), " ".join(s.id for s in told))


def listed(names: list[Named]) -> Named:
    """Names as a sentence lists them.

    Examples
    --------
    >>> listed([Named("Japan", "Jepang"), Named("France", "Prancis")]).en
    'Japan and France'
    """
    english, indonesian = _both()
    return Named(english.list([n.en for n in names]), indonesian.list([n.id for n in names]))


@cache
def dated(when: When) -> Named:
    """A date as exactly as it is known.

    Examples
    --------
    >>> dated(When("1950-08"))
    Named(en='August 1950', id='Agustus 1950')
    """
    english, indonesian = _both()
    return Named(english.date(str(when)), indonesian.date(str(when)))


@cache
def _timed(precision: str, written: Named) -> Named:
    if precision == "day":
        return both(N_("on {day}"), day=written)
    if precision == "month":
        return both(N_("in {month}"), month=written)
    return both(N_("in {year}"), year=written)


def timed(when: When) -> Named:
    """A date with the preposition that it wants.

    Examples
    --------
    >>> timed(When("1950")).en, timed(When("1950-08-17")).en
    ('in 1950', 'on 17 August 1950')
    """
    told = _timed(when.precision, dated(when))
    return Named(told.en[:1].lower() + told.en[1:], told.id[:1].lower() + told.id[1:])


def plain(text: str | int) -> Named:
    """What is written alike in both languages, such as a year.

    Examples
    --------
    >>> plain(1967)
    Named(en='1967', id='1967')
    """
    return Named(str(text), str(text))


def state_name(state: State) -> Named:
    """Name of a state as a list of answers has it."""
    return Named(state.name_en, state.name_id)


def state_told(state: State) -> Named:
    """Name of a state as a sentence has it."""
    return Named(the(state.name_en, _both()[0]), state.name_id)


def club_name(club: Organisation) -> Named:
    """Name of an organisation with its abbreviation, as a list of answers has it.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> club_name(World.load().organisation("WHO")).id
    'Organisasi Kesehatan Dunia (WHO)'
    """
    return Named(*(_with_short(club, lang) for lang in ("en", "id")))


def club_short(club: Organisation) -> Named:
    """Usual short name of an organisation, for a list with dates."""
    return Named(club.short("en"), club.short("id"))


def club_told(club: Organisation) -> Named:
    """Name of an organisation as a sentence has it."""
    named = club_name(club)
    return named if _BARE.match(named.en) else Named(f"the {named.en}", named.id)


def _with_short(club: Organisation, lang: str) -> str:
    name, short = club.name(lang), club.short(lang)
    if name.startswith(f"{short} ("):  # what follows only lists the members
        return short
    known = " " in short or short.casefold() in name.casefold() or "(" in name
    return name if known else f"{name} ({short})"


def pact_name(pact: Agreement) -> Named:
    """Full name of an agreement."""
    return Named(pact.name_en, pact.name_id)
