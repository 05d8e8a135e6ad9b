"""Where somebody is in the course, read off Learn's models and pages, and shown again from a document.

Owns the order in which that comes: the course is read first, then the step, its numbers, and what was answered. It
does not own what is kept (`looks`), nor the learner's own progress, which a document does not touch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from lstm_viz.learning.learning import Learning
from lstm_viz.looks import Given, LearnLook
from lstm_viz.widgets.question_block import QuestionBlock


class LearnPlace(QObject):
    """Of one workspace. `pages` are those that can be gone back to, by name; the first is the lesson's."""

    def __init__(
        self,
        learning: Learning,
        question: QuestionBlock,
        stack: QStackedWidget,
        pages: Mapping[str, QWidget],
        show: Callable[[QWidget], object],
    ) -> None:
        super().__init__(stack)
        self._learning, self._question, self._stack = learning, question, stack
        self.pages, self._show = pages, show
        self._wanted: LearnLook | None = None  # is shown when the course has been read
        self._answer: LearnLook | None = None  # is given when the numbers are here
        learning.asking.ready.connect(self._give)
        learning.asking.begun.connect(self._on_begun)

    def look(self) -> LearnLook:
        """Where one is now."""
        if self._wanted is not None:
            return self._wanted
        walk, asking, stage = self._learning.walk, self._learning.asking, self._learning.stage
        lesson, step = walk.lesson, walk.step
        here = (name for name, page in self.pages.items() if page is self._stack.currentWidget())
        page = next(here, next(iter(self.pages)))
        if lesson is None or step is None or asking.subject is None:
            return LearnLook(page=page)
        return LearnLook(
            page=page,
            lesson=lesson.name,
            step=step.id,
            short=walk.core_only,
            seed=asking.seed,
            given=_given(self._question),
            tries=asking.attempts,
            judged=asking.verdict is not None,
            shown=asking.was_shown,
            changes=stage.changes.lines,
            position=stage.selection.position,
        )

    def show(self, look: LearnLook) -> None:
        """Goes there, as soon as the course has been read."""
        self._wanted = look
        self.settle()

    def settle(self) -> bool:
        """The course may be here; gives whether a place in it was gone to."""
        look, walk = self._wanted, self._learning.walk
        if look is None or not walk.lessons:
            return False
        self._wanted = None
        page = self.pages.get(look.page)
        if page is not None:
            self._show(page)
        if not look.lesson:
            return False
        self._learning.practised.end()
        self._answer = look
        gone = walk.put(look.lesson, look.step, look.seed, core_only=look.short)
        if not gone:
            self._answer = None
        elif self._learning.asking.is_ready:
            self._give()
        return gone

    def _on_begun(self) -> None:
        """Another step, or the same with other numbers: what was answered was not answered here."""
        look, asking, step = self._answer, self._learning.asking, self._learning.walk.step
        if look is not None and (step is None or (look.step, look.seed) != (step.id, asking.seed)):
            self._answer = None

    def _give(self) -> None:
        look, self._answer = self._answer, None
        if look is None:
            return
        stage = self._learning.stage
        stage.playback.pause()
        if look.changes != stage.changes.lines:
            stage.changes.take(look.changes)
        if look.position is not None:
            stage.selection.set_position(min(look.position, float(stage.selection.end)))
        if look.given is not None:
            self._question.show_given(look.given)
        if look.judged or look.shown:
            self._learning.asking.recall(self._question.given(), look.tries, shown=look.shown)


def _given(question: QuestionBlock) -> Given | None:
    """The answer as its widget has it."""
    given = None if question.answer is None else question.answer.given()
    if isinstance(given, np.ndarray):
        return tuple(float(value) for value in given)
    return given if isinstance(given, str | tuple) else None
