"""The whole window in German: no word of English is left in it, and each has the room that it needs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz import translators, words
from lstm_viz.studio import Studio
from tests.end_to_end.windows import OpenWindow, shown, wait_for
from tests.lstm_viz.clipping import clipped
from tests.lstm_viz.language.catalogue import read, source_file

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|raise")  # the platform without a screen has neither

SIZES = ((1440, 900), (1024, 640))
SETTLED_MS = 400


@pytest.fixture
def german(open_window: OpenWindow, qtbot: QtBot) -> Iterator[Studio]:
    """The window over its engine's own trace, every workspace shown once."""
    translators.speak("de")
    studio = open_window(device="cpu", language="de")
    studio.start_engine()
    wait_for(qtbot, lambda: not shown(studio).stored)
    studio.window.show_workspace("Learn")
    wait_for(qtbot, lambda: studio.front.learn_workspace.learning.walk.step is not None)
    yield studio
    translators.speak(words.ENGLISH)


def pages(studio: Studio, qtbot: QtBot) -> Iterator[str]:
    """Shows one page of the window after the other, and says which."""
    window = studio.window
    for name in ("Live", "Cell", "Gradients", "Inspect", "Learn"):
        window.show_workspace(name)
        qtbot.wait(SETTLED_MS)
        yield name
    window.show_workspace("Cell")
    studio.workspace.toggle_what_if()
    qtbot.wait(SETTLED_MS)
    yield "what if"
    studio.workspace.toggle_what_if()
    window.show_workspace("Live")
    studio.live_workspace.show_setup(True)
    qtbot.wait(SETTLED_MS)
    yield "set-up"
    studio.live_workspace.show_setup(False)
    window.show_workspace("Learn")
    learn = studio.front.learn_workspace
    for name, button in (
        ("practice", learn.course.practice),
        ("glossary", learn.course.glossary),
        ("progress", learn.course.progress),
        ("map", learn.course.map),
    ):
        button.click()
        qtbot.wait(SETTLED_MS)
        yield name
    learn.show_lesson()
    studio.comfort.show_card()
    qtbot.wait(SETTLED_MS)
    yield "start card"
    studio.comfort.card.leave()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_word_has_its_room(german: Studio, qtbot: QtBot, size: tuple[int, int]) -> None:
    german.window.resize(*size)
    found = {page: clipped(german.window) for page in pages(german, qtbot)}
    assert {page: lacking for page, lacking in found.items() if lacking} == {}


def test_no_english_is_left(german: Studio, qtbot: QtBot) -> None:
    """Nothing that is shown, or read aloud, is a sentence of the program that has German words."""
    translated = read(source_file("de"))
    english = {sentence for sentence, found in translated.items() if found != sentence}
    english -= set(translated.values())  # a word that is English for one thing and German for another
    for page in pages(german, qtbot):
        left = sorted(set(texts(german.window)) & english)
        assert left == [], page


def texts(window: QWidget) -> Iterator[str]:
    """Whatever a widget says: what it shows, its tip, and what a screen reader calls it."""
    QCoreApplication.processEvents()
    for widget in window.findChildren(QWidget):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        elif isinstance(widget, QMenu):
            yield from (action.text() for action in widget.actions())


def test_a_word_without_room_is_seen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("A sentence that is far too long for so little room", window)
    label.resize(60, 20)
    window.show()
    assert len(clipped(window)) == 1
    label.resize(600, 20)
    assert clipped(window) == []
