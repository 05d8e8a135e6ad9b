"""`lstm-viz store-race TASK`: the race whose plots the window opens with, trained now and kept in a file."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.protocol import (
    Array,
    BeginRun,
    GradientsMeasured,
    ListTasks,
    MeasureGradients,
    ModelOpened,
    OpenModel,
    RunAdvanced,
    RunBegan,
    RunEnded,
    RunModel,
    RunSnapshot,
    SequenceTraced,
    TasksListed,
    TraceSequence,
)
from lstm_viz import given
from lstm_viz.diagram.graph import cell_names
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.files import write_stream
from lstm_viz.runs.probe import probe_of
from lstm_viz.runs.setup import entrants_of
from lstm_viz.runs.stored import StoredRace, encode
from lstm_viz.sequence import Sequence, parse_text
from lstm_viz.words import to_translate, tr

HELP = to_translate("store a race between cells, to be shown before anything is trained")
MOST_SNAPSHOTS = 100
ARRAYS = ("training_step", "loss", "accuracy", "gradient_norm", "clipped_norm")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    given.add_engine(parser)
    parser.add_argument("task", metavar="TASK", help=tr("a task’s name"))
    parser.add_argument("--cells", default="lstm,rnn", metavar="CELL,CELL", help=", ".join(cell_names()))
    parser.add_argument(
        "--steps", type=int, metavar="N", help=tr("how many training steps; the task’s own without")
    )
    parser.add_argument("--seed", type=int, default=0, help=tr("of the weights and of the sequences"))
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=tr("FILE.race"))


def run(arguments: argparse.Namespace) -> int:
    said: list[object] = []
    with given.engine_of(arguments) as engine:
        title = engine.ask(ListTasks(), TasksListed).tasks.get(arguments.task, arguments.task)
        number = engine.new_number()
        body = BeginRun(
            run=number,
            task=arguments.task,
            seed=arguments.seed,
            entrants=entrants_of(tuple(arguments.cells.split(","))),
            matched="hidden",
            training_steps=arguments.steps,
        )
        engine.ask(body, RunEnded, on_progress=said.append)
        began = next(reply for reply in said if isinstance(reply, RunBegan))
        sequence, flow = _measure(engine, began)
    snapshots = [reply for reply in said if isinstance(reply, RunSnapshot)]
    race = StoredRace(
        title=title,
        seed=arguments.seed,
        began=began,
        advanced=_joined([reply for reply in said if isinstance(reply, RunAdvanced)]),
        snapshots=tuple(snapshots[:: -(-len(snapshots) // MOST_SNAPSHOTS)]),
        flow=flow,
        labels=tuple(sequence.labels),
        command=_command(arguments),
    )
    write_stream(arguments.out, lambda stream: stream.write(encode(race)))
    return 0


def _measure(engine: EnginePipe, began: RunBegan) -> tuple[Sequence, GradientsMeasured]:
    """Every entrant's gradients over the sequence that they are watched on."""
    traces = []
    description = began.entrants[0].description
    sequence = parse_text(probe_of(description), description)
    for place in range(len(began.entrants)):
        model, trace = engine.new_number(), engine.new_number()
        engine.ask(OpenModel(model=model, source=RunModel(began.run, place)), ModelOpened)
        engine.ask(
            TraceSequence(trace=trace, model=model, sequence=engine.sendable(sequence.message())), SequenceTraced
        )
        traces.append(trace)
    body = MeasureGradients(gradients=engine.new_number(), traces=tuple(traces))
    return sequence, engine.ask(body, GradientsMeasured)


def _joined(pieces: list[RunAdvanced]) -> RunAdvanced:
    """All that was told of training steps, as if it had been told at once."""

    def whole(name: str) -> NDArray[np.generic]:
        return np.concatenate([getattr(piece, name).numpy() for piece in pieces])

    last = pieces[-1]
    return RunAdvanced(
        run=last.run,
        sequences=last.sequences,
        steps_per_second=0.0,
        seconds_left=None,
        kept_every=last.kept_every,
        kept_first=last.kept_first,
        **{name: Array.of(whole(name)) for name in ARRAYS},
    )


def _command(arguments: argparse.Namespace) -> str:
    steps = "" if arguments.steps is None else f" --steps {arguments.steps}"
    return (
        f"lstm-viz store-race {arguments.task} --cells {arguments.cells}{steps} --seed {arguments.seed} --out FILE"
    )
