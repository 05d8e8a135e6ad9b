"""Whether an answer is right, and what is said of it: for each kind of question, what the learner gave.

Owns tolerance. It does not own where the right numbers come from (a `Context`), nor how a question looks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lstm_viz.learn.context import Context, ExpressionError, Value
from lstm_viz.learn.expressions import evaluated, holds, number_of
from lstm_viz.learn.lesson import (
    Ask,
    AskChoice,
    AskClick,
    AskCurve,
    AskFill,
    AskLabel,
    AskMistake,
    AskNumber,
    AskOrder,
    Wrong,
)
from lstm_viz.words import tr

ROUNDING = 1e-12  # relative: what binary fractions lose of a decimal one, far below the last place asked for

# What a learner gives: a number, a part's id or a line's number; choices or an order by their places in the file,
# from 0; labels by part; a curve over the steps; numbers line by line, None for one that is not there yet.
Given = float | str | Sequence[int] | Mapping[str, str] | NDArray[np.float64] | Sequence[float | None]

_NUMBER = re.compile(r"([+-]?)(\d*)(?:[.,](\d*))?(?:[eE]([+-]?\d{1,3}))?")


@dataclass(frozen=True)
class Verdict:
    """What is said of an answer. Texts are markup, to be filled with `values`.

    `parts` tells of each line, item or label whether it was right (None: not given). `problem` says why a wrong
    answer could not be looked into any closer: a mistake in the file.
    """

    right: bool
    say: str = ""
    explain: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    parts: tuple[bool | None, ...] = ()
    problem: str = ""


def number_given(text: str) -> float | None:
    """A number as it was typed, with a point or a comma, with − or -, with or without %; None where it is none."""
    cleaned = text.strip().replace("−", "-").replace(" ", "").replace("\N{NARROW NO-BREAK SPACE}", "")
    found = _NUMBER.fullmatch(cleaned.removesuffix("%").strip())
    if found is None or not (found[2] or found[3]):
        return None
    value = float(f"{found[1]}{found[2] or 0}.{found[3] or 0}e{found[4] or 0}")
    return value if np.isfinite(value) else None


def is_near(given: float, answer: float, places: int) -> bool:
    """Whether a number is right: within one unit of the last place that was asked for; a count has to be exact."""
    counted = places == 0 and answer == round(answer)
    unit = 0.4 if counted else 10.0**-places
    return abs(given - answer) <= unit * (1 + ROUNDING) + ROUNDING * abs(answer)


def checked(ask: Ask, given: Given, context: Context) -> Verdict:
    """The verdict on an answer of the question's kind.

    Raises ExpressionError where the right answer cannot be computed, TypeError for what is no answer of this kind.
    """
    kinds, check = _CHECKS[type(ask)]
    if not isinstance(given, kinds) or (isinstance(given, str) and str not in kinds):
        raise TypeError(f"{type(given).__name__} is no answer to {type(ask).__name__}")
    return check(ask, given, context)


def _verdict(
    ask: Ask,
    context: Context,
    right: bool,
    otherwise: str,
    parts: tuple[bool | None, ...] = (),
    said_of_right: str = "",
) -> Verdict:
    said = (ask.right or said_of_right) if right else otherwise
    return Verdict(right, said, ask.explain, context.names, parts)


def _number(ask: AskNumber, number: float, context: Context) -> Verdict:
    given = float(number)
    context = context.with_names({"given": given})
    if is_near(given, number_of(ask.answer, context), ask.places):
        return _verdict(ask, context, True, "")
    return _wrong(ask, ask.wrong, context)


def _wrong(ask: Ask, wrongs: tuple[Wrong, ...], context: Context) -> Verdict:
    """The sentence of the first wrong answer that it is."""
    for wrong in wrongs:
        try:
            if holds(wrong.when, context):
                return _verdict(ask, context, False, wrong.say)
        except ExpressionError as error:
            return Verdict(False, ask.otherwise, ask.explain, context.names, problem=str(error))
    return _verdict(ask, context, False, ask.otherwise)


def _choice(ask: AskChoice, chosen: Sequence[int], context: Context) -> Verdict:
    """Of a wrong answer the wrong choices speak; where only some of the right ones are missing, `otherwise`, or a
    sentence that says so.
    """
    given = frozenset(chosen)
    right = frozenset(place for place, choice in enumerate(ask.choices) if choice.right)
    parts = tuple((place in given) == (place in right) for place in range(len(ask.choices)))
    said = [ask.choices[place].say for place in sorted(given - right if given != right else given)]
    words = "\n\n".join(word for word in said if word)
    if given == right:
        return Verdict(True, words or ask.right, ask.explain, context.names, parts)
    missing = tr("What you ticked is right, but something is missing.")
    return Verdict(False, words or ask.otherwise or missing, ask.explain, context.names, parts)


def _order(ask: AskOrder, given: Sequence[int], context: Context) -> Verdict:
    parts = tuple(ask.items[place] == item for place, item in zip(given, ask.items, strict=True))
    return _verdict(ask, context, all(parts), ask.wrong_order or ask.otherwise, parts)


def _click(ask: AskClick, given: str, context: Context) -> Verdict:
    said = next((wrong.say for wrong in ask.wrong if wrong.target == given), ask.otherwise)
    return _verdict(ask, context, given in ask.targets, said)


def _label(ask: AskLabel, given: Mapping[str, str], context: Context) -> Verdict:
    labels = dict(zip(ask.targets, ask.labels, strict=True))
    parts = tuple(given[part] == label if part in given else None for part, label in labels.items())
    return _verdict(ask, context, all(parts), ask.otherwise, parts)


def _mistake(ask: AskMistake, given: float, context: Context) -> Verdict:
    said = ask.says[int(given) - 1] if 1 <= given <= len(ask.says) else ask.otherwise
    return _verdict(ask, context, given == ask.wrong_line, said, said_of_right=said)


def _curve(ask: AskCurve, given: NDArray[np.float64], context: Context) -> Verdict:
    answer = curve_of(ask, context)
    if given.shape != answer.shape:
        raise TypeError(f"a curve of {given.shape}, and the answer has {answer.shape}")
    near = np.abs(given - answer) <= ask.within
    context = context.with_names({"given": given})
    parts = tuple(bool(part) for part in near)
    if near.mean() >= ask.share:
        return _verdict(ask, context, True, "", parts)
    verdict = _wrong(ask, ask.wrong, context)
    return Verdict(False, verdict.say, verdict.explain, verdict.values, parts, verdict.problem)


def curve_of(ask: AskCurve, context: Context) -> NDArray[np.float64]:
    """The right curve, (T,); raises ExpressionError where it is none."""
    answer = np.asarray(evaluated(ask.answer, context))
    if answer.ndim != 1 or answer.dtype.kind != "f" or not np.isfinite(answer).all():
        raise ExpressionError(tr("“{text}” is to be a curve over the steps, such as c[:, 4]", text=ask.answer))
    return answer.astype(np.float64)


def _fill(ask: AskFill, given: Sequence[float | None], context: Context) -> Verdict:
    """A line is right where it is near what follows from the exact numbers, or from those that were filled in."""
    own = context
    parts: list[bool | None] = []
    exact = exact_lines(ask, context)
    for line, number, answer in zip(ask.lines, given, exact, strict=True):
        if number is None:
            parts.append(None)
        else:
            near = is_near(number, answer, line.places)
            parts.append(near or _near_own(line.answer, number, line.places, own))
        if line.name:
            own = own.with_names({line.name: answer if number is None else number})
    wrong = next((line for line, part in zip(ask.lines, parts, strict=True) if part is False), None)
    return _verdict(ask, own, all(parts), (wrong.hint if wrong else "") or ask.otherwise, tuple(parts))


def _near_own(answer: str | float, number: float, places: int, own: Context) -> bool:
    try:
        return is_near(number, number_of(answer, own), places)
    except ExpressionError:
        return False  # of what was filled in wrongly no number may follow: a logarithm of less than 0


def exact_lines(ask: AskFill, context: Context) -> list[float]:
    """Each line's number, from the exact ones of the lines before it; raises ExpressionError."""
    found = []
    for line in ask.lines:
        found.append(number_of(line.answer, context))
        if line.name:
            context = context.with_names({line.name: found[-1]})
    return found


_Check = Callable[[Any, Any, Context], Verdict]
# What an answer to each kind can be.
_CHECKS: dict[type, tuple[tuple[type, ...], _Check]] = {
    AskNumber: ((int, float), _number),
    AskChoice: ((Sequence, frozenset), _choice),
    AskOrder: ((Sequence,), _order),
    AskClick: ((str,), _click),
    AskLabel: ((Mapping,), _label),
    AskMistake: ((int, float), _mistake),
    AskCurve: ((np.ndarray,), _curve),
    AskFill: ((Sequence,), _fill),
}
