"""A talk while it is made: scenes are captured, ordered and worded; every change can be undone.

Owns the talk, its stored runs and where it is saved. It does not own the widgets (`editor`), nor the state that is
captured (`staging`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from msgspec.structs import replace as with_fields
from PySide6.QtCore import QObject, Signal

from lstm_viz.present.stored_run import stored_of, trace_of
from lstm_viz.present.talk import Given, Talk, TalkScene, beside_of, key_of, measured_of
from lstm_viz.runs.kept import KeptRun
from lstm_viz.scene import Page, Scene, Shown
from lstm_viz.words import tr

MOST_UNDONE = 200


@dataclass(frozen=True)
class _Before:
    what: str
    talk: Talk


class Draft(QObject):
    """Signal: `changed`. Places count from 0; one that is not there raises IndexError."""

    changed = Signal()

    def __init__(
        self, given: Given | None = None, path: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._given = given if given is not None else Given(Talk(title=tr("A talk")))
        self._path = path
        self._saved: Talk | None = self._given.talk
        self._undo: list[_Before] = []
        self._redo: list[_Before] = []

    @property
    def given(self) -> Given:
        """The talk as it stands, with what it shows."""
        return self._given

    @property
    def scenes(self) -> tuple[TalkScene, ...]:
        return self._given.talk.scenes

    @property
    def path(self) -> Path | None:
        """Where it was saved last, or opened from."""
        return self._path

    @property
    def unsaved(self) -> bool:
        return self._given.talk != self._saved

    @property
    def undoes(self) -> str:
        """What would be undone, in words; empty where nothing would."""
        return self._undo[-1].what if self._undo else ""

    def capture(
        self,
        scene: Scene,
        shown: Shown,
        models: dict[str, bytes],
        after: int | None = None,
        race: KeptRun | None = None,
    ) -> int:
        """Takes a state as a new scene behind another one, or as the last, with what is `shown` of it. Gives its
        place. `models` are the files of models that scenes name and the program does not ship, `race` is the run
        that Live shows.
        """
        place = len(self.scenes) if after is None else after + 1
        number = tr("Scene {number}", number=place + 1)
        scenes = [*self.scenes]
        races = dict(self._given.races)
        called = "" if race is None else f"race_{len(races) + 1}"
        if race is not None:
            races[called] = race
        scenes.insert(place, TalkScene(title=number, scene=scene, race=called))
        given, key = self._given, measured_of(scene)
        traces = dict(given.traces)
        for state, trace in ((scene, shown.trace), (beside_of(scene), shown.beside)):
            run = None if trace is None else stored_of(trace)
            if run is not None and state is not None:
                traces[key_of(state)] = trace_of(run, -1 - len(traces))
        results, jacobians = dict(given.results), dict(given.jacobians)
        if key and shown.measured is not None:
            # It is no engine's any more.
            results[key] = with_fields(shown.measured.measured, gradients=0, duration_ms=0.0)
            jacobians[key] = {cell: one for cell, one in shown.jacobians.items() if one.complete}
        self._given = replace(
            given,
            models={**given.models, **models},
            traces=traces,
            results=results,
            jacobians=jacobians,
            races=races,
        )
        self._set(tr("capture a scene"), tuple(scenes))
        return place

    def edit(self, place: int, **fields: Any) -> None:
        """Other words, notes, clicks or seconds of a scene, by the names of `TalkScene`."""
        scene = with_fields(self.scenes[place], **fields)
        if scene != self.scenes[place]:
            self._set(tr("edit a scene"), (*self.scenes[:place], scene, *self.scenes[place + 1 :]))

    def show_otherwise(self, place: int, page: Page, hidden: tuple[str, ...]) -> None:
        """What stands before the audience of a scene's state, and what of it not at first."""
        scene = with_fields(self.scenes[place].scene, page=page, hidden=hidden)
        self.edit(place, scene=scene)

    def move(self, place: int, to: int) -> int:
        """Puts a scene elsewhere, as near to `to` as there is a place; gives where it stands then."""
        scenes = [*self.scenes]
        scene = scenes.pop(place)
        to = min(max(to, 0), len(scenes))
        scenes.insert(to, scene)
        if tuple(scenes) != self.scenes:
            self._set(tr("reorder the scenes"), tuple(scenes))
        return to

    def remove(self, place: int) -> None:
        self._set(tr("remove a scene"), self.scenes[:place] + self.scenes[place:][1:])

    def rename(self, title: str) -> None:
        """The talk's own title."""
        if title != self._given.talk.title:
            self._put(tr("rename the talk"), with_fields(self._given.talk, title=title))

    def keep_ink(self, ink: dict[int, tuple[tuple[tuple[float, float], ...], ...]]) -> None:
        """What was drawn on scenes while they were shown stays with them."""
        scenes = tuple(
            with_fields(scene, ink=ink.get(place, scene.ink)) for place, scene in enumerate(self.scenes)
        )
        if scenes != self.scenes:
            self._set(tr("keep the ink"), scenes)

    def undo(self) -> None:
        self._go(self._undo, self._redo)

    def redo(self) -> None:
        self._go(self._redo, self._undo)

    def mark_saved(self, path: Path, given: Given) -> None:
        """What was written into a file is the talk as it was then; the runs that came with it are kept."""
        self._given = replace(self._given, traces={**given.traces, **self._given.traces})
        self._path, self._saved = path, given.talk
        self.changed.emit()

    def _set(self, what: str, scenes: tuple[TalkScene, ...]) -> None:
        self._put(what, with_fields(self._given.talk, scenes=scenes))

    def _put(self, what: str, talk: Talk) -> None:
        self._undo = [*self._undo[-MOST_UNDONE + 1 :], _Before(what, self._given.talk)]
        self._redo.clear()
        self._given = replace(self._given, talk=talk)
        self.changed.emit()

    def _go(self, here: list[_Before], there: list[_Before]) -> None:
        if here:
            before = here.pop()
            there.append(_Before(before.what, self._given.talk))
            self._given = replace(self._given, talk=before.talk)
            self.changed.emit()
