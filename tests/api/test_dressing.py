import pytest

from kerjasama.api.dressing import api_responses


@pytest.mark.parametrize("path", ["/states", "/states.csv", "/ties/IDN/KOR", "/whatif", "/panel"])
def test_a_mistyped_parameter_is_told(api, path):
    told = api.error(f"{path}?lnag=id", 422)
    assert "'lnag'" in told["message"]
    assert "lang" in told["hint"]


def test_every_route_tells_how_it_refuses():
    told = api_responses(None, "text/csv")
    assert {404, 422, 503, 304, 200, "default"} == set(told)
    assert told[200]["content"] == {"text/csv": {"schema": {"type": "string"}}}


def test_our_own_faults_are_told_without_their_reason(api, monkeypatch, caplog):
    from kerjasama.world import World

    def broken(*_):
        raise ZeroDivisionError("/secret/path SELECT")

    monkeypatch.setattr(World, "ties", broken)
    told = api.error("/ties/IDN/CHL", 500)
    assert told["code"] == "internal"
    assert "secret" not in str(told)
    assert told["id"] in caplog.text
    assert "/secret/path" in caplog.text
