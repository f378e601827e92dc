"""The registry as a graph: states, organisations and agreements, and what joins them."""

from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from kerjasama.words import N_
from kerjasama.world import World, rows

NODE: Final = {
    "kind": N_("state, organisation or agreement"),
    "name_en": N_("Name, in English"),
    "name_id": N_("Name, in Indonesian"),
    "type": N_("Kind of the thing"),
}
EDGE: Final = {
    "kind": N_("membership, party (of an agreement), or the kind of relation of two"),
    "role": N_("Role of the member, last step of the party, or level of the relation"),
    "from": N_("First day, as exactly as the source says; .. open, ? unknown"),
    "to": N_("Day on which it ended; .. still so, ? ended on a day that is not known"),
    "standing": N_("recalled: memory only; read: one source was read; checked: two or more"),
}
_STANDINGS: Final = ("recalled", "read", "checked")


def graph(world: World) -> bytes:
    """Write GraphML: memberships, parties of agreements and relations as edges.

    A party's edge carries its last known step; dates stand as exactly as the source gives them.
    """
    root = Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for target, names in (("node", NODE), ("edge", EDGE)):
        for name in names:
            key = {"id": f"{target}-{name}", "for": target}
            SubElement(root, "key", key | {"attr.name": name, "attr.type": "string"})
    whole = SubElement(root, "graph", id="registry", edgedefault="directed")
    for state in world.states():
        told = ("state", state.name_en, state.name_id, state.type)
        _put(SubElement(whole, "node", id=state.code), "node", NODE, told)
    for organisation in world.organisations():
        told = ("organisation", organisation.name_en, organisation.name_id, organisation.type)
        _put(SubElement(whole, "node", id=organisation.code), "node", NODE, told)
    for agreement in world.agreements():
        told = ("agreement", agreement.name_en, agreement.name_id, agreement.type)
        node = SubElement(whole, "node", id=f"agreement:{agreement.code}")
        _put(node, "node", NODE, told)
    for row in rows.rows(world.db, "SELECT * FROM membership ORDER BY subject"):
        _edge(whole, row, row["member"], row["organisation"], "membership", row["role"])
    for agreement in world.agreements():
        for code, status in world.parties(agreement.code).items():
            if status.event is not None:
                row = {"subject": f"party:{agreement.code}/{code}", "to": ".."}
                row |= {"from": str(status.event.when or "?"), "standing": status.event.standing}
                target = f"agreement:{agreement.code}"
                _edge(whole, row, code, target, "party", status.status)
    for row in rows.rows(world.db, "SELECT * FROM tie ORDER BY subject"):
        _edge(whole, row, row["a"], row["b"], row["tie"], row["level"])
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _edge(whole: Element, row: rows.Row, a: str, b: str, kind: str, role: str) -> None:
    edge = SubElement(whole, "edge", id=row["subject"], source=a, target=b)
    told = (kind, role, row["from"], row["to"], _STANDINGS[row["standing"]])
    _put(edge, "edge", EDGE, told)


def _put(element: Element, target: str, names: Iterable[str], values: tuple[str, ...]) -> None:
    for name, value in zip(names, values, strict=True):
        if value:
            SubElement(element, "data", key=f"{target}-{name}").text = value
