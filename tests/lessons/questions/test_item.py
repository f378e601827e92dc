"""One question: what it refuses, its name, and its order."""

from dataclasses import replace

import pytest

from kerjasama.lessons.questions.item import BadItemError, Option


def test_a_key_must_point_somewhere(hostile) -> None:
    single, _, matching, ordering, *_ = hostile
    for broken in (
        lambda: replace(single, key=()),
        lambda: replace(single, key=("q",)),
        lambda: replace(matching, key=("z", "y")),
        lambda: replace(ordering, key=("a", "b")),
        lambda: replace(single, key=("a", "b")),
        lambda: replace(single, kind="map"),
        lambda: replace(hostile[-1], options=hostile[-1].options[:2]),
        lambda: replace(single, options=(*single.options, Option("e", single.options[0].text))),
    ):
        with pytest.raises(BadItemError, match=r"^Question hostile-"):
            broken()


def test_its_name_does_not_hang_on_the_order(hostile) -> None:
    for item in hostile:
        names = {item.shuffled(seed).id for seed in range(5)}
        assert names == {item.id}
    assert len({item.id for item in hostile}) == len(hostile)


def test_shuffling_keeps_every_key_right(hostile) -> None:
    for item in hostile:
        for seed in range(20):
            mixed = item.shuffled(seed)
            assert {o.code for o in mixed.options} == {o.code for o in item.options}
            assert mixed == item.shuffled(seed)
            if item.kind == "matching":
                before = dict(zip((o.code for o in item.options), item.key, strict=True))
                after = dict(zip((o.code for o in mixed.options), mixed.key, strict=True))
                assert after == before
            else:
                assert mixed.key == item.key
            if item.kind == "ordering":
                assert tuple(o.code for o in mixed.options) != mixed.key


def test_right_options_are_those_of_the_key(hostile) -> None:
    for item in hostile:
        known = bool(item.options)
        assert [o.code for o in item.right] == (list(item.key) if known else [])
