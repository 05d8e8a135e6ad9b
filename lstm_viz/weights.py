"""The weights of a model, for who changes one: which tensors there are, what each row and column belongs to, and
one number as the model's file has it. Knows no Qt.

Owns the names: "input gate, unit 3" of a row, "h 4" or "x A" of a column; and the way from a term of a sum to its
weight. It does not own what a changed weight does (the engine's `what_if`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import resources
from typing import Any

import msgspec
import numpy as np

from engine.protocol import ModelDescription
from engine.protocol.descriptions import LENGTH_BYTES, header_length
from lstm_viz.gates import GATE_NAMES, GATES, follower
from lstm_viz.words import readable, tr

KINDS: dict[str, np.dtype[np.floating[Any]]] = {
    "F32": np.dtype("<f4"),
    "F64": np.dtype("<f8"),
    "F16": np.dtype("<f2"),
}
LAYER = re.compile(r"(rnn|decoder)\.(weight|bias)_(ih|hh|hr|c[ifo])_l(\d+)(_reverse)?")


@dataclass(frozen=True)
class Place:
    """What a row or column of a tensor is: of a gate (its letter) where it is one's, and which of what, from 0.

    `of` is "unit" (a row of a layer), "h" (what a column reads), "x", "class" (a row of the head) or "symbol".
    """

    of: str
    size: int
    gates: tuple[str, ...] = ()  # whose rows stand one after the other, `size` each; () where there are none


class Weights:
    """The tensors of a model's file."""

    def __init__(self, model: ModelDescription, data: bytes) -> None:
        """Of the file's bytes; raises BadModelFileError where it is too short to have them."""
        self.model = model
        start = LENGTH_BYTES + header_length(data[:LENGTH_BYTES], len(data))
        self._numbers = memoryview(data)[start:]
        listed = msgspec.json.decode(data[LENGTH_BYTES:start])
        self._listed = {name: entry for name, entry in listed.items() if name != "__metadata__"}

    @property
    def tensors(self) -> dict[str, tuple[int, ...]]:
        """Each tensor's shape by its name, in the order in which a step uses them."""
        names = sorted(self._listed, key=_order)
        return {name: tuple(self._listed[name]["shape"]) for name in names}

    def value(self, tensor: str, index: tuple[int, ...]) -> float | None:
        """One number as the file has it; None where there is no such place, or its type is not known here."""
        entry = self._listed.get(tensor)
        kind = None if entry is None else KINDS.get(entry["dtype"])
        if entry is None or kind is None or not fits_shape(index, tuple(entry["shape"])):
            return None
        place = int(np.ravel_multi_index(index, tuple(entry["shape"])))
        begin = int(entry["data_offsets"][0]) + place * kind.itemsize
        return float(np.frombuffer(self._numbers, kind, 1, begin)[0])


def weights_of(model: ModelDescription, data: bytes | None) -> Weights:
    """The weights of a model: in `data`, or in the file that the program ships under its name."""
    if data is None:
        data = (resources.files("resources") / "models" / f"{model.name}.safetensors").read_bytes()
    return Weights(model, data)


def places(tensor: str, model: ModelDescription) -> tuple[Place, ...]:
    """What the rows of a tensor are, and where there are columns what they are; () of one that no model has."""
    hidden, shown = model.hidden_size, model.proj_size or model.hidden_size
    answers = shown * len(model.directions)
    outputs = len(model.classes) or 1
    known = {
        "embedding.weight": (Place("symbol", model.input_size), Place("number", model.embedding_size)),
        "head.weight": (Place("class", outputs), Place("h", answers)),
        "head.bias": (Place("class", outputs),),
    }
    layer = LAYER.fullmatch(tensor)
    if layer is None:
        return known.get(tensor, ())
    kind, gates = layer[3], GATES.get(model.cell, ())
    rows = Place("unit", hidden, gates)
    if layer[2] == "bias":
        return (rows,)
    if kind == "ih":
        first = Place("x", model.embedding_size or model.input_size)
        return (rows, Place("h", answers) if int(layer[4]) else first)
    if kind == "hh":
        return (rows, Place("h", shown))
    return (Place("h", shown), Place("unit", hidden)) if kind == "hr" else (Place("unit", hidden),)


def fits_shape(index: tuple[int, ...], shape: tuple[int, ...]) -> bool:
    """Whether there is such a place in a tensor."""
    return len(index) == len(shape) and all(0 <= at < size for at, size in zip(index, shape, strict=True))


def fits_in(tensor: str, index: tuple[int, ...], model: ModelDescription) -> bool:
    """Whether a model has such a weight, as far as its description tells."""
    layer = LAYER.fullmatch(tensor)
    if layer is not None:
        there = (
            int(layer[4]) < model.num_layers
            and (not layer[5] or model.bidirectional)
            and (layer[1] != "decoder" or bool(model.decoder_from))
            and (layer[2] != "bias" or model.bias)
            and (layer[3] != "hr" or bool(model.proj_size))
            and (not layer[3].startswith("c") or model.cell == "lstm_peephole")
        )
        if not there:
            return False
    rows = [place.size * max(1, len(place.gates)) for place in places(tensor, model)]
    return bool(rows) and fits_shape(index, tuple(rows))


def unread(tensor: str, index: tuple[int, ...], model: ModelDescription) -> str:
    """The gate of a weight that nothing reads, since that gate is what the other one lacks of 1; else ""."""
    follows, layer, known = follower(model), LAYER.fullmatch(tensor), places(tensor, model)
    if not follows or layer is None:
        return ""
    gates, row = known[0].gates, index[0] // known[0].size
    of = gates[row] if row < len(gates) else layer[3].removeprefix("c")
    return follows if of == follows else ""


def tensor_words(tensor: str, model: ModelDescription) -> str:
    """A tensor's name as the textbook has it, with the one in the file."""
    layer = LAYER.fullmatch(tensor)
    if layer is None:
        known = {
            "head.weight": tr("what the answer reads of h"),
            "head.bias": tr("bias of the answer"),
            "embedding.weight": tr("vector of each symbol"),
        }
        return known.get(tensor, tensor)
    words = {
        "weight_ih": tr("weights of x"),
        "weight_hh": tr("weights of h"),
        "bias_ih": tr("bias b_ih"),
        "bias_hh": tr("bias b_hh"),
        "weight_hr": tr("projection"),
    }.get(f"{layer[2]}_{layer[3]}", tr("peephole of {gate}", gate=layer[3][1:]))
    if layer[1] == "decoder":
        words += tr(", decoder")
    if model.num_layers > 1:
        words += tr(", layer {layer}", layer=int(layer[4]) + 1)
    return words + (tr(", reverse") if layer[5] else "")


def place_words(place: Place, at: int, model: ModelDescription) -> str:
    """One row or column of a tensor, without its gate: "unit 3", "h 4", "x A", "answer ·"."""
    reads = () if model.embedding_size else (model.alphabet or model.columns)
    known = {"x": reads, "symbol": model.alphabet, "class": model.classes}.get(place.of, ())
    name = readable(known[at]) if at < len(known) else str(at + 1)
    words = {"unit": tr("unit {name}"), "class": tr("answer {name}"), "symbol": tr("symbol {name}")}
    return words.get(place.of, f"{place.of} {{name}}").format(name=name)


def index_words(tensor: str, index: tuple[int, ...], model: ModelDescription) -> str:
    """A place of a tensor: "input gate, unit 3, h 4"; its numbers, from 1, where the model has no such tensor."""
    known = places(tensor, model)
    if len(known) != len(index):
        return ", ".join(str(each + 1) for each in index)
    parts = []
    for place, at in zip(known, index, strict=True):
        gate, within = divmod(at, place.size) if place.gates else (0, at)
        if gate < len(place.gates):
            parts.append(tr(GATE_NAMES[place.gates[gate]]))
        parts.append(place_words(place, within, model))
    return ", ".join(parts)


def place_of_term(
    model: ModelDescription,
    part: tuple[int, str],
    quantity: str,
    unit: int,
    source: str,
    index: int,
    *,
    decoder: bool = False,
) -> tuple[str, tuple[int, ...]] | None:
    """The tensor and place of the weight of a term (what it reads, and which of it) in the sum of a quantity of a
    layer and direction (`part`); None where it has none of the model's (the GRU's r, which m is multiplied by).
    """
    kind = {"h_before": "weight_hh", "x": "weight_ih", "c_before": "weight_c", "c": "weight_c"}.get(source)
    if kind is None:
        return None
    if kind == "weight_c":
        return f"{_prefix(decoder)}.{kind}{quantity}{_suffix(model, part)}", (unit,)
    return f"{_prefix(decoder)}.{kind}{_suffix(model, part)}", (_row(model, quantity, unit), index)


def place_of_bias(
    model: ModelDescription, part: tuple[int, str], quantity: str, unit: int, *, decoder: bool = False
) -> tuple[str, tuple[int, ...]]:
    """The tensor and place of b_ih of a sum; of the GRU's m, which reads h alone, of b_hh."""
    kind = "bias_hh" if quantity == "m" else "bias_ih"
    return f"{_prefix(decoder)}.{kind}{_suffix(model, part)}", (_row(model, quantity, unit),)


def _row(model: ModelDescription, quantity: str, unit: int) -> int:
    gates = GATES.get(model.cell, (quantity,))
    return gates.index("n" if quantity == "m" else quantity) * model.hidden_size + unit


def _prefix(decoder: bool) -> str:
    return "decoder" if decoder else "rnn"


def _suffix(model: ModelDescription, part: tuple[int, str]) -> str:
    layer, direction = part
    return f"_l{layer}_reverse" if model.bidirectional and direction == "reverse" else f"_l{layer}"


def _order(tensor: str) -> tuple[int, str]:
    """First what is read in, then the layers, then the answer."""
    first = ("embedding", "rnn", "decoder", "head")
    part = tensor.partition(".")[0]
    return (first.index(part) if part in first else len(first)), tensor
