"""The archives that documents and packages of questions are kept in."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Files in one archive, by name, without the time of day; text as UTF-8.

    Examples
    --------
    >>> packed({"b.txt": "2", "a.txt": "1"}) == packed({"a.txt": "1", "b.txt": "2"})
    True
    """
    kept = BytesIO()
    with ZipFile(kept, "w") as archive:
        for name, content in sorted(files.items()):
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system = ZIP_DEFLATED, 3  # the same on every system
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return kept.getvalue()
