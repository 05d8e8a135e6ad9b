"""`lstm-viz gradients --out FILE.csv`: how far the gradient reaches back through fresh cells, step by step."""

from __future__ import annotations

import argparse
import csv
import io
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from engine.protocol import (
    JACOBIAN,
    LONGEST,
    METRICS,
    STARTS,
    GradientsMeasured,
    JacobianRead,
    MeasureFreshCells,
    Progressed,
    ReadJacobian,
)
from lstm_viz import given
from lstm_viz.diagram.graph import cell_names
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.words import to_translate, tr

HELP = to_translate("write how far the gradient reaches back through fresh cells")
COLUMNS = ("cell", "metric", "step", "value")
BAR = 30

Row = tuple[str, str, int, str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    given.add_engine(parser)
    parser.add_argument("--cells", default="lstm,rnn", metavar="CELL,…", help=f"of {', '.join(cell_names())}")
    parser.add_argument("--length", type=int, default=200, metavar="T", help=f"steps, 2 to {LONGEST:,}")
    parser.add_argument("--hidden", type=int, default=64, metavar="H", help=tr("units of each cell"))
    parser.add_argument("--seed", type=int, default=0, metavar="S", help=tr("of the weights and of the sequence"))
    parser.add_argument(
        "--metric", choices=METRICS, help=tr("what is measured; without, the gradient of each cell’s memory")
    )
    parser.add_argument("--start", choices=STARTS, default="normal", help=tr("how the recurrent weights start"))
    parser.add_argument(
        "--weight-scale", type=float, default=1.0, metavar="X", help=tr("what they are multiplied by")
    )
    parser.add_argument(
        "--spectral-radius", type=float, metavar="R", help=tr("what each gate’s block is scaled to")
    )
    parser.add_argument("--forget-bias", type=float, default=1.0, metavar="B", help=tr("of the gate that keeps"))
    parser.add_argument(
        "--dtype",
        choices=["float32", "float64"],
        default="float64",
        help=tr("in which numbers; float64 if not given"),
    )
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=tr("FILE.csv"))


def run(arguments: argparse.Namespace) -> int:
    out: Path = arguments.out
    # What a person has to mend is said before the engine, which takes seconds, is started.
    if not out.parent.is_dir():
        raise UserError(
            tr("There is no folder {folder}.", folder=out.parent), tr("Make it first, or save elsewhere.")
        )
    cells = tuple(name for name in arguments.cells.split(",") if name)
    for name in cells:
        if name not in cell_names():
            known = tr("There are: {names}.", names=", ".join(cell_names()))
            raise UserError(tr("There is no cell “{name}”.", name=name), known)
    body = MeasureFreshCells(
        gradients=1,
        cells=cells,
        length=arguments.length,
        hidden_size=arguments.hidden,
        seed=arguments.seed,
        start=arguments.start,
        weight_scale=arguments.weight_scale,
        spectral_radius=arguments.spectral_radius,
        forget_bias=arguments.forget_bias,
        dtype=arguments.dtype,
    )
    with given.engine_of(arguments) as engine:
        measured = engine.ask(body, GradientsMeasured, on_progress=_show_progress)
        rows = list(_rows(engine, measured, arguments.metric))
    write_stream(out, lambda stream: _write(stream, rows))
    sys.stdout.write(tr("{file}: {count} norms", file=out, count=f"{len(rows):,}") + "\n")
    return 0


def _rows(engine: EnginePipe, measured: GradientsMeasured, metric: str | None) -> Iterator[Row]:
    """Steps count from 1. A cell that has no such gradient is named on standard error, and left out; raises
    UserError where none has one.
    """
    without = [cell.cell for cell in measured.cells if metric not in (None, JACOBIAN, *cell.curves)]
    if without:
        words = tr(
            "Not measured: {cell}. There is no cell state in it, and so no {metric}.",
            cell=", ".join(without),
            metric=metric,
        )
        if len(without) == len(measured.cells):
            raise UserError(words, tr("Without --metric each cell’s own memory is measured."))
        sys.stderr.write(words + "\n")
    for place, cell in enumerate(measured.cells):
        name = metric or cell.memory
        if name == JACOBIAN:
            logarithms = _jacobian(engine, measured, place)
        elif name in cell.curves:
            logarithms = cell.curves[name].log10.numpy().tolist()
        else:
            continue
        for step, log10 in enumerate(logarithms, start=cell.start + 1):
            yield cell.cell, name, step, _number(log10)


def _jacobian(engine: EnginePipe, measured: GradientsMeasured, place: int) -> list[float]:
    """The whole curve of one cell, pulled piece by piece from its last step."""
    found: list[float] = []
    cell = measured.cells[place]
    steps = cell.stop - cell.start
    while True:
        piece = engine.ask(ReadJacobian(gradients=measured.gradients, cell=place), JacobianRead)
        found = [*piece.log10.numpy().tolist(), *found]
        _show_progress(Progressed(place * steps + len(found), len(measured.cells) * steps))
        if piece.complete:
            return found


def _number(log10: float) -> str:
    """10^log10 in decimal, also where it is smaller or larger than any float: "4.07e-412"."""
    if math.isnan(log10) or log10 == math.inf:
        return str(log10)
    if log10 == -math.inf:
        return "0.0"
    whole = math.floor(log10)
    digits = f"{10 ** (log10 - whole):.12f}"
    if digits.startswith("10."):  # 9.9999… rounded up
        whole, digits = whole + 1, "1.000000000000"
    return f"{digits}e{whole:+03d}"


def _write(stream: IO[bytes], rows: list[Row]) -> None:
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    text.flush()
    text.detach()


def _show_progress(progress: object) -> None:
    if not isinstance(progress, Progressed) or not sys.stderr.isatty():
        return
    share = progress.done / max(1, progress.total)
    bar = "█" * round(share * BAR) + "·" * (BAR - round(share * BAR))
    sys.stderr.write(f"\r{bar} {share:4.0%} ")
    sys.stderr.write("\n" if share >= 1 else "")
    sys.stderr.flush()
