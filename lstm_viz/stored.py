"""Stored traces: what the engine once replied, kept beside a model, so that the first picture needs no engine.

The same structs that travel on the wire, in one msgpack file. The screen says that such a trace is stored.
"""

from __future__ import annotations

from importlib import resources

import msgspec

from engine.protocol import ModelDescription, OverviewRead, SequenceTraced, TraceRead
from lstm_viz.sequence import parse_text
from lstm_viz.trace import Overview, Stretch, Trace


class StoredTrace(msgspec.Struct, frozen=True):
    """Everything that a `Trace` needs, as the engine sent it."""

    model: ModelDescription
    text: str
    summary: SequenceTraced
    overview: OverviewRead
    stretch: TraceRead


def file_name(model: str) -> str:
    return f"{model}.trace"


def encode(stored: StoredTrace) -> bytes:
    return msgspec.msgpack.encode(stored)


def decode(data: bytes) -> StoredTrace:
    """What `encode` encoded; raises msgspec.DecodeError."""
    return msgspec.msgpack.decode(data, type=StoredTrace)


def load(model: str) -> Trace:
    """The stored trace of a shipped model; raises FileNotFoundError or msgspec.DecodeError."""
    stored = decode((resources.files("resources") / "models" / file_name(model)).read_bytes())
    return Trace(
        number=0,
        model=stored.model,
        sequence=parse_text(stored.text, stored.model),
        summary=stored.summary,
        layer=stored.stretch.layer,
        direction=stored.stretch.direction,
        overview=Overview.of(stored.overview),
        stretches=(Stretch.of(stored.stretch),),
        stored=True,
    )
