"""Pixels as a PNG, band by band: a large picture takes seconds, and whoever waits is told and can leave off.

Written after the PNG specification (W3C, second edition): 8 bits a channel, RGBA, every row filtered by "Up", as
suits drawings.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

BAND = 128  # rows at a time
CHANNELS = 4
UP = 2  # the filter: each byte less the one above it
DEPTH, RGBA = 8, 6
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def encoded(pixels: QImage, told: Callable[[float], None] = lambda share: None) -> bytes:
    """The whole file; `told` is called with the share that is done, and ends it by raising."""
    width, height = pixels.width(), pixels.height()
    head = width.to_bytes(4) + height.to_bytes(4) + bytes((DEPTH, RGBA, 0, 0, 0))
    found = [SIGNATURE, _chunk(b"IHDR", head)]
    packer = zlib.compressobj(6)
    above: NDArray[np.uint8] = np.zeros((1, width * CHANNELS), np.uint8)
    for top in range(0, height, BAND):
        told(top / height)
        rows = _rows(pixels, top, min(BAND, height - top))
        filtered = np.full((len(rows), width * CHANNELS + 1), UP, np.uint8)
        filtered[:, 1:] = rows - np.concatenate((above, rows[:-1]))
        above = rows[-1:]
        found.append(_chunk(b"IDAT", packer.compress(filtered.tobytes())))
    found += [_chunk(b"IDAT", packer.flush()), _chunk(b"IEND", b"")]
    return b"".join(found)


def _rows(pixels: QImage, top: int, count: int) -> NDArray[np.uint8]:
    """Some rows, (count, 4 width)."""
    band = pixels.copy(0, top, pixels.width(), count).convertToFormat(QImage.Format.Format_RGBA8888)
    flat = np.frombuffer(band.constBits(), np.uint8).reshape(count, band.bytesPerLine())
    return flat[:, : pixels.width() * CHANNELS].copy()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)
