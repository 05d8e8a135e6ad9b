"""The running program as a session, and a session in the running program.

Owns which part of the program is which part of a document, in both directions. What is taken is cheap to take: it
is packed and written elsewhere (`session_file`), on a worker thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace as with_fields
from PySide6.QtCore import QObject, Signal

from engine.protocol import NEWEST, GradientsMeasured, RunModel, RunSaved, SaveRun
from lstm_viz.errors import UserError
from lstm_viz.experiment import Result
from lstm_viz.inspection import Inspection
from lstm_viz.looks import Followed, KeptFile
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.desk import Desk
from lstm_viz.present.talk import Given, knobs_of
from lstm_viz.present.window_stage import WindowStage
from lstm_viz.runs.live import Live
from lstm_viz.runs.pulling import save_run
from lstm_viz.scene import Scene, Shown
from lstm_viz.sessions.looks import WindowLooks
from lstm_viz.sessions.session import Kept, Opened, Session
from lstm_viz.sessions.weights import SAVED_BYTES, Trained, Weights
from lstm_viz.staging import Staging, as_typed
from lstm_viz.window import MainWindow
from lstm_viz.words import tr

if TYPE_CHECKING:
    from lstm_viz.present.talks import Talks  # made when a talk is wanted


OnTaken = Callable[[Kept], object]
OnFailure = Callable[[UserError], None]


@dataclass(frozen=True)
class Program:
    """What a session is of. `talks` gives those that were wanted so far, `make_talks` makes them; `take_lessons`
    puts those of a folder into the course.
    """

    desk: Desk
    live: Live
    inspection: Inspection
    window: MainWindow
    talks: Callable[[], Talks | None]
    make_talks: Callable[[], Talks]
    take_lessons: Callable[[Path], object]


class Keeping(QObject):
    """Signals: `arrived` (all that a session shows has come), `refused` (a UserError: it will not)."""

    arrived = Signal()
    refused = Signal(object)

    def __init__(self, program: Program, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        desk = program.desk
        self._staging = Staging(
            desk.document,
            desk.selection,
            desk.tracing,
            companion=desk.companion,
            laboratory=desk.laboratory,
            stage=WindowStage(program.window),
            parent=self,
        )
        self._weights = Weights(desk.client, program.live)
        self._put: Opened | None = None  # for as long as its training has not come back
        program.live.restoring.refused.connect(self._on_not_restored)
        self._looks = WindowLooks(program.window, self)
        self._staging.arrived.connect(self._looks.settle)
        self._staging.arrived.connect(self.arrived)
        self._staging.refused.connect(self.refused)
        self._fresh = self._staging.capture()

    @property
    def waiting(self) -> bool:
        """Whether something of the session that was put last has still to come."""
        return self._staging.waiting

    @property
    def fresh(self) -> Scene:
        """What a new document shows, in the workspace that is shown."""
        return with_fields(self._fresh, workspace=self._program.window.shown_name)

    # --- off the screen --------------------------------------------------------------------------------------

    def take(self, then: OnTaken, on_failure: OnFailure, most_bytes: int = SAVED_BYTES) -> None:
        """Takes what is on the screen, now; it is handed on at once, but for a training: its weights have to be
        fetched from the engine first, of those that it has behind it `most_bytes` at most.
        """
        program, staging = self._program, self._staging
        document, tracing, live = program.desk.document, program.desk.tracing, program.live
        scene, trained = staging.capture(typed=False), live.following.training_step is not None
        trace, text = tracing.trace, document.text if document.path is None else document.path.name
        if trace is not None and (trace.model, trace.sequence.text) != (document.model, text):
            trace = None  # still the one before
        if document.path is not None and trace is None:
            on_failure(
                UserError(
                    tr("{name} is still being read.", name=document.path.name), tr("Save once it has been read.")
                )
            )
            return
        kept = Kept(
            session=Session(
                scene=scene,
                speed=program.desk.playback.speed,
                plan=live.setup.plan,
                begun=live.training.plan,
                entrant=live.following.entrant,
                looks=self._looks.take(),
            ),
            models=self._named(scene),
            trace=trace,
            read=partial(as_typed, trace.sequence, trace.model) if document.path and trace else None,
            measured=self._measured(),
            talk=self._talk(),
            inspected=None if trained else self._inspected(),
        )
        record, before = live.training.current, self._put

        def on_trained(of: Trained) -> None:
            session = with_fields(kept.session, followed=of.followed)
            whole = replace(kept, session=session, runs=of.runs, checkpoint=of.checkpoint, left_out=of.left_out)
            if not trained:
                then(whole)
            elif record is not None and record.stored and before is not None:  # as it stands in its file
                scene = with_fields(session.scene, model=before.kept.session.scene.model)
                then(replace(whole, session=with_fields(session, scene=scene), models=self._named(scene)))
            else:
                self._fetch(whole, then, on_failure)

        self._weights.take(most_bytes, on_trained)

    def _named(self, scene: Scene) -> dict[str, bytes]:
        """The files of the models that a scene names, without those that are on the shelf for other reasons."""
        names = {scene.model, scene.beside}
        return {name: data for name, data in self._staging.shelf.inside.items() if name in names}

    def _inspected(self) -> KeptFile | None:
        """The stranger's file, where the document's model came out of it."""
        inspection = self._program.inspection
        return inspection.kept if inspection.model == self._program.desk.document.model else None

    def _measured(self) -> GradientsMeasured | None:
        """What the laboratory shows of fresh cells, as long as its knobs stand where they stood."""
        laboratory = self._program.desk.laboratory
        result = laboratory.result
        if result is None or result.knobs != laboratory.knobs or result.trace is not None:
            return None
        return with_fields(result.measured, gradients=0)

    def _talk(self) -> Given | None:
        """The talk that is open or being made, with what was drawn on its scenes."""
        talks = self._program.talks()
        if talks is None:
            return None
        given = None if talks.show is None else talks.show.given
        if talks.workshop is not None and talks.workshop.draft.scenes:
            given = talks.workshop.draft.given
        if given is None or talks.show is None:
            return given
        ink = talks.show.ink
        scenes = tuple(
            with_fields(scene, ink=ink.get(place, scene.ink)) for place, scene in enumerate(given.talk.scenes)
        )
        return replace(given, talk=with_fields(given.talk, scenes=scenes))

    def _fetch(self, kept: Kept, then: OnTaken, on_failure: OnFailure) -> None:
        """The model in training as a file: it is nowhere else."""
        desk, live = self._program.desk, self._program.live
        record, following, model = live.training.current, live.following, desk.document.model
        if record is None:
            on_failure(UserError(tr("The training is gone."), tr("Choose another model, and save then.")))
            return

        def on_saved(_saved: RunSaved, data: bytes) -> None:
            name = self._staging.shelf.name_of(model, data)
            scene = with_fields(kept.session.scene, model=name)
            session = with_fields(kept.session, scene=scene)
            then(replace(kept, session=session, models={name: data, **self._named(scene)}, trace=None))

        def on_dropped() -> None:
            on_failure(UserError(tr("The engine left off fetching the model."), tr("Save it once more.")))

        body = SaveRun(
            run=record.number,
            blob=desk.client.new_number(),
            form="model",
            entrant=min(following.entrant, len(record.entrants) - 1),
            training_step=NEWEST if following.looked_at is None else following.looked_at,
            name=model.name,
        )
        save_run(desk.client, body, on_saved, on_failure, on_dropped)

    # --- onto the screen -------------------------------------------------------------------------------------

    def put(self, opened: Opened) -> None:
        """Brings the program into a session's state; what has to be computed comes later."""
        kept, program, staging = opened.kept, self._program, self._staging
        session, live = kept.session, program.live
        staging.drop()
        program.desk.playback.pause()
        program.desk.playback.set_speed(session.speed)
        checkpoint = b"".join(kept.checkpoint) if isinstance(kept.checkpoint, tuple) else kept.checkpoint
        live.training.put(opened.records, session.begun, checkpoint)
        if session.plan is not None:
            live.setup.take(session.plan)
        staging.shelf = ModelShelf(kept.models)
        measured = None
        if kept.measured is not None and session.scene.laboratory is not None:
            measured = Result(knobs_of(session.scene.laboratory), kept.measured)
        self._looks.put(session.looks)
        scene, followed = session.scene, session.followed or Followed()
        number = None if session.followed is None else live.restoring.restore()
        self._put = None if number is None else opened
        if number is None:
            followed = Followed()
        elif followed.shown is not None:
            self._show_trained(opened, number)
            scene = with_fields(scene, model=None)
        live.following.put(session.entrant, opened.flow, followed)
        model = program.desk.document.model if scene.model is None else staging.shelf.of(scene.model)[0]
        program.inspection.put(kept.inspected, model)
        staging.apply(scene, Shown(trace=kept.trace, measured=measured))
        if kept.talk is not None:
            program.make_talks().open(kept.talk)

    def _show_trained(self, opened: Opened, number: int) -> None:
        """Makes a model of the document's training the document's, as the engine will have it under a number."""
        session, entrants = opened.kept.session, opened.records[-1].entrants
        entrant = min(session.entrant, len(entrants) - 1)
        looked_at = None if session.followed is None else session.followed.looked_at
        source = RunModel(number, entrant, NEWEST if looked_at is None else looked_at)
        document = self._program.desk.document
        document.set_model(entrants[entrant].description, text=session.scene.sequence, source=source)

    def _on_not_restored(self, error: UserError) -> None:
        """The engine does not take the training back: what is shown of it is the model that the file has."""
        opened, self._put = self._put, None
        if opened is not None:
            live, session = self._program.live, opened.kept.session
            live.following.put(session.entrant, opened.flow, Followed())
            self._staging.apply(session.scene)
            self.refused.emit(error)
