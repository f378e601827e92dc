from kerjasama.api.kept import Kept


def test_what_is_kept_stays_below_its_bound():
    kept = Kept(100)
    for number in range(50):
        kept.put(str(number), (b"x" * 10, "", {}))
    kept.put("large", (b"x" * 99, "", {}))
    assert kept.get("large") is None
    assert kept.get("49") is not None
    assert sum(kept.get(str(n)) is not None for n in range(50)) == 10
