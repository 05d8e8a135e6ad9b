"""Where the h of somebody's own framework is dropped, and how far the trace is from it."""

from __future__ import annotations

from math import isfinite
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from lstm_viz.own_output import OwnDifference, OwnOutput
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import label
from lstm_viz.words import tr

ALIKE = 1e-4  # of the largest |h|: two frameworks round differently, step after step


class OwnOutputPanel(QWidget):
    """A button that takes drops, and the largest difference below it."""

    def __init__(self, own: OwnOutput, tracing: Tracing) -> None:
        super().__init__()
        self._own = own
        self._tracing = tracing
        self._number: tuple[int, int, str] | None = None
        self.choose = QPushButton(tr("Compare your own h…"))
        self.choose.setProperty("role", "small")
        self.choose.setToolTip(tr("Drop the h that your own framework gave (.npy), for this very sequence"))
        self._said = label(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choose)
        column.addWidget(self._said)
        self._said.hide()
        self.setAcceptDrops(True)
        self.choose.clicked.connect(self._on_choose)
        own.compared.connect(self._show)
        tracing.trace_changed.connect(self._on_trace_changed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(
            url.isLocalFile() and url.toLocalFile().lower().endswith(".npy") for url in event.mimeData().urls()
        ):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._own.compare(Path(event.mimeData().urls()[0].toLocalFile()))
        event.acceptProposedAction()

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Open your own h"), "", tr("NumPy arrays (*.npy)"))
        if name:
            self._own.compare(Path(name))

    def _on_trace_changed(self) -> None:
        trace = self._tracing.trace
        number = None if trace is None else (trace.number, trace.layer, trace.direction)
        if number != self._number:
            self._number = number
            self._said.hide()

    def _show(self, found: OwnDifference | Exception) -> None:
        if isinstance(found, Exception):
            words, role = str(found), "bad"
        else:
            alike = isfinite(found.largest) and found.largest <= ALIKE * max(1.0, found.scale)
            words = tr(
                "{name}: the largest difference of h is {largest}, at step {step} in unit {unit}. {verdict}",
                name=found.name,
                largest=f"{found.largest:.1e}",
                step=f"{found.step + 1:,}",
                unit=found.unit + 1,
                verdict=tr("The layer is read rightly.")
                if alike
                else tr("That is more than rounding: see what was chosen and converted."),
            )
            role = "" if alike else "bad"
        self._said.setProperty("role", role)
        self._said.style().unpolish(self._said)
        self._said.setText(words)
        self._said.show()
