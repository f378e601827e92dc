from kerjasama.briefs.citations import Citations, brief_title
from kerjasama.words import Words
from kerjasama.world import World


def test_a_source_has_one_number_however_often_it_is_cited(world: World) -> None:
    cite = Citations(world, Words("en"))
    first = cite.of("membership:IDN@UN/full/1", "from")
    assert cite.of("membership:IDN@UN/full/1", "from") == first
    assert cite.series("oecd/icio-2022") == cite.series("oecd/icio-2022")
    assert [r.number for r in cite.references] == list(range(1, len(cite.references) + 1))


def test_one_property_has_one_source(world: World) -> None:
    numbers, _ = Citations(world, Words("en")).of("membership:IDN@UN/full/1", "from")
    assert len(numbers) == 1


def test_nothing_known_is_unchecked(world: World) -> None:
    assert Citations(world, Words("en")).of("membership:NOBODY@UN/full/1") == ((), True)


def test_a_series_has_its_licence_and_no_address_in_its_text(world: World) -> None:
    cite = Citations(world, Words("en"))
    cite.series("oecd/icio-2022")
    (made,) = cite.references
    assert made.basis == "computed"
    assert made.licence
    assert made.address.startswith("https://")
    assert "http" not in made.text
    assert not made.text.endswith(".")


def test_sentences_join_their_marks(world: World) -> None:
    cite = Citations(world, Words("en"))
    said = cite.sentence("Both.", ((2,), False), ((1, 2), True))
    assert (said.refs, said.unchecked) == ((1, 2), True)


def test_titles_lose_what_they_say_of_coverage() -> None:
    assert brief_title("Dates (partial: ASEAN states)") == "Dates"


def test_a_paper_is_cited_once_and_unchecked_only_from_memory(world: World) -> None:
    cite = Citations(world, Words("en"))
    read = cite.paper("A. Author (2020), A paper", "https://example.org/a", "read", "2026-11-22")
    assert cite.paper("A. Author (2020), A paper", "https://example.org/a", "read") == read
    recalled = cite.paper("B. Author (2021), Another", "", "recalled")
    computed = cite.paper("kerjasama: an estimate", "", "computed")
    assert (read[1], recalled[1], computed[1]) == (False, True, False)
    assert [r.basis for r in cite.references] == ["read", "recalled", "computed"]
    assert cite.references[0].text == "A. Author (2020), A paper"
    assert cite.sentence("Said.", read, recalled).unchecked
