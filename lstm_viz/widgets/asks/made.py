"""The widget for an answer of each kind, and the answer in it as it is judged.

Owns the order in which choices are shown, and the way from there back to the file's. It does not own what is right
(`learn.answers`).
"""

from __future__ import annotations

import random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lstm_viz.diagram.graph import load_cell
from lstm_viz.diagram.parts import Part, parts_of
from lstm_viz.learn.answers import number_given
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
)
from lstm_viz.learning.asking import Asking
from lstm_viz.theme import Theme
from lstm_viz.widgets.asks.base import AskWidget
from lstm_viz.widgets.asks.choice import ChoiceAsk
from lstm_viz.widgets.asks.curve import CurveAsk
from lstm_viz.widgets.asks.fill import FillAsk
from lstm_viz.widgets.asks.number import NumberAsk
from lstm_viz.widgets.asks.order import OrderAsk
from lstm_viz.widgets.asks.parts import ClickAsk, LabelAsk
from lstm_viz.words import tr


def order_of(ask: Ask, seed: int) -> tuple[int, ...]:
    """Of what is shown in an order of its own: each one's place in the file. The seed draws it, and it is not the
    file's own; () where nothing is shuffled or listed.
    """
    match ask:
        case AskChoice(choices=choices):
            return _shuffled(len(choices), seed, keep=ask.keep_order)
        case AskMistake(lines=lines):
            return _shuffled(len(lines), seed, keep=True)
        case AskOrder(items=items):
            return _shuffled(len(items), seed, keep=False)
        case AskLabel(labels=labels):
            return _shuffled(len(labels), seed, keep=False)
    return ()


def _shuffled(count: int, seed: int, *, keep: bool) -> tuple[int, ...]:
    order = list(range(count))
    if not keep:
        dice = random.Random(f"{seed}:order")
        while order == sorted(order) and count > 1:
            dice.shuffle(order)
    return tuple(order)


def made(ask: Ask, order: tuple[int, ...], asking: Asking, theme: Theme) -> AskWidget:  # noqa: PLR0911  (one for each kind)
    """What a question is answered with; `order` is that of `order_of`."""
    worded = asking.worded
    match ask:
        case AskNumber(unit=unit, places=places):
            return NumberAsk(tr("Your answer"), worded(unit).plain if unit else "", places)
        case AskChoice(choices=choices):
            several = sum(choice.right for choice in choices) > 1
            return ChoiceAsk([worded(choices[place].text) for place in order], several=several)
        case AskMistake(lines=lines):
            return ChoiceAsk([worded(line) for line in lines], several=False)
        case AskOrder(items=items):
            return OrderAsk([worded(items[place]) for place in order])
        case AskClick():
            return ClickAsk(listed_parts(asking))
        case AskLabel(targets=targets, labels=labels):
            return LabelAsk(len(targets), [worded(labels[place]) for place in order])
        case AskCurve():
            truth = asking.curve_of(ask)
            return CurveAsk(len(truth), _ends(ask, truth), theme)
        case AskFill(lines=lines):
            return FillAsk([worded(line.text) for line in lines], [line.places for line in lines])


def listed_parts(asking: Asking) -> list[Part]:
    """What a list has in place of the diagram: no wires, of which there are too many."""
    cell = load_cell(asking.stage.shown_cell.cell.name)
    return [part for part in parts_of(cell) if part.kind != "wire"]


def as_judged(ask: Ask, order: tuple[int, ...], given: Any) -> object:  # noqa: PLR0911  (one for each kind)
    """An answer as its widget has it, as `learn.answers` takes it."""
    match ask:
        case AskNumber():
            return number_given(str(given))
        case AskChoice() | AskOrder():
            return tuple(order[place] for place in given)
        case AskMistake():
            return int(given[0]) + 1
        case AskLabel():
            words = [ask.labels[order[place]] for place in given]
            return dict(zip(ask.targets, words, strict=True))
        case AskClick():
            spoken_of = [*ask.targets, *(wrong.target for wrong in ask.wrong)]
            return next((id for id in spoken_of if id in given), given[0])
        case AskFill():
            typed = [number_given(text) for text in given]
            return [*typed, *[None] * (len(ask.lines) - len(typed))]
    return given  # a curve


def _ends(ask: AskCurve, truth: NDArray[np.float64]) -> tuple[float, float]:
    """The axis that is drawn on: the file's, or what the answer needs with room on both sides."""
    least, most = min(0.0, float(truth.min())), max(1.0, float(truth.max()))
    low = ask.least if ask.least is not None else (-1.0 if least < 0 and least >= -1 else least * 1.1)
    return low, ask.most if ask.most is not None else (1.0 if most <= 1 else most * 1.1)
