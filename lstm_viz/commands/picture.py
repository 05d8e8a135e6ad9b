"""`lstm-viz picture DOCUMENT --out FILE`: a view of a document, as it was saved, in any colours and language."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from lstm_viz import given
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.pictures import hidden_studio, show_document
from lstm_viz.settings import TEXT_SIZES, Settings
from lstm_viz.words import to_translate, tr

HELP = to_translate("a picture of what a document shows")
ENDINGS = {".png": "PNG", ".svg": "SVG", ".pdf": "PDF", ".tex": "TikZ"}
OPENED, PAINTED = 0.5, 0.6  # of the work; of a large picture most of the rest is making its file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", type=Path, metavar="DOCUMENT", help=tr("a .lstmviz file"))
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=tr("FILE.png, FILE.svg, FILE.pdf or FILE.tex")
    )
    parser.add_argument("--size", default="", metavar="WxH", help=tr("of the window; as it was if not given"))
    parser.add_argument(
        "--view", type=int, default=0, help=tr("which part of the workspace, from 1; 0: the window")
    )
    parser.add_argument("--width", type=int, help=tr("pixels of a PNG; as in the window if not given"))
    given.add_theme(parser)
    parser.add_argument("--transparent", action="store_true", help=tr("without the ground"))
    parser.add_argument(
        "--text-size",
        type=int,
        choices=TEXT_SIZES,
        default=Settings().text_size,
        help=tr("of the words of lessons, per cent"),
    )
    parser.add_argument("--lessons", default="", metavar="FOLDER", help=tr("a folder with a teacher’s lessons"))
    parser.add_argument("--engine", metavar="COMMAND", default="", help=tr("what runs the engine"))
    parser.add_argument("--count", action="store_true", help=argparse.SUPPRESS)  # for the window, which shows it


def run(arguments: argparse.Namespace) -> int:
    form = ENDINGS.get(arguments.out.suffix.lower())
    if form is None:
        raise UserError(
            tr("{name} is no kind of picture.", name=arguments.out.name),
            tr("Name a file that ends in {endings}.", endings=", ".join(ENDINGS)),
        )
    size = re.fullmatch(r"(\d{2,5})x(\d{2,5})", arguments.size)
    if arguments.size and size is None:
        raise UserError(tr("“{text}” is no size.", text=arguments.size), tr("Write it as 1440x900."))
    wanted = None if size is None else (int(size[1]), int(size[2]))
    settings = Settings(
        theme=arguments.theme,
        engine=arguments.engine,
        text_size=arguments.text_size,
        own_lessons=arguments.lessons,
    )
    with hidden_studio(settings, wanted or (1440, 900)) as studio:
        from lstm_viz.export.pictures import painted  # noqa: PLC0415  (Qt only after its libraries are checked)

        show_document(studio, arguments.document, wanted)
        _tell(arguments, OPENED)
        views = [studio.window, *studio.window.shown.views().values()]
        if not 0 <= arguments.view < len(views):
            most = len(views) - 1
            raise UserError(
                tr("There is no view {view}: the workspace has {most}.", view=arguments.view, most=most)
            )
        make = painted(views[arguments.view], form, arguments.width, transparent=arguments.transparent)
        _tell(arguments, PAINTED)
        found = make(lambda share: _tell(arguments, PAINTED + (1 - PAINTED) * share))
    write_stream(arguments.out, lambda stream: stream.write(found))
    _tell(arguments, 1.0)
    return 0


def _tell(arguments: argparse.Namespace, share: float) -> None:
    if arguments.count:
        sys.stdout.write(f"{share:.4f}\n")
        sys.stdout.flush()
