from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from kerjasama.briefs.document import Figure
from kerjasama.briefs.drivers import drivers
from kerjasama.briefs.gather import Pair
from kerjasama.briefs.pictures import flows_of, map_of, relation, short_label, timeline_of
from kerjasama.briefs.writer import Writer
from kerjasama.words import Words
from kerjasama.world import World

PairOf = Callable[[str], Pair]
WriterOf = Callable[..., Writer]
EN = Words("en")


@pytest.mark.parametrize("codes", ["IDN-KOR", "USA-TUV", "NZL-USA", "DEU-FRA"])
def test_a_map_shows_both_names_once(pair_of: PairOf, codes: str) -> None:
    pair = pair_of(codes)
    figure = map_of(pair, EN, (1,))
    assert figure is not None
    texts = [t.text for t in ET.fromstring(figure.svg).iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314
    assert sorted(filter(None, texts)) == sorted([pair.a.state.name_en, pair.b.state.name_en])


def test_there_is_no_map_of_a_past_state(pair_of: PairOf) -> None:
    assert map_of(pair_of("IDN-SUN"), EN, (1,)) is None


def test_a_timeline_leaves_organisations_to_their_table(world: World, pair_of: PairOf) -> None:
    figure = timeline_of(pair_of("IDN-KOR"), world, EN)
    assert figure is not None
    assert "UNESCO" not in figure.svg
    assert "IK-CEPA" in figure.svg
    assert timeline_of(pair_of("IDN-SUN"), world, EN) is None


def test_a_flow_has_its_five_sectors_in_the_table(pair_of: PairOf) -> None:
    flows = pair_of("IDN-KOR").flows
    assert flows is not None
    figure = flows_of(flows[0], "Indonesia to South Korea", EN, (1,))
    assert figure.table is not None
    assert len(figure.table.rows) == 5
    assert "US$ million" in figure.caption.sentences[0].text


def test_the_strip_says_what_brings_together_before_what_holds_apart(writer_of: WriterOf) -> None:
    figure = next(b for b in drivers(writer_of("IDN-KOR")) if isinstance(b, Figure))
    assert figure.svg.index("brings together") < figure.svg.index("holds apart")


def test_short_labels_keep_the_direction(pair_of: PairOf) -> None:
    reading = pair_of("IDN-KOR").readings[0]
    names = {"IDN": "Indonesia", "KOR": "South Korea"}
    assert short_label(reading, EN, names) == "Trade complementarity, Indonesia → South Korea"


def test_relations_have_words() -> None:
    assert relation("diplomatic-relations", Words("id")) == "Hubungan diplomatik"
