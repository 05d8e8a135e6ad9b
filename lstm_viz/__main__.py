"""`python -m lstm_viz` and `lstm-viz`: the window, or a subcommand that needs none."""

from __future__ import annotations

import sys

from lstm_viz.errors import UserError


def main(arguments: list[str] | None = None) -> int:
    """The program; its exit code. What a person can mend goes to standard error in one line, with code 2."""
    from lstm_viz.cli import run  # noqa: PLC0415  (errors while it loads must be told too)

    try:
        return run(sys.argv[1:] if arguments is None else arguments)
    except UserError as error:
        sys.stderr.write(f"lstm-viz: {' '.join(str(error).split())}\n")
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
