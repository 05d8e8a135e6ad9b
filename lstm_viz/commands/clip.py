"""`lstm-viz clip MODEL --out FILE`: the playing cell as a film, without a window."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lstm_viz import given, models, system_libraries
from lstm_viz.errors import UserError
from lstm_viz.export.encoders import Encoder, encoders
from lstm_viz.pictures import hidden_studio, wait_for_trace, write_clip, write_film
from lstm_viz.settings import Settings
from lstm_viz.theme import THEMES
from lstm_viz.words import to_translate, tr

if TYPE_CHECKING:
    from lstm_viz.export.film import Plan
    from lstm_viz.runs.record import RunRecord

HELP = to_translate("a film of the playing cell, or of a training run: .webm, .mp4, .gif, or .png (APNG)")
SIZES = ("720p", "1080p", "1440p", "4K")
RATES = (24, 25, 30, 50, 60)
MOST_SECONDS = 600


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="MODEL", nargs="?", help=tr("a shipped model’s name, or a model file"))
    parser.add_argument("--run", metavar="RUN", help=tr("a training run in time lapse: of a document, or stored"))
    parser.add_argument("--played", type=Path, help=argparse.SUPPRESS)  # of the window: the cell on the screen
    parser.add_argument("--count", action="store_true", help=argparse.SUPPRESS)  # for the window, which shows it
    parser.add_argument("--seconds", type=float, default=15.0, help=tr("how long the clip of a run is"))
    parser.add_argument(
        "--of", type=int, default=1, metavar="N", help=tr("the model of a run whose gates are shown")
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=tr("the film; its ending says the format")
    )
    parser.add_argument("--text", help=tr("the sequence as it would be typed"))
    parser.add_argument("--first", type=int, default=1, metavar="STEP", help=tr("counted from 1"))
    parser.add_argument(
        "--last", type=int, metavar="STEP", help=tr("the sequence’s last one where it is not given")
    )
    parser.add_argument("--unit", type=int, help=tr("counted from 1"))
    parser.add_argument("--size", choices=SIZES, default="1080p", help=tr("of a frame; 1080p if not given"))
    parser.add_argument("--fps", type=int, choices=RATES, default=30, help=tr("frames a second"))
    parser.add_argument("--speed", type=float, default=1.0, help=tr("1: as the window plays"))
    parser.add_argument("--loop", action="store_true", help=tr("there and back: it ends where it began"))
    given.add_theme(parser)
    parser.add_argument("--engine", metavar="COMMAND", default="", help=tr("what runs the engine"))


def run(arguments: argparse.Namespace) -> int:
    if sum(found is not None for found in (arguments.model, arguments.run, arguments.played)) != 1:
        raise UserError(tr("A clip is of a model or of a training run."), tr("Name a MODEL, or --run RUN."))
    encoder = _encoder(arguments.out)
    if arguments.run is not None:
        return _film_run(arguments, encoder)
    if arguments.played is not None:
        return _film_played(arguments, encoder)
    if not 0 < arguments.speed <= 1000:
        raise UserError(tr("A speed of {speed} is none.", speed=arguments.speed), tr("1 is the window’s own."))
    model, data = models.named(arguments.model)
    with hidden_studio(Settings(theme=arguments.theme, engine=arguments.engine), (1280, 720)) as studio:
        studio.document.set_model(model, arguments.text, data)
        studio.start_engine()
        wait_for_trace(studio)
        if arguments.unit is not None:
            studio.selection.set_unit(arguments.unit - 1)
        plan = _plan(arguments, studio.selection.steps, studio.selection.phases)
        write_clip(studio, plan, encoder, arguments.out)
    return 0


def _film_run(arguments: argparse.Namespace, encoder: Encoder) -> int:
    """A training run in time lapse; nothing is computed for it."""
    if not 1 <= arguments.seconds <= MOST_SECONDS:
        raise UserError(tr("A clip lasts from 1 to {most} seconds.", most=MOST_SECONDS))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    system_libraries.ensure("offscreen")
    from lstm_viz.export.film import SIZES as PIXELS  # noqa: PLC0415  (Qt only after its libraries are checked)
    from lstm_viz.export.run_film import RunFilm, plan_of  # noqa: PLC0415
    from lstm_viz.studio import make_application  # noqa: PLC0415

    record = _run_named(arguments.run)
    plan = plan_of(record, arguments.seconds, PIXELS[arguments.size], arguments.fps, back=arguments.loop)
    count = len(record.entrants)
    if not 1 <= arguments.of <= count:
        raise UserError(tr("The run has no model {number}: it has {count}.", number=arguments.of, count=count))
    make_application()
    film = RunFilm(record, arguments.of - 1, THEMES[arguments.theme], plan)
    write_film(film, plan, encoder, arguments.out, _tell if arguments.count else lambda _: None)
    return 0


def _film_played(arguments: argparse.Namespace, encoder: Encoder) -> int:
    """The cell that a window shows, without an engine: the window has computed it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    system_libraries.ensure("offscreen")
    from lstm_viz.export import trace_file  # noqa: PLC0415  (Qt only after its libraries are checked)
    from lstm_viz.export.film import CellFilm  # noqa: PLC0415
    from lstm_viz.studio import make_application  # noqa: PLC0415

    played = trace_file.read(arguments.played)
    make_application()
    plan = _plan(arguments, played.trace.steps, len(played.cell.phases))
    film = CellFilm(played.cell, played.trace, played.unit, THEMES[arguments.theme], plan)
    write_film(film, plan, encoder, arguments.out, _tell if arguments.count else lambda _: None)
    return 0


def _tell(share: float) -> None:
    """A line for the program that waits."""
    sys.stdout.write(f"{share:.4f}\n")
    sys.stdout.flush()


def _run_named(name: str) -> RunRecord:
    """A race that is shipped, the newest run of a document, or one that the window wrote; raises UserError."""
    from lstm_viz.export import run_file  # noqa: PLC0415  (the parser needs none of it)
    from lstm_viz.runs import stored  # noqa: PLC0415
    from lstm_viz.sessions import session_file  # noqa: PLC0415

    if name == stored.FIRST:
        return stored.load()[0]
    path = Path(name)
    if not path.is_file():
        raise UserError(
            tr("There is no run {name}.", name=name),
            tr("Name a document (.lstmviz) with a training, or the stored race {first}.", first=stored.FIRST),
        )
    if path.suffix.lower() == run_file.ENDING:
        return run_file.read(path)
    records = session_file.read(path).records
    if not records:
        raise UserError(tr("{name} has no training run.", name=path.name))
    return records[-1]


def _plan(arguments: argparse.Namespace, steps: int, phases: int) -> Plan:
    from lstm_viz.export.film import SIZES as PIXELS  # noqa: PLC0415  (it draws: Qt)
    from lstm_viz.export.film import Plan  # noqa: PLC0415

    last = steps if arguments.last is None else arguments.last
    for step in (arguments.first, last):
        if not 1 <= step <= steps:
            raise UserError(tr("There is no step {step}: the sequence has {steps}.", step=step, steps=steps))
    return Plan(
        start=(arguments.first - 1) * phases,
        stop=last * phases,
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
