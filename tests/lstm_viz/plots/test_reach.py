"""The laboratory's curves: nothing runs along the edge, what is gone is not blank, what is said is true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from engine.protocol import DIRECT, DLDC, DLDH, REST, Array, CellGradients, GradientCurve, GradientsMeasured
from engine.protocol.gradients import BELOW_RANGE, INFINITE, NOT_A_NUMBER, VANISHED, ZERO, MeasuredLoss
from lstm_viz.backflow import cuts_of
from lstm_viz.diagram.wave import Wave, hill_height
from lstm_viz.experiment import MEMORY, Knobs, Result
from lstm_viz.plots import reaches
from lstm_viz.plots.items import Label
from lstm_viz.plots.labels import heights_of
from lstm_viz.plots.reach import ReachPlot
from lstm_viz.plots.reach_findings import findings
from lstm_viz.plots.reach_room import LOWEST
from lstm_viz.plots.reach_words import Reach, first_odd, label_words
from lstm_viz.theme import LIGHT

pytestmark = pytest.mark.usefixtures("application")


def curve(log10: list[float], horizon: int | None = None, ends: str = "") -> GradientCurve:
    heights = np.array(log10)
    state = np.select(
        [np.isneginf(heights), np.isposinf(heights), np.isnan(heights)], [ZERO, INFINITE, NOT_A_NUMBER]
    )
    return GradientCurve(
        log10=Array.of(heights),
        state=Array.of(state.astype(np.int32)),
        at_loss_step=log10[-1],
        horizon=horizon,
        ends=ends,
    )


def cell(name: str, curves: dict[str, GradientCurve], direction: str = "forward") -> CellGradients:
    steps = len(next(iter(curves.values())).log10.numpy())
    return CellGradients(
        cell=name,
        layer=0,
        direction=direction,
        dtype="float64",
        hidden_size=4,
        memory=DLDC if DLDC in curves else DLDH,
        start=0,
        stop=steps,
        loss=MeasuredLoss(kind="fresh-head", step=steps - 1, value=1.0),
        curves=curves,
    )


def result(*cells: CellGradients, **knobs: Any) -> Result:
    return Result(Knobs(**knobs), GradientsMeasured(gradients=1, cells=cells, duration_ms=1.0))


def reach(heights: list[float], state: list[int] | None = None, **changes: Any) -> Reach:
    values = np.array(heights)
    states = np.zeros(len(heights), np.int32) if state is None else np.array(state, np.int32)
    kept = {"name": "RNN", "cell": "rnn", "start": 0, "heights": values, "state": states, "dtype": "float32"}
    return Reach(**{**kept, **changes})


@pytest.fixture
def plot() -> Iterator[ReachPlot]:
    made = ReachPlot("Gradients", LIGHT)
    window = QWidget()
    made.canvas.setMinimumSize(1, 1)
    made.canvas.setParent(window)
    made.canvas.setGeometry(0, 0, 600, 300)
    window.resize(600, 300)
    window.show()
    QCoreApplication.processEvents()
    yield made
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def drawn(plot: ReachPlot) -> list[tuple[np.ndarray, np.ndarray]]:
    return [line._item.getData() for line in plot._lines if line._item.isVisible()]


def arrows(plot: ReachPlot) -> list[tuple[float, bool]]:
    """Where each arrow stands, and whether it points up."""
    shown = [arrow._item for arrow in plot._arrows if arrow._item.isVisible()]
    return [(item.pos().x(), item.opts["angle"] > 0) for item in shown]


def test_a_curve_that_leaves_the_axis_ends_in_an_arrow_and_does_not_run_along_the_edge(plot: ReachPlot) -> None:
    plot.show([reach([-40.0, -30.0, -10.0, -5.0, 0.0])], (0, 5))
    ((x, y),) = drawn(plot)
    assert x.tolist() == [3.0, 4.0, 5.0]
    assert y.tolist() == [-10.0, -5.0, 0.0]
    assert arrows(plot) == [(3.0, False)]
    plot.show([reach([90.0, 30.0, 10.0, 0.0])], (0, 4))
    assert arrows(plot) == [(3.0, True)]


def test_a_curve_that_comes_back_is_drawn_in_both_parts(plot: ReachPlot) -> None:
    plot.show([reach([-1.0, -50.0, -2.0, 0.0])], (0, 4))
    assert sorted(x.tolist() for x, _ in drawn(plot)) == [[1.0], [3.0, 4.0]]
    assert len(arrows(plot)) == 2


@pytest.mark.parametrize(
    ("height", "state", "words"),
    [
        (-np.inf, ZERO, "zero from step 2 on back"),
        (-60.0, BELOW_RANGE, "below what float32 can hold from step 2 on back"),
        (np.inf, INFINITE, "infinite from step 2 on back"),
        (np.nan, NOT_A_NUMBER, "not a number from step 2 on back"),
    ],
)
def test_what_is_gone_is_said_where_it_went(plot: ReachPlot, height: float, state: int, words: str) -> None:
    gone = reach([height, height, -1.0, 0.0], [state, state, 0, 0])
    plot.show([gone], (0, 4))
    assert first_odd(gone) == (2, state)
    assert words in label_words(gone, False, LOWEST, 20.0)
    ((x, _),) = drawn(plot)
    assert x.tolist() == [3.0, 4.0]
    assert "RNN" in plot.summary()


def test_the_reverse_direction_is_told_from_its_own_last_step() -> None:
    gone = reach([0.0, -1.0, -np.inf], [0, 0, ZERO], reverse=True)
    assert first_odd(gone) == (3, ZERO)
    assert "on forwards" in label_words(gone, False, LOWEST, 20.0)


def test_a_long_curve_is_drawn_with_few_points_and_all_of_its_peaks(plot: ReachPlot) -> None:
    heights = np.linspace(-10, 0, 5000)
    heights[1234] = 3.0
    plot.show([reach(heights.tolist())], (0, 5000))
    ((x, y),) = drawn(plot)
    assert len(x) < 400
    assert y.max() == 3.0
    assert x[y.argmax()] == 1235
    assert (x[0], x[-1]) == (1.0, 5000.0)


def words_at(plot: ReachPlot, name: str) -> tuple[float, float, float]:
    """The height at which a curve's words stand, and the lowest and highest that they take."""
    items = plot.canvas._labels._items
    (y,) = [item.pos().y() for item in items if item.isVisible() and item.toPlainText().startswith(name)]
    half = plot.canvas.label_share * (plot.canvas.whole[3] - plot.canvas.whole[2]) / 2
    return y, y - half, y + half


def test_words_keep_off_their_curve_when_the_plot_becomes_lower(plot: ReachPlot) -> None:
    flat = reach([0.03] * 40)
    plot.show([flat, reach(np.linspace(-3.5, 0.0, 40).tolist(), name="GRU")], (0, 40))
    plot.canvas.setGeometry(0, 0, 600, 110)
    QCoreApplication.processEvents()
    assert words_at(plot, "RNN")[1] > 0.03


def test_the_words_of_curves_that_end_close_together_all_have_room_over_them(plot: ReachPlot) -> None:
    falling = reach(np.linspace(-12.0, 0.0, 60).tolist())
    level = [reach([height] * 60, name=name) for name, height in (("a", 0.05), ("b", -0.05), ("c", -0.1))]
    plot.show([*level, falling], (0, 60))
    assert min(words_at(plot, name)[1] for name in "abc") > 0.05


def test_the_words_of_the_lowest_curve_have_room_under_it_in_a_low_plot(plot: ReachPlot) -> None:
    plot.canvas.setGeometry(0, 0, 600, 100)
    QCoreApplication.processEvents()
    falling = np.linspace(-12.8, 0.0, 60)
    plot.show([reach([0.05] * 60, name="LSTM"), reach(falling.tolist())], (0, 60))
    assert words_at(plot, "RNN")[2] < falling[0]


def test_words_are_not_pushed_onto_their_curve_by_those_of_a_mark(plot: ReachPlot) -> None:
    plot.canvas.setGeometry(0, 0, 600, 150)
    QCoreApplication.processEvents()
    bent = np.concatenate((np.linspace(-0.2, 0.1, 30), np.linspace(0.1, 0.0, 30)))
    plot.show([reach(bent.tolist(), name="LSTM"), reach(np.linspace(-12.8, 0.0, 60).tolist())], (0, 60))
    assert words_at(plot, "LSTM")[1] > bent.max()


def test_a_plot_too_low_for_all_words_has_those_of_its_curves_or_none(plot: ReachPlot) -> None:
    def said() -> set[str]:
        items = plot.canvas._labels._items
        return {item.toPlainText()[:3] for item in items if item.isVisible()}

    plot.show([reach(np.linspace(-3.5, 0.0, 40).tolist())], (0, 40))
    assert said() == {"RNN", "1 %"}
    for height, left in ((52, {"RNN"}), (32, set())):
        plot.canvas.setGeometry(0, 0, 600, height)
        QCoreApplication.processEvents()
        assert said() == left


def test_words_lie_where_no_other_curve_runs_through_them(plot: ReachPlot) -> None:
    upper, lower = np.linspace(-15.0, 0.0, 200), np.linspace(-19.0, 0.0, 200)
    plot.show([reach(upper.tolist(), name="upper"), reach(lower.tolist(), name="lower")], (0, 200))
    assert words_at(plot, "upper")[1] > upper[0]  # over its curve: under it, the lower one rises
    assert words_at(plot, "lower")[2] < lower[0]


def test_words_make_room_only_for_those_that_they_would_touch() -> None:
    colour = QColor("black")
    low, high = (Label(0.0, 1.0, "low", colour, below=True), Label(5.0, 1.1, "high", colour, below=True))
    apart = heights_of([low, high], (0.0, 10.0), 0.5, [(0.0, 4.0), (5.0, 9.0)])
    assert apart == pytest.approx([0.6, 0.7])
    together = heights_of([low, high], (-10.0, 10.0), 0.5, [(0.0, 6.0), (5.0, 9.0)])
    assert together == pytest.approx([0.2, 0.7])


def test_curves_are_divided_by_their_value_at_s_unless_they_are_raw() -> None:
    found = result(cell("rnn", {DLDH: curve([-5.0, -4.0, -3.0])}))
    (divided,) = reaches.of_metric(found, MEMORY, False, {})
    (raw,) = reaches.of_metric(found, MEMORY, True, {})
    assert divided.heights.tolist() == [-2.0, -1.0, 0.0]
    assert raw.heights.tolist() == [-5.0, -4.0, -3.0]
    assert reaches.of_metric(found, DLDC, False, {}) == []


def test_what_is_said_of_an_lstm_is_what_its_parts_did() -> None:
    total, kept, lost = curve([-0.5, -0.2, 0.0]), curve([-0.4, -0.2, 0.0]), curve([-9.0, -4.0, 0.0], 0, VANISHED)
    through = result(cell("lstm", {DLDC: total, DIRECT: kept, REST: total}))
    around = result(cell("lstm", {DLDC: total, DIRECT: lost, REST: total}))
    gone = result(cell("lstm", {DLDC: lost, DIRECT: lost, REST: lost}), cell("rnn", {DLDH: total}))
    assert "forget gates alone let 39.8 % through" in " ".join(findings(through))
    assert "not along c_t alone" in " ".join(findings(around))
    assert "vanishes" in " ".join(findings(gone))
    assert "RNN tanh reaches further than the LSTM" in " ".join(findings(gone))


@pytest.mark.parametrize("direction", ["forward", "reverse"])
def test_a_cut_is_a_step_whose_gates_let_less_than_half_through(direction: str) -> None:
    # Going back from s, the gates of step 3 (of 5) leave a tenth; all others leave nearly everything.
    forward = [-1.3, -1.2, -0.2, -0.1, 0.0]
    log10 = forward[::-1] if direction == "reverse" else forward
    found = cuts_of(cell("lstm", {DLDC: curve(log10), DIRECT: curve(log10)}, direction))
    assert [cut.step for cut in found] == [2]
    assert found[0].log10 == pytest.approx(-1.0)


def test_a_wave_stands_where_it_has_been_and_its_hills_are_as_high_as_the_norm() -> None:
    wave = Wave(0, (0.1, 0.5, 1.0), ("1", "5", "10"), source=2, front=1.25, symbol="∂L/∂c")
    assert [wave.reached(step) for step in range(4)] == [0.0, 0.75, 1.0, 0.0]
    back = Wave(0, (1.0, 0.5, 0.1), ("1", "5", "10"), source=0, front=0.75, symbol="∂L/∂h", reverse=True)
    assert [back.reached(step) for step in range(3)] == [1.0, 0.75, 0.0]
    assert [hill_height(share, 100.0) for share in (1.0, 0.25)] == [100.0, 25.0]
    assert 0 < hill_height(0.0, 100.0) < 3
    assert 0 < hill_height(float("nan"), 100.0) < 3
