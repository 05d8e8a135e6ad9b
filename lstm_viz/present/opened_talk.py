"""Talks by what a person names: a shipped one, a source file, or a talk's file."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from lstm_viz.errors import UserError
from lstm_viz.present import talk_file, talk_source
from lstm_viz.present.talk import Given
from lstm_viz.words import tr

SOURCE_ENDING = ".toml"


def shipped_file(name: str) -> Path:
    """Where a shipped talk lies, with its traces."""
    return Path(str(resources.files("resources") / "talks" / f"{name}{talk_file.ENDING}"))


def named(name: str) -> Given:
    """A shipped talk by its name, or that of a file; raises UserError."""
    if name in talk_source.shipped():
        path = shipped_file(name)
        return talk_file.read(path) if path.is_file() else Given(talk_source.read(talk_source.shipped_path(name)))
    path = Path(name)
    if not path.is_file():
        raise UserError(
            tr("There is no talk {name}.", name=name),
            tr("Shipped are: {known}; or name a file.", known=", ".join(talk_source.shipped())),
        )
    if path.suffix.lower() == SOURCE_ENDING:
        return Given(talk_source.read(path))
    return talk_file.read(path)
