"""A blob comes piece by piece, and nothing of it is held when it has been handed on."""

from __future__ import annotations

import gc
from collections.abc import Callable

from engine.protocol import PIECE_BYTES, BytesRead, ReadBytes
from lstm_viz.runs.pulling import pull


class Piece(bytes):
    """Bytes that say when they are let go."""

    gone = 0

    def __del__(self) -> None:
        Piece.gone += 1


class Client:
    """Answers at once from what it holds."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.asked: list[tuple[int, int]] = []

    def send(self, body: ReadBytes, on_reply: Callable[[object], None], **_others: object) -> int:
        self.asked.append((body.offset, body.length))
        piece = Piece(self.data[body.offset :][: body.length])
        on_reply(BytesRead(blob=body.blob, offset=body.offset, data=piece))
        return len(self.asked)


DATA = bytes(range(256)) * (PIECE_BYTES // 256) + b"the rest"


def test_all_pieces_are_asked_for_in_their_order() -> None:
    client, found = Client(DATA), list[bytes]()
    pull(client, 3, len(DATA), found.append)  # type: ignore[arg-type]
    assert found == [DATA]
    assert client.asked == [(0, PIECE_BYTES), (PIECE_BYTES, 8)]


def test_no_piece_is_held_once_all_are_handed_on() -> None:
    Piece.gone = 0
    gc.disable()  # so that nothing but the counting of references lets anything go
    try:
        pull(Client(DATA), 3, len(DATA), lambda _data: None)  # type: ignore[arg-type]
        assert Piece.gone == 2
    finally:
        gc.enable()
