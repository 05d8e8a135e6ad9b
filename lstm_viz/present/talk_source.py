"""A talk as a lecturer writes it: one TOML file, in which each scene says only what is new.

Owns the reading and what is said of a mistake. The format is in docs/documents.md.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
from msgspec.structs import replace

from lstm_viz import models
from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.talk import Talk, told_from
from lstm_viz.scene import Scene
from lstm_viz.words import tr

FORMAT = "lstm-viz-talk 1"
MOST_BYTES = 4 << 20

# What a talk begins with: a whole scene but for the model and its sequence.
FIRST = Scene(
    workspace="Cell",
    layer=1,
    direction="forward",
    step=1,
    phase=16.0,
    unit=1,
    quantity="",
    sum="",
    changes=(),
    untouched=False,
    beside="",
    loop=(),
    depth="cell",
    page="equations",
    zoom=1.0,
    hidden=(),
)


def read(path: Path) -> Talk:
    """The talk of a source file, its scenes made whole; raises UserError, with the line where TOML is broken."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        why = error.strerror or error
        raise UserError(tr("{name} cannot be read: {problem}.", name=path.name, problem=why)) from error
    if len(data) > MOST_BYTES:
        raise UserError(tr("{name} is too large for a talk’s source.", name=path.name))
    return decode(data, path.name)


def decode(data: bytes, name: str) -> Talk:
    """The talk in a source's bytes; raises UserError."""
    try:
        written = tomllib.loads(data.decode("utf-8"))
        if written.pop("format", None) != FORMAT:
            problem = tr('its first line has to be: format = "{format}"', format=FORMAT)
            raise UserError(tr("{name} is no talk: {problem}.", name=name, problem=problem))
        talk = msgspec.convert(written, Talk)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError, RecursionError) as error:
        problem = tr("{name} is no talk: {problem}.", name=name, problem=error)
        raise UserError(problem, tr("docs/documents.md says how one is written.")) from error
    return replace(talk, scenes=told_from(FIRST, talk.scenes, phases_of))


def phases_of(scene: Scene) -> int:
    """How many phases a step of a scene's model has, which is a shipped one."""
    return len(load_cell(ModelShelf().of(scene.model or models.FIRST)[0].cell).phases)
