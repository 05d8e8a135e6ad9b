"""The trainings that a window asks for, and the model files that come out of them.

Owns these files until they are let go. It does not own the training itself (`training`), nor the tasks.
"""

from __future__ import annotations

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor, wait

from engine.errors import RequestFailedError
from engine.model import model_bytes
from engine.protocol import (
    PIECE_BYTES,
    BytesRead,
    ListTasks,
    ReadBytes,
    TasksListed,
    Trained,
    TrainingProgressed,
    TrainModel,
)
from engine.service import Work
from engine.shelf import Shelf
from engine.tasks import UnknownTaskError, all_tasks
from engine.tasks.task import BadSettingError
from engine.training import Training

BLOBS_KEPT = 8
BLOB_BYTES = 256 << 20
PIECE_SECONDS = 0.02  # after which no further training step is begun: one may take several times as long
SEEDS = 1 << 32


class Trainings:
    """Trains, and hands out what was trained."""

    def __init__(self) -> None:
        self._blobs: Shelf[bytes] = Shelf(BLOBS_KEPT, BLOB_BYTES)

    def list_tasks(self, _request: ListTasks) -> TasksListed:
        """What can be trained."""
        return TasksListed({name: task.title for name, task in all_tasks().items()})

    def train(self, request: TrainModel) -> Work:
        """Trains a model from a seed and keeps its file."""
        training = yield from _begun(request)
        while not training.finished:
            training.advance(PIECE_SECONDS)
            progress = training.progress()
            yield TrainingProgressed(
                training_step=progress.training_step,
                training_steps=progress.training_steps,
                sequences=progress.sequences,
                loss=progress.loss,
                accuracy=progress.accuracy,
            )
        model = training.trained()
        data = model_bytes(model)
        self._blobs.put(request.blob, data, len(data))
        return Trained(blob=request.blob, size=len(data), description=model.description)

    def read(self, request: ReadBytes) -> BytesRead:
        """A piece of a file."""
        data = self._blobs.get(request.blob)
        if data is None:
            raise RequestFailedError("blob-gone", blob=request.blob)
        start, stop = request.offset, request.offset + request.length
        if not 0 <= start < stop <= len(data):
            raise RequestFailedError("bad-range", start=start, stop=stop, length=len(data))
        if request.length > PIECE_BYTES:
            raise RequestFailedError("too-much-asked", bytes=request.length, limit=PIECE_BYTES)
        return BytesRead(request.blob, start, data[start:stop])


def _begun(request: TrainModel) -> Generator[None, None, Training]:
    """A training with its first step done, made beside the other work.

    Torch loads its optimisers when the first one is made, and a task its texts when it is first asked: together
    more than a second, which no piece of work may take. Raises RequestFailedError.
    """

    def begin() -> Training:
        training = _training(request)
        training.advance(0)
        return training

    pool = ThreadPoolExecutor(1, "training")
    try:
        beginning = pool.submit(begin)
        while not wait([beginning], PIECE_SECONDS).done:
            yield None
        return beginning.result()
    finally:
        pool.shutdown(wait=False)


def _training(request: TrainModel) -> Training:
    if not 0 <= request.seed < SEEDS:
        raise RequestFailedError("bad-setting", error=f"a seed is from 0 to {SEEDS - 1}, not {request.seed}")
    try:
        return Training(request.task, request.seed, request.settings)
    except UnknownTaskError as error:
        raise RequestFailedError("no-such-task", task=request.task) from error
    except BadSettingError as error:
        raise RequestFailedError("bad-setting", error=error) from error
