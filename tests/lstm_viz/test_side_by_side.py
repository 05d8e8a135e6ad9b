"""Where a second diagram stands: beside the first, or below it where the place is tall and narrow."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs
from PySide6.QtWidgets import QBoxLayout
from pytestqt.qtbot import QtBot

from lstm_viz.companion import Companion
from lstm_viz.shown_cell import ShownCell
from lstm_viz.theme import LIGHT
from lstm_viz.workspaces.side_by_side import SideBySide
from tests.lstm_viz.desk import desk

Direction = QBoxLayout.Direction


@pytest.mark.parametrize(
    ("size", "direction"),
    [
        ((640, 760), Direction.TopToBottom),
        ((640, 300), Direction.LeftToRight),
        ((1200, 1000), Direction.LeftToRight),
    ],
)
@pytest.mark.usefixtures("application")
def test_two_diagrams_stand_where_they_are_larger(
    size: tuple[int, int], direction: QBoxLayout.Direction, qtbot: QtBot
) -> None:
    made = desk()
    shown_cell = ShownCell("lstm", made.selection, made.tracing)
    companion = Companion(made.document, made.selection, made.tracing, made.client)
    diagrams = SideBySide(shown_cell, made.selection, made.tracing, companion, LIGHT)
    qtbot.addWidget(diagrams)
    diagrams.resize(*size)
    diagrams.grab()  # lays it out
    layout = diagrams.layout()
    assert isinstance(layout, QBoxLayout)
    assert layout.direction() == direction
    made.close()


@pytest.mark.usefixtures("application")
def test_a_second_model_is_not_called_an_earlier_one(qtbot: QtBot) -> None:
    made = desk()
    companion = Companion(made.document, made.selection, made.tracing, made.client)
    diagrams = SideBySide(
        ShownCell("lstm", made.selection, made.tracing), made.selection, made.tracing, companion, LIGHT
    )
    qtbot.addWidget(diagrams)
    trace = made.tracing.trace
    assert trace is not None
    other = replace(trace, model=structs.replace(trace.model, name="another", title="Another"))
    companion.show_stored(other.model, None, other)
    assert companion.trace is not None
    assert companion.trace.model.name == "another"
    assert not companion.tracing.of_model_before
    made.close()
