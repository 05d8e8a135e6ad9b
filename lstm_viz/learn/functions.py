"""The functions that an expression can call, of float64 numbers and arrays. Each says what it does not take."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import Any

import numpy as np

from lstm_viz.gates import GATES
from lstm_viz.learn.context import ExpressionError, Value
from lstm_viz.words import tr

# Two numbers are close within a hundredth of the second, or this.
CLOSE_SHARE, CLOSE = 0.01, 0.005

_PEEPHOLES = 3


def call(name: str, arguments: list[Value]) -> Value:
    """The value of name(arguments); raises ExpressionError."""
    if name not in FUNCTIONS:
        known = ", ".join(sorted(FUNCTIONS))
        raise ExpressionError(tr("there is no function “{name}”; there are {known}", name=name, known=known))
    least, most, function = FUNCTIONS[name]
    if not least <= len(arguments) <= most:
        raise ExpressionError(
            tr("“{name}” is given {count} values, which it does not take", name=name, count=len(arguments))
        )
    if name != "parameters" and any(isinstance(value, str) for value in arguments):
        raise ExpressionError(tr("“{name}” takes numbers, not words", name=name))
    found: Value = function(*arguments)
    return found


def _sigma(x: Any) -> Any:
    return np.exp(-np.logaddexp(0.0, -np.asarray(x, dtype=np.float64)))


def _relu(x: Any) -> Any:
    return np.maximum(x, 0.0)


def _least(*values: Any) -> Any:
    return np.min(np.broadcast_arrays(*values)[0]) if len(values) == 1 else np.minimum.reduce(_alike(values))


def _most(*values: Any) -> Any:
    return np.max(np.broadcast_arrays(*values)[0]) if len(values) == 1 else np.maximum.reduce(_alike(values))


def _alike(values: tuple[Any, ...]) -> list[Any]:
    try:
        return list(np.broadcast_arrays(*values))
    except ValueError as error:
        raise ExpressionError(tr("these are lists of different lengths")) from error


def _round(x: Any, places: Any = 0.0) -> Any:
    if np.ndim(places) or not 0 <= float(places) <= 12:
        raise ExpressionError(tr("“round” takes 0 to 12 places"))
    return np.round(x, int(places)) + 0.0


def _close(a: Any, b: Any) -> Any:
    a, b = _alike((a, b))
    return np.abs(a - b) <= np.maximum(CLOSE_SHARE * np.abs(b), CLOSE)


def _first(condition: Any) -> Any:
    """The first place, from 1; infinity where it never holds."""
    found = np.flatnonzero(condition)
    return float(found[0] + 1) if len(found) else inf


def _last(condition: Any) -> Any:
    found = np.flatnonzero(condition)
    return float(found[-1] + 1) if len(found) else inf


def _parameters(cell: Any, inputs: Any, units: Any) -> Any:
    """How many numbers torch's layer has, with both its biases."""
    if not isinstance(cell, str) or cell not in GATES:
        raise ExpressionError(tr("“parameters” is of a cell: {known}", known=", ".join(GATES)))
    if isinstance(inputs, str) or isinstance(units, str) or np.ndim(inputs) or np.ndim(units):
        raise ExpressionError(tr("“parameters” takes a cell, its inputs and its units"))
    own = _PEEPHOLES * units if cell == "lstm_peephole" else 0
    return float(len(GATES[cell]) * (units * (inputs + units) + 2 * units) + own)


# The least and the most values that each takes, and what it does.
FUNCTIONS: dict[str, tuple[int, int, Callable[..., Any]]] = {
    "sigma": (1, 1, _sigma),
    "tanh": (1, 1, np.tanh),
    "relu": (1, 1, _relu),
    "exp": (1, 1, np.exp),
    "log": (1, 1, np.log),
    "log10": (1, 1, np.log10),
    "sqrt": (1, 1, np.sqrt),
    "abs": (1, 1, np.abs),
    "min": (1, 9, _least),
    "max": (1, 9, _most),
    "sum": (1, 1, np.sum),
    "mean": (1, 1, np.mean),
    "prod": (1, 1, np.prod),
    "round": (1, 2, _round),
    "close": (2, 2, _close),
    "first": (1, 1, _first),
    "last": (1, 1, _last),
    "all": (1, 1, np.all),
    "any": (1, 1, np.any),
    "count": (1, 1, lambda condition: float(np.count_nonzero(condition))),
    "parameters": (3, 3, _parameters),
}
