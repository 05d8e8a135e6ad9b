"""Recurrent layers that projects wrote themselves, recognised by the names that such code gives its parts.

Owns three families: AllenNLP's cells (input_linearity, state_linearity, state_projection), matrices of single
gates (W_i, U_i, b_i; W_xi, W_hi; as parameters or as linear layers), and one kernel over [x, h] as TensorFlow 1
has it. Where a name does not say which way round a matrix stands, its shape does; where neither does, a note
says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

import numpy as np

from engine.formats.contents import REAL, FoundLayer, Note, StoredTensor, Values

_ALLENNLP = re.compile(
    r"(?:(?P<prefix>.*)\.)?(?P<part>input_linearity|state_linearity|state_projection)\.(?P<kind>weight|bias)"
)
_SINGLE = re.compile(
    r"(?:(?P<prefix>.*)\.)?(?P<part>W|U|b|bias|W_?[xi]|W_?h|U_?h|b_?[xih]|[wu])_?(?P<gate>[ifogcrznh])"
    r"(?:\.(?P<linear>weight|bias))?"
)
_KERNEL = re.compile(r"(?P<prefix>.*(?:lstm|rnn)[^/.]*cell.*?)[./](?P<kind>kernel|bias)(?::\d+)?", re.IGNORECASE)
# Letters that a project's gates go by, and torch's for them, in torch's order.
_FAMILIES = {"lstm": ("ifgo", "ifco"), "gru": ("rzn", "rzh")}
_TF1_ORDER = "igfo"  # TensorFlow 1 writes it i, j, f, o


def layers_in(tensors: Mapping[str, StoredTensor]) -> tuple[FoundLayer, ...]:
    """Every layer of these families, in the order of the file."""
    real = {name: tensor for name, tensor in tensors.items() if tensor.dtype in REAL}
    return (*_allennlp(real), *_single_gates(real), *_kernels(real))


def _allennlp(tensors: Mapping[str, StoredTensor]) -> Iterator[FoundLayer]:
    groups: dict[str, dict[str, StoredTensor]] = {}
    for name, tensor in tensors.items():
        found = _ALLENNLP.fullmatch(name)
        if found is not None:
            groups.setdefault(found["prefix"] or "", {})[f"{found['part']}.{found['kind']}"] = tensor
    for prefix, parts in groups.items():
        w_ih, w_hh = parts.get("input_linearity.weight"), parts.get("state_linearity.weight")
        if w_ih is None or w_hh is None or w_ih.shape[0] != w_hh.shape[0] or w_ih.shape[0] % 4:
            continue  # with a highway there are six blocks and five, which no LSTM has
        projection = parts.get("state_projection.weight")
        hidden = w_ih.shape[0] // 4
        if projection is not None and projection.shape != (w_hh.shape[1], hidden):
            continue
        notes = [Note("allennlp-clips")] if projection is not None else []
        if prefix.rpartition(".")[2].startswith("backward"):
            notes.append(Note("only-reverse"))
        yield FoundLayer(
            name=prefix,
            cell="lstm",
            input_size=w_ih.shape[1],
            hidden_size=hidden,
            weights=_of_allennlp(parts),
            proj_size=0 if projection is None else projection.shape[0],
            dtype=w_ih.dtype,
            parameters=sum(tensor.elements for tensor in parts.values()),
            notes=tuple(notes),
        )


def _of_allennlp(parts: Mapping[str, StoredTensor]) -> Callable[[], dict[str, Values]]:
    def load() -> dict[str, Values]:
        w_ih, w_hh = parts["input_linearity.weight"].load(), parts["state_linearity.weight"].load()
        none = np.zeros(len(w_ih), w_ih.dtype)
        biases = (parts.get("input_linearity.bias"), parts.get("state_linearity.bias"))
        b_ih, b_hh = (none if bias is None else bias.load() for bias in biases)
        weights = {"weight_ih_l0": w_ih, "weight_hh_l0": w_hh, "bias_ih_l0": b_ih, "bias_hh_l0": b_hh}
        if "state_projection.weight" in parts:
            weights["weight_hr_l0"] = parts["state_projection.weight"].load()
        return weights

    return load


def _single_gates(tensors: Mapping[str, StoredTensor]) -> Iterator[FoundLayer]:
    """Groups of matrices that bear a gate's letter: one from x, one from h, perhaps biases."""
    groups: dict[str, dict[tuple[str, str], tuple[StoredTensor, bool]]] = {}
    for name, tensor in tensors.items():
        found = _SINGLE.fullmatch(name)
        if found is not None:
            part = _part_of(found["part"], found["linear"])
            linear = found["linear"] is not None
            groups.setdefault(found["prefix"] or "", {})[part, found["gate"]] = (tensor, linear)
    for prefix, parts in groups.items():
        layer = _of_gates(prefix, parts)
        if layer is not None:
            yield layer


def _part_of(name: str, linear: str | None) -> str:
    """What a matrix reads, "x" or "h", or which bias it is, "bx" or "bh"."""
    lower = name.lower().replace("_", "")
    of_state = lower.startswith("u") or lower in {"wh", "bh"}
    bias = lower.startswith("b") or linear == "bias"
    return ("b" if bias else "") + ("h" if of_state else "x")


def _of_gates(prefix: str, parts: Mapping[tuple[str, str], tuple[StoredTensor, bool]]) -> FoundLayer | None:
    letters = {gate for part, gate in parts if part == "h"}
    for cell, families in _FAMILIES.items():
        for family in families:
            if letters != set(family) or not all(("x", gate) in parts for gate in family):
                continue
            square = parts["h", family[0]][0].shape
            if len(square) != 2 or square[0] != square[1]:
                return None
            hidden = square[0]
            first, linear = parts["x", family[0]]
            if len(first.shape) != 2 or hidden not in first.shape:
                return None
            turned = not linear and first.shape[0] != hidden
            notes = [Note("single-gates", {"order": ", ".join(family)})]
            if not linear and first.shape[0] == first.shape[1]:
                notes.append(Note("orientation-not-said"))
            elif turned:
                notes.append(Note("transposed"))
            used = [tensor for (part, gate), (tensor, _) in parts.items() if gate in family]
            return FoundLayer(
                name=prefix,
                cell=cell,
                input_size=first.shape[0] if turned else first.shape[1],
                hidden_size=hidden,
                weights=_joined(parts, family, turned),
                bias=any(part.startswith("b") for part, _ in parts),
                dtype=first.dtype,
                parameters=sum(tensor.elements for tensor in used),
                notes=tuple(notes),
            )
    return None


def _joined(
    parts: Mapping[tuple[str, str], tuple[StoredTensor, bool]], family: str, turned: bool
) -> Callable[[], dict[str, Values]]:
    def load() -> dict[str, Values]:
        weights: dict[str, Values] = {}
        for part, name in (
            ("x", "weight_ih_l0"),
            ("h", "weight_hh_l0"),
            ("bx", "bias_ih_l0"),
            ("bh", "bias_hh_l0"),
        ):
            if (part, family[0]) not in parts:
                continue
            blocks = [parts[part, gate][0].load() for gate in family]
            weights[name] = np.concatenate([block.T if turned and block.ndim == 2 else block for block in blocks])
        known = weights.get("bias_ih_l0", weights.get("bias_hh_l0"))
        if known is not None:
            for name in ("bias_ih_l0", "bias_hh_l0"):
                weights.setdefault(name, np.zeros_like(known))
        return weights

    return load


def _kernels(tensors: Mapping[str, StoredTensor]) -> Iterator[FoundLayer]:
    """One kernel ((I + H), 4H) over [x, h] and its bias (4H,), as TensorFlow 1's cells have them."""
    groups: dict[str, dict[str, StoredTensor]] = {}
    for name, tensor in tensors.items():
        found = _KERNEL.fullmatch(name)
        if found is not None:
            groups.setdefault(found["prefix"], {})[found["kind"].lower()] = tensor
    for prefix, parts in groups.items():
        kernel, bias = parts.get("kernel"), parts.get("bias")
        if kernel is None or bias is None or len(kernel.shape) != 2 or bias.shape != kernel.shape[1:]:
            continue
        hidden = kernel.shape[1] // 4
        if kernel.shape[1] % 4 or kernel.shape[0] <= hidden:
            continue
        yield FoundLayer(
            name=prefix,
            cell="lstm",
            input_size=kernel.shape[0] - hidden,
            hidden_size=hidden,
            weights=_of_kernel(kernel, bias, hidden),
            dtype=kernel.dtype,
            parameters=kernel.elements + bias.elements,
            notes=(Note("gate-order", {"order": "i, j, f, o"}), Note("forget-bias-added"), Note("transposed")),
        )


def _of_kernel(kernel: StoredTensor, bias: StoredTensor, hidden: int) -> Callable[[], dict[str, Values]]:
    def load() -> dict[str, Values]:
        blocks = np.split(kernel.load().T, 4)
        whole = np.concatenate([blocks[_TF1_ORDER.index(gate)] for gate in "ifgo"])
        biases = np.split(bias.load(), 4)
        b_ih = np.concatenate([biases[_TF1_ORDER.index(gate)] for gate in "ifgo"])
        b_hh = np.zeros_like(b_ih)
        b_hh[hidden : 2 * hidden] = 1.0  # what TensorFlow 1 adds to the forget gate at run time
        w_ih, w_hh = whole[:, :-hidden], whole[:, -hidden:]
        return {"weight_ih_l0": w_ih, "weight_hh_l0": w_hh, "bias_ih_l0": b_ih, "bias_hh_l0": b_hh}

    return load
