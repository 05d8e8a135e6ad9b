"""`lstm-viz convert FILE --layer NAME --out FILE.safetensors`: a layer as a model file of this program."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lstm_viz import file_words, given, models
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.words import to_translate, tr

HELP = to_translate("take a recurrent layer out of a model file; nothing in it is run")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("a model file of any kind"))
    parser.add_argument(
        "--layer", metavar="NAME", help=tr("which layer; where there is one only it need not be said")
    )
    given.add_stack(parser)
    given.add_fed(parser)
    parser.add_argument(
        "--out", type=Path, metavar="FILE.safetensors", required=True, help=tr("where the layer goes")
    )


def run(arguments: argparse.Namespace) -> int:
    if arguments.out.suffix != ".safetensors":
        raise UserError(
            tr("{name} does not end in .safetensors.", name=arguments.out.name), tr("Name a file that does.")
        )
    fed = given.fed_of(arguments)
    made, data = models.take_out(arguments.file, arguments.layer, tuple(arguments.stands_on), fed)
    write_stream(arguments.out, lambda stream: stream.write(data))
    sys.stdout.write(f"{arguments.out}: {made.description.title}\n")
    sys.stdout.writelines(f"  {file_words.note(note)}\n" for note in made.notes)
    return 0
