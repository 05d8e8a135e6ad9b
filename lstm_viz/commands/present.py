"""`lstm-viz present TALK`: gives a talk full screen; or makes its file (--build), or rehearses it (--rehearse)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lstm_viz import given
from lstm_viz.errors import UserError
from lstm_viz.words import to_translate, tr

HELP = to_translate(
    "give a talk: full screen for the audience, notes for the speaker; or make and rehearse its file"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "talk", metavar="TALK", nargs="?", help=tr("a shipped talk’s name, a .lstmtalk file or a .toml source")
    )
    parser.add_argument("--screen", type=int, metavar="N", help=tr("the audience’s screen, from 1"))
    parser.add_argument("--theme", choices=["light", "dark"], help=tr("for a bright or a dark room"))
    parser.add_argument("--list", action="store_true", help=tr("name the shipped talks, and stop"))
    parser.add_argument(
        "--build", type=Path, metavar="FILE", help=tr("write the talk with its traces into a file, and stop")
    )
    parser.add_argument(
        "--rehearse", action="store_true", help=tr("compute every scene and list what differs, and stop")
    )
    given.add_engine(parser)


def run(arguments: argparse.Namespace) -> int:
    from lstm_viz.present import opened_talk, shipped_talks, talk_source  # noqa: PLC0415  (the parser needs none of it)

    if arguments.list:
        for name in shipped_talks.names():
            talk = talk_source.read(shipped_talks.path_of(name))
            size = tr("{minutes} min, {scenes} scenes", minutes=f"{talk.minutes:g}", scenes=len(talk.scenes))
            sys.stdout.write(f"{name:32} {shipped_talks.title_of(name)} ({size})\n")
        return 0
    if arguments.talk is None:
        raise UserError(tr("Which talk?"), tr("lstm-viz present --list names the shipped ones."))
    source = arguments.talk
    if arguments.build is not None and source in shipped_talks.names():
        source = str(shipped_talks.path_of(source))
    found = opened_talk.named(source)
    if arguments.build is not None:
        return _build(found, arguments)
    return _rehearse(found, arguments)


def window(arguments: argparse.Namespace) -> dict[str, object] | None:
    """What the window is opened with, by the names of `app.Options`; None where none is."""
    if arguments.talk is None or arguments.list or arguments.rehearse or arguments.build is not None:
        return None
    return {name: getattr(arguments, name) for name in ("theme", "engine", "device", "talk", "screen")}


def _build(found: object, arguments: argparse.Namespace) -> int:
    from lstm_viz.present import building, talk_file  # noqa: PLC0415
    from lstm_viz.present.talk import Given  # noqa: PLC0415

    assert isinstance(found, Given)
    with given.engine_of(arguments) as engine:
        found = building.measured_by(building.raced(found), engine)
        runs = building.runs_of(found, engine)
    talk_file.write(arguments.build, found, runs)
    words = tr(
        "{file}: {scenes} scenes, {runs} runs", file=arguments.build, scenes=len(found.talk.scenes), runs=len(runs)
    )
    sys.stdout.write(words + "\n")
    return 0


def _rehearse(found: object, arguments: argparse.Namespace) -> int:
    """Says of every scene how it went; the exit code is 1 where one has a fault."""
    from lstm_viz.present import building  # noqa: PLC0415
    from lstm_viz.present.talk import Given  # noqa: PLC0415

    assert isinstance(found, Given)
    wrong = False
    with given.engine_of(arguments) as engine:
        for scene in building.rehearse(found, engine):
            exempt = tr(" (trains: not compared)") if scene.exempt else ""
            sys.stdout.write(f"{scene.number:3} {scene.seconds:6.2f} s  {scene.title}{exempt}\n")
            for fault in scene.faults:
                sys.stdout.write(f"      {fault}\n")
            wrong = wrong or bool(scene.faults)
    return int(wrong)
