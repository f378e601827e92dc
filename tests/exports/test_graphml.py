"""The graph, read by another's parser."""

from collections import Counter

import networkx as nx
import pytest

from kerjasama.exports.graphml import graph as written
from kerjasama.facts import Edge
from kerjasama.world.things import FULL


@pytest.fixture(scope="module")
def graph(exported):
    """The graph of the export."""
    return nx.read_graphml(exported("graphml") / "registry.graphml")


def edges(graph, node: str, kind: str, *, into: bool) -> list[tuple[str, str, dict[str, str]]]:
    found = graph.in_edges(node, data=True) if into else graph.out_edges(node, data=True)
    return [e for e in found if e[2]["kind"] == kind]


def test_every_thing_is_one_node(graph, today) -> None:
    kinds = Counter(kind for _, kind in graph.nodes(data="kind"))
    assert kinds == {
        "state": len(today.states()),
        "organisation": len(today.organisations()),
        "agreement": len(today.agreements()),
    }
    assert all(data.get("name_en") and data.get("name_id") for _, data in graph.nodes(data=True))


def test_every_edge_is_there_once_and_joins_two_things(graph, today) -> None:
    kinds = Counter(kind for _, _, kind in graph.edges(data="kind"))
    (members,) = today.db.execute("SELECT count(*) FROM membership").fetchone()
    assert kinds["membership"] == members
    (ties,) = today.db.execute("SELECT count(*) FROM tie").fetchone()
    relations = ("diplomatic-relations", "consular-relations", "partnership", "cooperation")
    assert sum(kinds[kind] for kind in relations) == ties
    parties = sum(len(today.parties(a.code)) for a in today.agreements())
    assert kinds["party"] == parties
    assert graph.number_of_edges() == members + ties + parties
    assert all(graph.nodes[node].get("kind") for node in graph)


@pytest.mark.parametrize("code", ["ASEAN", "UN", "EU", "OPEC"])
def test_the_edges_into_an_organisation_are_its_memberships(graph, today, code) -> None:
    found = edges(graph, code, "membership", into=True)
    assert len(found) == len(today.spells(code))
    now = {who for who, _, d in found if d["role"] in FULL and d["to"] == ".."}
    assert now == {
        m.member for m in today.members(code) if m.role in FULL and m.span.end is Edge.OPEN
    }


def test_indonesia_was_in_the_united_nations_twice(graph) -> None:
    found = [
        (d["from"], d["to"])
        for _, club, d in edges(graph, "IDN", "membership", into=False)
        if club == "UN"
    ]
    assert sorted(found) == [("1950-09-28", "1965-01-20"), ("1966-09-28", "..")]


@pytest.mark.parametrize("code", ["RCEP", "PARIS-2015", "IK-CEPA"])
def test_the_edges_into_an_agreement_are_its_parties(graph, today, code) -> None:
    found = {who: d["role"] for who, _, d in edges(graph, f"agreement:{code}", "party", into=True)}
    assert found == {who: s.status for who, s in today.parties(code).items()}


def test_the_parties_follow_the_day(world) -> None:
    early, late = (written(world.at(day)) for day in ("2015-11-22", "2026-11-22"))
    count = [nx.parse_graphml(x.decode()).in_degree("agreement:PARIS-2015") for x in (early, late)]
    assert count[0] == 0
    assert count[1] > 190


def test_every_standing_is_a_word(graph) -> None:
    told = {standing for _, _, standing in graph.edges(data="standing")}
    assert told == {"recalled", "read", "checked"}
