"""All that stands behind the Learn workspace, in one place; and the course, which is read on a worker thread."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lstm_viz.engine_client import EngineClient
from lstm_viz.learn.checking import Known, mistakes_of
from lstm_viz.learn.course import ENGLISH, Course, load_course
from lstm_viz.learn.reading import AnyFile, Mistake
from lstm_viz.learning.asking import Asking
from lstm_viz.learning.practice import Practice
from lstm_viz.learning.stage import LessonStage
from lstm_viz.learning.study import Study
from lstm_viz.learning.walk import Walk
from lstm_viz.preferences import Preferences
from lstm_viz.tracing import Tracing
from lstm_viz.words import language
from lstm_viz.workers import Worker

NO_COURSE = Course(ENGLISH, (), (), ())  # until it has been read


class Learning(QObject):
    """Its parts: `course`, `stage`, `study`; `walk` with `asking`, `practice` with `practised`.

    Signal: `course_changed`, it has been read, with a teacher's own lessons and the `mistakes` in them.
    """

    course_changed = Signal()

    def __init__(
        self,
        client: EngineClient,
        elsewhere: Tracing,
        new_seed: Callable[[], int] | None = None,
        folder: Path | None = None,
        own: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`elsewhere` is the tracing of the other workspaces; progress is kept in `folder`, None: nowhere; `own`
        is a folder of a teacher's own lessons.
        """
        super().__init__(parent)
        self._own = own
        self.course = NO_COURSE
        self.mistakes: tuple[Mistake, ...] = ()
        self.stage = LessonStage(client, elsewhere, self)
        self.study = Study(folder, parent=self)
        self.asking = Asking(self.stage, self)
        self.walk = Walk(self.asking, self.course, self.study, new_seed or seed_of, self)
        self.practised = Asking(self.stage, self)  # what is asked in practice, while no lesson is on the stage
        self.practice = Practice(self.practised, self.course, self.study, new_seed or seed_of, self)
        self._worker = Worker(self)
        self.read(own)

    def read(self, own: Path | None) -> None:
        """Reads the course, with a teacher's own lessons; what is open stays until it is there."""
        self._own = own
        self.speak(language())

    def speak(self, spoken: str) -> None:
        """Reads the course in a language; what is open stays, in other words."""
        own = self._own
        self._worker.run(lambda: read_course(own, spoken), self._take, lambda _error: None)

    def _take(self, found: tuple[Course, tuple[Mistake, ...]]) -> None:
        self.course, self.mistakes = found
        self.walk.set_course(self.course)
        self.practice.set_course(self.course)
        self.course_changed.emit()

    def close(self) -> None:
        """Ends everything that runs here."""
        self._worker.close()
        self.asking.end()
        self.practised.end()
        self.stage.close()
        self.study.close()


def make_learning(client: EngineClient, tracing: Tracing, preferences: Preferences) -> Learning:
    """All of it; what is learnt is kept beside the settings."""
    settings, kept = preferences.settings, preferences.path
    return Learning(
        client,
        tracing,
        folder=None if kept is None else kept.parent,
        own=Path(settings.own_lessons) if settings.own_lessons else None,
    )


def read_course(own: Path | None, spoken: str = ENGLISH) -> tuple[Course, tuple[Mistake, ...]]:
    """The course, and what is wrong in a teacher's files: the program's own are looked at by tests."""
    course = load_course(spoken, own)
    if own is None:
        return course, ()
    shipped = len(load_course(spoken).questions)
    files: list[AnyFile] = [*(lesson.read for lesson in course.lessons if lesson.own), *course.questions[shipped:]]
    known = Known.of(course).with_own(files)
    return course, (*course.mistakes, *(mistake for file in files for mistake in mistakes_of(file, known)))


def seed_of() -> int:
    """A seed that nobody has chosen."""
    return random.SystemRandom().randrange(1 << 30)
