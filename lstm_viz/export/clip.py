"""A clip on its way into a file: frames drawn between the window's other work, encoded beside it.

Owns the queue between the two, progress, cancelling, and the estimate of a clip's size, which is made in the same
way of a few frames. It does not own what a frame shows (`film`), nor how it is encoded (`encoders`).
"""

from __future__ import annotations

import io
import queue
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from lstm_viz.errors import UserError
from lstm_viz.export.encoders import Encoder
from lstm_viz.export.film import Film, Plan
from lstm_viz.files import write_stream
from lstm_viz.words import tr
from lstm_viz.workers import Worker

HELD = 8  # frames that wait for the encoder
TURN_MS = 8  # of drawing, before the window has its turn; a frame is drawn whole
SAMPLE = 12  # frames that are encoded for an estimate

# What is done with the frames and the poster, beside the window; what it gives is what `finished` carries.
Job = Callable[[Iterator[bytes], bytes], object]


class _StoppedError(UserError):
    """The person does not want it any more."""


class Clip(QObject):
    """Frames of a film, drawn one after the other and given to a job. Signals: `progressed` (a share from 0 to 1),
    `finished` (what the job gave), `failed` (a UserError), `cancelled`; one of the last three is the last.
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(
        self, film: Film, frames: Sequence[int], poster: int, job: Job, parent: QObject | None = None
    ) -> None:
        """`poster` is a frame in which everything is seen. The film is the clip's from now on."""
        super().__init__(parent)
        self._film, self._frames, self._poster, self._job = film, frames, poster, job
        self._waiting: queue.Queue[bytes | None] = queue.Queue(HELD)
        self._drawn = 0
        self._stopped = False
        self._ended = False  # by the job
        self._worker = Worker(self)
        self._next = QTimer(self)
        self._next.timeout.connect(self._draw)

    def start(self) -> None:
        poster = self._film.frame(self._poster)
        self._worker.run(lambda: self._job(self._taken(), poster), self._on_done, self._on_failed)
        self._next.start(0)

    def cancel(self) -> None:
        """Stops; nothing of it is left in the folder."""
        self._stopped = True
        self._next.stop()
        self._make_room()
        self._waiting.put(None)

    def close(self) -> None:
        """Stops where it is not done, and waits for the encoder."""
        if not self._ended:
            self.cancel()
        self._worker.close()
        self._film.close()

    def _draw(self) -> None:
        """Frames, as long as the window has its turns and the encoder keeps up."""
        end = time.monotonic() + TURN_MS / 1000
        while time.monotonic() < end:
            if self._waiting.full():
                self._next.setInterval(TURN_MS)
                return
            if self._drawn == len(self._frames):
                self._next.stop()
                self._waiting.put(None)
                return
            self._next.setInterval(0)
            self._waiting.put(self._film.frame(self._frames[self._drawn]))
            self._drawn += 1
        self.progressed.emit(self._drawn / len(self._frames))

    def _taken(self) -> Iterator[bytes]:
        """The frames in their order, until there are no more; read beside the window."""
        while (frame := self._waiting.get()) is not None:
            yield frame
        if self._stopped:
            raise _StoppedError(tr("The clip was stopped."))

    def _make_room(self) -> None:
        while not self._waiting.empty():
            try:
                self._waiting.get_nowait()
            except queue.Empty:  # the encoder was quicker
                return

    def _on_done(self, result: object) -> None:
        self._ended = True
        self.progressed.emit(1.0)
        self.finished.emit(result)

    def _on_failed(self, error: UserError) -> None:
        self._ended = True
        self._next.stop()
        self._make_room()
        if isinstance(error, _StoppedError):
            self.cancelled.emit()
        else:
            self.failed.emit(error)


def into_file(film: Film, plan: Plan, encoder: Encoder, path: Path, parent: QObject | None = None) -> Clip:
    """A clip that gives its Path. What is there under that name stays until all of the new one is written."""

    def job(frames: Iterator[bytes], poster: bytes) -> Path:
        write_stream(path, lambda stream: encoder.encode(frames, plan.size, plan.rate, poster, stream))
        return path

    return Clip(film, range(plan.frames), plan.poster, job, parent)


def estimate(film: Film, plan: Plan, encoder: Encoder, parent: QObject | None = None) -> Clip:
    """A clip that gives about how many bytes the whole will have, from a stretch in its middle.

    The first frame of a clip costs more than those that follow it; it is counted once.
    """
    count = min(SAMPLE, plan.frames)
    first = (plan.frames - count) // 2

    def job(frames: Iterator[bytes], poster: bytes) -> int:
        drawn = list(frames)
        one, all_of_them = (_size(encoder, plan, poster, part) for part in (drawn[:1], drawn))
        return round(one + max(0, all_of_them - one) / max(1, count - 1) * (plan.frames - 1))

    return Clip(film, range(first, first + count), plan.poster, job, parent)


def _size(encoder: Encoder, plan: Plan, poster: bytes, frames: list[bytes]) -> int:
    stream = io.BytesIO()
    encoder.encode(iter(frames), plan.size, plan.rate, poster, stream)
    return len(stream.getvalue())
