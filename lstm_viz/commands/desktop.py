"""`lstm-viz desktop [--remove]`: documents and talks open with a double-click, and the program is in the menu."""

from __future__ import annotations

import argparse
import sys

from lstm_viz import file_types
from lstm_viz.errors import UserError
from lstm_viz.words import to_translate, tr

HELP = to_translate("have a double-click on .lstmviz and .lstmtalk open this program, for this user")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--remove", action="store_true", help=tr("take it away again"))


def run(arguments: argparse.Namespace) -> int:
    command = [sys.executable, "-m", "lstm_viz"]
    if sys.platform == "darwin":
        raise UserError(
            tr("macOS opens files by a double-click only with an application bundle, which this is not."),
            tr("Drop them on the window, or type: lstm-viz FILE."),
        )
    if sys.platform == "win32":
        try:
            (file_types.unregister if arguments.remove else file_types.register)(command)
        except OSError as error:
            raise UserError(tr("The registry cannot be written: {problem}.", problem=error)) from error
    else:
        from platformdirs import user_data_path  # noqa: PLC0415  (when it is wanted)

        change = file_types.remove if arguments.remove else file_types.install
        sys.stdout.writelines(f"{path}\n" for path in change(user_data_path(), command))
    endings = ", ".join(kind.ending for kind in file_types.file_types())
    if arguments.remove:
        said = tr("{endings} are this program’s no more.", endings=endings)
    else:
        said = tr("{endings} open with this program.", endings=endings)
    sys.stdout.write(f"{said}\n")
    return 0
