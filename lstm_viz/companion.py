"""A second model beside the first, on the same sequence and in step with it.

Owns which model that is, when it is traced (after the first one, whose sequence it reads) and that both stand at
the same step: the share of a step that is done is the same, however many phases each cell has. The first model
leads; a phase or a step that is chosen in the second moves both. It does not own how they are drawn.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from engine.protocol import ModelDescription
from lstm_viz.attempt import Attempt
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.opening import Opening
from lstm_viz.selection import Selection
from lstm_viz.sequence import Sequence
from lstm_viz.shown_cell import ShownCell
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from lstm_viz.words import tr, tr_known

DIGITS = 9  # of a position in phases: thirds of a step meet where they should


class Companion(QObject):
    """`selection`, `tracing` and `shown_cell` are the second model's own.

    Signals: `changed` when a model came to stand beside the first, left, or will not come (`problem`);
    `opened` when the engine holds another second model, or none is wanted any more; `working_changed`.
    """

    changed = Signal()
    opened = Signal()
    working_changed = Signal()

    def __init__(
        self,
        document: Document,
        selection: Selection,
        tracing: Tracing,
        client: EngineClient,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._leader = document
        self._leading_selection = selection
        self._leading_tracing = tracing
        self._client = client
        self._document = Document(document.model, self)
        self._opening = Opening(self._document, client, self)
        self.selection = Selection(self)
        # It shows what it is given: what is traced, and when, is decided here; whose that is, is written here.
        self._traced = Document(document.model, self)
        self.tracing = Tracing(self._traced, self.selection, client)
        self.shown_cell = ShownCell(document.model.cell, self.selection, self.tracing, self)
        self._attempt: Attempt | None = None
        self._share = 0.0  # of it, that is done
        self._left_off: Sequence | None = None  # what somebody did not want to wait for
        self._here = False  # a model was chosen and opened
        self._wanted = False  # and it reads what the first one reads
        self._shown = False  # and its trace has come
        self._moving = False
        self._problem: UserError | None = None
        self._stored: tuple[ModelDescription, bytes | None] | None = None  # it is shown, and no engine has it yet
        self._document.model_changed.connect(self._on_model_opened)
        self._opening.refused.connect(self._set_problem)
        self._opening.working_changed.connect(self.working_changed)
        document.model_changed.connect(self._on_leader_changed)
        document.sequence_changed.connect(self._drop)
        tracing.trace_changed.connect(self._on_leading_trace)
        tracing.refused.connect(self._on_leading_trace)  # the trace that is shown stays the leading one
        selection.moment_changed.connect(self._follow)
        self.selection.moment_changed.connect(self._lead)

    @property
    def trace(self) -> Trace | None:
        """What is shown beside the first model; None where nothing is."""
        return self.tracing.trace if self._shown else None

    @property
    def beside(self) -> ModelDescription | None:
        """The second model, whether or not it reads what the first one reads; None where there is none."""
        return self._document.model if self._here else None

    @property
    def model_number(self) -> int | None:
        """The engine's number for it."""
        return self._document.model_number if self._here else None

    @property
    def problem(self) -> UserError | None:
        """Why the model that was chosen last is not here, if it is not."""
        return self._problem

    def fits(self, model: ModelDescription) -> bool:
        """Whether a model reads what the first one reads, and is another."""
        return model != self._leader.model and _reads(model) == _reads(self._leader.model)

    @property
    def model(self) -> tuple[ModelDescription, bytes | None]:
        """The model that was opened last, with its file's bytes where the program does not ship it."""
        return self._stored or (self._document.model, self._document.model_data)

    def open_model(self, model: ModelDescription, data: bytes | None = None) -> None:
        """Puts a model beside the first: a shipped one, or that of a file's bytes."""
        self._opening.open_model(model, data, model.name)

    def show_stored(self, model: ModelDescription, data: bytes | None, trace: Trace) -> None:
        """Puts a model beside the first with what it made of the sequence earlier, until the engine has."""
        leading = self._leading_tracing.trace
        if leading is None or leading.labels != trace.labels:
            return
        self._stored = model, data
        self._on_trace(replace(trace, sequence=leading.sequence))
        self.open_model(model, data)

    def open_file(self, path: Path) -> None:
        """Puts the model of a file beside the first."""
        self._opening.open_named(str(path))

    @property
    def working(self) -> str:
        """What is computed just now, in words; "" while nothing is."""
        if self._attempt is None:
            return self._opening.working
        return tr("Running {title} over the same sequence …", title=tr_known(self._document.model.title))

    @property
    def share(self) -> float | None:
        """How much of it is done, from 0 to 1; None where nobody knows."""
        return None if self._attempt is None else self._share

    def leave_off(self) -> None:
        """Stops it; what stood there before stays, until another sequence is read."""
        leading = self._leading_tracing.trace
        self._left_off = None if leading is None else leading.sequence
        self._opening.forget()
        self._drop()

    def stop(self) -> None:
        """Nothing stands beside the first model any more."""
        self._drop()
        self._opening.forget()
        self._stored = None
        self._here = self._wanted = self._shown = False
        self._set_problem(None)
        self.opened.emit()

    def close(self) -> None:
        self._drop()
        self._opening.close()
        self.tracing.close()

    def _on_model_opened(self) -> None:
        model = self._document.model
        self._here, self._stored = True, None
        self.opened.emit()
        if _reads(model) != _reads(self._leader.model):
            self._set_problem(
                UserError(
                    tr("{title} reads something else.", title=tr_known(model.title)),
                    tr("Two models stand side by side where both read the same symbols or columns."),
                )
            )
            return
        self._retrace()

    def _on_leader_changed(self) -> None:
        if self._wanted and _reads(self._document.model) != _reads(self._leader.model):
            self.stop()

    def _on_leading_trace(self) -> None:
        """The first model's trace, or a part of it, has come: now the second one may be asked for."""
        leading = self._leading_tracing.trace
        if leading is None or not self._wanted or self._attempt is not None:
            return
        own = self.tracing.trace
        if leading.sequence is self._left_off:
            return
        if own is None or own.sequence is not leading.sequence:
            self._retrace()
        else:
            self.selection.set_part(leading.layer, leading.direction)

    def _retrace(self) -> None:
        leading = self._leading_tracing.trace
        self._drop()
        if leading is None:
            return
        self._wanted, self._left_off, self._share = True, None, 0.0
        self._attempt = Attempt(
            self._client, self._document, self.selection, self._on_trace, self._on_refused, self._on_progress
        )
        self._attempt.trace(leading.sequence)
        self.working_changed.emit()

    def _drop(self) -> None:
        if self._attempt is not None:
            self._attempt.drop()
            self._end_attempt()

    def _end_attempt(self) -> None:
        if self._attempt is not None:
            self._attempt = None
            self.working_changed.emit()

    def _on_progress(self, share: float) -> None:
        self._share = share
        self.working_changed.emit()

    def _on_trace(self, trace: Trace) -> None:
        self._end_attempt()
        with QSignalBlocker(self._traced):  # nothing is to be traced anew
            self._traced.set_model(trace.model)
        self._moving = True
        self.tracing.show(trace)
        self._moving = False
        self._shown = True
        self._follow()
        self._set_problem(None)

    def _on_refused(self, error: UserError) -> None:
        self._end_attempt()
        self._set_problem(error)

    def _set_problem(self, problem: UserError | None) -> None:
        self._problem = problem
        self.changed.emit()

    def _follow(self) -> None:
        """Goes where the first model is."""
        self._move(self._leading_selection, self.selection)

    def _lead(self) -> None:
        """Takes the first model along to what was chosen in the second."""
        own, leading = self.trace, self._leading_tracing.trace
        if own is not None and leading is not None and own.sequence is leading.sequence:
            self._move(self.selection, self._leading_selection)

    def _move(self, first: Selection, second: Selection) -> None:
        if not self._moving:
            self._moving = True
            second.set_position(round(first.position / first.phases * second.phases, DIGITS))
            self._moving = False


def _reads(model: ModelDescription) -> tuple[object, ...]:
    """What two models have in common that can read the same sequence."""
    return model.inputs, model.alphabet, model.columns, model.input_size
