"""Before an audience Live shows the cell, its curves and the gradients, larger; afterwards all is as before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import CELL, LIVE, Studio, make_application
from lstm_viz.theme import px, set_scale


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


def test_another_workspace_before_the_audience_has_its_own_size(studio: Studio) -> None:
    studio.window.set_presenting(True)
    large = px(10)
    studio.window.show_workspace(CELL)
    assert px(10) < large
    studio.window.show_workspace(LIVE)
    assert px(10) == large


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
