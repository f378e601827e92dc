"""Parameters of models from ``data/rules``: no facts, so no part of the store; read when asked."""

from functools import cache

from kerjasama.places import data_dir
from kerjasama.sources.parameters import Bloc, EffectSet, read_blocs, read_effects

__all__ = ["Bloc", "EffectSet", "blocs", "effects"]


@cache
def blocs() -> tuple[Bloc, ...]:
    """Trade blocs whose treaty binds the members of an organisation.

    Examples
    --------
    >>> {b.organisation for b in blocs()} >= {"EU", "MERCOSUR"}
    True
    """
    return read_blocs(data_dir() / "rules" / "blocs.yaml")


@cache
def effects() -> tuple[EffectSet, ...]:
    """What agreements do to trade, the default set first.

    Examples
    --------
    >>> effects()[0].code
    'default'
    """
    return read_effects(data_dir() / "rules" / "effects.yaml")
