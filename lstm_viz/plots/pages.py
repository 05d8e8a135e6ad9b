"""The pages of plots of a training: which there are, and the sheets on each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lstm_viz.plots.gates import BandSheet, SaturationSheet
from lstm_viz.plots.scalars import NormSheet, ScalarSheet
from lstm_viz.plots.sheet import Sheet
from lstm_viz.plots.weights import HistogramSheet
from lstm_viz.runs.record import ACCURACY, LOSS
from lstm_viz.theme import Theme
from lstm_viz.words import to_translate, tr


@dataclass(frozen=True)
class PageKind:
    """A page by its title; `make` makes its sheets, which stand in so many columns."""

    title: str
    tip: str
    make: Callable[[Theme], list[Sheet]]
    columns: int = 2
    of_weights: bool = False  # it needs histograms, which the engine counts only when asked
    of_entrant: bool = False  # it shows one model of the race


def _learning(theme: Theme) -> list[Sheet]:
    return [ScalarSheet(tr("Loss"), LOSS, theme), ScalarSheet(tr("Accuracy"), ACCURACY, theme)]


def _norms(theme: Theme) -> list[Sheet]:
    return [NormSheet(theme)]


def _gates(theme: Theme) -> list[Sheet]:
    return [BandSheet(place, theme) for place in range(4)]


def _saturation(theme: Theme) -> list[Sheet]:
    return [SaturationSheet(theme)]


def _weights(theme: Theme) -> list[Sheet]:
    return [HistogramSheet(theme, of_gradient=False), HistogramSheet(theme, of_gradient=True)]


PAGES = to_translate(
    (
        PageKind("Learning", "Loss and accuracy", _learning),
        PageKind("Gradient", "The gradient’s norm, before and after clipping", _norms, columns=1),
        PageKind(
            "Gates", "How the gates’ values are spread, through training", _gates, columns=4, of_entrant=True
        ),
        PageKind("Saturation", "How much of the time each unit is shut or open", _saturation, 1, of_entrant=True),
        PageKind(
            "Weights", "How weights and gradients are spread, by gate", _weights, of_weights=True, of_entrant=True
        ),
    )
)
