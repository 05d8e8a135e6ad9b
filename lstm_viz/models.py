"""The models that the program ships, and model files. Reads headers first, and never more than can be sent."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import IO

from engine.protocol import UPLOAD_BYTES, ModelDescription
from engine.protocol.descriptions import (
    LENGTH_BYTES,
    METADATA_KEY,
    BadModelFileError,
    description_in,
    header_length,
)
from engine.protocol.reading import ModelMade
from lstm_viz.errors import UserError
from lstm_viz.fed import Fed
from lstm_viz.file_reader import FileReader
from lstm_viz.words import to_translate, tr

OWN_WITHIN = 4096  # bytes of the header, in which the metadata stands first
NOTHING = Fed()
FIRST = "remember_first"  # what the window opens with
INPUTS = to_translate({"symbols": "{count} symbols", "text": "{count} characters", "numbers": "{count} inputs"})
ONE_INPUT = to_translate({"symbols": "1 symbol", "text": "1 character", "numbers": "1 input"})


def shipped() -> list[ModelDescription]:
    """The descriptions of resources/models, the one to start with first."""
    files = [
        file for file in (resources.files("resources") / "models").iterdir() if file.name.endswith(".safetensors")
    ]
    found = []
    for file in files:
        with file.open("rb") as stream:
            found.append(_description(stream, UPLOAD_BYTES))
    return sorted(found, key=lambda model: (model.name != FIRST, model.inputs == "text", model.title))


def named(
    name: str, layer: str | None = None, under: tuple[str, ...] = (), fed: Fed = NOTHING
) -> tuple[ModelDescription, bytes | None]:
    """A shipped model by its name, or a model file with its bytes; raises UserError.

    Of another program's file `layer` names which of its layers is meant; where there is one only it need not.
    `under` are the layers on which that one stands, the lowest first; `fed` what it reads and what reads it.
    """
    path = Path(name)
    if fed != NOTHING and (not path.is_file() or is_own(path)):
        raise UserError(
            tr("{name} says itself what it reads.", name=name),
            tr("Leave --reads, --vocabulary, --learnt-from and --read-by out."),
        )
    if under and (not path.is_file() or is_own(path)):
        raise UserError(
            tr("{name} is one model: none of its layers has to be put on others.", name=name),
            tr("Leave --stands-on out."),
        )
    if layer is not None and (not path.is_file() or is_own(path)):
        raise UserError(tr("{name} has no layer {layer}.", name=name, layer=layer), tr("Its layers are numbered."))
    for model in shipped():
        if model.name == name:
            return model, None
    if not path.is_file():
        known = ", ".join(model.name for model in shipped())
        raise UserError(
            tr("There is no model {name}.", name=name),
            tr("Shipped are: {known}; or name a model file.", known=known),
        )
    if is_own(path):
        return read_file(path)
    made, data = take_out(path, layer, under, fed)
    return made.description, data


def take_out(
    path: Path, layer: str | None, under: tuple[str, ...] = (), fed: Fed = NOTHING
) -> tuple[ModelMade, bytes]:
    """A layer of another program's file as a model of this one, with its bytes; `under` are the layers on which it
    stands, the lowest first, `fed` what it reads and what reads it. Raises UserError.
    """
    with FileReader(path) as reader:
        inside = reader.look_inside()
        names = [found.name for found in inside.layers]
        chosen = chosen_layer(names, layer, path.name)
        for each in under:
            if each not in names:
                raise UserError(
                    tr("{file} has no layer {layer} that another could stand on.", file=path.name, layer=each),
                    tr("Its layers are {names}.", names=", ".join(names)),
                )
        return reader.model(fed.wish(inside, chosen, under, path.name))


def chosen_layer(names: list[str], wanted: str | None, file: str) -> str:
    """The layer that is meant; raises UserError where that cannot be told."""
    if not names:
        raise UserError(tr("{name} holds no recurrent layer.", name=file), tr("Look at it: lstm-viz inspect FILE"))
    if wanted is None and len(names) == 1:
        return names[0]
    if wanted not in names:
        known = ", ".join(names)
        raise UserError(tr("Which layer of {name}?", name=file), tr("Say it with --layer: {names}", names=known))
    return wanted


def is_own(path: Path) -> bool:
    """Whether a file is a model of this program, by the beginning of its header: right or wrong otherwise."""
    try:
        with path.open("rb") as stream:
            return f'"{METADATA_KEY}"'.encode() in stream.read(LENGTH_BYTES + OWN_WITHIN)
    except OSError:
        return False  # why it cannot be read, whoever reads it says


def read_file(path: Path) -> tuple[ModelDescription, bytes]:
    """A model file of this program: what it holds, and its bytes; raises UserError.

    Its size is looked at before it is opened, and its header before the rest is read.
    """
    try:
        size = path.stat().st_size
        if size > UPLOAD_BYTES:
            raise UserError(
                tr("{name} is too large ({size} MiB).", name=path.name, size=size >> 20),
                tr("A model file may have at most {most} MiB.", most=UPLOAD_BYTES >> 20),
            )
        with path.open("rb") as stream:
            model = _description(stream, size)
            stream.seek(0)
            return model, stream.read(UPLOAD_BYTES)
    except OSError as error:
        raise UserError(tr("{name} cannot be read: {problem}.", name=path.name, problem=error.strerror)) from error
    except BadModelFileError as error:
        raise UserError(
            tr("{name} is not a model of this program: {problem}.", name=path.name, problem=error),
            tr("Make one with: lstm-viz train TASK --save FILE."),
        ) from error


def _description(stream: IO[bytes], size: int) -> ModelDescription:
    """The description at the beginning of a file of `size` bytes; raises BadModelFileError."""
    return description_in(stream.read(header_length(stream.read(LENGTH_BYTES), size)))


def describe(model: ModelDescription, cell: str) -> str:
    """One line: "LSTM · 4 inputs · 8 units"; `cell` is the title of the model's cell."""
    one = model.input_size == 1
    reads = tr(ONE_INPUT[model.inputs]) if one else tr(INPUTS[model.inputs], count=model.input_size)
    units = tr("1 unit") if model.hidden_size == 1 else tr("{count} units", count=model.hidden_size)
    parts = [cell, reads, units]
    if model.proj_size:
        parts.append(tr("projected to {size}", size=model.proj_size))
    if model.num_layers > 1:
        parts.append(tr("{count} layers", count=model.num_layers))
    if model.bidirectional:
        parts.append(tr("both directions"))
    return " · ".join(parts)
