"""The cells, found by being there: every module of this package that holds a `CELL` is one.

Owns finding a cell by its name or by a module that trains it. It does not own what a cell is (`cell` beside it).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from torch import nn

from engine.cells.cell import Cell


class UnknownCellError(LookupError):
    """There is no such cell; the message names those that there are."""


@cache
def all_cells() -> Mapping[str, type[Cell]]:
    """Every cell by its name."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found: list[type[Cell]] = [module.CELL for module in modules if hasattr(module, "CELL")]
    return {cell.name: cell for cell in found}


def find(name: str) -> type[Cell]:
    """The cell of this name; raises UnknownCellError."""
    try:
        return all_cells()[name]
    except KeyError:
        raise UnknownCellError(f"cell is {name!r}, not one of {', '.join(all_cells())}") from None


def cell_of(rnn: nn.RNNBase) -> type[Cell]:
    """The cell of the layers of a module; raises UnknownCellError."""
    for cell in all_cells().values():
        if cell.mode == rnn.mode:
            return cell
    raise UnknownCellError(f"no cell is of mode {rnn.mode!r}; there are {', '.join(all_cells())}")
