"""The visual language: colours that everybody tells apart, text that everybody reads."""

from __future__ import annotations

from itertools import combinations

import pytest

from lstm_viz.theme import CONTRAST, DARK, LIGHT, THEMES, Theme
from lstm_viz.widgets.equation_row import TINT
from tests.lstm_viz.sight import SIGHTS, blended, contrast, difference, seen

LEAST_DIFFERENCE = 12.0
LEAST_CONTRAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}  # WCAG 2.2: AA, and AAA
BOTH = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    # Pairs 1, 5, 9, 16 and 20 of the paper's own test data (Sharma, Wu and Dalal 2005, table 1).
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.1848, -84.8006), (50.0, 0.0, -82.7485), 1.0),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
        ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
        ((50.0, 2.5, 0.0), (58.0, 24.0, 15.0), 19.4535),
    ],
)
def test_the_measure_of_difference_is_the_papers(
    first: tuple[float, float, float], second: tuple[float, float, float], expected: float
) -> None:
    assert difference(first, second) == pytest.approx(expected, abs=1e-4)


def test_the_measure_of_contrast_is_that_of_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@BOTH
@pytest.mark.parametrize("sight", SIGHTS)
def test_the_quantities_are_told_apart_in_every_sight(theme: Theme, sight: str) -> None:
    colours = {name: seen(colour, sight) for name, colour in theme.quantities.items()}
    distances = {pair: difference(colours[pair[0]], colours[pair[1]]) for pair in combinations(colours, 2)}
    assert {pair: round(found, 1) for pair, found in distances.items() if found < LEAST_DIFFERENCE} == {}


@BOTH
def test_every_quantity_has_a_twin_for_text(theme: Theme) -> None:
    assert theme.texts.keys() == theme.quantities.keys()


@BOTH
@pytest.mark.parametrize("ground", ["card", "window", "inset"])
def test_text_in_a_quantitys_colour_is_read_on_every_ground(theme: Theme, ground: str) -> None:
    found = {name: contrast(colour, getattr(theme, ground)) for name, colour in theme.texts.items()}
    assert {name: round(ratio, 2) for name, ratio in found.items() if ratio < LEAST_CONTRAST[theme.name]} == {}


@BOTH
def test_text_is_read_on_the_tint_of_the_present_equation(theme: Theme) -> None:
    found = {}
    for name, colour in theme.quantities.items():
        tint = blended(colour, theme.card, TINT / 255)
        for text in (theme.texts[name], theme.muted, theme.text):
            found[name, text] = contrast(text, tint)
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < LEAST_CONTRAST[theme.name]} == {}


@BOTH
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("text", "window"),
        ("text", "card"),
        ("text", "inset"),
        ("text", "button"),
        ("muted", "window"),
        ("muted", "card"),
        ("muted", "inset"),
        ("on_accent", "accent"),
        ("accent", "accent_soft"),
        ("text", "accent_soft"),
        ("bad", "card"),
        ("good", "card"),
    ],
)
def test_words_are_read_on_their_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= LEAST_CONTRAST[theme.name]


@BOTH
def test_the_signed_map_is_neutral_at_zero_and_full_at_both_ends(theme: Theme) -> None:
    assert theme.signed(0).name().upper() == theme.neutral
    assert theme.signed(-1).name().upper() == theme.negative
    assert theme.signed(1).name().upper() == theme.positive
    assert theme.signed(7) == theme.signed(1)


@BOTH
def test_a_gates_map_ends_in_the_gates_colour(theme: Theme) -> None:
    assert theme.gate("forget", 0).name().upper() == theme.neutral
    assert theme.gate("forget", 1).name().upper() == theme.quantities["forget"]
    assert theme.gate("forget", -0.5) == theme.gate("forget", 0)


def test_all_themes_know_the_same_quantities() -> None:
    assert LIGHT.quantities.keys() == DARK.quantities.keys() == CONTRAST.quantities.keys()


def test_where_contrast_is_wanted_frames_are_plain_to_see() -> None:
    assert contrast(CONTRAST.border, CONTRAST.card) >= 3.0  # WCAG 2.2, 1.4.11
