"""The numbers of a trace as an Apache Parquet file: the long table of the .csv, with a group of rows a quantity.

Owns that. The package `pyarrow` is an extra, and large: it is loaded only here, when such a file is wanted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from lstm_viz.errors import UserError
from lstm_viz.words import tr


def package() -> Any:
    """`pyarrow`, with its writer; raises UserError where it is not installed."""
    try:
        import pyarrow  # noqa: PLC0415  (an extra, and large)
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError as error:
        raise UserError(
            tr("To write a .parquet file the package pyarrow is needed, which is not installed."),
            tr("Install it (pip install pyarrow), or name a file that ends in .npz or .csv."),
        ) from error
    return pyarrow


def write_parquet(stream: IO[bytes], arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Columns step and unit (int32, from 1), quantity (text) and value (as the model's numbers are)."""
    arrow = package()
    kinds = {values.dtype for values in arrays.values()}
    value = arrow.from_numpy_dtype(np.result_type(*kinds))
    quantity = arrow.dictionary(arrow.int32(), arrow.string())
    schema = arrow.schema(
        [("step", arrow.int32()), ("unit", arrow.int32()), ("quantity", quantity), ("value", value)]
    )
    with arrow.parquet.ParquetWriter(stream, schema) as writer:
        for name, values in arrays.items():
            steps, units = values.shape
            names = arrow.DictionaryArray.from_arrays(np.zeros(values.size, np.int32), [name])
            columns = [
                np.repeat(np.arange(1, steps + 1, dtype=np.int32), units),
                np.tile(np.arange(1, units + 1, dtype=np.int32), steps),
                names,
                arrow.array(values.reshape(-1), type=value),
            ]
            writer.write_table(arrow.table(columns, schema=schema))
