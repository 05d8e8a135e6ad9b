"""The numbers of a trace as a file: arrays by name (.npz), or a long table (.csv, .parquet)."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from lstm_viz.errors import UserError
from lstm_viz.export import parquet
from lstm_viz.words import tr

Arrays = Mapping[str, NDArray[np.generic]]
Rows = Sequence[tuple[object, ...]]


def write_npz(stream: IO[bytes], arrays: Arrays) -> None:
    """Every array (T, size) under its quantity's name."""
    np.savez(stream, **arrays)  # type: ignore[arg-type]


def write_csv(stream: IO[bytes], arrays: Arrays) -> None:
    """Long: step, unit (both from 1), quantity, value; values so that they read back exactly."""
    write_table_csv(
        stream,
        ("step", "unit", "quantity", "value"),
        (
            (step, unit, name, repr(value.item()))
            for name, values in arrays.items()
            for step, row in enumerate(values, start=1)
            for unit, value in enumerate(row, start=1)
        ),
    )


def write_table_csv(stream: IO[bytes], heading: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    """Rows under their heading."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows(rows)
    text.flush()
    text.detach()


def write_table_npz(stream: IO[bytes], heading: tuple[str, ...], rows: Rows) -> None:
    """An array (rows,) for each column, under its heading: whole numbers, numbers, or words."""
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(heading)
    arrays = {name: _array(column) for name, column in zip(heading, columns, strict=True)}
    np.savez(stream, **arrays)  # type: ignore[arg-type]


def _array(column: tuple[object, ...]) -> NDArray[np.generic]:
    """Numbers as numbers; what has anything else among them as words."""
    array = np.array(column)
    return np.array([str(value) for value in column]) if array.dtype == object else array


Writer = Callable[[IO[bytes], Arrays], None]
WRITERS: Mapping[str, Writer] = {".npz": write_npz, ".csv": write_csv}


def writer_for(path: Path) -> Writer:
    """What writes a file of this name; raises UserError where nothing does, or its package is not installed."""
    ending = path.suffix.lower()
    if ending == ".parquet":
        parquet.package()  # said before anything is computed
        return parquet.write_parquet
    if ending not in WRITERS:
        raise UserError(
            tr("{name} is neither .npz nor .csv nor .parquet.", name=path.name),
            tr("Name a file with one of these endings."),
        )
    return WRITERS[ending]


TABLE_WRITERS: Mapping[str, Callable[[IO[bytes], tuple[str, ...], Rows], None]] = {
    ".csv": write_table_csv,
    ".npz": write_table_npz,
}
