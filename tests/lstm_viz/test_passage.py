"""From one depth to another: what both show grows into place, the last picture is the widget's own, none stays."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.diagram.frame import HANDED_OVER
from lstm_viz.panels.diagram import ONE_CELL, ONE_SUM, ROW
from lstm_viz.studio import Studio
from lstm_viz.widgets.passage import Flight, Glide, Passage
from tests.lstm_viz.drawing import Pixels, drawn, pixels_of
from tests.lstm_viz.test_pictures import window

SMALL, LARGE = QRect(20, 30, 40, 20), QRect(100, 10, 80, 120)


def plain(width: int, height: int, colour: Qt.GlobalColor) -> QPixmap:
    result = QPixmap(width, height)
    result.fill(colour)
    return result


@pytest.fixture
def ground(application: object, qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setStyleSheet("background: white")
    made.setMinimumSize(1, 1)
    made.resize(200, 150)
    qtbot.addWidget(made)
    made.show()
    return made


def coloured_area(picture: Pixels) -> QRect:
    """The rectangle that is not white."""
    rows, columns = np.nonzero((picture < 250).any(axis=2))
    return QRect(int(columns.min()), int(rows.min()), int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1)


@pytest.mark.parametrize(("share", "place"), [(0.0, SMALL), (0.5, QRect(60, 20, 60, 70)), (1.0, LARGE)])
def test_a_sheet_grows_from_its_small_place_into_its_own(ground: QWidget, share: float, place: QRect) -> None:
    flight = Flight(ground, plain(80, 120, Qt.GlobalColor.red), SMALL, LARGE, plain(80, 120, Qt.GlobalColor.white))
    flight.begin()
    flight.animation.stop()
    flight.show_share(share)
    assert coloured_area(drawn(ground)) == place


@pytest.mark.parametrize(("share", "place"), [(0.0, LARGE), (0.5, QRect(60, 20, 60, 70)), (1.0, SMALL)])
def test_a_sheet_that_is_closed_shrinks_into_the_small_place(ground: QWidget, share: float, place: QRect) -> None:
    flight = Flight(ground, plain(80, 120, Qt.GlobalColor.red), SMALL, LARGE)
    flight.begin()
    flight.animation.stop()
    flight.show_share(share)
    assert coloured_area(drawn(ground)) == place


def test_a_passage_begins_with_the_picture_before_and_ends_with_the_one_after(ground: QWidget) -> None:
    before, after = plain(200, 150, Qt.GlobalColor.green), drawn(ground)
    passage = Passage(ground, before, (QRectF(SMALL), QRectF(LARGE)), QColor(Qt.GlobalColor.white))
    passage.begin()
    passage.animation.stop()
    assert np.array_equal(drawn(ground), pixels_of(before.toImage()))
    passage.show_share(1.0)
    assert np.array_equal(drawn(ground), after)


def glides(widget: QWidget) -> list[Glide]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [glide for glide in widget.findChildren(Glide) if glide.isVisible()]


def test_another_glide_over_the_same_widget_ends_the_one_before(studio: Studio) -> None:
    diagram = studio.workspace.diagram
    for depth in (ROW, ONE_CELL, ROW):
        diagram.show_depth(depth)
        assert len(glides(studio.window)) == 1


@pytest.fixture
def studio(application: object, qtbot: QtBot) -> Iterator[Studio]:
    with window("light") as made:
        drawn(made.window)
        yield made


def test_a_glide_goes_by_itself_and_leaves_the_window_as_it_is_without_one(studio: Studio, qtbot: QtBot) -> None:
    pictures = []
    for gliding in (True, False):
        studio.workspace.diagram.set_gliding(gliding)
        for depth in (ROW, ONE_CELL):
            studio.workspace.diagram.show_depth(depth)
        studio.selection.set_sum("i")
        qtbot.waitUntil(lambda: not glides(studio.window))
        pictures.append(drawn(studio.window))
        studio.selection.set_sum(None)
        qtbot.waitUntil(lambda: not glides(studio.window))
        pictures.append(drawn(studio.window))
    assert np.array_equal(pictures[0], pictures[2])
    assert np.array_equal(pictures[1], pictures[3])
    assert not np.array_equal(pictures[0], pictures[1])


@pytest.mark.parametrize("depth", [ROW, ONE_CELL])
def test_a_gates_sum_flies_out_of_the_gate_and_back_into_it(studio: Studio, depth: int) -> None:
    workspace = studio.workspace
    workspace.diagram.set_gliding(False)
    workspace.diagram.show_depth(depth)
    workspace.diagram.set_gliding(True)
    for gate in (None, "o", None):
        studio.selection.set_sum(gate)
        if gate is None and not glides(workspace):
            continue  # nothing was open
        (flight,) = glides(workspace)
        assert isinstance(flight, Flight)
        corner = workspace.diagram.mapTo(workspace, QPoint())
        assert flight.small.toRect() == workspace.diagram.gate_area("o").translated(corner)
        assert flight.large.toRect() == workspace.sum.parentWidget().geometry()  # type: ignore[union-attr]


def test_with_reduced_motion_nothing_glides(studio: Studio) -> None:
    studio.preferences.change(reduced_motion=True)
    for depth in (ROW, ONE_CELL):
        studio.workspace.diagram.show_depth(depth)
        assert glides(studio.window) == []
    studio.selection.set_sum("f")
    assert glides(studio.window) == []
    studio.selection.set_sum(None)
    assert glides(studio.window) == []


def test_the_depths_are_three_steps_to_and_fro(studio: Studio) -> None:
    diagram, selection = studio.workspace.diagram, studio.selection
    diagram.set_gliding(False)
    buttons = diagram.depth_buttons
    QTest.mouseClick(buttons[ONE_SUM], Qt.MouseButton.LeftButton)
    assert selection.sum == "i"  # the third phase has no gate of its own
    assert buttons[ONE_SUM].isChecked()
    QTest.keyClick(diagram.view, Qt.Key.Key_Minus)
    assert (selection.sum, diagram.shown_depth) == (None, ONE_CELL)
    assert buttons[ONE_CELL].isChecked()
    QTest.keyClick(diagram.view, Qt.Key.Key_Minus)
    assert diagram.shown_depth == ROW
    assert buttons[ROW].isChecked()
    QTest.mouseClick(buttons[ONE_SUM], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons[ONE_CELL], Qt.MouseButton.LeftButton)
    assert (selection.sum, diagram.shown_depth) == (None, ONE_CELL)


@pytest.mark.parametrize(("phase", "gate"), [(1, "f"), (2, "i"), (3, "i"), (4, "o")])
def test_the_sum_that_is_shown_first_belongs_to_the_phase(studio: Studio, phase: int, gate: str) -> None:
    studio.workspace.diagram.set_gliding(False)
    studio.selection.set_position(4 + phase)
    QTest.mouseClick(studio.workspace.diagram.depth_buttons[ONE_SUM], Qt.MouseButton.LeftButton)
    assert studio.selection.sum == gate


def test_before_an_audience_a_sum_stands_beside_the_diagram_while_it_is_looked_at(studio: Studio) -> None:
    workspace = studio.workspace
    workspace.diagram.set_gliding(False)
    workspace.set_presenting(True)
    assert not workspace.equations.isVisible()
    studio.selection.set_sum("f")
    assert workspace.sum.isVisible()
    studio.selection.set_sum(None)
    assert not workspace.equations.isVisible()
    workspace.set_presenting(False)
    assert workspace.equations.isVisible()


def test_before_an_audience_the_cell_is_as_large_as_it_can_be_and_has_its_numbers(studio: Studio) -> None:
    workspace = studio.workspace
    workspace.diagram.set_gliding(False)
    button = workspace.transport.findChild(QToolButton, "step_on")
    assert isinstance(button, QToolButton)
    usual = workspace.diagram.view.height()
    workspace.set_presenting(True)
    QCoreApplication.processEvents()
    assert not button.isVisible()
    assert workspace.transport.timeline.isVisible()
    assert workspace.diagram.view.height() > 1.1 * usual
    assert not any(each.isVisible() for each in workspace.diagram.depth_buttons)
    cell = workspace.diagram.view.height()
    workspace.diagram.show_depth(ROW)  # whose answers stand where the phases stand over one cell
    QCoreApplication.processEvents()
    assert workspace.diagram.unrolled.height() < cell
    workspace.diagram.show_depth(ONE_CELL)
    workspace.set_presenting(False)
    QCoreApplication.processEvents()
    assert button.isVisible()
    assert workspace.diagram.view.height() == usual


def test_the_window_hands_states_over_from_step_to_step_but_not_to_the_first(studio: Studio) -> None:
    view, phases = studio.workspace.diagram.view, studio.selection.phases
    coming = []
    for step in (0, 1, 2):
        studio.selection.set_position(step * phases + HANDED_OVER[1] / 2)
        assert view.frame is not None
        coming.append(view.frame.coming)
    assert coming[0] is None
    assert coming[1] == coming[2] == pytest.approx(0.5)
