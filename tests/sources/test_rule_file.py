"""A file of rules, and what is wrong with it."""

from kerjasama.sources.rule_file import RuleFile


def file(tmp_path, text: str) -> RuleFile:
    path = tmp_path / "a.yaml"
    path.write_text(text, "utf-8")
    return RuleFile(path)


def test_flaws_gather_with_their_place(tmp_path) -> None:
    found = file(tmp_path, "parts: [{code: a, name: {en: One}}, {size: -1}]")
    first, second = found.entries("parts")
    assert found.filled(first, "code", "parts.a") == "a"
    assert found.both(first, "name", "parts.a").en == "One"
    found.filled(second, "code", "parts.1")
    assert found.positive(second["size"], "parts.1.size") == 1.0
    found.one_of("red", ("blue", "green"), "parts.1.colour")
    assert [str(f) for f in found.flaws] == [
        "rules/a.yaml, parts.a.name.id: this text is missing",
        "rules/a.yaml, parts.1.code: this key must be filled",
        "rules/a.yaml, parts.1.size: it must be a positive number",
        "rules/a.yaml, parts.1.colour: 'red' is not one of blue, green",
    ]


def test_a_list_that_is_none_is_told_once(tmp_path) -> None:
    for text in ("[]", "parts: 1", "parts: [1]", ": ["):
        found = file(tmp_path, text)
        assert found.entries("parts") == []
        assert len(found.flaws) == 1
