"""The training runs that a window asks for: begun, steered, watched, saved, gone back to.

Owns the runs by the numbers that the window gave them, and how their time is divided. It does not own how they
train (`runs`), what they may be (`run_origin`), nor how they tell of it (`run_news`).
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from io import BytesIO
from time import perf_counter

import msgspec
import torch

from engine import run_news
from engine.beside import beside
from engine.blobs import Blobs
from engine.errors import RequestFailedError
from engine.model import SequenceModel, model_bytes
from engine.protocol import (
    MOST_EXAMPLES,
    BeginRun,
    Example,
    ExamplesRead,
    HistogramsRead,
    InterimReply,
    ListTasks,
    ReadExamples,
    ReadHistograms,
    RestoreRun,
    RunModel,
    RunSaved,
    RunSnapshot,
    RunSteered,
    SaveRun,
    SteerRun,
    TasksListed,
)
from engine.run_origin import begun, refusals, restored
from engine.runs.certificate import certified
from engine.runs.checkpoint import checkpoint_bytes
from engine.runs.histograms import histograms
from engine.runs.history import MOST_BYTES
from engine.runs.moment import Moment
from engine.runs.run import Run
from engine.service import REST, Rest, Work
from engine.shelf import Shelf
from engine.tasks import all_tasks
from engine.tasks.task import Batch
from engine.uploads import Uploads

RUNS_KEPT = 6
RUN_BYTES = 256 << 20
PIECE_SECONDS = 0.02  # after which no further update is begun: one may take several times as long
SNAPSHOT_SECONDS = 0.25  # between two snapshots, at least
SNAPSHOT_SHARE = 0.02  # of the time that snapshots may take
MOST_BINS = 1000

ACTIONS = ("", "pause", "go", "once", "rewind")
FORMS = ("model", "state_dict", "checkpoint", "history")


@dataclass
class _Held:
    """A run, and what its window wants of it now."""

    run: Run
    paused: bool
    once: bool = False  # one training step, and then a pause
    over: bool = False
    next_snapshot: float = 0.0
    snapshot_of: int = -1  # the training step that the newest snapshot shows


class Trainings:
    """The runs of one window; one of them is at work."""

    def __init__(self, uploads: Uploads, blobs: Blobs) -> None:
        self._uploads = uploads
        self._blobs = blobs
        self._runs: Shelf[_Held] = Shelf(RUNS_KEPT, RUN_BYTES)

    def list_tasks(self, _request: ListTasks) -> TasksListed:
        """What can be trained."""
        found = all_tasks()
        return TasksListed(
            tasks={name: task.title for name, task in found.items()},
            about={name: task.about for name, task in found.items()},
            difficulty={name: task.difficulty for name, task in found.items()},
            settings={name: msgspec.structs.asdict(task.settings) for name, task in found.items()},
        )

    def begin(self, request: BeginRun) -> Work:
        """Trains until all training steps are done, or nobody wants it any more."""
        run = yield from begun(request, self._uploads, lambda number: self._held(number).run)
        held = _Held(run, request.paused)
        self._runs.put(request.run, held, MOST_BYTES)
        try:
            yield run_news.began(request.run, run, held.paused)
            yield from self._train(request.run, held)
        finally:
            held.over = True
            run.pace.pause()
            self._runs.put(request.run, held, run.memory)
        return run_news.ended(request.run, run)

    def restore(self, request: RestoreRun) -> Work:
        """Takes back a run that was saved with its past: it is over, and can be gone back into."""
        run = yield from restored(bytes(self._uploads.take(request.upload)))
        self._runs.put(request.run, _Held(run, paused=True, over=True), run.memory)
        return run_news.restored(request.run, run)

    def steer(self, request: SteerRun) -> RunSteered:
        """Changes a run that trains, or pauses, between two updates."""
        held = self._held(request.run)
        if held.over:
            raise RequestFailedError("run-over", run=request.run)
        if request.action not in ACTIONS:
            raise RequestFailedError("bad-setting", error=f"there is no action {request.action!r}")
        run = held.run
        if request.settings or request.method is not None or request.training_steps is not None:
            with refusals():
                run.steer(request.method, request.settings, request.training_steps)
        if request.action == "rewind":
            run.rewind()
        elif request.action:
            held.paused, held.once = request.action == "pause", request.action == "once"
        return run_news.steered(request.run, run, held.paused)

    def save(self, request: SaveRun) -> Work:
        """Makes a file of a run."""
        run = self._held(request.run).run
        of_now = request.form in ("checkpoint", "history")
        moment = run.newest if of_now else run.at(request.training_step)
        description = None
        match request.form:
            case "checkpoint":
                data = checkpoint_bytes(run.plan, moment)
            case "history":
                plan, past = run.plan, run.past(request.most_bytes, request.training_step)
                data = yield from beside(lambda: checkpoint_bytes(plan, moment, past))
            case "state_dict":
                data = _state_dict_bytes(run.weights_at(self._entrant(run, request.entrant), moment))
            case "model":
                entrant = self._entrant(run, request.entrant)
                model = yield from certified(run, entrant, moment, request.name)
                data, description = model_bytes(model), model.description
            case _:
                raise RequestFailedError("bad-setting", error=f"a run is saved as {' or '.join(FORMS)}")
        self._blobs.keep(request.blob, data)
        return RunSaved(
            blob=request.blob, size=len(data), training_step=moment.training_step, description=description
        )

    def count(self, request: ReadHistograms) -> HistogramsRead:
        """How weights and gradients are distributed."""
        run = self._held(request.run).run
        entrant = self._entrant(run, request.entrant)
        if not 1 <= request.bins <= MOST_BINS:
            raise RequestFailedError("bad-resolution", columns=request.bins, rows=1)
        return HistogramsRead(
            run=request.run,
            entrant=entrant,
            training_step=run.step_of(entrant),
            histograms=histograms(run.learners[entrant], request.bins),
        )

    def answer(self, request: ReadExamples) -> Work:
        """Fresh sequences of the task, with an entrant's answers."""
        run = self._held(request.run).run
        entrant, moment = self._entrant(run, request.entrant), run.at(request.training_step)
        if not 1 <= request.count <= MOST_EXAMPLES:
            raise RequestFailedError("bad-setting", error=f"{request.count} examples, not 1 to {MOST_EXAMPLES}")
        model = run.weights_at(entrant, moment)
        task, generator = run.task, torch.Generator().manual_seed(request.seed)
        rows = yield from beside(lambda: task.examples(model, generator, request.count))
        return ExamplesRead(
            run=request.run,
            entrant=entrant,
            training_step=moment.training_step,
            examples=tuple(Example(*row) for row in rows),
        )

    def model(self, source: RunModel) -> tuple[SequenceModel, Moment]:
        """A copy of an entrant's model as it was, and when that was; raises RequestFailedError."""
        run = self._held(source.run).run
        moment = run.at(source.training_step)
        return run.weights_at(self._entrant(run, source.entrant), moment), moment

    def _train(self, number: int, held: _Held) -> Generator[InterimReply | Rest | None, None, None]:
        run = held.run
        while not run.finished:
            if held.paused:
                run.pace.pause()
                if held.snapshot_of != run.training_step and run.last_batch is not None:
                    yield _snapshot(number, held, run.last_batch)
                else:  # a wish that came with the snapshot is not slept through
                    yield REST
                continue
            run.pace.go()
            steps = run.advance(PIECE_SECONDS, 1 if held.once else None)
            if steps and held.once:
                held.paused, held.once = True, False
            if steps:
                yield run_news.advanced(number, run, steps)
            if run.halt is not None:
                held.paused, held.once = True, False
                yield run_news.halted(number, run)
            elif steps and perf_counter() >= held.next_snapshot and run.last_batch is not None:
                yield _snapshot(number, held, run.last_batch)
            elif not steps:
                yield None

    def _held(self, number: int) -> _Held:
        held = self._runs.get(number)
        if held is None:
            raise RequestFailedError("run-gone", run=number)
        return held

    def _entrant(self, run: Run, entrant: int) -> int:
        if not 0 <= entrant < len(run.learners):
            raise RequestFailedError("no-such-entrant", entrant=entrant, entrants=len(run.learners))
        return entrant


def _snapshot(number: int, held: _Held, batch: Batch) -> RunSnapshot:
    """What the gates do now, and when that may be asked again."""
    began = perf_counter()
    snapshot = run_news.snapshot(number, held.run, batch)
    now = perf_counter()
    held.next_snapshot = now + max(SNAPSHOT_SECONDS, (now - began) / SNAPSHOT_SHARE)
    held.snapshot_of = held.run.training_step
    return snapshot


def _state_dict_bytes(model: SequenceModel) -> bytes:
    """The weights as torch.save writes them."""
    stream = BytesIO()
    torch.save(model.state_dict(), stream)
    return stream.getvalue()
