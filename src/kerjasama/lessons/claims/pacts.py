"""Agreements that a text names by their two parties: "the Australia–China free trade agreement"."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kerjasama.lessons.claims.hints import caseless
from kerjasama.lessons.claims.patterns import regex
from kerjasama.world import World

Pacts = dict[frozenset[str], list[tuple[str, str]]]
_TRADE: Final = (
    r"(?:comprehensive )?(?:economic partnership|free[- ]trade|trade|economic cooperation"
    r"|closer economic(?: relations| partnership)?)(?: (?:cooperation|area))? (?:agreement|deal"
    r"|pact|treaty)|CEPA|FTA|EPA|CECA|PTA"
)
_DAGANG: Final = (
    r"(?:perjanjian|persetujuan|kesepakatan|pakta|kemitraan)(?: (?:kemitraan|kerja ?sama))?"
    r"(?: (?:perdagangan(?: bebas| preferensial)?|dagang(?: bebas)?|ekonomi(?: komprehensif)?))"
    r"|FTA|CEPA|EPA|PTA"
)
PACT: Final = caseless(rf"\b(?:{_TRADE}|{_DAGANG})\b")  # a word for such an agreement
_WISHED: Final = caseless(  # no name of one that there is
    r"\b(?:any|a new|an? (?:future|possible|potential|proposed)|the proposed|no|setiap|calon)"
    r"(?: (?:comprehensive|bilateral|bebas))* $"
)
_JOINT: Final = regex(r"\s?[-–—/]\s?|,? (?:and|dan|dengan|with|&) (?:the )?")
_BEHIND: Final = caseless(rf" (?P<name>{_TRADE})\b")
_BEFORE: Final = caseless(
    rf"\b(?P<name>{_TRADE}|{_DAGANG})(?: (?:between|of|antara))?(?: (?:the|negara))? $"
)


def pacts(world: World) -> Pacts:
    """Trade agreements of two parties: the parties, with codes and names.

    Examples
    --------
    >>> pacts(World.load())[frozenset({"AUS", "CHN"})][0][0]
    'AUS-CHN-FTA'
    """
    found: Pacts = {}
    for a in world.agreements():
        if a.trade_type and len(a.parties) == 2 and not a.amends:  # noqa: PLR2004
            found.setdefault(frozenset(a.parties), []).append((a.code, a.name_en))
    return found


def named_by_parties(
    known: Pacts, text: str, mentions: list[tuple[str, int, int]]
) -> Iterator[tuple[str, int, int]]:
    """Agreements that two names side by side tell, and where the word for them stands.

    Parameters
    ----------
    mentions
        States and organisations: code, start and end, in the order of the text.

    Examples
    --------
    >>> told = "the China-Australia free trade agreement"
    >>> known = {frozenset({"AUS", "CHN"}): [("AUS-CHN-FTA", "")]}
    >>> list(named_by_parties(known, told, [("CHN", 4, 9), ("AUS", 10, 19)]))
    [('AUS-CHN-FTA', 20, 40)]
    """
    for (one, start, end), (other, begin, stop) in pairwise(mentions):
        told = known.get(frozenset({one, other}), [])
        if len(told) != 1 or not _JOINT.fullmatch(text, end, begin):
            continue
        name = _BEHIND.match(text, stop) or _BEFORE.search(text[:start])
        if name and not _WISHED.search(text[: name.start("name")]):
            yield told[0][0], *name.span("name")
