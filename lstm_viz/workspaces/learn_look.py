"""Where somebody is in the course, read off Learn's models and pages, and shown again from a document.

Owns the order in which that comes: the course is read first, then the step, its numbers, and what was answered. It
does not own what is kept (`looks`), nor the learner's own progress, which a document does not touch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import asdict, replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from lstm_viz.learning.learning import Learning
from lstm_viz.looks import LearnLook, PracticeLook
from lstm_viz.runs.kept_race import packed, unpacked
from lstm_viz.widgets.question_block import QuestionBlock
from lstm_viz.workspaces.learn_answer import LearnAnswer

LESSON, PRACTICE = "lesson", "practice"


class LearnPlace(QObject):
    """Of one workspace. `pages` are those that can be gone back to, by name; the first is the lesson's."""

    def __init__(
        self,
        learning: Learning,
        question: QuestionBlock,
        practised: QuestionBlock,
        stack: QStackedWidget,
        pages: Mapping[str, QWidget],
        show: Callable[[QWidget], object],
    ) -> None:
        super().__init__(stack)
        self._learning, self._stack = learning, stack
        self.pages, self._show = pages, show
        self._wanted: LearnLook | None = None  # is shown when the course has been read
        self._answers = {
            LESSON: LearnAnswer(learning.asking, question, self),
            PRACTICE: LearnAnswer(learning.practised, practised, self),
        }

    def look(self) -> LearnLook:
        """Where one is now."""
        if self._wanted is not None:
            return self._wanted
        learning = self._learning
        walk = learning.walk
        lesson, step = walk.lesson, walk.step
        here = (name for name, page in self.pages.items() if page is self._stack.currentWidget())
        page, race = next(here, LESSON), learning.stage.kept_race
        raced = b"" if race is None else packed(race)
        if page == PRACTICE:
            practice = learning.practice.look(self._answers[PRACTICE].look())
            back = LearnLook(page=page, practice=practice, race=raced)
            if lesson is None or step is None:
                return back
            # The way back leads to the step, as it is at first.
            return replace(back, lesson=lesson.name, step=step.id, short=walk.core_only, seed=learning.asking.seed)
        if lesson is None or step is None or learning.asking.subject is None:
            return LearnLook(page=page)
        return LearnLook(
            page=page,
            lesson=lesson.name,
            step=step.id,
            short=walk.core_only,
            race=raced,
            **asdict(self._answers[LESSON].look()),
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
        gone = bool(look.lesson) and self._go(look)
        if look.practice is not None:
            gone = self._practise(look.practice)
        if gone and look.race:
            self._learning.stage.put_race(unpacked(look.race))
        return gone

    def _go(self, look: LearnLook) -> bool:
        """To a step of a lesson."""
        answer, walk = self._answers[LESSON], self._learning.walk
        self._learning.practised.end()
        answer.want(look, look.step)
        gone = walk.put(look.lesson, look.step, look.seed, core_only=look.short)
        if gone:
            answer.give_now()
        else:
            answer.forget()
        return gone

    def _practise(self, look: PracticeLook) -> bool:
        """Into a round of practice."""
        answer, practice = self._answers[PRACTICE], self._learning.practice
        self._learning.asking.end()
        if look.place < len(look.questions):
            answer.want(look.answer, look.questions[look.place])
        gone = practice.put(look)
        if gone:
            answer.give_now()
        else:
            answer.forget()
        return gone
