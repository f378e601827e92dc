"""What packages have in common."""

from io import BytesIO
from zipfile import ZipFile

from kerjasama.lessons.questions.package import identifier, packed, references
from kerjasama.words import Words


def test_an_archive_has_no_time_and_no_order_of_its_own() -> None:
    one, other = packed({"b": "ё", "a/c": "x" * 999}), packed({"a/c": "x" * 999, "b": "ё"})
    assert one == other
    archive = ZipFile(BytesIO(one))
    assert archive.namelist() == ["a/c", "b"]
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert archive.read("b").decode() == "ё"


def test_other_questions_or_words_have_another_name(items) -> None:
    names = {identifier(some, Words(w)) for some in (items[:3], items[:4]) for w in ("en", "id")}
    assert len(names) == 4


def test_sources_are_few_different_and_read(world, items) -> None:
    asked = [*{i.template: i for i in items}.values()]
    for item, refs in zip(asked, references(world, asked, Words("en")), strict=True):
        assert 1 <= len(refs) <= 6, item.template
        assert len({(r.text, r.address) for r in refs}) == len(refs)
        assert {r.basis for r in refs} <= {"read", "computed"}, item.template
