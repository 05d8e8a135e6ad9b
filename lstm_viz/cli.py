"""The command line: options of the window, and the subcommands of lstm_viz/commands, found by being there.

A subcommand is a module with `HELP`, `add_arguments(parser)` and `run(arguments) -> int`. None needs a display.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pkgutil import iter_modules

from lstm_viz import commands


def run(words: list[str]) -> int:
    """Does what the command line says; the exit code. Raises UserError for what a person can mend."""
    from lstm_viz import app  # noqa: PLC0415

    if not words:
        return _window(app.Options())
    arguments = _parser().parse_args(words)
    if arguments.command:
        return int(import_module(f"lstm_viz.commands.{_module(arguments.command)}").run(arguments))
    return _window(
        app.Options(
            theme=arguments.theme,
            engine=arguments.engine,
            device=arguments.device,
            report_first_paint=arguments.report_first_paint,
        )
    )


def _window(options: object) -> int:
    from lstm_viz import app  # noqa: PLC0415

    if not isinstance(options, app.Options):
        raise TypeError("the window takes Options")
    if app.has_display():
        return app.run(options)
    sys.stderr.write("There is no display here, so no window: the tour is rendered into out/ instead.\n")
    from lstm_viz.commands import tour  # noqa: PLC0415

    return tour.run(_parser().parse_args(["tour"]))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lstm-viz", description="See inside a recurrent network: an LSTM cell, every number from PyTorch."
    )
    parser.add_argument("--theme", choices=["light", "dark"], help="the window's colours")
    parser.add_argument("--engine", metavar="COMMAND", help='what runs the engine: "ssh gpu-box lstm-viz-engine"')
    parser.add_argument("--device", choices=["auto", "cuda", "mps", "cpu"], help="where the engine computes")
    parser.add_argument("--report-first-paint", action="store_true", help=argparse.SUPPRESS)
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for found in iter_modules(commands.__path__):
        module = import_module(f"lstm_viz.commands.{found.name}")
        module.add_arguments(
            subparsers.add_parser(found.name.replace("_", "-"), help=module.HELP, description=module.HELP)
        )
    return parser


def _module(command: str) -> str:
    return command.replace("-", "_")
