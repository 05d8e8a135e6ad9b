"""Sequences in .npz archives: what is read, what is refused, and that nothing is unpickled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lstm_viz import npy
from lstm_viz import sequence as module
from lstm_viz.errors import UserError
from lstm_viz.sequence import read_file
from tests.lstm_viz.sequences import NUMBERS, Trap, refusal_of_file


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_an_archive_with_one_array_or_one_named_x_is_a_sequence(tmp_path: Path, save: Callable[..., None]) -> None:
    array = np.array([[1.0, 0.0], [2.0, 1.0]])
    save(tmp_path / "one.npz", anything=array)
    save(tmp_path / "named.npz", y=np.ones(3), x=array)
    for name in ("one.npz", "named.npz"):
        assert read_file(tmp_path / name, NUMBERS).values.tolist() == array.tolist()


def test_an_archive_of_which_nobody_knows_the_sequence_names_what_it_holds(tmp_path: Path) -> None:
    np.savez(tmp_path / "n.npz", a=np.ones(2), b=np.ones(2))
    assert "n.npz holds 2 arrays, and none is called x (a, b)" in refusal_of_file(tmp_path / "n.npz", NUMBERS)
    np.savez(tmp_path / "n.npz")
    assert "holds 0 arrays" in refusal_of_file(tmp_path / "n.npz", NUMBERS)


def test_what_is_no_archive_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "n.npz").write_bytes(b"1 2 3")
    assert "n.npz is not a plain .npz archive" in refusal_of_file(tmp_path / "n.npz", NUMBERS)


def test_nothing_in_an_archive_is_unpickled(tmp_path: Path) -> None:
    np.savez(tmp_path / "n.npz", np.array([Trap()], dtype=object), allow_pickle=True)
    assert "n.npz does not hold plain numbers" in refusal_of_file(tmp_path / "n.npz", NUMBERS)


def test_an_archive_that_would_unpack_to_too_much_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_FILE_BYTES", 1 << 20)
    np.savez_compressed(tmp_path / "n.npz", np.zeros((200_000, 2)))
    assert (tmp_path / "n.npz").stat().st_size < 1 << 20
    assert "n.npz is too large (3 MiB unpacked)" in refusal_of_file(tmp_path / "n.npz", NUMBERS)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(places=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_damaged_archive_is_refused_in_words_or_read(tmp_path: Path, places: list[tuple[int, int]]) -> None:
    np.savez_compressed(tmp_path / "n.npz", np.arange(64.0).reshape(32, 2))
    data = bytearray((tmp_path / "n.npz").read_bytes())
    for place, value in places:
        data[place % len(data)] = value
    (tmp_path / "n.npz").write_bytes(data)
    try:
        found = read_file(tmp_path / "n.npz", NUMBERS)
    except UserError:
        return
    assert found.values.shape[1] == 2


def test_several_arrays_without_an_x_are_a_models(tmp_path: Path) -> None:
    path = tmp_path / "n.npz"
    for names, expected in (("a", False), ("ax", False), ("ab", True)):
        np.savez(path, **dict.fromkeys(names, np.ones(2)))
        assert npy.holds_model(path) is expected
    path.write_bytes(b"PK no archive")
    assert not npy.holds_model(path)
