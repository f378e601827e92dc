"""The QTI package, read back by lxml and, independently, by a converter to QTI 3.

The schema of QTI 2.1 is in no package that can be installed, so none is asked here: a grammar of
what is used stands for it. What a player makes of the questions stands in
tests/web/test_packages.py.
"""

import re
from collections import Counter
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
VALUE = "baseValue|variable|correct|mapResponse|match|gte|lte|and|sum|testVariables"
BLOCK = "p|choiceInteraction|matchInteraction|orderInteraction"
# What QTI 2.1 allows of what is used here, read from its schema: the children of an element as a
# pattern over their names, then the attributes that it must have, then those that it may have.
GRAMMAR = {
    "assessmentItem": (
        "responseDeclaration (outcomeDeclaration )*itemBody responseProcessing (modalFeedback )*",
        "identifier title adaptive timeDependent", "lang"),
    "responseDeclaration": ("correctResponse (mapping )?", "identifier cardinality", "baseType"),
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
    "simpleChoice": ("", "identifier", ""),
    "simpleAssociableChoice": ("", "identifier matchMax", ""),
    "textEntryInteraction": ("", "responseIdentifier", ""),
    "prompt": ("", "", ""),
    "responseProcessing": ("(responseCondition )*", "", ""),
    "responseCondition": ("responseIf (responseElse )?", "", ""),
    "responseIf": (f"({VALUE}) (setOutcomeValue )*", "", ""),
    "responseElse": ("(setOutcomeValue )*", "", ""),
    "setOutcomeValue": (f"({VALUE}) ", "identifier", ""),
    "match": (f"(({VALUE}) ){{2}}", "", ""),
    "gte": (f"(({VALUE}) ){{2}}", "", ""),
    "lte": (f"(({VALUE}) ){{2}}", "", ""),
    "and": (f"(({VALUE}) )+", "", ""),
    "sum": (f"(({VALUE}) )+", "", ""),
    "variable": ("", "identifier", ""),
    "correct": ("", "identifier", ""),
    "mapResponse": ("", "identifier", ""),
    "testVariables": ("", "variableIdentifier", ""),
    "baseValue": ("", "baseType", ""),
    "modalFeedback": ("((p|ul) )*", "outcomeIdentifier identifier showHide", ""),
    "p": ("((textEntryInteraction|a) )*", "", ""),
    "ul": ("(li )*", "", ""),
    "li": ("((p|a) )*", "", ""),
    "a": ("", "href", ""),
    "assessmentTest": (
        "(outcomeDeclaration )*(testPart )+(outcomeProcessing )?", "identifier title", "toolName"),
    "testPart": (
        "(itemSessionControl )?(assessmentSection )+",
        "identifier navigationMode submissionMode", ""),
    "itemSessionControl": ("", "", "maxAttempts showFeedback"),
    "assessmentSection": ("(assessmentItemRef )*", "identifier title visible", ""),
    "assessmentItemRef": ("", "identifier href", ""),
    "outcomeProcessing": ("(setOutcomeValue )*", "", ""),
}  # fmt: skip


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


def test_every_file_keeps_the_grammar(world, items, hostile) -> None:
    asked = [*{i.template: i for i in items}.values(), *hostile]
    for name, root in trees(qti(world, asked, Words("id"))).items():
        for element in root.iter("*") if name != "imsmanifest.xml" else ():
            tag, inner = etree.QName(element).localname, [etree.QName(e).localname for e in element]
            children, needed, allowed = GRAMMAR[tag]
            assert re.fullmatch(children, "".join(f"{one} " for one in inner)), (name, tag, inner)
            has = {etree.QName(a).localname for a in element.attrib} - {"schemaLocation"}
            assert set(needed.split()) <= has <= {*needed.split(), *allowed.split()}, (name, tag)
            for attribute in ("identifier", "responseIdentifier", "outcomeIdentifier"):
                assert re.fullmatch(r"[A-Za-z_][\w.-]*", element.get(attribute, "x"), re.ASCII)


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
