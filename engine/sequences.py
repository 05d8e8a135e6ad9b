"""From a sequence on the wire to the array that a model reads, with every number checked.

Owns the check, and says at which step something is wrong. It does not own the model's way with the array.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import RequestFailedError
from engine.protocol import (
    DTYPES,
    Array,
    ModelDescription,
    NumberSequence,
    SymbolSequence,
    UploadedSequence,
)
from engine.uploads import Uploads

SYMBOLS = "i4"
NUMBERS = ("f4", "f8")


def sequence_array(
    sequence: SymbolSequence | NumberSequence | UploadedSequence,
    model: ModelDescription,
    number_type: np.dtype[Any],
    uploads: Uploads,
) -> NDArray[Any]:
    """Symbols (T,) int32, or numbers (T, I) float32 or float64, as the model wants; else RequestFailedError.

    Every number is finite in `number_type`, in which the model computes. Failures count steps and columns from 1.
    """
    values = _unpacked(sequence, uploads)
    check_sequence(values, model, number_type)
    return values


def check_sequence(values: NDArray[Any], model: ModelDescription, number_type: np.dtype[Any]) -> None:
    """Raises RequestFailedError where symbols or numbers are not what the model wants."""
    if values.dtype.kind == "i":
        _check_symbols(values, model)
    else:
        _check_numbers(values, model, number_type)


def _unpacked(sequence: SymbolSequence | NumberSequence | UploadedSequence, uploads: Uploads) -> NDArray[Any]:
    match sequence:
        case SymbolSequence(array):
            allowed: tuple[str, ...] = (SYMBOLS,)
        case NumberSequence(array):
            allowed = NUMBERS
        case UploadedSequence(upload, dtype, shape):
            allowed = (SYMBOLS, *NUMBERS)
            # The upload is large, and stays where it is: an array over its bytes needs no copy.
            array = Array(dtype, shape, uploads.take(upload))  # type: ignore[arg-type]
    if array.dtype not in allowed:
        raise RequestFailedError("sequence-type", found=array.dtype, expected=" or ".join(allowed))
    try:
        return array.numpy()
    except ValueError as error:
        bytes_of_one = DTYPES[array.dtype].itemsize
        expected = f"{len(array.data) // bytes_of_one} numbers"
        raise RequestFailedError("sequence-shape", found=array.shape, expected=expected) from error


def _check_symbols(values: NDArray[Any], model: ModelDescription) -> None:
    if model.inputs == "numbers":
        raise RequestFailedError("sequence-type", found="symbols", expected="numbers")
    if values.ndim != 1:
        raise RequestFailedError("sequence-shape", found=values.shape, expected="(steps,)")
    if not values.size:
        raise RequestFailedError("sequence-empty")
    outside = (values < 0) | (values >= model.input_size)
    if outside.any():
        step = int(np.argmax(outside))
        symbol, size = int(values[step]), model.input_size
        raise RequestFailedError("symbol-outside-alphabet", step=step + 1, symbol=symbol, size=size)


def _check_numbers(values: NDArray[Any], model: ModelDescription, number_type: np.dtype[Any]) -> None:
    if model.inputs != "numbers":
        raise RequestFailedError("sequence-type", found="numbers", expected="symbols")
    if values.ndim != 2 or values.shape[1] != model.input_size:
        raise RequestFailedError("sequence-shape", found=values.shape, expected=f"(steps, {model.input_size})")
    if not values.size:
        raise RequestFailedError("sequence-empty")
    place = _first(~np.isfinite(values))
    if place is not None:
        raise RequestFailedError("number-not-finite", step=place[0] + 1, column=place[1] + 1)
    place = _first(np.abs(values) > np.finfo(number_type).max)
    if place is not None:
        value = f"{values[place]:g}"
        raise RequestFailedError(
            "number-too-large", step=place[0] + 1, column=place[1] + 1, value=value, dtype=number_type
        )


def _first(wrong: NDArray[np.bool_]) -> tuple[int, int] | None:
    """The first place (step, column) that is marked."""
    if not wrong.any():
        return None
    step, column = np.unravel_index(int(np.argmax(wrong)), wrong.shape)
    return int(step), int(column)
