"""Changes as a command line names them: ``IDN,KOR,deep``."""

from collections.abc import Iterable
from typing import Final

from kerjasama.errors import BadRequestError, short
from kerjasama.scenarios.kinds import (
    DEPTHS,
    Break,
    Change,
    Deepen,
    Join,
    Leave,
    Shock,
    Sign,
    Tariff,
)
from kerjasama.words import N_, Text

SHAPES: Final = {
    "sign": N_("A,B or A,B,DEPTH"),
    "deepen": N_("A,B,DEPTH"),
    "join": N_("WHO,WHAT"),
    "leave": N_("WHO,WHAT"),
    "break": N_("A,B or AGREEMENT"),
    "tariff": N_("IMPORTER,EXPORTER,PER CENT or IMPORTER,EXPORTER,PER CENT,BEFORE"),
    "border-cost": N_("A,B,PER CENT"),
    "productivity": N_("A,PER CENT"),
}
_EVERYBODY: Final = "*"


def changes(asked: Iterable[tuple[str, str]]) -> tuple[Change, ...]:
    """Read shorthands, all flaws at once.

    Parameters
    ----------
    asked
        Kinds, keys of `SHAPES`, each with its text. An exporter ``*`` is everybody else.

    Raises
    ------
    BadRequestError
        With everything that cannot be read.

    Examples
    --------
    >>> changes([("sign", "IDN,KOR"), ("tariff", "USA,*,10")])[1].rate
    0.1
    """
    found: list[Change] = []
    flaws: list[Text] = []
    for kind, text in asked:
        try:
            found.append(_change(kind, [part.strip() for part in text.split(",")]))
        except BadRequestError as e:
            flaws += e.sentences
        except (TypeError, ValueError):
            values: dict[str, object] = {
                "option": f"--{kind}",
                "text": short(text),
                "shape": Text(SHAPES[kind]),
            }
            flaws.append(Text(N_("{option} {text!r} cannot be read; write {shape}."), values))
    if flaws:
        raise BadRequestError(*flaws)
    return tuple(found)


def _change(kind: str, parts: list[str]) -> Change:
    if not all(parts):
        raise ValueError(parts)
    if kind in ("sign", "deepen"):
        a, b, *depth = parts
        if len(depth) > 1:
            raise ValueError(parts)
        if depth and depth[0] not in DEPTHS:
            values: dict[str, object] = {"depth": short(depth[0]), "known": ", ".join(DEPTHS)}
            raise BadRequestError(
                Text(N_("{depth!r} is no depth of a trade agreement."), values),
                Text(N_("Choose one of {known}."), values),
            )
        return Sign(a, b, *depth) if kind == "sign" else Deepen(a, b, *depth)  # type: ignore[arg-type]
    if kind in ("join", "leave"):
        who, what = parts
        return Join(who, what) if kind == "join" else Leave(who, what)
    if kind == "break":
        one, other = parts if len(parts) > 1 else (*parts, "")
        return Break(one, other)
    if kind == "tariff":
        importer, exporter, rate, *was = parts
        if len(was) > 1:
            raise ValueError(parts)
        before = _share(was[0]) if was else 0.0
        return Tariff(importer, "" if exporter == _EVERYBODY else exporter, _share(rate), before)
    if kind == "border-cost":
        one, two, by = parts
        return Shock("border-cost", _share(by), one, two)
    one, by = parts
    return Shock("productivity", _share(by), one)


def _share(per_cent: str) -> float:
    value = float(per_cent.removesuffix("%").replace("−", "-")) / 100
    if not abs(value) < 1e6:  # noqa: PLR2004 - far beyond any rate
        raise ValueError(per_cent)
    return value
