"""The page of results: it tells of every experiment, from every seed, and its counting counts."""

from __future__ import annotations

import pytest
import torch

from benchmarks import results
from benchmarks.results import EXPERIMENTS, PAGE, SEEDS, Outcome, row, sequences_until_solved
from engine import tasks
from engine.runs.start import TRAINING, stream


def test_the_page_has_a_row_for_every_experiment_with_a_figure_for_every_seed() -> None:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    assert all(str(seed) in "\n".join(lines) for seed in SEEDS)
    for experiment in EXPERIMENTS:
        cells = next(line.split(" | ") for line in lines if line.startswith(f"| {experiment.what} | "))
        assert cells[1] == experiment.asked_for
        assert len(cells[3].split("; ")) == len(SEEDS)


def test_the_median_of_figures_counts_what_was_not_reached_as_more_than_any() -> None:
    experiment = EXPERIMENTS[0]
    outcomes = [Outcome(3000.0, 1), Outcome(None, 2, "26% right then"), Outcome(1000.0, 3)]
    assert "| 3,000 | 3,000; not (26% right then); 1,000 | 2 (6) |" in row(experiment, outcomes)
    assert "| not |" in row(experiment, [*outcomes, Outcome(None, 1), Outcome(None, 1)])


def test_what_is_not_solved_within_the_limit_says_how_much_is_right() -> None:
    outcome = sequences_until_solved("temporal_order", 1, "rnn", 40)
    assert outcome.figure is None
    assert outcome.note.endswith("% right then")


def test_sequences_count_once_the_newest_were_all_right(monkeypatch: pytest.MonkeyPatch) -> None:
    task = tasks.find("temporal_order")
    batches = stream(1, TRAINING)
    size, wrong = task.settings.batch_size, 3

    def answers(*_: object) -> torch.Tensor:
        """Right from the fourth batch on."""
        nonlocal wrong
        batch = task.batch(batches, size)
        wrong -= 1
        targets = batch.targets if wrong < 0 else (batch.targets + 1) % 4
        return torch.nn.functional.one_hot(targets, 4).float()

    monkeypatch.setattr(results, "learnt", answers)
    monkeypatch.setattr(results, "IN_A_ROW", 5 * size)
    assert sequences_until_solved("temporal_order", 1, "lstm", 10_000).figure == 8 * size
