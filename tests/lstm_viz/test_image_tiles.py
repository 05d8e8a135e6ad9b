"""The tiles of the image: out of a trace that is held whole, or asked of the engine one by one."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from pytestqt.qtbot import QtBot

from engine.protocol import Array, ColumnsRecorded, EngineFailed, ImageRead, ReadImage
from lstm_viz.diagram.graph import load_cell
from lstm_viz.failures import EngineError
from lstm_viz.image_tiles import ImageTiles, TilePlace, scale_while_recorded
from lstm_viz.recorded import Recorded
from lstm_viz.theme import LIGHT
from lstm_viz.widgets.unit_image import UnitImage
from lstm_viz.widgets.unit_picture import NO_NUMBER, picture_of
from tests.lstm_viz.desk import call, desk

C = load_cell("lstm").quantities["c"]


def test_a_trace_that_is_here_answers_at_once(application: object) -> None:
    made = desk(steps=6, units=8)
    tiles = ImageTiles(made.tracing, made.client)
    tile = tiles.tile(TilePlace("c", 0, 0))
    assert tile is not None
    np.testing.assert_allclose(tile.values, made.arrays["c"], atol=1e-6)
    np.testing.assert_allclose(tile.at(3), made.arrays["c"][3], atol=1e-6)
    coarse = tiles.tile(TilePlace("c", 1, 0))
    assert coarse is not None
    np.testing.assert_allclose(coarse.values, made.arrays["c"].reshape(3, 2, 8).mean(1), atol=1e-6)
    assert tiles.tile(TilePlace("c", 0, 1)) is None  # beyond the end
    assert made.client.others == []
    made.close()


def test_one_tile_is_asked_for_at_a_time_and_a_coarser_one_stands_in(application: object) -> None:
    made = desk(steps=6, units=8, whole=False)
    tiles = ImageTiles(made.tracing, made.client)
    came: list[bool] = []
    tiles.changed.connect(lambda: came.append(True))
    tiles.want("image", [TilePlace("c", 0, 0), TilePlace("h", 0, 0)])
    ((body, callbacks),) = made.client.others
    assert isinstance(body, ReadImage)
    assert (body.quantity, body.start, body.stop, body.columns) == ("c", 0, 6, 6)
    assert tiles.pending == 2
    call(callbacks["on_reply"], reply(body, made.arrays["c"]))
    assert came == [True]
    assert tiles.pending == 1
    assert [asked.quantity for asked, _ in made.client.others] == ["c", "h"]
    made.close()


def test_a_refused_tile_is_said_and_nothing_more_is_asked(application: object) -> None:
    made = desk(whole=False)
    tiles = ImageTiles(made.tracing, made.client)
    said: list[object] = []
    tiles.refused.connect(said.append)
    tiles.want("image", [TilePlace("c", 0, 0)])
    ((_, callbacks),) = made.client.others
    error = EngineError("no", "What now.", EngineFailed(key="odd"))
    call(callbacks["on_failure"], error)
    tiles.want("image", [TilePlace("h", 0, 0)])
    assert said == [error]
    assert len(made.client.others) == 1
    made.close()


def reply(body: ReadImage, values: np.ndarray) -> ImageRead:  # type: ignore[type-arg]
    return ImageRead(
        trace=body.trace,
        layer=body.layer,
        direction=body.direction,
        quantity=body.quantity,
        step_edges=Array.of(np.arange(body.columns + 1, dtype=np.int32)),
        values=Array.of(values.astype(np.float32)),
    )


def test_a_picture_has_the_maps_own_ends_and_means_of_rows() -> None:
    values = np.array([[-2.0, 2.0, np.nan, 0.0]], np.float32)
    picture = picture_of(values, 1, C, 2.0, LIGHT)
    assert [picture.pixelIndex(0, row) for row in range(4)] == [0, NO_NUMBER - 1, NO_NUMBER, NO_NUMBER // 2]
    assert picture.pixelColor(0, 1).name().upper() == LIGHT.positive
    assert picture_of(np.array([[1.0, 3.0]], np.float32), 2, C, 2.0, LIGHT).pixelIndex(0, 0) == NO_NUMBER - 1


def test_a_picture_of_what_runs_away_goes_by_powers_of_ten() -> None:
    values = np.array([[-1e4, 0.0, 99.0, 1e4]], np.float32)
    picture = picture_of(values, 1, C, 1e4, LIGHT)
    half, most = NO_NUMBER // 2, NO_NUMBER - 1
    found = [picture.pixelIndex(0, row) for row in range(4)]
    assert found[:2] + found[3:] == [0, half, most]
    assert found[2] == pytest.approx(half + (most - half) * np.log(100) / np.log(1e4), abs=1)


def test_each_row_in_its_own_scale_shows_what_every_unit_does(image: UnitImage) -> None:
    def row_of(unit: int) -> list[str]:
        shown = image.grab().toImage()
        y = round((unit + 0.25) * image.area.height() / 8)
        return [shown.pixelColor(round((step + 0.5) * 100), y).name() for step in range(1, 6)]

    peaks = np.abs(image.tiles._tracing.trace.whole.arrays["c"]).max(0)  # type: ignore[union-attr]
    image.show_place(0, 5)
    image.show_quantity("c", C, 900.0)
    assert len(set(row_of(2))) == 1  # all as pale as nothing
    image.show_quantity("c", C, 1.0, peaks)
    assert len(set(row_of(2))) > 2


@pytest.fixture
def image(application: object, qtbot: QtBot) -> UnitImage:
    made = desk(steps=6, units=8)
    image = UnitImage(LIGHT, ImageTiles(made.tracing, made.client))
    qtbot.addWidget(image)
    image.resize(600, 318)
    image.show_trace(6, 8)
    image.show_quantity("c", C, 2.0)
    return image


def test_zooming_keeps_what_is_under_the_pointer(image: UnitImage) -> None:
    image.show_trace(100_000, 1024)
    at = image.area.center() + QPointF(0.2, 0.2)
    before = image.place_at(at)
    for _ in range(20):
        image.zoom(1.25, at)
    assert image.place_at(at) == before
    assert image.view.width() < 2000
    image.zoom(1.25, at, rows=True)
    assert image.place_at(at)[1] == before[1]


def test_one_cannot_pan_or_zoom_out_of_the_image(image: UnitImage) -> None:
    image.show_trace(1000, 64)
    image.set_view(QRectF(-500, -10, 5000, 900))
    assert image.view == QRectF(0, 0, 1000, 64)
    image.set_view(QRectF(990, 60, 20, 10))
    assert image.view == QRectF(980, 54, 20, 10)


def test_a_row_is_the_unit_that_stands_in_it(image: UnitImage) -> None:
    image.show_order(np.arange(8)[::-1].copy())
    _, unit = image.place_at(image.area.topLeft())
    assert unit == 7
    painted = image.grab()  # the picture is made without a word of complaint
    assert not painted.isNull()


def test_while_it_is_recorded_one_that_runs_away_does_not_pale_the_others(application: object) -> None:
    made = desk(steps=6, units=10)
    trace = made.tracing.trace
    assert trace is not None
    model = trace.model
    values = np.full((4, 10), 0.5, np.float32)
    recorded = Recorded(columns(0, values), model)
    recorded.take(columns(0, values))
    assert scale_while_recorded(recorded) == (1.0, False)
    values[:, 3] = 1e5
    recorded.take(msgspec.structs.replace(columns(4 * 64, values), peak=1e5))
    np.testing.assert_array_equal(recorded.unit_peak, np.where(np.arange(10) == 3, 1e5, 0.5))
    assert scale_while_recorded(recorded) == (1.0, True)
    values[:, 4:] = 2e4
    recorded.take(msgspec.structs.replace(columns(8 * 64, values), peak=1e5))
    assert scale_while_recorded(recorded) == (1e5, False)


def columns(start: int, values: np.ndarray, steps: int = 100_000) -> ColumnsRecorded:  # type: ignore[type-arg]
    return ColumnsRecorded(
        trace=77, layer=0, direction="forward", quantity="c", steps=steps, run=64, start=start,
        values=Array.of(values.astype(np.float32)), peak=float(np.abs(values).max()),
    )  # fmt: skip


def test_the_tiles_of_a_trace_grow_while_it_is_recorded(application: object) -> None:
    made = desk(steps=6, units=8, whole=False)
    tiles = ImageTiles(made.tracing, made.client)
    made.tracing.watch("c")
    made.tracing.retrace()
    tiles.want("image", [TilePlace("c", 7, 0)])
    asked = len(made.client.others)
    values = np.random.default_rng(0).normal(size=(300, 8)).astype(np.float32)
    made.tracing._attempts._on_columns(columns(0, values[:101]), made.document.model)
    part = tiles.tile(TilePlace("c", 7, 0))
    assert part is not None
    assert (part.start, part.stop) == (0, 100 * 64)
    np.testing.assert_allclose(part.values, values[:100].reshape(50, 2, 8).mean(1), atol=1e-6)
    made.tracing._attempts._on_columns(columns(101 * 64, values[101:]), made.document.model)
    whole, fine = tiles.tile(TilePlace("c", 7, 0)), tiles.tile(TilePlace("c", 6, 1))
    assert whole is not None
    assert fine is not None
    assert (whole.start, whole.stop, fine.start, fine.stop) == (0, 128 * 128, 128 * 64, 256 * 64)
    np.testing.assert_allclose(fine.values, values[128:256])
    assert len(made.client.others) == asked  # what is being recorded is not asked for
    made.tracing.cancel()
    made.tracing.retrace()
    assert made.tracing.recorded is None
    assert tiles.tile(TilePlace("c", 7, 0)) is None  # the trace before is shown again
    made.close()
