"""The models that the program ships, by their descriptions. Reads only the headers of their files."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import msgspec

from engine.protocol import ModelDescription
from lstm_viz.errors import UserError

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
            found.append(description_in(stream.read(length)))
    return sorted(found, key=lambda model: (model.name != FIRST, model.inputs == "text", model.title))


def named(name: str) -> tuple[ModelDescription, bytes | None]:
    """A shipped model by its name, or a model file with its bytes; raises UserError."""
    for model in shipped():
        if model.name == name:
            return model, None
    path = Path(name)
    if not path.is_file():
        known = ", ".join(model.name for model in shipped())
        raise UserError(f"There is no model {name}.", f"Shipped are: {known}; or name a model file.")
    return read_file(path)


def read_file(path: Path) -> tuple[ModelDescription, bytes]:
    """A model file of this program: what it holds, and its bytes; raises UserError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"{path.name} cannot be read: {error.strerror}.") from error
    try:
        length = int.from_bytes(data[:8], "little")
        return description_in(data[8 : 8 + length]), data
    except (msgspec.DecodeError, KeyError, TypeError) as error:
        raise UserError(
            f"{path.name} is not a model of this program.", "Make one with: lstm-viz train TASK --save FILE."
        ) from error


def description_in(header: bytes) -> ModelDescription:
    """The description in a model file's JSON header; raises msgspec.DecodeError, KeyError or TypeError."""
    metadata = msgspec.json.decode(header)["__metadata__"]
    return msgspec.json.decode(metadata["lstm_viz"], type=ModelDescription)


def describe(model: ModelDescription) -> str:
    """One line: "LSTM · 4 inputs · 8 units"."""
    inputs = {"symbols": "symbols", "text": "characters", "numbers": "inputs"}[model.inputs]
    parts = [model.cell.upper(), f"{model.input_size} {inputs}", f"{model.hidden_size} units"]
    if model.num_layers > 1:
        parts.append(f"{model.num_layers} layers")
    if model.bidirectional:
        parts.append("both directions")
    return " · ".join(parts)
