import re

from kerjasama.api.manual import manual
from kerjasama.words import Words


def test_every_route_is_told_with_an_example_that_works(client):
    page = client.get("/api/v1/docs").text
    examples = re.findall(r'For example: <a href="([^"]+)"', page)
    paths = client.app.openapi()["paths"].values()
    assert len(examples) == sum("get" in routes for routes in paths)
    assert "POST /api/v1/check" in page
    quick = [e for e in examples if not re.search(r"whatif|screen|next|panel|brief|show|quiz", e)]
    wrong = {e: client.get(e).status_code for e in quick}
    assert {e for e, status in wrong.items() if status != 200} == set()


def test_the_page_asks_nobody_for_anything(client):
    answer = client.get("/api/v1/docs")
    assert "<script" not in answer.text
    assert not re.search(r'(?:src|href)="(?:https?:)?//', answer.text)
    assert "sha256-" in answer.headers["content-security-policy"]
    assert " style=" not in answer.text


def test_texts_are_escaped():
    hostile = "</p><script>alert(1)</script>"
    get = {
        "description": hostile,
        "parameters": [
            {"name": hostile, "in": "query", "description": hostile, "schema": {"type": hostile}}
        ],
    }
    page = manual(
        {"info": {"title": hostile, "version": "1"}, "paths": {"/x": {"get": get}}}, Words("id")
    )
    assert b"<script" not in page
