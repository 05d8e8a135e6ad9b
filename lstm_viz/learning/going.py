"""What going through the course and practice have in common: one thing is asked at a time, with numbers of a seed.

Owns that. It does not own which step or question comes next (`walk`, `practice`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lstm_viz.learn.lesson import Question, Step
from lstm_viz.learning.asking import Asking
from lstm_viz.learning.study import Study


class Going(QObject):
    """Signal: `moved` (something else is asked, or nothing any more)."""

    moved = Signal()

    def __init__(
        self, asking: Asking, study: Study, new_seed: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._study = study
        self._new_seed = new_seed
        asking.judged.connect(self._on_judged)

    @property
    def part(self) -> Step | Question | None:
        """The step, or the question, that it is at."""
        raise NotImplementedError

    @property
    def is_asked(self) -> bool:
        """Whether that is what `asking` has on the stage."""
        part, subject = self.part, self._asking.subject
        return part is not None and subject is not None and subject.part is part

    def new_numbers(self) -> None:
        """The same with other numbers."""
        if self.part is not None:
            self._begin(self._new_seed())

    def show_again(self) -> None:
        """Puts it on the stage once more, as when something else was there."""
        if self.part is not None:
            self._begin(self._asking.seed)

    def _begin(self, seed: int) -> None:
        """Puts it on the stage."""
        raise NotImplementedError

    def _on_judged(self) -> None:
        """Something was answered, maybe of something else."""
        raise NotImplementedError
