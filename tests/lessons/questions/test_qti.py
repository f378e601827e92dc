"""The QTI package, read back by lxml and, independently, by a converter to QTI 3.

The schema of QTI 2.1 is in no package that can be installed and is not ours to keep, so a grammar
of what is used stands for it. It was compared, element by element and attribute by attribute, with
the schema imsqti_v2p1.xsd and its last edition, imsqti_v2p1p2.xsd, which our files name, and for
the manifest with qtiv2p1_imscpv1p2_v1p0.xsd, all as stored in public repositories, read on
2026-11-22. Where two editions differ, the stricter one counts. Who has a copy of the schema lets it
judge: KERJASAMA_QTI_XSD is its path. What a player makes of the questions stands in
tests/web/test_packages.py.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from qti_convert import upgrade_qti2_to_qti3

from kerjasama.lessons.questions.qti import qti
from kerjasama.words import Words

QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
CP = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
XS = "{http://www.w3.org/2001/XMLSchema}"
XML = "http://www.w3.org/XML/1998/namespace"
ASKED = {
    "single": "choiceInteraction",
    "map": "choiceInteraction",
    "truth": "choiceInteraction",
    "multiple": "choiceInteraction",
    "matching": "matchInteraction",
    "ordering": "orderInteraction",
    "short": "textEntryInteraction",
    "numeric": "textEntryInteraction",
}
NUMERIC = "baseValue|variable|correct|mapResponse|sum|testVariables"
VALUE = f"{NUMERIC}|match|gte|lte|and"
RULE = "responseCondition|setOutcomeValue"
BLOCK = "p|ul|choiceInteraction|matchInteraction|orderInteraction"
FLOW = "p|ul|a"
# Of what is used here, what QTI 2.1 allows: the children of an element as a pattern over their
# names, then the attributes that it must have, then those that it may have.
GRAMMAR = {
    "assessmentItem": (
        ("(responseDeclaration )*(outcomeDeclaration )*(itemBody )?"
         "(responseProcessing )?(modalFeedback )*"),
        "identifier title timeDependent", "adaptive lang"),
    "responseDeclaration": (
        "(defaultValue )?(correctResponse )?(mapping )?", "identifier cardinality", "baseType"),
    "correctResponse": ("(value )+", "", ""),
    "mapping": ("(mapEntry )+", "", "lowerBound upperBound defaultValue"),
    "mapEntry": ("", "mapKey mappedValue", "caseSensitive"),
    "outcomeDeclaration": ("(defaultValue )?", "identifier cardinality", "baseType"),
    "defaultValue": ("(value )+", "", ""),
    "value": ("", "", ""),
    "itemBody": (f"(({BLOCK}) )+", "", ""),
    "choiceInteraction": ("(prompt )?(simpleChoice )+", "responseIdentifier", "shuffle maxChoices"),
    "orderInteraction": ("(prompt )?(simpleChoice )+", "responseIdentifier", "shuffle"),
    "matchInteraction": (
        "(prompt )?(simpleMatchSet ){2}", "responseIdentifier", "shuffle maxAssociations"),
    "simpleMatchSet": ("(simpleAssociableChoice )*", "", ""),
    "simpleChoice": (f"(({FLOW}) )*", "identifier", ""),
    "simpleAssociableChoice": (f"(({FLOW}) )*", "identifier matchMax", ""),
    "textEntryInteraction": ("", "responseIdentifier", ""),
    "prompt": (f"(({FLOW}) )*", "", ""),
    "responseProcessing": (f"(({RULE}) )*", "", ""),
    "responseCondition": ("responseIf (responseElse )?", "", ""),
    "responseIf": (f"({VALUE}) (({RULE}) )*", "", ""),
    "responseElse": (f"(({RULE}) )*", "", ""),
    "setOutcomeValue": (f"({VALUE}) ", "identifier", ""),
    "match": (f"(({VALUE}) ){{2}}", "", ""),
    "gte": (f"(({VALUE}) ){{2}}", "", ""),
    "lte": (f"(({VALUE}) ){{2}}", "", ""),
    "and": (f"(({VALUE}) )+", "", ""),
    "sum": (f"(({NUMERIC}) )+", "", ""),
    "variable": ("", "identifier", ""),
    "correct": ("", "identifier", ""),
    "mapResponse": ("", "identifier", ""),
    "testVariables": ("", "variableIdentifier", ""),
    "baseValue": ("", "baseType", ""),
    "modalFeedback": (f"(({FLOW}) )*", "outcomeIdentifier identifier showHide", ""),
    "p": ("((textEntryInteraction|a) )*", "", ""),
    "ul": ("(li )*", "", ""),
    "li": (f"(({BLOCK}|textEntryInteraction|a) )*", "", ""),
    "a": ("((textEntryInteraction|a) )*", "href", ""),
    "assessmentTest": (
        "(outcomeDeclaration )*(testPart )+(outcomeProcessing )?", "identifier title", "toolName"),
    "testPart": (
        "(itemSessionControl )?(assessmentSection )+",
        "identifier navigationMode submissionMode", ""),
    "itemSessionControl": ("", "", "maxAttempts showFeedback"),
    "assessmentSection": (
        "(itemSessionControl )?((assessmentItemRef|assessmentSection) )*",
        "identifier title visible", ""),
    "assessmentItemRef": ("(itemSessionControl )?", "identifier href", ""),
    "outcomeProcessing": ("(setOutcomeValue )*", "", ""),
    "manifest": ("metadata organizations resources ", "identifier", ""),
    "metadata": ("schema schemaversion ", "", ""),
    "schema": ("", "", ""),
    "schemaversion": ("", "", ""),
    "organizations": ("", "", ""),
    "resources": ("(resource )*", "", ""),
    "resource": ("(file )*(dependency )*", "identifier type", "href"),
    "file": ("", "href", ""),
    "dependency": ("", "identifierref", ""),
}  # fmt: skip
# Where text may stand. Between the children of the other elements there may be blanks, and nothing
# at all in those that have no children.
TEXT = {
    *("value", "baseValue", "prompt", "simpleChoice", "simpleAssociableChoice", "modalFeedback"),
    *("p", "li", "a", "schema", "schemaversion"),
}
# What attributes may say; those that are not named may say anything.
SAID = {
    name: said
    for names, said in {
        # The last edition lets items, sections and tests be called anything, the manifest does not.
        "identifier identifierref responseIdentifier": r"[A-Za-z_][\w.-]*",
        "outcomeIdentifier variableIdentifier": r"[A-Za-z_][\w.-]*",
        "adaptive timeDependent caseSensitive shuffle visible showFeedback": "true|false|1|0",
        "mappedValue lowerBound upperBound defaultValue": r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?",
        "maxChoices maxAssociations matchMax maxAttempts": r"\d+",
        "cardinality": "single|multiple|ordered|record",
        "baseType": (
            "boolean|directedPair|duration|file|float|identifier|integer|pair|point|string|uri"
        ),
        "showHide": "show|hide",
        "navigationMode": "linear|nonlinear",
        "submissionMode": "individual|simultaneous",
        "type": "imsqti_(test|section|item|resprocessing)_xmlv2p1|webcontent",
        "href": r"\S+",
    }.items()
    for name in names.split()
}


def trees(package: bytes) -> dict[str, etree._Element]:
    archive = ZipFile(BytesIO(package))
    assert archive.testzip() is None
    return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def words(element: etree._Element) -> str:
    return "".join(element.itertext())


@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_kind_reads_back(world, items, hostile, lang) -> None:
    say = Words(lang)
    asked = [*{i.template: i for i in items}.values(), *hostile]
    read = trees(qti(world, asked, say))
    for item in asked:
        root = read[f"items/{item.id}.xml"]
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == lang
        assert len(root.get("title", "")) <= 120
        body = root.find(QTI + "itemBody")
        assert [e.tag for e in body.iter(QTI + ASKED[item.kind])] == [QTI + ASKED[item.kind]]
        assert say(item.stem) in {words(e) for e in body.iter(QTI + "prompt", QTI + "p")}
        shown = {
            e.get("identifier"): words(e)
            for e in body.iter(QTI + "simpleChoice", QTI + "simpleAssociableChoice")
        }
        assert list(shown.values()) == [say(o.text) for o in (*item.options, *item.matches)]
        right = [v.text for v in root.iter(QTI + "value") if v.getparent().tag.endswith("Response")]
        match item.kind:
            case "matching":
                told = [tuple(shown[end] for end in pair.split()) for pair in right]
                ends = zip(item.options, item.right, strict=True)
                assert told == [(say(a.text), say(b.text)) for a, b in ends]
            case "short":
                spellings = [e.get("mapKey") for e in root.iter(QTI + "mapEntry")]
                assert (right, spellings) == ([item.key[0]], list(item.key))
            case "numeric":
                assert right == list(item.key)
            case _:
                assert [shown[code] for code in right] == [say(o.text) for o in item.right]
        for feedback in root.iter(QTI + "modalFeedback"):
            assert say(item.why) in words(feedback)
            links = [a.get("href") for a in feedback.iter(QTI + "a")]
            assert links
            assert all(link.startswith("http") for link in links)


def faults(root: etree._Element) -> Iterator[str]:
    """What breaks the grammar in one file, as the names of elements and what is wrong with them."""
    for element in root.iter("*"):
        tag, inner = etree.QName(element).localname, [etree.QName(e).localname for e in element]
        children, needed, allowed = GRAMMAR[tag]
        if not re.fullmatch(children, "".join(f"{one} " for one in inner)):
            yield f"{tag}: {inner}"
        text = "".join(t or "" for t in (element.text, *(e.tail for e in element)))
        if tag not in TEXT and (text.strip() if inner else text):
            yield f"{tag}: text"
        has = {etree.QName(name).localname: said for name, said in element.attrib.items()}
        has.pop("schemaLocation", None)
        if not set(needed.split()) <= set(has) <= {*needed.split(), *allowed.split()}:
            yield f"{tag}: {sorted(has)}"
        for name, said in has.items():
            if not re.fullmatch(SAID.get(name, ".*"), said, re.ASCII | re.DOTALL):
                yield f"{tag}: {name}={said}"
    declared = {d.get("identifier"): d for d in root.iter(QTI + "responseDeclaration")}
    if len(declared) != len(root.findall(QTI + "responseDeclaration")):
        yield "responseDeclaration: twice"
    for entry in root.iter(QTI + "textEntryInteraction"):
        answered = declared.get(entry.get("responseIdentifier"))
        if answered is None or answered.get("baseType") not in {"string", "float", "integer"}:
            yield "textEntryInteraction: no text or number is declared"
    parts = ("assessmentTest", "testPart", "assessmentSection", "assessmentItemRef")
    names = Counter(e.get("identifier") for e in root.iter(*(QTI + part for part in parts)))
    yield from (f"{name}: {n} times" for name, n in names.items() if n > 1)


@pytest.fixture(params=["en", "id"])
def files(request, world, items, hostile) -> dict[str, etree._Element]:
    """A package with questions of all kinds."""
    asked = [*{i.template: i for i in items}.values(), *hostile]
    return trees(qti(world, asked, Words(request.param)))


def put(element: etree._Element, tag: str) -> None:
    element.insert(0, element.makeelement(QTI + tag))


WRONG = {
    "itemBody": lambda e: setattr(e, "text", "a question"),
    "variable": lambda e: setattr(e, "text", " "),
    "p": lambda e: put(e, "p"),
    "sum": lambda e: put(e, "match"),
    "matchInteraction": lambda e: put(e, "simpleMatchSet"),
    "responseIf": lambda e: put(e, "setOutcomeValue"),
    "modalFeedback": lambda e: e.attrib.pop("showHide"),
    "simpleAssociableChoice": lambda e: e.attrib.pop("matchMax"),
    "simpleChoice": lambda e: e.set("identifier", "1 a"),
    "responseDeclaration": lambda e: e.set("baseType", "text"),
    "mapEntry": lambda e: e.set("mappedValue", "much"),
    "choiceInteraction": lambda e: e.set("maxChoice", "1"),
}


def broken(files: dict[str, etree._Element]) -> Iterator[tuple[str, etree._Element]]:
    """Files with one mistake each, and the element in which it was made."""
    for tag, change in WRONG.items():
        first = next(e for root in files.values() for e in root.iter(QTI + tag))
        root = deepcopy(first.getroottree().getroot())
        change(next(root.iter(QTI + tag)))
        yield tag, root


def test_every_file_keeps_the_grammar(files) -> None:
    assert {name: found for name, root in files.items() if (found := [*faults(root)])} == {}
    assert [tag for tag, root in broken(files) if not [*faults(root)]] == []


@pytest.fixture(scope="module")
def schema(tmp_path_factory) -> etree.XMLSchema:
    """The schema of QTI by its copy on this machine, if there is one.

    What it imports (MathML, XInclude, APIP) is not used here and lies at addresses that no test
    asks: the names that it takes from there are declared to hold anything.
    """
    path = os.environ.get("KERJASAMA_QTI_XSD")
    if not path:
        pytest.skip("KERJASAMA_QTI_XSD names no copy of imsqti_v2p1.xsd or imsqti_v2p1p2.xsd")
    tree, folder = etree.parse(path), tmp_path_factory.mktemp("imported")
    for number, imported in enumerate(tree.iter(XS + "import")):
        space = imported.get("namespace")
        stub = etree.Element(XS + "schema", targetNamespace=space)
        for kind in ("element", "attribute"):
            refs = (e for e in tree.iter(XS + kind) if ":" in e.get("ref", ""))
            taken = (({"xml": XML, **e.nsmap}, *e.get("ref").split(":")) for e in refs)
            for name in sorted({name for spaces, short, name in taken if spaces[short] == space}):
                etree.SubElement(stub, XS + kind, name=name)
        place = folder / f"{number}.xsd"
        place.write_bytes(etree.tostring(stub))
        imported.set("schemaLocation", place.as_uri())
    return etree.XMLSchema(tree)


def test_the_schema_says_the_same(schema, files) -> None:
    for name, root in files.items():
        if name != "imsmanifest.xml":
            schema.assertValid(root)
    assert [tag for tag, root in broken(files) if schema.validate(root)] == []


def test_what_is_partly_right_earns_a_part(world, hostile) -> None:
    read = trees(qti(world, hostile, Words("en")))
    marks = {
        item.kind: [float(e.get("mappedValue")) for e in read[f"items/{item.id}.xml"].iter(
            QTI + "mapEntry")] for item in hostile
    }  # fmt: skip
    assert marks["multiple"] == [0.5, 0.5, -0.5, -0.5]
    assert marks["matching"] == [0.25] * 4
    assert marks["short"] == [1]
    assert not any(marks[kind] for kind in ("single", "truth", "ordering", "numeric", "map"))


def test_a_number_may_differ_by_its_tolerance(world, hostile) -> None:
    item = next(i for i in hostile if i.kind == "numeric")
    for tolerance, ends in ((0, ["1967", "1967"]), (0.5, ["1966.5", "1967.5"])):
        read = trees(qti(world, [replace(item, tolerance=tolerance)], Words("id")))
        [both] = read[f"items/{item.id}.xml"].iter(QTI + "and")
        assert [[e.tag, e[1].text] for e in both] == [
            [QTI + "gte", ends[0]],
            [QTI + "lte", ends[1]],
        ]


def test_manifest_and_test_name_every_file_once(world, items) -> None:
    asked = [*{i.template: i for i in items}.values()]
    read = trees(qti(world, asked, Words("id")))
    manifest, test = read["imsmanifest.xml"], read["test.xml"]
    files = Counter(f.get("href") for f in manifest.iter(CP + "file"))
    assert files == Counter(set(read) - {"imsmanifest.xml"})
    assert [e.text for e in manifest[0]] == ["QTIv2.1 Package", "1.0.0"]
    names = [r.get("identifier") for r in manifest.iter(CP + "resource")]
    assert len(set(names)) == len(names) == len(asked) + 1
    links = [d.get("identifierref") for d in manifest.iter(CP + "dependency")]
    assert links == names[1:] == [i.id for i in asked]
    assert [r.get("href") for r in test.iter(QTI + "assessmentItemRef")] == list(files)[1:]


def test_another_reader_understands_it(world, items, hostile) -> None:
    asked = [*{i.template: i for i in items}.values(), *hostile]
    archive = ZipFile(BytesIO(qti(world, asked, Words("id"))))
    for name in archive.namelist()[1:]:
        newer = etree.fromstring(upgrade_qti2_to_qti3(archive.read(name)).encode())
        old = etree.fromstring(archive.read(name))
        assert len(list(newer.iter("*"))) >= len(list(old.iter("*")))
        assert " ".join(words(newer).split()) == " ".join(words(old).split())


def test_the_same_questions_make_the_same_bytes(world, items) -> None:
    assert qti(world, items[:30], Words("en")) == qti(world, items[:30], Words("en"))
    assert qti(world, items[:30], Words("en")) != qti(world, items[:30], Words("id"))
