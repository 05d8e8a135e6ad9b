"""A layer as a file's reader lists it."""

from __future__ import annotations

from engine.protocol.reading import LayerListed


def layer(name: str, under: tuple[str, ...] = (), **other: tuple[str, ...]) -> LayerListed:
    return LayerListed(
        name=name,
        cell="lstm",
        input_size=5,
        hidden_size=5,
        num_layers=1,
        bidirectional=False,
        proj_size=0,
        bias=True,
        dtype="float32",
        parameters=1,
        variant={},
        notes=(),
        heads=other.get("heads", ()),
        embeddings=other.get("embeddings", ()),
        under=under,
    )
