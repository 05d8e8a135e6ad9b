"""Practice: questions one after the other, the due ones first; and the checks that say "you can do this".

Owns which questions there are in this round, which one is asked, and how many were right. It does not own what is
asked and answered (`asking`), nor what is kept of it (`study`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lstm_viz.learn.course import Course
from lstm_viz.learn.lesson import Question, Questions
from lstm_viz.learn.schedule import check_questions
from lstm_viz.learning.asking import Asking
from lstm_viz.learning.going import Going
from lstm_viz.learning.study import Study
from lstm_viz.learning.subject import Subject
from lstm_viz.looks import AnswerLook, PracticeLook


class Practice(Going):
    """Signals: `moved` (another question, or the round is over), `counted` (how many are right, or due)."""

    counted = Signal()

    def __init__(
        self,
        asking: Asking,
        course: Course,
        study: Study,
        new_seed: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(asking, study, new_seed, parent)
        self._all = course.all_questions
        self._language = course.language
        self._objective = ""
        self._round: list[Question] = []
        self._place = 0
        self._right = 0
        self._is_check = False
        self._passed: bool | None = None
        self._first = True  # nothing was answered yet of the present question

    def set_course(self, course: Course) -> None:
        """The questions of another course, from the next round on. In another language they are the same with
        other words, and so are those of this round.
        """
        self._all, before = course.all_questions, self._language
        self._language = course.language
        if course.language != before:
            asked, subject = self.question, self._asking.subject
            self._round = [self._all.get(question.id, (question,))[0] for question in self._round]
            if asked is not None and asked.id in self._all and subject is not None and subject.part is asked:
                self._asking.reword(self._subject())
        self.counted.emit()

    @property
    def questions(self) -> list[Question]:
        """All that there are."""
        return [question for question, _ in self._all.values()]

    @property
    def due(self) -> int:
        """How many are to be practised today."""
        return self._study.due(self.questions)

    @property
    def objective(self) -> str:
        """What is practised; "" for everything."""
        return self._objective

    @property
    def question(self) -> Question | None:
        """The one that is asked; None where the round is over, or there is none."""
        return self._round[self._place] if self._place < len(self._round) else None

    @property
    def part(self) -> Question | None:
        return self.question

    @property
    def place(self) -> int:
        return self._place

    @property
    def count(self) -> int:
        """How many questions this round has."""
        return len(self._round)

    @property
    def right(self) -> int:
        """How many of this round were right at the first answer."""
        return self._right

    @property
    def is_check(self) -> bool:
        """Whether this round is an objective's check."""
        return self._is_check

    @property
    def passed(self) -> bool | None:
        """Of a check that is over: whether it says "you can do this"."""
        return self._passed

    def lesson_of(self, question: Question) -> str:
        """The lesson that a question belongs to, by name."""
        return self._all[question.id][1].lesson

    def begin(self, objective: str = "") -> None:
        """A round of what is most urgent, of one objective or of all."""
        self._objective = objective
        fitting = [question for question in self.questions if objective in ("", question.objective)]
        self._start(self._study.next_questions(fitting), is_check=False)

    def begin_check(self, objective: str) -> None:
        """An objective's check."""
        self._objective = objective
        self._start(check_questions(self.questions, objective, self._new_seed()), is_check=True)

    def ask(self, name: str) -> None:
        """One question by its id."""
        if name in self._all:
            self._start([self._all[name][0]], is_check=False)

    def look(self, answer: AnswerLook) -> PracticeLook:
        """The round as it stands, with how its question is answered, for a document."""
        return PracticeLook(
            objective=self._objective,
            questions=tuple(question.id for question in self._round),
            place=self._place,
            right=self._right,
            check=self._is_check,
            passed=self._passed,
            first=self._first,
            answer=answer,
        )

    def put(self, look: PracticeLook) -> bool:
        """Goes on with a round of a document; False where a question of it is not there any more."""
        if any(name not in self._all for name in look.questions):
            return False
        self._objective = look.objective
        self._round = [self._all[name][0] for name in look.questions]
        self._place, self._right = min(look.place, len(self._round)), look.right
        self._is_check, self._passed = look.check, look.passed
        if self.question is not None:
            self._begin(look.answer.seed)
            self._first = look.first
        else:
            self._asking.end()
        self.moved.emit()
        return True

    def next(self) -> None:
        """The next question; after the last one the round is over."""
        if self._place >= len(self._round):
            return
        self._place += 1
        if self.question is not None:
            self._begin(self._study.new_seed(self.question))
        else:
            self._asking.end()
            if self._is_check:
                self._passed = self._study.check(self._objective, self._right, len(self._round))
        self.moved.emit()
        self.counted.emit()

    def _start(self, questions: list[Question], *, is_check: bool) -> None:
        self._round, self._place, self._right = questions, 0, 0
        self._is_check, self._passed = is_check, None
        if self.question is not None:
            self._begin(self._study.new_seed(self.question))
        else:
            self._asking.end()
        self.moved.emit()

    def _begin(self, seed: int) -> None:
        self._first = True
        self._study.begin()
        self._asking.begin(self._subject(), seed)

    def _subject(self) -> Subject:
        """The present question, with what it stands in."""
        question = self.question
        assert question is not None
        file: Questions = self._all[question.id][1]
        return Subject(question, file.stage_of(question), file.models, {**file.draw, **question.draw})

    def _on_judged(self) -> None:
        question, asking = self.question, self._asking
        if question is None or not self.is_asked or not self._first:
            return
        shown = asking.was_shown and asking.attempts == 0
        if not (asking.newly_judged or shown):
            return
        right = asking.verdict is not None and asking.verdict.right
        self._first = False
        self._right += right
        self._study.answer(
            question.id,
            self.lesson_of(question),
            right,
            practice=True,
            objectives=(question.objective,),
            level=question.level,
            kind=asking.kind,
            given=asking.given,
            seed=asking.seed,
        )
        self.counted.emit()
