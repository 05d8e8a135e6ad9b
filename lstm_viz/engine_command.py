"""Which command is the engine, and in which environment it runs.

Owns the words of the command line, here and on another machine. It starts nothing, and knows no Qt.
"""

from __future__ import annotations

import os
import shlex
import sys
import sysconfig
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from lstm_viz.errors import UserError
from lstm_viz.words import tr


@dataclass(frozen=True)
class EngineCommand:
    """A program with its arguments, and the environment variables that are set for it."""

    program: str
    arguments: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def words(self) -> list[str]:
        return [self.program, *self.arguments]


def engine_command(command: str | None = None) -> EngineCommand:
    """The command that a person gave, or this Python with the engine beside this window.

    Raises UserError for a command that cannot be taken apart.
    """
    if command is None or not command.strip():
        return own_engine()
    program, *arguments = split_command(command)
    return EngineCommand(program, tuple(arguments))


def own_engine() -> EngineCommand:
    """This Python with the engine beside this window. Raises UserError where there is none."""
    # -P: a folder called "engine" where the program happens to be started must not stand in for it.
    return EngineCommand(sys.executable, ("-P", "-m", "engine"), engine_path())


def split_command(command: str, windows: bool = sys.platform == "win32") -> list[str]:
    """A command as its words, quoted as in the system's own shell; on Windows quotes stand around whole words."""
    try:
        words = shlex.split(command, posix=not windows)
    except ValueError as error:
        raise UserError(
            tr("The engine’s command cannot be read: {command} ({problem}).", command=command, problem=error),
            tr("Close its quotes."),
        ) from error
    return [word.strip('"') for word in words] if windows else words


def engine_path() -> dict[str, str]:
    """PYTHONPATH for a checkout, which Python would not find by itself; nothing for an installed engine."""
    spec = find_spec("engine")
    if spec is None or spec.origin is None:
        raise UserError(tr("The engine is not installed."), tr("Install the program again."))
    root = Path(spec.origin).parent.parent
    if root in {Path(sysconfig.get_path(name)) for name in ("purelib", "platlib")}:
        return {}
    return {"PYTHONPATH": os.pathsep.join(filter(None, [str(root), os.environ.get("PYTHONPATH", "")]))}
