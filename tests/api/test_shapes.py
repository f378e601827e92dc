import pytest

from kerjasama.api.pairs import MEASURE_LISTS, SINGLES
from kerjasama.api.registry import LISTS
from kerjasama.api.shapes import Answer, Paged, Rows, row, shapes
from kerjasama.api.teaching import LESSON_LISTS

PATHS = {
    "state": "/states/IDN",
    "organisation": "/organisations/EU",
    "agreement": "/agreements/RCEP",
    "thing": "/show/NATO",
    "ties": "/ties/USA/JPN",
    "brief": "/briefs/IDN/USA",
    "readings": "/measures/IDN/USA",
    "form": "/forms/ASEAN",
    "audit": "/audit",
    "articles": "/articles",
    "effects": "/effects",
    "citation": "/sources/kerjasama",
    "whatif": "/whatif?sign=IDN,USA&draws=0&sectors=0",
    "screen": "/next/IDN",
}
LISTED = {
    "organisation-members": "/organisations/EU/members",
    "parties": "/agreements/RCEP/parties",
    "events": "/agreements/RCEP/events",
    "search": "/search?q=nato",
    "measure": "/measures/overlap",
}


def test_every_single_answer_has_a_shape():
    assert {s.shape for s in SINGLES} <= set(shapes())
    assert set(PATHS) == set(shapes())


@pytest.mark.parametrize("name", PATHS)
def test_answers_have_the_shape_that_openapi_tells(api, name):
    told = api.get(PATHS[name]).json()
    shape = (Paged if name == "screen" else Answer)[shapes()[name]]
    read = shape.model_validate(told, strict=True)
    assert set(told) == set(read.model_dump(by_alias=True))


@pytest.mark.parametrize(
    "listing", [*LISTS, *MEASURE_LISTS, *LESSON_LISTS], ids=lambda listing: listing.name
)
def test_rows_have_the_shape_that_openapi_tells(api, listing):
    shape = Rows[row("Row", listing.columns)]
    path = LISTED.get(listing.name, listing.path)
    joint = "&" if "?" in path else "?"
    told = api.get(f"{path}{joint}limit=10000").json()
    read = shape.model_validate(told, strict=True)
    assert len(read.data) == len(told["data"])
