"""The model that is looked into: its tree, what was converted, what it wanted to run, where to open another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.protocol.reading import FileRead, MakeModel
from lstm_viz.diagram.graph import load_cell
from lstm_viz.document import Document
from lstm_viz.file_choices import likeliest
from lstm_viz.file_tree import Node, breakable, summary, tree_of, tree_of_model
from lstm_viz.file_words import format_name, note, own_ways, warnings
from lstm_viz.foreign_code import is_hostile
from lstm_viz.inspection import Inspection
from lstm_viz.models import describe
from lstm_viz.opening import Opening
from lstm_viz.selection import Selection
from lstm_viz.theme import Theme
from lstm_viz.widgets.card import label
from lstm_viz.widgets.elided import ElidedLabel
from lstm_viz.widgets.model_tree import ModelTree
from lstm_viz.words import tr, tr_known
from lstm_viz.workers import Worker

MOST_REFUSED = 6


class FilePanel(QWidget):
    """Shows the file, or while none is open the document's model.

    Signals: `tensor_wanted` (a tensor's name), `assignment_wanted` (a layer is to be made by hand),
    `comparison_wanted` (a second checkpoint is to stand beside this one), `report_wanted` (where to).
    """

    tensor_wanted = Signal(str)
    assignment_wanted = Signal()
    comparison_wanted = Signal()
    report_wanted = Signal(object)

    def __init__(
        self, document: Document, opening: Opening, inspection: Inspection, selection: Selection, theme: Theme
    ) -> None:
        super().__init__()
        self._document = document
        self._opening = opening
        self._inspection = inspection
        self._selection = selection
        self._worker = Worker(self)
        self._stacked: MakeModel | None = None  # the wish whose uppermost layer was gone to
        self._shown: object = None  # the file's contents, or the model, whose tree is shown
        self._title = ElidedLabel()
        self._about = label(role="muted", wrap=True)
        self.tree = ModelTree(theme)
        self.open = _button(tr("Open…"), tr("PyTorch, safetensors, ONNX, Keras; nothing in the file is run"))
        self.open.setAccessibleName(tr("Open a model file"))
        self.compare = _button(
            tr("Compare…"), tr("Two checkpoints side by side: what changed, by gate and by unit")
        )
        self.report = _button(
            tr("Report…"), tr("What this layer learned, with pictures, as one HTML file or one PDF")
        )
        self.by_hand = _button(
            tr("By hand…"), tr("Say which tensors are a layer’s weights, where their names do not")
        )
        self.more = QPushButton(tr("About"))
        self.more.setCheckable(True)
        self.more.setProperty("role", "pill")
        self._invitation = label(
            tr(
                "Drop a model that you trained elsewhere: PyTorch, safetensors, ONNX, Keras. Nothing in it is run."
            ),
            role="muted",
            wrap=True,
        )
        self._problem = label(role="bad", wrap=True)
        self.dismiss = _closing_button()
        self._said = label(wrap=True)
        self._said.hide()
        self._ways = label(role="muted", wrap=True)
        self._refused = label(role="bad", wrap=True)
        self._classes = label(role="muted", wrap=True)
        self._details = label(role="muted", wrap=True)
        buttons = QGridLayout()
        buttons.setSpacing(6)
        for place, button in enumerate((self.open, self.compare, self.report, self.by_hand)):
            buttons.addWidget(button, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.more)
        column.addLayout(top)
        column.addWidget(self._about)
        told = QHBoxLayout()
        told.addWidget(self._problem, 1)
        told.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(told)
        column.addWidget(self.tree)
        column.addLayout(buttons)
        for widget in (self._said, self._invitation, self._ways, self._refused, self._classes, self._details):
            column.addWidget(widget)
        self.setAcceptDrops(True)
        self._connect()
        self._show()

    def _connect(self) -> None:
        """What acts, and what is followed."""
        inspection, opening, document = self._inspection, self._opening, self._document
        self.open.clicked.connect(self.choose_file)
        self.compare.clicked.connect(self.comparison_wanted)
        self.report.clicked.connect(self.choose_report)
        self.by_hand.clicked.connect(self.assignment_wanted)
        self.dismiss.clicked.connect(inspection.dismiss)
        self.more.toggled.connect(self._show_details)
        self.tree.layer_wanted.connect(self._on_layer)
        self.tree.part_wanted.connect(self._on_part)
        self.tree.tensor_wanted.connect(self.tensor_wanted)
        for changed in (inspection.changed, inspection.busy_changed, document.model_changed):
            changed.connect(self._show)
        for refused in (inspection.refused, opening.refused):
            refused.connect(self._show)
        self._selection.part_changed.connect(self._show_chosen)

    def set_theme(self, theme: Theme) -> None:
        self.tree.set_theme(theme)

    def close_worker(self) -> None:
        """Waits for the tree that is being made."""
        self._worker.close()

    def choose_file(self) -> None:
        """Asks for a model file and looks into it."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Open a model file"), "", tr("All files (*)"))
        if name:
            self._opening.open(Path(name))

    def choose_report(self) -> None:
        """Asks where the report of the layer is to be written."""
        kinds = ";;".join((tr("Web page (*.html)"), tr("PDF (*.pdf)")))
        first = f"{Path(self._title.text()).stem or 'layer'}.html"
        name, kind = QFileDialog.getSaveFileName(self, tr("Write a report of the layer"), first, kinds)
        if name:
            path = Path(name)
            ending = ".pdf" if "pdf" in kind else ".html"
            self.say(tr("Writing …"))
            self.report_wanted.emit(path if path.suffix else path.with_suffix(ending))

    def say(self, words: str, *, bad: bool = False) -> None:
        """What became of what was asked for here."""
        self._said.setProperty("role", "bad" if bad else "muted")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setText(words)
        self._said.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self._opening.drop(found)
        event.acceptProposedAction()

    @property
    def _file(self) -> FileRead | None:
        """The file, as long as what is shown has come out of it, or it holds no layer."""
        model = self._inspection.model
        return self._inspection.found if model is None or model == self._document.model else None

    def _on_layer(self, name: str) -> None:
        current = self._inspection.layer
        if self._file is not None and (current is None or current.name != name):
            layer = next((each for each in self._file.layers if each.name == name), None)
            self._inspection.take(MakeModel(layer=name) if layer is None else likeliest(self._file, layer))

    def _on_part(self, name: str, number: int, direction: str) -> None:
        self._on_layer(name)
        self._selection.set_part(number, direction)

    def _show(self) -> None:
        inspection, model, found = self._inspection, self._document.model, self._file
        path = inspection.path
        if found is not None and path is not None:
            self._title.setText(path.name)
            self._about.setText(summary(found))
        else:
            self._title.setText(tr_known(model.title))
            self._about.setText(describe(model, tr(load_cell(model.cell).title)))
        if inspection.busy:
            self._about.setText(tr("Reading …"))
        problem = inspection.problem or self._opening.problem
        said = str(problem) if problem else " ".join(warnings(found)) if found is not None else ""
        if found is not None and not found.layers and inspection.model is None:
            none = tr(
                "No recurrent layer is in this file; beside it stands {model} still.", model=tr_known(model.title)
            )
            said = " ".join(filter(None, (said, none)))
        elif found is not None and inspection.model is None and problem is not None:  # none of its layers came
            said += " " + tr("Beside the file stands {model} still.", model=tr_known(model.title))
        self._problem.setText(said)
        self._problem.setVisible(bool(said))
        self.dismiss.setVisible(problem is not None)
        self._invitation.setVisible(found is None)
        self.more.setVisible(found is not None)
        self.by_hand.setVisible(found is not None)
        self._go_up()
        ways = own_ways(model)
        self._ways.setText(ways)
        self._ways.setVisible(bool(ways))
        self._show_tree(found)
        self._show_details()

    def _go_up(self) -> None:
        """A layer that was put on others is what is looked at, not the lowest of those."""
        inspection, model = self._inspection, self._document.model
        stands = inspection.wish is not None and bool(inspection.wish.under) and inspection.model == model
        if stands and self._stacked is not inspection.wish:
            self._selection.set_part(model.num_layers - 1, model.directions[0])
        self._stacked = inspection.wish if stands else None

    def _show_tree(self, found: FileRead | None) -> None:
        source: object = self._document.model if found is None else found
        if source is self._shown:
            self._show_chosen()
            return
        self._shown = source
        if found is None:
            self.tree.show_nodes(tree_of_model(self._document.model))
            self._show_chosen()
            return

        def on_made(nodes: tuple[Node, ...]) -> None:
            if self._shown is found:
                self.tree.show_nodes(nodes)
                self._show_chosen()

        # Of twenty thousand tensors this takes longer than a frame.
        self._worker.run(lambda: tree_of(found), on_made, lambda _error: None)

    def _show_chosen(self) -> None:
        layer = self._inspection.layer
        name = self._document.model.name if self._file is None or layer is None else layer.name
        self.tree.show_chosen(name, self._selection.layer, self._selection.direction)

    def _show_details(self) -> None:
        found = self._file
        refused = () if found is None else found.refused
        hostile = tuple(filter(is_hostile, refused))
        others = tuple(name for name in refused if name not in hostile)
        self._refused.setText(
            tr("It wanted to run {names}, which no model needs; nothing was run.", names=_names(hostile))
        )
        self._refused.setVisible(bool(hostile))
        self._classes.setText(tr("It names the code {names}, of which none was run.", names=_names(others)))
        self._classes.setVisible(bool(others))
        self._details.setVisible(found is not None and self.more.isChecked())
        if found is None:
            return
        notes = dict.fromkeys(note(said) for said in (*found.notes, *self._inspection.notes))
        lines = [
            tr("Format: {format}.", format=format_name(found.format)),
            *notes,
            *(f"{name}: {value}" for name, value in found.facts.items()),
        ]
        if found.tensors_left_out:
            lines.append(tr("{count} more tensors are not listed.", count=found.tensors_left_out))
        lines.append(
            tr("It was read by a process that may open no other file.")
            if found.guarded
            else tr("It was read by a process of its own.")
        )
        self._details.setText("\n".join(lines))


def _closing_button() -> QPushButton:
    button = _button("✕", tr("Close"))
    button.setProperty("role", "more")
    button.setAccessibleName(tr("Close"))
    return button


def _names(refused: tuple[str, ...]) -> str:
    return ", ".join(map(breakable, refused[:MOST_REFUSED])) + (" …" if len(refused) > MOST_REFUSED else "")


def _button(words: str, tip: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", "small")
    button.setToolTip(tip)
    return button
