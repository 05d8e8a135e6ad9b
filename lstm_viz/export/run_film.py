"""A film of a training run in time lapse: its plots as they were at each training step, as Live draws them.

Owns which training step a frame shows, and how the plots stand in it. It does not own what the plots draw
(`plots`). The axes are those of the whole run, and stand still.
"""

from __future__ import annotations

import copy

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lstm_viz import theme as look
from lstm_viz.errors import UserError
from lstm_viz.export.film import Plan
from lstm_viz.paper import on_paper
from lstm_viz.playback import PHASE_SECONDS
from lstm_viz.plots.gates import BandSheet
from lstm_viz.plots.scalars import ScalarSheet
from lstm_viz.plots.sheet import Sheet, View
from lstm_viz.runs.entrants import entrant_name
from lstm_viz.runs.record import ACCURACY, LOSS, RunRecord, Spreads
from lstm_viz.style import sheet as style
from lstm_viz.theme import Theme
from lstm_viz.widgets.card import label
from lstm_viz.words import tr

SMOOTHED = 50  # training steps, as in Live
GATES = 4  # plots of what the gates do
LEARNING, SPREAD = 58, 42  # shares of the height


def plan_of(
    record: RunRecord | None, seconds: float, size: tuple[int, int], rate: int, *, back: bool = False
) -> Plan:
    """The whole run in so many seconds; raises UserError where nothing of it is held."""
    series = record.curves[0, LOSS] if record is not None and record.entrants else None
    if series is None or series.first is None or series.stop - series.first < 2:
        raise UserError(tr("Nothing has been trained yet."), tr("Train a model in Live first."))
    first, last = float(series.first), float(series.stop - 1)
    speed = (last - first) * PHASE_SECONDS / seconds
    return Plan(start=first, stop=last, size=size, rate=rate, speed=speed, back=back)


class RunFilm:
    """A `Film` of a run's loss, its accuracy, and the gates of one of its models."""

    def __init__(self, record: RunRecord, entrant: int, theme: Theme, plan: Plan) -> None:
        """A plan's positions are training steps. Of a run that trains what it has said so far."""
        self._record, self._entrant, self._plan = until(record, record.training_step), entrant, plan
        width, height = plan.size
        self._factor = height / (720 * look.px(1))
        self._stage = QWidget()
        self._stage.setObjectName("window")
        self._stage.setStyleSheet(style(theme, look.px(1)))
        self._stage.setFixedSize(QSize(round(width / self._factor), round(height / self._factor)))
        self._title = label(role="heading")
        learning: list[Sheet] = [
            ScalarSheet(tr("Loss"), LOSS, theme),
            ScalarSheet(tr("Accuracy"), ACCURACY, theme),
        ]
        spread: list[Sheet] = [BandSheet(place, theme) for place in range(GATES)]
        self._drawn = [*learning, *spread]
        self._heads = [(label(role="title"), label(role="muted")) for _ in self._drawn]
        column = QVBoxLayout(self._stage)
        column.addWidget(self._title)
        column.addLayout(self._row(0, len(learning)), LEARNING)
        column.addLayout(self._row(len(learning), len(self._drawn)), SPREAD)
        self._ground = theme.colour("window")
        column.activate()
        view = self._view(self._record)
        for sheet in self._drawn:
            sheet.draw(view)
        self._ends = [sheet.canvas.whole for sheet in self._drawn]
        for _ in range(2):  # a plot that was never painted learns its heading from that, and then its size
            self.image(0)

    def _row(self, first: int, stop: int) -> QHBoxLayout:
        """Some of the plots, each under its heading."""
        row = QHBoxLayout()
        for sheet, (title, note) in zip(self._drawn[first:stop], self._heads[first:stop], strict=True):
            part, head = QVBoxLayout(), QHBoxLayout()
            head.addWidget(title)
            head.addStretch(1)
            head.addWidget(note)
            part.addLayout(head)
            part.addWidget(sheet.canvas, 1)
            row.addLayout(part, 1)
        return row

    def frame(self, number: int) -> bytes:
        image = self.image(number)  # its bytes go with it
        return bytes(image.constBits())

    def image(self, number: int) -> QImage:
        step = round(self._plan.position(number))
        view = self._view(until(self._record, step))
        for sheet, ends, (title, note) in zip(self._drawn, self._ends, self._heads, strict=True):
            sheet.draw(view)
            sheet.canvas.show_range(*ends)
            title.setText(sheet.title)
            note.setText(sheet.note)
        self._title.setText(self._words(step))
        picture = QImage(*self._plan.size, QImage.Format.Format_RGB32)
        picture.fill(self._ground)
        with QPainter(picture) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.scale(self._factor, self._factor)
            with on_paper():
                self._stage.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        return picture

    def close(self) -> None:
        self._stage.deleteLater()
        for sheet in self._drawn:
            sheet.deleteLater()

    def _view(self, record: RunRecord) -> View:
        return View(runs=(record,), current=record, window=SMOOTHED, entrant=self._entrant)

    def _words(self, step: int) -> str:
        record = self._record
        name = entrant_name(record.entrants[self._entrant].name)
        return tr(
            "{task}: training step {step} of {steps}; below, the gates of {name}",
            task=tr(record.title),
            step=f"{step:,}",
            steps=f"{record.training_step:,}",
            name=name,
        )


def until(record: RunRecord, training_step: int) -> RunRecord:
    """A run as it stood after a training step; what it was is not changed."""
    then = copy.copy(record)
    then.training_step = min(training_step, record.training_step)
    then.curves = {}
    for part, series in record.curves.items():
        then.curves[part] = copy.deepcopy(series)
        then.curves[part].truncate(training_step + 1)
    then.spreads = tuple(_until(spreads, training_step) for spreads in record.spreads)
    return then


def _until(spreads: Spreads, training_step: int) -> Spreads:
    steps, quantiles = spreads.packed()
    known = steps <= training_step
    newest = tuple(spreads.newest.values())
    return Spreads.unpacked(steps[known], {part: rows[known] for part, rows in quantiles.items()}, newest)
