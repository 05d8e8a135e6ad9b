"""The benchmarks' figures have the names that they should, whatever their values are on this machine."""

from __future__ import annotations

import json

import pytest
import torch

from engine import bench
from engine.bench import cells, gradients, recording, scan, text_image, trace, training, what_if
from engine.bench.__main__ import main
from engine.bench._timing import interleaved, ratio


@pytest.fixture(autouse=True)
def _small_sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trace, "SHAPES", ((5, 1, 2, 3),))
    monkeypatch.setattr(cells, "SHAPES", ((5, 1, 2, 3),))
    monkeypatch.setattr(gradients, "SHAPES", ((5, 1, 2, 3),))
    monkeypatch.setattr(scan, "STEPS", 50)
    monkeypatch.setattr(scan, "ROWS", (4,))
    monkeypatch.setattr(recording, "STEPS", 2000)
    monkeypatch.setattr(recording, "HIDDEN", 8)
    monkeypatch.setattr(text_image, "STEPS", 2000)
    monkeypatch.setattr(text_image, "HIDDEN", 8)
    monkeypatch.setattr(what_if, "STEPS", 5)
    monkeypatch.setattr(what_if, "HIDDEN", 3)
    monkeypatch.setattr(what_if, "ROUNDS", 2)
    monkeypatch.setattr(training, "TASKS", {"adding": {"hidden_size": 4, "longest": 8}})
    monkeypatch.setattr(training, "ROUNDS", 2)
    monkeypatch.setattr(training, "STEPS_A_ROUND", 1)


def test_benchmarks_are_found_by_being_there() -> None:
    assert {"cells", "recording", "scan", "trace", "training"} <= set(bench.names())
    assert "timing" not in bench.names()


def test_all_figures_come_as_one_flat_object(capsys: pytest.CaptureFixture[str]) -> None:
    before = torch.get_num_threads()
    assert main(["--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert {"trace_ratio_T5_B1_I2_H3", "trace_checked_ratio_T5_B1_I2_H3", "cell_loop_ratio_T5_B1_I2_H3"} <= set(
        figures
    )
    assert {f"trace_ratio_{cell}_T5_B1_I2_H3" for cell in ("gru", "rnn", "rnn_relu", "lstm_peephole")} <= set(
        figures
    )
    assert {"loop_ratio_adding_adam", "step_ms_adding_sgd"} <= set(figures)
    assert {f"{way}_ratio_T5_B1_I2_H3" for way in ("gradients", "fused_probe", "retained")} <= set(figures)
    assert {"what_if_ms_lstm_untouched", "what_if_ms_gru_clamp", "what_if_ratio_rnn_unit_out"} <= set(figures)
    assert {"text_image_ratio", "text_image_first_part_ratio", "text_image_part_ms"} <= set(figures)
    assert {"scan_loop_ratio_T50_N4", "recording_longest_piece_ms", "overview_seconds"} <= set(figures)
    assert all(isinstance(value, float) and value > 0 for value in figures.values())
    assert torch.get_num_threads() == before


def test_a_benchmark_by_name_prints_a_line_a_figure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan"]) == 0
    name, value = capsys.readouterr().out.split()
    assert name == "scan_loop_ratio_T50_N4"
    assert float(value) > 0


def test_a_name_that_is_not_there_exits_2_with_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "nothing"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "nothing" in printed.err


def test_ways_are_timed_in_turn() -> None:
    calls: list[str] = []
    seconds = interleaved({"a": lambda: calls.append("a"), "b": lambda: calls.append("b")}, rounds=3)
    assert [len(times) for times in seconds.values()] == [3, 3]
    turns = [name for name, before in zip(calls, ["", *calls], strict=False) if name != before]
    assert turns == ["a", "b"] * 4  # once to warm up, then the rounds


def test_a_ratio_is_the_median_of_the_rounds() -> None:
    assert ratio([1.0, 4.0, 90.0], [1.0, 2.0, 1.0]) == 2.0
