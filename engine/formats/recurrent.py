"""Every recurrent layer among the tensors of a file that says nothing of layers, by the tensors' names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from engine.formats import torch_names, torch_pieces
from engine.formats.contents import FoundLayer, StoredTensor

# What a module that was saved whole says of its squash, and which cell that is.
_SQUASHES = {
    "mode": {"RNN_TANH": "rnn", "RNN_RELU": "rnn_relu"},
    "nonlinearity": {"tanh": "rnn", "relu": "rnn_relu"},
}


def layers_in(
    tensors: Mapping[str, StoredTensor], facts: Mapping[str, str] | None = None
) -> tuple[FoundLayer, ...]:
    """Torch's own layers, then those that projects wrote themselves; `facts` is what else the file says."""
    found = (*torch_names.layers_in(tensors), *torch_pieces.layers_in(tensors))
    return tuple(_with_squash(layer, facts) for layer in found) if facts else found


def _with_squash(layer: FoundLayer, facts: Mapping[str, str]) -> FoundLayer:
    """An RNN as its module says that it squashes; the note that nothing says so goes."""
    if layer.cell != "rnn":
        return layer
    prefix = layer.name.partition(" (")[0]
    for word, cells in _SQUASHES.items():
        cell = cells.get(facts.get(f"{prefix}.{word}" if prefix else word, ""))
        if cell is not None:
            notes = tuple(note for note in layer.notes if note.key != torch_names.SQUASH_NOT_SAID)
            return replace(layer, cell=cell, notes=notes)
    return layer
