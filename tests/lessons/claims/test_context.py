"""What an example is an example of."""

import pytest

CASES = {
    "Kerja sama regional adalah kerja sama satu kawasan. Contohnya ASEAN.": ["form ASEAN true"],
    "Contoh kerja sama multilateral:\n1. PBB\n2. NAFTA": [
        "form UN true",
        "form NAFTA depends",
        "stands NAFTA was-true",
    ],
    "Kerja Sama Ekonomi\n• Contoh: organisasi seperti WTO.": ["field WTO true"],
    "Kerja sama bilateral dan regional adalah bentuk. Contohnya ASEAN.": [],
    "Contoh kerja sama regional:\n- ASEAN\nSelesai sudah.\n- PBB": ["form ASEAN true"],
    "Contoh kerja sama regional:\n- ASEAN termasuk apa?": [],
}


@pytest.mark.parametrize("text", CASES)
def test_an_example_is_of_what_was_announced(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])


def test_a_row_of_a_table_of_forms_gives_examples(told) -> None:
    text = "| Bentuk | Contoh |\n|---|---|\n| Regional | ASEAN, SAARC |\n| Multilateral | PBB |"
    assert told(text) == ["form ASEAN true", "form SAARC true", "form UN true"]
