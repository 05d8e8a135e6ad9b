"""The pages of Learn of which one is seen: a lesson's step, practice, the glossary, the progress, the map.

Owns the pages, which of them is in front, and what all of them have in common. It does not own the course beside
them, the stage, nor when a page is left for another.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lstm_viz.learning.learning import Learning
from lstm_viz.panels.learn_glossary import GlossaryPage
from lstm_viz.panels.learn_map import MapPage
from lstm_viz.panels.learn_page import LessonPage
from lstm_viz.panels.learn_practice import PracticePage
from lstm_viz.panels.learn_progress import ProgressPage
from lstm_viz.theme import Theme
from lstm_viz.widgets.question_block import QuestionBlock


class LearnPages(QStackedWidget):
    """Signals: `link_wanted` (where a link in a text leads), `closed` (the lesson is wanted again)."""

    link_wanted = Signal(str)
    closed = Signal()

    def __init__(self, learning: Learning, theme: Theme, changes: QWidget, knobs: QWidget) -> None:
        """`changes` and `knobs` are the controls that stand in a lesson's goals: of a model, of the laboratory."""
        super().__init__()
        self._learning = learning
        self.lesson = LessonPage(learning.walk, learning.asking, theme)
        self.lesson.set_tools(changes, knobs)
        self.practice = PracticePage(learning.practice, learning.practised, theme)
        self.glossary = GlossaryPage(learning.course, theme)
        self.progress = ProgressPage(learning.study, learning.walk, learning.practice)
        self.map = MapPage(learning.walk, theme)
        self._pages = (self.lesson, self.practice, self.glossary, self.progress, self.map)
        for page in self._pages:
            self.addWidget(page)
        for asks in (self.lesson, self.practice, self.glossary):
            asks.link_wanted.connect(self.link_wanted)
        for leaving in (self.practice, self.glossary, self.progress, self.map):
            leaving.closed.connect(self.closed)
        if learning.asking.subject is not None:  # these pages are new to what is asked already
            self.lesson.show_again()
        if learning.practised.subject is not None:
            self.practice.show_again()

    @property
    def named(self) -> Mapping[str, QWidget]:
        """By the name that a document keeps."""
        return {
            "lesson": self.lesson,
            "practice": self.practice,
            "glossary": self.glossary,
            "progress": self.progress,
            "map": self.map,
        }

    @property
    def wide(self) -> bool:
        """Whether the page in front takes the stage's place, too."""
        return self.currentWidget() is self.map

    @property
    def questions(self) -> tuple[QuestionBlock, QuestionBlock]:
        """What is asked in a lesson, and in practice."""
        return self.lesson.question, self.practice.question

    @property
    def question(self) -> QuestionBlock:
        """What is asked on the page in front; of a page without a question the lesson's."""
        return self.practice.question if self.currentWidget() is self.practice else self.lesson.question

    def take_over(self, before: LearnPages) -> None:
        """What is typed and not yet checked, in pages of another language, and which of them is in front."""
        for mine, theirs in zip(self.questions, before.questions, strict=True):
            mine.take_over(theirs)
        self.lesson.goal.take_over(before.lesson.goal)
        self.glossary.take_over(before.glossary)
        self.setCurrentIndex(before.currentIndex())

    def set_theme(self, theme: Theme, sheet: str, scale: float) -> None:
        """Takes its colours, and the words' size: `sheet` has it for words, `scale` for what is drawn."""
        self.setStyleSheet(sheet)
        for page in self._pages:
            page.set_theme(theme)
        self.map.set_scale(scale)
        self.lesson.goal.set_theme(theme)

    def take_focus(self) -> None:
        """The keys go to what is to be done on the page in front."""
        self._pages[self.currentIndex()].take_focus()

    # --- the keys that mean something else on each page ------------------------------------------------------

    def go_back(self) -> None:
        """A step back, where there are steps."""
        if self.currentWidget() is self.lesson:
            self._learning.walk.back()

    def go_on(self) -> None:
        """A step or a question on."""
        if self.currentWidget() is self.lesson:
            self._learning.walk.next()
        elif self.currentWidget() is self.practice:
            self.practice.go_on()

    def enter(self) -> bool:
        """Checks what is answered, or goes on from what is done; False where nothing is asked on the page."""
        page = self.currentWidget()
        if page is self.lesson:
            self.lesson.enter()
        elif page is self.practice:
            self.practice.enter()
        return page is self.lesson or page is self.practice
