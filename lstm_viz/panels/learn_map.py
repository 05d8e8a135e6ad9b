"""A page with the map of the course: what follows from what."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea

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
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.map)
        self.body.addWidget(self._scroll, 1)
        self.body.addLayout(row)
        self.map.lesson_wanted.connect(self.lesson_wanted)
        self.map.reached.connect(self._bring_into_sight)
        walk.done_changed.connect(self._show)
        walk.moved.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self.map.set_theme(theme)

    def set_scale(self, scale: float) -> None:
        """How large its words are, as those of lessons."""
        self.map.set_scale(scale)

    def _bring_into_sight(self, box: QRectF) -> None:
        middle = box.center().toPoint()
        self._scroll.ensureVisible(middle.x(), middle.y(), round(box.width() / 2), round(box.height() / 2))

    def take_focus(self) -> None:
        self.map.setFocus()
        QTimer.singleShot(0, self, lambda: self._bring_into_sight(self.map.chosen_box))  # it has its size by then

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
