"""The right answer to a question, in words: what "Show me" says; and an answer in other words. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable

from lstm_viz.diagram.graph import Cell
from lstm_viz.diagram.parts import parts_of
from lstm_viz.learn import answers
from lstm_viz.learn.context import Context
from lstm_viz.learn.expressions import number_of
from lstm_viz.learn.lesson import (
    Ask,
    AskChoice,
    AskClick,
    AskFill,
    AskLabel,
    AskMistake,
    AskNumber,
    AskOrder,
)
from lstm_viz.worded import Worded
from lstm_viz.words import number, tr


def words_of(ask: Ask, context: Context, worded: Callable[[str], Worded], cell: Cell) -> Worded:  # noqa: PLR0911  (one for each kind)
    """The right answer, `worded` fills in texts. Raises ExpressionError where it cannot be computed."""
    match ask:
        case AskNumber():
            value = number(number_of(ask.answer, context), ask.places)
            words = f"{value} {ask.unit}".strip()
            return Worded(words, words)
        case AskChoice():
            right = [choice for choice in ask.choices if choice.right]
            said = [choice.text for choice in right] + [choice.say for choice in right if choice.say]
            return worded("\n\n".join(said))
        case AskOrder():
            return worded("\n".join(f"- {place}. {item}" for place, item in enumerate(ask.items, 1)))
        case AskClick():
            parts = parts_of(cell)
            words = next((part.words for part in parts if set(part.ids) & set(ask.targets)), ask.targets[0])
            return Worded(words, words)
        case AskLabel():
            return worded("\n".join(f"- {place}: {item}" for place, item in enumerate(ask.labels, 1)))
        case AskMistake():
            why = ask.says[ask.wrong_line - 1] if ask.wrong_line <= len(ask.says) else ask.right
            return worded(tr("Line {line}.", line=ask.wrong_line) + f" {why}")
    return worded(ask.right)


def lines_of(ask: AskFill, context: Context) -> list[str]:
    """What each line of a calculation comes to, as one would write it."""
    exact = answers.exact_lines(ask, context)
    return [number(value, line.places) for line, value in zip(ask.lines, exact, strict=True)]


def reworded(given: object, before: Ask, now: Ask) -> object:
    """An answer in another language: that of labels is said in their words."""
    if isinstance(before, AskLabel) and isinstance(now, AskLabel) and isinstance(given, dict):
        words = dict(zip(before.labels, now.labels, strict=True))
        return {target: words.get(label, label) for target, label in given.items()}
    return given
