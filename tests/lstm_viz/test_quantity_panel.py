"""The panel of a quantity that was picked in the diagram."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel

from lstm_viz.panels.quantity import QuantityPanel
from lstm_viz.theme import LIGHT
from tests.lstm_viz.desk import Desk


@dataclass
class Screen:
    desk: Desk
    panel: QuantityPanel


def screen_of(desk: Desk) -> Screen:
    desk.selection.set_quantity("f")
    return Screen(desk, QuantityPanel(desk.cell, desk.selection, desk.tracing, LIGHT))


def test_it_tells_what_was_picked_before_it_was_made(open_on_desk: Callable[..., Screen]) -> None:
    screen = open_on_desk(screen_of)
    assert screen.desk.cell.quantities["f"].title in [label.text() for label in screen.panel.findChildren(QLabel)]
