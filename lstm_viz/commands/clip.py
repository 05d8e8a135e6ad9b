"""`lstm-viz clip MODEL --out FILE`: the playing cell as a film, without a window."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from lstm_viz import models
from lstm_viz.errors import UserError
from lstm_viz.export.encoders import Encoder, encoders
from lstm_viz.pictures import hidden_studio, wait_for_trace, write_clip
from lstm_viz.settings import Settings
from lstm_viz.theme import THEMES
from lstm_viz.words import tr

if TYPE_CHECKING:
    from lstm_viz.export.film import Plan
    from lstm_viz.studio import Studio

HELP = "a film of the playing cell: .webm, .mp4, .gif, or .png (APNG)"
SIZES = ("720p", "1080p", "1440p", "4K")
RATES = (24, 25, 30, 50, 60)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="MODEL", help="a shipped model's name, or a model file")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    parser.add_argument("--text", help="the sequence as it would be typed")
    parser.add_argument("--first", type=int, default=1, metavar="STEP", help="counted from 1")
    parser.add_argument("--last", type=int, metavar="STEP", help="the sequence's last one where it is not given")
    parser.add_argument("--unit", type=int, help="counted from 1")
    parser.add_argument("--size", choices=SIZES, default="1080p")
    parser.add_argument("--fps", type=int, choices=RATES, default=30, help="frames a second")
    parser.add_argument("--speed", type=float, default=1.0, help="1: as the window plays")
    parser.add_argument("--loop", action="store_true", help="there and back: it ends where it began")
    parser.add_argument("--theme", choices=sorted(THEMES), default="light")
    parser.add_argument("--engine", metavar="COMMAND", default="", help="what runs the engine")


def run(arguments: argparse.Namespace) -> int:
    encoder = _encoder(arguments.out)
    if not 0 < arguments.speed <= 1000:
        raise UserError(tr("A speed of {speed} is none.", speed=arguments.speed), tr("1 is the window's own."))
    model, data = models.named(arguments.model)
    with hidden_studio(Settings(theme=arguments.theme, engine=arguments.engine), (1280, 720)) as studio:
        studio.document.set_model(model, arguments.text, data)
        studio.start_engine()
        wait_for_trace(studio)
        if arguments.unit is not None:
            studio.selection.set_unit(arguments.unit - 1)
        write_clip(studio, _plan(arguments, studio), encoder, arguments.out)
    return 0


def _plan(arguments: argparse.Namespace, studio: Studio) -> Plan:
    from lstm_viz.export.film import SIZES as PIXELS  # noqa: PLC0415  (it draws: Qt)
    from lstm_viz.export.film import Plan  # noqa: PLC0415

    selection = studio.selection
    last = selection.steps if arguments.last is None else arguments.last
    for step in (arguments.first, last):
        if not 1 <= step <= selection.steps:
            raise UserError(
                tr("There is no step {step}: the sequence has {steps}.", step=step, steps=selection.steps)
            )
    return Plan(
        start=(arguments.first - 1) * selection.phases,
        stop=last * selection.phases,
        size=PIXELS[arguments.size],
        rate=arguments.fps,
        speed=arguments.speed,
        back=arguments.loop,
    )


def _encoder(path: Path) -> Encoder:
    """Who writes files of this ending; raises UserError where nobody does, or not here."""
    known = encoders()
    found = next((encoder for encoder in known if path.suffix.lower() == encoder.SUFFIX), None)
    if found is None:
        endings = ", ".join(encoder.SUFFIX for encoder in known)
        raise UserError(
            tr("{name} is no name of a clip.", name=path.name), tr("It ends in one of {endings}.", endings=endings)
        )
    problem = found.missing()
    if problem:
        raise UserError(tr("{format} cannot be written here.", format=found.NAME), problem)
    return found
