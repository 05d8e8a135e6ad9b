"""Pictures of every cell beside the LSTM, large and in the row, light and dark, compared with stored ones.

Where a look was changed on purpose, `python -m tests.lstm_viz.test_cell_pictures` draws the stored pictures anew;
look at them before they are committed.
"""

from __future__ import annotations

import os

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.coupled import coupled
from lstm_viz.diagram.frame import frame_of
from lstm_viz.diagram.graph import load_cell
from lstm_viz.diagram.small import Glimpse
from lstm_viz.diagram.unrolled import UnrolledView
from lstm_viz.diagram.view import CellView
from lstm_viz.projected import projected
from lstm_viz.reset_before import reset_before
from lstm_viz.studio import make_application
from lstm_viz.style import sheet
from lstm_viz.theme import THEMES
from tests.lstm_viz import drawing
from tests.lstm_viz.drawing import Pixels, share_that_differs
from tests.lstm_viz.textbook import trace_of
from tests.lstm_viz.textbook_cells import CELLS, run

STEPS, STEP, UNIT = 6, 4, 2
# The pictures that are made of a shipped one: of a GRU, and of an LSTM.
MADE = {
    "gru_reset_before": reset_before,
    "lstm_coupled": lambda: coupled(load_cell("lstm"), "f"),
    "lstm_projected": lambda: projected(load_cell("lstm")),
}
SIZES = {"cell": (900, 576), "row": (900, 360)}
NAMES = [
    f"{part}-{cell}-{theme}"
    for part in SIZES
    for cell in (*CELLS, *MADE)
    if cell != "lstm"
    for theme in ("light", "dark")
]


def made_widget(name: str, step: int = STEP) -> QWidget:
    """The large cell in the middle of its last phase, or the row of cells at that moment."""
    part, cell_name, theme = name.split("-")
    cell = MADE[cell_name]() if cell_name in MADE else load_cell(cell_name)
    trace = trace_of(run(cell_name, 5, STEPS, 3, 8, 0.9), cell=cell.name)
    phase = len(cell.phases) - 1

    def glimpse_at(at: int) -> Glimpse:
        values = trace.at(at)
        if values is None or at > step:
            return Glimpse(at, str(at + 1), None)
        now = (phase, 0.6 if at == step else 1.0)
        return Glimpse(at, str(at + 1), frame_of(cell, values, trace.scales_of(UNIT), *now, UNIT))

    widget: CellView | UnrolledView
    if part == "cell":
        widget = CellView(cell, THEMES[theme])
        widget.show_frame(glimpse_at(step).frame, str(step + 1))
    else:
        widget = UnrolledView(cell, THEMES[theme], glimpse_at)
        widget.show_moment(step, STEPS)
    widget.setStyleSheet(sheet(THEMES[theme], 1.0))  # whatever colours the application had before
    widget.resize(*SIZES[part])
    return widget


def picture(name: str, step: int = STEP) -> Pixels:
    widget = made_widget(name, step)
    pixels = drawing.drawn(widget)
    widget.deleteLater()
    return pixels


@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_it_did(application: object, qtbot: QtBot, name: str) -> None:
    assert share_that_differs(picture(name), drawing.stored(name)) <= drawing.SHARE


@pytest.mark.parametrize("name", NAMES)
def test_a_change_of_what_is_shown_is_seen(application: object, qtbot: QtBot, name: str) -> None:
    assert share_that_differs(picture(name, STEP - 1), drawing.stored(name)) > drawing.SHARE


def draw_all() -> None:
    """Draws every stored picture anew."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application(only_shipped_fonts=True)
    for name in NAMES:
        drawing.store(name, picture(name))
    application.quit()


if __name__ == "__main__":
    draw_all()
