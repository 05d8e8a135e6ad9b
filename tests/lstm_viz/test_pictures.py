"""Pictures compared with stored ones: the cell, zoomed too, the row, the whole window, in light and dark colours.

Where a look was changed on purpose, `python -m tests.lstm_viz.test_pictures` draws the stored pictures anew; look
at them before they are committed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lstm_viz import stored
from lstm_viz.panels.diagram import ONE_CELL, ROW
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio, make_application
from tests.lstm_viz import drawing
from tests.lstm_viz.drawing import Pixels, share_that_differs
from tests.lstm_viz.textbook import run, trace_of

SIZE = (1200, 760)
STEPS = 9
CLOSE_TO = (440, 270)  # the belt's sum and the input valve
POSITION = 4 * 4 + 2.6  # step 5, in the middle of its third phase
NAMES = [f"{part}-{theme}" for part in ("diagram", "closer", "row", "window") for theme in ("light", "dark")]
NAMES += ["diagram-contrast"]


@contextmanager
def window(theme: str) -> Iterator[Studio]:
    """The window, as the program puts it together, over a made trace; its engine is never started."""
    trace = trace_of(run(seed=5, steps=STEPS, inputs=3, units=8, size=1.2))
    with patch.object(stored, "load", return_value=trace):
        studio = Studio(Preferences(Settings(theme=theme)))
    studio.window.setMinimumSize(1, 1)
    studio.window.resize(*SIZE)
    studio.window.show()
    studio.selection.set_unit(2)
    studio.selection.set_position(POSITION)
    try:
        yield studio
    finally:
        studio.close()
        studio.window.close()
        studio.window.deleteLater()
        studio.deleteLater()


def picture(name: str, position: float = POSITION) -> Pixels:
    part, theme = name.split("-")
    with window(theme) as studio:
        studio.selection.set_position(position)
        return drawn_part(studio, part)


def drawn_part(studio: Studio, part: str) -> Pixels:
    """The whole window, the cell, the cell zoomed and panned, or the unrolled row."""
    diagram = studio.workspace.diagram
    diagram.set_gliding(False)
    diagram.show_depth(ROW if part == "row" else ONE_CELL)
    drawing.drawn(studio.window)  # so that everything has its size before the zoom
    if part == "closer":
        diagram.view.zoom_by(2.6)
        diagram.view.centerOn(*CLOSE_TO)
    return drawing.drawn(shown_part(studio, part))


def shown_part(studio: Studio, part: str) -> QWidget:
    diagram = studio.workspace.diagram
    return {"row": diagram.unrolled, "window": studio.window}.get(part, diagram.view)


@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_it_did(application: object, qtbot: QtBot, name: str) -> None:
    assert share_that_differs(picture(name), drawing.stored(name)) <= drawing.SHARE


@pytest.mark.parametrize("name", NAMES)
def test_a_change_of_what_is_shown_is_seen(application: object, qtbot: QtBot, name: str) -> None:
    """The tolerance lets font engines differ, and nothing that stands in the drawing."""
    other = picture(name, POSITION + 4)
    assert share_that_differs(other, drawing.stored(name)) > drawing.SHARE


@pytest.mark.parametrize("name", NAMES)
def test_it_looks_the_same_to_the_pixel_from_whichever_side_a_moment_is_reached(
    application: object, qtbot: QtBot, name: str
) -> None:
    part, theme = name.split("-")
    with window(theme) as studio:
        pictures = []
        first = drawn_part(studio, part)
        for start in (0.0, studio.selection.end):
            for position in np.linspace(start, POSITION, 4).tolist():
                studio.selection.set_position(position)
                last = drawing.drawn(shown_part(studio, part))
            pictures.append(last)
    assert np.array_equal(pictures[0], pictures[1])
    assert np.array_equal(pictures[0], first)


def draw_all() -> None:
    """Draws every stored picture anew."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application(only_shipped_fonts=True)
    drawing.STORED.mkdir(exist_ok=True)
    for name in NAMES:
        drawing.store(name, picture(name))
    application.quit()


if __name__ == "__main__":
    draw_all()
