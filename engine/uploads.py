"""What the window sends in pieces: model files and long sequences, until a request uses them.

Owns the order and the bounds of an upload. It does not own what the bytes mean.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.errors import RequestFailedError
from engine.protocol import UPLOAD_BYTES, BytesReceived, SendBytes
from engine.shelf import Shelf

MOST_UPLOADS = 8  # UPLOAD_BYTES is the most of one, and of all together


@dataclass
class _Upload:
    total: int
    data: bytearray = field(default_factory=bytearray)


class Uploads:
    """Uploads by the number that the window gave them."""

    def __init__(self) -> None:
        self._uploads: Shelf[_Upload] = Shelf(MOST_UPLOADS, UPLOAD_BYTES)

    def receive(self, piece: SendBytes) -> BytesReceived:
        """Adds a piece, the first of which opens the upload; raises RequestFailedError for one out of order.

        Nothing is allocated for bytes that have not come.
        """
        if not 0 <= piece.total <= UPLOAD_BYTES:
            raise RequestFailedError("upload-too-large", bytes=piece.total, limit=UPLOAD_BYTES)
        if piece.offset == 0:
            self._uploads.put(piece.upload, _Upload(piece.total), piece.total)
        upload = self._uploads.get(piece.upload)
        if upload is None:
            raise RequestFailedError("upload-gone", upload=piece.upload)
        received = len(upload.data)
        if piece.offset != received:
            raise RequestFailedError("upload-out-of-order", expected=received, offset=piece.offset)
        if piece.total != upload.total or received + len(piece.data) > upload.total:
            raise RequestFailedError("upload-too-large", bytes=received + len(piece.data), limit=upload.total)
        upload.data += piece.data
        return BytesReceived(piece.upload, len(upload.data))

    def take(self, number: int) -> bytearray:
        """The bytes of a complete upload, which is then gone; raises RequestFailedError."""
        upload = self._uploads.take(number)
        if upload is None:
            raise RequestFailedError("upload-gone", upload=number)
        if len(upload.data) != upload.total:
            raise RequestFailedError("upload-incomplete", received=len(upload.data), total=upload.total)
        return upload.data
