"""Texts in both languages, as every data file holds them."""

from collections.abc import Callable

from kerjasama.atlas.once import once
from kerjasama.words import LANGUAGES, Named, Text, Words
from kerjasama.world import World

Two = tuple[str, str]
"""English, Indonesian."""


def two(text: str | Text | Named, **values: object) -> Two:
    """Say a text in both languages.

    Examples
    --------
    >>> two("Sources")
    ('Sources', 'Sumber')
    """
    return said(lambda say: say(text, **values))


def said(tell: Callable[[Words], str]) -> Two:
    """What is told in each language.

    Examples
    --------
    >>> said(lambda say: say.number(1234.5, 1))
    ('1,234.5', '1.234,5')
    """
    en, local = (tell(Words(lang)) for lang in LANGUAGES)
    return en, local


def both(thing: object, stem: str) -> Two:
    """Both texts of a thing of the registry.

    Examples
    --------
    >>> both(World.load().state("JPN"), "name")
    ('Japan', 'Jepang')
    """
    return getattr(thing, f"{stem}_en"), getattr(thing, f"{stem}_id")


def listed(texts: list[Two]) -> Two:
    """Sentences in a row.

    Examples
    --------
    >>> listed([("One.", "Satu."), ("Two.", "Dua.")])
    ('One. Two.', 'Satu. Dua.')
    """
    return " ".join(en for en, _ in texts), " ".join(local for _, local in texts)


@once
def names(world: World) -> dict[str, Two]:
    """Short names of every state, organisation and agreement, by code.

    Examples
    --------
    >>> names(World.load())["UN"]
    ('UN', 'PBB')
    """
    return (
        {state.code: both(state, "name") for state in world.states()}
        | {o.code: (o.short("en"), o.short("id")) for o in world.organisations()}
        | {a.code: (a.short("en"), a.short("id")) for a in world.agreements()}
    )


@once
def _labels(world: World) -> dict[tuple[str, str], Two]:
    rows = world.db.execute("SELECT scheme, code, label_en, label_id FROM concept")
    return {(scheme, code): (en, local) for scheme, code, en, local in rows}


def label(world: World, scheme: str, code: str) -> Two:
    """Both labels of a concept.

    Examples
    --------
    >>> label(World.load(), "fields", "trade")
    ('Trade', 'Perdagangan')
    """
    return _labels(world)[scheme, code]
