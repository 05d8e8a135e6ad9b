"""The program's own window as a stage: which workspace, how deep, which page stands beside the cell.

Knows the window's and its workspaces' small methods; it owns no state.
"""

from __future__ import annotations

from lstm_viz.panels.diagram import ONE_CELL, ROW
from lstm_viz.scene import View
from lstm_viz.window import MainWindow
from lstm_viz.workspaces.cell import CellWorkspace
from lstm_viz.workspaces.live import LiveWorkspace

DEPTHS = {ROW: "row", ONE_CELL: "cell"}


class WindowStage:
    """A `Stage`."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def view(self) -> View:
        workspace, depth, page, zoom, centre = self._window.shown, "cell", "equations", 1.0, None
        if isinstance(workspace, CellWorkspace | LiveWorkspace):
            view = workspace.diagram.view
            depth, zoom = DEPTHS.get(workspace.diagram.shown_depth, "cell"), view.zoom
            centre = view.centre if zoom > 1 else None
        if isinstance(workspace, CellWorkspace) and workspace.changing:
            page = "what-if"
        return View(workspace=self._window.shown_name, depth=depth, page=page, zoom=zoom, centre=centre, hidden=())

    def show_view(self, view: View) -> None:
        if view.workspace is not None and view.workspace in self._window.names:
            self._window.show_workspace(view.workspace)
        workspace = self._window.shown
        if view.depth is not None and isinstance(workspace, CellWorkspace | LiveWorkspace):
            wanted = next(depth for depth, name in DEPTHS.items() if name == view.depth)
            workspace.diagram.show_depth(wanted)
        if view.zoom is not None and isinstance(workspace, CellWorkspace | LiveWorkspace):
            workspace.diagram.view.look_at(view.zoom, view.centre)
        if view.page is not None and isinstance(workspace, CellWorkspace):
            wanted_page = view.page == "what-if"
            if workspace.changing != wanted_page:
                workspace.toggle_what_if()
