"""What a learner has done, as the window asks for it: steps, answers, time. Kept on this machine; nowhere else.

Owns when something is written down, and how long it took. It does not own the records (`learn.progress`), nor when
a question comes back (`learn.schedule`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal

from lstm_viz.errors import UserError
from lstm_viz.learn import schedule
from lstm_viz.learn.lesson import Question
from lstm_viz.learn.progress import FILE, Answered, Checked, Progress, StepDone, Summary

LONGEST_SECONDS = 600.0  # who is away from the screen is not studying


def now() -> datetime:
    """The time on this machine, with its zone."""
    return datetime.now().astimezone()


class Study(QObject):
    """Signals: `changed`, `failed` (a UserError: something could not be written down)."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, folder: Path | None, clock: Callable[[], datetime] = now, parent: QObject | None = None
    ) -> None:
        """`folder` is where progress is kept; None: only until the program ends."""
        super().__init__(parent)
        self._clock = clock
        self.progress = Progress(None if folder is None else folder / FILE)
        self._done = {
            (record.lesson, record.item) for record in self.progress.records if isinstance(record, StepDone)
        }
        self._last = ""
        for record in self.progress.records:
            if not isinstance(record, Checked) and record.lesson:
                self._last = record.lesson
        self._since = monotonic()

    @property
    def last_lesson(self) -> str:
        """The lesson that was looked at last; "" for none."""
        return self._last

    # --- lessons ---------------------------------------------------------------------------------------------

    def is_done(self, lesson: str, step: str) -> bool:
        return (lesson, step) in self._done

    def begin(self, lesson: str = "") -> None:
        """Something is looked at from now on."""
        self._last = lesson or self._last
        self._since = monotonic()

    def do(self, lesson: str, step: str) -> None:
        """A step is done."""
        self._done.add((lesson, step))
        self._add(StepDone(lesson=lesson, item=step, at=self._clock(), seconds=self._seconds()))

    def answer(
        self,
        item: str,
        lesson: str,
        right: bool,
        *,
        practice: bool = False,
        objectives: Sequence[str] = (),
        level: int = 0,
        kind: str = "",
        given: str = "",
        seed: int = 0,
    ) -> None:
        """A question was answered."""
        self._add(
            Answered(
                item=item,
                lesson=lesson,
                right=right,
                at=self._clock(),
                practice=practice,
                objectives=tuple(objectives),
                level=level,
                kind=kind,
                given=given,
                seconds=self._seconds(),
                seed=seed,
            )
        )

    # --- practice --------------------------------------------------------------------------------------------

    def due(self, questions: Sequence[Question]) -> int:
        """How many of the questions are to be practised today."""
        known = {question.id for question in questions}
        return sum(found.item in known for found in schedule.due(self.progress.practised, self._clock().date()))

    def next_questions(self, questions: Sequence[Question]) -> list[Question]:
        """What to practise, the most urgent first."""
        return schedule.next_questions(questions, self.progress.practised, self._clock().date())

    def new_seed(self, question: Question) -> int:
        """Other numbers than last time."""
        return schedule.new_seed(question.id, self.progress.practised, question.draw)

    def check(self, objective: str, right: int, asked: int) -> bool:
        """An objective's check was taken to its end; gives whether it was passed."""
        passed = schedule.check_passed(right, asked)
        self._add(Checked(objective=objective, right=right, asked=asked, passed=passed, at=self._clock()))
        return passed

    # --- all of it -------------------------------------------------------------------------------------------

    def summaries(self) -> tuple[Summary, ...]:
        """What was done for each objective."""
        return self.progress.summaries()

    def export(self, path: Path) -> None:
        """Writes everything as CSV; raises UserError."""
        self.progress.export(path)

    def reset(self) -> None:
        """Forgets everything; raises UserError."""
        self.progress.reset()
        self._done.clear()
        self._last = ""
        self.changed.emit()

    def close(self) -> None:
        self.progress.close()

    def _seconds(self) -> float:
        """Since something was last done."""
        since, self._since = self._since, monotonic()
        return round(min(LONGEST_SECONDS, self._since - since), 1)

    def _add(self, record: StepDone | Answered | Checked) -> None:
        try:
            self.progress.add(record)
        except UserError as error:
            self.failed.emit(error)
        self.changed.emit()
