"""What is in a file as a tree: its recurrent layers with their parts, and its tensors by the parts of their names.

Owns the shape of the tree and its words. It does not own how it is shown. Knows no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import prod

from engine.protocol.reading import FileRead, LayerListed, TensorListed
from engine.protocol.values import ModelDescription
from lstm_viz.kinds import KINDS
from lstm_viz.words import tr

LAYER, PART, GROUP, TENSOR = "layer", "part", "group", "tensor"
_OPTIMISER = re.compile(r"(?:^|[./])optimi[sz]er")


@dataclass(frozen=True)
class Node:
    """A row: its name, its size in words, and what a click on it means: `name` of a layer or a tensor, and for a
    part of a layer which (layer, direction).
    """

    kind: str
    label: str
    size: str = ""
    name: str = ""
    part: tuple[int, str] | None = None
    children: tuple[Node, ...] = ()


@dataclass
class _Branch:
    """A part of tensors' names, while the tree is made."""

    tensor: TensorListed | None = None
    below: dict[str, _Branch] = field(default_factory=dict)


def tree_of(found: FileRead) -> tuple[Node, ...]:
    """The file's tree: recurrent layers first, each with its own tensors, then all other tensors."""
    names = {layer.name for layer in found.layers if layer.name}
    own: dict[str, list[TensorListed]] = {name: [] for name in names}
    others: list[TensorListed] = []
    for tensor in found.tensors:
        owner = next((place for place in _places(tensor.name) if place in names), None)
        (others if owner is None else own[owner]).append(tensor)
    layers = [
        Node(
            LAYER,
            layer.name or words_of_cell(layer.cell),
            _size_of_layer(layer),
            layer.name,
            children=(*_parts(layer), *_tensors(own.get(layer.name, ()), layer.name)),
        )
        for layer in found.layers
    ]
    return (*layers, *_tensors(others))


def tree_of_model(model: ModelDescription) -> tuple[Node, ...]:
    """The parts of a model of this program."""
    return tuple(
        _part_node(model, layer, direction) for layer in range(model.num_layers) for direction in model.directions
    )


def summary(found: FileRead) -> str:
    """ "3 recurrent layers · 3.3 M parameters · 13.1 MB"."""
    count = sum(prod(tensor.shape) for tensor in found.tensors if not _OPTIMISER.search(tensor.name))
    layers = len(found.layers)
    first = tr("1 recurrent layer") if layers == 1 else tr("{count} recurrent layers", count=layers)
    parameters = tr("{count} parameters", count=short(count))
    return " · ".join((first, parameters, tr("{size}B", size=short(found.size, " "))))


def short(count: float, ones: str = "") -> str:
    """A count with its thousands, millions or milliards: "3.3 M"; `ones` stands behind one without them."""
    for limit, words in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if count >= limit:
            return f"{count / limit:.1f} {words}"
    return f"{count:.0f}{ones}"


def words_of_cell(cell: str) -> str:
    return KINDS[cell].family if cell in KINDS else cell


def breakable(name: str) -> str:
    """A tensor's name that may go on in another line after each of its parts."""
    return re.sub(r"(?<=[./_:])", "\u200b", name)


def shape_words(shape: Sequence[int]) -> str:
    return " × ".join(f"{size:,}" for size in shape) if shape else tr("one number")


def _size_of_layer(layer: LayerListed) -> str:
    if layer.num_layers > 1:
        return tr("{cell} · {count} layers", cell=words_of_cell(layer.cell), count=layer.num_layers)
    state: object = layer.proj_size or layer.hidden_size
    if layer.proj_size:  # through so many units
        state = f"{layer.hidden_size} → {state}"
    return tr("{cell} {inputs} → {state}", cell=words_of_cell(layer.cell), inputs=layer.input_size, state=state)


def _parts(layer: LayerListed) -> tuple[Node, ...]:
    return tuple(
        _part_node(layer, number, direction)
        for number in range(layer.num_layers)
        for direction in (("forward", "reverse") if layer.bidirectional else ("forward",))
    )


def _part_node(layer: LayerListed | ModelDescription, number: int, direction: str) -> Node:
    state = layer.proj_size or layer.hidden_size
    reads = layer.input_size if number == 0 else state * (2 if layer.bidirectional else 1)
    words = tr("layer {number} · forward") if direction == "forward" else tr("layer {number} · reverse")
    if layer.num_layers == 1 and layer.bidirectional:  # its number would say nothing, and takes room
        words = tr("forward") if direction == "forward" else tr("reverse")
    size = f"{reads} → {layer.hidden_size} → {state}" if layer.proj_size else f"{reads} → {state}"
    return Node(PART, words.format(number=number + 1), size, layer.name, (number, direction))


def _places(name: str) -> Iterable[str]:
    """Every beginning of a name that ends before a point or a slash, the longest first."""
    for match in reversed(list(re.finditer(r"[./]", name))):
        yield name[: match.start()]


def _tensors(tensors: Iterable[TensorListed], within: str = "") -> tuple[Node, ...]:
    root = _Branch()
    for tensor in tensors:
        branch = root
        for part in re.split(r"[./]", tensor.name[len(within) :].lstrip("./")):
            branch = branch.below.setdefault(part, _Branch())
        branch.tensor = tensor
    return tuple(node for part, branch in root.below.items() for node in _nodes(part, branch))


def _nodes(label: str, branch: _Branch) -> Iterable[Node]:
    if branch.tensor is not None:
        yield Node(TENSOR, label, shape_words(branch.tensor.shape), branch.tensor.name)
    if branch.tensor is None and len(branch.below) == 1:  # nothing branches off here
        ((part, below),) = branch.below.items()
        yield from _nodes(f"{label}.{part}", below)
    elif branch.below:
        children = tuple(node for part, below in branch.below.items() for node in _nodes(part, below))
        yield Node(GROUP, label, tr("{count} tensors", count=_count(children)), children=children)


def _count(nodes: Iterable[Node]) -> int:
    return sum(1 if node.kind == TENSOR else _count(node.children) for node in nodes)
