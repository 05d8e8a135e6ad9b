"""A model as this program trains, stores and traces it: recurrent layers of one cell, with a linear head.

Owns the file format of `resources/models` (safetensors, with a `ModelDescription` as JSON in its metadata) and
the way from symbols or numbers to the first layer's input. It does not own training, nor other people's formats.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import numpy as np
import torch
from safetensors import SafetensorError
from safetensors.torch import load as load_safetensors
from safetensors.torch import save as save_safetensors
from torch import Tensor, nn

from engine import cells
from engine.cells import UnknownCellError
from engine.cells.cell import REVERSE, Cell, State
from engine.cells.recipe import Recipe
from engine.cells.variants import altered, recipe_of
from engine.protocol import ModelDescription
from engine.protocol.descriptions import LENGTH_BYTES, METADATA_KEY, BadModelFileError, header_length
from engine.protocol.descriptions import description_in as described_in
from engine.two_parts import handovers, through_both

# What a file says only where there is something to say, as files were made before there was such a thing.
YOUNGER = ("embedding_size", "only_reverse", "variant", "begins")

NUMBER_TYPES: dict[torch.dtype, np.dtype[Any]] = {torch.float32: np.dtype("f4"), torch.float64: np.dtype("f8")}


FORWARD = "forward"


class SequenceModel(nn.Module):
    """Symbols, one-hot or looked up in an embedding, or numbers; the recurrent layers described; and a linear head
    over their h at every step.

    Raises UnknownCellError where there is no such cell, ValueError where it cannot have what is described.
    """

    def __init__(self, description: ModelDescription) -> None:
        super().__init__()
        self.description = description
        directions = 2 if description.bidirectional else 1
        self.cell = cells.find(description.cell)
        if description.proj_size and not self.cell.projects:
            raise ValueError(
                f"proj_size is {description.proj_size}, and cell {description.cell!r} has no projection"
            )
        self.recipe: Recipe = recipe_of(self.cell, description.variant)
        symbols, size = description.input_size, description.embedding_size
        self.embedding = nn.Embedding(symbols, size) if size else None
        self.rnn = self._layers()
        self.decoder = self._layers() if description.decoder_from else None
        width = (description.proj_size or description.hidden_size) * directions
        outputs = {"classes": len(description.classes), "number": 1, "none": 0}[description.output]
        self.head = nn.Linear(width, outputs) if outputs else None
        self.first = nn.ParameterDict(self._begins_with()) if description.begins else None

    def _layers(self) -> nn.RNNBase:
        """The recurrent layers described, with fresh weights."""
        description = self.description
        projection = {"proj_size": description.proj_size} if description.proj_size else {}
        return self.cell.module(
            description.embedding_size or description.input_size,
            description.hidden_size,
            num_layers=description.num_layers,
            bias=description.bias,
            bidirectional=description.bidirectional,
            **projection,
        )

    def _begins_with(self) -> Iterator[tuple[str, nn.Parameter]]:
        """Room for what each layer begins with: h_l0 (P,), c_l0 (H,), h_l0_reverse and so on."""
        for number in range(self.description.num_layers):
            for direction in self.description.directions:
                cell = self.plain_layer(number, direction)
                for state in cell.states:
                    yield _first_name(state, number, direction), nn.Parameter(torch.zeros(cell.size_of(state)))

    @property
    def number_type(self) -> np.dtype[Any]:
        """The type that it computes in, as numpy has it."""
        return NUMBER_TYPES[next(self.rnn.parameters()).dtype]

    def encode(self, sequence: Tensor) -> Tensor:
        """Symbols (T, B) of int become one-hot, or rows of the embedding, (T, B, I); numbers (T, B, I) pass as the
        model's own type, each column less its mean and by its deviation where the description has them.
        """
        dtype = next(self.rnn.parameters()).dtype
        if self.description.inputs == "numbers":
            if not self.description.input_scale:
                return sequence.to(dtype)
            scale = torch.tensor(self.description.input_scale, dtype=dtype, device=sequence.device)
            return (sequence.to(dtype) - scale[:, 0]) / scale[:, 1]
        if self.embedding is not None:
            rows: Tensor = self.embedding(sequence.long())
            return rows
        return nn.functional.one_hot(sequence.long(), self.description.input_size).to(dtype)

    @property
    def fused(self) -> bool:
        """Whether a library has its layers as one each: otherwise they run as a loop over the steps."""
        return self.cell.fused and self.recipe.plain

    def layer(self, number: int, direction: str, *, decoder: bool = False) -> Cell:
        """A layer, from 0, in one direction, with the weights that it has now: the decoder's where it is meant."""
        return altered(self.plain_layer(number, direction, decoder=decoder), self.recipe)

    def plain_layer(self, number: int, direction: str, *, decoder: bool = False) -> Cell:
        """The same as its kind of cell has it, without the variant."""
        rnn = self.decoder if decoder else self.rnn
        assert rnn is not None
        # Of layers that only read from the end the module has one direction, which it calls the forward one.
        return self.cell.of(rnn, number, direction if self.description.bidirectional else FORWARD)

    def first_state(self, number: int, direction: str, batch: int) -> State:
        """What a layer begins with in one direction: what the file holds for it, or zeros."""
        cell = self.plain_layer(number, direction)
        if self.first is None:
            return cell.no_state(batch)
        held = [self.first[_first_name(state, number, direction)] for state in cell.states]
        return tuple(values.detach().repeat(batch, 1) for values in held)

    def handovers(self, sequence: Tensor) -> Tensor:
        """The first step that the decoder reads in each sequence (T, B): (B,); T where it reads none."""
        if not self.description.decoder_from:
            return torch.full(sequence.shape[1:2], len(sequence))
        return handovers(sequence, self.description.alphabet.index(self.description.decoder_from))

    def answer(self, h: Tensor) -> Tensor | None:
        """What the head says of h (…, H): class probabilities (…, classes), or numbers (…, 1)."""
        if self.head is None:
            return None
        output: Tensor = self.head(h)
        if self.description.output == "classes":
            return output.softmax(-1)
        if not self.description.output_scale:
            return output
        mean, deviation = self.description.output_scale
        return output * deviation + mean

    def forward(self, sequence: Tensor) -> Tensor:
        """The head's raw output (logits or numbers) at every step, (T, B, outputs)."""
        return self.run(sequence)[1]

    def run(self, sequence: Tensor) -> tuple[Tensor, Tensor]:
        """h of the last layer (T, B, D·H) and what `forward` returns; without a head both are h."""
        x = self.encode(sequence)
        if not self.recipe.plain or self.description.only_reverse or self.first is not None:
            h = self._through_layers(x)
        elif self.decoder is None:
            h, _ = self.rnn(x)
        else:
            h = through_both(self.rnn, self.decoder, x, self.handovers(sequence))
        return h, (h if self.head is None else self.head(h))

    def _through_layers(self, x: Tensor) -> Tensor:
        """h of the last layer (T, B, D·H), from x (T, B, I), layer by layer: of cells that no module has."""
        for number in range(self.description.num_layers):
            sides = []
            for direction in self.description.directions:
                cell, reverse = self.layer(number, direction), direction == REVERSE
                first = self.first_state(number, direction, x.shape[1])
                h, _ = cell.run(x.flip(0) if reverse else x, first)
                sides.append(h.flip(0) if reverse else h)
            x = torch.cat(sides, -1)
        return x


def _first_name(state: str, number: int, direction: str) -> str:
    """What the file calls what a layer begins with."""
    return f"{state}_l{number}" + ("_reverse" if direction == REVERSE else "")


def model_bytes(model: SequenceModel) -> bytes:
    """The model as a safetensors file with its description inside."""
    tensors = {name: value.detach().cpu().contiguous() for name, value in model.state_dict().items()}
    described = msgspec.to_builtins(model.description)
    for name in YOUNGER:
        if not described[name]:
            del described[name]
    metadata = {METADATA_KEY: msgspec.json.encode(described).decode()}
    return bytes(save_safetensors(tensors, metadata))


def description_in(data: bytes) -> ModelDescription:
    """The description in a model file's header.

    Raises BadModelFileError where there is none, or one that contradicts itself.
    """
    length = header_length(data[:LENGTH_BYTES], len(data))
    return described_in(data[LENGTH_BYTES : LENGTH_BYTES + length])


def load_model(data: bytes) -> SequenceModel:
    """The model in a file's bytes, in eval mode.

    Raises BadModelFileError where shapes or names do not fit, and where the weights are not plain finite numbers.
    """
    description = description_in(data)
    try:
        # The shapes are compared before anything of the described size is allocated.
        with torch.device("meta"):
            model = SequenceModel(description)
        model.load_state_dict(load_safetensors(data), assign=True)
    except (RuntimeError, ValueError, UnknownCellError, SafetensorError) as error:
        raise BadModelFileError(str(error)) from error
    dtypes = {parameter.dtype for parameter in model.parameters()}
    if len(dtypes) != 1:
        raise BadModelFileError(f"the weights are of several types: {', '.join(sorted(map(str, dtypes)))}")
    if not dtypes <= NUMBER_TYPES.keys():
        raise BadModelFileError("its numbers are not float32 or float64")
    for name, weight in model.named_parameters():
        if not torch.isfinite(weight).all():
            raise BadModelFileError(f"{name.removeprefix('rnn.')} holds values that are not finite")
    model.requires_grad_(False)
    return model.eval()
