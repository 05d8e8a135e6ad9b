"""`python -m engine.bench [NAME …] [--json]`: runs the engine's benchmarks and prints their figures."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from engine import bench


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints one line a figure, or one flat JSON object; returns the exit status, 2 for an unknown name."""
    parser = argparse.ArgumentParser(prog="engine.bench", description="Runs the engine's benchmarks.")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="of " + ", ".join(bench.names()) + "; all without"
    )
    parser.add_argument("--json", action="store_true", help="one flat object, a figure a name")
    parser.add_argument("--list", action="store_true", help="their names, as JSON")
    options = parser.parse_args(arguments)
    if options.list:
        sys.stdout.write(json.dumps(bench.names()) + "\n")
        return 0
    unknown = [name for name in options.names if name not in bench.names()]
    if unknown:
        sys.stderr.write(f"no benchmark is called {unknown[0]}; there are {', '.join(bench.names())}\n")
        return 2
    figures: dict[str, float] = {}
    for name in options.names or bench.names():
        found = bench.run(name)
        figures |= found
        if not options.json:
            width = max(len(figure) for figure in found)
            sys.stdout.writelines(f"{figure:<{width}}  {value:10.4g}\n" for figure, value in found.items())
            sys.stdout.flush()
    if options.json:
        sys.stdout.write(json.dumps(figures, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
