"""The numbers of what is asked: those that are drawn, its values, and all that they are put into.

Owns how texts, formulas, sequences and a lesson's own models get their numbers. It does not own what is asked, nor
when its numbers are there (`asking`), nor where the stage has its own (`numbers`).
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from lstm_viz import symbols
from lstm_viz.learn.context import Context, Value
from lstm_viz.learn.drawn import drawn
from lstm_viz.learn.expressions import ExpressionError, evaluated, number_of
from lstm_viz.learn.lesson import Do
from lstm_viz.learn.own_models import BadOwnModelError, model_file
from lstm_viz.learn.texts import BadTextError, filled
from lstm_viz.learn.texts_html import formula_html, html_of, plain_of
from lstm_viz.learning import numbers
from lstm_viz.learning.stage import LessonStage
from lstm_viz.learning.subject import Subject
from lstm_viz.worded import Worded
from lstm_viz.words import tr


class _Pending(dict[str, Value]):
    """Names whose values have not come yet: each is written as three dots."""

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> Value:
        return "…"


class SubjectNumbers:
    """Its values are here from `compute` on; `problem` says what could not be computed, and why."""

    def __init__(self, stage: LessonStage) -> None:
        self._stage = stage
        self._subject: Subject | None = None
        self._drawn: dict[str, Value] = {}
        self._values: dict[str, Value] | None = None
        self.problem = ""

    def begin(self, subject: Subject, seed: int) -> None:
        """Draws for another subject; its values have still to come."""
        self._drawn = dict(drawn(subject.draws or {}, seed))
        self._subject, self._values, self.problem = subject, None, ""

    def reword(self, subject: Subject) -> None:
        """The same in another language: the numbers stay."""
        self._subject = subject

    @property
    def are_here(self) -> bool:
        return self._values is not None

    @property
    def names(self) -> Mapping[str, Value]:
        """What stands in the texts by name."""
        return _Pending(self._drawn) if self._values is None else self._values

    @property
    def context(self) -> Context:
        """What an expression can speak of now."""
        return self._on_stage().with_names(self._drawn if self._values is None else self._values)

    def compute(self) -> None:
        """The values of the texts, in their order: a later one may speak of an earlier one."""
        context = self._on_stage()
        values = dict(self._drawn)
        for name, expression in () if self._subject is None else self._subject.part.values.items():
            try:
                values[name] = evaluated(expression, context.with_names(values))
            except ExpressionError as error:
                values[name] = "?"
                self.problem = tr("{name}: {problem}", name=name, problem=error)
        self._values = values

    def worded(self, text: str) -> Worded:
        """A text with its numbers put in."""
        try:
            return Worded(symbols.prose(html_of(text, self.names)), plain_of(text, self.names))
        except BadTextError as error:
            return Worded(html_of(text), f"{plain_of(text)} ({error})")

    def formula(self, text: str) -> Worded:
        """A formula with its numbers put in."""
        try:
            return Worded(formula_html(text, self.names), text)
        except BadTextError:
            return Worded(formula_html(text), text)

    def model_files(self) -> dict[str, bytes]:
        """The files of the lesson's own models, by name, with what is drawn in their weights."""
        context = Context(self._drawn)
        found: dict[str, bytes] = {}
        for own in () if self._subject is None else self._subject.models:
            try:
                found[own.name] = model_file(own, lambda value: number_of(value, context))
            except (BadOwnModelError, ExpressionError) as error:
                self.problem = str(error)
        return found

    def in_sequence(self, do: Do) -> Do:
        """The same `do`, with what is drawn in its sequence."""
        models = () if self._subject is None else self._subject.models
        example = next((own.example for own in models if own.name == do.model), "")
        sequence = example if do.sequence is None else do.sequence
        if "{" not in sequence:
            return do
        try:
            return msgspec.structs.replace(do, sequence=filled(sequence, self._drawn))
        except BadTextError as error:
            self.problem = str(error)
            return do

    def _on_stage(self) -> Context:
        stage = self._stage
        laboratory = stage.laboratory
        gradients = None
        if stage.do.gradients is not None and laboratory.result is not None:
            gradients = numbers.tables_of_gradients(laboratory.result, laboratory.metric, laboratory.jacobians)
        return numbers.context_of(
            stage.trace, stage.tracing.untouched, stage.companion.trace, stage.ahead, gradients, stage.race
        )
