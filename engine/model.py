"""A model as this program trains, stores and traces it: an `nn.LSTM` with a linear head.

Owns the file format of `resources/models` (safetensors, with a `ModelDescription` as JSON in its metadata) and
the way from symbols or numbers to the LSTM's input. It does not own training, nor other people's formats.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import torch
from safetensors import SafetensorError
from safetensors.torch import load as load_safetensors
from safetensors.torch import save as save_safetensors
from torch import Tensor, nn

from engine.protocol import ModelDescription

METADATA_KEY = "lstm_viz"

INPUTS = ("symbols", "text", "numbers")
OUTPUTS = ("classes", "number", "none")


class BadModelFileError(ValueError):
    """A model file that is not what it says; the message says what was found."""


class SequenceModel(nn.Module):
    """One-hot symbols or numbers, an `nn.LSTM`, and a linear head over its h at every step."""

    def __init__(self, description: ModelDescription) -> None:
        super().__init__()
        self.description = description
        directions = 2 if description.bidirectional else 1
        self.rnn = nn.LSTM(
            description.input_size,
            description.hidden_size,
            num_layers=description.num_layers,
            bias=description.bias,
            bidirectional=description.bidirectional,
            proj_size=description.proj_size,
        )
        width = (description.proj_size or description.hidden_size) * directions
        outputs = {"classes": len(description.classes), "number": 1, "none": 0}[description.output]
        self.head = nn.Linear(width, outputs) if outputs else None

    def encode(self, sequence: Tensor) -> Tensor:
        """Symbols (T, B) of int become one-hot (T, B, I); numbers (T, B, I) pass as the model's own type."""
        dtype = next(self.rnn.parameters()).dtype
        if self.description.inputs == "numbers":
            return sequence.to(dtype)
        return nn.functional.one_hot(sequence.long(), self.description.input_size).to(dtype)

    def answer(self, h: Tensor) -> Tensor | None:
        """What the head says of h (…, H): class probabilities (…, classes), or numbers (…, 1)."""
        if self.head is None:
            return None
        output: Tensor = self.head(h)
        return output.softmax(-1) if self.description.output == "classes" else output

    def forward(self, sequence: Tensor) -> Tensor:
        """The head's raw output (logits or numbers) at every step, (T, B, outputs)."""
        return self.run(sequence)[1]

    def run(self, sequence: Tensor) -> tuple[Tensor, Tensor]:
        """h of the last layer (T, B, D·H) and what `forward` returns; without a head both are h."""
        h, _ = self.rnn(self.encode(sequence))
        return h, (h if self.head is None else self.head(h))


def model_bytes(model: SequenceModel) -> bytes:
    """The model as a safetensors file with its description inside."""
    tensors = {name: value.detach().cpu().contiguous() for name, value in model.state_dict().items()}
    metadata = {METADATA_KEY: msgspec.json.encode(model.description).decode()}
    return bytes(save_safetensors(tensors, metadata))


def description_in(data: bytes) -> ModelDescription:
    """The description in a model file's header.

    Raises BadModelFileError where there is none, or one that contradicts itself.
    """
    if len(data) < 8:
        raise BadModelFileError("the file is too short to be a safetensors file")
    length = int.from_bytes(data[:8], "little")
    if length > len(data) - 8:
        raise BadModelFileError("the file's header is longer than the file")
    try:
        header = msgspec.json.decode(data[8 : 8 + length])
        description = msgspec.json.decode(header["__metadata__"][METADATA_KEY], type=ModelDescription)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadModelFileError(f"the file holds no description of a model ({error})") from error
    for complaint in complaints(description, tensors=len(header) - 1):
        raise BadModelFileError(f"the file's description cannot be right: {complaint}")
    return description


def complaints(description: ModelDescription, tensors: int) -> Iterator[str]:
    """What in a description contradicts itself, or the number of tensors that the file holds."""
    if description.cell != "lstm":
        yield f"cell is {description.cell!r}, not 'lstm'"
    if description.inputs not in INPUTS:
        yield f"inputs are {description.inputs!r}, not one of {', '.join(INPUTS)}"
    if description.output not in OUTPUTS:
        yield f"output is {description.output!r}, not one of {', '.join(OUTPUTS)}"
    # A layer has two tensors at least: no file makes us build layers that it does not hold.
    if not 1 <= 2 * description.num_layers <= tensors:
        yield f"{description.num_layers} layers in {tensors} tensors"
    named = description.columns if description.inputs == "numbers" else description.alphabet
    if len(named) != description.input_size and (named or description.inputs != "numbers"):
        yield f"{len(named)} inputs are named, and there are {description.input_size}"
    if len(set(description.alphabet)) != len(description.alphabet):
        yield "the alphabet holds a symbol twice"
    if not 0 <= description.unit < description.hidden_size:
        yield f"unit {description.unit} of {description.hidden_size}"


def load_model(data: bytes) -> SequenceModel:
    """The model in a file's bytes, in eval mode; raises BadModelFileError where shapes or names do not fit."""
    description = description_in(data)
    try:
        # The shapes are compared before anything of the described size is allocated.
        with torch.device("meta"):
            model = SequenceModel(description)
        model.load_state_dict(load_safetensors(data), assign=True)
    except (RuntimeError, ValueError, SafetensorError) as error:
        raise BadModelFileError(str(error)) from error
    dtypes = {parameter.dtype for parameter in model.parameters()}
    if len(dtypes) != 1:
        raise BadModelFileError(f"the weights are of several types: {', '.join(sorted(map(str, dtypes)))}")
    model.requires_grad_(False)
    return model.eval()
