"""A session as a value: what a document holds, with everything beside it that it shows.

Owns the structs. It does not own files (`session_file`), nor how the program is brought into such a state
(`keeping`). Knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated

import msgspec
from msgspec import Meta

from engine.protocol import BeginRun, GradientsMeasured
from lstm_viz.archive import Data
from lstm_viz.looks import Followed, KeptFile, Looks
from lstm_viz.present.talk import Given
from lstm_viz.runs.flow import Flow
from lstm_viz.runs.kept import KeptRun
from lstm_viz.runs.record import RunRecord
from lstm_viz.scene import Scene
from lstm_viz.trace import Trace


class Session(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The state of the program that is small enough to be read by a person.

    scene: workspace, model, sequence, selection, what-if, the laboratory, what is open where. speed: of playing.
    plan: what Live would train next, and `begun` what its current run was begun with. entrant: whose diagram Live
    shows, from 0. followed: how its newest run is, whose weights are in the file; None where it can at most be
    gone on with. looks: how each workspace is looked at. file: where an autosaved document had been saved, ""
    elsewhere.
    """

    scene: Scene = Scene()
    speed: Annotated[float, Meta(ge=0.01, le=100.0)] = 1.0
    plan: BeginRun | None = None
    begun: BeginRun | None = None
    entrant: Annotated[int, Meta(ge=0, le=100)] = 0
    followed: Followed | None = None
    looks: Looks = Looks()
    file: Annotated[str, Meta(max_length=4096)] = ""


@dataclass(frozen=True, eq=False)
class Kept:
    """A session with what its file holds beside it.

    models: files by the names that the scene uses. trace: what the scene shows. read: gives the sequence of a file
    that was opened as it would be typed, which takes a while; None where the scene has it. measured: what its
    laboratory shows. runs: the trainings, the newest last. checkpoint: of the newest one, with its past where the
    session says how that is `followed`. left_out: what is too large to be kept, in words. talk: the one that is
    open, with what was drawn on its scenes. inspected: the stranger's file that the scene's model came out of.
    """

    session: Session
    models: Mapping[str, bytes] = field(default_factory=dict)
    trace: Trace | None = None
    read: Callable[[], str] | None = None
    measured: GradientsMeasured | None = None
    runs: tuple[KeptRun, ...] = ()
    checkpoint: Data | None = None
    left_out: str = ""
    talk: Given | None = None
    inspected: KeptFile | None = None


@dataclass(frozen=True, eq=False)
class Opened:
    """What a file held, ready to be shown: its runs as records, and the gradients of the newest."""

    kept: Kept
    records: tuple[RunRecord, ...]
    flow: Flow | None
