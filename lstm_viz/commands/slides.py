"""`lstm-viz slides TALK --out FILE`: a talk as PowerPoint slides (.pptx)."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from lstm_viz import system_libraries
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.words import tr

HELP = "a talk as PowerPoint slides (.pptx), or as a handout with its notes (.pdf)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("talk", metavar="TALK", help="a shipped talk's name, or a .lstmtalk file")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="FILE.pptx or FILE.pdf")
    parser.add_argument("--theme", choices=["light", "dark"], default="light")
    parser.add_argument("--no-clips", action="store_true", help="pictures alone, also of scenes that play")


def run(arguments: argparse.Namespace) -> int:
    suffix = arguments.out.suffix.lower()
    if suffix not in {".pptx", ".pdf"}:
        raise UserError(
            tr("{name} is neither .pptx nor .pdf.", name=arguments.out.name),
            tr("Name a file with one of these endings."),
        )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    system_libraries.ensure("offscreen")
    from lstm_viz.export.handout import handout  # noqa: PLC0415  (Qt only after its libraries are checked)
    from lstm_viz.export.slides import slides  # noqa: PLC0415
    from lstm_viz.present import opened_talk  # noqa: PLC0415
    from lstm_viz.studio import make_application  # noqa: PLC0415
    from lstm_viz.theme import THEMES  # noqa: PLC0415

    make_application()
    given = opened_talk.named(arguments.talk)
    theme = THEMES[arguments.theme]

    def made(number: int) -> None:
        count = len(given.talk.scenes)
        sys.stderr.write(tr("scene {number} of {count}", number=number, count=count) + "\n")

    if suffix == ".pdf":
        data = handout(given, theme)
    else:
        data = slides(given, theme, clips=not arguments.no_clips, made=made)
    write_stream(arguments.out, lambda stream: stream.write(data))
    return 0
