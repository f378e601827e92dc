"""Archives are the same bytes for the same files."""

from io import BytesIO
from zipfile import ZipFile

from kerjasama.briefs.render.archive import packed


def test_an_archive_has_no_time_and_no_order_of_its_own() -> None:
    one, other = packed({"b": "ё", "a/c": "x" * 999}), packed({"a/c": "x" * 999, "b": "ё"})
    assert one == other
    archive = ZipFile(BytesIO(one))
    assert archive.namelist() == ["a/c", "b"]
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert archive.read("b").decode() == "ё"
