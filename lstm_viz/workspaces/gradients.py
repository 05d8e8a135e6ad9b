"""The Gradients workspace: the laboratory's knobs, its curves, why they are so, and where they are cut."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lstm_viz.laboratory import Laboratory
from lstm_viz.looks import GradientsLook, Look
from lstm_viz.panels.cuts import CutsPanel
from lstm_viz.panels.laboratory import LaboratoryPanel
from lstm_viz.panels.reach import ReachPanel
from lstm_viz.panels.taken_apart import TakenApartPanel
from lstm_viz.runs.saving import Saving
from lstm_viz.theme import SPACE, Theme, px
from lstm_viz.words import tr
from lstm_viz.workspaces.plot_files import export_plot
from lstm_viz.workspaces.workspace import Workspace

COMPACT_HEIGHT = 700
KNOBS_WIDTH = 268  # px of a window at its usual scale


class GradientsWorkspace(Workspace):
    """Signals: `cell_wanted` (a step from 0, to be seen in the cell), `wave_wanted` (on the diagram).

    Its keys: L is the way to the knobs and back to the curves; what has the focus has its own.
    """

    large = True
    cell_wanted = Signal(int)
    wave_wanted = Signal()

    def __init__(self, laboratory: Laboratory, saving: Saving, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Gradients workspace"))
        self._laboratory = laboratory
        self._saving = saving
        self.knobs = LaboratoryPanel(laboratory)
        self.reach = ReachPanel(laboratory, theme)
        self.parts = TakenApartPanel(laboratory, theme)
        self.cuts = CutsPanel(laboratory, theme)
        self._canvases = {"reach": self.reach.canvas, "parts": self.parts.canvas}
        self._lower = QHBoxLayout()
        self._lower.addWidget(self.parts, 1)
        self._lower.addWidget(self.cuts, 1)
        self._right = QVBoxLayout()
        self._right.addWidget(self.reach, 56)
        self._right.addLayout(self._lower, 44)
        self._whole = QHBoxLayout(self)
        self._whole.addWidget(self.knobs)
        self._whole.addLayout(self._right, 1)
        for plot in (self.reach, self.parts):
            plot.export_wanted.connect(self._export)
            self.knobs.raw_changed.connect(plot.set_raw)
        self.knobs.wave_wanted.connect(self.wave_wanted)
        self.cuts.cell_wanted.connect(self.cell_wanted)

    def _export(self, sheet: Any, form: str) -> None:
        export_plot(self, self._saving, sheet, form)

    def come_up(self) -> None:
        self._laboratory.set_active(True)

    def go_down(self) -> None:
        self._laboratory.set_active(False)

    def look(self) -> GradientsLook:
        zooms = {name: canvas.zoomed for name, canvas in self._canvases.items() if canvas.zoomed}
        return GradientsLook(raw=self.knobs.raw.isChecked(), zooms=zooms)

    def show_look(self, look: Look) -> None:
        assert isinstance(look, GradientsLook)
        self.knobs.raw.setChecked(look.raw)
        for name, canvas in self._canvases.items():
            canvas.show_zoom(look.zooms.get(name, ()))

    def set_theme(self, theme: Theme) -> None:
        for panel in (self.reach, self.parts, self.cuts):
            panel.set_theme(theme)
        self._place()

    def set_presenting(self, presenting: bool) -> None:
        """Before an audience the knobs stay: turning them is the point; the plots have the rest."""
        self.take_focus()

    def views(self) -> dict[str, QWidget]:
        return {tr("Curves"): self.reach, tr("Taken apart"): self.parts, tr("Where it is cut"): self.cuts}

    def take_focus(self) -> None:
        self.reach.canvas.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the widget with the focus did not want."""
        if event.key() == Qt.Key.Key_L:
            (self.reach.canvas if self.knobs.length.slider.hasFocus() else self.knobs.length.slider).setFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """A small window has less room between its cards."""
        space = SPACE // 2 if self.height() < COMPACT_HEIGHT else SPACE
        for layout in (self._lower, self._right, self._whole):
            layout.setSpacing(space)
        self._whole.setContentsMargins(space, space, space, space)
        self.knobs.setFixedWidth(round(px(KNOBS_WIDTH)))
