"""A layer that was found as a model file of this program, which the engine opens like any other.

Owns the choice of the tensors beside the layer (a head that reads its h, an embedding that it reads) and the
file's bytes. It does not own what the engine makes of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import msgspec
import numpy as np
from safetensors.numpy import save

from engine.formats.contents import REAL, Contents, FoundLayer, Note, StoredTensor, UnreadableError, Values
from engine.protocol.descriptions import METADATA_KEY, complaints
from engine.protocol.reading import MakeModel
from engine.protocol.values import ModelDescription

MOST_LISTED = 20
# Names that only a recurrent layer's weights have; whatever lies beside one is that layer's too.
_RECURRENT = re.compile(r"(?:weight_hh|recurrent_kernel|/vars/1$|_U(?:_[ifcozrh])?(?::\d+)?$)")
_OPTIMISER = re.compile(r"(?:^|[./])optimi[sz]er")
MOST_BYTES = 512 << 20


def heads_of(layer: FoundLayer, contents: Contents) -> tuple[str, ...]:
    """The weights of linear layers that could read a layer's h: the fewest outputs first."""
    width = (layer.proj_size or layer.hidden_size) * (2 if layer.bidirectional else 1)
    reads, gives = (0, 1) if contents.left_multiplied else (1, 0)
    found = [
        (tensor.shape[gives], name)
        for name, tensor in _matrices(contents)
        if tensor.shape[reads] == width and _has_bias_of(tensor.shape[gives], name, contents)
    ]
    return tuple(name for _, name in sorted(found, key=lambda item: item[0]))[:MOST_LISTED]


def embeddings_of(layer: FoundLayer, contents: Contents) -> tuple[str, ...]:
    """The tensors whose rows a layer could read: those that are called so first, then the most rows.

    A layer that reads one number reads no rows: no embedding has one column.
    """
    found = [
        ("emb" not in name.lower(), -tensor.shape[0], name)
        for name, tensor in _matrices(contents)
        if tensor.shape[1] == layer.input_size > 1
    ]
    return tuple(name for _, _, name in sorted(found))[:MOST_LISTED]


def _matrices(contents: Contents) -> Iterator[tuple[str, StoredTensor]]:
    """The file's matrices of real numbers that are no part of a recurrent layer, nor an optimiser's."""
    recurrent = {_place(name) for name in contents.tensors if _RECURRENT.search(name)}
    for name, tensor in contents.tensors.items():
        other = _place(name) in recurrent or _OPTIMISER.search(name)
        if len(tensor.shape) == 2 and tensor.dtype in REAL and not other:
            yield name, tensor


def _place(name: str) -> str:
    """Where a tensor lies: its name without its last part."""
    return re.split(r"[./](?=[^./]*$)", name)[0]


def _bias_of(name: str) -> str:
    """What the bias beside a weight is called."""
    return re.sub(r"weight$", "bias", re.sub(r"kernel(?=(:\d+)?$)", "bias", name))


def _has_bias_of(outputs: int, name: str, contents: Contents) -> bool:
    """A linear layer's weight has a bias of its outputs beside it, or none."""
    bias = contents.tensors.get(_bias_of(name))
    return bias is None or _bias_of(name) == name or bias.shape == (outputs,)


def made(
    contents: Contents, layer: FoundLayer, wish: MakeModel, name: str
) -> tuple[bytes, ModelDescription, list[Note]]:
    """The model file's bytes, what it says, and what was converted; raises UnreadableError."""
    notes = list(layer.notes)
    tensors = {f"rnn.{key}": values for key, values in layer.weights().items()}
    tensors |= {f"first.{key}": values for key, values in layer.first.items()}
    inputs, size = "numbers", layer.input_size
    if wish.embedding:
        tensors["embedding.weight"] = _tensor(contents, wish.embedding)
        size = tensors["embedding.weight"].shape[0]
    outputs = 0
    if wish.head:
        weight = _tensor(contents, wish.head)
        tensors["head.weight"] = weight.T if contents.left_multiplied else weight
        outputs = tensors["head.weight"].shape[0]
        bias = contents.tensors.get(_bias_of(wish.head))
        tensors["head.bias"] = np.zeros(outputs, np.float32) if bias is None else bias.load()
    if wish.alphabet:
        inputs = "text" if wish.text else "symbols"
        if len(wish.alphabet) != size:
            raise UnreadableError("vocabulary-size", found=len(wish.alphabet), expected=size)
    elif wish.embedding:
        inputs = "symbols"
    wide = any(values.dtype == np.float64 for values in tensors.values())
    if not wide and layer.dtype != "float32":
        notes.append(Note("widened", {"dtype": layer.dtype}))
    kind = np.float64 if wide else np.float32
    tensors = {key: np.ascontiguousarray(values, kind) for key, values in tensors.items()}
    _check(tensors)
    description = ModelDescription(
        name=name[:200],
        title=f"{layer.name or layer.cell} · {name}"[:200],
        cell=layer.cell,
        inputs=inputs,
        alphabet=wish.alphabet or (tuple(map(str, range(size))) if inputs == "symbols" else ()),
        input_size=size,
        embedding_size=layer.input_size if wish.embedding else 0,
        hidden_size=layer.hidden_size,
        num_layers=layer.num_layers,
        bidirectional=layer.bidirectional,
        only_reverse=not layer.bidirectional and any(note.key == "only-reverse" for note in layer.notes),
        proj_size=layer.proj_size,
        bias=layer.bias,
        variant={**layer.variant, **wish.variant},
        begins=bool(layer.first),
        output="classes" if outputs > 1 else "number" if outputs else "none",
        classes=(wish.classes or tuple(map(str, range(outputs)))) if outputs > 1 else (),
    )
    for complaint in complaints(description, tensors=len(tensors)):
        raise UnreadableError("layer-impossible", problem=complaint)
    metadata = {METADATA_KEY: msgspec.json.encode(description).decode()}
    return save(tensors, metadata), description, notes


def _tensor(contents: Contents, name: str) -> Values:
    tensor = contents.tensors.get(name)
    if tensor is None:
        raise UnreadableError("no-such-tensor", name=name)
    return tensor.load()


def _check(tensors: Mapping[str, Values]) -> None:
    if sum(values.nbytes for values in tensors.values()) > MOST_BYTES:
        raise UnreadableError("layer-too-large", limit=MOST_BYTES)
    for name, values in tensors.items():
        if not np.isfinite(values).all():
            raise UnreadableError("weights-not-finite", name=name.removeprefix("rnn."))
