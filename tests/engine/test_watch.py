"""What is told of a long trace while it is recorded, and the means that it leaves behind."""

from __future__ import annotations

import numpy as np
import pytest

from engine.looking.images import Image
from engine.overview import Overview
from engine.protocol import Watched
from engine.recording import Recording
from engine.watch import Watch
from tests.engine.test_recording import a_model

STEPS = 5003  # no whole number of columns


@pytest.mark.parametrize("direction", ["forward", "reverse"])
def test_columns_come_while_a_trace_is_recorded_and_are_the_means(direction: str) -> None:
    model = a_model(hidden_size=70, num_layers=2, bidirectional=direction == "reverse")
    recording = Recording(model, np.arange(STEPS) % 5)
    watch = Watch(3, recording, Watched(1, direction, "i"))
    told, early = [], False
    for piece in recording.run():
        columns = watch.news()
        if columns is not None:
            assert (columns.trace, columns.layer, columns.direction, columns.steps) == (3, 1, direction, STEPS)
            told.append((columns.start, columns.values.numpy()))
            early = early or (piece is not None and piece[0] < piece[1] // 2)
    if direction == "forward":
        assert early  # the upper layer's beginning is there before the lower layer's end
    else:
        told.reverse()
    values = np.concatenate([values for _, values in told])
    kept = recording.columns(1, direction)
    assert kept is not None
    starts = np.cumsum([0, *(len(values) for _, values in told)]) * kept.run
    assert [start for start, _ in told] == starts[:-1].tolist()
    gate = np.concatenate([values["i"].numpy() for _, values in recording.pieces(1, direction)])
    edges = np.append(np.arange(0, STEPS, kept.run), STEPS)
    means = np.add.reduceat(gate, edges[:-1], axis=0, dtype=np.float64) / np.diff(edges)[:, None]
    np.testing.assert_allclose(values, means, rtol=0, atol=1e-6)


def test_nothing_is_told_where_nobody_watches_or_the_place_is_not_there() -> None:
    recording = Recording(a_model(hidden_size=70), np.arange(STEPS) % 5)
    watches = [Watch(1, recording, None), Watch(1, recording, Watched(4, "forward", "c"))]
    for _ in recording.run():
        assert all(watch.news() is None for watch in watches)


def test_a_quantity_that_the_cell_has_not_stands_for_its_memory() -> None:
    recording = Recording(a_model(hidden_size=70), np.arange(STEPS) % 5)
    watch = Watch(1, recording, Watched(0, "forward", "unheard of"))
    told = [columns for _ in recording.run() if (columns := watch.news()) is not None]
    assert {columns.quantity for columns in told} == {"c"}


def test_overview_and_image_are_made_of_the_kept_means_without_computing_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recording = Recording(a_model(hidden_size=70), np.arange(STEPS) % 5)
    list(recording.run())
    cell = np.concatenate([values["c"].numpy() for _, values in recording.pieces(0, "forward")])
    monkeypatch.setattr(recording, "pieces", lambda *_: pytest.fail("computed again"))
    overview = Overview(recording, 0, "forward", 100, 7)
    list(overview.run())
    edges = overview.step_edges
    assert (edges[0], edges[-1], len(edges)) == (0, STEPS, 101)
    sums = np.add.reduceat(cell, edges[:-1], axis=0, dtype=np.float64)
    means = sums.reshape(100, 7, 10).mean(2) / np.diff(edges)[:, None]
    np.testing.assert_allclose(overview.arrays["c"], means, rtol=0, atol=1e-6)
    np.testing.assert_allclose(overview.unit_peak["c"], np.abs(cell).max(0), rtol=1e-6)
    image = Image(recording, 0, "forward", "c", 1024, 2048, 128)
    list(image.run())
    np.testing.assert_allclose(image.values, cell[1024:2048].reshape(128, 8, 70).mean(1), rtol=0, atol=1e-6)
