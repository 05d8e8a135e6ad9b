"""What a model file says about itself, and whether that can be right. No torch, no Qt.

Owns the one check that both sides make: the window before it shows anything of a file, the engine before it builds
anything. It does not own the weights: their shapes and values are the engine's to compare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import isfinite

import msgspec

from engine.protocol.values import ModelDescription

METADATA_KEY = "lstm_viz"

INPUTS = ("symbols", "text", "numbers")
OUTPUTS = ("classes", "number", "none")
CELL_NAME = re.compile(r"[a-z][a-z0-9_]{0,31}")

LENGTH_BYTES = 8  # of the number at the beginning of a safetensors file: how long its header is
MOST_HEADER_BYTES = 16 << 20
MOST_SIZE = 1 << 16  # of inputs, of hidden units, of classes
LONGEST = {"name": 200, "title": 200, "cell": 32, "task": 200, "command": 2_000, "story": 2_000, "example": 10_000}
LONGEST_SYMBOL = 32
LONGEST_VARIANT = 60


class BadModelFileError(ValueError):
    """A model file that is not what it says; the message says what was found."""


def header_length(beginning: bytes, file_bytes: int) -> int:
    """How long the header is that follows a file's first LENGTH_BYTES; raises BadModelFileError."""
    if len(beginning) < LENGTH_BYTES:
        raise BadModelFileError("the file is too short to be a safetensors file")
    length = int.from_bytes(beginning[:LENGTH_BYTES], "little")
    if length > file_bytes - LENGTH_BYTES:
        raise BadModelFileError("the file’s header is longer than the file")
    if length > MOST_HEADER_BYTES:
        raise BadModelFileError(f"the file’s header has {length >> 20} MiB")
    return length


def description_in(header: bytes) -> ModelDescription:
    """The description in a file's header.

    Raises BadModelFileError where there is none, or one that contradicts itself or the tensors that are listed.
    """
    try:
        listed = msgspec.json.decode(header)
        description = msgspec.json.decode(listed["__metadata__"][METADATA_KEY], type=ModelDescription)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadModelFileError(f"the file holds no description of a model ({error})") from error
    for complaint in complaints(description, tensors=len(listed) - 1):
        raise BadModelFileError(f"the file’s description cannot be right: {complaint}")
    return description


def complaints(description: ModelDescription, tensors: int) -> Iterator[str]:
    """What in a description contradicts itself, or the number of tensors that the file holds."""
    yield from _unknown_kinds(description)
    yield from _wrong_sizes(description, tensors)
    yield from _wrong_names(description)
    yield from _wrong_kinds(description)
    yield from _wrong_scales(description)


def _unknown_kinds(description: ModelDescription) -> Iterator[str]:
    # Which cells there are is known where they are; here only that this can be the name of one.
    if not CELL_NAME.fullmatch(description.cell):
        yield f"cell is {_cut(description.cell)!r}, which is no name of one"
    if description.inputs not in INPUTS:
        yield f"inputs are {_cut(description.inputs)!r}, not one of {', '.join(INPUTS)}"
    if description.output not in OUTPUTS:
        yield f"output is {_cut(description.output)!r}, not one of {', '.join(OUTPUTS)}"


def _wrong_sizes(description: ModelDescription, tensors: int) -> Iterator[str]:
    # A layer has two tensors at least: no file makes us build layers that it does not hold.
    parts = 2 if description.decoder_from else 1
    if not 1 <= 2 * parts * description.num_layers <= tensors:
        yield f"{parts * description.num_layers} layers in {tensors} tensors"
    for name in ("input_size", "hidden_size"):
        size = getattr(description, name)
        if not 1 <= size <= MOST_SIZE:
            yield f"{name} is {size}, not 1 to {MOST_SIZE}"
    if not 0 <= description.embedding_size <= MOST_SIZE:
        yield f"embedding_size is {description.embedding_size}, not 0 to {MOST_SIZE}"
    if not 0 <= description.proj_size < description.hidden_size:
        yield f"proj_size is {description.proj_size}, and hidden_size {description.hidden_size}"
    if not 0 <= description.unit < description.hidden_size:
        yield f"unit {description.unit} of {description.hidden_size}"


def _wrong_names(description: ModelDescription) -> Iterator[str]:
    named = description.columns if description.inputs == "numbers" else description.alphabet
    if len(named) != description.input_size and (named or description.inputs != "numbers"):
        yield f"{len(named)} inputs are named, and there are {description.input_size}"
    if len(set(description.alphabet)) != len(description.alphabet):
        yield "the alphabet holds a symbol twice"
    if description.inputs == "text" and any(len(symbol) != 1 for symbol in description.alphabet):
        yield "an alphabet of text holds a symbol that is no single character"
    if description.decoder_from and description.decoder_from not in description.alphabet:
        yield "its decoder begins at a symbol that is not in the alphabet"
    if description.decoder_from and (description.bidirectional or description.inputs == "numbers"):
        yield "it has a decoder, and reads backwards too, or reads numbers"
    if description.output == "classes" and not 1 <= len(description.classes) <= MOST_SIZE:
        yield f"output is classes, and {len(description.classes)} are named"
    for kind in ("alphabet", "columns", "classes"):
        longest = _longest(getattr(description, kind))
        if longest > LONGEST_SYMBOL:
            yield f"a name in {kind} has {longest} characters, more than {LONGEST_SYMBOL}"
    for kind, most in LONGEST.items():
        length = len(getattr(description, kind))
        if length > most:
            yield f"its {kind} has {length} characters, more than {most}"


def _wrong_kinds(description: ModelDescription) -> Iterator[str]:
    """What goes not together; which words a variant has is known where the cells are."""
    if description.embedding_size and description.inputs == "numbers":
        yield "it has an embedding, and reads numbers"
    if description.only_reverse and (description.bidirectional or description.decoder_from):
        yield "it reads from the end alone, and in both directions, or with a decoder"
    if description.decoder_from and description.variant:
        yield "it has a decoder, and a variant of its cell"
    if description.decoder_from and description.begins:
        yield "it has a decoder, and a state of its own to begin with"
    if any(max(map(len, said)) > LONGEST_VARIANT for said in description.variant.items()):
        yield f"a word of its variant has more than {LONGEST_VARIANT} characters"


def _wrong_scales(description: ModelDescription) -> Iterator[str]:
    scales = [*(description.input_scale or ()), *([description.output_scale] if description.output_scale else [])]
    if description.input_scale and len(description.input_scale) != description.input_size:
        yield f"{len(description.input_scale)} columns have a scale, and there are {description.input_size}"
    if not all(isfinite(mean) and isfinite(deviation) and deviation > 0 for mean, deviation in scales):
        yield "a scale is not a finite mean and a deviation above 0"


def _longest(names: Sequence[str]) -> int:
    return max(map(len, names), default=0)


def _cut(text: str) -> str:
    """As much of a stranger's text as belongs into a sentence."""
    return text if len(text) <= LONGEST_SYMBOL else f"{text[:LONGEST_SYMBOL]}…"
