"""Where each step of a sequence stands when it is written as text: in which line, at which column.

Owns the wrapping: lines break at blanks and line ends, and within a word only where it is longer than a line.
Positions are whole cells of a monospaced grid. Knows no Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class TextLayout:
    """`line_starts`, (lines + 1,): the first step of each line; `begins` and `widths`, (T,): cells of each step,
    counted along the whole sequence.
    """

    line_starts: Whole
    begins: Whole
    widths: Whole

    @property
    def lines(self) -> int:
        return len(self.line_starts) - 1

    def line_of(self, step: int) -> int:
        return min(self.lines - 1, int(np.searchsorted(self.line_starts, step, "right")) - 1)

    def column_of(self, step: int) -> int:
        """At which cell of its line a step begins."""
        return int(self.begins[step] - self.begins[self.line_starts[self.line_of(step)]])

    def step_at(self, line: int, column: int) -> int:
        """The step at a cell; the line's first or last where the cell lies before or after it."""
        line = min(max(line, 0), self.lines - 1)
        first, stop = int(self.line_starts[line]), int(self.line_starts[line + 1])
        wanted = self.begins[first] + max(0, column)
        return min(
            stop - 1, max(first, int(np.searchsorted(self.begins[first:stop], wanted, "right")) - 1 + first)
        )


def cell_widths(labels: Sequence[str], joined: bool) -> Whole:
    """How many cells each step takes, (T,): characters of one text stand close, other labels have a gap."""
    if joined:
        return np.ones(len(labels), np.int64)
    return np.fromiter((max(1, len(label)) + 1 for label in labels), np.int64, len(labels))


def breaks_of(labels: Sequence[str], joined: bool) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """After which steps a line may end, and after which it must, (T,) each."""
    text = np.array(labels)
    must = text == "\n"
    return (text == " ") | (text == "\t") | must if joined else np.ones(len(labels), bool), must


def lay_out(
    widths: Whole, may_break: NDArray[np.bool_], must_break: NDArray[np.bool_], columns: int
) -> TextLayout:
    """Wraps steps into lines of at most `columns` cells; a step that is wider has a line of its own."""
    steps = len(widths)
    ends = np.cumsum(widths)
    begins = ends - widths
    places = np.arange(steps)
    last_break = np.maximum.accumulate(np.where(may_break, places, -1))  # at or before each step
    forced = np.append(np.flatnonzero(must_break), steps)
    starts = [0]
    start = 0
    while start < steps:
        fits = int(np.searchsorted(ends, begins[start] + columns, "right"))  # the first step that does not
        must = int(forced[np.searchsorted(forced, start)]) + 1
        if must <= max(fits, start + 1):
            stop = min(must, steps)
        elif fits >= steps:
            stop = steps
        else:
            kept = int(last_break[fits - 1]) + 1 if fits > start else 0
            stop = kept if kept > start else max(fits, start + 1)
        starts.append(stop)
        start = stop
    return TextLayout(np.array(starts, np.int64), begins, widths)
