"""A small model file of every kind at once: two layers, both directions, a projection; with random weights."""

from __future__ import annotations

from pathlib import Path

import msgspec

from engine.protocol import ModelDescription

DESCRIPTION = ModelDescription(
    name="wide",
    title="Two layers, both directions",
    inputs="numbers",
    columns=("a", "b"),
    input_size=2,
    hidden_size=5,
    num_layers=2,
    bidirectional=True,
    proj_size=3,
    output="none",
    example="1 0\n0 1\n1 1",
)


def write_wide_model(folder: Path, cell: str = "lstm") -> Path:
    """Makes the model's file in a folder, the same every time; of a cell beside the LSTM without a projection."""
    import torch  # noqa: PLC0415  (most of the window's tests do without)

    from engine.model import SequenceModel, model_bytes  # noqa: PLC0415

    path = folder / "wide.safetensors"
    with torch.random.fork_rng():
        torch.manual_seed(1)
        projection = DESCRIPTION.proj_size if cell == "lstm" else 0
        description = msgspec.structs.replace(DESCRIPTION, cell=cell, proj_size=projection)
        path.write_bytes(model_bytes(SequenceModel(description)))
    return path
