"""The way to a report: what it needs is asked for and waited for, put on paper elsewhere, and written.

Owns that way, one report at a time. It does not own what a report says (`contents`) nor how it looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.protocol import ImageRead, LayerMeasured, ReadImage
from engine.protocol.looking import BY_NUMBER
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.image_tiles import scale_of
from lstm_viz.inspection import Inspection
from lstm_viz.looking import Looking
from lstm_viz.report.contents import OfFile, Picture, Pictures, report
from lstm_viz.report.html import as_html
from lstm_viz.report.pdf import as_pdf
from lstm_viz.report.pictures import UnitsShown, diagram_picture, units_picture
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from lstm_viz.words import to_translate, tr
from lstm_viz.workers import Worker

WRITERS = {".html": as_html, ".pdf": as_pdf}
COLUMNS = 1024  # runs of steps of the image
ORDER_WORDS = to_translate(
    {"similarity": "ordered by similarity", "half-life": "ordered by half-life", "number": "by number"}
)


@dataclass(eq=False)
class _Writing:
    """A report under way; one that was stopped writes no file."""

    path: Path
    stopped: bool = False


class Reporting(QObject):
    """Signals: `written` (the path of a report), `refused` (a UserError), `working_changed`."""

    written = Signal(object)
    refused = Signal(object)
    working_changed = Signal()

    def __init__(
        self,
        document: Document,
        shown_cell: ShownCell,
        selection: Selection,
        inspection: Inspection,
        tracing: Tracing,
        looking: Looking,
        client: EngineClient,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._shown_cell = shown_cell
        self._selection = selection
        self._inspection = inspection
        self._tracing = tracing
        self._looking = looking
        self._client = client
        self._worker = Worker(self)
        self._path: Path | None = None  # of the report that is wanted
        self._asked: int | None = None  # the trace whose image is asked for, or here
        self._image: ImageRead | None = None
        self._writing: _Writing | None = None
        for changed in (looking.measured, looking.ordered, tracing.trace_changed):
            changed.connect(self._go_on)
        looking.refused.connect(self._on_refused)
        tracing.refused.connect(self._on_refused)

    @property
    def busy(self) -> bool:
        """Whether a report is under way."""
        return self._path is not None

    def write(self, path: Path) -> None:
        """Makes a report of the layer that is looked at: .html or .pdf, by the ending."""
        if path.suffix.lower() not in WRITERS:
            self.refused.emit(
                UserError(
                    tr("{name} is neither .html nor .pdf.", name=path.name),
                    tr("Name a file with one of these endings."),
                )
            )
            return
        if self._looking.waiting or self._tracing.trace is None:
            self.refused.emit(
                UserError(tr("The layer has read nothing yet."), tr("Give it a sequence, or a test signal."))
            )
            return
        self._path, self._asked, self._image = path, None, None
        self._writing = _Writing(path)
        self.working_changed.emit()
        self._go_on()

    @property
    def working(self) -> str:
        """What is being written, in words; "" while nothing is."""
        return "" if self._writing is None else tr("Writing {name} …", name=self._writing.path.name)

    def leave_off(self) -> None:
        """Stops a report that is under way: no file is written, or the one that was there stays."""
        if self._writing is not None:
            self._writing.stopped = True
        self._path = None
        self._end()
        self.refused.emit(UserError(tr("No report was written.")))

    def _end(self) -> None:
        self._writing = None
        self.working_changed.emit()

    def close(self) -> None:
        self._path = None
        self._worker.close()

    def _go_on(self) -> None:
        """Asks for what is missing; where nothing is, the report is made."""
        trace, measured = self._tracing.trace, self._looking.measurement
        if self._path is None or trace is None or trace.stored:
            return
        self._ask_image(trace)
        step = min(self._selection.step, trace.steps - 1)
        if trace.at(step) is None:
            self._tracing.fetch(step)
            return
        ordered = self._looking.order == BY_NUMBER or self._looking.units is not None
        if measured is not None and ordered and self._image is not None:
            self._make(self._path, trace, measured, self._image)

    def _ask_image(self, trace: Trace) -> None:
        if self._asked == trace.number:
            return
        self._asked, self._image = trace.number, None
        body = ReadImage(
            trace=trace.number,
            layer=trace.layer,
            direction=trace.direction,
            quantity=self._looking.quantity,
            start=0,
            stop=trace.steps,
            columns=min(COLUMNS, trace.steps),
        )

        def on_reply(reply: object) -> None:
            if isinstance(reply, ImageRead) and self._asked == reply.trace:
                self._image = reply
                self._go_on()

        self._client.send(body, on_reply, self._on_refused)

    def _make(self, path: Path, trace: Trace, measured: LayerMeasured, read: ImageRead) -> None:
        """Here the diagram, elsewhere the rest."""
        self._path = None
        cell, unit = self._shown_cell.cell, self._selection.unit
        step = min(self._selection.step, trace.steps - 1)
        values = trace.at(step)
        assert values is not None
        quantity = cell.quantities[read.quantity]
        scale, saturates = scale_of(trace, read.quantity)
        rows = self._looking.units
        means = np.asarray(read.values.numpy())
        shown = UnitsShown(quantity, means, rows, scale, saturates, trace.steps)
        diagram = Picture(
            diagram_picture(cell, trace, values, step, unit),
            tr(
                "The diagram of the cell at step {step}: {values}",
                step=step + 1,
                values=", ".join(
                    tr(
                        "{name} of unit {unit} {value}",
                        name=cell.quantities[name].name,
                        unit=unit + 1,
                        value=f"{values[name][min(unit, len(values[name]) - 1)]:.3f}",
                    )
                    for name in self._looking.quantities
                ),
            ),
            tr("Step {step}, the numbers of unit {unit}.", step=step + 1, unit=unit + 1),
        )
        order = tr(ORDER_WORDS["number" if rows is None else self._looking.order])
        words = tr(
            "{quantity} of {units} units, {order}, over {steps} steps",
            quantity=tr(quantity.title or quantity.name),
            units=means.shape[1],
            order=order,
            steps=f"{trace.steps:,}",
        )
        file, title = self._file(), tr(cell.title)

        writing = self._writing or _Writing(path)

        def make() -> Path:
            units = Picture(units_picture(shown, step), tr("A heat map: {words}", words=words), f"{words}.")
            whole = report(file, trace, measured, title, Pictures(units, diagram))
            data = WRITERS[path.suffix.lower()](whole)
            if not writing.stopped:
                write_stream(path, lambda stream: stream.write(data))
            return path

        def on_made(path: Path) -> None:
            if writing is self._writing:
                self._end()
                self.written.emit(path)

        def on_refused(error: UserError) -> None:
            if writing is self._writing:
                self._end()
                self.refused.emit(error)

        self._worker.run(make, on_made, on_refused)

    def _file(self) -> OfFile | None:
        """The stranger's file, where what is looked at is out of one."""
        inspection = self._inspection
        if inspection.found is None or inspection.path is None or inspection.model != self._document.model:
            return None
        return OfFile(inspection.path.name, inspection.found, inspection.layer, inspection.notes)

    def _on_refused(self, problem: UserError | None) -> None:
        if problem is not None and self._path is not None:
            self._path = None
            self._end()
            self.refused.emit(problem)
