"""Pulls what the engine has made, piece by piece."""

from __future__ import annotations

from collections.abc import Callable

from engine.protocol import PIECE_BYTES, BytesRead, ReadBytes, RunSaved, SaveRun
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError


def save_run(
    client: EngineClient,
    body: SaveRun,
    on_saved: Callable[[RunSaved, bytes], None],
    on_failure: Callable[[UserError], None] | None = None,
    on_dropped: Callable[[], None] | None = None,
) -> None:
    """Has the engine make a file of a run, and hands on its bytes once all of them are here."""

    def on_reply(saved: object) -> None:
        if isinstance(saved, RunSaved):
            pull(client, saved.blob, saved.size, lambda data: on_saved(saved, data), on_failure, on_dropped)

    client.send(body, on_reply=on_reply, on_failure=on_failure, on_dropped=on_dropped)


def pull(
    client: EngineClient,
    blob: int,
    size: int,
    on_data: Callable[[bytes], None],
    on_failure: Callable[[UserError], None] | None = None,
    on_dropped: Callable[[], None] | None = None,
) -> None:
    """Asks for `size` bytes of a blob, one piece after the other."""
    pull_pieces(client, blob, size, lambda pieces: on_data(b"".join(pieces)), on_failure, on_dropped)


def pull_pieces(
    client: EngineClient,
    blob: int,
    size: int,
    on_pieces: Callable[[tuple[bytes, ...]], None],
    on_failure: Callable[[UserError], None] | None = None,
    on_dropped: Callable[[], None] | None = None,
) -> None:
    """As `pull`, without putting the pieces together: of many that would take a while."""
    pieces: list[bytes] = []

    def ask() -> None:
        offset = sum(map(len, pieces))
        body = ReadBytes(blob=blob, offset=offset, length=min(PIECE_BYTES, size - offset))
        client.send(body, on_reply=on_reply, on_failure=on_failure, on_dropped=on_dropped)

    def on_reply(read: object) -> None:
        if isinstance(read, BytesRead):
            pieces.append(read.data)
            if sum(map(len, pieces)) < size:
                ask()
            else:
                whole = tuple(pieces)
                pieces.clear()  # the two functions hold each other, and with them whatever they hold, for a while
                on_pieces(whole)

    ask()
