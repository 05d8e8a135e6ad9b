"""A question of the practice: what is asked, how far the round is, and the way on.

Owns the page. It does not own which question that is (`practice`), nor what is asked and answered (`asking`).
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox

from lstm_viz.learn.objectives import LEVELS, OBJECTIVE_WORDS
from lstm_viz.learning.asking import Asking
from lstm_viz.learning.practice import Practice
from lstm_viz.theme import Theme
from lstm_viz.widgets.asking_page import AskingPage, button
from lstm_viz.widgets.card import label
from lstm_viz.words import tr


class PracticePage(AskingPage):
    """Signals beside a page's: `tools_wanted` (the names of those that a question needs), `closed` (back to the
    lessons).
    """

    tools_wanted = Signal(object)
    closed = Signal()

    def __init__(self, practice: Practice, asking: Asking, theme: Theme) -> None:
        super().__init__(asking, theme, practice.new_numbers)
        self._practice = practice
        self._title = label(tr("Practice"), role="lesson")
        self._over = label(wrap=True)
        self.objective = QComboBox()
        self.objective.setAccessibleName(tr("What is practised"))
        self.objective.addItem(tr("Everything"), "")
        for objective, words in OBJECTIVE_WORDS.items():
            self.objective.addItem(tr(words), objective)
        self.objective.setMinimumContentsLength(12)
        self.objective.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.close_button = button(tr("Back to the lessons"), self.closed.emit)
        inside = (self.question, self._over)
        self._lay_out(
            [self._title, self.objective], inside, self.close_button, tr("The question; the arrow keys scroll")
        )
        self.objective.activated.connect(lambda _: practice.begin(self.objective.currentData()))
        practice.moved.connect(self._show)
        practice.counted.connect(self._show_count)
        asking.judged.connect(self._on_judged)
        asking.ready.connect(self._focus_soon)

    def show_again(self) -> None:
        """The question that is open already: this page is new to it."""
        self.question.show_again()
        self._show()

    def take_focus(self) -> None:
        """The keys go to the answer, else to the way on."""
        if self._practice.is_asked and not self._asking.answered:
            self.question.take_focus()
        else:
            self.next.setFocus()

    def go_on(self) -> None:
        """The next question; after the round another one."""
        if self._practice.question is None:
            self._practice.begin(self._practice.objective)
        else:
            self._practice.next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """What Enter means wherever the focus is: checks, or goes on."""
        if self._practice.is_asked and not self._asking.answered:
            self.question.enter()
        else:
            self.go_on()

    def _show(self) -> None:
        practice = self._practice
        question = practice.question
        self._title.setText(tr("Check: can you do this?") if practice.is_check else tr("Practice"))
        place = self.objective.findData(practice.objective)
        self.objective.setCurrentIndex(max(0, place))
        self.question.setVisible(question is not None)
        subject = self._asking.subject
        self.again.setVisible(
            question is not None and not practice.is_check and subject is not None and subject.draws_numbers
        )
        self.tools_wanted.emit(() if question is None else question.tools)
        self._over.setVisible(question is None)
        self._over.setText(self._words_at_the_end())
        self._scroll.verticalScrollBar().setValue(0)
        self._show_count()
        self._focus_soon()

    def _words_at_the_end(self) -> str:
        practice = self._practice
        if not practice.questions:
            return tr("There are no questions yet.")
        if practice.count == 0:
            return tr("Nothing is to be practised today. Questions come back after days when they went wrong.")
        told = tr("{right} of {count} right at once.", right=practice.right, count=practice.count)
        if practice.is_check:
            objective = tr(OBJECTIVE_WORDS.get(practice.objective, practice.objective))
            said = (
                tr("You can do this: {objective}.", objective=objective)
                if practice.passed
                else tr("Not yet: {objective}. Practise, and take the check again.", objective=objective)
            )
            return f"{told}\n\n{said}"
        return told + "\n\n" + tr("What went wrong comes back tomorrow, then after 3, 7, 21 and 60 days.")

    def _show_count(self) -> None:
        practice = self._practice
        question = practice.question
        if question is None:
            self._place.setText("")
            self._show_way_on(tr("Another round"), done=True)
            return
        level = tr(LEVELS[question.level])
        parts = [
            tr("question {place} of {count}", place=practice.place + 1, count=practice.count),
            level,
            tr("{right} right so far", right=practice.right),
        ]
        self._place.setText(" · ".join(parts))
        answered = self._asking.answered
        self._show_way_on(tr("Next") if answered else tr("Skip"), done=answered)

    def _on_judged(self) -> None:
        if self._practice.is_asked:
            self._show_count()
            self._show_verdict_soon()
