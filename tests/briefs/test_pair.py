import re
from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from kerjasama.briefs.document import Document, Paragraph, Table
from kerjasama.briefs.gather import Pair
from kerjasama.briefs.pair import brief
from kerjasama.briefs.render import html, markdown, pdf, text
from kerjasama.words import Words
from kerjasama.world import World

PairOf = Callable[[str], Pair]
PAIRS = (
    "IDN-KOR", "IDN-JPN", "IDN-USA", "IDN-TUV", "IDN-PSE", "DEU-FRA",
    "USA-PRK", "IDN-SUN", "SUN-DEU", "TWN-USA", "DDR-YUG", "SGP-MYS",
)  # fmt: skip
BARE = (  # what needs no reference: gaps, captions, and what a measure means
    r"^What follows describes",
    r"^No relation or agreement",
    r"(N|n)ot known (here )?for this pair|is not known here|is recorded here for",
    r"^None of the measures",
    r"^In none of the organisations recorded here",
    r"^(Regional|Bilateral|All are|The others|Only some members)",
    r"^The record is not complete|^Which buyers take|^The sources used here|^No map is drawn",
    r"^Day of the latest step not known|^Unchecked",
    r"^Everything above was read|^Some names and notes",
    r"Bars of agreements begin",
    r"^Made by kerjasama",
)


@pytest.fixture(scope="module", params=PAIRS)
def told(request: pytest.FixtureRequest, world: World, pair_of: PairOf) -> Document:
    return brief(world, pair_of(request.param), Words("en"))


def test_every_sentence_that_states_a_fact_carries_its_reference(
    told: Document, pair_of: PairOf
) -> None:
    plain = {str(r.measure.plain) for r in pair_of("IDN-KOR").readings}
    loose = []
    for section in told.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                continue
            items = [block] if isinstance(block, Paragraph) else getattr(block, "items", ())
            loose += [
                s.text
                for item in items
                for s in item.sentences
                if not s.refs and s.text not in plain
            ]
    assert [s for s in loose if not any(re.search(b, s) for b in BARE)] == []


def test_every_date_and_number_in_a_table_carries_its_reference(told: Document) -> None:
    for section in told.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                bare = [c.text for row in block.rows for c in row[1:] if not c.refs]
                dated = [t for t in bare if re.search(r"since|\d{4}$|US\$", t)]
                assert [t for t in dated if not re.search(r"^[A-Z][^,]* \d{4}$", t)] == []


def test_every_reference_is_used_and_no_stop_is_doubled(told: Document) -> None:
    used = {n for s in told.sentences() for n in s.refs}
    assert used == {r.number for r in told.references}
    whole = html.render(told, Words("en")) + markdown.render(told, Words("en"))
    assert ".." not in re.sub(r"\.{3}|https?://\S+", "", re.sub(r"<[^>]+>", "", whole))


def test_nothing_is_minus_zero_or_not_a_number(told: Document) -> None:
    said = text.render(told, Words("en"), width=100)
    assert not re.search(r"-0\.0+\b|\bnan\b|\bNone\b(?! of)|\{\w+\}", said)


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("codes", ["IDN-KOR", "IDN-JPN", "DEU-FRA", "IDN-TUV", "IDN-SUN"])
def test_it_fits_two_pages(world: World, pair_of: PairOf, codes: str, lang: str) -> None:
    words = Words(lang)
    made = pdf.render(brief(world, pair_of(codes), words), words)
    pages = PdfReader(BytesIO(made)).pages
    assert len(pages) <= 2
    assert all(round(float(p.mediabox.height)) == 842 for p in pages)


def test_the_other_language_is_whole(world: World, pair_of: PairOf) -> None:
    words = Words("id")
    told = brief(world, pair_of("IDN-KOR"), words)
    assert told.title == "Indonesia dan Korea Selatan"
    assert [s.title for s in told.sections][:2] == ["Ringkasnya", "Siapa keduanya"]
    said = text.render(told, words, width=100).partition("Daftar rujukan")[0]
    assert not re.search(r"\b(the|since|with|pairs|unknown|not known|in force)\b", said)


def test_a_title_begins_with_a_capital(world: World, pair_of: PairOf) -> None:
    assert brief(world, pair_of("USA-PRK"), Words("en")).title.startswith("The United States and")


def test_what_is_unknown_is_said_and_not_counted(world: World, pair_of: PairOf) -> None:
    said = text.render(brief(world, pair_of("IDN-TUV"), Words("en")), Words("en"), width=200)
    assert "what the two sell each other is not known here" in said
    assert "Not known for this pair: Trade complementarity" in said
