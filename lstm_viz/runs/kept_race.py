"""A race of a lesson as a document keeps it: what was set up, and the run as far as it had come. Knows no Qt.

Owns the struct and its bytes. It does not own the run's form (`kept`), nor when a race is on the stage.
"""

from __future__ import annotations

import msgspec

from engine.protocol import BeginRun
from lstm_viz.learn.lesson import Race
from lstm_viz.runs.kept import KeptRun, record_of


class KeptRace(msgspec.Struct, frozen=True, kw_only=True):
    """own: the race as the learner made it, None as the lesson has it. raced: what the run was begun for, with its
    plan; checkpoint: what it can be gone on with, b"" where it is over, or too young to have one.
    """

    own: Race | None = None
    raced: Race | None = None
    plan: BeginRun | None = None
    run: KeptRun | None = None
    checkpoint: bytes = b""


def packed(kept: KeptRace) -> bytes:
    return msgspec.msgpack.encode(kept)


def unpacked(data: bytes) -> KeptRace:
    """What was packed; raises ValueError where it contradicts itself."""
    kept = msgspec.msgpack.decode(data, type=KeptRace)
    if kept.run is not None:
        record_of(kept.run)
    return kept
