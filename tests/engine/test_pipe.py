"""The engine's two ends of the wire, on real pipes."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from queue import Empty

import numpy as np
import pytest

from engine.pipe import Incoming, ReplyWriter, RequestReader, StreamEnded, Unreadable
from engine.protocol import Array, BytesRead, Hello, ListTasks, Reply, Request, Superseded
from engine.protocol.frames import FrameReader, decode_reply, encode, frame


class Wire:
    """A reader at the far end of a pipe."""

    def __init__(self) -> None:
        self.far, self.near = os.pipe()
        self.ended = threading.Event()
        self.reader = RequestReader(self.far, on_end=self.ended.set)
        self.reader.start()

    def say(self, data: bytes | bytearray) -> None:
        os.write(self.near, data)

    def heard(self) -> Incoming:
        return self.reader.queue.get(timeout=10)

    def hang_up(self) -> None:
        os.close(self.near)
        assert self.ended.wait(10)
        self.reader.thread.join()
        os.close(self.far)


@pytest.fixture
def wire() -> Iterator[Wire]:
    wire = Wire()
    yield wire
    if not wire.ended.is_set():
        wire.hang_up()


def test_requests_come_in_the_order_in_which_they_were_said(wire: Wire) -> None:
    wire.say(encode(Request(1, Hello())) + encode(Request(2, ListTasks())))
    assert wire.heard() == Request(1, Hello())
    assert wire.heard() == Request(2, ListTasks())


def test_the_end_of_the_input_is_told_once_everything_is_read(wire: Wire) -> None:
    wire.say(encode(Request(1, Hello())))
    wire.hang_up()
    assert wire.heard() == Request(1, Hello())


def test_a_damaged_frame_is_a_failure_and_the_next_is_served(wire: Wire) -> None:
    damaged = encode(Request(1, Hello()))
    damaged[-1] ^= 1
    wire.say(damaged + encode(Request(2, ListTasks())))
    unreadable = wire.heard()
    assert isinstance(unreadable, Unreadable)
    assert unreadable.number == 0
    assert unreadable.failed.key == "bad-frame"
    assert wire.heard() == Request(2, ListTasks())


def test_a_payload_that_is_no_request_is_a_failure_of_its_number(wire: Wire) -> None:
    wire.say(frame(b"\x82\xa6number\x2a\xa4body\x81\xa4type\xa5dance"))
    unreadable = wire.heard()
    assert isinstance(unreadable, Unreadable)
    assert unreadable.number == 42
    assert unreadable.failed.key == "bad-request"


def test_after_a_broken_header_the_end_is_still_noticed(wire: Wire) -> None:
    wire.say(b"what is this?")
    ended = wire.heard()
    assert isinstance(ended, StreamEnded)
    assert ended.failed.key == "stream-broken"
    wire.say(encode(Request(1, Hello())))
    assert not wire.ended.is_set()
    wire.hang_up()
    with pytest.raises(Empty):
        wire.reader.queue.get_nowait()


def test_replies_are_written_whole_however_little_the_pipe_takes_at_once() -> None:
    far, near = os.pipe()
    replies = [Reply(1, BytesRead(1, 0, bytes(3_000_000))), Reply(2, Superseded())]
    heard: list[Reply] = []

    def listen() -> None:
        frames = FrameReader()
        while len(heard) < 2:
            items = frames.feed(os.read(far, 1000))
            heard.extend(decode_reply(item) for item in items if isinstance(item, bytearray))

    listener = threading.Thread(target=listen)
    listener.start()
    writer = ReplyWriter(near, on_end=lambda: pytest.fail("somebody listens"))
    for reply in replies:
        writer.send(reply.number, reply.body)
    listener.join()
    assert heard == replies
    os.close(far)
    os.close(near)


def test_a_reply_that_fits_no_frame_becomes_a_failure() -> None:
    far, near = os.pipe()
    ReplyWriter(near).send(5, BytesRead(1, 0, bytes((16 << 20) + 1)))
    (payload,) = FrameReader().feed(os.read(far, 10_000))
    assert isinstance(payload, bytearray)
    reply = decode_reply(payload)
    assert reply.number == 5
    assert reply.body.key == "reply-too-large"
    os.close(far)
    os.close(near)


def test_a_reply_to_nobody_ends_the_engine() -> None:
    far, near = os.pipe()
    os.close(far)
    ended = threading.Event()
    ReplyWriter(near, on_end=ended.set).send(1, Superseded())
    assert ended.is_set()
    os.close(near)


@pytest.mark.parametrize("dtype", ["float32", "float64", "int32", "int64"])
def test_arrays_survive_the_way(dtype: str) -> None:
    values = np.arange(12).reshape(3, 4).astype(dtype)
    assert np.array_equal(Array.of(values[:, ::2]).numpy(), values[:, ::2])
