"""The stage of the course: models, traces, what is selected and changed, apart from those of the other workspaces.

Owns a document, a selection and a trace of its own, so that what a person has open elsewhere stays as it is; which
panes are wanted; and when all that a lesson's `do` asks for has come. The state is brought about by `staging`; the
stage adds what only lessons have: what is marked and hidden, curves, a picture, a race. It draws nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QObject, Signal

from lstm_viz.changes import Changes
from lstm_viz.companion import Companion
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.laboratory import Laboratory
from lstm_viz.learn.lesson import EMPTY, Do, Race
from lstm_viz.learning.ahead import Ahead
from lstm_viz.learning.scenes import bring, plan_of, scene_of
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.playback import Playback
from lstm_viz.runs.checkpoints import Checkpoints
from lstm_viz.runs.kept import kept_of, record_of
from lstm_viz.runs.kept_race import KeptRace
from lstm_viz.runs.record import RunRecord
from lstm_viz.runs.training import Training
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.staging import Staging
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing


class LessonStage(QObject):
    """Signals: `changed` (panes, marks, curves, picture, race), `settled` (all that is wanted is here), `refused`
    (a UserError: something will not come).
    """

    changed = Signal()
    settled = Signal()
    refused = Signal(object)

    def __init__(self, client: EngineClient, elsewhere: Tracing, parent: QObject | None = None) -> None:
        """`elsewhere` is the tracing of the other workspaces: it is not disturbed while it is under way."""
        super().__init__(parent)
        first = elsewhere.trace
        assert first is not None  # the stored one is there from the beginning
        self._client = client
        self._elsewhere = elsewhere
        self.document = Document(first.model, self)
        self.selection = Selection(self)
        self.playback = Playback(self.selection, self)
        self.changes = Changes(self)
        self.tracing = Tracing(self.document, self.selection, client, None, self.changes)
        self.shown_cell = ShownCell(first.model.cell, self.selection, self.tracing, self)
        self.companion = Companion(self.document, self.selection, self.tracing, client, self)
        self.laboratory = Laboratory(self.tracing, client, self)
        self.training = Training(client, Checkpoints(client, None, parent=self), self)
        self.staging = Staging(
            self.document,
            self.selection,
            self.tracing,
            companion=self.companion,
            laboratory=self.laboratory,
            parent=self,
        )
        self._do = EMPTY
        self._models: Mapping[str, bytes] = {}
        self._waits = False  # what is wanted was not asked for yet
        self._problem: UserError | None = None
        self._uncovered = False
        self._play_until: float | None = None
        self._active = True
        self._ahead_wanted: Do | None = None
        self._ahead: Ahead | None = None
        self._own_race: Race | None = None  # what the learner made of the step's race, where it is free
        self._raced: Race | None = None  # what the present run was begun for
        self.staging.arrived.connect(self._on_arrived)
        self.staging.refused.connect(self._on_refused)
        self.selection.moment_changed.connect(self._on_moment)
        for signal in (elsewhere.trace_changed, elsewhere.progress_changed, elsewhere.refused):
            signal.connect(self._go)

    # --- what is shown ---------------------------------------------------------------------------------------

    @property
    def do(self) -> Do:
        """What is wanted, whole."""
        return self._do

    @property
    def panes(self) -> tuple[str, ...]:
        if self._do.panes is not None:
            return self._do.panes
        return ("cell",) if self._do.model else ()

    @property
    def hidden(self) -> tuple[str, ...]:
        """The quantities whose numbers are not shown."""
        return () if self._uncovered else self._do.hide or ()

    @property
    def waiting(self) -> bool:
        """Whether something that is wanted has still to come."""
        ahead = self._ahead is not None and self._ahead_wanted is not None and self._ahead.staging.waiting
        return self._waits or self.staging.waiting or ahead

    @property
    def problem(self) -> UserError | None:
        """Why what is wanted will not come."""
        return self._problem

    @property
    def trace(self) -> Trace | None:
        """What is shown, with its changes; None while there is none, or none of the wanted model."""
        return self.tracing.trace if self._do.model and not self.waiting else None

    @property
    def ahead(self) -> Trace | None:
        """The run that "Show me" will put on the stage, where it was computed beforehand."""
        wanted = self._ahead is not None and self._ahead_wanted is not None and not self._ahead.staging.waiting
        return self._ahead.tracing.trace if self._ahead is not None and wanted else None

    @property
    def wanted_race(self) -> Race | None:
        """What the stage's button begins."""
        return self._own_race or self._do.race

    @property
    def race(self) -> RunRecord | None:
        """The race that the stage's button began, as far as it has come."""
        return self.training.current if self._raced is not None and self._raced == self.wanted_race else None

    def show(self, do: Do, models: Mapping[str, bytes], ahead: Do | None = None) -> None:
        """Brings about what a step wants, whole: what it leaves out is as a fresh model has it.

        `models` are the files of the lesson's own models, by name; `ahead` is what will be shown later, and is
        computed beforehand, unseen.
        """
        self.playback.pause()
        if do.race != self._do.race:
            self._own_race = None
        if (self._own_race or do.race) != self._raced:
            self._pause_race()
        self._play_until = None
        self._uncovered = False
        if models != self._models:
            self._models = dict(models)
            self.staging.shelf = ModelShelf(self._models)
        self._ahead_wanted = ahead
        self._do = do
        self._problem = None
        self._waits = True
        self._show_laboratory()
        self.changed.emit()
        self._go()

    def uncover(self) -> None:
        """What was hidden is shown: it has been answered."""
        if not self._uncovered:
            self._uncovered = True
            self.changed.emit()

    def set_active(self, active: bool) -> None:
        """Whether somebody looks: else nothing plays and nothing is asked."""
        self._active = active
        if not active:
            self.playback.pause()
            self._pause_race()
        self._show_laboratory()
        self._go()

    def set_race(self, race: Race) -> None:
        """What the learner makes of the step's race; one that is under way is another, and pauses."""
        self._own_race = race
        if race != self._raced:
            self._pause_race()
        self.changed.emit()

    def begin_race(self) -> None:
        """Trains what the step, or the learner, wants to be raced."""
        race = self.wanted_race
        if race is not None:
            self._raced = race
            self.training.begin(plan_of(race))
            self.changed.emit()

    @property
    def kept_race(self) -> KeptRace | None:
        """The race of the stage, for a document; None where there is nothing to keep of it."""
        record, raced = self.race, self._raced
        if record is None:
            return None if self._own_race is None else KeptRace(own=self._own_race)
        return KeptRace(
            own=self._own_race,
            raced=raced,
            plan=self.training.plan,
            run=kept_of(record, None),
            checkpoint=b"" if record.over else self.training.checkpoint or b"",
        )

    def put_race(self, kept: KeptRace) -> None:
        """Puts a document's race onto the stage; one that was under way can be gone on with."""
        self._own_race, self._raced = kept.own, kept.raced
        if kept.run is not None:
            self.training.put((record_of(kept.run),), kept.plan, kept.checkpoint or None)
        self.changed.emit()

    def _pause_race(self) -> None:
        """Nobody looks at it any more."""
        record = self.training.current
        if record is not None and record.running:
            self.training.pause()

    def close(self) -> None:
        self.playback.pause()
        if self._ahead is not None:
            self._ahead.tracing.close()
        self.companion.close()
        self.laboratory.close()
        self.training.close()
        self.tracing.close()

    # --- how it comes ----------------------------------------------------------------------------------------

    def _show_laboratory(self) -> None:
        self.laboratory.set_active(self._active and "gradients" in self.panes)

    @property
    def _may_ask(self) -> bool:
        """The engine lets an older question of a kind go for a newer one: the others' trace comes first."""
        trace = self._elsewhere.trace
        arriving = trace is not None and trace.stored and self._elsewhere.problem is None
        return self._elsewhere.progress is None and not arriving

    def _go(self) -> None:
        if not self._waits or not self._active:
            return
        if self._do.model is None and self._do.gradients is None:
            self._waits = False
            self.settled.emit()
            return
        if not self._may_ask:
            return
        self._waits = False
        try:
            bring(self.staging, self.tracing, scene_of(self._do, self.staging.shelf))
        except UserError as error:
            self._on_refused(error)

    def _on_arrived(self) -> None:
        self._play()
        if self._ahead_wanted is None:
            self.settled.emit()
            return
        if self._ahead is None:
            self._ahead = Ahead(self._client, self.document.model, self)
            self._ahead.staging.arrived.connect(self._on_ahead)
            self._ahead.staging.refused.connect(self._on_refused)
        self._ahead.bring(scene_of(self._ahead_wanted, self.staging.shelf), self.staging.shelf)

    def _on_ahead(self) -> None:
        if self._ahead_wanted is not None and not self.staging.waiting:
            self.settled.emit()

    def _on_refused(self, problem: UserError) -> None:
        self._problem = problem
        self.refused.emit(problem)

    def _play(self) -> None:
        """Plays from where it stands: a phase, a step, or all."""
        selection, phases = self.selection, self.selection.phases
        position = selection.position
        whole = int(position + 0.5) if abs(position - round(position)) < 0.01 else int(position)
        until = {
            "phase": float(whole + 1),
            "step": float((whole // phases + 1) * phases),
            "all": selection.end,
        }.get(self._do.play or "")
        if until is not None and position < min(until, selection.end):
            self._play_until = min(until, selection.end)
            self.playback.play()

    def _on_moment(self) -> None:
        until, selection = self._play_until, self.selection
        if until is None or not self.playback.playing:
            return
        if selection.position >= until:
            self._play_until = None
            self.playback.pause()
            selection.set_position(float(ceil(until)))
