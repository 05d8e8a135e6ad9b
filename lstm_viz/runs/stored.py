"""A race that was trained earlier and is kept with the program: the first plots are not empty. Knows no Qt.

The same structs that travel on the wire, in one msgpack file that `lstm-viz store-race` makes from a real run. The
screen says that such a race is stored.
"""

from __future__ import annotations

from importlib import resources

import msgspec

from engine.protocol import GradientsMeasured, RunAdvanced, RunBegan, RunSnapshot
from lstm_viz.runs.flow import Flow
from lstm_viz.runs.record import RunRecord
from lstm_viz.words import tr

FIRST = "remember_first"


class StoredRace(msgspec.Struct, frozen=True):
    """A whole run as the engine told it."""

    title: str  # of its task
    seed: int
    began: RunBegan
    advanced: RunAdvanced
    snapshots: tuple[RunSnapshot, ...]
    flow: GradientsMeasured
    labels: tuple[str, ...]  # of the steps of the sequence that the flow is of
    command: str  # that makes this file again


def encode(race: StoredRace) -> bytes:
    return msgspec.msgpack.encode(race)


def decode(data: bytes) -> StoredRace:
    """What `encode` encoded; raises msgspec.DecodeError."""
    return msgspec.msgpack.decode(data, type=StoredRace)


def load(name: str = FIRST) -> tuple[RunRecord, Flow]:
    """A stored race as a run that is over, and its gradients; raises FileNotFoundError or msgspec.DecodeError."""
    race = decode((resources.files("resources") / "races" / f"{name}.race").read_bytes())
    record = RunRecord(race.began, race.title, tr("stored race"), race.seed, stored=True)
    record.take(race.advanced)
    for snapshot in race.snapshots:
        record.take_snapshot(snapshot)
    record.over = True
    return record, Flow(record, record.training_step, race.flow, race.labels, stored=True)
