"""Every task is learnt with its own settings: the full counts, run with --long."""

from __future__ import annotations

import pytest

from engine import tasks
from engine.runs.certificate import certified, finished
from engine.runs.plan import planned
from engine.runs.run import Run

# Not every seed of it grows the unit for quotes that it counts as solved with (`test_shipped_models`).
OTHERWISE = {"next_character"}


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(tasks.all_tasks().keys() - OTHERWISE))
def test_a_task_is_solved_with_its_own_settings_and_tells_a_story(name: str) -> None:
    run = Run(planned(name, seed=7))
    while not run.finished:
        run.advance(1.0)
    description = finished(certified(run, 0, run.newest)).description
    for score, least in run.task.solved.items():
        assert description.scores[score] >= least, score
    assert description.story.startswith(f"Unit {description.unit + 1}:")
