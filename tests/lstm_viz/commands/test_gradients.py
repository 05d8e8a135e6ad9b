"""`lstm-viz gradients`: a table of how far the gradient reaches."""

from __future__ import annotations

import csv
import math
from decimal import Decimal
from pathlib import Path

import pytest

from lstm_viz.__main__ import main
from tests.lstm_viz.commands.conftest import Refused

SHORT = ["--length", "12", "--hidden", "5"]


def table(path: Path, *words: str) -> list[dict[str, str]]:
    """The rows that a command line writes."""
    assert main(["gradients", *words, "--out", str(path)]) == 0
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        rows = list(reader)
        assert reader.fieldnames == ["cell", "metric", "step", "value"]
    return rows


def test_each_cells_memory_is_measured_at_every_step(tmp_path: Path) -> None:
    rows = table(tmp_path / "g.csv", *SHORT, "--cells", "lstm,rnn,gru")
    assert [(row["cell"], row["metric"], row["step"]) for row in rows] == [
        (cell, metric, str(step))
        for cell, metric in (("lstm", "dLdc"), ("rnn", "dLdh"), ("gru", "dLdh"))
        for step in range(1, 13)
    ]
    assert all(float(row["value"]) > 0 for row in rows)


@pytest.mark.parametrize("metric", ["dLdh", "dlogitdx", "jacobian"])
def test_the_metric_can_be_chosen(tmp_path: Path, metric: str) -> None:
    rows = table(tmp_path / "g.csv", *SHORT, "--metric", metric)
    assert {row["metric"] for row in rows} == {metric}
    assert len(rows) == 24
    if metric == "jacobian":
        assert [float(row["value"]) for row in rows if row["step"] == "12"] == pytest.approx([1, 1])


def test_a_seed_gives_the_same_table_again(tmp_path: Path) -> None:
    first, again, other = (
        table(tmp_path / f"{number}.csv", *SHORT, "--seed", seed) for number, seed in enumerate("778")
    )
    assert first == again
    assert first != other


def test_what_no_float_has_room_for_is_written_all_the_same(tmp_path: Path) -> None:
    rows = table(
        tmp_path / "g.csv", "--cells", "rnn", "--length", "2500", "--hidden", "4", "--weight-scale", "0.5"
    )
    first, later = (Decimal(rows[step]["value"]) for step in (0, 1000))
    assert 0 < first < Decimal("1e-500")
    assert first < later
    assert not math.isclose(float(rows[-1]["value"]), 0)


def test_a_cell_without_a_cell_state_has_no_gradient_of_it(
    refused: Refused, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused("gradients", "--cells", "gru,rnn", "--metric", "dLdc", *SHORT, "--out", tmp_path / "g.csv")
    assert "gru, rnn" in said
    assert "dLdc" in said
    rows = table(tmp_path / "g.csv", "--metric", "dLdc", *SHORT)
    assert {row["cell"] for row in rows} == {"lstm"}
    assert "Not measured: rnn." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--cells", "lstm,perceptron"], "perceptron"),
        (["--length", "1"], "length"),
        (["--hidden", "0"], "hidden"),
        (["--cells", ","], "cells"),
    ],
)
def test_what_cannot_be_measured_is_refused(refused: Refused, tmp_path: Path, words: list[str], said: str) -> None:
    assert said in refused("gradients", *words, "--out", tmp_path / "g.csv")


def test_a_folder_that_is_not_there_is_refused(refused: Refused, tmp_path: Path) -> None:
    assert "nowhere" in refused("gradients", "--out", tmp_path / "nowhere" / "g.csv")
