"""The plots of a training: what is drawn is what was told, and what is said of it is true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from engine.protocol import Array, Histogram
from lstm_viz.plots.curves import Curve, CurvePlot, Level
from lstm_viz.plots.gates import BandSheet, SaturationSheet
from lstm_viz.plots.pages import PAGES
from lstm_viz.plots.scalars import NormSheet, ScalarSheet, table_of
from lstm_viz.plots.sheet import Sheet, View
from lstm_viz.plots.weights import HistogramSheet
from lstm_viz.runs import stored
from lstm_viz.runs.record import ACCURACY, LOSS
from lstm_viz.runs.series import Series
from lstm_viz.theme import DARK, LIGHT
from tests.lstm_viz.runs import races

pytestmark = pytest.mark.usefixtures("application")


@pytest.fixture
def shown() -> Iterator[list[Any]]:
    """Windows that are shown by a test, and taken away after it."""
    windows: list[Any] = []
    yield windows
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def view(**changes: Any) -> View:
    record = races.record()
    return View(**{"runs": (record,), "current": record, "window": 10, **changes})


def show(sheet: Any, shown: list[Any]) -> None:
    window = QWidget()
    shown.append(window)
    sheet.canvas.setMinimumSize(1, 1)
    sheet.canvas.setParent(window)
    sheet.canvas.setGeometry(0, 0, 360, 220)
    window.resize(360, 220)
    window.show()
    QCoreApplication.processEvents()


def drawn(plot: CurvePlot, place: int, part: int) -> tuple[np.ndarray, np.ndarray]:
    """What one of a plot's curves was given: the raw one (0) or the smoothed one (1)."""
    x, y = plot._lines[place][part]._item.getData()
    return x, y


def test_a_smoothed_curve_has_the_raw_peaks_behind_it(shown: list[Any]) -> None:
    values = np.ones(100_000)
    values[41_234] = 50.0
    series = Series()
    series.extend(1, values)
    plot = CurvePlot("Loss", LIGHT)
    show(plot, shown)
    plot.show([Curve("LSTM", "lstm", series)], [], window=1000)
    _, raw = drawn(plot, 0, 0)
    x, smooth = drawn(plot, 0, 1)
    assert raw.max() == 50.0
    assert len(raw) <= 2 * (plot.canvas.columns + 1)
    assert smooth.max() < 1.2
    assert len(x) <= 300
    assert x[-1] == 100_000


def test_a_zoom_shows_every_training_step_of_its_stretch(shown: list[Any]) -> None:
    series = Series()
    series.extend(1, np.arange(30_000.0))
    plot = CurvePlot("Loss", LIGHT)
    show(plot, shown)
    plot.show([Curve("LSTM", "lstm", series)], [], window=1)
    whole = plot.canvas.seen
    for _ in range(40):
        plot.canvas.zoom(0.8)
    x, y = drawn(plot, 0, 1)
    assert np.array_equal(y, x - 1)
    plot.canvas.show_all()
    assert plot.canvas.seen == whole


def test_the_keys_move_a_crosshair_that_reads_the_values(shown: list[Any]) -> None:
    sheet = ScalarSheet("Loss", LOSS, LIGHT)
    show(sheet, shown)
    sheet.draw(view(window=1))
    canvas = sheet.canvas
    canvas.point(100.0)
    assert "training step 100" in canvas._readout.text()
    assert "LSTM  1.055" in canvas._readout.text()
    assert "RNN  2.055" in canvas._readout.text()
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.crosshair is not None
    assert canvas.crosshair < 100
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.crosshair is None
    assert not canvas._readout.isVisible()


def test_the_mouse_moves_the_crosshair_too(shown: list[Any]) -> None:
    sheet = ScalarSheet("Loss", LOSS, LIGHT)
    show(sheet, shown)
    sheet.draw(view())
    viewport = sheet.canvas._plot.viewport()
    assert viewport is not None
    place = QPointF(150, 80)
    # To the widget itself: where the platform's own pointer is, other tests' windows have a say.
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        viewport.mapToGlobal(place),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, moved)
    assert sheet.canvas.crosshair is not None


def test_chance_has_a_line_with_its_name() -> None:
    loss, accuracy = ScalarSheet("Loss", LOSS, LIGHT), ScalarSheet("Accuracy", ACCURACY, LIGHT)
    loss.draw(view())
    accuracy.draw(view())
    assert "chance ln 4" in loss.summary()
    assert "chance 25 %" in accuracy.summary()


def test_the_plots_that_the_window_opens_with_say_what_chance_would_lose() -> None:
    record, _flow = stored.load()
    loss = ScalarSheet("Loss", LOSS, LIGHT)
    loss.draw(View(runs=(record,), current=record, window=10))
    assert "chance 1.26" in loss.summary()  # ln 4 at the question, which weighs 1 of 1.1


def test_a_loss_on_powers_of_ten_is_drawn_as_its_logarithm(shown: list[Any]) -> None:
    series = Series()
    series.extend(1, np.full(100, 0.01))
    plot = CurvePlot("Loss", LIGHT)
    show(plot, shown)
    plot.show([Curve("LSTM", "lstm", series)], [Level(1.0, "chance")], window=5, log=True)
    assert drawn(plot, 0, 1)[1] == pytest.approx(-2.0)
    assert "0.010" in plot.summary()


def test_earlier_runs_lie_under_the_present_one_with_their_names() -> None:
    before, now = races.record(), races.record()
    before.name = "first try"
    sheet = ScalarSheet("Loss", LOSS, LIGHT)
    sheet.draw(View(runs=(before, now), current=now, window=10))
    labels = [line.partition(":")[0] for line in sheet.summary().splitlines()]
    assert "LSTM, first try" in labels
    assert "LSTM" in labels


def test_the_norm_is_drawn_before_and_after_clipping() -> None:
    sheet = NormSheet(LIGHT)
    sheet.draw(view())
    summary = sheet.summary()
    assert "LSTM: 3.000" in summary
    assert "LSTM, clipped: 1.000" in summary
    assert "clipped at 1" in summary


def test_the_band_of_a_gate_says_its_quantiles(shown: list[Any]) -> None:
    forget = BandSheet(0, LIGHT)
    show(forget, shown)
    forget.draw(view())
    assert forget.summary() == (
        "Forget gate at training step 170: least 0.00, 10 % 0.10, median 0.50, 90 % 0.90, most 1.00"
    )
    assert len(forget.table()[1]) == 5
    forget.draw(view(entrant=1))
    assert forget.title == "Hidden state"
    fourth = BandSheet(3, LIGHT)
    show(fourth, shown)
    fourth.draw(view(entrant=1))
    assert fourth.title == ""


def test_saturation_is_told_unit_by_unit() -> None:
    sheet = SaturationSheet(LIGHT)
    sheet.draw(view())
    assert "Forget gate: of 4 units 1 are nearly always shut and 1 nearly always open." in sheet.summary()
    assert len(sheet.table()[1]) == 3 * races.UNITS
    sheet.draw(view(entrant=1))
    assert sheet.table()[1] == []


def test_a_histogram_of_weights_is_told_by_gate() -> None:
    edges, counts = np.linspace(-1, 1, 5, dtype=np.float32), np.array([1, 2, 3, 4], np.int32)
    histogram = Histogram(
        layer=0,
        gate="f",
        weight_edges=Array.of(edges),
        weight_counts=Array.of(counts),
        gradient_edges=Array.of(edges),
        gradient_counts=Array.of(np.zeros(4, np.int32)),
    )
    weights, gradients = (HistogramSheet(LIGHT, of_gradient=of_gradient) for of_gradient in (False, True))
    for sheet in (weights, gradients):
        sheet.draw(view(histograms=(histogram,)))
    assert "Forget gate: 10 values from -1 to 1, 0.25 on average." in weights.summary()
    assert weights.table()[1][3] == ("Forget gate", 0.5, 1.0, 4)
    assert gradients.table()[1] == []


def every_sheet() -> list[Sheet]:
    return [sheet for kind in PAGES for sheet in kind.make(LIGHT)]


@pytest.mark.parametrize("place", range(10))
def test_every_sheet_draws_nothing_a_run_and_a_change_of_colours(place: int, shown: list[Any]) -> None:
    sheets = every_sheet()
    assert len(sheets) == 10
    sheet = sheets[place]
    show(sheet, shown)
    for state in (View(runs=(), current=None), view(), view(entrant=1)):
        sheet.draw(state)
        sheet.set_theme(DARK)
        sheet.canvas.grab()
        assert sheet.summary() or not sheet.title  # a gate that the cell does not have


def test_a_table_of_joined_training_steps_has_their_least_and_most() -> None:
    series = Series(most_places=16)
    series.extend(1, np.arange(1.0, 65.0))
    plot = CurvePlot("Loss", LIGHT)
    plot.show([Curve("LSTM", "lstm", series)], [])
    heading, rows = table_of(plot.curves)
    assert heading == ("curve", "training_step", "least", "mean", "most")
    assert rows[0] == ("LSTM", 4, 1.0, 2.5, 4.0)


def test_a_smoothed_curve_lies_over_its_raw_one_and_both_over_the_marks() -> None:
    plot = CurvePlot("Loss", LIGHT)
    plot.show([Curve("RNN", "rnn", Series())], [])
    (raw, smooth), axis = plot._lines[0], plot.canvas._plot.getAxis("left")
    assert axis.zValue() < plot.canvas._view.zValue()
    assert raw._item.zValue() < smooth._item.zValue()
