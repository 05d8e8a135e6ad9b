"""Export: a page of HTML that plays the trace that is shown, without the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from lstm_viz.errors import UserError
from lstm_viz.export.page import Beginning, page
from lstm_viz.files import write_stream
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import label
from lstm_viz.words import tr
from lstm_viz.workers import Worker


class WebPage(QWidget):
    """Signals: `written` (a Path), `refused` (a UserError)."""

    written = Signal(object)
    refused = Signal(object)

    def __init__(self, shown_cell: ShownCell, selection: Selection, tracing: Tracing) -> None:
        super().__init__()
        self._shown_cell, self._selection, self._tracing = shown_cell, selection, tracing
        self._worker = Worker(self)
        self.save = QPushButton(tr("Save…"))
        self.save.setProperty("role", "primary")
        column = QVBoxLayout(self)
        words = tr(
            "One file that plays this trace in any browser, without the program and without a network: the cell "
            "phase by phase, its equations with their numbers, and a map of all units at all steps."
        )
        column.addWidget(label(words, role="muted", wrap=True))
        column.addStretch(1)
        column.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignRight)
        self.save.clicked.connect(self._ask)

    def write(self, path: Path) -> None:
        """Writes the page, beside the window; it begins with what is shown now."""
        trace, cell = self._tracing.trace, self._shown_cell.cell
        begins = Beginning(self._selection.position, self._selection.unit)
        if trace is None:
            self.refused.emit(
                UserError(tr("There is no trace yet."), tr("Type a sequence that the model can read."))
            )
            return

        def job() -> Path:
            made = page(cell, trace, begins)
            write_stream(path, lambda stream: stream.write(made))
            return path

        self._worker.run(job, self.written.emit, self.refused.emit)

    def close_worker(self) -> None:
        self._worker.close()

    def _ask(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Export a page"), "trace.html", "(*.html)")
        if path:
            self.write(Path(path))
