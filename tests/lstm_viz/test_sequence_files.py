"""Sequences in text files and tables: what is read, and what is said about what cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.protocol import ModelDescription
from lstm_viz import sequence as module
from lstm_viz.sequence import Sequence, parse_text, read_file
from tests.lstm_viz.sequences import NUMBERS, SYMBOLS, TEXT, attempt, refusal_of_file


@pytest.mark.parametrize(
    ("name", "content"), [("s.txt", "A··?\n"), ("s.csv", "A,·,·,?\n"), ("s.csv", "A\n·\n·\n?\n")]
)
def test_a_file_of_symbols(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    found = read_file(path, SYMBOLS)
    assert found.values.tolist() == [0, 2, 2, 3]
    assert found.text == name


def test_a_file_of_text_keeps_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_bytes(b"\xef\xbb\xbfab\r\nc")
    assert parse_text("ab\nc", TEXT).values.tolist() == read_file(path, TEXT).values.tolist()


def test_a_table_with_a_heading(tmp_path: Path) -> None:
    path = tmp_path / "n.csv"
    path.write_text("number,mark\n1.5,0\n2,1\n", encoding="utf-8")
    assert read_file(path, NUMBERS).values.tolist() == [[1.5, 0.0], [2.0, 1.0]]


def test_a_table_with_tabs_is_read_as_one_with_commas(tmp_path: Path) -> None:
    (tmp_path / "n.tsv").write_text("number\tmark\n1\t0\n-2.5\t1\n")
    assert read_file(tmp_path / "n.tsv", NUMBERS).values.tolist() == [[1.0, 0.0], [-2.5, 1.0]]
    (tmp_path / "s.tsv").write_text("A\t·\t?\n")
    assert read_file(tmp_path / "s.tsv", SYMBOLS).labels == ("A", "·", "?")


def test_what_is_wrong_in_a_table_with_tabs_is_said_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "n.tsv").write_text("1\t0\n2\tone\n")
    assert "“one” is not a number (line 2, column 2)" in refusal_of_file(tmp_path / "n.tsv", NUMBERS)


@pytest.mark.parametrize("name", ["s.pdf", "s", "s.zip"])
def test_another_ending_is_refused_with_those_that_are_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"A")
    said = refusal_of_file(tmp_path / name, SYMBOLS)
    assert name in said
    assert ".txt, .csv, .tsv, .npy or .npz" in said


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "gone.txt cannot be read" in refusal_of_file(tmp_path / "gone.txt", SYMBOLS)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert "folder.txt cannot be read" in refusal_of_file(tmp_path / "folder.txt", SYMBOLS)


def test_bytes_that_are_no_utf8_are_named_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_bytes(b"A\n\xff\n")
    assert "s.txt is not UTF-8 text (line 2)" in refusal_of_file(tmp_path / "s.txt", SYMBOLS)


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_FILE_BYTES", 1 << 20)
    path = tmp_path / "s.txt"
    with path.open("wb") as stream:
        stream.truncate(3 << 20)
    monkeypatch.setattr(Path, "read_bytes", _never)
    assert "too large (3 MiB)" in refusal_of_file(path, SYMBOLS)


def _never(path: Path) -> bytes:
    raise AssertionError(f"{path} was read")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=80),
    start=st.sampled_from([b"", b"\x93NUMPY\x01\x00", b"PK\x03\x04", b"\x80\x04"]),
    ending=st.sampled_from([".txt", ".csv", ".npy"]),
    model=st.sampled_from([SYMBOLS, TEXT, NUMBERS]),
)
def test_any_file_is_a_sequence_or_a_sentence(
    tmp_path: Path, data: bytes, start: bytes, ending: str, model: ModelDescription
) -> None:
    path = tmp_path / f"any{ending}"
    path.write_bytes(start + data)
    found = attempt(read_file, path, model)
    assert isinstance(found, Sequence) or found.message.endswith(".")
