"""How the window's workspaces are looked at, read off them and shown again.

Owns when: a workspace that nobody has wanted yet is not made for it, and what is looked for in a trace waits until
that is there. It does not own what is kept (`lstm_viz.looks`), nor which widget shows it (each workspace).
"""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication

from lstm_viz.diagram.view import CellView
from lstm_viz.looks import Looks
from lstm_viz.window import MainWindow
from lstm_viz.workspaces.cell import CellWorkspace
from lstm_viz.workspaces.live import LiveWorkspace

NAMES = {"Live": "live", "Gradients": "gradients", "Inspect": "inspect", "Learn": "learn"}
"""The workspaces that have a look, and what it is called in `Looks`."""
MOST = 16384  # px


def room_of(window: MainWindow) -> QSize:
    """How large a window may be on its screen; one that is on none, for a picture of it, as large as it was."""
    if QGuiApplication.platformName() == "offscreen":
        return QSize(MOST, MOST)
    return window.screen().availableSize()


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
        return replace(self._looks, window=self._size(), scrolled=self._scrolled(), **now)

    def put(self, looks: Looks) -> None:
        """Shows all that needs no trace; the rest comes with `settle`."""
        self._looks, self._traced = looks, False
        self._to_show = set(NAMES)
        if looks.window and not self._filled:
            self._window.resize(QSize(*looks.window).boundedTo(room_of(self._window)))
        for name in self._window.made:
            self._show(name)

    def settle(self) -> None:
        """The document's trace is here."""
        self._traced = True
        for name in self._window.made:
            self._show(name)
        QTimer.singleShot(0, self, self._scroll)  # when the window has its size

    def _diagram(self) -> CellView | None:
        """The one that is shown, where it is zoomed in."""
        workspace = self._window.shown
        found = isinstance(workspace, CellWorkspace | LiveWorkspace) and workspace.diagram.view.zoom > 1
        return workspace.diagram.view if found else None  # type: ignore[attr-defined]

    def _scrolled(self) -> tuple[int, ...]:
        view = self._diagram()
        return () if view is None else view.scrolled

    def _scroll(self) -> None:
        view, scrolled = self._diagram(), self._looks.scrolled
        if view is not None and scrolled:
            view.scroll_to(*scrolled)

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
