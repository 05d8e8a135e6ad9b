"""Giving a talk: which scene after how many clicks, and how the picture gets from one to the next.

Owns the place in the talk, the glide of the moment, and that a glide that is overtaken ends where it would have.
It does not own the screens (`audience`, `speaker`), the talk's file, nor what a scene becomes of (`staging`).
"""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.present.talk import Given, State, TalkScene, states_of
from lstm_viz.scene import Scene
from lstm_viz.selection import Selection
from lstm_viz.staging import Staging

FRAME_MS = 16
PHASE_SECONDS = 1.25
LONGEST_SECONDS = 6.0  # a long way is played faster


@dataclass(frozen=True)
class Place:
    """Where one is in a talk: a scene and the clicks since, both from 0."""

    scene: int = 0
    clicks: int = 0


class Presenter(QObject):
    """Signals: `leaving` (the picture is about to become another one, and not only to move on), `moved` (another
    place, or the same one brought back), `training_wanted` (a `Training`), `fault` (a sentence for the speaker).
    """

    leaving = Signal()
    moved = Signal()
    training_wanted = Signal(object)
    fault = Signal(str)

    def __init__(
        self, given: Given, staging: Staging, selection: Selection, parent: QObject | None = None
    ) -> None:
        """`staging` has the talk's models on its shelf."""
        super().__init__(parent)
        self._given = given
        self._staging = staging
        self._selection = selection
        self._place = Place()
        self._gliding = True
        self._target: float | None = None  # where the glide ends
        self._speed = 0.0  # phases a second
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._on_tick)
        self._states: dict[int, tuple[State, ...]] = {}
        staging.refused.connect(lambda problem: self.fault.emit(str(problem)))

    @property
    def given(self) -> Given:
        return self._given

    @property
    def place(self) -> Place:
        return self._place

    @property
    def shown(self) -> TalkScene:
        """The scene of the present place."""
        return self._given.talk.scenes[self._place.scene]

    @property
    def state(self) -> State:
        """What the present place wants to be seen."""
        return self.states(self._place.scene)[self._place.clicks]

    @property
    def is_gliding(self) -> bool:
        return self._timer.isActive()

    def states(self, scene: int) -> tuple[State, ...]:
        """A scene's states, click by click."""
        if scene not in self._states:
            shown = self._given.talk.scenes[scene]
            self._states[scene] = states_of(shown, self._phases_of(shown.scene))
        return self._states[scene]

    def next_place(self) -> Place | None:
        """Where the next click leads; None at the end."""
        place = self._place
        if place.clicks + 1 < len(self.states(place.scene)):
            return Place(place.scene, place.clicks + 1)
        return Place(place.scene + 1) if place.scene + 1 < len(self._given.talk.scenes) else None

    def place_before(self) -> Place | None:
        """Where one step back leads: a click less, or the scene before with all its clicks."""
        place = self._place
        if place.clicks > 0:
            return Place(place.scene, place.clicks - 1)
        return Place(place.scene - 1, len(self.states(place.scene - 1)) - 1) if place.scene else None

    def set_gliding(self, gliding: bool) -> None:
        """Whether what changes glides, or (reduced motion) is there at once."""
        self._gliding = gliding
        if not gliding:
            self.end_glide()

    def next(self) -> None:
        """One click. While something glides it is brought to its end first, and then goes on."""
        self.end_glide()
        place = self.next_place()
        if place is not None:
            self.go(place, gliding=True)

    def back(self) -> None:
        self.end_glide()
        place = self.place_before()
        if place is not None:
            self.go(place)

    def jump(self, number: int) -> None:
        """To a scene by its number, from 1; the nearest one where there is none."""
        self.go(Place(min(max(number, 1), len(self._given.talk.scenes)) - 1))

    def bring_back(self) -> None:
        """The present place as the talk has it, whatever was touched."""
        self.go(self._place)

    def go(self, place: Place, *, gliding: bool = False) -> None:
        """Shows a place; `gliding` moves to it from what is on the screen, where that is the same run."""
        self._stop()
        before = self.state
        self._place = place
        state = self.state
        glides = gliding and self._gliding and _same_but_moment(before.scene, state.scene)
        moves = glides and (before.scene.step, before.scene.phase) != (state.scene.step, state.scene.phase)
        if not moves:
            self.leaving.emit()
        scene = replace(state.scene, step=None, phase=None) if glides else state.scene
        try:
            self._staging.apply(scene, self._given.shown_in(state.scene))
        except UserError as error:
            self.fault.emit(str(error))
        if glides:
            self._glide_to(self._staging.position_of(state.scene))
        self.moved.emit()
        if state.trains and not before.trains and self.shown.training is not None:
            self.training_wanted.emit(self.shown.training)

    def end_glide(self) -> None:
        """What glides is at its end."""
        if self._target is not None:
            target = self._target
            self._stop()
            self._selection.set_position(target)

    def close(self) -> None:
        self._stop()
        self._staging.drop()

    def _phases_of(self, scene: Scene) -> int:
        try:
            return len(load_cell(self._staging.shelf.of(scene.model or "")[0].cell).phases)
        except UserError:
            return 4  # the model is not there: nothing is seen of it anyway, and going there says so

    def _glide_to(self, target: float | None) -> None:
        if target is None:
            return
        way = abs(target - self._selection.position)
        self._target = target
        self._speed = max(1 / PHASE_SECONDS, way / LONGEST_SECONDS)
        self._clock.start()
        self._timer.start()

    def _on_tick(self) -> None:
        if self._target is None:
            return
        way = self._clock.restart() / 1000 * self._speed
        left = self._target - self._selection.position
        if abs(left) <= way:
            self.end_glide()
        else:
            self._selection.set_position(self._selection.position + (way if left > 0 else -way))

    def _stop(self) -> None:
        self._timer.stop()
        self._target = None


def _same_but_moment(before: Scene, after: Scene) -> bool:
    """Whether two scenes differ in the moment of what is drawn alone."""
    return replace(before, step=None, phase=None) == replace(after, step=None, phase=None)
