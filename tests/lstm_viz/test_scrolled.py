"""A column that can be scrolled asks for the height of all that is in it, whenever that changes; a box of choices
never shows a part of a word as if it were whole.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.widgets.scrolled import ScrolledColumn, StillBox


@pytest.fixture
def window(application: object, qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(200, 400)
    inside = QWidget(made)
    inside.setGeometry(made.rect())
    layout = QVBoxLayout(inside)
    layout.addWidget(ScrolledColumn())
    layout.addStretch(1)
    made.show()
    yield made
    made.close()


def scrolled(window: QWidget) -> ScrolledColumn:
    found = window.findChild(ScrolledColumn)
    assert isinstance(found, ScrolledColumn)
    return found


def test_it_grows_with_what_is_put_into_it(window: QWidget, qtbot: QtBot) -> None:
    area = scrolled(window)
    before = area.height()
    for _ in range(4):
        area.column.addWidget(QLabel("one line"))
    qtbot.waitUntil(lambda: area.height() > before and area.verticalScrollBar().maximum() == 0)


def test_words_that_wrap_have_the_lines_that_they_take(window: QWidget, qtbot: QtBot) -> None:
    area = scrolled(window)
    words = QLabel("many words that take several lines in so narrow a window, and are all read " * 2)
    words.setWordWrap(True)
    area.column.addWidget(words)
    line = words.fontMetrics().height()
    qtbot.waitUntil(lambda: area.height() > 3 * line and area.verticalScrollBar().maximum() == 0)


def test_where_there_is_no_room_it_is_scrolled(window: QWidget, qtbot: QtBot) -> None:
    area = scrolled(window)
    for _ in range(40):
        area.column.addWidget(QLabel("one line"))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert area.height() <= window.height()


def test_a_choice_that_is_too_long_ends_in_an_ellipsis_and_is_the_tool_tip(
    application: object, qtbot: QtBot
) -> None:
    box = StillBox()
    qtbot.addWidget(box)
    box.setMinimumWidth(1)
    box.addItem("Remember the first symbol")
    box.resize(box.sizeHint().width() + 20, box.sizeHint().height())
    box.grab()
    assert (box.seen, box.toolTip()) == ("Remember the first symbol", "")
    box.resize(box.width() - 60, box.height())
    box.grab()
    assert box.seen.endswith("…")
    assert box.currentText().startswith(box.seen[:-1])
    assert box.toolTip() == "Remember the first symbol"


def test_where_nothing_of_the_list_is_chosen_its_place_is_not_empty(application: object, qtbot: QtBot) -> None:
    box = StillBox()
    qtbot.addWidget(box)
    box.addItem("Remember the first symbol")
    box.setCurrentIndex(-1)
    empty = box.grab().toImage()
    box.setPlaceholderText("my file")
    assert box.seen == "my file"
    assert box.grab().toImage() != empty
