"""A talk as a lecturer writes it: one TOML file, in which each scene says only what is new.

Owns the reading and what is said of a mistake. The format is in docs/documents.md.
"""

from __future__ import annotations

import tomllib
from importlib import resources
from pathlib import Path

import msgspec
from msgspec.structs import replace

from lstm_viz import models
from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present import talk_words
from lstm_viz.present.talk import Talk, told_from
from lstm_viz.scene import Scene
from lstm_viz.words import language, tr

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


def shipped() -> list[str]:
    """The names of the talks in resources/talks, in the order in which they are best given."""
    names = [file.name for file in (resources.files("resources") / "talks").iterdir()]
    found = [name.removesuffix(".toml") for name in names if name.endswith(".toml")]
    order = ("inside_one_step", "why_gradients_vanish", "what_a_trained_lstm_remembers")
    return sorted(found, key=lambda name: (order.index(name) if name in order else len(order), name))


def title_of(name: str) -> str:
    """A shipped talk's title in the language that is spoken, without reading its scenes."""
    path = talk_words.path_of(name, language())
    if not path.is_file():
        path = shipped_path(name)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("title = "):
            return line.removeprefix("title = ").strip().strip('"')
    return name


def shipped_path(name: str) -> Path:
    """Where a shipped talk's source lies."""
    return Path(str(resources.files("resources") / "talks" / f"{name}.toml"))


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
