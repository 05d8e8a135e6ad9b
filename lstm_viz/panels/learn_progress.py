"""My progress: what was done for each objective, the checks that say "you can do this", export and reset."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lstm_viz.errors import UserError
from lstm_viz.learn.objectives import OBJECTIVE_WORDS
from lstm_viz.learning.practice import Practice
from lstm_viz.learning.study import Study
from lstm_viz.learning.walk import Walk
from lstm_viz.theme import Theme
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.scrolled import scrolled
from lstm_viz.words import tr


class ProgressPage(Card):
    """Signals: `practice_wanted` and `check_wanted` (an objective), `closed` (back to the lessons)."""

    practice_wanted = Signal(str)
    check_wanted = Signal(str)
    closed = Signal()

    def __init__(self, study: Study, walk: Walk, practice: Practice) -> None:
        super().__init__()
        self._study = study
        self._walk = walk
        self._practice = practice
        self._whole = label(wrap=True)
        self._problem = label(role="bad", wrap=True)
        self._rows: dict[str, tuple[QLabel, QLabel, QProgressBar]] = {}
        self.checks: dict[str, QPushButton] = {}
        inside = QWidget()
        inside.setObjectName("learn")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self._whole)
        for objective, words in OBJECTIVE_WORDS.items():
            column.addWidget(self._row(objective, tr(words)))
        column.addWidget(self._problem)
        column.addStretch(1)
        scroll = scrolled(inside, tr("What was done for each objective"))
        self.close_button = _button(tr("Back to the lessons"), self.closed.emit)
        self.export = _button(tr("Export as CSV…"), self.choose_target)
        self.reset = _button(tr("Reset…"), self.ask_reset)
        kept = QHBoxLayout()
        kept.addWidget(self.export)
        kept.addWidget(self.reset)
        kept.addStretch(1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.close_button)
        bottom.addStretch(1)
        self.body.addWidget(label(tr("My progress"), role="lesson"))
        note = tr("Kept on this machine only. No account, no network.")
        self.body.addWidget(label(note, role="muted", wrap=True))
        self.body.addWidget(scroll, 1)
        self.body.addLayout(kept)
        self.body.addLayout(bottom)
        study.changed.connect(self._show)
        walk.done_changed.connect(self._show)  # and when the course has been read
        self._show()

    def _row(self, objective: str, words: str) -> QWidget:
        frame = QFrame()
        frame.setObjectName("verdict")
        grid = QGridLayout(frame)
        name, told, bar = label(words, role="title", wrap=True), label(role="muted", wrap=True), QProgressBar()
        bar.setTextVisible(False)
        bar.setAccessibleName(tr("{objective}: questions right", objective=words))
        practise = _button(tr("Practise"), lambda: self.practice_wanted.emit(objective))
        check = _button(tr("Check"), lambda: self.check_wanted.emit(objective))
        practise.setAccessibleName(tr("Practise: {objective}", objective=words))
        check.setAccessibleName(tr("Check: {objective}", objective=words))
        check.setToolTip(tr("Five questions; four right say “you can do this”"))
        grid.addWidget(name, 0, 0, 1, 3)
        grid.addWidget(bar, 1, 0, 1, 3)
        grid.addWidget(told, 2, 0)
        grid.addWidget(practise, 2, 1)
        grid.addWidget(check, 2, 2)
        grid.setColumnStretch(0, 1)
        self._rows[objective] = name, told, bar
        self.checks[objective] = check
        return frame

    def set_theme(self, theme: Theme) -> None:
        """The window's sheet has all its colours."""

    def take_focus(self) -> None:
        self.close_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        path = self._walk.lessons
        done = sum(self._walk.is_done(lesson) for lesson in path)
        minutes = round(self._study.progress.seconds() / 60)
        self._whole.setText(
            tr(
                "{done} of {count} lessons done; {minutes} minutes in all.",
                done=done,
                count=len(path),
                minutes=minutes,
            )
        )
        counts: dict[str, int] = {}
        for question in self._practice.questions:
            counts[question.objective] = counts.get(question.objective, 0) + 1
        for summary in self._study.summaries():
            name, told, bar = self._rows[summary.objective]
            count = counts.get(summary.objective, 0)
            words = tr(OBJECTIVE_WORDS[summary.objective])
            name.setText(tr("✓ {objective}: you can do this", objective=words) if summary.can_do else words)
            bar.setMaximum(max(1, count))
            bar.setValue(min(count, summary.questions_right))
            told.setText(
                tr(
                    "{right} of {count} questions right · {asked} answers",
                    right=summary.questions_right,
                    count=count,
                    asked=summary.asked,
                )
            )
        self._problem.setText(self._study.progress.problem)
        self._problem.setVisible(bool(self._study.progress.problem))

    def choose_target(self) -> None:
        """Asks for a file, and writes everything into it."""
        name, _ = QFileDialog.getSaveFileName(self, tr("Export my progress"), "progress.csv", tr("Tables (*.csv)"))
        if name:
            self._try(lambda: self._study.export(Path(name)))

    def ask_reset(self) -> None:
        """Asks once more, and forgets everything."""
        question = tr("Forget every answer and every step that was done? This cannot be undone.")
        buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
        chosen = QMessageBox.question(
            self, tr("Reset my progress"), question, buttons, QMessageBox.StandardButton.No
        )
        if chosen == QMessageBox.StandardButton.Yes:
            self._try(self._study.reset)

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except UserError as error:
            self._problem.setText(str(error))
            self._problem.show()


def _button(words: str, action: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.clicked.connect(lambda _=False: action())
    return button
