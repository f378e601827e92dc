"""A claim: something that a text says and the registry can judge."""

from dataclasses import dataclass

from kerjasama.facts import When


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that a sentence says and the registry can judge.

    Attributes
    ----------
    kind
        One of the kinds that `kerjasama.lessons.claims.score` lists.
    about
        Codes of the things, the subject first.
    word
        A role, ``again`` for who came back, ``current`` for who chairs now, an event, form, level,
        place, sort, field or figure, whichever the kind needs.
    when, until
        The date that is named, or the years from and to.
    bound
        ``more``, ``less`` or ``about`` before a number.
    tense
        ``now``, ``past``, ``ended`` (no longer), ``waiting`` (not yet), ``since``,
        ``first`` (at its beginning) or ``then`` (on the day that was named before).

    Examples
    --------
    >>> Claim("member", ("IDN", "ASEAN")).negated
    False
    """

    kind: str
    about: tuple[str, ...]
    word: str = ""
    when: When | None = None
    until: When | None = None
    number: int | None = None
    bound: str = ""
    tense: str = "now"
    negated: bool = False
