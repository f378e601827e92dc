"""How deep a trade agreement goes: a class that follows from its type and its provisions."""

from typing import Final

from kerjasama.world.things import Agreement

BEHIND_THE_BORDER: Final = frozenset(
    {
        "procurement",
        "competition",
        "intellectual-property",
        "e-commerce",
        "labour",
        "environment",
        "sustainable-development",
    }
)
DEPTHS: Final = (
    "unclassified",
    "rules-only",
    "partial",
    "goods-only",
    "broad",
    "deep",
    "union",
    "market",
)
"""The classes, the shallowest first; what is not classed is taken for the shallowest."""
_ONE_SUBJECT: Final = ("environment", "sustainable-development")  # one rule under two names
_ACCESS: Final = frozenset({"goods", "services", "investment"})
_DEEP: Final = 3


def depth(agreement: Agreement) -> str:
    """Class of depth of a trade agreement; the criteria are the definitions of scheme ``depth``.

    The classes are ordered: ``rules-only``, ``partial``, ``goods-only``, ``broad``, ``deep``,
    ``union``, ``market``; ``unclassified`` where neither type nor provisions are recorded. They
    follow the steps of integration of Balassa (The Theory of Economic Integration, 1961), with the
    free-trade area split by what the agreement covers beyond tariffs on goods.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> depth(world.agreement("AFTA-1992")), depth(world.agreement("RCEP"))
    ('goods-only', 'deep')
    """
    covers = set(agreement.covers)
    if not covers and not agreement.trade_type:
        return "unclassified"
    if covers & {"single-market", "common-currency"}:
        return "market"
    if agreement.trade_type == "CU" or "common-external-tariff" in covers:
        return "union"
    if agreement.trade_type == "PSA":
        return "partial"
    if not covers:
        return "unclassified"
    if not covers & _ACCESS:
        return "rules-only"
    if not covers & {"services", "investment"}:
        return "goods-only"
    rules = covers & BEHIND_THE_BORDER
    if set(_ONE_SUBJECT) <= rules:
        rules -= {_ONE_SUBJECT[0]}
    return "deep" if len(rules) >= _DEEP else "broad"
