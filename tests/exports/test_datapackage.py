"""The data package keeps what it says of itself, by the judgement of Frictionless."""

import gzip
import json
from hashlib import sha256

import pytest
from frictionless import Package, Resource, Schema, system, validate

from kerjasama.exports.datapackage import _field
from kerjasama.exports.tables import TABLES
from kerjasama.words import Words

pytestmark = [  # the judge leaves files open
    pytest.mark.filterwarnings(f"ignore::{name}")
    for name in ("ResourceWarning", "pytest.PytestUnraisableExceptionWarning")
]


@pytest.fixture(scope="module")
def package(exported):
    """The description that lies in the folder."""
    return json.loads((exported("datapackage") / "datapackage.json").read_text("utf-8"))


def test_it_is_valid(exported) -> None:
    report = validate(exported("datapackage") / "datapackage.json")
    told = report.flatten(["title", "message"])[:5]
    assert report.valid, told
    assert {task.name for task in report.tasks} == {*(s.name for s in TABLES), "panel"}


def test_a_broken_copy_is_not_valid(exported, tmp_path) -> None:
    """What the description promises is really looked at."""
    source = (exported("datapackage") / "events.csv").read_text("utf-8")
    head, first, *_ = source.splitlines()
    for lines in ([head, first, first], [head, first.replace("signed", "signed,x"), first]):
        (tmp_path / "events.csv").write_text("\n".join(lines) + "\n", "utf-8")
        description = json.loads((exported("datapackage") / "datapackage.json").read_text("utf-8"))
        (schema,) = [r["schema"] for r in description["resources"] if r["name"] == "events"]
        schema.pop("foreignKeys")
        with system.use_context(trusted=True):
            resource = Resource(
                path=str(tmp_path / "events.csv"), schema=Schema.from_descriptor(schema)
            )
            assert not resource.validate().valid


def test_every_file_is_as_long_and_as_hashed_as_it_is_told(exported, package) -> None:
    folder = exported("datapackage")
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content), resource["name"]
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}", resource["name"]
    paths = {r["path"] for r in package["resources"]}
    there = {p.name for p in folder.glob("*.csv*")}
    assert paths == there - {"codebook.csv"}


def test_the_fields_are_the_columns_in_their_order(exported, package) -> None:
    folder = exported("datapackage")
    for resource in package["resources"]:
        path = folder / resource["path"]
        content = path.read_bytes()
        if path.suffix == ".gz":
            content = gzip.decompress(content)
        head = content.split(b"\n", 1)[0].decode().split(",")
        fields = resource["schema"]["fields"]
        assert [f["name"] for f in fields] == head, resource["name"]
        assert all(f["description"] for f in fields)
        assert set(resource["schema"]["primaryKey"]) <= set(head)


def test_every_reference_leads_to_a_table_and_column(package) -> None:
    columns = {r["name"]: {f["name"] for f in r["schema"]["fields"]} for r in package["resources"]}
    count = 0
    for resource in package["resources"]:
        for key in resource["schema"].get("foreignKeys", ()):
            count += 1
            target = key["reference"]["resource"] or resource["name"]
            assert set(key["reference"]["fields"]) <= columns[target]
            assert set(key["fields"]) <= columns[resource["name"]]
    assert count == sum(len(spec.refers) for spec in TABLES)


def test_the_licence_and_the_data_version_are_told(package, world) -> None:
    assert package["licenses"] == [
        {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
    ]
    assert world.version in package["description"]
    assert package["created"].startswith(str(world.recorded))


@pytest.mark.parametrize(
    ("column", "type_"),
    [
        ("from", "string"),
        ("earliest", "date"),
        ("needs_parties", "integer"),
        ("year", "integer"),
        ("distance_km", "number"),
        ("name_en", "string"),
        ("value", "string"),
    ],
)
def test_types(column, type_) -> None:
    assert _field(column, Words("en"))["type"] == type_


def test_rows_can_be_read_with_their_types(exported) -> None:
    with system.use_context(trusted=True):
        package = Package(str(exported("datapackage") / "datapackage.json"))
        rows = package.get_resource("memberships").read_rows()
    first = next(r for r in rows if r["id"] == "membership:IDN@UN/full/1")
    assert first["earliest"].isoformat() == "1950-09-28"
    assert first["from"] == "1950-09-28"
