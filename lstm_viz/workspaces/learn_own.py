"""A teacher's own lessons in Learn: the folder that is asked for, and what is wrong in its files.

Owns these two. It does not own reading the files (`learning`), nor where their folder is kept (`preferences`).
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from lstm_viz.learning.learning import Learning
from lstm_viz.panels.learn_course import CoursePanel
from lstm_viz.words import tr

MOST_MISTAKES = 3  # that are told; the rest by `lstm-viz lessons`


class OwnLessons(QObject):
    """Signal: `chosen`, the folder that was chosen."""

    chosen = Signal(str)

    def __init__(self, learning: Learning, course: CoursePanel, workspace: QWidget) -> None:
        super().__init__(workspace)
        self._learning, self._course, self._workspace = learning, course, workspace
        course.own_wanted.connect(self._ask)
        learning.course_changed.connect(self._show_mistakes)
        self._show_mistakes()

    def _show_mistakes(self) -> None:
        mistakes = [str(mistake) for mistake in self._learning.mistakes]
        more = (
            [tr("and {count} more", count=len(mistakes) - MOST_MISTAKES)] if len(mistakes) > MOST_MISTAKES else []
        )
        self._course.show_problem("\n".join([*mistakes[:MOST_MISTAKES], *more]))

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self._workspace, tr("The folder of your own lessons"))
        if name:
            self.chosen.emit(name)
