"""A layer made by hand: which tensors of the file are its weights, where their names do not say so.

Owns what is picked, and the guess to begin with: the likeliest tensors by their shapes. That they fit together the
file's reader checks.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton

from engine.protocol.reading import Assignment, MakeModel, TensorListed
from lstm_viz.file_tree import shape_words
from lstm_viz.inspection import Inspection
from lstm_viz.widgets.card import Card, label
from lstm_viz.words import to_translate, tr

GATES = {"lstm": "ifgo", "gru": "rzn", "rnn": "a"}  # torch's own orders
CELLS = to_translate({"lstm": "LSTM", "gru": "GRU", "rnn": "RNN (tanh)"})
# Torch's names, what each is, and of how many dimensions.
ROLES = to_translate(
    {
        "weight_ih_l0": ("weights from the input", 2),
        "weight_hh_l0": ("weights from h", 2),
        "bias_ih_l0": ("bias", 1),
        "bias_hh_l0": ("second bias", 1),
        "weight_hr_l0": ("projection of h", 2),
    }
)
NEEDED = 2  # of the roles
MOST_OFFERED = 500


class AssignmentPanel(Card):
    """Asks the inspection for the layer that is picked. Signal: `done`, the panel is not wanted any more."""

    done = Signal()

    def __init__(self, inspection: Inspection) -> None:
        super().__init__()
        self._inspection = inspection
        self._found: object = None
        self._waiting = False
        self.cell = QComboBox()
        self.cell.setAccessibleName(tr("Kind of cell"))
        for name, words in CELLS.items():
            self.cell.addItem(tr(words), name)
        self.order = QLineEdit()
        self.order.setAccessibleName(tr("Order of the gates in the file"))
        self.tensors: dict[str, QComboBox] = {}
        self.turned: dict[str, QCheckBox] = {}
        self.take = QPushButton(tr("Make this layer the model"))
        self.take.setProperty("role", "primary")
        self.back = QPushButton(tr("Back to the image"))
        self.back.setProperty("role", "snug")
        self._problem = label(role="bad", wrap=True)
        self._build()
        self.cell.activated.connect(lambda _: self.order.setText(GATES[self.cell.currentData()]))
        self.take.clicked.connect(self._on_take)
        self.back.clicked.connect(self.done)
        inspection.refused.connect(self._on_answer)
        inspection.changed.connect(self._on_changed)
        self.order.setText(GATES["lstm"])

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(tr("A layer by hand"), role="title"), 1)
        top.addWidget(self.back)
        self.body.addLayout(top)
        self.body.addWidget(
            label(
                tr("Pick which tensors are a layer’s weights; whether their shapes fit together is checked."),
                role="muted",
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(tr("cell")), 0, 0)
        grid.addWidget(self.cell, 0, 1)
        for row, (role, (words, _)) in enumerate(ROLES.items(), start=1):
            box, turned = QComboBox(), QCheckBox(tr("turned"))
            box.setAccessibleName(tr(words))
            box.setMinimumWidth(1)
            turned.setToolTip(tr("The file holds it the other way round: inputs × outputs"))
            turned.setAccessibleName(tr("{what}: turned", what=tr(words)))
            self.tensors[role], self.turned[role] = box, turned
            grid.addWidget(label(tr(words)), row, 0)
            grid.addWidget(box, row, 1)
            if role.startswith("weight"):
                grid.addWidget(turned, row, 2)
        grid.addWidget(label(tr("order of the gates")), len(ROLES) + 1, 0)
        grid.addWidget(self.order, len(ROLES) + 1, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._problem)
        self.body.addStretch(1)
        self.body.addWidget(self.take)
        self._problem.hide()

    def begin(self) -> None:
        """Offers the tensors of the file that is open, the likeliest first."""
        found = self._inspection.found
        if found is None or found is self._found:
            return
        self._found = found
        self._problem.hide()
        self.cell.setCurrentIndex(0)
        self.order.setText(GATES["lstm"])
        likeliest = guess(found.tensors)
        for place, (role, (_, dimensions)) in enumerate(ROLES.items()):
            box = self.tensors[role]
            box.clear()
            if place >= NEEDED:
                box.addItem(tr("none"), "")
            offered = [tensor for tensor in found.tensors if len(tensor.shape) == dimensions][:MOST_OFFERED]
            for tensor in offered:
                box.addItem(f"{tensor.name} · {shape_words(tensor.shape)}", tensor.name)
            if role in likeliest:
                box.setCurrentIndex(max(0, box.findData(likeliest[role])))

    def show_picked(self, assigned: Assignment) -> None:
        """Shows what was picked, as far as the file has it."""
        self.begin()
        self.cell.setCurrentIndex(max(0, self.cell.findData(assigned.cell)))
        self.order.setText(assigned.gate_order)
        for role, box in self.tensors.items():
            box.setCurrentIndex(box.findData(assigned.tensors.get(role, "")))
            self.turned[role].setChecked(role in assigned.transposed)

    @property
    def assignment(self) -> Assignment:
        """What is picked."""
        picked = {role: box.currentData() for role, box in self.tensors.items() if box.currentData()}
        turned = tuple(role for role in picked if self.turned[role].isChecked())
        return Assignment(
            cell=self.cell.currentData(),
            tensors=picked,
            transposed=turned,
            gate_order=self.order.text().strip().lower(),
        )

    def _on_take(self) -> None:
        self._waiting = True
        self._problem.hide()
        self._inspection.take(MakeModel(layer=self.assignment), chosen=True)

    def _on_answer(self, problem: object) -> None:
        if self._waiting and problem is not None:
            self._waiting = False
            self._problem.setText(str(problem))
            self._problem.show()

    def _on_changed(self) -> None:
        if self._waiting:
            self._waiting = False
            self.done.emit()


def guess(tensors: Sequence[TensorListed]) -> dict[str, str]:
    """The likeliest tensors of an LSTM by their shapes: a matrix (4H, H), one (4H, I) beside it, biases (4H,)."""
    for square in tensors:
        if len(square.shape) == 2 and square.shape[0] == 4 * square.shape[1]:
            rows = square.shape[0]
            others = [tensor for tensor in tensors if tensor is not square and tensor.shape[:1] == (rows,)]
            wide = [tensor.name for tensor in others if len(tensor.shape) == 2]
            biases = [tensor.name for tensor in others if len(tensor.shape) == 1]
            if wide:
                roles = ("weight_hh_l0", "weight_ih_l0", "bias_ih_l0", "bias_hh_l0")
                return dict(zip(roles, (square.name, wide[0], *biases[:2]), strict=False))
    return {}
