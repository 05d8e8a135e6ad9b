"""One scalar through training: every value taken in, drawn at any zoom, bounded in memory. Knows no Qt.

Owns the values and their thinning. While there are few, each training step has a place of its own; when there are
MOST_PLACES, neighbours are joined two by two, each place keeping its least, its most and its mean: a peak is never
lost, however long a run is. Above the places lies a pyramid of joined places, so that a drawing of a million
values touches a few thousand. Memory grows until all places are taken, and then never again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Extremes = tuple[NDArray[np.float32], NDArray[np.float32]]  # the least and the most of each place

MOST_PLACES = 1 << 15  # many times the columns of a plot; some 36 bytes each
GROUP = 16  # places of one level that a place of the next one joins


@dataclass(frozen=True, eq=False)
class Columns:
    """A stretch of a series joined into columns, oldest first; those without a value are left out.

    `step` is the training step at a column's middle, `end` its last one.
    """

    step: Floats  # (n,)
    end: Floats  # (n,)
    least: Floats  # (n,)
    most: Floats  # (n,)
    mean: Floats  # (n,)


class Series:
    """Values at consecutive training steps. What is no finite number has its place, and no value."""

    def __init__(self, most_places: int = MOST_PLACES) -> None:
        if most_places < 2 or most_places % 2:
            raise ValueError(f"a series has an even number of places, not {most_places}")
        self._most_places = most_places
        self._stride = 1
        self._first: int | None = None
        self._stop = 0  # the training step after the newest
        self._places = 0
        self._take_room(most_places)

    def _take_room(self, places: int) -> None:
        """Arrays for so many places, and the pyramid over them; what lies behind the last place means nothing."""
        self._least, self._most = np.empty(places, np.float32), np.empty(places, np.float32)
        self._total, self._count = np.empty(places), np.empty(places, np.int32)
        # Sums over all places before one.
        self._sums, self._counts = np.zeros(places + 1), np.zeros(places + 1, np.int64)
        self._levels: list[Extremes] = []
        while places > GROUP:
            places = -(-places // GROUP)
            self._levels.append((np.empty(places, np.float32), np.empty(places, np.float32)))
        self._fresh = 0  # places before this one are in the levels and the sums

    @property
    def first(self) -> int | None:
        """The training step of the oldest value; None where there is none."""
        return self._first

    @property
    def stop(self) -> int:
        """The training step after the newest value."""
        return self._stop

    @property
    def stride(self) -> int:
        """How many training steps share a place."""
        return self._stride

    @property
    def nbytes(self) -> int:
        """The memory that its values take."""
        arrays = (self._least, self._most, self._total, self._count, self._sums, self._counts)
        return sum(array.nbytes for array in arrays) + sum(a.nbytes + b.nbytes for a, b in self._levels)

    def extend(self, first_step: int, values: NDArray[np.floating]) -> None:
        """Takes the values of training steps first_step, first_step + 1, …

        What was known of these and later ones is void. Raises ValueError where steps between would be missing.
        """
        if not len(values):
            return
        if self._first is not None and first_step < self._stop:
            self.truncate(first_step)
        if self._first is None:
            self._first = self._stop = first_step
        if first_step != self._stop:
            raise ValueError(f"training step {self._stop} is due, not {first_step}")
        while (first_step + len(values) - 1 - self._first) // self._stride >= self._most_places:
            self._join_neighbours()
        place = (np.arange(first_step, first_step + len(values)) - self._first) // self._stride
        starts = np.flatnonzero(np.diff(place, prepend=-1))
        targets = place[starts]
        known = np.isfinite(values)
        held = np.where(known, values, np.nan).astype(np.float32)
        parts: tuple[tuple[NDArray[Any], np.ufunc, NDArray[Any]], ...] = (
            (self._least, np.fmin, np.fmin.reduceat(held, starts)),
            (self._most, np.fmax, np.fmax.reduceat(held, starts)),
            (self._total, np.add, np.add.reduceat(np.where(known, values, 0.0).astype(np.float64), starts)),
            (self._count, np.add, np.add.reduceat(known.astype(np.int32), starts)),
        )
        for array, join, taken in parts:
            if targets[0] < self._places:  # it has values already
                taken[0] = join(taken[0], array[targets[0]])
            array[targets] = taken
        self._places = int(targets[-1]) + 1
        self._stop = first_step + len(values)
        self._fresh = min(self._fresh, int(targets[0]))

    def truncate(self, stop: int) -> None:
        """Forgets the values from training step `stop` on, and where places are joined a few before it.

        A place holds several training steps that cannot be told apart any more; one that reaches over `stop` goes.
        """
        if self._first is None or stop >= self._stop:
            return
        keep = max(0, (stop - self._first) // self._stride)
        self._places = keep
        if stop > self._first + keep * self._stride:
            self._add_empty_place()
        self._stop = stop
        self._fresh = min(self._fresh, max(0, keep - 1))  # its group held what is forgotten, too
        if stop <= self._first:
            self._first, self._places, self._stride, self._stop = None, 0, 1, 0

    def thin(self, most_places: int) -> None:
        """Joins places until there are at most so many: enough for a curve that is only looked at."""
        while self._places > most_places:
            self._join_neighbours()
        kept = [array[: self._places] for array in self._of_places]
        self._most_places = most_places
        self._take_room(most_places)
        for array, values in zip(self._of_places, kept, strict=True):
            array[: self._places] = values

    def packed(self) -> tuple[int, int | None, int, tuple[NDArray[Any], ...]]:
        """All that it holds: stride, first, stop, and copies of its places' least, most, sum and count."""
        return (
            self._stride,
            self._first,
            self._stop,
            tuple(array[: self._places].copy() for array in self._of_places),
        )

    @classmethod
    def unpacked(cls, stride: int, first: int | None, stop: int, arrays: tuple[NDArray[Any], ...]) -> Series:
        """What `packed` packed; raises ValueError where its parts do not agree."""
        places = len(arrays[0])
        if any(array.shape != (places,) for array in arrays) or not 0 <= places <= MOST_PLACES:
            raise ValueError("the places of a series do not agree")
        start = stop if first is None else first
        if not 1 <= stride < 1 << 40 or not 0 <= start <= stop or -(-(stop - start) // stride) != places:
            raise ValueError("a series has another number of places")
        series = cls()
        series._stride, series._first, series._stop, series._places = stride, first, stop, places
        for array, values in zip(series._of_places, arrays, strict=True):
            array[:places] = values
        return series

    def columns(self, start: float, stop: float, most_columns: int) -> Columns:
        """The training steps from `start` to `stop`, both with them, as at most so many columns."""
        if self._first is None or stop < start:
            return _no_columns()
        first = int(np.clip((start - self._first) // self._stride, 0, self._places))
        last = int(np.clip((stop - self._first) // self._stride + 1, first, self._places))
        if last == first:
            return _no_columns()
        self._refresh()
        each = -(-(last - first) // max(1, most_columns))
        if each > GROUP:
            each = -(-each // GROUP) * GROUP
        # Columns begin at whole multiples of their own size, so that they do not flicker while the stretch moves.
        edges = np.arange(first // each * each, last, each)
        level, size = self._level_for(each)
        least, most = (self._least, self._most) if level == 0 else self._levels[level - 1]
        begins = edges // size
        ends = min(-(-self._places // size), -(-int(edges[-1] + each) // size))
        edges_after = np.minimum(np.append(edges[1:], edges[-1] + each), self._places)
        counts = self._counts[edges_after] - self._counts[edges]
        known = counts > 0
        sums = self._sums[edges_after] - self._sums[edges]
        steps_before = self._first + edges * self._stride
        steps_after = np.minimum(self._first + edges_after * self._stride, self._stop)
        return Columns(
            step=((steps_before + steps_after - 1) / 2)[known],
            end=(steps_after - 1).astype(np.float64)[known],
            least=np.fmin.reduceat(least[:ends], begins).astype(np.float64)[known],
            most=np.fmax.reduceat(most[:ends], begins).astype(np.float64)[known],
            mean=sums[known] / counts[known],
        )

    def smoothed(self, at: Floats, window: int) -> Floats:
        """The mean of the values at the `window` training steps up to each of those in `at`; NaN without any."""
        if self._first is None:
            return np.full(len(at), np.nan)
        self._refresh()
        after = np.clip((at - self._first) // self._stride + 1, 0, self._places).astype(np.int64)
        before = np.maximum(after - max(1, round(window / self._stride)), 0)
        counts = self._counts[after] - self._counts[before]
        sums = self._sums[after] - self._sums[before]
        return np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)

    def last(self, window: int = 1) -> float:
        """The mean of the newest `window` values; NaN without any."""
        return float(self.smoothed(np.array([self._stop - 1.0]), window)[0])

    def extremes(self) -> tuple[float, float]:
        """The least and the most of all values; NaN without any."""
        if not self._places or not self._count[: self._places].any():
            return np.nan, np.nan
        return float(np.fmin.reduce(self._least[: self._places])), float(
            np.fmax.reduce(self._most[: self._places])
        )

    def exact(self) -> tuple[NDArray[np.int64], Floats] | None:
        """Every training step and its value, while none has been joined with another; else None."""
        if self._stride > 1 or self._first is None:
            return None
        return np.arange(self._first, self._stop), self._least[: self._places].astype(np.float64)

    def _level_for(self, places: int) -> tuple[int, int]:
        """The highest level whose places fit whole into columns of so many places, and how many it joins."""
        level, size = 0, 1
        while places % (size * GROUP) == 0 and level < len(self._levels):
            level, size = level + 1, size * GROUP
        return level, size

    @property
    def _of_places(self) -> tuple[NDArray[Any], ...]:
        return self._least, self._most, self._total, self._count

    def _join_neighbours(self) -> None:
        """Two places become one."""
        if self._places % 2:
            self._add_empty_place()
        places, half = self._places, self._places // 2
        for array, join in (
            (self._least, np.fmin),
            (self._most, np.fmax),
            (self._total, np.add),
            (self._count, np.add),
        ):
            array[:half] = join(array[:places:2], array[1:places:2])
        self._places = half
        self._stride *= 2
        self._fresh = 0

    def _add_empty_place(self) -> None:
        place = self._places
        self._least[place] = self._most[place] = np.nan
        self._total[place] = self._count[place] = 0
        self._places += 1

    def _refresh(self) -> None:
        """Brings the pyramid and the running sums up to date."""
        fresh, places = self._fresh, self._places
        if fresh >= places:
            return
        for sums, values in ((self._sums, self._total), (self._counts, self._count)):
            sums[fresh + 1 : places + 1] = sums[fresh] + np.cumsum(values[fresh:places], dtype=sums.dtype)
        below = self._least, self._most
        for level in self._levels:
            fresh //= GROUP
            groups = np.arange(0, places - fresh * GROUP, GROUP)
            for joined, parts, join in zip(level, below, (np.fmin, np.fmax), strict=True):
                joined[fresh : fresh + len(groups)] = join.reduceat(parts[fresh * GROUP : places], groups)
            below, places = level, -(-places // GROUP)
        self._fresh = self._places


def _no_columns() -> Columns:
    nothing = np.empty(0)
    return Columns(nothing, nothing, nothing, nothing, nothing)
