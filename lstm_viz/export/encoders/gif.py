"""GIF: plays anywhere, with 255 colours that all frames share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from PIL import Image

from lstm_viz.errors import UserError
from lstm_viz.export.encoders import _pillow
from lstm_viz.words import tr

NAME = "GIF"
SUFFIX = ".gif"
COLOURS = 255
MOST_RATE = 50  # its clock counts in hundredths, and players slow down what stands for one


def missing() -> str:
    return ""


def encode(frames: Iterable[bytes], size: tuple[int, int], rate: int, poster: bytes, stream: IO[bytes]) -> None:
    """Raises UserError where the rate is one that a GIF cannot have."""
    if rate > MOST_RATE:
        raise UserError(
            tr("A GIF has at most {most} frames a second.", most=MOST_RATE), tr("Choose fewer, or WebM.")
        )
    # One palette, of a frame that has every colour, and no dither: what stands still is the same in every frame.
    palette = _pillow.image(poster, size).quantize(COLOURS)
    held = _pillow.pictures(frames, size, 1)
    reduced = [image.quantize(palette=palette, dither=Image.Dither.NONE) for image in held]
    delays = _pillow.milliseconds(len(reduced), rate, 10)
    _pillow.save(reduced, stream, "GIF", duration=delays, optimize=False)
