"""What was drawn on each scene of a talk while it was given. Owns the strokes, and no drawing."""

from __future__ import annotations

from dataclasses import replace

from msgspec.structs import replace as with_fields

from lstm_viz.present.overlay import Stroke
from lstm_viz.present.talk import Given


class Ink:
    """It begins with what the talk has; the talk itself never changes by it. Scenes count from 0."""

    def __init__(self, given: Given) -> None:
        self._given = given
        self._strokes: dict[int, tuple[Stroke, ...]] = {
            number: shown.ink for number, shown in enumerate(given.talk.scenes)
        }

    def of(self, scene: int) -> tuple[Stroke, ...]:
        return self._strokes[scene]

    def keep(self, scene: int, strokes: tuple[Stroke, ...]) -> None:
        self._strokes[scene] = strokes

    @property
    def strokes(self) -> dict[int, tuple[Stroke, ...]]:
        """By scene."""
        return dict(self._strokes)

    @property
    def drawn_on(self) -> Given:
        """The talk with what was drawn on its scenes."""
        given = self._given
        scenes = tuple(
            with_fields(scene, ink=self._strokes[place]) for place, scene in enumerate(given.talk.scenes)
        )
        return replace(given, talk=with_fields(given.talk, scenes=scenes))
