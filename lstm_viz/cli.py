"""The command line: options of the window, and the subcommands of lstm_viz/commands, found by being there.

A subcommand is a module with `HELP`, `add_arguments(parser)` and `run(arguments) -> int`, which needs no display;
one that may open the window has `window(arguments)`, too: what that is opened with (`app.Options`), or None.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterable
from importlib import import_module
from itertools import takewhile
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, NoReturn

from lstm_viz import __version__, app, commands, languages, settings, system_libraries
from lstm_viz.errors import UserError
from lstm_viz.words import language, tr


def run(words: list[str]) -> int:
    """Does what the command line says; the exit code. Raises UserError for what a person can mend."""
    _speak(words)
    words, file = _without_file(words)
    arguments = _parse(words)
    if arguments.command:
        command = _command(arguments.command)
        window = command.window(arguments) if hasattr(command, "window") else None
        if window is not None:
            return app.run(app.Options(**window, language=arguments.window_language))
        gc.enable()
        return int(command.run(arguments))
    why = system_libraries.why_no_display()
    if why:
        told = tr("{why}, so no window: the tour is rendered into out/ instead.", why=why)
        sys.stderr.write(f"{told}\n")
        return run(["tour", *(f"--{name}={value}" for name, value in _given(arguments).items())])
    options = app.Options(**_given(arguments), file=file, report_first_paint=arguments.report_first_paint)
    return app.run(options)


def _speak(words: list[str]) -> None:
    """What is written and asked is in the language that the command line names, or the settings, or the terminal.

    Without Qt, which holds the sentences, it is English.
    """
    own = takewhile(lambda word: word not in names(), words)  # a subcommand may have such an option, too
    told = languages.told([*own])
    meant = languages.meant(settings.load(aside=False).language if told is None else told, languages.of_terminal())
    if meant == language():
        return
    try:
        from lstm_viz.translators import speak  # noqa: PLC0415  (English needs none)
    except ImportError:
        return
    speak(meant)


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


def _without_file(words: list[str]) -> tuple[list[str], str | None]:
    """A command line without the file to be opened, and that file: what stands last, and is no option's value.
    Raises UserError where it is named and not there.
    """
    if not words or words[-1].startswith("-") or any(word in names() for word in words):
        return words, None
    before = words[-2] if len(words) > 1 else ""
    if before.startswith("--") and "=" not in before and before != "--report-first-paint":
        return words, None
    path = Path(words[-1])
    if path.exists():
        return words[:-1], str(path)
    if path.suffix or len(path.parts) > 1:
        raise UserError(tr("There is no file {name}.", name=path))
    return words, None  # a subcommand that is misspelt


class _Help(argparse.HelpFormatter):
    """In the language that is spoken."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, tr("usage: ") if prefix is None else prefix)


class OneLineParser(argparse.ArgumentParser):
    """Says what is wrong with a command line in one line, with exit code 2."""

    def __init__(self, **named: Any) -> None:
        super().__init__(**named, formatter_class=_Help, add_help=False)
        self.add_argument("-h", "--help", action="help", help=tr("show this help and stop"))
        self._positionals.title, self._optionals.title = tr("arguments"), tr("options")

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {' '.join(message.split())} (see {self.prog} --help)\n")


def _parse(words: list[str]) -> argparse.Namespace:
    """What a command line says. The window's options before a subcommand are the subcommand's, if it has them."""
    parser = OneLineParser(
        prog="lstm-viz",
        description=tr("See inside a recurrent network: an LSTM cell, every number from PyTorch."),
        epilog=tr("lstm-viz FILE opens a document, a talk, a model or a sequence."),
    )
    _add_options(parser)
    parser.add_argument(
        "--version", action="version", version=f"lstm-viz {__version__}", help=tr("show the version and stop")
    )
    parser.add_argument("--report-first-paint", action="store_true", help=argparse.SUPPRESS)
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    made = {}
    for name in _wanted(words):
        module = _command(name)
        made[name] = subparsers.add_parser(name, help=tr(module.HELP), description=tr(module.HELP))
        module.add_arguments(made[name])
    arguments = parser.parse_args(words)
    if arguments.command:
        for name, value in _given(arguments).items():
            if name == "language":  # every subcommand speaks
                continue
            if not hasattr(arguments, name):
                parser.error(f"{arguments.command} takes no --{name}")
            if getattr(arguments, name) != made[arguments.command].get_default(name):
                parser.error(f"{arguments.command} is told twice what --{name} is")
            setattr(arguments, name, value)
    return arguments


def _add_options(parser: argparse.ArgumentParser) -> None:
    """The window's own options, under names of their own: a subcommand's would take their places."""
    parser.add_argument(
        "--theme",
        dest="window_theme",
        choices=["light", "dark", "contrast"],
        help=tr("the window’s colours"),
    )
    parser.add_argument(
        languages.OPTION,
        dest="window_language",
        choices=languages.shipped(),
        help=tr("what is spoken: English or German"),
    )
    parser.add_argument(
        "--engine",
        dest="window_engine",
        metavar="COMMAND",
        help=tr('what runs the engine: "ssh gpu-box lstm-viz-engine"'),
    )
    parser.add_argument(
        "--device",
        dest="window_device",
        choices=["auto", "cuda", "mps", "cpu"],
        help=tr("where the engine computes"),
    )
    parser.add_argument(
        "--model", dest="window_model", metavar="MODEL", help=tr("a shipped model’s name, or a model file")
    )


def _given(arguments: argparse.Namespace) -> dict[str, Any]:
    """The window's options that a command line has, by their names."""
    values = {
        name: getattr(arguments, f"window_{name}") for name in ("theme", "language", "engine", "device", "model")
    }
    return {name: value for name, value in values.items() if value is not None}
