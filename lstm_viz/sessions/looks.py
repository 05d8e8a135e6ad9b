"""How the window's workspaces are looked at, read off them and shown again.

Owns when: a workspace that nobody has wanted yet is not made for it, and what is looked for in a trace waits until
that is there. It does not own what is kept (`lstm_viz.looks`), nor which widget shows it (each workspace).
"""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, QSize

from lstm_viz.looks import Looks
from lstm_viz.window import MainWindow

NAMES = {"Live": "live", "Gradients": "gradients", "Inspect": "inspect", "Learn": "learn"}
"""The workspaces that have a look, and what it is called in `Looks`."""


class WindowLooks(QObject):
    """Of one window."""

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._looks = Looks()  # of the document: it holds for workspaces that are not made yet
        self._traced = True
        self._to_show: set[str] = set()
        window.workspace_made.connect(self._show)

    def take(self) -> Looks:
        """As everything is looked at now."""
        made = self._window.made
        now = {field: made[name].look() for name, field in NAMES.items() if name in made.keys() - self._to_show}
        return replace(self._looks, window=self._size(), **now)

    def put(self, looks: Looks) -> None:
        """Shows all that needs no trace; the rest comes with `settle`."""
        self._looks, self._traced = looks, False
        self._to_show = set(NAMES)
        if looks.window and not self._filled:
            self._window.resize(QSize(*looks.window).boundedTo(self._window.screen().availableSize()))
        for name in self._window.made:
            self._show(name)

    def settle(self) -> None:
        """The document's trace is here."""
        self._traced = True
        for name in self._window.made:
            self._show(name)

    @property
    def _filled(self) -> bool:
        """Whether the window is as large as its screen, whatever a document says."""
        return self._window.isMaximized() or self._window.isFullScreen()

    def _size(self) -> tuple[int, ...]:
        return () if self._filled else (self._window.width(), self._window.height())

    def _show(self, name: str) -> None:
        if name not in self._to_show:
            return
        workspace = self._window.made[name]
        if self._traced or not workspace.looks_into_trace:
            self._to_show.discard(name)
            workspace.show_look(getattr(self._looks, NAMES[name]))
