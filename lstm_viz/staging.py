"""Scenes on the stage: brings a document, its selection and its traces into a scene's state, and reads it back.

Owns the order in which that happens, and when everything that a scene wants has come: a trace is the engine's, so
it takes a while. Works with any set of models, the main window's or another's. It does not own what a scene is
(`scene`), how anything is drawn, nor the parts of a scene that a window alone knows (a `Stage`).
"""

from __future__ import annotations

from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from engine.protocol import ModelDescription
from lstm_viz.companion import Companion
from lstm_viz.document import Document
from lstm_viz.laboratory import Laboratory
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.scene import LAST, NOTHING, Measured, Scene, Shown, View
from lstm_viz.selection import Selection
from lstm_viz.sequence import Sequence
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing

JUST_BEGUN = 1e-6  # phases
DIGITS = 5  # of a phase that is read off


class Stage(Protocol):
    """What a window, or a part of one, shows of a scene by itself."""

    def view(self) -> View:
        """Its state; None for what it does not know."""

    def show_view(self, view: View) -> None:
        """Takes what is not None and what it knows."""


class EmptyStage:
    """A stage that draws nothing, and keeps what it is told."""

    def __init__(self) -> None:
        self._view = View()

    def view(self) -> View:
        return self._view

    def show_view(self, view: View) -> None:
        told = {name: getattr(view, name) for name in View.__struct_fields__}
        self._view = replace(self._view, **{name: value for name, value in told.items() if value is not None})


class Staging(QObject):
    """Signals: `arrived` (all that the scene wants is on the screen; also while `apply` runs, where nothing has to
    be computed), `refused` (a UserError: something of it will not come).
    """

    arrived = Signal()
    refused = Signal(object)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        tracing: Tracing,
        *,
        companion: Companion | None = None,
        laboratory: Laboratory | None = None,
        stage: Stage | None = None,
        shelf: ModelShelf | None = None,
        begun: float = JUST_BEGUN,
        parent: QObject | None = None,
    ) -> None:
        """`shelf` holds the models that scenes name; without `companion` or `laboratory` scenes have none. `begun`
        is how far into a step's first phase a scene stands that has nothing of the step done.
        """
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self._tracing = tracing
        self._companion = companion
        self._laboratory = laboratory
        self._stage: Stage = EmptyStage() if stage is None else stage
        self.shelf = ModelShelf() if shelf is None else shelf
        self._begun = begun
        self._wanted: Scene | None = None  # what has not arrived yet
        self._beside_asked = False
        self._applying = False
        tracing.trace_changed.connect(self._settle)
        tracing.refused.connect(self._on_refused)
        if companion is not None:
            companion.changed.connect(self._on_companion_changed)
        if laboratory is not None:
            laboratory.measured.connect(self._settle)
            laboratory.refused.connect(self._on_refused)

    @property
    def waiting(self) -> bool:
        """Whether something of the scene that was applied last has still to come."""
        return self._wanted is not None

    # --- onto the stage --------------------------------------------------------------------------------------

    def apply(self, scene: Scene, stored: Shown = NOTHING) -> None:
        """Brings the state about; what has to be computed comes later. Raises UserError where the scene names a
        model that is not here, before anything is changed.

        What is `stored` is there at once, until the engine's own has come.
        """
        model = None if scene.model is None else self.shelf.of(scene.model)
        self._wanted, self._beside_asked = scene, False
        self._applying = True
        self._stage.show_view(scene.view)
        selection = self._selection
        selection.set_part(
            selection.layer if scene.layer is None else scene.layer - 1, scene.direction or selection.direction
        )
        if scene.changes is not None:
            self._tracing.changes.take(scene.changes)
        if scene.untouched is not None and scene.untouched != self._tracing.untouched_wanted:
            self._tracing.want_untouched(scene.untouched)
        self._apply_document(model, scene.sequence)
        if stored.trace is not None and not self._is_traced():
            self._tracing.show(stored.trace)
        self._apply_beside(scene, stored.beside)
        self._apply_laboratory(scene.laboratory)
        if self._laboratory is not None and stored.measured is not None:
            self._laboratory.show_stored(stored.measured, stored.jacobians)
        self._applying = False
        self._settle()

    def drop(self) -> None:
        """What has not come yet is not waited for any more."""
        self._wanted = None

    def _apply_document(self, model: tuple[ModelDescription, bytes | None] | None, text: str | None) -> None:
        document = self._document
        if model is not None and model != (document.model, document.model_data):
            document.set_model(model[0], text=text, data=model[1])
        elif text is not None:
            document.set_text(text)

    def _apply_beside(self, scene: Scene, stored: Trace | None) -> None:
        """Takes away a second model that is not wanted; one that is comes after the first one's trace, where it is
        not `stored`.
        """
        companion = self._companion
        if companion is None or scene.beside is None:
            return
        if scene.beside == "" or scene.beside != self._beside():
            companion.stop()
            if scene.beside and stored is not None:
                companion.show_stored(*self.shelf.of(scene.beside), stored)

    def _apply_laboratory(self, measured: Measured | None) -> None:
        if self._laboratory is None or measured is None:
            return
        self._laboratory.change(**measured.knobs())
        if measured.metric is not None:
            self._laboratory.set_metric(measured.metric)
        self._laboratory.choose(measured.chosen, measured.quantity)

    def _settle(self) -> None:
        """Takes the selection to where the scene has it, as soon as there is what it selects from."""
        scene = self._wanted
        if scene is None or self._applying or not self._is_shown():
            return
        self._applying = True  # what follows moves the selection, and may show the trace again
        self._select(scene)
        self._applying = False
        if self._has_changes(scene) and self._has_beside(scene) and self._has_measured(scene):
            self._wanted = None
            self.arrived.emit()

    def _select(self, scene: Scene) -> None:
        selection = self._selection
        if scene.unit is not None:
            selection.set_unit(scene.unit - 1)
        if scene.quantity is not None:
            selection.set_quantity(scene.quantity or None)
        if scene.sum is not None:
            selection.set_sum(scene.sum or None)
        if scene.loop == ():
            selection.clear_loop()
        elif scene.loop is not None:
            selection.set_loop(scene.loop[0] - 1, scene.loop[1] - 1)
        position = self.position_of(scene)
        if position is not None:
            selection.set_position(position)

    def position_of(self, scene: Scene) -> float | None:
        """Where a scene stands, counted in phases as in `Selection`; None where it leaves that open."""
        selection = self._selection
        if scene.step is None and scene.phase is None:
            return None
        step = selection.step if scene.step is None else scene.step - 1
        if scene.step == LAST or step >= selection.steps:
            step = selection.steps - 1
        phase = selection.moment.phase + 1.0 if scene.phase is None else scene.phase
        # Of a position between two steps the first one is shown, complete: a step begins just after it.
        begun = self._begun if step and not phase else 0.0
        return step * selection.phases + min(phase, selection.phases) + begun

    # --- what has come ---------------------------------------------------------------------------------------

    def _is_of_document(self, trace: Trace | None) -> bool:
        document = self._document
        text = document.path.name if document.path is not None else document.text
        return trace is not None and trace.model == document.model and trace.sequence.text == text

    def _is_traced(self) -> bool:
        """Whether the engine's own trace of the document is here."""
        trace = self._tracing.untouched
        return (
            trace is not None
            and not trace.stored
            and self._is_of_document(trace)
            and trace.summary.model == self._document.model_number
        )

    def _is_shown(self) -> bool:
        """Whether a trace of the document is on the screen, in the part that is selected; a stored one will do."""
        trace = self._tracing.trace
        if trace is None or not self._is_of_document(trace):
            return False
        part = min(self._selection.layer, trace.model.num_layers - 1), self._selection.direction
        return trace.stored or (self._is_traced() and (trace.layer, trace.direction) == part)

    def _has_changes(self, scene: Scene) -> bool:
        tracing = self._tracing
        trace = tracing.trace
        if trace is None or trace.stored:
            return trace is not None  # a stored trace is of the scene with its changes
        wanted = tracing.changes.enabled_for(self._document.model)
        if tracing.untouched_wanted:
            return not wanted or tracing.altered is not None
        return tracing.alterations == wanted

    def _beside(self) -> str:
        """The name of the model that stands beside the first; "" where none does."""
        companion = self._companion
        if companion is None or companion.trace is None:
            return ""
        return self.shelf.name_of(*companion.model)

    def _has_beside(self, scene: Scene) -> bool:
        companion, trace = self._companion, self._tracing.trace
        if companion is None or not scene.beside:
            return True
        if companion.trace is not None and scene.beside == self._beside():
            return trace is not None and companion.trace.sequence is trace.sequence
        if not self._beside_asked and self._is_traced():
            self._beside_asked = True
            companion.open_model(*self.shelf.of(scene.beside))
        return False

    def _has_measured(self, scene: Scene) -> bool:
        laboratory = self._laboratory
        if laboratory is None or scene.laboratory is None or not laboratory.active:
            return True
        result = laboratory.result
        return result is not None and result.knobs == laboratory.knobs

    def _on_companion_changed(self) -> None:
        if self._companion is not None and self._companion.problem is not None and self._beside_asked:
            self._on_refused(self._companion.problem)
        self._settle()

    def _on_refused(self, problem: object) -> None:
        if problem is not None and self._wanted is not None and not self._applying:
            self._wanted = None
            self.refused.emit(problem)

    # --- off the stage ---------------------------------------------------------------------------------------

    def _sequence(self) -> str | None:
        """The sequence as it would be typed, also that of a file; None where it cannot be read yet."""
        document, trace = self._document, self._tracing.untouched
        if document.path is None:
            return document.text
        return as_typed(trace.sequence, document.model) if self._is_of_document(trace) and trace else None

    def capture(self, *, typed: bool = True) -> Scene:
        """The whole state as it is now. The sequence of a file is made into what could be typed, which takes a
        while for a long one, unless it need not be `typed`.
        """
        document, selection, tracing = self._document, self._selection, self._tracing
        moment, loop, laboratory = selection.moment, selection.loop, self._laboratory
        view = self._stage.view()
        return Scene(
            model=self.shelf.name_of(document.model, document.model_data),
            sequence=self._sequence() if typed or document.path is None else None,
            layer=selection.layer + 1,
            direction="reverse" if selection.direction == "reverse" else "forward",
            step=moment.step + 1,
            phase=round(moment.phase + moment.progress, DIGITS),
            unit=selection.unit + 1,
            quantity=selection.quantity or "",
            sum=selection.sum or "",
            changes=tracing.changes.lines,
            untouched=tracing.untouched_wanted,
            beside=None if self._companion is None else self._beside(),
            loop=() if loop is None else (loop[0] + 1, loop[1] + 1),
            laboratory=None
            if laboratory is None
            else Measured.of(laboratory.knobs, laboratory.metric, *laboratory.looked_at),
            **{name: getattr(view, name) for name in View.__struct_fields__},
        )

    def shown(self) -> Shown:
        """What is on the screen of what `capture` says, for whoever keeps it; nothing that is still on its way."""
        laboratory, companion = self._laboratory, self._companion
        result = None if laboratory is None else laboratory.result
        if laboratory is None or result is None or result.knobs != laboratory.knobs:
            result = None
        return Shown(
            self._tracing.trace,
            None if companion is None else companion.trace,
            result,
            {} if laboratory is None or result is None else laboratory.jacobians,
        )


def as_typed(sequence: Sequence, model: ModelDescription) -> str:
    """A sequence as a person would type it, whatever file it came from."""
    if model.inputs == "text":
        return "".join(sequence.labels)
    if model.inputs == "symbols":
        return " ".join(sequence.labels)
    return "; ".join(" ".join(repr(value) for value in row) for row in sequence.values.tolist())
