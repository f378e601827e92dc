"""The linked data, read by another's parser and asked in SPARQL."""

import json

import pytest
from rdflib import RDF, Graph, Namespace, URIRef

from kerjasama.exports.jsonld import BASE, CONTEXT, linked

ORG = Namespace("http://www.w3.org/ns/org#")
PROV = Namespace("http://www.w3.org/ns/prov#")
SCHEMA = Namespace("https://schema.org/")
PREFIXES = "\n".join(
    f"PREFIX {name}: <{address}>"
    for name, address in (("org", ORG), ("schema", SCHEMA), ("prov", PROV))
)
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


def iri(subject: str) -> URIRef:
    return URIRef(BASE + subject)


@pytest.fixture(scope="module")
def graph(exported):
    """The triples of the export."""
    return Graph().parse(exported("jsonld") / "registry.jsonld")


@pytest.fixture(scope="module")
def nodes(exported):
    """Nodes of the file by their identifier."""
    whole = json.loads((exported("jsonld") / "registry.jsonld").read_text("utf-8"))
    assert whole["@context"] == CONTEXT
    assert len({n["@id"] for n in whole["@graph"]}) == len(whole["@graph"])
    return {n["@id"]: n for n in whole["@graph"]}


def asked(graph, query: str) -> list[tuple[str, ...]]:
    return sorted(
        tuple("" if x is None else str(x) for x in row) for row in graph.query(PREFIXES + query)
    )


@pytest.mark.parametrize("code", ["ASEAN", "UN", "EU"])
def test_memberships_are_all_there(graph, world, code) -> None:
    club = iri(f"organisation:{code}")
    query = f"SELECT ?m WHERE {{ ?m a org:Membership; org:organization <{club}> }}"
    assert [m for (m,) in asked(graph, query)] == sorted(
        BASE + m.subject for m in world.spells(code)
    )


def test_indonesia_was_in_the_united_nations_twice(graph) -> None:
    query = f"""
        SELECT ?from ?to WHERE {{
            ?m org:member <{iri("state:IDN")}>; org:organization <{iri("organisation:UN")}>;
               org:memberDuring ?time .
            ?time schema:startDate ?from .
            OPTIONAL {{ ?time schema:endDate ?to }}
        }}"""
    assert asked(graph, query) == [("1950-09-28", "1965-01-20"), ("1966-09-28", "")]


def test_dates_can_be_compared(graph, world) -> None:
    query = f"""
        SELECT ?member WHERE {{
            ?m org:organization <{iri("organisation:ASEAN")}>; org:member ?member;
               org:role <{iri("role:full")}>; org:memberDuring/schema:startDate ?from .
            FILTER (?from > "1990-01-01"^^<http://www.w3.org/2001/XMLSchema#date>)
        }}"""
    joined = {
        BASE + f"state:{m.member}"
        for m in world.spells("ASEAN")
        if m.role == "full" and m.span.possible[0].year >= 1990
    }
    assert {m for (m,) in asked(graph, query)} == joined
    assert len(joined) == 5


@pytest.mark.parametrize(
    ("kind", "things"),
    [
        (SCHEMA.Country, "states"),
        (ORG.FormalOrganization, "organisations"),
    ],
)
def test_everything_is_there_once(graph, world, kind, things) -> None:
    found = set(graph.subjects(RDF.type, kind))
    assert found == {iri(t.subject) for t in getattr(world, things)()}


def test_agreements_that_bind_are_legislation(graph, world) -> None:
    legal = {str(s) for s in graph.subjects(RDF.type, SCHEMA.Legislation)}
    other = {str(s) for s in graph.subjects(RDF.type, SCHEMA.CreativeWork)}
    assert not legal & other
    assert legal | other == {BASE + a.subject for a in world.agreements()}
    assert BASE + "agreement:RCEP" in legal


def test_names_are_in_both_languages(graph) -> None:
    query = f"""
        SELECT ?name WHERE {{
            <{iri("organisation:UN")}> <http://www.w3.org/2004/02/skos/core#prefLabel> ?name
            FILTER (lang(?name) = "%s")
        }}"""
    (english,), (indonesian,) = asked(graph, query % "en")[0], asked(graph, query % "id")[0]
    assert english == "United Nations"
    assert indonesian == "Perserikatan Bangsa-Bangsa"


def test_every_record_names_its_data_sets_and_they_are_described(graph, world) -> None:
    sources = {iri(f"source:{n['code']}") for n in world.names("source")}
    assert set(graph.subjects(RDF.type, SCHEMA.Dataset)) >= sources
    assert set(graph.objects(predicate=PROV.wasDerivedFrom)) <= sources
    for kind in (ORG.Membership, SCHEMA.Event, ORG.FormalOrganization, SCHEMA.Country, SCHEMA.Role):
        records = set(graph.subjects(RDF.type, kind))
        bare = records - set(graph.subjects(PROV.wasDerivedFrom))
        assert bare == set(), kind


def test_whoever_is_named_is_described(graph) -> None:
    described = set(graph.subjects(RDF.type))
    for link in (ORG.member, ORG.organization, ORG.subOrganizationOf, SCHEMA.organizer):
        lost = {o for o in graph.objects(predicate=link) if o not in described}
        assert lost == set(), link


def test_what_is_open_or_unknown_has_no_date(graph, nodes) -> None:
    for value in graph.objects(predicate=SCHEMA.startDate):
        assert value.datatype is not None
        assert str(value)[:4].isdecimal()
    assert '"?"' not in json.dumps(list(nodes.values()))
    assert '".."' not in json.dumps(list(nodes.values()))


def test_every_identifier_is_one(graph) -> None:
    for subject in set(graph.subjects()):
        if isinstance(subject, URIRef):
            assert str(subject).startswith((BASE, "https://"))
            assert not set(str(subject)) & set(' <>"{}|\\^`'), subject


def test_it_is_the_same_every_time(today, exported) -> None:
    assert linked(today) == (exported("jsonld") / "registry.jsonld").read_text("utf-8")
