"""The input that a person changed: other symbols, other numbers.

Owns where each change goes in: symbols and given numbers into the sequence, numbers of a symbol's vector into what
the first layer reads. It does not own the way from one to the other (`engine.model`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from engine.alterations.places import Numbered, Places, check_number
from engine.protocol import ChangeInput, ChangeSymbol


class Inputs:
    """The changes of one sequence's input; raises BadAlterationError where the model reads nothing such."""

    def __init__(self, changes: Sequence[Numbered], places: Places) -> None:
        description = places.model.description
        self._symbols: dict[int, int] = {}
        numbers: dict[tuple[int, int], float] = {}
        columns = description.embedding_size or description.input_size
        for item in changes:
            change = item.change
            if isinstance(change, ChangeSymbol):
                _check_symbol(item, change, description.inputs, description.input_size)
                self._symbols[change.step] = change.symbol
            elif isinstance(change, ChangeInput):
                if change.step < 0 or not 0 <= change.column < columns:
                    raise item.refuse(f"step {change.step}, column {change.column} of {columns}, counted from 0")
                check_number(item, change.value)
                numbers[change.step, change.column] = change.value
        given = description.inputs == "numbers"
        self._given = numbers if given else {}
        self._read = {} if given else numbers

    def sequence(self, values: NDArray[Any]) -> NDArray[Any]:
        """A sequence (T,) or (T, I) with what is changed, then a copy, and of numbers in float64; else itself."""
        if not self._symbols and not self._given:
            return values
        changed = np.array(values, np.float64 if self._given else None)
        for step, symbol in self._symbols.items():
            if step < len(changed):
                changed[step] = symbol
        for (step, column), value in self._given.items():
            if step < len(changed):
                changed[step, column] = value
        return changed

    def encoded(self, x: Tensor, start: int) -> Tensor:
        """What the first layer reads from step `start` on, (n, 1, I), with what is changed."""
        for (step, column), value in self._read.items():
            if start <= step < start + len(x):
                x[step - start, :, column] = value
        return x


def _check_symbol(item: Numbered, change: ChangeSymbol, inputs: str, symbols: int) -> None:
    if inputs == "numbers":
        raise item.refuse("the model reads numbers, and no symbols")
    if change.step < 0 or not 0 <= change.symbol < symbols:
        raise item.refuse(f"symbol {change.symbol} of {symbols} at step {change.step}, counted from 0")
