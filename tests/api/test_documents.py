import re
from base64 import b64encode
from hashlib import sha256

import pytest

from kerjasama.api.documents import MEDIA

BEGINS = {
    "html": b"<!DOCTYPE html>",
    "pdf": b"%PDF-",
    "docx": b"PK",
    "md": b"# ",
    "txt": b"",
    "json": b"{",
}


@pytest.mark.parametrize("form", BEGINS)
@pytest.mark.parametrize("page", ["briefs/IDN/KOR", "show/ASEAN"])
def test_every_document_comes_in_every_format(api, page, form):
    told = api.get(f"/{page}.{form}?lang=id&on=2025")
    assert told.content.startswith(BEGINS[form])
    assert len(told.content) > 1000
    assert told.headers["content-type"] == MEDIA[form]
    assert told.headers["content-language"] == "id"


def test_a_page_may_use_its_own_style_and_nothing_else(api):
    told = api.get("/briefs/IDN/KOR.html")
    policy = told.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    styles = re.findall(rb"<style[^>]*>(.*?)</style>", told.content, re.DOTALL)
    assert styles
    for style in styles:
        assert b64encode(sha256(style).digest()).decode() in policy
    assert b" style=" not in told.content
    assert b"<script" not in told.content


def test_an_unknown_format_is_refused(api):
    told = api.error("/briefs/IDN/KOR.exe", 422)
    assert "html, pdf, docx, md, txt, json" in told["message"]


def test_a_bad_question_is_refused_in_every_format(api):
    for form in BEGINS:
        assert api.error(f"/briefs/IDN/Atlantis.{form}", 404)["code"] == "unknown_name"
        assert api.error(f"/briefs/IDN/KOR.{form}?on=x", 422)["code"] == "bad_date"
        assert api.error(f"/show/Atlantis.{form}?on=2020", 404)["code"] == "unknown_name"


def test_a_name_with_a_dot_is_no_format(api):
    assert api.error("/show/St.%20Atlantis.md", 404)["message"].count("St. Atlantis") == 1
