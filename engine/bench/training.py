"""The training loop with all that it keeps and measures, against a plain PyTorch loop of ten lines.

`loop_ratio` is training steps a second of the run, as the engine works it (pieces, every step's scalars, moments
for the history, accuracy, snapshots of the gates), by those of the plain loop with `torch.optim`; 1 is as fast.
LSTM, T = 100, B = 32, H = 64, float32, one thread, median of rounds in which both are timed in turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from time import perf_counter

import torch
from torch import nn

from engine import tasks
from engine.bench._timing import ratio, threads
from engine.blobs import Blobs
from engine.protocol import BeginRun, Method, RunAdvanced, Setting
from engine.runs.plan import planned
from engine.runs.start import TRAINING, fresh_model, stream
from engine.trainings import Trainings
from engine.uploads import Uploads

SIZES: dict[str, Setting] = {"hidden_size": 64, "batch_size": 32}
TASKS: dict[str, dict[str, Setting]] = {
    "adding": {**SIZES, "shortest": 100, "longest": 100},
    "next_character": {**SIZES, "length": 100, "prose": 1.0},
}
OPTIMISERS = ("adam", "sgd")
STEPS_A_ROUND = 20
ROUNDS = 15


def run() -> dict[str, float]:
    """The ratios, and milliseconds a training step of the run, by task and optimiser."""
    figures: dict[str, float] = {}
    with threads(1):
        for task, settings in TASKS.items():
            for optimiser in OPTIMISERS:
                figures |= _measure(task, settings, optimiser)
    return figures


def _measure(task: str, settings: dict[str, Setting], optimiser: str) -> dict[str, float]:
    ways = {"run": _run(task, settings, optimiser), "plain": _plain_loop(task, settings, optimiser)}
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, steps in ways.items():
            seconds[name].append(_seconds_a_step(steps))
    name = f"{task}_{optimiser}"
    # The first round also loads what is loaded at first use.
    run_seconds, plain_seconds = seconds["run"][1:], seconds["plain"][1:]
    return {f"loop_ratio_{name}": ratio(plain_seconds, run_seconds), f"step_ms_{name}": 1000 * median(run_seconds)}


def _seconds_a_step(steps: Iterator[int]) -> float:
    """`steps` yields how many training steps it has just made."""
    began, made = perf_counter(), 0
    while made < STEPS_A_ROUND:
        made += next(steps)
    return (perf_counter() - began) / made


def _run(task: str, settings: dict[str, Setting], optimiser: str) -> Iterator[int]:
    """A run as a window's request makes it."""
    request = BeginRun(run=1, task=task, settings=settings, method=Method(optimiser=optimiser), training_steps=0)
    for news in Trainings(Uploads(), Blobs()).begin(request):
        yield news.training_step.shape[0] if isinstance(news, RunAdvanced) else 0


def _plain_loop(name: str, settings: dict[str, Setting], optimiser: str) -> Iterator[int]:
    """The same loop with nothing kept, and nothing measured but the loss."""
    task = tasks.find(name).configured(settings)
    model = fresh_model(planned(name, 0, settings).descriptions[0], task.settings, 0)
    updates = {"adam": torch.optim.Adam, "sgd": torch.optim.SGD}[optimiser](
        model.parameters(), task.settings.learning_rate
    )
    generator = stream(0, TRAINING)
    while True:
        batch = task.batch(generator, task.settings.batch_size)
        loss = task.loss(model(batch.inputs), batch)
        updates.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        updates.step()
        loss.item()
        yield 1
