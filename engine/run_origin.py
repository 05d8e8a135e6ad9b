"""From a request to a run: fresh, from model files, as a branch of another run, or from a checkpoint.

Owns the check of what a person asks a run to be, and which failure each impossibility becomes. It does not own the
run (`engine.runs`).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager

from msgspec.structs import replace

from engine.beside import beside
from engine.cells import UnknownCellError
from engine.errors import RequestFailedError
from engine.model import SequenceModel, load_model
from engine.protocol import MATCHES, BeginRun, Branch, Resume
from engine.protocol.descriptions import BadModelFileError
from engine.runs.checkpoint import read_checkpoint
from engine.runs.plan import RunPlan, interface, planned
from engine.runs.run import NewWeightsNeededError, Run
from engine.tasks import UnknownTaskError
from engine.tasks.task import BadSettingError
from engine.uploads import Uploads

SEEDS = 1 << 32
MOST_ENTRANTS = 8


@contextmanager
def refusals(task: str = "") -> Iterator[None]:
    """What a run cannot be becomes the failure that says so."""
    try:
        yield
    except UnknownTaskError as error:
        raise RequestFailedError("no-such-task", task=task) from error
    except NewWeightsNeededError as error:
        raise RequestFailedError("needs-new-weights", setting=error.setting) from error
    except BadModelFileError as error:
        raise RequestFailedError("bad-checkpoint", error=error) from error
    except (UnknownCellError, BadSettingError, ValueError) as error:
        raise RequestFailedError("bad-setting", error=error) from error


def begun(request: BeginRun, uploads: Uploads, run_of: Callable[[int], Run]) -> Generator[None, None, Run]:
    """The run that a request asks for, made in short pieces; `run_of` finds a run to branch from.

    Raises RequestFailedError.
    """
    run = yield from _made(request, uploads, run_of)
    yield
    run.warm_up()
    yield
    return run


def restored(data: bytes) -> Generator[None, None, Run]:
    """The run of a checkpoint as it stood, with its past. Raises RequestFailedError."""
    with refusals():
        checkpoint = yield from beside(lambda: read_checkpoint(data))
        return Run(*checkpoint)


def _made(request: BeginRun, uploads: Uploads, run_of: Callable[[int], Run]) -> Generator[None, None, Run]:
    with refusals(request.task):
        match request.origin:
            case Branch(run=number, training_step=training_step):
                return _branch(request, run_of(number), training_step)
            case Resume(upload=upload):
                return (yield from restored(bytes(uploads.take(upload))))
        _check(request)
        plan = planned(
            request.task,
            request.seed,
            request.settings,
            entrants=request.entrants,
            matched=request.matched,
            method=request.method,
            training_steps=request.training_steps,
        )
        yield
        files = [bytes(uploads.take(upload)) for upload in request.origin.uploads]
        return _of_files(plan, [load_model(data) for data in files]) if files else Run(plan)


def _check(request: BeginRun) -> None:
    if not 0 <= request.seed < SEEDS:
        raise BadSettingError(f"a seed is from 0 to {SEEDS - 1}, not {request.seed}")
    if not 1 <= len(request.entrants) <= MOST_ENTRANTS:
        raise BadSettingError(f"{len(request.entrants)} models at once, not 1 to {MOST_ENTRANTS}")
    if request.matched not in MATCHES:
        raise BadSettingError(f"models cannot be matched by {request.matched!r}")


def _branch(request: BeginRun, parent: Run, training_step: int) -> Run:
    """A run that goes on from an earlier moment of another; where nothing is changed, as that one did."""
    moment = parent.at(training_step)
    steps = request.training_steps
    if steps is None:
        steps = parent.plan.training_steps if moment.training_step < parent.plan.training_steps else 0
    # The method of before, until the moment is restored: only then another optimiser is one without a past.
    run = Run(replace(parent.plan, as_planned=False), moment)
    run.steer(request.method, request.settings, steps)
    return run


def _of_files(plan: RunPlan, models: list[SequenceModel]) -> Run:
    """A run whose models start with the weights of files; what the files say of their past is left behind.

    Raises BadSettingError where a model reads or says something else than the task does.
    """
    if len(models) != len(plan.entrants):
        raise BadSettingError(f"{len(models)} model files for {len(plan.entrants)} models")
    own = plan.descriptions[0]
    for model in models:
        if interface(model.description) != interface(own):
            raise BadSettingError(f"{model.description.title} reads or answers something else than this task")
        if model.description.variant or model.description.only_reverse:
            raise BadSettingError(f"{model.description.title} computes what no module that trains does")
        model.description = replace(
            model.description,
            name=own.name,
            title=own.title,
            task=own.task,
            story="",
            command="",
            scores={},
            unit=0,
        )
        model.requires_grad_(True)
    described = tuple(model.description for model in models)
    return Run(replace(plan, descriptions=described, as_planned=False), models=tuple(models))
