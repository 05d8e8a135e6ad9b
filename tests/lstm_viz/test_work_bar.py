"""What is under way is told after half a second, with how far it is, and can be stopped; the focus stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz import models
from lstm_viz.errors import UserError
from lstm_viz.scene import Scene
from lstm_viz.sessions import session_file
from lstm_viz.sessions.session import Kept, Session
from lstm_viz.work_bar import AFTER_MS, Work, WorkBar, Works

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the platform without a screen has none


class Doing(QObject):
    """Some work that a test moves on."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words, self.share, self.stopped = "", None, False

    def set(self, words: str, share: float | None = None) -> None:
        self.words, self.share = words, share
        self.changed.emit()

    def stop(self) -> None:
        self.stopped = True
        self.set("")


@pytest.fixture
def window(application: QApplication, qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    window.show()
    return window


def bar_of(window: QWidget, *doings: Doing) -> WorkBar:
    works = Works(window)
    for doing in doings:
        works.add(
            Work(lambda doing=doing: doing.words, doing.stop, lambda doing=doing: doing.share), doing.changed
        )
    bar = WorkBar(works)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(bar)
    return bar


def test_what_is_over_soon_is_not_told_and_what_lasts_is(window: QWidget, qtbot: QtBot) -> None:
    first, second = Doing(), Doing()
    bar = bar_of(window, first, second)
    first.set("Opening …")
    first.set("")
    qtbot.wait(AFTER_MS + 100)
    assert bar.told == ""
    second.set("Reading …")
    assert bar.told == ""
    focus = QApplication.focusWidget()
    qtbot.waitUntil(lambda: bar.told == "Reading …")
    assert QApplication.focusWidget() is focus
    assert (bar.share.minimum(), bar.share.maximum()) == (0, 0)  # nobody knows how far it is
    second.set("Reading …", 0.25)
    assert (bar.share.maximum(), bar.share.value()) == (100, 25)
    first.set("Opening …")
    assert bar.told == "Opening …"
    bar.stop.click()
    assert first.stopped
    assert bar.told == "Reading …"
    second.set("")
    assert bar.told == ""


def test_nothing_moves_when_it_comes_and_an_audience_does_not_see_it(window: QWidget, qtbot: QtBot) -> None:
    layout, room, doing = window.layout(), QWidget(), Doing()
    assert layout is not None
    layout.addWidget(room)
    window.resize(700, 400)
    works = Works(window)
    works.add(Work(lambda: doing.words, doing.stop), doing.changed)
    bar = WorkBar(works)
    bar.lie_over(room)
    qtbot.waitUntil(lambda: room.width() > 640)
    before = room.geometry()
    doing.set("Reading a file with a long name …")
    qtbot.waitUntil(lambda: bar.told != "")
    assert room.geometry() == before
    assert before.contains(bar.geometry())
    wide = bar.width()
    doing.set("Reading …")
    assert bar.width() == wide
    window.resize(500, 300)
    qtbot.waitUntil(lambda: room.geometry().contains(bar.geometry()))
    bar.keep_quiet(True)
    doing.set("Reading …", 0.5)
    assert bar.told == ""
    bar.keep_quiet(False)
    qtbot.waitUntil(lambda: bar.told == "Reading …")


def test_a_bar_in_another_language_tells_what_goes_on(window: QWidget, qtbot: QtBot) -> None:
    doing = Doing()
    works = Works(window)
    works.add(Work(lambda: doing.words, doing.stop), doing.changed)
    doing.set("Reading …")
    bar = WorkBar(works)
    qtbot.addWidget(bar)
    qtbot.waitUntil(lambda: bar.told == "Reading …")


def test_a_document_whose_saving_is_stopped_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.lstmviz"
    path.write_bytes(b"as it was")
    kept = Kept(Session(scene=Scene(model=models.FIRST, sequence="A ?")), checkpoint=b"x")
    with pytest.raises(UserError, match="not saved"):
        session_file.write(path, kept, lambda: True)
    assert path.read_bytes() == b"as it was"
    assert [found.name for found in tmp_path.iterdir()] == ["a.lstmviz"]
