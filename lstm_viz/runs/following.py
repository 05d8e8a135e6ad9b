"""The model in training under the eyes: now and then the engine is asked for it, its trace and its gradients.

Owns when that is asked and when it is shown: while the diagram plays only between two steps, so that numbers never
change in the middle of an explanation; else a few times a second, as far as the training does not suffer. It does
not own which sequence is traced (`document`), nor what is drawn.
"""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from engine.protocol import NEWEST
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_state import Phase
from lstm_viz.errors import UserError
from lstm_viz.looks import Followed
from lstm_viz.playback import Playback
from lstm_viz.runs.flow import Flow
from lstm_viz.runs.inquiry import Inquiry
from lstm_viz.runs.look import LEAST_MS, Look
from lstm_viz.runs.probe import probe_of
from lstm_viz.runs.record import RunRecord
from lstm_viz.runs.training import Training
from lstm_viz.selection import Selection
from lstm_viz.tracing import Tracing

RETRY_MS = 500  # after another request made a look void
FAILED_MS = 5000  # after a look failed


class Following(QObject):
    """Signals: `changed` (what is looked at, or shown), `flow_changed`, `failed` (a UserError)."""

    changed = Signal()
    flow_changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        client: EngineClient,
        training: Training,
        document: Document,
        selection: Selection,
        playback: Playback,
        tracing: Tracing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._training = training
        self._document = document
        self._selection = selection
        self._playback = playback
        self._tracing = tracing
        self._active = False
        self._entrant = 0
        self._looked_at: int | None = None
        self._training_step: int | None = None
        self._adopted: RunRecord | None = None  # whose model is the document's
        self._given_up: RunRecord | None = None  # whose place another model took, by a person's wish
        self._flow: Flow | None = None
        self._inquiry: Inquiry | None = None
        self._ready: Look | None = None  # waits for the end of the step that is played
        self._ready_at_step = 0
        self._others_ask = False  # the document's own trace is under way
        self._wished = False  # a person chose what to look at: that does not wait until the engine has rested
        self._seen: tuple[object, ...] = ()  # what the newest look looked at
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._begin)
        client.state_changed.connect(self._soon)  # what was wished while it was away
        training.changed.connect(self._on_training_changed)
        training.advanced.connect(self._soon)
        document.model_changed.connect(self._on_model_changed)
        document.sequence_changed.connect(self._on_sequence_changed)
        selection.part_changed.connect(self._on_others_ask)
        selection.moment_changed.connect(self._show_between_steps)
        playback.changed.connect(self._show_between_steps)
        tracing.trace_changed.connect(self._on_traced)
        tracing.refused.connect(self._on_refused)

    # --- what is looked at -----------------------------------------------------------------------------------

    @property
    def entrant(self) -> int:
        """Whose diagram is shown: a place among the run's entrants."""
        return self._entrant

    @property
    def looked_at(self) -> int | None:
        """The training step that is gone back to; None: the newest is followed."""
        return self._looked_at

    @property
    def training_step(self) -> int | None:
        """Of the model that is shown; None where it is none of the run."""
        return self._training_step

    @property
    def away(self) -> bool:
        """Whether another model took the place of the one in training, by a person's wish."""
        return self._given_up is not None and self._given_up is self._training.current

    @property
    def flow(self) -> Flow | None:
        return self._flow

    def show_stored(self, flow: Flow) -> None:
        """Shows curves that were measured earlier, until there are newer ones."""
        if self._flow is None:
            self._flow = flow
            self.flow_changed.emit()

    @property
    def followed(self) -> Followed:
        """How the run is followed, for whoever keeps it."""
        return Followed(shown=self._training_step, looked_at=self._looked_at, away=self.away)

    def put(self, entrant: int, flow: Flow | None, followed: Followed) -> None:
        """Shows the curves of a document, and follows its run as it was followed, if the engine has it."""
        self._drop()
        record = self._training.current
        self._entrant, self._flow, self._seen = entrant, flow, ()
        self._looked_at, self._training_step = followed.looked_at, followed.shown
        self._adopted = None if followed.shown is None else record
        self._given_up = record if followed.away else None
        self.changed.emit()
        self.flow_changed.emit()

    def set_active(self, active: bool) -> None:
        """Whether anybody looks."""
        self._active = active
        if active:
            self._soon()

    def set_entrant(self, entrant: int) -> None:
        """Shows another model of the race."""
        if entrant != self._entrant:
            self._entrant, self._adopted = entrant, None
            self._drop()
            self.changed.emit()
            self._at_once()

    def look_at(self, training_step: int | None) -> None:
        """Goes back to a training step, or to the nearest one before it that was kept; None: to the newest."""
        if training_step != self._looked_at or self.away:
            self._looked_at = training_step
            self._given_up = None
            self.changed.emit()
            self._at_once()

    def close(self) -> None:
        self._active = False
        self._next.stop()
        self._drop()

    # --- when ------------------------------------------------------------------------------------------------

    def _on_training_changed(self) -> None:
        record = self._training.current
        if record is not None and self._adopted is not None and record is not self._adopted:
            self._looked_at, self._training_step = None, None
            self.changed.emit()
        self._soon()

    def _on_model_changed(self) -> None:
        """Another model is the document's: the person's own wish, unless it comes from here."""
        if self._adopted is not None and self._document.model not in self._descriptions(self._adopted):
            self._given_up, self._adopted, self._training_step = self._adopted, None, None
            self.changed.emit()

    def _on_sequence_changed(self) -> None:
        self._drop()
        self._on_others_ask()

    def _on_others_ask(self) -> None:
        # A request for a trace makes an older one void: one at a time.
        self._others_ask = True
        self._drop()

    def _on_traced(self) -> None:
        self._others_ask = False
        self._soon()

    def _on_refused(self, error: object) -> None:
        if error is not None:
            self._others_ask = False
            self._soon()

    def _soon(self) -> None:
        if self._active and not self._next.isActive() and self._inquiry is None and self._ready is None:
            self._next.start(LEAST_MS)

    def _at_once(self) -> None:
        """What a person wishes to see waits for no more than the look that is under way."""
        self._wished = True
        if self._next.isActive() and self._next.remainingTime() > LEAST_MS:
            self._next.stop()
        self._soon()

    def _drop(self) -> None:
        """Lets the present look go."""
        if self._inquiry is not None:
            self._inquiry.drop()
        self._inquiry = self._ready = None

    # --- one look --------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        record = self._training.current
        if (
            not self._active
            or self._inquiry is not None
            or self._others_ask
            or record is None
            or record.stored
            or record is self._given_up
            or self._client.state.phase is not Phase.READY
        ):
            return
        seen = (record, self._step_of(record), self._entrant, self._document.text, self._document.path)
        if seen == self._seen and record is self._adopted:
            return
        self._seen, self._wished = seen, False
        self._entrant = min(self._entrant, len(record.entrants) - 1)
        self._inquire(Look(record, monotonic()))

    def _step_of(self, record: RunRecord) -> int:
        return record.training_step if self._looked_at is None else self._looked_at

    def _inquire(self, look: Look) -> None:
        self._inquiry = inquiry = Inquiry(
            self._client,
            self._selection,
            look,
            self._entrant,
            on_opened=lambda: self._on_opened(inquiry),
            on_looked=lambda: self._on_looked(look),
            on_failed=self._on_failed,
            on_void=lambda: self._end(RETRY_MS),
        )
        inquiry.open(NEWEST if self._looked_at is None else self._looked_at)

    def _on_opened(self, inquiry: Inquiry) -> None:
        """A run's first model takes the document's place; of those after it, what the screen shows is traced."""
        look, trace = inquiry.look, self._tracing.trace
        if self._adopted is not look.record:
            self._adopt(look)
        elif trace is None or trace.model != look.record.entrants[self._entrant].description:
            self._end(RETRY_MS)  # the document's own trace is still to come
        else:
            inquiry.trace(trace.sequence)

    def _adopt(self, look: Look) -> None:
        """Makes the run's model the document's; its trace comes on the document's own way."""
        self._adopted = look.record
        self._training_step = look.training_step
        description = look.record.entrants[self._entrant].description
        number = look.models[self._entrant]
        document = self._document
        # What a person typed stays where the new model can read it.
        own = document.text not in ("", document.model.example) and document.model.alphabet == description.alphabet
        text = document.text if own else probe_of(description)
        self._end()
        document.set_model(description, text=text, number=number)
        self.changed.emit()

    def _on_looked(self, look: Look) -> None:
        self._inquiry = None
        self._ready, self._ready_at_step = look, self._selection.step
        self._show_between_steps()

    def _show_between_steps(self) -> None:
        look = self._ready
        if look is None or (self._playback.playing and self._selection.step == self._ready_at_step):
            return
        self._ready = None
        # Not from within the move of the selection that lets it through.
        playing = self._playback.playing
        QTimer.singleShot(0, self, lambda: self._show(look, playing))

    def _show(self, look: Look, was_playing: bool) -> None:
        if self._playback.playing and not was_playing:  # it began meanwhile, perhaps in the middle of a step
            self._ready, self._ready_at_step = look, self._selection.step
            return
        record, shown, flow = look.record, look.shown, look.flow
        if (
            record is self._training.current
            and shown is not None
            and flow is not None
            and look.sequence is not None
        ):
            self._training_step = look.training_step
            self._flow = Flow(record, look.training_step, flow, tuple(look.sequence.labels))
            self._document.model_opened(shown.summary.model)
            trace = self._tracing.trace
            if not self._others_ask and trace is not None and shown.model == trace.model:
                self._tracing.show(shown)
            self.changed.emit()
            self.flow_changed.emit()
        if self._active:
            self._next.start(LEAST_MS if self._wished else look.pause_ms())

    def _end(self, retry_ms: int = 0) -> None:
        """This look came to nothing."""
        if self._inquiry is not None:
            self._inquiry.drop()
        self._inquiry, self._seen = None, ()
        if retry_ms and self._active:
            self._next.start(retry_ms)

    def _on_failed(self, error: UserError) -> None:
        self._end(FAILED_MS)
        self.failed.emit(error)

    def _descriptions(self, record: RunRecord) -> list[object]:
        return [entrant.description for entrant in record.entrants]
