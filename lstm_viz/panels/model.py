"""The model and the sequence: which model, what it reads, what is typed, what is wrong with it."""

from __future__ import annotations

from math import isfinite
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.protocol import Difference, ModelDescription
from lstm_viz.document import Document
from lstm_viz.drawn_cell import drawn_cell
from lstm_viz.models import describe
from lstm_viz.opening import MODEL_ENDINGS, Opening
from lstm_viz.selection import Selection
from lstm_viz.sequence import readable_alphabet
from lstm_viz.signals import FED, fed
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.scrolled import StillBox, scrolled
from lstm_viz.words import tr, tr_known


class ModelPanel(Card):
    """Chooses the model and takes the sequence."""

    def __init__(
        self,
        document: Document,
        models: list[ModelDescription],
        opening: Opening,
        selection: Selection,
        tracing: Tracing,
    ) -> None:
        super().__init__()
        self._document = document
        self._models = models
        self._opening = opening
        self._selection = selection
        self._tracing = tracing
        self._model = StillBox()
        self._model.setAccessibleName(tr("Model"))
        for model in models:
            self._model.addItem(tr_known(model.title), model.name)
        self._model.insertSeparator(len(models))
        self._model.addItem(tr("Open a model file…"))
        self._about = label(role="muted", wrap=True)
        self._part = StillBox()
        self._part.setAccessibleName(tr("Layer and direction"))
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(tr("Input sequence"))
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(76)
        self._open = QPushButton(tr("Open…"))
        self._open.setAccessibleName(tr("Open a sequence"))
        self._open.setToolTip(tr("Open a sequence: .txt, .csv, .tsv, .npy or .npz"))
        self._example = QPushButton(tr("Example"))
        self._example.setToolTip(tr("Take the model’s own example"))
        self._problem = label(role="bad", wrap=True)
        self._fed = label(role="muted", wrap=True)
        self._reads = label(role="muted", wrap=True)
        self._story = label(wrap=True)
        self._look_at = label(tr("What to look at"), role="caption")
        self._checked = label(role="muted", wrap=True)
        for box in (self._model, self._part):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            box.setMinimumWidth(1)
        for button in (self._open, self._example):
            button.setProperty("role", "small")
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._text.setMinimumWidth(1)
        self._text.setAcceptDrops(False)  # a file that is dropped on it is opened, not written down
        self._build()
        self.setAcceptDrops(True)
        self._connect()
        self._show_model()
        self._show_sequence()
        self._show_trace()

    def _connect(self) -> None:
        self._model.currentIndexChanged.connect(self._on_model_chosen)
        self._part.currentIndexChanged.connect(self._on_part_chosen)
        self._text.textChanged.connect(self._on_text_changed)
        self._open.clicked.connect(self.choose_file)
        self._example.clicked.connect(lambda: self._document.set_text(self._document.model.example))
        self._document.model_changed.connect(self._show_model)
        # What was checked of the model before is not this one's.
        self._document.model_changed.connect(self._show_trace)
        self._document.sequence_changed.connect(self._show_sequence)
        self._tracing.refused.connect(self._show_trace)
        self._opening.refused.connect(self._on_opening_refused)
        self._tracing.trace_changed.connect(self._show_trace)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self._open)
        buttons.addWidget(self._example)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        scroll = scrolled(inside, tr("Model and input sequence"))
        self.body.addWidget(scroll)
        column.addWidget(label(tr("Model"), role="caption"))
        column.addWidget(self._model)
        column.addWidget(self._about)
        column.addWidget(self._part)
        column.addSpacing(6)
        column.addWidget(label(tr("Input sequence"), role="caption"))
        column.addWidget(self._text)
        column.addWidget(self._problem)
        column.addWidget(self._fed)
        column.addLayout(buttons)
        column.addWidget(self._reads)
        column.addSpacing(6)
        column.addWidget(self._look_at)
        column.addWidget(self._story)
        column.addStretch(1)
        column.addWidget(self._checked)

    def choose_file(self) -> None:
        """Asks for a file with a sequence and opens it."""
        kinds = tr("Sequences (*.txt *.csv *.tsv *.npy *.npz);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Open a sequence"), "", kinds)
        if name:
            self._opening.open(Path(name))

    def choose_model_file(self) -> None:
        """Asks for a model file, of this program or another, and opens it."""
        kinds = tr("Model files ({endings});;All files (*)", endings=" ".join(f"*{end}" for end in MODEL_ENDINGS))
        name, _ = QFileDialog.getOpenFileName(self, tr("Open a model"), "", kinds)
        if name:
            self._opening.open(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._opening.drop([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def _on_model_chosen(self, index: int) -> None:
        if index > len(self._models):
            self._show_model()
            self.choose_model_file()
        elif 0 <= index < len(self._models) and self._models[index] != self._document.model:
            self._opening.open_model(self._models[index])

    def _on_part_chosen(self, index: int) -> None:
        if index >= 0:
            layer, direction = self._part.itemData(index)
            self._selection.set_part(layer, direction)

    def _on_text_changed(self) -> None:
        text = self._text.toPlainText()
        if text or self._document.path is None:
            self._document.set_text(text)

    def _show_model(self) -> None:
        model = self._document.model
        # A model of the person's own is none of the list: the box shows its title all the same.
        self._model.setPlaceholderText(tr_known(model.title))
        self._model.setToolTip(tr_known(model.title))  # a narrow box cuts it off
        self._model.setCurrentIndex(self._models.index(model) if model in self._models else -1)
        cell = drawn_cell(model, (), (0, model.directions[0]))
        self._about.setText(describe(model, tr(cell.title)))
        self._about.setToolTip(tr("The cell: {source}", source=tr(cell.source)))
        self._story.setText(tr_known(model.story))
        self._look_at.setVisible(bool(model.story))
        self._reads.setText(tr("It reads: {what}", what=_readable(model)))
        self._example.setVisible(bool(model.example))
        parts = [(layer, direction) for layer in range(model.num_layers) for direction in model.directions]
        self._part.blockSignals(True)
        self._part.clear()
        for layer, direction in parts:
            words = tr("layer {number}, forward") if direction == "forward" else tr("layer {number}, reverse")
            self._part.addItem(words.format(number=layer + 1), (layer, direction))
        # What is selected, or the nearest to it that this model has. (Qt's findData compares tuples by identity.)
        layer = min(self._selection.layer, model.num_layers - 1)
        direction = self._selection.direction
        direction = direction if direction in model.directions else model.directions[0]
        self._part.setCurrentIndex(parts.index((layer, direction)))
        self._part.blockSignals(False)
        self._part.setVisible(len(parts) > 1)

    def _show_sequence(self) -> None:
        path = self._document.path
        self._text.setPlaceholderText(tr("{name} is open; type to replace it", name=path.name) if path else "")
        if self._text.toPlainText() != self._document.text:
            self._text.blockSignals(True)
            self._text.setPlainText(self._document.text)
            self._text.blockSignals(False)

    def _on_opening_refused(self) -> None:
        self._show_model()  # the box shows the one that was chosen
        self._show_problem()

    def _show_problem(self) -> None:
        error = self._opening.problem or self._tracing.problem
        self._problem.setText(str(error) if error else "")
        self._problem.setVisible(error is not None)

    def _show_trace(self) -> None:
        self._show_problem()
        trace = self._tracing.trace
        signal = None if trace is None or self._tracing.of_model_before else fed(trace.sequence.text, trace.model)
        self._fed.setText("" if signal is None else tr("This is {signal}, not your data.", signal=tr(FED[signal])))
        self._fed.setVisible(signal is not None)
        if trace is None or self._tracing.of_model_before:
            self._checked.setText("")
            return
        found = [
            difference
            for difference in trace.summary.differences
            if (difference.layer, difference.direction) == (trace.layer, trace.direction)
        ]
        if found:
            self._checked.setText(largest_difference(found[0], trace.summary.dtype, trace.summary.fused))
            self._checked.setAlignment(Qt.AlignmentFlag.AlignLeft)


def _readable(model: ModelDescription) -> str:
    """What the model reads at each step, and how to type what a keyboard lacks."""
    if not model.alphabet:
        if model.input_size == 1 and not model.columns:
            return tr("1 number a step")
        return ", ".join(model.columns) or tr("{count} numbers a step", count=model.input_size)
    symbols = readable_alphabet(model)
    return tr("{symbols}\n· is a blank: type a point", symbols=symbols) if "·" in model.alphabet else symbols


def largest_difference(difference: Difference, dtype: str, fused: bool = True) -> str:
    """How far the trace is from what PyTorch's own layer returns, in a sentence; where PyTorch has no such layer
    (not `fused`), from the loop over the steps that stands for it.
    """
    parts = {"h": difference.h} | ({} if difference.c is None else {"C": difference.c})
    if not all(isfinite(value) for value in parts.values()):
        return tr(
            "No difference from PyTorch’s own layer can be told: numbers overflow in this sequence, there as here "
            "({dtype})",
            dtype=dtype,
        )
    values = ", ".join(f"{symbol} {value:.1e}" for symbol, value in parts.items())
    if not fused:
        return tr(
            "PyTorch has no such layer, so a plain loop over the steps ran. Largest difference from it: {values} "
            "({dtype})",
            values=values,
            dtype=dtype,
        )
    return tr("Largest difference from PyTorch’s own layer: {values} ({dtype})", values=values, dtype=dtype)
