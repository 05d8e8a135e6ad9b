"""Export: the numbers of the trace that is shown, all steps and units of its layer and direction."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from lstm_viz.errors import UserError
from lstm_viz.export.numbers import WRITERS, Arrays
from lstm_viz.files import write_stream
from lstm_viz.shown_cell import ShownCell
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import label
from lstm_viz.words import tr
from lstm_viz.workers import Worker


class NumbersPage(QWidget):
    """Signals: `written` (a Path), `refused` (a UserError)."""

    written = Signal(object)
    refused = Signal(object)

    def __init__(self, shown_cell: ShownCell, tracing: Tracing) -> None:
        super().__init__()
        self._shown_cell = shown_cell
        self._tracing = tracing
        self._worker = Worker(self)
        self.save = QPushButton(tr("Save…"))
        self.save.setProperty("role", "primary")
        column = QVBoxLayout(self)
        words = tr(
            "Every gate and state of every unit at every step, of the layer and direction that are shown: .npz "
            "holds arrays by name, .csv a long table of step, unit, quantity and value."
        )
        column.addWidget(label(words, role="muted", wrap=True))
        column.addStretch(1)
        column.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignRight)
        self.save.clicked.connect(self._ask)

    def write(self, path: Path) -> None:
        """Writes the trace that is shown, beside the window; its ending says as what."""
        try:
            writer = WRITERS.get(path.suffix.lower())
            if writer is None:
                raise UserError(
                    tr("{name} is neither .npz nor .csv.", name=path.name),
                    tr("Name a file with one of these endings."),
                )
            arrays = whole(self._tracing.trace, ("x", *self._shown_cell.cell.timeline))
        except UserError as error:
            self.refused.emit(error)
            return

        def job() -> Path:
            write_stream(path, lambda stream: writer(stream, arrays))
            return path

        self._worker.run(job, self.written.emit, self.refused.emit)

    def close_worker(self) -> None:
        self._worker.close()

    def _ask(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Export the numbers"), "trace.npz", "(*.npz *.csv)")
        if path:
            self.write(Path(path))


def whole(trace: Trace | None, names: tuple[str, ...]) -> Arrays:
    """All steps of a trace, (T, size) a quantity; raises UserError where the window does not hold them."""
    if trace is None:
        raise UserError(tr("There is no trace yet."), tr("Type a sequence that the model can read."))
    stretch = trace.whole
    if stretch is None:
        raise UserError(
            tr("Of so long a sequence the window holds a part only."),
            tr("The command line writes all of it: lstm-viz trace MODEL --input FILE --out trace.npz"),
        )
    return {name: stretch.arrays[name] for name in names}
