"""A long trace of the real engine, compared with every step of itself read in stretches."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.protocol import ReadTrace, TraceRead
from lstm_viz.curve import Curve, at_pixels
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.models import shipped
from lstm_viz.selection import Selection
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from tests.end_to_end.engines import PATIENCE_MS, Desk

STEPS = 20_000
STRETCH = 900  # about 3 MB at a time, and no divisor of STEPS
QUANTITIES = ("i", "f", "g", "o", "c", "h")


@pytest.fixture
def client(qapp: QApplication) -> Iterator[EngineClient]:
    client = EngineClient(device="cpu", threads=1)
    yield client
    client.close()


@pytest.fixture
def tracing(client: EngineClient, qtbot: QtBot) -> Iterator[Tracing]:
    """Over a long sequence of the model that carries the most: random symbols, the same every time."""
    model = next(model for model in shipped() if model.name == "next_character")
    document, selection = Document(model), Selection()
    tracing = Tracing(document, selection, client)
    client.start()
    symbols = np.random.default_rng(11).choice([symbol for symbol in model.alphabet if symbol.isalpha()], STEPS)
    document.set_text("".join(symbols))
    qtbot.waitUntil(lambda: tracing.trace is not None, timeout=PATIENCE_MS)
    yield tracing
    tracing.close()


def shown(tracing: Tracing) -> Trace:
    assert tracing.trace is not None
    return tracing.trace


def every_step(desk: Desk, trace: Trace, unit: int) -> dict[str, NDArray[np.floating]]:
    """A unit's values at every step, (T,) each, read one stretch after the other."""
    pieces: dict[str, list[NDArray[np.floating]]] = {name: [] for name in QUANTITIES}
    for start in range(0, STEPS, STRETCH):
        stop = min(start + STRETCH, STEPS)
        body = ReadTrace(trace=trace.number, layer=0, direction="forward", start=start, stop=stop)
        read = desk.answer(body)
        assert isinstance(read, TraceRead)
        for name in QUANTITIES:
            pieces[name].append(read.arrays[name].numpy()[:, unit])
    return {name: np.concatenate(found) for name, found in pieces.items()}


def curve_of(tracing: Tracing, qtbot: QtBot, unit: int) -> Curve:
    with qtbot.waitSignal(tracing.curve_changed, timeout=PATIENCE_MS):
        assert tracing.curve(unit) is None
    curve = tracing.curve(unit)
    assert curve is not None
    return curve


@pytest.mark.parametrize("unit", [0, 45, 63])
def test_a_units_curve_is_the_least_and_the_most_of_every_step(
    tracing: Tracing, client: EngineClient, qtbot: QtBot, unit: int
) -> None:
    trace = shown(tracing)
    assert (trace.steps, trace.whole) == (STEPS, None)
    curve = curve_of(tracing, qtbot, unit)
    edges = curve.step_edges
    assert (edges[0], edges[-1]) == (0, STEPS)
    assert (np.diff(edges) > 0).all()
    values = every_step(Desk(qtbot, client), trace, unit)
    for name in QUANTITIES:
        assert len(values[name]) == STEPS
        least, most = (reduce.reduceat(values[name], edges[:-1]) for reduce in (np.minimum, np.maximum))
        np.testing.assert_array_equal(curve.least[name], least, err_msg=name)
        np.testing.assert_array_equal(curve.most[name], most, err_msg=name)
        # And at a screen's width, where a pixel covers steps of several runs.
        low, high = at_pixels(curve.least[name], curve.most[name], edges, 900)
        for pixel in range(0, 900, 37):
            within = values[name][pixel * STEPS // 900 : -(-(pixel + 1) * STEPS // 900)]
            assert low[pixel] <= within.min() <= within.max() <= high[pixel]
        assert (low.min(), high.max()) == (values[name].min(), values[name].max())


def test_the_curve_is_kept_and_every_units_is_its_own(tracing: Tracing, qtbot: QtBot) -> None:
    first = curve_of(tracing, qtbot, 3)
    assert tracing.curve(3) is first
    second = curve_of(tracing, qtbot, 4)
    assert not np.array_equal(first.most["c"], second.most["c"])
    tracing.fetch(STEPS // 2)
    with qtbot.waitSignal(tracing.trace_changed, timeout=PATIENCE_MS):
        pass
    assert tracing.curve(4) is second
