"""Two layers of models that the engine holds, held against each other: checks of what is asked, and the answer.

It does not own how far apart they are (`engine.looking.differences`), nor the models.
"""

from __future__ import annotations

from collections.abc import Callable

from engine.beside import beside
from engine.cells.cell import Cell
from engine.errors import RequestFailedError
from engine.looking.differences import apart
from engine.model import SequenceModel
from engine.protocol import Array, CompareLayers, LayersCompared
from engine.service import Work


class Comparisons:
    """Answers about models; `model_of` finds one by its number, or raises RequestFailedError."""

    def __init__(self, model_of: Callable[[int], SequenceModel]) -> None:
        self._model_of = model_of

    def compare(self, request: CompareLayers) -> Work:
        """How far one layer's weights are from another's."""
        one = self._cell(request.model, request.layer, request.direction)
        other = self._cell(request.other, request.other_layer, request.other_direction)
        if one.name != other.name or one.hidden_size != other.hidden_size:
            raise RequestFailedError(
                "layers-unlike",
                cell=one.name,
                units=one.hidden_size,
                other_cell=other.name,
                other_units=other.hidden_size,
            )
        found = yield from beside(lambda: apart(one, other))
        return LayersCompared(
            gates=one.gates,
            change={name: Array.of(values) for name, values in found.change.items()},
            size={name: Array.of(values) for name, values in found.size.items()},
            unit_change=Array.of(found.unit_change),
            unit_size=Array.of(found.unit_size),
            left_out=found.left_out,
        )

    def _cell(self, number: int, layer: int, direction: str) -> Cell:
        model = self._model_of(number)
        described = model.description
        if not 0 <= layer < described.num_layers:
            raise RequestFailedError("no-such-layer", layer=layer, layers=described.num_layers)
        if direction not in described.directions:
            raise RequestFailedError("no-such-direction", direction=direction)
        return model.layer(layer, direction)
