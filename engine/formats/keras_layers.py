"""Recurrent layers of Keras 1, 2 and 3, recognised by their arrays' names and what the model's configuration says.

Owns Keras's names, its orders of gates, its transposes and its layouts of biases. It does not own where the arrays
lie (`keras_h5`, `keras_zip`). A layer's own name and its squashes stand in the configuration; a file of weights
alone has none, and then a note says what was taken for likely.

Keras multiplies from the left: a kernel is (I, gates · H), torch's weight its transpose. Its LSTM has torch's
order of gates, its GRU has z, r, h where torch has r, z, n. CuDNN layouts hold each gate's input kernel in the
other order of memory and its recurrent kernel transposed, and two biases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.formats.contents import REAL, FoundLayer, Note, StoredTensor, Values

CELLS = {"LSTM": "lstm", "CuDNNLSTM": "lstm", "GRU": "gru", "CuDNNGRU": "gru", "SimpleRNN": "rnn"}
GATES = {"lstm": 4, "gru": 3, "rnn": 1}
# The rows of a GRU's blocks z, r, h that torch's r, z, n are.
GRU_ORDER = (1, 0, 2)
_LEAF = re.compile(r"(?P<place>.*?)/?(?P<leaf>kernel|recurrent_kernel|bias|weights)(?::\d+)?")
_VARS = re.compile(r"(?P<place>.*)/vars/(?P<leaf>[012])")
_KERAS_1 = re.compile(r"(?P<place>.*?)/?(?P<name>[^/]+?)_(?P<leaf>[WUb])(?:_(?P<gate>[ifcozrh]))?(?::\d+)?")
_KERAS_1_GATES = {"ifco": "lstm", "zrh": "gru", "": "rnn"}
_VAR_NAMES = {"0": "kernel", "1": "recurrent_kernel", "2": "bias"}
_SIDES = (("forward_", "backward_"), ("forward_layer", "backward_layer"))


@dataclass(frozen=True)
class _Arrays:
    """A layer's arrays in one direction, by Keras's names."""

    kernel: StoredTensor  # (I, gates · H)
    recurrent: StoredTensor  # (H, gates · H)
    bias: StoredTensor | None

    @property
    def hidden_size(self) -> int:
        return self.recurrent.shape[0]

    @property
    def gates(self) -> int:
        """How many blocks there are; 0 where the shapes are no recurrent layer's."""
        h, columns = self.recurrent.shape
        count = columns // h if h and columns % h == 0 and self.kernel.shape[1] == columns else 0
        return count if count in GATES.values() else 0

    @property
    def biases(self) -> int:
        """How many biases a gate has: none, one, or an input's and a recurrent one."""
        return 0 if self.bias is None else self.bias.elements // (self.gates * self.hidden_size)

    def tensors(self) -> list[StoredTensor]:
        return [tensor for tensor in (self.kernel, self.recurrent, self.bias) if tensor is not None]


def layers_in(tensors: Mapping[str, StoredTensor], config: object, version: str) -> tuple[FoundLayer, ...]:
    """Every recurrent layer among a file's arrays; `config` is the model's configuration, or None."""
    configured = dict(_configured(config))
    sides: dict[str, _Arrays] = {}
    for place, arrays in _grouped(tensors).items():
        if arrays.gates:
            sides[place] = arrays
    layers: list[FoundLayer] = []
    for place, arrays in sides.items():
        backward = _other_side(place, sides)
        if backward is None and _is_backward(place, sides):
            continue
        both = [arrays] if backward is None else [arrays, sides[backward]]
        name, settings = _settings_of(place, configured)
        layers.append(_layer(name, both, settings, version))
    return tuple(layers)


def _grouped(tensors: Mapping[str, StoredTensor]) -> dict[str, _Arrays]:
    """Kernels with their recurrent kernels and biases, by the place where they lie."""
    parts: dict[str, dict[str, StoredTensor]] = {}
    singles: dict[str, dict[str, StoredTensor]] = {}
    for name, tensor in tensors.items():
        if tensor.dtype not in REAL or "optimizer" in name.split("/", 1)[0]:
            continue
        found = _VARS.fullmatch(name)
        if found is not None:
            parts.setdefault(found["place"], {})[_VAR_NAMES[found["leaf"]]] = tensor
            continue
        found = _LEAF.fullmatch(name)
        if found is not None:
            parts.setdefault(found["place"], {})[found["leaf"]] = tensor
            continue
        found = _KERAS_1.fullmatch(name)
        if found is not None:
            place = f"{found['place']}/{found['name']}".strip("/")
            singles.setdefault(place, {})[found["leaf"] + (found["gate"] or "")] = tensor
    grouped = {
        place: _Arrays(part["kernel"], part["recurrent_kernel"], part.get("bias"))
        for place, part in parts.items()
        if {"kernel", "recurrent_kernel"} <= part.keys()
        and all(len(part[leaf].shape) == 2 for leaf in ("kernel", "recurrent_kernel"))
    }
    for place, part in singles.items():
        joined = _joined(part)
        if joined is not None:
            grouped[place] = joined
    return grouped


def _joined(part: Mapping[str, StoredTensor]) -> _Arrays | None:
    """Keras 1's arrays of single gates, side by side as later versions have them."""
    for gates in _KERAS_1_GATES:
        names = [f"{leaf}{gate}" for leaf in "WUb" for gate in (gates or [""])]
        if set(names) == part.keys() and all(
            len(part[name].shape) == (1 if name[0] == "b" else 2) for name in names
        ):
            kernel, recurrent, bias = (
                _side_by_side([part[f"{leaf}{gate}"] for gate in (gates or [""])]) for leaf in "WUb"
            )
            return _Arrays(kernel, recurrent, bias)
    return None


def _side_by_side(tensors: list[StoredTensor]) -> StoredTensor:
    first = tensors[0]
    shape = (*first.shape[:-1], sum(tensor.shape[-1] for tensor in tensors))
    return StoredTensor(shape, first.dtype, lambda: np.concatenate([tensor.load() for tensor in tensors], -1))


def _other_side(place: str, sides: Mapping[str, _Arrays]) -> str | None:
    """Where the backward direction of a forward one lies; None where there is none of its shapes."""
    for forward, backward in _SIDES:
        parts = place.split("/")
        for index in range(len(parts) - 1, -1, -1):
            if parts[index].startswith(forward):
                other = "/".join([*parts[:index], parts[index].replace(forward, backward, 1), *parts[index + 1 :]])
                if other in sides and _shapes(sides[other]) == _shapes(sides[place]):
                    return other
    return None


def _is_backward(place: str, sides: Mapping[str, _Arrays]) -> bool:
    return any(_other_side(forward, sides) == place for forward in sides)


def _shapes(arrays: _Arrays) -> list[tuple[int, ...]]:
    return [tensor.shape for tensor in arrays.tensors()]


def _configured(config: object, depth: int = 0) -> Iterator[tuple[str, tuple[str, Mapping[str, Any]]]]:
    """Every layer of a configuration by its name: its class and its settings; wrappers are looked into."""
    if depth > 50 or not isinstance(config, dict | list):
        return
    for value in config.values() if isinstance(config, dict) else config:
        yield from _configured(value, depth + 1)
    if isinstance(config, dict):
        kind, settings = config.get("class_name"), config.get("config")
        if isinstance(kind, str) and isinstance(settings, dict) and isinstance(settings.get("name"), str):
            yield settings["name"], (kind, settings)


def _settings_of(
    place: str, configured: Mapping[str, tuple[str, Mapping[str, Any]]]
) -> tuple[str, Mapping[str, Any] | None]:
    """A layer's own name, and what the configuration says of it, where it says anything."""
    parts = [
        part
        for part in place.split("/")
        if part not in {"model_weights", "layers", "cell", "_layer_checkpoint_dependencies"}
    ]
    for part in parts:
        kind, settings = configured.get(part, ("", {}))
        inner = settings.get("layer")
        if kind == "Bidirectional" and isinstance(inner, dict):
            kind, settings = str(inner.get("class_name")), {**inner.get("config", {}), "name": part}
        if kind in CELLS:
            return part, {**settings, "class": kind}
    names = [part for part in parts if not part.startswith(("forward_", "backward_"))]
    return (names[0] if names else place), None


def _layer(name: str, sides: list[_Arrays], settings: Mapping[str, Any] | None, version: str) -> FoundLayer:
    first = sides[0]
    cell = next(cell for cell, gates in GATES.items() if gates == first.gates)
    cudnn = first.biases == 2 and (cell == "lstm" or (settings or {}).get("class") == "CuDNNGRU")
    variant, notes = _variant(cell, first, settings, version, cudnn)
    if cudnn:
        notes.append(Note("cudnn-layout"))
    if cell == "gru":
        notes.append(Note("gate-order", {"order": "z, r, h"}))
    notes.append(Note("transposed"))
    if (settings or {}).get("go_backwards") is True:
        notes.append(Note("only-reverse"))
    if cell == "rnn" and variant.get("candidate") == "relu":
        cell = "rnn_relu"
        del variant["candidate"]
    return FoundLayer(
        name=name,
        cell=cell,
        input_size=first.kernel.shape[0],
        hidden_size=first.hidden_size,
        weights=_weights(sides, cudnn),
        bidirectional=len(sides) == 2,
        bias=first.bias is not None,
        dtype=first.kernel.dtype,
        parameters=sum(tensor.elements for side in sides for tensor in side.tensors()),
        variant=variant,
        notes=tuple(notes),
    )


def _variant(
    cell: str, arrays: _Arrays, settings: Mapping[str, Any] | None, version: str, cudnn: bool
) -> tuple[dict[str, str], list[Note]]:
    """Which squashes a layer uses where they are not its cell's own, and what was not said of them."""
    variant: dict[str, str] = {}
    notes: list[Note] = []
    if cell == "gru" and not cudnn and arrays.biases < 2:
        after = (settings or {}).get("reset_after")
        if after is not True:
            variant["reset"] = "before"
    if cudnn:
        return variant, notes
    old = version.partition(".")[0] in {"1", "2"}
    candidate = _squash((settings or {}).get("activation", "tanh"), old)
    if candidate != "tanh":
        variant["candidate"] = candidate
        if cell == "lstm":
            variant["state"] = candidate
    if cell != "rnn":
        known = (settings or {}).get("recurrent_activation", (settings or {}).get("inner_activation"))
        # Keras's own default was a hard σ before TensorFlow 2 (2.3 on of its version of Keras), σ since.
        default = "hard_sigmoid" if old and not _with_tensorflow_2(version) else "sigmoid"
        gate = _squash(known or default, old)
        if known is None:
            notes.append(Note("squash-likely", {"squash": gate}))
        if gate != "sigmoid":
            variant["gate"] = gate
    elif settings is None:
        notes.append(Note("squash-not-said"))
    return variant, notes


def _with_tensorflow_2(version: str) -> bool:
    found = re.match(r"2\.(\d+)\.\d+-tf", version)
    major = re.match(r"2\.(\d+)", version)
    if found is not None:
        return int(found[1]) >= 3
    return major is not None and int(major[1]) >= 4


def _squash(name: object, old: bool) -> str:
    """A squash by this program's name: Keras 1 and 2 have a hard σ of slope 0.2, Keras 3 one of slope 1/6."""
    text = (
        name
        if isinstance(name, str)
        else str((name or {}).get("class_name", name))
        if isinstance(name, dict)
        else "linear"
    )
    return {"hard_sigmoid": "hard_sigmoid(0.2,0.5)" if old else "hard_sigmoid", "linear": "identity"}.get(
        text, text
    )


def _weights(sides: list[_Arrays], cudnn: bool) -> Callable[[], dict[str, Values]]:
    def load() -> dict[str, Values]:
        weights: dict[str, Values] = {}
        for side, suffix in zip(sides, ("_l0", "_l0_reverse"), strict=False):
            weights |= {name + suffix: values for name, values in _as_torch(side, cudnn).items()}
        return weights

    return load


def _as_torch(arrays: _Arrays, cudnn: bool) -> dict[str, Values]:
    """One direction's weights as torch has them."""
    gates, h = arrays.gates, arrays.hidden_size
    order = GRU_ORDER if gates == 3 else tuple(range(gates))
    kernels, recurrents = (
        np.split(np.asarray(tensor.load()), gates, 1) for tensor in (arrays.kernel, arrays.recurrent)
    )
    if cudnn:
        w_ih = [kernels[gate].reshape(h, -1) for gate in order]
        w_hh = [recurrents[gate] for gate in order]
    else:
        w_ih = [kernels[gate].T for gate in order]
        w_hh = [recurrents[gate].T for gate in order]
    weights = {"weight_ih": np.concatenate(w_ih), "weight_hh": np.concatenate(w_hh)}
    if arrays.bias is not None:
        blocks = np.asarray(arrays.bias.load()).reshape(-1, gates, h)  # (1 or 2 biases, gates, H)
        biases = blocks[:, list(order)].reshape(len(blocks), gates * h)
        weights["bias_ih"] = biases[0]
        weights["bias_hh"] = biases[1] if len(biases) == 2 else np.zeros_like(biases[0])
    return weights
