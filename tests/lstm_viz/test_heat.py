"""Heat maps: a number's colour, and what is no number."""

from __future__ import annotations

import numpy as np
import pytest

from lstm_viz.diagram.graph import Quantity, load_cell
from lstm_viz.theme import DARK, LIGHT, THEMES, Theme
from lstm_viz.widgets.heat import coloured, image

GATE = load_cell("lstm").quantities["f"]
SIGNED = load_cell("lstm").quantities["c"]
BOTH = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def hexadecimal(colour: int) -> str:
    return f"#{colour & 0xFFFFFF:06X}"


@BOTH
def test_a_gate_runs_from_neutral_to_its_colour(theme: Theme) -> None:
    found = coloured(np.array([0.0, 1.0, 2.0]), GATE, 1.0, theme)
    assert [hexadecimal(int(colour)) for colour in found] == [
        theme.neutral,
        theme.quantities["forget"],
        theme.quantities["forget"],
    ]


@BOTH
def test_a_signed_value_runs_from_blue_to_red_on_its_scale(theme: Theme) -> None:
    found = coloured(np.array([-2.0, 2.0, -9.0]), SIGNED, 2.0, theme)
    assert [hexadecimal(int(colour)) for colour in found] == [theme.negative, theme.positive, theme.negative]


@pytest.mark.parametrize("value", [-2.0, -0.7, -0.1, 0.0, 0.1, 0.9, 2.0])
def test_a_map_is_the_themes_own_within_a_level(value: float) -> None:
    found = int(coloured(np.array([value]), SIGNED, 2.0, LIGHT)[0])
    exact = LIGHT.signed(value / 2.0)
    for shift, channel in ((16, exact.red()), (8, exact.green()), (0, exact.blue())):
        assert abs((found >> shift & 255) - channel) <= 2


@pytest.mark.parametrize("quantity", [GATE, SIGNED], ids=["gate", "signed"])
def test_what_is_not_a_number_is_transparent_and_what_is_infinite_an_end(quantity: Quantity) -> None:
    found = coloured(np.array([[np.nan, 0.5], [np.inf, -np.inf]]), quantity, 1.0, LIGHT)
    assert (found == 0).tolist() == [[True, False], [False, False]]
    assert found[0, 1] >> 24 == 255
    low = 0.0 if quantity.map == "gate" else -1.0
    assert found[1].tolist() == coloured(np.array([1.0, low]), quantity, 1.0, LIGHT).tolist()


def test_a_scale_of_nothing_colours_nothing_as_a_signal() -> None:
    assert hexadecimal(int(coloured(np.array([0.0]), SIGNED, 0.0, DARK)[0])) == hexadecimal(
        int(coloured(np.array([0.0]), SIGNED, 1.0, DARK)[0])
    )


def test_a_picture_holds_the_colours_where_they_stood() -> None:
    values = np.array([[0.0, 0.5, 1.0], [1.0, np.nan, 0.0]])
    colours = coloured(values, GATE, 1.0, LIGHT)
    made = image(colours)
    assert (made.width(), made.height()) == (3, 2)
    for y in range(2):
        for x in range(3):
            assert made.pixelColor(x, y).rgba() == int(colours[y, x])
