"""What is right of a model's answers, where its task is known and says so.

Owns which models a task may judge and the comparison. It does not own what is right: that is the task's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from engine import tasks
from engine.protocol import ModelDescription
from engine.tasks.task import Task


@dataclass(frozen=True)
class Grading:
    """What a model should say at each step of a sequence: `targets` (T,), float32, NaN where nothing is asked.

    Of classes a target is the class's place; of numbers all less than `tolerance` from it are right.
    """

    targets: NDArray[np.float32]
    tolerance: float
    of_classes: bool

    def right(self, answers: NDArray[Any], start: int) -> NDArray[np.float32]:
        """1 where the answers (n, classes) or (n, 1) of the steps from `start` on are right, 0 where they are
        wrong, NaN where nothing is asked: (n,).
        """
        targets = self.targets[start : start + len(answers)]
        if self.of_classes:
            # Of answers that are no numbers argmax would take the first for the likeliest.
            right = (answers.argmax(1) == targets) & ~np.isnan(answers).any(1)
        else:
            right = np.abs(answers[:, 0] - targets) < self.tolerance
        return np.where(np.isnan(targets), np.float32(np.nan), right.astype(np.float32))


def grading(description: ModelDescription, sequence: NDArray[Any]) -> Grading | None:
    """The grading of a sequence (T,) or (T, I); None where no known task asks this model anything."""
    task = _task_of(description)
    if task is None:
        return None
    targets, asked = task.right_answers(torch.from_numpy(np.array(sequence))[:, None])
    known = torch.where(asked, targets.float(), torch.nan)[:, 0]
    return Grading(known.numpy(), task.tolerance, description.output == "classes")


def _task_of(description: ModelDescription) -> Task | None:
    """The task that a model was trained for; None where the file only names it, but reads or says other things."""
    try:
        task = tasks.find(description.task)
    except tasks.UnknownTaskError:
        return None
    return task if _interface(task.describe()) == _interface(description) else None


def _interface(description: ModelDescription) -> tuple[object, ...]:
    """What a model reads and says."""
    return (
        description.inputs,
        description.alphabet,
        description.input_size,
        description.output,
        description.classes,
    )
