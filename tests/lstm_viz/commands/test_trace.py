"""`lstm-viz trace`: every gate of every step in a file, or one line that says why not."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import numpy as np
import pytest

from lstm_viz import models, stored
from lstm_viz.__main__ import main
from tests.lstm_viz.commands.conftest import Refused
from tests.wide_model import write_wide_model

MODEL = models.FIRST
NAMES = ["x", "i", "f", "g", "o", "c", "h"]


@pytest.fixture(scope="module")
def traced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("trace") / "trace.npz"
    assert main(["trace", MODEL, "--out", str(path)]) == 0
    return path


def test_the_arrays_have_the_textbooks_names_and_a_row_a_step(traced: Path) -> None:
    kept = stored.load(MODEL)
    with np.load(traced) as arrays:
        assert sorted(arrays) == sorted(NAMES)
        for name in NAMES:
            width = kept.model.input_size if name == "x" else kept.model.hidden_size
            assert arrays[name].shape == (kept.steps, width), name
            assert arrays[name].dtype == np.float32


def test_without_a_sequence_the_models_own_example_is_traced(traced: Path) -> None:
    whole = stored.load(MODEL).whole
    assert whole is not None
    with np.load(traced) as arrays:
        for name in NAMES:
            assert arrays[name] == pytest.approx(whole.arrays[name], abs=1e-6)


def test_a_table_says_the_same_in_long_form(traced: Path, tmp_path: Path) -> None:
    path = tmp_path / "trace.csv"
    assert main(["trace", MODEL, "--out", str(path)]) == 0
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["step", "unit", "quantity", "value"]
    with np.load(traced) as arrays:
        assert len(rows) - 1 == sum(array.size for array in arrays.values())
        for step, unit, quantity, value in rows[1:]:
            assert np.float32(value) == arrays[quantity][int(step) - 1, int(unit) - 1]


def test_a_parquet_table_reads_back_as_the_arrays(traced: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow, an extra, is not installed")
    path = tmp_path / "trace.parquet"
    assert main(["trace", MODEL, "--out", str(path)]) == 0
    table = parquet.read_table(path)
    assert table.column_names == ["step", "unit", "quantity", "value"]
    with np.load(traced) as arrays:
        assert table.num_rows == sum(array.size for array in arrays.values())
        found = {name: table.column(name).to_numpy() for name in table.column_names}
        assert found["value"].dtype == np.float32
        for name, values in arrays.items():
            own = found["quantity"] == name
            read = np.zeros_like(values)
            read[found["step"][own] - 1, found["unit"][own] - 1] = found["value"][own]
            np.testing.assert_array_equal(read, values)


def test_without_its_package_a_parquet_file_is_refused_before_anything_is_computed(
    refused: Refused, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    said = refused("trace", "nobody", "--out", tmp_path / "t.parquet")
    assert "pyarrow" in said
    assert "pip install pyarrow" in said


@pytest.mark.parametrize(
    ("cell", "names"),
    [("gru", "hnrz"), ("rnn", "h"), ("rnn_relu", "h"), ("lstm_peephole", "cfghio")],
)
def test_a_model_of_another_cell_is_traced_by_its_own_names(cell: str, names: str, tmp_path: Path) -> None:
    model = write_wide_model(tmp_path, cell)
    (tmp_path / "s.csv").write_text("a,b\n1,0\n0,1\n1,1\n", encoding="utf-8")
    words = ["trace", str(model), "--input", str(tmp_path / "s.csv")]
    assert main([*words, "--layer", "1", "--direction", "reverse", "--out", str(tmp_path / "t.npz")]) == 0
    with np.load(tmp_path / "t.npz") as arrays:
        assert {name: arrays[name].shape for name in arrays} == {"x": (3, 2), **dict.fromkeys(names, (3, 5))}


def test_a_sequence_from_a_file_and_a_model_from_a_file(wide_model: Path, tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("a,b\n1,0\n0,1\n1,1\n0.5,2\n", encoding="utf-8")
    words = ["trace", str(wide_model), "--input", str(tmp_path / "s.csv"), "--out", str(tmp_path / "t.npz")]
    assert main(words) == 0
    with np.load(tmp_path / "t.npz") as arrays:
        # The last layer, forward: it reads both directions of the layer under it, 3 projected values each.
        assert {name: arrays[name].shape for name in NAMES} == {
            "x": (4, 6),
            "i": (4, 5),
            "f": (4, 5),
            "g": (4, 5),
            "o": (4, 5),
            "c": (4, 5),
            "h": (4, 3),
        }


def test_a_layer_and_a_direction_can_be_named(wide_model: Path, tmp_path: Path) -> None:
    words = ["trace", str(wide_model), "--layer", "1", "--direction", "reverse", "--out", str(tmp_path / "t.npz")]
    assert main(words) == 0
    with np.load(tmp_path / "t.npz") as arrays:
        assert arrays["x"].tolist() == [[1, 0], [0, 1], [1, 1]]
        # In the reverse direction the last step is the first: nothing was there to keep.
        assert arrays["c"][-1] == pytest.approx(arrays["i"][-1] * arrays["g"][-1], abs=1e-6)


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "t.npz"
    path.write_bytes(b"old")
    assert main(["trace", MODEL, "--text", "A··", "--out", str(path)]) == 0
    with np.load(path) as arrays:
        assert arrays["c"].shape[0] == 3


def test_another_ending_is_refused(refused: Refused, tmp_path: Path) -> None:
    assert "neither .npz nor .csv nor .parquet" in refused("trace", MODEL, "--out", tmp_path / "t.txt")


def test_a_model_that_is_not_there_is_refused_with_those_that_are(refused: Refused, tmp_path: Path) -> None:
    said = refused("trace", "nobody", "--out", tmp_path / "t.npz")
    assert "no model nobody" in said
    assert MODEL in said


def test_a_file_that_is_no_model_is_refused(refused: Refused, tmp_path: Path) -> None:
    (tmp_path / "m.safetensors").write_bytes(b"not a model at all")
    assert "m" in refused("trace", tmp_path / "m.safetensors", "--out", tmp_path / "t.npz")


@pytest.mark.parametrize("layer", ["0", "2", "-1"])
def test_a_layer_that_is_not_there_is_refused(refused: Refused, tmp_path: Path, layer: str) -> None:
    said = refused("trace", MODEL, f"--layer={layer}", "--out", tmp_path / "t.npz")
    assert f"There is no layer {layer}: the model has 1" in said


def test_a_direction_that_is_not_there_is_refused(refused: Refused, tmp_path: Path) -> None:
    assert "no reverse direction" in refused("trace", MODEL, "--direction", "reverse", "--out", tmp_path / "t.npz")


def test_a_sequence_that_the_model_cannot_read_is_refused(refused: Refused, tmp_path: Path) -> None:
    assert "(step 3)" in refused("trace", MODEL, "--text", "A·é", "--out", tmp_path / "t.npz")


def test_a_folder_that_is_not_there_is_refused(refused: Refused, tmp_path: Path) -> None:
    assert "cannot be written" in refused("trace", MODEL, "--out", tmp_path / "nowhere" / "t.npz")


def test_text_and_a_file_at_once_are_refused(refused: Refused, tmp_path: Path) -> None:
    assert "not allowed with" in refused("trace", MODEL, "--text", "A", "--input", "f.txt", "--out", "t.npz")


def test_an_engine_that_is_none_is_refused(refused: Refused, tmp_path: Path) -> None:
    said = refused("trace", MODEL, "--engine", "no-such-engine-here", "--out", tmp_path / "t.npz")
    assert "no-such-engine-here" in said
