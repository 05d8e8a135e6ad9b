"""`python -m lstm_viz` and `lstm-viz`: the window, or a subcommand that needs none."""

from __future__ import annotations

import gc
import os
import sys

from lstm_viz.errors import UserError


def main(arguments: list[str] | None = None) -> int:
    """The program; its exit code. What a person can mend goes to standard error in one line, with code 2."""
    # What start-up makes is there to stay: looking for garbage in it only delays the first picture.
    gc.disable()
    _import_numpy_quietly()
    from lstm_viz.cli import run  # noqa: PLC0415  (errors while it loads must be told too)

    try:
        return run(sys.argv[1:] if arguments is None else arguments)
    except UserError as error:
        sys.stderr.write(f"lstm-viz: {' '.join(str(error).split())}\n")
        return 2
    except KeyboardInterrupt:
        return 130


def _import_numpy_quietly() -> None:
    """Imports numpy without a thread a core for its linear algebra, which the window never does.

    That halves the import; the engine, which inherits the environment, is not told.
    """
    given = os.environ.get("OPENBLAS_NUM_THREADS")
    os.environ["OPENBLAS_NUM_THREADS"] = given or "1"
    import numpy  # noqa: F401, PLC0415

    if given is None:
        del os.environ["OPENBLAS_NUM_THREADS"]


if __name__ == "__main__":
    sys.exit(main())
