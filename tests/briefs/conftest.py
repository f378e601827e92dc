"""A brief with everything in it, and texts that would break careless renderers."""

from collections.abc import Callable
from functools import cache

import pytest

from kerjasama.briefs.document import (
    Bullets,
    Cell,
    Document,
    Figure,
    Paragraph,
    Reference,
    Section,
    Sentence,
    Table,
)
from kerjasama.briefs.drawing import Lane, Tie, bars, timeline
from kerjasama.briefs.gather import Pair, gather
from kerjasama.briefs.writer import Writer
from kerjasama.scenarios.kinds import Change
from kerjasama.scenarios.whatif import Options, WhatIf, whatif
from kerjasama.words import Words
from kerjasama.world import World

NASTY = (
    "</script><script>alert(1)</script>",
    "#let x = 1",
    "$a$ and *b* and _c_",
    "one | two `code`",
    "=cmd()",
    "[link](https://example.org) & <b>",
    'quote " and \\ backslash',
    "1. not a list",
    "رابطة أمم جنوب شرق آسيا",
    "Kopi ☕ dan 🇮🇩",
)


@pytest.fixture(scope="session")
def words() -> Words:
    return Words("id")


@pytest.fixture(scope="session")
def nasty() -> tuple[str, ...]:
    return NASTY


@pytest.fixture(scope="session")
def brief(words: Words) -> Document:
    table = Table(
        "Arus dagang, juta US$",
        ("Sektor", "Dari Indonesia", "Dari Korea"),
        (
            (Cell("Batu bara"), Cell("4.210", (2,)), Cell("1", (2,))),
            (Cell("Elektronik"), Cell("310,5", (2,)), Cell("tidak diketahui", (), unchecked=True)),
        ),
        "lrr",
        Sentence("Hanya pemakaian antara.", (2,)),
    )
    chart = bars(
        [("Batu bara", 4210.0, 1.0), ("Elektronik", 310.5, None)],
        words,
        title="Lima sektor",
        heads=("Dari Indonesia", "Dari Korea"),
    )
    lane = Lane("Dagang", (Tie("IK-CEPA", 2023.0), Tie("AKFTA", 2007.0, None, "year")))
    line = timeline([lane], words, title="Garis waktu", first=1973, last=2026)
    caption = Paragraph((Sentence("Lima sektor terbesar.", (2,)),))
    half = Figure(chart, caption, "Diagram batang sektor", "half", table)
    return Document(
        "Indonesia & Korea",
        "Ringkasan kerja sama",
        "id",
        (
            Section(
                "inti",
                "Inti sari",
                (
                    Paragraph(
                        (
                            Sentence("Hubungan diplomatik dibuka pada 1973.", (1, 2)),
                            Sentence("Keduanya anggota G20.", (3,), unchecked=True),
                        )
                    ),
                    Bullets((Paragraph((Sentence("Butir pertama.", (1,)),)),)),
                    half,
                    half,
                    table,
                ),
            ),
            Section("waktu", "Garis waktu", (Figure(line, Paragraph(()), "Garis waktu ikatan"),)),
        ),
        (
            Reference(1, "Kementerian", "https://example.org/a?b=1&c=2", "read", "2026-11-22"),
            Reference(2, "Model", "", "computed", "", "CC BY 4.0"),
            Reference(3, "Pengetahuan umum", "javascript:alert(1)", "recalled"),
        ),
        (("Pada tanggal", "2026-11-22"), ("Versi data", "2026.11")),
        Paragraph((Sentence("Batas tidak menyatakan pengakuan."),)),
    )


@pytest.fixture(scope="session")
def wild() -> Document:
    """Put the nasty texts in every place that holds text."""
    return Document(
        NASTY[0],
        NASTY[1],
        "en",
        tuple(
            Section(
                f"s-{number}",
                text,
                (
                    Paragraph((Sentence(text, (1,), unchecked=True),)),
                    Bullets((Paragraph((Sentence(text),)),)),
                    Table(text, (text, "n"), ((Cell(text), Cell(text, (1,))),), "lr"),
                ),
            )
            for number, text in enumerate(NASTY)
        ),
        (Reference(1, NASTY[0], "https://example.org/|(x)", "read", NASTY[1], NASTY[2]),),
        ((NASTY[3], NASTY[4]),),
    )


PairOf = Callable[[str], Pair]
WriterOf = Callable[..., Writer]


@pytest.fixture(scope="session")
def pair_of(world: World) -> PairOf:
    """Gather a pair such as ``IDN-KOR`` on a day that does not move, once."""
    kept: dict[str, Pair] = {}
    fixed = world.at("2026-11-22")

    def one(codes: str) -> Pair:
        if codes not in kept:
            kept[codes] = gather(fixed, *codes.split("-"))
        return kept[codes]

    return one


@pytest.fixture(scope="session")
def writer_of(world: World, pair_of: PairOf) -> WriterOf:
    """Make a writer for a pair, with no references yet."""

    def one(codes: str, lang: str = "en") -> Writer:
        return Writer(world, pair_of(codes), Words(lang))

    return one


@pytest.fixture(scope="session")
def solved(world: World) -> Callable[..., WhatIf]:
    """Solve changes on a day that does not move, once for each way to solve them."""
    day = world.at("2026-11-22")

    @cache
    def one(*changes: Change, **options: object) -> WhatIf:
        return whatif(day, *changes, options=Options(**({"draws": 0, "groups": 10} | options)))

    return one
