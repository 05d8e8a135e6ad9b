"""A film of the playing cell: each frame a function of its number, as the screen is one of the moment.

Owns what every film is, which moment a frame shows, and how diagram and timeline stand in it. It does not own how
frames become a file (`encoders`), nor who waits for that (`clip`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lstm_viz import theme as look
from lstm_viz.diagram.frame import frame_of
from lstm_viz.diagram.graph import Cell
from lstm_viz.diagram.view import CellView
from lstm_viz.errors import UserError
from lstm_viz.playback import PHASE_SECONDS
from lstm_viz.selection import moment_at
from lstm_viz.theme import Theme
from lstm_viz.trace import Trace
from lstm_viz.translators import speaking
from lstm_viz.widgets.timeline import Timeline
from lstm_viz.words import readable, tr

SIZES = {"720p": (1280, 720), "1080p": (1920, 1080), "1440p": (2560, 1440), "4K": (3840, 2160)}
RATES = (24, 25, 30, 50, 60)
MOST_FRAMES = 36_000  # ten minutes at 60 a second
ROWS_SHARE = 0.27  # of the height, for the timeline


@dataclass(frozen=True)
class Plan:
    """What is filmed: from one position (in phases) to another, at a speed of 1 as the screen plays.

    There and back it ends where it began, and can be looped without a jump.
    """

    start: float
    stop: float
    size: tuple[int, int] = SIZES["1080p"]
    rate: int = 30
    speed: float = 1.0
    back: bool = False

    @property
    def frames(self) -> int:
        """How many there are: both ends are among them, and of a loop the end once only, at its beginning."""
        once = max(1, round((self.stop - self.start) * PHASE_SECONDS / self.speed * self.rate))
        return 2 * once if self.back else once + 1

    @property
    def seconds(self) -> float:
        return self.frames / self.rate

    @property
    def poster(self) -> int:
        """The frame in which everything is seen that is seen at all: the one that shows the end."""
        return self.frames // 2 if self.back else self.frames - 1

    def position(self, frame: int) -> float:
        """The moment that a frame, from 0, shows."""
        once = self.poster
        at = once - abs(frame - once) if self.back else frame
        return self.start + (self.stop - self.start) * at / once


class Film(Protocol):
    """Frames by their number, from 0. It is made and used on the window's thread, and shows nothing there."""

    def image(self, number: int) -> QImage:
        """A frame, of the film's size, four bytes a pixel."""

    def frame(self, number: int) -> bytes:
        """A frame as blue, green, red and a byte of no meaning for each pixel, row by row."""

    def close(self) -> None:
        """Lets the drawing go."""


class SpokenFilm:
    """A `Film` whose words are in another language than the screen's."""

    def __init__(self, make: Callable[[], Film], code: str) -> None:
        self._code = code
        with speaking(code):
            self._film = make()

    def image(self, number: int) -> QImage:
        with speaking(self._code):
            return self._film.image(number)

    def frame(self, number: int) -> bytes:
        with speaking(self._code):
            return self._film.frame(number)

    def close(self) -> None:
        self._film.close()


class CellFilm:
    """Draws frames of a trace."""

    def __init__(self, cell: Cell, trace: Trace, unit: int, theme: Theme, plan: Plan) -> None:
        """Raises UserError where the window does not hold all that is to be seen, or there is nothing to film."""
        check(trace, len(cell.phases), plan)
        self._cell, self._trace, self._unit, self._plan = cell, trace, unit, plan
        width, height = plan.size
        # Laid out as in a window of 720 px, whatever the real one's words are scaled by, and drawn as much larger.
        self._factor = height / (720 * look.px(1))
        self._stage = QWidget()
        self._stage.setFixedSize(QSize(round(width / self._factor), round(height / self._factor)))
        self._view = CellView(cell, theme)
        self._timeline = Timeline(cell, theme)
        self._timeline.show_trace(trace)
        self._timeline.show_unit(unit)
        self._timeline.set_fineness(self._factor)
        column = QVBoxLayout(self._stage)
        column.setSpacing(round(look.px(8)))
        column.addWidget(self._view, round(100 * (1 - ROWS_SHARE)))
        column.addWidget(self._timeline, round(100 * ROWS_SHARE))
        self._ground = theme.colour("card")
        column.activate()

    def frame(self, number: int) -> bytes:
        image = self.image(number)  # its bytes go with it
        return bytes(image.constBits())

    def image(self, number: int) -> QImage:
        phases = len(self._cell.phases)
        moment = moment_at(self._plan.position(number), phases)
        values = self._trace.at(moment.step)
        assert values is not None  # all were there when the film was made, and a trace never changes
        trace, unit = self._trace, self._unit
        drawn = frame_of(
            self._cell,
            values,
            trace.scales_of(unit),
            moment.phase,
            moment.progress,
            unit,
            trace.model.classes,
            follows=moment.step > 0 and trace.direction == "forward",
        )
        self._view.show_frame(drawn, readable(trace.labels[moment.step]))
        self._timeline.show_moment(moment.step, (moment.phase + moment.progress) / phases)
        picture = QImage(*self._plan.size, QImage.Format.Format_RGB32)
        picture.fill(self._ground)
        with QPainter(picture) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.scale(self._factor, self._factor)
            self._stage.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        return picture

    def close(self) -> None:
        self._stage.deleteLater()


def check(trace: Trace, phases: int, plan: Plan) -> None:
    """Raises UserError where a plan is none, or the window does not hold the steps that are to be seen."""
    if not 0 <= plan.start < plan.stop <= trace.steps * phases:
        raise UserError(tr("There is nothing to film between these steps."), tr("Choose a first and a last step."))
    if plan.frames > MOST_FRAMES:
        raise UserError(
            tr("This would be {minutes} minutes long.", minutes=round(plan.seconds / 60)),
            tr("Choose fewer steps, a higher speed, or fewer frames a second."),
        )
    steps = range(moment_at(plan.start, phases).step, moment_at(plan.stop, phases).step + 1)
    if any(trace.at(step) is None for step in steps):
        raise UserError(
            tr("Of so long a sequence the window holds a part only."),
            tr("Choose fewer steps, around the one that is shown."),
        )
