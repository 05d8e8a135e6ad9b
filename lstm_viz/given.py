"""What subcommands share: a model and a sequence from the command line, and an engine that answers at once."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.protocol import (
    ModelDescription,
    ModelOpened,
    OpenModel,
    ReadTrace,
    SequenceTraced,
    ShippedModel,
    TraceRead,
    TraceSequence,
    UploadedModel,
)
from lstm_viz import models
from lstm_viz.engine_command import engine_command
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.fed import Fed
from lstm_viz.sequence import Sequence, parse_text, read_file
from lstm_viz.trace import floats_a_step, stretch_around
from lstm_viz.words import tr


def add_sequence(parser: argparse.ArgumentParser, *, of_any_program: bool = False) -> None:
    """MODEL and the sequence that it reads; with `--layer` a file of another program may be one."""
    own = tr("a shipped model’s name, or a model file of this program")
    any_program = tr("a shipped model’s name, or a model file: with --layer of any program")
    parser.add_argument("model", metavar="MODEL", help=any_program if of_any_program else own)
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--text", help=tr("the sequence as it would be typed"))
    source.add_argument("--input", type=Path, metavar="FILE", help=tr("a .txt, .csv, .tsv, .npy or .npz file"))


def add_engine(parser: argparse.ArgumentParser) -> None:
    """Which engine computes, and where."""
    parser.add_argument("--engine", metavar="COMMAND", help=tr("what runs the engine"))
    parser.add_argument(
        "--device",
        choices=["auto", "cuda", "mps", "cpu"],
        default="auto",
        help=tr("where the engine computes"),
    )


def add_theme(parser: argparse.ArgumentParser) -> None:
    """In which colours something is drawn."""
    parser.add_argument(
        "--theme",
        choices=["light", "dark", "contrast"],
        default="light",
        help=tr("the colours; light if not given"),
    )


def add_stack(parser: argparse.ArgumentParser) -> None:
    """On which of a file's layers the chosen one stands."""
    parser.add_argument(
        "--stands-on",
        action="append",
        default=[],
        metavar="NAME",
        help=tr(
            "with --layer: a layer of the file that is run under it, and whose h it reads; said several times, the"
            " lowest first"
        ),
    )


def add_fed(parser: argparse.ArgumentParser) -> None:
    """What the chosen layer reads and what reads it, where its file does not say."""
    parser.add_argument(
        "--reads",
        default="",
        metavar="TENSOR",
        help=tr("with --layer: the embedding whose rows it reads"),
    )
    words = parser.add_mutually_exclusive_group()
    words.add_argument(
        "--vocabulary",
        default="",
        metavar="FILE",
        help=tr("with --layer: the words that it reads, a line each or as JSON; or one that is in the file"),
    )
    words.add_argument(
        "--learnt-from",
        type=Path,
        metavar="FILE.txt",
        help=tr("with --layer: the text that it learnt from, whose sorted characters it reads"),
    )
    parser.add_argument(
        "--read-by", default="", metavar="TENSOR", help=tr("with --layer: the weight that reads its h (a head)")
    )


def fed_of(arguments: argparse.Namespace) -> Fed:
    """The same, as it was given."""
    return Fed(
        reads=arguments.reads,
        vocabulary=arguments.vocabulary,
        learnt_from=arguments.learnt_from,
        read_by=arguments.read_by,
    )


def engine_of(arguments: argparse.Namespace) -> EnginePipe:
    """The engine that the command line names; to be used in a `with`."""
    return EnginePipe(engine_command(arguments.engine), device=arguments.device)


@dataclass(frozen=True)
class Opened:
    """A model that an engine holds."""

    number: int
    description: ModelDescription


def open_model(
    engine: EnginePipe,
    name: str,
    layer: str | None = None,
    under: tuple[str, ...] = (),
    fed: Fed = models.NOTHING,
) -> Opened:
    """Opens a shipped model, or a model file, of another program's one layer of it, which stands on those `under`
    it and is `fed` so; raises UserError.
    """
    number = engine.new_number()
    model, data = models.named(name, layer, under, fed)
    source = ShippedModel(model.name) if data is None else UploadedModel(engine.upload(data), Path(name).stem)
    reply = engine.ask(OpenModel(model=number, source=source), ModelOpened)
    return Opened(number, reply.description)


def sequence_of(arguments: argparse.Namespace, model: ModelDescription) -> Sequence:
    """The sequence that the command line names, else the model's own example; raises UserError."""
    if arguments.input is not None:
        return read_file(arguments.input, model)
    return parse_text(model.example if arguments.text is None else arguments.text, model)


def trace_sequence(engine: EnginePipe, opened: Opened, sequence: Sequence) -> SequenceTraced:
    """Has the engine run the model over the sequence."""
    number = engine.new_number()
    body = TraceSequence(trace=number, model=opened.number, sequence=engine.sendable(sequence.message()))
    return engine.ask(body, SequenceTraced)


def layer_and_place(text: str | None) -> tuple[str | None, int | None]:
    """What --layer says: a layer's name and which of its stacked layers (from 1), None where it is not said."""
    if text is None:
        return None, None
    if text.removeprefix("-").isdecimal():
        return None, int(text)
    name, colon, number = text.rpartition(":")
    return (name, int(number)) if colon and number.isdecimal() else (text, None)


def read_stretches(
    engine: EnginePipe, opened: Opened, traced: SequenceTraced, layer: int, direction: str
) -> list[dict[str, NDArray[np.generic]]]:
    """Every quantity of a layer, in stretches of time that travel one by one; {quantity: (n, size)} each."""
    stretches: list[dict[str, NDArray[np.generic]]] = []
    start = 0
    while start < traced.steps:
        first, stop = stretch_around(start, traced.steps, floats_a_step(opened.description))
        first = max(first, start)
        body = ReadTrace(
            trace=traced.trace, layer=layer, direction=direction, start=first, stop=max(stop, start + 1)
        )
        reply = engine.ask(body, TraceRead)
        stretches.append({name: array.numpy() for name, array in reply.arrays.items()})
        start = reply.stop
    return stretches
