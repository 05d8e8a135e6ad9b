"""All that stands behind the Learn workspace, put together in one place."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from lstm_viz.asking import Asking
from lstm_viz.course import Walk
from lstm_viz.engine_client import EngineClient
from lstm_viz.learn.course import Course, load_course
from lstm_viz.lesson_stage import LessonStage
from lstm_viz.practice import Practice
from lstm_viz.study import Study
from lstm_viz.tracing import Tracing


class Learning(QObject):
    """Its parts: `course`, `stage`, `study`; `walk` with `asking`, `practice` with `practised`."""

    def __init__(
        self,
        client: EngineClient,
        elsewhere: Tracing,
        course: Course | None = None,
        new_seed: Callable[[], int] | None = None,
        folder: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`elsewhere` is the tracing of the other workspaces; progress is kept in `folder`, None: nowhere."""
        super().__init__(parent)
        self.course = load_course() if course is None else course
        self.stage = LessonStage(client, elsewhere, self)
        self.study = Study(folder, parent=self)
        self.asking = Asking(self.stage, self)
        self.walk = Walk(self.asking, self.course, self.study, new_seed or seed_of, self)
        self.practised = Asking(self.stage, self)  # what is asked in practice, while no lesson is on the stage
        self.practice = Practice(self.practised, self.course, self.study, new_seed or seed_of, self)

    def close(self) -> None:
        """Ends everything that runs here."""
        self.asking.end()
        self.practised.end()
        self.stage.close()
        self.study.close()


def seed_of() -> int:
    """A seed that nobody has chosen."""
    return random.SystemRandom().randrange(1 << 30)
