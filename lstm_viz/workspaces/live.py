"""The Live workspace: the cell that is trained, its plots, how far its gradient reaches, the timeline below.

Owns where they stand. The plots are made after the first paint: what draws them takes a while to load.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from lstm_viz.looks import LiveLook, Look
from lstm_viz.panels.diagram import DiagramPanel
from lstm_viz.panels.training import TrainingPanel
from lstm_viz.panels.transport import TransportPanel
from lstm_viz.playback import Playback
from lstm_viz.runs.entrants import entrant_name
from lstm_viz.runs.live import Live
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.theme import SPACE, Theme, audience_pixels, px
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.arrow_keys import ArrowKeys
from lstm_viz.widgets.card import Card
from lstm_viz.words import tr
from lstm_viz.workspaces import moving
from lstm_viz.workspaces.plot_files import export_plot
from lstm_viz.workspaces.workspace import Workspace

if TYPE_CHECKING:
    from lstm_viz.panels.examples import ExamplesPanel
    from lstm_viz.panels.gradient_flow import GradientFlowPanel
    from lstm_viz.panels.plots import PlotsPanel
    from lstm_viz.panels.training_setup import TrainingSetupPanel

COMPACT_HEIGHT = 700
LEAST_OF_PLOTS = 145  # px, that the plots keep beside what a run is made of, which scrolls then
ROOMY_HEIGHT = 1000  # from here on what a run is made of and the gradients have room together
LEFT, RIGHT = 56, 45
LEFT_BEFORE_AUDIENCE = 72
DIAGRAM, PLOTS, FLOW = 92, 48, 52
FLOW_ZOOM = "flow"


class LiveWorkspace(Workspace):
    """Its keys are those of the Cell workspace; what has the focus may have its own."""

    large = True

    def __init__(
        self,
        shown_cell: ShownCell,
        selection: Selection,
        playback: Playback,
        tracing: Tracing,
        live: Live,
        theme: Theme,
    ) -> None:
        super().__init__()
        self.setAccessibleName(tr("Live workspace"))
        self._shown_cell = shown_cell
        self._selection = selection
        self._playback = playback
        self._tracing = tracing
        self._live = live
        self._theme = theme
        self._gliding = True
        self._presenting = False
        self._set_up = False  # whether what a run is made of is wanted
        self._look = LiveLook()  # for plots that are not made yet
        self.diagram = DiagramPanel(shown_cell.cell, selection, tracing, theme)
        self.transport = TransportPanel(shown_cell.cell, selection, playback, tracing, theme)
        self.training = TrainingPanel(live.training, live.setup, live.following)
        self.plots: PlotsPanel | None = None
        self.examples: ExamplesPanel | None = None
        self.flow: GradientFlowPanel | None = None
        self._setup: TrainingSetupPanel | None = None
        self._waiting = Card()  # where the plots will be
        self._right = QVBoxLayout()
        self._right.addWidget(self.training)
        self._right.addWidget(self._waiting, 1)
        self._upper = QHBoxLayout()
        self._left = QVBoxLayout()
        self._left.addWidget(self.diagram, DIAGRAM)
        self._upper.addLayout(self._left, LEFT)
        self._upper.addLayout(self._right, RIGHT)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(self._upper, 70)
        self._whole.addWidget(self.transport, 30)
        self._arrows = ArrowKeys(self)
        self._arrows.pass_by(self)
        shown_cell.changed.connect(self._on_cell_changed)
        playback.changed.connect(self._show_easing)
        self.training.setup_wanted.connect(self.show_setup)
        self.training.save_wanted.connect(self.save_model)

    def complete(self) -> None:
        """Makes the plots."""
        if self.plots is not None:
            return
        from lstm_viz.panels.examples import ExamplesPanel  # noqa: PLC0415  (after the first paint)
        from lstm_viz.panels.gradient_flow import GradientFlowPanel  # noqa: PLC0415
        from lstm_viz.panels.plots import PlotsPanel  # noqa: PLC0415

        live = self._live
        self.plots = PlotsPanel(live.training, live.following, live.histograms, self._theme)
        self.examples = ExamplesPanel(live.examples, self._theme)
        self.examples.watch_wanted.connect(live.document.set_text)
        self.plots.add_page(
            tr("Examples"), tr("Sequences, with the model’s answer beside the truth"), self.examples
        )
        self.flow = GradientFlowPanel(live.following, self._selection, self._theme)
        for panel in (self.plots, self.flow):
            panel.export_wanted.connect(self._export)
        self._right.removeWidget(self._waiting)
        self._waiting.hide()
        self._right.addWidget(self.plots, PLOTS)
        self._right.addWidget(self.flow, FLOW)
        self._show_choices()
        self._arrows.pass_by(self)
        self._place()

    def take_over(self, before: Workspace) -> None:
        assert isinstance(before, LiveWorkspace)
        if before._set_up:
            self.show_setup(True)
        super().take_over(before)
        self.diagram.view.set_zoom(before.diagram.view.zoom)

    def look(self) -> LiveLook:
        if self.plots is None or self.flow is None:
            return self._look
        page, smoothing, powers = self.plots.choices
        metric, raw = self.flow.choices
        zooms = {**self.plots.zooms, **({FLOW_ZOOM: self.flow.canvas.zoomed} if self.flow.canvas.zoomed else {})}
        return LiveLook(
            page=page,
            smoothing=smoothing,
            powers=powers,
            set_up=self._set_up,
            metric=metric,
            raw=raw,
            zooms=zooms,
        )

    def show_look(self, look: Look) -> None:
        assert isinstance(look, LiveLook)
        self._look = look
        self._show_choices()
        if look.set_up != self._set_up:
            self.show_setup(look.set_up)
            self.training.show_setup_open(look.set_up)

    def _show_choices(self) -> None:
        look = self._look
        if self.plots is not None and self.flow is not None:
            self.plots.choose(look.page, look.smoothing, look.powers)
            self.flow.choose(look.metric, look.raw)
            self.plots.show_zooms(look.zooms)
            self.flow.canvas.show_zoom(look.zooms.get(FLOW_ZOOM, ()))

    def show_setup(self, shown: bool) -> None:
        """What a run is made of, over the plots; unless there is room for all in the gradients' place."""
        if self._setup is None:
            from lstm_viz.panels.training_setup import TrainingSetupPanel  # noqa: PLC0415  (when it is wanted)

            self._setup = TrainingSetupPanel(self._live.training, self._live.setup, self._live.document)
            self._setup.checkpoint_wanted.connect(self.open_checkpoint)
            self._right.insertWidget(1, self._setup)
            self._arrows.pass_by(self._setup)
        self._set_up = shown
        self._place()

    def save_model(self) -> None:
        """Asks for a file, and saves the model that is shown."""
        record, following = self._live.training.current, self._live.following
        if record is None:
            return
        entrant = record.entrants[min(following.entrant, len(record.entrants) - 1)]
        name = f"{entrant.description.task or 'model'}_{entrant.description.cell}.safetensors"
        kinds = tr(
            "Models of this program (*.safetensors);;Weights for PyTorch (*.pt);;Checkpoints (*.checkpoint)"
        )
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save {name}", name=entrant_name(entrant.name)), name, kinds
        )
        if path:
            self._live.saving.save(Path(path), following.entrant, following.looked_at)

    def open_checkpoint(self) -> None:
        """Asks for a checkpoint file, and goes on with its training."""
        folder = str(self._live.checkpoints.folder or "")
        kinds = tr("Checkpoints (*.checkpoint)")
        path, _ = QFileDialog.getOpenFileName(self, tr("Open a checkpoint"), folder, kinds)
        if path:
            self._live.saving.read(Path(path), self._live.training.resume_file)

    def _export(self, sheet: Any, form: str) -> None:
        export_plot(self, self._live.saving, sheet, form)

    def set_gliding(self, gliding: bool) -> None:
        """Whether pictures glide into each other, or (reduced motion) change at once."""
        self.diagram.set_gliding(gliding)
        self._gliding = gliding
        self._show_easing()

    def _show_easing(self) -> None:
        """While it plays nothing but the playing moves the numbers."""
        self.diagram.set_easing(self._gliding and not self._playback.playing)

    def come_up(self) -> None:
        self._live.following.set_active(True)

    def go_down(self) -> None:
        self._live.following.set_active(False)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for panel in (self.diagram, self.transport, self.plots, self.examples, self.flow):
            if panel is not None:
                panel.set_theme(theme)

    def set_presenting(self, presenting: bool) -> None:
        """Before an audience: the cell, loss and accuracy, and the gradients, large; what one sets is away."""
        if presenting != self._presenting:
            self.complete()
            self._presenting = presenting
            self.transport.setVisible(not presenting)
            self.diagram.offer_depths(not presenting)
            self.training.set_presenting(presenting)
            if self.plots is not None and self.flow is not None:
                self.plots.set_presenting(presenting)
                # The cell takes less height than a screen has: the gradients stand under it.
                before, after = (self._right, self._left) if presenting else (self._left, self._right)
                before.removeWidget(self.flow)
                after.addWidget(self.flow, FLOW)
            self._place()
            self._show_far()
        self.take_focus()

    def _show_far(self) -> None:
        """The cell's words are as large as all others before an audience."""
        self.diagram.set_far(audience_pixels(self.window().height()) if self._presenting else 0.0)

    def views(self) -> dict[str, QWidget]:
        found: dict[str, QWidget] = {
            tr("Diagram"): self.diagram.view,
            tr("Timeline"): self.transport.timeline,
        }
        if self.plots is not None and self.flow is not None:
            found |= {tr("Training plots"): self.plots, tr("Gradient flow"): self.flow}
        return found

    def take_focus(self) -> None:
        self.diagram.view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._show_far()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the widget with the focus did not want."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._tracing.progress is not None:
            self._tracing.cancel()
        elif key == Qt.Key.Key_Escape and self.leave_field():
            pass
        elif not moving.press(key, event.modifiers(), self._selection, self._playback):
            super().keyPressEvent(event)

    def _on_cell_changed(self) -> None:
        """A model of another cell has come."""
        for panel in (self.diagram, self.transport):
            panel.set_cell(self._shown_cell.cell)
        self._arrows.pass_by(self)

    def _place(self) -> None:
        """A small window has less room between its cards."""
        low = self.height() < COMPACT_HEIGHT
        space = SPACE // 2 if low else SPACE
        for layout in (self._upper, self._whole):
            layout.setSpacing(space)
        self._left.setSpacing(space)
        self._right.setSpacing(SPACE // 2)
        self._upper.setStretch(0, LEFT_BEFORE_AUDIENCE if self._presenting else LEFT)
        self._whole.setContentsMargins(space, space, space, space)
        set_up = self._set_up and not self._presenting
        if self._setup is not None:
            self._setup.setVisible(set_up)
        if self.plots is not None:
            self.plots.setVisible(not (set_up and low))
            self.plots.setMinimumHeight(round(px(LEAST_OF_PLOTS)) if set_up else 0)
        if self.flow is not None:
            self.flow.setVisible(self.height() >= ROOMY_HEIGHT or not set_up)
