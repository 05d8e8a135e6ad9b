"""What stands in place of everything that a pickle wanted made: inert objects, which only say what it was.

Owns them, and what calling, appending and setting come to where the target is one. Nothing is imported, nothing
is called.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

_AS_TEXT = frozenset({"_codecs.encode", "builtins.bytearray", "__builtin__.bytearray"})


@dataclass(eq=False)
class Inert:
    """What a pickle wanted made: a name of code, perhaps with what it would have been called with."""

    name: str
    arguments: tuple[Any, ...] | None = None  # None: the code itself, not a call of it
    state: Any = None
    items: list[Any] = field(default_factory=list)  # what was appended to it
    entries: list[tuple[Any, Any]] = field(default_factory=list)  # what was set in it


@dataclass(eq=False)
class Persistent:
    """A reference to something outside of the pickle."""

    key: Any


def called(function: Any, arguments: Any) -> Any:
    """What calling would have made: an OrderedDict is a dictionary, all else is inert."""
    if not isinstance(arguments, tuple):
        raise TypeError("the arguments are no tuple")
    if isinstance(function, Persistent):
        function = _module_of(function)
    if not isinstance(function, Inert):
        raise TypeError("what is to be called has no name")
    if function.name == "collections.OrderedDict":
        made: dict[Any, Any] = {}
        for pair in arguments[0] if arguments else ():
            key, value = pair
            made[hashable(key)] = value
        return made
    return Inert(function.name, arguments)


def _module_of(reference: Persistent) -> Any:
    """The class in ("module", class, file, source), as torch's older format refers to a module's code."""
    key = reference.key
    return key[1] if isinstance(key, tuple) and len(key) > 1 and key[0] == "module" else None


def add_all(target: Any, values: list[Any]) -> None:
    if isinstance(target, list):
        target.extend(values)
    elif isinstance(target, Inert):
        target.items.extend(values)
    else:
        raise TypeError("nothing can be appended there")


def set_all(target: Any, pairs: list[Any]) -> None:
    if len(pairs) % 2:
        raise ValueError("a key has no value")
    keys_and_values: Iterable[tuple[Any, Any]] = zip(pairs[::2], pairs[1::2], strict=True)
    if isinstance(target, dict):
        for key, value in keys_and_values:
            target[hashable(key)] = value
    elif isinstance(target, Inert):
        target.entries.extend(keys_and_values)
    else:
        raise TypeError("nothing can be set there")


def hashable(key: Any) -> Any:
    """A key as it is, or where Python would not take it as one, an inert one in its place."""
    plain = key is None or isinstance(key, str | int | float | bool | bytes | Inert)
    return key if plain else Inert(f"a key of type {type(key).__name__}", (key,))


def bytes_of(raw: Any) -> bytes:
    """Bytes in a pickle, which protocols before 3 keep as a text; raises TypeError or ValueError."""
    while isinstance(raw, Inert) and raw.name in _AS_TEXT and raw.arguments:
        raw = raw.arguments[0]
    if isinstance(raw, str):
        return raw.encode("latin-1")
    if isinstance(raw, bytes | bytearray):
        return bytes(raw)
    raise TypeError("there are no plain bytes")
