"""Pictures compared with stored ones: the diagram and the whole window, light and dark.

Where a look was changed on purpose, `python -m tests.lstm_viz.test_pictures` draws the stored pictures anew; look
at them before they are committed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from lstm_viz.diagram.graph import load_cell
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.opening import Opening
from lstm_viz.panels.engine_sign import EngineSign
from lstm_viz.playback import Playback
from lstm_viz.preferences import Preferences
from lstm_viz.selection import Selection
from lstm_viz.settings import Settings
from lstm_viz.theme import THEMES
from lstm_viz.tracing import Tracing
from lstm_viz.window import MainWindow
from lstm_viz.workspaces.cell import CellWorkspace
from tests.lstm_viz import drawing
from tests.lstm_viz.drawing import Pixels, share_that_differs
from tests.lstm_viz.textbook import run, trace_of

SIZE = (1200, 760)
STEPS = 9
POSITION = 4 * 4 + 2.6  # step 5, in the middle of its third phase
NAMES = [f"{part}-{theme}" for part in ("diagram", "window") for theme in THEMES]


@contextmanager
def window(theme: str) -> Iterator[tuple[MainWindow, CellWorkspace, Selection]]:
    """The window over a made trace; its engine is never started."""
    trace = trace_of(run(seed=5, steps=STEPS, inputs=3, units=8, size=1.2))
    document, selection = Document(trace.model), Selection()
    opening, playback, client = Opening(document), Playback(selection), EngineClient()
    tracing = Tracing(document, selection, client, trace)
    workspace = CellWorkspace(
        load_cell("lstm"), document, [trace.model], opening, selection, playback, tracing, THEMES[theme]
    )
    preferences = Preferences(Settings(theme=theme))
    made = MainWindow({"Cell": workspace}, EngineSign(client, preferences), THEMES[theme])
    made.resize(*SIZE)
    selection.set_unit(2)
    selection.set_position(POSITION)
    try:
        yield made, workspace, selection
    finally:
        for part in (opening, tracing, preferences, client):
            part.close()
        made.deleteLater()


def picture(name: str, position: float = POSITION) -> Pixels:
    part, theme = name.split("-")
    with window(theme) as (made, workspace, selection):
        selection.set_position(position)
        made.grab()  # once for the layout, so that the second picture is of a window at rest
        return drawing.drawn(workspace.diagram.view if part == "diagram" else made)


@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_it_did(application: object, qtbot: QtBot, name: str) -> None:
    assert share_that_differs(picture(name), drawing.stored(name)) <= drawing.SHARE


@pytest.mark.parametrize("name", NAMES)
def test_a_change_of_what_is_shown_is_seen(application: object, qtbot: QtBot, name: str) -> None:
    """The tolerance lets font engines differ, and nothing that stands in the drawing."""
    other = picture(name, POSITION + 4)
    assert share_that_differs(other, drawing.stored(name)) > drawing.SHARE


@pytest.mark.parametrize("theme", THEMES)
def test_the_window_looks_the_same_to_the_pixel_from_whichever_side_a_moment_is_reached(
    application: object, qtbot: QtBot, theme: str
) -> None:
    with window(theme) as (made, _, selection):
        pictures = []
        for start in (0.0, selection.end):
            for position in np.linspace(start, POSITION, 4).tolist():
                selection.set_position(position)
                made.grab()
            pictures.append(drawing.drawn(made))
    assert np.array_equal(pictures[0], pictures[1])


def draw_all() -> None:
    """Draws every stored picture anew."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from lstm_viz.studio import make_application  # noqa: PLC0415  (Qt only after its platform is chosen)

    application = make_application(only_shipped_fonts=True)
    drawing.STORED.mkdir(exist_ok=True)
    for name in NAMES:
        drawing.store(name, picture(name))
    application.quit()


if __name__ == "__main__":
    draw_all()
