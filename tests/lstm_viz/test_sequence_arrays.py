"""Sequences in .npy files: what is read, what is said about what cannot be, and that nothing is unpickled."""

from __future__ import annotations

import pickle
from pathlib import Path

import numpy as np
import pytest

from lstm_viz.sequence import MAX_STEPS, read_file
from tests.lstm_viz.sequences import NUMBERS, ONE, SYMBOLS, Trap, refusal_of_file


@pytest.mark.parametrize("dtype", ["float32", "float64", "int16", ">f4"])
def test_an_array_of_numbers(tmp_path: Path, dtype: str) -> None:
    np.save(tmp_path / "n.npy", np.array([[1, 0], [2, 1]], dtype=dtype))
    found = read_file(tmp_path / "n.npy", NUMBERS)
    assert found.values.tolist() == [[1.0, 0.0], [2.0, 1.0]]
    assert found.values.dtype == np.float64


def test_an_array_with_one_axis_is_one_column(tmp_path: Path) -> None:
    np.save(tmp_path / "n.npy", np.arange(3.0))
    assert read_file(tmp_path / "n.npy", ONE).values.tolist() == [[0.0], [1.0], [2.0]]


def test_an_array_of_positions_in_the_alphabet(tmp_path: Path) -> None:
    np.save(tmp_path / "s.npy", np.array([0, 3, 2]))
    assert read_file(tmp_path / "s.npy", SYMBOLS).labels == ("A", "?", "·")


def test_a_file_named_like_an_array_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "n.npy").write_bytes(b"1 2 3")
    assert "n.npy is not a plain .npy array" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


def test_an_empty_array_file(tmp_path: Path) -> None:
    (tmp_path / "n.npy").write_bytes(b"")
    assert "n.npy is not a plain .npy array" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


def test_a_pickle_is_not_run(tmp_path: Path) -> None:
    (tmp_path / "n.npy").write_bytes(pickle.dumps(Trap()))
    assert "n.npy is not a plain .npy array" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


def test_an_array_of_objects_is_not_unpickled(tmp_path: Path) -> None:
    np.save(tmp_path / "n.npy", np.array([[Trap(), Trap()]], dtype=object), allow_pickle=True)
    assert "n.npy does not hold plain numbers" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


def test_an_archive_of_arrays_is_not_an_array(tmp_path: Path) -> None:
    np.savez(tmp_path / "n.npz", np.ones((2, 2)))
    (tmp_path / "n.npz").rename(tmp_path / "n.npy")
    assert "n.npy is not a plain .npy array" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


@pytest.mark.parametrize("dtype", ["complex64", "U3", "bool"])
def test_an_array_of_something_else_is_refused(tmp_path: Path, dtype: str) -> None:
    np.save(tmp_path / "n.npy", np.ones((2, 2)).astype(dtype))
    assert "n.npy does not hold plain numbers" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


@pytest.mark.parametrize("shape", [(3,), (3, 1), (2, 2, 2), ()])
def test_an_array_of_another_shape_is_refused_with_both_shapes(tmp_path: Path, shape: tuple[int, ...]) -> None:
    np.save(tmp_path / "n.npy", np.ones(shape))
    said = refusal_of_file(tmp_path / "n.npy", NUMBERS)
    assert f"has the shape {shape}" in said
    assert "(steps, 2)" in said


@pytest.mark.parametrize("shape", [(3, 2), (1 << 40, 2), (1 << 62, 1 << 62)])
def test_an_array_that_claims_more_than_its_bytes_is_refused(tmp_path: Path, shape: tuple[int, ...]) -> None:
    with (tmp_path / "n.npy").open("wb") as stream:
        np.lib.format.write_array_header_1_0(stream, {"descr": "<f8", "fortran_order": False, "shape": shape})
        stream.write(bytes(2 * 2 * 8))
    assert f"n.npy ends too soon: it says that its shape is {shape}" in refusal_of_file(
        tmp_path / "n.npy", NUMBERS
    )


@pytest.mark.parametrize(
    "header", ["", "{", "[]", "{}", "(" * 900, "{'shape': (-1, 2), 'descr': '<f8'}", "\x00", "__import__('os')"]
)
def test_a_header_that_makes_no_sense_is_refused(tmp_path: Path, header: str) -> None:
    data = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header.encode() + bytes(32)
    (tmp_path / "n.npy").write_bytes(data)
    assert "n.npy is not a plain .npy array" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


def test_an_array_in_columns_is_the_same_array(tmp_path: Path) -> None:
    array = np.arange(6.0).reshape(3, 2)
    np.save(tmp_path / "n.npy", np.asfortranarray(array))
    assert read_file(tmp_path / "n.npy", NUMBERS).values.tolist() == array.tolist()


def test_an_array_with_a_value_that_is_not_finite_is_refused_with_its_place(tmp_path: Path) -> None:
    np.save(tmp_path / "n.npy", np.array([[1.0, 0.0], [2.0, np.nan]]))
    assert "not finite (step 2, column 2)" in refusal_of_file(tmp_path / "n.npy", NUMBERS)


@pytest.mark.parametrize("array", [np.ones((0, 2)), np.ones((MAX_STEPS + 1, 2), dtype=np.int8)])
def test_an_array_without_steps_or_with_too_many_is_refused(tmp_path: Path, array: np.ndarray) -> None:
    np.save(tmp_path / "n.npy", array)
    said = refusal_of_file(tmp_path / "n.npy", NUMBERS)
    assert "empty" in said or f"{MAX_STEPS + 1:,} steps" in said


@pytest.mark.parametrize("bad", [-1, 4, 2**62])
def test_a_position_outside_the_alphabet_is_refused_with_its_step(tmp_path: Path, bad: int) -> None:
    np.save(tmp_path / "s.npy", np.array([0, bad]))
    said = refusal_of_file(tmp_path / "s.npy", SYMBOLS)
    assert f"{bad} at step 2" in said
    assert "0 to 3" in said


def test_fractions_are_no_positions_in_the_alphabet(tmp_path: Path) -> None:
    np.save(tmp_path / "s.npy", np.array([0.0, 1.0]))
    assert "whole numbers" in refusal_of_file(tmp_path / "s.npy", SYMBOLS)
