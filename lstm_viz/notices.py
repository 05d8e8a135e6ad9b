"""What the window says below itself: failures that belong to no panel, the engine's state, what is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from lstm_viz import device_words
from lstm_viz.core import Core, command_of
from lstm_viz.engine_state import EngineState, Phase
from lstm_viz.errors import UserError
from lstm_viz.window import MainWindow
from lstm_viz.words import tr


class Notices(QObject):
    """Tells one window's user what the models of one core say to nobody else."""

    def __init__(self, core: Core, window: MainWindow) -> None:
        super().__init__(window)
        self._core, self._window = core, window
        self._command_problem = core.command_problem
        self._of_engine = ""  # what was said of it last
        live = core.live
        live.training.resumed.connect(self._on_resumed)
        live.saving.saved.connect(self._on_saved)
        live_failures = live.following.failed, live.saving.failed, live.checkpoints.failed
        for failed in (core.client.failed, core.preferences.failed, *live_failures):
            failed.connect(self.tell)
        core.client.state_changed.connect(self._on_engine_state)
        core.preferences.changed.connect(self._on_preferences_changed)
        window.show_notice(self._standing)

    @property
    def _standing(self) -> str:
        """What was wrong at the start, and is still."""
        return self._command_problem or self._core.preferences.problem

    def tell(self, error: UserError) -> None:
        """A failure that belongs to no panel."""
        self._window.show_notice(str(error))

    def _on_saved(self, path: Path) -> None:
        self._window.show_notice(tr("{name} is saved.", name=path.name), passing=True)

    def _on_resumed(self, training_step: int) -> None:
        words = tr("The engine is back; training goes on from training step {step}.", step=f"{training_step:,}")
        self._window.show_notice(words, passing=True)

    def _on_preferences_changed(self) -> None:
        if self._command_problem and not command_of(self._core.preferences.settings.engine)[1]:
            self._command_problem = ""
            self._window.show_notice("")

    def _on_engine_state(self, state: EngineState) -> None:
        if state.phase is not Phase.READY:
            self._of_engine = device_words.sentence(state)
            self._window.show_notice(self._of_engine)
        elif state.problem is not None:
            self._window.show_notice(tr("The engine is back; nothing was lost."), passing=True)
        elif self._window.bar.notice in {"", self._of_engine}:  # what somebody else said meanwhile stays
            self._window.show_notice(self._standing)
