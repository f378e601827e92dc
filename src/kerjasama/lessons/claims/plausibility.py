"""What a text can have meant: readings that would make it absurd are left out.

A text is wrong here and there, and not in most names of a list. What is read so was misread.
"""

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.judgement import DEPENDS, FALSE, NOT_KNOWN, TRUE, Judgement
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.surmised_members import SIGNED_ONLY

Judged = tuple[Claim, Judgement]
_LISTED: Final = frozenset(["member", "founder", "party", "joined"])
_MOVES: Final = frozenset(["joined", "left"])
_ASKED: Final = frozenset(["hosted", "figure", "level"])  # may stay unknown
_NAMED: Final = frozenset(["member", "joined", "party"])  # if it is named beside
_TREATY_DAY: Final = regex(  # whose day is told is a treaty, or what came before
    r"<A\d+>.*(?:\bsign|tanda ?tangan|nandatangan|ratif)|\b(?:[Ss]ebelum|[Bb]efore) (?:the )?<O"
    r"|\bsigned (?:its|the|their) (?:founding )?(?:charter|constitution|treaty|statute)\b"
    r"|menandatangani (?:piagam|naskah|konstitusi|perjanjian)\w*"
    r"|\b(?:berdasarkan|melalui|lewat|by|under|through) (?:the )?<A\d+> (?:\w+ )?(?:tanggal |pada "
    r"|of |on |in )*<D",
    re.IGNORECASE,
)
_MILITARY: Final = regex(r"\b(?:military command|command structure|komando)\b", re.IGNORECASE)
_PARTLY: Final = regex(  # some of them
    r"\b(?:as (?:was|were)|including|among|termasuk|antara lain|di ?antaranya|salah satu)\b",
    re.IGNORECASE,
)
_NO: Final = regex(r"\b(?:is|are|was|were) no\b")
_MOVED: Final = regex(
    r"\b(?:sebelum(?:nya)?|before|semula|originally|initially|awalnya|first|moved|dipindah\w*|pindah)\b",
    re.IGNORECASE,
)
_AT_SEAT: Final = regex(  # "the UN headquarters in Baghdad was bombed" tells of no other seat
    r"(?:\bthe |>(?:['’]s)? )(?:regional )?(?:headquarters|HQ|offices?|base) in"
    r" (?:[A-Z][\w’'-]+ ?)+(?=\w)|\b(?:di|ke|dari) (?:markas|kantor)\w* <O"
)
_GONE: Final = regex(
    r"\b(?:keluar|left|withdr\w+|departure|mundur|membekukan|suspend\w*)\b", re.IGNORECASE
)
_OF_AN_ORGAN: Final = regex(  # whose members are counted
    r"^\W*(?:(?:The|Its)? ?(?:[A-Z]\w+ (?:and |of )?){0,4}(?:Council|Board|Committee|Commission"
    r"|Parliament|Court)|(?:Dewan|Komite|Komisi|Parlemen|Mahkamah))\b"
)
_TALKS: Final = regex(  # who negotiates is no party yet
    r"\b(?:continues? to|still|is|are|currently) negotiat(?:e|ing)\b"
    r"|\bnegotiations (?:with|on|for)\b|\b(?:sedang|masih|tengah) (?:berunding|merundingkan)\b"
)
_SHARED: Final = regex(r"\bmembers? [^.;<]{0,20}in common\b")  # of two
_WITH: Final = regex(r"\b(?:bersama|along with|together with|alongside)\b")
_ITS: Final = regex(r"\b(?:[Ii]ts|[Tt]heir)\b|\w{4,}nya\b")  # of what was named before
_WRONG: Final = (FALSE, NOT_KNOWN)


def plausible(
    judged: list[Judged],
    text: str,
    spoken: set[str],
    related: Callable[[Claim], bool],
    main: str = "",
    alone: Callable[[str], bool] = lambda _: False,
) -> list[Judged]:
    """The claims of a sentence without those that nobody can have meant.

    Parameters
    ----------
    judged
        Claims with the registry's answers.
    text
        The sentence with slots.
    spoken
        Things that it names itself.
    related
        Whether the registry knows such a state of that organisation at all: that it was in it, or
        that it left.
    main
        What the whole text is about; empty if it is about many.
    alone
        Whether an organisation is the only one that was named since the last heading.

    Examples
    --------
    >>> lists = [(Claim("member", (s, "NATO")), Judgement("false", ())) for s in ("IDN", "MYS")]
    >>> plausible(lists, "", {"ASEAN"}, lambda c: True)
    []
    >>> len(plausible(lists, "", {"NATO"}, lambda c: True))
    2
    """
    listed = Counter((c.kind, c.about[-1]) for c, _ in judged)
    wrong = Counter((c.kind, c.about[-1]) for c, told in judged if told.verdict in _WRONG)
    right = {(c.kind, c.about[-1]) for c, told in judged if told.verdict == TRUE}
    placed = {(c.kind, c.word) for c, told in judged if told.verdict == TRUE}
    unsure = {
        b
        for b in {c.about[-1] for c, _ in judged if c.kind not in _ASKED} - spoken - {main}
        if not alone(b)
        and sum(told.verdict in _WRONG for c, told in judged if c.about[-1] == b)
        > sum(told.verdict == TRUE for c, told in judged if c.about[-1] == b)
    }
    kept = []
    for c, told in judged:
        key = (c.kind, c.about[-1])
        misread = c.kind in _LISTED and wrong[key] > 1 and wrong[key] * 2 > listed[key]
        misread = misread and told.verdict in _WRONG
        misread = misread and (c.about[-1] not in spoken or (c.kind in _MOVES and key not in right))
        of_another = (
            told.verdict == FALSE
            and c.kind in _MOVES
            and not c.negated
            and key not in right
            and c.about[1] not in spoken
            and not related(c)
        )
        asked = c.kind in _ASKED or (c.kind in _NAMED and c.about[-1] in spoken)
        unknown = told.verdict == NOT_KNOWN and not asked
        dated = c.kind == "founded" and told.verdict in (FALSE, DEPENDS)
        of_a_treaty = dated and _TREATY_DAY.search(text) is not None
        shared = c.kind == "seat" and ("seat", c.word) in placed  # "WHO and FAO, based in Rome"
        its = c.kind == "seat" and c.about[-1] not in spoken and _ITS.search(text) is not None
        if told.verdict in _WRONG and (shared or (its and not alone(c.about[-1]))):
            continue
        if told.verdict == FALSE and _misread(c, text, unsure):
            continue
        beside = c.kind == "joined" and key in right and _WITH.search(text) and related(c)
        if told.verdict == FALSE and beside:  # those may have been in before
            continue
        if c.kind == "count" and spoken and c.about[0] not in spoken:
            continue
        if c.kind == "count" and _SHARED.search(text):
            continue
        if c.kind == "count" and _OF_AN_ORGAN.match(text) and c.about[0] not in spoken:
            continue
        if c.kind == "party" and not c.negated and _TALKS.search(text):
            continue
        half = c.kind == "party" and told.verdict != TRUE and SIGNED_ONLY.search(text) is not None
        if not (half or misread or of_another or unknown or of_a_treaty):
            kept.append((c, told))
    return kept


def _misread(c: Claim, text: str, unsure: set[str]) -> bool:
    """Whether what would be wrong is more likely said of something else.

    Parameters
    ----------
    unsure
        What the sentence does not name, and of which most that was read would be wrong.
    """
    match c.kind:
        case "left" if _MILITARY.search(text):
            return True
        case "joined" | "founded" if _GONE.search(text):
            return True
        case "founders" if _PARTLY.search(text):
            return True
        case "member" if c.word == "associate":  # of which the registry knows but a few
            return True
        case "type" if _NO.search(text):
            return not c.negated
        case "seat" if _MOVED.search(text) or _AT_SEAT.search(text):
            return True
    return c.about[-1] in unsure
