"""The numbers of a trace as a file: arrays by name (.npz), or a long table (.csv)."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from typing import IO

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[np.generic]]


def write_npz(stream: IO[bytes], arrays: Arrays) -> None:
    """Every array (T, size) under its quantity's name."""
    np.savez(stream, **arrays)  # type: ignore[arg-type]


def write_csv(stream: IO[bytes], arrays: Arrays) -> None:
    """Long: step, unit (both from 1), quantity, value; values so that they read back exactly."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    rows = csv.writer(text)
    rows.writerow(["step", "unit", "quantity", "value"])
    for name, values in arrays.items():
        for step, row in enumerate(values, start=1):
            rows.writerows((step, unit, name, repr(value.item())) for unit, value in enumerate(row, start=1))
    text.flush()
    text.detach()


WRITERS: Mapping[str, Callable[[IO[bytes], Arrays], None]] = {".npz": write_npz, ".csv": write_csv}
