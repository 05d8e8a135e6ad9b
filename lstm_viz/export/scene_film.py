"""A film of a talk's scene whose clicks play one run: what the audience sees, from its first moment to its last.

Owns which moments are filmed. What a scene looks like is `present.thumbnails`'s.
"""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter

from lstm_viz.diagram.graph import load_cell
from lstm_viz.export.film import Plan
from lstm_viz.export.scenes import states_in
from lstm_viz.paper import on_paper
from lstm_viz.playback import PHASE_SECONDS
from lstm_viz.present.presenter import Place
from lstm_viz.present.talk import Given
from lstm_viz.present.thumbnails import Thumbnails
from lstm_viz.scene import LAST, Scene
from lstm_viz.trace import Trace

RATE = 24  # frames a second, as in the cinema
LONGEST_SECONDS = 10.0  # a longer way is played faster


class SceneFilm:
    """A `Film` on the sheet of some thumbnails, which stay another's."""

    def __init__(self, thumbnails: Thumbnails, number: int, plan: Plan) -> None:
        """`number` is the scene's, from 0."""
        self._thumbnails, self._plan = thumbnails, plan
        thumbnails.picture_of(Place(number, 0))

    def frame(self, number: int) -> bytes:
        image = self.image(number)  # its bytes go with it
        return bytes(image.constBits())

    def image(self, number: int) -> QImage:
        self._thumbnails.show_moment(self._plan.position(number))
        picture = QImage(*self._plan.size, QImage.Format.Format_RGB32)
        with QPainter(picture) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            with on_paper():
                self._thumbnails.sheet.render(painter, QPoint())
        return picture

    def close(self) -> None:
        """Nothing is its own."""


def plan_of(given: Given, number: int, size: tuple[int, int]) -> Plan | None:
    """What is filmed of a scene, from 0; None where its clicks do not move through one and the same run."""
    states = states_in(given, given.talk.scenes[number])
    first, last = states[0].scene, states[-1].scene
    trace = given.trace_of(last)
    moved = replace(first, step=last.step, phase=last.phase)
    if trace is None or trace.whole is None or moved != last:
        return None
    phases = len(load_cell(trace.model.cell).phases)
    start, stop = (_position(scene, trace, phases) for scene in (first, last))
    if stop <= start:
        return None
    speed = max(1.0, (stop - start) * PHASE_SECONDS / LONGEST_SECONDS)
    return Plan(start=start, stop=stop, size=size, rate=RATE, speed=speed)


def _position(scene: Scene, trace: Trace, phases: int) -> float:
    """Where a scene stands, in phases."""
    step = trace.steps if scene.step == LAST else min(scene.step or 1, trace.steps)
    return (step - 1) * phases + min(float(phases), phases if scene.phase is None else scene.phase)
