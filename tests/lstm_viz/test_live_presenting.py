"""Before an audience Live shows the cell, its curves and the gradients, larger; afterwards all is as before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.preferences import Preferences
from lstm_viz.present.window_stage import WindowStage
from lstm_viz.settings import Settings
from lstm_viz.studio import CELL, GRADIENTS, INSPECT, LIVE, Studio, make_application
from lstm_viz.theme import AUDIENCE_SHARE, px, set_scale
from tests.lstm_viz.present.test_sheet import words_in


@pytest.fixture
def studio(qtbot: QtBot) -> Iterator[Studio]:
    make_application(only_shipped_fonts=True)
    made = Studio(Preferences(Settings()), opens=LIVE)
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitUntil(lambda: made.live_workspace.plots is not None)
    yield made
    made.window.hide()
    made.close()
    set_scale(1.0)


def seen(studio: Studio) -> dict[str, bool]:
    workspace = studio.live_workspace
    assert workspace.plots is not None
    assert workspace.flow is not None
    parts: dict[str, QWidget] = {
        "diagram": workspace.diagram,
        "plots": workspace.plots.page,
        "flow": workspace.flow,
        "timeline": workspace.transport,
        "training": workspace.training,
    }
    if workspace._setup is not None:
        parts["set-up"] = workspace._setup
    return {name: part.isVisible() for name, part in parts.items()}


def buttons(studio: Studio) -> set[str]:
    found = studio.live_workspace.findChildren(QAbstractButton)
    return {button.text() for button in found if button.isVisible() and button.text()}


def test_what_one_sets_is_away_and_the_rest_is_large(studio: Studio) -> None:
    workspace = studio.live_workspace
    workspace.show_setup(True)
    before, size = buttons(studio), px(10)
    assert {"Set up", "Learning", "Curves", "Steps"} <= before
    studio.window.set_presenting(True)
    shown = seen(studio)
    assert [name for name, there in shown.items() if there] == ["diagram", "plots", "flow", "training"]
    assert not {"Set up", "Learning", "Curves", "Steps"} & buttons(studio)
    assert "Train now" in buttons(studio)
    assert px(10) > 1.3 * size
    titles = [sheet.title for sheet in workspace.plots.page.sheets] if workspace.plots else []
    assert titles == ["Loss", "Accuracy"]


def test_all_of_it_lies_on_the_screen(studio: Studio) -> None:
    studio.window.set_presenting(True)
    studio.window.resize(1024, 640)
    workspace = studio.live_workspace
    for part in (workspace.diagram, workspace.plots, workspace.flow, workspace.training):
        assert part is not None
        assert workspace.rect().contains(part.geometry())


def test_afterwards_everything_is_as_it_was(studio: Studio) -> None:
    workspace = studio.live_workspace
    workspace.show_setup(True)
    assert workspace.plots is not None
    workspace.plots.show_page(2)
    before, places, size = buttons(studio), seen(studio), px(10)
    flow = workspace.flow
    studio.window.set_presenting(True)
    studio.window.set_presenting(False)
    assert (buttons(studio), seen(studio), px(10)) == (before, places, size)
    assert [sheet.title for sheet in workspace.plots.page.sheets] == [
        sheet.title for sheet in workspace.plots._pages[2].sheets
    ]
    assert flow is not None
    assert workspace._right.indexOf(flow) >= 0


def test_no_word_is_smaller_than_the_last_row_can_read(studio: Studio, qtbot: QtBot) -> None:
    studio.window.set_presenting(True)
    qtbot.wait(1)  # the full screen has come
    for size in ((1024, 768), (1920, 1080)):
        studio.window.setGeometry(0, 0, *size)
        for name in (LIVE, CELL, GRADIENTS, INSPECT):
            studio.window.show_workspace(name)
            qtbot.wait(1)
            assert studio.window.height() == size[1]
            words = words_in(studio.window)
            assert len(words) > 20
            smallest, text = min(words)
            assert smallest >= AUDIENCE_SHARE * size[1] - 0.5, (name, text, smallest)  # a font has whole pixels


def test_a_cell_that_was_seen_from_far_is_seen_from_near_again(studio: Studio, qtbot: QtBot) -> None:
    studio.window.show_workspace(CELL)
    qtbot.wait(200)  # it is laid out
    before = words_in(studio.workspace.diagram)
    studio.window.set_presenting(True)
    qtbot.wait(200)
    assert min(words_in(studio.workspace.diagram)) > min(before)
    studio.window.set_presenting(False)
    qtbot.wait(300)
    assert words_in(studio.workspace.diagram) == before


def test_a_captured_scene_has_the_zoom_of_the_window_and_brings_it_back(studio: Studio) -> None:
    stage, view = WindowStage(studio.window), studio.live_workspace.diagram.view
    view.look_at(2.5, (300.0, 400.0))
    captured = stage.view()
    assert captured.zoom == 2.5
    assert captured.centre == pytest.approx((300.0, 400.0), abs=2)
    for zoom in (1.0, 4.0):
        view.set_zoom(zoom)
        stage.show_view(captured)
        assert view.zoom == 2.5
        assert view.centre == pytest.approx((300.0, 400.0), abs=2)


def test_no_page_of_plots_takes_width_from_the_diagram(studio: Studio, qtbot: QtBot) -> None:
    studio.window.resize(1024, 640)
    workspace = studio.live_workspace
    assert workspace.plots is not None
    qtbot.wait(1)
    width = workspace.diagram.width()
    for page in range(6):
        workspace.plots.show_page(page)
        qtbot.wait(1)
        assert workspace.diagram.width() == width, page


def test_a_low_window_scrolls_the_set_up_and_squashes_none_of_its_fields(studio: Studio, qtbot: QtBot) -> None:
    studio.window.resize(1024, 640)
    workspace = studio.live_workspace
    workspace.show_setup(True)
    qtbot.wait(1)
    assert workspace._setup is not None
    fields = workspace._setup.findChildren(QLineEdit)
    assert len(fields) > 5
    for field in fields:
        assert field.height() >= field.sizeHint().height(), field.accessibleName()
