"""The command line: options of the window, and the subcommands of lstm_viz/commands, found by being there.

A subcommand is a module with `HELP`, `add_arguments(parser)` and `run(arguments) -> int`. None needs a display.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import NoReturn

from lstm_viz import app, commands, system_libraries


def run(words: list[str]) -> int:
    """Does what the command line says; the exit code. Raises UserError for what a person can mend."""
    arguments = _parser(words).parse_args(words)
    if arguments.command:
        return int(_command(arguments.command).run(arguments))
    if not system_libraries.has_display():
        sys.stderr.write("There is no display here, so no window: the tour is rendered into out/ instead.\n")
        return run(["tour"])
    options = app.Options(
        theme=arguments.theme,
        engine=arguments.engine,
        device=arguments.device,
        model=arguments.model,
        report_first_paint=arguments.report_first_paint,
    )
    return app.run(options)


def names() -> list[str]:
    """The subcommands, as they are typed."""
    return [found.name.replace("_", "-") for found in iter_modules(commands.__path__)]


def _command(name: str) -> ModuleType:
    return import_module(f"lstm_viz.commands.{name.replace('-', '_')}")


def _wanted(words: list[str]) -> Iterable[str]:
    """The subcommands that a parser of these words has to know: the window opens without loading any."""
    if words and words[0] in names():
        return [words[0]]
    helped = any(word in {"-h", "--help"} or not word.startswith("-") for word in words)
    return names() if helped else []


class OneLineParser(argparse.ArgumentParser):
    """Says what is wrong with a command line in one line, with exit code 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {' '.join(message.split())} (see {self.prog} --help)\n")


def _parser(words: list[str]) -> argparse.ArgumentParser:
    parser = OneLineParser(
        prog="lstm-viz", description="See inside a recurrent network: an LSTM cell, every number from PyTorch."
    )
    parser.add_argument("--theme", choices=["light", "dark"], help="the window's colours")
    parser.add_argument("--engine", metavar="COMMAND", help='what runs the engine: "ssh gpu-box lstm-viz-engine"')
    parser.add_argument("--device", choices=["auto", "cuda", "mps", "cpu"], help="where the engine computes")
    parser.add_argument("--model", metavar="MODEL", help="a shipped model's name, or a model file")
    parser.add_argument("--report-first-paint", action="store_true", help=argparse.SUPPRESS)
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name in _wanted(words):
        module = _command(name)
        module.add_arguments(subparsers.add_parser(name, help=module.HELP, description=module.HELP))
    return parser
