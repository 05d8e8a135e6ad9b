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

from engine.protocol import NEWEST, GradientsMeasured, RunSaved, SaveRun
from lstm_viz.errors import UserError
from lstm_viz.experiment import Result
from lstm_viz.inspection import Inspection
from lstm_viz.looks import KeptFile
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.desk import Desk
from lstm_viz.present.talk import Given, knobs_of
from lstm_viz.present.window_stage import WindowStage
from lstm_viz.runs.kept import kept_of
from lstm_viz.runs.live import Live
from lstm_viz.runs.pulling import save_run
from lstm_viz.scene import Scene, Shown
from lstm_viz.sessions.looks import WindowLooks
from lstm_viz.sessions.session import Kept, Opened, Session
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

    def take(self, then: OnTaken, on_failure: OnFailure) -> None:
        """Takes what is on the screen, now; it is handed on at once, but for a model in training, whose weights
        have to be fetched from the engine first.
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
            models={} if trained else self._named(scene),
            trace=trace,
            read=partial(as_typed, trace.sequence, trace.model) if document.path and trace else None,
            measured=self._measured(),
            runs=tuple(
                kept_of(record, live.following.flow)
                for record in live.training.runs
                if record.opened or not record.stored
            ),
            checkpoint=live.training.checkpoint,
            talk=self._talk(),
            inspected=None if trained else self._inspected(),
        )
        if trained:
            self._fetch(kept, then, on_failure)
        else:
            then(kept)

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
        live.training.put(opened.records, session.begun, kept.checkpoint)
        live.following.set_entrant(session.entrant)
        live.following.put_flow(opened.flow)
        if session.plan is not None:
            live.setup.take(session.plan)
        staging.shelf = ModelShelf(kept.models)
        measured = None
        if kept.measured is not None and session.scene.laboratory is not None:
            measured = Result(knobs_of(session.scene.laboratory), kept.measured)
        self._looks.put(session.looks)
        staging.apply(session.scene, Shown(trace=kept.trace, measured=measured))
        program.inspection.put(kept.inspected, program.desk.document.model)
        if kept.talk is not None:
            program.make_talks().open(kept.talk)
