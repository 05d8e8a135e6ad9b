"""Every recurrent layer among the tensors of a file that says nothing of layers, by the tensors' names."""

from __future__ import annotations

from collections.abc import Mapping

from engine.formats import torch_names, torch_pieces
from engine.formats.contents import FoundLayer, StoredTensor


def layers_in(tensors: Mapping[str, StoredTensor]) -> tuple[FoundLayer, ...]:
    """Torch's own layers, then those that projects wrote themselves."""
    return (*torch_names.layers_in(tensors), *torch_pieces.layers_in(tensors))
