"""Making a talk in the running program: what the window shows becomes scenes, rehearsed and given from there.

Owns the draft, its editor and the show of it, and what happens between them.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace as with_fields
from PySide6.QtCore import QObject

from lstm_viz.engine_command import EngineCommand
from lstm_viz.errors import UserError
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.building import Rehearsed
from lstm_viz.present.desk import Desk
from lstm_viz.present.draft import Draft
from lstm_viz.present.editor import TalkEditor
from lstm_viz.present.keys import CAPTURE, CAPTURE_KEY
from lstm_viz.present.presenter import Place
from lstm_viz.present.rehearsal import Rehearsal
from lstm_viz.present.saving import TalkSaving
from lstm_viz.present.sheet import INSPECT, LIVE
from lstm_viz.present.show import Show
from lstm_viz.present.talk import Given
from lstm_viz.present.window_stage import WindowStage
from lstm_viz.runs.kept import kept_of
from lstm_viz.staging import Staging
from lstm_viz.theme import Theme
from lstm_viz.window import MainWindow
from lstm_viz.words import tr
from lstm_viz.work_bar import Work, Works


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
        self.gliding = True  # else (reduced motion) one scene takes another's place
        self.draft = Draft(given, parent=self)
        self._key = window.actions_offered.action(CAPTURE).shortcut().toString() or CAPTURE_KEY
        self.rehearsal = Rehearsal(command, device, self)
        self.saving = TalkSaving(command, device, self)
        self._works = Works(self)
        rehearsing = Work(lambda: self.rehearsal.working, self.rehearsal.leave_off, lambda: self.rehearsal.share)
        self._works.add(rehearsing, self.rehearsal.working_changed)
        writing = Work(lambda: self.saving.working, self.saving.leave_off)
        self._works.add(writing, self.saving.working_changed)
        self.editor = TalkEditor(self.draft, self._works, theme, self._key)
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
        self._connect()
        for refused in (self.staging.refused, self.rehearsal.refused, self.saving.refused):
            refused.connect(lambda problem: self.editor.tell(str(problem)))
        self.rehearsal.advanced.connect(self._on_advanced)
        self.rehearsal.stopped.connect(self._on_stopped)
        self.saving.saved.connect(self._on_saved)

    def _connect(self) -> None:
        self.editor.capture_wanted.connect(self.capture)
        self.editor.scene_wanted.connect(self.show_scene)
        self.editor.present_wanted.connect(self.present)
        self.editor.rehearsal_wanted.connect(self.rehearse)
        self.editor.save_wanted.connect(self.save)

    def rebuild(self) -> None:
        """Another language is spoken: the same draft in another editor."""
        before, self.editor = self.editor, TalkEditor(self.draft, self._works, self._theme, self._key)
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
        """Computes every scene again, by an engine of its own, and lists what differs as it comes."""
        self.editor.tell(tr("Every scene is computed again …"))
        self.rehearsal.begin(self.draft.given)

    def save(self, path: Path) -> None:
        """Writes the talk, beside the window; what is changed meanwhile is unsaved."""
        self.saving.save(path, self.draft.given)

    def close(self) -> None:
        """The show and the rehearsal end; the draft is as it is."""
        if self.show is not None:
            self.show.close()
        self.rehearsal.close()
        self.saving.close()
        self.editor.hide()
        self.editor.deleteLater()

    def _on_advanced(self, scenes: tuple[Rehearsed, ...]) -> None:
        self.editor.show_rehearsal(scenes)

    def _on_stopped(self) -> None:
        said = self.editor.said.text()
        self.editor.tell(tr("{said}\nThe rehearsal was stopped here.", said=said))

    def _on_saved(self, path: Path, given: Given) -> None:
        self.draft.mark_saved(path, given)
        self.editor.tell(tr("{name} is saved.", name=path.name))

    def _on_left(self) -> None:
        if self.show is not None:
            self.draft.keep_ink(self.show.ink)
            self.editor.show()
            self.editor.choose(self.show.presenter.place.scene)
