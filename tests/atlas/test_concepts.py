"""The words of the field are those of the rules."""


def test_all_schemes_and_concepts(today, told) -> None:
    schemes = {s["code"]: s for s in told("concepts")["schemes"]}
    assert {"forms", "fields", "drivers", "challenges", "goals", "benefits"} <= set(schemes)
    count = today.db.execute("SELECT count(*) FROM concept").fetchone()[0]
    assert sum(len(s["concepts"]) for s in schemes.values()) == count
    for code, scheme in schemes.items():
        for concept in scheme["concepts"]:
            named = today.concept(code, concept["code"])
            assert concept["name"] == [named.en, named.id]
            meaning = today.definition(code, concept["code"])
            assert concept["definition"] == [meaning.en, meaning.id]


def test_broader_concepts_are_in_the_scheme(told) -> None:
    for scheme in told("concepts")["schemes"]:
        codes = {c["code"] for c in scheme["concepts"]}
        assert {c["broader"] for c in scheme["concepts"]} <= codes | {""}


def test_measures_are_those_of_links(told) -> None:
    known = {m["key"] for m in told("links/IDN")["measures"]}
    used = {
        key
        for scheme in told("concepts")["schemes"]
        for concept in scheme["concepts"]
        for key in concept["measures"]
    }
    assert used
    assert used <= known
