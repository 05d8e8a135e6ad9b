"""A session in one file (`.lstmviz`): JSON, models, the trace that is shown, the runs that were trained.

Owns what the members are, that they agree with each other, and how older versions become this one. The archive
with its checks is `archive`'s; the format is in docs/documents.md.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace as with_fields

from lstm_viz.archive import Form, Member, Members, until
from lstm_viz.errors import UserError
from lstm_viz.looks import KeptFile
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present import talk_file
from lstm_viz.present.stored_gradients import measured_in
from lstm_viz.present.stored_run import StoredRun, stored_of, trace_of
from lstm_viz.runs import stored
from lstm_viz.runs.entrants import CELL_NAMES
from lstm_viz.runs.kept import KeptRun, flow_of, record_of
from lstm_viz.runs.kept_race import unpacked
from lstm_viz.sessions.session import Kept, Opened, Session
from lstm_viz.words import tr

ENDING = ".lstmviz"
DESCRIPTION = "session.json"
SEQUENCE = "sequence/0.txt"  # one that is too long to be read among the rest
TRACE = "traces/0.trace"
MEASURED = "measured/0.gradients"
RACE = "races/0.race"
CHECKPOINT = "checkpoints/0.checkpoint"
TALK = "talks/0.lstmtalk"
INSPECTED = "inspected/0.file"
LONG_TEXT = 10_000  # characters
MOST_RUNS = 16
CHECKPOINT_BYTES = 256 << 20  # a training whose newest weights alone are larger is kept without them

# By version, what makes a description of the next version out of one of that.
Migration = Callable[[dict[str, Any]], dict[str, Any]]
# Older ones said less: 1 not how the workspaces were looked at, 2 not how a training is followed.
MIGRATIONS: dict[int, Migration] = {1: dict, 2: dict}


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `session.json` holds; `runs` is how many there are."""

    format: str
    version: int
    session: Session
    runs: int = 0


def _bad(name: str, problem: str) -> UserError:
    return UserError(
        tr("{name} is no document that can be opened: {problem}.", name=name, problem=problem),
        tr("Open one that this program saved."),
    )


def _unnameable(name: str) -> UserError:
    return UserError(
        tr("“{name}” cannot stand in a document.", name=name),
        tr("Save the model under another name, and open that."),
    )


FORM = Form(
    description=DESCRIPTION,
    format="lstm-viz-session",
    version=3,
    member=re.compile(
        r"session\.json"
        r"|sequence/0\.txt"
        r"|models/[\w][\w .()-]{0,80}\.safetensors"
        r"|traces/0\.trace"
        r"|measured/0\.gradients"
        r"|runs/\d{1,2}\.run"
        r"|races/0\.race"
        r"|checkpoints/0\.checkpoint"
        r"|talks/0\.lstmtalk"
        r"|inspected/0\.file",
        re.ASCII,
    ),
    most={
        DESCRIPTION: 8 << 20,
        "sequence": 64 << 20,
        "models": 256 << 20,
        "traces": 64 << 20,
        "measured": 16 << 20,
        "runs": 64 << 20,
        "races": 64 << 20,
        "checkpoints": CHECKPOINT_BYTES,
        "talks": 256 << 20,
        "inspected": 16 << 20,
    },
    bad=_bad,
    unnameable=_unnameable,
    plain=frozenset({"checkpoints"}),
)


def write(path: Path, kept: Kept, stopped: Callable[[], bool] = lambda: False) -> None:
    """Writes a document; raises UserError, also where it is `stopped`, and leaves the old file as it was."""
    FORM.write(path, lambda: until(stopped, _members(kept), tr("The document was not saved.")))


def _members(kept: Kept) -> Iterator[Member]:
    session, trace, text = kept.session, kept.trace, kept.session.scene.sequence
    if kept.read is not None:
        text = kept.read()
    apart = text is not None and len(text) > LONG_TEXT
    scene = with_fields(session.scene, sequence=None if apart else text)
    race = session.looks.learn.race
    looks = with_fields(session.looks, learn=with_fields(session.looks.learn, race=b""))
    runs = kept.runs[-MOST_RUNS:]
    shown = with_fields(session, scene=scene, looks=looks)
    head = _File(format=FORM.format, version=FORM.version, session=shown, runs=len(runs))
    yield DESCRIPTION, msgspec.json.format(msgspec.json.encode(head))
    if apart and text is not None:
        yield SEQUENCE, text.encode()
    for name, data in kept.models.items():
        yield f"models/{name}.safetensors", data
    run = None if trace is None else stored_of(trace)
    if run is not None and text is not None:
        yield TRACE, msgspec.msgpack.encode(with_fields(run, text=text))
    if kept.measured is not None:
        yield MEASURED, msgspec.msgpack.encode(kept.measured)
    for number, trained in enumerate(runs):
        yield f"runs/{number}.run", msgspec.msgpack.encode(trained)
    if race:
        yield RACE, race
    if kept.checkpoint is not None:
        yield CHECKPOINT, kept.checkpoint
    if kept.talk is not None:
        yield TALK, _talk(kept)
    if kept.inspected is not None:
        yield INSPECTED, msgspec.msgpack.encode(kept.inspected)


def _talk(kept: Kept) -> bytes:
    assert kept.talk is not None
    stream = io.BytesIO()
    talk_file.FORM.pack(stream, talk_file.members_of(kept.talk))
    return stream.getvalue()


def read(path: Path) -> Opened:
    """The document of a file, with its runs; raises UserError with what is wrong. It takes a while."""
    return decode(FORM.bytes_of(path), path.name)


def decode(data: bytes, name: str) -> Opened:
    """The document in a file's bytes; raises UserError."""
    with FORM.opened(data, name) as members:
        return _opened(members, name)


def _opened(members: Members, name: str) -> Opened:
    file = msgspec.convert(_migrated(msgspec.json.decode(members[DESCRIPTION])), type=_File)
    if file.runs > MOST_RUNS:
        raise ValueError(tr("it says that it has {count} runs", count=file.runs))
    session = file.session
    _check(session)
    if SEQUENCE in members:
        text = members[SEQUENCE].decode()
        session = with_fields(session, scene=with_fields(session.scene, sequence=text))
    if RACE in members:
        race = members[RACE]
        unpacked(race)  # it is used when somebody comes to Learn: what is wrong with it is said now
        learn = with_fields(session.looks.learn, race=race)
        session = with_fields(session, looks=with_fields(session.looks, learn=learn))
    models = members.under("models", ".safetensors")
    model, _ = ModelShelf(models).of(session.scene.model or "")  # each says what it is
    trace = None
    if TRACE in members:
        trace = trace_of(msgspec.msgpack.decode(members[TRACE], type=StoredRun), -1)
        if trace.model != model or trace.sequence.text != session.scene.sequence:
            raise ValueError(tr("the stored trace is not of its model and sequence"))
    runs = tuple(
        msgspec.msgpack.decode(members[f"runs/{number}.run"], type=KeptRun) for number in range(file.runs)
    )
    kept = Kept(
        session=session,
        models=models,
        trace=trace,
        measured=measured_in(members[MEASURED]) if MEASURED in members else None,
        runs=runs,
        checkpoint=members.find(CHECKPOINT),
        talk=talk_file.decode(members[TALK], f"{name}: {TALK}") if TALK in members else None,
        inspected=_inspected(members),
    )
    return opened(kept)


def _inspected(members: Members) -> KeptFile | None:
    """What was in a stranger's file; raises ValueError where the tensor that was looked at contradicts itself."""
    if INSPECTED not in members:
        return None
    kept = msgspec.msgpack.decode(members[INSPECTED], type=KeptFile)
    tensor = kept.tensor
    if tensor is not None:
        rows, columns = len(tensor.row_edges.numpy()) - 1, len(tensor.column_edges.numpy()) - 1
        bins = tensor.counts.numpy().shape
        if tensor.values.numpy().shape != (rows, columns) or tensor.edges.numpy().shape != (bins[0] + 1,):
            raise ValueError(tr("the tensor that was looked at is of another size"))
    return kept


def _check(session: Session) -> None:
    """Raises ValueError for cells that this program does not have: panels list them without asking again."""
    plans = [plan for plan in (session.plan, session.begun) if plan is not None]
    cells = {entrant.cell for plan in plans for entrant in plan.entrants}
    if session.scene.laboratory is not None:
        cells.update(session.scene.laboratory.cells or ())
    for cell in cells - CELL_NAMES.keys():
        raise ValueError(tr("there is no cell {cell}", cell=cell[:40]))


def opened(kept: Kept) -> Opened:
    """A session with its runs as records; one without any has the program's stored race. Raises ValueError."""
    if not kept.runs:
        record, flow = stored.load()
        return Opened(kept, (record,), flow)
    records = tuple(record_of(run) for run in kept.runs)
    return Opened(replace(kept, runs=()), records, flow_of(kept.runs[-1], records[-1]))


def _migrated(description: object) -> Mapping[str, Any]:
    """A description as this version has it; raises ValueError where nobody knows how that is made."""
    if not isinstance(description, dict):
        raise ValueError(tr("{part} is no object", part=DESCRIPTION))
    version = description.get("version")
    while isinstance(version, int) and version < FORM.version:
        if version not in MIGRATIONS:
            raise ValueError(tr("nobody knows its version {version} any more", version=version))
        description = {**MIGRATIONS[version](description), "version": version + 1}
        version += 1
    return description
