"""What takes longer than half a second in the window is told in the strip under its bar, and can be stopped there.

What the engine says is held back for as long as a test wants something to take.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.model import SequenceModel, model_bytes
from engine.protocol import ModelOpened, Reply
from lstm_viz import comparison
from lstm_viz.errors import UserError
from lstm_viz.studio import Studio
from lstm_viz.work_bar import WorkBar
from tests.end_to_end.windows import shown, type_sequence, wait_for


@contextmanager
def held_still(studio: Studio, but: type | None = None) -> Iterator[None]:
    """What the engine says is heard only afterwards, `but` replies of a kind."""
    client = studio.client
    said: list[Reply] = []

    def hear(reply: Reply) -> None:
        if but is not None and isinstance(reply.body, but):
            client._on_received(reply)
        else:
            said.append(reply)

    process = client._process
    assert process is not None
    process.received.disconnect(client._on_received)
    process.received.connect(hear)
    try:
        yield
    finally:
        process.received.disconnect(hear)
        process.received.connect(client._on_received)
        for reply in said:
            client._on_received(reply)


def bar_of(studio: Studio) -> WorkBar:
    (bar,) = studio.window.findChildren(WorkBar)
    return bar


def stop(studio: Studio) -> None:
    QTest.mouseClick(bar_of(studio).stop, Qt.MouseButton.LeftButton)
    assert bar_of(studio).told == ""


def test_a_search_for_units_is_told_and_stopped(running: Studio, qtbot: QtBot) -> None:
    running.window.show_workspace("Inspect")
    looking = running.inspect_workspace.looking
    wait_for(qtbot, lambda: looking.measurement is not None and looking.units is not None)
    with held_still(running):
        looking.set_stretch((1, 3))
        wait_for(qtbot, lambda: bar_of(running).told == "Looking for units that are on there …")
        stop(running)
        looking.score_rule("a letter")
        wait_for(qtbot, lambda: bar_of(running).told == "Scoring every unit by the rule …")
        stop(running)
    looking.set_order("half-life")
    wait_for(qtbot, lambda: looking.units is not None)  # the engine has answered what was asked later
    assert looking.pattern is None
    assert looking.scores is None
    assert looking.stretch == (1, 3)  # what was brushed stays
    looking.set_stretch((1, 4))
    wait_for(qtbot, lambda: looking.pattern is not None)
    wait_for(qtbot, lambda: looking.working == "")


def test_a_second_model_that_is_run_is_told_and_stopped(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    description = msgspec.structs.replace(running.document.model, name="second", cell="rnn", unit=1)
    path = tmp_path / "second.safetensors"
    path.write_bytes(model_bytes(SequenceModel(description)))
    companion = running.companion
    with held_still(running):
        companion.open_file(path)
        wait_for(qtbot, lambda: bar_of(running).told == "Opening second.safetensors …")
        stop(running)
    with held_still(running, ModelOpened):
        companion.open_file(path)
        wait_for(qtbot, lambda: bar_of(running).told.startswith("Running "))
        stop(running)
    running.selection.set_step(3)
    type_sequence(running, "B..?")  # another sequence, and it is run again
    wait_for(qtbot, lambda: companion.trace is not None)
    assert companion.trace is not None
    assert companion.trace.sequence.text == shown(running).sequence.text == "B..?"
    assert companion.working == ""


def test_reading_a_second_file_is_told_and_stopped(
    running: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow:
        """Reads until it is stopped."""

        def __init__(self, path: Path) -> None:
            self._stopped = threading.Event()

        def __enter__(self) -> Slow:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def look_inside(self) -> object:
            assert self._stopped.wait(60)
            raise UserError("it was stopped")

        def stop(self) -> None:
            self._stopped.set()

    monkeypatch.setattr(comparison, "FileReader", Slow)
    running.window.show_workspace("Inspect")
    beside = running.inspect_workspace.comparison
    beside.open(tmp_path / "large.pt")
    wait_for(qtbot, lambda: bar_of(running).told == "Reading large.pt …")
    QTest.mouseClick(bar_of(running).stop, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: beside.working == "")
    assert bar_of(running).told == ""
    assert beside.problem is None
    assert beside.model is None


def test_opening_a_model_is_told_and_stopped(running: Studio, qtbot: QtBot) -> None:
    before = running.document.model
    with held_still(running):
        running.opening.open_named("next_character")
        wait_for(qtbot, lambda: bar_of(running).told.startswith("Opening "))
        stop(running)
    running.selection.set_step(2)
    type_sequence(running, "D.?")
    wait_for(qtbot, lambda: shown(running).sequence.text == "D.?")
    assert running.document.model is before
    assert running.opening.working == ""
