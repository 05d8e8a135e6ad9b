"""The models that the program ships, by their descriptions. Reads only the headers of their files."""

from __future__ import annotations

from importlib import resources

import msgspec

from engine.protocol import ModelDescription

FIRST = "remember_first"  # what the window opens with


def shipped() -> list[ModelDescription]:
    """The descriptions of resources/models, the one to start with first."""
    files = [
        file for file in (resources.files("resources") / "models").iterdir() if file.name.endswith(".safetensors")
    ]
    found = []
    for file in files:
        with file.open("rb") as stream:
            length = int.from_bytes(stream.read(8), "little")
            header = msgspec.json.decode(stream.read(length))
        found.append(msgspec.json.decode(header["__metadata__"]["lstm_viz"], type=ModelDescription))
    return sorted(found, key=lambda model: (model.name != FIRST, model.inputs == "text", model.title))


def describe(model: ModelDescription) -> str:
    """One line: "LSTM · 4 inputs · 8 units"."""
    inputs = {"symbols": "symbols", "text": "characters", "numbers": "inputs"}[model.inputs]
    parts = [model.cell.upper(), f"{model.input_size} {inputs}", f"{model.hidden_size} units"]
    if model.num_layers > 1:
        parts.append(f"{model.num_layers} layers")
    if model.bidirectional:
        parts.append("both directions")
    return " · ".join(parts)
