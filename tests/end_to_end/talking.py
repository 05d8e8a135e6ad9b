"""A talk that is given, and its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lstm_viz.present import opened_talk
from lstm_viz.present.show import Show
from lstm_viz.studio import Studio


def begin(studio: Studio, name: str = "inside_one_step") -> Show:
    show = studio.open_talk(opened_talk.named(name))
    show.begin()
    return show


def press(show: Show, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Presses a key where a clicker's goes: to whatever has the focus in the audience's window."""
    target = show.audience.focusWidget() or show.audience
    QTest.keyClick(target, key, modifier)
