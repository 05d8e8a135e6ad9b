"""Pickles, taken apart without running anything that they ask for.

Owns a small machine for the pickle format's operations (described in Python's own `pickletools`): it builds
numbers, texts, lists, dictionaries, tuples and sets, and of everything else an `Inert` object that says what the
file wanted. It does not own those (`inert`), nor what the objects mean.
"""

from __future__ import annotations

import pickletools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO

from engine.formats.contents import UnreadableError
from engine.formats.inert import Inert, Persistent, add_all, called, hashable, set_all

MOST_OPERATIONS = 20_000_000


@dataclass(frozen=True)
class Pickled:
    """A pickle's value; the names of code that it refers to and its references outwards, in order, each once."""

    value: Any
    wanted: tuple[str, ...]
    outwards: tuple[Persistent, ...]


class _Mark:
    pass


_MARK = _Mark()

# What those operations push that carry their value with them.
_CARRIED = frozenset(
    {
        "INT",
        "BININT",
        "BININT1",
        "BININT2",
        "LONG",
        "LONG1",
        "LONG4",
        "STRING",
        "BINSTRING",
        "SHORT_BINSTRING",
        "BINBYTES",
        "SHORT_BINBYTES",
        "BINBYTES8",
        "BYTEARRAY8",
        "UNICODE",
        "SHORT_BINUNICODE",
        "BINUNICODE",
        "BINUNICODE8",
        "FLOAT",
        "BINFLOAT",
    }
)
_CONSTANTS: dict[str, Callable[[], Any]] = {
    "NONE": lambda: None,
    "NEWTRUE": lambda: True,
    "NEWFALSE": lambda: False,
    "EMPTY_TUPLE": tuple,
    "EMPTY_LIST": list,
    "EMPTY_DICT": dict,
    "EMPTY_SET": set,
}
_TUPLES = {"TUPLE1": 1, "TUPLE2": 2, "TUPLE3": 3}


def load(stream: BinaryIO, name: str) -> Pickled:
    """The next pickle in a stream; `name` is the file's, for the failure.

    The stream stands behind the pickle afterwards. Raises UnreadableError where it is none.
    """
    machine = _Machine()
    try:
        for count, (operation, argument, _) in enumerate(pickletools.genops(stream)):
            if count > MOST_OPERATIONS:
                raise UnreadableError("pickle-too-long", name=name)
            if operation.name == "STOP":
                return Pickled(machine.pop(), tuple(machine.wanted), tuple(machine.outwards))
            machine.do(operation.name, argument)
    except (ValueError, IndexError, KeyError, TypeError, OverflowError, AttributeError, RecursionError) as error:
        # All that genops raises at bytes that are no pickle, and the machine at operations that make no sense.
        raise UnreadableError("bad-pickle", name=name, problem=str(error)[:200]) from error
    raise UnreadableError("bad-pickle", name=name, problem="it has no end")


class _Machine:
    """The stack, the marks in it, and the memo."""

    def __init__(self) -> None:
        self.wanted: dict[str, None] = {}
        self.outwards: list[Persistent] = []
        self._stack: list[Any] = []
        self._memo: dict[int, Any] = {}

    def do(self, operation: str, argument: Any) -> None:
        """Carries out one operation; raises what a nonsensical one raises."""
        if operation in _CARRIED:
            self._stack.append(argument)
        elif operation in _CONSTANTS:
            self._stack.append(_CONSTANTS[operation]())
        elif operation in _TUPLES:
            self._stack.append(tuple(self._take(_TUPLES[operation])))
        elif operation in _OPERATIONS:
            _OPERATIONS[operation](self, argument)
        else:
            raise ValueError(f"the operation {operation} is not known")

    def pop(self) -> Any:
        value = self._stack.pop()
        if value is _MARK:
            raise ValueError("a mark stands where a value should")
        return value

    def _take(self, count: int) -> list[Any]:
        """The last values, in order."""
        if count > len(self._stack):
            raise IndexError("the stack is too short")
        taken = self._stack[len(self._stack) - count :]
        del self._stack[len(self._stack) - count :]
        if any(value is _MARK for value in taken):
            raise ValueError("a mark stands where a value should")
        return taken

    def _to_mark(self) -> list[Any]:
        """The values above the last mark, which goes with them."""
        taken: list[Any] = []
        while (value := self._stack.pop()) is not _MARK:
            taken.append(value)
        taken.reverse()
        return taken

    def _mark(self, _: Any) -> None:
        self._stack.append(_MARK)

    def _drop(self, _: Any) -> None:
        self._stack.pop()

    def _drop_to_mark(self, _: Any) -> None:
        self._to_mark()

    def _twice(self, _: Any) -> None:
        self._stack.append(self._stack[-1])

    def _nothing(self, _: Any) -> None:
        """The frames and versions of later protocols mean nothing to a reader of whole files."""

    def _put(self, argument: int) -> None:
        self._memo[int(argument)] = self._stack[-1]

    def _memoize(self, _: Any) -> None:
        self._memo[len(self._memo)] = self._stack[-1]

    def _get(self, argument: int) -> None:
        self._stack.append(self._memo[int(argument)])

    def _tuple(self, _: Any) -> None:
        self._stack.append(tuple(self._to_mark()))

    def _list(self, _: Any) -> None:
        self._stack.append(self._to_mark())

    def _dict(self, _: Any) -> None:
        values: dict[Any, Any] = {}
        set_all(values, self._to_mark())
        self._stack.append(values)

    def _frozen_set(self, _: Any) -> None:
        self._stack.append(frozenset(map(hashable, self._to_mark())))

    def _append(self, _: Any) -> None:
        value = self.pop()
        add_all(self._stack[-1], [value])

    def _append_all(self, _: Any) -> None:
        values = self._to_mark()
        add_all(self._stack[-1], values)

    def _set_item(self, _: Any) -> None:
        pair = self._take(2)
        set_all(self._stack[-1], pair)

    def _set_items(self, _: Any) -> None:
        pairs = self._to_mark()
        set_all(self._stack[-1], pairs)

    def _add_items(self, _: Any) -> None:
        values = self._to_mark()
        target = self._stack[-1]
        if isinstance(target, set):
            target.update(map(hashable, values))
        else:
            add_all(target, values)

    def _named(self, name: str) -> Inert:
        self.wanted[name] = None
        return Inert(name)

    def _global(self, argument: str) -> None:
        self._stack.append(self._named(argument.replace(" ", ".", 1)))

    def _stack_global(self, _: Any) -> None:
        module, name = self._take(2)
        self._stack.append(self._named(f"{module}.{name}"))

    def _extension(self, argument: int) -> None:
        self._stack.append(self._named(f"extension {argument}"))

    def _reduce(self, _: Any) -> None:
        function, arguments = self._take(2)
        self._stack.append(called(function, arguments))

    def _new_with_names(self, _: Any) -> None:
        kind, arguments, named = self._take(3)
        self._stack.append(called(kind, (*arguments, named)))

    def _instance(self, argument: str) -> None:
        self._stack.append(called(self._named(argument.replace(" ", ".", 1)), tuple(self._to_mark())))

    def _object(self, _: Any) -> None:
        kind, *arguments = self._to_mark()
        self._stack.append(called(kind, tuple(arguments)))

    def _build(self, _: Any) -> None:
        state = self.pop()
        target = self._stack[-1]
        # A dictionary that torch gave attributes to (an OrderedDict's _metadata) has no use for them here.
        if isinstance(target, Inert):
            target.state = state

    def _persistent(self, argument: Any) -> None:
        self.outwards.append(Persistent(argument))
        self._stack.append(self.outwards[-1])

    def _persistent_on_stack(self, _: Any) -> None:
        self._persistent(self.pop())

    def _next_buffer(self, _: Any) -> None:
        self._stack.append(self._named("a buffer outside of the file"))


_OPERATIONS: dict[str, Callable[[_Machine, Any], None]] = {
    "MARK": _Machine._mark,
    "POP": _Machine._drop,
    "POP_MARK": _Machine._drop_to_mark,
    "DUP": _Machine._twice,
    "PROTO": _Machine._nothing,
    "FRAME": _Machine._nothing,
    "READONLY_BUFFER": _Machine._nothing,
    "PUT": _Machine._put,
    "BINPUT": _Machine._put,
    "LONG_BINPUT": _Machine._put,
    "MEMOIZE": _Machine._memoize,
    "GET": _Machine._get,
    "BINGET": _Machine._get,
    "LONG_BINGET": _Machine._get,
    "TUPLE": _Machine._tuple,
    "LIST": _Machine._list,
    "DICT": _Machine._dict,
    "FROZENSET": _Machine._frozen_set,
    "APPEND": _Machine._append,
    "APPENDS": _Machine._append_all,
    "SETITEM": _Machine._set_item,
    "SETITEMS": _Machine._set_items,
    "ADDITEMS": _Machine._add_items,
    "GLOBAL": _Machine._global,
    "STACK_GLOBAL": _Machine._stack_global,
    "EXT1": _Machine._extension,
    "EXT2": _Machine._extension,
    "EXT4": _Machine._extension,
    "REDUCE": _Machine._reduce,
    "NEWOBJ": _Machine._reduce,
    "NEWOBJ_EX": _Machine._new_with_names,
    "INST": _Machine._instance,
    "OBJ": _Machine._object,
    "BUILD": _Machine._build,
    "PERSID": _Machine._persistent,
    "BINPERSID": _Machine._persistent_on_stack,
    "NEXT_BUFFER": _Machine._next_buffer,
}
