"""Which format a file is of, told by its content and never by its name.

Owns the list of formats, found by being there: every module of this package with a `recognises` and a `read`. It
also names what is known and not read here, so that a person can be told how to come by something that is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from engine.formats.contents import Contents, UnreadableError
from engine.formats.source import Source

LFS_POINTER = b"version https://git-lfs.github.com/spec/"
SHOWN_BYTES = 16
# A TensorFlow checkpoint's index is a table that ends so; its data is bare numbers, which only its name tells.
TABLE_MAGIC = 0xDB4775248B80FB57.to_bytes(8, "little")
TENSORFLOW_PARTS = re.compile(r"\.data-\d{5}-of-\d{5}$")
# A Core ML model begins with its version and then a description, whose own fields follow; where an ONNX file has
# its producer's name.
CORE_ML = re.compile(
    rb"\x08[\x01-\x20]\x12(?:[\x80-\xff]{1,4}[\x01-\x7f]|[\x01-\x7f])\x0a[\x80-\xff]?[\x01-\x7f]\x0a"
)


class Format(NamedTuple):
    """A format by the name of its module."""

    name: str
    recognises: Callable[[Source], bool]
    prepare: Callable[[], None]  # imports the library that the format needs
    read: Callable[[Source], Contents]


class _Known(NamedTuple):
    """A kind of file that holds models and is not read: a key that the window has words for."""

    key: str
    tells: Callable[[bytes], bool]


# PNG, JPEG, GIF, TIFF, PDF, WAV and AVI and WebP, Ogg, FLAC, MP3, Matroska and WebM, MP4 at its fifth byte.
MEDIA = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"%PDF-", b"RIFF", b"OggS", b"fLaC", b"ID3")
FILMS = b"\x1a\x45\xdf\xa3"
_NOT_READ = (
    _Known("media", lambda head: head.startswith((*MEDIA, FILMS)) or head[4:8] == b"ftyp"),
    _Known("git-lfs-pointer", lambda head: head.startswith(LFS_POINTER)),
    _Known("tflite", lambda head: head[4:8] == b"TFL3"),
    _Known("numpy-array", lambda head: head.startswith(b"\x93NUMPY")),
    _Known("web-page", lambda head: head.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html"))),
    _Known("gguf", lambda head: head.startswith((b"GGUF", b"GGML", b"tjgg"))),
    _Known("tensorflow-graph", lambda head: b"saved_model_schema_version" in head or head[:2] == b"\x08\x01\x12"),
    _Known("tensorflow-checkpoint", lambda head: b"checkpoint" in head[:64] and b"model_checkpoint_path" in head),
    _Known("core-ml", lambda head: b"MLModel" in head or b"coremltools" in head),
    _Known("text", lambda head: b"\0" not in head and _is_text(head)),
)


def read(source: Source) -> Contents:
    """What is in a file of any format; raises UnreadableError, also where no format knows it."""
    return format_of(source).read(source)


def format_of(source: Source) -> Format:
    """A file's format; raises UnreadableError where none knows it."""
    if source.tail.endswith(TABLE_MAGIC) or TENSORFLOW_PARTS.search(source.name):
        raise UnreadableError("tensorflow-checkpoint", name=source.name)
    head = source.head
    if CORE_ML.match(head):
        raise UnreadableError("core-ml", name=source.name)
    for each in formats():
        if each.recognises(source):
            return each
    for known in _NOT_READ:
        if known.tells(head):
            raise UnreadableError(known.key, name=source.name)
    raise UnreadableError("unknown-format", name=source.name, beginning=head[:SHOWN_BYTES].hex(" "))


@cache
def formats() -> tuple[Format, ...]:
    """Every format, in the order of their modules' names.

    They are looked for once: a reader that has given up its rights cannot list a folder any more.
    """
    package = __name__.rpartition(".")[0]
    found: list[Format] = []
    for module in iter_modules(import_module(package).__path__):
        if module.name in {"__main__", __name__.rpartition(".")[2]}:
            continue
        its = import_module(f"{package}.{module.name}")
        if hasattr(its, "recognises") and hasattr(its, "read"):
            found.append(Format(module.name, its.recognises, getattr(its, "prepare", _nothing), its.read))
    return tuple(found)


def _nothing() -> None:
    """Most formats need nothing but Python and numpy."""


def _is_text(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(head) - 4  # only the last character is cut
    return True
