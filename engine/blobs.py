"""The files that the engine has made for its window, which pulls them in pieces.

Owns them until they are let go, the oldest first. It does not own what is in them.
"""

from __future__ import annotations

from engine.errors import RequestFailedError
from engine.protocol import PIECE_BYTES, BytesRead, ReadBytes
from engine.shelf import Shelf

BLOBS_KEPT = 8
BLOB_BYTES = 256 << 20


class Blobs:
    """Files by the numbers that the window gave them."""

    def __init__(self) -> None:
        self._blobs: Shelf[bytes] = Shelf(BLOBS_KEPT, BLOB_BYTES)

    def keep(self, number: int, data: bytes) -> None:
        """Keeps a file for the window to pull."""
        self._blobs.put(number, data, len(data))

    def read(self, request: ReadBytes) -> BytesRead:
        """A piece of a file."""
        data = self._blobs.get(request.blob)
        if data is None:
            raise RequestFailedError("blob-gone", blob=request.blob)
        start, stop = request.offset, request.offset + request.length
        if not 0 <= start < stop <= len(data):
            raise RequestFailedError("bad-range", start=start, stop=stop, length=len(data))
        if request.length > PIECE_BYTES:
            raise RequestFailedError("too-much-asked", bytes=request.length, limit=PIECE_BYTES)
        return BytesRead(request.blob, start, data[start:stop])
