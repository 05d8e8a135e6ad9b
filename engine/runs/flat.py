"""A model's parameters, and their gradients, as one vector each.

Owns the layout. What works on all weights alike (an update, a copy, a look for what is not finite) is then one
operation instead of one a parameter. It does not own the model, whose parameters become views.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor, nn

# Every parameter begins at a multiple of so many elements, 64 bytes of float32, as torch itself allocates: the
# fastest kernels, and their roundings, depend on it.
ALIGNMENT = 16


class Flat:
    """Takes a module's parameters over: `values` and `gradient` are (N,), and hold them one after the other.

    Between them stand zeros, which stay zeros under every update.
    """

    def __init__(self, module: nn.Module) -> None:
        parameters = dict(module.named_parameters())
        self._places: dict[str, tuple[int, torch.Size]] = {}
        size = 0
        for name, parameter in parameters.items():
            self._places[name] = (size, parameter.shape)
            size += -(-parameter.numel() // ALIGNMENT) * ALIGNMENT
        first = next(iter(parameters.values()))
        self.values = first.new_zeros(size, requires_grad=False)
        self.gradient = torch.zeros_like(self.values)
        with torch.no_grad():
            for name, parameter in parameters.items():
                view = self.part(self.values, name)
                view.copy_(parameter)
                parameter.data = view
                parameter.grad = self.part(self.gradient, name)
        self._gradients = [part for _, part in self.parts(self.gradient)]

    def part(self, vector: Tensor, name: str) -> Tensor:
        """What a vector of this layout holds of one parameter, in the parameter's shape: a view."""
        start, shape = self._places[name]
        return vector[start : start + shape.numel()].view(shape)

    def parts(self, vector: Tensor) -> Iterator[tuple[str, Tensor]]:
        """Every parameter's name and what a vector of this layout holds of it."""
        return ((name, self.part(vector, name)) for name in self._places)

    def gradient_norm(self) -> Tensor:
        """The norm of the whole gradient, (): a norm of norms, as torch's own clipping takes it.

        Its squares may leave the type's range though no element does: then it is taken in float64.
        """
        norms = torch.stack([torch.linalg.vector_norm(part) for part in self._gradients])
        total: Tensor = torch.linalg.vector_norm(norms)
        if not torch.isfinite(total):
            total = torch.linalg.vector_norm(self.gradient, dtype=torch.float64)
        return total
