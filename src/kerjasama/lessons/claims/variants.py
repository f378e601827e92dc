"""How names are shortened, turned and spelt: "UN Population Fund", "Nice Treaty", "centre"."""

from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.patterns import regex

SPELT: Final = {  # words of names that are written in two ways
    "organization": "organisation",
    "labor": "labour",
    "defense": "defence",
    "center": "centre",
    "program": "programme",
    "masyarakat": "komunitas",
    "samudera": "samudra",
    "komprehensif": "menyeluruh",
    "perancis": "prancis",
    "cina": "tiongkok",
    "china": "tiongkok",
}
_SHORTER: Final = (
    ("United Nations", "UN"),
    ("Perserikatan Bangsa-Bangsa", "PBB"),
    ("Southeast", "South East"),
    ("Agreement Establishing the ", ""),
    ("Perjanjian Pembentukan Kawasan", "Kawasan"),
    ("Persetujuan Pembentukan Kawasan", "Kawasan"),
)
_TREATY: Final = regex(r"(?P<sort>Perjanjian|Persetujuan|Traktat|Kesepakatan|Pakta) (?P<rest>.+)")
_SORTS: Final = ("Perjanjian", "Persetujuan", "Traktat", "Kesepakatan")
_OF: Final = regex(r"(?P<sort>Treaty|Convention|Protocol) of (?P<place>[A-Z]\w+)")
_PLACE: Final = regex(r"(?P<place>[A-Z]\w+) (?P<sort>Treaty|Convention|Protocol)")


def variants(name: str) -> Iterator[str]:
    """What a name is shortened or turned to; it may then be that of something else too.

    Examples
    --------
    >>> list(variants("United Nations Population Fund")), list(variants("Treaty of Nice"))
    (['UN Population Fund'], ['Nice Treaty'])
    """
    for long, short in _SHORTER:
        if long in name and long != name:
            yield name.replace(long, short)
    treaty = _TREATY.fullmatch(name)
    if treaty:
        yield from (f"{sort} {treaty['rest']}" for sort in _SORTS if sort != treaty["sort"])
    if turned := _OF.fullmatch(name):
        yield f"{turned['place']} {turned['sort']}"
    if turned := _PLACE.fullmatch(name):
        yield f"{turned['sort']} of {turned['place']}"
