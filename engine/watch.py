"""What is told of a trace while it is recorded: the columns of one quantity that have become complete since.

Owns what was told already. It does not own the columns (`engine.columns`), nor when they are told.
"""

from __future__ import annotations

import numpy as np

from engine.cells.cell import REVERSE
from engine.protocol import Array, ColumnsRecorded, Watched
from engine.recording import Recording


class Watch:
    """One layer, direction and quantity of a recording, or nothing."""

    def __init__(self, trace: int, recording: Recording, watched: Watched | None) -> None:
        self._trace, self._recording, self._watched = trace, recording, watched
        self._told = 0  # columns

    def news(self) -> ColumnsRecorded | None:
        """Columns that nobody was told of; None where there are none."""
        watched, recording = self._watched, self._recording
        track = None if watched is None else recording.recorded(watched.layer, watched.direction)
        if watched is None or track is None or track.columns is None:
            return None
        kept, reverse = track.columns, track.direction == REVERSE
        start, stop = kept.complete(track.done, reverse=reverse)
        known = self._told * kept.run
        if reverse:  # the columns told last begin where these end
            stop = max(start, (kept.count * kept.run) - known if known else stop)
        else:
            start = min(stop, known)
        count = -(-(stop - start) // kept.run)
        if not count:
            return None
        self._told += count
        quantity = watched.quantity if watched.quantity in kept.peaks else track.cell.states[-1]
        edges = np.minimum(np.arange(count + 1, dtype=np.int32) * kept.run + start, recording.steps)
        return ColumnsRecorded(
            trace=self._trace,
            layer=track.layer,
            direction=track.direction,
            quantity=quantity,
            steps=recording.steps,
            run=kept.run,
            start=start,
            values=Array.of(kept.means(quantity, edges.astype(np.int32))),
            peak=float(kept.peaks[quantity].max()),
        )
