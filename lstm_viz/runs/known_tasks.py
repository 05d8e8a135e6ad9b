"""What can be trained, as the engine tells it: the tasks' titles, what each asks, and its own settings.

Owns what was told. It does not own which task is chosen (`setup`), nor what is trained (`training`).
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.protocol import ListTasks, Setting, TasksListed
from lstm_viz.engine_client import EngineClient


class KnownTasks(QObject):
    """Signals: `changed`, `failed` (a UserError: the engine did not tell). All is empty until it has told."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._listed = TasksListed({})

    def ask(self) -> None:
        self._client.send(ListTasks(), on_reply=self._on_reply, on_failure=self.failed.emit)

    @property
    def titles(self) -> dict[str, str]:
        """The titles of what can be trained, by name."""
        return self._listed.tasks

    @property
    def about(self) -> dict[str, str]:
        """What each task asks, in a sentence or two."""
        return self._listed.about

    def difficulty(self, task: str) -> tuple[str, ...]:
        """The settings that make a task harder the higher they are, the most telling first."""
        return self._listed.difficulty.get(task, ())

    def settings(self, task: str) -> dict[str, Setting]:
        """What a task is where nobody chose otherwise."""
        return self._listed.settings.get(task, {})

    def _on_reply(self, reply: object) -> None:
        if isinstance(reply, TasksListed):
            self._listed = reply
            self.changed.emit()
