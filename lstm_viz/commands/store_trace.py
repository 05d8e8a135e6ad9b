"""`lstm-viz store-trace MODEL`: the trace with which the window opens, computed now and kept in a file."""

from __future__ import annotations

import argparse
from pathlib import Path

from engine.protocol import OverviewRead, ReadOverview, ReadTrace, TraceRead
from lstm_viz import given
from lstm_viz.attempt import OVERVIEW_COLUMNS, OVERVIEW_ROWS
from lstm_viz.files import write_stream
from lstm_viz.stored import StoredTrace, encode
from lstm_viz.words import to_translate, tr

HELP = to_translate("store a model’s trace of its example, to be shown before the engine runs")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    given.add_sequence(parser)
    given.add_engine(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=tr("FILE.trace"))


def run(arguments: argparse.Namespace) -> int:
    with given.engine_of(arguments) as engine:
        opened = given.open_model(engine, arguments.model)
        sequence = given.sequence_of(arguments, opened.description)
        traced = given.trace_sequence(engine, opened, sequence)
        part = {"trace": traced.trace, "layer": 0, "direction": "forward"}
        stretch = engine.ask(ReadTrace(**part, start=0, stop=traced.steps), TraceRead)  # type: ignore[arg-type]
        overview = engine.ask(
            ReadOverview(**part, columns=OVERVIEW_COLUMNS, rows=OVERVIEW_ROWS),  # type: ignore[arg-type]
            OverviewRead,
        )
    stored = StoredTrace(opened.description, sequence.text, traced, overview, stretch)
    write_stream(arguments.out, lambda stream: stream.write(encode(stored)))
    return 0
