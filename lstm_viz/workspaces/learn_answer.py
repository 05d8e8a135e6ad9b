"""An answer that came with a document, given again as soon as the numbers of its question are here.

Owns that for one question. It does not own which question that is (`learn_look`), nor what is kept (`looks`).
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject

from lstm_viz.learning.asking import Asking
from lstm_viz.looks import AnswerLook, Given
from lstm_viz.widgets.question_block import QuestionBlock


class LearnAnswer(QObject):
    """Of a page with a question."""

    def __init__(self, asking: Asking, question: QuestionBlock, parent: QObject) -> None:
        super().__init__(parent)
        self._asking, self._question = asking, question
        self._wanted: AnswerLook | None = None
        self._of = ""  # the id of what it answers
        asking.ready.connect(self._give)
        asking.begun.connect(self._on_begun)

    def look(self) -> AnswerLook:
        """As it stands."""
        asking, stage = self._asking, self._asking.stage
        return AnswerLook(
            seed=asking.seed,
            given=_given(self._question),
            tries=asking.attempts,
            judged=asking.verdict is not None,
            shown=asking.was_shown,
            changes=stage.changes.lines,
            position=stage.selection.position,
        )

    def want(self, look: AnswerLook, of: str) -> None:
        """Is given when the numbers of the question with this id have come."""
        self._wanted, self._of = look, of

    def forget(self) -> None:
        """Nothing is to be given any more."""
        self._wanted = None

    def give_now(self) -> None:
        """The numbers may be here already."""
        if self._asking.is_ready:
            self._give()

    def _on_begun(self) -> None:
        """Something else, or the same with other numbers: what was answered was not answered here."""
        look, subject = self._wanted, self._asking.subject
        if look is not None and (subject is None or (self._of, look.seed) != (subject.part.id, self._asking.seed)):
            self._wanted = None

    def _give(self) -> None:
        look, self._wanted = self._wanted, None
        if look is None:
            return
        stage = self._asking.stage
        stage.playback.pause()
        if look.changes != stage.changes.lines:
            stage.changes.take(look.changes)
        if look.position is not None:
            stage.selection.set_position(min(look.position, float(stage.selection.end)))
        if look.given is not None:
            self._question.show_given(look.given)
        if look.judged or look.shown:
            self._asking.recall(self._question.given(), look.tries, shown=look.shown)


def _given(question: QuestionBlock) -> Given | None:
    """The answer as its widget has it."""
    given = None if question.answer is None else question.answer.given()
    if isinstance(given, np.ndarray):
        return tuple(float(value) for value in given)
    return given if isinstance(given, str | tuple) else None
