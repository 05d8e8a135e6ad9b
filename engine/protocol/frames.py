"""How messages travel: magic, length, CRC-32 and a msgpack payload, over any stream of bytes.

Owns the frame and the reader that takes a stream apart, wherever its pieces begin and end. It does not own what
the messages say (`messages` beside it), nor who reads and writes the bytes. The header is little-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeVar
from zlib import crc32

import msgspec

from engine.protocol.replies import Reply
from engine.protocol.requests import Request

# The first byte is no text in any encoding that a login banner uses, as in PNG's signature.
MAGIC: Final = b"\x93LV\x1a"
HEADER: Final = struct.Struct("<4sII")
MAX_PAYLOAD: Final = 16 << 20

# What a login shell may say before the first frame, and the most that the first frame itself may hold: both small,
# since everything up to its end is kept until the frame is found.
MAX_FOREIGN: Final = 64 << 10
MAX_FIRST_PAYLOAD: Final = 64 << 10

Payload = bytearray
Message = TypeVar("Message", bound=msgspec.Struct)


class FrameTooLargeError(ValueError):
    """A message of `length` bytes, which fits no frame; large things travel in pieces."""

    def __init__(self, length: int) -> None:
        super().__init__(f"{length} bytes do not fit a frame of at most {MAX_PAYLOAD}")
        self.length = length


@dataclass(frozen=True)
class BadFrame:
    """A payload whose checksum does not fit. The next frame can be read."""

    length: int


@dataclass(frozen=True)
class BrokenStream:
    """A header that is none, so that nothing after it can be read. `found` is what stood there, for a person."""

    key: str  # "stream-broken", "frame-too-large" or "foreign-text"
    found: str


Item = Payload | BadFrame | BrokenStream


def frame(payload: bytes | bytearray) -> bytes:
    """The payload as a frame; raises FrameTooLargeError."""
    _check_size(len(payload))
    return HEADER.pack(MAGIC, len(payload), crc32(payload)) + payload


def encode(message: msgspec.Struct) -> bytearray:
    """A message as a frame, packed without a copy; raises FrameTooLargeError."""
    buffer = bytearray(HEADER.size)
    _ENCODER.encode_into(message, buffer, HEADER.size)
    length = len(buffer) - HEADER.size
    _check_size(length)
    with memoryview(buffer) as view:
        HEADER.pack_into(buffer, 0, MAGIC, length, crc32(view[HEADER.size :]))
    return buffer


class FrameReader:
    """Takes a stream apart into payloads, however the stream is cut into pieces.

    With `skip_foreign`, up to MAX_FOREIGN bytes of other text before the first frame are passed over and kept in
    `foreign`. After a BrokenStream, which comes last, everything fed is ignored.
    """

    def __init__(self, *, skip_foreign: bool = False) -> None:
        self.foreign = b""
        self._search = _FirstFrameSearch() if skip_foreign else None
        self._header = bytearray()
        self._payload: Payload | None = None
        self._length = 0
        self._checksum = 0
        self._running = 0
        self._broken = False

    @property
    def broken(self) -> bool:
        """Whether a BrokenStream has been given out."""
        return self._broken

    def feed(self, data: bytes | bytearray | memoryview) -> list[Item]:
        """Takes the next bytes of the stream; gives the frames that they complete, in order."""
        if self._broken:
            return []
        if self._search is not None:
            found = self._search.feed(data)
            if found is None:
                return []
            if isinstance(found, BrokenStream):
                self._broken = True
                return [found]
            self.foreign, data = found
            self._search = None
        items: list[Item] = []
        with memoryview(data) as view:
            position = 0
            while position < len(view) and not self._broken:
                take = self._take_header if self._payload is None else self._take_payload
                position += take(view[position:], items)
        return items

    def _take_header(self, view: memoryview, items: list[Item]) -> int:
        taken = min(HEADER.size - len(self._header), len(view))
        self._header += view[:taken]
        if not self._header.startswith(MAGIC[: len(self._header)]):
            self._break("stream-broken", readable(self._header + view[taken : taken + 100]), items)
        elif len(self._header) == HEADER.size:
            _, self._length, self._checksum = HEADER.unpack(self._header)
            self._header.clear()
            if self._length > MAX_PAYLOAD:
                self._break("frame-too-large", str(self._length), items)
            else:
                self._payload, self._running = Payload(), 0
                self._finish_payload(items)
        return taken

    def _take_payload(self, view: memoryview, items: list[Item]) -> int:
        assert self._payload is not None
        piece = view[: self._length - len(self._payload)]
        self._payload += piece
        # Summed as it arrives: a large frame then costs no single long turn of the window's event loop.
        self._running = crc32(piece, self._running)
        self._finish_payload(items)
        return len(piece)

    def _finish_payload(self, items: list[Item]) -> None:
        if self._payload is None or len(self._payload) < self._length:
            return
        items.append(self._payload if self._running == self._checksum else BadFrame(self._length))
        self._payload = None

    def _break(self, key: str, found: str, items: list[Item]) -> None:
        self._broken = True
        items.append(BrokenStream(key, found))


class _FirstFrameSearch:
    """Finds the first whole frame behind foreign text.

    The text may contain the magic, or its beginning; so a place counts only when the frame that starts there is
    complete and its checksum fits, and every other place stays open until then.
    """

    def __init__(self) -> None:
        self._seen = bytearray()
        self._scanned = 0  # where no magic starts before, but for those in `_open`
        self._open: list[int] = []

    def feed(self, data: bytes | bytearray | memoryview) -> tuple[bytes, bytearray] | BrokenStream | None:
        """The text and everything from the first frame on; None while both are still possible."""
        self._seen += data
        self._find_places()
        still_open = []
        for place in self._open:
            match self._frame_at(place):
                case True:
                    return bytes(self._seen[:place]), self._seen[place:]
                case None:
                    still_open.append(place)
        self._open = still_open
        if self._scanned > MAX_FOREIGN and not still_open:
            return BrokenStream("foreign-text", readable(self._seen))
        return None

    def _find_places(self) -> None:
        while self._scanned <= MAX_FOREIGN:
            place = self._seen.find(MAGIC, self._scanned)
            if place < 0:
                # The last bytes may be the beginning of a magic whose rest is still to come.
                self._scanned = max(self._scanned, len(self._seen) - len(MAGIC) + 1)
                return
            self._scanned = place + 1
            if place <= MAX_FOREIGN:
                self._open.append(place)

    def _frame_at(self, place: int) -> bool | None:
        """Whether a frame starts there; None while its end is still to come."""
        if len(self._seen) < place + HEADER.size:
            return None
        _, length, checksum = HEADER.unpack_from(self._seen, place)
        if not 0 < length <= MAX_FIRST_PAYLOAD:
            return False
        start = place + HEADER.size
        if len(self._seen) < start + length:
            return None
        with memoryview(self._seen) as view:
            found: int = crc32(view[start : start + length])
        return found == int(checksum)


def readable(data: bytes | bytearray) -> str:
    """The beginning of foreign bytes as one short line for a person."""
    return " ".join(data[:200].decode("ascii", errors="backslashreplace").split())


def decoder(kind: type[Message]) -> Callable[[Payload], Message]:
    """What decodes messages of a kind, a numbered struct; it raises BadMessageError."""
    made = _decoder(kind)
    return lambda payload: _decoded(payload, made)


def decode_request(payload: Payload) -> Request:
    """The request in a payload; raises BadMessageError."""
    request: Request = _decoded(payload, _decoder(Request))
    return request


def decode_reply(payload: Payload) -> Reply:
    """The reply in a payload; raises BadMessageError."""
    reply: Reply = _decoded(payload, _decoder(Reply))
    return reply


class BadMessageError(ValueError):
    """A payload that holds no message that this side knows; `number` is its request's, 0 where that is unknown."""

    def __init__(self, number: int, detail: str) -> None:
        super().__init__(detail)
        self.number = number
        self.detail = detail


class _Numbered(msgspec.Struct):
    number: int


@cache
def _decoder(kind: type[Message]) -> msgspec.msgpack.Decoder[Message]:
    """Made when the first message comes, for the making takes 5 ms and the window shows itself before."""
    return msgspec.msgpack.Decoder(kind)


def _decoded(payload: Payload, decoder: msgspec.msgpack.Decoder[Message]) -> Message:
    try:
        return decoder.decode(payload)
    except _NO_MESSAGE as error:
        detail = f"{type(error).__name__}: {error}"
    try:
        number = _decoder(_Numbered).decode(payload).number
    except _NO_MESSAGE:
        number = 0
    raise BadMessageError(number, detail)


# All that msgspec raises on a stranger's bytes: not msgpack or not the type, nested too deeply, not UTF-8.
_NO_MESSAGE = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)


def _check_size(length: int) -> None:
    if length > MAX_PAYLOAD:
        raise FrameTooLargeError(length)


_ENCODER = msgspec.msgpack.Encoder()
