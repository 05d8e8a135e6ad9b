"""The sign at the top right: where the engine computes, why there, and another choice."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from lstm_viz.device_words import sentence, sign
from lstm_viz.engine_client import EngineClient, Phase
from lstm_viz.words import tr

DEVICES = {"auto": "Choose by itself", "cuda": "CUDA (NVIDIA GPU)", "mps": "MPS (Apple GPU)", "cpu": "CPU"}


class EngineSign(QToolButton):
    """A dot and a word; its menu says why, chooses the device, or starts the engine again."""

    def __init__(self, client: EngineClient, device: str = "auto") -> None:
        super().__init__()
        self._client = client
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._why = QAction(self)
        self._why.setEnabled(False)
        menu.addAction(self._why)
        menu.addSeparator()
        group = QActionGroup(self)
        for kind, title in DEVICES.items():
            action = menu.addAction(tr(title))
            action.setCheckable(True)
            action.setChecked(kind == device)
            group.addAction(action)
            action.triggered.connect(lambda _checked, kind=kind: client.restart(device=kind))
        menu.addSeparator()
        menu.addAction(tr("Start the engine again"), client.restart)
        self.setMenu(menu)
        client.state_changed.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        state = self._client.state
        self.setText(f"{'●' if state.phase is Phase.READY else '○'} {sign(state)}")
        words = sentence(state)
        self.setToolTip(words)
        self._why.setText(words)
        self.setAccessibleName(f"{sign(state)}. {words}")
