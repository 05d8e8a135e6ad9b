"""A training in the window, as tests of documents begin it, find it again, and look at its weights."""

from __future__ import annotations

import zipfile
from pathlib import Path

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from lstm_viz.runs.record import RunRecord
from lstm_viz.studio import Studio
from tests.end_to_end.windows import OpenWindow, shown, wait_for

STEPS = 60


def record_of(studio: Studio) -> RunRecord:
    record = studio.live.training.current
    assert record is not None
    return record


def train(studio: Studio, qtbot: QtBot, steps: int = STEPS) -> RunRecord:
    """A whole training, seen in Live."""
    studio.window.show_workspace("Live")
    studio.live.training.begin(replace(studio.live.setup.plan, training_steps=steps))
    wait_for(qtbot, lambda: record_of(studio).over and not record_of(studio).stored)
    wait_for(qtbot, lambda: studio.live.following.training_step == steps)
    return record_of(studio)


def opened(open_window: OpenWindow, path: Path, qtbot: QtBot) -> Studio:
    """Another window, as far as the engine has taken the training back."""
    studio = open_window(device="cpu")
    studio.start_engine()
    with qtbot.waitSignal(studio.sessions.filing.opened):
        studio.sessions.open(path)
    wait_for(qtbot, lambda: not record_of(studio).stored and not studio.live.training.beginning)
    wait_for(qtbot, lambda: not shown(studio).stored)
    return studio


def weights(studio: Studio, path: Path, qtbot: QtBot, step: int | None) -> bytes:
    """What “Save…” writes of the first model as it was at a training step."""
    with qtbot.waitSignal(studio.live.saving.saved):
        studio.live.saving.save(path, 0, step)
    with zipfile.ZipFile(path) as archive:  # as torch writes it; only the tensors' bytes
        return b"".join(archive.read(name) for name in sorted(archive.namelist()) if "/data/" in name)
