"""Pickles that want code run: none is, in any protocol and in any container, and what they wanted is listed."""

from __future__ import annotations

import io
import pickle
import pickletools
import struct
import zipfile
from collections import OrderedDict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from engine.formats import pickles, torch_legacy, torch_zip
from engine.formats.contents import UnreadableError
from engine.formats.inert import Inert
from engine.formats.source import Source
from engine.protocol.reading import FileRead, LookInside, ReadingFailed
from tests.engine.formats.strangers import ask

PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
CANARY = "canary"


class Calls:
    """An object whose pickle is a call of code with arguments."""

    def __init__(self, code: Callable[..., Any], *arguments: Any) -> None:
        self._code, self._arguments = code, arguments

    def __reduce__(self) -> tuple[Any, ...]:
        return self._code, self._arguments


class CallsWithState(Calls):
    """A call, then a state that is set: BUILD."""

    def __reduce__(self) -> tuple[Any, ...]:
        return self._code, self._arguments, {"weight": 1}


class CallsWithItems(Calls):
    """A call, then items that are appended and set."""

    def __reduce__(self) -> tuple[Any, ...]:
        return self._code, self._arguments, None, iter([1, 2]), iter([("a", 1)])


def _attacks(canary: Path) -> dict[str, Any]:
    """What a hostile file may hold, by name: each would write the canary if it were unpickled."""
    import os  # noqa: PLC0415
    import subprocess  # noqa: PLC0415

    line = f"open({str(canary)!r}, 'w').close()"
    return {
        "os.system": Calls(os.system, f"touch {canary}"),
        "exec": Calls(exec, line),
        "eval": Calls(eval, f"exec({line!r})"),
        "open": Calls(open, str(canary), "w"),
        "subprocess": Calls(subprocess.call, ["touch", str(canary)]),
        "getattr": Calls(getattr, Calls(os.system, f"touch {canary}"), "x"),
        "state": CallsWithState(exec, line),
        "items": CallsWithItems(exec, line),
        "in a state_dict": OrderedDict(weight=torch.zeros(2), evil=Calls(exec, line)),
        "as a key": {("a", 1): Calls(exec, line)},
        "deep": [[[{"a": (Calls(exec, line),)}]]],
    }


def _handmade(canary: Path) -> dict[str, bytes]:
    """Pickles that Python's own pickler does not write."""
    line = f"open({str(canary)!r}, 'w').close()".encode()
    text = b"X" + struct.pack("<I", len(line)) + line
    return {
        "INST": b"(S'" + line.replace(b"'", b'"') + b"'\ni__builtin__\nexec\n.",
        "OBJ": b"(cbuiltins\nexec\n" + text + b"o.",
        "NEWOBJ": b"\x80\x02cbuiltins\nexec\n" + text + b"\x85\x81.",
        "NEWOBJ_EX": b"\x80\x04cbuiltins\nexec\n" + text + b"\x85}\x92.",
        "STACK_GLOBAL": b"\x80\x04X\x08\0\0\0builtinsX\x04\0\0\0exec\x93" + text + b"\x85R.",
        "EXT1": b"\x80\x02\x82\x01.",
        "PERSID": b"Pbuiltins.exec\n.",
        "an import": b"cantigravity\nfly\n.",
        "BUILD of a class": b"cbuiltins\nexec\n}X\x01\0\0\0aK\x01sb.",
        "called twice": b"\x80\x02cbuiltins\neval\ncbuiltins\nexec\n" + text + b"\x85R\x85R.",
    }


def _cases(canary: Path) -> Iterator[tuple[str, bytes]]:
    for name, attack in _attacks(canary).items():
        for protocol in PROTOCOLS:
            yield f"{name}, protocol {protocol}", pickle.dumps(attack, protocol)
    yield from _handmade(canary).items()


def _zipped(data: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("archive/data.pkl", data)
        archive.writestr("archive/version", "3")
    return whole.getvalue()


def _scripted(data: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("archive/data.pkl", data)
        archive.writestr("archive/constants.pkl", data)
        archive.writestr("archive/code/__torch__.py", "raise SystemExit")
    return whole.getvalue()


def _legacy(data: bytes) -> bytes:
    parts = (torch_legacy.MAGIC, 1001, {"little_endian": True})
    return b"".join(pickle.dumps(part, 2) for part in parts) + data + pickle.dumps([], 2)


CONTAINERS: dict[str, Callable[[bytes], bytes]] = {
    "bare": bytes,
    "zip": _zipped,
    "torchscript": _scripted,
    "legacy": _legacy,
}


def _read(data: bytes) -> None:
    """Reads as the reader does, whatever comes of it."""
    source = Source("model.pt", io.BytesIO(data), len(data), {})
    for each in (torch_zip, torch_legacy):
        if each.recognises(source):
            try:
                contents = each.read(source)
            except UnreadableError:
                return
            for tensor in contents.tensors.values():
                tensor.load()
            return


@pytest.mark.parametrize("container", CONTAINERS)
def test_no_hostile_pickle_has_anything_run(tmp_path: Path, container: str) -> None:
    canary = tmp_path / CANARY
    cases = dict(_cases(canary))
    assert len(cases) >= 60
    for name, data in cases.items():
        _read(CONTAINERS[container](data))
        assert not canary.exists(), name


def test_the_attacks_are_attacks(tmp_path: Path) -> None:
    """Unpickled, they would write: otherwise the test above could not fail."""
    written = 0
    for number, (name, _) in enumerate(_cases(tmp_path / CANARY)):
        canary = tmp_path / f"{CANARY}{number}"
        if "exec, protocol" in name:
            pickle.loads(dict(_cases(canary))[name])
            written += canary.exists()
    assert written == len(PROTOCOLS)


@pytest.mark.parametrize("container", CONTAINERS)
def test_what_a_file_wanted_to_run_is_listed(tmp_path: Path, container: str) -> None:
    data = CONTAINERS[container](pickle.dumps({"a": Calls(exec, "1 + 1")}, 2))
    path = tmp_path / "evil.pt"
    path.write_bytes(data)
    (reply,) = ask(path, LookInside())
    assert isinstance(reply, FileRead)
    assert reply.refused == ("__builtin__.exec",)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_plain_values_are_read_as_they_are(protocol: int) -> None:
    value = {
        "a": [1, 2.5, None, True, "text", b"bytes", (1, 2), ()],
        "nested": {"b": [[[]]], 3: {"c": -(2**70)}},
        "set": {1, 2},
        "same": "x" * 1000,
    }
    stream = io.BytesIO(pickle.dumps(value, protocol))
    read = pickles.load(stream, "a file")
    if protocol >= 4:  # before, sets and bytes are calls of code, which stay inert
        assert read.value == value
    else:
        assert read.value["nested"] == value["nested"]
        assert isinstance(read.value["set"], Inert)
    assert stream.read() == b""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b".",
        b"\x80\x02",
        b"(",
        b"\x80\x02].",
        b"\x80\x02K\x01K\x02s.",
        b"g99\n.",
        b"0.",
        b"(t(.",
        b"\x80\x02}K\x01a.",
        b"\x80\x04\x95\xff\xff\xff\xff\xff\xff\xff\x7f.",
        b"\x8e\xff\xff\xff\xff\xff\xff\xff\x7fabc.",
    ],
)
def test_what_is_no_pickle_is_a_sentence(data: bytes) -> None:
    if data == b"\x80\x02].":
        assert pickles.load(io.BytesIO(data), "a file").value == []
        return
    with pytest.raises(UnreadableError):
        pickles.load(io.BytesIO(data), "a file")


def test_the_machine_knows_every_operation() -> None:
    known = pickles._CARRIED | pickles._CONSTANTS.keys() | pickles._TUPLES.keys() | pickles._OPERATIONS.keys()
    assert {operation.name for operation in pickletools.opcodes} - known == {"STOP"}


def test_a_value_within_itself_ends(tmp_path: Path) -> None:
    value: list[Any] = []
    value.append(value)
    path = tmp_path / "endless.pt"
    path.write_bytes(pickle.dumps({"a": value}, 4))
    (reply,) = ask(path, LookInside())
    assert isinstance(reply, FileRead)


def test_a_memo_of_a_huge_place_takes_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "memo.pt"
    path.write_bytes(b"\x80\x02]r\xff\xff\xff\x7f.")
    (reply,) = ask(path, LookInside())
    assert not isinstance(reply, ReadingFailed)
