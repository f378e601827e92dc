"""A page for every organisation and data set, in both languages."""

import re
from pathlib import Path

import pytest

from kerjasama.exports.pages import pages, write
from kerjasama.words import LANGUAGES

COMMITTED = Path(__file__).parents[2] / "docs" / "registry"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(world) -> dict[str, str]:
    """All pages by their path."""
    found = list(pages(world))
    assert len({path for path, _ in found}) == len(found)
    return dict(found)


def test_everything_has_its_page_in_both_languages(world, made) -> None:
    organisations = {f"organisations/{o.code.lower()}.md" for o in world.organisations()}
    sources = {f"sources/{s['code'].replace('/', '-')}.md" for s in world.names("source")}
    for lang in LANGUAGES:
        of_lang = {p.removeprefix(f"{lang}/") for p in made if p.startswith(f"{lang}/")}
        assert of_lang == organisations | sources | {"README.md", "taught.md"}


def test_a_page_is_about_its_thing_in_its_language(world, made) -> None:
    for lang in LANGUAGES:
        for organisation in world.organisations():
            text = made[f"{lang}/organisations/{organisation.code.lower()}.md"]
            assert text.startswith("# "), organisation.code
            assert organisation.name(lang).split()[0] in text, organisation.code
        for source in world.names("source"):
            path = f"{lang}/sources/{source['code'].replace('/', '-')}.md"
            assert source["code"] in made[path], path
        taught = re.findall(
            r"^\| *(\d+) *\| [^|]+ \| [a-z, ]+ \|$", made[f"{lang}/taught.md"], re.MULTILINE
        )
        assert sorted(map(int, taught)) == list(range(1, 208))
    assert "full member" in made["en/organisations/asean.md"]
    assert "full member" not in made["id/organisations/asean.md"]


def test_links_inside_lead_to_pages_that_exist(made) -> None:
    count = 0
    for path, text in made.items():
        for target in re.findall(r"\]\(([^)#\s]+\.md)[^)]*\)", text):
            if "://" not in target:
                count += 1
                parts: list[str] = path.split("/")[:-1]
                for part in target.split("/"):
                    parts = parts[:-1] if part == ".." else [*parts, part]
                assert "/".join(parts) in made, (path, target)
    assert count >= len(made) - len(LANGUAGES)  # the index leads to every other page


def test_every_note_that_is_marked_is_told(made) -> None:
    for path, text in made.items():
        marked = set(re.findall(r"\[\^([^\]]+)\](?!:)", text))
        told = set(re.findall(r"^\[\^([^\]]+)\]:", text, re.MULTILINE))
        assert marked == told, path


def test_no_page_changes_when_other_facts_do(world, made) -> None:
    assert [path for path, text in made.items() if world.version[:8] in text] == []


def test_every_page_is_tidy(made) -> None:
    for path, text in made.items():
        assert text.endswith("\n"), path
        assert not text.endswith("\n\n"), path
        assert "\r" not in text, path
        assert not re.search(r"\bNone\b(?! of\b| is\b)|\{\w+\}", text), path
        assert re.fullmatch(r"(en|id)/([a-z]+/)?[A-Za-z0-9-]+\.md", path), path


def test_the_committed_pages_are_those_of_these_facts(made) -> None:
    committed = {
        p.relative_to(COMMITTED).as_posix(): p.read_text("utf-8") for p in COMMITTED.rglob("*.md")
    }
    assert sorted(set(made) - set(committed)) == []
    assert sorted(set(committed) - set(made)) == []
    assert [path for path, text in made.items() if committed[path] != text] == []


def test_writing_takes_away_what_is_no_longer_made(world, made, tmp_path, monkeypatch) -> None:
    few = [(path, made[path]) for path in sorted(made)[:3]]
    monkeypatch.setattr("kerjasama.exports.pages.pages", lambda _: iter(few))
    old, kept = tmp_path / "en" / "organisations" / "gone.md", tmp_path / "picture.svg"
    old.parent.mkdir(parents=True)
    old.write_text("old", "utf-8")
    kept.write_text("<svg/>", "utf-8")
    assert write(world, tmp_path) == 3
    assert not old.exists()
    assert kept.exists()
    assert {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.md")} == {
        path for path, _ in few
    }
    assert all((tmp_path / path).read_text("utf-8") == text for path, text in few)
