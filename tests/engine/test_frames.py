"""Frames: any stream, cut anywhere, gives its messages or a named failure, and nothing else."""

from __future__ import annotations

import random
import tracemalloc
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.protocol import OpenModel, Reply, Request, ShippedModel, Superseded
from engine.protocol.frames import (
    HEADER,
    MAGIC,
    MAX_FIRST_PAYLOAD,
    MAX_FOREIGN,
    MAX_PAYLOAD,
    BadFrame,
    BadMessageError,
    BrokenStream,
    FrameReader,
    FrameTooLargeError,
    Item,
    decode_reply,
    decode_request,
    encode,
    frame,
)
from tests.engine.fuzz import damaged_stream

Cuts = st.lists(st.integers(min_value=1, max_value=40), min_size=1)


def feed_in_pieces(reader: FrameReader, data: bytes, sizes: list[int]) -> list[Item]:
    """Everything the reader gives for `data` cut into pieces of these sizes, over and over."""
    items: list[Item] = []
    position = turn = 0
    while position < len(data):
        size = sizes[turn % len(sizes)]
        items += reader.feed(data[position : position + size])
        position, turn = position + size, turn + 1
    return items


@given(st.lists(st.binary(max_size=200)), Cuts)
def test_payloads_come_out_as_they_went_in_wherever_the_stream_is_cut(
    payloads: list[bytes], sizes: list[int]
) -> None:
    stream = b"".join(frame(payload) for payload in payloads)
    assert feed_in_pieces(FrameReader(), stream, sizes) == payloads


@given(st.binary(max_size=300), Cuts)
def test_text_before_the_first_frame_is_skipped_where_that_is_allowed(text: bytes, sizes: list[int]) -> None:
    reader = FrameReader(skip_foreign=True)
    assert feed_in_pieces(reader, text + frame(b"first") + frame(b"second"), sizes) == [b"first", b"second"]
    assert reader.foreign == text


@pytest.mark.parametrize(
    "text",
    [
        MAGIC[:1],
        MAGIC[:3],
        MAGIC,
        MAGIC * 5,
        MAGIC + b"\0" * 8,
        MAGIC + b"\xff" * 8,
        HEADER.pack(MAGIC, 5000, 0) + b"a header that promises more than ever comes",
        frame(b"damaged")[:-1] + b"!",
    ],
)
@pytest.mark.parametrize("sizes", [[1], [3], [100_000]])
def test_a_banner_that_looks_like_a_frame_is_still_a_banner(text: bytes, sizes: list[int]) -> None:
    reader = FrameReader(skip_foreign=True)
    assert feed_in_pieces(reader, text + frame(b"hello"), sizes) == [b"hello"]
    assert reader.foreign == text


def test_the_longest_banner_is_skipped_and_a_longer_one_is_a_named_failure() -> None:
    reader = FrameReader(skip_foreign=True)
    assert reader.feed(b"x" * MAX_FOREIGN + frame(b"hello")) == [b"hello"]

    reader = FrameReader(skip_foreign=True)
    items = feed_in_pieces(reader, b"Welcome!\n" * 10_000, [1000])
    assert len(items) == 1
    assert isinstance(items[0], BrokenStream)
    assert items[0].key == "foreign-text"
    assert items[0].found.startswith("Welcome! Welcome!")
    assert reader.feed(frame(b"too late")) == []


def test_without_leave_for_foreign_text_any_of_it_breaks_the_stream() -> None:
    reader = FrameReader()
    (item,) = reader.feed(b"login: ")
    assert item == BrokenStream("stream-broken", "login:")
    assert reader.broken


def test_frames_before_a_broken_header_are_given_and_what_follows_is_not() -> None:
    reader = FrameReader()
    items = reader.feed(frame(b"good") + b"printed by a library" + frame(b"lost"))
    assert items[0] == b"good"
    assert isinstance(items[1], BrokenStream)
    assert len(items) == 2
    assert reader.feed(frame(b"lost too")) == []


def test_a_damaged_payload_costs_only_itself() -> None:
    damaged = bytearray(frame(b"damaged"))
    damaged[-1] ^= 1
    assert FrameReader().feed(frame(b"before") + damaged + frame(b"after")) == [b"before", BadFrame(7), b"after"]


def test_a_length_above_the_limit_is_refused_before_anything_is_allocated() -> None:
    tracemalloc.start()
    try:
        (item,) = FrameReader().feed(HEADER.pack(MAGIC, MAX_PAYLOAD + 1, 0))
        assert item == BrokenStream("frame-too-large", str(MAX_PAYLOAD + 1))
        # Within the limit nothing is allocated either but for what has come.
        FrameReader().feed(HEADER.pack(MAGIC, MAX_PAYLOAD, 0) + b"begin")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 100_000


def test_the_largest_frame_travels_and_a_larger_one_is_refused_where_it_is_made() -> None:
    payload = bytes(MAX_PAYLOAD)
    assert feed_in_pieces(FrameReader(), frame(payload), [65536]) == [payload]
    with pytest.raises(FrameTooLargeError):
        frame(bytes(MAX_PAYLOAD + 1))


def test_the_first_frame_behind_a_banner_may_be_as_large_as_it_is_said_to_be() -> None:
    payload = bytes(MAX_FIRST_PAYLOAD)
    assert FrameReader(skip_foreign=True).feed(b"banner" + frame(payload)) == [payload]


def test_messages_survive_the_way_there_and_back() -> None:
    request = Request(7, OpenModel(model=1, source=ShippedModel("remember_first")))
    reply = Reply(7, Superseded())
    (payload,) = FrameReader().feed(encode(request))
    assert isinstance(payload, bytearray)
    assert decode_request(payload) == request
    (payload,) = FrameReader().feed(encode(reply))
    assert isinstance(payload, bytearray)
    assert decode_reply(payload) == reply


@pytest.mark.parametrize(
    ("payload", "number"),
    [
        (b"", 0),
        (b"\xc1", 0),
        (b"\x82\xa6number\x2a\xa4body\x81\xa4type\xa5dance", 42),
        (b"\x82\xa6number\x2a\xa4body" + b"\x91" * 100_000, 0),
        (b"\x81\xa6number\xa3two", 0),
        (b"\x82\xa6number\x01\xa4body\xdd\xff\xff\xff\xff", 0),
        (b"\x82\xa6number\x05\xa4body\x83\xa4type\xaaopen-model\xa5model\x01\xa6source\xa2\xff\xfe", 5),
    ],
)
def test_a_payload_that_is_no_request_is_named_with_its_number_where_that_can_be_told(
    payload: bytes, number: int
) -> None:
    with pytest.raises(BadMessageError) as caught:
        decode_request(bytearray(payload))
    assert caught.value.number == number


def test_fuzzed_frames_raise_nothing_but_typed_failures(long: bool) -> None:
    chance = random.Random(2)
    outcomes: Counter[str] = Counter()
    for _ in range(100_000 if long else 500):
        reader = FrameReader(skip_foreign=chance.random() < 0.5)
        for item in feed_in_pieces(reader, damaged_stream(chance), [chance.randint(1, 64)]):
            outcomes[outcome(item)] += 1
    assert outcomes.keys() == {"Request", "BadMessageError", "BadFrame", "BrokenStream"}


def outcome(item: Item) -> str:
    """What an item of a stream comes to; anything but a message or a typed failure is raised."""
    if not isinstance(item, bytearray):
        return type(item).__name__
    try:
        return type(decode_request(item)).__name__
    except BadMessageError as error:
        return type(error).__name__
