"""Making a talk in the running program: what the window shows becomes scenes, rehearsed and given from there.

Owns the draft, its editor and the show of it, and what happens between them.
"""

from __future__ import annotations

from msgspec.structs import replace as with_fields
from PySide6.QtCore import QObject

from lstm_viz.engine_command import EngineCommand
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.errors import UserError
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.building import Rehearsed, rehearse
from lstm_viz.present.desk import Desk
from lstm_viz.present.draft import Draft
from lstm_viz.present.editor import TalkEditor
from lstm_viz.present.keys import CAPTURE, CAPTURE_KEY
from lstm_viz.present.presenter import Place
from lstm_viz.present.sheet import INSPECT, LIVE
from lstm_viz.present.show import Show
from lstm_viz.present.talk import Given
from lstm_viz.present.window_stage import WindowStage
from lstm_viz.runs.kept import kept_of
from lstm_viz.staging import Staging
from lstm_viz.theme import Theme
from lstm_viz.window import MainWindow
from lstm_viz.words import tr
from lstm_viz.workers import Worker


class Workshop(QObject):
    """`capture` is what F6 does; `command` and `device` are the engine's that rehearses."""

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        theme: Theme,
        command: EngineCommand,
        device: str,
        given: Given | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._window = window
        self._theme = theme
        self._command = command
        self._device = device
        self.gliding = True  # else (reduced motion) one scene takes another's place
        self.draft = Draft(given, parent=self)
        self._key = window.actions_offered.action(CAPTURE).shortcut().toString() or CAPTURE_KEY
        self.editor = TalkEditor(self.draft, theme, self._key)
        self.show: Show | None = None
        self.staging = Staging(
            desk.document,
            desk.selection,
            desk.tracing,
            companion=desk.companion,
            laboratory=desk.laboratory,
            stage=WindowStage(window),
            shelf=ModelShelf(self.draft.given.models),
            parent=self,
        )
        self._worker = Worker(self)
        self._connect()
        self.staging.refused.connect(lambda problem: self.editor.tell(str(problem)))

    def _connect(self) -> None:
        self.editor.capture_wanted.connect(self.capture)
        self.editor.scene_wanted.connect(self.show_scene)
        self.editor.present_wanted.connect(self.present)
        self.editor.rehearsal_wanted.connect(self.rehearse)

    def rebuild(self) -> None:
        """Another language is spoken: the same draft in another editor."""
        before, self.editor = self.editor, TalkEditor(self.draft, self._theme)
        self._connect()
        self.editor.setGeometry(before.geometry())
        self.editor.choose(before.place)
        self.editor.setVisible(before.isVisible())
        before.hide()
        before.deleteLater()

    def capture(self) -> None:
        """What the window shows becomes a scene behind the one that is chosen."""
        scene, shown = self.staging.capture(), self.staging.shown()
        whole = shown.trace is not None and shown.trace.whole is not None
        if scene.workspace == INSPECT and whole:  # what is read there is the text
            scene = with_fields(scene, page="text")
        after = self.editor.place if self.editor.place >= 0 else None
        record = self._desk.training.current if scene.workspace == LIVE else None
        race = None if record is None else kept_of(record, None)
        place = self.draft.capture(scene, shown, self.staging.shelf.inside, after, race)
        self.editor.show()
        self.editor.choose(place)

    def show_scene(self, place: int) -> None:
        """Brings a scene into the window."""
        if not 0 <= place < len(self.draft.scenes):
            return
        scene = self.draft.scenes[place].scene
        try:
            self.staging.apply(scene, self.draft.given.shown_in(scene))
        except UserError as error:
            self.editor.tell(str(error))

    def present(self, place: int = 0) -> None:
        """Gives the talk as it stands, from a scene on; what is drawn on it stays with it."""
        if self.show is not None:
            self.show.close()
        if not self.draft.scenes:
            self.editor.tell(tr("There is no scene yet: {key} captures one.", key=self._key))
            return
        self.editor.hide()
        self.show = Show(self.draft.given, self._desk, self._window, self._window.theme, gliding=self.gliding)
        self.show.left.connect(self._on_left)
        self.show.begin()
        if place:
            self.show.presenter.go(Place(min(place, len(self.draft.scenes) - 1)))

    def rehearse(self) -> None:
        """Computes every scene again, by an engine of its own, and lists what differs."""
        given, command, device = self.draft.given, self._command, self._device

        def job() -> list[Rehearsed]:
            with EnginePipe(command, device=device) as engine:
                return list(rehearse(given, engine))

        self.editor.tell(tr("Every scene is computed again …"))
        self._worker.run(job, self.editor.show_rehearsal, lambda error: self.editor.tell(str(error)))

    def close(self) -> None:
        """The show and the rehearsal end; the draft is as it is."""
        if self.show is not None:
            self.show.close()
        self._worker.close()
        self.editor.hide()
        self.editor.deleteLater()

    def _on_left(self) -> None:
        if self.show is not None:
            self.draft.keep_ink(self.show.ink)
            self.editor.show()
            self.editor.choose(self.show.presenter.place.scene)
