import json
import math
from io import BytesIO

import pytest
from openpyxl import load_workbook

from kerjasama.api.jobs import JOBS, Asked, opened
from kerjasama.errors import BadRequestError, UnknownNameError
from kerjasama.world.store import ensure

PANEL = {"from_": 2020, "to": 2020, "origin": ("IDN",), "destination": (), "columns": ()}


def run(job, form, options, on=None, spool=""):
    steps = []
    asked = Asked(str(ensure()), "id", on, form, options, spool)
    return JOBS[job](asked, lambda done, of: steps.append((done, of)))


def test_a_job_speaks_the_language_and_of_the_day_that_were_asked_for():
    world, words = opened(Asked(str(ensure()), "id", "1998", "json"))
    assert (str(world.on), words.lang) == ("1998", "id")


def test_a_document_of_a_worker_is_the_one_of_the_command_line():
    options = {"page": "brief", "a": "IDN", "b": "KOR", "on": "2024"}
    assert run("document", "md", options, "2024").startswith(b"# Indonesia dan Korea Selatan")


def test_a_data_file_of_a_worker_is_the_one_of_the_atlas():
    made = run("file", "js", {"name": "practice/SGP"})
    assert made.startswith(b'kerjasama.take("practice/SGP",{"code":"SGP"')
    with pytest.raises(UnknownNameError):
        run("file", "js", {"name": "practice/XYZ"})


def test_rows_of_the_panel_are_plain():
    rows, columns, total = run("panel", "json", {**PANEL, "limit": 3, "offset": 1})
    assert len(rows) == 3
    assert total > 180
    assert columns[0]["label"].startswith("Asal")
    json.dumps(rows, allow_nan=False)


def test_a_large_panel_is_a_file(tmp_path):
    path = tmp_path / "panel.jsonl"
    assert run("panel", "jsonl", PANEL, spool=str(path)) == str(path)
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert {line["iso3_o"] for line in lines} == {"IDN"}
    assert not any(isinstance(x, float) and math.isnan(x) for line in lines for x in line.values())


def test_a_column_that_is_none_is_refused():
    with pytest.raises(BadRequestError, match="no column 'x'"):
        run("panel", "json", {**PANEL, "columns": ("x",), "limit": 1, "offset": 0})


def test_what_is_supposed_nowhere_is_refused():
    with pytest.raises(BadRequestError, match="sign=IDN,USA"):
        run("whatif", "json", {"sign": []})


def test_a_quiz_has_only_questions_that_fit_its_format():
    options = {"topic": "", "country": "Indonesia", "level": "", "n": 8, "seed": 1, "key": False}
    book = load_workbook(BytesIO(run("quiz", "kahoot", options, "2026-06-30")))
    questions = [row[1] for row in book.active.iter_rows(min_row=9, values_only=True) if row[1]]
    assert len(questions) == 8
    sheet = run("quiz", "md", options | {"key": True}, "2026-06-30").decode()
    assert sheet.count("Jawaban:") == 8
    with pytest.raises(UnknownNameError, match="Atlantis"):
        run("quiz", "json", options | {"country": "Atlantis"})


def test_the_check_of_a_text_speaks_of_its_day():
    text = {"text": "Inggris adalah anggota Uni Eropa."}
    then, now = (json.loads(run("check", "json", text, on)) for on in ("2015", "2024"))
    assert [t["data"]["claims"][0]["verdict"] for t in (then, now)] == ["true", "was-true"]
    assert b"<mark" in run("check", "html", text)
