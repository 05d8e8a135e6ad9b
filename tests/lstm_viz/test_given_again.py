"""An answer of every kind stands again as it stood, and one that does not fit changes nothing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from lstm_viz.diagram.graph import load_cell
from lstm_viz.diagram.parts import parts_of
from lstm_viz.looks import Given
from lstm_viz.theme import LIGHT
from lstm_viz.widgets.asks.base import AskWidget
from lstm_viz.widgets.asks.choice import ChoiceAsk
from lstm_viz.widgets.asks.curve import CurveAsk
from lstm_viz.widgets.asks.fill import FillAsk
from lstm_viz.widgets.asks.number import NumberAsk
from lstm_viz.widgets.asks.order import OrderAsk
from lstm_viz.widgets.asks.parts import ClickAsk, LabelAsk
from lstm_viz.worded import Worded

THREE = [Worded(word, word) for word in ("one", "two", "three")]


MAKE: dict[str, Callable[[], AskWidget]] = {
    "number": lambda: NumberAsk("Your answer"),
    "one": lambda: ChoiceAsk(THREE, several=False),
    "several": lambda: ChoiceAsk(THREE, several=True),
    "order": lambda: OrderAsk(THREE),
    "curve": lambda: CurveAsk(3, (-1.0, 1.0), LIGHT),
    "fill": lambda: FillAsk(THREE),
    "click": lambda: ClickAsk(parts_of(load_cell("lstm"))),
    "label": lambda: LabelAsk(2, THREE),
}
PART = parts_of(load_cell("lstm"))[3].ids
GIVEN: list[tuple[str, Given]] = [
    ("number", "0.25"),
    ("one", (2,)),
    ("several", (0, 2)),
    ("order", (2, 0, 1)),
    ("curve", (0.5, -0.5, 0.25)),
    ("fill", ("3",)),
    ("click", PART),
    ("label", (2, 0)),
]


@pytest.mark.parametrize(("kind", "given"), GIVEN, ids=[kind for kind, _ in GIVEN])
def test_an_answer_stands_again(qapp: QApplication, kind: str, given: Given) -> None:
    ask = MAKE[kind]()
    ask.show_given(given)
    now = ask.given()
    assert (tuple(now) if isinstance(now, np.ndarray) else now) == given


@pytest.mark.parametrize("kind", [kind for kind, _ in GIVEN if kind != "fill"])
@pytest.mark.parametrize("given", [(9, 9, 9, 9), ("nobody", "knows", "it"), "words"], ids=str)
def test_one_that_does_not_fit_is_left_out(qapp: QApplication, kind: str, given: Given) -> None:
    ask = MAKE[kind]()
    before = ask.given()
    ask.show_given(given)
    if kind == "number" and given == "words":  # whatever is typed is judged
        before = given
    assert ask.given() == before
