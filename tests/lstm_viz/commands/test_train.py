"""`lstm-viz train` and `lstm-viz store-trace`: a model from a seed, and the trace that opens the window."""

from __future__ import annotations

import csv
import sys
import zipfile
from pathlib import Path

import pytest

from lstm_viz import models, stored
from lstm_viz.__main__ import main
from tests.lstm_viz.commands.conftest import Refused

FEW = ["--set", "training_steps=3", "--set", "hidden_size=4"]


def test_a_seed_gives_the_same_file_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [tmp_path / "first.safetensors", tmp_path / "second.safetensors"]
    for path in paths:
        assert main(["train", "remember_first", "--seed", "5", "--save", str(path), *FEW]) == 0
    assert paths[0].read_bytes() == paths[1].read_bytes()
    model, _ = models.read_file(paths[0])
    assert (model.task, model.seed, model.hidden_size) == ("remember_first", 5, 4)
    assert model.settings["training_steps"] == 3
    assert str(paths[0]) in capsys.readouterr().out


def test_every_training_step_is_a_row_of_the_table(tmp_path: Path) -> None:
    table = tmp_path / "metrics.csv"
    assert main(["train", "remember_first", "--cell", "gru", "--steps", "12", "--out", str(table)]) == 0
    with table.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [int(row["training_step"]) for row in rows] == list(range(1, 13))
    assert all(float(row["loss"]) > 0 and float(row["gradient_norm"]) > 0 for row in rows)
    assert all(float(row["clipped_norm"]) <= float(row["gradient_norm"]) * 1.0001 for row in rows)
    assert [int(row["training_step"]) for row in rows if row["accuracy"]] == [1, 10]


def test_a_bar_on_a_terminal_says_how_far_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["train", "remember_first", "--out", str(tmp_path / "m.csv"), "--steps", "12"]) == 0
    last = capsys.readouterr().err.rpartition("\r")[2]
    assert last.startswith("█" * 30 + " training step 12 loss ")
    assert "accuracy" in last
    assert "0 s left" in last
    assert last.endswith("\n")


def test_the_weights_alone_are_saved_for_torch(tmp_path: Path) -> None:
    path = tmp_path / "weights.pt"
    assert main(["train", "remember_first", "--save", str(path), *FEW]) == 0
    assert zipfile.is_zipfile(path)


def test_another_cell_stands_in_its_file_and_in_the_command_that_makes_it_again(tmp_path: Path) -> None:
    path = tmp_path / "gru.safetensors"
    assert main(["train", "remember_first", "--cell", "gru", "--steps", "2", "--save", str(path)]) == 0
    model, _ = models.read_file(path)
    assert model.cell == "gru"
    assert model.command == (
        "lstm-viz train remember_first --cell gru --seed 0 --set training_steps=2"
        " --save remember_first.safetensors"
    )


def test_examples_are_shown_with_what_is_right_and_what_the_model_answers(
    capsys: pytest.CaptureFixture[str], refused: Refused
) -> None:
    assert main(["train", "translation", "--steps", "3", "--set", "largest=50", "--examples", "4"]) == 0
    lines = capsys.readouterr().out.splitlines()[:-2]  # before how it ended, and that nothing was saved
    assert len(lines) == 12
    for sequence, truth, answer in zip(lines[::3], lines[1::3], lines[2::3], strict=True):
        assert sequence[0].isalpha()
        assert truth.split()[0] == "truth"
        assert answer.split()[0] == "answer"
        said = answer.removesuffix(")").rpartition("  (")
        assert (said[2] == "right") == (said[0].split()[1:] == truth.split()[1:])
    assert "0 examples" in refused("train", "last_word", "--steps", "1", "--examples", "0")


def test_numbers_that_stop_being_finite_end_it_in_words(refused: Refused, tmp_path: Path) -> None:
    said = refused("train", "adding", "--out", tmp_path / "m.csv", "--set", "activity_cost=1e300")
    assert "At training step 1 numbers stopped being finite, first the gradient of layer 1." in said


def test_the_tasks_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "list"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert {model.task for model in models.shipped()} <= set(listed)


def test_a_task_that_is_not_there_is_refused(refused: Refused, tmp_path: Path) -> None:
    assert "fly" in refused("train", "fly", "--save", tmp_path / "m.safetensors")


def test_without_a_file_it_trains_and_says_how_it_ended(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "remember_first", "--steps", "12"]) == 0
    ended, unsaved = capsys.readouterr().out.splitlines()
    assert ended.startswith("training step 12: loss 1.")
    assert "in the mean of the last 12, accuracy " in ended
    assert ended.endswith("(by chance: loss 1.26, accuracy 25.0%)")
    assert "--save" in unsaved


def test_a_folder_that_is_not_there_is_refused_before_the_training(refused: Refused, tmp_path: Path) -> None:
    said = refused("train", "remember_first", "--save", tmp_path / "nowhere" / "m.safetensors")
    assert "nowhere" in said


@pytest.mark.parametrize(
    ("pair", "named"),
    [("hidden_size", "hidden_size"), ("no_such_setting=1", "no_such_setting"), ("hidden_size=-4", "Hidden size")],
)
def test_a_setting_that_is_none_is_refused(refused: Refused, tmp_path: Path, pair: str, named: str) -> None:
    said = refused("train", "remember_first", "--save", tmp_path / "m.safetensors", "--set", pair)
    assert named in said


def test_a_stored_trace_is_the_engines_and_can_be_made_again(tmp_path: Path) -> None:
    path = tmp_path / "first.trace"
    assert main(["store-trace", models.FIRST, "--out", str(path)]) == 0
    made = stored.decode(path.read_bytes())
    kept = stored.load(models.FIRST)
    assert kept.whole is not None
    assert made.model == kept.model
    for name, array in made.stretch.arrays.items():
        assert array.numpy() == pytest.approx(kept.whole.arrays[name], abs=1e-6)
