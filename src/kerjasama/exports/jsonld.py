"""The registry as linked data: W3C ORG, OWL-Time and schema.org terms in JSON-LD."""

import json
from typing import Any, Final
from urllib.parse import quote

from kerjasama.exports.about import LICENCE_ADDRESS, cited
from kerjasama.facts import Span, When
from kerjasama.words import N_, Words
from kerjasama.world import Agreement, Organisation, State, World, rows

BASE: Final = "urn:kerjasama:"
_OURS: Final = (
    *("state", "organisation", "membership", "agreement", "event", "tie", "source", "role"),
    *("field", "step", "type"),
)
CONTEXT: Final = {
    **{name: f"{BASE}{name}:" for name in _OURS},
    "org": "http://www.w3.org/ns/org#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "k": f"{BASE}term:",
}
TERMS: Final = {
    "schema:Country": N_("State, economy or territory, those that ended too"),
    "org:FormalOrganization": N_("Organisation, organ, fund, bank or forum"),
    "schema:Legislation": N_("Agreement that binds its parties"),
    "schema:CreativeWork": N_("Agreement that binds nobody: declaration, memorandum, programme"),
    "org:Membership": N_("One unbroken stay of a member in an organisation in one role"),
    "schema:Event": N_("Step in the life of an agreement (Vienna Convention terms)"),
    "schema:Role": N_("Diplomatic relation or partnership of two"),
    "schema:Dataset": N_("Data set that the facts come from"),
    "org:memberDuring": N_("First and last day, as exactly as the source says; no day if unknown"),
    "schema:organizer": N_("Party to whom it happened; missing for the agreement as a whole"),
    "prov:wasDerivedFrom": N_("Data sets that speak of the thing"),
    "k:standing": N_("recalled: memory only; read: one source was read; checked: two or more"),
    "k:type": N_("Kind of the thing"),
    "k:between": N_("The two sides of a relation"),
    "k:cow": N_("Number in the state list of the Correlates of War"),
    "k:gw": N_("Number in the state list of Gleditsch and Ward"),
}
_TYPES: Final = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
_LEGAL: Final = ("treaty", "trade", "alliance")

Node = dict[str, Any]


def linked(world: World) -> str:
    """Write the registry as one JSON-LD graph.

    A state is a ``schema:Country``, an organisation an ``org:FormalOrganization``, a stay in it an
    ``org:Membership`` during a ``time:Interval``, an agreement a ``schema:Legislation`` (or a
    ``schema:CreativeWork`` where it binds nobody), a step in its life a ``schema:Event``. Every one
    names its data sets with ``prov:wasDerivedFrom``. Unknown and open dates are left out.
    """
    sources = _derived(world)
    nodes: list[Node] = [
        {
            "@id": f"{BASE}registry",
            "@type": "schema:Dataset",
            "schema:name": "kerjasama",
            "schema:version": world.version,
            "schema:license": {"@id": LICENCE_ADDRESS},
            "schema:creditText": cited(world, Words("en")),
        }
    ]
    nodes += [_state(s) for s in world.states()]
    nodes += [_organisation(o) for o in world.organisations()]
    nodes += [_agreement(a) for a in world.agreements()]
    for row in rows.rows(world.db, "SELECT * FROM membership ORDER BY subject"):
        nodes.append(
            {
                "@id": row["subject"],
                "@type": "org:Membership",
                "org:member": {"@id": _id(world, row["member"])},
                "org:organization": {"@id": f"organisation:{row['organisation']}"},
                "org:role": {"@id": f"role:{row['role']}"},
                "org:memberDuring": _interval(row["from"], row["to"]),
                "k:standing": _STANDINGS[row["standing"]],
            }
        )
    for row in rows.rows(world.db, "SELECT * FROM event ORDER BY subject"):
        event: Node = {
            "@id": row["subject"],
            "@type": "schema:Event",
            "schema:additionalType": {"@id": f"step:{row['event']}"},
            "schema:about": {"@id": f"agreement:{row['agreement']}"},
            "k:standing": _STANDINGS[row["standing"]],
        }
        if row["party"]:
            event["schema:organizer"] = {"@id": _id(world, row["party"])}
        if date := _date(row["date"]):
            event["schema:startDate"] = date
        nodes.append(event)
    for row in rows.rows(world.db, "SELECT * FROM tie ORDER BY subject"):
        nodes.append(
            {
                "@id": _tidy(row["subject"]),
                "@type": "schema:Role",
                "schema:roleName": row["level"] or row["tie"],
                "k:between": [{"@id": _id(world, row[side])} for side in ("a", "b")],
                "schema:temporalCoverage": _interval(row["from"], row["to"]),
                "k:standing": _STANDINGS[row["standing"]],
            }
        )
    nodes += [_source(row) for row in rows.rows(world.db, "SELECT * FROM source ORDER BY name")]
    for node in nodes:
        if names := sources.get(node["@id"]):
            node["prov:wasDerivedFrom"] = [{"@id": f"source:{name}"} for name in names]
    return json.dumps({"@context": CONTEXT, "@graph": nodes}, ensure_ascii=False) + "\n"


_STANDINGS: Final = ("recalled", "read", "checked")


def _derived(world: World) -> dict[str, list[str]]:
    """Data sets that speak of each thing."""
    found: dict[str, list[str]] = {}
    query = "SELECT DISTINCT subject, source FROM statement ORDER BY subject, source"
    for subject, source in world.db.execute(query):
        found.setdefault(_tidy(subject), []).append(source)
    return found


def _tidy(subject: str) -> str:
    """Subject as an IRI takes it: names of relations hold blanks and marks."""
    return quote(subject, safe=":/@~-")


def _id(world: World, code: str) -> str:
    kind = "state" if isinstance(world.party(code), State) else "organisation"
    return f"{kind}:{code}"


def _both(thing: object, stem: str) -> list[Node]:
    found = []
    for lang in ("en", "id"):
        text = getattr(thing, f"{stem}_{lang}")
        if text:
            found.append({"@value": text, "@language": lang})
    return found


def _dated(node: Node, span: Span, first: str, last: str) -> Node:
    for key, edge in ((first, span.start), (last, span.end)):
        if isinstance(edge, When):
            node[key] = _date(str(edge))
    return node


def _date(text: str) -> Node | None:
    kind = _TYPES.get(len(text)) if text[:1].isdecimal() else None
    return {"@value": text, "@type": kind} if kind else None


def _interval(start: str, end: str) -> Node:
    told: Node = {"@type": "time:Interval"}
    for key, text in (("schema:startDate", start), ("schema:endDate", end)):
        if date := _date(text):
            told[key] = date
    return told


def _state(state: State) -> Node:
    node: Node = {
        "@id": state.subject,
        "@type": "schema:Country",
        "schema:identifier": state.code,
        "schema:name": _both(state, "name"),
        "schema:legalName": _both(state, "official"),
        "k:type": state.type,
    }
    for key in ("cow", "gw"):
        if getattr(state, key) is not None:
            node[f"k:{key}"] = getattr(state, key)
    return _dated(node, state.span, "schema:foundingDate", "schema:dissolutionDate")


def _organisation(organisation: Organisation) -> Node:
    node: Node = {
        "@id": organisation.subject,
        "@type": ["org:FormalOrganization", "schema:Organization"],
        "schema:identifier": organisation.code,
        "skos:prefLabel": _both(organisation, "name"),
        "schema:alternateName": _both(organisation, "short"),
        "org:purpose": _both(organisation, "goals"),
        "schema:location": _both(organisation, "seat"),
        "dct:subject": [{"@id": f"field:{code}"} for code in organisation.fields],
    }
    if organisation.parent:
        node["org:subOrganizationOf"] = {"@id": f"organisation:{organisation.parent}"}
    return _dated(node, organisation.span, "schema:foundingDate", "schema:dissolutionDate")


def _agreement(agreement: Agreement) -> Node:
    legal = agreement.type in _LEGAL
    node: Node = {
        "@id": agreement.subject,
        "@type": "schema:Legislation" if legal else "schema:CreativeWork",
        "schema:identifier": agreement.code,
        "schema:name": _both(agreement, "name"),
        "schema:abstract": _both(agreement, "summary"),
        "schema:additionalType": {"@id": f"type:{agreement.type}"},
        "dct:subject": [{"@id": f"field:{code}"} for code in agreement.fields],
    }
    for key, name in (
        ("dct:replaces", "replaces"),
        ("schema:legislationChanges", "amends"),
        ("schema:legislationApplies", "implements"),
    ):
        if codes := getattr(agreement, name):
            node[key] = [{"@id": f"agreement:{code}"} for code in codes]
    return node


def _source(row: rows.Row) -> Node:
    node: Node = {
        "@id": f"source:{row['name']}",
        "@type": "schema:Dataset",
        "schema:name": row["title"],
        "schema:publisher": row["publisher"],
    }
    if row["address"]:
        node["schema:url"] = row["address"]
    return node
