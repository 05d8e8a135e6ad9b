"""What stands on the stage of a lesson: the diagram, the row of cells, curves, gradients, a race, a picture.

Owns which of them are shown, and where. What they show is the stage's own (`learning.stage`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lstm_viz.diagram.marks import Overlay
from lstm_viz.diagram.parts import Part, parts_at
from lstm_viz.learning.stage import LessonStage
from lstm_viz.panels.diagram import ROW, DiagramPanel
from lstm_viz.panels.run_curves import RunCurvesPanel
from lstm_viz.panels.squashes import ALL_TOOLS, SquashesPanel
from lstm_viz.panels.transport import TransportPanel
from lstm_viz.theme import SPACE, Theme
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.picture import Picture
from lstm_viz.words import to_translate, tr
from lstm_viz.workspaces.side_by_side import SideBySide

if TYPE_CHECKING:
    from lstm_viz.panels.race import RacePanel
    from lstm_viz.panels.reach import ReachPanel

# How much of the height each pane takes beside the others.
SHARES = {"cell": 60, "row": 44, "curves": 40, "squashes": 34, "gradients": 56, "race": 56, "picture": 50}

# The same panes as people read them.
NAMES = to_translate(
    {
        "cell": "Diagram",
        "row": "Row of cells",
        "curves": "Curves",
        "squashes": "Squashing functions",
        "gradients": "Gradients",
        "race": "Race",
        "picture": "Picture",
    }
)


class StageView(QWidget):
    """Signals: `pointed` (the parts of the diagram under a click), `raced` (the race went on)."""

    pointed = Signal(object)
    raced = Signal()

    def __init__(self, stage: LessonStage, theme: Theme, evaluate: Callable[[str], float]) -> None:
        super().__init__()
        self.setAccessibleName(tr("The stage"))
        self._stage = stage
        self._theme = theme
        self._evaluate = evaluate
        self._tools: tuple[str, ...] = ()
        self._covered: tuple[str, ...] = ()
        self._framed: Part | None = None
        self._gliding = True
        self._busy_elsewhere: Callable[[], bool] = lambda: False
        self.diagrams = SideBySide(stage.shown_cell, stage.selection, stage.tracing, stage.companion, theme)
        self.diagram = self.diagrams.first
        self.diagram.offer_no_sum()
        self.diagram.view.pointed_at.connect(self._on_pointed_at)
        self.curves = RunCurvesPanel(stage.selection, stage.tracing, stage.companion, theme)
        self.transport = TransportPanel(
            stage.shown_cell.cell, stage.selection, stage.playback, stage.tracing, theme
        )
        self.transport.fold()
        self.setMinimumSize(1, 1)  # what stands here can be as small as its place
        self._waiting = label(role="muted", wrap=True)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty = Card()
        self._empty.body.addWidget(self._waiting, 1)
        self._panes: dict[str, QWidget] = {"cell": self.diagrams, "curves": self.curves}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE // 2)
        for widget in (self._empty, self.diagrams, self.curves, self.transport):
            self._column.addWidget(widget)
        stage.changed.connect(self._show)
        stage.settled.connect(self._show)
        stage.refused.connect(self._show)
        stage.shown_cell.changed.connect(self._on_cell_changed)
        self._show()

    # --- panes that are made when they are first wanted ------------------------------------------------------

    def pane(self, name: str) -> QWidget:
        """A pane by its name in a lesson."""
        if name not in self._panes:
            made = self._panes[name] = getattr(self, f"_make_{name}")()
            self._column.insertWidget(self._column.count() - 1, made)
        return self._panes[name]

    def _make_row(self) -> DiagramPanel:
        stage = self._stage
        row = DiagramPanel(stage.shown_cell.cell, stage.selection, stage.tracing, self._theme)
        row.set_gliding(False)
        row.show_depth(ROW)
        row.offer_depths(False)
        return row

    def _make_squashes(self) -> SquashesPanel:
        return SquashesPanel(self._theme, self._evaluate)

    def _make_gradients(self) -> ReachPanel:
        from lstm_viz.panels.reach import ReachPanel  # noqa: PLC0415  (it takes pyqtgraph)

        panel = ReachPanel(self._stage.laboratory, self._theme)
        panel.canvas.setMinimumSize(1, 1)
        return panel

    def _make_race(self) -> RacePanel:
        from lstm_viz.panels.race import RacePanel  # noqa: PLC0415  (it takes pyqtgraph)

        stage = self._stage
        panel = RacePanel(stage.training, lambda: stage.race, self._theme)
        panel.set_elsewhere(self._busy_elsewhere)
        panel.wanted.connect(stage.begin_race)
        panel.set_up.connect(stage.set_race)
        panel.advanced.connect(self.raced)
        return panel

    def _make_picture(self) -> Card:
        card = Card()
        self._picture = Picture(self._theme)
        card.body.addWidget(self._picture)
        return card

    def views(self) -> dict[str, QWidget]:
        """What stands on the stage now, by the name that people read."""
        found = {tr(NAMES[name]): pane for name, pane in self._panes.items() if pane.isVisibleTo(self)}
        if self.diagrams.isVisibleTo(self) and not self.diagrams.comparing:
            found[tr(NAMES["cell"])] = self.diagram.view
        if self.transport.timeline.isVisibleTo(self):
            found[tr("Timeline")] = self.transport.timeline
        return found

    # --- what is shown ---------------------------------------------------------------------------------------

    def set_elsewhere(self, busy: Callable[[], bool]) -> None:
        """Who tells whether the engine trains something else."""
        self._busy_elsewhere = busy

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.diagrams.set_theme(theme)
        self.curves.set_theme(theme)
        self.transport.set_theme(theme)
        for name in ("row", "squashes", "gradients", "race"):
            panel = self._panes.get(name)
            if panel is not None:
                if name == "gradients":
                    panel.plot.set_theme(theme)  # type: ignore[attr-defined]
                else:
                    panel.set_theme(theme)  # type: ignore[attr-defined]
        if "picture" in self._panes:
            self._picture.set_theme(theme)

    def set_gliding(self, gliding: bool) -> None:
        """Whether pictures glide into each other, or (reduced motion) take each other's place."""
        self._gliding = gliding
        self.diagrams.set_gliding(gliding)

    def show_tools(self, tools: tuple[str, ...]) -> None:
        """The curves and the calculator that stand beside a question."""
        self._tools = tools
        self._show()

    def cover(self, ids: tuple[str, ...]) -> None:
        """Parts of the diagram that are numbered, since their names are asked for."""
        self._covered = ids
        self._show_overlay()

    def frame(self, part: Part | None) -> None:
        """Frames a part of the diagram that was chosen in a list."""
        self._framed = part
        self._show_overlay()

    def _show(self) -> None:
        stage = self._stage
        panes = list(stage.panes)
        if self._tools and "squashes" not in panes:
            panes.append("squashes")
        self._show_pictures(panes)
        for place, name in enumerate(dict.fromkeys([*panes, *self._panes])):
            pane = self.pane(name)
            if self._column.indexOf(pane) != place:  # they stand in the lesson's order
                self._column.removeWidget(pane)
                self._column.insertWidget(place, pane)
            pane.setVisible(name in panes)
            self._column.setStretchFactor(pane, self._share(name) if name in panes else 0)
        traced = bool({"cell", "row", "curves"} & set(panes))
        self.transport.setVisible(traced)
        self._column.setStretchFactor(self._empty, 0 if panes else 1)
        problem = stage.problem
        self._waiting.setText(
            str(problem) if problem is not None else tr("The engine is starting …") if stage.waiting else ""
        )
        self._empty.setVisible(problem is not None or not panes)
        hidden = stage.hidden
        self.diagram.hide_numbers(hidden)
        if self.diagrams.second is not None:
            self.diagrams.second.hide_numbers(hidden)
        if "row" in self._panes:
            self._panes["row"].hide_numbers(hidden)  # type: ignore[attr-defined]
            answers = stage.trace is not None and bool(stage.trace.model.classes)
            self._panes["row"].unrolled.offer_wave(not answers)  # type: ignore[attr-defined]  # it would cover one
        self.diagram.offer_depths("row" not in panes and not self.diagrams.comparing)
        self.curves.show_quantities(stage.do.curves or (), hidden)
        if "race" in panes:
            self._panes["race"].show_race(stage.wanted_race)  # type: ignore[attr-defined]
        self._show_overlay()

    def _share(self, name: str) -> int:
        """How much of the height a pane takes beside the others; a calculator alone is as high as it is."""
        return 0 if name == "squashes" and self._tools == ("calculator",) else SHARES[name]

    def _show_pictures(self, panes: list[str]) -> None:
        name = self._stage.do.picture
        if "picture" in panes and name:
            self.pane("picture")
            self._picture.show_picture(name)
        elif "picture" in panes:
            panes.remove("picture")
        if "squashes" in panes:
            tools = self._tools or ALL_TOOLS
            self.pane("squashes").show_tools(tools)  # type: ignore[attr-defined]

    def _show_overlay(self) -> None:
        marks = self._stage.do.mark or ()
        diagrams = [self.diagram] if self.diagrams.second is None else [self.diagram, self.diagrams.second]
        for diagram in diagrams:
            overlay: Overlay = diagram.view.overlay
            overlay.show_marks(marks)
            overlay.show_covers(self._covered)
            overlay.show_pointed(self._framed.areas if self._framed is not None else ())

    def _on_cell_changed(self) -> None:
        cell = self._stage.shown_cell.cell
        self.diagram.set_cell(cell)
        self.transport.set_cell(cell)
        if "row" in self._panes:
            self._panes["row"].set_cell(cell)  # type: ignore[attr-defined]
        self._framed = None
        self._show_overlay()

    def _on_pointed_at(self, x: float, y: float) -> None:
        self.pointed.emit(parts_at(self._stage.shown_cell.cell, x, y))
