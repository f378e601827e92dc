"""What packages have in common."""

from kerjasama.lessons.questions.package import identifier, references
from kerjasama.words import Words


def test_other_questions_or_words_have_another_name(items) -> None:
    names = {identifier(some, Words(w)) for some in (items[:3], items[:4]) for w in ("en", "id")}
    assert len(names) == 4


def test_sources_are_few_different_and_read(world, items) -> None:
    asked = [*{i.template: i for i in items}.values()]
    for item, refs in zip(asked, references(world, asked, Words("en")), strict=True):
        assert 1 <= len(refs) <= 6, item.template
        assert len({(r.text, r.address) for r in refs}) == len(refs)
        assert {r.basis for r in refs} <= {"read", "computed"}, item.template
