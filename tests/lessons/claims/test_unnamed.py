"""What a sentence that names no organisation may be about."""

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.scene import Scene
from kerjasama.lessons.claims.templates import templates_of
from kerjasama.lessons.claims.unnamed import bodies, body, named_in, states_before


def scene_of(world, text: str, **told) -> Scene:
    *before, last = templates_of(world, text)
    near = tuple(dict.fromkeys(m.code for t in before for m in t.mentions(t.text, "O")))
    previous = before[-1] if before else None
    return Scene(last, near, near, (), "", (), lambda _: "", previous=previous, **told)


def test_it_is_what_the_sentence_before_told_of(world) -> None:
    scene = scene_of(
        world, "ASEAN met NATO. Fiji is not in.", before=(Claim("member", ("TUR", "NATO")),)
    )
    assert bodies(scene)[0] == "NATO"
    assert body(scene) == ["NATO"]


def test_what_the_sentence_names_itself_is_no_choice(world) -> None:
    assert "NATO" not in bodies(scene_of(world, "ASEAN met. NATO has Turkey."))


def test_a_wider_group_has_the_name_of_its_core(world) -> None:
    [t] = templates_of(world, "OPEC+ met in Vienna.")
    assert named_in(t) == ["OPEC-PLUS"]


def test_states_stand_before_a_word(world) -> None:
    scene = scene_of(world, "ASEAN met. Fiji and Samoa are out.")
    assert states_before(scene, scene.text.index("are")) == ["FJI", "WSM"]
