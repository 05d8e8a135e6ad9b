"""What could be chosen of a layer in a file, and what speaks for it: what it stands on, reads, and is read by.

Owns no choice: that is a person's.
"""

from __future__ import annotations

from engine.protocol.reading import FileRead, LayerListed
from lstm_viz.file_tree import breakable
from lstm_viz.words import tr

MOST_UNDER = 8


def shape_of(found: FileRead, name: str) -> tuple[int, ...]:
    """A tensor's shape; () of none that is known."""
    return next((tensor.shape for tensor in found.tensors if tensor.name == name), ())


def lowest(found: FileRead, layer: LayerListed, under: tuple[str, ...]) -> LayerListed:
    """The layer that reads what is given: the first of those under a layer, or itself."""
    return next((each for each in found.layers if under and each.name == under[0]), layer)


def chains(found: FileRead, layer: LayerListed) -> list[tuple[str, ...]]:
    """What a layer could stand on, the lowest first: each that fits, and for the likeliest what it stands on."""
    by_name = {each.name: each for each in found.layers}
    stands_on: list[tuple[str, ...]] = [(name,) for name in layer.under[:1]]
    while stands_on and len(stands_on) < MOST_UNDER:
        last = stands_on[-1]
        under = next((name for name in by_name[last[0]].under if name not in (*last, layer.name)), None)
        if under is None:
            break
        stands_on.append((under, *last))
    return stands_on + [(name,) for name in layer.under[1:]]


def evidence(found: FileRead, layer: LayerListed, under: tuple[str, ...], embedding: str, head: str) -> str:
    """What speaks for the likeliest choices that are not made yet."""
    reads = lowest(found, layer, under)
    said = []
    if layer.under and not under:
        said.append(
            tr(
                "If it stands on another layer: {name} gives as many numbers as it reads. It is fed itself now.",
                name=breakable(layer.under[0]),
            )
        )
    if reads.embeddings and not embedding:
        said.append(
            tr(
                "If it reads symbols: the rows of {name} have {width} numbers, as many as the layer reads.",
                name=breakable(reads.embeddings[0]),
                width=shape_of(found, reads.embeddings[0])[-1],
            )
        )
    if layer.heads and not head:
        said.append(
            tr(
                "If it has a head: {name} reads as many numbers as the layer has units.",
                name=breakable(layer.heads[0]),
            )
        )
    return " ".join(said)
