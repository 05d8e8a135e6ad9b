"""The drawn cell read back: its items show the frame, and nothing but the frame."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionGraphicsItem
from pytestqt.qtbot import QtBot

from lstm_viz.diagram import layout
from lstm_viz.diagram.frame import Frame, frame_of
from lstm_viz.diagram.graph import load_cell
from lstm_viz.diagram.item import CellItem
from lstm_viz.diagram.labels import AnswerItem, ReadingItem
from lstm_viz.diagram.nodes import ValveItem
from lstm_viz.diagram.ribbons import MOST_RUNS, RibbonItem, averaged, bins, run_boxes, unit_at
from lstm_viz.diagram.view import CellView
from lstm_viz.diagram.wires import DotItem, WireItem
from lstm_viz.selection import moment_at
from lstm_viz.theme import DARK, LIGHT, at_least, audience_pixels
from tests.lstm_viz.drawing import drawn
from tests.lstm_viz.textbook import run, trace_of

CELL = load_cell("lstm")
TRACE = trace_of(run(seed=11, steps=4, inputs=3, units=8, size=1.5))
POSITIONS = [0.0, 0.2, 0.6, 1.0, 1.4, 2.3, 2.9, 3.1, 3.7, 4.0, 4.5, 9.45, 15.8, 16.0]


def frame_at(position: float, unit: int = 2) -> Frame:
    moment = moment_at(position, len(CELL.phases))
    values = TRACE.at(moment.step)
    assert values is not None
    return frame_of(CELL, values, TRACE.scales_of(unit), moment.phase, moment.progress, unit)


@pytest.fixture
def view(application: object, qtbot: QtBot) -> CellView:
    made = CellView(CELL, LIGHT)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    return made


@pytest.mark.parametrize("position", POSITIONS)
def test_every_wire_is_drawn_as_wide_as_the_frame_says(view: CellView, position: float) -> None:
    frame = frame_at(position)
    view.show_frame(frame, "")
    wires = [item for item in view.cell_items if isinstance(item, WireItem)]
    assert len(wires) == len(CELL.wires)
    for item in wires:
        state = frame.wires[item.wire.id]
        widest = layout.WIDEST[item.wire.kind]
        shares = (state.share, state.second_share) if item.wire.second else (state.share,)
        expected = [layout.THINNEST + share * (widest - layout.THINNEST) for share in shares if state.reached]
        assert item.drawn_widths == pytest.approx(expected)


# Wires with a place, as a share of their first stretch, where nothing else is near.
CUTS = {
    "belt_in": 0.31,
    "belt_kept": 0.5,
    "belt_out": 0.4,
    "forget_pipe": 0.5,
    "candidate_pipe": 0.5,
    "hidden_up": 0.15,
}


@pytest.mark.parametrize("unit", [0, 2, 5])
@pytest.mark.parametrize("wire", CUTS)
def test_a_cut_across_a_wire_is_as_wide_as_the_frame_says(view: CellView, wire: str, unit: int) -> None:
    """Counted in pixels of the picture, from the first to the last that is not the wire's ground."""
    frame = frame_at(16.0, unit)
    view.show_frame(frame, "")
    view.resize(2000, 1280)  # two pixels a unit of the cell
    picture = drawn(view).astype(np.int16)
    spec = next(spec for spec in CELL.wires if spec.id == wire)
    (x0, y0), (x1, y1) = spec.path[:2]
    point = view.mapFromScene(x0 + (x1 - x0) * CUTS[wire], y0 + (y1 - y0) * CUTS[wire])
    cut, middle = (picture[:, point.x()], point.y()) if y0 == y1 else (picture[point.y()], point.x())
    off = np.abs(cut[middle - 17 : middle + 18] - cut[middle - 17]).max(axis=1) > 48
    across = np.flatnonzero(off)
    width = layout.wire_width(spec.kind, frame.wires[wire].share)
    assert (across[-1] - across[0] + 1) / 2 == pytest.approx(width, abs=0.8)


@pytest.mark.parametrize("position", POSITIONS)
def test_every_valves_hole_has_the_area_that_its_gate_lets_through(view: CellView, position: float) -> None:
    frame = frame_at(position)
    view.show_frame(frame, "")
    valves = [item for item in view.cell_items if isinstance(item, ValveItem)]
    assert len(valves) == len(CELL.valves)
    for item in valves:
        state = frame.valves[item.valve.id]
        share = item.hole_radius**2 / layout.VALVE_RADIUS**2
        assert share == pytest.approx(state.opening if state.known else 0.0)


@pytest.mark.parametrize("position", POSITIONS)
def test_every_reading_shows_the_frames_words(view: CellView, position: float) -> None:
    frame = frame_at(position)
    view.show_frame(frame, "")
    readings = [item.text for item in view.cell_items if isinstance(item, ReadingItem)]
    assert readings == list(frame.readings)


@pytest.mark.parametrize("position", POSITIONS)
def test_a_moment_looks_the_same_to_the_pixel_from_whichever_side_it_is_reached(
    view: CellView, position: float
) -> None:
    pictures = []
    for start, stop in ((0.0, position), (16.0, position)):
        for moment in np.linspace(start, stop, 5).tolist():
            view.show_frame(frame_at(moment), "")
            picture = drawn(view)
        pictures.append(picture)
    assert np.array_equal(pictures[0], pictures[1])


def test_the_picture_follows_the_moment_the_unit_and_the_theme(view: CellView) -> None:
    view.show_frame(frame_at(2.0), "")
    before = drawn(view)
    view.show_frame(frame_at(3.0), "")
    assert not np.array_equal(drawn(view), before)
    view.show_frame(frame_at(2.0, unit=5), "")
    assert not np.array_equal(drawn(view), before)
    view.show_frame(frame_at(2.0), "")
    assert np.array_equal(drawn(view), before)
    view.set_theme(DARK)
    assert not np.array_equal(drawn(view), before)


@pytest.mark.parametrize(("progress", "known"), [(0.5, False), (0.7, False), (0.95, True), (1.0, True)])
def test_a_branch_is_grey_until_the_signal_is_there(view: CellView, progress: float, *, known: bool) -> None:
    """The belt's branch to the squash stands at about two thirds of a wire that fills from 0.3 to 1."""
    view.show_frame(frame_at(2 + progress), "")
    dots = [item for item in view.cell_items if isinstance(item, DotItem) and item.dot.wire == "belt_out"]
    assert [dot.known for dot in dots] == [known]


def test_without_a_frame_nothing_carries_a_signal(view: CellView) -> None:
    view.show_frame(None, "")
    assert not any(item.drawn_widths for item in view.cell_items if isinstance(item, WireItem))
    assert {item.hole_radius for item in view.cell_items if isinstance(item, ValveItem)} == {0.0}
    assert {item.text for item in view.cell_items if isinstance(item, ReadingItem)} == {""}
    assert drawn(view).std() > 0


def test_the_steps_symbol_stands_beside_the_input(view: CellView) -> None:
    view.show_frame(frame_at(2.0), "A")
    first = drawn(view)
    view.show_frame(frame_at(2.0), "B")
    assert not np.array_equal(drawn(view), first)


def test_a_still_item_is_not_drawn_again(view: CellView) -> None:
    before, after = frame_at(2.2), frame_at(2.3)
    moving = {
        item.wire.id for item in view.cell_items if isinstance(item, WireItem) and item.differs(before, after)
    }
    assert moving <= {wire.id for wire in CELL.wires if wire.phase == 2 or wire.kind == "belt"}


def test_a_click_on_a_ribbons_square_chooses_its_unit(view: CellView, qtbot: QtBot) -> None:
    view.show()
    view.show_frame(frame_at(4.0), "")
    ribbon = next(item for item in view.cell_items if isinstance(item, RibbonItem) and item.spec.quantity == "c")
    square = min(ribbon.area.width() / 8, ribbon.area.height() + 2)
    point = view.mapFromScene(ribbon.area.left() + 5.5 * square, ribbon.area.center().y())
    chosen: list[int] = []
    view.unit_chosen.connect(chosen.append)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert chosen == [5]


@pytest.mark.parametrize(("part", "quantity"), [((235, 395), "f"), ((235, 185), "kept"), ((455, 185), "c")])
def test_a_click_on_a_part_names_its_quantity(view: CellView, part: tuple[float, float], quantity: str) -> None:
    view.show()
    view.show_frame(frame_at(4.0), "")
    named: list[str] = []
    view.quantity_chosen.connect(named.append)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(*part))
    assert named == [quantity]


def test_zoom_stays_between_the_whole_cell_and_its_limit(view: CellView) -> None:
    view.show()
    whole = view.transform().m11()
    view.zoom_by(0.01)
    assert view.transform().m11() == pytest.approx(whole)
    view.zoom_by(1000)
    assert view.transform().m11() == pytest.approx(8 * whole)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.transform().m11() == pytest.approx(whole)


def test_the_whole_cell_fits_whatever_the_size(view: CellView) -> None:
    view.show()
    for width, height in ((300, 800), (1600, 300)):
        view.resize(width, height)
        corner = view.mapFromScene(*CELL.size)
        assert 0 <= corner.x() <= width
        assert 0 <= corner.y() <= height


def test_the_first_paint_is_told_once(view: CellView, qtbot: QtBot) -> None:
    told: list[bool] = []
    view.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(view.painted, timeout=5000):
        view.show()
    view.set_theme(DARK)
    drawn(view)
    assert told == [True]


@pytest.mark.parametrize("size", [1, 7, 16, 17, 100, 256])
def test_a_long_vector_is_averaged_over_runs_of_units(size: int) -> None:
    vector = np.arange(size, dtype=np.float32)
    edges = bins(size)
    assert edges[0] == 0
    assert edges[-1] == size
    expected = [vector[start:stop].mean() for start, stop in pairwise(edges.tolist())]
    assert averaged(vector, edges) == pytest.approx(expected)
    assert len(edges) - 1 == min(size, MOST_RUNS)


@pytest.mark.parametrize("size", [1, 8, 16, 17, 64, 1024])
def test_the_unit_under_a_point_is_the_first_of_its_run(view: CellView, size: int) -> None:
    ribbon = next(item for item in view.cell_items if isinstance(item, RibbonItem))
    edges = bins(size)
    boxes = run_boxes(ribbon.area, size, centred=False)
    assert len(boxes) == len(edges) - 1
    for box, first in zip(boxes, edges[:-1], strict=True):
        assert unit_at(ribbon.area, size, box.center().x(), centred=False) == first


@pytest.mark.parametrize("size", [1, 2, 8, 16, 17, 48, 64, 1024])
@pytest.mark.parametrize("centred", [False, True])
def test_the_squares_of_a_vector_stand_side_by_side_within_its_ribbon(size: int, *, centred: bool) -> None:
    area = QRectF(10, 20, 98, 13)
    boxes = run_boxes(area, size, centred=centred)
    assert all(area.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(box) for box in boxes)
    assert all(left.right() <= right.left() + 1e-6 for left, right in pairwise(boxes))


def test_a_double_click_on_a_gate_opens_its_sum_and_elsewhere_shows_the_whole_cell(view: CellView) -> None:
    view.show()
    view.show_frame(frame_at(4.0), "")
    whole = view.transform().m11()
    opened: list[str] = []
    picked: list[str] = []
    view.sum_chosen.connect(opened.append)
    view.quantity_chosen.connect(picked.append)
    left = Qt.MouseButton.LeftButton
    gate = view.mapFromScene(235, 395)
    QTest.mouseDClick(view.viewport(), left, pos=gate)
    assert opened == ["f"]
    picked.clear()
    QTest.mouseRelease(view.viewport(), left, pos=gate)
    assert picked == []  # the second release of the double click picks nothing
    QTest.mouseClick(view.viewport(), left, pos=gate)
    assert picked == ["f"]
    view.zoom_by(2)
    QTest.mouseDClick(view.viewport(), left, pos=view.mapFromScene(300, 330))
    assert opened == ["f"]
    assert view.transform().m11() == pytest.approx(whole)


def test_the_gate_that_is_looked_at_closely_is_framed(view: CellView) -> None:
    view.show_frame(frame_at(4.0), "")
    plain = drawn(view)
    for name in ("f", "o"):
        view.show_chosen(name)
        framed = drawn(view)
        ys, xs = np.nonzero((framed != plain).any(axis=2))
        area = view.gate_area(name)
        assert area.adjusted(-9, -9, 9, 9).contains(QRectF(xs.min(), ys.min(), np.ptp(xs), np.ptp(ys)))
        assert np.ptp(xs) > area.width()
    view.show_chosen("c")  # no gate computes it
    assert np.array_equal(drawn(view), plain)


@pytest.mark.parametrize("scale", [0.5, 0.75, 1.0, 2.4])
@pytest.mark.parametrize("position", [0.0, 0.22, 2.5, 2.9, 16.0])
def test_nothing_is_drawn_outside_of_what_is_drawn_again(view: CellView, scale: float, position: float) -> None:
    """What an item drew beyond its bounds would stay when it is drawn anew."""
    view.show_frame(
        replace(frame_at(position, unit=6), answer=("Z 100.0 %", "A 0.0 %", "right: Z"), right=False), "A"
    )
    for item in view.cell_items:
        assert not draws_outside(item, scale), (type(item).__name__, item.boundingRect())


@pytest.mark.parametrize("scale", [0.6, 0.85, 1.0])
def test_an_answer_before_an_audience_leaves_nothing_behind(view: CellView, scale: float) -> None:
    view.show_frame(replace(frame_at(4.0), answer=("Z 100.0 %",), right=True), "A")
    for item in view.cell_items:
        if isinstance(item, AnswerItem):
            with at_least(audience_pixels(900)):
                assert not draws_outside(item, scale)


def draws_outside(item: CellItem, scale: float) -> bool:
    """Whether an item paints where its bounds do not reach."""
    margin = 300
    area = item.boundingRect().adjusted(-margin, -margin, margin, margin)
    image = QImage(
        round(area.width() * scale), round(area.height() * scale), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(0)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-area.topLeft())
    item.paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    drawn_here = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[..., 3] > 0
    inside = np.zeros_like(drawn_here)
    edge, side = int(margin * scale) - 2, [int((margin + part) * scale) + 3 for part in size_of(item)]
    inside[edge : side[1], edge : side[0]] = True
    return bool((drawn_here & ~inside).any())


def size_of(item: CellItem) -> tuple[float, float]:
    return item.boundingRect().width(), item.boundingRect().height()
