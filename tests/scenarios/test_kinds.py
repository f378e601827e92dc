"""What can be supposed."""

from dataclasses import fields
from typing import get_args

from kerjasama.scenarios import kinds
from kerjasama.world.depth import DEPTHS


def test_every_kind_says_what_it_is() -> None:
    names = [{f.name: f.default for f in fields(k)}["kind"] for k in get_args(kinds.Change)]
    assert names == ["sign", "deepen", "join", "leave", "break", "tariff", "shock"]


def test_depths_are_classes_of_the_registry_in_their_order() -> None:
    assert tuple(d for d in DEPTHS if d in kinds.DEPTHS) == kinds.DEPTHS
