"""Whether what a file speaks of is there: models, symbols, steps, parts of the diagram, lessons, words, pictures.

Owns what can be told without computing anything, each mistake at its line. What is true of the numbers is computed
by `claims`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import get_args

import msgspec

from engine.protocol import Alteration, ModelDescription
from lstm_viz import models
from lstm_viz.diagram.graph import load_cell
from lstm_viz.diagram.parts import ids_of
from lstm_viz.gates import GATES
from lstm_viz.learn.asks_checked import mistakes_in_ask
from lstm_viz.learn.course import Course, lesson_name, pictures
from lstm_viz.learn.expressions_checked import mistakes_in
from lstm_viz.learn.lesson import (
    EMPTY,
    Ask,
    Do,
    Draw,
    Glossary,
    Lesson,
    OwnModel,
    Question,
    Questions,
    Step,
    Try,
    Word,
    merged,
)
from lstm_viz.learn.own_models import BadOwnModelError, description_of
from lstm_viz.learn.pieces_checked import filled_in, twice, under, wrong_claims, wrong_draws
from lstm_viz.learn.reading import AnyFile, Mistake
from lstm_viz.learn.stage_checked import StageChecker
from lstm_viz.learn.texts import BadTextError, check_length, links_in, names_in
from lstm_viz.learn.toml_lines import Path
from lstm_viz.learn.wording import texts_of
from lstm_viz.words import tr

TOOLS = tuple(str(kind.__struct_config__.tag) for kind in get_args(Alteration))

Found = Iterator[tuple[Path, str]]


@dataclass(frozen=True)
class Known:
    """What a file can speak of beside what it brings along itself; `tasks` None: not known here."""

    lessons: Collection[str] = ()
    words: Collection[str] = ()
    pictures: Collection[str] = ()
    models: dict[str, ModelDescription] = field(default_factory=dict)
    tasks: Collection[str] | None = None

    @classmethod
    def of(cls, course: Course, tasks: Collection[str] | None = None) -> Known:
        return cls(
            frozenset(lesson.name for lesson in course.lessons),
            frozenset(course.words),
            pictures(),
            {model.name: model for model in models.shipped()},
            tasks,
        )

    def with_own(self, files: Collection[AnyFile]) -> Known:
        """The same, and what files bring along for each other: lessons, and words."""
        lessons = {lesson_name(read.file) for read in files if isinstance(read.content, Lesson)}
        words = {word.id for read in files if isinstance(read.content, Glossary) for word in read.content.words}
        return replace(self, lessons={*self.lessons, *lessons}, words={*self.words, *words})


def mistakes_of(read: AnyFile, known: Known) -> tuple[Mistake, ...]:
    """All mistakes of a file: those of its structure, and of what it speaks of, in the order of its lines."""
    checker = _Checker(known)
    content = read.content
    if isinstance(content, Lesson):
        found = checker.lesson(content, lesson_name(read.file), may_be_empty=read.has_refused("steps"))
    elif isinstance(content, Questions):
        found = checker.questions(content)
    elif isinstance(content, Glossary):
        found = checker.glossary(content)
    else:
        found = iter(())
    return tuple(sorted({*read.mistakes, *(read.mistake(path, reason) for path, reason in found)}))


def mistakes_of_course(course: Course, known: Known) -> tuple[Mistake, ...]:
    """All mistakes of a course, with what is wrong between its files: an id that two questions have."""
    files: list[AnyFile] = [*(lesson.read for lesson in course.lessons), *course.questions, *course.glossary]
    found = [*course.mistakes, *(mistake for file in files for mistake in mistakes_of(file, known))]
    seen: dict[str, str] = {}
    for read in course.questions:
        for place, question in enumerate(read.content.questions if read.content else ()):
            if seen.setdefault(question.id, read.file) != read.file:
                words = tr("{file} has a question “{id}” too", file=seen[question.id], id=question.id)
                found.append(read.mistake(("questions", place, "id"), words))
    return tuple(sorted(found))


def _parts_of(cell: str) -> frozenset[str]:
    return ids_of(load_cell(cell))


class _Checker:
    def __init__(self, known: Known) -> None:
        self._known = known

    def lesson(self, lesson: Lesson, name: str, *, may_be_empty: bool) -> Found:
        """`may_be_empty`: it has steps, but they were refused, which has been said."""
        for place, need in enumerate(lesson.needs):
            if need not in self._known.lessons:
                yield ("needs", place), tr("there is no lesson “{name}”", name=need)
            elif need == name:
                yield ("needs", place), tr("a lesson cannot need itself")
        if not lesson.steps and not may_be_empty:
            yield (), tr("the lesson has no steps")
        yield from twice([step.id for step in lesson.steps], "steps", "id")
        yield from self._models(lesson.models)
        yield from wrong_draws(lesson.draw, ("draw",))
        stages, stage = self._stages(lesson.models), EMPTY
        for place, step in enumerate(lesson.steps):
            stage = merged(stage, step.do)
            yield from self._step(step, stage, stages, ("steps", place), lesson)

    def questions(self, file: Questions) -> Found:
        if file.lesson not in self._known.lessons:
            yield ("lesson",), tr("there is no lesson “{name}”", name=file.lesson)
        yield from twice([question.id for question in file.questions], "questions", "id")
        yield from self._models(file.models)
        yield from wrong_draws(file.draw, ("draw",))
        stages = self._stages(file.models)
        yield from under(("do",), stages.mistakes(file.do, merged(EMPTY, file.do), file.draw))
        for place, question in enumerate(file.questions):
            yield from self._question(question, stages, ("questions", place), file)

    def glossary(self, glossary: Glossary) -> Found:
        yield from twice([word.id for word in glossary.words], "words", "id")
        for place, word in enumerate(glossary.words):
            yield from self._word(word, ("words", place))
            yield from self._texts(word, ("words", place), ())

    def _word(self, word: Word, at: Path) -> Found:
        if word.lesson and word.lesson not in self._known.lessons:
            yield (*at, "lesson"), tr("there is no lesson “{name}”", name=word.lesson)
        kind, colon, part = word.picture.partition(":")
        if not colon:
            if word.picture and word.picture not in self._known.pictures:
                yield (*at, "picture"), tr("there is no picture “{name}”", name=word.picture)
        elif kind != "cell" and kind not in GATES:
            yield (*at, "picture"), tr("a picture is “cell:PART”, “gru:PART” or a drawing’s name")
        elif part not in _parts_of("lstm" if kind == "cell" else kind):
            yield (*at, "picture"), tr("there is no part “{name}” in the diagram", name=part)

    def _stages(self, own: tuple[OwnModel, ...]) -> StageChecker:
        described = dict(self._known.models)
        for model in own:
            try:
                described[model.name] = description_of(model)
            except BadOwnModelError:
                continue  # said where the model stands
        return StageChecker(described, self._known.pictures, self._known.tasks, _parts_of)

    def _models(self, own: tuple[OwnModel, ...]) -> Found:
        yield from twice([model.name for model in own], "models", "name")
        for place, model in enumerate(own):
            if model.name in self._known.models:
                yield ("models", place, "name"), tr("a shipped model is called “{name}”", name=model.name)
            try:
                description_of(model)
            except BadOwnModelError as error:
                yield ("models", place), str(error)

    def _step(self, step: Step, stage: Do, stages: StageChecker, at: Path, lesson: Lesson) -> Found:
        draws = {**lesson.draw, **step.draw}
        yield from wrong_draws(step.draw, (*at, "draw"))
        yield from under((*at, "do"), stages.mistakes(step.do, stage, draws))
        if step.ask is not None:
            yield from self._ask(step.ask, stage, stages, (*at, "ask"), draws)
        if step.try_ is not None:
            yield from self._try(step.try_, stage, stages, (*at, "try"), draws)
        names = {*draws, *step.values, *filled_in(step.ask)}
        yield from self._texts(step, at, names)
        solution = step.try_.solution if step.try_ is not None else None
        shown = merged(stage, step.ask.show) if step.ask is not None and step.ask.show is not None else None
        yield from under(at, mistakes_in(step, stage, shown, merged(stage, solution), names, stages.model))
        yield from under(at, wrong_claims(step.claims))
        if not (step.say or step.ask or step.try_):
            yield at, tr("the step says and asks nothing")

    def _question(self, question: Question, stages: StageChecker, at: Path, file: Questions) -> Found:
        draws = {**file.draw, **question.draw}
        stage = file.stage_of(question)
        yield from wrong_draws(question.draw, (*at, "draw"))
        yield from under((*at, "do"), stages.mistakes(question.do, stage, draws))
        yield from self._ask(question.ask, stage, stages, (*at, "ask"), draws)
        names = {*draws, *question.values, *filled_in(question.ask)}
        yield from self._texts(question, at, names)
        shown = merged(stage, question.ask.show) if question.ask.show is not None else None
        yield from under(at, mistakes_in(question, stage, shown, stage, names, stages.model))
        yield from under(at, wrong_claims(question.claims))

    def _texts(self, part: msgspec.Struct, at: Path, names: Collection[str]) -> Found:
        """Whether what texts put in has a value, and what they lead to is there."""
        for path, text in texts_of(part, at):
            try:
                check_length(text)
                missing = [name for name in names_in(text) if name not in names]
            except BadTextError as error:
                yield path, str(error)
                continue
            for name in missing:
                yield path, tr("nothing is called “{name}” here: neither drawn nor among the values", name=name)
            for kind, target in links_in(text):
                if kind == "lesson" and target not in self._known.lessons:
                    yield path, tr("there is no lesson “{name}”", name=target)
                if kind == "glossary" and target not in self._known.words:
                    yield path, tr("the glossary has no “{name}”", name=target)

    def _ask(self, ask: Ask, stage: Do, stages: StageChecker, at: Path, draws: dict[str, Draw]) -> Found:
        yield from under((*at, "show"), stages.mistakes(ask.show, merged(stage, ask.show), draws))
        yield from under(at, mistakes_in_ask(ask, stages.parts(stage)))

    def _try(self, goal: Try, stage: Do, stages: StageChecker, at: Path, draws: dict[str, Draw]) -> Found:
        after = merged(stage, goal.solution)
        yield from under((*at, "solution"), stages.mistakes(goal.solution, after, draws))
        for place, tool in enumerate(goal.tools):
            if tool not in TOOLS:
                words = tr("there is no change “{name}”: {known}", name=tool, known=", ".join(TOOLS))
                yield (*at, "tools", place), words
        for change in after.changes or ():
            tag = str(change.__struct_config__.tag)
            if goal.tools and tag not in goal.tools and change not in (stage.changes or ()):
                yield (*at, "solution"), tr("the solution uses “{tag}”, which is none of the tools", tag=tag)
