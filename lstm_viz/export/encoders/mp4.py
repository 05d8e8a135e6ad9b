"""MP4 with H.264, for slide programs that play nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from lstm_viz.export.encoders import _video

NAME = "MP4 (H.264)"
SUFFIX = ".mp4"
CODEC = "libx264"
OPTIONS = {"crf": "18", "preset": "veryfast", "movflags": "faststart"}


def missing() -> str:
    return _video.missing((CODEC,))


def encode(frames: Iterable[bytes], size: tuple[int, int], rate: int, poster: bytes, stream: IO[bytes]) -> None:
    _video.encode(frames, size, rate, stream, container="mp4", codec=CODEC, options=OPTIONS)
