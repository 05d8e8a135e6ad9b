"""`lstm-viz render WORKSPACE --out FILE.png`: the same picture as the window's, without a window."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from engine.protocol import ModelDescription
from lstm_viz import given, models
from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.pictures import hidden_studio, picture, show_workspace, wait_for_trace
from lstm_viz.sequence import parse_text
from lstm_viz.settings import Settings
from lstm_viz.words import to_translate, tr

HELP = to_translate("a picture of a workspace")
WORKSPACES = ("live", "cell", "gradients", "inspect", "learn")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("workspace", metavar="WORKSPACE", choices=WORKSPACES, help=", ".join(WORKSPACES))
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.png", help=tr("the picture"))
    parser.add_argument(
        "--size", default="1440x900", metavar="WxH", help=tr("of the window; 1440x900 if not given")
    )
    given.add_theme(parser)
    parser.add_argument("--step", type=int, default=1, help=tr("counted from 1"))
    parser.add_argument(
        "--phase",
        type=int,
        help=tr("counted from 1 (of an LSTM: 4 Expose), shown complete; the last if not given"),
    )
    parser.add_argument("--unit", type=int, help=tr("counted from 1"))
    parser.add_argument("--model", default=models.FIRST, help=tr("a shipped model’s name, or a model file"))
    parser.add_argument("--text", help=tr("the sequence as it would be typed"))
    parser.add_argument("--engine", metavar="COMMAND", default="", help=tr("what runs the engine"))


def run(arguments: argparse.Namespace) -> int:
    if arguments.out.suffix.lower() != ".png":
        raise UserError(
            tr("{name} is no .png file.", name=arguments.out.name), tr("Name a file that ends in .png.")
        )
    size = _size(arguments.size)
    model, data = models.named(arguments.model)
    _check(arguments, model)
    with hidden_studio(Settings(theme=arguments.theme, engine=arguments.engine), size) as studio:
        studio.document.set_model(model, arguments.text, data)
        studio.start_engine()
        wait_for_trace(studio)
        selection = studio.selection
        phase = selection.phases if arguments.phase is None else arguments.phase
        selection.set_position((arguments.step - 1) * selection.phases + phase)
        if arguments.unit is not None:
            selection.set_unit(arguments.unit - 1)
        show_workspace(studio, arguments.workspace)
        shown = picture(studio)
    write_stream(arguments.out, lambda stream: stream.write(shown))
    return 0


def _check(arguments: argparse.Namespace, model: ModelDescription) -> None:
    """Says what is not there before the engine is started; raises UserError."""
    steps = parse_text(model.example if arguments.text is None else arguments.text, model).steps
    phases = len(load_cell(model.cell).phases)
    if not 1 <= arguments.step <= steps:
        raise UserError(tr("There is no step {step}: the sequence has {steps}.", step=arguments.step, steps=steps))
    if arguments.phase is not None and not 1 <= arguments.phase <= phases:
        raise UserError(
            tr("There is no phase {phase}: a step has {phases}.", phase=arguments.phase, phases=phases)
        )
    if arguments.unit is not None and not 1 <= arguments.unit <= model.hidden_size:
        raise UserError(
            tr("There is no unit {unit}: the layer has {units}.", unit=arguments.unit, units=model.hidden_size)
        )


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{2,5})x(\d{2,5})", text)
    if match is None or not all(64 <= int(side) <= 16384 for side in match.groups()):
        raise UserError(tr("“{text}” is no size.", text=text), tr("Write it as 1440x900."))
    return int(match[1]), int(match[2])
