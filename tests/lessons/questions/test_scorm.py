"""The SCORM package, read back; how it runs stands in tests/web/test_packages.py."""

import json
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree, html

from kerjasama.lessons.questions.scorm import scorm
from kerjasama.words import Words

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"


def page(package: bytes) -> html.HtmlElement:
    text = ZipFile(BytesIO(package)).read("index.html").decode("utf-8")
    return html.document_fromstring(text)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_question_reaches_the_page_with_its_key(world, items, hostile, lang) -> None:
    say = Words(lang)
    asked = [*{i.template: i for i in items}.values(), *hostile]
    root = page(scorm(world, asked, say))
    assert root.get("lang") == lang
    scripts = root.xpath("//script")
    assert [s.get("src") for s in scripts] == [None, "quiz.js"]
    quiz = json.loads(scripts[0].text_content())
    assert quiz["lang"] == lang
    for item, told in zip(asked, quiz["items"], strict=True):
        assert (told["id"], told["kind"]) == (item.id, item.kind)
        assert (told["stem"], told["why"]) == (say(item.stem), say(item.why))
        assert told["options"] == [say(o.text) for o in item.options]
        assert told["matches"] == [say(o.text) for o in item.matches]
        assert told["sources"]
        assert all(s["text"] and s["address"].startswith("http") for s in told["sources"])
        known = told["matches"] or told["options"]
        if item.kind in {"short", "numeric"}:
            assert told["key"] == list(item.key)
        else:
            right = [known[n] for n in told["key"]]
            order = list if item.kind in {"matching", "ordering"} else set
            assert order(right) == order(say(o.text) for o in item.right)


def test_a_decimal_is_shown_as_the_language_writes_it(world, hostile) -> None:
    item = replace(next(i for i in hostile if i.kind == "numeric"), key=("66.7",), tolerance=0.1)
    for lang, shown in (("en", "66.7"), ("id", "66,7")):
        data = page(scorm(world, [item], Words(lang))).xpath("//script")[0].text
        [told] = json.loads(data)["items"]
        assert (told["shown"], told["key"], told["tolerance"]) == (shown, ["66.7"], 0.1)


def test_the_manifest_names_the_lesson_and_every_file(world, items) -> None:
    archive = ZipFile(BytesIO(scorm(world, items[:3], Words("id"))))
    assert archive.testzip() is None
    root = etree.fromstring(archive.read("imsmanifest.xml"))
    assert root.findtext(f"{CP}metadata/{CP}schema") == "ADL SCORM"
    assert root.findtext(f"{CP}metadata/{CP}schemaversion") == "1.2"
    [lesson], [resource] = root.iter(CP + "item"), root.iter(CP + "resource")
    assert lesson.get("identifierref") == resource.get("identifier")
    assert lesson.findtext(CP + "title") == "Kuis kerja sama internasional"
    assert (resource.get("href"), resource.get(ADL + "scormtype")) == ("index.html", "sco")
    files = {f.get("href") for f in resource.iter(CP + "file")}
    assert files == set(archive.namelist()) - {"imsmanifest.xml"}


def test_the_page_asks_nobody_else(world, items) -> None:
    archive = ZipFile(BytesIO(scorm(world, items[:1], Words("en"))))
    for name in ("quiz.js", "quiz.css"):
        text = archive.read(name).decode("utf-8")
        assert "http" not in text
        assert "fetch(" not in text
    assert "innerHTML" not in archive.read("quiz.js").decode("utf-8")


def test_the_same_questions_make_the_same_bytes(world, items) -> None:
    assert scorm(world, items[:30], Words("en")) == scorm(world, items[:30], Words("en"))
    assert scorm(world, items[:30], Words("en")) != scorm(world, items[:30], Words("id"))
