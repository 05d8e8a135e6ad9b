"""What follows from a setting beyond the look of the window: another engine, other sizes and lessons in Learn."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_command import engine_command
from lstm_viz.errors import UserError
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings

if TYPE_CHECKING:
    from lstm_viz.workspaces.learn import LearnWorkspace


class Following(QObject):
    """Compares the settings with those before, and does what the difference asks for."""

    def __init__(
        self,
        preferences: Preferences,
        client: EngineClient,
        learn: Callable[[], LearnWorkspace | None],
        parent: QObject | None = None,
    ) -> None:
        """`learn` is the workspace, or None as long as nobody has wanted it: it reads the settings itself then."""
        super().__init__(parent)
        self._preferences = preferences
        self._client = client
        self._learn = learn
        self._before = preferences.settings
        preferences.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        before, now = self._before, self._preferences.settings
        self._before = now
        if (now.engine, now.device) != (before.engine, before.device):
            self._restart(now)
        learn = self._learn()
        if learn is not None:
            learn.set_size(now.text_size)
            if now.own_lessons != before.own_lessons:
                learn.learning.read(Path(now.own_lessons) if now.own_lessons else None)

    def _restart(self, now: Settings) -> None:
        command = None
        with suppress(UserError):  # it was so in the file, and the window said at its start which one runs instead
            command = engine_command(now.engine or None)
        self._client.restart(device=now.device, command=command)
