"""The sign at the top right: where the engine computes, why there, and another choice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton

from lstm_viz.device_words import sentence, sign
from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_command import engine_command
from lstm_viz.engine_state import Phase
from lstm_viz.errors import UserError
from lstm_viz.preferences import Preferences
from lstm_viz.words import to_translate, tr

DEVICES = to_translate(
    {"auto": "Choose automatically", "cuda": "CUDA (NVIDIA GPU)", "mps": "MPS (Apple GPU)", "cpu": "CPU"}
)


class EngineSign(QToolButton):
    """A dot and a word; its menu says why, and sets another device or command. Signal: `command_refused`."""

    command_refused = Signal(object)

    def __init__(self, client: EngineClient, preferences: Preferences) -> None:
        super().__init__()
        self._client = client
        self._preferences = preferences
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._why = QAction(self)
        self._why.setEnabled(False)
        menu.addAction(self._why)
        menu.addSeparator()
        self._devices = group = QActionGroup(self)
        for kind, title in DEVICES.items():
            action = menu.addAction(tr(title))
            action.setCheckable(True)
            action.setData(kind)
            group.addAction(action)
            action.triggered.connect(lambda _checked, kind=kind: self._choose_device(kind))
        menu.addSeparator()
        menu.addAction(tr("Run the engine elsewhere…"), self._ask_for_command)
        menu.addAction(tr("Start the engine again"), client.restart)
        menu.addAction(tr("Stop the engine"), client.stop)
        menu.aboutToShow.connect(self._show_state)  # the log may have failed since
        self.setMenu(menu)
        client.state_changed.connect(self._show_state)
        self._show_state()

    def _choose_device(self, kind: str) -> None:
        self._preferences.change(device=kind)

    def _ask_for_command(self) -> None:
        """Takes another command as the engine; an empty one is the engine beside the window."""
        words = tr(
            "The command that runs the engine, for instance: ssh gpu-box lstm-viz-engine\nEmpty: on this machine."
        )
        text, accepted = QInputDialog.getText(
            self, tr("Run the engine elsewhere"), words, text=self._preferences.settings.engine
        )
        if not accepted:
            return
        try:
            engine_command(text or None)
        except UserError as error:
            self.command_refused.emit(error)
            return
        self._preferences.change(engine=text)

    def _show_state(self) -> None:
        state = self._client.state
        self.setText(f"{'●' if state.phase is Phase.READY else '○'} {sign(state)}")
        words = sentence(state)
        if self._client.log.problem:
            words = f"{words}\n{tr('No log is written: {problem}', problem=self._client.log.problem)}"
        self.setToolTip(words)
        self._why.setText(words)
        for action in self._devices.actions():
            action.setChecked(action.data() == self._preferences.settings.device)
        self.setAccessibleName(f"{sign(state)}. {words}")
