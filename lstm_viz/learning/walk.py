"""The course as somebody goes through it: which lesson, which step, what of it is done.

Owns the place in the course and what is kept of it. It does not own what is on the stage, nor what was answered
(`asking`), what lessons there are (`learn.course`), nor how progress is kept (`learn.progress`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lstm_viz.learn.course import Course, CourseLesson
from lstm_viz.learn.lesson import EMPTY, Do, Lesson, Step, merged
from lstm_viz.learning.asking import Asking
from lstm_viz.learning.going import Going
from lstm_viz.learning.study import Study
from lstm_viz.learning.subject import Subject


class Walk(Going):
    """Signals: `moved` (another lesson or step), `done_changed` (of a step, or of a lesson)."""

    done_changed = Signal()

    def __init__(
        self,
        asking: Asking,
        course: Course,
        study: Study,
        new_seed: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(asking, study, new_seed, parent)
        self._course = course
        self._lesson: CourseLesson | None = None
        self._place = 0
        self._core_only = False
        asking.goal_reached.connect(self._on_goal_reached)

    # --- what there is ---------------------------------------------------------------------------------------

    @property
    def course(self) -> Course:
        return self._course

    def set_course(self, course: Course) -> None:
        """Another course; the step that is open stays, where it is there, too. In another language it is the same
        with other words: what was answered stays as well.
        """
        was_asked, open_lesson, before = self.is_asked, self._lesson, self._course
        self._course = course
        if open_lesson is not None:
            self._lesson = course.lesson(open_lesson.name) or open_lesson
            self._place = min(self._place, max(0, len(self.steps) - 1))
        if was_asked and before.language != course.language:
            self._asking.reword(self._subject())
        self.done_changed.emit()

    @property
    def lessons(self) -> list[CourseLesson]:
        """Those that can be read, in their order."""
        return [lesson for lesson in self._course.lessons if lesson.lesson is not None and lesson.lesson.steps]

    @property
    def lesson(self) -> CourseLesson | None:
        """The lesson that is open."""
        return self._lesson

    @property
    def steps(self) -> tuple[Step, ...]:
        """Of the open lesson; on the short path those of its core."""
        if self._lesson is None or self._lesson.lesson is None:
            return ()
        return self._steps_of(self._lesson.lesson)

    def _steps_of(self, lesson: Lesson) -> tuple[Step, ...]:
        core = tuple(step for step in lesson.steps if step.core)
        return core if self._core_only and core else lesson.steps

    @property
    def place(self) -> int:
        """The step's place among `steps`, from 0."""
        return self._place

    @property
    def step(self) -> Step | None:
        return self.steps[self._place] if self._place < len(self.steps) else None

    @property
    def part(self) -> Step | None:
        return self.step

    @property
    def core_only(self) -> bool:
        """Whether only the path of 20 minutes is gone."""
        return self._core_only

    def is_core(self, lesson: CourseLesson) -> bool:
        """Whether a lesson has steps on the short path."""
        return lesson.lesson is not None and any(step.core for step in lesson.lesson.steps)

    # --- what is done ----------------------------------------------------------------------------------------

    def is_done(self, lesson: CourseLesson) -> bool:
        """Whether every step of a lesson is done; on the short path every one of its core."""
        if lesson.lesson is None:
            return False
        return all(self._study.is_done(lesson.name, step.id) for step in self._steps_of(lesson.lesson))

    def done_share(self, lesson: CourseLesson) -> float:
        """How much of a lesson is done, from 0 to 1."""
        steps = () if lesson.lesson is None else self._steps_of(lesson.lesson)
        return sum(self._study.is_done(lesson.name, step.id) for step in steps) / max(1, len(steps))

    @property
    def path(self) -> list[CourseLesson]:
        """The lessons that are to be gone through: all, or those on the short path."""
        return [lesson for lesson in self.lessons if not self._core_only or self.is_core(lesson)]

    # --- going -----------------------------------------------------------------------------------------------

    def set_core_only(self, core_only: bool) -> None:
        """The short path, or the whole course; the step that is shown stays where it is on both."""
        if core_only == self._core_only:
            return
        step = self.step
        self._core_only = core_only
        if step is not None and step in self.steps:
            self._place = self.steps.index(step)
            self.moved.emit()
        elif self._lesson is not None:
            self.open(self._lesson.name)
        self.done_changed.emit()

    def open(self, name: str, place: int | None = None) -> bool:
        """Opens a lesson where it was left, or at a step (from 0); False where there is no such lesson."""
        lesson = self._course.lesson(name)
        if lesson is None or lesson.lesson is None or not lesson.lesson.steps:
            return False
        self._lesson = lesson
        if place is None:
            open_steps = [
                index for index, step in enumerate(self.steps) if not self._study.is_done(lesson.name, step.id)
            ]
            place = open_steps[0] if open_steps else 0
        self._go(place)
        return True

    def put(self, name: str, step: str, seed: int, *, core_only: bool) -> bool:
        """Opens a step by its lesson's name and its own id, with its numbers; False where there is none."""
        lesson = self._course.lesson(name)
        if lesson is None or lesson.lesson is None or step not in (one.id for one in lesson.lesson.steps):
            return False
        changed, self._core_only, self._lesson = core_only != self._core_only, core_only, lesson
        ids = [one.id for one in self.steps]
        if step not in ids:  # it is not on the short path
            changed, self._core_only = True, False
            ids = [one.id for one in self.steps]
        self._go(ids.index(step), seed)
        if changed:
            self.done_changed.emit()
        return True

    def resume(self) -> None:
        """Opens the lesson that was left last, else the first that is not done."""
        path = self.path
        if not path:
            return
        left = self._study.last_lesson
        names = [lesson.name for lesson in path]
        undone = [lesson.name for lesson in path if not self.is_done(lesson)]
        self.open(left if left in names else (undone or names)[0])

    def next(self) -> None:
        """On to the next step, or to the next lesson; a step that only says something is done by that."""
        step, lesson = self.step, self._lesson
        if step is None or lesson is None:
            return
        if step.ask is None and step.try_ is None:
            self._mark_done()
        if self._place + 1 < len(self.steps):
            self._go(self._place + 1)
        else:
            following = self.following
            if following is not None:
                self.open(following.name, 0)
            self.done_changed.emit()

    @property
    def following(self) -> CourseLesson | None:
        """The lesson after the open one."""
        names = [lesson.name for lesson in self.path]
        if self._lesson is None or self._lesson.name not in names:
            return None
        place = names.index(self._lesson.name) + 1
        return self.path[place] if place < len(names) else None

    def back(self) -> None:
        """To the step before; from the first one of a lesson to the last one of the lesson before."""
        if self._place > 0:
            self._go(self._place - 1)
            return
        names = [lesson.name for lesson in self.path]
        if self._lesson is not None and self._lesson.name in names and names.index(self._lesson.name) > 0:
            before = self.path[names.index(self._lesson.name) - 1]
            self._lesson = before
            self._go(len(self.steps) - 1)

    def show_again(self) -> None:
        """Puts the present step on the stage once more, as when something else was on it; where there is none yet,
        that where the course was left.
        """
        if self.step is not None:
            super().show_again()
        else:
            self.resume()

    def _go(self, place: int, seed: int | None = None) -> None:
        self._place = min(max(place, 0), len(self.steps) - 1)
        lesson = self._lesson
        assert lesson is not None
        self._study.begin(lesson.name)
        self._begin(self._new_seed() if seed is None else seed)
        self.moved.emit()

    def _begin(self, seed: int) -> None:
        self._asking.begin(self._subject(), seed)

    def _subject(self) -> Subject:
        """The present step, with what it stands in."""
        lesson, step = self._lesson, self.step
        assert lesson is not None
        assert lesson.lesson is not None
        assert step is not None
        whole = lesson.lesson
        return Subject(step, stage_at(whole, step), whole.models, {**whole.draw, **step.draw})

    # --- what is kept ----------------------------------------------------------------------------------------

    def _on_judged(self) -> None:
        step, lesson, asking = self.step, self._lesson, self._asking
        if step is None or lesson is None or not self.is_asked:
            return
        if asking.verdict is not None and asking.newly_judged:
            assert lesson.lesson is not None
            self._study.answer(
                step.id,
                lesson.name,
                asking.verdict.right,
                objectives=lesson.lesson.objectives,
                kind=asking.kind,
                given=asking.given,
                seed=asking.seed,
            )
        if asking.done and not asking.recalled:
            self._mark_done()

    def _on_goal_reached(self) -> None:
        if self.is_asked and self._asking.done:
            self._mark_done()

    def _mark_done(self) -> None:
        step, lesson = self.step, self._lesson
        if step is not None and lesson is not None and not self._study.is_done(lesson.name, step.id):
            self._study.do(lesson.name, step.id)
            self.done_changed.emit()


def stage_at(lesson: Lesson, step: Step) -> Do:
    """The whole state of the stage at a step of a lesson: every `do` up to it, one after the other."""
    state = EMPTY
    for each in lesson.steps:
        state = merged(state, each.do)
        if each is step:
            break
    return state
