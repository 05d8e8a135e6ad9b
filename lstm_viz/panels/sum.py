"""One unit's arithmetic: a gate's W·[h, x] term by term, its sum, and the squash's curve with the point on it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget

from engine.protocol import ChangeWeight
from lstm_viz import copies, squashes
from lstm_viz.arithmetic import Arithmetic
from lstm_viz.change_words import held
from lstm_viz.diagram.frame import known_at
from lstm_viz.diagram.graph import Cell
from lstm_viz.gates import GATES
from lstm_viz.selection import Selection
from lstm_viz.sums import SHOWN, UnitSum, with_sums
from lstm_viz.symbols import plain
from lstm_viz.theme import Theme, px
from lstm_viz.tracing import Tracing
from lstm_viz.weights import fits_in, place_of_bias, place_of_term
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.copy_button import CopyButton
from lstm_viz.widgets.equation_row import EquationRow
from lstm_viz.widgets.squash import SquashCurve
from lstm_viz.widgets.terms import TermsModel, TermsTable
from lstm_viz.widgets.whereabouts import Whereabouts
from lstm_viz.words import number, tr

COMPACT_HEIGHT = 500
SHOWN_LOW = 3
LEAST_CURVE, MOST_CURVE = 70, 220


class SumPanel(Card):
    """The sum of the gate that the selection names, for the selected unit and step.

    Signal: `change_wanted`, of a weight that was chosen (a ChangeWeight with its present value).
    """

    change_wanted = Signal(object)

    def __init__(
        self, cell: Cell, selection: Selection, tracing: Tracing, arithmetic: Arithmetic, theme: Theme
    ) -> None:
        super().__init__()
        self._cell = cell
        self._selection = selection
        self._tracing = tracing
        self._arithmetic = arithmetic
        self._where = Whereabouts(selection)
        self.gate_buttons = QButtonGroup(self)
        self._rows = QStackedWidget()
        self._gate_row = QHBoxLayout()
        self._gate_row.setSpacing(6)
        self._make_gates(cell, theme)
        gates = QHBoxLayout()
        gates.addLayout(self._gate_row)
        gates.addStretch(1)
        self.model = TermsModel(theme)
        self.table = TermsTable(self.model)
        self._state = label(role="muted", wrap=True)
        self.curve = SquashCurve(theme)
        self.back = QPushButton(tr("Back"))
        self.back.setToolTip(tr("Show the equations again (Esc)"))
        self.all_terms = QPushButton(tr("All terms"))
        self.all_terms.setCheckable(True)
        self.all_terms.setToolTip(tr("Every term by itself, not only the largest"))
        for button in (self.back, self.all_terms):
            button.setProperty("role", "snug")
        self.copy = CopyButton(copies.SUMS, self._text_in, tr("Copy the sum"))
        self._lay_out(gates)
        self.back.clicked.connect(lambda: selection.set_quantity(None))
        self.all_terms.toggled.connect(self._show_sum)
        self.table.clicked.connect(self._on_row_chosen)
        self.table.activated.connect(self._on_row_chosen)
        self.gate_buttons.idClicked.connect(lambda index: selection.set_sum(list(self._gates)[index]))
        for signal in (
            selection.quantity_changed,
            selection.moment_changed,
            selection.unit_changed,
            tracing.trace_changed,
            arithmetic.changed,
        ):
            signal.connect(self._show_sum)
        self._show_sum()

    def _make_gates(self, cell: Cell, theme: Theme) -> None:
        """A button and an equation a gate."""
        self._gates = {gate.quantity: gate for gate in cell.gates}
        for index, name in enumerate(self._gates):
            quantity = cell.quantities[name]
            button = QPushButton(plain(quantity.symbol.partition("_")[0]))
            button.setCheckable(True)
            button.setProperty("role", "pill")
            button.setToolTip(tr(quantity.title or quantity.name))
            button.setAccessibleName(tr("Sum of the {name}", name=tr(quantity.title or quantity.name)))
            self.gate_buttons.addButton(button, index)
            self._gate_row.addWidget(button)
            self._rows.addWidget(EquationRow(name, quantity, theme, has_sum=False))

    def set_cell(self, cell: Cell) -> None:
        """Shows another cell's sums from now on."""
        for button in self.gate_buttons.buttons():
            self.gate_buttons.removeButton(button)
            self._gate_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for row in self._equation_rows():
            self._rows.removeWidget(row)
            row.deleteLater()
        self._cell = cell
        self._make_gates(cell, self.model.theme)

    def set_theme(self, theme: Theme) -> None:
        self.table.set_theme(theme)
        self.curve.set_theme(theme)
        for row in self._equation_rows():
            row.show_look(theme, current=False)
        self._show_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_room()

    def _show_room(self) -> None:
        """A low panel gives the curve less room, and leaves out what stands elsewhere, too."""
        low = self.height() < px(COMPACT_HEIGHT)
        self.curve.setFixedHeight(round(min(max(px(LEAST_CURVE), self.height() * 0.2), px(MOST_CURVE))))
        self.body.setSpacing(4 if low else 8)
        self._where.setVisible(not low)
        self._show_sum()

    def _lay_out(self, gates: QHBoxLayout) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.back)
        buttons.addWidget(self.all_terms)
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        self.body.addWidget(self._where)
        self.body.addLayout(gates)
        self.body.addWidget(self._rows)
        self.body.addWidget(self._state)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.curve)
        self.body.addLayout(buttons)

    def _equation_rows(self) -> list[EquationRow]:
        rows = [self._rows.widget(index) for index in range(self._rows.count())]
        return [row for row in rows if isinstance(row, EquationRow)]

    def _on_row_chosen(self, index: QModelIndex) -> None:
        if index.row() == self.model.rest_row:
            self.all_terms.setChecked(True)
            return
        change = self._change_of(index.row())
        if change is not None:
            self.change_wanted.emit(change)

    def _change_of(self, row: int) -> ChangeWeight | None:
        """The change, of nothing yet, of the weight or the bias in a row; None where there is none to change."""
        trace, name, unit_sum = self._tracing.trace, self._selection.sum, self._unit_sum()
        if trace is None or name is None or unit_sum is None:
            return None
        model, part, unit = trace.model, (trace.layer, trace.direction), self._selection.unit
        begin = model.decoder_from
        decoder = bool(begin) and begin in trace.labels[: self._selection.step + 1]
        term = self.model.term_in(row)
        if term is not None:
            place = place_of_term(model, part, name, unit, term.source, term.index, decoder=decoder)
            value = term.weight
        elif row == self.model.bias_row:
            place = place_of_bias(model, part, name, unit, decoder=decoder)
            value = unit_sum.b_hh if name == "m" else unit_sum.b_ih
        else:
            return None
        if place is None or not fits_in(*place, model):
            return None
        return ChangeWeight(tensor=place[0], index=place[1], value=value)

    def _input_names(self) -> tuple[str, ...]:
        """The names of the places of x_t; those of a layer above the first have none."""
        trace = self._tracing.trace
        if trace is None or trace.layer:
            return ()
        return trace.model.alphabet or trace.model.columns

    def _unit_sum(self) -> UnitSum | None:
        name, sums = self._selection.sum, self._arithmetic.sums
        return None if name is None or sums is None else sums.get(name)

    def _shown(self, unit_sum: UnitSum | None) -> int:
        """How many terms stand one by one."""
        if self.all_terms.isChecked() and unit_sum is not None:
            return len(unit_sum.products)
        return SHOWN_LOW if self.height() < px(COMPACT_HEIGHT) else SHOWN

    def _text_in(self, format_name: str) -> str:
        name, unit_sum = self._selection.sum, self._unit_sum()
        if name is None or unit_sum is None:
            return ""
        where = self._selection.step, self._selection.unit
        return copies.SUMS[format_name](self._cell, copies.SumMoment(name, *where, unit_sum, self._input_names()))

    def _show_sum(self) -> None:
        name, moment = self._selection.sum, self._selection.moment
        if name is None:
            return
        index = list(self._gates).index(name)
        self.gate_buttons.button(index).setChecked(True)
        for button in self.gate_buttons.buttons():
            # Tab comes to the gate that is shown; from there the arrows go to the others.
            policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        self._rows.setCurrentIndex(index)
        quantity, unit_sum = self._cell.quantities[name], self._unit_sum()
        known = unit_sum is not None and known_at(quantity, moment.phase, moment.progress)
        self.model.show_sum(unit_sum, known, self._input_names(), self._shown(unit_sum))
        point = (unit_sum.z, unit_sum.squashed) if unit_sum is not None and known else None
        squash = self._squash(name)
        self.curve.setVisible(squash is not None)  # a sum that nothing squashes has no curve
        if squash is not None:
            self.curve.show_point(squash.words, quantity.colour, point, squash)
        self._show_numbers(name, unit_sum if known else None)
        self.copy.setEnabled(known)
        self._state.setText(self._why_not(unit_sum) or (self._put_instead(name, unit_sum) if known else ""))
        self._state.setVisible(bool(self._state.text()))

    def _show_numbers(self, name: str, unit_sum: UnitSum | None) -> None:
        row = self._rows.currentWidget()
        if not isinstance(row, EquationRow):
            return
        if unit_sum is None:
            row.show_pending()
        else:
            trace, unit = self._tracing.trace, self._selection.unit
            of_step = trace.at(min(self._selection.step, trace.steps - 1)) if trace is not None else None
            values = with_sums(of_step or {}, {name: unit_sum})
            row.show_numbers(copies.numbers_of(self._cell, name, values, unit), number(unit_sum.squashed))

    def _squash(self, name: str) -> squashes.Curve | None:
        """What squashes a gate's sum, where anything does."""
        trace = self._tracing.trace
        if trace is None or name not in GATES.get(trace.model.cell, ()):
            return None
        part = trace.layer, trace.direction
        return squashes.curve(squashes.at(trace.model, self._tracing.alterations, part, name))

    def _put_instead(self, name: str, unit_sum: UnitSum | None) -> str:
        """What a change put in the place of what the sum comes to."""
        trace = self._tracing.trace
        if trace is None or unit_sum is None or not unit_sum.replaced:
            return ""
        moment = min(self._selection.step, trace.steps - 1), self._selection.unit
        part = trace.layer, trace.direction
        made = held(self._tracing.alterations, part, moment, name, unit_sum.value, unit_sum.squashed)
        symbol = plain(self._cell.quantities[name].symbol.partition("_")[0])
        if made is None:
            return tr("then {symbol} = {value}", symbol=symbol, value=number(unit_sum.value))
        return tr("then {symbol} = {value}, {where}", symbol=symbol, value=made.what, where=made.where)

    def _why_not(self, unit_sum: UnitSum | None) -> str:
        """Why there is no sum to show, if there is a reason to tell."""
        if unit_sum is not None:
            return ""
        trace, problem = self._tracing.trace, self._arithmetic.problem
        if problem is not None:
            return str(problem)
        if trace is not None and trace.stored:
            return tr("A stored trace has no weights; the sum comes as soon as the engine is ready.")
        return ""
