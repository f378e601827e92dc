"""The changes that can be supposed."""

from dataclasses import dataclass
from typing import Literal, get_args

Depth = Literal["partial", "goods-only", "broad", "deep", "union", "market"]
DEPTHS: tuple[str, ...] = get_args(Depth)
Target = Literal["border-cost", "productivity"]


@dataclass(frozen=True, slots=True)
class Sign:
    """Two parties put a new trade agreement into force.

    Attributes
    ----------
    a, b
        States or organisations; of an organisation every full member takes part.
    depth
        How deep it goes; see ``kerjasama names depth``.

    Examples
    --------
    >>> Sign("IDN", "EU", depth="deep").kind
    'sign'
    """

    a: str
    b: str
    depth: Depth = "deep"
    kind: Literal["sign"] = "sign"


@dataclass(frozen=True, slots=True)
class Deepen:
    """Two parties that are bound by a trade agreement put a deeper one into force."""

    a: str
    b: str
    depth: Depth
    kind: Literal["deepen"] = "deepen"


@dataclass(frozen=True, slots=True)
class Join:
    """A state, or every member of an organisation, joins an organisation or agreement."""

    who: str
    what: str
    kind: Literal["join"] = "join"


@dataclass(frozen=True, slots=True)
class Leave:
    """A state leaves an organisation or agreement, and with a union all that binds its members."""

    who: str
    what: str
    kind: Literal["leave"] = "leave"


@dataclass(frozen=True, slots=True)
class Break:
    """Whatever trade agreements bind two parties cease to, or one agreement ends for all.

    Attributes
    ----------
    a, b
        Two parties; or an agreement as `a` alone.
    """

    a: str
    b: str = ""
    kind: Literal["break"] = "break"


@dataclass(frozen=True, slots=True)
class Tariff:
    """An importer changes its ad valorem tariff on an exporter's goods.

    Attributes
    ----------
    importer, exporter
        States or organisations; an empty exporter means everybody else.
    rate, was
        New and old rate as shares: 0.25 is 25 %. Embedded data hold no tariffs, so the old one is
        for who knows it.
    sectors
        Codes of the sectors that it is on; none for all goods.
    """

    importer: str
    exporter: str
    rate: float
    was: float = 0.0
    sectors: tuple[str, ...] = ()
    kind: Literal["tariff"] = "tariff"


@dataclass(frozen=True, slots=True)
class Shock:
    """Costs at the border between two parties change, or a state's productivity.

    Attributes
    ----------
    target
        ``border-cost``: iceberg costs of trade between `a` and `b` both ways; ``productivity``: of
        `a` alone.
    change
        As a share: -0.05 lowers costs, or productivity, by 5 %.
    sectors
        Codes of the sectors that it touches; none for all.
    """

    target: Target
    change: float
    a: str
    b: str = ""
    sectors: tuple[str, ...] = ()
    kind: Literal["shock"] = "shock"


Change = Sign | Deepen | Join | Leave | Break | Tariff | Shock
