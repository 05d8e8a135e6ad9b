"""`lstm-viz page MODEL --out FILE.html`: a page that plays a trace without the program."""

from __future__ import annotations

import argparse
from pathlib import Path

from lstm_viz import models
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.pictures import hidden_studio, wait_for_trace
from lstm_viz.settings import Settings
from lstm_viz.words import to_translate, tr

HELP = to_translate("one .html file that plays a trace without the program, and without a network")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="MODEL", help=tr("a shipped model’s name, or a model file"))
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.html", help=tr("the page"))
    parser.add_argument("--text", help=tr("the sequence as it would be typed"))
    parser.add_argument("--step", type=int, default=1, help=tr("shown first; counted from 1"))
    parser.add_argument("--unit", type=int, help=tr("shown first; counted from 1"))
    parser.add_argument("--engine", metavar="COMMAND", default="", help=tr("what runs the engine"))


def run(arguments: argparse.Namespace) -> int:
    if arguments.out.suffix.lower() not in {".html", ".htm"}:
        raise UserError(
            tr("{name} is no .html file.", name=arguments.out.name), tr("Name a file that ends in .html.")
        )
    model, data = models.named(arguments.model)
    with hidden_studio(Settings(engine=arguments.engine), (1280, 720)) as studio:
        from lstm_viz.export.page import Beginning, page  # noqa: PLC0415  (Qt only after its libraries are checked)

        studio.document.set_model(model, arguments.text, data)
        studio.start_engine()
        wait_for_trace(studio)
        trace, selection = studio.tracing.trace, studio.selection
        assert trace is not None  # it was waited for
        unit = selection.unit if arguments.unit is None else arguments.unit - 1
        for words, number, count in (
            (tr("There is no step {number}: there are {count}."), arguments.step - 1, trace.steps),
            (tr("There is no unit {number}: there are {count}."), unit, trace.units),
        ):
            if not 0 <= number < count:
                raise UserError(words.format(number=number + 1, count=count))
        begins = Beginning(float(arguments.step * selection.phases), unit)
        made = page(studio.shown_cell.cell, trace, begins)
    write_stream(arguments.out, lambda stream: stream.write(made))
    return 0
