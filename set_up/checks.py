"""`main.py test`: ruff, mypy and the tests, in the environment that has been set up.

Owns which checks are run and what their exit codes add up to. The checks' own settings stand in pyproject.toml.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from lstm_viz import system_libraries
from lstm_viz.errors import UserError
from set_up import stamp
from set_up.processes import call
from set_up.progress import complain, say

CHECKS = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy", ("mypy",)),
)
LONG = "--long"
NO_TIME_LIMIT = ("-o", "faulthandler_timeout=0")  # the full counts take as long as they take
MOST_WORKERS = 4  # each has engines of its own beside it, for which it waits: one more than there are processors


def run_checks(root: str, arguments: list[str]) -> int:
    """Runs every check and all tests, or pytest alone where it is given arguments; returns the exit code.

    The tests come last, so that pytest's closing line ends the output; they run even where a check has failed.
    """
    environment = _environment(root)
    try:
        system_libraries.ensure(environment.get("QT_QPA_PLATFORM") or system_libraries.display_platform())
    except UserError as error:
        complain(f"{error.message}\n  {error.hint}")
        return 2
    python = stamp.venv_python(root)
    failed = 0
    if all(argument == LONG for argument in arguments):
        for name, command in CHECKS:
            say(f"== {name}")
            code = call([python, "-m", *command], cwd=Path(root), env=environment)
            if code:
                failed = failed or code
                complain(f"== {name} failed; the tests run all the same, and the exit code will be {failed}")
    say("== pytest")
    spread = [] if arguments else _spread()
    limit = NO_TIME_LIMIT if LONG in arguments else ()
    return call([python, "-m", "pytest", *spread, *limit, *arguments], cwd=Path(root), env=environment) or failed


def _spread() -> list[str]:
    """What spreads the tests over the processors, a file to a worker. The full counts measure, and run alone.

    A worker that crashes is not started again: pytest-xdist 3.8 would repeat its file without end or hang.
    """
    workers = min(MOST_WORKERS, (os.cpu_count() or 1) + 1)
    return ["-n", str(workers), "--dist", "loadfile", "--max-worker-restart", "0"]


def _environment(root: str) -> dict[str, str]:
    environment = dict(os.environ)
    inherited = environment.get("PYTHONPATH")
    environment["PYTHONPATH"] = root + os.pathsep + inherited if inherited else root
    displays = (environment.get("DISPLAY"), environment.get("WAYLAND_DISPLAY"))
    if sys.platform.startswith("linux") and not any(displays):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment
