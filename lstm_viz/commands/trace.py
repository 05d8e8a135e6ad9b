"""`lstm-viz trace MODEL …`: every gate of every step of one layer, as .npz or .csv."""

from __future__ import annotations

import argparse
import csv
import io
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from lstm_viz import given, models
from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.words import tr

HELP = "write x and the cell's gates and states (i, f, g, o, c, h of an LSTM) at every step of a model's layer"

Arrays = dict[str, NDArray[np.generic]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    given.add_sequence(parser)
    given.add_engine(parser)
    parser.add_argument(
        "--layer",
        metavar="LAYER",
        help="counted from 1, the last one where it is not given; or the name of a layer in another program's"
        " file, as `inspect` says it, and NAME:1 for one of those that are stacked in it",
    )
    parser.add_argument("--direction", choices=["forward", "reverse"])
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="FILE.npz or FILE.csv")


def run(arguments: argparse.Namespace) -> int:
    writers = {".npz": _write_npz, ".csv": _write_csv}
    writer = writers.get(arguments.out.suffix.lower())
    if writer is None:
        raise UserError(
            tr("{name} is neither .npz nor .csv.", name=arguments.out.name),
            tr("Name a file with one of these endings."),
        )
    arrays = _trace(arguments)
    write_stream(arguments.out, lambda stream: writer(stream, arrays))
    return 0


def _trace(arguments: argparse.Namespace) -> Arrays:
    """The arrays of the layer and direction that the command line names: (T, size) each."""
    # What a person has to mend is said before the engine, which takes seconds, is started.
    name, number = _layer(arguments.layer)
    model, _ = models.named(arguments.model, name)
    layer = model.num_layers if number is None else number
    if not 1 <= layer <= model.num_layers:
        raise UserError(
            tr("There is no layer {layer}: the model has {layers}.", layer=layer, layers=model.num_layers)
        )
    direction = arguments.direction or model.directions[0]
    if direction not in model.directions:
        words = (
            tr("The model has no reverse direction.") if direction == "reverse" else tr("It only reads backwards.")
        )
        raise UserError(words, tr("Leave --direction out."))
    sequence = given.sequence_of(arguments, model)
    with given.engine_of(arguments) as engine:
        opened = given.open_model(engine, arguments.model, name)
        traced = given.trace_sequence(engine, opened, sequence)
        stretches = given.read_stretches(engine, opened, traced, layer - 1, direction)
    names = ("x", *load_cell(model.cell).timeline)
    return {name: np.concatenate([stretch[name] for stretch in stretches]) for name in names}


def _layer(text: str | None) -> tuple[str | None, int | None]:
    """A layer's name, where one is given, and which of its stacked layers."""
    if text is None:
        return None, None
    if text.removeprefix("-").isdecimal():
        return None, int(text)
    name, colon, number = text.rpartition(":")
    return (name, int(number)) if colon and number.isdecimal() else (text, None)


def _write_npz(stream: IO[bytes], arrays: Arrays) -> None:
    np.savez(stream, **arrays)  # type: ignore[arg-type]


def _write_csv(stream: IO[bytes], arrays: Arrays) -> None:
    """Long: step, unit (both from 1), quantity, value; values so that they read back exactly."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    rows = csv.writer(text)
    rows.writerow(["step", "unit", "quantity", "value"])
    for name, values in arrays.items():
        for step, row in enumerate(values, start=1):
            rows.writerows((step, unit, name, repr(value.item())) for unit, value in enumerate(row, start=1))
    text.flush()
    text.detach()
