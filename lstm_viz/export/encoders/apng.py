"""APNG: a moving PNG, every colour exact."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from lstm_viz.export.encoders import _pillow

NAME = "APNG"
SUFFIX = ".png"


def missing() -> str:
    return ""


def encode(frames: Iterable[bytes], size: tuple[int, int], rate: int, poster: bytes, stream: IO[bytes]) -> None:
    images = list(_pillow.pictures(frames, size, 3))
    _pillow.save(images, stream, "PNG", duration=_pillow.milliseconds(len(images), rate, 1))
