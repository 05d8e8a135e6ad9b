"""numpy's words for the types of numbers ("<f4"), and the arrays that it leaves in pickles. Nothing is unpickled.

Owns what numpy writes when it is pickled, from its first versions on. It does not own the pickle itself
(`pickles`), nor archives of arrays (`npz`).
"""

from __future__ import annotations

import re
from math import prod

from engine.formats.contents import (
    ITEM_BYTES,
    Order,
    StoredTensor,
    UnreadableError,
    Values,
    as_values,
    check_shape,
)
from engine.formats.inert import Inert, bytes_of

_KINDS = {"f": "float", "i": "int", "u": "uint", "c": "complex"}
_TYPE = re.compile(r"(?P<order>[<>|=]?)(?P<kind>[fiucb?])(?P<size>\d*)")
_REBUILT = re.compile(r"numpy\.(?:_?core\.)?(?:multiarray\._reconstruct|numeric\._frombuffer)")


def type_of(word: object, name: str) -> tuple[str, Order]:
    """A type by torch's name, and the order of its bytes; raises UnreadableError for all but plain numbers."""
    found = _TYPE.fullmatch(word) if isinstance(word, str) else None
    if found is not None:
        kind, size = found["kind"], int(found["size"] or 1)
        dtype = "bool" if kind in "b?" and size == 1 else f"{_KINDS.get(kind, kind)}{8 * size}"
        if dtype in ITEM_BYTES:
            return dtype, ">" if found["order"] == ">" else "<"
    raise UnreadableError("strange-type", name=name, dtype=word)


def is_array(value: Inert) -> bool:
    """Whether a pickle wanted an array made."""
    return value.arguments is not None and _REBUILT.fullmatch(value.name) is not None


def array_of(name: str, value: Inert) -> StoredTensor:
    """The array that numpy would have made; raises UnreadableError."""
    try:
        if value.name.endswith("_frombuffer"):  # protocol 5
            raw, kind, shape, letter = value.arguments or ()
            backwards = letter == "F"
        else:
            *_, shape, kind, backwards, raw = value.state
        word, order_word = kind.arguments[0], kind.state[1] if kind.state else "<"
        dtype, order = type_of(f"{order_word}{word}" if isinstance(word, str) else word, name)
        data = bytes_of(raw)
        shape = tuple(int(size) for size in shape)
    except (ValueError, TypeError, IndexError, AttributeError) as error:
        raise UnreadableError("bad-tensor", name=name, problem=str(error)[:200]) from error
    check_shape(name, shape, dtype)
    if len(data) != prod(shape) * ITEM_BYTES[dtype]:
        raise UnreadableError("tensor-beyond-file", name=name, shape=shape)

    def load() -> Values:
        values = as_values(data, dtype, shape[::-1] if backwards else shape, order)
        return values.T if backwards else values

    return StoredTensor(shape, dtype, load)
