"""Mathematical symbols as the textbook writes them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from lstm_viz import symbols


@pytest.mark.parametrize(
    ("symbol", "runs"),
    [
        ("x", (("x", False),)),
        ("h_t", (("h", False), ("t", True))),
        ("C_{t−1}", (("C", False), ("t−1", True))),
        ("f_t ⊙ C_{t−1}", (("f", False), ("t", True), (" ⊙ C", False), ("t−1", True))),
        ("tanh(C_t)", (("tanh(C", False), ("t", True), (")", False))),
    ],
)
def test_a_symbol_is_taken_apart_into_letters_and_subscripts(
    symbol: str, runs: tuple[tuple[str, bool], ...]
) -> None:
    assert symbols.runs(symbol) == runs


def test_variables_are_italic_operators_and_numbers_upright() -> None:
    assert symbols.html("σ(W_f·x_t + 1)") == ("σ(<i>W</i><sub><i>f</i></sub>·<i>x</i><sub><i>t</i></sub> + 1)")


def test_a_sentence_keeps_its_words_and_sets_its_symbols() -> None:
    assert symbols.prose("The gate sees h_{t−1} and x_t, a_word stays.") == (
        "The gate sees <i>h</i><sub>t−1</sub> and <i>x</i><sub>t</sub>, a_word stays."
    )


def test_a_screen_reader_gets_plain_text() -> None:
    assert symbols.plain("C_{t−1}") == "Ct−1"


def test_a_symbol_is_drawn_as_wide_as_it_is_said_to_be(application: object) -> None:
    image = QImage(200, 60, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    filled = symbols.draw(painter, QPointF(10, 40), "C_{t−1}", 25, QColor("black"))
    painter.end()
    assert filled.width() == pytest.approx(symbols.width("C_{t−1}", 25))
    inked = [x for x in range(200) if any(image.pixelColor(x, y).lightness() < 128 for y in range(60))]
    assert inked[0] >= 10
    assert inked[-1] <= filled.right() + 3  # italics lean a little out of their box
