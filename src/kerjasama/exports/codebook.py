"""What every column of an export holds, in both languages."""

import csv
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from io import StringIO
from typing import Final

from kerjasama.exports.tables import TABLES, columns
from kerjasama.words import N_, Words
from kerjasama.world import World
from kerjasama.world.panel import LABELS

TABLE_TEXTS: Final = {
    "states": N_("States, economies and territories, those that ended too"),
    "names": N_("Names in both languages by which a thing can be found"),
    "organisations": N_("Organisations, organs, funds, banks and forums"),
    "memberships": N_("One unbroken stay of a member in an organisation in one role"),
    "agreements": N_("Agreements with their conditions, notice periods and lineage"),
    "events": N_("Steps in the life of agreements, as wholes and for each party"),
    "relations": N_("Diplomatic relations and partnerships of two"),
    "observations": N_("Dated figures by a stated definition"),
    "sources": N_("Data sets that the facts come from"),
    "statements": N_("Every single claim with its source, place and basis"),
    "conflicts": N_("Values on which sources disagree"),
    "corrections": N_("What a source says wrongly, and what is right"),
    "panel": N_("Every ordered pair of states in every year"),
}
_TEXTS: Final = {
    "iso3": N_("ISO 3166-1 alpha-3 code; states that ended keep their old one"),
    "iso2": N_("ISO 3166-1 alpha-2 code"),
    "m49": N_("Code of the United Nations (M49)"),
    "cow": N_("Number in the state list of the Correlates of War"),
    "gw": N_("Number in the state list of Gleditsch and Ward"),
    "type": N_("Kind of the thing"),
    "name": N_("Name"),
    "official": N_("Official name"),
    "capital": N_("Capital"),
    "languages": N_("Official languages, ISO 639 codes"),
    "from": N_("First day, as exactly as the source says; .. open, ? unknown"),
    "to": N_("Day on which it ended; .. still so, ? ended on a day that is not known"),
    "successors": N_("States that succeeded it"),
    "recognition": N_("Note where the status is disputed"),
    "standing": N_("recalled: memory only; read: one source was read; checked: two or more"),
    "earliest": N_("Earliest day that the dates allow (ISO 8601)"),
    "latest": N_("Latest day that the dates allow; empty while it lasts"),
    "surely_from": N_("First day on which it surely held"),
    "surely_to": N_("Last day on which it surely held"),
    "kind": N_("Kind of record"),
    "code": N_("Code of the thing"),
    "lang": N_("Language: en, id, or und for any"),
    "style": N_("Style of the name: short, official, former, alias"),
    "organisation": N_("Code of the organisation"),
    "short": N_("Abbreviation or short name"),
    "parent": N_("Organisation that it is part of"),
    "universal": N_("Whether every state may join"),
    "region": N_("Region that it is meant for"),
    "instrument": N_("Founding instrument"),
    "founded": N_("Day of its founding"),
    "ended": N_("Day of its end"),
    "successor": N_("Organisation that followed it"),
    "seat": N_("Seat"),
    "decision": N_("How it decides"),
    "fields": N_("Fields of cooperation"),
    "mechanisms": N_("Mechanisms of cooperation"),
    "goals": N_("Goals"),
    "checklist": N_("Numbers of the articles' checklist that it serves"),
    "id": N_("Identifier of the row"),
    "member": N_("State or organisation that is the member"),
    "role": N_("Role of the member"),
    "ended_by": N_("How it ended"),
    "reason": N_("Reason, or what the role means here"),
    "agreement": N_("Code of the agreement"),
    "trade_type": N_("PSA partial scope, FTA free trade, EIA services, CU customs union"),
    "wto_basis": N_("Basis in the law of the WTO"),
    "covers": N_("Provisions of a trade agreement"),
    "parties": N_("Parties, where they are few and closed"),
    "depositary": N_("Depositary"),
    "condition": N_("Condition for entry into force"),
    "needs_parties": N_("How many must consent before entry into force"),
    "needs_share": N_("Per cent that they must hold of what the condition says"),
    "needs_named": N_("Those without whose consent it cannot enter into force"),
    "delay_days": N_("Days from the condition to entry into force"),
    "notice": N_("Rule for exit"),
    "notice_months": N_("Months from notice to exit"),
    "lock_months": N_("Months after entry into force before notice may be given"),
    "replaces": N_("Agreements that it replaces"),
    "amends": N_("Agreements that it amends"),
    "implements": N_("Agreements that it carries out"),
    "summary": N_("What it does"),
    "party": N_("Party to whom it happened; empty for the agreement as a whole"),
    "event": N_("Step in the life of an agreement (Vienna Convention terms)"),
    "date": N_("Date, as exactly as the source says"),
    "detail": N_("Detail"),
    "a": N_("One side"),
    "b": N_("The other side"),
    "tie": N_("Kind of relation"),
    "level": N_("Level of a partnership"),
    "text": N_("What is said of it"),
    "about": N_("Code of the thing that the figure is about"),
    "property": N_("What is said or measured"),
    "value": N_("Value"),
    "unit": N_("Unit"),
    "on": N_("Day that the figure speaks of"),
    "definition": N_("Definition of the figure"),
    "source": N_("Name of the data set"),
    "title": N_("Title"),
    "publisher": N_("Publisher"),
    "address": N_("Address"),
    "licence": N_("Licence or terms of the page"),
    "retrieved": N_("Day on which it was read or written down"),
    "rank": N_("1 the organisation or depositary, 2 official copy, 3 reference work, 4 press"),
    "subject": N_("Thing that is spoken of"),
    "page": N_("Page that was read"),
    "locator": N_("Place in it"),
    "basis": N_("read or recalled"),
    "known": N_("Day since when it is known here"),
    "fate": N_("kept: it speaks; agrees; differs"),
    "kept": N_("Value that is kept"),
    "kept_source": N_("Data set that speaks"),
    "other": N_("Other value"),
    "other_source": N_("Data set that says otherwise"),
    "where": N_("Row that is corrected"),
    "column": N_("Column that is corrected"),
    "was": N_("What the source says"),
    "now": N_("What is right"),
    "why": N_("Why"),
    "by": N_("By which other source"),
    "cow_o": N_("Origin, number of the Correlates of War"),
    "cow_d": N_("Destination, number of the Correlates of War"),
    "gw_o": N_("Origin, number of Gleditsch and Ward"),
    "gw_d": N_("Destination, number of Gleditsch and Ward"),
}
_LANGUAGE: Final = {"en": N_("{text}, in English"), "id": N_("{text}, in Indonesian")}
PANEL_COLUMNS: Final = (
    *("iso3_o", "iso3_d", "year", "cow_o", "cow_d", "gw_o", "gw_d"),
    *(name for name in LABELS if name not in ("iso3_o", "iso3_d", "year")),
)


def described(column: str, words: Words) -> str:
    """Say what a column holds.

    Examples
    --------
    >>> described("name_id", Words("en")), described("year", Words("id"))
    ('Name, in Indonesian', 'Tahun')
    """
    if column in LABELS:
        return words(LABELS[column])
    stem, _, lang = column.rpartition("_")
    if column not in _TEXTS and lang in _LANGUAGE:
        return words(_LANGUAGE[lang], text=words(_TEXTS[stem]))
    return words(_TEXTS[column])


def all_columns(world: World) -> dict[str, list[str]]:
    """Columns of every table, the panel's too."""
    found = {spec.name: columns(world, spec) for spec in TABLES}
    return found | {"panel": list(PANEL_COLUMNS)}


def tables(world: World) -> str:
    """Write ``codebook.csv`` of the tables: what every column holds, in both languages."""
    told = all_columns(world).items()
    return _written((t, name, partial(described, name)) for t, names in told for name in names)


def terms(vocabulary: Mapping[str, Mapping[str, str]]) -> str:
    """Write ``codebook.csv`` of a format with names of its own.

    Parameters
    ----------
    vocabulary
        Text of every name, by the part of the file in which it stands.
    """
    told = vocabulary.items()
    return _written((t, n, partial(_said, text)) for t, names in told for n, text in names.items())


def _said(text: str, words: Words) -> str:
    return words(text)


def _written(told: Iterable[tuple[str, str, Callable[[Words], str]]]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["table", "column", "description_en", "description_id"])
    both = (Words("en"), Words("id"))
    for table, name, describe in told:
        writer.writerow([table, name, *(describe(words) for words in both)])
    return out.getvalue()
