"""Trade elasticities by sector, and groups of sectors, for the models; read when asked."""

from functools import cache

from kerjasama.errors import BadRequestError, short
from kerjasama.places import data_dir
from kerjasama.sources.elasticities import (
    Elasticities,
    Group,
    read_elasticities,
    read_groupings,
)
from kerjasama.words import N_, Named, Text
from kerjasama.world.series import table

__all__ = ["Elasticities", "Group", "elasticities", "every_elasticities", "sector_groups"]


@cache
def every_elasticities() -> tuple[Elasticities, ...]:
    """All sets of elasticities, the default first.

    Examples
    --------
    >>> [one.code for one in every_elasticities()]
    ['caliendo-parro', 'caliendo-parro-full', 'simonovska-waugh']
    """
    path = data_dir() / "rules" / "elasticities.yaml"
    return read_elasticities(path, table("oecd_sectors", "sector")["sector"].tolist())


def elasticities(code: str = "") -> Elasticities:
    """One set of elasticities, the default unless told.

    Raises
    ------
    BadRequestError
        If there is none of that code.

    Examples
    --------
    >>> elasticities().theta["C10T12"], elasticities("simonovska-waugh").theta["G"]
    (2.62, 4.0)
    """
    known = {one.code: one for one in every_elasticities()}
    if code and code not in known:
        what = Text(N_("No set of elasticities is called {name!r}."), {"name": short(code)})
        raise BadRequestError(what, Text(N_("Choose one of {names}."), {"names": ", ".join(known)}))
    return known[code or next(iter(known))]


@cache
def sector_groups(number: int) -> tuple[Group, ...]:
    """So many groups of the 50 sectors; 50 are the sectors themselves.

    Raises
    ------
    BadRequestError
        If the sectors are not divided into so many.

    Examples
    --------
    >>> str(sector_groups(10)[0].name), sector_groups(50)[3].name.id
    ('Farming, forestry, fishing', 'Batu bara')
    """
    columns = table("oecd_sectors", "sector", "name_en", "name_id")
    codes, english, indonesian = (column.tolist() for column in columns.values())
    if number == len(codes):
        whole = zip(codes, english, indonesian, strict=True)
        return tuple(Group(code, Named(en, local), (code,)) for code, en, local in whole)
    schemes = read_groupings(data_dir() / "rules" / "sectors.yaml", codes)
    if str(number) not in schemes:
        listed = ", ".join([*schemes, str(len(codes))])
        what = Text(N_("The sectors are not divided into {n} groups."), {"n": number})
        raise BadRequestError(what, Text(N_("Choose one of {names}."), {"names": listed}))
    return schemes[str(number)]
