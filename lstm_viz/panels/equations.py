"""The cell's equations with this step's numbers put in, for the selected unit. Shows Trace at Selection.

Every equation stands in its place from phase to phase: the words above have the room of the longest of them, and
where the panel is low the rows are written closer, so that all of them are seen without scrolling.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.protocol import TakeUnitOut
from lstm_viz import copies, symbols
from lstm_viz.arithmetic import Arithmetic
from lstm_viz.change_words import Held, held
from lstm_viz.diagram.frame import Values, fill, known_at, unit_value
from lstm_viz.diagram.graph import Cell
from lstm_viz.selection import Selection
from lstm_viz.sums import with_sums
from lstm_viz.theme import Theme
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.copy_button import CopyButton
from lstm_viz.widgets.equation_row import ROOMY, TIGHT, TIGHTEST, Density, EquationRow, widest
from lstm_viz.widgets.whereabouts import Whereabouts
from lstm_viz.words import number, tr, tr_as


@dataclass(frozen=True)
class Level:
    """How close the rows are, what stands above them, and how far apart (px) all of it is."""

    density: Density
    words: bool  # the phase's general words
    where: bool  # the step and the unit
    spacing: int


# From roomy to narrow: the first for which there is room is taken.
LEVELS = (
    Level(ROOMY, words=True, where=True, spacing=8),
    Level(ROOMY, words=False, where=True, spacing=8),
    Level(TIGHT, words=False, where=True, spacing=6),
    Level(TIGHTEST, words=False, where=True, spacing=4),
    Level(TIGHTEST, words=False, where=False, spacing=4),
)
IN_LITTLE_ROOM = "on a button in a narrow column"  # what the words are then
BETWEEN_ROWS = 2


class EquationsPanel(Card):
    """What the cell computes at this step for the selected unit; the phase under way is marked.

    Signal: `what_if_wanted`, to change something of it.
    """

    what_if_wanted = Signal()

    def __init__(
        self, cell: Cell, selection: Selection, tracing: Tracing, arithmetic: Arithmetic, theme: Theme
    ) -> None:
        super().__init__()
        self._cell = cell
        self._selection = selection
        self._tracing = tracing
        self._arithmetic = arithmetic
        self._theme = theme
        self._shown_phase: int | None = None
        self._is_new = False  # another cell's equations, which are not fitted yet
        self._titles: list[str] = []
        self._where = Whereabouts(selection)
        self._title = label(role="heading", wrap=True)
        self._words = label(role="muted", wrap=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._unit_words = label(wrap=True)
        self._unit_words.setTextFormat(Qt.TextFormat.RichText)
        self.body.addWidget(self._where)
        for widget in (self._title, self._words, self._unit_words):
            widget.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.body.addWidget(widget)
        self._gates: list[str] = []
        self.rows: list[EquationRow] = []
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Equations with this step’s numbers"))
        self._make_rows(cell)
        self.body.addWidget(self._scroll, 1)
        self.show_sum = QPushButton(tr("Show the sum"))
        self.show_sum.setProperty("role", "snug")
        self.show_sum.setToolTip(tr("Opens W·[h, x] term by term, for the gate of this phase"))
        self.copy = CopyButton(copies.EQUATIONS, self._text_in, tr("Copy the equations with their numbers"))
        buttons = QHBoxLayout()
        self.what_if = QPushButton(tr("What if"))
        self.what_if.setProperty("role", "snug")
        self.what_if.setToolTip(tr("Change the cell and see what becomes of it (key W)"))
        self.what_if.clicked.connect(self.what_if_wanted)
        self._names = {button: button.text() for button in (self.show_sum, self.what_if)}
        buttons.addWidget(self.show_sum)
        buttons.addWidget(self.what_if)
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        self.body.addLayout(buttons)
        self.show_sum.clicked.connect(lambda: selection.set_sum(self._gate_of_phase()))
        for signal in (
            selection.moment_changed,
            selection.unit_changed,
            tracing.trace_changed,
            arithmetic.changed,
        ):
            signal.connect(self._show_moment)
        self._show_moment()

    def set_cell(self, cell: Cell) -> None:
        """Has another cell's equations from now on: with the numbers of the next trace."""
        self._cell = cell
        self._make_rows(cell)
        self._shown_phase = None
        self._is_new = True

    def set_theme(self, theme: Theme) -> None:
        """Takes other colours; the words' size may have changed with them."""
        self._theme = theme
        self._shown_phase = None
        self._fit()
        self._show_moment()

    def _fit_buttons(self, width: int) -> None:
        """Where a language's words would be cut off there are signs, or the beginning of the words."""
        for button, name in self._names.items():
            button.setText(name)
        shown = (self.show_sum, self.what_if, self.copy)
        wanted = sum(button.sizeHint().width() for button in shown) + 2 * self.body.spacing()
        if wanted > width:
            self.show_sum.setText("Σ")
            self.what_if.setText(tr_as(IN_LITTLE_ROOM, "What if"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Takes the roomiest level at which everything is seen."""
        margins = self.body.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        height = self.height() - margins.top() - margins.bottom()
        self._fit_buttons(width)
        phases = self._cell.phases
        fits = self._title.fontMetrics().horizontalAdvance
        self._titles = [_title(index, phase.title) for index, phase in enumerate(phases)]
        if max(fits(title) for title in self._titles) > width:
            self._titles = [_title(index, phase.name) for index, phase in enumerate(phases)]
        title = _room_for(self._title, self._titles, width)
        words = _room_for(self._words, (symbols.prose(tr(phase.words)) for phase in phases), width)
        sentences = (symbols.prose(widest(tr(phase.unit_words))) for phase in phases)
        unit_words = _room_for(self._unit_words, sentences, width)
        buttons = max(self.show_sum.sizeHint().height(), self.copy.sizeHint().height())
        all_seen = False
        for level in LEVELS:
            parts = [title, unit_words, buttons]
            parts += [words] if level.words else []
            parts += [self._where.sizeHint().height()] if level.where else []
            rows = sum(row.height_at(width, level.density) + BETWEEN_ROWS for row in self.rows)
            all_seen = sum(parts) + len(parts) * level.spacing + rows <= height
            if all_seen:
                break
        # What does not scroll needs no keys.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus if all_seen else Qt.FocusPolicy.StrongFocus)
        self.body.setSpacing(level.spacing)
        self._words.setVisible(level.words)
        self._where.setVisible(level.where)
        for row in self.rows:
            row.set_density(level.density)
        self._shown_phase = None  # the labels measured other phases' words
        self._show_moment()

    def _make_rows(self, cell: Cell) -> None:
        """A row an equation, in the place of those before."""
        self._titles = [_title(index, phase.title) for index, phase in enumerate(cell.phases)]
        self._gates = [gate.quantity for gate in cell.gates]
        self.rows = [
            EquationRow(name, cell.quantities[name], self._theme, has_sum=name in self._gates)
            for name in cell.equations
        ]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN_ROWS)
        for row in self.rows:
            column.addWidget(row)
            if row.sum_button is not None:
                row.sum_button.clicked.connect(lambda _=False, name=row.name: self._selection.set_sum(name))
        column.addStretch(1)
        self._scroll.setWidget(inside)  # the one before is deleted

    def _gate_of_phase(self) -> str:
        """The gate that the present phase computes first; where it computes none, the cell's first."""
        lines = self._cell.phases[self._selection.moment.phase].lines
        return next((name for name in lines if name in self._gates), self._gates[0])

    def _values(self) -> Values | None:
        """The step's numbers, and the unit's sums where they are here."""
        trace, moment = self._tracing.trace, self._selection.moment
        values = trace.at(min(moment.step, trace.steps - 1)) if trace else None
        return None if values is None else with_sums(values, self._arithmetic.sums)

    def _known(self) -> dict[str, bool]:
        moment = self._selection.moment
        return {
            name: known_at(quantity, moment.phase, moment.progress)
            for name, quantity in self._cell.quantities.items()
        }

    def _text_in(self, name: str) -> str:
        values = self._values()
        known = self._known() if values is not None else dict.fromkeys(self._cell.quantities, False)
        moment = copies.Moment(self._selection.step, self._selection.unit, known, values or {})
        return copies.EQUATIONS[name](self._cell, moment)

    def _show_moment(self) -> None:
        if self._is_new:
            self._is_new = False
            self._fit()
        moment = self._selection.moment
        unit = self._selection.unit
        if moment.phase != self._shown_phase:
            self._show_phase(moment.phase)
        values, known = self._values(), self._known()
        phase = self._cell.phases[moment.phase]
        complete = values is not None and all(known[name] for name in phase.lines)
        self._unit_words.setText(
            symbols.prose(fill(tr(phase.unit_words), values, unit)) if complete and values else " "
        )
        for row in self.rows:
            if values is None or not known[row.name]:
                row.show_pending()
                continue
            made, then = self._made_by_change(row.name, values), self._untouched(row.name, values)
            if made is not None:
                row.show_held(made.what, made.where, then)
            else:
                lines = copies.numbers_of(self._cell, row.name, values, unit)
                row.show_numbers(lines, copies.result_of(self._cell, row.name, values, unit), then)

    def _untouched(self, name: str, values: Values) -> str | None:
        """The untouched run's number where it is another, "" where it is the same; None where there is none."""
        baseline, unit = self._tracing.baseline, self._selection.unit
        before = None if baseline is None else baseline.at(min(self._selection.step, baseline.steps - 1))
        if before is None or name not in before or not self._cell.quantities[name].by_unit:
            return None
        now, then = (number(unit_value(each, name, unit)) for each in (values, before))
        return "" if now == then else then

    def _made_by_change(self, name: str, values: Values) -> Held | None:
        """What a change made of a quantity of the step and unit, where the equation does not hold as it stands."""
        trace, alterations, unit = self._tracing.trace, self._tracing.alterations, self._selection.unit
        if trace is None or not alterations:
            return None
        if not self._cell.quantities[name].by_unit:  # of a vector that a projection makes no unit is a part
            alterations = tuple(change for change in alterations if not isinstance(change, TakeUnitOut))
        computed = f"{name}_computed"
        return held(
            alterations,
            (trace.layer, trace.direction),
            (min(self._selection.step, trace.steps - 1), unit),
            name,
            unit_value(values, name, unit),
            unit_value(values, computed, unit) if computed in values else None,
        )

    def _show_phase(self, index: int) -> None:
        self._shown_phase = index
        phase = self._cell.phases[index]
        self._title.setText(self._titles[index])
        self._words.setText(symbols.prose(tr(phase.words)))
        for row in self.rows:
            row.show_look(self._theme, row.name in phase.lines)
        self._scroll_to_phase()

    def _scroll_to_phase(self) -> None:
        """Where not every equation has room even so, those of the present phase have; no farther than needed."""
        lines = self._cell.phases[self._selection.moment.phase].lines
        current = [row for row in self.rows if row.name in lines]
        for row in (*reversed(current), *current[:1]):
            self._scroll.ensureWidgetVisible(row, 0, 0)


def _title(index: int, title: str) -> str:
    return f"{index + 1} · {tr(title)}"


def _room_for(words: QLabel, texts: Iterable[str], width: int) -> int:
    """Gives a label the height of the highest of its texts at a width, so that nothing under it moves."""
    words.setMinimumHeight(0)  # it would count as a height that every text needs
    heights = []
    for text in texts:
        words.setText(text)
        heights.append(words.heightForWidth(width))
    words.setMinimumHeight(max(heights))
    return max(heights)
