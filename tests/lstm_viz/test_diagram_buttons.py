"""The buttons over a diagram fit themselves into the room there is, and never ask for more."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.diagram.graph import load_cell
from lstm_viz.panels.diagram import DEPTHS
from lstm_viz.widgets.diagram_buttons import DiagramButtons


def test_a_panel_is_as_wide_with_another_button_as_without(application: object, qtbot: QtBot) -> None:
    """Else the columns of the window would move whenever the row of cells, which has one more, is shown."""
    panel = QWidget()
    qtbot.addWidget(panel)
    buttons = DiagramButtons(load_cell("lstm"), DEPTHS)
    guest = QPushButton("gradient")
    buttons.take_in(guest)
    panel.setLayout(buttons)
    least = []
    for there in (False, True):
        guest.setVisible(there)
        buttons.fit(500)
        buttons.invalidate()
        least.append(panel.minimumSizeHint().width())
    assert least[0] == least[1] < 100
