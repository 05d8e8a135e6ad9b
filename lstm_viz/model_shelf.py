"""The models that a scene can name: those that the program ships, and those inside a document or a talk.

Owns their names; it does not read files of others (`models`). Knows no Qt.
"""

from __future__ import annotations

import io
from collections.abc import Mapping

from engine.protocol import ModelDescription
from engine.protocol.descriptions import LENGTH_BYTES, BadModelFileError, description_in, header_length
from lstm_viz import models
from lstm_viz.errors import UserError
from lstm_viz.words import tr


class ModelShelf:
    """`inside` holds the files' bytes by their names; a shipped model of the same name goes behind them."""

    def __init__(self, inside: Mapping[str, bytes] | None = None) -> None:
        self._shipped = {model.name: model for model in models.shipped()}
        self._inside: dict[str, tuple[ModelDescription, bytes]] = {}
        for name, data in (inside or {}).items():
            self._inside[name] = _description_of(name, data), data

    @property
    def inside(self) -> dict[str, bytes]:
        """The files' bytes by name."""
        return {name: data for name, (_, data) in self._inside.items()}

    def of(self, name: str) -> tuple[ModelDescription, bytes | None]:
        """A model, with its file's bytes where the program does not ship it; raises UserError."""
        if name in self._inside:
            return self._inside[name]
        if name in self._shipped:
            return self._shipped[name], None
        raise UserError(
            tr("There is no model {name} here.", name=name),
            tr("A talk or a document holds the models that its scenes name."),
        )

    def name_of(self, model: ModelDescription, data: bytes | None) -> str:
        """The name of a model; one that is new here is put on the shelf."""
        if data is None:
            return model.name
        for name, (_, held) in self._inside.items():
            if held is data or held == data:
                return name
        name, count = model.name, 1
        while name in self._inside or name in self._shipped:
            count += 1
            name = f"{model.name} {count}"
        self._inside[name] = model, data
        return name


def _description_of(name: str, data: bytes) -> ModelDescription:
    """What a model file holds; raises UserError."""
    stream = io.BytesIO(data)
    try:
        return description_in(stream.read(header_length(stream.read(LENGTH_BYTES), len(data))))
    except BadModelFileError as error:
        raise UserError(
            tr("{name} is not a model of this program: {problem}.", name=name, problem=error)
        ) from error
