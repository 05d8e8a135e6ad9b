"""`python -m lstm_viz.bench NAME`: one benchmark in a process of its own; its figures as one JSON object."""

from __future__ import annotations

import json
import sys
from importlib import import_module

from lstm_viz.errors import UserError

if __name__ == "__main__":
    try:
        figures = import_module(f"lstm_viz.bench.{sys.argv[1]}").run()
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
    sys.stdout.write(json.dumps(figures) + "\n")
