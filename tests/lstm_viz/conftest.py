"""What the window's tests share: Qt without a screen, with the one font that the project brings along."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol, TypeVar

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from lstm_viz.trace import Trace
    from lstm_viz.widgets.timeline import Timeline
    from tests.lstm_viz.desk import Desk

# Set before Qt starts; pictures are comparable only where no screen has a say in them.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session")
def application(qapp: object) -> object:
    """The application with the program's look and DejaVu Sans alone."""
    from lstm_viz.studio import make_application  # noqa: PLC0415  (only tests that draw need Qt)

    return make_application(only_shipped_fonts=True)


class OnDesk(Protocol):
    """What a test calls its panel over a desk."""

    desk: Desk
    panel: QWidget


Screen = TypeVar("Screen", bound=OnDesk)


@pytest.fixture
def open_on_desk(application: object, qtbot: QtBot) -> Iterator[Callable[..., OnDesk]]:
    """Makes a desk (`desk`'s own arguments) and a panel over it; both are gone when the test is over."""
    from lstm_viz.theme import set_scale  # noqa: PLC0415
    from tests.lstm_viz.desk import desk  # noqa: PLC0415

    opened: list[Desk] = []

    def open_on_desk(kind: Callable[[Desk], Screen], **of_desk: float) -> Screen:
        opened.append(desk(**of_desk))  # type: ignore[arg-type]
        screen = kind(opened[-1])
        qtbot.addWidget(screen.panel)
        return screen

    yield open_on_desk
    set_scale(1.0)
    for made in opened:
        made.close()


@pytest.fixture
def show_timeline(application: object, qtbot: QtBot) -> Callable[[Trace], Timeline]:
    """Shows a trace on a timeline of its own, 1000 px wide."""
    from lstm_viz.theme import LIGHT  # noqa: PLC0415
    from lstm_viz.widgets.timeline import Timeline  # noqa: PLC0415
    from tests.lstm_viz.timelines import CELL  # noqa: PLC0415

    def show_timeline(trace: Trace) -> Timeline:
        timeline = Timeline(CELL, LIGHT)
        qtbot.addWidget(timeline)
        timeline.resize(1000, 180)
        timeline.show_trace(trace)
        timeline.show()
        return timeline

    return show_timeline
