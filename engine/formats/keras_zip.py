"""Keras 3's .keras files: a zip archive of config.json, metadata.json and model.weights.h5.

Owns what is taken out of the archive, and the way from a group's automatic name (lstm, lstm_1) to the layer's own.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from engine.formats import keras_h5
from engine.formats.contents import Contents, StoredTensor, UnreadableError
from engine.formats.keras_layers import layers_in
from engine.formats.source import Source

WEIGHTS, CONFIG, METADATA = "model.weights.h5", "config.json", "metadata.json"
MOST_WEIGHT_BYTES = 900 << 20
MOST_JSON_BYTES = 64 << 20
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)


def recognises(source: Source) -> bool:
    """Whether this is a zip archive with Keras's weights in it."""
    if not source.head.startswith(b"PK"):
        return False
    try:
        return WEIGHTS in zipfile.ZipFile(source.stream).namelist()
    except _BROKEN:
        return False  # what is wrong with the archive, torch's reader says


def prepare() -> None:
    """Imports what reads the weights; raises UnreadableError where it is not installed."""
    keras_h5.prepare()


def read(source: Source) -> Contents:
    """What is in the archive; raises UnreadableError."""
    try:
        archive = zipfile.ZipFile(source.stream)
        config = _json(_member(archive, CONFIG, MOST_JSON_BYTES))
        metadata = _json(_member(archive, METADATA, MOST_JSON_BYTES))
        weights = _member(archive, WEIGHTS, MOST_WEIGHT_BYTES)
    except _BROKEN as error:
        raise UnreadableError("bad-zip", name=source.name, problem=error) from error
    tensors, _, notes = keras_h5.arrays_in(io.BytesIO(weights), source.name)
    version = str(metadata.get("keras_version", "3")) if isinstance(metadata, dict) else "3"
    renamed = _renamed(tensors, config)
    facts = {"keras_version": version}
    return Contents(
        "keras-zip", renamed, layers_in(renamed, config, version), facts=facts, notes=notes, left_multiplied=True
    )


def _member(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    if name not in archive.namelist():
        return b"null"
    info = archive.getinfo(name)
    if info.file_size > most:
        raise UnreadableError("part-too-large", name=name, size=info.file_size, limit=most)
    with archive.open(info) as stream:
        return stream.read(most)


def _json(data: bytes) -> object:
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError):
        return None


def _renamed(tensors: Mapping[str, StoredTensor], config: object) -> dict[str, StoredTensor]:
    """The arrays under their layers' own names: groups are called by class and number, in the model's order."""
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for kind, name in _layers(config):
        group = _group_name(kind)
        number = counts.get(group, 0)
        counts[group] = number + 1
        names[group if number == 0 else f"{group}_{number}"] = name
    renamed: dict[str, StoredTensor] = {}
    for path, tensor in tensors.items():
        parts = path.split("/")
        at = parts.index("layers") + 1 if "layers" in parts else 0
        if at < len(parts) and parts[at] in names:
            parts[at] = names[parts[at]]
        renamed["/".join(parts)] = tensor
    return renamed


def _layers(config: object) -> Iterator[tuple[str, str]]:
    """Class and name of a model's own layers, in order."""
    settings = config.get("config") if isinstance(config, dict) else None
    layers = settings.get("layers") if isinstance(settings, dict) else None
    for layer in layers if isinstance(layers, list) else []:
        its: Any = layer.get("config") if isinstance(layer, dict) else None
        if isinstance(its, dict) and isinstance(its.get("name"), str) and isinstance(layer.get("class_name"), str):
            yield layer["class_name"], its["name"]


def _group_name(kind: str) -> str:
    """A class's name as Keras writes it in paths: SimpleRNN becomes simple_rnn."""
    between = re.sub(r"(.)([A-Z][a-z0-9]+)", r"\1_\2", kind)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", between).lower()
