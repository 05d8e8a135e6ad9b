"""`lstm-viz bench [NAME …] [--json]`: the benchmarks of the engine and of the window, each in a fresh process."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pkgutil import iter_modules

import lstm_viz.bench
from lstm_viz.engine_command import engine_command
from lstm_viz.errors import UserError
from lstm_viz.words import to_translate, tr

HELP = to_translate("measure: ratios of two things in one run, and what they come to")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="NAME", help=tr("`list` lists them; all where none is given"))
    parser.add_argument("--json", action="store_true", help=tr("one flat object, a figure a name"))


def run(arguments: argparse.Namespace) -> int:
    known = _known()
    if arguments.names == ["list"]:
        sys.stdout.write("\n".join(known) + "\n")
        return 0
    unknown = [name for name in arguments.names if name not in known]
    if unknown:
        raise UserError(
            tr("No benchmark is called {name}.", name=unknown[0]),
            tr("There are: {known}.", known=", ".join(known)),
        )
    figures: dict[str, float] = {}
    for name in arguments.names or known:
        found = _run(known[name])
        figures |= found
        if not arguments.json:
            sys.stdout.writelines(f"{figure:45} {value:10.4g}\n" for figure, value in found.items())
            sys.stdout.flush()
    if arguments.json:
        sys.stdout.write(json.dumps(figures, indent=2) + "\n")
    return 0


def _known() -> dict[str, list[str]]:
    """Each benchmark and the command that runs it alone."""
    python = [sys.executable, "-P", "-m"]
    engines = json.loads(_output([*python, "engine.bench", "--list"]))
    known = {name: [*python, "engine.bench", name, "--json"] for name in engines}
    for found in iter_modules(lstm_viz.bench.__path__):
        if not found.name.startswith("_"):
            known[found.name] = [*python, "lstm_viz.bench", found.name]
    return known


def _run(command: list[str]) -> dict[str, float]:
    figures: dict[str, float] = json.loads(_output(command))
    return figures


def _output(command: list[str]) -> str:
    environment = {**os.environ, **engine_command().environment}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["it said nothing"]
        raise UserError(
            tr(
                "The benchmark {name} failed: {problem}",
                name=command[4] if len(command) > 4 else "",
                problem=said[-1],
            )
        )
    return done.stdout
