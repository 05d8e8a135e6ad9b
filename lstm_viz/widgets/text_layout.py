"""Where each step of a sequence stands when it is written as text: in which line, at which column.

Owns the wrapping: lines break at blanks and line ends, and within a word only where it is longer than a line.
Positions are whole cells of a monospaced grid. Knows no Qt.
"""

from __future__ import annotations

from bisect import bisect_right
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


@dataclass(frozen=True, eq=False)
class Measures:
    """What is known of a sequence before it is wrapped: cells, (T,), as they end and begin; for each step the last
    one at or before it after which a line may end, −1 for none; the steps after which a line must end.
    """

    begins: Whole
    widths: Whole
    ends: Whole
    last_break: Whole
    forced: list[int]
    anywhere: bool  # lines may end after every step, and must after none


def measure(labels: Sequence[str], joined: bool) -> Measures:
    """Characters of one text stand close, and lines end at their blanks; other labels have a gap between them."""
    steps = len(labels)
    if joined:
        characters = np.frombuffer("".join(labels).encode("utf-32-le", "surrogatepass"), np.uint32)
        must = characters == ord("\n")
        may = must | (characters == ord(" ")) | (characters == ord("\t"))
        widths = np.ones(steps, np.int64)
    else:
        must = may = np.zeros(0, bool)
        widths = np.maximum(np.fromiter(map(len, labels), np.int64, steps), 1) + 1
    ends = np.cumsum(widths)
    last_break = np.maximum.accumulate(np.where(may, np.arange(steps), -1)) if joined else np.arange(steps)
    forced = [*np.flatnonzero(must).tolist(), steps]
    return Measures(ends - widths, widths, ends, last_break, forced, anywhere=not joined)


def lay_out(measures: Measures, columns: int) -> TextLayout:
    """Wraps steps into lines of at most `columns` cells; a step that is wider has a line of its own."""
    ends, last_break, forced = measures.ends, measures.last_break, measures.forced
    steps = len(ends)
    if measures.anywhere:
        return TextLayout(_wrapped_anywhere(measures, columns), measures.begins, measures.widths)
    starts = [0]
    start = place = 0
    while start < steps:
        begin = int(measures.begins[start])
        fits = int(ends.searchsorted(begin + columns, "right"))  # the first step that does not
        while forced[place] < start:
            place += 1
        must = forced[place] + 1
        if must <= max(fits, start + 1):
            stop = min(must, steps)
        elif fits >= steps:
            stop = steps
        else:
            kept = int(last_break[fits - 1]) + 1 if fits > start else 0
            stop = kept if kept > start else max(fits, start + 1)
        starts.append(stop)
        start = stop
    return TextLayout(np.array(starts, np.int64), measures.begins, measures.widths)


def _wrapped_anywhere(measures: Measures, columns: int) -> Whole:
    """The lines' first steps where every step may begin one: bisection in plain numbers, between the fewest and
    the most steps that a line can have.
    """
    ends = measures.ends.tolist()
    steps, widths = len(ends), measures.widths
    fewest, most = columns // int(widths.max()), columns // int(widths.min())
    starts = [0]
    start = filled = 0
    while start < steps:
        fits = bisect_right(ends, filled + columns, min(start + fewest, steps), min(start + most, steps))
        start = max(fits, start + 1)
        filled = ends[start - 1]
        starts.append(start)
    return np.array(starts, np.int64)
