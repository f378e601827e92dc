"""Changes as a command line names them."""

import pytest

from kerjasama.errors import BadRequestError
from kerjasama.scenarios import Break, Deepen, Join, Leave, Shock, Sign, Tariff
from kerjasama.scenarios.shorthand import SHAPES, changes


@pytest.mark.parametrize(
    ("kind", "text", "change"),
    [
        ("sign", "IDN,KOR", Sign("IDN", "KOR", "deep")),
        (
            "sign",
            " Indonesia , South Korea , goods-only ",
            Sign("Indonesia", "South Korea", "goods-only"),
        ),
        ("deepen", "IDN,KOR,market", Deepen("IDN", "KOR", "market")),
        ("join", "IDN,CPTPP", Join("IDN", "CPTPP")),
        ("leave", "DEU,EU", Leave("DEU", "EU")),
        ("break", "IDN,KOR", Break("IDN", "KOR")),
        ("break", "RCEP", Break("RCEP")),
        ("tariff", "USA,CHN,25", Tariff("USA", "CHN", 0.25)),
        ("tariff", "USA,*,10%,2.5%", Tariff("USA", "", 0.1, 0.025)),
        ("border-cost", "IDN,USA,−5", Shock("border-cost", -0.05, "IDN", "USA")),
        ("productivity", "IDN,-2", Shock("productivity", -0.02, "IDN")),
    ],
)
def test_every_kind_is_read(kind, text, change) -> None:
    assert changes([(kind, text)]) == (change,)


def test_the_order_is_kept() -> None:
    asked = [("break", "IDN,KOR"), ("sign", "IDN,KOR"), ("join", "IDN,CPTPP")]
    assert [c.kind for c in changes(asked)] == ["break", "sign", "join"]
    assert changes([]) == ()


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *((kind, text) for kind in SHAPES for text in ("", ",", ",,", "A,,B")),
        *((kind, "A") for kind in SHAPES if kind != "break"),
        *((kind, "A,B,deep,C") for kind in SHAPES),
        *((kind, "A,B,C") for kind in ("join", "leave", "break", "tariff", "border-cost")),
        ("deepen", "A,B"),
        ("tariff", "A,B,1,2,3"),
        *(
            ("tariff", f"A,B,{rate}")
            for rate in ("nan", "inf", "-inf", "1e400", "ten", "1%%", "0x1")
        ),
        ("border-cost", "A,5"),
        ("productivity", "A,nan"),
        ("productivity", "A,B,5"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_shape(kind, text) -> None:
    with pytest.raises(BadRequestError) as error:
        changes([(kind, text)])
    (said,) = error.value.sentences
    assert str(said) == f"--{kind} {text!r} cannot be read; write {SHAPES[kind]}."


def test_everything_is_told_at_once() -> None:
    with pytest.raises(BadRequestError) as error:
        changes([("sign", "A"), ("sign", "A,B"), ("deepen", "A,B,deeper"), ("tariff", "A,B,x")])
    told = str(error.value)
    assert "--sign 'A'" in told
    assert "'deeper' is no depth of a trade agreement. Choose one of partial," in told
    assert "--tariff 'A,B,x'" in told


def test_a_long_text_is_cut() -> None:
    with pytest.raises(BadRequestError) as error:
        changes([("sign", "A" * 100_000)])
    assert len(str(error.value)) < 200
