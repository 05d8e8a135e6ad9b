"""The constants of an ONNX graph: initialisers, constant nodes, and what a few plain operations make of them.

Owns finding a name's value, inside the branches of an If too, where weights stand behind Slice, Concat, Unsqueeze
and the like. It computes nothing else of the graph: whatever depends on an input of the model has no value here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.formats.contents import UnreadableError, Values

if TYPE_CHECKING:
    import onnx

MOST_NODES = 200_000
DEEPEST = 60
MOST_BYTES = 900 << 20

# The bytes of a tensor that is kept in a file beside the model: its name, where it begins, how long it is.
Beside = Callable[[str, int, int], bytes]


@dataclass(eq=False)
class Scope:
    """A graph, or a branch within one: what its own names stand for, then what those around it do."""

    graph: onnx.GraphProto
    around: Scope | None
    given: Mapping[str, Values]  # values of the model's inputs, where a file beside it holds them
    beside: Beside
    _constants: dict[str, onnx.TensorProto] = field(default_factory=dict)
    _makers: dict[str, onnx.NodeProto] = field(default_factory=dict)
    _values: dict[str, Values | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._constants = {tensor.name: tensor for tensor in self.graph.initializer}
        self._makers = {name: node for node in self.graph.node for name in node.output if name}

    def value(self, name: str, depth: int = 0) -> Values | None:
        """What a name stands for, where it is constant; None where it is not. Raises UnreadableError."""
        if not name or depth > DEEPEST:
            return None
        if name not in self._values:
            self._values[name] = self._found(name, depth)
        return self._values[name]

    def maker(self, name: str) -> tuple[Scope, onnx.NodeProto] | None:
        """The node that makes a name, and where it stands."""
        if name in self._makers:
            return self, self._makers[name]
        return None if self.around is None else self.around.maker(name)

    def is_input(self, name: str) -> bool:
        """Whether a name is one of the model's inputs."""
        scope = self
        while scope.around is not None:
            scope = scope.around
        return any(value.name == name for value in scope.graph.input)

    def _found(self, name: str, depth: int) -> Values | None:
        if name in self._constants:
            return as_array(self._constants[name], self.beside)
        if name in self._makers:
            return self._made(self._makers[name], name, depth)
        if self.around is not None:
            return self.around.value(name, depth + 1)
        return self.given.get(name)

    def _made(self, node: onnx.NodeProto, name: str, depth: int) -> Values | None:
        attributes = attributes_of(node)
        if node.op_type == "Constant":
            tensor = attributes.get("value")
            return None if tensor is None else as_array(tensor, self.beside)
        if node.op_type not in _OPERATIONS:
            return None
        inputs = [self.value(given, depth + 1) if given else None for given in node.input]
        if not inputs or any(value is None for value, given in zip(inputs, node.input, strict=True) if given):
            return None
        try:
            made = _OPERATIONS[node.op_type](inputs, attributes, list(node.output).index(name), len(node.output))
        except (IndexError, ValueError, TypeError, KeyError) as error:
            raise UnreadableError("bad-onnx", name=node.name or name, problem=str(error)[:200]) from error
        return made


def scopes(graph: onnx.GraphProto, given: Mapping[str, Values], beside: Beside) -> Iterator[Scope]:
    """The graph and every branch in it; raises UnreadableError where they are nested too deeply."""
    waiting = [(Scope(graph, None, given, beside), 0)]
    nodes = 0
    while waiting:
        scope, depth = waiting.pop()
        nodes += len(scope.graph.node)
        if depth > DEEPEST or nodes > MOST_NODES:
            raise UnreadableError("too-many-values", limit=MOST_NODES)
        yield scope
        for node in scope.graph.node:
            for attribute in node.attribute:
                branches = [attribute.g] if attribute.HasField("g") else list(attribute.graphs)
                waiting.extend((Scope(branch, scope, given, beside), depth + 1) for branch in branches)


def attributes_of(node: onnx.NodeProto) -> dict[str, Any]:
    """A node's attributes as Python has them; texts as str."""
    import onnx  # noqa: PLC0415  the format has imported it

    found: dict[str, Any] = {}
    for attribute in node.attribute:
        value = onnx.helper.get_attribute_value(attribute)
        if isinstance(value, bytes):
            value = value.decode("utf-8", errors="replace")
        elif isinstance(value, list) and value and isinstance(value[0], bytes):
            value = [text.decode("utf-8", errors="replace") for text in value]
        found[attribute.name] = value
    return found


def as_array(tensor: onnx.TensorProto, beside: Beside) -> Values:
    """A tensor's values, from the file itself or from the one beside it; raises UnreadableError."""
    import onnx  # noqa: PLC0415
    from onnx import numpy_helper  # noqa: PLC0415

    elements = int(np.prod([int(size) for size in tensor.dims], dtype=np.float64))
    if elements < 0 or elements * 8 > MOST_BYTES:
        raise UnreadableError("tensor-too-large", name=tensor.name, shape=tuple(tensor.dims))
    try:
        if tensor.data_location != onnx.TensorProto.EXTERNAL:
            return np.asarray(numpy_helper.to_array(tensor))
        where = {entry.key: entry.value for entry in tensor.external_data}
        kind = np.dtype(onnx.helper.tensor_dtype_to_np_dtype(tensor.data_type))
        length = elements * kind.itemsize
        data = beside(where.get("location", ""), int(where.get("offset", "0")), length)
        return np.frombuffer(data, kind.newbyteorder("<")).reshape(tuple(tensor.dims))
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise UnreadableError("bad-onnx", name=tensor.name, problem=str(error)[:200]) from error


Inputs = list[Any]


def _axes(inputs: Inputs, attributes: Mapping[str, Any]) -> list[int] | None:
    """From an input, as since version 13 of the operators, or from an attribute, as before."""
    if len(inputs) > 1 and inputs[1] is not None:
        return [int(axis) for axis in np.atleast_1d(inputs[1])]
    axes = attributes.get("axes")
    return None if axes is None else [int(axis) for axis in axes]


def _unsqueeze(inputs: Inputs, attributes: Mapping[str, Any], _index: int, _count: int) -> Values:
    axes = _axes(inputs, attributes) or []
    wider: Values = np.expand_dims(inputs[0], tuple(axes))
    return wider


def _squeeze(inputs: Inputs, attributes: Mapping[str, Any], _index: int, _count: int) -> Values:
    axes = _axes(inputs, attributes)
    narrower: Values = np.squeeze(inputs[0], None if axes is None else tuple(axes))
    return narrower


def _slice(inputs: Inputs, attributes: Mapping[str, Any], _index: int, _count: int) -> Values:
    values = inputs[0]
    starts, ends, axes, steps = (
        [int(number) for number in np.atleast_1d(inputs[place])]
        if len(inputs) > place and inputs[place] is not None
        else attributes.get(name)
        for place, name in ((1, "starts"), (2, "ends"), (3, "axes"), (4, "steps"))
    )
    if starts is None or ends is None:
        raise ValueError("a Slice says neither where it begins nor where it ends")
    axes = list(range(len(starts))) if axes is None else list(axes)
    steps = [1] * len(starts) if steps is None else list(steps)
    cuts = [slice(None)] * values.ndim
    for axis, start, end, step in zip(axes, starts, ends, steps, strict=True):
        cuts[axis] = slice(start, end, step)
    cut: Values = values[tuple(cuts)]
    return cut


def _reshape(inputs: Inputs, attributes: Mapping[str, Any], _index: int, _count: int) -> Values:
    shape = [int(size) for size in (inputs[1] if len(inputs) > 1 else attributes["shape"])]
    return np.reshape(inputs[0], [inputs[0].shape[i] if size == 0 else size for i, size in enumerate(shape)])


def _split(inputs: Inputs, attributes: Mapping[str, Any], index: int, count: int) -> Values:
    axis = int(attributes.get("axis", 0))
    sizes = inputs[1] if len(inputs) > 1 and inputs[1] is not None else attributes.get("split")
    parts: list[Values] = (
        np.array_split(inputs[0], count, axis)
        if sizes is None
        else np.split(inputs[0], np.cumsum(np.asarray(sizes, np.int64))[:-1], axis)
    )
    return parts[index]


def _concat(inputs: Inputs, attributes: Mapping[str, Any], _index: int, _count: int) -> Values:
    if sum(values.nbytes for values in inputs) > MOST_BYTES:
        raise ValueError("the parts are too large together")
    return np.concatenate(inputs, int(attributes["axis"]))


def _cast(inputs: Inputs, attributes: Mapping[str, Any], _index: int, _count: int) -> Values:
    import onnx  # noqa: PLC0415

    kind = onnx.helper.tensor_dtype_to_np_dtype(int(attributes["to"]))
    return np.asarray(inputs[0]).astype(kind)


_OPERATIONS: dict[str, Callable[[Inputs, Mapping[str, Any], int, int], Values]] = {
    "Identity": lambda inputs, *_: np.asarray(inputs[0]),
    "Transpose": lambda inputs, attributes, *_: np.transpose(inputs[0], attributes.get("perm")),
    "Unsqueeze": _unsqueeze,
    "Squeeze": _squeeze,
    "Slice": _slice,
    "Reshape": _reshape,
    "Split": _split,
    "Concat": _concat,
    "Cast": _cast,
}
