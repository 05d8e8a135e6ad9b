"""Recurrent layers, recognised by the names and shapes of tensors as PyTorch's projects give them.

Owns the names: nn.LSTM's, nn.GRU's and nn.RNN's under any prefix, cells without a layer's number, fastai's `_raw`,
matrices of single gates. It does not own what lies behind the tensors.

What names do not tell is not guessed: a GRU has three blocks of rows, an LSTM four, an RNN one, and of an RNN
nothing says whether its squash is tanh or ReLU (tanh is torch's own, and a note says so).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from engine.formats.contents import REAL, FoundLayer, Note, StoredTensor, Values
from engine.formats.weight_norm import with_products

_LAYERED = re.compile(
    r"(?:(?P<prefix>.*)\.)?(?P<kind>weight_ih|weight_hh|bias_ih|bias_hh|weight_hr)"
    r"(?:_l(?P<layer>\d+))?(?P<reverse>_reverse)?(?P<raw>_raw)?"
)
BLOCKS = {4: "lstm", 3: "gru", 1: "rnn"}
MOST_LAYERS = 1000
SQUASH_NOT_SAID = "squash-not-said"


@dataclass(frozen=True)
class _Part:
    """The tensors of one layer in one direction, by torch's own short names."""

    tensors: Mapping[str, StoredTensor]

    @property
    def input_size(self) -> int:
        return self.tensors["weight_ih"].shape[1]

    @property
    def state_size(self) -> int:
        """P: what the layer hands on."""
        return self.tensors["weight_hh"].shape[1]

    @property
    def proj_size(self) -> int:
        return self.tensors["weight_hr"].shape[0] if "weight_hr" in self.tensors else 0

    @property
    def hidden_size(self) -> int:
        return self.tensors["weight_hr"].shape[1] if "weight_hr" in self.tensors else self.state_size

    @property
    def cell(self) -> str:
        """By the number of blocks of rows; "" where the shapes are no recurrent layer's."""
        rows = self.tensors["weight_ih"].shape[0]
        cell = BLOCKS.get(rows // self.hidden_size, "") if rows % self.hidden_size == 0 else ""
        fits = all(
            tensor.shape == shape
            for name, shape in (
                ("weight_hh", (rows, self.state_size)),
                ("bias_ih", (rows,)),
                ("bias_hh", (rows,)),
                ("weight_hr", (self.proj_size, self.hidden_size)),
            )
            if (tensor := self.tensors.get(name)) is not None
        )
        return cell if fits and (cell == "lstm" or not self.proj_size) else ""


def layers_in(tensors: Mapping[str, StoredTensor]) -> tuple[FoundLayer, ...]:
    """Every recurrent layer that the names tell of, in the order of the file; stacked ones are one layer."""
    grouped: dict[str, dict[tuple[int, bool], dict[str, StoredTensor]]] = {}
    raw: set[str] = set()
    products = with_products(tensors)
    for name, tensor in products.items():
        found = _LAYERED.fullmatch(name)
        if found is None or tensor.dtype not in REAL:
            continue
        prefix, layer = found["prefix"] or "", int(found["layer"] or 0)
        if layer >= MOST_LAYERS:
            continue
        part = grouped.setdefault(prefix, {}).setdefault((layer, bool(found["reverse"])), {})
        if found["raw"]:
            # fastai keeps the weight before its dropout as `_raw`, beside or instead of the one that was dropped.
            part[found["kind"]] = tensor
            raw.add(prefix)
        else:
            part.setdefault(found["kind"], tensor)
    found_layers: list[FoundLayer] = []
    for prefix, parts in grouped.items():
        notes = (Note("raw-weights"),) if prefix in raw else ()
        if any(name not in tensors for name in products if name.startswith(prefix)):
            notes = (*notes, Note("weight-norm"))
        found_layers.extend(_stacked(prefix, parts, notes))
    return tuple(found_layers)


def left_out(tensors: Mapping[str, StoredTensor]) -> tuple[Note, ...]:
    """Why tensors that are called as a recurrent layer's make none, a note for each such layer."""
    grouped: dict[str, dict[str, StoredTensor]] = {}
    for name, tensor in with_products(tensors).items():
        found = _LAYERED.fullmatch(name)
        if found is not None:
            place = "".join((f"_l{found['layer']}" if found["layer"] else "", found["reverse"] or ""))
            layer = f"{found['prefix']} ({place.lstrip('_')})" if found["prefix"] and place else found["prefix"]
            grouped.setdefault(layer or place.lstrip("_"), {}).setdefault(found["kind"], tensor)
    notes: list[Note] = []
    for layer, parts in grouped.items():
        there = {"weight_ih", "weight_hh"} & parts.keys()
        types = sorted({tensor.dtype for tensor in parts.values()} - REAL)
        if len(there) == 1:
            (missing,) = {"weight_ih", "weight_hh"} - there
            notes.append(Note("layer-incomplete", {"name": layer, "missing": missing}))
        elif there and types:
            notes.append(Note("layer-of-type", {"name": layer, "dtype": ", ".join(types)}))
        elif there and not (_are_matrices(parts) and _Part(parts).cell):
            shapes = (f"{kind} {'×'.join(map(str, tensor.shape))}" for kind, tensor in parts.items())
            notes.append(Note("layer-misfits", {"name": layer, "shapes": ", ".join(shapes)}))
    return tuple(notes)


def _are_matrices(parts: Mapping[str, StoredTensor]) -> bool:
    weights = (tensor for name, tensor in parts.items() if name.startswith("weight"))
    return all(len(tensor.shape) == 2 and min(tensor.shape) > 0 for tensor in weights)


def _stacked(
    prefix: str, tensors: Mapping[tuple[int, bool], Mapping[str, StoredTensor]], notes: tuple[Note, ...]
) -> Iterator[FoundLayer]:
    """One layer of as many as are stacked and fit together; those that do not fit are layers of their own."""
    parts = {
        place: _Part(tensors[place])
        for place in sorted(tensors)
        if {"weight_ih", "weight_hh"} <= tensors[place].keys() and _are_matrices(tensors[place])
    }
    parts = {place: part for place, part in parts.items() if part.cell}
    run: list[dict[bool, _Part]] = []
    began = 0
    for layer in sorted({layer for layer, _ in parts}):
        both = {reverse: parts[layer, reverse] for reverse in (False, True) if (layer, reverse) in parts}
        if run and (layer != began + len(run) or not _follows(run[-1], both)):
            yield _layer(prefix, began, run, notes)
            run = []
        if not run:
            began = layer
        run.append(both)
    if run:
        yield _layer(prefix, began, run, notes)


def _follows(below: Mapping[bool, _Part], above: Mapping[bool, _Part]) -> bool:
    """Whether a layer reads what the one below hands on, and is of its kind."""
    a, b = next(iter(below.values())), next(iter(above.values()))
    return (
        below.keys() == above.keys()
        and b.input_size == a.state_size * len(below)
        and (a.cell, a.hidden_size, a.proj_size) == (b.cell, b.hidden_size, b.proj_size)
        and a.tensors.keys() == b.tensors.keys()
    )


def _layer(prefix: str, began: int, run: list[dict[bool, _Part]], notes: tuple[Note, ...]) -> FoundLayer:
    first = next(iter(run[0].values()))
    bias = "bias_ih" in first.tensors or "bias_hh" in first.tensors
    both = len(run[0]) == 2
    only_reverse = not both and True in run[0]
    if ("bias_ih" in first.tensors) != ("bias_hh" in first.tensors):
        notes = (*notes, Note("one-bias"))
    if first.cell == "rnn":
        notes = (*notes, Note(SQUASH_NOT_SAID))
    if only_reverse:
        notes = (*notes, Note("only-reverse"))
    tensors = [tensor for sides in run for part in sides.values() for tensor in part.tensors.values()]
    return FoundLayer(
        name=prefix if began == 0 else f"{prefix or 'layer'} (from layer {began + 1})",
        cell=first.cell,
        input_size=first.input_size,
        hidden_size=first.hidden_size,
        weights=_weights(run, bias),
        num_layers=len(run),
        bidirectional=both,
        proj_size=first.proj_size,
        bias=bias,
        dtype=first.tensors["weight_ih"].dtype,
        parameters=sum(tensor.elements for tensor in tensors),
        notes=notes,
    )


def _weights(run: list[dict[bool, _Part]], bias: bool) -> Callable[[], dict[str, Values]]:
    def load() -> dict[str, Values]:
        weights: dict[str, Values] = {}
        for layer, sides in enumerate(run):
            for number, part in enumerate(sides.values()):
                suffix = f"_l{layer}" + ("_reverse" if number else "")
                loaded = {name: tensor.load() for name, tensor in part.tensors.items()}
                if bias:
                    known = loaded.get("bias_ih", loaded.get("bias_hh"))
                    assert known is not None
                    for name in ("bias_ih", "bias_hh"):
                        loaded.setdefault(name, known * 0)
                weights |= {name + suffix: values for name, values in loaded.items()}
        return weights

    return load
