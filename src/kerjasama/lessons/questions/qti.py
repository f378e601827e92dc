"""A quiz as an IMS QTI 2.1 package: a file for each question, a test of them all, a manifest."""

from collections.abc import Sequence
from textwrap import shorten
from typing import Final
from xml.etree import ElementTree as ET

from kerjasama.briefs.document import Reference, clean
from kerjasama.briefs.render.archive import packed
from kerjasama.lessons.questions.item import Item
from kerjasama.lessons.questions.package import document, identifier, references
from kerjasama.lessons.questions.package import element as _e
from kerjasama.words import N_, Words
from kerjasama.world import World

_QTI: Final = {
    "http://www.imsglobal.org/xsd/imsqti_v2p1": (
        "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1p2.xsd"
    )
}
_PACKAGE: Final = {
    "http://www.imsglobal.org/xsd/imscp_v1p1": (
        "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd"
    )
}
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_TITLE: Final = 120  # letters of a question that name it in a list
_CARDINALITY: Final = {"multiple": "multiple", "matching": "multiple", "ordering": "ordered"}
_BASE: Final = {"matching": "directedPair", "short": "string", "numeric": "float"}


def qti(world: World, items: Sequence[Item], say: Words) -> bytes:
    """Pack questions as IMS QTI 2.1, one language at a time.

    Every question counts one point. Several answers and matchings earn a part of it, and lose
    some for what is wrong; an order is right or wrong as a whole. What is shown afterwards
    explains the answer and names its sources. A question on a map is a choice of a state: many a
    state is too small to be hit on the pictures that QTI knows.

    Returns
    -------
    bytes
        A ZIP archive, the same bytes for the same questions.

    Examples
    --------
    >>> from io import BytesIO
    >>> from zipfile import ZipFile
    >>> from kerjasama.lessons.questions import quiz
    >>> world = World.load()
    >>> made = qti(world, quiz(world, "forms", n=1, on="2026-06-30"), Words("id"))
    >>> [name.split("/")[0] for name in ZipFile(BytesIO(made)).namelist()]
    ['imsmanifest.xml', 'items', 'test.xml']
    """
    sources = references(world, items, say)
    files = {
        _place(item): document(_item(item, refs, say), _QTI)
        for item, refs in zip(items, sources, strict=True)
    }
    files["test.xml"] = document(_test(items, say), _QTI)
    files["imsmanifest.xml"] = document(_manifest(items, say), _PACKAGE)
    return packed(files)


def _place(item: Item) -> str:
    return f"items/{item.id}.xml"


# one question


def _item(item: Item, refs: Sequence[Reference], say: Words) -> ET.Element:
    """A question: what is right, what is shown, how it is judged, what is told afterwards."""
    title = shorten(clean(say(item.stem)), _TITLE, placeholder=" …")
    made = _e(
        "assessmentItem",
        _declared(item),
        _outcome("SCORE", "float", "0"),
        _outcome("MAXSCORE", "float", "1"),
        _outcome("FEEDBACK", "identifier"),
        _e("itemBody", *_asked(item, say)),
        _judged(item),
        _told("right", say(N_("Right.")), item, refs, say),
        _told("wrong", say(N_("Not right.")), item, refs, say),
        identifier=item.id,
        title=title,
        adaptive="false",
        timeDependent="false",
    )
    made.set(_LANGUAGE, say.lang)
    return made


def _codes(item: Item) -> tuple[dict[str, str], dict[str, str]]:
    """Identifiers of options and matches, which the codes of the registry cannot always be."""
    left = {o.code: f"option-{n}" for n, o in enumerate(item.options, 1)}
    return left, {o.code: f"match-{n}" for n, o in enumerate(item.matches, 1)}


def _right(item: Item) -> list[str]:
    """Values of the right response, as QTI writes them."""
    left, right = _codes(item)
    if item.kind == "matching":
        pairs = zip(item.options, item.key, strict=True)
        return [f"{left[o.code]} {right[code]}" for o, code in pairs]
    return [left[code] for code in item.key] if item.options else list(item.key)


def _marks(item: Item) -> list[tuple[str, float]]:
    """What each part of a response is worth, where a response has parts or spellings."""
    right = _right(item)
    match item.kind:
        case "short":
            return [(spelling, 1) for spelling in right]
        case "matching":
            return [(pair, 1 / len(right)) for pair in right]
        case "multiple":
            wrong = [code for code in _codes(item)[0].values() if code not in right]
            return [
                *((code, 1 / len(right)) for code in right),
                *((code, -1 / len(wrong)) for code in wrong),
            ]
    return []


def _declared(item: Item) -> ET.Element:
    cardinality = _CARDINALITY.get(item.kind, "single")
    right = _right(item)[: 1 if cardinality == "single" else None]
    made = _e(
        "responseDeclaration",
        _e("correctResponse", *(_e("value", one) for one in right)),
        identifier="RESPONSE",
        cardinality=cardinality,
        baseType=_BASE.get(item.kind, "identifier"),
    )
    if marks := _marks(item):
        case = {"caseSensitive": "false"} if item.kind == "short" else {}
        entries = (_e("mapEntry", mapKey=k, mappedValue=f"{v:.6g}", **case) for k, v in marks)
        made.append(_e("mapping", *entries, lowerBound="0", upperBound="1", defaultValue="0"))
    return made


def _outcome(name: str, base: str, default: str = "") -> ET.Element:
    inner = [_e("defaultValue", _e("value", default))] if default else []
    return _e("outcomeDeclaration", *inner, identifier=name, cardinality="single", baseType=base)


def _asked(item: Item, say: Words) -> list[ET.Element]:
    """The question and the means to answer it."""
    left, right = _codes(item)
    stem = say(item.stem)
    options = [(left[o.code], say(o.text)) for o in item.options]
    match item.kind:
        case "short" | "numeric":
            return [
                _e("p", stem),
                _e("p", _e("textEntryInteraction", responseIdentifier="RESPONSE")),
            ]
        case "matching":
            matches = [(right[o.code], say(o.text)) for o in item.matches]
            asked = _e(
                "matchInteraction",
                _e("prompt", stem),
                _e("simpleMatchSet", *(_associable(*one, "1") for one in options)),
                _e("simpleMatchSet", *(_associable(*one, "0") for one in matches)),
                shuffle="true",
                maxAssociations=str(len(options)),
            )
        case "ordering":
            # The order in which it is shown was drawn so that it is never the right one.
            asked = _e("orderInteraction", _e("prompt", stem), *_choices(options), shuffle="false")
        case kind:
            asked = _e(
                "choiceInteraction",
                _e("prompt", stem),
                *_choices(options),
                shuffle="false" if kind == "truth" else "true",
                maxChoices="0" if kind == "multiple" else "1",
            )
    asked.set("responseIdentifier", "RESPONSE")
    return [asked]


def _choices(options: Sequence[tuple[str, str]]) -> list[ET.Element]:
    return [_e("simpleChoice", text, identifier=code) for code, text in options]


def _associable(code: str, text: str, most: str) -> ET.Element:
    """One end of a pair; `most` pairs may end there, 0 for any number."""
    return _e("simpleAssociableChoice", text, identifier=code, matchMax=most)


def _judged(item: Item) -> ET.Element:
    """How a response becomes a score, and which of the two explanations follows."""
    response = _e("variable", identifier="RESPONSE")
    points = _e("mapResponse", identifier="RESPONSE")
    right = _e("match", response, _e("correct", identifier="RESPONSE"))
    if item.kind == "short":  # any spelling
        right = _e("gte", points, _value("float", "1"))
    elif item.kind == "numeric":  # not ``equal``: not every player knows its tolerance
        low, high = (float(item.key[0]) + sign * item.tolerance for sign in (-1, 1))
        least = _e("gte", response, _value("float", f"{low:.12g}"))
        right = _e("and", least, _e("lte", response, _value("float", f"{high:.12g}")))
    partly = [_set("SCORE", points)] if item.kind in {"multiple", "matching"} else []
    return _e(
        "responseProcessing",
        _e(
            "responseCondition",
            _e("responseIf", right, _set("SCORE", _value("float", "1")), _feedback("right")),
            _e("responseElse", *partly, _feedback("wrong")),
        ),
    )


def _set(outcome: str, value: ET.Element) -> ET.Element:
    return _e("setOutcomeValue", value, identifier=outcome)


def _feedback(which: str) -> ET.Element:
    return _set("FEEDBACK", _value("identifier", which))


def _value(base: str, value: str) -> ET.Element:
    return _e("baseValue", value, baseType=base)


def _told(
    which: str, verdict: str, item: Item, refs: Sequence[Reference], say: Words
) -> ET.Element:
    """What is shown after an answer: the verdict, the explanation, the sources as links."""
    links = [_e("li", _e("a", r.text, href=r.address) if r.address else r.text) for r in refs]
    sources = [_e("p", say(N_("Sources"))), _e("ul", *links)] if links else []
    return _e(
        "modalFeedback",
        _e("p", f"{verdict} {say(item.why)}"),
        *sources,
        outcomeIdentifier="FEEDBACK",
        identifier=which,
        showHide="show",
    )


# the test and the manifest


def _test(items: Sequence[Item], say: Words) -> ET.Element:
    """All questions in one section; their scores are added up."""
    title = say(N_("International cooperation: a quiz"))
    asked = (_e("assessmentItemRef", identifier=i.id, href=_place(i)) for i in items)
    total = _e("sum", _e("testVariables", variableIdentifier="SCORE"))
    return _e(
        "assessmentTest",
        _outcome("SCORE", "float", "0"),
        _e(
            "testPart",
            _e("itemSessionControl", maxAttempts="1", showFeedback="true"),
            _e("assessmentSection", *asked, identifier="section", title=title, visible="true"),
            identifier="part",
            navigationMode="nonlinear",
            submissionMode="individual",
        ),
        _e("outcomeProcessing", _set("SCORE", total)),
        identifier=identifier(items, say),
        title=title,
        toolName="kerjasama",
    )


def _manifest(items: Sequence[Item], say: Words) -> ET.Element:
    """Every file of the package and what it is."""
    name = identifier(items, say)
    test = _resource(name, "imsqti_test_xmlv2p1", "test.xml")
    test.extend(_e("dependency", identifierref=item.id) for item in items)
    questions = (_resource(i.id, "imsqti_item_xmlv2p1", _place(i)) for i in items)
    return _e(
        "manifest",
        _e("metadata", _e("schema", "QTIv2.1 Package"), _e("schemaversion", "1.0.0")),
        _e("organizations"),
        _e("resources", test, *questions),
        identifier=f"package-{name}",
    )


def _resource(name: str, kind: str, place: str) -> ET.Element:
    return _e("resource", _e("file", href=place), identifier=name, type=kind, href=place)
