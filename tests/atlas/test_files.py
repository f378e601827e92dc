"""Every file keeps the contract of `web/src/lib/data.ts`, and is a script that nothing breaks."""

import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from kerjasama.atlas import data_file, files, names
from kerjasama.atlas.practice import pupils
from kerjasama.errors import UnknownNameError
from kerjasama.lessons.course import COURSES
from kerjasama.world import World

CONTRACT = Path(__file__).parents[2] / "web" / "src" / "lib" / "data.ts"
SHAPES = {  # of a file by what its name begins with
    "start": "Start",
    "map-0": "WorldMap",
    "map-150": "WorldMap",
    "state": "StateFile",
    "links": "Links",
    "organisation": "OrganisationFile",
    "agreement": "AgreementFile",
    "relations": "Relations",
    "concepts": "Concepts",
    "changes": "Changes",
    "gaps": "Gaps",
    "names": "Names",
    "sources": "Sources",
    "practice": "Practice",
    "course": "Course",
    "lesson": "Lesson",
}
SAMPLE = (
    *("start", "map-0", "map-150", "relations", "concepts", "gaps", "names", "sources"),
    *("changes/1770", "changes/1960", "changes/2020"),
    *(f"state/{code}" for code in ("IDN", "FRA", "TWN", "PSE", "TUV", "SUN", "ABW", "CHE")),
    *(f"links/{code}" for code in ("IDN", "TWN", "TUV", "SUN")),
    *(f"organisation/{code}" for code in ("ASEAN", "UN", "UN-SC", "CTBTO", "COMECON", "EU")),
    *(f"agreement/{code}" for code in ("IK-CEPA", "PARIS-2015", "NAFTA", "EU-JAPAN-EPA")),
    *(f"agreement/{code}" for code in ("AGENDA-2030", "CHEVENING-IDN", "IEU-CEPA", "RCEP")),
    *("practice/IDN", "practice/TLS"),
    *("course/IDN", "course/PHL", "lesson/IDN/organisations", "lesson/IDN/forms"),
    *("lesson/MYS/role", "lesson/FJI/cases", "lesson/IDN/vi-forms"),
)
BAD = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.IGNORECASE)  # names that Windows keeps


# the contract, as far as its TypeScript goes


@dataclass
class Interface:
    """Keys of an object; those with a question mark may be missing."""

    keys: dict[str, tuple[Any, bool]]


@dataclass
class Union:
    of: list[Any]


@dataclass
class Many:
    of: Any


@dataclass
class Tuple:
    of: list[tuple[Any, bool]]


@dataclass
class Record:
    of: Any


@dataclass
class Literal:
    text: str


class Reader:
    """Reads the interfaces and types of a TypeScript file that has nothing else."""

    def __init__(self, text: str) -> None:
        plain = re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.DOTALL)
        self.left = re.findall(r"'[^']*'|\w+|[^\s\w]", plain)
        self.types: dict[str, Any] = {}
        while self.left:
            self.take("export")
            kind, name = self.left.pop(0), self.left.pop(0)
            if kind == "type":
                self.take("=")
            self.types[name] = self.type() if kind == "type" else self.interface()

    def take(self, *words: str) -> bool:
        """Take the next word if it is one of these."""
        if self.left and self.left[0] in words:
            self.left.pop(0)
            return True
        return False

    def type(self) -> Any:
        self.take("|")
        found = [self.many()]
        while self.take("|"):
            found.append(self.many())
        return found[0] if len(found) == 1 else Union(found)

    def many(self) -> Any:
        found = self.one()
        while self.left[:2] == ["[", "]"]:
            del self.left[:2]
            found = Many(found)
        return found

    def one(self) -> Any:
        if self.left[0] == "{":
            return self.interface()
        word = self.left.pop(0)
        if word == "[":
            return Tuple(list(self.elements()))
        if word == "(":
            found = self.type()
            assert self.take(")")
            return found
        if word == "Record":
            assert self.take("<")
            self.type()
            assert self.take(",")
            found = Record(self.type())
            assert self.take(">")
            return found
        return Literal(word[1:-1]) if word[0] == "'" else word

    def elements(self) -> Iterator[tuple[Any, bool]]:
        while not self.take("]"):
            if self.left[1] in (":", "?"):
                self.left.pop(0)
            maybe = self.take("?")
            self.take(":")
            yield self.type(), maybe
            self.take(",")

    def interface(self) -> Interface:
        assert self.take("{")
        keys = {}
        while not self.take("}"):
            name, maybe = self.left.pop(0), self.take("?")
            assert self.take(":"), name
            keys[name] = (self.type(), maybe)
            self.take(";", ",")
        return Interface(keys)


class Contract:
    """Compares a value with a type, and gathers the texts that have two languages."""

    def __init__(self, text: str) -> None:
        self.types = Reader(text).types
        self.twos: list[tuple[str, list[str]]] = []

    def flaws(self, value: Any, shape: Any, at: str) -> list[str]:
        if isinstance(shape, str) and shape in self.types:
            if shape == "Two" and isinstance(value, list):
                self.twos.append((at, value))
            return self.flaws(value, self.types[shape], at)
        if isinstance(shape, str | Literal):
            right = value == shape.text if isinstance(shape, Literal) else plain(value, shape)
            return [] if right else [f"{at}: {value!r} is no {shape}"]
        if isinstance(shape, Union):
            every = [self.flaws(value, one, at) for one in shape.of]
            return [] if [] in every else max(every, key=lambda told: max(map(len, told)))
        kind = list if isinstance(shape, Many | Tuple) else dict
        if not isinstance(value, kind):
            return [f"{at}: {value!r} is no {kind.__name__}"]
        return [*self.inside(value, shape, at)]

    def inside(self, value: Any, shape: Any, at: str) -> Iterator[str]:
        match shape:
            case Many(of):
                for i, one in enumerate(value):
                    yield from self.flaws(one, of, f"{at}[{i}]")
            case Record(of):
                for key, one in value.items():
                    yield from self.flaws(one, of, f"{at}.{key}")
            case Tuple(of):
                if not sum(not maybe for _, maybe in of) <= len(value) <= len(of):
                    yield f"{at}: {value!r} is no tuple of {len(of)}"
                for one, (kind, _) in zip(value, of, strict=False):
                    yield from self.flaws(one, kind, at)
            case Interface(keys):
                yield from self.keys(value, keys, at)

    def keys(self, value: Any, keys: dict[str, tuple[Any, bool]], at: str) -> Iterator[str]:
        needed = {key for key, (_, maybe) in keys.items() if not maybe}
        yield from (f"{at}: {key} is missing" for key in sorted(needed - set(value)))
        yield from (f"{at}: {key} is not told" for key in sorted(set(value) - set(keys)))
        for key in sorted(set(value) & set(keys)):
            yield from self.flaws(value[key], keys[key][0], f"{at}.{key}")


def plain(value: Any, kind: str) -> bool:
    """Whether a value is of a kind that TypeScript knows itself."""
    if isinstance(value, bool):
        return kind == "boolean"
    kinds = {"string": str, "number": int | float, "null": type(None)}
    return kind in kinds and isinstance(value, kinds[kind])


@pytest.fixture(scope="module")
def contract() -> Contract:
    if not CONTRACT.is_file():
        pytest.skip("the pages' source is not there")
    return Contract(CONTRACT.read_text("utf-8"))


def test_the_contract_is_read_rightly() -> None:
    text = """
    /** A text. */
    export type Two = [en: string, id: string]
    export interface A { kind: 'a' | 'b'; n: number | null, all: { x?: Two }[]
      rows: [from: number, more?: string][]  // pairs
      by: Record<string, (number | string)[]> }
    """
    contract = Contract(text)
    good = {"kind": "a", "n": None, "all": [{"x": ["en", "id"]}, {}], "rows": [[1], [1, "b"]]}
    assert contract.flaws(good | {"by": {"k": [1, "a"]}}, "A", "it") == []
    bad = {"kind": "c", "n": True, "all": {}, "rows": [[]], "by": {}, "z": 1}
    told = contract.flaws(bad, "A", "it")
    assert [flaw.split(":")[0] for flaw in told] == [
        *("it", "it.all", "it.kind", "it.n", "it.rows[0]")
    ]


@pytest.mark.parametrize("name", SAMPLE)
def test_a_file_keeps_the_contract_in_two_languages(told, contract, name) -> None:
    contract.twos.clear()
    shape = SHAPES[name if name in SHAPES else name.partition("/")[0]]
    assert contract.flaws(told(name), shape, name)[:10] == []
    one_language = [(at, two) for at, two in contract.twos if bool(two[0]) != bool(two[1])]
    assert one_language == []


def test_long_texts_differ_between_the_languages(told, contract) -> None:
    """What has ten words or more is a sentence, and no sentence is the same in both."""
    contract.twos.clear()
    for name in SAMPLE:
        shape = SHAPES[name if name in SHAPES else name.partition("/")[0]]
        contract.flaws(told(name), shape, name)
    same = {two[0] for _, two in contract.twos if two[0] == two[1] and len(two[0].split()) > 9}
    assert same == set()
    assert len(contract.twos) > 10_000


# names


def test_names_are_files_on_every_system(today) -> None:
    every = names(today)
    assert len({name.casefold() for name in every}) == len(every)
    for name in every:
        kind, _, code = re.sub(r"^(lesson/.*)/[a-z-]+$", r"\1", name).partition("/")
        assert re.fullmatch(r"[a-z]+(-\d+)?", kind), name
        assert re.fullmatch(r"[A-Z0-9]+(-[A-Z0-9]+)*|", code), name
        assert not BAD.fullmatch(code), name


def test_every_thing_has_its_file(today) -> None:
    every = set(names(today))
    assert {f"state/{s.code}" for s in today.states()} <= every
    assert {f"links/{s.code}" for s in today.states()} <= every
    assert {f"organisation/{o.code}" for o in today.organisations()} <= every
    assert {f"agreement/{a.code}" for a in today.agreements()} <= every


def test_a_folder_holds_what_a_server_makes_for_every_state(today) -> None:
    listed = {name for name in names(today) if name.startswith("practice/")}
    assert listed == {f"practice/{code}" for code in pupils(today)}
    assert b'"code":"FJI"' in data_file(today, "practice/FJI")
    listed = {name for name in names(today) if name.startswith(("course/", "lesson/"))}
    assert {"course/IDN", "lesson/IDN/forms", "lesson/IDN/vi-forms"} < listed
    assert len(listed) == 1 + sum(map(len, COURSES.values()))
    assert b'"state":"FJI"' in data_file(today, "lesson/FJI/forms")


@pytest.mark.parametrize(
    "name",
    [
        *("", "state", "state/", "state/XXX", "state/idn", "state/Indonesia", "links/ASEAN"),
        *("organisation/IDN", "changes/1991", "changes/2030", "start/", "start.js", "map-90"),
        *("practice", "practice/ASEAN", "practice/idn"),
        *("course", "course/SUN", "lesson/IDN", "lesson/IDN/astrology", "lesson/SUN/forms"),
        *("../start", "state/../start", "agreement/IK-CEPA\0", "state/IDN/IDN", "STATE/IDN"),
    ],
)
def test_an_unknown_name_is_refused(today: World, name: str) -> None:
    with pytest.raises(UnknownNameError):
        data_file(today, name)


def test_an_unknown_name_is_told_with_the_nearest(today: World) -> None:
    with pytest.raises(UnknownNameError, match="state/IDN") as caught:
        data_file(today, "state/INDN")
    assert caught.value.name == "state/INDN"


# scripts


def test_nothing_in_a_text_ends_the_script(today: World, monkeypatch) -> None:
    worst = '</script><!-- <![CDATA[ ]]> \u2028\u2029 " \\ \x00 \U0001f30f <b>'
    monkeypatch.setitem(files._WHOLE, "gaps", lambda _: {"rows": [worst]})
    text = data_file(today, "gaps").decode("utf-8")
    assert not re.search("[<\u2028\u2029\x00]", text)
    assert text.count("\n") == 1
    assert json.loads(text[len('kerjasama.take("gaps",') : -3]) == {"rows": [worst]}


@pytest.mark.parametrize("name", ["start", "state/FRA", "concepts", "agreement/PARIS-2015"])
def test_scripts_are_compact_utf_8_of_one_line(script, name: str) -> None:
    content = script(name)
    assert b"<" not in content
    assert b"NaN" not in content
    assert content.count(b"\n") == 1
    assert len(content) < 400_000


def test_only_the_start_knows_whether_a_server_answers(today: World) -> None:
    assert b'"live":true' in data_file(today, "start", live=True)
    assert b'"live":false' in data_file(today, "start")
    assert b'"practice":""' in data_file(today, "start", live=True)
    assert b'"practice":"BRN IDN ' in data_file(today, "start")
    assert b'"lessons":"IDN"' in data_file(today, "start")
    assert b'"lessons":""' in data_file(today, "start", live=True)
    assert data_file(today, "gaps", live=True) == data_file(today, "gaps")


def test_the_same_bytes_whatever_the_hash_seed(script) -> None:
    chosen = ("state/FRA", "organisation/EU", "agreement/RCEP", "relations", "concepts")
    code = (
        "import sys; from hashlib import sha256; from kerjasama.atlas import data_file;"
        "from kerjasama.world import World; w = World.load(); w = w.at(w.recorded);"
        "[print(sha256(data_file(w, n)).hexdigest()) for n in sys.argv[1:]]"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *chosen],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Jayapura", "KERJASAMA_LANG": "id"},
    )
    here = [sha256(script(name)).hexdigest() for name in chosen]
    assert done.stdout.split() == here


def test_what_the_first_page_loads_is_small(script) -> None:
    sizes = {
        name: len(gzip.compress(script(name), 6))
        for name in ("start", "map-150", "state/IDN", "relations")
    }
    assert sizes["start"] + sizes["map-150"] + sizes["state/IDN"] < 80_000
    assert sizes["state/IDN"] < 40_000
    assert sizes["relations"] < 90_000
