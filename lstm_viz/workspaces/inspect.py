"""The Inspect workspace: a saved model at the left, text and units × steps in the middle, patterns at the right.

Owns where they stand. It does not own what they look for together (`inspect_models`).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from engine.protocol.looking import BY_SIMILARITY, ORDERS
from lstm_viz.companion import Companion
from lstm_viz.document import Document
from lstm_viz.errors import UserError
from lstm_viz.inspection import Inspection
from lstm_viz.looks import InspectLook, Look
from lstm_viz.opening import Opening
from lstm_viz.panels.assignment import AssignmentPanel
from lstm_viz.panels.choices import ChoicesPanel
from lstm_viz.panels.comparison import ComparisonPanel
from lstm_viz.panels.file import FilePanel
from lstm_viz.panels.gates_here import GatesHere
from lstm_viz.panels.image import ImagePanel
from lstm_viz.panels.learned import LearnedPanel
from lstm_viz.panels.own_output import OwnOutputPanel
from lstm_viz.panels.pattern import PatternPanel
from lstm_viz.panels.reading import ReadingPanel
from lstm_viz.panels.tensor import TensorPanel
from lstm_viz.playback import Playback
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.theme import SPACE, Theme, px
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.arrow_keys import ArrowKeys
from lstm_viz.widgets.card import Card
from lstm_viz.widgets.scrolled import scrolled
from lstm_viz.words import tr
from lstm_viz.workspaces import moving
from lstm_viz.workspaces.inspect_models import InspectModels
from lstm_viz.workspaces.workspace import Workspace

COMPACT_HEIGHT = 700
UPPER, LOWER = 42, 58
TENSOR, BY_HAND, BESIDE = "tensor", "assignment", "beside"  # what may stand in the image's place


class InspectWorkspace(Workspace):
    """Its keys are those of the Cell workspace; text and image have some of their own. Signal: `cell_wanted`."""

    large = True
    cell_wanted = Signal()

    def __init__(
        self,
        shown_cell: ShownCell,
        document: Document,
        opening: Opening,
        inspection: Inspection,
        selection: Selection,
        playback: Playback,
        tracing: Tracing,
        companion: Companion,
        models: InspectModels,
        theme: Theme,
    ) -> None:
        super().__init__()
        self.setAccessibleName(tr("Inspect workspace"))
        self._selection = selection
        self._playback = playback
        self._tracing = tracing
        self.tiles = models.tiles
        self.looking = models.looking
        self.texts = models.texts
        self.subwords = models.subwords
        self.comparison = models.comparison
        self.own = models.own
        self.reporting = models.reporting
        self.file = FilePanel(document, opening, inspection, selection, theme)
        self.choices = ChoicesPanel(document, inspection, self)
        self.learned = LearnedPanel(shown_cell, selection, self.looking, theme)
        self.reading = ReadingPanel(
            shown_cell,
            document,
            opening,
            inspection,
            selection,
            tracing,
            self.looking,
            self.tiles,
            models.values,
            self.texts,
            self.subwords,
            theme,
        )
        self.image = ImagePanel(shown_cell, selection, tracing, self.looking, self.tiles, models.values, theme)
        self.tensor = TensorPanel(inspection, theme)
        self.assignment = AssignmentPanel(inspection)
        self.gates = GatesHere(shown_cell, selection, tracing, self.looking, theme)
        self.pattern = PatternPanel(shown_cell, selection, tracing, self.looking, self.gates, theme)
        self.beside = ComparisonPanel(self.comparison, companion, shown_cell, selection, tracing, theme)
        self.own_output = OwnOutputPanel(self.own, tracing)
        self._left = Card()
        self._build_left()
        self._below = QStackedWidget()
        self._pages = {"": self.image, TENSOR: self.tensor, BY_HAND: self.assignment, BESIDE: self.beside}
        for page in self._pages.values():
            self._below.addWidget(page)
        self._middle = QVBoxLayout()
        self._middle.addWidget(self.reading, UPPER)
        self._middle.addWidget(self._below, LOWER)
        self._whole = QHBoxLayout(self)
        self._whole.addWidget(self._left, 29)
        self._whole.addLayout(self._middle, 75)
        self._whole.addWidget(self.pattern, 29)
        self._arrows = ArrowKeys(self)
        self._arrows.pass_by(self)
        self.file.tensor_wanted.connect(self._show_tensor)
        self.file.assignment_wanted.connect(self._show_assignment)
        self.choices.vocabulary_loaded.connect(self.subwords.load)
        self.subwords.refused.connect(self.choices.say)
        self.file.report_wanted.connect(self.reporting.write)
        self.reporting.written.connect(self._on_written)
        self.reporting.refused.connect(self._on_report_refused)
        self.file.comparison_wanted.connect(self._show_comparison)
        for done in (self.tensor.done, self.assignment.done, self.beside.done):
            done.connect(self._show_image)
        inspection.changed.connect(self._show_image)
        for wanted in (self.pattern.cell_wanted, self.beside.cell_wanted):
            wanted.connect(self.cell_wanted)

    def _build_left(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(16)
        column.addWidget(self.file)
        column.addWidget(self.choices)
        column.addWidget(self.own_output)
        column.addWidget(self.learned)
        column.addStretch(1)
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        scroll = scrolled(inside, tr("The model and what it learned"))
        self._left.body.addWidget(scroll)

    def close_workers(self) -> None:
        """Waits for what the panels have working beside the window."""
        self.file.close_worker()
        self.choices.close_worker()

    def _on_written(self, path: Path) -> None:
        self.file.say(tr("{name} is written.", name=path.name))

    def _on_report_refused(self, problem: UserError) -> None:
        self.file.say(str(problem), bad=True)

    def come_up(self) -> None:
        self.looking.set_active(True)
        self.reading.come_up()

    def go_down(self) -> None:
        self.looking.set_active(False)

    looks_into_trace = True

    def look(self) -> InspectLook:
        looking, places = self.looking, self.pattern.places
        below = next(name for name, page in self._pages.items() if page is self._below.currentWidget())
        return InspectLook(
            quantity=looking.chosen_quantity,
            order=looking.order,
            brush=looking.stretch or (),
            on_from=looking.thresholds,
            rule=looking.typed_rule,
            by_rule=self.pattern.by_rule,
            place=places.currentRow() if places.currentRow() >= 0 else None,
            seen=self.image.seen,
            about=self.file.more.isChecked(),
            below=below,
            tensor=self.tensor.name if below == TENSOR else "",
            assigned=self.assignment.assignment if below == BY_HAND else None,
            second=self.comparison.second,
        )

    def show_look(self, look: Look) -> None:
        assert isinstance(look, InspectLook)
        looking = self.looking
        self.file.more.setChecked(look.about)
        looking.set_quantity(look.quantity)
        looking.set_order(look.order if look.order in ORDERS else BY_SIMILARITY)
        looking.set_thresholds(look.on_from)
        looking.set_stretch((look.brush[0], look.brush[1]) if look.brush else None)
        self.pattern.show_rule(look.rule, ask=look.by_rule)
        self.pattern.choose_place(look.place)
        self.image.show_seen(look.seen)
        self.comparison.put(look.second)
        if look.below == TENSOR and look.tensor:
            self._show_tensor(look.tensor)
        elif look.below == BY_HAND and look.assigned is not None:
            self.assignment.show_picked(look.assigned)
        self._below.setCurrentWidget(self._pages.get(look.below, self.image))

    def set_theme(self, theme: Theme) -> None:
        panels = (
            self.file,
            self.learned,
            self.reading,
            self.image,
            self.tensor,
            self.pattern,
            self.gates,
            self.beside,
        )
        for panel in panels:
            panel.set_theme(theme)
        for column in (self._left, self.pattern):
            column.setMinimumWidth(round(min(1.0, px(1)) * 230))
            column.setMaximumWidth(round(px(330)))

    def set_presenting(self, presenting: bool) -> None:
        """Before an audience the text, the image and what is found are left."""
        self._left.setVisible(not presenting)

    def views(self) -> dict[str, QWidget]:
        return {
            tr("Text"): self.reading,
            tr("Units × steps"): self.image,
            tr("What it learned"): self.learned,
            tr("Pattern"): self.pattern,
        }

    def take_focus(self) -> None:
        self.reading.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small window has less room between its cards."""
        super().resizeEvent(event)
        space = SPACE if self.height() >= COMPACT_HEIGHT else SPACE // 2
        for layout in (self._whole, self._middle):
            layout.setSpacing(space)
        self._whole.setContentsMargins(space, space, space, space)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the widget with the focus did not want."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Escape:
            self._leave_off()
        elif not moving.press(key, modifiers, self._selection, self._playback):
            super().keyPressEvent(event)

    def _leave_off(self) -> None:
        """Esc stops what is computed, else leaves the field, else closes the tensor, else takes the brush away."""
        if self._tracing.progress is not None:
            self._tracing.cancel()
        elif self.leave_field():
            pass
        elif self._below.currentWidget() is not self.image:
            self._show_image()
        else:
            self.looking.set_stretch(None)

    def _show_image(self) -> None:
        self._below.setCurrentWidget(self.image)

    def _show_assignment(self) -> None:
        self.assignment.begin()
        self._below.setCurrentWidget(self.assignment)

    def _show_comparison(self) -> None:
        self._below.setCurrentWidget(self.beside)
        self.beside.begin()

    def _show_tensor(self, name: str) -> None:
        self.tensor.show_tensor(name)
        self._below.setCurrentWidget(self.tensor)
