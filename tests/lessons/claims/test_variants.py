"""Names that are shortened or turned lead to the same thing."""

from kerjasama.lessons.claims.templates import templates_of
from kerjasama.lessons.claims.variants import variants


def test_names_are_shortened_and_turned(today) -> None:
    for name, code in (
        ("UN Environment Programme", "UNEP"),
        ("Program Pembangunan PBB", "UNDP"),
        ("Traktat Lombok", "LOMBOK-TREATY-2006"),
        ("South East Asia Treaty Organization", "SEATO"),
        ("Kawasan Perdagangan Bebas ASEAN-China", "ACFTA"),
        ("Konvensi PBB tentang Hukum Laut", "UNCLOS"),
    ):
        [found] = templates_of(today, f"Here is {name} again.")
        assert [m.code for m in found.mentions(found.text)] == [code], name


def test_a_variant_is_another_name() -> None:
    for name in ("Perjanjian Lombok", "Treaty of Nice", "United Nations", "ASEAN"):
        assert name not in set(variants(name))
