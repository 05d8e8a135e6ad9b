"""The sheet that an audience sees: one large picture, the phase's equation, the sequence, the caption.

Owns which picture a scene's view asks for, and that no word on it is smaller than an audience can read. It does
not own the state that is drawn (`staging`), the place in the talk (`presenter`), nor what lies over it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lstm_viz import theme as look
from lstm_viz.companion import Companion
from lstm_viz.laboratory import Laboratory
from lstm_viz.panels.diagram import ONE_CELL, ROW, DiagramPanel
from lstm_viz.present import plot
from lstm_viz.present.beside import names_beside
from lstm_viz.present.caption import CaptionBar
from lstm_viz.present.coloured_text import TextPage
from lstm_viz.present.equation import PhaseEquation
from lstm_viz.present.named_curves import NamedCurves
from lstm_viz.present.strip import Strip
from lstm_viz.runs.record import RunRecord
from lstm_viz.runs.training import Training
from lstm_viz.scene import View
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.style import sheet
from lstm_viz.theme import Theme, px
from lstm_viz.tracing import Tracing
from lstm_viz.words import tr

DEPTHS = {"cell": ONE_CELL, "row": ROW}
WIDE = 1.5  # from this shape on words have room beside each other
CORNER = 45, 55  # of the width: before and in the corner at a cell's lower right, where it draws nothing
GRADIENTS, LIVE, INSPECT = "Gradients", "Live", "Inspect"


@dataclass(frozen=True)
class Models:
    """What a sheet draws; without a laboratory or a training there are no such pictures."""

    shown_cell: ShownCell
    selection: Selection
    tracing: Tracing
    laboratory: Laboratory | None = None
    training: Training | None = None
    companion: Companion | None = None


class AudienceSheet(QFrame):
    """A `Stage` of its own: depth, page and what is hidden are the sheet's, the rest is in its models.

    Signal: `second_made`, when a second diagram has come to stand beside the first.
    """

    second_made = Signal()

    _race: RunRecord | None = None

    def __init__(self, models: Models, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("What the audience sees"))
        self._models = models
        self._theme = theme
        self._view = View(workspace="Cell", depth="cell", page="equations", zoom=1.0, hidden=())
        cell = models.shown_cell.cell
        self.diagram = DiagramPanel(cell, models.selection, models.tracing, theme)
        self.diagram.offer_depths(False)
        self.diagram.unrolled.offer_wave(False)
        self.diagram.set_gliding(False)  # the whole sheet goes over (`overlay`); nothing glides inside it
        self.curves = NamedCurves(tr("Curves"), theme)
        self.text = TextPage(theme)
        self.equation = PhaseEquation(cell, models.selection, models.tracing)
        self.strip = Strip(theme)
        self.caption = CaptionBar()
        self._plotted = self._plot_under_heading()
        self._pages = QStackedWidget()
        self.second: DiagramPanel | None = None  # of the model beside the first, made when there is one
        self._diagrams = QWidget()
        self._side_by_side = QGridLayout(self._diagrams)
        self._side_by_side.setContentsMargins(0, 0, 0, 0)
        self._side_by_side.setRowStretch(1, 1)
        self._side_by_side.addWidget(self.diagram, 1, 0)
        self._names = heading(), heading()  # of two that stand beside each other
        for place, name in enumerate(self._names):
            name.hide()
            self._side_by_side.addWidget(name, 0, place)
        self._side_by_side.setColumnStretch(0, 1)
        for page in (self._diagrams, self._plotted, self.text):
            self._pages.addWidget(page)
        self._over = False  # whether what is about the cell stands in its free corners
        self._picture = QGridLayout()
        self._picture.setRowStretch(0, 1)
        for place, share in enumerate(CORNER):
            self._picture.setColumnStretch(place, share)
        self._picture.addWidget(self._pages, 0, 0, 1, 2)
        self._picture.addWidget(self.strip, 1, 0, 1, 2)
        self._inside = QVBoxLayout()
        self._inside.addLayout(self._picture, 1)
        self._inside.addWidget(self.equation)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it is as large as the screen, whatever
        whole.addLayout(self._inside, 1)
        whole.addWidget(self.caption)
        self._connect()
        self._show_pages()

    def _plot_under_heading(self) -> QWidget:
        """The page of the curves, with what they are of above them."""
        self._heading = heading()
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(self._heading)
        column.addWidget(self.curves, 1)
        return page

    def _connect(self) -> None:
        models = self._models
        models.shown_cell.changed.connect(self._on_cell_changed)
        for signal in (
            models.selection.moment_changed,
            models.selection.unit_changed,
            models.selection.quantity_changed,
            models.tracing.trace_changed,
        ):
            signal.connect(self._show_moment)
        if models.laboratory is not None:
            models.laboratory.measured.connect(self._show_moment)
            models.laboratory.jacobian_came.connect(self._show_moment)
        if models.companion is not None:
            models.companion.changed.connect(self._show_second)
            models.companion.shown_cell.changed.connect(self._on_second_cell_changed)
        if models.training is not None:
            models.training.advanced.connect(self._show_moment)
            models.training.changed.connect(self._show_moment)

    # --- the stage of a scene --------------------------------------------------------------------------------

    def view(self) -> View:
        return self._view

    def show_view(self, view: View) -> None:
        """Takes what a scene says of the picture."""
        told = {name: getattr(view, name) for name in View.__struct_fields__}
        now = {name: getattr(self._view, name) for name in View.__struct_fields__}
        self._view = View(**{name: now[name] if told[name] is None else told[name] for name in now})
        self._show_pages()

    def _show_pages(self) -> None:
        view = self._view
        hidden = view.hidden or ()
        of_cell = view.workspace not in {GRADIENTS, LIVE}
        page: QWidget = self._diagrams
        if not of_cell or view.page == "curves":
            page = self._plotted
        elif view.page == "text":
            page = self.text
        if page is self._diagrams:
            for diagram in filter(None, (self.diagram, self.second)):
                diagram.show_depth(self._depth)
            self.diagram.view.look_at(view.zoom or 1.0, view.centre)
        self._pages.setCurrentWidget(page)
        policy = self.equation.sizePolicy()
        # A cell stays where it is when its equation is revealed.
        policy.setRetainSizeWhenHidden(page is self._diagrams and view.depth != "row")
        self.equation.setSizePolicy(policy)
        self.equation.setVisible(page is self._diagrams and "equations" not in hidden)
        for diagram in filter(None, (self.diagram, self.second)):
            diagram.hide_numbers(hidden)
        self.equation.hide_numbers(hidden)
        self.strip.setVisible(of_cell and page is not self.text and "sequence" not in hidden)
        self._give_room()
        self._show_moment()

    @property
    def _depth(self) -> int:
        return DEPTHS.get(self._view.depth or "cell", ONE_CELL)

    def _give_room(self) -> None:
        """A single cell has the whole room: its phases and the sequence stand in corners that it leaves free."""
        alone = self.diagram.shown_depth == ONE_CELL and (self.second is None or self.second.isHidden())
        over = self._pages.currentWidget() is self._diagrams and alone and (self._view.zoom or 1.0) == 1.0
        if over == self._over:
            return
        self._over = over
        self.diagram.lay_buttons_over(over)
        for widget in (self._pages, self.strip):
            self._picture.removeWidget(widget)
        self._picture.addWidget(self._pages, 0, 0, 2 if over else 1, 2)
        self._picture.addWidget(self.strip, 1, 1 if over else 0, 1, 1 if over else 2)
        self.strip.raise_()

    def show_race(self, race: RunRecord | None) -> None:
        """Which stored run stands there in Live; None: the one that is trained."""
        self._race = race
        self._show_moment()

    # --- sizes and colours -----------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Bright colours for a bright room, dark ones for a dark one."""
        self._theme = theme
        self.fit()

    def set_gliding(self, gliding: bool) -> None:
        """Whether numbers go over into those of another run, or (reduced motion) change at once."""
        self.diagram.set_easing(gliding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Everything as large as the sheet's height asks for."""
        scale = look.audience_scale(self.height())
        look.set_scale(scale)
        self.setStyleSheet(sheet(self._theme, scale) + "#card { border: none; background: transparent }")
        theme = self._theme
        # There are no cards before an audience: what is drawn stands on the sheet itself.
        for diagram in filter(None, (self.diagram, self.second)):
            diagram.set_theme(replace(theme, card=theme.window))
            diagram.set_far(look.audience_pixels(self.height()))
        for part in (self.curves, self.text, self.strip):
            part.set_theme(theme)
        wide = self.width() >= WIDE * self.height()
        self.equation.fit(wide)
        self.caption.fit(theme, wide)
        space = round(px(7))
        self._inside.setContentsMargins(space * 2, space, space * 2, space)
        self._inside.setSpacing(round(px(3)))
        self._show_moment()

    # --- what is drawn ---------------------------------------------------------------------------------------

    def _on_cell_changed(self) -> None:
        for part in (self.diagram, self.equation):
            part.set_cell(self._models.shown_cell.cell)

    def _on_second_cell_changed(self) -> None:
        if self.second is not None and self._models.companion is not None:
            self.second.set_cell(self._models.companion.shown_cell.cell)

    def _show_second(self) -> None:
        """The model beside the first, as large as it; each has its phases above it."""
        companion = self._models.companion
        if companion is None:
            return
        shown = companion.trace is not None
        if shown and self.second is None:
            cell = companion.shown_cell.cell
            self.second = DiagramPanel(cell, companion.selection, companion.tracing, self._theme)
            self.second.offer_depths(False)
            self.second.unrolled.offer_wave(False)
            self.second.set_gliding(False)
            self.second.hide_numbers(self._view.hidden or ())
            self.second.show_depth(self._depth)
            self._side_by_side.addWidget(self.second, 1, 1)
            self.second_made.emit()
            self.fit()
        if self.second is not None:
            self.second.setVisible(shown)
            self._side_by_side.setColumnStretch(1, int(shown))
            names = names_beside(self._models.shown_cell, self._models.tracing, companion) if shown else ("", "")
            for label, name in zip(self._names, names, strict=True):
                label.setText(name)
                label.setVisible(bool(name))
            self._give_room()

    def _show_moment(self) -> None:
        trace, selection = self._models.tracing.trace, self._models.selection
        if trace is not None and self.strip.isVisibleTo(self):
            self.strip.show_step(trace.sequence.labels, min(selection.step, trace.steps - 1))
        drawn: dict[QWidget, Callable[[], None]] = {self._plotted: self._show_curves, self.text: self._show_text}
        page = self._pages.currentWidget()
        if page in drawn:
            drawn[page]()
        elif self.equation.isVisibleTo(self):
            self.equation.show_moment()

    def _show_text(self) -> None:
        """The symbols on the colours of the picked quantity of the unit; of the memory where none is picked."""
        trace, selection = self._models.tracing.trace, self._models.selection
        if trace is None or trace.whole is None:
            return
        name = selection.quantity or trace.overview.memory
        values = trace.whole.arrays.get(name)
        if values is None:
            return
        unit = min(selection.unit, values.shape[1] - 1)
        quantity, step = self._models.shown_cell.cell.quantities[name], min(selection.step, trace.steps - 1)
        self.text.show_values(trace.sequence.labels, values[:, unit], quantity, unit, step)

    def _show_curves(self) -> None:
        models, workspace, shown = self._models, self._view.workspace, None
        if workspace == GRADIENTS:
            laboratory = models.laboratory
            if laboratory is not None and laboratory.result is not None:
                shown = plot.of_gradients(laboratory.result, laboratory.metric, laboratory.jacobians)
        elif workspace == LIVE:
            record = self._race or (None if models.training is None else models.training.current)
            shown = None if record is None else plot.of_training(record)
        elif models.tracing.trace is not None:
            cell, selection = models.shown_cell.cell, models.selection
            hidden = self._view.hidden or ()
            shown = plot.of_unit(cell, models.tracing.trace, selection.unit, selection.step, hidden)
        if shown is not None:
            self._heading.setText(shown.words)
            self.curves.show_plot(shown)


def heading() -> QLabel:
    """Words above a picture: a plot's, or a model's name."""
    made = QLabel()
    made.setProperty("role", "caption")
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
