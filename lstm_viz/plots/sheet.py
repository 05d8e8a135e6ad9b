"""What every sheet of plots is: a heading, a canvas, and words for those who do not see it.

Owns the common part. It does not own what is drawn: each kind of sheet does.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from engine.protocol import Histogram
from lstm_viz.plots.canvas import Canvas
from lstm_viz.runs.record import RunRecord
from lstm_viz.theme import Theme

Rows = list[tuple[object, ...]]


@dataclass(frozen=True)
class View:
    """What is drawn, and how: each curve the mean of `window` training steps, with `log` on powers of ten."""

    runs: tuple[RunRecord, ...]
    current: RunRecord | None
    window: int = 1
    log: bool = False
    entrant: int = 0  # whose gates and weights are looked at
    histograms: tuple[Histogram, ...] = ()


class Sheet(QObject):
    """`title` and `note` stand over the `canvas`; `draw` may be called as often as one likes."""

    def __init__(self, title: str, canvas: Canvas) -> None:
        super().__init__()
        self.title = title
        self.note = ""
        self.canvas = canvas

    def draw(self, view: View) -> None:
        """Shows what there is of a view."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        self.canvas.set_theme(theme)

    def summary(self) -> str:
        """The plot in words."""
        raise NotImplementedError

    def table(self) -> tuple[tuple[str, ...], Rows]:
        """What is drawn as a heading and rows, for a CSV file."""
        raise NotImplementedError


def cell_of(view: View) -> str | None:
    """The kind of cell whose gates are looked at."""
    record = view.current
    if record is None or not record.entrants:
        return None
    return record.entrants[min(view.entrant, len(record.entrants) - 1)].description.cell
