import pytest


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/ties/IDN/KOR?on=2024", ("ties", "IDN", "KOR", "--on", "2024")),
        ("/briefs/IDN/KOR?on=2024", ("brief", "IDN", "KOR", "--on", "2024")),
        ("/forms/EU", ("form", "EU")),
        ("/forms/IDN/UN", ("form", "IDN", "UN")),
        ("/show/ASEAN", ("show", "ASEAN")),
        ("/states/IDN", ("show", "IDN")),
        ("/agreements/IK-CEPA?on=2021", ("show", "IK-CEPA", "--on", "2021")),
        ("/articles/179", ("articles", "179")),
        ("/effects", ("effects",)),
        ("/audit?about=ASEAN", ("audit", "ASEAN")),
        ("/audit", ("audit",)),
    ],
)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_web_says_what_the_command_line_says(api, command, path, words, lang):
    joint = "&" if "?" in path else "?"
    web, line = api.get(f"{path}{joint}lang={lang}").json(), command(*words, "--lang", lang)
    assert web["data"] == line["data"]
    assert web["sources"] == line["sources"]
    assert web["warnings"] == line["warnings"]
    assert web["version"] == line["version"]
    assert web["schema"] == line["schema"]


def test_any_name_of_a_thing_will_do(api):
    assert api.data("/states/Korea%20Selatan")["code"] == "KOR"
    assert api.data("/organisations/PBB")["code"] == "UN"


def test_a_kind_is_asked_for_by_its_address(api):
    assert api.error("/states/ASEAN", 404)["code"] == "unknown_name"
    assert api.error("/organisations/IDN", 404)["code"] == "unknown_name"


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/states/Atlantis", 404, "unknown_name"),
        ("/ties/IDN/Atlantis", 404, "unknown_name"),
        ("/ties/IDN/Indonesia", 422, "bad_request"),
        ("/ties/IDN/KOR?on=2024-13", 422, "bad_date"),
        ("/briefs/IDN/IDN", 422, "bad_request"),
        ("/forms/IDN", 422, "bad_request"),
        ("/forms/Atlantis", 404, "unknown_name"),
        ("/forms/IDN/IDN", 422, "bad_request"),
        ("/audit?about=IDN", 422, "bad_request"),
        ("/articles/9999", 422, "bad_request"),
        ("/articles/x", 422, "bad_request"),
        ("/sources/nobody/nothing", 404, "unknown_name"),
        ("/show/Atlantis", 404, "unknown_name"),
        ("/states/" + "x" * 300, 422, "bad_request"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_both_languages(api, path, status, code):
    joint = "&" if "?" in path else "?"
    english, indonesian = (api.error(f"{path}{joint}lang={lang}", status) for lang in ("en", "id"))
    assert english["code"] == indonesian["code"] == code
    for told in (english, indonesian):
        assert "kerjasama names" not in told["hint"]
        assert "--" not in told["message"] + told["hint"]


def test_a_measure_of_a_pair_comes_with_its_rank(api):
    (told,) = api.data("/measures/distance?a=IDN&b=Malaysia")
    assert told["percentile"] < 15
    assert all(row["percentile"] is None for row in api.data("/measures/distance?a=IDN"))
    assert api.data("/measures/distance?a=IDN&b=SUN")[0]["value"] is None


def test_a_source_tells_how_it_is_cited(api):
    told = api.data("/sources/oecd/icio-2022")
    assert told["bibtex"].startswith("@misc{oecd-icio-2022")
    assert told["key"] in told["text"]
