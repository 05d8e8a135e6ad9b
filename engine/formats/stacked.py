"""Layers of a file that stand on each other: one reads the h of the other, and both are run.

A file that holds them one by one seldom says so; that they fit does not prove it. So a person chooses. Owns which
could stand under which, and the one layer that they become. As torch has it, such layers are of one kind and size.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from engine.formats.contents import FoundLayer, Note, UnreadableError, Values

MOST_LISTED, MOST_TRIED = 8, 64


def fits(below: FoundLayer, above: FoundLayer) -> bool:
    """Whether a layer could read the other's h, and both could be layers of one module."""
    width = (below.proj_size or below.hidden_size) * (2 if below.bidirectional else 1)
    return above is not below and above.input_size == width and _kind(below) == _kind(above)


def under_of(layer: FoundLayer, layers: Sequence[FoundLayer]) -> tuple[str, ...]:
    """The names of those that could stand under a layer: the nearest before it in the file first."""
    at = next(place for place, each in enumerate(layers) if each is layer)
    nearest_first = [*reversed(layers[max(0, at - MOST_TRIED) : at]), *layers[at + 1 : at + 1 + MOST_TRIED]]
    return tuple(each.name for each in nearest_first if fits(each, layer))[:MOST_LISTED]


def stacked(layers: Sequence[FoundLayer]) -> FoundLayer:
    """Layers as one, the lowest first; raises UnreadableError where one cannot stand on the one before it."""
    if len(layers) == 1:
        return layers[0]
    for below, above in pairwise(layers):
        if not fits(below, above):
            raise UnreadableError("layers-do-not-stack", name=above.name, below=below.name)
    top, lowest = layers[-1], layers[0]

    def weights() -> dict[str, Values]:
        found: dict[str, Values] = {}
        for layer, number in zip(layers, _begins(layers), strict=True):
            found |= _renumbered(layer.weights(), number)
        return found

    notes = dict.fromkeys((note.key, tuple(note.arguments.items())) for layer in layers for note in layer.notes)
    return FoundLayer(
        name=top.name,
        cell=top.cell,
        input_size=lowest.input_size,
        hidden_size=top.hidden_size,
        weights=weights,
        num_layers=sum(layer.num_layers for layer in layers),
        bidirectional=top.bidirectional,
        proj_size=top.proj_size,
        bias=top.bias,
        dtype=top.dtype,
        parameters=sum(layer.parameters for layer in layers),
        variant=top.variant,
        notes=(
            *(Note(key, dict(arguments)) for key, arguments in notes),
            Note("stands-on", {"names": ", ".join(layer.name for layer in layers[:-1])}),
        ),
        first=_first(layers),
    )


def _kind(layer: FoundLayer) -> tuple[object, ...]:
    """What the layers of one module have in common."""
    backwards = any(note.key == "only-reverse" for note in layer.notes)
    variant = tuple(sorted(layer.variant.items()))
    sizes = layer.hidden_size, layer.proj_size
    return layer.cell, sizes, layer.bidirectional, layer.bias, backwards, variant


def _begins(layers: Sequence[FoundLayer]) -> list[int]:
    """The number that each one's first layer has among all."""
    return [sum(layer.num_layers for layer in layers[:place]) for place in range(len(layers))]


def _renumbered(values: Mapping[str, Values], by: int) -> dict[str, Values]:
    """weight_ih_l0 … as weight_ih_l{by} …"""
    return {
        re.sub(r"_l(\d+)", lambda found: f"_l{int(found[1]) + by}", name): each for name, each in values.items()
    }


def _first(layers: Sequence[FoundLayer]) -> dict[str, Values]:
    """What they begin with; where only some say it, the others begin with zeros."""
    if not any(layer.first for layer in layers):
        return {}
    found: dict[str, Values] = {}
    for layer, number in zip(layers, _begins(layers), strict=True):
        states = {"h": layer.proj_size or layer.hidden_size} | (
            {"c": layer.hidden_size} if "lstm" in layer.cell else {}
        )
        sides = ("", "_reverse") if layer.bidirectional else ("",)
        zeros = {
            f"{state}_l{each}{side}": np.zeros(size, np.float32)
            for each in range(layer.num_layers)
            for side in sides
            for state, size in states.items()
        }
        found |= _renumbered({**zeros, **layer.first}, number)
    return found
