"""What may be said of agreements, partners and successors, where the registry says so."""


def test_each_kind_is_read_where_its_words_stand(told) -> None:
    assert "party JPN RCEP true" in told("RCEP mengikat Jepang dan Tiongkok.")
    assert "level JPN IDN true" not in told("Jepang dan Indonesia bertemu.")
    assert told("Hari ini hujan.") == []
