"""Talks by what a person names: a shipped one, a source file, or a talk's file."""

from __future__ import annotations

from dataclasses import replace
from importlib import resources
from pathlib import Path

from lstm_viz.errors import UserError
from lstm_viz.present import shipped_talks, talk_file, talk_source, talk_words
from lstm_viz.present.talk import Given
from lstm_viz.words import language, tr

SOURCE_ENDING = ".toml"


def shipped_file(name: str) -> Path:
    """Where a shipped talk lies, with its traces."""
    return Path(str(resources.files("resources") / "talks" / f"{name}{talk_file.ENDING}"))


def named(name: str) -> Given:
    """A shipped talk by its name, in the language that is spoken, or that of a file; raises UserError."""
    if name in shipped_talks.names():
        path = shipped_file(name)
        given = talk_file.read(path) if path.is_file() else Given(talk_source.read(shipped_talks.path_of(name)))
        words = talk_words.read(name, language())
        talk = given.talk if words is None else talk_words.spoken(given.talk, words)
        return replace(given, talk=talk, name=name)
    path = Path(name)
    if not path.is_file():
        raise UserError(
            tr("There is no talk {name}.", name=name),
            tr("Shipped are: {known}; or name a file.", known=", ".join(shipped_talks.names())),
        )
    if path.suffix.lower() == SOURCE_ENDING:
        return Given(talk_source.read(path))
    return talk_file.read(path)
