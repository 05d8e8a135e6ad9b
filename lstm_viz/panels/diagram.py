"""The diagram with its phase buttons. Shows Trace at Selection; speaks by moving the selection."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QPushButton, QStackedWidget

from lstm_viz.diagram.graph import Cell
from lstm_viz.diagram.told import told
from lstm_viz.diagram.unrolled import UnrolledView
from lstm_viz.diagram.view import CellView
from lstm_viz.selection import Selection
from lstm_viz.theme import Theme
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card
from lstm_viz.widgets.diagram_buttons import DiagramButtons
from lstm_viz.widgets.diagram_frames import DiagramFrames
from lstm_viz.widgets.diagram_signs import DiagramSigns
from lstm_viz.widgets.passage import Passage, end_glides
from lstm_viz.words import to_translate, tr

ROW, ONE_CELL, ONE_SUM = 0, 1, 2
CORNER = 0.7  # of the width: so far a cell draws nothing at its top
DEPTHS = to_translate(
    (
        ("Steps", "The unrolled sequence: a row of cells (key minus)"),
        ("Cell", "One cell, large (key plus)"),
        ("Unit", "One unit’s sum, term by term (double click on a gate)"),
    )
)


class DiagramPanel(Card):
    """The animated cell."""

    _over = False  # the buttons stand over the picture
    _over_cell = False  # and are to do so whenever that is one cell
    _sums = True  # whether a unit's sum can be shown
    _asleep = False  # on a page or in a window that is put away: nothing is drawn until it is seen again

    def __init__(self, cell: Cell, selection: Selection, tracing: Tracing, theme: Theme) -> None:
        super().__init__()
        self._selection = selection
        self._tracing = tracing
        self._theme = theme
        self._gliding = True
        self._far = False
        self.view = CellView(cell, theme)
        self._frames = DiagramFrames(selection, tracing, self)
        self.unrolled = UnrolledView(cell, theme, lambda step: self._frames.glimpse(self.view.cell, step))
        self._signs = DiagramSigns(self, tracing)
        self._buttons = DiagramButtons(cell, DEPTHS)
        self._buttons.take_in(self.unrolled.lend_button())
        self._buttons.show_depth(ONE_CELL)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.unrolled)
        self._pages.addWidget(self.view)
        self._pages.setCurrentIndex(ONE_CELL)
        self._inside = QGridLayout()
        self._inside.setVerticalSpacing(self.body.spacing())
        self._inside.setRowStretch(1, 1)
        self._inside.addLayout(self._buttons, 0, 0)
        self._inside.addWidget(self._pages, 1, 0)
        self.body.addLayout(self._inside, 1)
        self._pages.lower()  # the buttons may stand over them
        self._buttons.depth_chosen.connect(self._on_depth_clicked)
        self._buttons.phase_chosen.connect(selection.set_phase)
        self.unrolled.closer_wanted.connect(lambda: self.show_depth(ONE_CELL))
        self.unrolled.step_chosen.connect(selection.set_step)
        self.view.farther_wanted.connect(self._go_farther)
        self.view.unit_chosen.connect(selection.set_unit)
        self.view.quantity_chosen.connect(selection.set_quantity)
        self.view.sum_chosen.connect(selection.set_sum)
        self._frames.moved.connect(self._show_moment)
        selection.moment_changed.connect(self._show_moment)
        selection.unit_changed.connect(self._show_moment)
        selection.quantity_changed.connect(self._show_depths)
        tracing.trace_changed.connect(self._show_trace)
        tracing.refused.connect(self._show_state)
        self._show_trace()

    def set_cell(self, cell: Cell) -> None:
        """Draws another cell from now on: of the next trace, whose moment it shows."""
        self._buttons.set_cell(cell)
        self.view.set_cell(cell)
        self.unrolled.set_cell(cell)

    def offer_depths(self, offered: bool) -> None:
        """Whether the depths have buttons; where there is no room for them, keys and wheel are left."""
        for depth in (ROW, ONE_CELL, ONE_SUM):
            self._buttons.offer_depth(depth, offered and (self._sums or depth != ONE_SUM))

    def offer_no_sum(self) -> None:
        """Where nothing shows a unit's sum: no button, and no double click on a gate."""
        self._sums = False
        self.view.sum_chosen.disconnect(self._selection.set_sum)
        self._buttons.offer_depth(ONE_SUM, False)

    def lay_buttons_over(self, over: bool) -> None:
        """Whether the buttons stand over the corner in which a cell draws nothing, and so leave it their room. The
        row of cells has no such corner.
        """
        self._over_cell = over
        self._lay_buttons()

    def _lay_buttons(self) -> None:
        over = self._over_cell and self.shown_depth == ONE_CELL
        if over == self._over:
            return
        self._over = over
        self.view.leave_corner(over)
        row = 0 if over else 1
        self._inside.removeWidget(self._pages)
        self._inside.addWidget(self._pages, row, 0, 2 - row, 1)
        self._fit_buttons()

    def hide_numbers(self, quantities: tuple[str, ...]) -> None:
        """Draws as if some quantities were not known yet, until they are given free: () hides nothing."""
        if quantities != self._frames.hidden:
            self._frames.hidden = quantities
            self._show_moment()
            self.unrolled.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.view.set_theme(theme)
        self.unrolled.set_theme(theme)
        self._buttons.fit()  # the words' size comes with the theme

    def set_far(self, least: float) -> None:
        """Is seen from far away: no word of the cell is smaller than `least` pixels, no sign stands beside it; 0:
        from near again.
        """
        self._far = least > 0
        self.view.set_least(least)
        self.unrolled.set_least(least)
        self._show_state()

    @property
    def shown_depth(self) -> int:
        """What is shown: ROW or ONE_CELL."""
        return self._pages.currentIndex()

    @property
    def depth_buttons(self) -> list[QAbstractButton]:
        """The buttons of the three depths, the row's first."""
        return self._buttons.depths

    @property
    def gliding(self) -> bool:
        """Whether one depth glides into the other, or (reduced motion) takes its place."""
        return self._gliding

    def show_depth(self, depth: int) -> None:
        """The row of cells, or one cell; the present cell grows into the other picture, which keeps the eye."""
        if depth == self.shown_depth:
            return
        end_glides(self._pages)
        before = self._pages.grab() if self._gliding else None
        self._pages.setCurrentIndex(depth)
        self._lay_buttons()
        self._show_depths()
        page = self.view if depth == ONE_CELL else self.unrolled
        page.setFocus()
        self._signs.raise_()
        if before is not None:
            small, large = self.unrolled.small_cell(self._frames.step).box, self.view.box
            areas = (small, large) if depth == ONE_CELL else (large, small)
            Passage(self._pages, before, areas, self._theme.colour("card")).begin()

    def gate_area(self, quantity: str) -> QRect:
        """Where the gate of a quantity is drawn, in the panel's coordinates."""
        if self.shown_depth == ONE_CELL:
            area = self.view.gate_area(quantity)
        else:
            area = self.unrolled.small_cell(self._frames.step).gate_area(quantity)
        return area.toRect().translated(self._pages.mapTo(self, QPoint()))

    def set_gliding(self, gliding: bool) -> None:
        """Whether one depth glides into the other, or (reduced motion) takes its place."""
        self._gliding = gliding

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._asleep = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._asleep:
            self._asleep = False
            self._show_moment()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()
        self._place_state()

    def _fit_buttons(self) -> None:
        margins = self.body.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        self._buttons.fit(round(CORNER * room) if self._over else room)

    @property
    def untouched(self) -> QPushButton:
        """What says that changes are drawn, and changes between the two runs."""
        return self._signs.untouched

    def _place_state(self) -> None:
        pages = self._pages.geometry()
        self._buttons.fit(leaving=self._signs.room_beside(pages))
        self._signs.place(pages, self._buttons.beside(pages))

    def _on_depth_clicked(self, depth: int) -> None:
        if depth == ONE_SUM:
            self._selection.set_sum(self._gate_of_phase())
        else:
            self._selection.set_sum(None)
            self.show_depth(depth)

    def _go_farther(self) -> None:
        """One depth up: from the sum to the cell, from the cell to the row."""
        if self._selection.sum is not None:
            self._selection.set_sum(None)
        else:
            self.show_depth(ROW)

    def _gate_of_phase(self) -> str:
        """The gate that the present phase computes, or the last one before."""
        cell, phase = self.view.cell, self._selection.moment.phase
        gates = {gate.quantity for gate in cell.gates}
        lines = [line for part in reversed(cell.phases[: phase + 1]) for line in part.lines if line in gates]
        return lines[0] if lines else cell.gates[0].quantity

    def _show_depths(self) -> None:
        """Which depth is looked at, and which gate."""
        chosen = self._selection.sum or self._selection.quantity
        self.view.show_chosen(chosen)
        self.unrolled.show_chosen(chosen)
        self._buttons.show_depth(self.shown_depth if self._selection.sum is None else ONE_SUM)

    def set_easing(self, easing: bool) -> None:
        """Whether the numbers of a trace go over into those of the next one of the same sequence."""
        self._frames.set_easing(easing)

    def _show_trace(self) -> None:
        self._frames.take_trace()
        self._show_state()
        self._show_moment()

    def _show_state(self) -> None:
        self._signs.show(self._part_words(), far=self._far)
        self._place_state()

    def _part_words(self) -> str:
        """Which of two parts reads the step that is shown; "" where the model has one."""
        trace = self._tracing.trace
        if trace is None or trace.handover is None:
            return ""
        return tr("a step of the decoder") if trace.in_decoder(self._frames.step) else tr("a step of the encoder")

    def _show_moment(self) -> None:
        if self._asleep:
            return
        moment, trace, step = self._selection.moment, self._tracing.trace, self._frames.step
        self._buttons.show_phase(moment.phase)
        if trace is None:
            self.view.show_frame(None, "")
            return
        if trace.handover is not None:
            self._show_state()
        self.unrolled.show_moment(step, trace.steps)
        frame, token = self._frames.now(self.view.cell), self._frames.token
        self.view.show_frame(frame, token)
        if frame is not None and moment.progress == 1.0:  # while it glides there is nothing to be said
            said = told(self.view.cell, frame, step, trace.steps, token)
            words = "\n".join(filter(None, (said, self._part_words())))
            self.view.setAccessibleDescription(words)
            self.unrolled.tell(words)
