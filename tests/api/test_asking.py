import pytest

from kerjasama.api.asking import language


@pytest.mark.parametrize(
    ("asked", "header", "lang"),
    [
        (None, "", "en"),
        (None, "id", "id"),
        (None, "id-ID,id;q=0.9,en;q=0.8", "id"),
        (None, "en;q=0.3,id;q=0.9", "id"),
        (None, "fr,de;q=0.5", "en"),
        (None, "id;q=x,,;;", "en"),
        ("id", "en", "id"),
        ("fr", "id", "id"),
    ],
)
def test_the_language_is_what_was_asked_for(asked, header, lang):
    assert language(asked, header) == lang


def test_the_header_and_the_parameter_choose_the_language(api):
    assert (
        api.get("/states/JPN", headers={"Accept-Language": "id"}).headers["content-language"]
        == "id"
    )
    answer = api.get("/states/JPN?lang=en", headers={"Accept-Language": "id"})
    assert answer.headers["content-language"] == "en"


PATHS = ("/states", "/states.csv", "/ties/IDN/KOR", "/briefs/IDN/KOR.html", "/measures/distance")


@pytest.mark.parametrize(
    "path", [*PATHS, "/whatif?sign=IDN,USA&draws=0&sectors=0", "/panel?to=2020"]
)
def test_who_has_an_answer_is_not_told_it_again(api, path):
    first = api.get(path)
    assert first.headers["cache-control"] == "public, max-age=300"
    assert "Accept-Language" in first.headers["vary"]
    tag = first.headers["etag"]
    again = api.get(path, 304, headers={"If-None-Match": tag})
    assert again.content == b""
    assert again.headers["etag"] == tag
    api.get(path, headers={"If-None-Match": 'W/"other"'})


def test_other_questions_languages_and_pages_have_other_tags(api):
    asked = ("/states", "/states?limit=5", "/states?offset=1", "/states?lang=id", "/states.csv")
    tags = [api.get(path).headers["etag"] for path in asked]
    assert len(set(tags)) == len(tags)
    assert (
        api.get("/states?limit=5&lang=id").headers["etag"]
        == api.get("/states?lang=id&limit=5").headers["etag"]
    )


def test_lists_link_to_their_next_page_in_the_header(api):
    assert api.get("/states?limit=5").headers["link"] == (
        '</api/v1/states?limit=5&offset=5>; rel="next"'
    )
