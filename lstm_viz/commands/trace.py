"""`lstm-viz trace MODEL …`: every gate of every step of one layer, as .npz, .csv or .parquet."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from lstm_viz import given, models
from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.export.numbers import Arrays, writer_for
from lstm_viz.files import write_stream
from lstm_viz.words import to_translate, tr

HELP = to_translate(
    "write x and the cell’s gates and states (i, f, g, o, c, h of an LSTM) at every step of a model’s layer"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    given.add_sequence(parser, of_any_program=True)
    given.add_engine(parser)
    parser.add_argument(
        "--layer",
        metavar="LAYER",
        help=tr(
            "counted from 1, the last one where it is not given; or the name of a layer in another program’s"
            " file, as `inspect` says it, and NAME:1 for one of those that are stacked in it"
        ),
    )
    given.add_stack(parser)
    given.add_fed(parser)
    parser.add_argument("--direction", choices=["forward", "reverse"], help=tr("which way the layer reads"))
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=tr("FILE.npz, FILE.csv or FILE.parquet")
    )


def run(arguments: argparse.Namespace) -> int:
    writer = writer_for(arguments.out)
    arrays = _trace(arguments)
    write_stream(arguments.out, lambda stream: writer(stream, arrays))
    return 0


def _trace(arguments: argparse.Namespace) -> Arrays:
    """The arrays of the layer and direction that the command line names: (T, size) each."""
    # What a person has to mend is said before the engine, which takes seconds, is started.
    name, number = given.layer_and_place(arguments.layer)
    under, fed = tuple(arguments.stands_on), given.fed_of(arguments)
    model, _ = models.named(arguments.model, name, under, fed)
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
        opened = given.open_model(engine, arguments.model, name, under, fed)
        traced = given.trace_sequence(engine, opened, sequence)
        stretches = given.read_stretches(engine, opened, traced, layer - 1, direction)
    names = ("x", *load_cell(model.cell).timeline)
    return {name: np.concatenate([stretch[name] for stretch in stretches]) for name in names}
