"""Who may have chaired or hosted, where the registry says so."""

import pytest

CASES = {
    "Keketuaan ASEAN: Indonesia (2023), Laos (2024), Malaysia (2025).": {
        "chaired IDN ASEAN true",
        "chaired LAO ASEAN true",
        "chaired MYS ASEAN true",
    },
    "India hosted the G20 ministers of finance.": set(),
    "BRICS tumbuh. KTT pertamanya digelar di Yekaterinburg pada 2009.": {"hosted RUS true"},
    "BRICS tumbuh. KTT pertamanya digelar di Yekaterinburg pada 2001.": set(),
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_chairs_and_hosts_are_surmised(told, text, want) -> None:
    assert {t for t in told(text) if t.startswith(("chaired", "hosted"))} == want
