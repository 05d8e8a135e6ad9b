"""A question of the practice: what is asked, how far the round is, and the way on.

Owns the page. It does not own which question that is (`practice`), nor what is asked and answered (`asking`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from lstm_viz.learning.asking import Asking
from lstm_viz.learning.objective_words import LEVELS, OBJECTIVE_WORDS
from lstm_viz.learning.practice import Practice
from lstm_viz.theme import Theme
from lstm_viz.widgets.asks.base import ENTER
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.question_block import QuestionBlock
from lstm_viz.words import tr


class PracticePage(Card):
    """Signals: `link_wanted`, `tools_wanted` (the names of those that a question needs), `closed` (back to the
    lessons).
    """

    link_wanted = Signal(str)
    tools_wanted = Signal(object)
    closed = Signal()

    def __init__(self, practice: Practice, asking: Asking, theme: Theme) -> None:
        super().__init__()
        self._practice = practice
        self._asking = asking
        self.question = QuestionBlock(asking, theme)
        self._title = label(tr("Practice"), role="lesson")
        self._place = label(role="muted", wrap=True)
        self._over = label(wrap=True)
        self.objective = QComboBox()
        self.objective.setAccessibleName(tr("What is practised"))
        self.objective.addItem(tr("Everything"), "")
        for objective, words in OBJECTIVE_WORDS.items():
            self.objective.addItem(tr(words), objective)
        self.objective.setMinimumContentsLength(12)
        self.objective.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.close_button = _button(tr("Back to the lessons"), self.closed.emit)
        self.again = _button(tr("New numbers"), practice.new_numbers)
        self.next = _button(tr("Next"), self.go_on, role="primary")
        self.next.setToolTip(tr("Enter, or Alt+→"))
        self._scroll = QScrollArea()
        self._build()
        self.objective.activated.connect(lambda _: practice.begin(self.objective.currentData()))
        self.question.link_wanted.connect(self.link_wanted)
        self.question.on_wanted.connect(self.go_on)
        practice.moved.connect(self._show)
        practice.counted.connect(self._show_count)
        asking.judged.connect(self._on_judged)
        asking.ready.connect(self._focus_soon)

    def _build(self) -> None:
        inside = QWidget()
        inside.setObjectName("learn")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.question)
        column.addWidget(self._over)
        column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setAccessibleName(tr("The question; the arrow keys scroll"))
        self._scroll.setWidget(inside)
        bottom = QHBoxLayout()
        bottom.addWidget(self.close_button)
        bottom.addWidget(self.again)
        bottom.addStretch(1)
        bottom.addWidget(self.next)
        self.body.addWidget(self._title)
        self.body.addWidget(self.objective)
        self.body.addWidget(self._place)
        self.body.addWidget(self._scroll, 1)
        self.body.addLayout(bottom)

    def set_theme(self, theme: Theme) -> None:
        self.question.set_theme(theme)

    def show_again(self) -> None:
        """The question that is open already: this page is new to it."""
        self.question.show_again()
        self._show()

    def take_focus(self) -> None:
        """The keys go to the answer, else to the way on."""
        if self._is_asked() and not self._asking.answered:
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
        if event.key() in ENTER:
            focused = self.window().focusWidget()
            if isinstance(focused, QPushButton) and self.isAncestorOf(focused):
                focused.click()
            else:
                self.enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """What Enter means wherever the focus is: checks, or goes on."""
        if self._is_asked() and not self._asking.answered:
            self.question.enter()
        else:
            self.go_on()

    def _is_asked(self) -> bool:
        subject = self._asking.subject
        return subject is not None and subject.part is self._practice.question

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
            self.next.setText(tr("Another round"))
            return
        level = tr(LEVELS[question.level])
        parts = [
            tr("question {place} of {count}", place=practice.place + 1, count=practice.count),
            level,
            tr("{right} right so far", right=practice.right),
        ]
        self._place.setText(" · ".join(parts))
        self.next.setText(tr("Next") if self._asking.answered else tr("Skip"))
        self.next.setProperty("role", "primary" if self._asking.answered else "")
        self.next.style().unpolish(self.next)
        self.next.style().polish(self.next)

    def _on_judged(self) -> None:
        if self._is_asked():
            self._show_count()
            QTimer.singleShot(0, self, self._after_verdict)

    def _after_verdict(self) -> None:
        if self.question.verdict.isVisible():
            self._scroll.ensureWidgetVisible(self.question.verdict, 0, 40)
        self._focus_later()

    def _focus_soon(self) -> None:
        QTimer.singleShot(0, self, self._focus_later)

    def _focus_later(self) -> None:
        focused = self.window().focusWidget()
        if self.isVisible() and (focused is None or self.isAncestorOf(focused)):
            self.take_focus()


def _button(words: str, action: Callable[[], object], role: str = "") -> QPushButton:
    button = QPushButton(words)
    if role:
        button.setProperty("role", role)
    button.clicked.connect(lambda _=False: action())
    return button
