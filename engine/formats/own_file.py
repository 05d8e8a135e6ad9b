"""A model file of this program, read as any other: its layer is the one that its description speaks of.

By its tensors' names alone a peephole LSTM would be an LSTM, and a GRU that resets before the product a GRU. Owns
what the description adds to a layer that was found. It does not own a description's check (`engine.protocol`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

import msgspec

from engine.formats.contents import FoundLayer, Note, StoredTensor, Values
from engine.protocol.descriptions import METADATA_KEY, complaints
from engine.protocol.values import ModelDescription

LAYER = "rnn"
KINDS = {"lstm": ("lstm", "lstm_peephole"), "gru": ("gru",), "rnn": ("rnn", "rnn_relu")}  # by their blocks of rows
PEEPHOLE = re.compile(r"rnn\.(weight_c[ifo]_l\d+(?:_reverse)?)")
FIRST = re.compile(r"first\.([hc]_l\d+(?:_reverse)?)")
TOLD_BY_IT = {"squash-not-said", "only-reverse"}  # what is not to be guessed where there is a description


def description_of(facts: Mapping[str, str], tensors: int) -> ModelDescription | None:
    """What a file says that it is; None where it is no model of this program, or cannot be what it says."""
    try:
        description = msgspec.json.decode(facts.get(METADATA_KEY, ""), type=ModelDescription)
    except (msgspec.DecodeError, RecursionError):
        return None
    return None if any(complaints(description, tensors)) else description


def as_described(
    layers: tuple[FoundLayer, ...], tensors: Mapping[str, StoredTensor], described: ModelDescription
) -> tuple[FoundLayer, ...]:
    """The layers that were found by their names, the model's own as its description has it."""
    if any(layer.name == LAYER for layer in layers):
        return tuple(_told(layer, tensors, described) if layer.name == LAYER else layer for layer in layers)
    only_here = _only_described(tensors, described)
    return layers if only_here is None else (*layers, only_here)


def _only_described(tensors: Mapping[str, StoredTensor], described: ModelDescription) -> FoundLayer | None:
    """The layer of a cell that no other program has, so that nothing but the description tells it.

    Whether all of its weights are there is seen when the model is made of them.
    """
    own = {
        name.removeprefix(f"{LAYER}."): tensor for name, tensor in tensors.items() if name.startswith(f"{LAYER}.")
    }
    reads = own.get("weight_ih_l0")
    if described.cell in chain.from_iterable(KINDS.values()) or reads is None or len(reads.shape) != 2:
        return None
    return FoundLayer(
        name=LAYER,
        cell=described.cell,
        input_size=reads.shape[1],
        hidden_size=described.hidden_size,
        weights=lambda: {name: tensor.load() for name, tensor in own.items()},
        num_layers=described.num_layers,
        bidirectional=described.bidirectional,
        proj_size=described.proj_size,
        bias="bias_ih_l0" in own,
        dtype=reads.dtype,
        parameters=sum(tensor.elements for tensor in own.values()),
        variant=described.variant,
    )


def _told(layer: FoundLayer, tensors: Mapping[str, StoredTensor], described: ModelDescription) -> FoundLayer:
    peepholes = {
        found[1]: tensor
        for name, tensor in tensors.items()
        if (found := PEEPHOLE.fullmatch(name)) and tensor.shape == (layer.hidden_size,)
    }
    sizes = (described.num_layers, described.hidden_size, described.proj_size, described.bidirectional)
    parts = described.num_layers * (2 if described.bidirectional else 1)
    peeps = 3 * parts if described.cell == "lstm_peephole" else 0
    if (
        sizes != (layer.num_layers, layer.hidden_size, layer.proj_size, layer.bidirectional)
        or described.cell not in KINDS.get(layer.cell, ())
        or len(peepholes) != peeps
    ):
        return layer  # the tensors are something else than it says
    shown = (layer.proj_size or layer.hidden_size,)
    first = {
        found[1]: tensor.load()
        for name, tensor in tensors.items()
        if (found := FIRST.fullmatch(name)) and tensor.shape in {shown, (layer.hidden_size,)}
    }
    by_name = layer.weights

    def weights() -> dict[str, Values]:
        return by_name() | {name: tensor.load() for name, tensor in peepholes.items()}

    notes = [note for note in layer.notes if note.key not in TOLD_BY_IT]
    return replace(
        layer,
        cell=described.cell,
        weights=weights,
        parameters=layer.parameters + sum(tensor.elements for tensor in peepholes.values()),
        variant=described.variant,
        notes=(*notes, *([Note("only-reverse")] if described.only_reverse else [])),
        first=first if described.begins else {},
    )
