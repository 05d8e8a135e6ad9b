"""Whether what a lesson claims comes out of the engine: values, claims, right answers, goals and their solutions.

Owns what is asked of each step. The computing is `computing`'s, what a file speaks of `checking`'s.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from lstm_viz.errors import UserError
from lstm_viz.learn.answers import checked, curve_of, exact_lines
from lstm_viz.learn.computing import Computer
from lstm_viz.learn.context import Context, ExpressionError, Value
from lstm_viz.learn.drawn import drawn
from lstm_viz.learn.expression_reading import parsed
from lstm_viz.learn.expressions import evaluated, holds, number_of
from lstm_viz.learn.expressions_checked import expressions_of
from lstm_viz.learn.lesson import (
    EMPTY,
    Ask,
    AskCurve,
    AskFill,
    AskNumber,
    Do,
    Draw,
    Expression,
    Lesson,
    OwnModel,
    Question,
    Questions,
    Step,
    Try,
    merged,
)
from lstm_viz.learn.own_models import BadOwnModelError
from lstm_viz.learn.reading import AnyFile, Mistake
from lstm_viz.learn.toml_lines import Path
from lstm_viz.learn.values import BadTextError, filled, written
from lstm_viz.learn.wording import texts_of
from lstm_viz.words import tr

Floats = NDArray[np.float64]

SEEDS = 5  # how often numbers are drawn, where some are

PROBLEMS = (UserError, ExpressionError, BadOwnModelError, BadTextError)
_RACED = {"loss", "accuracy", "training_step"}

Answer = TypeVar("Answer")


def claims_of(read: AnyFile, computer: Computer) -> tuple[Mistake, ...]:
    """What a file claims and the engine does not find so, in the order of its lines.

    Whether what the file speaks of is there is taken for granted: `checking` comes first.
    """
    found: list[tuple[Path, str]] = []
    content = read.content
    if isinstance(content, Lesson):
        stage = EMPTY
        for place, step in enumerate(content.steps):
            stage = merged(stage, step.do)
            claimed = _Claimed(step, stage, content, computer)
            found += [(("steps", place, *path), reason) for path, reason in claimed.mistakes()]
    elif isinstance(content, Questions):
        for place, question in enumerate(content.questions):
            claimed = _Claimed(question, content.stage_of(question), content, computer)
            found += [(("questions", place, *path), reason) for path, reason in claimed.mistakes()]
    return tuple(sorted({read.mistake(path, reason) for path, reason in found}))


def computed(values: Mapping[str, Expression], context: Context) -> Context:
    """The context with values computed, each of which can use those before it; raises ExpressionError."""
    for name, expression in values.items():
        context = context.with_names({name: evaluated(expression, context)})
    return context


class _Claimed:
    """One step or question on its stage."""

    def __init__(self, part: Step | Question, stage: Do, around: Lesson | Questions, computer: Computer) -> None:
        self._part = part
        self._stage = stage
        self._own: Mapping[str, OwnModel] = {model.name: model for model in around.models}
        self._draws: Mapping[str, Draw] = {**around.draw, **part.draw}
        self._computer = computer
        self._found: list[tuple[Path, str]] = []

    def mistakes(self) -> list[tuple[Path, str]]:
        """What does not come out, of the first drawn numbers with which something does not."""
        for seed in range(SEEDS if self._draws else 1):
            self._at(drawn(self._draws, seed))
            if self._found:
                break
        return self._found

    def _at(self, names: Mapping[str, Value]) -> None:
        part, ask = self._part, self._part.ask
        shown = merged(self._stage, ask.show) if ask is not None and ask.show is not None else None
        before = self._attempt(("do",), lambda: self._context(self._stage, names, shown))
        if before is None:
            return
        context = self._attempt(("values",), lambda: computed(part.values, before))
        if context is None:
            return
        answered = context
        if ask is not None:
            answered = self._attempt(("ask",), lambda: _answered(ask, context)) or context
            self._ask(ask, context)
        self._texts(answered)
        self._claims(answered)
        if isinstance(part, Step) and part.try_ is not None:
            self._try(part.try_, context, names)

    def _context(self, stage: Do, names: Mapping[str, Value], shown: Do | None = None) -> Context:
        """What is there on a stage; a race is run only where something is said of it."""
        syntaxes = [parsed(text) for _, text in expressions_of(self._part) if text]
        raced = any(_RACED & {*syntax.names, *(group for group, _ in syntax.groups)} for syntax in syntaxes)
        return self._computer.measured(stage, self._own, names, shown, raced=raced).context()

    def _texts(self, context: Context) -> None:
        for path, text in texts_of(self._part):
            self._attempt(path, partial(filled, text, context.names))

    def _claims(self, context: Context) -> None:
        texts = [text for _, text in texts_of(self._part)]
        for place, claim in enumerate(self._part.claims):
            path = ("claims", place)
            if not any(_plain(claim.says) in _plain(text) for text in texts):
                self._note(path, tr("“{says}” stands in none of the step’s texts", says=claim.says))
            if not claim.holds:
                continue
            if self._attempt((*path, "holds"), partial(holds, claim.holds, context)) is False:
                self._note((*path, "holds"), tr("this does not hold: {what}", what=_told(claim.holds, context)))

    def _ask(self, ask: Ask, context: Context) -> None:
        match ask:
            case AskNumber():
                answer = self._attempt(("ask", "answer"), lambda: number_of(ask.answer, context))
                if answer is not None:
                    self._wrongs(ask, context.with_names({"given": answer}))
            case AskCurve():
                curve = self._attempt(("ask", "answer"), lambda: curve_of(ask, context))
                if curve is not None:
                    self._curve(curve, context)
                    self._wrongs(ask, context.with_names({"given": curve}))
            case AskFill():
                self._fill(ask, context)

    def _wrongs(self, ask: AskNumber | AskCurve, right: Context) -> None:
        """Of numbers that are drawn a wrong way may come out right once in a while: right is looked for first."""
        for place, wrong in enumerate(ask.wrong):
            path = ("ask", "wrong", place)
            if self._attempt(path, partial(holds, wrong.when, right)) and not self._draws:
                self._note(path, tr("this also holds of the right answer: {what}", what=_told(wrong.when, right)))

    def _curve(self, curve: Floats, context: Context) -> None:
        steps = context.names.get("T")
        if steps != len(curve):
            self._note(
                ("ask", "answer"),
                tr("the curve has {count} numbers, and the run {steps} steps", count=len(curve), steps=steps),
            )

    def _fill(self, ask: AskFill, context: Context) -> None:
        exact = self._attempt(("ask", "lines"), lambda: exact_lines(ask, context))
        if exact is None:
            return
        rounded = [round(number, line.places) for number, line in zip(exact, ask.lines, strict=True)]
        for place, right in enumerate(checked(ask, rounded, context).parts):
            if not right:
                self._note(("ask", "lines", place), tr("its own answer, rounded, is not taken for right"))

    def _try(self, goal: Try, context: Context, names: Mapping[str, Value]) -> None:
        """A goal is not there before, when no race was run yet, and is there with its solution."""
        unraced = Context(
            {name: value for name, value in context.names.items() if name not in _RACED},
            context.trace,
            {name: tables for name, tables in context.groups.items() if name not in _RACED},
        )
        if all(_holds_already(check.holds, unraced) for check in goal.checks):
            self._note(("try",), tr("the goal is reached before anything is done"))
        after = merged(self._stage, goal.solution)
        measured = self._attempt(("try", "solution"), lambda: self._context(after, names))
        if measured is None:
            return
        solved = measured.with_names({name: context.names[name] for name in self._part.values})
        for place, check in enumerate(goal.checks):
            path = ("try", "checks", place)
            if self._attempt(path, partial(holds, check.holds, solved)) is False:
                self._note(path, tr("the solution does not reach this: {what}", what=_told(check.holds, solved)))

    def _attempt(self, path: Path, compute: Callable[[], Answer]) -> Answer | None:
        """What is computed; where that cannot be, None, and a mistake at the path."""
        try:
            return compute()
        except PROBLEMS as error:
            self._note(path, str(error))
            return None

    def _note(self, path: Path, reason: str) -> None:
        self._found.append((path, reason))


def _answered(ask: Ask, context: Context) -> Context:
    """The context once the question is answered rightly: what was given, and what was filled in."""
    match ask:
        case AskNumber():
            return context.with_names({"given": number_of(ask.answer, context)})
        case AskCurve():
            return context.with_names({"given": curve_of(ask, context)})
        case AskFill():
            lines = zip(ask.lines, exact_lines(ask, context), strict=True)
            return context.with_names({line.name: number for line, number in lines if line.name})
    return context


def _holds_already(condition: str, context: Context) -> bool:
    """Whether it holds; what is not there yet does not."""
    try:
        return holds(condition, context)
    except ExpressionError:
        return False


def _plain(text: str) -> str:
    return " ".join(text.split())


def _told(condition: str, context: Context) -> str:
    """The condition with both its sides computed, so that an author sees by how much it fails."""
    tree = parsed(condition).body
    parts = [tree] if not isinstance(tree, ast.BoolOp) else tree.values
    told = []
    for part in parts:
        if isinstance(part, ast.Compare):
            sides = [side for side in (part.left, *part.comparators) if not _is_number(side)]
            told += [f"{ast.unparse(side)} = {_computed(ast.unparse(side), context)}" for side in sides]
    return f"{condition} ({'; '.join(told)})" if told else condition


def _computed(text: str, context: Context) -> str:
    value = evaluated(text, context)
    return f"{value:.6g}" if isinstance(value, float) else written(value)


def _is_number(node: ast.expr) -> bool:
    return isinstance(node.operand if isinstance(node, ast.UnaryOp) else node, ast.Constant)
