"""Lessons, worksheets, quizzes and the check of a text, over HTTP."""

import io
import json
import logging
import zipfile

import pytest
from docx import Document as Word

from kerjasama.api.documents import MEDIA, named
from kerjasama.api.shield import TEXT
from kerjasama.api.teaching import QUIZ_FORMS
from kerjasama.lessons import course
from kerjasama.lessons.questions.formats import FORMATS

DAY = "2026-06-30"
WRITTEN = "Thailand is a member of NATO. ASEAN was founded in 1967."


def sent(client, content, status=200, query="", media="text/plain"):
    answer = client.post(f"/api/v1/check{query}", content=content, headers={"Content-Type": media})
    assert answer.status_code == status, answer.text[:500]
    return answer


def test_the_course_is_a_list(api):
    told = api.get("/lessons?lang=id&country=MYS").json()
    assert [row["code"] for row in told["data"]] == [one.code for one in course.TOPICS]
    assert any("Malaysia" in row["title"] for row in told["data"])
    assert all(row["goals"] and row["minutes"] > 0 for row in told["data"])
    assert "The role of the Philippines" in api.get("/lessons.csv?country=PHL").text
    younger = api.get("/lessons?class=VI").json()["data"]
    assert [row["code"] for row in younger] == [one.code for one in course.COURSES["VI"]]
    assert api.get("/lessons.csv").text.splitlines()[0] == "code,title,minutes,goals"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/lessons/forms?on=2024", ("lesson", "forms", "--on", "2024")),
        ("/lessons/role?country=Malaysia", ("lesson", "role", "--country", "Malaysia")),
        ("/lessons/forms?class=VI", ("lesson", "forms", "--class", "VI")),
        ("/worksheets/forms?class=6A&key=true", ("lkpd", "forms", "--class", "6A", "--key")),
        ("/worksheets/history?class=VIII", ("lkpd", "history", "--class", "VIII")),
        ("/worksheets/cases?key=true", ("lkpd", "cases", "--key")),
        (
            f"/quiz?topic=ASEAN&n=3&seed=4&on={DAY}",
            ("quiz", "ASEAN", "--n=3", "--seed=4", "--on", DAY),
        ),
    ],
)
def test_it_says_what_the_command_line_says(api, command, path, words):
    for lang in ("en", "id"):
        assert api.get(f"{path}&lang={lang}").json() == command(*words, "--lang", lang)


@pytest.mark.parametrize("path", ["/lessons/forms?", "/worksheets/forms?key=true&", "/quiz?n=2&"])
def test_everything_comes_as_a_document(api, path):
    for form in ("html", "md", "txt", "docx"):
        answer = api.get(f"{path}format={form}&lang=id")
        assert answer.headers["content-type"] == MEDIA[form]
        assert answer.headers["content-disposition"].endswith(f'.{form}"')
        assert answer.headers["etag"]
        if form == "docx":
            assert Word(io.BytesIO(answer.content)).paragraphs
        if form == "html":
            assert "sha256-" in answer.headers["content-security-policy"]


def test_a_pdf_is_written_by_a_worker(api):
    assert api.get("/worksheets/forms?format=pdf").content.startswith(b"%PDF")


@pytest.mark.parametrize("form", FORMATS)
def test_a_quiz_comes_for_learning_platforms(api, form):
    answer = api.get(f"/quiz?n=3&topic=membership&format={form}")
    media, file = named(form, "quiz")
    assert answer.headers["content-type"] == media
    assert file in answer.headers["content-disposition"]
    if file.endswith((".zip", ".apkg", ".xlsx")):
        assert zipfile.is_zipfile(io.BytesIO(answer.content))
    else:
        assert answer.text.strip()


def test_the_same_question_is_the_same_quiz_and_need_not_be_sent_again(api):
    one = api.get("/quiz?n=4&seed=2")
    api.get("/quiz?n=4&seed=2", 304, headers={"If-None-Match": one.headers["etag"]})
    assert api.get("/quiz?n=4&seed=3").json()["data"] != one.json()["data"]


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/lessons?country=SUN", 422, "did not exist"),
        ("/lessons/astrology", 422, "no lesson 'astrology'"),
        ("/lessons/forms?country=Atlantis", 404, "'Atlantis'"),
        ("/lessons/forms?on=2026-13", 422, "2026-13"),
        ("/lessons/forms?format=odt", 422, "choose from"),
        ("/lessons/forms?topic=x", 422, "no parameter 'topic'"),
        ("/worksheets/forms?class=" + "X" * 21, 422, "class"),
        ("/worksheets/forms?country=Atlantis&format=pdf", 404, "'Atlantis'"),
        ("/quiz?n=0", 422, "least is 1"),
        ("/quiz?n=5000", 422, "most is 200"),
        ("/quiz?topic=astrology", 422, "'astrology'"),
        ("/quiz?format=qti", 422, "choose from json"),
        ("/quiz?level=guess", 422, "choose from know"),
        ("/quiz?country=Atlantis", 404, "'Atlantis'"),
        ("/quiz?on=yesterday", 422, "yesterday"),
    ],
)
def test_what_cannot_be_asked(api, path, status, said):
    assert said in api.error(path, status)["message"]


def test_the_check_says_what_the_command_line_says(api, command, home_text):
    for lang in ("en", "id"):
        web = sent(api.client, WRITTEN, query=f"?lang={lang}").json()
        assert web == command("cek", str(home_text), "--lang", lang)
    assert [c["verdict"] for c in web["data"]["claims"]] == ["false", "true"]
    assert all(c["sources"] for c in web["data"]["claims"])
    told, media = json.dumps({"text": WRITTEN}), "application/json; charset=utf-8"
    assert sent(api.client, told, media=media, query="?lang=id").json() == web


@pytest.fixture
def home_text(tmp_path):
    path = tmp_path / "lesson.txt"
    path.write_text(WRITTEN, "utf-8")
    return path


def test_the_marked_page_is_shown_under_its_own_policy(api):
    answer = sent(api.client, f"<script>alert(1)</script> {WRITTEN}", query="?format=html&lang=id")
    assert "<script>" not in answer.text
    assert "<mark" in answer.text
    assert "sha256-" in answer.headers["content-security-policy"]


def test_the_day_is_that_of_the_question(api):
    told = [
        sent(api.client, "The United Kingdom is a member of the EU.", query=f"?on={on}").json()
        for on in ("2015", "2024")
    ]
    assert [t["data"]["claims"][0]["verdict"] for t in told] == ["true", "was-true"]


def test_nothing_of_a_text_is_kept(api, caplog):
    with caplog.at_level(logging.DEBUG):
        answer = sent(api.client, WRITTEN)
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    assert "NATO" not in caplog.text


def test_a_long_text_goes_to_a_worker(api):
    text = f"{'We work together. ' * 20}{WRITTEN}\n" * 50
    assert len(text) > 20_000
    told = sent(api.client, text).json()["data"]
    assert sum(told["counts"].values()) == 100
    ends = [text[c["start"] : c["end"]] for c in told["claims"][-2:]]
    assert ends == ["Thailand is a member of NATO.", "ASEAN was founded in 1967."]


@pytest.mark.parametrize(
    ("content", "media", "status", "said"),
    [
        (b"", "text/plain", 422, "no text"),
        (b" \n\t", "text/plain", 422, "no text"),
        (b"\xff\xfe", "text/plain", 422, "cannot be read"),
        (b"{", "application/json", 422, "cannot be read"),
        (b"[]", "application/json", 422, "cannot be read"),
        (b'{"text": 1}', "application/json", 422, "cannot be read"),
        (b'{"text": "x", "more": 1}', "application/json", 422, "cannot be read"),
        (b"x", "application/pdf", 415, "plain text"),
        (b"x" * (TEXT + 1), "text/plain", 413, "too large"),
    ],
)
def test_what_is_no_text_is_refused(api, content, media, status, said):
    told = sent(api.client, content, status, media=media).json()["error"]
    assert said in told["message"]


def test_texts_with_strange_letters_are_checked(api):
    for text in (
        "\ufeffASEAN was founded in 1967.",
        "😀\nASEAN was founded in 1967.\0",
    ):
        assert sent(api.client, text.encode()).json()["data"]["claims"]
    lone = b'{"text": "\\ud800 ASEAN was founded in 1967."}'
    assert sent(api.client, lone, media="application/json").json()["data"]["claims"]


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE"])
def test_the_check_is_no_page(client, method):
    answer = client.request(method, "/api/v1/check")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST, OPTIONS"
    if method != "HEAD":
        assert "POST" in answer.json()["error"]["message"]


def test_another_page_may_ask(client):
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    preflight = client.options("/api/v1/check", headers=asked)
    assert preflight.headers["access-control-allow-methods"] == "POST, OPTIONS"
    assert "Content-Type" in preflight.headers["access-control-allow-headers"]


def test_every_format_is_described(client):
    told = client.app.openapi()["paths"]
    (chosen,) = (p for p in told["/api/v1/quiz"]["get"]["parameters"] if p["name"] == "format")
    assert chosen["schema"]["enum"] == list(QUIZ_FORMS)
    body = told["/api/v1/check"]["post"]["requestBody"]["content"]
    assert set(body) == {"text/plain", "application/json"}
