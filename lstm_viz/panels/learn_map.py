"""A page with the map of the course: what follows from what."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from lstm_viz.learning.walk import Walk
from lstm_viz.theme import Theme
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.lesson_map import LessonMap, Stop
from lstm_viz.words import tr


class MapPage(Card):
    """Signals: `lesson_wanted` (its name), `closed` (back to the lessons)."""

    lesson_wanted = Signal(str)
    closed = Signal()

    def __init__(self, walk: Walk, theme: Theme) -> None:
        super().__init__()
        self._walk = walk
        self.map = LessonMap(theme)
        self.close_button = QPushButton(tr("Back to the lessons"))
        self.close_button.clicked.connect(lambda _=False: self.closed.emit())
        row = QHBoxLayout()
        row.addWidget(self.close_button)
        row.addStretch(1)
        self.body.addWidget(label(tr("What follows from what"), role="lesson"))
        note = tr(
            "An arrow leads from a lesson to those that build on it. Bold: on the path of 20 minutes. ✓: done."
        )
        self.body.addWidget(label(note, role="muted", wrap=True))
        self.body.addWidget(self.map, 1)
        self.body.addLayout(row)
        self.map.lesson_wanted.connect(self.lesson_wanted)
        walk.done_changed.connect(self._show)
        walk.moved.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self.map.set_theme(theme)

    def take_focus(self) -> None:
        self.map.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        walk = self._walk
        stops = [
            Stop(
                lesson.name,
                f"{place}. {lesson.lesson.title}",
                tuple(lesson.lesson.needs),
                walk.is_done(lesson),
                walk.is_core(lesson),
            )
            for place, lesson in enumerate(walk.lessons, start=1)
            if lesson.lesson is not None
        ]
        self.map.show_stops(stops, walk.lesson.name if walk.lesson is not None else "")
