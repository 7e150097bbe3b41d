"""The readers: what each reads, and what is refused before anything of it is parsed."""

import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from django.db import connection

from dolen.exchange.importing.mapping import Reading
from dolen.exchange.importing.rejecting import plain_text
from dolen.exchange.importing.rows import Reject, Row, Unreadable
from dolen.exchange.importing.sources.limits import ORDINARY, UPLOADED, Limits
from dolen.exchange.importing.sources.opening import opened
from tests.databases import Engine
from tests.exchange.importing.workbooks import sheet_of, write


def read(source: object, limits: Limits = ORDINARY, **how: object) -> list[Row | Reject]:
    with opened(str(source), Reading.model_validate(how), limits).rows() as rows:
        return list(rows)


def text(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_table_keeps_its_formulas_as_text_and_its_row_numbers(tmp_path: Path) -> None:
    source = text(tmp_path / "a.csv", 'a,b\n=1+1,"x\ny"\n\n1,2,3\n5\n"un"closed,4\n@SUM(A1),6\n')
    rows = read(source)
    assert rows[0] == Row(1, {"a": "=1+1", "b": "x\ny"})
    assert [one.row for one in rows if isinstance(one, Reject)] == [2, 3, 4]
    assert rows[-1] == Row(5, {"a": "@SUM(A1)", "b": "6"})


def test_a_quotation_mark_left_open_swallows_nothing_in_silence(tmp_path: Path) -> None:
    rows = read(text(tmp_path / "a.csv", 'a,b\n1,"open\n2,x\n3,y\n'))
    assert [type(one) for one in rows] == [Reject]
    assert "2" in rows[0].given
    assert "4" in rows[0].given


def test_a_text_in_another_encoding_is_a_reject_and_not_a_guess(tmp_path: Path) -> None:
    source = text(tmp_path / "a.csv", "a\nSi\xf4n\nMali\n".encode("cp1252"))
    assert [type(one) for one in read(source)] == [Reject, Row]
    assert read(source, encoding="cp1252")[0] == Row(1, {"a": "Siôn"})


def test_json_lines_are_reached_by_their_path_and_broken_ones_named(tmp_path: Path) -> None:
    lines = (
        '{"a": {"b": 1.0, "c": [1, "x"]}, "d": [{"e": true}]}\nnot json\n[1]\n{"a": "\\ud800"}\n'
    )
    rows = read(text(tmp_path / "a.jsonl", lines + "[" * 100_000 + "\n{}"))
    assert rows[0] == Row(1, {"a.b": "1", "a.c": "1; x", "d.0.e": "true"})
    assert [one.row for one in rows if isinstance(one, Reject)] == [2, 3, 4, 5]


def test_parquet_is_read_with_its_types_as_text(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    with duckdb.connect() as engine:
        engine.execute(
            "COPY (SELECT i AS no, 'Mali ' || i AS name, DATE '2024-01-31' AS day, i % 2 = 0 AS b, "
            f"NULL::VARCHAR AS gone FROM range(2500) t(i)) TO '{path}'"
        )
    rows = read(path)
    assert len(rows) == 2500
    assert rows[7] == Row(8, {"no": "7", "name": "Mali 7", "day": "2024-01-31", "b": "false"})
    with opened(str(path), Reading()).rows(after=2498) as left:
        assert [one.number for one in left if isinstance(one, Row)] == [2499, 2500]


def test_a_database_is_asked_and_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite3"
    with sqlite3.connect(path) as made:
        made.execute("CREATE TABLE p (id INTEGER, name TEXT)")
        made.executemany("INSERT INTO p VALUES (?, ?)", [(n, f"Mali {n}") for n in range(3)])
    made.close()
    address = f"sqlite:///{path}"
    assert len(read(address, query="SELECT * FROM p ORDER BY id")) == 3
    for query in ("DELETE FROM p", "SELECT nothing FROM p", "SELECT 1; DELETE FROM p"):
        with pytest.raises(Unreadable):
            read(address, query=query)
    with pytest.raises(Unreadable, match="asks no query"):
        read(address)
    assert len(read(address, query="SELECT * FROM p")) == 3


def test_postgresql_is_asked_and_cannot_be_written(postgres: Engine) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE old_p AS SELECT i AS id, 'x' || i AS name "
                       "FROM generate_series(1, 2500) i")  # fmt: skip
    named = connection.settings_dict
    address = (
        f"postgresql://{named['USER']}:{named['PASSWORD']}@/{named['NAME']}?host={named['HOST']}"
    )
    rows = read(address, query="SELECT * FROM old_p ORDER BY id")
    assert rows[2499] == Row(2500, {"id": "2500", "name": "x2500"})
    with pytest.raises(Unreadable, match="could not answer"):
        read(address, query="DELETE FROM old_p RETURNING id")


def bombs(folder: Path) -> Iterator[tuple[Path, str]]:
    dense = folder / "dense.xlsx"
    write(dense, "S", sheet_of([["a"]]).replace("</sheetData>", " " * 30_000_000 + "</sheetData>"))
    yield dense, "too large"
    far = folder / "far.xlsx"
    write(far, "S", sheet_of([["a"]]).replace('r="A1"', 'r="XFD1048576"'))
    yield far, "columns"
    long = folder / "long.xlsx"
    write(long, "S", sheet_of([["a"]]).replace("</row>", '<c r="B9000000"><v>1</v></c></row>'))
    yield long, "rows"
    liar = folder / "liar.xlsx"
    write(liar, "S", sheet_of([["a"]]).replace("</sheetData>", " " * 30_000_000 + "</sheetData>"))
    raw = bytearray(liar.read_bytes())
    with zipfile.ZipFile(liar) as archive:
        sizes = {one.file_size.to_bytes(4, "little") for one in archive.infolist()
                 if one.file_size > 1_000_000}  # fmt: skip
    for size in sizes:
        raw = raw.replace(size, (100).to_bytes(4, "little"))
    liar.write_bytes(raw)
    yield liar, "too large"
    packed = folder / "packed.parquet"
    with duckdb.connect() as engine:
        engine.execute(f"COPY (SELECT 'x' AS a FROM range(500000)) TO '{packed}'")
    yield packed, "rows"
    wide = folder / "wide.csv"
    wide.write_text(",".join(f"c{n}" for n in range(300)) + "\n")
    yield wide, "columns"
    big = folder / "big.csv"
    big.write_text("a\n" + "x\n" * 3_000_000)
    yield big, "too large"


def test_what_would_become_too_large_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    for path, why in bombs(tmp_path):
        with pytest.raises(Unreadable, match=why):
            read(path, UPLOADED)


def test_a_long_cell_is_a_reject(tmp_path: Path) -> None:
    limits = replace(ORDINARY, cell=100)
    path = tmp_path / "a.parquet"
    with duckdb.connect() as engine:
        engine.execute(f"COPY (SELECT repeat('x', 100 * i) AS a FROM range(3) t(i)) TO '{path}'")
    assert [type(one) for one in read(path, limits)] == [Row, Row, Reject]
    book = tmp_path / "a.xlsx"
    write(book, "S", sheet_of([["a"], ["x" * 101], ["y"]]))
    assert [type(one) for one in read(book, limits)] == [Reject, Row]
    table = text(tmp_path / "a.csv", "a\n" + "x" * 101 + "\ny\n")
    assert [type(one) for one in read(table, limits)] == [Reject, Row]
    lines = text(tmp_path / "a.jsonl", '{"a": "' + "x" * 2_000 + '"}\n{"a": "y"}\n')
    assert [type(one) for one in read(lines, limits)] == [Reject, Row]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.doc", "x"), ("a.xlsx", "PK"), ("a.parquet", "PAR1"), ("a.csv", ""), ("a.csv", "a,a\n")],
)
def test_what_is_no_extract_says_so(tmp_path: Path, name: str, content: str) -> None:
    with pytest.raises(Unreadable):
        read(text(tmp_path / name, content))


@pytest.mark.parametrize("ending", [".csv", ".jsonl", ".xlsx", ".parquet"])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, ending: str) -> None:
    with pytest.raises(Unreadable, match=f"no file absent{ending}"):
        read(tmp_path / f"absent{ending}")


@pytest.mark.parametrize("given", ["=1+1", "+1", "-1", "@x", "\t=1", " =1"])
def test_the_file_of_rejects_holds_no_formula(given: str) -> None:
    assert plain_text(given).startswith("'")
    assert plain_text("Mali\nFach\0") == "Mali Fach\ufffd"
