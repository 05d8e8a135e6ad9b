"""A step of a lesson, or a question, on the stage: its numbers, and its answer.

Owns the way from "shown" to "answered": when the numbers of its texts are there, each try, and what is shown then.
It does not own which step comes next (`walk`, `practice`), what its numbers are (`subject_numbers`), what is right
(`learn.answers`), when a goal is reached (`goal`), nor the stage itself.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from lstm_viz.learn import answers
from lstm_viz.learn.answers import Verdict
from lstm_viz.learn.context import Context, Value
from lstm_viz.learn.expressions import ExpressionError
from lstm_viz.learn.lesson import (
    Ask,
    AskCurve,
    AskFill,
    Do,
    merged,
)
from lstm_viz.learning.answer_words import lines_of, reworded, words_of
from lstm_viz.learning.goal import Goal
from lstm_viz.learning.stage import LessonStage
from lstm_viz.learning.subject import Subject, speaks_of_shown
from lstm_viz.learning.subject_numbers import SubjectNumbers
from lstm_viz.worded import NOTHING, Worded


class Asking(QObject):
    """Signals: `begun` (another subject), `ready` (its numbers are here), `judged` (an answer, or it was shown),
    `checked` (the goal's checks came to something else), `goal_reached`.
    """

    begun = Signal()
    ready = Signal()
    judged = Signal()
    checked = Signal()
    goal_reached = Signal()

    def __init__(self, stage: LessonStage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._subject: Subject | None = None
        self._seed = 0
        self._numbers = SubjectNumbers(stage)
        self._verdict: Verdict | None = None
        self._attempts = 0
        self._given = ""
        self._answer: object = None  # the newest
        self._newly_judged = False
        self._was_shown = self._recalled = False
        self._goal = Goal(stage, lambda: self.context if self.is_ready else None, self)
        self._goal.checked.connect(self.checked)
        self._goal.reached_first.connect(self.goal_reached)
        stage.settled.connect(self._on_settled)

    # --- what is on the stage --------------------------------------------------------------------------------

    @property
    def subject(self) -> Subject | None:
        return self._subject

    @property
    def seed(self) -> int:
        return self._seed

    @property
    def problem(self) -> str:
        """What of the subject cannot be shown, and why; empty where all can."""
        return self._numbers.problem

    @property
    def is_ready(self) -> bool:
        """Whether the numbers of its texts are here."""
        return self._numbers.are_here

    @property
    def verdict(self) -> Verdict | None:
        """What the last answer came to; None while there is none, or it is to be tried again."""
        return self._verdict

    @property
    def attempts(self) -> int:
        """How many answers were given."""
        return self._attempts

    @property
    def answered(self) -> bool:
        """Whether the question is over: rightly answered, or shown."""
        return self._was_shown or (self._verdict is not None and self._verdict.right)

    @property
    def was_shown(self) -> bool:
        """Whether the answer was shown before it was right."""
        return self._was_shown

    @property
    def checks(self) -> tuple[bool, ...]:
        """Which of the goal's checks hold now."""
        return self._goal.checks

    @property
    def reached(self) -> bool:
        """Whether the goal was reached, once."""
        return self._goal.reached

    @property
    def solved_for_them(self) -> bool:
        """Whether the goal's solution was shown."""
        return self._goal.solved_for_them

    @property
    def done(self) -> bool:
        """Whether nothing is left to be answered or reached."""
        subject = self._subject
        if subject is None:
            return False
        return (subject.ask is None or self.answered) and (subject.goal is None or self.reached)

    def begin(self, subject: Subject, seed: int) -> None:
        """Puts a step or a question on the stage; its numbers come when the engine has them."""
        self._subject, self._seed = subject, seed
        self._numbers.begin(subject, seed)
        self._verdict, self._attempts, self._was_shown, self._recalled = None, 0, False, False
        self._goal.begin(subject.goal)
        models = self._numbers.model_files()
        if not subject.part.values and self._needs_no_trace(subject):
            self._numbers.compute()
        self.begun.emit()
        ahead = None
        if subject.ask is not None and subject.ask.show is not None and speaks_of_shown(subject.part):
            ahead = self._numbers.in_sequence(merged(subject.do, subject.ask.show))
        self.stage.show(self._numbers.in_sequence(subject.do), models, ahead)

    def reword(self, subject: Subject) -> None:
        """The same in another language: its numbers, its answer and what is on the stage stay. It is told to
        nobody: the widgets of another language are new.
        """
        before, self._subject = self._subject, subject
        self._numbers.reword(subject)
        self._goal.reword(subject.goal)
        if self._verdict is not None and before is not None and before.ask and subject.ask:
            self._answer = reworded(self._answer, before.ask, subject.ask)
            self._verdict = self._judge(subject.ask, self._answer)

    def end(self) -> None:
        """Nothing is asked any more."""
        self._subject = None
        self._goal.begin(None)

    # --- texts -----------------------------------------------------------------------------------------------

    @property
    def names(self) -> Mapping[str, Value]:
        """What stands in the texts by name."""
        return self._numbers.names

    def worded(self, text: str) -> Worded:
        """A text with its numbers put in."""
        return self._numbers.worded(text)

    def formula(self, text: str) -> Worded:
        """A formula with its numbers put in."""
        return self._numbers.formula(text)

    @property
    def context(self) -> Context:
        """What an expression can speak of now."""
        return self._numbers.context

    # --- answering -------------------------------------------------------------------------------------------

    def check(self, given: object) -> Verdict | None:
        """Judges an answer; None while the numbers are not here, or nothing is asked."""
        subject = self._subject
        if subject is None or subject.ask is None or not self.is_ready or self.answered:
            return None
        self._answer, self._given, self._recalled = given, str(given), False
        self._verdict = self._judge(subject.ask, given)
        self._attempts += 1
        if self._verdict.right:
            self.stage.uncover()
        # Of a calculation that is filled in line by line, only what is wrong or whole is an answer.
        self._newly_judged = (
            self._verdict.right or False in self._verdict.parts or not isinstance(subject.ask, AskFill)
        )
        self.judged.emit()
        self._newly_judged = False
        return self._verdict

    def recall(self, given: object | None, attempts: int, *, shown: bool) -> None:
        """Takes up an answer that was given earlier, or was told: it is judged, but is nobody's work of today."""
        subject = self._subject
        if subject is None or subject.ask is None or not self.is_ready:
            return
        self._recalled, self._attempts = True, attempts
        if shown:
            self.show_answer()
        elif given is not None:
            self._answer, self._verdict = given, self._judge(subject.ask, given)
            if self._verdict.right:
                self.stage.uncover()
            self.judged.emit()

    @property
    def recalled(self) -> bool:
        """Whether what is answered was so already when a document was opened."""
        return self._recalled

    def _judge(self, ask: Ask, given: object) -> Verdict:
        try:
            return answers.checked(ask, given, self.context)  # type: ignore[arg-type]
        except ExpressionError as error:
            return Verdict(right=False, problem=str(error))

    @property
    def newly_judged(self) -> bool:
        """While `judged` is told: whether that is of a new answer."""
        return self._newly_judged

    @property
    def given(self) -> str:
        """The newest answer, as it is kept."""
        return self._given

    @property
    def kind(self) -> str:
        """Of the question: "number", "choice", …"""
        ask = None if self._subject is None else self._subject.ask
        return "" if ask is None else str(ask.__struct_config__.tag)

    def try_again(self) -> None:
        """Takes the verdict of a wrong answer away."""
        if self._verdict is not None and not self._verdict.right:
            self._verdict = None
            self.judged.emit()

    def show_answer(self) -> None:
        """Shows what settles the question: on the stage where the lesson says how, and in words."""
        subject = self._subject
        if subject is None or subject.ask is None:
            return
        if not self.answered:
            self._was_shown = True
        if subject.ask.show is not None:
            self.stage.show(
                self._numbers.in_sequence(merged(subject.do, subject.ask.show)), self._numbers.model_files()
            )
        self.stage.uncover()
        self.judged.emit()

    def show_solution(self) -> None:
        """Does what reaches the goal; a race is begun, too."""
        subject = self._subject
        if subject is None or subject.goal is None:
            return
        self._goal.solved_for_them = True
        self._put(merged(subject.do, subject.goal.solution))
        if "race" in self.stage.panes:
            self.stage.begin_race()

    def _put(self, do: Do) -> None:
        """Something else on the stage, of the same subject."""
        self.stage.show(self._numbers.in_sequence(do), self._numbers.model_files())

    # --- numbers ---------------------------------------------------------------------------------------------

    def curve_of(self, ask: AskCurve) -> NDArray[np.float64]:
        """The right curve, (T,)."""
        return answers.curve_of(ask, self.context)

    @property
    def lines(self) -> tuple[tuple[bool, str], ...]:
        """Of a calculation, each line that was given: whether it is right, and its hint."""
        subject, verdict = self._subject, self._verdict
        if subject is None or verdict is None or not isinstance(subject.ask, AskFill):
            return ()
        return tuple(
            (part, line.hint)
            for part, line in zip(verdict.parts, subject.ask.lines, strict=False)
            if part is not None
        )

    def line_answers(self, ask: AskFill) -> list[str]:
        """What each line comes to, as one would write it."""
        return lines_of(ask, self.context)

    def answer_words(self) -> Worded:
        """The right answer, in words."""
        subject = self._subject
        if subject is None or subject.ask is None:
            return NOTHING
        try:
            return words_of(subject.ask, self.context, self.worded, self.stage.shown_cell.cell)
        except ExpressionError as error:
            return Worded("", str(error))

    @staticmethod
    def _needs_no_trace(subject: Subject) -> bool:
        return subject.do.model is None and subject.do.gradients is None

    def _on_settled(self) -> None:
        if self._subject is None or self.stage.problem is not None:
            return
        if not self.is_ready:
            self._numbers.compute()
            self.ready.emit()
        self._goal.check_soon()

    @property
    def wrong_tools(self) -> bool:
        """Whether something was changed that does not count for the goal."""
        return self._goal.wrong_tools
