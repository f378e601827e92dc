"""Distance, contiguity and common official language against CEPII's GeoDist, if it is there."""

from pathlib import Path

import duckdb
import pytest

ROOT = Path(__file__).resolve().parents[2]
SERIES = ROOT / "data" / "series"
REFERENCE = ROOT.parent / "shared" / "reference" / "geography" / "cepii_dist.parquet"
TODAY = {"ROM": "ROU", "TMP": "TLS", "ZAR": "COD", "PAL": "PSE"}

pytestmark = pytest.mark.skipif(
    not REFERENCE.is_file(), reason="CEPII's distances are not in ../shared/reference/geography"
)


@pytest.fixture(scope="module")
def base() -> duckdb.DuckDBPyConnection:
    """Return a database with the reference and our three tables, one row a pair."""
    found = duckdb.connect()
    today = "CASE {0} " + " ".join(f"WHEN '{a}' THEN '{b}'" for a, b in TODAY.items())
    today += " ELSE {0} END"
    o, d = today.format("iso_o"), today.format("iso_d")
    found.execute(
        f"CREATE TABLE reference AS SELECT {o} AS o, {d} AS d, contig, comlang_off, "
        f"try_cast(distwces AS DOUBLE) AS km FROM '{REFERENCE}' WHERE {o} < {d}"
    )
    found.execute(
        "CREATE TABLE distance AS SELECT iso3_o AS o, iso3_d AS d, ours.km, reference.km AS cepii, "
        f"ln(ours.km / reference.km) AS gap FROM '{SERIES}/geonames/distance/distance.parquet' ours"
        " JOIN reference ON o = iso3_o AND d = iso3_d WHERE reference.km > 0"
    )
    found.execute(
        f"CREATE TABLE known AS SELECT iso3 FROM '{SERIES}/cia/factbook/entities.parquet' "
        "WHERE borders_known"
    )
    found.execute(
        "CREATE TABLE contiguity AS SELECT o, d, contig AS cepii, (EXISTS (SELECT 1 FROM "
        f"'{SERIES}/cia/factbook/borders.parquet' WHERE iso3_a = o AND iso3_b = d))::INT AS ours "
        "FROM reference WHERE o IN (SELECT iso3 FROM known) AND d IN (SELECT iso3 FROM known)"
    )
    found.execute(
        "CREATE TABLE official AS SELECT DISTINCT iso3, language FROM "
        f"'{SERIES}/cldr/languages/languages.parquet' "
        "WHERE status IN ('official', 'de_facto_official')"
    )
    found.execute(
        "CREATE TABLE language AS SELECT o, d, comlang_off AS cepii, (EXISTS (SELECT 1 FROM "
        "official x JOIN official y USING (language) WHERE x.iso3 = o AND y.iso3 = d))::INT AS ours"
        " FROM reference WHERE o IN (SELECT iso3 FROM official) "
        "AND d IN (SELECT iso3 FROM official)"
    )
    return found


def test_distances_agree(base: duckdb.DuckDBPyConnection) -> None:
    """Half of the pairs differ by less than 0.3 %, and logs correlate above 0.9995."""
    median, alike, pairs = base.execute(
        "SELECT median(abs(gap)), corr(ln(km), ln(cepii)), count(*) FROM distance"
    ).fetchall()[0]
    assert median < 0.003
    assert alike > 0.9995
    assert pairs > 22_000


def test_far_gaps_are_the_known_ones(base: duckdb.DuckDBPyConnection) -> None:
    """Only pairs that docs/sources/geography.md explains are off by more than a third."""
    far = base.execute("SELECT o, d FROM distance WHERE abs(gap) > 0.34 ORDER BY ALL").fetchall()
    assert far == [
        ("AUT", "SVK"),
        ("BRN", "MYS"),
        ("CHN", "HKG"),
        ("CMR", "TCD"),
        ("FSM", "PLW"),
        ("IDN", "SGP"),
        ("ISR", "PSE"),
        ("KNA", "OMN"),
        ("MYS", "SGP"),
    ]


def test_contiguity_differs_only_where_explained(base: duckdb.DuckDBPyConnection) -> None:
    """Every pair is equal but for nine, each of which has a reason."""
    odd = base.execute(
        "SELECT o, d, ours FROM contiguity WHERE ours <> cepii ORDER BY ALL"
    ).fetchall()
    assert odd == [
        ("AGO", "COG", 1),
        ("AND", "ESP", 1),
        ("ARE", "QAT", 0),
        ("CAN", "GRL", 1),
        ("COD", "SDN", 0),
        ("ESP", "MAR", 1),
        ("KEN", "SDN", 0),
        ("MYS", "SGP", 0),
        ("SDN", "UGA", 0),
    ]


def test_common_official_language_agrees(base: duckdb.DuckDBPyConnection) -> None:
    """At least 96 % of pairs are equal."""
    equal, pairs = base.execute(
        "SELECT avg((ours = cepii)::INT), count(*) FROM language"
    ).fetchall()[0]
    assert equal > 0.96
    assert pairs > 22_000
