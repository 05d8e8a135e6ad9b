"""Lessons, questions and the glossary, as their files have them (docs/lessons.md): values, not yet checked.

Steps and units count from 1, as on the screen. A text is markup (`texts`), an expression is text (`expressions`).
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from lstm_viz.learn.asks import (
    Ask,
    AskChoice,
    AskClick,
    AskCurve,
    AskFill,
    AskLabel,
    AskMistake,
    AskNumber,
    AskOrder,
    Choice,
    Expression,
    FillLine,
    Wrong,
    WrongTarget,
)
from lstm_viz.learn.objectives import OBJECTIVES, Objective
from lstm_viz.learn.stage import EMPTY, CellName, Do, Laboratory, Race, merged

__all__ = [
    "EMPTY",
    "OBJECTIVES",
    "Ask",
    "AskChoice",
    "AskClick",
    "AskCurve",
    "AskFill",
    "AskLabel",
    "AskMistake",
    "AskNumber",
    "AskOrder",
    "Check",
    "Choice",
    "Claim",
    "Do",
    "Draw",
    "Expression",
    "FillLine",
    "GateWeights",
    "Glossary",
    "Laboratory",
    "Lesson",
    "Objective",
    "OwnModel",
    "Question",
    "Questions",
    "Race",
    "Step",
    "Try",
    "Word",
    "Wrong",
    "WrongTarget",
    "merged",
]

LESSON_FORMAT = "lstm-viz-lesson 1"
QUESTIONS_FORMAT = "lstm-viz-questions 1"
GLOSSARY_FORMAT = "lstm-viz-glossary 1"

Tool = Literal["sigma", "tanh", "relu", "calculator"]

MOST_INPUTS = 64  # of a lesson's own model
MOST_UNITS = 32

_Id = Annotated[str, msgspec.Meta(pattern="^[a-z0-9][a-z0-9_-]*$", max_length=60)]
_Name = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9_]*$", max_length=40)]


class Draw(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from", "not_": "not"}
):
    """A number drawn from `from_` to `to` in steps of `by`, without those in `not_`; or one `of` a list."""

    from_: float | None = None
    to: float | None = None
    by: float | None = None
    not_: tuple[float, ...] = ()
    of: tuple[str | float, ...] = ()


class GateWeights(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A gate's weights, numbers or expressions of drawn numbers; what is left out is 0."""

    x: tuple[tuple[Expression, ...], ...] = ()  # units × inputs
    h: tuple[tuple[Expression, ...], ...] = ()  # units × units
    b: tuple[Expression, ...] = ()  # units
    peephole: tuple[Expression, ...] = ()  # units; of the cell with peepholes: i, f, o
    h_bias: tuple[Expression, ...] = ()  # units; torch's second bias, which only the GRU's n needs


class OwnModel(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A small model with weights that the lesson gives; it has no answer, h is all that it shows."""

    name: _Name
    title: str
    cell: CellName = "lstm"
    inputs: Annotated[int, msgspec.Meta(ge=1, le=MOST_INPUTS)] | None = None
    columns: tuple[str, ...] = ()  # what the numbers are called
    alphabet: Annotated[tuple[str, ...], msgspec.Meta(max_length=MOST_INPUTS)] = ()
    units: Annotated[int, msgspec.Meta(ge=1, le=MOST_UNITS)]
    gates: dict[str, GateWeights] = {}
    example: str = ""  # the sequence where a `do` names none


class Claim(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A number that stands in a text, and what is then true: `holds`, or, where that takes too long to compute, a
    file with measured figures in which `says` stands too.
    """

    says: str
    holds: str = ""
    shown_in: Literal["", "benchmarks/results.md"] = ""


class Check(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    text: str
    holds: str


class Try(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A goal that is reached when every check holds, with changes of these kinds only."""

    goal: str
    tools: tuple[str, ...] = ()  # tags of changes; none: any
    checks: Annotated[tuple[Check, ...], msgspec.Meta(min_length=1)]
    hints: tuple[str, ...] = ()
    done: str = ""
    solution: Do


class Step(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"try_": "try"}):
    id: _Id
    title: str = ""
    core: bool = False
    say: str = ""
    formula: str = ""
    values: dict[str, Expression] = {}
    draw: dict[str, Draw] = {}
    do: Do | None = None
    ask: Ask | None = None
    try_: Try | None = None
    claims: tuple[Claim, ...] = ()


class Lesson(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: Literal["lstm-viz-lesson 1"]
    title: str
    minutes: Annotated[int, msgspec.Meta(ge=1, le=120)]
    objectives: tuple[Objective, ...] = ()
    needs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    models: tuple[OwnModel, ...] = ()
    draw: dict[str, Draw] = {}
    steps: tuple[Step, ...] = ()


class Question(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: _Id
    level: Annotated[int, msgspec.Meta(ge=1, le=3)]
    objective: Objective
    tools: tuple[Tool, ...] = ()
    values: dict[str, Expression] = {}
    draw: dict[str, Draw] = {}
    do: Do | None = None
    ask: Ask
    claims: tuple[Claim, ...] = ()


class Questions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: Literal["lstm-viz-questions 1"]
    lesson: str
    models: tuple[OwnModel, ...] = ()
    draw: dict[str, Draw] = {}
    do: Do | None = None  # of those questions that say nothing of the stage themselves
    questions: tuple[Question, ...] = ()

    def stage_of(self, question: Question) -> Do:
        """How the stage is when one of the questions begins."""
        return merged(EMPTY, self.do if question.do is None else question.do)


class Word(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: _Id
    word: str
    symbol: str = ""
    also: tuple[str, ...] = ()
    say: str
    picture: str = ""  # "cell:h", or a drawing's name
    lesson: str = ""


class Glossary(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: Literal["lstm-viz-glossary 1"] = "lstm-viz-glossary 1"
    words: tuple[Word, ...] = ()
