"""How good the checker is, by labels."""

from pathlib import Path

import pytest

from kerjasama.lessons.claims.score import main, precision_recall, score, sentence_hash

GOLD = Path(__file__).parent / "gold"
UNSEEN = GOLD.with_name("unseen")  # texts that nobody who wrote a pattern had read
ARTICLES = Path(__file__).parents[3].parent / "shared" / "articles"


def test_labels_hold_no_sentences() -> None:
    for path in (*GOLD.glob("*.yaml"), *UNSEEN.glob("*.yaml")):
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
