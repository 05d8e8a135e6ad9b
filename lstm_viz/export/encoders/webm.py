"""WebM with VP9: small, free, plays in every browser and in slides."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from lstm_viz.export.encoders import _video

NAME = "WebM (VP9)"
SUFFIX = ".webm"
CODEC = "libvpx-vp9"
# Constant quality; a drawing has flat colours, so the fast way loses nothing that can be seen.
OPTIONS = {"crf": "24", "b": "0", "deadline": "realtime", "cpu-used": "7", "row-mt": "1", "tile-columns": "2"}


def missing() -> str:
    return _video.missing((CODEC,))


def encode(frames: Iterable[bytes], size: tuple[int, int], rate: int, poster: bytes, stream: IO[bytes]) -> None:
    _video.encode(frames, size, rate, stream, container="webm", codec=CODEC, options=OPTIONS)
