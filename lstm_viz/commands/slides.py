"""`lstm-viz slides TALK --out FILE`: a talk as PowerPoint slides (.pptx)."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from lstm_viz import given, system_libraries
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.words import to_translate, tr

HELP = to_translate("a talk as PowerPoint slides (.pptx), or as a handout with its notes (.pdf)")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("talk", metavar="TALK", help=tr("a shipped talk’s name, or a .lstmtalk file"))
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=tr("FILE.pptx or FILE.pdf"))
    given.add_theme(parser)
    parser.add_argument("--count", action="store_true", help=argparse.SUPPRESS)  # for the window, which shows it
    parser.add_argument("--no-clips", action="store_true", help=tr("pictures alone, also of scenes that play"))


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

    told = Told(len(given.talk.scenes), arguments.count)
    if suffix == ".pdf":
        data = handout(given, theme, made=told.made)
    else:
        data = slides(given, theme, clips=not arguments.no_clips, made=told.made)
    write_stream(arguments.out, lambda stream: stream.write(data))
    return 0


class Told:
    """How far it is: each scene once, for a person; each share of the whole in a line, for a program."""

    def __init__(self, scenes: int, shares: bool) -> None:
        self._scenes, self._shares, self._scene = scenes, shares, 0

    def made(self, scene: int, share: float) -> None:
        if self._shares:
            sys.stdout.write(f"{share:.4f}\n")
            sys.stdout.flush()
        elif scene != self._scene:
            sys.stderr.write(tr("scene {number} of {count}", number=scene, count=self._scenes) + "\n")
        self._scene = scene
